// What a page costs inside the kiosk, without window and X server: a logic frame, its layout when nothing was
// laid out before, its pixels, and a search. Each is also told as a part of one sixtieth of a second.
//     machiai_bench_inside --store=build/bench/small/store

#include "base/hash.h"
#include "kiosk/loop.h"
#include "kiosk/scene.h"
#include "paint/surface.h"

#include <benchmark/benchmark.h>
#include <cstdio>
#include <memory>

namespace {

using kiosk::Content;
using kiosk::Scene;

constexpr kiosk::Size full_hd{1920, 1080};

// A page, without a finger.
struct Stand {
    const Content& content;
    model::Session session;
    base::LocalTime time = base::system_clock().wall();
    screens::Moment moment = content.moment(time, true);
    ui::Display panel = kiosk::panel_of(config::ScreenConfig(), full_hd);

    void frame(Scene& scene) const
    {
        scene.frame(kiosk::PageShown{{content.guide(), session, moment}}, panel, std::nullopt);
    }
    void settle(Scene& scene) const
    {
        for (int i = 0; i == 0 || (i < kiosk::logic_frames_max && scene.moving()); ++i)
            frame(scene);
    }
};

void logic_frame(benchmark::State& state, const Stand& stand)
{
    const auto scene = Scene::open();
    stand.settle(**scene);
    for (auto _ : state)
        stand.frame(**scene);
}

void first_layout(benchmark::State& state, const Stand& stand)
{
    for (auto _ : state) {
        state.PauseTiming();
        const auto scene = Scene::open();
        state.ResumeTiming();
        stand.settle(**scene);
    }
}

void paint_all(benchmark::State& state, const Stand& stand)
{
    const auto scene = Scene::open();
    stand.settle(**scene);
    paint::Picture picture(full_hd.width, full_hd.height);
    for (auto _ : state)
        (*scene)->paint(picture.surface());
}

void open_fonts(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Scene::open());
}

void search(benchmark::State& state, const Stand& stand, const char* const typed)
{
    for (auto _ : state) {
        stand.content.guide().forget_search();
        benchmark::DoNotOptimize(stand.content.guide().search(typed, stand.time.date, "ja"));
    }
}

void add_pages(const Content& content)
{
    struct Page {
        const char* name;
        model::Page page;
    };
    const std::vector<Page> pages{{"home", model::HomePage{}},
                                  {"groups", model::GroupsPage{}},
                                  {"events", model::EventsPage{}},
                                  {"guidance", model::GuidancePage{}}};
    for (const auto& [name, page] : pages) {
        Stand stand{.content = content, .session = {}};
        stand.session.page = page;
        const auto add = [&](const std::string& what, const auto& measure) {
            benchmark::RegisterBenchmark((what + "/" + name).c_str(), [=](benchmark::State& state) {
                measure(state, stand);
            })->Unit(benchmark::kMicrosecond);
        };
        add("logic_frame", logic_frame);
        add("first_layout", first_layout);
        add("paint_all", paint_all);
    }
    const Stand stand{.content = content, .session = {}};
    for (const char* const typed : {"か", "かい", "びょういん", "ぬぬ"})
        benchmark::RegisterBenchmark((std::string("search/") + typed).c_str(), [=](benchmark::State& state) {
            search(state, stand, typed);
        })->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("open_fonts", open_fonts)->Unit(benchmark::kMicrosecond);
}

} // namespace

int main(int count, char** words)
{
    constexpr std::string_view option = "--store=";
    benchmark::Initialize(&count, words);
    if (count != 2 || !std::string_view(words[1]).starts_with(option) || !base::init_crypto()) {
        std::fprintf(stderr, "machiai_bench_inside --store=DIR\n");
        return 2;
    }
    const auto opened = kiosk::open_content(std::string_view(words[1]).substr(option.size()));
    if (!opened.content) {
        std::fprintf(stderr, "the store holds no content\n");
        return 1;
    }
    add_pages(*opened.content);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
