#pragma once
// What is made of samples.

#include <string>
#include <vector>

namespace bench {

// The smallest sample that at least `part` (0 to 1) of the samples do not exceed. Of none: 0.
double percentile(std::vector<double> samples, double part);

// How many times theirs is ours. What lies below `resolution` cannot be told from nothing by this measurement
// and counts as `resolution`, on both sides: two that sleep are equal (1), and no ratio is infinite.
double ratio(double ours, double theirs, double resolution);

// With three digits that count.
std::string three_digits(double number);

} // namespace bench
