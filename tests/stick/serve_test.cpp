// Folders in place of sticks: what is found, copied and told, without any device.

#include "stick/serve.h"

#include "base/file.h"
#include "kit/pack_kit.h"

#include <algorithm>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace {

using stick::End;
using stick::State;
using stick::Volume;

struct Serve : testing::Test {
    std::filesystem::path folder = test::scratch("stick");
    std::filesystem::path brought = folder / "brought";
    std::filesystem::path into = folder / "stick";
    stick::Limits limits{stick::volume_bytes_max, 0, std::chrono::steady_clock::time_point::max()};

    Serve()
    {
        std::filesystem::create_directories(brought);
        std::filesystem::create_directories(into);
    }
    ~Serve() override { std::filesystem::remove_all(folder); }

    void put(const std::string& path, const std::string& bytes = "bytes") const
    {
        std::filesystem::create_directories((brought / path).parent_path());
        test::write_file(brought / path, bytes);
    }
    Volume serve() const
    {
        const auto served = stick::serve({{}, brought, {}}, into, limits);
        EXPECT_TRUE(served) << served.error().where;
        return served.value_or(Volume());
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (const stick::File& file : serve().files)
            all.push_back(file.name);
        return all;
    }
    std::vector<std::string> copies() const
    {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(into))
            if (const auto name = entry.path().filename().string(); name != "lock" && name != "listing")
                all.push_back(name);
        std::ranges::sort(all);
        return all;
    }
};

using Names = std::vector<std::string>;

TEST_F(Serve, CopiesPacksBeforeSheetsUnderNumbers)
{
    put("行事.csv", "a,b");
    put("行事/11月.XLSX", "sheet");
    put("行事/a/b.ics", "calendar");
    put("z.machiai", "pack");
    put("写真.jpg");
    put("readme.txt");
    const Volume volume = serve();
    EXPECT_EQ(volume.state, State::ready);
    EXPECT_FALSE(volume.more);
    ASSERT_EQ(volume.files.size(), 4u);
    EXPECT_EQ(volume.files[0], (stick::File{1, stick::Kind::machiai, 4, End::copied, "z.machiai"}));
    EXPECT_EQ(volume.files[1].name, "行事.csv");
    EXPECT_EQ(volume.files[2].copy(), "3.xlsx");
    EXPECT_EQ(copies(), (Names{"1.machiai", "2.csv", "3.xlsx", "4.ics"}));
    EXPECT_EQ(test::read_file(into / "3.xlsx"), "sheet");
    EXPECT_EQ(stick::read_listing(into).value().volumes, std::vector{volume});
}

TEST_F(Serve, FindsNothingOnAnEmptyOne)
{
    put("写真.jpg");
    EXPECT_EQ(serve().state, State::empty);
    EXPECT_EQ(stick::read_listing(into).value().volumes.at(0).state, State::empty);
}

TEST_F(Serve, LooksTwoLevelsDeepAndNoFurther)
{
    put("0.machiai");
    put("a/1.machiai");
    put("a/b/2.machiai");
    put("a/b/c/3.machiai");
    std::string deep;
    for (int i = 0; i < 100; ++i)
        deep += "d/";
    put(deep + "x.machiai");
    EXPECT_EQ(names(), (Names{"0.machiai", "1.machiai", "2.machiai"}));
}

TEST_F(Serve, PassesOverWhatSystemsLeave)
{
    put("._x.machiai");
    put(".hidden.machiai");
    put("~$sheet.xlsx");
    put("$RECYCLE.BIN/thrown-away.machiai");
    put("System Volume Information/x.csv");
    put(".Trash-1000/files/x.machiai");
    put("folder.machiai/inside.csv");
    put(".csv");
    put("machiai");
    EXPECT_EQ(names(), Names{"inside.csv"});
}

