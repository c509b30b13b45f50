#include "stick/mount.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/fs.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <systemd/sd-device.h>

namespace stick {

namespace {

// Names of files arrive as UTF-8, whatever they are stored as.
constexpr std::array<std::pair<std::string_view, const char*>, 3> options{
    {{"vfat", "utf8=1"}, {"exfat", "iocharset=utf8"}, {"ntfs3", "iocharset=utf8"}}};

const char* options_of(const std::string_view file_system)
{
    for (const auto& [name, option] : options)
        if (name == file_system)
            return option;
    return "";
}

std::string path_of(const base::FileDescriptor& fd)
{
    return "/proc/self/fd/" + std::to_string(fd.get());
}

dev_t number_of(const base::FileDescriptor& device)
{
    struct stat info { };
    return ::fstat(device.get(), &info) == 0 ? info.st_rdev : 0;
}

} // namespace

base::Result<void> leave_the_mounts_of_others()
{
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return base::fail_errno("mounts of its own");
    return {};
}

Mount::Mount(std::filesystem::path folder)
    : folder_(std::move(folder))
    , root_(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
}

Mount::Mount(Mount&& other) noexcept
    : folder_(std::exchange(other.folder_, {}))
    , root_(std::move(other.root_))
{
}

Mount::~Mount()
{
    root_.reset();
    // Busy is nobody but the kernel; it ends with this process then.
    if (!folder_.empty() && ::umount2(folder_.c_str(), 0) != 0)
        ::umount2(folder_.c_str(), MNT_DETACH);
}

base::Result<std::optional<Mount>> Mount::open(const base::FileDescriptor& device,
                                               const std::vector<std::string>& file_systems,
                                               const std::filesystem::path& folder)
{
    constexpr unsigned long how = MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_NOSYMFOLLOW;
    std::optional<base::Error> damaged;
    for (const std::string& type : file_systems) {
        if (::mount(path_of(device).c_str(), folder.c_str(), type.c_str(), how, options_of(type)) == 0) {
            Mount mount(folder);
            if (!mount.root_.valid())
                return base::fail(base::Code::io, "root of the stick");
            return std::optional<Mount>(std::move(mount));
        }
        // Another file system than this, or one that the kernel was built without.
        if (errno != EINVAL && errno != ENODEV)
            damaged = base::fail_errno("mount as " + type).value(); // FAT without a FAT, a bad block.
    }
    if (damaged)
        return base::fail(base::Code::io, damaged->where);
    return std::optional<Mount>();
}

base::Result<base::FileDescriptor> open_device(const std::filesystem::path& device)
{
    base::FileDescriptor fd(::open(device.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    if (!fd.valid())
        return base::fail_errno("open the device");
    struct stat info { };
    if (::fstat(fd.get(), &info) != 0 || !S_ISBLK(info.st_mode))
        return base::fail(base::Code::bad_input, "no block device");
    return fd;
}

bool is_there(const base::FileDescriptor& device)
{
    std::uint64_t bytes = 0;
    const dev_t number = number_of(device);
    // A device that was taken out answers the first or has left the second.
    const auto listed =
        "/sys/dev/block/" + std::to_string(major(number)) + ":" + std::to_string(minor(number));
    return ::ioctl(device.get(), BLKGETSIZE64, &bytes) == 0 && bytes > 0
        && ::access(listed.c_str(), F_OK) == 0;
}

std::string label_of(const base::FileDescriptor& device)
{
    sd_device* known = nullptr;
    const char* label = nullptr;
    if (::sd_device_new_from_devnum(&known, 'b', number_of(device)) < 0)
        return {};
    const std::string found =
        ::sd_device_get_property_value(known, "ID_FS_LABEL", &label) >= 0 ? label : std::string();
    ::sd_device_unref(known);
    return found;
}

} // namespace stick
