// The search under a finger, without a window.

#include "kit/chart_kit.h"
#include "kit/search_kit.h"
#include "lobby.h"

namespace {

std::string place_row(const std::string& id, const std::string& name, const std::string& reading)
{
    return "INSERT INTO place VALUES('" + id + "',0,'toilet','" + reading + "','" + reading + "');"
        + test::titled(id, name);
}

struct SearchPage : test::LobbyTest {
    SearchPage()
    {
        std::string rows = test::words("pack", "hospital_name", "病院");
        std::vector<test::Named> names;
        for (int i = 0; i < 5; ++i) {
            const std::string id = "hosp:toilet" + std::to_string(i);
            rows += place_row(id, "トイレ" + std::to_string(i), "といれ");
            names.push_back({"place", id, "といれ"});
        }
        rows += place_row("hosp:shop", "売店", "ばいてん");
        names.push_back({"place", "hosp:shop", "ばいてん"});
        names.push_back({"place", "hosp:shop", "shop"});
        EXPECT_TRUE(test::taken(install(
            {file("hospital.machiai", {.role = "hospital", .sql = rows + test::search_sql(names)})})));
        const std::string chart = test::chart_sql() + test::titled("chart:chest", "胸")
            + test::search_sql({{"symptom", "chart:chest", "むね"}});
        EXPECT_TRUE(test::taken(install({file("chart.machiai", {.role = "chart", .sql = chart})})));
    }

