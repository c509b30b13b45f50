// What a search leads to inside of a hospital: one department, desk, place or number.

#include "kit/search_kit.h"
#include "model/guide_sample.h"

namespace {

std::string things()
{
    return test::hospital_sql()
        + "INSERT INTO department VALUES('hosp:naika',0,'ないか','ないか');"
          "INSERT INTO opening VALUES('hosp:naika',0,31,540,720);"
          "INSERT INTO place VALUES('hosp:toilet',0,'toilet','といれ','といれ');"
          "INSERT INTO tombstone VALUES('pref:119');"
        + test::titled("hosp:naika", "medicine") + test::titled("hosp:toilet", "toilet")
        + test::titled("hosp:sogo", "information");
}

struct OneThing : test::GuideTest {
    model::Guide full = open(things());
};

TEST_F(OneThing, IsReadAsItsListReadsIt)
{
    EXPECT_EQ(full.department("hosp:naika", "en")->name.markup, "medicine (en)");
    EXPECT_EQ(full.department("hosp:naika", "en")->openings.size(), 1U);
    EXPECT_EQ(full.place("hosp:toilet", "ja")->kind, "toilet");
    EXPECT_EQ(full.desk("hosp:sogo", {}, "ja")->name.markup, "information");
    EXPECT_TRUE(full.desk("hosp:sogo", test::at(11, 20, 600), "ja")->staffed_now);
    EXPECT_FALSE(full.desk("hosp:sogo", test::at(11, 21, 600), "ja")->staffed_now); // A Saturday.
    EXPECT_EQ(guide.number("pref:119", {}, "ja")->tel, "119");
}

TEST_F(OneThing, IsNothingWhereItIsHiddenForeignOrUnknown)
{
    EXPECT_FALSE(full.number("pref:119", {}, "ja")); // Hidden.
    EXPECT_FALSE(guide.number("pref:7119", {}, "ja")); // It works in Sapporo only.
    for (const std::string id : {"hosp:nowhere", "hosp:toilet", ""})
        EXPECT_FALSE(full.department(id, "ja")) << id;
    for (const std::string id : {"hosp:nowhere", "hosp:naika", ""}) {
        EXPECT_FALSE(full.place(id, "ja")) << id;
        EXPECT_FALSE(full.desk(id, {}, "ja")) << id;
    }
}

} // namespace
