#include "bench/visit.h"

#include <cmath>
#include <cstdlib>

namespace bench {

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds patience{30}; // A page that is not there by then does not come.
constexpr milliseconds quiet{150}; // Nothing painted for so long: the page is at rest.
constexpr milliseconds learning_quiet{1500};
constexpr milliseconds hold{80}; // A finger's tap.
// Between two touches: worn panels report one touch as two, and the kiosk ignores the second within 300 ms.
constexpr milliseconds between_touches{450};
constexpr std::chrono::microseconds frame{16'667}; // A panel reports 60 times a second.
constexpr int drag_motions = 48;
constexpr std::size_t motions_skipped = 12; // Until every candidate drags.
constexpr Band list_width{0.08, 0.4};
constexpr Band list_height{0.26, 0.78};
constexpr double differing_part_min = 0.05; // Of two pages.
constexpr double red_part_min = 0.02; // The bar that is on every page.
constexpr std::uint32_t red_of_life = 0x9E0B1B;
constexpr std::uint32_t paper = 0xFAF6EE;
constexpr double paper_part_min = 0.2;

Time now()
{
    return std::chrono::steady_clock::now();
}

double ms_between(const Time from, const Time to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

int px(const double part, const int length)
{
    return static_cast<int>(std::lround(part * length));
}

base::Result<void> is_a_page(const Picture& picture, const std::string& what)
{
    if (part_of(picture, red_of_life) < red_part_min || part_of(picture, paper) < paper_part_min)
        return base::fail(base::Code::corrupt, what + " is not on the screen");
    return {};
}

} // namespace

Visit::Visit(Screen& screen, Process process, const double start_ms)
    : screen_(&screen)
    , process_(std::move(process))
    , start_ms_(start_ms)
    , last_touch_(now())
{
}

base::Result<Visit> Visit::start(Screen& screen, const Candidate& candidate, const std::filesystem::path& log,
                                 const PageWatch& first)
{
    screen.settle(quiet, now() + patience);
    screen.move(0, 0);
    if (first.is_on(screen))
        return base::fail(base::Code::busy, candidate.name + ": its page is there before it");
    Command command = candidate.command;
    command.environment["DISPLAY"] = screen.name();
    TRY_SET(auto process, Process::start(command, log));
    const Time started = process.started();
    while (const auto at = screen.painted(started + patience))
        if (first.is_on(screen))
            return Visit(screen, std::move(process), ms_between(started, *at));
    return base::fail(base::Code::not_found, candidate.name + " shows no page; see " + log.string());
}

base::Result<Pages> Visit::learn(Screen& screen, const Candidate& candidate, const std::filesystem::path& log,
                                 const std::filesystem::path& folder)
{
    Command command = candidate.command;
    command.environment["DISPLAY"] = screen.name();
    TRY_SET(auto process, Process::start(command, log));
    Visit visit(screen, std::move(process), 0);
    const auto keep = [&](const Picture& picture, const std::string& name) -> base::Result<void> {
        TRY(write_picture(picture, folder / (candidate.name + "-" + name + ".png")));
        return is_a_page(picture, candidate.name + ": " + name);
    };
    // The first thing that is painted may be an empty window.
    for (const Time until = now() + patience; now() < until && part_of(screen.picture(), red_of_life) == 0;)
        if (!screen.painted(until))
            break;
    screen.settle(learning_quiet, now() + patience);
    Picture first = screen.picture();
    TRY(keep(first, "first"));
    Picture home = first;
    if (candidate.waits_for_touch) {
        TRY_SET(home, visit.follow(groups_tile, PageWatch(first)));
    }
    TRY(keep(home, "home"));
    TRY_SET(auto groups, visit.follow(groups_tile, PageWatch(home)));
    TRY(keep(groups, "groups"));
    if (1 - equal_part(home, groups) < differing_part_min)
        return base::fail(base::Code::corrupt, candidate.name + ": the groups do not open");
    TRY_SET(const auto again, visit.follow(first_page_button, PageWatch(groups)));
    if (1 - equal_part(home, again) > differing_part_min)
        return base::fail(base::Code::corrupt, candidate.name + ": the first page does not come back");
    return Pages{PageWatch(std::move(first)), PageWatch(std::move(home)), PageWatch(std::move(groups))};
}

void Visit::space_out()
{
    // A whole touch later and a little more, so that touches do not keep step with anybody's frames.
    const auto jitter =
        std::chrono::microseconds(std::lround(::drand48() * static_cast<double>(frame.count())));
    screen_->pass(last_touch_ + between_touches + jitter);
}

void Visit::touch(const Place place)
{
    space_out();
    screen_->move(px(place.x, screen_->size().width), px(place.y, screen_->size().height));
    screen_->pass(screen_->press() + hold);
    last_touch_ = screen_->release();
}

base::Result<Picture> Visit::follow(const Place place, const PageWatch& from)
{
    touch(place);
    while (from.is_on(*screen_))
        if (!screen_->painted(last_touch_ + patience))
            return base::fail(base::Code::not_found, "a touch led to no other page");
    screen_->settle(learning_quiet, now() + patience);
    return screen_->picture();
}

base::Result<void> Visit::wake(const Candidate& candidate, const PageWatch& home)
{
    if (!candidate.waits_for_touch)
        return {};
    touch(groups_tile);
    while (!home.is_on(*screen_))
        if (!screen_->painted(last_touch_ + patience))
            return base::fail(base::Code::not_found, candidate.name + " does not wake");
    return {};
}

base::Result<Tap> Visit::tap(const Place place, const PageWatch& from, const PageWatch& to)
{
    screen_->settle(quiet, now() + patience);
    if (!from.is_on(*screen_))
        return base::fail(base::Code::corrupt, "the page to touch is not there");
    // What is touched shows that it is: the other half of the screen is watched.
    const ChangeWatch change(from.page(), to.page(), place.x < 0.5 ? Band{0.52, 0.95} : Band{0.05, 0.48});
    if (change.differing() == 0)
        return base::fail(base::Code::corrupt, "two pages look alike");
    space_out();
    screen_->move(px(place.x, screen_->size().width), px(place.y, screen_->size().height));
    screen_->pass(screen_->press() + hold);
    const std::int64_t run_before = process_.run_ns();
    last_touch_ = screen_->release();
    std::optional<Tap> tap;
    while (!tap) {
        const auto at = screen_->painted(last_touch_ + patience);
        if (!at)
            return base::fail(base::Code::not_found, "a touch led nowhere");
        if (change.has_begun(*screen_))
            tap =
                Tap{ms_between(last_touch_, *at), static_cast<double>(process_.run_ns() - run_before) / 1e6};
    }
    while (!to.is_on(*screen_))
        if (!screen_->painted(last_touch_ + patience))
            return base::fail(base::Code::corrupt, "a touch led to another page");
    return *tap;
}

base::Result<std::vector<double>> Visit::drag_once(const int x, const int from_y, const int to_y)
{
    screen_->settle(quiet, now() + patience);
    space_out();
    const int finger_x = px((list_width.from + list_width.until) / 2, screen_->size().width);
    const auto listed = [&] {
        const Pixels all = screen_->column(x);
        return Pixels(all.begin() + px(list_height.from, screen_->size().height),
                      all.begin() + px(list_height.until, screen_->size().height));
    };
    std::vector<Seen> seen{{now(), listed()}};
    std::vector<Motion> motions;
    screen_->move(finger_x, from_y);
    Time next = screen_->press() + frame;
    const auto watch = [&](const Time until) {
        while (const auto at = screen_->painted(until))
            seen.push_back({*at, listed()});
    };
    for (int i = 1; i <= drag_motions; ++i, next += frame) {
        watch(next);
        const int y = from_y + (to_y - from_y) * i / drag_motions;
        motions.push_back({screen_->move(finger_x, y), from_y - y});
    }
    // Held until the list has come to rest, so that it is not thrown.
    watch(next + between_touches);
    seen.push_back({now(), listed()});
    last_touch_ = screen_->release();
    auto ms = answers(motions, seen, motions_skipped);
    if (!ms)
        return base::fail(base::Code::corrupt, "the list does not follow the finger");
    return *ms;
}

base::Result<std::vector<double>> Visit::drag(const PageWatch& list)
{
    const int x = busiest_column(list.page(), list_width, list_height);
    const int low = px(list_height.until - 0.04, screen_->size().height);
    const int high = px(list_height.from + 0.04, screen_->size().height);
    TRY_SET(auto ms, drag_once(x, low, high));
    TRY_SET(const auto back, drag_once(x, high, low));
    ms.insert(ms.end(), back.begin(), back.end());
    return ms;
}

void Visit::end()
{
    process_.end();
}

} // namespace bench
