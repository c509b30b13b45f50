#include "bench/numbers.h"

#include "base/result.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bench {

double percentile(std::vector<double> samples, const double part)
{
    if (samples.empty())
        return 0;
    std::ranges::sort(samples);
    const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(samples.size())));
    return samples[std::clamp<std::size_t>(rank, 1, samples.size()) - 1];
}

double ratio(const double ours, const double theirs, const double resolution)
{
    VERIFY(resolution > 0);
    return std::max(ours, resolution) / std::max(theirs, resolution);
}

std::string three_digits(const double number)
{
    const double size = std::abs(number);
    const int places = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", places, number);
    return text;
}

} // namespace bench