TEST_F(Serve, FollowsNoLinkAndOpensNoDevice)
{
    put("good.machiai");
    std::filesystem::create_symlink("/etc/passwd", brought / "a.machiai");
    std::filesystem::create_symlink(brought / "good.machiai", brought / "b.machiai");
    std::filesystem::create_directory_symlink("/", brought / "root");
    ASSERT_EQ(::mkfifo((brought / "c.machiai").c_str(), 0600), 0);
    EXPECT_EQ(names(), Names{"good.machiai"});
    EXPECT_EQ(copies(), Names{"1.machiai"});
}

TEST_F(Serve, ChangedIntoALinkAfterTheLookIsNotFollowed)
{
    put("a.machiai");
    const base::FileDescriptor root(::open(brought.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const auto found = stick::search(root.get());
    ASSERT_TRUE(found);
    std::filesystem::remove(brought / "a.machiai");
    std::filesystem::create_symlink("/etc/passwd", brought / "a.machiai");
    const auto shelf = stick::Shelf::open(into);
    ASSERT_TRUE(shelf);
    const auto file =
        stick::copy(root.get(), found->found.at(0), {1, stick::Kind::machiai, 5, {}, "a"}, *shelf, limits);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->end, End::unreadable);
    EXPECT_TRUE(copies().empty());
    EXPECT_FALSE(stick::open_below(root.get(), "../stick/listing", O_RDONLY));
}

TEST_F(Serve, TakesNoMoreThanOneInstall)
{
    for (std::size_t i = 0; i < stick::files_max; ++i)
        put(std::to_string(100 + i) + ".machiai");
    EXPECT_FALSE(serve().more);
    put("one-more.csv");
    const Volume volume = serve();
    EXPECT_TRUE(volume.more);
    EXPECT_EQ(volume.files.size(), stick::files_max);
    EXPECT_EQ(copies().size(), stick::files_max);
}

TEST_F(Serve, FindsThePackBesideTenThousandPhotos)
{
    for (std::size_t i = 0; i < 10'000; ++i)
        put("DCIM/100/" + std::to_string(i) + ".jpg", "");
    put("z.machiai");
    const Volume volume = serve();
    EXPECT_EQ(volume.files.size(), 1u);
    EXPECT_FALSE(volume.more);
    // The root is looked at first, so what lies there is found whatever lies below.
    for (std::size_t i = 0; i < stick::entries_max; ++i)
        put("a/" + std::to_string(i), "");
    EXPECT_EQ(serve().files.size(), 1u);
    EXPECT_TRUE(serve().more);
}

TEST_F(Serve, ListsWhatIsTooLargeWithoutReadingIt)
{
    put("huge.machiai");
    std::filesystem::resize_file(brought / "huge.machiai", stick::pack_bytes_max + 1);
    put("huge.csv");
    std::filesystem::resize_file(brought / "huge.csv", stick::sheet_bytes_max + 1);
    put("good.machiai");
    const Volume volume = serve();
    ASSERT_EQ(volume.files.size(), 3u);
    EXPECT_EQ(volume.files[0].end, End::copied);
    EXPECT_EQ(volume.files[1].end, End::too_large);
    EXPECT_EQ(volume.files[1].bytes, stick::pack_bytes_max + 1);
    EXPECT_EQ(volume.files[2].end, End::too_large);
    EXPECT_EQ(copies(), Names{"1.machiai"});
}

TEST_F(Serve, CopiesNoMoreThanItMayOfAStick)
{
    put("a.machiai", std::string(1000, 'a'));
    put("b.machiai", std::string(1000, 'b'));
    limits.bytes_left = 1500;
    const Volume volume = serve();
    EXPECT_EQ(volume.files.at(0).end, End::copied);
    EXPECT_EQ(volume.files.at(1).end, End::too_large);
}

TEST_F(Serve, LeavesRoomOnOurOwnDisk)
{
    put("a.machiai");
    limits.free_bytes = std::uint64_t{1} << 60;
    EXPECT_EQ(serve().files.at(0).end, End::no_room);
    EXPECT_TRUE(copies().empty());
}

TEST_F(Serve, GivesUpWhenItsTimeIsOver)
{
    put("a.machiai");
    limits.until = std::chrono::steady_clock::time_point::min();
    EXPECT_EQ(serve().files.at(0).end, End::unreadable);
    EXPECT_TRUE(copies().empty());
}

TEST_F(Serve, NeverGivesANumberTwice)
{
    put("a.machiai", "one");
    EXPECT_EQ(serve().files.at(0).number, 1u);
    put("a.machiai", "two");
    EXPECT_EQ(serve().files.at(0).number, 2u);
    EXPECT_EQ(copies(), Names{"2.machiai"}); // The same stick again: its first copy is nobody's any more.
    std::filesystem::remove(brought / "a.machiai");
    EXPECT_EQ(serve().state, State::empty);
    put("a.machiai", "three");
    EXPECT_EQ(serve().files.at(0).number, 3u);
}

TEST_F(Serve, TellsThatItWasTakenOutAndKeepsTheCopies)
{
    put("a.machiai");
    serve();
    ASSERT_TRUE(stick::serve_removal({{}, brought, {}}, into));
    const auto listing = stick::read_listing(into).value();
    EXPECT_EQ(stick::state_of(listing), State::gone);
    EXPECT_EQ(copies(), Names{"1.machiai"}); // An install may be reading it.
    EXPECT_TRUE(stick::whole_files(listing).empty());
    ASSERT_TRUE(stick::serve_removal({"/dev/sdz9", {}, {}}, into));
    EXPECT_EQ(stick::read_listing(into).value(), listing);
}

TEST_F(Serve, PulledWhileItWasReadIsToldUntilTheNextStick)
{
    put("a.machiai");
    auto shelf = stick::Shelf::open(into);
    ASSERT_TRUE(shelf);
    ASSERT_TRUE(shelf->begin("sdb1", ""));
    Volume volume = shelf->listing().volumes.back();
    volume.files.push_back({1, stick::Kind::machiai, 5, End::waiting, "a.machiai"});
    ASSERT_TRUE(shelf->tell(volume, 2));
    test::write_file(into / "1.part", "half");
    for (int i = 0; i < 2; ++i) { // As the unit's stop, and once more.
        ASSERT_TRUE(shelf->tell_gone("sdb1"));
        EXPECT_EQ(shelf->listing().volumes.at(0).state, State::came_out);
        EXPECT_EQ(shelf->listing().volumes.at(0).files.at(0).end, End::came_out);
    }
    shelf = tl::unexpected(base::Error{}); // Lets go of the lock.
    EXPECT_EQ(serve().files.at(0).number, 2u);
    EXPECT_EQ(stick::read_listing(into).value().volumes.size(), 1u);
    EXPECT_EQ(copies(), Names{"2.machiai"});
}

TEST_F(Serve, TrustsNoFolderThatOthersMayWriteInto)
{
    put("a.machiai");
    ASSERT_EQ(::chmod(into.c_str(), 0777), 0);
    EXPECT_FALSE(stick::serve({{}, brought, {}}, into, limits));
    std::filesystem::create_directory_symlink(brought, folder / "link");
    EXPECT_FALSE(stick::serve({{}, brought, {}}, folder / "link", limits));
    EXPECT_FALSE(stick::serve({{}, brought, {}}, folder / "none", limits));
    EXPECT_EQ(test::read_file(brought / "a.machiai"), "bytes");
}

TEST_F(Serve, ForgetsAListThatNobodyUnderstands)
{
    put("a.machiai");
    test::write_file(into / "listing", "machiai-stick 9\n");
    test::write_file(into / "77.machiai", "left over");
    EXPECT_EQ(serve().state, State::ready);
    EXPECT_EQ(copies(), Names{"1.machiai"});
}

} // namespace
