#pragma once
// What a visitor can ask of the content. Every answer is bounded (a page, a day, a month): no query loads a table.
// Layers in order base < hospital < group < local; an id of a later layer replaces the same id of an earlier one, and
// a tombstone hides it. One read-only connection a pack; merging happens here, never by ATTACH.
// A query that fails (a bad block on the disk) answers empty and sets fault(): the kiosk then goes to the previous
// generation. Not thread-safe: one UI thread.

#include "base/clock.h"
#include "base/hash.h"
#include "base/result.h"
#include "calendar/opening.h"
#include "chart/definition.h"
#include "pack/pack.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace model {

using Id = std::string;

inline constexpr int list_rows_max = 200;   // One query's rows.
inline constexpr int records_max = 100;     // 活動の記録 of a group.
inline constexpr int day_events_max = 100;
inline constexpr int found_max = 30;        // Of one subject: whoever finds more types another letter.

// A text in the markup of base/markup.h, with the language it is really in: Japanese where no translation exists.
struct Text {
    std::string markup;
    std::string lang;
    bool empty() const { return markup.empty(); }
};

// A picture of the content. Its size is what its pack says; whoever decodes it finds out.
struct Picture {
    base::Hash hash; // Zeros where the content names none, so that it cannot be shown.
    int width = 0, height = 0;
    Text alt; // What it shows, in words.
};

struct Language {
    std::string code; // "ja", "ja-easy", "en"
    std::string name; // In itself, in markup: 日本語, やさしい{日本語|にほんご}, English.
};

struct GroupFilter {
    Id area;              // Empty: every area.
    std::string activity; // Empty: whatever they do.
    auto operator<=>(const GroupFilter&) const = default;
};

struct GroupLine {
    Id id;
    Text name;
    Text municipality;
    Text hospital; // The first; empty when the source names none.
    std::vector<std::string> activities;
    bool own = false;
};

struct Record {
    std::string day; // As precise as known; may be empty.
    Text text;
};

struct Contact {
    Text office, address, tel_extension;
    std::string postal, tel, fax;
};

struct Group {
    GroupLine line;
    Text area;
    std::vector<Text> hospitals;
    std::string founded, founded_what, status, as_of;
    Text story;
    std::vector<Text> other;
    Text join;
    std::vector<Record> records;
    std::optional<Contact> contact;
    std::vector<Text> sources;
    std::optional<Picture> picture;
};

struct AreaLine {
    Id id;
    Text name;
    int groups = 0;
};

struct ActivityLine {
    std::string kind;
    int groups = 0;
};

// One occurrence of an event.
struct EventLine {
    Id id;
    base::LocalTime start;
    std::optional<base::LocalTime> until;
    bool all_day = false;
    std::string kind, state; // planned | cancelled | moved
    Text title, place;
};

struct Event {
    EventLine line;
    Text what, who, fee, apply, bring, state_note;
    std::vector<std::string> access;
    std::optional<base::LocalTime> moved_from;
    Id group;
    Text group_name;
    std::vector<base::LocalTime> more; // The next occurrences after this one, at most 6.
    std::optional<Picture> picture;
};

struct Duty {
    Id id;
    std::vector<std::string> helps;
    Text place, look_for, group_name;
    calendar::Opening hours; // The hours that hold on the day asked for.
};

struct ArticleLine {
    Id id;
    std::string icon;
    Text title, summary;
};

struct Block {
    std::string kind; // heading | paragraph | item | step | remember | image
    Text text;
    std::optional<Picture> picture; // Of an image; its words are the text as well.
};

struct Article {
    ArticleLine line;
    int page = 0, pages = 1;
    std::vector<Block> blocks; // Of that page.
    std::string as_of;
    std::vector<Text> sources;
};

struct Notice {
    Id id;
    std::string level; // info | important | disaster
    Text title, text;
};

struct Number {
    Id id;
    std::string kind, tel, alternative;
    Text name, when, area, note;
    bool open_now = true; // By its hours; true while the clock is not trusted.
};

struct Hours {
    Text what;
    std::vector<calendar::Opening> openings;
};

struct Department {
    Id id;
    Text name, place, about;
    std::vector<calendar::Opening> openings;
};

struct Desk {
    Id id;
    std::string kind;
    Text name, place, does;
    bool staffed_now = true;
};

struct Place {
    Id id;
    std::string kind;
    Text name, where, note;
};

struct RosterLine {
    base::Date day;
    int from_minute = 0, until_minute = 0;
    Text name, department;
    std::string tel;
};

struct Bus {
    Text line;
    std::uint8_t days = 0;
    std::string times; // "09:12 11:40"
};

struct Hospital {
    Text name, address, night_entrance;
    std::string tel, municipality, service_level; // card | table | questions
    bool regulatory = false;
};

