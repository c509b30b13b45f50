#pragma once
// What a run found, for people and for programs.

#include "base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bench {

// By the names of peer.json.
using Figures = std::map<std::string, double>;

// What is asked of us against one peer: at most this many times its figure.
struct Goal {
    double must = 0;
    double aim = 0;
};

struct Metric {
    const char* name;
    const char* unit;
    // The least that the measurement can tell from nothing; see ratio().
    double resolution;
    Goal chromium;
    Goal qt_quick;
};

// In the order of the table.
const std::vector<Metric>& metrics();

struct Peers {
    Figures machiai;
    Figures chromium;
    Figures qt_quick;
    std::optional<Figures> opengl; // By the painter for graphics chips, where there is a GL to try it on.
};

// {metric: {"machiai", "chromium", "qtquick", "vs_chromium", "vs_qtquick"}}, and "machiai_opengl" where it
// ran.
std::string peer_json(const Peers& peers);
std::string peer_table(const Peers& peers);
bool reaches_must(const Peers& peers);

struct Scale {
    std::string name;
    double small = 0;
    double large = 0;
    std::optional<double> ratio_max; // What is asked of large / small …
    std::optional<double> large_max; // … or of large alone.
};

// {metric: {"small", "large", "ratio"}}
std::string scale_json(const std::vector<Scale>& scales);
std::string scale_table(const std::vector<Scale>& scales);

} // namespace bench
