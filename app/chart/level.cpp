#include "chart/level.h"

namespace chart {

char letter_of(const Level level)
{
    switch (level) {
    case Level::green: return 'G';
    case Level::yellow: return 'Y';
    case Level::amber: return 'A';
    case Level::red: break;
    }
    return 'R';
}

std::optional<Level> parse_level(const std::string_view letter)
{
    for (const Level level : {Level::green, Level::yellow, Level::amber, Level::red})
        if (letter.size() == 1 && letter.front() == letter_of(level))
            return level;
    return std::nullopt;
}

Level raised(const Level level)
{
    switch (level) {
    case Level::green: return Level::yellow;
    case Level::yellow: return Level::amber;
    case Level::amber:
    case Level::red: break;
    }
    return Level::red;
}

} // namespace chart