// What a search may lead to, in the order in which a page shows it: what cannot wait stands first.
enum class Subject { symptom, department, desk, place, number, event, group, area, article };

struct Found {
    Id id;
    std::string icon; // An article's or a symptom's; of others the kind, of a group its first activity.
    Text title, line;
    Text hospital; // The first that a group supports: it may be found by that.
    std::optional<EventLine> event; // Its next occurrence; the last one when it is over.
    Id area; // Of an area or a municipality: where its groups are listed.
};

struct FoundSubject {
    Subject subject = Subject::symptom;
    bool past = false; // Events that are over: only when nothing else was found.
    std::vector<Found> found; // What begins with the letters, then what has them inside; each by reading.
    bool more = false; // Than found_max.
};

struct PackLine {
    std::string role;
    std::int64_t version = 0;
    std::string issued, recheck_by;
    Text title;
};

struct GuideState; // guide_state.h

class Guide {
public:
    // A pack and where it stands; the order of `layers` is the order of the generation.
    struct Layer {
        std::shared_ptr<const pack::Pack> pack;
    };
    static base::Result<Guide> open(std::vector<Layer> layers);
    Guide(Guide&&) noexcept;
    Guide& operator=(Guide&&) noexcept;
    ~Guide();

    std::vector<Language> languages() const; // Declared by any layer; ja first, never empty.
    Text text(const Id& id, std::string_view field, const std::string& lang) const;

    std::optional<Id> own_group() const;
    std::optional<Hospital> hospital(const std::string& lang) const;
    std::vector<PackLine> packs(const std::string& lang) const;

    int group_count(const GroupFilter& filter) const;
    // In the order of readings, the own group first.
    std::vector<GroupLine> groups(const GroupFilter& filter, int offset, int limit, const std::string& lang) const;
    std::optional<Group> group(const Id& id, const std::string& lang) const;
    // Only those with groups, north to south as authored.
    std::vector<AreaLine> areas(const std::string& lang) const;
    // Only kinds that somebody does, in the order of the closed list.
    std::vector<ActivityLine> activities() const;

    // Occurrences with from <= start < until, in time order; those of past years are there as well.
    std::vector<EventLine> events(base::LocalTime from, base::LocalTime until, int limit,
                                  const std::string& lang) const;
    // [day of month] → occurrences that are not cancelled.
    std::array<int, 32> events_by_day(int year, int month) const;
    std::optional<Event> event(const Id& id, base::LocalTime start, const std::string& lang) const;
    std::vector<EventLine> events_of(const Id& group, base::LocalTime from, int limit, const std::string& lang) const;

    std::vector<Duty> duties(base::Date day, const std::string& lang) const;

    std::vector<ArticleLine> articles(const std::string& lang) const;
    std::optional<Article> article(const Id& id, int page, const std::string& lang) const;

    // Valid on that day; nothing known about the day: all of them. Disaster, important, info.
    std::vector<Notice> notices(std::optional<base::Date> day, const std::string& lang) const;
    // Numbers that work for the hospital's municipality (and those for everybody).
    std::vector<Number> numbers(std::optional<base::LocalTime> now, const std::string& lang) const;

    std::vector<Hours> hours(const std::string& lang) const;
    std::vector<Department> departments(const std::string& lang) const;
    std::vector<Desk> desks(std::optional<base::LocalTime> now, const std::string& lang) const;
    std::vector<Place> places(const std::string& lang) const;
    std::vector<RosterLine> roster(base::Date from, int days, const std::string& lang) const;
    std::vector<Bus> buses(const std::string& lang) const;
    // The next day on which consultations are held, after `now`; nothing when no hours are known.
    std::optional<base::Date> next_consultation_day(base::LocalTime now) const;

    // One of them; nothing when it is not there, is hidden or does not work here.
    std::optional<Number> number(const Id& id, std::optional<base::LocalTime> now, const std::string& lang) const;
    std::optional<Department> department(const Id& id, const std::string& lang) const;
    std::optional<Desk> desk(const Id& id, std::optional<base::LocalTime> now, const std::string& lang) const;
    std::optional<Place> place(const Id& id, const std::string& lang) const;

    // What can be found under letters as the board types them: readings, and words of every language. Subjects
    // without a result are left out. A repeated event comes once, and so do events of one group and title.
    // Asked again for the same letters, day and language it answers from memory, until it is made to forget:
    // what a visitor typed goes with the visitor. The answer lives until then, or until the next search.
    const std::vector<FoundSubject>& search(std::string_view typed, base::Date today, const std::string& lang) const;
    void forget_search() const;
    bool remembers_search() const;

    // The chart, when a layer holds one; read once, on first use.
    const chart::Definition* chart() const;

    std::optional<base::Error> fault() const;

private:
    explicit Guide(std::unique_ptr<GuideState> state);
    std::unique_ptr<GuideState> state_;
};

} // namespace model
