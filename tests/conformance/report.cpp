#include "conformance/report.h"

#include <algorithm>

namespace conformance {

namespace {

std::string line_of(const Outcome& outcome)
{
    const std::string head = std::to_string(outcome.told->number) + " ";
    const std::string name(outcome.told->name);
    switch (outcome.end) {
    case End::passed: return head + "passed   " + name;
    case End::not_run: return head + "not run  " + name + ": " + outcome.why;
    case End::failed: break;
    }
    std::string line = head + "failed   " + name + ":";
    for (const std::string& miss : outcome.misses)
        line += " " + miss + ";";
    std::ranges::replace(line, '\n', ' ');
    return line;
}

} // namespace

std::string print_report(const std::vector<Outcome>& outcomes)
{
    std::string text;
    int passed = 0;
    int failed = 0;
    for (int number = 1; number <= case_count; ++number) {
        const auto found = std::ranges::find_if(
            outcomes, [&](const Outcome& outcome) { return outcome.told->number == number; });
        if (found == outcomes.end()) {
            text += std::to_string(number) + " not run  nobody has written this case yet\n";
            continue;
        }
        text += line_of(*found) + "\n";
        passed += found->end == End::passed ? 1 : 0;
        failed += found->end == End::failed ? 1 : 0;
    }
    return text + "passed " + std::to_string(passed) + " of " + std::to_string(case_count) + ", failed "
        + std::to_string(failed) + ", not run " + std::to_string(case_count - passed - failed) + "\n";
}

} // namespace conformance
