#include "store/medium.h"

#include "pack/format.h"
#include "pack/writer.h"
#include "store/refused.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace store {

namespace {

using pack::Refusal;

constexpr std::size_t block_bytes = 1 << 20;
constexpr std::uint64_t spare_bytes_min = 16 << 20;
constexpr std::uint64_t spare_percent = 3;

// Up to `bytes`; fewer only at the end of the file.
base::Result<std::size_t> read_block(const int fd, std::uint8_t* block, const std::size_t bytes)
{
    std::size_t done = 0;
    while (done < bytes) {
        const auto count = ::read(fd, block + done, bytes - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return base::fail_errno("read");
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

// The medium's bytes into the part, hashed on their way.
pack::Outcome<base::Hash> copy(const int from, const base::FileDescriptor& to, std::uint64_t bytes,
                               Disk& disk)
{
    base::Hasher hasher;
    base::Bytes block(block_bytes);
    while (bytes > 0) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, block.size()));
        const auto count = read_block(from, block.data(), wanted);
        if (!count)
            return pack::refuse(Refusal::pulled_out, "payload: " + count.error().where);
        if (*count < wanted)
            return pack::refuse(Refusal::damaged, "payload: the file ends too early");
        const base::ByteView read(block.data(), wanted);
        hasher.add(read);
        TRY(on_disk(disk.write(to, read)));
        bytes -= wanted;
    }
    return hasher.finish();
}

// From the disk, not from memory: what the cache still holds says nothing about what was stored.
pack::Outcome<base::Hash> read_back(const base::FileDescriptor& fd)
{
    ::posix_fadvise(fd.get(), 0, 0, POSIX_FADV_DONTNEED);
    if (::lseek(fd.get(), 0, SEEK_SET) != 0)
        return pack::refuse(Refusal::storage_error, "read back: seek");
    base::Hasher hasher;
    base::Bytes block(block_bytes);
    for (;;) {
        TRY_SET(const auto count, on_disk(read_block(fd.get(), block.data(), block.size())));
        hasher.add(base::ByteView(block.data(), count));
        if (count < block.size())
            return hasher.finish();
    }
}

} // namespace

bool Medium::is_trust() const
{
    return head.manifest.starts_with("machiai-trust ");
}

pack::Outcome<Medium> open_medium(const std::filesystem::path& file)
{
    // Not blocking: a pipe of that name must not stop us before fstat() shows what it is.
    Medium medium{file.filename().string(),
                  base::FileDescriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)),
                  {}};
    if (!medium.fd.valid()) {
        const bool ours = errno == EMFILE || errno == ENFILE || errno == ENOMEM;
        const auto why = errno == ENOENT ? Refusal::nothing_found
            : ours                       ? Refusal::storage_error
                                         : Refusal::pulled_out;
        return pack::refuse(why, base::fail_errno("open " + medium.name).value().where);
    }
    struct stat info { };
    if (::fstat(medium.fd.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return pack::refuse(Refusal::nothing_found, medium.name + " is no regular file");
    auto head = pack::read_head(medium.fd.get(), static_cast<std::uint64_t>(info.st_size));
    if (!head && head.error() == Refusal::storage_error)
        return pack::refuse(Refusal::pulled_out, medium.name + ": " + head.error().where);
    if (!head)
        return tl::unexpected(std::move(head).error());
    medium.head = std::move(*head);
    return medium;
}

pack::Outcome<void> room_for(const std::uint64_t payload_bytes, const Layout& layout)
{
    struct statvfs info { };
    if (::statvfs(layout.incoming().c_str(), &info) != 0)
        return pack::refuse(Refusal::storage_error, base::fail_errno("statvfs").value().where);
    const auto free_bytes = std::uint64_t{info.f_bavail} * info.f_frsize;
    const auto needed = payload_bytes + std::max(payload_bytes / 100 * spare_percent, spare_bytes_min);
    if (free_bytes < needed)
        return pack::refuse(Refusal::no_room,
                            "needs " + std::to_string(needed) + " bytes, has " + std::to_string(free_bytes));
    return {};
}

Arrival::Arrival(const Layout& layout, Disk* disk, const int number)
    : disk_(disk)
    , payload_(layout.incoming() / (std::to_string(number) + ".part"))
    , head_(layout.incoming() / (std::to_string(number) + ".head"))
{
}

Arrival::Arrival(Arrival&& other) noexcept
    : disk_(std::exchange(other.disk_, nullptr))
    , payload_(std::move(other.payload_))
    , head_(std::move(other.head_))
    , evidence_(std::move(other.evidence_))
{
}

Arrival::~Arrival()
{
    if (!disk_)
        return;
    // What cannot be removed now is removed before the next install.
    static_cast<void>(disk_->remove(payload_));
    static_cast<void>(disk_->remove(head_));
}

pack::Outcome<Arrival> Arrival::take(Medium& medium, pack::SignedManifest head, const Layout& layout,
                                     Disk& disk, const int number)
{
    Arrival arrival(layout, &disk, number);
    TRY_SET(const auto fd, on_disk(disk.create(arrival.payload_)));
    TRY_SET(const auto copied, copy(medium.fd.get(), fd, medium.head.payload_bytes, disk));
    // The stick is wrong before the disk can be: told apart by the first hash.
    TRY_SET(auto evidence, pack::prove(std::move(head), copied, medium.head.payload_bytes));
    if (::fchmod(fd.get(), 0444) != 0)
        return pack::refuse(Refusal::storage_error, base::fail_errno("chmod").value().where);
    TRY(on_disk(disk.sync(fd)));
    TRY_SET(const auto stored, read_back(fd));
    if (stored != copied)
        return pack::refuse(Refusal::storage_error, "read back: the disk kept other bytes");
    TRY(on_disk(disk.write_new(
        arrival.head_,
        pack::print_head(medium.head.manifest, medium.head.signatures, medium.head.payload_bytes))));
    arrival.evidence_ = std::move(evidence);
    return arrival;
}

base::Result<void> Arrival::keep(const Layout& layout)
{
    const PackRef pack = ref_of(evidence_->manifest());
    TRY(disk_->rename(payload_, layout.payload(pack.hash)));
    return disk_->rename(head_, layout.head(pack));
}

} // namespace store
