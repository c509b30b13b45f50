#include "model/event_rows.h"

#include <algorithm>

namespace model {

namespace {

constexpr int more_max = 6;

constexpr std::string_view between_sql =
    "SELECT o.start, o.event_id, o.until, o.state, e.all_day, e.kind, o.group_id FROM occurrence o"
    " JOIN event e ON e.id=o.event_id WHERE o.start>=?1 AND o.start<?2 ORDER BY o.start, o.event_id LIMIT ?3";

constexpr std::string_view next_sql =
    "SELECT o.start, o.event_id, o.until, o.state, e.all_day, e.kind, o.group_id FROM occurrence o"
    " JOIN event e ON e.id=o.event_id WHERE o.event_id=?1 AND o.start>=?2 ORDER BY o.start LIMIT 1";
constexpr std::string_view last_sql =
    "SELECT o.start, o.event_id, o.until, o.state, e.all_day, e.kind, o.group_id FROM occurrence o"
    " JOIN event e ON e.id=o.event_id WHERE o.event_id=?1 AND o.start<?2 ORDER BY o.start DESC LIMIT 1";

// Content writes a whole day without a time; as a bound, the bare day stands before every time of that day.
std::string bound(const base::LocalTime time)
{
    return time.minute == 0 ? time.date.iso() : time.iso();
}

std::optional<base::LocalTime> time_of(const std::string& text)
{
    if (const auto time = base::LocalTime::parse(text))
        return time;
    const auto day = base::Date::parse(text);
    return day ? std::optional(base::LocalTime{*day, 0}) : std::nullopt;
}

// Of a row of between_sql. Nothing when the time cannot be read.
std::optional<EventLine> line_of(const PackReader& layer, const Query& row, const std::string& lang)
{
    const auto start = time_of(row.text(0));
    if (!start)
        return std::nullopt;
    const Id id = row.text(1);
    return EventLine{.id = id,
                     .start = *start,
                     .until = time_of(row.text(2)),
                     .all_day = row.number(4) != 0,
                     .kind = row.text(5),
                     .state = row.text(3),
                     .title = layer.text(id, "title", lang),
                     .place = layer.text(id, "place", lang)};
}

// A group that staff hid takes its events along.
bool shown(const GuideState& state, const Id& group)
{
    return group.empty() || !state.hidden(group);
}

std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + ' ') {
        if (c != ' ' && c != ',')
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

// The occurrences after `start`, as many as the page of an event shows.
std::vector<base::LocalTime> later_occurrences(const PackReader& layer, const Id& id,
                                               const std::string& start)
{
    std::vector<base::LocalTime> list;
    auto row =
        layer.query("SELECT start FROM occurrence WHERE event_id=?1 AND start>?2 AND state!='cancelled'"
                    " ORDER BY start LIMIT ?3",
                    {id, start, std::int64_t{more_max}});
    while (row.next())
        if (const auto time = time_of(row.text(0)))
            list.push_back(*time);
    return list;
}

} // namespace

std::optional<EventLine> next_or_last(const GuideState& state, const PackReader& layer, const Id& id,
                                      const base::Date today, const std::string& lang)
{
    for (const std::string_view sql : {next_sql, last_sql}) {
        auto row = layer.query(sql, {id, today.iso()});
        if (row.next())
            return shown(state, row.text(6)) ? line_of(layer, row, lang) : std::nullopt;
    }
    return std::nullopt;
}

std::vector<EventLine> Guide::events(const base::LocalTime from, const base::LocalTime until, const int limit,
                                     const std::string& lang) const
{
    const std::size_t wanted = static_cast<std::size_t>(std::clamp(limit, 0, list_rows_max));
    std::vector<EventLine> list;
    if (wanted == 0)
        return list;
    // So many rows of each layer are nearly always enough, and what was read to its end is remembered; where
    // one of them may not be shown, another takes its place.
    for (const std::int64_t rows_max : {static_cast<std::int64_t>(wanted), std::int64_t{walk_rows_max}}) {
        list.clear();
        int not_shown = 0;
        const auto take = [&](const PackReader& layer, const Query& row) {
            auto line = shown(*state_, row.text(6)) ? line_of(layer, row, lang) : std::nullopt;
            if (line)
                list.push_back(std::move(*line));
            else
                ++not_shown;
            return list.size() < wanted;
        };
        const int passed_over =
            state_->walk(Table::event, {between_sql}, {bound(from), bound(until), rows_max}, take);
        if (not_shown + passed_over == 0)
            break;
    }
    return state_->sound(std::move(list));
}

std::array<int, 32> Guide::events_by_day(const int year, const int month) const
{
    auto& known = state_->month_counts;
    if (const auto counted = known.find({year, month}); counted != known.end())
        return counted->second;
    std::array<int, 32> days{};
    const base::LocalTime from{{year, month, 1}, 0};
    const base::LocalTime until{month == 12 ? base::Date{year + 1, 1, 1} : base::Date{year, month + 1, 1}, 0};
    state_->walk(Table::event,
                 {"SELECT start, event_id, state, group_id FROM occurrence WHERE start>=?1 AND start<?2"
                  " ORDER BY start, event_id LIMIT ?3"},
                 {bound(from), bound(until), std::int64_t{walk_rows_max}},
                 [&](const PackReader&, const Query& row) {
                     const auto start = time_of(row.text(0));
                     if (start && row.view(2) != "cancelled" && shown(*state_, row.text(3)))
                         ++days[static_cast<std::size_t>(start->date.day)];
                     return true;
                 });
    if (state_->fault.error)
        return {};
    if (known.size() >= months_counted_max)
        known.clear();
    return known[{year, month}] = days;
}

std::optional<Event> Guide::event(const Id& id, const base::LocalTime start, const std::string& lang) const
{
    const PackReader* layer = state_->owner(Table::event, id);
    if (!layer)
        return std::nullopt;
    // An event of a whole day stands under its bare day.
    auto row =
        layer->query("SELECT o.start, o.event_id, o.until, o.state, e.all_day, e.kind, o.group_id, e.access,"
                     " e.moved_from, e.media_hash FROM occurrence o JOIN event e ON e.id=o.event_id"
                     " WHERE o.event_id=?1 AND o.start IN (?2, ?3) LIMIT 1",
                     {id, start.iso(), bound(start)});
    if (!row.next() || !shown(*state_, row.text(6)))
        return std::nullopt;
    auto line = line_of(*layer, row, lang);
    if (!line)
        return std::nullopt;
    const auto field = [&](const std::string_view name) { return layer->text(id, name, lang); };
    Event event{.line = std::move(*line),
                .what = field("what"),
                .who = field("who"),
                .fee = field("fee"),
                .apply = field("apply"),
                .bring = field("bring"),
                .state_note = field("state_note"),
                .access = words_of(row.text(7)),
                .moved_from = time_of(row.text(8)),
                .group = row.text(6),
                .group_name = {},
                .more = later_occurrences(*layer, id, row.text(0)),
                .picture = std::nullopt};
    if (const auto medium = row.hash(9))
        event.picture = layer->picture(*medium, field("picture"));
    if (!event.group.empty())
        event.group_name = state_->text(event.group, "name", lang);
    return state_->sound(std::optional(std::move(event)));
}

std::vector<EventLine> Guide::events_of(const Id& group, const base::LocalTime from, const int limit,
                                        const std::string& lang) const
{
    const std::size_t wanted = static_cast<std::size_t>(std::clamp(limit, 0, list_rows_max));
    std::vector<EventLine> list;
    if (wanted == 0 || state_->hidden(group))
        return list;
    state_->walk(Table::event,
                 {"SELECT o.start, o.event_id, o.until, o.state, e.all_day, e.kind FROM occurrence o"
                  " JOIN event e ON e.id=o.event_id WHERE o.group_id=?2 AND o.start>=?1"
                  " ORDER BY o.start, o.event_id LIMIT ?3"},
                 {bound(from), group, std::int64_t{walk_rows_max}},
                 [&](const PackReader& layer, const Query& row) {
                     if (auto line = line_of(layer, row, lang))
                         list.push_back(std::move(*line));
                     return list.size() < wanted;
                 });
    return state_->sound(std::move(list));
}

std::vector<Duty> Guide::duties(const base::Date day, const std::string& lang) const
{
    std::vector<Duty> list;
    state_->walk(Table::duty,
                 {"SELECT printf('%010d', seq), id, group_id, helps FROM duty ORDER BY seq, id LIMIT ?1"},
                 {std::int64_t{list_rows_max}}, [&](const PackReader& layer, const Query& row) {
                     const Id id = row.text(1);
                     const Id group = row.text(2);
                     if (state_->hidden(group))
                         return true;
                     for (const calendar::Opening& hours : state_->openings(layer, id))
                         if (calendar::open_on(hours, day))
                             list.push_back({id, words_of(row.text(3)), layer.text(id, "place", lang),
                                             layer.text(id, "look_for", lang),
                                             state_->text(group, "name", lang), hours});
                     return list.size() < list_rows_max;
                 });
    std::ranges::stable_sort(list, {}, [](const Duty& duty) { return duty.hours.from_minute; });
    return state_->sound(std::move(list));
}

} // namespace model
