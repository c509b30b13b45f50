#pragma once
// What stands on each line: for tests of where lines end.

#include "canvas.h"

#include <string>
#include <vector>

namespace test {

inline constexpr float line_em_px = 20;

inline text::Style line_style(const bool heading)
{
    return {.em_px = line_em_px, .pitch_em = 2.0F, .balance = heading, .heading = heading};
}

inline std::vector<std::string> lines_of(const std::string& markup, const char* lang, const float ems,
                                         const bool heading = false)
{
    static const text::Fonts fonts = open_fonts();
    std::vector<std::string> lines;
    for (const text::Line& line :
         text::set_paragraph(fonts, markup, lang, line_style(heading), ems * line_em_px).lines)
        lines.push_back(line.text);
    return lines;
}

} // namespace test
