// I. What runs out: bytes of a transfer, room, memory, descriptors, places in the quarantine.

#include "conformance/situation.h"
#include "conformance/sweep.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sched.h>
#include <sstream>
#include <sys/mount.h>
#include <unistd.h>

namespace conformance {

namespace {

constexpr std::uintmax_t step_bytes = 64 << 10;

// What the shim noted, by its words.
std::vector<std::size_t> noted(const std::filesystem::path& proof, const std::string& word)
{
    std::vector<std::size_t> numbers;
    std::istringstream lines(std::filesystem::exists(proof) ? test::read_file(proof) : "");
    std::string name;
    for (std::size_t number = 0; lines >> name >> number;)
        if (name == word)
            numbers.push_back(number);
    return numbers;
}

// A command of machiai-admin on this bed's store, with the shim in front of the C library.
Ran shimmed(const Bed& bed, const std::vector<std::string>& words, const std::string& wish)
{
    std::filesystem::remove(bed.folder() / "proof");
    std::vector<std::string> all{admin_program(), "--store", bed.store().string(), "--json"};
    all.insert(all.end(), words.begin(), words.end());
    return run_program(all,
                       {wish, "SHIM_PROOF=" + (bed.folder() / "proof").string(), "LD_PRELOAD=" FAULT_SHIM});
}

void short_transfers(Lab& lab)
{
    const Deed install = third_generation(lab);
    const auto pattern = keep(lab, "settled");
    std::size_t moves = 0;
    {
        const Bed bed(pattern, lab.at("bed"));
        for (const std::string wish : {"SHIM_SHORT=1000", "SHIM_SHORT=1", "SHIM_SHORT=0"}) {
            const Ran ran = shimmed(bed.restored(), install.words, wish);
            const auto counted = noted(bed.folder() / "proof", "moves");
            lab.expect(ran.status == 0 && ran.code().empty() && !counted.empty(), wish + ": " + ran.out);
            moves = counted.empty() ? 0 : counted.front();
        }
    }
    lab.expect(moves > 50, "only " + std::to_string(moves) + " transfers");
    Sweep(lab, pattern, install).attempts(moves, false, [&](const Bed& bed, const std::size_t i) {
        const Ran ran = shimmed(bed, install.words, "SHIM_SHORT_AT=" + std::to_string(i + 1));
        return noted(bed.folder() / "proof", "hit").empty() ? std::nullopt : std::optional(ran);
    });
}

// One request in every place of the program that asks for memory, the first that it makes.
void refused_memory(Lab& lab)
{
    const Deed install = third_generation(lab);
    const auto pattern = keep(lab, "settled");
    std::vector<std::size_t> places;
    {
        const Bed bed(pattern, lab.at("bed"));
        shimmed(bed.restored(), install.words, "SHIM_MALLOC_AT=0");
        const auto once = noted(bed.folder() / "proof", "place");
        shimmed(bed.restored(), install.words, "SHIM_MALLOC_AT=0");
        const auto twice = noted(bed.folder() / "proof", "place");
        // What another run does not ask for at the same moment cannot be refused on purpose.
        std::ranges::set_intersection(once, twice, std::back_inserter(places));
        places.resize(places.size() * 99 / 100);
    }
    lab.expect(places.size() > 100, "only " + std::to_string(places.size()) + " places");
    Sweep(lab, pattern, install).attempts(places.size(), true, [&](const Bed& bed, const std::size_t i) {
        const Ran ran = shimmed(bed, install.words, "SHIM_MALLOC_AT=" + std::to_string(places[i]));
        return noted(bed.folder() / "proof", "hit").empty() ? std::nullopt : std::optional(ran);
    });
}

void write_once(const std::string& file, const std::string& text)
{
    const int fd = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
    static_cast<void>(::write(fd, text.data(), text.size()));
    ::close(fd);
}

// A place of this process alone where it may mount: its own, or that of a user namespace.
bool own_mounts()
{
    const auto user = std::to_string(::geteuid());
    const auto group = std::to_string(::getegid());
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        write_once("/proc/self/setgroups", "deny");
        write_once("/proc/self/uid_map", "0 " + user + " 1");
        write_once("/proc/self/gid_map", "0 " + group + " 1");
    }
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

bool may_mount(Lab& lab)
{
    if (own_mounts())
        return true;
    lab.not_here("nothing may be mounted here; root, or a kernel that lets users have namespaces");
    return false;
}

bool mount_memory(const std::filesystem::path& folder, const std::string& size)
{
    std::filesystem::create_directories(folder);
    return ::mount("none", folder.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
}

// Leaves so many bytes of the folder's disk free.
void fill(const std::filesystem::path& folder, const std::uintmax_t left)
{
    const auto filler = folder / "filler";
    std::filesystem::remove(filler);
    const auto free = std::filesystem::space(folder).available;
    test::write_file(filler, std::string(free > left ? free - left : 0, '\0'));
}

void full_disk(Lab& lab)
{
    auto large = base_pack(2);
    for (int i = 0; i < 800; ++i)
        large.sql += test::words("pref:row" + std::to_string(i), "name", std::string(400, 'a'));
    const auto brought = lab.pack(large, "large");
    const auto bytes = std::filesystem::file_size(brought);
    if (!may_mount(lab))
        return;
    lab.expect(mount_memory(lab.at("small"), "16m"), "no disk of its own");
    const Bed bed(lab.store(), lab.at("small") / "bed");
    const auto before = bed.restored().view();
    std::size_t refused = 0;
    for (std::uintmax_t left = 0; left < 2 * bytes; left += step_bytes) {
        bed.restore();
        fill(bed.folder(), left);
        const std::string what = std::to_string(left) + " bytes free";
        // Asked, the disk says so at once; one that fills while we copy says it in the middle.
        lab.expect(bed.admin({"install", brought.string()}).code() == "U08", what + ": begins to copy");
        const Ran ran = shimmed(bed, {"install", brought.string()}, "SHIM_ROOM=1");
        lab.expect(ran.code() == "U08" || (ran.status == 0 && left > bytes), what + ": " + ran.out);
        refused += ran.status == 0 ? 0 : 1;
        lab.expect(ran.status == 0 || bed.view() == before, what + ": shows " + bed.view());
        std::filesystem::remove(bed.folder() / "filler");
        const Ran again = shimmed(bed, {"install", brought.string()}, "SHIM_ROOM=1");
        lab.expect(again.status == 0 && bed.view() != before, what + ", then there was room: " + again.out);
    }
    lab.expect(refused > bytes / step_bytes, "the disk was full " + std::to_string(refused) + " times");
}

void read_only_store(Lab& lab)
{
    lab.takes({lab.pack(base_pack(2), "base-2")}); // On trial, so that a start would be counted.
    if (!may_mount(lab))
        return;
    const auto store = lab.store();
    lab.expect(::mount(store.c_str(), store.c_str(), nullptr, MS_BIND, nullptr) == 0
                   && ::mount(nullptr, store.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr)
                       == 0,
               "no read-only place");
    const auto status = lab.status();
    for (const std::string name : {"install", "settle", "rollback"}) {
        std::vector<std::string> words{name};
        if (name == "install")
            words.push_back(lab.pack(base_pack(3), "base-3").string());
        const Ran ran = lab.admin(words);
        lab.expect(ran.status == 1 && ran.code() == "U09", name + ": " + ran.out);
    }
    for (int start = 0; start < 2 * starts_of_a_trial; ++start)
        lab.shows_content();
    lab.expect(lab.status() == status, "something changed");
}

void few_descriptors(Lab& lab)
{
    const Deed install = third_generation(lab);
    const Bed bed(keep(lab, "settled"), lab.at("bed"));
    const auto before = bed.restored().view();
    for (int descriptors = 4; descriptors <= 16; ++descriptors) {
        bed.restore();
        std::vector<std::string> words{"/usr/bin/prlimit",   "--nofile=" + std::to_string(descriptors),
                                       admin_program(),      "--store",
                                       bed.store().string(), "--json"};
        words.insert(words.end(), install.words.begin(), install.words.end());
        const Ran ran = run_program(words);
        const bool done = ran.status == 0;
        const std::string what = std::to_string(descriptors) + " descriptors: ";
        lab.expect(done || descriptors < 16, what + ran.out);
        lab.expect(done || !ran.json.is_object() || ran.code() == "U09", what + ran.out);
        lab.expect(done == (bed.view() != before), what + "shows " + bed.view());
        lab.expect(bed.admin(install.words).status == 0, what + "then enough, and stuck");
    }
}

// More bad packs, each signed, than verdicts are kept.
void full_quarantine(Lab& lab)
{
    constexpr int brought = 120;
    constexpr int at_once = 30;
    const auto bad = [&](const int number) {
        auto pack = group_pack(static_cast<std::uint64_t>(number));
        pack.payload = "no database, number " + std::to_string(number);
        return lab.pack(pack, "bad-" + std::to_string(number));
    };
    for (int number = 1; number <= brought; number += at_once)
        for (int i = 0; i < at_once; ++i)
            lab.expect(lab.install({bad(number + i)}).code() == "U03", "a payload that is no database");
    const auto kept = lab.admin({"quarantine"}).json["quarantine"].size();
    lab.expect(kept > 0 && kept <= 100, std::to_string(kept) + " verdicts are kept");
    lab.refuses(bad(brought), "U03");
    lab.takes({lab.pack(group_pack(brought + 1), "good")});
}

} // namespace

std::span<const Case> shortage_cases()
{
    static const std::array cases{
        Case{111, 'I', "short reads and writes at every call", short_transfers},
        Case{113, 'I', "a disk that is full at every 64 KiB", full_disk},
        Case{114, 'I', "a store that cannot be written", read_only_store},
        Case{115, 'I', "memory refused in every place that asks for it", refused_memory},
        Case{117, 'I', "sixteen descriptors, and fewer", few_descriptors},
        Case{121, 'I', "a quarantine that is full", full_quarantine},
    };
    return cases;
}

} // namespace conformance
