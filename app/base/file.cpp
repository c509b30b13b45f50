#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

namespace base {

namespace {

// Runs a system call again while a signal interrupts it.
template <class Call>
auto retry(const Call& call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

template <class Container>
Result<Container> read_whole(const std::filesystem::path& file, const std::size_t bytes_max)
{
    const FileDescriptor fd(retry([&] { return ::open(file.c_str(), O_RDONLY | O_CLOEXEC); }));
    if (!fd.valid())
        return fail_errno("open " + file.string());
    struct stat info {};
    if (::fstat(fd.get(), &info) != 0)
        return fail_errno("stat " + file.string());
    if (!S_ISREG(info.st_mode))
        return fail(Code::bad_input, file.string() + " is not a regular file");
    Container content;
    if (static_cast<std::size_t>(info.st_size) <= bytes_max)
        content.reserve(static_cast<std::size_t>(info.st_size));
    char block[65536];
    for (;;) {
        const auto count = retry([&] { return ::read(fd.get(), block, sizeof block); });
        if (count < 0)
            return fail_errno("read " + file.string());
        if (count == 0)
            return content;
        if (content.size() + static_cast<std::size_t>(count) > bytes_max)
            return fail(Code::too_large, file.string() + " is longer than "
                            + std::to_string(bytes_max) + " bytes");
        content.insert(content.end(), block, block + count);
    }
}

} // namespace

Result<Bytes> read_limited(const std::filesystem::path& file, const std::size_t bytes_max)
{
    return read_whole<Bytes>(file, bytes_max);
}

Result<std::string> read_text_limited(const std::filesystem::path& file, const std::size_t bytes_max)
{
    return read_whole<std::string>(file, bytes_max);
}

Result<void> write_all(const int fd, ByteView bytes, const std::string_view step)
{
    while (!bytes.empty()) {
        const auto count = retry([&] { return ::write(fd, bytes.data(), bytes.size()); });
        if (count < 0)
            return fail_errno(step);
        if (count == 0)
            return fail(Code::io, std::string(step) + ": nothing was written");
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> sync_file(const int fd, const std::string_view step)
{
    // Never again on the same descriptor after a failure: Linux forgets the error (the fsync trap).
    if (::fsync(fd) != 0)
        return fail_errno(step);
    return {};
}

Result<void> sync_folder(const std::filesystem::path& folder)
{
    const FileDescriptor fd(
        retry([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!fd.valid())
        return fail_errno("open folder " + folder.string());
    return sync_file(fd.get(), "fsync folder " + folder.string());
}

namespace {

Result<void> replace(const std::filesystem::path& file, const ByteView bytes, const mode_t mode)
{
    const auto temporary = std::filesystem::path(file.string() + ".new");
    {
        const FileDescriptor fd(retry([&] {
            return ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
        }));
        if (!fd.valid())
            return fail_errno("create " + temporary.string());
        TRY(write_all(fd.get(), bytes, "write " + temporary.string()));
        TRY(sync_file(fd.get(), "fsync " + temporary.string()));
    }
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        return fail_errno("rename " + temporary.string());
    const auto parent = file.parent_path();
    return sync_folder(parent.empty() ? "." : parent);
}

} // namespace

Result<void> replace_file(const std::filesystem::path& file, const ByteView bytes)
{
    return replace(file, bytes, 0644);
}

Result<void> replace_file(const std::filesystem::path& file, const std::string_view text)
{
    return replace_file(file, as_bytes(text));
}

Result<void> replace_private_file(const std::filesystem::path& file, const std::string_view text)
{
    return replace(file, as_bytes(text), 0600);
}

} // namespace base
