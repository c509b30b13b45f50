#pragma once
// ImGui's context as a headless thing: one transition of the finger in, one logic frame, draw data out. The kiosk, the
// tour and the tests of screens all stand on it.

#include "ui/touch.h"

#include <optional>

struct ImDrawData;
struct ImGuiContext;

namespace ui {

class Stage {
public:
    Stage();
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // Starts a logic frame of that size. Without a transition the finger stays as it was.
    void begin(int width_px, int height_px, const std::optional<Transition>& transition);
    // Ends it; the draw data live until the next begin().
    const ImDrawData& end();

private:
    ImGuiContext* context_;
    bool released_ = false; // The finger left the glass in the last frame: take it away in the next.
};

} // namespace ui
