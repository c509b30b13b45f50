#pragma once
// What a page consists of, beside its pixels: every text run, target and graphic that was drawn, with where and how.
// The tour writes it as JSON, the accessibility tests read it, and a voice could speak it.

#include "ui/theme.h"

#include <string>
#include <vector>

namespace ui {

// Pixels; x to the right, y down.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool contains(const float px, const float py) const
    {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    Rect shrunk(const float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
    bool operator==(const Rect&) const = default;
};

Rect intersection(const Rect& a, const Rect& b);

// One line of text as it stands on the screen.
struct Run {
    std::string text;    // Without ruby.
    std::string lang;
    Type type = Type::body;
    bool bold = false;
    float em_px = 0;
    float pitch_px = 0;  // To the next line of the same paragraph.
    Rect rect;           // The em boxes, with ruby above them left out.
    Rect clip;
    Color ink;
    Color ground;        // What it was drawn on.
    int paragraph = 0;   // Lines of one paragraph share the number.
    int line = 0;
    bool continues = false; // Begins where the line above ended: not even a space was dropped between them.
    bool heading = false;
    std::string target;  // The id of the target it labels; empty for plain text.
    bool scrolls = false; // Inside a scrolled view: it may stand partly outside its clip.
};

struct RubyRun {
    std::string base, reading;
    Rect base_rect, ruby_rect;
    float em_px = 0;
    int paragraph = 0;
};

enum class Role { button, card, tile, tick, tab, bar, day, turner };

struct Target {
    std::string id;
    Role role = Role::button;
    std::string label;   // Plain words.
    Rect rect;           // What the finger may hit, before clipping.
    Rect clip;
    bool selected = false;
    bool scrolls = false;
    bool pressed = false; // Shown as held: a release now would act.
};

struct Graphic {
    std::string name;    // An icon's, or what it shows.
    Rect rect;
    Color ink, ground;
};

struct PictureSeen {
    std::string alt; // What it shows, in plain words: all that a voice has of it.
    std::string lang;
    Rect rect;
    Rect clip;
    bool here = false; // Else its words stand in its place.
    bool scrolls = false;
};

struct Semantics {
    std::string page;
    std::string lang;
    int width = 0, height = 0;
    float px_per_mm = 1;
    std::vector<Run> runs;
    std::vector<RubyRun> rubies;
    std::vector<Target> targets;
    std::vector<Graphic> graphics;
    std::vector<PictureSeen> pictures;
    int missing_glyphs = 0;
    bool can_scroll_up = false, can_scroll_down = false; // The page has ▲▼ for it.
    float scroll_px = 0;
};

} // namespace ui
