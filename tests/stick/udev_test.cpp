// The shipped rule under a real systemd-udevd, which is started here with folders of its own and ended again.
// A loop device stands for the stick, so the test tells udev that it hangs on USB; and as there is no systemd
// to start the unit, the rule runs the unit's own commands.

#include "base/file.h"
#include "kit/pack_kit.h"
#include "kit/stick_kit.h"
#include "stick/listing.h"

#include <csignal>
#include <gtest/gtest.h>
#include <linux/netlink.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace {

using stick::State;
using test::LoopDevice;

constexpr auto udevd = "/lib/systemd/systemd-udevd";
constexpr int wait_ms_max = 30'000;
constexpr std::uint64_t image_bytes = 4 << 20;

// The command of a line of the shipped unit, as it would be run for %k, with ext4 beside the file systems.
std::string command_of(const std::string& line, const std::filesystem::path& into)
{
    const std::string unit = test::read_file(SOURCE_ROOT "/kiosk-config/machiai-stick@.service");
    const auto start = unit.find("\n" + line + "=") + line.size() + 2;
    std::string command = unit.substr(start, unit.find('\n', start) - start);
    const auto put = [&](const std::string& from, const std::string& to) {
        const auto at = command.find(from);
        VERIFY(at != std::string::npos);
        command.replace(at, from.size(), to);
    };
    put("/usr/bin/", std::string(BINARY_ROOT) + "/");
    put("%I", "%k");
    put("/var/lib/machiai/stick", into.string());
    return command + " --file-systems ext4,vfat,exfat,ntfs3 --log " + (into / "../log").string();
}

