#include "kit/stick_kit.h"

#include "kit/pack_kit.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/blkpg.h>
#include <linux/loop.h>
#include <sched.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

namespace test {

namespace {

constexpr std::uint64_t sector_bytes = 512;
constexpr std::uint64_t first_byte = 1 << 20; // Of the first partition, as partitioners have it.

void expect_done(const std::vector<std::string>& words)
{
    const Ended ended = run_program(words);
    if (ended.status != 0)
        std::fprintf(stderr, "%s: %s\n", words.front().c_str(), ended.out.c_str());
    VERIFY(ended.status == 0);
}

// Whether this process may have mounts of its own.
bool may_unshare()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(::unshare(CLONE_NEWNS) == 0 ? 0 : 1);
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

std::string why_no_loop_devices()
{
    if (::geteuid() != 0)
        return "only root may have loop devices and mount them";
    const base::FileDescriptor control(::open("/dev/loop-control", O_RDWR | O_CLOEXEC));
    if (!control.valid() || ::ioctl(control.get(), LOOP_CTL_GET_FREE) < 0)
        return "this machine lends no loop devices (/dev/loop-control)";
    if (!may_unshare())
        return "this machine lets nobody have mounts of their own";
    if (read_file("/proc/filesystems").find("\text4\n") == std::string::npos)
        return "this kernel mounts no ext4, the test's stand-in for FAT";
    return {};
}

void put_le32(std::string& bytes, const std::size_t at, const std::uint64_t value)
{
    for (int i = 0; i < 4; ++i)
        bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
}

} // namespace

Ended run_program(const std::vector<std::string>& words)
{
    std::vector<std::string> copies = words;
    std::vector<char*> list;
    for (std::string& word : copies)
        list.push_back(word.data());
    list.push_back(nullptr);
    int ends[2];
    VERIFY(::pipe2(ends, O_CLOEXEC) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    pid_t child = -1;
    const int failed = ::posix_spawnp(&child, list[0], &actions, nullptr, list.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    const base::FileDescriptor out(ends[0]);
    if (failed != 0)
        return {-1, std::strerror(failed)};
    Ended ended;
    std::array<char, 4096> block{};
    for (ssize_t count; (count = ::read(out.get(), block.data(), block.size())) > 0;)
        ended.out.append(block.data(), static_cast<std::size_t>(count));
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ended;
}

const std::string& no_loop_devices()
{
    static const std::string why = why_no_loop_devices();
    return why;
}

void make_ext4(const std::filesystem::path& image, const std::filesystem::path& folder,
               const std::uint64_t bytes, const std::string& label)
{
    write_file(image, "");
    std::filesystem::resize_file(image, bytes);
    expect_done({"mkfs.ext4", "-q", "-F", "-O", "^has_journal", "-b", "4096", "-m", "0", "-L", label, "-d",
                 folder.string(), image.string()});
}

std::vector<Partition> make_disk(const std::filesystem::path& disk,
                                 const std::vector<std::filesystem::path>& images)
{
    std::string table(first_byte, '\0');
    std::string content;
    std::vector<Partition> partitions;
    for (const auto& image : images) {
        const std::size_t entry = 446 + 16 * partitions.size();
        const std::string bytes = read_file(image);
        partitions.push_back({first_byte + content.size(), bytes.size()});
        table[entry + 4] = '\x0C'; // FAT32, whatever it is.
        put_le32(table, entry + 8, partitions.back().start / sector_bytes);
        put_le32(table, entry + 12, bytes.size() / sector_bytes);
        content += bytes;
    }
    table.replace(510, 2, "\x55\xAA");
    write_file(disk, table + content);
    return partitions;
}

LoopDevice::LoopDevice(const std::filesystem::path& image, const As as)
{
    const bool read_only = as == As::write_protected;
    const base::FileDescriptor control(::open("/dev/loop-control", O_RDWR | O_CLOEXEC));
    const int mode = (read_only ? O_RDONLY : O_RDWR) | O_CLOEXEC;
    const base::FileDescriptor file(::open(image.c_str(), mode));
    VERIFY(control.valid() && file.valid());
    loop_config config{};
    config.fd = static_cast<std::uint32_t>(file.get());
    config.info.lo_flags = (read_only ? std::uint32_t{LO_FLAGS_READ_ONLY} : 0)
        | (as == As::with_partitions ? std::uint32_t{LO_FLAGS_PARTSCAN} : 0);
    const std::string named = image.string().substr(0, LO_NAME_SIZE - 1);
    std::memcpy(config.info.lo_file_name, named.data(), named.size());
    // Somebody else may take the free one first.
    constexpr int tries_max = 100;
    for (int i = 0; i < tries_max; ++i) {
        const int number = ::ioctl(control.get(), LOOP_CTL_GET_FREE);
        VERIFY(number >= 0);
        name_ = "loop" + std::to_string(number);
        device_ = base::FileDescriptor(::open(path().c_str(), mode));
        if (device_.valid() && ::ioctl(device_.get(), LOOP_CONFIGURE, &config) == 0)
            return;
    }
    VERIFY(!"no loop device could be had");
}

LoopDevice::~LoopDevice()
{
    detach();
}

void LoopDevice::follow_image() const
{
    VERIFY(::ioctl(device_.get(), LOOP_SET_CAPACITY) == 0);
}

void LoopDevice::add_partitions(const std::vector<Partition>& partitions) const
{
    int number = 0;
    for (const Partition& one : partitions) {
        blkpg_partition wanted{};
        wanted.start = static_cast<long long>(one.start);
        wanted.length = static_cast<long long>(one.bytes);
        wanted.pno = ++number;
        blkpg_ioctl_arg call{BLKPG_ADD_PARTITION, 0, sizeof wanted, &wanted};
        VERIFY(::ioctl(device_.get(), BLKPG, &call) == 0 || errno == EBUSY);
    }
}

void LoopDevice::flush() const
{
    VERIFY(::fsync(device_.get()) == 0);
}

void LoopDevice::detach()
{
    if (device_.valid())
        ::ioctl(device_.get(), LOOP_CLR_FD);
    device_.reset();
}

} // namespace test
