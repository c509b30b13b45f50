#pragma once
// The four answers a chart can give, in the order of urgency: a greater level is the safer one.

#include <optional>
#include <string_view>

namespace chart {

enum class Level {
    green, // G: 家で様子を見る — home, with a day to look again.
    yellow, // Y: 次の診療日に受診 — the next consultation day.
    amber, // A: 今から受診 — within two hours, telephone first.
    red, // R: すぐ職員を呼ぶ・今すぐ119番.
};

char letter_of(Level level); // 'R', 'A', 'Y' or 'G', as files and payloads write it.
std::optional<Level> parse_level(std::string_view letter);
// One step safer; red stays red.
Level raised(Level level);

} // namespace chart
