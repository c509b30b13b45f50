#include "kiosk/inbox.h"

#include "kit/pack_kit.h"

#include <fstream>
#include <gtest/gtest.h>

namespace {

struct Inbox : testing::Test {
    std::filesystem::path folder = test::scratch("inbox");
    kiosk::Inbox inbox{folder};

    ~Inbox() override { std::filesystem::remove_all(folder); }
    void put(const std::string& name, const std::uint64_t version = 1) const
    {
        test::write_pack(folder / name, {.version = version, .sql = test::words("pack", "title", "base")});
    }
};

TEST_F(Inbox, ThatIsNotThereHasNoNews)
{
    kiosk::Inbox nowhere(folder / "nowhere");
    EXPECT_FALSE(nowhere.news());
}

TEST_F(Inbox, TellsOfAPackOnce)
{
    put("base.machiai");
    EXPECT_TRUE(inbox.news());
    EXPECT_FALSE(inbox.news()) << "a refused file must not be tried for ever";
}

TEST_F(Inbox, TellsAgainWhenTheFileHasChanged)
{
    put("base.machiai");
    EXPECT_TRUE(inbox.news());
    std::filesystem::remove(folder / "base.machiai");
    EXPECT_FALSE(inbox.news());
    put("base.machiai", 2);
    EXPECT_TRUE(inbox.news());
}

TEST_F(Inbox, DoesNotTellOfOthersFiles)
{
    test::write_file(folder / "holiday.jpg", std::string(5000, 'x'));
    test::write_file(folder / "._base.machiai", std::string(5000, 'x'));
    EXPECT_FALSE(inbox.news());
}

TEST_F(Inbox, DoesNotTellOfAPackThatIsStillArriving)
{
    put("base.machiai");
    const auto bytes = test::read_file(folder / "base.machiai");
    test::write_file(folder / "base.machiai", bytes.substr(0, bytes.size() / 2));
    EXPECT_FALSE(inbox.news());
    test::write_file(folder / "base.machiai", bytes);
    EXPECT_TRUE(inbox.news());
}

TEST_F(Inbox, TellsOfTheOneThatIsNewAmongTheOld)
{
    put("a.machiai");
    EXPECT_TRUE(inbox.news());
    put("b.machiai");
    EXPECT_TRUE(inbox.news());
    EXPECT_FALSE(inbox.news());
}

} // namespace
