#include "pack/inspection.h"

#include "base/file.h"
#include "pack/canonical.h"
#include "pack/format.h"
#include "pack/image_head.h"
#include "pack/ownership.h"
#include "pack/schema.h"
#include "pack/section.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pack {

namespace {

constexpr std::size_t sqlite_header_bytes = 100;
constexpr std::string_view sqlite_magic("SQLite format 3\0", 16);

std::uint32_t big_endian(const std::uint8_t* bytes, const int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | bytes[i];
    return value;
}

// What a query counts; the queries are our own constants.
Outcome<std::int64_t> count_of(const base::Database& database, const std::string_view sql)
{
    TRY_SET(auto row, outcome_of(database.prepare(sql)));
    TRY_SET(const bool more, outcome_of(row.step()));
    if (!more)
        return refuse(Refusal::damaged, "a count without a row");
    return row.number(0);
}

// Reads one medium whole, a chunk at a time: the bytes are those that its name promises.
Outcome<void> check_medium(const base::Database& database, const base::Statement& medium)
{
    const auto expected = medium.blob(0);
    const auto bytes = medium.number(2);
    if (bytes <= 0 || static_cast<std::uint64_t>(bytes) > image_bytes_max)
        return refuse(Refusal::damaged, "media: a picture over its limit");
    TRY_SET(auto chunk,
            outcome_of(database.prepare("SELECT seq, bytes FROM chunk WHERE media_hash=? ORDER BY seq")));
    chunk.bind_blob(1, expected);
    base::Hasher hasher;
    std::int64_t done = 0;
    for (std::int64_t seq = 0;; ++seq) {
        TRY_SET(const bool more, outcome_of(chunk.step()));
        if (!more)
            break;
        const auto part = chunk.blob(1);
        if (chunk.number(0) != seq || part.empty() || done + static_cast<std::int64_t>(part.size()) > bytes)
            return refuse(Refusal::damaged, "media: chunks that do not make a picture");
        if (seq == 0) {
            const auto head = read_image_head(part);
            if (!head || head->type != medium.text(1) || head->width != medium.number(3)
                || head->height != medium.number(4) || !image_size_allowed(head->width, head->height))
                return refuse(Refusal::damaged, "media: not the picture it says");
        }
        hasher.add(part);
        done += static_cast<std::int64_t>(part.size());
    }
    const auto hash = hasher.finish();
    if (done != bytes || !std::equal(expected.begin(), expected.end(), hash.bytes.begin(), hash.bytes.end()))
        return refuse(Refusal::damaged, "media: bytes that are not their hash");
    return {};
}

Outcome<void> check_media(const base::Database& database)
{
    TRY_SET(auto medium, outcome_of(database.prepare("SELECT hash, type, bytes, width, height FROM media")));
    for (;;) {
        TRY_SET(const bool more, outcome_of(medium.step()));
        if (!more)
            break;
        TRY(check_medium(database, medium));
    }
    TRY_SET(
        const auto chunks,
        count_of(database, "SELECT count(*) FROM chunk WHERE media_hash NOT IN (SELECT hash FROM media)"));
    TRY_SET(const auto events,
            count_of(database,
                     "SELECT count(*) FROM event WHERE media_hash IS NOT NULL AND "
                     "media_hash NOT IN (SELECT hash FROM media)"));
    TRY_SET(const auto blocks,
            count_of(database,
                     "SELECT count(*) FROM article_block WHERE media_hash IS NOT NULL "
                     "AND media_hash NOT IN (SELECT hash FROM media)"));
    TRY_SET(const auto groups,
            count_of(database,
                     "SELECT count(*) FROM meta WHERE key GLOB 'picture.*' "
                     "AND value NOT IN (SELECT lower(hex(hash)) FROM media)"));
    if (chunks + events + blocks + groups > 0)
        return refuse(Refusal::outside_scope, "a medium that is not in this pack");
    return {};
}

// What is kept twice must be the same twice.
Outcome<void> check_occurrences(const base::Database& database)
{
    TRY_SET(const auto strays,
            count_of(database,
                     "SELECT count(*) FROM occurrence o LEFT JOIN event e ON e.id=o.event_id"
                     " WHERE e.id IS NULL OR e.group_id IS NOT o.group_id"));
    if (strays > 0)
        return refuse(Refusal::damaged, "occurrence: not the event's, or of another group");
    return {};
}

Outcome<void> check_horizon(const base::Database& database, const Manifest& manifest, const RoleRule& rule)
{
    if (!rule.horizon_months)
        return {};
    auto end = *base::Date::parse(manifest.issued.substr(0, 10));
    const int months = end.year * 12 + end.month - 1 + *rule.horizon_months;
    // The first day of the month after: a calendar's month is not cut in the middle.
    end = {(months + 1) / 12, (months + 1) % 12 + 1, 1};
    TRY_SET(auto last, outcome_of(database.prepare("SELECT count(*) FROM occurrence WHERE start >= ?")));
    last.bind(1, end.iso());
    TRY_SET(const bool more, outcome_of(last.step()));
    if (!more || last.number(0) > 0)
        return refuse(Refusal::outside_scope, "dates further ahead than the role may write");
    return {};
}

Outcome<void> check_rows(const base::Database& database, const Manifest& manifest, const RoleRule& rule)
{
    TRY_SET(const auto sections,
            read_sections(database, [&](const TableShape& shape, const base::Statement& row) {
                return check_row(shape, row, rule);
            }));
    std::uint64_t rows = 0;
    for (const auto& section : sections)
        rows += section.rows;
    if (rule.rows_max && rows > *rule.rows_max)
        return refuse(Refusal::outside_scope, "more rows than the role may write");
    if (sections != manifest.sections)
        return refuse(Refusal::damaged, "sections that are not the manifest's");
    return {};
}

Outcome<void> check_integrity(const base::Database& database)
{
    TRY_SET(auto row, outcome_of(database.prepare("PRAGMA integrity_check(1)")));
    TRY_SET(const bool more, outcome_of(row.step()));
    if (!more || row.text(0) != "ok")
        return refuse(Refusal::damaged, "integrity_check: " + std::string(more ? row.text(0) : "silent"));
    return {};
}

} // namespace

