#include "ui/touch.h"

#include <gtest/gtest.h>
#include <vector>

namespace {

using base::Monotonic;
using base::Ms;
using ui::TouchQueue;
using ui::Transition;

constexpr float px_per_mm = 2;

Monotonic at(const int ms)
{
    return Monotonic{} + Ms(10'000 + ms);
}

std::vector<Transition> all(TouchQueue& queue)
{
    std::vector<Transition> result;
    while (const auto transition = queue.next())
        result.push_back(*transition);
    return result;
}

void tap(TouchQueue& queue, const float x, const float y, const int ms)
{
    queue.push_button(x, y, true, at(ms));
    queue.push_button(x, y, false, at(ms + 50));
}

TEST(TouchQueue, HandsOutOneTransitionAtATime)
{
    TouchQueue queue(px_per_mm);
    tap(queue, 100, 200, 0);
    const auto press = queue.next();
    ASSERT_TRUE(press && press->down);
    EXPECT_EQ(press->x, 100);
    EXPECT_EQ(press->y, 200);
    EXPECT_TRUE(queue.pending());
    const auto release = queue.next();
    ASSERT_TRUE(release && !release->down);
    EXPECT_FALSE(queue.pending());
    EXPECT_FALSE(queue.next());
}

TEST(TouchQueue, KeepsTwoTapsInsideOneFrameApartAndInOrder)
{
    TouchQueue queue(px_per_mm);
    tap(queue, 100, 100, 0);
    tap(queue, 400, 100, 60);
    const auto seen = all(queue);
    ASSERT_EQ(seen.size(), 4u);
    EXPECT_TRUE(seen[0].down);
    EXPECT_FALSE(seen[1].down);
    EXPECT_EQ(seen[1].x, 100);
    EXPECT_TRUE(seen[2].down);
    EXPECT_EQ(seen[2].x, 400);
    EXPECT_FALSE(seen[3].down);
}

TEST(TouchQueue, DropsASecondTouchOfTheSamePlaceWithin300Ms)
{
    TouchQueue queue(px_per_mm);
    tap(queue, 100, 100, 0); // Released at 50.
    tap(queue, 110, 100, 349);
    EXPECT_EQ(all(queue).size(), 2u);
    tap(queue, 100, 100, 350);
    EXPECT_EQ(all(queue).size(), 2u) << "300 ms after the release it is a touch again";
}

TEST(TouchQueue, TakesTheVeryFirstTouchWhereverAndWheneverItIs)
{
    TouchQueue queue(px_per_mm);
    queue.push_button(1, 1, true, Monotonic{} + Ms(10));
    EXPECT_TRUE(queue.pending());
}

TEST(TouchQueue, TakesAQuickSecondTouchElsewhere)
{
    TouchQueue queue(px_per_mm);
    tap(queue, 100, 100, 0);
    tap(queue, 117, 100, 100); // 8.5 mm.
    EXPECT_EQ(all(queue).size(), 4u);
}

TEST(TouchQueue, DropsEveryMoveOfABouncedTouch)
{
    TouchQueue queue(px_per_mm);
    tap(queue, 100, 100, 0);
    queue.push_button(100, 100, true, at(100));
    queue.push_move(120, 100, at(110));
    queue.push_button(130, 100, false, at(120));
    EXPECT_EQ(all(queue).size(), 2u);
}

TEST(TouchQueue, KeepsThePressWhereItWasAndOnlyTheNewestPlaceOfADrag)
{
    TouchQueue queue(px_per_mm);
    queue.push_button(100, 100, true, at(0));
    for (int i = 1; i <= 20; ++i)
        queue.push_move(100, 100.0F + static_cast<float>(i), at(i));
    const auto press = queue.next();
    ASSERT_TRUE(press);
    EXPECT_EQ(press->y, 100);
    const auto drag = queue.next();
    ASSERT_TRUE(drag && drag->down);
    EXPECT_EQ(drag->y, 120);
    EXPECT_FALSE(queue.pending());
}

TEST(TouchQueue, TellsNothingOfAPointerWithoutFinger)
{
    TouchQueue queue(px_per_mm);
    queue.push_move(10, 10, at(0));
    queue.push_button(10, 10, false, at(5));
    EXPECT_FALSE(queue.pending());
}

TEST(TouchQueue, IgnoresASecondPressWhileOneFingerIsDown)
{
    TouchQueue queue(px_per_mm);
    queue.push_button(100, 100, true, at(0));
    queue.push_button(300, 300, true, at(10));
    queue.push_button(100, 100, false, at(20));
    queue.push_button(300, 300, false, at(30));
    EXPECT_EQ(all(queue).size(), 2u);
}

TEST(TouchQueue, IgnoresAJumpToAnotherFingerWithinADrag)
{
    TouchQueue queue(px_per_mm);
    queue.push_button(100, 100, true, at(0));
    queue.push_move(110, 100, at(10));
    queue.push_move(400, 100, at(20)); // 145 mm away.
    queue.push_move(405, 100, at(30));
    queue.push_button(405, 100, false, at(40));
    const auto seen = all(queue);
    ASSERT_EQ(seen.size(), 3u);
    EXPECT_EQ(seen[1].x, 110);
    EXPECT_FALSE(seen[2].down);
    EXPECT_EQ(seen[2].x, 110) << "released where the first finger was";
}

TEST(TouchQueue, FollowsALongDragOfSmallSteps)
{
    TouchQueue queue(px_per_mm);
    queue.push_button(0, 0, true, at(0));
    for (int i = 1; i <= 10; ++i)
        queue.push_move(static_cast<float>(i) * 100, 0, at(i * 16)); // 50 mm a step.
    queue.push_button(1000, 0, false, at(200));
    EXPECT_EQ(all(queue).back().x, 1000);
}

TEST(TouchQueue, EndsATouchWithTheFirstReleaseOfTwoFingers)
{
    TouchQueue queue(px_per_mm);
    queue.push_button(100, 100, true, at(0));
    queue.push_button(400, 100, true, at(10));
    queue.push_button(400, 100, false, at(20));
    const auto seen = all(queue);
    ASSERT_EQ(seen.size(), 2u);
    EXPECT_EQ(seen[1].x, 100) << "where the first finger is";
    queue.push_button(100, 100, false, at(30));
    EXPECT_FALSE(queue.pending());
    tap(queue, 600, 100, 40);
    EXPECT_EQ(all(queue).size(), 2u) << "no finger is held down for ever";
}

TEST(TouchQueue, CountsAnIgnoredTouchAsAPerson)
{
    TouchQueue queue(px_per_mm);
    tap(queue, 100, 100, 0);
    tap(queue, 100, 100, 100); // A bounce.
    ASSERT_TRUE(queue.last_contact());
    EXPECT_EQ(*queue.last_contact(), at(150));
}

TEST(TouchQueue, KeepsTheFingerThatIsDownWhenTheScreenChangesItsSize)
{
    TouchQueue queue(px_per_mm);
    queue.push_button(100, 100, true, at(0));
    queue.rescale(4);
    queue.push_button(100, 100, false, at(50));
    EXPECT_EQ(all(queue).size(), 2u);
    tap(queue, 120, 100, 100); // 5 mm now, 10 before.
    EXPECT_FALSE(queue.pending());
}

TEST(TouchQueue, TellsItsListenerOfEverythingThatAFingerDoes)
{
    TouchQueue queue(px_per_mm);
    std::vector<ui::Contact> heard;
    queue.listen([&heard](const ui::Contact& contact) { heard.push_back(contact); });
    queue.push_move(5, 5, at(0));
    queue.push_button(10, 20, true, at(10));
    queue.push_move(11, 21, at(20));
    queue.push_button(900, 900, true, at(30)); // A second finger.
    queue.push_button(11, 21, false, at(40));
    ASSERT_EQ(heard.size(), 4u);
    EXPECT_EQ(heard[0].kind, ui::Contact::Kind::press);
    EXPECT_EQ(heard[1].kind, ui::Contact::Kind::move);
    EXPECT_EQ(heard[1].y, 21);
    EXPECT_EQ(heard[2].x, 900);
    EXPECT_EQ(heard[3].kind, ui::Contact::Kind::release);
    EXPECT_EQ(heard[3].at, at(40));
}

TEST(TouchQueue, DropsWholeTouchesWhenNobodyTakesThem)
{
    TouchQueue queue(px_per_mm);
    for (int i = 0; i < 1000; ++i)
        tap(queue, static_cast<float>(i % 2) * 500, 0, i * 1000);
    const auto seen = all(queue);
    EXPECT_LE(seen.size(), TouchQueue::waiting_max);
    ASSERT_EQ(seen.size() % 2, 0u);
    for (std::size_t i = 0; i < seen.size(); ++i)
        EXPECT_EQ(seen[i].down, i % 2 == 0);
    tap(queue, 900, 0, 2'000'000);
    EXPECT_EQ(all(queue).size(), 2u) << "and works again afterwards";
}

} // namespace
