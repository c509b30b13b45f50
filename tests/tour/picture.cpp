#include "tour/picture.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace tour {

namespace {

using Json = nlohmann::json;

constexpr std::uint64_t semantics_bytes_max = 16 << 20;
constexpr std::size_t number_chars = 4; // "012-"

ui::Rect rect(const Json& json)
{
    return {json.at(0).get<float>(), json.at(1).get<float>(), json.at(2).get<float>(),
            json.at(3).get<float>()};
}

ui::Color color(const Json& json)
{
    unsigned r = 0;
    unsigned g = 0;
    unsigned b = 0;
    std::sscanf(json.get<std::string>().c_str(), "#%2x%2x%2x", &r, &g, &b);
    return {static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(g), static_cast<std::uint8_t>(b), 255};
}

ui::Run run(const Json& json)
{
    ui::Run run;
    json.at("text").get_to(run.text);
    json.at("lang").get_to(run.lang);
    json.at("em").get_to(run.em_px);
    run.rect = rect(json.at("rect"));
    run.clip = rect(json.at("clip"));
    run.ink = color(json.at("ink"));
    run.ground = color(json.at("ground"));
    json.at("paragraph").get_to(run.paragraph);
    json.at("line").get_to(run.line);
    json.at("continues").get_to(run.continues);
    json.at("target").get_to(run.target);
    json.at("scrolls").get_to(run.scrolls);
    return run;
}

ui::RubyRun ruby(const Json& json)
{
    return {json.at("base").get<std::string>(), json.at("reading").get<std::string>(),
            rect(json.at("base_rect")),         rect(json.at("ruby_rect")),
            json.at("em").get<float>(),         json.at("paragraph").get<int>()};
}

ui::Target target(const Json& json)
{
    ui::Target target;
    json.at("id").get_to(target.id);
    target.rect = rect(json.at("rect"));
    target.clip = rect(json.at("clip"));
    json.at("scrolls").get_to(target.scrolls);
    return target;
}

ui::Graphic graphic(const Json& json)
{
    return {json.at("name").get<std::string>(), rect(json.at("rect")), color(json.at("ink")),
            color(json.at("ground"))};
}

ui::PictureSeen seen(const Json& json)
{
    return {json.at("alt").get<std::string>(),
            json.at("lang").get<std::string>(),
            rect(json.at("rect")),
            rect(json.at("clip")),
            json.at("here").get<bool>(),
            json.at("scrolls").get<bool>()};
}

ui::Semantics semantics(const Json& json)
{
    ui::Semantics page;
    json.at("page").get_to(page.page);
    json.at("lang").get_to(page.lang);
    page.width = json.at("size").at(0).get<int>();
    page.height = json.at("size").at(1).get<int>();
    json.at("px_per_mm").get_to(page.px_per_mm);
    for (const Json& item : json.at("runs"))
        page.runs.push_back(run(item));
    for (const Json& item : json.at("rubies"))
        page.rubies.push_back(ruby(item));
    for (const Json& item : json.at("targets"))
        page.targets.push_back(target(item));
    for (const Json& item : json.at("graphics"))
        page.graphics.push_back(graphic(item));
    for (const Json& item : json.at("pictures"))
        page.pictures.push_back(seen(item));
    json.at("missing_glyphs").get_to(page.missing_glyphs);
    json.at("can_scroll_up").get_to(page.can_scroll_up);
    json.at("can_scroll_down").get_to(page.can_scroll_down);
    json.at("scroll").get_to(page.scroll_px);
    return page;
}

} // namespace

base::Result<ui::Semantics> parse_semantics(const std::string_view json)
{
    // The library throws on what is not there or of another kind.
    try {
        return semantics(Json::parse(json));
    } catch (const Json::exception& error) {
        return base::fail(base::Code::bad_input, std::string("semantics: ") + error.what());
    }
}

base::Result<std::vector<Picture>> read_pictures(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    if (error)
        return base::fail(base::Code::io, folder.string() + ": " + error.message());
    std::sort(files.begin(), files.end());
    std::vector<Picture> pictures;
    for (const auto& file : files) {
        TRY_SET(const auto json, base::read_text_limited(file, semantics_bytes_max));
        TRY_SET(auto page, parse_semantics(json));
        auto png = file;
        pictures.push_back(
            {file.stem().string().substr(number_chars), png.replace_extension(".png"), std::move(page)});
    }
    return pictures;
}

std::vector<Series> series_of(const std::span<const Picture> pictures)
{
    std::vector<Series> all;
    for (std::size_t from = 0, to = 0; from < pictures.size(); from = to) {
        const std::string& name = pictures[from].name;
        for (to = from + 1; to < pictures.size() && pictures[to - 1].page.can_scroll_down
             && pictures[to].name == name + "-" + std::to_string(to - from + 1);
             ++to) { }
        all.push_back(pictures.subspan(from, to - from));
    }
    return all;
}

std::string about(const Picture& picture, const std::string_view what, const std::string_view which)
{
    return picture.name + ": " + std::string(what) + " \"" + std::string(which) + "\": ";
}

std::string number(const double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

bool within(const ui::Rect& inner, const ui::Rect& outer, const float by)
{
    return inner.x >= outer.x - by && inner.y >= outer.y - by && inner.right() <= outer.right() + by
        && inner.bottom() <= outer.bottom() + by;
}

ui::Rect screen_of(const ui::Semantics& page)
{
    return {0, 0, static_cast<float>(page.width), static_cast<float>(page.height)};
}

} // namespace tour
