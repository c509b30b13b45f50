#include "base/kana.h"
#include "base/utf8.h"
#include "model/found_lines.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace model {

namespace {

// No subject costs more, whatever a pack holds: so many readings of a layer are looked at for one answer.
// Events have more, because those that are over are passed by.
constexpr int readings_max = 2 * found_max;
constexpr int event_readings_max = 20 * found_max;
constexpr int keys_max = found_max + 1; // Of one reading.
constexpr std::size_t inside_letters_min = 2; // One letter stands inside of nearly everything.
constexpr std::string_view behind_all = "\U0010FFFF"; // No text goes on with this.

constexpr std::string_view part_sql =
    "SELECT reading FROM search_part WHERE kind=?1 AND inside=?2 AND text>=?3 AND text<?4"
    " ORDER BY text, reading LIMIT ?5";
constexpr std::string_view key_sql = "SELECT id FROM search_key WHERE reading=?1 ORDER BY until, id LIMIT ?2";
// An event with the occurrence that it is told by: the first from today on, or the last one before.
#define EVENT_KEYS                                                                                           \
    "SELECT k.id, e.group_id, o.start, o.state FROM search_key k JOIN event e ON e.id=k.id"                  \
    " JOIN occurrence o ON o.event_id=k.id AND o.start=coalesce("                                            \
    "(SELECT min(start) FROM occurrence WHERE event_id=k.id AND start>=?2),"                                 \
    "(SELECT max(start) FROM occurrence WHERE event_id=k.id)) WHERE k.reading=?1"
constexpr std::string_view coming_sql = EVENT_KEYS " AND k.until>=?2 ORDER BY k.until, k.id LIMIT ?3";
constexpr std::string_view past_sql = EVENT_KEYS " AND k.until<?2 ORDER BY k.until DESC, k.id LIMIT ?3";
#undef EVENT_KEYS

struct SubjectRows {
    Subject subject;
    std::string_view kind; // In search_part.
    // The key by which a list of them is ordered; no row: there is no such thing.
    std::string_view order;
};

constexpr SubjectRows subjects[] = {
    {Subject::symptom, "symptom", "SELECT sort_key FROM chart_symptom WHERE id=?1 LIMIT 1"},
    {Subject::department, "department", "SELECT sort_key FROM department WHERE id=?1 LIMIT 1"},
    {Subject::desk, "desk", "SELECT printf('%010d', seq) FROM desk WHERE id=?1 LIMIT 1"},
    {Subject::place, "place", "SELECT sort_key FROM place WHERE id=?1 LIMIT 1"},
    {Subject::number, "number", "SELECT printf('%010d', seq) FROM number WHERE id=?1 LIMIT 1"},
    {Subject::event, "event", "SELECT sort_key FROM event WHERE id=?1 LIMIT 1"},
    {Subject::group, "group", "SELECT sort_key FROM support_group WHERE id=?1 LIMIT 1"},
    {Subject::area, "area",
     "SELECT sort_key FROM municipality WHERE id=?1 UNION ALL SELECT reading FROM area WHERE id=?1 LIMIT 1"},
    {Subject::article, "article", "SELECT sort_key FROM article WHERE id=?1 LIMIT 1"},
};

// One answer in the making.
class Search {
public:
    Search(const GuideState& state, std::string letters, const base::Date today, const std::string& lang)
        : state_(state)
        , letters_(std::move(letters))
        , today_(today)
        , lang_(lang)
    {
    }

    std::vector<FoundSubject> everything()
    {
        for (const SubjectRows& rows : subjects)
            begin(rows, false);
        passes();
        if (none()) {
            answers_.clear();
            for (const SubjectRows& rows : subjects)
                if (rows.subject == Subject::event)
                    begin(rows, true);
            passes();
        }
        std::erase_if(answers_, [](const Answer& answer) { return answer.found.found.empty(); });
        std::vector<FoundSubject> found;
        for (Answer& answer : answers_)
            found.push_back(std::move(answer.found));
        return found;
    }

private:
    struct Answer {
        const SubjectRows* rows;
        FoundSubject found;
        std::set<Id> seen;
    };
    struct Hit {
        std::string order;
        Found found;
    };
    // An event that may be shown: read without its words, because few of many are.
    struct Candidate {
        Id id;
        Id group;
        std::string start;
        bool cancelled = false;
    };

    void begin(const SubjectRows& rows, const bool past)
    {
        answers_.push_back({&rows, {.subject = rows.subject, .past = past, .found = {}}, {}});
    }
    bool none() const
    {
        return std::ranges::all_of(answers_, [](const Answer& a) { return a.found.found.empty(); });
    }

