#include "tour/layout_checks.h"
#include "tour/sample_page.h"
#include "tour/type_checks.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>

using namespace tour;

namespace {

// Lines of one paragraph, 60 pixels apart at 30 pixels an em.
Picture with_lines(const std::vector<std::string>& lines, const bool continues = true)
{
    Picture picture = sample_picture();
    float y = 0;
    for (const std::string& line : lines) {
        picture.page.runs.push_back(sample_run(line, {10, y += 60, 300, 30}));
        picture.page.runs.back().continues = continues;
    }
    return picture;
}

Picture with_run(const ui::Run& run)
{
    return sample_picture({run});
}

std::vector<Picture> scrolled(const float y, const float scrolled_by)
{
    std::vector<Picture> steps{with_run(sample_run("文", {0, y, 30, 30})),
                               with_run(sample_run("文", {0, y - scrolled_by, 30, 30}))};
    for (Picture& step : steps) {
        step.page.runs[0].scrolls = true;
        step.page.runs[0].clip = {0, 0, 1000, 200};
    }
    steps[0].page.can_scroll_down = true;
    steps[1].page.scroll_px = scrolled_by;
    steps[1].name += "-2";
    return steps;
}

TEST(CheckPictures, AreThereWithWordsAndWholeOnce)
{
    const auto with = [](const ui::PictureSeen& seen) {
        Picture picture = sample_picture();
        picture.page.pictures = {seen};
        return picture;
    };
    const ui::PictureSeen good{"椅子", "ja", {10, 10, 90, 60}, {0, 0, 100, 100}, true, true};
    const auto faults = [&](ui::PictureSeen seen, const std::string_view lang = "ja") {
        const Picture one = with(seen);
        return check_pictures({&one, 1}, lang).size();
    };
    EXPECT_EQ(faults(good), 0U);
    EXPECT_EQ(faults(good, "en"), 1U);
    auto bad = good;
    bad.here = false;
    EXPECT_EQ(faults(bad), 1U);
    bad = good;
    bad.alt.clear();
    EXPECT_EQ(faults(bad), 1U);
    bad = good;
    bad.rect.y = 60;
    EXPECT_EQ(faults(bad), 1U);
    const std::vector<Picture> scrolled_into_view{with(bad), with(good)};
    EXPECT_TRUE(check_pictures(scrolled_into_view, "ja").empty());
}

TEST(TextPlace, IsOnTheScreen)
{
    EXPECT_TRUE(check_text_on_screen(with_run(sample_run("文", {970, 970, 30, 30}))).empty());
    EXPECT_EQ(check_text_on_screen(with_run(sample_run("文", {980, 0, 30, 30}))).size(), 1U);
    EXPECT_EQ(check_text_on_screen(with_run(sample_run("文", {0, -20, 30, 30}))).size(), 1U);
    auto scrolling = sample_run("文", {0, 990, 30, 30});
    scrolling.scrolls = true;
    EXPECT_TRUE(check_text_on_screen(with_run(scrolling)).empty());
}

TEST(TextWhole, IsNotCutByItsBox)
{
    auto run = sample_run("文", {0, 0, 30, 30});
    run.clip = {0, 0, 30, 28};
    const auto cut = with_run(run);
    EXPECT_EQ(check_text_whole({&cut, 1}).size(), 1U);
    run.clip = {0, 0, 30, 29};
    const auto rounded = with_run(run);
    EXPECT_TRUE(check_text_whole({&rounded, 1}).empty());
}

TEST(TextWhole, MayBeCutInOnePictureOfASeriesOnly)
{
    EXPECT_TRUE(check_text_whole(scrolled(190, 100)).empty());
    EXPECT_EQ(check_text_whole(scrolled(190, 200)).size(), 1U);
}

TEST(TextWhole, IsMissedWhereOnlyAnEqualWordElsewhereIsWhole)
{
    auto steps = scrolled(190, 200);
    steps[0].page.runs.push_back(steps[0].page.runs[0]);
    steps[0].page.runs[1].rect.y = 20;
    EXPECT_EQ(check_text_whole(steps).size(), 1U);
}

TEST(TextApart, StandsOnNoOther)
{
    const auto run = sample_run("文", {0, 0, 30, 30}, 1);
    EXPECT_TRUE(check_text_apart(sample_picture({run, sample_run("字", {0, 27, 30, 30}, 2)})).empty());
    EXPECT_EQ(check_text_apart(sample_picture({run, sample_run("字", {0, 26, 30, 30}, 2)})).size(), 1U);
    auto hidden = sample_run("字", {0, 20, 30, 30}, 2);
    hidden.clip = {0, 100, 1000, 100};
    EXPECT_TRUE(check_text_apart(sample_picture({run, hidden})).empty());
}

TEST(Labels, LieInTheirTarget)
{
    auto run = sample_run("文", {10, 10, 30, 30});
    run.target = "a";
    EXPECT_TRUE(check_labels(sample_picture({run}, {sample_target("a", {10, 10, 50, 50})})).empty());
    EXPECT_EQ(check_labels(sample_picture({run}, {sample_target("a", {12, 10, 50, 50})})).size(), 1U);
    EXPECT_EQ(check_labels(sample_picture({run}, {sample_target("b", {10, 10, 50, 50})})).size(), 1U);
}

TEST(Glyphs, AreThereAndBytesAreText)
{
    auto missing = with_run(sample_run("文", {0, 0, 30, 30}));
    EXPECT_TRUE(check_glyphs(missing).empty());
    missing.page.missing_glyphs = 1;
    EXPECT_EQ(check_glyphs(missing).size(), 1U);
    EXPECT_EQ(check_glyphs(with_run(sample_run("文\uFFFD", {0, 0, 30, 30}))).size(), 1U);
}

TEST(TypeSize, HasAFloor)
{
    EXPECT_TRUE(check_type_sizes(with_run(sample_run("文", {0, 0, 24, 24}))).empty());
    EXPECT_EQ(check_type_sizes(with_run(sample_run("文", {0, 0, 23, 23}))).size(), 1U);
}

TEST(LinePitch, IsWiderWhereThereAreReadings)
{
    auto picture = with_lines({"受診", "受診"});
    picture.page.runs[1].rect.y -= 10; // 50 pixels: 1.67 em.
    EXPECT_TRUE(check_line_pitch(picture).empty());
    picture.page.rubies.push_back({"受診", "じゅしん", {}, {}, 15, 1});
    EXPECT_EQ(check_line_pitch(picture).size(), 1U);
    picture.page.rubies.clear();
    picture.page.runs[1].rect.y -= 12;
    EXPECT_EQ(check_line_pitch(picture).size(), 1U);
}

TEST(Lines, KeepKinsoku)
{
    EXPECT_TRUE(check_lines(with_lines({"受付で", "きいてください。"})).empty());
    EXPECT_EQ(check_lines(with_lines({"受付で", "、きいて"})).size(), 1U);
    EXPECT_EQ(check_lines(with_lines({"コンピュ", "ーター"})).size(), 1U);
    EXPECT_EQ(check_lines(with_lines({"はし", "ってください"})).size(), 1U);
    EXPECT_EQ(check_lines(with_lines({"受付（", "一階）"})).size(), 1U);
    EXPECT_EQ(check_lines(with_lines({"受付「", "初診」"})).size(), 1U);
}

TEST(Lines, LeaveNoCharacterAlone)
{
    EXPECT_EQ(check_lines(with_lines({"受付でききまし", "た"})).size(), 1U);
    EXPECT_TRUE(check_lines(with_lines({"月"})).empty());
}

TEST(Lines, BreakLatinBetweenWordsOnly)
{
    EXPECT_TRUE(check_lines(with_lines({"call the", "reception"}, false)).empty());
    EXPECT_EQ(check_lines(with_lines({"call the recep", "tion"})).size(), 1U);
}

TEST(Lines, AreNotTooLong)
{
    std::string forty;
    for (int i = 0; i < 40; ++i)
        forty += "あ";
    EXPECT_TRUE(check_lines(with_lines({forty})).empty());
    EXPECT_TRUE(check_lines(with_lines({std::string(80, 'a')})).empty());
    EXPECT_EQ(check_lines(with_lines({forty + "い"})).size(), 1U);
    EXPECT_EQ(check_lines(with_lines({std::string(82, 'a')})).size(), 1U);
}

TEST(Readings, StandOverEveryKanjiOfEasyJapanese)
{
    auto picture = with_lines({"受診は", "受付へ"});
    EXPECT_TRUE(check_readings(picture).empty()) << "standard Japanese needs none";
    for (ui::Run& run : picture.page.runs)
        run.lang = "ja-easy";
    picture.page.rubies = {{"受診", "じゅしん", {}, {}, 15, 1}, {"受付", "うけつけ", {}, {}, 15, 1}};
    EXPECT_TRUE(check_readings(picture).empty());
    picture.page.rubies[1].paragraph = 2;
    EXPECT_EQ(check_readings(picture).size(), 1U);
    picture.page.rubies = {{"受", "じゅ", {}, {}, 15, 1}, {"受付", "うけつけ", {}, {}, 15, 1}};
    EXPECT_EQ(check_readings(picture).size(), 1U) << "診 is bare";
}

TEST(Contrast, IsSevenForTextAndThreeForGraphics)
{
    auto run = sample_run("文", {0, 0, 30, 30});
    EXPECT_TRUE(check_contrast(with_run(run)).empty());
    run.ink = {0x70, 0x70, 0x70, 255};
    EXPECT_EQ(check_contrast(with_run(run)).size(), 1U);
    auto picture = sample_picture();
    picture.page.graphics = {{"house", {}, {0x70, 0x70, 0x70, 255}, {255, 255, 255, 255}}};
    EXPECT_TRUE(check_contrast(picture).empty());
    picture.page.graphics[0].ink = {0xbb, 0xbb, 0xbb, 255};
    EXPECT_EQ(check_contrast(picture).size(), 1U);
}

TEST(Grounds, AreWhatIsPainted)
{
    const auto picture = with_run(sample_run("文", {100, 100, 30, 30}));
    paint::Picture white(1000, 1000, 0xffffffff);
    EXPECT_TRUE(check_grounds(picture, white.surface()).empty());
    paint::Picture nearly(1000, 1000, 0xfffdfdfd);
    EXPECT_TRUE(check_grounds(picture, nearly.surface()).empty());
    for (int y = 100; y < 112; ++y)
        std::fill_n(nearly.surface().row(y) + 100, 30, 0xff000000);
    EXPECT_TRUE(check_grounds(picture, nearly.surface()).empty()) << "ink on it";
    for (int y = 100; y < 125; ++y)
        std::fill_n(nearly.surface().row(y) + 100, 30, 0xff000000);
    EXPECT_TRUE(check_grounds(picture, nearly.surface()).empty()) << "more ink than ground";
    paint::Picture black(1000, 1000, 0xff000000);
    EXPECT_EQ(check_grounds(picture, black.surface()).size(), 1U) << "ink on ink";
    paint::Picture paper(1000, 1000, 0xfffaf6ee);
    EXPECT_EQ(check_grounds(picture, paper.surface()).size(), 1U);
    auto unseen = picture;
    unseen.page.runs[0].clip = {0, 500, 1000, 100};
    EXPECT_TRUE(check_grounds(unseen, paper.surface()).empty());
}

TEST(Words, MustBeSaidInJapanese)
{
    constexpr std::array<std::string_view, 1> wanted{"救急受診"};
    auto picture = with_run(sample_run("救急受診チャート", {0, 0, 30, 30}));
    EXPECT_TRUE(check_words({&picture, 1}, wanted).empty());
    picture.page.runs[0].lang = "ja-easy";
    EXPECT_EQ(check_words({&picture, 1}, wanted).size(), 1U);
    picture.page.runs.clear();
    EXPECT_EQ(check_words({&picture, 1}, wanted).size(), 1U);
}

} // namespace
