#pragma once
// What became of every case, as one line each and one line of sums.

#include "conformance/case.h"

#include <string>
#include <vector>

namespace conformance {

enum class End { passed, failed, not_run };

struct Outcome {
    const Case* told = nullptr;
    End end = End::not_run;
    std::vector<std::string> misses; // Of a failed one.
    std::string why; // It was not run, and what would run it.
};

// In the order of numbers:
//   2 passed   one bit of the payload flipped
//   3 failed   one bit of the manifest flipped: was to be refused with U04, not with …
//   103 not run  … : why, and what would run it
//   passed 1 of 148, failed 1, not run 146
// A number that no case has counts as not run, and says so.
std::string print_report(const std::vector<Outcome>& outcomes);

} // namespace conformance
