#include "bench/report.h"

#include "bench/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace bench {

namespace {

using Json = nlohmann::ordered_json;

constexpr double ms_resolution = 0.1;
constexpr double json_digits = 1e4;
constexpr std::size_t name_width = 22;
constexpr std::size_t column_width = 11;

// So many digits as a figure of ours is worth.
double rounded(const double number)
{
    return std::round(number * json_digits) / json_digits;
}

double figure(const Figures& figures, const std::string& name)
{
    const auto found = figures.find(name);
    return found == figures.end() ? 0 : found->second;
}

double against(const Metric& metric, const Figures& ours, const Figures& theirs)
{
    return ratio(figure(ours, metric.name), figure(theirs, metric.name), metric.resolution);
}

std::string cell(const std::string& text, const std::size_t width)
{
    return std::string(width > text.size() ? width - text.size() : 1, ' ') + text;
}

std::string named(const std::string& text)
{
    return text + std::string(name_width > text.size() ? name_width - text.size() : 1, ' ');
}

// "0.052 (0.15/0.07) aim"
std::string judged(const double value, const Goal& goal)
{
    const char* const word = value <= goal.aim ? "aim" : value <= goal.must ? "ok" : "MISS";
    char text[64];
    std::snprintf(text, sizeof text, "%7s  (%.2f/%.2f) %-4s", three_digits(value).c_str(), goal.must,
                  goal.aim, word);
    return text;
}

} // namespace

const std::vector<Metric>& metrics()
{
    static const std::vector<Metric> list{
        {"start_ms", "ms", ms_resolution, {0.15, 0.07}, {1, 0.6}},
        {"pss_mb", "MB", 0.1, {0.15, 0.08}, {0.7, 0.4}},
        {"idle_cpu_pct", "%", 0.001, {0.02, 0}, {1, 1}},
        // One switch in the minute that is watched.
        {"idle_switches_per_s", "/s", 1.0 / 60, {0.02, 0}, {1, 1}},
        {"tap_ms_p50", "ms", ms_resolution, {0.33, 0.15}, {0.7, 0.35}},
        {"tap_ms_p95", "ms", ms_resolution, {0.33, 0.15}, {0.7, 0.35}},
        {"scroll_frame_ms_p95", "ms", ms_resolution, {0.7, 0.3}, {1, 0.5}},
    };
    return list;
}

std::string peer_json(const Peers& peers)
{
    Json json = Json::object();
    for (const Metric& metric : metrics()) {
        Json& entry = json[metric.name];
        entry["machiai"] = rounded(figure(peers.machiai, metric.name));
        entry["chromium"] = rounded(figure(peers.chromium, metric.name));
        entry["qtquick"] = rounded(figure(peers.qt_quick, metric.name));
        entry["vs_chromium"] = rounded(against(metric, peers.machiai, peers.chromium));
        entry["vs_qtquick"] = rounded(against(metric, peers.machiai, peers.qt_quick));
        if (peers.opengl)
            entry["machiai_opengl"] = rounded(figure(*peers.opengl, metric.name));
    }
    return json.dump(2) + "\n";
}

std::string peer_table(const Peers& peers)
{
    std::string text = named("") + cell("machiai", column_width) + cell("chromium", column_width)
        + cell("qtquick", column_width) + (peers.opengl ? cell("opengl", column_width) : "")
        + "   vs chromium (must/aim)      vs qtquick (must/aim)\n";
    for (const Metric& metric : metrics()) {
        text += named(metric.name);
        text += cell(three_digits(figure(peers.machiai, metric.name)), column_width);
        text += cell(three_digits(figure(peers.chromium, metric.name)), column_width);
        text += cell(three_digits(figure(peers.qt_quick, metric.name)), column_width);
        if (peers.opengl)
            text += cell(three_digits(figure(*peers.opengl, metric.name)), column_width);
        text += "   " + judged(against(metric, peers.machiai, peers.chromium), metric.chromium) + "   "
            + judged(against(metric, peers.machiai, peers.qt_quick), metric.qt_quick) + "\n";
    }
    return text;
}

bool reaches_must(const Peers& peers)
{
    return std::ranges::all_of(metrics(), [&](const Metric& metric) {
        return against(metric, peers.machiai, peers.chromium) <= metric.chromium.must
            && against(metric, peers.machiai, peers.qt_quick) <= metric.qt_quick.must;
    });
}

std::string scale_json(const std::vector<Scale>& scales)
{
    Json json = Json::object();
    for (const Scale& scale : scales)
        json[scale.name] = {{"small", rounded(scale.small)},
                            {"large", rounded(scale.large)},
                            {"ratio", rounded(ratio(scale.large, scale.small, ms_resolution))}};
    return json.dump(2) + "\n";
}

std::string scale_table(const std::vector<Scale>& scales)
{
    std::string text = named("") + cell("small", column_width) + cell("large", column_width)
        + cell("ratio", column_width) + "   must\n";
    for (const Scale& scale : scales) {
        const double times = ratio(scale.large, scale.small, ms_resolution);
        text += named(scale.name) + cell(three_digits(scale.small), column_width)
            + cell(three_digits(scale.large), column_width) + cell(three_digits(times), column_width) + "   ";
        if (scale.ratio_max)
            text += "ratio " + three_digits(*scale.ratio_max) + (times <= *scale.ratio_max ? " ok" : " MISS");
        if (scale.large_max)
            text +=
                three_digits(*scale.large_max) + " ms" + (scale.large <= *scale.large_max ? " ok" : " MISS");
        text += "\n";
    }
    return text;
}

} // namespace bench
