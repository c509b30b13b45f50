#include "kiosk/walk.h"

#include "base/file.h"
#include "kiosk/loop.h"
#include "kiosk/png.h"
#include "kiosk/semantics_json.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>

namespace kiosk {

namespace {

constexpr int scroll_steps_max = 200; // No page is so long; one that is has lost its end.
constexpr base::Ms tap_ms{100};
constexpr base::Ms between_taps_ms{1000}; // Longer than a bounce, far shorter than the idle time.
constexpr base::Ms start_ms{3'600'000};
constexpr float reachable_part = 0.5F; // Of a target's height; less and a person would scroll first.

// Without the syncing of files that must survive a power cut.
base::Result<void> write_text(const std::string& file, const std::string_view text)
{
    const base::FileDescriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!fd.valid())
        return base::fail_errno(file);
    return base::write_all(fd.get(), base::as_bytes(text), file);
}

} // namespace

Walk::Walk(Scene& scene, const Content& content, const config::KioskConfig& config,
           const TourOptions& options, std::function<void(const paint::Surface&)> shown)
    : scene_(scene)
    , content_(content)
    , options_(options)
    , demo_(config.demo)
    , shown_(std::move(shown))
    , touches_(1)
    , attendant_(scene, config.idle, panel_of(config.screen, options.size), config.demo)
    , now_(base::Monotonic{} + start_ms)
    , picture_(options.size.width, options.size.height)
{
    const ui::Display panel = panel_of(config.screen, options.size);
    touches_ = ui::TouchQueue(static_cast<float>(panel.width_px) / panel.panel_width_mm);
    scene_.forget();
    turn();
}

void Walk::turn()
{
    const Content* const content = has_content_ ? &content_ : nullptr;
    do {
        attendant_.turn(touches_, content, {options_.time, now_});
        if (!scene_.repaint(picture_.surface()).empty())
            shown_(picture_.surface());
    } while (touches_.pending());
}

tl::unexpected<base::Error> Walk::problem(const std::string_view what) const
{
    return base::fail(base::Code::not_found, "tour: on the page " + path() + ": " + std::string(what));
}

const ui::Target* Walk::find(const std::string_view id) const
{
    const auto& targets = scene_.semantics().targets;
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const ui::Target& t) { return t.id == id; });
    return found == targets.end() ? nullptr : &*found;
}

bool Walk::within_reach(const ui::Target& target) const
{
    const ui::Rect visible = ui::intersection(target.rect, target.clip);
    return visible.h >= reachable_part * std::min(target.rect.h, target.clip.h);
}

void Walk::touch(const ui::Rect& place)
{
    const float x = place.x + place.w / 2;
    const float y = place.y + place.h / 2;
    now_ += between_taps_ms;
    touches_.push_button(x, y, true, now_);
    turn(); // The press is seen before the finger is lifted.
    now_ += tap_ms;
    touches_.push_button(x, y, false, now_);
    turn();
}

base::Result<void> Walk::to_top()
{
    for (int step = 0; scene_.semantics().can_scroll_up; ++step) {
        const ui::Target* const up = find("scroll-up");
        if (up == nullptr || step == scroll_steps_max)
            return problem("no way up");
        touch(up->rect);
    }
    return {};
}

base::Result<void> Walk::tap(const std::string_view id)
{
    const ui::Target* target = find(id);
    if (target == nullptr || !within_reach(*target)) {
        TRY(to_top());
        target = find(id);
    }
    for (int step = 0; target == nullptr || !within_reach(*target); ++step) {
        const ui::Target* const down = find("scroll-down");
        if (!scene_.semantics().can_scroll_down || down == nullptr || step == scroll_steps_max)
            return problem("there is no target " + std::string(id));
        touch(down->rect);
        target = find(id);
    }
    touch(ui::intersection(target->rect, target->clip));
    return {};
}

base::Result<void> Walk::go(const std::string_view id, const std::string_view to)
{
    TRY(tap(id));
    if (path() != to)
        return problem("the target " + std::string(id) + " does not lead to " + std::string(to));
    return {};
}

base::Result<std::vector<std::string>> Walk::ids(const std::string_view prefix)
{
    std::vector<std::string> found;
    TRY(to_top());
    for (int step = 0; step < scroll_steps_max; ++step) {
        for (const ui::Target& target : scene_.semantics().targets)
            if (target.id.starts_with(prefix)
                && std::find(found.begin(), found.end(), target.id) == found.end())
                found.push_back(target.id);
        const ui::Target* const down = find("scroll-down");
        if (!scene_.semantics().can_scroll_down || down == nullptr)
            break;
        touch(down->rect);
    }
    TRY(to_top());
    return found;
}

void Walk::wait(const base::Ms time)
{
    now_ += time;
    turn();
}

void Walk::tell(const model::Stick& stick)
{
    attendant_.tell(stick);
    now_ += between_taps_ms; // Somebody reads what has come.
    turn();
}

void Walk::lose_content()
{
    has_content_ = false;
    turn();
}

base::Result<void> Walk::picture(const std::string& name)
{
    TRY(write_files(name));
    sheet_.add(picture_.surface());
    return {};
}

base::Result<void> Walk::write_files(const std::string& name)
{
    const paint::Surface surface = picture_.surface();
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "%03d-", ++pictures_);
    const auto file = options_.folder / (number.data() + name);
    TRY(write_png(file.string() + ".png", surface));
    TRY(write_text(file.string() + ".json", print_semantics(scene_.semantics())));
    return {};
}

base::Result<void> Walk::pictures(const std::string& name)
{
    TRY(picture(name));
    for (int step = 2; scene_.semantics().can_scroll_down; ++step) {
        if (step == scroll_steps_max)
            return problem("the page does not end");
        const float before = scene_.semantics().scroll_px;
        TRY(tap("scroll-down"));
        if (scene_.semantics().scroll_px == before)
            return problem("▼ does not move the page");
        TRY(write_files(name + "-" + std::to_string(step)));
    }
    return {};
}

base::Result<void> Walk::contact_sheet()
{
    paint::Picture sheet = sheet_.sheet();
    return write_png(options_.folder / "contact-sheet.png", sheet.surface());
}

} // namespace kiosk
