// What it costs to install a pack of 256 MB, against a copy of the same bytes that is hashed and synced, in
// turns and on the same disk; and what a start costs while nothing is wrong. `./dev bench --only install`
// runs it.

#include "bench/numbers.h"
#include "kit/pack_kit.h"
#include "pack/format.h"
#include "pack/writer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <random>
#include <spawn.h>
#include <string>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t payload_bytes = 256'000'000;
constexpr int turns = 7;
constexpr int turns_quick = 3;
constexpr int starts = 41;
constexpr int sample_ms = 2;
constexpr double ratio_must = 2.0;
constexpr double ratio_aim = 1.3;
constexpr double memory_mb_must = 32;
constexpr double boot_ms_must = 50;

struct Ran {
    int status = -1;
    double ms = 0;
    double memory_mb = 0; // Of the process alone, at its highest.
};

// The highest that the process ever had, as long as it can be asked.
double peak_mb(const pid_t pid)
{
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::strtod(line.c_str() + 6, nullptr) * 1024 / 1e6;
    return 0;
}

Ran run(const std::vector<std::string>& words, const bool watch_memory = false)
{
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto begin = Clock::now();
    pid_t pid = -1;
    VERIFY(::posix_spawnp(&pid, words.front().c_str(), &actions, nullptr, arguments.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
    Ran ran;
    int status = 0;
    if (watch_memory) {
        const base::FileDescriptor process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
        VERIFY(process.valid());
        pollfd ending{process.get(), POLLIN, 0};
        do
            ran.memory_mb = std::max(ran.memory_mb, peak_mb(pid));
        while (::poll(&ending, 1, sample_ms) == 0);
    }
    VERIFY(::waitpid(pid, &status, 0) == pid);
    ran.ms = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ran;
}

// The stick was not read before: its bytes come from the disk for everybody.
void forget(const std::filesystem::path& file)
{
    const base::FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    VERIFY(fd.valid() && ::fsync(fd.get()) == 0);
    ::posix_fadvise(fd.get(), 0, 0, POSIX_FADV_DONTNEED);
}

// A picture by its first bytes, noise after them.
base::Bytes picture(std::mt19937_64& noise)
{
    base::Bytes bytes(pack::image_bytes_max);
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
        const auto number = noise();
        std::copy_n(reinterpret_cast<const std::uint8_t*>(&number), 8,
                    bytes.begin() + static_cast<std::ptrdiff_t>(i));
    }
    constexpr std::uint8_t head[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0,   0,   0,   13, 'I', 'H',
                                     'D',  'R', 0,   0,   4,    0,    0,    0,    4,   0,   8,   2,  0,   0,
                                     0,    0,   0,   0,   0,    0,    16,   0,    'I', 'D', 'A', 'T'};
    std::ranges::copy(head, bytes.begin());
    return bytes;
}

void make_pack(const std::filesystem::path& folder, const std::filesystem::path& file)
{
    auto writer = pack::PayloadWriter::create(folder / "payload");
    std::mt19937_64 noise(256);
    for (std::uint64_t bytes = 0; bytes < payload_bytes; bytes += pack::image_bytes_max)
        VERIFY(writer && writer->add_picture(picture(noise)));
    VERIFY(writer->finish());
    test::PackSpec spec{.role = "base/hokkaido", .version = 1, .sql = {}};
    const auto text = pack::print_manifest(test::manifest_of(spec, folder / "payload"));
    const auto signature = test::sign("K2", text, pack::comment_for(spec.role, spec.version));
    VERIFY(pack::write_container(file, text, signature, folder / "payload"));
    std::filesystem::remove(folder / "payload");
}

double median(std::vector<double> samples)
{
    return bench::percentile(std::move(samples), 0.5);
}

const char* mark(const double found, const double must)
{
    return found <= must ? "ok" : "MISS";
}

} // namespace

int main(const int count, const char* const* const words)
{
    if (count < 3 || !base::init_crypto()) {
        std::fputs("machiai_bench_install PROGRAMS FOLDER [--quick]\n", stderr);
        return 2;
    }
    const std::string admin = std::filesystem::absolute(words[1]) / "machiai-admin";
    const auto results = std::filesystem::absolute(words[2]);
    const auto folder = results / "install";
    const bool quick = count > 3 && std::string(words[3]) == "--quick";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const auto pack = folder / "large.machiai";
    const auto store = folder / "store";
    make_pack(folder, pack);
    test::write_trust(folder / "trust.machiai", test::trust());
    const std::vector<std::string> at_store{admin, "--store", store.string()};
    const auto command = [&](const std::vector<std::string>& more) {
        auto all = at_store;
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    const std::string copy = "cp '" + pack.string() + "' '" + (folder / "copy").string() + "' && b2sum '"
        + (folder / "copy").string() + "' && sync '" + (folder / "copy").string() + "'";

    std::vector<double> install_ms;
    std::vector<double> copy_ms;
    std::vector<double> ratios;
    double memory_mb = 0;
    for (int turn = 0; turn < (quick ? turns_quick : turns); ++turn) {
        std::filesystem::remove_all(store);
        std::filesystem::remove(folder / "copy");
        VERIFY(run(command({"init", (folder / "trust.machiai").string()})).status == 0);
        ::sync();
        forget(pack);
        const Ran install = run(command({"install", pack.string()}), true);
        ::sync();
        forget(pack);
        const Ran copied = run({"sh", "-c", copy});
        VERIFY(install.status == 0 && copied.status == 0);
        install_ms.push_back(install.ms);
        copy_ms.push_back(copied.ms);
        ratios.push_back(install.ms / copied.ms);
        memory_mb = std::max(memory_mb, install.memory_mb);
    }
    VERIFY(run(command({"settle"})).status == 0);
    std::vector<double> boot_ms;
    std::vector<double> start_ms;
    for (int start = 0; start < starts; ++start) {
        boot_ms.push_back(run(command({"boot"})).ms);
        start_ms.push_back(run(command({"--help"})).ms);
    }
    const double ratio = median(ratios);
    const double boot_beyond_ms = median(boot_ms) - median(start_ms);
    std::printf("install_vs_copy   %s (%s ms against %s ms; %s: at most %s, aim %s)\n",
                bench::three_digits(ratio).c_str(), bench::three_digits(median(install_ms)).c_str(),
                bench::three_digits(median(copy_ms)).c_str(),
                ratio <= ratio_aim ? "aim" : mark(ratio, ratio_must), bench::three_digits(ratio_must).c_str(),
                bench::three_digits(ratio_aim).c_str());
    std::printf("install_memory_mb %s (%s: at most %s)\n", bench::three_digits(memory_mb).c_str(),
                mark(memory_mb, memory_mb_must), bench::three_digits(memory_mb_must).c_str());
    std::printf("boot_ms           %s beyond a process that does nothing (%s: at most %s)\n",
                bench::three_digits(boot_beyond_ms).c_str(), mark(boot_beyond_ms, boot_ms_must),
                bench::three_digits(boot_ms_must).c_str());
    const nlohmann::ordered_json json{{"install_vs_copy", ratio},         {"ratios", ratios},
                                      {"install_ms", median(install_ms)}, {"copy_ms", median(copy_ms)},
                                      {"install_memory_mb", memory_mb},   {"boot_ms", boot_beyond_ms}};
    std::filesystem::remove_all(folder);
    return base::replace_file(results / "install.json", json.dump(4) + "\n") ? 0 : 1;
}
