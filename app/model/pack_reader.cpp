#include "model/pack_reader.h"

#include "base/match.h"

#include <algorithm>
#include <charconv>

namespace model {

namespace {

// The statement and what it is asked with, as a key.
std::string question_of(const Query::Prepared& prepared, const Values& values)
{
    const auto append = [](std::string& to, const auto value) {
        to.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    std::string key;
    append(key, &prepared);
    for (const Value& value : values) {
        key += static_cast<char>(value.index());
        std::visit(base::Match{
                       [&](const std::int64_t number) { append(key, number); },
                       [&](const std::string& text) {
                           append(key, text.size());
                           key += text;
                       },
                       [&](const base::Hash& hash) { append(key, hash.bytes); },
                   },
                   value);
    }
    return key;
}

} // namespace

Query::Query(Prepared* const prepared, Fault* const fault, QueryMemo* const memo, std::string question)
    : prepared_(prepared)
    , fault_(fault)
    , memo_(memo)
    , question_(std::move(question))
{
}

Query::Query(Query&& other) noexcept
    : answer_(std::move(other.answer_))
    , row_(other.row_)
    , prepared_(std::exchange(other.prepared_, nullptr))
    , fault_(other.fault_)
    , memo_(std::exchange(other.memo_, nullptr))
    , ended_(other.ended_)
    , question_(std::move(other.question_))
    , recorded_(std::move(other.recorded_))
{
}

Query::~Query()
{
    if (!prepared_)
        return;
    // Who had enough did not ask whether that was all.
    if (memo_ && recorded_.rows() > 0)
        next();
    prepared_->statement.reset();
    prepared_->lent = false;
}

bool Query::next()
{
    if (fault_->error)
        return false;
    if (answer_)
        return row_ < answer_->rows() && ++row_ > 0;
    if (!prepared_ || ended_)
        return false;
    if (step()) {
        if (memo_)
            record();
        return true;
    }
    ended_ = true;
    if (memo_ && !fault_->error)
        memo_->keep(std::move(question_), std::move(recorded_));
    memo_ = nullptr;
    return false;
}

bool Query::step()
{
    auto row = prepared_->statement.step();
    if (!row)
        fault_->set(std::move(row).error());
    return row && *row;
}

void Query::record()
{
    const base::Statement& statement = prepared_->statement;
    recorded_.columns = static_cast<std::size_t>(statement.columns());
    for (int column = 0; column < statement.columns(); ++column) {
        recorded_.cells.emplace_back(statement.text(column));
        recorded_.bytes += recorded_.cells.back().size();
    }
    if (recorded_.bytes + recorded_.cells.size() * sizeof(std::string) > QueryMemo::answer_bytes_max)
        memo_ = nullptr;
}

std::string_view Query::view(const int column) const
{
    return answer_
        ? std::string_view(answer_->cells[(row_ - 1) * answer_->columns + static_cast<std::size_t>(column)])
        : prepared_->statement.text(column);
}

int Query::number(const int column) const
{
    if (!answer_)
        return static_cast<int>(prepared_->statement.number(column));
    // As SQLite reads a text where a number is wanted: what it begins with, or 0.
    const std::string_view text = view(column);
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return static_cast<int>(number);
}

std::optional<base::Hash> Query::hash(const int column) const
{
    const std::string_view bytes = view(column); // Of a blob its bytes as they are.
    base::Hash hash;
    if (bytes.size() != hash.bytes.size())
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.bytes.begin());
    return hash;
}

std::string owned_prefix(std::string_view role)
{
    constexpr std::string_view local = "local/";
    constexpr std::string_view group = "group/";
    if (role.starts_with(local))
        role.remove_prefix(local.size());
    if (role.starts_with(group))
        return "grp:" + std::string(role.substr(group.size())) + ":";
    if (role == "hospital")
        return "hosp:";
    if (role == "chart")
        return "chart:";
    return "pref:";
}

PackReader::PackReader(std::shared_ptr<const pack::Pack> pack, Fault* fault)
    : pack_(std::move(pack))
    , fault_(fault)
    , role_(pack_->manifest().role)
    , prefix_(owned_prefix(role_))
{
    has_tombstones_ = query("SELECT 1 FROM tombstone LIMIT 1", {}).next();
}

Query PackReader::query(const std::string_view sql, const Values& values) const
{
    auto found = prepared_.find(sql);
    if (found == prepared_.end()) {
        auto statement = pack_->database().prepare(sql);
        if (!statement) {
            fault_->set(std::move(statement).error());
            return Query(nullptr, fault_, nullptr, {});
        }
        found = prepared_.emplace(sql, Query::Prepared{std::move(*statement)}).first;
    }
    Query::Prepared& prepared = found->second;
    std::string question = question_of(prepared, values);
    if (auto answer = memo_.find(question))
        return Query(std::move(answer), fault_);
    VERIFY(!prepared.lent);
    prepared.lent = true;
    int index = 0;
    for (const Value& value : values) {
        ++index;
        std::visit(base::Match{
                       [&](const std::int64_t number) { prepared.statement.bind(index, number); },
                       [&](const std::string& text) { prepared.statement.bind(index, text); },
                       [&](const base::Hash& hash) { prepared.statement.bind_blob(index, hash.bytes); },
                   },
                   value);
    }
    return Query(&prepared, fault_, &memo_, std::move(question));
}

bool PackReader::may_hold(const std::string_view id) const
{
    return id.starts_with(prefix_);
}

bool PackReader::hides(const std::string& id) const
{
    return has_tombstones_ && query("SELECT 1 FROM tombstone WHERE id=?1 LIMIT 1", {id}).next();
}

std::string PackReader::meta(const std::string& key) const
{
    auto row = query("SELECT value FROM meta WHERE key=?1 LIMIT 1", {key});
    return row.next() ? row.text(0) : std::string();
}

Text PackReader::text(const std::string& id, const std::string_view field, const std::string& lang) const
{
    auto row = query("SELECT text, lang FROM translation WHERE id=?1 AND field=?2 AND lang IN (?3, 'ja')"
                     " ORDER BY lang=?3 DESC LIMIT 1",
                     {id, std::string(field), lang});
    return row.next() ? Text{row.text(0), row.text(1)} : Text{};
}

Picture PackReader::picture(const base::Hash& hash, Text alt) const
{
    auto row = query("SELECT width, height FROM media WHERE hash=?1 LIMIT 1", {hash});
    return row.next() ? Picture{hash, row.number(0), row.number(1), std::move(alt)}
                      : Picture{{}, 0, 0, std::move(alt)};
}

} // namespace model
