#include "model/pack_reader.h"

#include "base/match.h"

#include <algorithm>

namespace model {

Query::Query(Query&& other) noexcept
    : prepared_(std::exchange(other.prepared_, nullptr)),
      fault_(other.fault_)
{
}

Query::~Query()
{
    if (!prepared_)
        return;
    prepared_->statement.reset();
    prepared_->lent = false;
}

bool Query::next()
{
    if (!prepared_ || fault_->error)
        return false;
    auto row = prepared_->statement.step();
    if (!row)
        fault_->set(std::move(row).error());
    return row && *row;
}

std::optional<base::Hash> Query::hash(const int column) const
{
    const auto bytes = prepared_->statement.blob(column);
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
    : pack_(std::move(pack)), fault_(fault), role_(pack_->manifest().role), prefix_(owned_prefix(role_))
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
            return Query(nullptr, fault_);
        }
        found = prepared_.emplace(sql, Query::Prepared{std::move(*statement)}).first;
    }
    Query::Prepared& prepared = found->second;
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
    return Query(&prepared, fault_);
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