    void passes()
    {
        for (Answer& answer : answers_)
            pass(answer, false);
        if (base::decode_utf8_lossy(letters_).size() < inside_letters_min && !none())
            return;
        for (Answer& answer : answers_)
            pass(answer, true);
    }

    // Adds what begins with the letters, or has them inside.
    void pass(Answer& answer, const bool inside)
    {
        std::vector<Hit> hits;
        for (const auto& layer : state_.layers)
            layer_pass(answer, *layer, inside, hits);
        std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
            return std::tie(a.order, a.found.id) < std::tie(b.order, b.found.id);
        });
        if (answer.found.past)
            std::ranges::reverse(hits);
        for (Hit& hit : hits)
            if (answer.found.found.size() < found_max)
                answer.found.found.push_back(std::move(hit.found));
            else
                answer.found.more = true;
    }

    void layer_pass(Answer& answer, const PackReader& layer, const bool inside, std::vector<Hit>& hits)
    {
        const int limit = answer.rows->subject == Subject::event ? event_readings_max : readings_max;
        const std::size_t enough = hits.size() + found_max + 1 - answer.found.found.size();
        auto part = layer.query(part_sql,
                                {std::string(answer.rows->kind), std::int64_t{inside}, letters_,
                                 letters_ + std::string(behind_all), std::int64_t{limit}});
        while (hits.size() < enough && part.next())
            reading(answer, layer, part.number(0), hits);
    }

    void reading(Answer& answer, const PackReader& layer, const int number, std::vector<Hit>& hits)
    {
        if (answer.rows->subject == Subject::event)
            return events(answer, layer, number, hits);
        auto key = layer.query(key_sql, {std::int64_t{number}, std::int64_t{keys_max}});
        while (key.next())
            if (const Id id = key.text(0); answer.seen.insert(id).second)
                if (auto hit = hit_of(answer, layer, id))
                    hits.push_back(std::move(*hit));
    }

    // Fifty Wednesdays that were entered one by one are one event as well: the next that takes place.
    void events(Answer& answer, const PackReader& layer, const int number, std::vector<Hit>& hits)
    {
        std::vector<Candidate> candidates;
        auto key = layer.query(answer.found.past ? past_sql : coming_sql,
                               {std::int64_t{number}, today_.iso(), std::int64_t{keys_max}});
        while (key.next())
            if (Id id = key.text(0); answer.seen.insert(id).second)
                candidates.push_back({std::move(id), key.text(1), key.text(2), key.view(3) == "cancelled"});
        std::ranges::stable_sort(candidates, [&](const Candidate& a, const Candidate& b) {
            const Candidate& first = answer.found.past ? b : a;
            const Candidate& second = answer.found.past ? a : b;
            return std::tie(first.cancelled, first.start) < std::tie(second.cancelled, second.start);
        });
        std::set<Id> told;
        for (const Candidate& candidate : candidates)
            if (!told.contains(candidate.group))
                if (auto hit = hit_of(answer, layer, candidate.id)) {
                    told.insert(candidate.group);
                    hit->order = candidate.start; // The nearest first, whatever they are called.
                    hits.push_back(std::move(*hit));
                }
    }

    std::optional<Hit> hit_of(const Answer& answer, const PackReader& layer, const Id& id) const
    {
        auto row = layer.query(answer.rows->order, {id});
        if (!row.next())
            return std::nullopt;
        auto found = found_line(state_, layer, answer.rows->subject, id, today_, lang_);
        if (!found)
            return std::nullopt;
        return Hit{row.text(0), std::move(*found)};
    }

    const GuideState& state_;
    std::string letters_;
    base::Date today_;
    const std::string& lang_;
    std::vector<Answer> answers_;
};

} // namespace

const std::vector<FoundSubject>& Guide::search(const std::string_view typed, const base::Date today,
                                               const std::string& lang) const
{
    std::string letters = base::fold_typed(typed);
    auto& memo = state_->search_memo;
    if (!memo || memo->letters != letters || memo->today != today || memo->lang != lang) {
        std::vector<FoundSubject> found;
        if (!letters.empty())
            found = Search(*state_, letters, today, lang).everything();
        memo = {std::move(letters), today, lang, state_->sound(std::move(found))};
    }
    return memo->found;
}

void Guide::forget_search() const
{
    state_->search_memo.reset();
}

bool Guide::remembers_search() const
{
    return state_->search_memo.has_value();
}

} // namespace model
