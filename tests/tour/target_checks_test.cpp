#include "tour/target_checks.h"

#include "tour/sample_page.h"

#include <gtest/gtest.h>

using namespace tour;

namespace {

Picture with_targets(std::vector<ui::Target> targets)
{
    return sample_picture({}, std::move(targets));
}

Picture with_strip(const float x)
{
    Picture picture = sample_picture();
    float y = 0;
    for (const char* id : {"back", "first-page", "language", "ruby", "larger", "black", "lower", "finish"})
        picture.page.targets.push_back(sample_target(id, {x, y += 100, 50, 50}));
    return picture;
}

// Two steps of one page whose view is 200 pixels high.
std::vector<Picture> scrolled(const float y_first, const float y_second)
{
    std::vector<Picture> steps{with_targets({sample_target("a", {0, y_first, 50, 50})}),
                               with_targets({sample_target("a", {0, y_second, 50, 50})})};
    for (Picture& step : steps) {
        step.page.targets[0].scrolls = true;
        step.page.targets[0].clip = {0, 0, 1000, 200};
    }
    steps[0].page.can_scroll_down = true;
    steps[1].name += "-2";
    return steps;
}

TEST(TargetSize, CountsTheShorterSideInMillimetres)
{
    EXPECT_TRUE(check_target_size(with_targets({sample_target("a", {0, 0, 40, 40})})).empty());
    EXPECT_EQ(check_target_size(with_targets({sample_target("a", {0, 0, 400, 39})})).size(), 1U);
    EXPECT_EQ(check_target_size(with_targets({sample_target("a", {0, 0, 39, 400})})).size(), 1U);
}

TEST(TargetPlace, IsOnTheScreen)
{
    EXPECT_TRUE(check_targets_on_screen(with_targets({sample_target("a", {950, 950, 50, 50})})).empty());
    EXPECT_EQ(check_targets_on_screen(with_targets({sample_target("a", {960, 0, 50, 50})})).size(), 1U);
    EXPECT_EQ(check_targets_on_screen(with_targets({sample_target("a", {0, -10, 50, 50})})).size(), 1U);
}

TEST(TargetPlace, InAScrolledViewMayLieOutsideUpAndDownOnly)
{
    auto below = sample_target("a", {0, 980, 50, 50});
    below.scrolls = true;
    EXPECT_TRUE(check_targets_on_screen(with_targets({below})).empty());
    auto beside = sample_target("a", {980, 0, 50, 50});
    beside.scrolls = true;
    EXPECT_EQ(check_targets_on_screen(with_targets({beside})).size(), 1U);
}

TEST(TargetGap, IsThreeMillimetresOrMore)
{
    const auto a = sample_target("a", {0, 0, 50, 50});
    EXPECT_TRUE(check_target_gaps(with_targets({a, sample_target("b", {56, 0, 50, 50})})).empty());
    EXPECT_EQ(check_target_gaps(with_targets({a, sample_target("b", {55, 0, 50, 50})})).size(), 1U);
    EXPECT_EQ(check_target_gaps(with_targets({a, sample_target("b", {0, 55, 50, 50})})).size(), 1U);
    EXPECT_EQ(check_target_gaps(with_targets({a, sample_target("b", {10, 10, 50, 50})})).size(), 1U);
    EXPECT_EQ(check_target_gaps(with_targets({a, sample_target("b", {52, 52, 50, 50})})).size(), 1U)
        << "corner to corner";
}

TEST(TargetGap, OfTheWholePageDoesNotCount)
{
    EXPECT_TRUE(check_target_gaps(with_targets({sample_target("wake", sample_screen),
                                                sample_target("life", {0, 900, 1000, 50})}))
                    .empty());
}

TEST(TargetGap, BetweenTwoViewsCountsWhatIsSeen)
{
    auto cut = sample_target("a", {0, 0, 50, 200});
    cut.scrolls = true;
    cut.clip = {0, 0, 1000, 100};
    EXPECT_TRUE(check_target_gaps(with_targets({cut, sample_target("b", {0, 106, 50, 50})})).empty());
    EXPECT_EQ(check_target_gaps(with_targets({cut, sample_target("b", {0, 104, 50, 50})})).size(), 1U);
}

TEST(TargetReach, NeedsOnePictureThatShowsItWhole)
{
    EXPECT_TRUE(check_targets_reachable(scrolled(170, 50)).empty());
    EXPECT_EQ(check_targets_reachable(scrolled(170, -10)).size(), 1U);
}

TEST(TargetReach, IsNotJudgedOnAPageThatWasLookedAtOnce)
{
    auto once = scrolled(170, 170);
    once.pop_back();
    EXPECT_TRUE(check_targets_reachable(once).empty());
}

TEST(PageTop, IsSeenFirst)
{
    auto steps = scrolled(170, 50);
    steps[1].page.can_scroll_up = true;
    EXPECT_TRUE(check_opens_at_top(steps).empty());
    steps[0].page.can_scroll_up = true;
    EXPECT_EQ(check_opens_at_top(steps).size(), 1U);
    steps[0].page.page = "idle/groups";
    EXPECT_TRUE(check_opens_at_top(steps).empty());
}

TEST(Strip, HasTheSamePlacesOnEveryPage)
{
    std::vector<Picture> pages{with_strip(10), with_strip(10)};
    EXPECT_TRUE(check_strip(pages).empty());
    pages[1].page.targets[3].rect.x += 1;
    EXPECT_EQ(check_strip(pages).size(), 1U);
    pages[1].page.targets.erase(pages[1].page.targets.begin());
    EXPECT_EQ(check_strip(pages).size(), 2U);
}

TEST(Strip, IsNotAskedForWhereThereIsNone)
{
    auto page = sample_picture();
    EXPECT_EQ(check_strip({&page, 1}).size(), 8U);
    page.page.page = "attract";
    EXPECT_TRUE(check_strip({&page, 1}).empty());
}

TEST(Names, AreTheSameEverywhere)
{
    EXPECT_TRUE(check_same_names({"a", "b"}, {"a", "b"}).empty());
    EXPECT_EQ(check_same_names({"a", "b"}, {"a"}).size(), 1U);
    EXPECT_EQ(check_same_names({"a"}, {"a", "b"}).size(), 1U);
}

TEST(Series, EndWhereAnotherPageBegins)
{
    auto pages = scrolled(0, 0);
    pages.push_back(sample_picture());
    pages.back().name = "other";
    pages.push_back(sample_picture());
    pages.back().name = "other-2"; // Its predecessor could not scroll, so it is a page of its own.
    const auto series = series_of(pages);
    ASSERT_EQ(series.size(), 3U);
    EXPECT_EQ(series[0].size(), 2U);
}

TEST(Semantics, ThatAreNoneAreRefused)
{
    EXPECT_FALSE(parse_semantics(""));
    EXPECT_FALSE(parse_semantics("{}"));
    EXPECT_FALSE(parse_semantics(R"({"page":1})"));
}

} // namespace
