#pragma once
// The picture: fonts, glyph atlas, ImGui and the canvas, kept from frame to frame. A logic frame decides what
// would be drawn and what was touched; paint() makes pixels of the last one.

#include "base/result.h"
#include "kiosk/textures.h"
#include "model/session.h"
#include "paint/damage.h"
#include "screens/view.h"
#include "text/atlas.h"
#include "text/fonts.h"
#include "text/typesetter.h"
#include "ui/canvas.h"
#include "ui/stage.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace kiosk {

// What can stand on the screen. References live as long as the call they are given to.
struct PageShown {
    screens::View view;
};
struct IdleShown { // まだ見ていますか, over the page.
    screens::View view;
    int seconds_left = 0;
};
struct CardShown { }; // Nothing could be loaded.
using Shown = std::variant<PageShown, IdleShown, CardShown>;

std::string path_of(const Shown& shown); // "home", "idle/home", "card"

class Scene {
public:
    // Fails when a text font is missing.
    static base::Result<std::unique_ptr<Scene>> open(const text::FontFolders& folders = {});

    struct Step {
        std::optional<model::Action> action;
        bool go_on = false; // The visitor answered the idle warning.
    };
    // One logic frame. `panel` carries size and millimetres; the visitor's choices come from the session.
    Step frame(const Shown& shown, const ui::Display& panel, const std::optional<ui::Transition>& transition);

    // Whether the last frame differs from the one before it, or says itself that one more is needed.
    bool moving() const { return moving_; }
    // Whether the last frame says itself that it is not the picture yet. One that does not is: the frame
    // after it, which moving() waits for, only makes sure.
    bool unsettled() const { return unsettled_; }
    std::uint64_t hash() const { return damage_.hash(); } // Of what paint() would show.
    // All of the last frame, whatever the surface holds.
    void paint(const paint::Surface& surface) const;
    // Only what differs from the last frame that repaint() made of this surface, and says where that was: at
    // first and after forget() everywhere.
    std::vector<paint::Rect> repaint(const paint::Surface& surface);
    // The same with another painter than the CPU's.
    using Painter =
        std::function<void(const ImDrawData&, const paint::Textures&, std::span<const paint::Rect>)>;
    std::vector<paint::Rect> repaint(const Painter& painter);
    void forget() { damage_.forget(); }
    const ui::Semantics& semantics() const { return canvas_.semantics(); }
    Textures& pictures() { return pictures_; }
    // What is not as it should be, in sentences for the log: fonts that are not installed. The page stands
    // all the same, with another face or with blanks.
    std::vector<std::string> notes() const;
    // What was shaped and drawn so far: tests count by them that a page that was seen costs neither.
    const text::Typesetter& typesetter() const { return typesetter_; }
    const text::Atlas& atlas() const { return atlas_; }

private:
    explicit Scene(text::Fonts fonts);
    paint::Textures textures() const;

    text::Fonts fonts_;
    text::Typesetter typesetter_;
    text::Atlas atlas_;
    Textures pictures_;
    ui::Stage stage_;
    ui::Canvas canvas_;
    const ImDrawData* data_ = nullptr; // Of stage_, until the next frame.
    paint::Damage damage_;
    bool moving_ = true;
    bool unsettled_ = true;
};

} // namespace kiosk
