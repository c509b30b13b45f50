#include "pack/writer.h"

#include "pack/canonical.h"
#include "pack/format.h"
#include "pack/image_head.h"
#include "pack/schema.h"
#include "pack/section.h"
#include "pack/verify.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pack {

namespace {

// From the descriptor's position to its end.
base::Result<void> copy_rest(const int from, const int to, const std::string& step)
{
    base::Bytes block(1 << 20);
    for (;;) {
        const auto count = ::read(from, block.data(), block.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return base::fail_errno(step);
        if (count == 0)
            return {};
        TRY(base::write_all(to, base::ByteView(block.data(), static_cast<std::size_t>(count)), step));
    }
}

base::Result<base::FileDescriptor> open_to_read(const std::filesystem::path& file)
{
    base::FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.valid())
        return base::fail_errno("open " + file.string());
    return fd;
}

// The head and everything that follows in `rest`, under a new name until it is whole.
base::Result<void> write_whole(const std::filesystem::path& file, const std::string& head, const int rest)
{
    const std::filesystem::path temporary = file.string() + ".new";
    {
        const base::FileDescriptor fd(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (!fd.valid())
            return base::fail_errno("create " + temporary.string());
        TRY(base::write_all(fd.get(), base::as_bytes(head), "write " + temporary.string()));
        if (rest >= 0)
            TRY(copy_rest(rest, fd.get(), "write " + temporary.string()));
        TRY(base::sync_file(fd.get(), "fsync " + temporary.string()));
    }
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        return base::fail_errno("rename " + temporary.string());
    return {};
}

struct OpenContainer {
    base::FileDescriptor fd; // Stands at the payload.
    Head head;
};

base::Result<OpenContainer> open_container(const std::filesystem::path& file)
{
    TRY_SET(auto fd, open_to_read(file));
    struct stat info { };
    if (::fstat(fd.get(), &info) != 0)
        return base::fail_errno("stat " + file.string());
    auto head = read_head(fd.get(), static_cast<std::uint64_t>(info.st_size));
    if (!head)
        return base::fail(base::Code::corrupt, file.string() + ": " + head.error().where);
    return OpenContainer{std::move(fd), std::move(*head)};
}

base::Result<void> bind_values(base::Statement& statement, const std::vector<Value>& values)
{
    int index = 0;
    for (const auto& value : values) {
        ++index;
        if (const auto* number = std::get_if<std::int64_t>(&value))
            statement.bind(index, *number);
        else if (const auto* text = std::get_if<std::string>(&value))
            statement.bind(index, std::string_view(*text));
        else if (const auto* hash = std::get_if<base::Hash>(&value))
            statement.bind_blob(index, hash->bytes);
        else
            statement.bind_null(index);
    }
    TRY_SET([[maybe_unused]] const bool row, statement.step());
    return {};
}

} // namespace

PayloadWriter::PayloadWriter(std::filesystem::path payload, base::Database database)
    : payload_(std::move(payload))
    , working_(payload_.string() + ".building")
    , database_(std::move(database))
{
}

PayloadWriter::~PayloadWriter()
{
    if (working_.empty())
        return; // Moved away.
    inserts_.clear();
    database_.reset();
    std::error_code ignored;
    std::filesystem::remove(working_, ignored);
}

base::Result<PayloadWriter> PayloadWriter::create(const std::filesystem::path& payload)
{
    std::error_code ignored;
    std::filesystem::remove(payload.string() + ".building", ignored);
    TRY_SET(auto database, base::Database::create(payload.string() + ".building"));
    // Nobody reads this file after a crash, so it needs no journal and no fsync.
    TRY(database.execute(("PRAGMA page_size=" + std::to_string(page_bytes)
                          + "; PRAGMA encoding='UTF-8'; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                            "PRAGMA application_id="
                          + std::to_string(application_id)
                          + "; PRAGMA user_version=" + std::to_string(schema_version))
                             .c_str()));
    TRY(database.execute(schema_sql));
    TRY(database.execute("BEGIN"));
    return PayloadWriter(payload, std::move(database));
}

base::Result<void> PayloadWriter::insert(const std::string& table, const std::vector<Value>& values)
{
    auto known = inserts_.find(table);
    if (known == inserts_.end()) {
        std::string marks;
        for (std::size_t i = 0; i < values.size(); ++i)
            marks += i == 0 ? "?" : ",?";
        TRY_SET(auto statement, database_->prepare("INSERT INTO " + table + " VALUES(" + marks + ")"));
        known = inserts_.emplace(table, std::move(statement)).first;
    }
    auto done = bind_values(known->second, values);
    known->second.reset();
    if (!done)
        return base::fail(done.error().code, table + ": " + done.error().where);
    return {};
}

base::Result<base::Hash> PayloadWriter::add_picture(const base::ByteView bytes)
{
    const auto head = read_image_head(bytes);
    if (!head || bytes.size() > image_bytes_max || !image_size_allowed(head->width, head->height))
        return base::fail(base::Code::bad_input, "no PNG or JPEG within the limits");
    const auto hash = base::hash_of(bytes);
    if (pictures_.emplace(hash.hex(), base::Bytes(bytes.begin(), bytes.end())).second)
        TRY(insert("media",
                   {hash, head->type, static_cast<std::int64_t>(bytes.size()), std::int64_t{head->width},
                    std::int64_t{head->height}}));
    return hash;
}

base::Result<Payload> PayloadWriter::finish()
{
    std::int64_t id = 0;
    TRY_SET(auto chunk, database_->prepare("INSERT INTO chunk VALUES(?,?,?,?)"));
    for (const auto& [hex, bytes] : pictures_) {
        const auto hash = *base::Hash::from_hex(hex);
        for (std::size_t at = 0; at < bytes.size(); at += media_chunk_bytes) {
            const auto size = std::min<std::size_t>(media_chunk_bytes, bytes.size() - at);
            chunk.bind(1, ++id)
                .bind_blob(2, hash.bytes)
                .bind(3, static_cast<std::int64_t>(at / media_chunk_bytes));
            chunk.bind_blob(4, base::ByteView(bytes).subspan(at, size));
            TRY(chunk.step());
            chunk.reset();
        }
    }
    TRY(database_->execute("COMMIT"));
    std::error_code ignored;
    std::filesystem::remove(payload_, ignored);
    TRY_SET(auto vacuum, database_->prepare("VACUUM INTO ?"));
    vacuum.bind(1, std::string_view(payload_.native()));
    TRY(vacuum.step());

    Payload payload;
    auto sections = read_sections(*database_);
    if (!sections)
        return base::fail(base::Code::io, sections.error().where);
    payload.sections = std::move(*sections);
    std::error_code error;
    payload.bytes = std::filesystem::file_size(payload_, error);
    if (error)
        return base::fail(base::Code::io, "size of " + payload_.string());
    TRY_SET(payload.hash, base::hash_of_file(payload_));
    return payload;
}

std::string print_head(const std::string& manifest, const std::string& signatures,
                       const std::uint64_t payload_bytes)
{
    VERIFY(manifest.size() <= manifest_bytes_max && signatures.size() <= signatures_bytes_max);
    std::string head(magic);
    const auto number = [&](const std::uint64_t value, const int bytes) {
        for (int i = 0; i < bytes; ++i)
            head += static_cast<char>(value >> (8 * i) & 0xFF);
    };
    number(manifest.size(), 4);
    number(signatures.size(), 4);
    number(payload_bytes, 8);
    return head + manifest + signatures;
}

base::Result<void> write_container(const std::filesystem::path& file, const std::string& manifest,
                                   const std::string& signatures,
                                   const std::optional<std::filesystem::path>& payload)
{
    if (!payload)
        return write_whole(file, print_head(manifest, signatures, 0), -1);
    TRY_SET(const auto fd, open_to_read(*payload));
    std::error_code error;
    const auto bytes = std::filesystem::file_size(*payload, error);
    if (error || bytes > payload_bytes_max)
        return base::fail(base::Code::too_large, payload->string() + ": no payload that fits");
    return write_whole(file, print_head(manifest, signatures, bytes), fd.get());
}

base::Result<void> replace_signatures(const std::filesystem::path& file, const std::string& signatures)
{
    TRY_SET(const auto container, open_container(file));
    return write_whole(file, print_head(container.head.manifest, signatures, container.head.payload_bytes),
                       container.fd.get());
}

base::Result<void> extract_payload(const std::filesystem::path& container,
                                   const std::filesystem::path& payload)
{
    TRY_SET(const auto open, open_container(container));
    return write_whole(payload, "", open.fd.get());
}

} // namespace pack
