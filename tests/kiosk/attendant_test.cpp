#include "lobby.h"

namespace {

using base::Ms;

struct Attendant : test::LobbyTest { };

TEST_F(Attendant, WakesFromAttractAndOpensNothingBeneathTheFinger)
{
    go_home();
    const ui::Rect tile = place("groups");
    tap("finish");
    ASSERT_EQ(attendant.path(), "attract");
    tap_at(tile);
    EXPECT_EQ(attendant.path(), "home");
}

TEST_F(Attendant, WakesEvenWhenTheFingerSlidAway)
{
    open();
    finger(true, place("wake"));
    turn();
    finger(false, {5, 5, 0, 0});
    turn();
    EXPECT_EQ(attendant.path(), "home");
}

TEST_F(Attendant, KeepsTheRedBarAliveOnAttract)
{
    open();
    tap("life");
    EXPECT_EQ(attendant.path(), "emergency");
}

TEST_F(Attendant, ShowsAPressBeforeItsRelease)
{
    go_home();
    const auto before = scene->hash();
    finger(true, place("groups"));
    turn();
    EXPECT_NE(scene->hash(), before);
    EXPECT_FALSE(scene->moving());
    EXPECT_EQ(attendant.path(), "home");
    finger(false, place("groups"));
    turn();
    EXPECT_EQ(attendant.path(), "groups");
}

TEST_F(Attendant, DoesNotKeepAQuickTapWaiting)
{
    go_home();
    const ui::Rect tile = place("groups");
    finger(true, tile);
    finger(false, tile);
    turn();
    EXPECT_EQ(attendant.path(), "groups");
    EXPECT_FALSE(touches.pending());
}

TEST_F(Attendant, TakesTwoTapsOfOneTurnInTheirOrder)
{
    go_home();
    const ui::Rect larger = place("larger");
    const ui::Rect black = place("black");
    for (const ui::Rect& rect : {larger, black}) {
        finger(true, rect);
        finger(false, rect);
    }
    turn();
    EXPECT_TRUE(attendant.session().large);
    EXPECT_TRUE(attendant.session().black);
}

// The page has become longer by then, and its view has given room to ▲▼.
TEST_F(Attendant, LetsAPageSettleBeforeTheNextFingerMeetsIt)
{
    go_home();
    tap("groups");
    tap("larger");
    const ui::Rect down = place("scroll-down");
    tap("larger");
    const ui::Rect larger = place("larger");
    for (const ui::Rect& rect : {larger, down}) {
        finger(true, rect);
        finger(false, rect);
    }
    turn();
    EXPECT_TRUE(attendant.session().large);
    EXPECT_TRUE(scene->semantics().can_scroll_up);
}

TEST_F(Attendant, PaintsAPressOnceAndItsReleaseOnce)
{
    go_home();
    paint::Picture picture(panel.width_px, panel.height_px);
    scene->repaint(picture.surface());
    const ui::Rect tile = place("groups");
    finger(true, tile);
    turn();
    const auto pressed = scene->repaint(picture.surface());
    ASSERT_FALSE(pressed.empty());
    for (const paint::Rect& rect : pressed)
        EXPECT_LT(static_cast<float>(rect.bottom - rect.top), 2 * tile.h) << "only the tile has changed";
    turn();
    EXPECT_TRUE(scene->repaint(picture.surface()).empty()) << "the press is painted once";
    finger(false, tile);
    turn();
    EXPECT_FALSE(scene->repaint(picture.surface()).empty());
    turn();
    EXPECT_TRUE(scene->repaint(picture.surface()).empty());
}

TEST_F(Attendant, MeansWithATapInOneTurnThePageItSaw)
{
    go_home();
    const ui::Rect tile = place("groups");
    const ui::Rect back = place("back");
    for (const ui::Rect& rect : {tile, back}) {
        finger(true, rect);
        finger(false, rect);
    }
    turn();
    EXPECT_EQ(attendant.path(), "groups");
    tap("back");
    EXPECT_EQ(attendant.path(), "home");
}

TEST_F(Attendant, HearsTheFingerThatWasDownWhenContentCame)
{
    turn();
    ASSERT_EQ(attendant.path(), "card");
    finger(true, {400, 400, 0, 0});
    turn();
    open();
    finger(false, {400, 400, 0, 0});
    turn();
    tap("life");
    EXPECT_EQ(attendant.path(), "emergency");
}

TEST_F(Attendant, OpensNothingForAFingerThatLeftItsTarget)
{
    go_home();
    const ui::Rect from = place("groups");
    const ui::Rect to = place("events");
    finger(true, from);
    turn();
    constexpr int steps = 20; // Each shorter than what would be another finger.
    for (int step = 1; step <= steps; ++step)
        touches.push_move(from.x + from.w / 2 + (to.x - from.x) * static_cast<float>(step) / steps,
                          from.y + from.h / 2, now);
    turn();
    finger(false, to);
    turn();
    EXPECT_EQ(attendant.path(), "home");
    EXPECT_FALSE(scene->moving());
}

// A list that asked for frames as long as it is dragged would be laid out to the limit at every motion.
TEST_F(Attendant, FollowsADragWithOneLogicFrameAMotion)
{
    go_home();
    tap("groups");
    const float x = 300;
    float y = place("group/pref:g0").y;
    finger(true, {x, y, 0, 0});
    turn();
    for (int motion = 0; motion < 10; ++motion) {
        touches.push_move(x, y -= 5 * px_per_mm, now);
        attendant.answer(touches, &*content, {wall, now});
        EXPECT_FALSE(scene->unsettled()) << "motion " << motion;
        const auto shown = scene->hash();
        turn();
        EXPECT_EQ(scene->hash(), shown) << "the answer was the whole answer";
        EXPECT_FALSE(scene->moving()) << "a finger that rests costs nothing";
    }
    EXPECT_TRUE(scene->semantics().can_scroll_up) << "the list did not move";
}

TEST_F(Attendant, LeavesAStillPictureThatAnotherTurnDoesNotChange)
{
    go_home();
    tap("groups");
    EXPECT_FALSE(scene->moving());
    const auto hash = scene->hash();
    turn();
    turn();
    EXPECT_EQ(scene->hash(), hash);
}

TEST_F(Attendant, ChangesThePictureOnceAMinute)
{
    open();
    const auto before = scene->hash();
    wait(59'000);
    EXPECT_EQ(scene->hash(), before);
    wall.minute += 1;
    turn();
    EXPECT_NE(scene->hash(), before);
}

TEST_F(Attendant, BringsAListBackToWhereItWas)
{
    go_home();
    tap("groups");
    tap("scroll-down");
    const auto list = pixels();
    const auto group = std::ranges::find_if(scene->semantics().targets, [](const ui::Target& target) {
        return target.id.starts_with("group/")
            && ui::intersection(target.rect, target.clip).h > target.rect.h / 2;
    });
    ASSERT_NE(group, scene->semantics().targets.end());
    const std::string id = group->id;
    tap(id);
    ASSERT_EQ(attendant.path(), id);
    tap("back");
    ASSERT_EQ(attendant.path(), "groups");
    EXPECT_TRUE(pixels() == list);
}

TEST_F(Attendant, ForgetsTheLastVisitorsPlaceAndChoices)
{
    go_home();
    tap("larger");
    tap("groups");
    tap("scroll-down");
    ASSERT_TRUE(scene->semantics().can_scroll_up);
    tap("finish");
    tap("wake");
    tap("groups");
    EXPECT_FALSE(scene->semantics().can_scroll_up);
    EXPECT_FALSE(attendant.session().large);
    EXPECT_TRUE(attendant.session().trail.size() == 1);
}

TEST_F(Attendant, AsksBeforeItEndsAVisit)
{
    go_home();
    tap("groups");
    wait(59'999);
    EXPECT_EQ(attendant.path(), "groups");
    wait(1);
    EXPECT_EQ(attendant.path(), "idle/groups");
    EXPECT_FALSE(has("group/pref:g0")) << "the content is covered";
    wait(29'999);
    EXPECT_EQ(attendant.path(), "idle/groups");
    wait(1);
    EXPECT_EQ(attendant.path(), "attract");
}

TEST_F(Attendant, GoesOnWhereverTheWarningIsTouched)
{
    go_home();
    tap("groups");
    const auto list = pixels();
    wait(60'000);
    finger(true, {3, 3, 0, 0});
    turn();
    EXPECT_EQ(attendant.path(), "idle/groups") << "the finger is still down";
    finger(false, {3, 3, 0, 0});
    turn();
    EXPECT_EQ(attendant.path(), "groups");
    EXPECT_TRUE(pixels() == list);
    wait(59'000);
    EXPECT_EQ(attendant.path(), "groups");
}

TEST_F(Attendant, LetsTheWarningBeAnsweredWithFinish)
{
    go_home();
    tap("groups");
    wait(60'000);
    tap("finish");
    EXPECT_EQ(attendant.path(), "attract");
}

TEST_F(Attendant, LetsTheWarningBeAnsweredWithTheRedBar)
{
    go_home();
    tap("groups");
    wait(60'000);
    tap("life");
    EXPECT_EQ(attendant.path(), "emergency");
    wait(1'000);
    EXPECT_EQ(attendant.path(), "emergency");
}

TEST_F(Attendant, EndsTheVisitOfAnObjectOnTheGlass)
{
    go_home();
    tap("groups");
    finger(true, {3, 3, 0, 0});
    turn();
    wait(60'000);
    wait(30'000);
    EXPECT_EQ(attendant.path(), "attract");
}

TEST_F(Attendant, LeavesAFirstPageOnWhichNothingWasDoneWithoutAsking)
{
    go_home();
    wait(29'999);
    EXPECT_EQ(attendant.path(), "home");
    wait(1);
    EXPECT_EQ(attendant.path(), "attract");
}

TEST_F(Attendant, AsksOnAFirstPageThatSomebodyMadeHisOwn)
{
    go_home();
    tap("black");
    wait(60'000);
    EXPECT_EQ(attendant.path(), "idle/home");
}

TEST_F(Attendant, AsksForNoFrameWhileNobodyIsThere)
{
    open();
    EXPECT_FALSE(attendant.next_change(now));
    tap("wake");
    EXPECT_EQ(attendant.next_change(now), now + idle.attract_after);
}

TEST_F(Attendant, KeepsTheCardUpWithoutContentWhateverIsTouched)
{
    content.reset();
    turn();
    EXPECT_EQ(attendant.path(), "card");
    EXPECT_FALSE(scene->semantics().runs.empty());
    tap_at({400, 400, 0, 0});
    wait(600'000);
    EXPECT_EQ(attendant.path(), "card");
    EXPECT_FALSE(scene->moving());
}

TEST_F(Attendant, ExchangesContentAtOnceWhileNobodyIsThere)
{
    open();
    EXPECT_TRUE(attendant.may_exchange(*content, now));
}

TEST_F(Attendant, ExchangesContentOnlyBehindAVisitorWhoIsReading)
{
    go_home();
    tap("groups");
    EXPECT_FALSE(attendant.may_exchange(*content, now));
    wait(19'000);
    EXPECT_FALSE(attendant.may_exchange(*content, now));
    wait(1'000);
    EXPECT_TRUE(attendant.may_exchange(*content, now));
}

TEST_F(Attendant, KeepsContentWhosePageTheNextOneLacks)
{
    go_home();
    tap("groups");
    tap("group/pref:g1");
    ASSERT_EQ(attendant.path(), "group/pref:g1");
    wait(20'000);
    put(2, 1); // Only g0 is left.
    const auto next = kiosk::open_content(layout.root).content;
    ASSERT_TRUE(next);
    EXPECT_FALSE(attendant.may_exchange(*next, now));
    EXPECT_TRUE(attendant.may_exchange(*content, now));
}

TEST_F(Attendant, DoesNotChangeTheChartUnderAVisitorsAnswers)
{
    go_home();
    tap("chart");
    wait(30'000);
    EXPECT_FALSE(attendant.may_exchange(*content, now));
}

} // namespace
