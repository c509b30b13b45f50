#include "author/html.h"
#include "author/site_files.h"

#include "base/markup.h"
#include "base/utf8.h"
#include "words/common.h"
#include "words/events.h"
#include "words/groups.h"
#include "words/home.h"

#include <array>

namespace author {

namespace {

// A page may run its own script and style and nothing else, whatever stands in a pack.
constexpr std::string_view head_html =
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self';"
    " script-src 'self'; font-src 'self'\">\n"
    "<meta name=\"google\" content=\"notranslate\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<link rel=\"stylesheet\" href=\"style.css\">\n"
    "<script src=\"kiosk.js\"></script>\n";

std::string word_html(const words::Word& word)
{
    return html_of(site_word(word.ja));
}

std::string icon_html(const std::string_view name)
{
    return name.empty() ? std::string() : "<i aria-hidden=\"true\">" + escaped(name) + "</i>";
}

// Words that stand beside or below an icon; one box, whatever readings they are made of.
std::string label_html(const std::string_view icon, const words::Word& word)
{
    return icon_html(icon) + "<span>" + word_html(word) + "</span>";
}

std::string element(const std::string_view tag, const std::string_view kind, const std::string& inner)
{
    const std::string name(tag);
    return "<" + name + (kind.empty() ? "" : " class=\"" + std::string(kind) + "\"") + ">" + inner + "</"
        + name + ">\n";
}

std::string card_html(const SiteCard& card)
{
    std::string words = card.tag.empty() ? "" : element("p", "tag", html_of(card.tag));
    words += element("h3", "", html_of(card.title));
    for (const auto& line : card.lines)
        words += element("p", "", html_of(line));
    const std::string inner = icon_html(card.icon) + element("div", "", words);
    if (card.link.empty())
        return element("div", "card", inner);
    return "<a class=\"card\" href=\"" + escaped(card.link) + "\">" + inner + icon_html("chevron_right")
        + "</a>\n";
}

std::string passages_html(const std::vector<Passage>& passages)
{
    std::string html;
    std::string_view list; // The list that is open.
    const auto close = [&] {
        if (!list.empty())
            html += "</" + std::string(list) + ">\n";
        list = {};
    };
    for (const auto& passage : passages) {
        const std::string_view wanted = passage.kind == "item" ? "ul" : passage.kind == "step" ? "ol" : "";
        if (wanted != list) {
            close();
            if (!wanted.empty())
                html += "<" + std::string(wanted) + ">\n";
            list = wanted;
        }
        const std::string inner = html_of(passage.text);
        if (!wanted.empty())
            html += element("li", "", inner);
        else if (passage.kind == "heading")
            html += element("h3", "", inner);
        else if (passage.kind == "remember" || passage.kind == "source")
            html += element("p", passage.kind, inner);
        else
            html += element("p", "", inner);
    }
    close();
    return html;
}

std::string section_html(const SiteSection& section)
{
    std::string html =
        "<section" + (section.id.empty() ? std::string() : " id=\"" + escaped(section.id) + "\"") + ">\n";
    if (!section.title.empty())
        html += element("h2", "", icon_html(section.icon) + "<span>" + html_of(section.title) + "</span>");
    html += passages_html(section.passages);
    if (!section.cards.empty()) {
        std::string cards;
        for (const auto& card : section.cards)
            cards += card_html(card);
        html += element("div", section.columns == 1 ? "cards one" : "cards", "\n" + cards);
    }
    return html + "</section>\n";
}

struct StripItem {
    const char* id; // kiosk.js knows what it does.
    const char* icon;
    const words::Word& word;
    const words::Word& again; // While it is chosen.
};

std::string strip_html()
{
    const std::array items{
        StripItem{"ruby", "translate", words::ruby, words::ruby_off},
        StripItem{"large", "format_size", words::larger, words::normal_size},
        StripItem{"black", "invert_colors", words::black, words::white},
        StripItem{"low", "accessible", words::lower, words::raise},
    };
    std::string html = "<button id=\"back\" class=\"way\">" + label_html("arrow_back", words::back)
        + "</button>\n<a class=\"way\" href=\"index.html\">" + label_html("home", words::first_page)
        + "</a>\n";
    for (const auto& item : items)
        html += "<button id=\"" + std::string(item.id) + "\">" + icon_html(item.icon)
            + "<span class=\"unset\">" + word_html(item.word) + "</span><span class=\"set\">"
            + word_html(item.again) + "</span></button>\n";
    html += "<button id=\"finish\" class=\"way\">" + label_html("logout", words::finish) + "</button>\n";
    return "<nav class=\"strip\">\n" + html + "</nav>\n";
}

std::string frame_html(const Site& site, const std::string& title, const std::string& main)
{
    std::string names = element("p", "hospital", html_of(site.hospital));
    if (!site.notice.empty())
        names += element("p", "notice", html_of(site.notice));
    // Without the script a page says of what day it is.
    const std::string date = html_of(site_word(site.date)) + word_html(words::as_of);
    return "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n" + std::string(head_html) + "<title>"
        + escaped(title) + "</title>\n</head>\n<body>\n<header>\n" + element("div", "", "\n" + names)
        + "<p class=\"clock\"><span id=\"date\">" + date + "</span> <b id=\"time\"></b></p>\n</header>\n"
        + main + "<a class=\"life\" href=\"guidance.html#numbers\">" + icon_html("report") + "<b>"
        + word_html(words::life) + "</b> <span>" + word_html(words::life_line) + "</span></a>\n"
        + strip_html() + "</body>\n</html>\n";
}

std::string plain(const model::Text& text)
{
    return base::plain_text(text.markup);
}

std::string tile_html(const char* id, const char* link, const char* icon, const words::Word& title,
                      const words::Word& line)
{
    return "<a class=\"tile " + std::string(id) + "\" href=\"" + link + "\">" + icon_html(icon)
        + element("div", "", "<h2>" + word_html(title) + "</h2><p>" + word_html(line) + "</p>") + "</a>\n";
}

std::string quiet_html(const char* link, const char* icon, const words::Word& title)
{
    return "<a class=\"quiet\" href=\"" + std::string(link) + "\">" + label_html(icon, title) + "</a>\n";
}

} // namespace

std::string html_of(const model::Text& text)
{
    std::string html;
    for (const auto& piece : base::parse_markup(text.markup).pieces) {
        if (piece.reading.empty())
            html += escaped(piece.text);
        else
            html += "<ruby>" + escaped(piece.text) + "<rt>" + escaped(piece.reading) + "</rt></ruby>";
        if (piece.break_after)
            html += "<wbr>";
    }
    // A text that has no Japanese stands there in its own language.
    if (text.lang.empty() || text.lang == "ja")
        return html;
    return "<span lang=\"" + escaped(text.lang) + "\">" + html + "</span>";
}

std::string first_page_html(const Site& site)
{
    // The chart asks questions, which only the screen in the lobby can; its numbers are here.
    const std::string tiles =
        tile_html("yellow", "guidance.html#numbers", "medical_services", words::chart, words::chart_line)
        + tile_html("blue", "guidance.html", "menu_book", words::guidance, words::guidance_line)
        + tile_html("green wood", "groups.html", "volunteer_activism", words::groups, words::groups_line)
        + tile_html("violet wood", "events.html", "event", words::events, words::events_line);
    const std::string quiets = quiet_html("guidance.html#hospital", "local_hospital", words::hospital)
        + quiet_html("events.html#help", "pan_tool", words::help)
        + quiet_html("guidance.html#about", "info", words::about);
    return frame_html(site, plain(site.hospital),
                      "<main class=\"home\">\n" + element("div", "tiles", "\n" + tiles)
                          + element("div", "quiets", "\n" + quiets) + "</main>\n");
}

std::string page_html(const Site& site, const SitePage& page)
{
    std::string sections;
    for (const auto& section : page.sections)
        sections += section_html(section);
    const std::string title =
        "<h1>" + icon_html(page.icon) + "<span>" + html_of(page.title) + "</span></h1>\n";
    const std::string list = "<div id=\"view\"><div>\n" + sections + "</div></div>\n<div class=\"movers\">\n"
        + "<button id=\"up\">" + label_html("keyboard_arrow_up", words::up) + "</button>\n"
        + "<button id=\"down\">" + label_html("keyboard_arrow_down", words::down) + "</button>\n</div>\n";
    return frame_html(site, plain(page.title) + "　" + plain(site.hospital),
                      "<main class=\"page" + std::string(page.wood ? " wood" : "") + "\">\n" + title
                          + "<div class=\"list\">\n" + list + "</div>\n</main>\n");
}

} // namespace author
