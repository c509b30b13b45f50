#include "bench/report.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

bench::Figures all(const double value)
{
    bench::Figures figures;
    for (const auto& metric : bench::metrics())
        figures[metric.name] = value;
    return figures;
}

TEST(PeerJson, HasEveryMetricWithItsRatios)
{
    const auto json = nlohmann::json::parse(bench::peer_json({all(1), all(10), all(4), std::nullopt}));
    for (const std::string name : {"start_ms", "pss_mb", "idle_cpu_pct", "idle_switches_per_s", "tap_ms_p50",
                                   "tap_ms_p95", "scroll_frame_ms_p95"}) {
        ASSERT_TRUE(json.contains(name)) << name;
        EXPECT_EQ(json[name],
                  (nlohmann::json{{"machiai", 1.0},
                                  {"chromium", 10.0},
                                  {"qtquick", 4.0},
                                  {"vs_chromium", 0.1},
                                  {"vs_qtquick", 0.25}}));
    }
    EXPECT_EQ(json.size(), 7U);
}

TEST(PeerJson, StaysFiniteBesideAPeerThatSleeps)
{
    const auto json = nlohmann::json::parse(bench::peer_json({all(0), all(1), all(0), all(2)}));
    EXPECT_EQ(json["idle_switches_per_s"]["vs_qtquick"], 1.0);
    EXPECT_EQ(json["idle_cpu_pct"]["vs_chromium"], 0.001);
    EXPECT_EQ(json["idle_cpu_pct"]["machiai_opengl"], 2.0);
}

TEST(Peers, ReachTheMustColumnAllOrNotAtAll)
{
    bench::Peers peers{all(1), all(100), all(2), std::nullopt};
    EXPECT_TRUE(bench::reaches_must(peers));
    peers.machiai["tap_ms_p95"] = 1.5;
    EXPECT_FALSE(bench::reaches_must(peers));
    EXPECT_NE(bench::peer_table(peers).find("MISS"), std::string::npos);
}

TEST(ScaleJson, HasSmallLargeAndRatio)
{
    const std::vector<bench::Scale> scales{{"start_ms", 40, 50, 1.2, std::nullopt},
                                           {"search_key_ms_p95", 1, 12, std::nullopt, 16}};
    const auto json = nlohmann::json::parse(bench::scale_json(scales));
    EXPECT_EQ(json["start_ms"], (nlohmann::json{{"small", 40.0}, {"large", 50.0}, {"ratio", 1.25}}));
    EXPECT_EQ(json["search_key_ms_p95"]["ratio"], 12.0);
    EXPECT_NE(bench::scale_table(scales).find("MISS"), std::string::npos);
    EXPECT_NE(bench::scale_table(scales).find("16.0 ms ok"), std::string::npos);
}

} // namespace
