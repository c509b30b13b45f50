#include "pack/pack.h"

#include "pack/format.h"
#include "pack/image_head.h"
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

base::Result<base::Bytes> Pack::picture(const base::Hash& medium) const
{
    TRY_SET(auto row, database_.prepare("SELECT type, bytes, width, height FROM media WHERE hash=?"));
    row.bind_blob(1, medium.bytes);
    TRY_SET(const bool found, row.step());
    if (!found)
        return base::fail(base::Code::not_found, "no picture " + medium.hex());
    const auto bytes = row.number(1);
    if (bytes <= 0 || static_cast<std::uint64_t>(bytes) > image_bytes_max)
        return base::fail(base::Code::too_large, "picture " + medium.hex() + ": over its limit");
    TRY_SET(auto chunk, database_.prepare("SELECT bytes FROM chunk WHERE media_hash=? ORDER BY seq"));
    chunk.bind_blob(1, medium.bytes);
    base::Bytes whole;
    whole.reserve(static_cast<std::size_t>(bytes));
    for (;;) {
        TRY_SET(const bool more, chunk.step());
        if (!more)
            break;
        const auto part = chunk.blob(0);
        if (part.empty() || whole.size() + part.size() > static_cast<std::size_t>(bytes))
            return base::fail(base::Code::corrupt,
                              "picture " + medium.hex() + ": chunks that do not make it");
        whole.insert(whole.end(), part.begin(), part.end());
    }
    const auto head = read_image_head(whole);
    if (whole.size() != static_cast<std::size_t>(bytes))
        return base::fail(base::Code::corrupt, "picture " + medium.hex() + ": ends too early");
    if (!head || head->type != row.text(0) || head->width != row.number(2) || head->height != row.number(3))
        return base::fail(base::Code::corrupt, "picture " + medium.hex() + ": not the picture it says");
    if (base::hash_of(whole) != medium)
        return base::fail(base::Code::corrupt, "picture " + medium.hex() + ": bytes that are not their hash");
    return whole;
}

} // namespace pack
