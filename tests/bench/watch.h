#pragma once
// Which pixels tell that a page is there. Learnt from pictures of the page at rest, so that nothing here
// knows how a candidate lays out its pages.

#include "bench/screen.h"

#include <vector>

namespace bench {

// A page is there when three columns of it are, but for its header, where the clock goes on.
class PageWatch {
public:
    static constexpr double header_part = 0.14; // Of the height.
    static constexpr double equal_part_min =
        0.97; // Of the watched pixels: a pressed target may still be seen.
    // The columns that change colour most often, in the right half: words, not plain paper. The large clock
    // of the waiting page stands on the left.
    explicit PageWatch(Picture page);
    bool is_on(Screen& screen) const;
    const Picture& page() const { return page_; }

private:
    Picture page_;
    std::vector<int> columns_;
};

// A part of the width.
struct Band {
    double from = 0;
    double until = 1;
};

// One column in which two pages differ most. A touched target shows that it is pressed; `away` is a part of
// the width where it does not.
class ChangeWatch {
public:
    ChangeWatch(const Picture& from, const Picture& to, Band away);
    int differing() const { return static_cast<int>(rows_.size()); }
    // Whether the first pixels of the page that comes are there.
    bool has_begun(Screen& screen) const;

private:
    int x_ = 0;
    std::vector<std::size_t> rows_; // Where the two differ.
    Pixels to_;
};

// How much of a picture has that colour, 0 to 1.
double part_of(const Picture& picture, std::uint32_t colour);
// How much of two pictures is equal, 0 to 1.
double equal_part(const Picture& a, const Picture& b);
// The column with the most changes of colour within a part of the width and of the height.
int busiest_column(const Picture& picture, Band width, Band height);

} // namespace bench