void replace_once(std::string& text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

// Whether this machine tells us, in this network namespace, of its devices.
bool hears_of_devices(const std::filesystem::path& image)
{
    const base::FileDescriptor events(
        ::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT));
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = 1; // The kernel's own.
    if (!events.valid() || ::bind(events.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        return false;
    const LoopDevice device(image);
    pollfd ready{events.get(), POLLIN, 0};
    return ::poll(&ready, 1, 5'000) == 1;
}

struct Udev : testing::Test {
    std::filesystem::path folder, brought, into;
    pid_t daemon = -1;
    base::FileDescriptor changes;

    void SetUp() override
    {
        if (!test::no_loop_devices().empty())
            GTEST_SKIP() << test::no_loop_devices();
        if (!std::filesystem::exists(udevd))
            GTEST_SKIP() << "udev is not installed";
        folder = test::scratch("udev");
        brought = folder / "brought";
        into = folder / "stick";
        for (const auto& path : {brought, into, folder / "rules.d"})
            std::filesystem::create_directories(path);
        test::write_file(brought / "a.machiai", "first");
        test::make_ext4(folder / "image", brought, image_bytes, "行事");
        if (!hears_of_devices(folder / "image"))
            GTEST_SKIP() << "this machine does not tell its devices to this container";
        changes = base::FileDescriptor(::inotify_init1(IN_CLOEXEC));
        ::inotify_add_watch(changes.get(), into.c_str(), IN_MOVED_TO);
        write_rules();
    }
    void TearDown() override
    {
        if (daemon > 0) {
            ::kill(daemon, SIGTERM);
            ::waitpid(daemon, nullptr, 0);
        }
        if (HasFailure() && !folder.empty())
            std::fputs(test::read_file(folder / "udevd.log").c_str(), stderr);
        std::filesystem::remove_all(folder);
    }

    void write_rules() const
    {
        std::string rule = test::read_file(SOURCE_ROOT "/kiosk-config/90-machiai-stick.rules");
        replace_once(rule, "TAG+=\"systemd\", ENV{SYSTEMD_WANTS}+=\"machiai-stick@%k.service\"",
                     "RUN+=\"" + command_of("ExecStart", into) + "\"");
        // Systemd takes either for a device that left, and stops the unit.
        const std::string gone = "RUN+=\"" + command_of("ExecStopPost", into) + "\"";
        replace_once(rule, "ENV{SYSTEMD_READY}=\"0\"", gone);
        const std::string ours = "ATTRS{loop/backing_file}==\"" + folder.string() + "/*\"";
        test::write_file(folder / "rules.d/59-test.rules",
                         "SUBSYSTEM!=\"block\", GOTO=\"end\"\n"
                         "ACTION!=\"remove\", IMPORT{db}=\"ID_BUS\"\n"
                         "ACTION!=\"remove\", "
                             + ours
                             + ", ENV{ID_BUS}=\"usb\"\n"
                               "ACTION==\"remove\", ENV{ID_BUS}==\"usb\", "
                             + gone + "\nLABEL=\"end\"\n");
        test::write_file(folder / "rules.d/90-machiai-stick.rules", rule);
    }
    // Its rules and what it knows lie in folders that only it and its children see.
    void start()
    {
        const std::string script =
            "mount --make-rprivate / && mkdir -p /run/udev && mount -t tmpfs none /run/udev"
            " && cp -r "
            + (folder / "rules.d").string() + " /run/udev/ && exec " + udevd + " >"
            + (folder / "udevd.log").string() + " 2>&1";
        daemon = ::fork();
        if (daemon == 0) {
            ::execlp("unshare", "unshare", "-m", "sh", "-c", script.c_str(), nullptr);
            ::_exit(127);
        }
        until([&] { return udevadm({"control", "--ping", "--timeout=1"}) == 0; });
    }
    // In the folders of the daemon.
    int udevadm(const std::vector<std::string>& words) const
    {
        std::vector<std::string> all{"nsenter", "-t", std::to_string(daemon), "-m", "udevadm"};
        all.insert(all.end(), words.begin(), words.end());
        return test::run_program(all).status;
    }
    template <class Condition>
    static void until(const Condition& condition)
    {
        constexpr int tries_max = 100;
        for (int i = 0; i < tries_max; ++i)
            if (condition())
                return;
        ADD_FAILURE() << "waited in vain";
    }
    stick::Listing listing() const { return stick::read_listing(into).value_or(stick::Listing()); }
    // Until the list says so; it is looked at whenever it was replaced.
    void wait_for(const std::string& device, const State state)
    {
        for (;;) {
            const auto now = listing();
            for (const stick::Volume& volume : now.volumes)
                if (volume.device == device && volume.state == state)
                    return;
            pollfd ready{changes.get(), POLLIN, 0};
            if (::poll(&ready, 1, wait_ms_max) != 1) {
                ADD_FAILURE() << device << " never became " << stick::name_of(state) << "; listed:\n"
                              << stick::print(now);
                return;
            }
            char events[4096];
            ASSERT_GT(::read(changes.get(), events, sizeof events), 0);
        }
    }
};

TEST_F(Udev, ServesAStickThatIsPutInAndTellsWhenItIsTakenOut)
{
    start();
    for (int i = 0; i < 2; ++i) {
        LoopDevice device(folder / "image");
        wait_for(device.name(), State::ready);
        const auto volume = listing().volumes.at(0);
        ASSERT_EQ(volume.files.size(), 1u);
        EXPECT_EQ(test::read_file(into / volume.files[0].copy()), "first");
        device.detach();
        wait_for(device.name(), State::gone);
    }
    const std::string log = test::read_file(folder / "udevd.log");
    EXPECT_EQ(log.find("machiai-stick.rules"), std::string::npos) << log;
}

TEST_F(Udev, ServesAStickThatWasInAtPowerOn)
{
    const LoopDevice device(folder / "image");
    start();
    EXPECT_TRUE(listing().volumes.empty());
    // The second time udev knows all of it while the rule runs, as it does when systemd starts the unit.
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(udevadm({"trigger", "--action=add", "--sysname-match=" + device.name()}), 0);
        EXPECT_EQ(udevadm({"settle", "--timeout=20"}), 0);
        wait_for(device.name(), State::ready);
    }
    ASSERT_EQ(listing().volumes.size(), 1u);
    EXPECT_EQ(listing().volumes[0].label, "行事");
}

TEST_F(Udev, ServesEachPartitionAndNotTheDiskAroundThem)
{
    test::write_file(brought / "a.machiai", "second");
    test::make_ext4(folder / "other", brought, image_bytes);
    const auto partitions = test::make_disk(folder / "disk", {folder / "image", folder / "other"});
    start();
    LoopDevice device(folder / "disk", LoopDevice::As::with_partitions);
    device.add_partitions(partitions);
    wait_for(device.name() + "p1", State::ready);
    wait_for(device.name() + "p2", State::ready);
    EXPECT_EQ(udevadm({"settle", "--timeout=20"}), 0);
    ASSERT_EQ(listing().volumes.size(), 2u) << stick::print(listing());
    device.detach();
    wait_for(device.name() + "p1", State::gone);
    wait_for(device.name() + "p2", State::gone);
}

TEST_F(Udev, TellsOfAStickThatNobodyHereCanRead)
{
    test::write_file(folder / "noise", std::string(1 << 20, '\xE5'));
    start();
    const LoopDevice device(folder / "noise");
    wait_for(device.name(), State::foreign);
}

// The disk that the computer itself starts from is none of the rule's business.
TEST_F(Udev, LeavesOtherDisksAlone)
{
    std::string rule = test::read_file(folder / "rules.d/59-test.rules");
    replace_once(rule, "ENV{ID_BUS}=\"usb\"", "ENV{ID_BUS}=\"ata\"");
    test::write_file(folder / "rules.d/59-test.rules", rule);
    start();
    const LoopDevice device(folder / "image");
    EXPECT_EQ(udevadm({"settle", "--timeout=20"}), 0);
    EXPECT_TRUE(listing().volumes.empty());
}

} // namespace
