#include "conformance/traced.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>

namespace conformance {

namespace {

using Points = std::vector<Point>;

// The name of a traced call; empty for a line that tells of a signal or an end.
std::string name_in(const std::string& line)
{
    const auto end = line.find('(');
    const bool call = end != std::string::npos && end > 0
        && std::all_of(line.begin(), line.begin() + end,
                       [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; });
    return call ? line.substr(0, end) : std::string();
}

// The calls of one process, in its order.
Points calls_in(const std::string& trace, const std::string& store)
{
    Points calls;
    std::map<std::string, int> count;
    bool own = false;
    std::size_t switched = std::string::npos;
    std::istringstream lines(trace);
    for (std::string line; std::getline(lines, line);) {
        const std::string name = name_in(line);
        // The call that makes a process this program is strace's own.
        if (name.empty() || (name == "execve" && calls.empty()))
            continue;
        // The arguments of execve name the store too.
        own = own || (name != "execve" && line.find(store) != std::string::npos);
        if (name == "rename" && line.find("/state.new\"") != std::string::npos)
            switched = calls.size();
        calls.push_back({name, ++count[name], false, own, false});
    }
    for (std::size_t i = 0; i < calls.size(); ++i)
        calls[i].late = switched != std::string::npos && i > switched;
    return calls;
}

} // namespace

Traced::Traced(std::filesystem::path store, std::vector<std::string> words, std::filesystem::path folder)
    : store_(std::move(store))
    , words_(std::move(words))
    , folder_(std::move(folder))
{
}

bool Traced::possible()
{
    return run_program({"/usr/bin/strace", "-o", "/dev/null", "/bin/true"}).status == 0;
}

std::vector<std::string> Traced::command() const
{
    std::vector<std::string> all{admin_program(), "--store", store_.string(), "--json"};
    all.insert(all.end(), words_.begin(), words_.end());
    return all;
}

Ran Traced::run() const
{
    return run_program(command());
}

std::vector<Point> Traced::points() const
{
    const auto traces = folder_ / "traces";
    std::filesystem::remove_all(traces);
    std::filesystem::create_directories(traces);
    std::vector<std::string> words{"/usr/bin/strace", "-ff", "-o", (traces / "of").string()};
    const auto admin = command();
    words.insert(words.end(), admin.begin(), admin.end());
    run_program(words);
    Points points;
    std::map<std::string, int> most;
    std::vector<std::string> children;
    for (const auto& entry : std::filesystem::directory_iterator(traces)) {
        auto text = test::read_file(entry.path());
        // Whoever else appears was started by it, and begins with the end of a clone.
        if (text.starts_with("execve("))
            points = calls_in(text, store_.string());
        else
            children.push_back(std::move(text));
    }
    for (const Point& point : points)
        most[point.name] = point.k;
    for (const std::string& child : children)
        for (Point& point : calls_in(child, store_.string()))
            if (int& seen = most[point.name]; point.k > seen) {
                seen = point.k;
                point.child = true;
                point.late = false;
                points.push_back(point);
            }
    return points;
}

Struck Traced::strike(const Point& point, const std::string& how, const std::string& proof,
                      const std::string& also) const
{
    const auto log = folder_ / "log";
    std::filesystem::remove(log);
    std::vector<std::string> words{"/usr/bin/strace",
                                   "-o",
                                   log.string(),
                                   "-e",
                                   "trace=" + point.name + also,
                                   "-e",
                                   "inject=" + point.name + ":" + how + ":when=" + std::to_string(point.k)};
    if (point.child)
        words.insert(words.begin() + 1, "-f");
    const auto admin = command();
    words.insert(words.end(), admin.begin(), admin.end());
    Struck struck{run_program(words), false, test::read_file(log)};
    struck.happened = struck.log.find(proof) != std::string::npos;
    return struck;
}

Struck Traced::kill_at(const Point& point) const
{
    return strike(point, "signal=KILL", "+++ killed by SIGKILL", "");
}

Struck Traced::fail_at(const Point& point, const std::string& error, const std::string& also) const
{
    return strike(point, "error=" + error, "(INJECTED)", also.empty() ? also : "," + also);
}

} // namespace conformance
