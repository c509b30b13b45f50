#include "model/changes.h"

#include <algorithm>
#include <array>
#include <map>

namespace model {

namespace {

constexpr std::size_t told_of_a_kind_max = stick_changes_max / 3;
constexpr std::string_view pack_id = "pack"; // As its texts are called in `translation`.

// A table whose rows are things with a title, and the field of `translation` that holds it.
struct Things {
    const char* sql;
    std::string_view field;
};
constexpr std::array things{
    Things{"SELECT id, * FROM event ORDER BY id", "title"},
    Things{"SELECT id, * FROM support_group ORDER BY id", "name"},
    Things{"SELECT id, * FROM article ORDER BY id", "title"},
    Things{"SELECT id, * FROM notice ORDER BY id", "title"},
    Things{"SELECT id, * FROM number ORDER BY id", "name"},
    Things{"SELECT id, * FROM department ORDER BY id", "name"},
    Things{"SELECT id, * FROM desk ORDER BY id", "name"},
    Things{"SELECT id, * FROM place ORDER BY id", "where"},
    Things{"SELECT id, * FROM bus ORDER BY id", "line"},
    Things{"SELECT id, * FROM duty ORDER BY id", "place"},
    Things{"SELECT id, * FROM chart_symptom ORDER BY id", "title"},
};
// Rows with an id of their own that hang on something else; their texts go with them.
constexpr std::array parts_with_id{
    "SELECT group_id, id, * FROM group_record ORDER BY id",
    "SELECT owner_id, id, * FROM contact ORDER BY id",
    "SELECT symptom_id, id, * FROM chart_sign ORDER BY id",
};
constexpr std::array parts{
    "SELECT group_id, * FROM group_activity ORDER BY kind, group_id",
    "SELECT article_id, * FROM article_block ORDER BY article_id, lang, page, seq",
    "SELECT number_id, * FROM number_area ORDER BY number_id, municipality_id",
    "SELECT owner_id, * FROM opening ORDER BY owner_id, seq",
    "SELECT symptom_id, * FROM chart_floor ORDER BY symptom_id, seq",
    "SELECT id, * FROM citation ORDER BY id, seq",
    "SELECT 'pack', * FROM area ORDER BY id",
    "SELECT 'pack', * FROM municipality ORDER BY id",
    "SELECT 'pack', * FROM source ORDER BY id",
    "SELECT 'pack', * FROM tombstone ORDER BY id",
    "SELECT 'pack', * FROM closed_day ORDER BY from_day, id",
    "SELECT 'pack', * FROM roster ORDER BY day, seq",
    "SELECT 'pack', * FROM chart_age_band ORDER BY id",
    "SELECT 'pack', * FROM chart_modifier ORDER BY id",
    "SELECT 'pack', * FROM language ORDER BY seq",
    "SELECT 'pack', * FROM meta ORDER BY key",
};
// Dates that only one of two packs reaches are no change of an event that goes on for ever.
constexpr const char* span_sql = "SELECT coalesce(min(start), ''), coalesce(max(start), '') FROM occurrence";
constexpr const char* dates_sql =
    "SELECT event_id, * FROM occurrence WHERE start BETWEEN ?1 AND ?2 ORDER BY start, event_id";
constexpr const char* texts_sql = "SELECT id, field, lang, text FROM translation ORDER BY id, field, lang";

struct Span {
    std::string from, until;
};

struct Thing {
    base::Hash print; // Of every row that is part of it, one after the other.
    std::string_view field;
    Named title;
};

class Inventory {
public:
    base::Result<void> read(const base::Database& database, const Span& span);
    const std::map<std::string, Thing, std::less<>>& of_things() const { return things_; }
    const Thing& of_pack() const { return pack_; }

private:
    Thing& owner(std::string_view id);
    static void add(Thing& thing, const base::Statement& row, int from);
    base::Result<void> rows(const base::Database& database, const char* sql, const Span* span);
    base::Result<void> texts(const base::Database& database);

