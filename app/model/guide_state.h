#pragma once
// What Guide keeps, and the one way it reads a list: every layer in the same order, merged row by row.

#include "model/guide.h"
#include "model/pack_reader.h"

#include <functional>
#include <map>

namespace model {

// No walk steps further, whatever a pack holds: ten times what the largest measured pack needs for one
// answer.
inline constexpr int walk_rows_max = 20'000;
inline constexpr std::size_t months_counted_max = 240;

// The tables whose rows carry an id of their own, so that a later layer may replace them.
enum class Table {
    area,
    municipality,
    support_group,
    event,
    article,
    notice,
    number,
    department,
    desk,
    place,
    bus,
    duty,
    symptom
};

struct SearchMemo {
    std::string letters;
    base::Date today;
    std::string lang;
    std::vector<FoundSubject> found;
};

struct GuideState {
    Fault fault;
    std::vector<std::unique_ptr<PackReader>> layers; // base < hospital < chart < group < local.
    // Layers never change, so what takes a walk is counted once. Months are those that visitors turn to.
    mutable std::map<GroupFilter, int> group_counts;
    mutable std::map<std::pair<int, int>, std::array<int, 32>> month_counts;
    mutable std::optional<SearchMemo> search_memo;
    std::optional<chart::Definition> chart;
    bool chart_read = false;

    const PackReader* role(std::string_view name) const; // Null when no layer has that role.
    // The last layer that holds the row and so speaks for it; null when none does or a tombstone hides it.
    const PackReader* owner(Table table, const Id& id) const;
    bool hidden(const Id& id) const;
    Text text(const Id& id, std::string_view field, const std::string& lang) const;

    // Every visible row of `sql` (one or more texts) over all layers, ordered by column 0, then by the id in
    // column 1; ends when `take` returns false. How many rows were passed over because something hides or
    // replaces them.
    using Take = std::function<bool(const PackReader& layer, const Query& row)>;
    int walk(Table table, const std::vector<std::string_view>& sql, const Values& values,
             const Take& take) const;

    // Whether the number works where the hospital stands.
    bool serves(const PackReader& layer, const Id& number) const;
    Id area_of(const Id& municipality) const;
    bool any_group(const GroupFilter& filter) const;
    std::vector<calendar::Opening> openings(const PackReader& layer, const Id& owner) const;
    std::vector<Text> sources(const PackReader& layer, const Id& id, const std::string& lang) const;

    // The answer, or an empty one when the content turned out to be unsound on the way.
    template <class Answer>
    Answer sound(Answer answer) const
    {
        return fault.error ? Answer() : answer;
    }

private:
    bool replaced(Table table, const Id& id, const PackReader& by_layer) const;
};

} // namespace model
