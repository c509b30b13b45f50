#pragma once
// Sleep until someone asks, think often, paint once.

#include "base/log.h"
#include "config/kiosk_config.h"
#include "kiosk/attendant.h"
#include "kiosk/frame_clock.h"
#include "kiosk/recorder.h"
#include "kiosk/repaint_overlay.h"
#include "kiosk/stick_desk.h"
#include "kiosk/supply.h"
#include "kiosk/watchdog.h"
#include "kiosk/window.h"

#include <optional>
#include <string>

namespace kiosk {

class Loop {
public:
    // Everything outlives the loop. No scene: there is no font, and the plain card is painted. No supply: the
    // configuration could not be read, and the card stays whatever the store holds.
    struct Parts {
        Window& window;
        Mailbox& mailbox;
        Scene* scene = nullptr;
        Supply* supply = nullptr;
        StickDesk* stick = nullptr; // As long as there is a supply.
        const config::KioskConfig& config;
        const base::Clock& clock;
        const base::Log& log;
        bool show_repaints = false; // Tint what was repainted, for whoever develops.
        Recorder* recorder = nullptr; // Of a demonstration.
    };
    explicit Loop(const Parts& parts);
    // Until somebody asks to stop.
    void run();

private:
    void turn();
    void fit();
    void attend(const Attendant::Now& now);
    void answer(const Content* content, const Attendant::Now& now);
    void tell_of_stick(base::Monotonic now);
    void look_at_stick();
    const Content* content() const;
    void minute(const Attendant::Now& now);
    void show();
    void show_from_memory();
    void take(const Message& message);
    void plan(base::Monotonic now);

    Parts parts_;
    Watchdog watchdog_;
    FrameClock frames_;
    ui::TouchQueue touches_;
    std::optional<Attendant> attendant_;
    Size size_;
    std::optional<base::LocalTime> minute_;
    std::optional<RepaintOverlay> overlay_;
    std::string title_;
    bool stopping_ = false;
};

// The screen of that size as the canvas sees it, without a visitor's choices.
ui::Display panel_of(const config::ScreenConfig& screen, Size size);

} // namespace kiosk
