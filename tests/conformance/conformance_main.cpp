// Runs the cases, each in a process of its own so that none can hurt another, and writes the report.
//     machiai_conformance [--report FILE] [NUMBER…]

#include "base/file.h"
#include "base/hash.h"
#include "conformance/lab.h"
#include "conformance/report.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using conformance::Case;
using conformance::End;
using conformance::Outcome;

constexpr unsigned case_seconds_max = 600; // A case that hangs is one that failed.

std::vector<const Case*> all_cases()
{
    std::vector<const Case*> all;
    for (const auto cases :
         {conformance::signature_cases(), conformance::scope_cases(), conformance::trust_cases(),
          conformance::version_cases(), conformance::clock_cases(), conformance::container_cases(),
          conformance::database_cases(), conformance::power_cases(), conformance::error_cases(),
          conformance::stick_cases(), conformance::fleet_cases()})
        for (const Case& one : cases)
            all.push_back(&one);
    return all;
}

// Before the one line of a case that cannot be run on this machine.
constexpr char not_here_mark = '\t';

// In the child: its misses go to `out`, one a line.
void play(const Case& told, std::FILE* const out)
{
    ::alarm(case_seconds_max);
    conformance::Lab lab(told.number);
    told.run(lab);
    if (!lab.why_not_here().empty())
        std::fprintf(out, "%c%s\n", not_here_mark, lab.why_not_here().c_str());
    for (std::string miss : lab.misses()) {
        std::ranges::replace(miss, '\n', ' ');
        std::fprintf(out, "%s\n", miss.c_str());
    }
}

std::vector<std::string> lines_of(const int fd)
{
    std::vector<std::string> lines;
    std::FILE* const in = ::fdopen(fd, "r");
    char* line = nullptr;
    std::size_t room = 0;
    for (ssize_t count; (count = ::getline(&line, &room, in)) > 0;)
        lines.emplace_back(line, static_cast<std::size_t>(count) - 1);
    std::free(line);
    std::fclose(in);
    return lines;
}

Outcome outcome_of(const Case& told)
{
    if (told.run == nullptr)
        return {&told, End::not_run, {}, std::string(told.not_run)};
    int ends[2];
    VERIFY(::pipe(ends) == 0);
    const pid_t child = ::fork();
    VERIFY(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        std::FILE* const out = ::fdopen(ends[1], "w");
        play(told, out);
        std::fclose(out);
        ::_exit(0);
    }
    ::close(ends[1]);
    Outcome outcome{&told, End::passed, lines_of(ends[0]), {}};
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        outcome.misses.push_back("the case itself ended with " + std::to_string(status));
    if (!outcome.misses.empty() && outcome.misses.front().starts_with(not_here_mark)) {
        outcome.end = End::not_run;
        outcome.why = outcome.misses.front().substr(1);
        outcome.misses.erase(outcome.misses.begin());
    }
    // What was found out all the same counts.
    if (!outcome.misses.empty())
        outcome.end = End::failed;
    return outcome;
}

} // namespace

int main(const int count, const char* const* const words)
{
    std::string report;
    std::vector<int> wanted;
    for (int i = 1; i < count; ++i) {
        if (std::string_view(words[i]) == "--report" && i + 1 < count)
            report = words[++i];
        else
            wanted.push_back(std::atoi(words[i]));
    }
    if (!base::init_crypto())
        return 2;
    std::vector<Outcome> outcomes;
    for (const Case* const told : all_cases())
        if (wanted.empty() || std::ranges::find(wanted, told->number) != wanted.end())
            outcomes.push_back(outcome_of(*told));
    const std::string text = conformance::print_report(outcomes);
    std::fputs(text.c_str(), stdout);
    if (!report.empty() && !base::replace_file(report, text))
        return 2;
    return std::ranges::any_of(outcomes, [](const Outcome& o) { return o.end == End::failed; }) ? 1 : 0;
}
