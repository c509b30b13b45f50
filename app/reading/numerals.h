#pragma once
// Numbers with their counters: 3階 is さんがい, 10分 じゅっぷん, 1日 ついたち. The dictionary knows only the
// counter.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace reading {

inline constexpr std::size_t numeral_digits_max = 12; // 千億: nothing in a lobby is more.

struct Numeral {
    std::size_t length; // Characters it takes, counter and all.
    std::size_t digits; // … of which so many are the number.
    std::string reading; // Of all of it, hiragana.
    // Of the counter alone, as it sounds here (がい of 3階); empty where only all of it has a reading
    // (ついたち).
    std::string counter_reading;
};

// The number that `text` begins with, when a known counter follows: 2,000円, ３階, 1.5か月. Telephone numbers
// and numbers by themselves are not read.
std::optional<Numeral> numeral_at(std::u32string_view text);

// （木） after a date: how many characters, and もく.
struct Weekday {
    std::size_t length;
    std::string reading;
};
std::optional<Weekday> weekday_at(std::u32string_view text);

} // namespace reading
