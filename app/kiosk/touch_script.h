#pragma once
// Touches as text: what fingers did to the screen, and what had to follow. Whoever tries the kiosk writes
// them down with `machiai --record FILE`, a developer with an editor; `machiai --replay FILE` and the tests
// run them.
//
//     machiai-touch 1                        # This format; always the first line.
//     screen 1280 800 2.14                   # Width and height in pixels, pixels a millimetre.
//     clock 2026-11-21T13:30                 # What the wall clock says at 0 ms.
//
//     1000 press 320 410                     # Milliseconds since the start, what happened, and where: in
//     pixels, 1016 move 150.5mm 191mm                # in millimetres from the top left corner, 1032 move
//     @groups                      # in the middle of what is to be seen of a target, 1048 release @groups
//     right -1mm 0mm    # or so far to the right of and below the middle of one of its edges. 1048 expect
//     page groups
//
// One event a line; what follows a '#' is not read. Times never fall. Touches of one time arrive together, as
// they do when the kiosk was busy: their turn comes after the last of them. Between `stall` and `resume` no
// turn comes at all.
//
//     T expect page PATH                     # "home", "group/pref:g1", "idle/groups", "attract"
//     T expect paints = N                    # or <= or >=: pictures painted since the last line that asked
//     for it. T expect turns <= N                    # Times the kiosk woke up, likewise. T expect scroll >=
//     N                   # How far the page's view is scrolled, in millimetres. T expect pressed ID # The
//     target looks held; also: shown, absent, selected, unselected. T expect nothing pressed
//
// With a stick:
//     T stick ready            # reading, ready, came_out, gone …: what machiai-stick lists, one pack on it
//     T admin {"end":"right"}  # machiai-admin's next line of JSON, without blanks
//     T expect asked pin       # What machiai-admin has to do: stage, pin, install, undo, or nothing

#include "base/clock.h"
#include "base/result.h"
#include "kiosk/stick_job.h"
#include "stick/listing.h"
#include "ui/touch.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk {

inline constexpr std::size_t script_bytes_max = 1 << 20;
inline constexpr std::size_t script_lines_max = 20'000;
inline constexpr std::size_t script_line_bytes_max = 200;
inline constexpr base::Ms script_time_max{86'400'000};
inline constexpr int script_side_px_min = 320;
inline constexpr int script_side_px_max = 7680;
inline constexpr float script_px_per_mm_min = 0.5F;
inline constexpr float script_px_per_mm_max = 20;
inline constexpr float script_mm_max = 5'000; // Of a place, either way.

struct ScreenPlace { // Pixels.
    float x = 0;
    float y = 0;
};
enum class Edge { middle, left, right, top, bottom };
struct TargetPlace {
    std::string id;
    Edge edge = Edge::middle;
    float right_mm = 0;
    float down_mm = 0;
};
using Place = std::variant<ScreenPlace, TargetPlace>;

struct FingerDoes {
    ui::Contact::Kind kind = ui::Contact::Kind::press;
    Place place;
};
struct Stall { };
struct Resume { };
struct ExpectPage {
    std::string path;
};
enum class Amount { paints, turns, scroll_mm };
enum class Comparison { equal, at_most, at_least };
struct ExpectAmount {
    Amount amount = Amount::paints;
    Comparison comparison = Comparison::equal;
    float number = 0;
};
enum class TargetState { shown, absent, pressed, selected, unselected };
struct ExpectTarget {
    TargetState state = TargetState::shown;
    std::string id;
};
struct ExpectNothingPressed { };
// A stick, and machiai-admin, which whoever wrote the script plays.
struct StickIs {
    stick::State state = stick::State::gone;
};
struct AdminSays {
    std::string line;
};
struct ExpectAsked {
    std::optional<StickTask> task; // Nothing: it has nothing to do.
};
using ScriptEvent = std::variant<FingerDoes, Stall, Resume, ExpectPage, ExpectAmount, ExpectTarget,
                                 ExpectNothingPressed, StickIs, AdminSays, ExpectAsked>;

struct ScriptLine {
    int number = 0; // In the file, from 1.
    base::Ms at{0};
    ScriptEvent event;
};

struct TouchScript {
    int width_px = 0;
    int height_px = 0;
    float px_per_mm = 0;
    base::LocalTime clock;
    std::vector<ScriptLine> lines;
};

// Strict: the first mistake is an error whose text begins "line 12: ".
base::Result<TouchScript> parse_touch_script(std::string_view text);

// The same text again, for whoever records: the lines of the header, and a line of a touch.
std::string script_header(int width_px, int height_px, float px_per_mm, base::LocalTime clock);
std::string script_line(base::Ms at, const ui::Contact& contact);

} // namespace kiosk