    std::map<std::string, Thing, std::less<>> things_;
    std::map<std::string, std::string, std::less<>> owners_; // Of parts_with_id.
    Thing pack_{{}, "title", {}};
};

Thing& Inventory::owner(const std::string_view id)
{
    const auto part = owners_.find(id);
    const auto thing = things_.find(part == owners_.end() ? id : std::string_view(part->second));
    return thing == things_.end() ? pack_ : thing->second;
}

// A chain: what came before, the kind and length of each value, and its bytes.
void Inventory::add(Thing& thing, const base::Statement& row, const int from)
{
    base::Hasher hasher;
    hasher.add(thing.print.bytes);
    for (int column = from; column < row.columns(); ++column) {
        const auto type = row.type(column);
        const std::string number =
            type == base::ValueType::integer ? std::to_string(row.number(column)) : std::string();
        const base::ByteView value = type == base::ValueType::blob ? row.blob(column)
            : type == base::ValueType::integer                     ? base::as_bytes(number)
                                                                   : base::as_bytes(row.text(column));
        hasher.add(std::to_string(static_cast<int>(type)) + ":" + std::to_string(value.size()) + ":");
        hasher.add(value);
    }
    thing.print = hasher.finish();
}

base::Result<void> Inventory::rows(const base::Database& database, const char* const sql,
                                 const Span* const span)
{
    TRY_SET(auto row, database.prepare(sql));
    if (span != nullptr)
        row.bind(1, span->from).bind(2, span->until);
    for (;;) {
        TRY_SET(const bool more, row.step());
        if (!more)
            return {};
        add(owner(row.text(0)), row, 1);
    }
}

base::Result<void> Inventory::texts(const base::Database& database)
{
    TRY_SET(auto row, database.prepare(texts_sql));
    for (;;) {
        TRY_SET(const bool more, row.step());
        if (!more)
            return {};
        Thing& thing = owner(row.text(0));
        add(thing, row, 0);
        const bool own = &thing == &pack_ ? row.text(0) == pack_id : things_.contains(row.text(0));
        if (!own || row.text(1) != thing.field)
            continue;
        const auto lang = row.text(2);
        if (lang == "ja")
            thing.title.ja = row.text(3);
        else if (lang == "ja-easy")
            thing.title.easy = row.text(3);
        else if (lang == "en")
            thing.title.en = row.text(3);
    }
}

base::Result<void> Inventory::read(const base::Database& database, const Span& span)
{
    for (const Things& table : things) {
        TRY_SET(auto row, database.prepare(table.sql));
        for (;;) {
            TRY_SET(const bool more, row.step());
            if (!more)
                break;
            Thing& thing = things_[std::string(row.text(0))];
            thing.field = table.field;
            add(thing, row, 1);
        }
    }
    for (const char* const sql : parts_with_id) {
        TRY_SET(auto row, database.prepare(sql));
        for (;;) {
            TRY_SET(const bool more, row.step());
            if (!more)
                break;
            owners_.emplace(row.text(1), row.text(0));
            add(owner(row.text(0)), row, 2);
        }
    }
    for (const char* const sql : parts)
        TRY(rows(database, sql, nullptr));
    TRY(rows(database, dates_sql, &span));
    return texts(database);
}

base::Result<Span> span_of(const pack::Pack& pack)
{
    TRY_SET(auto row, pack.database().prepare(span_sql));
    TRY(row.step());
    return Span{std::string(row.text(0)), std::string(row.text(1))};
}

// The days that both packs speak of; all of them where there is only one.
base::Result<Span> common_span(const pack::Pack* const before, const pack::Pack* const after)
{
    if (before == nullptr || after == nullptr)
        return Span{"", "9"};
    TRY_SET(const Span old, span_of(*before));
    TRY_SET(const Span now, span_of(*after));
    return Span{std::max(old.from, now.from), std::min(old.until, now.until)};
}

void tell(StickPack& pack, const ChangeKind kind, int& count, const Thing& now, const Thing* const was)
{
    if (++count > static_cast<int>(told_of_a_kind_max))
        return;
    StickChange change{kind, now.title, {}};
    if (was != nullptr && was->title != now.title)
        change.before = was->title;
    pack.changes.push_back(std::move(change));
}

} // namespace

base::Result<StickPack> changes(const std::string& role, const pack::Pack* const before,
                                const pack::Pack* const after)
{
    TRY_SET(const Span span, common_span(before, after));
    Inventory was;
    Inventory now;
    if (before != nullptr)
        TRY(was.read(before->database(), span));
    if (after != nullptr)
        TRY(now.read(after->database(), span));
    StickPack pack;
    pack.role = role;
    pack.title = (after != nullptr ? now : was).of_pack().title;
    if (before != nullptr && after != nullptr && was.of_pack().print != now.of_pack().print)
        tell(pack, ChangeKind::changed, pack.changed, now.of_pack(), &was.of_pack());
    for (const auto& [id, thing] : now.of_things()) {
        const auto old = was.of_things().find(id);
        if (old == was.of_things().end())
            tell(pack, ChangeKind::added, pack.added, thing, nullptr);
        else if (old->second.print != thing.print)
            tell(pack, ChangeKind::changed, pack.changed, thing, &old->second);
    }
    for (const auto& [id, thing] : was.of_things())
        if (!now.of_things().contains(id))
            tell(pack, ChangeKind::removed, pack.removed, thing, nullptr);
    return pack;
}

} // namespace model
