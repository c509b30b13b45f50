#include "ui/motif_pen.h"

#include <cmath>
#include <numbers>

namespace ui {

namespace {

const ImVec2 window_center{0.5F, 0.5F};
constexpr float window_radius = 0.48F;
constexpr float hill_radius = 0.484F; // Covers the rim of the window below it.
constexpr float rim_width = 0.011F;
constexpr float full_turn = 360;

float radians(const float degrees)
{
    return degrees * std::numbers::pi_v<float> / 180;
}

ImVec2 moved(const ImVec2 from, const ImVec2 along, const float steps_along, const ImVec2 across,
             const float steps_across)
{
    return {from.x + along.x * steps_along + across.x * steps_across,
            from.y + along.y * steps_along + across.y * steps_across};
}

// From base to tip, and the same length to the left of somebody who walks there.
struct Axes {
    ImVec2 along;
    ImVec2 left;
    float length;
};

Axes axes_of(const ImVec2 base, const ImVec2 tip)
{
    const ImVec2 along{tip.x - base.x, tip.y - base.y};
    const float length = std::hypot(along.x, along.y);
    return {along, {along.y, -along.x}, length};
}

} // namespace

ImVec2 around(const ImVec2 center, const float distance, const float degrees)
{
    return {center.x + distance * std::cos(radians(degrees)),
            center.y + distance * std::sin(radians(degrees))};
}

void MotifPen::fill(const Color color)
{
    // A curve that came home ends where it began; the rim would have a corner without a direction there.
    ImVector<ImVec2>& path = list_._Path;
    const ImVec2 first = path.front();
    const ImVec2 last = path.back();
    if (std::hypot(first.x - last.x, first.y - last.y) < 0.01F)
        path.pop_back();
    if (rim_.a > 0)
        list_.AddPolyline(path.Data, path.Size, rim_.packed(), ImDrawFlags_Closed, 2 * rim_width * size_);
    list_.PathFillConvex(color.packed());
}

void MotifPen::disc(const ImVec2 center, const float radius, const Color color)
{
    // More corners than ImGui gives a circle of cards: these stand alone on paper.
    const int corners = radius > 0.2F ? 160 : 48;
    if (rim_.a > 0)
        list_.AddCircleFilled(at(center), (radius + rim_width) * size_, rim_.packed(), corners);
    list_.AddCircleFilled(at(center), radius * size_, color.packed(), corners);
}

void MotifPen::oval(const ImVec2 center, const float along, const float across, const float degrees,
                    const Color color)
{
    // Four quarter curves; 0.5523 makes them round.
    constexpr float round = 0.5523F;
    const ImVec2 x{std::cos(radians(degrees)) * along, std::sin(radians(degrees)) * along};
    const ImVec2 y{-std::sin(radians(degrees)) * across, std::cos(radians(degrees)) * across};
    const auto p = [&](const float fx, const float fy) { return at(moved(center, x, fx, y, fy)); };
    list_.PathLineTo(p(1, 0));
    list_.PathBezierCubicCurveTo(p(1, round), p(round, 1), p(0, 1));
    list_.PathBezierCubicCurveTo(p(-round, 1), p(-1, round), p(-1, 0));
    list_.PathBezierCubicCurveTo(p(-1, -round), p(-round, -1), p(0, -1));
    list_.PathBezierCubicCurveTo(p(round, -1), p(1, -round), p(1, 0));
    fill(color);
}

void MotifPen::leaf(const ImVec2 base, const ImVec2 tip, const float width, const Color color)
{
    const Axes axes = axes_of(base, tip);
    // The curve reaches three quarters of its handles.
    const float w = width / axes.length / 2 * 4 / 3;
    const auto p = [&](const float fx, const float fy) {
        return at(moved(base, axes.along, fx, axes.left, fy));
    };
    list_.PathLineTo(p(0, 0));
    list_.PathBezierCubicCurveTo(p(0.25F, w), p(0.7F, w), p(1, 0));
    list_.PathBezierCubicCurveTo(p(0.7F, -w), p(0.25F, -w), p(0, 0));
    fill(color);
}

void MotifPen::petal(const ImVec2 base, const ImVec2 tip, const float width, const Color color)
{
    const Axes axes = axes_of(base, tip);
    const float w = width / axes.length / 2;
    const auto p = [&](const float fx, const float fy) {
        return at(moved(base, axes.along, fx, axes.left, fy));
    };
    list_.PathLineTo(p(0, 0));
    list_.PathBezierCubicCurveTo(p(0.2F, w * 0.6F), p(0.45F, w), p(0.68F, w));
    list_.PathBezierCubicCurveTo(p(0.88F, w), p(1, w * 0.5F), p(1, 0));
    list_.PathBezierCubicCurveTo(p(1, -w * 0.5F), p(0.88F, -w), p(0.68F, -w));
    list_.PathBezierCubicCurveTo(p(0.45F, -w), p(0.2F, -w * 0.6F), p(0, 0));
    fill(color);
}

void MotifPen::bloom(const ImVec2 center, const float inner, const float outer, const float width,
                     const int count, const float turn, const Color color)
{
    for (int i = 0; i < count; ++i) {
        const float degrees = turn - 90 + full_turn * static_cast<float>(i) / static_cast<float>(count);
        petal(around(center, inner, degrees), around(center, outer, degrees), width, color);
    }
}

void MotifPen::fan(const ImVec2 base, const float radius, const float from_degrees, const float to_degrees,
                   const Color color)
{
    list_.PathLineTo(at(base));
    list_.PathArcTo(at(base), radius * size_, radians(from_degrees), radians(to_degrees), 24);
    fill(color);
}

void MotifPen::polygon(const std::initializer_list<ImVec2> points, const Color color)
{
    for (const ImVec2 point : points)
        list_.PathLineTo(at(point));
    fill(color);
}

void MotifPen::curved(const ImVec2 start, const ImVec2 out_1, const ImVec2 out_2, const ImVec2 end,
                      const ImVec2 back_1, const ImVec2 back_2, const Color color)
{
    list_.PathLineTo(at(start));
    list_.PathBezierCubicCurveTo(at(out_1), at(out_2), at(end));
    list_.PathBezierCubicCurveTo(at(back_1), at(back_2), at(start));
    fill(color);
}

void MotifPen::stem(const ImVec2 start, const ImVec2 control_1, const ImVec2 control_2, const ImVec2 end,
                    const float width, const Color color)
{
    if (rim_.a > 0)
        list_.AddBezierCubic(at(start), at(control_1), at(control_2), at(end), rim_.packed(),
                             (width + 2 * rim_width) * size_);
    list_.AddBezierCubic(at(start), at(control_1), at(control_2), at(end), color.packed(), width * size_);
}

void MotifPen::bar(const ImVec2 start, const ImVec2 end, const float width, const Color color)
{
    list_.AddLine(at(start), at(end), color.packed(), width * size_);
    for (const ImVec2 tip : {start, end})
        list_.AddCircleFilled(at(tip), width / 2 * size_, color.packed());
}

void MotifPen::window(const Color color)
{
    disc(window_center, window_radius, color);
}

void MotifPen::hill(const float left_y, const float crest_y, const float right_y, const Color color)
{
    const auto angle_of = [](const float y) { return std::asin((y - window_center.y) / hill_radius); };
    const float right = angle_of(right_y);
    const float left = std::numbers::pi_v<float> - angle_of(left_y);
    const float left_x = window_center.x + hill_radius * std::cos(left);
    const float right_x = window_center.x + hill_radius * std::cos(right);
    list_.PathArcTo(at(window_center), hill_radius * size_, right, left, 64);
    const float crest = crest_y * 4 / 3 - (left_y + right_y) / 6; // The handles that make the curve reach it.
    list_.PathBezierCubicCurveTo(at({left_x + (right_x - left_x) * 0.3F, crest}),
                                 at({left_x + (right_x - left_x) * 0.7F, crest}), at({right_x, right_y}));
    fill(color);
}

} // namespace ui
