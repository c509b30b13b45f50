#include "screens/pages.h"
#include "ui/card.h"
#include "words/events.h"
#include "words/home.h"

#include <array>
#include <cmath>

namespace screens {

namespace {

constexpr float tile_height_min = 40; // Two rows of tiles; with less, four in one row.

struct Entry {
    const char* id;
    const char* icon;
    const words::Word& title;
    const words::Word& line;
    ui::Tone tint, spine;
    model::Action action;
};

struct Quiet {
    const char* id;
    const char* icon;
    const words::Word& title;
    model::Page page;
};

ui::Rect cell(const ui::Rect& area, const int columns, const int rows, const int number, const float gap)
{
    const float w = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float h = (area.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    const auto column = static_cast<float>(number % columns);
    const auto row = static_cast<float>(number / columns);
    return {std::round(area.x + column * (w + gap)), std::round(area.y + row * (h + gap)), std::floor(w),
            std::floor(h)};
}

} // namespace

Touched home_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    Touched touched;
    const std::array entries{
        Entry{"chart", "medical_services", words::chart, words::chart_line, ui::Tone::tint_yellow,
              ui::Tone::indigo, model::StartChart{}},
        Entry{"guidance", "menu_book", words::guidance, words::guidance_line, ui::Tone::tint_blue,
              ui::Tone::indigo, model::Open{model::GuidancePage{}}},
        Entry{"groups", "volunteer_activism", words::groups, words::groups_line, ui::Tone::tint_green,
              ui::Tone::wood, model::Open{model::GroupsPage{}}},
        Entry{"events", "event", words::events, words::events_line, ui::Tone::tint_violet, ui::Tone::wood,
              model::Open{model::EventsPage{}}},
    };
    const std::array quiets{
        Quiet{"search", "search", words::search, model::SearchPage{}},
        Quiet{"hospital", "local_hospital", words::hospital, model::HospitalPage{}},
        Quiet{"help", "pan_tool", words::help, model::HelpPage{}},
        Quiet{"about", "info", words::about, model::AboutPage{}},
    };
    const bool portrait = canvas.theme().portrait();
    const float gap = canvas.u(ui::size::gutter);
    const float two_rows_from = canvas.u(190); // A lowered page has room for one.
    const int quiet_rows = portrait && content.h >= two_rows_from ? 2 : 1;
    const float quiet_h = canvas.u(ui::size::button) * static_cast<float>(quiet_rows)
        + canvas.u(ui::size::gap) * static_cast<float>(quiet_rows - 1);
    const ui::Rect tiles{content.x, content.y, content.w, content.h - quiet_h - gap};
    const bool two_rows = tiles.h >= 2 * canvas.u(tile_height_min) + gap;
    int number = 0;
    for (const Entry& entry : entries) {
        const ui::Rect rect = cell(tiles, two_rows ? 2 : 4, two_rows ? 2 : 1, number++, gap);
        if (ui::tile(canvas, entry.id,
                     {entry.icon, canvas.say(entry.title), canvas.say(entry.line), entry.tint, entry.spine},
                     rect))
            touched = entry.action;
    }
    const ui::Rect row{content.x, content.bottom() - quiet_h, content.w, quiet_h};
    number = 0;
    for (const Quiet& quiet : quiets) {
        const ui::Rect rect = cell(row, 4 / quiet_rows, quiet_rows, number++, canvas.u(ui::size::gap));
        if (ui::quiet_button(canvas, quiet.id, quiet.icon, canvas.say(quiet.title), rect))
            touched = model::Open{quiet.page};
    }
    static_cast<void>(view);
    return touched;
}

} // namespace screens
