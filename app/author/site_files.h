#pragma once
// The files of a published site. Every page has all it needs beside it in one folder, and asks no network.

#include "author/site.h"

#include <string>
#include <string_view>

namespace author {

// A text in the markup of base/markup.h as HTML: readings as ruby, phrase ends as places where a line may
// break, everything else escaped.
std::string html_of(const model::Text& text);
std::string first_page_html(const Site& site);
std::string page_html(const Site& site, const SitePage& page);
// Colours and sizes of type are those of ui/theme.h.
std::string site_style();
// What a page on a full screen needs and HTML alone does not do: the clock, dragging with a pointer, a
// visitor's choices from page to page, and the first page again when nobody is there.
std::string_view site_script();
// The same words without markup, for programs that are no browser.
std::string site_json(const Site& site);

} // namespace author
