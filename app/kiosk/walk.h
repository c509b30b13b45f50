#pragma once
// A visitor for tours: finds what to touch by its id among what the page says of itself, brings it into view
// with the page's own ▲▼, and touches it. Time passes only when the walk says so, so the same walk sees the
// same pixels.

#include "config/kiosk_config.h"
#include "kiosk/attendant.h"
#include "kiosk/contact_sheet.h"
#include "kiosk/options.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

class Walk {
public:
    // All of it must outlive the walk. `shown` is told of every picture that a screen would have shown, made
    // as the kiosk makes it: only what changed is painted over what was there.
    Walk(Scene& scene, const Content& content, const config::KioskConfig& config, const TourOptions& options,
         std::function<void(const paint::Surface&)> shown);

    const model::Guide& guide() const { return content_.guide(); }
    const base::LocalTime& time() const { return options_.time; }
    const std::string& lang() const { return options_.lang; }
    const std::string& path() const { return attendant_.path(); }
    screens::Moment moment() const { return content_.moment(options_.time, demo_); }

    // Touches the target; what it says when it fails names page and target.
    base::Result<void> tap(std::string_view id);
    // Touches it, and the page that follows must be this one.
    base::Result<void> go(std::string_view id, std::string_view path);
    base::Result<void> home() { return go("first-page", "home"); }
    base::Result<void> back() { return tap("back"); }
    // The ids with this beginning, in the order of the page, from its top to its end.
    base::Result<std::vector<std::string>> ids(std::string_view prefix);

    // Lets nobody touch anything for so long.
    void wait(base::Ms time);
    // From now on this is told of a stick.
    void tell(const model::Stick& stick);
    // From now on there is no content.
    void lose_content();

    // NNN-name.png and NNN-name.json, and a place on the contact sheet.
    base::Result<void> picture(const std::string& name);
    // The same, and files for every step of ▼ until the page ends.
    base::Result<void> pictures(const std::string& name);
    base::Result<void> contact_sheet();

private:
    const ui::Target* find(std::string_view id) const;
    bool within_reach(const ui::Target& target) const;
    base::Result<void> to_top();
    base::Result<void> write_files(const std::string& name);
    void touch(const ui::Rect& place);
    void turn();
    [[nodiscard]] tl::unexpected<base::Error> problem(std::string_view what) const;

    Scene& scene_;
    const Content& content_;
    const TourOptions& options_;
    bool demo_;
    std::function<void(const paint::Surface&)> shown_;
    ui::TouchQueue touches_;
    Attendant attendant_;
    base::Monotonic now_;
    bool has_content_ = true;
    int pictures_ = 0;
    paint::Picture picture_;
    ContactSheet sheet_;
};

} // namespace kiosk
