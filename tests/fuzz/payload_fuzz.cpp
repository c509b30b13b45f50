// A good payload with some of its bytes changed, opened as the check child opens it after the signature. Four
// bytes of the input are one change: which page, where in it (from its front or, with the highest bit, from
// its end, where the rows are), and the byte that stands there then.

#include "fuzz.h"

#include "base/database.h"
#include "pack/format.h"
#include "pack/inspection.h"
#include "pack/schema.h"
#include "pack/section.h"

#include <fcntl.h>
#include <string>

namespace {

constexpr std::size_t change_bytes = 4;
constexpr std::size_t changes_max = 256;
constexpr std::int64_t check_ms_max = 20'000;

const std::string rows =
    "INSERT INTO meta VALUES('own_group','grp:hidamari:hidamari');"
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 900)"
    " INSERT INTO translation SELECT printf('grp:hidamari:%04d', n), 'title', 'ja', hex(zeroblob(n % 60)), "
    "NULL"
    " FROM c;"
    "INSERT INTO translation VALUES('grp:hidamari:long','title','ja',hex(zeroblob(30000)),NULL);"
    "INSERT INTO event "
    "VALUES('grp:hidamari:talk',NULL,'meeting','planned',0,NULL,'',NULL,NULL,'はなし','はなし');"
    "INSERT INTO occurrence VALUES('2026-12-01T13:00','grp:hidamari:talk',NULL,NULL,'planned');"
    "INSERT INTO source VALUES('grp:hidamari:source','2026-11-21');";

class Payload {
public:
    Payload()
        : file_(std::filesystem::temp_directory_path()
                / ("machiai_fuzz_payload_" + std::to_string(::getpid())))
    {
        std::filesystem::remove(file_);
        {
            auto database = base::Database::create(file_);
            fuzz::require(database.has_value());
            const std::string head = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size="
                + std::to_string(pack::page_bytes)
                + "; PRAGMA application_id=" + std::to_string(pack::application_id)
                + "; PRAGMA user_version=" + std::to_string(pack::schema_version) + ";";
            fuzz::require(database->execute(head.c_str()) && database->execute(pack::schema_sql)
                          && database->execute((rows + "VACUUM").c_str()));
        }
        good_ = base::read_limited(file_, std::size_t{64} << 20).value();
        fd_ = base::FileDescriptor(::open(file_.c_str(), O_RDWR | O_CLOEXEC));
        rule_.role = "group/hidamari";
        rule_.scope = "grp:hidamari:";
        manifest_.issued = "2026-11-20T09:12:00Z";
        fuzz::require(fd_.valid() && accepted()); // Else nothing that follows says anything.
    }
    ~Payload() { std::filesystem::remove(file_); }

    void change(const std::uint8_t* const edit) const
    {
        const std::size_t pages = good_.size() / pack::page_bytes;
        const std::size_t place = static_cast<std::size_t>(edit[1]) | (edit[2] & 0x7FU) << 8;
        const std::size_t in_page = (edit[2] & 0x80U) != 0 ? pack::page_bytes - 1 - place : place;
        const std::size_t at = edit[0] % pages * pack::page_bytes + in_page % pack::page_bytes;
        fuzz::require(::pwrite(fd_.get(), edit + 3, 1, static_cast<off_t>(at)) == 1);
    }
    void restore(const std::uint8_t* const edit) const
    {
        const std::size_t page = edit[0] % (good_.size() / pack::page_bytes) * pack::page_bytes;
        fuzz::require(::pwrite(fd_.get(), good_.data() + page, pack::page_bytes, static_cast<off_t>(page))
                      == pack::page_bytes);
    }

    bool accepted()
    {
        if (!pack::check_file(file_))
            return false;
        auto database = base::Database::open_immutable(file_);
        if (!database)
            return false;
        database->stop_after(check_ms_max);
        if (!pack::check_schema(*database))
            return false;
        // Whoever signs it counts its rows rightly.
        manifest_.sections = pack::read_sections(*database).value_or(std::vector<pack::Section>());
        return pack::check_content(*database, manifest_, rule_).has_value();
    }

private:
    std::filesystem::path file_;
    base::Bytes good_;
    base::FileDescriptor fd_;
    pack::RoleRule rule_;
    pack::Manifest manifest_;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    static const bool ready = base::init_crypto().has_value();
    fuzz::require(ready);
    static Payload payload;
    const std::size_t changes = std::min(size / change_bytes, changes_max);
    for (std::size_t i = 0; i < changes; ++i)
        payload.change(data + i * change_bytes);
    payload.accepted();
    for (std::size_t i = 0; i < changes; ++i)
        payload.restore(data + i * change_bytes);
    return 0;
}