    void search(const std::vector<std::string>& letters)
    {
        if (attendant.path() != "search") {
            go_home();
            tap("search");
        }
        for (const auto& letter : letters)
            tap("key/" + letter);
    }
    const model::SearchPage& page() const { return std::get<model::SearchPage>(attendant.session().page); }
    // Wherever its lines break.
    bool says(const std::string& words) const
    {
        std::string all;
        for (const auto& run : scene->semantics().runs)
            all += run.text;
        return all.find(words) != std::string::npos;
    }
};

TEST_F(SearchPage, LeadsFromLettersToThePageOfOneThingAndBackToTheLetters)
{
    search({"は", "い"}); // ば is は: no key for the marks is needed.
    EXPECT_TRUE(says("はい"));
    ASSERT_TRUE(has("found/hosp:shop"));
    tap("found/hosp:shop");
    EXPECT_EQ(attendant.path(), "hospital/places/hosp:shop");
    EXPECT_TRUE(says("売店"));
    EXPECT_FALSE(says("トイレ"));
    tap("back");
    EXPECT_EQ(page().letters, "はい");
    EXPECT_TRUE(has("found/hosp:shop"));
    tap("found/hosp:shop");
    tap("all");
    EXPECT_EQ(attendant.path(), "hospital/places");
    EXPECT_TRUE(says("トイレ"));
    tap("back");
    EXPECT_EQ(attendant.path(), "search");
}

TEST_F(SearchPage, FollowsEveryLetterAndEveryErasure)
{
    search({});
    EXPECT_TRUE(has("to-places")); // Nothing typed: what can be searched.
    EXPECT_FALSE(has("erase-letter"));
    tap("key/と");
    EXPECT_TRUE(has("found/hosp:toilet0"));
    tap("key/う");
    EXPECT_FALSE(has("found/hosp:toilet0"));
    tap("erase-letter");
    EXPECT_EQ(page().letters, "と");
    EXPECT_TRUE(has("found/hosp:toilet0"));
    tap("key/い");
    tap("erase-letters");
    EXPECT_EQ(page().letters, "");
    EXPECT_TRUE(has("to-places"));
}

TEST_F(SearchPage, SaysWhatToDoWhereNothingIsFound)
{
    search({"ぬ", "ぬ"});
    EXPECT_TRUE(says("「ぬぬ」は、見つかりませんでした"));
    EXPECT_TRUE(says("受付"));
    while (!has("to-places") && has("scroll-down"))
        tap("scroll-down");
    tap("to-places");
    EXPECT_EQ(attendant.path(), "hospital/places");
}

TEST_F(SearchPage, ShowsSomeOfEachSubjectAndAllOnRequest)
{
    search({"と", "い"});
    EXPECT_TRUE(has("found/hosp:toilet2"));
    EXPECT_FALSE(has("found/hosp:toilet3"));
    EXPECT_TRUE(says("5件"));
    tap("all/search/place");
    EXPECT_EQ(attendant.path(), "search/results/place");
    EXPECT_TRUE(has("found/hosp:toilet3"));
    EXPECT_FALSE(has("key/あ"));
    tap("back");
    EXPECT_EQ(page().letters, "とい");
}

TEST_F(SearchPage, ChangesBetweenBoardsAndBeginsWithLatinInEnglish)
{
    search({});
    EXPECT_FALSE(has("key/A"));
    tap("board-digits");
    tap("key/8");
    tap("board-latin");
    tap("key/C");
    EXPECT_EQ(page().letters, "8C");
    tap("first-page");
    tap("language");
    tap("language/en");
    tap("search");
    EXPECT_TRUE(has("key/A"));
    EXPECT_FALSE(has("key/あ"));
    for (const std::string letter : {"S", "H", "O"})
        tap("key/" + letter);
    EXPECT_TRUE(has("found/hosp:shop"));
    tap("board-kana");
    EXPECT_TRUE(has("key/あ"));
}

TEST_F(SearchPage, LeadsFromASymptomToTheGateOfTheChart)
{
    search({"む", "ね"});
    ASSERT_TRUE(has("found/chart:chest"));
    tap("found/chart:chest");
    EXPECT_EQ(attendant.path(), "chart/gate"); // Life first, whatever was searched for.
    EXPECT_EQ(attendant.session().answers, chart::Answers{});
}

TEST_F(SearchPage, ShowsNoSymptomWhereTheChartMayNotBeUsed)
{
    open();
    model::Session session;
    session.page = model::SearchPage{.letters = "むね"};
    const auto moment = content->moment(wall, false);
    ASSERT_EQ(moment.service, chart::Service::card);
    const screens::View view{content->guide(), session, moment};
    scene->frame(kiosk::PageShown{view}, panel, {});
    EXPECT_FALSE(has("found/chart:chest"));
    EXPECT_TRUE(has("to-chart"));
}

TEST_F(SearchPage, LeavesNothingOfAVisitor)
{
    search({"は", "い"});
    EXPECT_TRUE(content->guide().remembers_search());
    tap("finish");
    EXPECT_FALSE(content->guide().remembers_search());
    tap("wake");
    tap("search");
    EXPECT_EQ(page(), model::SearchPage{});
    tap("key/は");
    wait(static_cast<int>((idle.warn_after + idle.countdown).count()));
    EXPECT_EQ(attendant.path(), "attract");
    EXPECT_FALSE(content->guide().remembers_search());
}

// Of every panel that a hall may have: keys of 20 mm, 3 mm apart, and all of the board in sight.
TEST_F(SearchPage, HasKeysForAFingerOnEveryPanel)
{
    struct Panel {
        int width, height;
        float width_mm, height_mm;
    };
    for (const auto& [width, height, width_mm, height_mm] :
         {Panel{1920, 1080, 598, 336}, Panel{1366, 768, 598, 336}, Panel{1080, 1920, 530, 942},
          Panel{1080, 1920, 336, 598}, Panel{3840, 2160, 940, 530}, Panel{1280, 1024, 376, 301},
          Panel{1280, 800, 598, 374}}) {
        attendant.resize({.width_px = width,
                          .height_px = height,
                          .panel_width_mm = width_mm,
                          .panel_height_mm = height_mm});
        touches = ui::TouchQueue(static_cast<float>(width) / width_mm);
        const float mm = static_cast<float>(width) / width_mm;
        open();
        tap("wake");
        tap("search");
        tap("key/は");
        turn();
        const std::string name = std::to_string(width) + "x" + std::to_string(height);
        std::vector<ui::Rect> keys;
        for (const auto& target : scene->semantics().targets)
            if (target.id.starts_with("key/")) {
                EXPECT_GE(std::min(target.rect.w, target.rect.h), 20 * mm) << name << target.id;
                EXPECT_NEAR(ui::intersection(target.rect, target.clip).h, target.rect.h, 0.5F)
                    << name << target.id;
                keys.push_back(target.rect);
            }
        ASSERT_EQ(keys.size(), 47U) << name;
        const ui::Rect first = place("key/か");
        EXPECT_GE(place("key/あ").x - first.right(), 3 * mm) << name;
        EXPECT_GE(place("key/き").y - first.bottom(), 3 * mm) << name;
        EXPECT_GT(place("key/あ").x, place("key/わ").x) << name; // Columns from the right.
        EXPECT_TRUE(has("erase-letter")) << name;
        EXPECT_TRUE(has("found/hosp:shop") || has("results")) << name;
        tap("finish");
    }
}

} // namespace
