// machiai-stick with real devices: loop devices with ext4, which this test alone adds to what is mounted.

#include "base/file.h"
#include "kit/pack_kit.h"
#include "kit/stick_kit.h"
#include "stick/serve.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>

namespace {

using stick::End;
using stick::State;
using test::LoopDevice;

const std::string program = std::string(BINARY_ROOT) + "/machiai-stick";
constexpr std::uint64_t image_bytes = 8 << 20;

struct Device : testing::Test {
    std::filesystem::path folder;
    std::filesystem::path brought, into;

    void SetUp() override
    {
        if (!test::no_loop_devices().empty())
            GTEST_SKIP() << test::no_loop_devices();
        folder = test::scratch("device");
        brought = folder / "brought";
        into = folder / "stick";
        std::filesystem::create_directories(brought);
        std::filesystem::create_directories(into);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    void put(const std::string& name, const std::string& bytes) const
    {
        test::write_file(brought / name, bytes);
    }
    std::filesystem::path image(const std::string& name = "image",
                                const std::uint64_t bytes = image_bytes) const
    {
        test::make_ext4(folder / name, brought, bytes);
        return folder / name;
    }
    std::vector<std::string> words(const LoopDevice& device, const std::string& file_systems = "ext4") const
    {
        std::vector<std::string> all{program, "--device", device.path(), "--into", into.string()};
        if (!file_systems.empty())
            all.insert(all.end(), {"--file-systems", file_systems});
        return all;
    }
    void serve(const LoopDevice& device, const std::string& file_systems = "ext4") const
    {
        const auto ended = test::run_program(words(device, file_systems));
        EXPECT_EQ(ended.status, 0) << ended.out;
    }
    stick::Listing listing() const { return stick::read_listing(into).value_or(stick::Listing()); }
    stick::Volume volume() const
    {
        const auto all = listing().volumes;
        return all.empty() ? stick::Volume() : all.back();
    }
};

TEST_F(Device, IsReadAndLeftAlone)
{
    put("a.machiai", std::string(3'000'000, 'a'));
    std::filesystem::create_symlink("/etc/passwd", brought / "b.machiai");
    ASSERT_EQ(::mknod((brought / "c.machiai").c_str(), S_IFBLK | 0600, 7 << 8), 0);
    const auto made = image();
    const auto before = test::read_file(made);
    LoopDevice device(made);
    serve(device);
    EXPECT_EQ(volume().state, State::ready);
    ASSERT_EQ(volume().files.size(), 1u);
    EXPECT_TRUE(test::read_file(into / "1.machiai") == std::string(3'000'000, 'a'));
    EXPECT_EQ(test::read_file("/proc/self/mountinfo").find(device.name()), std::string::npos);
    device.detach();
    EXPECT_TRUE(test::read_file(made) == before) << "something was written onto the stick";
}

TEST_F(Device, MayBeWriteProtected)
{
    put("a.machiai", "a");
    const LoopDevice device(image(), LoopDevice::As::write_protected);
    serve(device);
    EXPECT_EQ(volume().state, State::ready);
}

TEST_F(Device, OfAFileSystemThatIsNotOnTheListIsNotMounted)
{
    put("a.machiai", "a");
    const LoopDevice device(image());
    serve(device, {}); // What is shipped.
    EXPECT_EQ(volume().state, State::foreign);
    EXPECT_TRUE(volume().files.empty());
}

TEST_F(Device, WithoutAnyFileSystemIsForeign)
{
    std::string iso(1 << 20, '\0');
    iso.replace(32768, 6, "\1CD001");
    std::string hfs(1 << 20, '\0');
    hfs.replace(1024, 4, std::string("H+\0\4", 4));
    for (const std::string& bytes :
         {std::string(), std::string(65536, '\0'), std::string(1 << 20, '\xE5'), iso, hfs}) {
        test::write_file(folder / "image", bytes);
        const LoopDevice device(folder / "image");
        serve(device, "ext4,vfat,exfat,ntfs3");
        EXPECT_EQ(volume().state, State::foreign) << bytes.size();
    }
}

TEST_F(Device, WithABrokenFileSystemIsUnreadable)
{
    put("a.machiai", "a");
    const auto made = image();
    std::string bytes = test::read_file(made);
    bytes.replace(4096, 4096, std::string(4096, '\xFF')); // Where the groups of blocks are described.
    test::write_file(made, bytes);
    const LoopDevice device(made);
    serve(device);
    EXPECT_EQ(volume().state, State::unreadable);
}

// The stick stays in and stops giving bytes, at every 64 KiB of the last 900 of a file.
TEST_F(Device, ThatGivesNoMoreFromSomewhereOnIsNeverCopiedHalf)
{
    put("a.machiai", std::string(1 << 20, 'a'));
    const auto made = image("whole", 4 << 20);
    const std::string bytes = test::read_file(made);
    const std::size_t end = bytes.rfind("aaaa") + 4;
    for (std::size_t missing = 65536; missing < 900'000; missing += 65536) {
        test::write_file(folder / "image", bytes);
        const LoopDevice device(folder / "image");
        std::filesystem::resize_file(folder / "image", end - missing);
        serve(device);
        ASSERT_EQ(volume().files.size(), 1u) << missing;
        EXPECT_EQ(volume().files[0].end, End::unreadable) << missing;
        EXPECT_EQ(volume().state, State::ready);
        EXPECT_FALSE(std::filesystem::exists(into / volume().files[0].copy()));
        EXPECT_FALSE(std::filesystem::exists(into / (std::to_string(volume().files[0].number) + ".part")));
    }
}

TEST_F(Device, WithTwoPartitionsIsTwoVolumes)
{
    put("a.machiai", "first");
    const auto first = image("first");
    put("a.machiai", "second");
    const auto second = image("second");
    const auto partitions = test::make_disk(folder / "disk", {first, second});
    const LoopDevice device(folder / "disk", LoopDevice::As::with_partitions);
    device.add_partitions(partitions);
    for (const auto* const partition : {"p1", "p2"})
        EXPECT_EQ(test::run_program({program, "--device", device.path() + partition, "--into", into.string(),
                                     "--file-systems", "ext4"})
                      .status,
                  0);
    ASSERT_EQ(listing().volumes.size(), 2u);
    EXPECT_EQ(listing().volumes[0].device, device.name() + "p1");
    EXPECT_EQ(test::read_file(into / "1.machiai"), "first");
    EXPECT_EQ(test::read_file(into / "2.machiai"), "second");
}

TEST_F(Device, AndAnotherAtOnceAreServedOneAfterTheOther)
{
    put("a.machiai", std::string(2'000'000, 'a'));
    const LoopDevice one(image("one"));
    put("a.machiai", std::string(2'000'000, 'b'));
    const LoopDevice other(image("other"));
    std::thread beside([&] { serve(one); });
    serve(other);
    beside.join();
    const auto both = listing();
    ASSERT_EQ(both.volumes.size(), 2u);
    EXPECT_EQ(stick::whole_files(both).size(), 2u);
    for (const stick::Volume& served : both.volumes)
        EXPECT_EQ(test::read_file(into / served.files.at(0).copy())[0],
                  served.device == one.name() ? 'a' : 'b');
}

// The program, stopped at the moment in which it has begun to copy.
struct Stopped {
    pid_t child = -1;
    int ended() const
    {
        ::kill(child, SIGCONT);
        int status = 0;
        ::waitpid(child, &status, 0);
        return status;
    }
};

Stopped stopped_in_copy(const std::vector<std::string>& words, const std::filesystem::path& into)
{
    const base::FileDescriptor watch(::inotify_init1(IN_CLOEXEC));
    ::inotify_add_watch(watch.get(), into.c_str(), IN_CREATE);
    const pid_t child = ::fork();
    if (child == 0) {
        std::vector<std::string> copies = words;
        std::vector<char*> list;
        for (std::string& word : copies)
            list.push_back(word.data());
        list.push_back(nullptr);
        ::execv(list[0], list.data());
        ::_exit(127);
    }
    constexpr int wait_ms_max = 30'000;
    for (bool begun = false; !begun;) {
        pollfd ready{watch.get(), POLLIN, 0};
        if (::poll(&ready, 1, wait_ms_max) != 1)
            break; // It ended without copying, and the test says what it told.
        alignas(inotify_event) char events[4096];
        const ssize_t count = ::read(watch.get(), events, sizeof events);
        begun = count <= 0;
        for (ssize_t at = 0; at < count;) {
            const auto* const event = reinterpret_cast<const inotify_event*>(events + at);
            begun = begun || std::string_view(event->name).ends_with(".part");
            at += static_cast<ssize_t>(sizeof(inotify_event)) + event->len;
        }
    }
    ::kill(child, SIGSTOP);
    ::waitpid(child, nullptr, WUNTRACED);
    return {child};
}

TEST_F(Device, PulledInMidCopyCameOut)
{
    put("a.machiai", std::string(64 << 20, 'a'));
    put("b.machiai", "b");
    const auto made = image("image", 80 << 20);
    const LoopDevice device(made);
    const Stopped stopped = stopped_in_copy(words(device), into);
    EXPECT_EQ(volume().state, State::reading); // A screen can say what is coming.
    EXPECT_EQ(volume().files.at(1).end, End::waiting);
    std::filesystem::resize_file(made, 0);
    device.follow_image();
    EXPECT_EQ(stopped.ended(), 0);
    EXPECT_EQ(volume().state, State::came_out);
    for (const stick::File& file : volume().files)
        EXPECT_EQ(file.end, End::came_out);
    EXPECT_TRUE(stick::whole_files(listing()).empty());
    EXPECT_FALSE(std::filesystem::exists(into / "1.machiai"));
    EXPECT_FALSE(std::filesystem::exists(into / "1.part"));
}

// As systemd does it: the program is ended, then asked to tell.
TEST_F(Device, StoppedInMidCopyCameOut)
{
    put("a.machiai", std::string(64 << 20, 'a'));
    const LoopDevice device(image("image", 80 << 20));
    const Stopped stopped = stopped_in_copy(words(device), into);
    ::kill(stopped.child, SIGTERM);
    EXPECT_TRUE(WIFSIGNALED(stopped.ended()));
    auto gone = words(device);
    gone.push_back("--gone");
    EXPECT_EQ(test::run_program(gone).status, 0);
    EXPECT_EQ(volume().state, State::came_out);
    std::filesystem::remove(brought / "a.machiai");
    put("b.machiai", "b");
    const LoopDevice next(image("next"));
    serve(next);
    EXPECT_EQ(listing().volumes.size(), 1u);
    EXPECT_FALSE(std::filesystem::exists(into / "1.part"));
    EXPECT_EQ(volume().files.at(0).copy(), "2.machiai");
}

TEST_F(Device, ThatIsNoneIsAnErrorAndListsNothing)
{
    put("sdb1", "no device");
    for (const std::string& device :
         {(brought / "sdb1").string(), std::string("/dev/null"), std::string("/dev/sdz99"), folder.string(),
          std::string("/dev/.."), "/dev/" + std::string(40, 'x')})
        EXPECT_EQ(test::run_program({program, "--device", device, "--into", into.string()}).status, 1)
            << device;
    EXPECT_EQ(test::run_program({program, "--into", into.string()}).status, 2);
    EXPECT_TRUE(listing().volumes.empty());
}

// Other bytes at the second look: nobody looks twice.
TEST_F(Device, ThatLiesTheSecondTimeIsReadOnce)
{
    put("a.machiai", std::string(100'000, 'a'));
    const auto made = image();
    const LoopDevice device(made);
    serve(device);
    std::string bytes = test::read_file(made);
    std::ranges::replace(bytes, 'a', 'z');
    test::write_file(made, bytes);
    EXPECT_TRUE(test::read_file(into / "1.machiai") == std::string(100'000, 'a'));
}

} // namespace
