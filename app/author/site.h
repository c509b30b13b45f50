#pragma once
// What `machiai-pack publish` shows: the packs' content in the order and words of the kiosk, before it
// becomes HTML or JSON. Everything is in Japanese, and everything comes through model::Guide, so that a page
// in a browser can never say something else than the screen in the lobby.

#include "base/clock.h"
#include "model/guide.h"

#include <string>
#include <vector>

namespace author {

// A part of an article.
struct Passage {
    std::string kind; // heading | paragraph | item | step | remember; an image has no words and is left out.
    model::Text text;
};

struct SiteCard {
    std::string icon; // A name of the icon font.
    std::string link; // Within the site; empty when there is nothing more to read.
    model::Text title;
    std::vector<model::Text> lines;
    model::Text tag; // 中止; may be empty.
};

struct SiteSection {
    std::string id; // Where a link may lead: letters, digits, '-'. May be empty.
    std::string icon;
    model::Text title; // May be empty.
    int columns = 2;
    std::vector<SiteCard> cards = {};
    std::vector<Passage> passages = {};
};

struct SitePage {
    std::string name; // "groups": groups.html.
    std::string icon;
    model::Text title;
    bool wood = false; // The group's world, in brown; the hospital's is indigo.
    std::vector<SiteSection> sections = {};
};

struct Site {
    model::Text hospital;
    model::Text notice; // 見本です…; empty in service.
    std::string date; // Of publication, in words, as markup.
    std::vector<SitePage> pages; // groups, events, guidance. The first page is made of their names.
};

inline constexpr int site_days = 31; // Of events.

// `day` is the first day of the events.
Site read_site(const model::Guide& guide, base::Date day, bool demo);

// A word of the kiosk itself.
model::Text site_word(std::string_view markup);

} // namespace author
