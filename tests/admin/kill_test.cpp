// The real program killed at the k-th call of each name, by strace; strace counts calls by name, so the
// points come from a trace. A kill that did not happen proves nothing, so each is asserted.

#include "program.h"

#include <map>
#include <sstream>

namespace {

using test::quoted;

// What changes the disk, and what stands between the changes.
constexpr std::string_view deadly = "write,fsync,rename,unlink,fchmod,flock,wait4";

struct Kill : test::AdminTest {
    std::filesystem::path before = folder / "before";

    void SetUp() override
    {
#ifdef __SANITIZE_ADDRESS__
        GTEST_SKIP() << "LeakSanitizer and strace cannot both trace: no kill sweep";
#endif
        if (test::shell("strace -o /dev/null -e trace=none true").status != 0)
            GTEST_SKIP() << "strace cannot trace here: no kill sweep";
        ASSERT_EQ(admin("install " + quoted(file("base.machiai", test::base_pack(1)))).status, 0);
        ASSERT_EQ(admin("settle").status, 0);
        file("new.machiai", test::base_pack(2));
        std::filesystem::copy(layout.root, before, std::filesystem::copy_options::recursive);
    }
    void restore() const
    {
        std::filesystem::remove_all(layout.root);
        std::filesystem::copy(before, layout.root, std::filesystem::copy_options::recursive);
    }
    std::string install() const
    {
        return command("install " + quoted(folder / "new.machiai"));
    }
    // How often an install makes each of the calls.
    std::map<std::string, int> calls() const
    {
        const auto trace = folder / "trace";
        EXPECT_EQ(
            test::shell("strace -o " + quoted(trace) + " -e trace=" + std::string(deadly) + " " + install())
                .status,
            0);
        std::map<std::string, int> count;
        std::istringstream lines(test::read_file(trace));
        for (std::string line; std::getline(lines, line);)
            if (const auto end = line.find('('); end != std::string::npos)
                ++count[line.substr(0, end)];
        return count;
    }
};

TEST_F(Kill, AtEveryCallLeavesAStoreThatStarts)
{
    int killed = 0;
    for (const auto& [name, count] : calls())
        for (int k = 1; k <= count; ++k) {
            const auto point = name + ":" + std::to_string(k);
            restore();
            const auto ran = test::shell("strace -o /dev/null -e trace=" + name + " -e inject=" + name
                                         + ":signal=KILL:when=" + std::to_string(k) + " " + install());
            EXPECT_EQ(ran.status, 128 + SIGKILL) << point << " was not killed";
            killed += ran.status == 128 + SIGKILL ? 1 : 0;
            EXPECT_EQ(admin("boot").status, 0) << point;
            EXPECT_NE(version_of("base/hokkaido"), 0u) << point;
            EXPECT_EQ(test::shell(install()).status, 0) << point;
            EXPECT_EQ(version_of("base/hokkaido"), 2u) << point;
        }
    EXPECT_GT(killed, 15);
}

struct Mounted : test::AdminTest {
    // Runs the words in a mount namespace of their own; 77 when there is none to have.
    static test::Ran apart(const std::string& words)
    {
        return test::shell("unshare -Urm true || exit 77; unshare -Urm sh -c \"" + words + "\"");
    }
};

TEST_F(Mounted, AFullDiskChangesNothing)
{
    const auto brought = file("base.machiai", test::base_pack(1));
    const auto small = (folder / "small").string();
    std::filesystem::create_directory(small);
    const auto on_small = test::admin_program() + " --store " + small + "/store ";
    const auto ran = apart("mount -t tmpfs -o size=2m none " + small + " || exit 77; " + on_small + "init "
                           + (folder / "trust.machiai").string() + " >&2; " + on_small + "install --json "
                           + brought.string() + "; " + on_small + "status --json");
    if (ran.status == 77)
        GTEST_SKIP() << "no mount namespace here: no full disk";
    EXPECT_NE(ran.out.find("\"code\":\"U08\""), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("\"roles\":{}"), std::string::npos) << ran.out;
}

TEST_F(Mounted, AReadOnlyStoreShowsWhatItHas)
{
    ASSERT_EQ(admin("install " + quoted(file("base.machiai", test::base_pack(1)))).status, 0);
    const auto brought = file("new.machiai", test::base_pack(2));
    const auto root = layout.root.string();
    const auto ran =
        apart("mount --bind " + root + " " + root + " && mount -o remount,ro,bind " + root + " || exit 77; "
              + command("install --json " + brought.string()) + "; " + command("boot --json"));
    if (ran.status == 77)
        GTEST_SKIP() << "no mount namespace here: no read-only store";
    EXPECT_EQ(ran.status, 0) << ran.out; // boot
    EXPECT_NE(ran.out.find("\"code\":\"U09\""), std::string::npos) << ran.out;
    EXPECT_EQ(version_of("base/hokkaido"), 1u);
}

} // namespace
