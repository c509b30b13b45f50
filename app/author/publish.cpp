#include "author/commands.h"
#include "author/scratch.h"
#include "author/site_files.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/markup.h"
#include "pack/pack.h"
#include "pack/verify.h"
#include "pack/writer.h"
#include "text/fonts.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

namespace author {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t icon_font_bytes_max = 4 << 20;
constexpr const char* icon_font = "MaterialIcons-Regular.ttf";

base::Error named(const Path& file, const pack::Refused& why)
{
    return {base::Code::bad_input,
            std::string(pack::code_of(why.refusal)) + " " + file.string() + ": " + why.where};
}

// What a kiosk would refuse is not published either.
base::Result<std::shared_ptr<const pack::Pack>> good_pack(const Path& file, const Path& payload,
                                                          const pack::Trust& trust)
{
    auto verified = pack::verify(file, trust);
    if (!verified)
        return tl::unexpected(named(file, verified.error()));
    TRY(pack::extract_payload(file, payload));
    auto opened = pack::Pack::open(payload, std::move(*verified));
    if (!opened)
        return tl::unexpected(named(file, opened.error()));
    return std::make_shared<const pack::Pack>(std::move(*opened));
}

// As the layers of a generation stand.
int rank_of(const pack::Pack& pack)
{
    const std::string& role = pack.manifest().role;
    return role.starts_with("base/") ? 0 : role == "hospital" ? 1 : role == "chart" ? 2 : 3;
}

struct Files {
    pack::Trust trust;
    std::vector<Path> packs;
};

base::Result<Files> sorted(const PublishCommand& command)
{
    Files files;
    Path trust_file = command.trust;
    for (const Path& file : command.files) {
        if (pack::open_trust(file))
            trust_file = file;
        else
            files.packs.push_back(file);
    }
    if (files.packs.empty())
        return base::fail(base::Code::bad_input, "no pack to publish");
    if (trust_file.empty())
        trust_file = files.packs.front().parent_path() / "trust.machiai";
    auto trust = pack::open_trust(trust_file);
    if (!trust)
        return tl::unexpected(named(trust_file, trust.error()));
    files.trust = std::move(*trust);
    return files;
}

base::Result<base::Date> first_day(const std::string& option)
{
    if (!option.empty()) {
        const auto day = base::Date::parse(option);
        if (!day)
            return base::fail(base::Code::bad_input, "--day wants 2026-11-21, not " + option);
        return *day;
    }
    if (const char* const epoch = std::getenv("SOURCE_DATE_EPOCH"))
        if (const auto seconds = pack::strict_number(epoch, true))
            return base::LocalTime::from_unix(static_cast<std::int64_t>(*seconds)).date;
    return base::system_clock().wall().date;
}

base::Result<void> write_site(const Site& site, const Path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    TRY(base::replace_file(folder / "index.html", first_page_html(site)));
    for (const SitePage& page : site.pages)
        TRY(base::replace_file(folder / (page.name + ".html"), page_html(site, page)));
    TRY(base::replace_file(folder / "style.css", site_style()));
    TRY(base::replace_file(folder / "kiosk.js", site_script()));
    TRY(base::replace_file(folder / "content.json", site_json(site)));
    TRY_SET(const auto icons, base::read_limited(text::FontFolders().icons / icon_font, icon_font_bytes_max));
    return base::replace_file(folder / "icons.ttf", base::ByteView(icons));
}

base::Result<void> publish(const PublishCommand& command)
{
    TRY_SET(const auto files, sorted(command));
    TRY_SET(const auto day, first_day(command.day));
    const Scratch scratch;
    std::vector<std::shared_ptr<const pack::Pack>> packs;
    for (std::size_t i = 0; i < files.packs.size(); ++i) {
        TRY_SET(auto one, good_pack(files.packs[i], scratch.file(std::to_string(i)), files.trust));
        packs.push_back(std::move(one));
    }
    std::ranges::stable_sort(packs, {}, [](const auto& one) { return rank_of(*one); });
    std::vector<model::Guide::Layer> layers;
    for (auto& one : packs)
        layers.push_back({std::move(one)});
    TRY_SET(const auto guide, model::Guide::open(std::move(layers)));
    const Site site = read_site(guide, day, command.demo);
    if (const auto fault = guide.fault())
        return tl::unexpected(*fault);
    return write_site(site, command.folder);
}

std::string plain(const model::Text& text)
{
    return base::plain_text(text.markup);
}

Json json_of(const SiteCard& card)
{
    Json json{{"icon", card.icon}, {"title", plain(card.title)}, {"lines", Json::array()}};
    for (const auto& line : card.lines)
        json["lines"].push_back(plain(line));
    if (!card.tag.empty())
        json["tag"] = plain(card.tag);
    return json;
}

Json json_of(const SiteSection& section)
{
    Json json{{"icon", section.icon},
              {"title", plain(section.title)},
              {"columns", section.columns},
              {"cards", Json::array()},
              {"passages", Json::array()}};
    for (const auto& card : section.cards)
        json["cards"].push_back(json_of(card));
    for (const auto& passage : section.passages)
        json["passages"].push_back({{"kind", passage.kind}, {"text", plain(passage.text)}});
    return json;
}

} // namespace

std::string site_json(const Site& site)
{
    Json json{{"hospital", plain(site.hospital)}, {"notice", plain(site.notice)}, {"pages", Json::object()}};
    for (const auto& page : site.pages) {
        Json sections = Json::array();
        for (const auto& section : page.sections)
            sections.push_back(json_of(section));
        json["pages"][page.name] = {
            {"icon", page.icon}, {"title", plain(page.title)}, {"sections", std::move(sections)}};
    }
    return json.dump(1) + "\n";
}

int run(const PublishCommand& command)
{
    const auto done = publish(command);
    if (!done)
        std::cerr << done.error().where << "\n";
    return done ? 0 : 1;
}

} // namespace author
