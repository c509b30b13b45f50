#include "kiosk/sample_stick.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr base::LocalTime sample_time{{2026, 11, 21}, 0};
constexpr int sample_days = 60;
constexpr std::uint64_t pack_bytes = 61'796'352;
constexpr int hidden_changes = 240;

// The same thing in the languages of the house; `ask` answers in one of them.
template <class Ask>
model::Named named(const Ask& ask)
{
    model::Named name;
    name.ja = ask("ja").markup;
    if (const model::Text easy = ask("ja-easy"); easy.lang == "ja-easy")
        name.easy = easy.markup;
    if (const model::Text english = ask("en"); english.lang == "en")
        name.en = english.markup;
    return name;
}

// Titles of what comes next, each once.
std::vector<model::Named> titles(const model::Guide& guide)
{
    const base::LocalTime until{base::Date::from_days(sample_time.date.days() + sample_days), 0};
    std::vector<model::Named> found;
    std::vector<model::Id> seen;
    for (const auto& line : guide.events(sample_time, until, model::list_rows_max, "ja")) {
        if (std::ranges::find(seen, line.id) != seen.end())
            continue;
        seen.push_back(line.id);
        found.push_back(named([&](const std::string& lang) {
            const auto event = guide.event(line.id, line.start, lang);
            return event ? event->line.title : line.title;
        }));
    }
    return found;
}

model::StickPack group_pack(const model::Guide& guide)
{
    model::StickPack pack;
    pack.role = "group/sample";
    if (const auto own = guide.own_group())
        pack.title = named([&](const std::string& lang) {
            const auto group = guide.group(*own, lang);
            return group ? group->line.name : model::Text{};
        });
    const auto events = titles(guide);
    const auto add = [&](const std::size_t at, const model::ChangeKind kind, int& count) {
        if (at >= events.size())
            return;
        model::StickChange change{kind, events[at], {}};
        // One keeps its title, one has another.
        if (kind == model::ChangeKind::changed && count == 0 && at + 1 < events.size())
            change.before = events[at + 1];
        ++count;
        pack.changes.push_back(std::move(change));
    };
    for (const std::size_t at : {0U, 1U, 2U})
        add(at, model::ChangeKind::added, pack.added);
    for (const std::size_t at : {3U, 4U})
        add(at, model::ChangeKind::changed, pack.changed);
    add(5, model::ChangeKind::removed, pack.removed);
    return pack;
}

} // namespace

model::Stick sample_stick(const model::Guide& guide)
{
    model::Stick stick;
    stick.phase = model::StickPhase::ready;
    stick.packs = {group_pack(guide)};
    stick.files = {{"sample-group.machiai", pack_bytes, stick.packs.front().role, {}}};
    stick.pin_of = stick.packs.front().title;
    stick.can_undo = true;
    return stick;
}

model::Stick crowded_stick(const model::Guide& guide)
{
    model::Stick stick = sample_stick(guide);
    model::StickPack hospital = stick.packs.front();
    hospital.role = "hospital";
    hospital.title = {};
    hospital.added += hidden_changes;
    model::StickPack chart;
    chart.role = "chart";
    chart.changed = 1;
    chart.changes = {stick.packs.front().changes.back()};
    chart.changes.front().kind = model::ChangeKind::changed;
    stick.packs.insert(stick.packs.begin(), {hospital, chart});
    stick.packs.emplace_back().role = "base/hokkaido"; // Nothing that can be read has changed.
    stick.chart_changes = true;
    stick.files.push_back({"hidamari (1).machiai", 4'711, {}, pack::Refusal::damaged});
    stick.files.push_back({"さくら会のみなさんへ {ありがとう} 2026年11月の行事.machiai",
                           pack_bytes,
                           {},
                           pack::Refusal::not_signed});
    stick.files.push_back({"IMG_20261121_132959_0001.JPG", 3'400'000, {}, pack::Refusal::nothing_found});
    return stick;
}

model::Stick refused_stick(const pack::Refusal refusal)
{
    model::Stick stick;
    stick.phase = model::StickPhase::refused;
    // Some are of the stick or of the kiosk, and no file is to blame.
    const bool of_a_file = refusal != pack::Refusal::nothing_found && refusal != pack::Refusal::pulled_out
        && refusal != pack::Refusal::rolled_back && refusal != pack::Refusal::clock_unsure;
    if (of_a_file)
        stick.files = {{"hidamari-2026-11.machiai", pack_bytes, "group/sample", refusal}};
    else
        stick.refusal = refusal;
    return stick;
}

} // namespace kiosk
