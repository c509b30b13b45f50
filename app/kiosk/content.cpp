#include "kiosk/content.h"

#include "base/match.h"
#include "store/recovery.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr std::string_view chart_role = "chart";

// The one thing that a page of the hospital shows.
bool stands(const model::Guide& guide, const model::HospitalPage& page, const std::string& lang)
{
    switch (page.section) {
    case model::HospitalSection::overview: return guide.desk(page.only, {}, lang).has_value();
    case model::HospitalSection::departments: return guide.department(page.only, lang).has_value();
    case model::HospitalSection::places: return guide.place(page.only, lang).has_value();
    case model::HospitalSection::numbers: return guide.number(page.only, {}, lang).has_value();
    case model::HospitalSection::roster:
    case model::HospitalSection::buses: break;
    }
    return false;
}

bool exists(const model::Guide& guide, const model::Page& page, const std::string& lang)
{
    return std::visit(
        base::Match{
            [&](const model::GroupsPage& p) { return guide.group_count(p.filter) > 0; },
            [&](const model::GroupPage& p) { return guide.group(p.id, lang).has_value(); },
            [&](const model::EventPage& p) { return guide.event(p.id, p.start, lang).has_value(); },
            [&](const model::ArticlePage& p) { return guide.article(p.id, p.page, lang).has_value(); },
            [&](const model::HospitalPage& p) { return p.only.empty() || stands(guide, p, lang); },
            [](const model::ChartPage&) { return false; },
            [](const auto&) { return true; },
        },
        page);
}

std::string sentence(const pack::Refused& refused)
{
    return std::string(pack::code_of(refused.refusal)) + ": " + refused.where;
}

} // namespace

base::Result<Content> Content::open(store::Generation generation, store::KnownTime known)
{
    std::vector<model::Guide::Layer> layers;
    for (const auto& pack : generation.packs())
        layers.push_back({pack});
    TRY_SET(auto guide, model::Guide::open(std::move(layers)));
    return Content(std::move(generation), std::move(guide), std::move(known));
}

Content::Content(store::Generation generation, model::Guide guide, store::KnownTime known)
    : generation_(std::move(generation))
    , pictures_(std::make_shared<const PictureFiles>(generation_))
    , guide_(std::move(guide))
    , known_(std::move(known))
{
    for (const auto& pack : generation_.packs()) {
        if (const auto one = store::dated(pack->manifest()))
            dated_.push_back(*one);
        if (pack->manifest().role != chart_role)
            continue;
        chart_signed_ = true;
        // The role asks for the hospital's key and a clinician's: a pack that met both needs has both.
        chart_signed_twice_ = pack->verified().rule().needs.size() > 1;
        chart_recheck_by_ = pack->manifest().recheck_by;
    }
}

screens::Moment Content::moment(const base::LocalTime time, const bool demo) const
{
    screens::Moment moment;
    const auto clock = store::clock_state(known_, dated_, time.to_unix());
    moment.clock_trusted = clock_believed_ || clock == store::ClockState::ok;
    moment.time = moment.clock_trusted ? time : store::shown_time(known_, dated_, time);
    moment.demo = demo;
    chart::ServiceFacts facts;
    const auto hospital = guide_.hospital("ja");
    if (hospital) {
        facts.service_level = hospital->service_level;
        facts.regulatory_filled = hospital->regulatory;
    }
    facts.hospital_signed = chart_signed_;
    facts.clinician_signed = chart_signed_twice_;
    facts.recheck_by = chart_recheck_by_;
    facts.demo = demo;
    moment.service = chart::service_of(facts, moment.clock_trusted ? std::optional(time.date) : std::nullopt);
    return moment;
}

bool Content::can_carry(const model::Session& session) const
{
    return exists(guide_, session.page, session.lang)
        && std::all_of(session.trail.begin(), session.trail.end(),
                       [&](const model::Page& page) { return exists(guide_, page, session.lang); });
}

Opened open_content(const std::filesystem::path& folder)
{
    Opened opened;
    store::Recovered recovered = store::recover({folder});
    opened.notes = std::move(recovered.notes);
    if (!recovered.generation)
        return opened;
    auto content = Content::open(std::move(*recovered.generation), store::read_time({folder}));
    if (content)
        opened.content = std::move(*content);
    else
        opened.notes.push_back("the content could not be read: " + content.error().where);
    return opened;
}

Opened open_previous_content(const std::filesystem::path& folder)
{
    Opened opened;
    const store::Layout layout{folder};
    const auto standing = store::standing(layout);
    if (!standing || standing->state.previous.empty())
        return opened;
    auto generation = store::Generation::open(layout, standing->state.previous, standing->trust);
    if (!generation) {
        opened.notes.push_back("the previous content is not sound: " + sentence(generation.error()));
        return opened;
    }
    auto content = Content::open(std::move(*generation), store::read_time(layout));
    if (content)
        opened.content = std::move(*content);
    else
        opened.notes.push_back("the previous content could not be read: " + content.error().where);
    return opened;
}

} // namespace kiosk
