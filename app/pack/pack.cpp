#include "pack/pack.h"

#include "pack/inspection.h"

namespace pack {

namespace {

constexpr std::int64_t schema_ms_max = 2'000;
constexpr std::int64_t content_ms_max = 60'000;

} // namespace

Pack::Pack(base::Database database, VerifiedManifest manifest)
    : database_(std::move(database))
    , verified_(std::move(manifest))
{
}

Outcome<Pack> Pack::reopen(const std::filesystem::path& payload, VerifiedManifest manifest)
{
    TRY(check_file(payload));
    TRY_SET(auto database, outcome_of(base::Database::open_immutable(payload)));
    database.stop_after(schema_ms_max);
    TRY(check_schema(database));
    database.stop_after(0);
    return Pack(std::move(database), std::move(manifest));
}

Outcome<Pack> Pack::open(const std::filesystem::path& payload, VerifiedManifest manifest)
{
    TRY_SET(auto pack, reopen(payload, std::move(manifest)));
    pack.database_.stop_after(content_ms_max);
    TRY(check_content(pack.database_, pack.manifest(), pack.verified_.rule()));
    pack.database_.stop_after(0);
    return pack;
}

base::Result<MediaInfo> Pack::media_info(const base::Hash& medium) const
{
    TRY_SET(auto row, database_.prepare("SELECT type, bytes, width, height FROM media WHERE hash=?"));
    row.bind_blob(1, medium.bytes);
    TRY_SET(const bool found, row.step());
    if (!found)
        return base::fail(base::Code::not_found, "no medium " + medium.hex());
    return MediaInfo{std::string(row.text(0)), static_cast<std::uint64_t>(row.number(1)),
                     static_cast<int>(row.number(2)), static_cast<int>(row.number(3))};
}

base::Result<void> Pack::media(const base::Hash& medium, const ByteSink& sink) const
{
    TRY_SET(auto row, database_.prepare("SELECT bytes FROM chunk WHERE media_hash=? ORDER BY seq"));
    row.bind_blob(1, medium.bytes);
    for (bool any = false;; any = true) {
        TRY_SET(const bool more, row.step());
        if (!more && !any)
            return base::fail(base::Code::not_found, "no medium " + medium.hex());
        if (!more)
            return {};
        sink(row.blob(0));
    }
}

} // namespace pack
