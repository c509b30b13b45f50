// J. What comes in on a stick.

#include "conformance/case.h"
#include "conformance/desk.h"
#include "stick/copy.h"

#include <algorithm>
#include <array>

namespace conformance {

namespace {

using stick::End;
using stick::State;
using test::LoopDevice;

constexpr auto group_role = "group/hidamari";
constexpr std::size_t megabyte = 1 << 20;

// A pack whose file is this long and a little more.
test::PackSpec long_pack(const std::uint64_t version, const std::size_t bytes)
{
    auto spec = group_pack(version);
    spec.payload = std::string(bytes, 'a');
    return spec;
}

void pulled_out(Lab& lab)
{
    const Desk desk(lab);
    if (!desk.has_devices())
        return;
    desk.bring("a.machiai", long_pack(1, 64 * megabyte));
    const auto long_one = desk.image("long", 96 * megabyte);
    desk.bring("a.machiai", group_pack(1));
    const auto good = desk.image("good");
    { // While it was copied.
        const LoopDevice device(long_one);
        const StoppedCopy copy(desk, device.path());
        std::filesystem::resize_file(long_one, 0);
        device.follow_image();
        lab.expect(copy.end() == 0, "machiai-stick failed");
        desk.pull_out(device.path());
        desk.expect_state(State::came_out);
        lab.expect(desk.packs().empty(), "half a pack is offered");
    }
    std::vector<std::filesystem::path> listed;
    { // Once it was listed: the copies are nobody's any more, until it comes again.
        LoopDevice device(good);
        desk.put_in(device.path());
        listed = desk.packs();
        lab.expect(listed.size() == 1, "nothing is offered");
        device.detach();
        desk.pull_out(device.path());
        desk.expect_state(State::gone);
        lab.expect(desk.packs().empty(), "a stick that is out is offered");
    }
    lab.expect(lab.version_of(group_role) == 0, "something was installed");
    lab.shows_content();
    // Whoever had begun to install goes on: it reads the copies alone.
    lab.takes(listed);
    lab.expect(lab.version_of(group_role) == 1, "an install that had begun did not end");
}

void another_in_a_hurry(Lab& lab)
{
    const Desk desk(lab);
    if (!desk.has_devices())
        return;
    desk.bring("a.machiai", group_pack(1));
    const auto first = desk.image("first");
    desk.bring("a.machiai", group_pack(2));
    const auto second = desk.image("second");
    std::vector<std::filesystem::path> shown;
    {
        const LoopDevice device(first);
        desk.put_in(device.path());
        shown = desk.packs();
        desk.pull_out(device.path());
    }
    const LoopDevice device(second);
    desk.put_in(device.path());
    // What somebody saw of the first stick is never the second one's.
    lab.refuses(shown, "U01");
    lab.takes(desk.packs());
    lab.expect(lab.version_of(group_role) == 2, "the second stick is not installed");
}

void read_errors(Lab& lab)
{
    const Desk desk(lab);
    if (!desk.has_devices())
        return;
    desk.bring("a.machiai", long_pack(1, megabyte));
    const auto made = desk.image("whole", 4 * megabyte);
    const std::string bytes = test::read_file(made);
    // Whole blocks: of a block that is there in part the loop driver makes one that is.
    const std::size_t end = (bytes.rfind("aaaa") + 4) / 4096 * 4096;
    for (std::size_t missing = 65536; missing < 900'000; missing += 65536) {
        test::write_file(lab.at("image"), bytes);
        const LoopDevice device(lab.at("image"));
        std::filesystem::resize_file(lab.at("image"), end - missing);
        desk.put_in(device.path());
        lab.expect(desk.end_of("a.machiai") == End::unreadable,
                   "not unreadable, " + std::to_string(missing) + " bytes before its end");
        lab.expect(desk.packs().empty(), "half a pack is offered");
    }
    lab.shows_content();
}

// What a copy looks like that was announced in full and written in part: on a FAT, by mtools, which is how it
// was brought and how it is read back.
void zero_tail(Lab& lab)
{
    const Desk desk(lab);
    if (test::run_program({"mcopy", "--version"}).status != 0)
        return lab.not_here("mtools is not installed");
    const auto pack = lab.pack(group_pack(1));
    const std::string good = test::read_file(pack);
    const auto fat = lab.at("fat");
    test::write_file(fat, std::string(4 * megabyte, '\0'));
    lab.expect(test::run_program({"mformat", "-i", fat.string(), "::"}).status == 0, "mformat failed");
    lab.expect(test::run_program({"mcopy", "-i", fat.string(), pack.string(), "::a.machiai"}).status == 0,
               "mcopy failed");
    const std::string image = test::read_file(fat);
    const std::size_t start = image.find(good);
    if (!lab.expect(start != std::string::npos, "the file lies in pieces on the image"))
        return;
    for (std::size_t kept = 0; kept < good.size(); kept += std::max<std::size_t>(4096, good.size() / 16)) {
        std::string half = image;
        std::fill(half.begin() + static_cast<std::ptrdiff_t>(start + kept),
                  half.begin() + static_cast<std::ptrdiff_t>(start + good.size()), '\0');
        if (half == image)
            break; // The pack itself ends in zeros.
        test::write_file(fat, half);
        const auto to = (desk.brought() / "a.machiai").string();
        lab.expect(test::run_program({"mcopy", "-n", "-o", "-i", fat.string(), "::a.machiai", to}).status
                       == 0,
                   "mcopy failed");
        lab.expect(std::filesystem::file_size(to) == good.size(), "the half file has another size");
        desk.put_in();
        desk.expect_state(State::ready);
        lab.refuses(desk.packs(), "U03");
    }
}

void cluster_of_another(Lab& lab)
{
    const Desk desk(lab);
    std::string bytes = test::read_file(lab.pack(group_pack(1)));
    const std::string other = test::read_file(lab.pack(base_pack(7)));
    constexpr std::size_t cluster = 4096;
    for (std::size_t at = cluster; at + cluster <= bytes.size() && at + cluster <= other.size();
         at += 4 * cluster) {
        std::string mixed = bytes;
        mixed.replace(at, cluster, std::string(cluster, '\x5A'));
        desk.bring("a.machiai", mixed);
        desk.put_in();
        lab.refuses(desk.packs(), "U03");
    }
}

// Explorer announces the whole file and is interrupted. Read in user space, where the rest is what lay on the
// stick before; a kernel gives zeros.
void short_valid_data(Lab& lab)
{
    const Desk desk(lab);
    if (const auto why = test::no_exfat(); !why.empty())
        return lab.not_here(why + "; root on a machine with both and with loop devices would run it");
    desk.bring("a.machiai", group_pack(1));
    const std::string good = test::read_file(desk.brought() / "a.machiai");
    const auto exfat = lab.at("exfat");
    test::make_exfat(exfat, desk.brought(), 8 * megabyte);
    constexpr std::size_t valid = 4096;
    std::string bytes = test::read_file(exfat);
    const auto start = bytes.find(good);
    if (!lab.expect(start != std::string::npos, "the file lies in pieces on the image"))
        return;
    bytes.replace(start + valid, good.size() - valid, std::string(good.size() - valid, '\x5A'));
    test::write_file(exfat, bytes);
    test::shorten_valid_data(exfat, "a.machiai", valid);
    lab.expect(test::run_program({"fsck.exfat", "-n", exfat.string()}).status == 0, "the image is damaged");
    const LoopDevice device(exfat, LoopDevice::As::write_protected);
    std::filesystem::remove_all(desk.brought());
    std::filesystem::create_directories(desk.brought());
    const test::ExfatMount mount(device, desk.brought(), true);
    desk.put_in();
    if (desk.end_of("a.machiai") == End::copied) // A driver may also refuse to read it.
        lab.refuses(desk.packs(), "U03");
    lab.expect(lab.version_of(group_role) == 0, "it was installed");
}

void largest_on_fat(Lab& lab)
{
    const Desk desk(lab);
    desk.bring("huge.machiai", "MCH1");
    std::filesystem::resize_file(desk.brought() / "huge.machiai", (std::uint64_t{1} << 32) - 1);
    desk.bring("good.machiai", group_pack(1));
    desk.put_in();
    lab.expect(desk.end_of("huge.machiai") == End::too_large, "4 GiB less a byte was not too large");
    lab.expect(desk.packs().size() == 1, "the good file was not copied");
    lab.takes(desk.packs());
}

void very_many(Lab& lab)
{
    const Desk desk(lab);
    std::filesystem::create_directories(desk.brought() / "DCIM");
    for (int i = 0; i < 10'000; ++i)
        desk.bring("DCIM/" + std::to_string(i) + ".jpg", std::string());
    std::filesystem::path deep = desk.brought();
    for (int i = 0; i < 100; ++i)
        deep /= "d";
    std::filesystem::create_directories(deep);
    test::write_pack(deep / "deep.machiai", group_pack(9));
    for (std::size_t i = 1; i < stick::files_max; ++i)
        desk.bring("a" + std::to_string(100 + i) + ".machiai", "no pack");
    desk.bring("b-is-the-33rd.machiai", group_pack(1));
    lab.expect(!desk.put_in().volumes.at(0).more, "33 packs are said to be too many");
    const Ran ran = lab.install(desk.packs());
    lab.expect(ran.status == 1 && ran.code() == "U03", "32 files of nonsense were not told: " + ran.code());
    lab.expect(lab.version_of(group_role) == 1, "the 33rd pack is not active");
    desk.bring("c-is-one-more.machiai", group_pack(2));
    lab.expect(desk.put_in().volumes.at(0).more, "it is not told that there is more");
    lab.expect(!desk.end_of("c-is-one-more.machiai"), "more was taken than one install takes");
}

void foreign_file_systems(Lab& lab)
{
    const Desk desk(lab);
    if (!desk.has_devices())
        return;
    desk.bring("a.machiai", group_pack(1));
    std::string iso(megabyte, '\0');
    iso.replace(32768, 6, "\1CD001");
    std::string hfs(megabyte, '\0');
    hfs.replace(1024, 4, std::string("H+\0\4", 4));
    for (const std::string& bytes : {test::read_file(desk.image()), iso, hfs}) {
        test::write_file(lab.at("foreign"), bytes);
        const LoopDevice device(lab.at("foreign"));
        desk.put_in(device.path(), shipped_file_systems);
        desk.expect_state(State::foreign);
        lab.expect(desk.packs().empty(), "something was read from it");
    }
    lab.shows_content();
}

void odd_disks(Lab& lab)
{
    const Desk desk(lab);
    if (!desk.has_devices())
        return;
    desk.bring("a.machiai", base_pack(2));
    const auto first = desk.image("first");
    desk.bring("a.machiai", group_pack(1));
    const auto second = desk.image("second");
    { // Two partitions: both count.
        const auto partitions = test::make_disk(lab.at("disk"), {first, second});
        const LoopDevice device(lab.at("disk"), LoopDevice::As::with_partitions);
        device.add_partitions(partitions);
        desk.put_in(device.path() + "p1");
        desk.put_in(device.path() + "p2");
        lab.takes(desk.packs());
        lab.expect(lab.version_of("base/hokkaido") == 2 && lab.version_of(group_role) == 1,
                   "one did not count");
        desk.pull_out(device.path() + "p1");
        desk.pull_out(device.path() + "p2");
    }
    { // No partition table, and write-protected.
        const LoopDevice device(second, LoopDevice::As::write_protected);
        desk.put_in(device.path());
        desk.expect_state(State::ready);
        desk.pull_out(device.path());
    }
    test::write_file(lab.at("none"), {});
    for (const std::size_t bytes : {std::size_t{0}, megabyte}) { // No bytes; no table and no file system.
        std::filesystem::resize_file(lab.at("none"), bytes);
        const LoopDevice device(lab.at("none"));
        desk.put_in(device.path());
        desk.expect_state(State::foreign);
        desk.pull_out(device.path());
    }
    { // It answers no more when it is mounted.
        const LoopDevice device(first);
        std::filesystem::resize_file(first, 0);
        desk.put_in(device.path());
        desk.expect_state(State::unreadable);
        desk.pull_out(device.path());
    }
    lab.expect(desk.packs().empty(), "something is offered of a stick that is out");
    lab.shows_content();
}

void other_bytes_at_the_second_look(Lab& lab)
{
    const Desk desk(lab);
    desk.bring("a.machiai", group_pack(1));
    desk.put_in();
    const auto packs = desk.packs();
    desk.bring("a.machiai", group_pack(3));
    lab.takes(packs);
    lab.expect(lab.version_of(group_role) == 1, "what was installed is not what was looked at");
    if (test::run_program({"strace", "--version"}).status != 0)
        return lab.not_here("strace is not installed, which shows that the stick is opened once");
    const auto trace = lab.at("trace").string();
    lab.expect(test::run_program({"strace", "-f", "-y", "-e", "trace=openat2,read,pread64,mmap", "-o", trace,
                                  std::string(BINARY_ROOT) + "/machiai-stick", "--folder",
                                  desk.brought().string(), "--into", desk.copies().string()})
                       .status
                   == 0,
               "machiai-stick failed");
    const std::string calls = test::read_file(trace);
    std::size_t opened = 0;
    for (auto at = calls.find("\"a.machiai\""); at != std::string::npos;
         at = calls.find("\"a.machiai\"", at + 1))
        ++opened;
    lab.expect(opened == 1, "the file was opened " + std::to_string(opened) + " times");
}

void two_at_once(Lab& lab)
{
    const Desk desk(lab);
    if (!desk.has_devices())
        return;
    desk.bring("a.machiai", base_pack(5));
    const LoopDevice one(desk.image("one"));
    desk.bring("a.machiai", hospital_pack(2, 5));
    const LoopDevice other(desk.image("other"));
    desk.put_in(one.path());
    desk.put_in(other.path());
    lab.expect(desk.packs().size() == 2, "both are not offered");
    lab.takes(desk.packs());
    lab.expect(lab.version_of("base/hokkaido") == 5 && lab.version_of("hospital") == 2,
               "what one stick needs of the other was not found");
}

// What was listed before the computer was switched off is not true any more, and numbers may begin anew.
void in_at_power_on(Lab& lab)
{
    const Desk desk(lab);
    desk.bring("a.machiai", group_pack(1));
    auto before = desk.put_in();
    before.boot = "00000000-0000-0000-0000-000000000000";
    test::write_file(desk.copies() / "listing", stick::print(before));
    test::write_file(desk.copies() / "7.part", "half a file");
    lab.expect(desk.listing().volumes.empty() && desk.packs().empty(), "yesterday's stick is offered");
    desk.put_in();
    lab.expect(!std::filesystem::exists(desk.copies() / "7.part"), "yesterday's half file is still there");
    lab.takes(desk.packs());
    lab.expect(lab.version_of(group_role) == 1, "the stick is not installed");
}

constexpr auto no_fat_driver =
    "this kernel has no FAT driver; a virtual machine with vfat and an image damaged by hand would run it";
constexpr auto no_usb = "this machine has no USB; a virtual machine with dummy_hcd and usbguard would run it";

constexpr std::array cases{
    Case{122, 'J', "pulled out while it is copied, listed, or installed from", pulled_out},
    Case{123, 'J', "pulled out, and another one put in at once", another_in_a_hurry},
    Case{124, 'J', "a read error at every 64 KiB", read_errors},
    Case{125, 'J', "the right size, and a tail of zeros", zero_tail},
    Case{126, 'J', "a cluster of another file inside", cluster_of_another},
    Case{127, 'J', "a FAT that is dirty, crossed, or runs in circles", nullptr, no_fat_driver},
    Case{128, 'J', "an exFAT file whose valid data is shorter than the file", short_valid_data},
    Case{129, 'J', "a file of 4 GiB less a byte", largest_on_fat},
    Case{130, 'J', "10,000 files, 100 levels of folders, the 33rd pack", very_many},
    Case{131, 'J', "a stick with ext4, HFS+ or an ISO image", foreign_file_systems},
    Case{132, 'J', "two partitions, no table, write-protected, no bytes, gone when it is mounted", odd_disks},
    Case{133, 'J', "other bytes at the second look", other_bytes_at_the_second_look},
    Case{134, 'J', "a stick that is a keyboard or a network too", nullptr, no_usb},
    Case{135, 'J', "two sticks at once", two_at_once},
    Case{136, 'J', "a stick that is in at power-on", in_at_power_on},
};

} // namespace

std::span<const Case> stick_cases()
{
    return cases;
}

} // namespace conformance
