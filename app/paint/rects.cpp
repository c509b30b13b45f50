#include "paint/rects.h"

#include "base/result.h"

#include <tuple>

namespace paint {

namespace {

std::int64_t area(const Rect& rect)
{
    return static_cast<std::int64_t>(rect.width()) * rect.height();
}

// What painting both as one would paint needlessly.
std::int64_t waste(const Rect& a, const Rect& b)
{
    return area(hull(a, b)) - area(a) - area(b);
}

// Puts `rect` in and takes what it overlaps into it, until nothing overlaps.
void put(std::vector<Rect>& rects, Rect rect)
{
    for (auto other = rects.begin(); other != rects.end();) {
        if (intersection(*other, rect).empty()) {
            ++other;
            continue;
        }
        rect = hull(*other, rect);
        rects.erase(other);
        other = rects.begin();
    }
    rects.push_back(rect);
}

} // namespace

Rect hull(const Rect& a, const Rect& b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

std::vector<Rect> rects_of(const std::vector<bool>& marked, const int columns)
{
    std::vector<Rect> rects;
    std::vector<std::size_t> open; // Of `rects`: those that end at this row and may go on.
    const int rows = columns > 0 ? static_cast<int>(marked.size()) / columns : 0;
    for (int row = 0; row < rows; ++row) {
        std::vector<std::size_t> below;
        const auto is_marked = [&](const int column) {
            return column < columns
                && marked[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
                          + static_cast<std::size_t>(column)];
        };
        for (int column = 0; column < columns; ++column) {
            const int first = column;
            while (is_marked(column))
                ++column;
            if (first == column)
                continue;
            const auto above = std::find_if(open.begin(), open.end(), [&](const std::size_t at) {
                return rects[at].left == first && rects[at].right == column;
            });
            below.push_back(above != open.end() ? *above : rects.size());
            if (above != open.end())
                rects[*above].bottom = row + 1;
            else
                rects.push_back({first, row, column, row + 1});
        }
        open = std::move(below);
    }
    return rects;
}

std::vector<Rect> joined(std::vector<Rect> rects, const std::size_t count)
{
    VERIFY(count > 0);
    while (rects.size() > count) {
        // Neighbours in the list only: in the order of reading these are neighbours on the screen, too.
        std::size_t best = 0;
        for (std::size_t i = 1; i + 1 < rects.size(); ++i)
            if (waste(rects[i], rects[i + 1]) < waste(rects[best], rects[best + 1]))
                best = i;
        const Rect both = hull(rects[best], rects[best + 1]);
        const auto at = rects.begin() + static_cast<std::ptrdiff_t>(best);
        rects.erase(at, at + 2);
        put(rects, both);
        std::sort(rects.begin(), rects.end(), [](const Rect& a, const Rect& b) {
            return std::tie(a.top, a.left) < std::tie(b.top, b.left);
        });
    }
    return rects;
}

} // namespace paint
