#include "bench/watch.h"

#include <algorithm>

namespace bench {

namespace {

constexpr int columns_watched = 3;
constexpr Band right_half{0.5, 0.97};
constexpr double begun_part_min = 0.02; // Of the differing pixels; one alone may be an edge in motion.
// Between the header and the bar that every page has.
constexpr Band changing_height{0.2, 0.8};

int at_part(const int length, const double part)
{
    return std::clamp(static_cast<int>(part * length), 0, length - 1);
}

} // namespace

double part_of(const Picture& picture, const std::uint32_t colour)
{
    const auto count = std::ranges::count(picture.pixels, colour);
    return static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, picture.pixels.size()));
}

double equal_part(const Picture& a, const Picture& b)
{
    std::size_t equal = 0;
    for (std::size_t i = 0; i < std::min(a.pixels.size(), b.pixels.size()); ++i)
        equal += a.pixels[i] == b.pixels[i] ? 1 : 0;
    return static_cast<double>(equal) / static_cast<double>(std::max<std::size_t>(1, a.pixels.size()));
}

int busiest_column(const Picture& picture, const Band width, const Band height)
{
    int best = at_part(picture.size.width, width.from);
    int most = -1;
    const int last = at_part(picture.size.width, width.until);
    const int top = at_part(picture.size.height, height.from);
    const int bottom = at_part(picture.size.height, height.until);
    for (int x = best; x <= last; ++x) {
        int changes = 0;
        for (int y = top + 1; y <= bottom; ++y)
            changes += picture.at(x, y) != picture.at(x, y - 1) ? 1 : 0;
        if (changes > most) {
            most = changes;
            best = x;
        }
    }
    return best;
}

PageWatch::PageWatch(Picture page)
    : page_(std::move(page))
{
    const double step = (right_half.until - right_half.from) / columns_watched;
    for (int i = 0; i < columns_watched; ++i)
        columns_.push_back(busiest_column(
            page_, {right_half.from + i * step, right_half.from + (i + 1) * step}, {header_part, 1}));
}

bool PageWatch::is_on(Screen& screen) const
{
    const auto top = static_cast<std::size_t>(at_part(page_.size.height, header_part));
    return std::ranges::all_of(columns_, [&](const int x) {
        const Pixels now = screen.column(x);
        const Pixels wanted = page_.column(x);
        std::size_t equal = 0;
        for (std::size_t y = top; y < wanted.size(); ++y)
            equal += now[y] == wanted[y] ? 1 : 0;
        return static_cast<double>(equal) >= equal_part_min * static_cast<double>(wanted.size() - top);
    });
}

ChangeWatch::ChangeWatch(const Picture& from, const Picture& to, const Band away)
{
    const int top = at_part(from.size.height, changing_height.from);
    const int bottom = at_part(from.size.height, changing_height.until);
    for (int x = at_part(from.size.width, away.from); x <= at_part(from.size.width, away.until); ++x) {
        std::vector<std::size_t> rows;
        for (int y = top; y <= bottom; ++y)
            if (from.at(x, y) != to.at(x, y))
                rows.push_back(static_cast<std::size_t>(y));
        if (rows.size() > rows_.size()) {
            x_ = x;
            rows_ = std::move(rows);
        }
    }
    to_ = to.column(x_);
}

bool ChangeWatch::has_begun(Screen& screen) const
{
    const Pixels now = screen.column(x_);
    const auto arrived = std::ranges::count_if(rows_, [&](const std::size_t y) { return now[y] == to_[y]; });
    return arrived > 0 && static_cast<double>(arrived) >= begun_part_min * static_cast<double>(rows_.size());
}

} // namespace bench
