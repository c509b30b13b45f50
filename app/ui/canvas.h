#pragma once
// All that a screen may call to be seen and touched. Lays out text, draws into ImGui's draw list, asks ImGui
// which target the finger holds, and writes down what it drew (semantics.h). ImGui remembers only what is
// pressed; places of scrolled lists live here and are forgotten with the visit.

#include "text/atlas.h"
#include "text/typesetter.h"
#include "ui/label.h"
#include "ui/picture.h"
#include "ui/semantics.h"
#include "ui/theme.h"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct ImDrawList;

namespace ui {

class Canvas;
void scroll_on(Canvas& canvas, std::string_view name); // scroll.h

enum class Align { left, center, right };

// Room for ruby above a line: its own half em and the gap below it.
inline constexpr float ruby_room_em = 0.62F;
// How far type may shrink where words must fit a box, step by step.
inline constexpr std::array fitting_steps{1.0F, 0.92F, 0.84F, 0.77F, 0.7F, 0.64F};

struct TextStyle {
    Type type = Type::body;
    bool bold = false;
    Tone ink = Tone::ink;
    bool heading = false; // Balanced, broken between phrases only.
    bool tabular = false; // Digits of one width.
    Align align = Align::left;
    float scale = 1; // Below 1 where words must fit a box; never under the floor for kanji.
};

// A paragraph that was laid out but not drawn. Its block reaches from the top of the first line's ruby (where
// there is ruby, shown or not) to the foot of the last line: no leading above and below.
struct Laid {
    std::shared_ptr<const text::Paragraph> paragraph;
    TextStyle style;
    std::string lang;
    float em = 0, width = 0, height = 0;
    float offset = 0; // From the block's top to the paragraph's own y = 0.
    bool broken_word = false; // A word wider than the box was cut between letters.
    float hidden = 0; // Of the height: room kept at the top for ruby that is not shown.
    float first_middle =
        0; // From the block's top to the middle of the first line's em box: where an icon belongs.

    // The block's top when what is seen of it stands in the middle of a box.
    float top_centered(const float box_y, const float box_h) const
    {
        return box_y + (box_h - height - hidden) / 2;
    }
};

// What the finger does with a target.
struct Touch {
    bool pressed = false; // Held, and a release now would act.
    bool activated = false; // Released on it: act.
};

struct ScrollState {
    int visit = 0;
    float offset = 0;
    float content = 0;
    float step = 0; // What ▼ moves by.
};

inline constexpr std::size_t scroll_states_max = 64;

class Canvas {
public:
    // Without `pictures` none can be shown.
    Canvas(const text::Fonts& fonts, text::Typesetter& typesetter, text::Atlas& atlas, Pictures pictures);

    struct FrameInput {
        Display display;
        std::string lang = "ja";
        bool ruby = false;
        std::string page;
        int visit = 1;
        // How many pages もどる leads back: a page that is opened starts at its top, one come back to does not.
        int depth = 0;
    };
    // Between ImGui's NewFrame and Render, by the stage; one logic frame.
    void begin(const FrameInput& input);
    void end();
    const Semantics& semantics() const { return semantics_; }
    // Whether a further logic frame will look different (a scrolled view learnt its height, ▼ moved it).
    bool unsettled() const { return unsettled_; }

    const Theme& theme() const { return theme_; }
    float u(const float units) const { return theme_.units(units); }
    const std::string& lang() const { return input_.lang; }
    bool shows_ruby() const { return input_.ruby || input_.lang == "ja-easy"; }
    Rect screen() const;
    Rect stage() const { return stage_; } // The screen, or its lower part with 画面を下げる.
    Label say(const words::Word& word) const;

    // Text.
    Laid lay(const Label& label, const TextStyle& style, float width);
    // As lay(), with smaller type by steps until the words stand in `height` (and in `lines_max` lines) with
    // no word broken. What fits nowhere comes in the smallest step: tests of every page see it.
    static constexpr int any_lines = 0;
    Laid lay_fitting(const Label& label, const TextStyle& style, float width, float height,
                     int lines_max = any_lines);
    void draw(const Laid& laid, float x, float y);
    // Lays and draws at the top left of `box`; the height used.
    float text(const Rect& box, const Label& label, const TextStyle& style);
    // In the middle of `box`, both ways (or at its left edge).
    void text_centered(const Rect& box, const Label& label, const TextStyle& style);

    // Shapes.
    void fill(const Rect& rect, Tone tone, float radius_px = 0);
    void frame(const Rect& rect, Tone tone, float width_px, float radius_px = 0);
    void triangle(float x0, float y0, float x1, float y1, float x2, float y2, Tone tone);
    void polygon(const float* xy, int points, Tone tone); // Convex, clockwise.
    void icon(std::string_view name, const Rect& box, Tone tone);
    void graphic(std::string name, const Rect& rect, Tone ink); // Only writes it down.
    ImDrawList& list();
    // The picture in the middle of a white card, `pad` pixels from its edge; until it is here, and where it
    // cannot be shown, a card of the page with its words.
    void picture(const Picture& picture, const Rect& card, float pad);

    // Targets. `id` is stable: never a translation, never a visit's number.
    Touch target(std::string_view id, Role role, const Label& label, const Rect& rect, bool selected = false);

    bool visible(const Rect& rect) const; // Inside the clip, so worth drawing.
    const Rect& clip() const { return clip_; }

    // Everything drawn while it lives stands on this tone.
    class Ground {
    public:
        Ground(Canvas& canvas, Tone tone)
            : canvas_(canvas)
            , former_(std::exchange(canvas.ground_, tone))
        {
        }
        ~Ground() { canvas_.ground_ = former_; }
        Ground(const Ground&) = delete;
        Ground& operator=(const Ground&) = delete;

    private:
        Canvas& canvas_;
        Tone former_;
    };
    // Nothing is drawn or hit outside.
    class Clip {
    public:
        Clip(Canvas& canvas, const Rect& rect);
        ~Clip();
        Clip(const Clip&) = delete;
        Clip& operator=(const Clip&) = delete;

    private:
        Canvas& canvas_;
        Rect former_;
    };
    // Text drawn while it lives labels this target.
    class Labels {
    public:
        Labels(Canvas& canvas, std::string_view id)
            : canvas_(canvas)
            , former_(std::exchange(canvas.labelled_, std::string(id)))
        {
        }
        ~Labels() { canvas_.labelled_ = std::move(former_); }
        Labels(const Labels&) = delete;
        Labels& operator=(const Labels&) = delete;

    private:
        Canvas& canvas_;
        std::string former_;
    };

private:
    friend class Scroll;
    friend void scroll_on(Canvas& canvas, std::string_view name);
    void glyphs(const std::vector<text::PlacedGlyph>& glyphs, float x, float y, Color color);
    void record(const Laid& laid, float x, float y);
    void placeholder(const Label& alt, const Rect& box, bool refused);

    const text::Fonts& fonts_;
    text::Typesetter& typesetter_;
    text::Atlas& atlas_;
    Pictures pictures_;
    FrameInput input_;
    Theme theme_{Display{}};
    Rect stage_;
    Rect clip_;
    Tone ground_ = Tone::paper;
    std::string labelled_;
    Semantics semantics_;
    int paragraphs_ = 0;
    bool unsettled_ = false;
    bool in_scroll_ = false;

    std::map<std::pair<int, std::string>, ScrollState> scrolls_; // By depth and name.
    // The finger, while it is down.
    bool down_ = false;
    bool dragging_ = false;
    float press_x_ = 0, press_y_ = 0, last_y_ = 0;
};

} // namespace ui