Outcome<void> check_file(const std::filesystem::path& payload)
{
    const base::FileDescriptor fd(::open(payload.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat info { };
    if (!fd.valid() || ::fstat(fd.get(), &info) != 0)
        return tl::unexpected(refused_by(base::fail_errno("open " + payload.string()).value()));
    std::uint8_t header[sqlite_header_bytes] = {};
    for (std::size_t done = 0; done < sizeof header && S_ISREG(info.st_mode);) {
        const auto count = ::pread(fd.get(), header + done, sizeof header - done, static_cast<off_t>(done));
        if (count < 0 && errno != EINTR)
            return tl::unexpected(refused_by(base::fail_errno("read " + payload.string()).value()));
        if (count == 0)
            break;
        done += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    if (!S_ISREG(info.st_mode) || static_cast<std::size_t>(info.st_size) < sizeof header)
        return refuse(Refusal::damaged, "payload: no database");
    const auto pages = std::uint64_t{big_endian(header + 28, 4)};
    const bool fits = std::equal(sqlite_magic.begin(), sqlite_magic.end(), header)
        && big_endian(header + 16, 2) == page_bytes && header[18] == 1
        && header[19] == 1 // A rollback journal, not a WAL.
        && big_endian(header + 56, 4) == 1 // UTF-8.
        && big_endian(header + 68, 4) == application_id
        && pages * page_bytes == static_cast<std::uint64_t>(info.st_size);
    if (!fits)
        return refuse(Refusal::damaged, "payload: not a database of content");
    if (const auto version = big_endian(header + 60, 4); version != schema_version)
        return refuse(version > schema_version ? Refusal::software_too_old : Refusal::damaged,
                      "payload: schema " + std::to_string(version));
    // An immutable connection ignores them, and whoever put them there wants another content to be seen.
    for (const char* const suffix : {"-wal", "-journal", "-shm"}) {
        std::error_code ignored;
        if (std::filesystem::exists(payload.string() + suffix, ignored))
            return refuse(Refusal::damaged, "payload: a file " + std::string(suffix) + " beside it");
    }
    return {};
}

Outcome<void> check_schema(const base::Database& database)
{
    // Made once: a start opens every pack before its first picture, and this takes milliseconds each time.
    static const auto made = canonical_entries();
    TRY_SET(auto canonical, outcome_of(made));
    TRY_SET(auto entries, outcome_of(schema_entries(database)));
    // VACUUM writes the indexes behind all tables; no two entries are equal, so nothing hides behind the
    // order.
    std::sort(canonical.begin(), canonical.end());
    std::sort(entries.begin(), entries.end());
    if (entries != canonical)
        return refuse(Refusal::damaged,
                      "payload: not the tables of schema " + std::to_string(schema_version));
    return {};
}

Outcome<void> check_content(const base::Database& database, const Manifest& manifest, const RoleRule& rule)
{
    TRY(check_rows(database, manifest, rule));
    TRY(check_media(database));
    TRY(check_occurrences(database));
    TRY(check_horizon(database, manifest, rule));
    return check_integrity(database);
}

} // namespace pack
