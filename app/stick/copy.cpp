#include "stick/copy.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace stick {

namespace {

constexpr std::size_t block_bytes = 1 << 20;

std::uint64_t bytes_max_of(const Kind kind)
{
    return kind == Kind::machiai ? pack_bytes_max : sheet_bytes_max;
}

// Whether `bytes` more fit, and leave free what must stay free.
bool has_room(const Shelf& shelf, const std::uint64_t bytes, const Limits& limits)
{
    struct statvfs disk { };
    return ::fstatvfs(shelf.folder(), &disk) != 0
        || std::uint64_t{disk.f_bavail} * disk.f_frsize >= bytes + limits.free_bytes;
}

ssize_t read_block(const int fd, base::Bytes& block)
{
    for (;;) {
        const ssize_t count = ::read(fd, block.data(), block.size());
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

// All that `from` gives, into `to`.
base::Result<End> pour(const int from, const int to, File& file, const Limits& limits)
{
    base::Bytes block(block_bytes);
    file.bytes = 0;
    for (;;) {
        if (std::chrono::steady_clock::now() >= limits.until)
            return End::unreadable;
        const ssize_t count = read_block(from, block);
        if (count < 0)
            return End::unreadable;
        if (count == 0)
            return End::copied;
        file.bytes += static_cast<std::uint64_t>(count);
        // It was smaller when it was looked at.
        if (file.bytes > bytes_max_of(file.kind) || file.bytes > limits.bytes_left)
            return End::too_large;
        const auto written =
            base::write_all(to, std::span(block).first(static_cast<std::size_t>(count)), "copy");
        if (!written && written.error().code == base::Code::no_space)
            return End::no_room;
        TRY(written);
    }
}

} // namespace

base::Result<File> copy(const int root, const Candidate& from, File file, const Shelf& shelf, Limits& limits)
{
    file.end = End::unreadable;
    const auto opened = open_below(root, from.path, O_RDONLY);
    struct stat info { };
    if (!opened || ::fstat(opened->get(), &info) != 0 || !S_ISREG(info.st_mode))
        return file;
    file.bytes = static_cast<std::uint64_t>(info.st_size);
    if (file.bytes > bytes_max_of(file.kind) || file.bytes > limits.bytes_left) {
        file.end = End::too_large;
        return file;
    }
    if (!has_room(shelf, file.bytes, limits)) {
        file.end = End::no_room;
        return file;
    }
    const base::FileDescriptor part(::openat(shelf.folder(), shelf.part_of(file).c_str(),
                                             O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0640));
    if (!part.valid() && (errno == ENOSPC || errno == EDQUOT)) {
        file.end = End::no_room;
        return file;
    }
    if (!part.valid())
        return base::fail_errno("create " + shelf.part_of(file));
    auto end = pour(opened->get(), part.get(), file, limits);
    if (end && *end == End::copied)
        if (const auto kept = shelf.keep(file); !kept)
            end = tl::unexpected(kept.error());
    if (!end || *end != End::copied)
        shelf.discard(file);
    if (!end)
        return tl::unexpected(std::move(end).error());
    file.end = *end;
    if (file.end == End::copied)
        limits.bytes_left -= file.bytes;
    else
        file.bytes = from.bytes;
    return file;
}

} // namespace stick
