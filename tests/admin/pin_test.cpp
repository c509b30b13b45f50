#include "program.h"

#include "admin/pin.h"
#include "base/argon2.h"
#include "pack/format.h"

#include <sys/stat.h>

namespace {

using admin::PinEnd;
using admin::PinShape;

const base::Uptime start{"806b7235-ac03-4482-9d0e-c4bbec875e12", 5000};

base::Uptime after(const std::int64_t seconds)
{
    return {start.boot, start.seconds + seconds};
}

TEST(PinShapeTest, RefusesWhatAStrangerTriesFirst)
{
    for (const std::string easy : {"1111", "000000", "1234", "0123", "8901", "4321", "987654321", "1212", "123123",
                                   "47474747", "121212121212"})
        EXPECT_EQ(admin::shape_of(easy), PinShape::easy) << easy;
    for (const std::string good : {"1357", "2580", "1112", "1235", "12123", "314159265358"})
        EXPECT_EQ(admin::shape_of(good), PinShape::good) << good;
    for (const std::string length : {"", "135", "1357913579135", "13a7", "1 357", "１３５７", "-135", "1357\n"})
        EXPECT_EQ(admin::shape_of(length), PinShape::length) << length;
}

TEST(PinWait, GrowsAndEnds)
{
    const std::int64_t waits[] = {0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
    for (std::uint64_t wrong = 0; wrong < std::size(waits); ++wrong)
        EXPECT_EQ(admin::wait_after(wrong), waits[wrong]) << wrong;
    EXPECT_EQ(admin::wait_after(pack::version_max), admin::wait_s_max);
}

TEST(PinRole, IsARoleOrTheStaff)
{
    for (const std::string role : {"staff", "hospital", "chart", "base/hokkaido", "group/hidamari"})
        EXPECT_TRUE(admin::pin_role_valid(role)) << role;
    for (const std::string role : {"", "trust", "group/", "group/../../x", "group/a.b", "Staff", "pins/lock"})
        EXPECT_FALSE(admin::pin_role_valid(role)) << role;
}

struct PinsTest : test::AdminTest {
    const std::string role = "group/hidamari";
    std::filesystem::path pins() const { return folder / "pins"; }

    admin::PinAnswer check(const std::string& pin, const base::Uptime& now, const std::string& whose = "group/hidamari")
    {
        auto open = admin::Pins::open(layout);
        VERIFY(open);
        const auto answer = open->check(whose, pin, now);
        VERIFY(answer);
        return *answer;
    }
    void set(const std::string& pin)
    {
        auto open = admin::Pins::open(layout);
        VERIFY(open && open->set(role, pin));
    }
};

TEST_F(PinsTest, KnowsTheRightOneAndShowsItToNobody)
{
    EXPECT_EQ(check("1357", start).end, PinEnd::not_set);
    set("1357");
    EXPECT_EQ(check("1357", start).end, PinEnd::right);
    EXPECT_EQ(check("1358", start).end, PinEnd::wrong);
    EXPECT_EQ(check("1357", start, "hospital").end, PinEnd::not_set);
    EXPECT_EQ(test::read_file(pins() / "group.hidamari").find("1357"), std::string::npos);
    EXPECT_TRUE(test::read_file(pins() / "group.hidamari").starts_with("machiai-pin 1\nhash $argon2id$"));
    struct stat info { };
    ASSERT_EQ(::stat(pins().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0700U);
    for (const auto& entry : std::filesystem::directory_iterator(pins())) {
        ASSERT_EQ(::stat(entry.path().c_str(), &info), 0);
        EXPECT_EQ(info.st_mode & 0777, 0600U) << entry.path();
    }
}

TEST_F(PinsTest, WrongOnesWaitLongerEachTimeAndARestartSavesNothing)
{
    set("1357");
    EXPECT_EQ(check("2468", start).wait_s, 0);
    EXPECT_EQ(check("2468", start).wait_s, 0);
    EXPECT_EQ(check("2468", start).wait_s, 30);
    // The right one, too, waits; and waiting is no try.
    EXPECT_EQ(check("1357", after(29)).end, PinEnd::waiting);
    EXPECT_EQ(check("1357", after(29)).wait_s, 1);
    EXPECT_EQ(check("2468", after(30)).wait_s, 60);
    // The plug is pulled: it counts from the new start.
    const base::Uptime again{"f06b7235-ac03-4482-9d0e-c4bbec875e12", 10};
    EXPECT_EQ(check("1357", again).end, PinEnd::waiting);
    EXPECT_EQ(check("1357", again).wait_s, 50);
    EXPECT_EQ(check("1357", {again.boot, 60}).end, PinEnd::right);
    EXPECT_EQ(check("2468", {again.boot, 61}).wait_s, 0); // A clean record.
}

TEST_F(PinsTest, CountsTheTryBeforeItLooks)
{
    set("1357");
    check("2468", start);
    const auto tries = test::read_file(pins() / "group.hidamari.tries");
    EXPECT_TRUE(tries.starts_with("machiai-tries 1\nwrong 1\n")) << tries;
    // Where the try cannot be written down, nothing is looked at.
    std::filesystem::create_directory(pins() / "group.hidamari.tries.new");
    auto open = admin::Pins::open(layout);
    ASSERT_TRUE(open);
    EXPECT_FALSE(open->check(role, "1357", start));
}

TEST_F(PinsTest, ADamagedRecordOpensNothing)
{
    set("1357");
    for (const std::string text : {"", "machiai-tries 1\nwrong -1\nlast x 1\n", "machiai-tries 1\nwrong 0\n"}) {
        test::write_file(pins() / "group.hidamari.tries", text);
        auto open = admin::Pins::open(layout);
        ASSERT_TRUE(open);
        EXPECT_FALSE(open->check(role, "1357", start)) << text;
    }
    set("1357"); // Staff set it anew.
    test::write_file(pins() / "group.hidamari", "machiai-pin 1\nhash \n");
    EXPECT_EQ(check("", start).end, PinEnd::wrong);
}

TEST_F(PinsTest, TheProgramReadsThemFromItsInput)
{
    const auto pin = [&](const std::string& typed, const std::string& words) {
        return test::shell("printf '" + typed + "' | " + command("pin " + words));
    };
    EXPECT_EQ(pin("1234\\n", "set hospital --json").json()["end"], "easy");
    EXPECT_EQ(pin("12\\n", "set hospital --json").json()["end"], "length");
    EXPECT_EQ(pin("", "set hospital --json").json()["end"], "length");
    EXPECT_EQ(pin("1357\\n", "set hospitall --json").json()["end"], "no_role");
    EXPECT_EQ(pin("1357\\n", "set group/nobody --json").json()["end"], "no_role");
    EXPECT_EQ(pin("1357\\n", "check hospital --json").json()["end"], "not_set");
    EXPECT_EQ(pin("1357\\r\\n", "set hospital").status, 0);
    EXPECT_EQ(pin("1357", "set staff").status, 0);
    EXPECT_EQ(pin("1357\\n", "check hospital").status, 0);
    const auto wrong = pin("1358\\n", "check hospital --json");
    EXPECT_EQ(wrong.status, 1);
    EXPECT_EQ(wrong.json()["end"], "wrong");
    EXPECT_EQ(wrong.json()["wait_s"], 0);
    EXPECT_TRUE(wrong.json()["message"]["ja"].is_string());
    EXPECT_EQ(test::shell(command("pin")).status, 2);
    EXPECT_EQ(test::shell(command("pin set")).status, 2);
}

TEST(Argon2, MatchesItselfAloneAndNoForeignText)
{
    const auto hash = base::argon2_of("1357");
    ASSERT_TRUE(hash);
    EXPECT_TRUE(base::argon2_matches(*hash, "1357"));
    EXPECT_FALSE(base::argon2_matches(*hash, "1358"));
    EXPECT_FALSE(base::argon2_matches(*hash, ""));
    EXPECT_NE(base::argon2_of("1357").value_or(""), *hash); // A salt of its own.
    for (const std::string foreign : {"", "$argon2id$", "1357", "$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA"})
        EXPECT_FALSE(base::argon2_matches(foreign, "1357")) << foreign;
}

} // namespace
