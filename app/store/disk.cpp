#include "store/disk.h"

#include <cerrno>
#include <fcntl.h>

namespace store {

base::Result<base::FileDescriptor> Disk::create(const std::filesystem::path& file)
{
    base::FileDescriptor fd(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!fd.valid())
        return base::fail_errno("create " + file.filename().string());
    return fd;
}

base::Result<void> Disk::write(const base::FileDescriptor& fd, const base::ByteView bytes)
{
    return base::write_all(fd.get(), bytes, "write");
}

base::Result<void> Disk::sync(const base::FileDescriptor& fd)
{
    return base::sync_file(fd.get(), "fsync");
}

base::Result<void> Disk::sync_folder(const std::filesystem::path& folder)
{
    return base::sync_folder(folder);
}

base::Result<void> Disk::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return base::fail_errno("rename to " + to.filename().string());
    return {};
}

base::Result<void> Disk::remove(const std::filesystem::path& file)
{
    if (::unlink(file.c_str()) != 0 && errno != ENOENT)
        return base::fail_errno("remove " + file.filename().string());
    return {};
}

base::Result<void> Disk::write_new(const std::filesystem::path& file, const std::string_view text)
{
    const auto written = [&]() -> base::Result<void> {
        TRY_SET(const auto fd, create(file));
        TRY(write(fd, base::as_bytes(text)));
        return sync(fd);
    }();
    if (!written)
        static_cast<void>(remove(file));
    return written;
}

} // namespace store
