#include "kiosk/semantics_json.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace kiosk {

namespace {

// Keys stay in the order in which they are written here.
using Json = nlohmann::ordered_json;

double rounded(const float number)
{
    return std::round(static_cast<double>(number) * 100) / 100;
}

Json json(const ui::Rect& rect)
{
    return {rounded(rect.x), rounded(rect.y), rounded(rect.w), rounded(rect.h)};
}

std::string json(const ui::Color color)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", color.r, color.g, color.b);
    return text.data();
}

std::string_view name_of(const ui::Type type)
{
    switch (type) {
    case ui::Type::small: return "small";
    case ui::Type::strip: return "strip";
    case ui::Type::body: return "body";
    case ui::Type::card_title: return "card_title";
    case ui::Type::page_title: return "page_title";
    case ui::Type::tile: return "tile";
    case ui::Type::level: return "level";
    case ui::Type::far: break;
    }
    return "far";
}

std::string_view name_of(const ui::Role role)
{
    switch (role) {
    case ui::Role::button: return "button";
    case ui::Role::card: return "card";
    case ui::Role::tile: return "tile";
    case ui::Role::tick: return "tick";
    case ui::Role::tab: return "tab";
    case ui::Role::bar: return "bar";
    case ui::Role::day: return "day";
    case ui::Role::turner: break;
    }
    return "turner";
}

Json json(const ui::Run& run)
{
    return {{"text", run.text},
            {"lang", run.lang},
            {"type", name_of(run.type)},
            {"bold", run.bold},
            {"heading", run.heading},
            {"em", rounded(run.em_px)},
            {"pitch", rounded(run.pitch_px)},
            {"rect", json(run.rect)},
            {"clip", json(run.clip)},
            {"ink", json(run.ink)},
            {"ground", json(run.ground)},
            {"paragraph", run.paragraph},
            {"line", run.line},
            {"continues", run.continues},
            {"target", run.target},
            {"scrolls", run.scrolls}};
}

Json json(const ui::RubyRun& ruby)
{
    return {{"base", ruby.base},
            {"reading", ruby.reading},
            {"base_rect", json(ruby.base_rect)},
            {"ruby_rect", json(ruby.ruby_rect)},
            {"em", rounded(ruby.em_px)},
            {"paragraph", ruby.paragraph}};
}

Json json(const ui::Target& target)
{
    return {{"id", target.id},           {"role", name_of(target.role)}, {"label", target.label},
            {"rect", json(target.rect)}, {"clip", json(target.clip)},    {"selected", target.selected},
            {"scrolls", target.scrolls}};
}

Json json(const ui::Graphic& graphic)
{
    return {{"name", graphic.name},
            {"rect", json(graphic.rect)},
            {"ink", json(graphic.ink)},
            {"ground", json(graphic.ground)}};
}

Json json(const ui::PictureSeen& picture)
{
    return {{"alt", picture.alt},         {"lang", picture.lang}, {"rect", json(picture.rect)},
            {"clip", json(picture.clip)}, {"here", picture.here}, {"scrolls", picture.scrolls}};
}

template <class Item>
Json all(const std::vector<Item>& items)
{
    Json list = Json::array();
    for (const Item& item : items)
        list.push_back(json(item));
    return list;
}

} // namespace

std::string print_semantics(const ui::Semantics& semantics)
{
    const Json page{{"page", semantics.page},
                    {"lang", semantics.lang},
                    {"size", {semantics.width, semantics.height}},
                    {"px_per_mm", rounded(semantics.px_per_mm)},
                    {"runs", all(semantics.runs)},
                    {"rubies", all(semantics.rubies)},
                    {"targets", all(semantics.targets)},
                    {"graphics", all(semantics.graphics)},
                    {"pictures", all(semantics.pictures)},
                    {"missing_glyphs", semantics.missing_glyphs},
                    {"can_scroll_up", semantics.can_scroll_up},
                    {"can_scroll_down", semantics.can_scroll_down},
                    {"scroll", rounded(semantics.scroll_px)}};
    return page.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace kiosk
