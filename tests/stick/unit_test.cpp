// The shipped unit: systemd understands it, and its cage lets the program do its work and nothing else.

#include "kit/pack_kit.h"
#include "kit/stick_kit.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace {

const std::string shipped = SOURCE_ROOT "/kiosk-config/machiai-stick@.service";
const std::string program = std::string(BINARY_ROOT) + "/machiai-stick";

bool installed(const std::string& name)
{
    return test::run_program({name, "--version"}).status == 0;
}

// The calls that a set of systemd holds, the sets within it too.
std::set<std::string> calls_in(const std::string& set)
{
    std::set<std::string> calls;
    std::istringstream lines(test::run_program({"systemd-analyze", "--no-pager", "syscall-filter", set}).out);
    for (std::string word; lines >> word;)
        if (word.starts_with('@') && word != set)
            calls.merge(calls_in(word));
        else if (word == "#")
            std::getline(lines, word); // What the set is for.
        else
            calls.insert(word);
    return calls;
}

// What the lines SystemCallFilter= of the unit let through.
std::set<std::string> calls_allowed()
{
    std::set<std::string> allowed = calls_in("@default");
    std::istringstream lines(test::read_file(shipped));
    for (std::string line; std::getline(lines, line);) {
        constexpr std::string_view key = "SystemCallFilter=";
        if (!line.starts_with(key))
            continue;
        const bool denied = line[key.size()] == '~';
        std::istringstream words(line.substr(key.size() + (denied ? 1 : 0)));
        for (std::string word; words >> word;)
            for (const std::string& call : word.starts_with('@') ? calls_in(word) : std::set{word})
                denied ? static_cast<void>(allowed.erase(call)) : static_cast<void>(allowed.insert(call));
    }
    return allowed;
}

TEST(Unit, IsUnderstoodBySystemd)
{
    if (!installed("systemd-analyze"))
        GTEST_SKIP() << "systemd is not installed";
    const auto folder = test::scratch("unit");
    std::string unit = test::read_file(shipped);
    for (auto at = unit.find("/usr/bin/machiai-stick"); at != std::string::npos;
         at = unit.find("/usr/bin/machiai-stick"))
        unit.replace(at, std::string("/usr/bin/machiai-stick").size(), program);
    const auto file = folder / "machiai-stick@sdb1.service";
    test::write_file(file, unit);
    const auto verified = test::run_program({"systemd-analyze", "verify", file.string()});
    EXPECT_EQ(verified.status, 0) << verified.out;
    EXPECT_EQ(verified.out.find("machiai-stick@sdb1.service:"), std::string::npos) << verified.out;
    // From 0 to 10; to mount is what most of the rest is for.
    const auto judged = test::run_program(
        {"systemd-analyze", "security", "--offline=true", "--threshold=25", "--no-pager", file.string()});
    EXPECT_EQ(judged.status, 0) << judged.out;
    std::filesystem::remove_all(folder);
}

// The rest of root's powers is not needed, to read what belongs to others included.
TEST(Unit, LeavesTheProgramAsManyPowersAsItNeeds)
{
    if (!test::no_loop_devices().empty())
        GTEST_SKIP() << test::no_loop_devices();
    const std::string unit = test::read_file(shipped);
    ASSERT_NE(unit.find("\nCapabilityBoundingSet=CAP_SYS_ADMIN\n"), std::string::npos);
    ASSERT_NE(unit.find("\nNoNewPrivileges=yes\n"), std::string::npos);
    const auto folder = test::scratch("powers");
    std::filesystem::create_directories(folder / "brought");
    std::filesystem::create_directories(folder / "stick");
    test::write_file(folder / "brought/a.machiai", "a");
    test::make_ext4(folder / "image", folder / "brought", 4 << 20);
    const test::LoopDevice device(folder / "image");
    const auto status = [&](const std::string& powers) {
        return test::run_program({"setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=" + powers,
                                  program, "--device", device.path(), "--into", (folder / "stick").string(),
                                  "--file-systems", "ext4"})
            .status;
    };
    EXPECT_EQ(status("-all"), 1);
    EXPECT_EQ(status("-all,+sys_admin"), 0);
    EXPECT_EQ(test::read_file(folder / "stick/1.machiai"), "a");
    std::filesystem::remove_all(folder);
}

TEST(Unit, LetsTheProgramCallWhatItCalls)
{
    if (!installed("systemd-analyze") || !installed("strace"))
        GTEST_SKIP() << "systemd or strace is not installed";
    if (!test::no_loop_devices().empty())
        GTEST_SKIP() << test::no_loop_devices();
    const auto folder = test::scratch("calls");
    std::filesystem::create_directories(folder / "brought/a/b");
    std::filesystem::create_directories(folder / "stick");
    test::write_file(folder / "brought/a/b/c.machiai", "c");
    test::make_ext4(folder / "image", folder / "brought", 4 << 20);
    const test::LoopDevice device(folder / "image");
    std::vector<std::string> words{
        "strace",   "-f",          "-o",     (folder / "trace").string(), program,
        "--device", device.path(), "--into", (folder / "stick").string(), "--file-systems",
        "ext4"};
    EXPECT_EQ(test::run_program(words).status, 0);
    std::string trace = test::read_file(folder / "trace");
    EXPECT_NE(trace.find("mount("), std::string::npos);
    words.push_back("--gone");
    EXPECT_EQ(test::run_program(words).status, 0);
    trace += test::read_file(folder / "trace");
    const auto allowed = calls_allowed();
    EXPECT_GT(allowed.size(), 100u);
    for (const char* const never :
         {"reboot", "init_module", "kexec_load", "bpf", "connect", "socket", "setuid"})
        EXPECT_FALSE(allowed.contains(never)) << never;
    std::istringstream lines(trace);
    for (std::string pid, call; lines >> pid >> call; lines.ignore(1 << 20, '\n')) {
        const auto bracket = call.find('(');
        const bool is_call = bracket != std::string::npos && bracket > 0;
        EXPECT_TRUE(!is_call || allowed.contains(call.substr(0, bracket))) << call;
    }
    std::filesystem::remove_all(folder);
}

} // namespace
