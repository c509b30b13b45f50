#include "ui/scroll.h"

#include "ui/button.h"
#include "words/common.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>

namespace ui {

namespace {

constexpr float slop_mm = 8; // A finger that moved less than this still taps.
constexpr float page_part = 0.8F; // ▲▼ move by this part of the view, so that the last line is seen again.
constexpr float side_units = 27; // Beside the view in landscape; below it in portrait.

using ScrollStates = std::map<std::pair<int, std::string>, ScrollState>;

ScrollState& state_of(ScrollStates& states, const int depth, const std::string_view name)
{
    const std::pair key(depth, std::string(name));
    if (const auto found = states.find(key); found != states.end())
        return found->second;
    // Bounded: the shallowest go first; a page come back to after so many starts at its top again.
    if (states.size() >= scroll_states_max)
        states.erase(states.begin());
    return states[key];
}

} // namespace

Scroll::Scroll(Canvas& canvas, const std::string_view name, const Rect& area)
    : canvas_(canvas)
    , area_(area)
    , viewport_(area)
    , state_(state_of(canvas.scrolls_, canvas.input_.depth, name))
    , column_(canvas, area)
{
    const bool overflows = state_.content > area.h + 1;
    if (overflows && !canvas.theme().portrait())
        viewport_.w -= canvas.u(side_units + size::gutter);
    else if (overflows)
        viewport_.h -= canvas.u(size::button + size::gap);
    drag();
    state_.offset = std::clamp(state_.offset, 0.0F, std::max(0.0F, state_.content - viewport_.h));
    // The frame of a card reaches to the very edge of the column.
    clip_.emplace(canvas_, viewport_);
    canvas_.in_scroll_ = true;
    column_.w = viewport_.w;
    column_.y = top_ = std::round(viewport_.y - state_.offset);
}

Scroll::~Scroll()
{
    canvas_.in_scroll_ = false;
    clip_.reset();
    const float content = column_.y - top_;
    if (std::abs(content - state_.content) > 0.5F) {
        state_.content = content;
        canvas_.unsettled_ = true; // The buttons, and the clamp of the offset, need one more frame.
    }
    canvas_.semantics_.scroll_px = state_.offset;
    state_.step = step_down();
    buttons();
}

void Scroll::drag()
{
    const ImGuiIO& io = ImGui::GetIO();
    if (!canvas_.down_ || !viewport_.contains(canvas_.press_x_, canvas_.press_y_) || io.MousePos.x < -1e6F)
        return;
    if (!canvas_.dragging_ && state_.content > viewport_.h
        && std::abs(io.MousePos.y - canvas_.press_y_) > canvas_.theme().mm(slop_mm)) {
        canvas_.dragging_ = true;
        canvas_.last_y_ = canvas_.press_y_;
        ImGui::ClearActiveID(); // What was pressed is let go: a drag activates nothing.
    }
    if (!canvas_.dragging_)
        return;
    state_.offset -= io.MousePos.y - canvas_.last_y_;
    canvas_.last_y_ = io.MousePos.y;
}

// So far that whatever the lower edge cuts now is whole afterwards: a card that is cut in both views would
// never be seen whole by someone who cannot drag.
float Scroll::step_down() const
{
    float step = viewport_.h * page_part;
    const auto keep_whole = [&](const float top, const float bottom) {
        if (bottom > viewport_.bottom() + 1 && top > viewport_.y + 1)
            step = std::min(step, std::floor(top - viewport_.y));
    };
    for (const Target& target : canvas_.semantics_.targets)
        if (target.scrolls)
            keep_whole(target.rect.y, target.rect.bottom());
    for (const Run& run : canvas_.semantics_.runs)
        if (run.scrolls)
            // What stands above a line that the view cuts belongs to it.
            keep_whole(run.rect.y - ruby_room_em * run.em_px, run.rect.bottom());
    return std::max(step, 1.0F);
}

void Scroll::buttons()
{
    const float overflow = state_.content - viewport_.h;
    if (state_.content <= area_.h + 1)
        return;
    const bool up = state_.offset > 1;
    const bool down = state_.offset < overflow - 1;
    canvas_.semantics_.can_scroll_up = up;
    canvas_.semantics_.can_scroll_down = down;
    Rect up_box{};
    Rect down_box{};
    if (canvas_.theme().portrait()) {
        const float height = canvas_.u(size::button);
        const float width = (area_.w - canvas_.u(size::gutter)) / 2;
        up_box = {area_.x, area_.bottom() - height, width, height};
        down_box = {area_.right() - width, area_.bottom() - height, width, height};
    } else {
        const float width = canvas_.u(side_units);
        const float height = std::min(canvas_.u(60), (area_.h - canvas_.u(size::gutter)) / 2);
        up_box = {area_.right() - width, area_.y, width, height};
        down_box = {area_.right() - width, area_.bottom() - height, width, height};
    }
    if (up && arrow_button(canvas_, "scroll-up", "keyboard_arrow_up", canvas_.say(words::up), up_box)) {
        state_.offset = std::max(0.0F, state_.offset - viewport_.h * page_part);
        canvas_.unsettled_ = true;
    }
    if (down
        && arrow_button(canvas_, "scroll-down", "keyboard_arrow_down", canvas_.say(words::down), down_box)) {
        state_.offset = std::min(overflow, state_.offset + state_.step);
        canvas_.unsettled_ = true;
    }
}

void scroll_on(Canvas& canvas, const std::string_view name)
{
    ScrollState& state = state_of(canvas.scrolls_, canvas.input_.depth, name);
    state.offset += state.step; // Clamped by the view itself.
    canvas.unsettled_ = true;
}

} // namespace ui
