#include "ui/canvas.h"

#include "base/markup.h"
#include "ui/rounded.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>

namespace ui {

namespace {

// A press that wandered no further than this still counts, even where it left the target (trembling hands).
constexpr float tremor_mm = 8;
// 画面を下げる: everything that can be touched, and all content, lies below this height above the floor.
constexpr float low_top_mm = 1100;
// Where the panel hangs so high that less would remain, the lowest part that still holds a page is used.
constexpr float low_height_units_min = 235;
constexpr float low_height_units_min_portrait = 300; // The strip has two rows there.

ImVec2 corner(const Rect& rect)
{
    return {rect.x, rect.y};
}

ImVec2 far_corner(const Rect& rect)
{
    return {rect.right(), rect.bottom()};
}

} // namespace

Rect intersection(const Rect& a, const Rect& b)
{
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

Canvas::Canvas(const text::Fonts& fonts, text::Typesetter& typesetter, text::Atlas& atlas, Pictures pictures)
    : fonts_(fonts)
    , typesetter_(typesetter)
    , atlas_(atlas)
    , pictures_(std::move(pictures))
{
}

void Canvas::begin(const FrameInput& input)
{
    if (input.visit != input_.visit)
        scrolls_.clear(); // The last visitor's places are gone.
    // Going on forgets where deeper pages were; going back keeps the place of the page come back to.
    if (input.depth != input_.depth)
        scrolls_.erase(scrolls_.lower_bound({std::max(input.depth, input_.depth), {}}), scrolls_.end());
    input_ = input;
    theme_ = Theme(input.display);
    atlas_.begin_frame();
    const Rect whole = screen();
    stage_ = whole;
    if (input.display.low) {
        const float below = theme_.mm(low_top_mm - input.display.screen_bottom_mm);
        const float height = std::min(
            whole.h,
            std::max(below,
                     theme_.units(theme_.portrait() ? low_height_units_min_portrait : low_height_units_min)));
        stage_ = {0, whole.h - height, whole.w, height};
    }
    clip_ = whole;
    ground_ = Tone::paper;
    paragraphs_ = 0;
    unsettled_ = false;
    in_scroll_ = false;
    semantics_ = {};
    semantics_.page = input.page;
    semantics_.lang = input.lang;
    semantics_.width = input.display.width_px;
    semantics_.height = input.display.height_px;
    semantics_.px_per_mm = theme_.mm(1);

    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseClicked[0]) {
        down_ = true;
        dragging_ = false;
        press_x_ = io.MousePos.x;
        press_y_ = last_y_ = io.MousePos.y;
    }
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({whole.w, whole.h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove
                     | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav
                     | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    fill(whole, Tone::paper);
}

void Canvas::end()
{
    if (ImGui::GetIO().MouseReleased[0]) {
        down_ = false;
        dragging_ = false;
    }
    ImGui::End();
    ImGui::PopStyleVar(2);
}

Rect Canvas::screen() const
{
    return {0, 0, static_cast<float>(input_.display.width_px), static_cast<float>(input_.display.height_px)};
}

Label Canvas::say(const words::Word& word) const
{
    return {words::text(word, input_.lang), words::lang_of(input_.lang)};
}

ImDrawList& Canvas::list()
{
    return *ImGui::GetWindowDrawList();
}

void Canvas::fill(const Rect& rect, const Tone tone, const float radius_px)
{
    const ImU32 color = theme_.color(tone).packed();
    // A pill or a circle is all corners: nothing is gained.
    if (radius_px >= 1 && 2 * radius_px < std::min(rect.w, rect.h))
        fill_rounded(list(), rect, radius_px, color);
    else
        list().AddRectFilled(corner(rect), far_corner(rect), color, radius_px);
}

void Canvas::frame(const Rect& rect, const Tone tone, const float width_px, const float radius_px)
{
    // Drawn inside the rectangle, on whole pixels, so that a hairline is as dark as it is meant.
    const float width = std::max(1.0F, std::round(width_px));
    const ImU32 color = theme_.color(tone).packed();
    if (radius_px >= width && 2 * radius_px < std::min(rect.w, rect.h)) {
        frame_rounded(list(), rect, radius_px, width, color);
        return;
    }
    const float half = width / 2;
    list().AddRect({rect.x + half, rect.y + half}, {rect.right() - half, rect.bottom() - half}, color,
                   std::max(0.0F, radius_px - half), 0, width);
}

void Canvas::triangle(const float x0, const float y0, const float x1, const float y1, const float x2,
                      const float y2, const Tone tone)
{
    list().AddTriangleFilled({x0, y0}, {x1, y1}, {x2, y2}, theme_.color(tone).packed());
}

void Canvas::polygon(const float* xy, const int points, const Tone tone)
{
    for (int i = 0; i < points; ++i)
        list().PathLineTo({xy[2 * i], xy[2 * i + 1]});
    list().PathFillConvex(theme_.color(tone).packed());
}

void Canvas::graphic(std::string name, const Rect& rect, const Tone ink)
{
    semantics_.graphics.push_back({std::move(name), rect, theme_.color(ink), theme_.color(ground_)});
}

bool Canvas::visible(const Rect& rect) const
{
    const Rect shown = intersection(rect, clip_);
    return shown.w > 0 && shown.h > 0;
}

Touch Canvas::target(const std::string_view id, const Role role, const Label& label, const Rect& rect,
                     const bool selected)
{
    VERIFY(!id.empty());
    if (!visible(rect))
        return {};
    semantics_.targets.push_back(
        {std::string(id), role, base::plain_text(label.markup), rect, clip_, selected, in_scroll_});
    ImGui::SetCursorScreenPos(corner(rect));
    ImGui::PushID(id.data(), id.data() + id.size());
    const ImGuiID own = ImGui::GetID("target");
    const bool was_active = ImGui::GetActiveID() == own;
    Touch touch;
    touch.activated = ImGui::InvisibleButton("target", {rect.w, rect.h});
    const bool held = ImGui::IsItemActive();
    ImGui::PopID();
    const ImGuiIO& io = ImGui::GetIO();
    const bool trembles =
        std::hypot(io.MousePos.x - press_x_, io.MousePos.y - press_y_) <= theme_.mm(tremor_mm);
    if (was_active && io.MouseReleased[0] && !touch.activated && !dragging_)
        touch.activated = trembles;
    // Whoever has slid off sees that letting go does nothing, and may slide back.
    touch.pressed = held && (trembles || intersection(rect, clip_).contains(io.MousePos.x, io.MousePos.y));
    semantics_.targets.back().pressed = touch.pressed;
    return touch;
}

Canvas::Clip::Clip(Canvas& canvas, const Rect& rect)
    : canvas_(canvas)
    , former_(canvas.clip_)
{
    canvas.clip_ = intersection(canvas.clip_, rect);
    ImGui::PushClipRect(corner(canvas.clip_), far_corner(canvas.clip_), false);
}

Canvas::Clip::~Clip()
{
    ImGui::PopClipRect();
    canvas_.clip_ = former_;
}

} // namespace ui
