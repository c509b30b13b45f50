#pragma once
// The few shapes that the motifs are made of, in a unit square: x to the right, y down, 0 to 1.

#include "ui/theme.h"

#include <imgui.h>
#include <initializer_list>

namespace ui {

class MotifPen {
public:
    // `rim` is drawn around every shape but bars, unless it is transparent: where two colours must do for
    // all, it keeps one petal from running into the next.
    MotifPen(ImDrawList& list, const ImVec2 origin, const float size_px, const Color rim)
        : list_(list)
        , origin_(origin)
        , size_(size_px)
        , rim_(rim)
    {
    }

    void disc(ImVec2 center, float radius, Color color);
    // Its long half is `along` and points to `degrees` (0 right, 90 down).
    void oval(ImVec2 center, float along, float across, float degrees, Color color);
    // Pointed at both ends; `width` at its middle.
    void leaf(ImVec2 base, ImVec2 tip, float width, Color color);
    // Pointed at the base, round at the tip.
    void petal(ImVec2 base, ImVec2 tip, float width, Color color);
    // `count` petals around a center, the first one straight up but for `turn` degrees.
    void bloom(ImVec2 center, float inner, float outer, float width, int count, float turn, Color color);
    // A piece of a disc, from one direction clockwise to another; less than half of it.
    void fan(ImVec2 base, float radius, float from_degrees, float to_degrees, Color color);
    // Convex, clockwise.
    void polygon(std::initializer_list<ImVec2> points, Color color);
    // Convex: from `start` over one curve to `end`, and straight or over `back` home again; clockwise.
    void curved(ImVec2 start, ImVec2 out_1, ImVec2 out_2, ImVec2 end, ImVec2 back_1, ImVec2 back_2,
                Color color);
    void stem(ImVec2 start, ImVec2 control_1, ImVec2 control_2, ImVec2 end, float width, Color color);
    void bar(ImVec2 start, ImVec2 end, float width, Color color); // Round ends.
    // The round window, and a hill that rises inside it from `left_y` over `crest_y` to `right_y`.
    void window(Color color);
    void hill(float left_y, float crest_y, float right_y, Color color);

private:
    void fill(Color color); // The path so far.
    ImVec2 at(ImVec2 unit) const { return {origin_.x + unit.x * size_, origin_.y + unit.y * size_}; }

    ImDrawList& list_;
    ImVec2 origin_;
    float size_;
    Color rim_;
};

// A point `distance` from `center` towards `degrees`; 0 right, 90 down.
ImVec2 around(ImVec2 center, float distance, float degrees);

} // namespace ui
