#include "tour/target_checks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace tour {

namespace {

constexpr float rounding_px = 1;
constexpr std::string_view whole_page = "wake";
constexpr std::string_view asked_to_go_on = "idle/";
constexpr std::array<std::string_view, 8> strip_ids{"back",   "first-page", "language", "ruby",
                                                    "larger", "black",      "lower",    "finish"};

// What a finger meets of it where it shares the glass with targets of another view.
ui::Rect seen(const ui::Target& target)
{
    return ui::intersection(target.rect, target.clip);
}

// Edge to edge; negative where they overlap.
float gap(const ui::Rect& a, const ui::Rect& b)
{
    const float across = std::max(a.x, b.x) - std::min(a.right(), b.right());
    const float down = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
    if (across > 0 && down > 0)
        return std::hypot(across, down);
    return std::max(across, down);
}

bool has_strip(const ui::Semantics& page)
{
    return page.page != "attract" && page.page != "card" && !page.page.starts_with(asked_to_go_on);
}

std::optional<ui::Rect> place_of(const ui::Semantics& page, const std::string_view id)
{
    for (const ui::Target& target : page.targets)
        if (target.id == id)
            return target.rect;
    return std::nullopt;
}

} // namespace

Faults check_target_size(const Picture& picture)
{
    Faults faults;
    for (const ui::Target& target : picture.page.targets) {
        const float least = std::min(target.rect.w, target.rect.h) / picture.page.px_per_mm;
        if (least < target_mm_min)
            faults.push_back(about(picture, "target", target.id) + "only " + number(least) + " mm");
    }
    return faults;
}

Faults check_targets_on_screen(const Picture& picture)
{
    Faults faults;
    const ui::Rect screen = screen_of(picture.page);
    for (const ui::Target& target : picture.page.targets) {
        ui::Rect rect = target.rect;
        if (target.scrolls) { // Up and down it comes and goes with its view.
            rect.y = seen(target).y;
            rect.h = seen(target).h;
        }
        if (!within(rect, screen, rounding_px))
            faults.push_back(about(picture, "target", target.id) + "outside the screen, reaches to "
                             + number(rect.right()) + ", " + number(rect.bottom()));
    }
    return faults;
}

Faults check_target_gaps(const Picture& picture)
{
    Faults faults;
    const auto& targets = picture.page.targets;
    for (std::size_t i = 0; i < targets.size(); ++i)
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            const ui::Target& a = targets[i];
            const ui::Target& b = targets[j];
            if (a.id == whole_page || b.id == whole_page)
                continue;
            const bool one_view = a.scrolls == b.scrolls;
            const float px = one_view ? gap(a.rect, b.rect) : gap(seen(a), seen(b));
            const float mm = px / picture.page.px_per_mm;
            if (mm < target_gap_mm_min)
                faults.push_back(about(picture, "target", a.id) + (mm < 0 ? "overlaps \"" : "too near \"")
                                 + b.id + "\": " + number(mm) + " mm");
        }
    return faults;
}

Faults check_targets_reachable(const Series series)
{
    if (series.back().page.can_scroll_down)
        return {}; // Looked at once only; the page's own series goes to its end.
    std::map<std::string, const Picture*> unseen;
    std::set<std::string> whole;
    for (const Picture& picture : series)
        for (const ui::Target& target : picture.page.targets) {
            const bool fits = within(target.rect, target.clip, rounding_px);
            // One that is higher than its view is reached where it fills the view.
            const bool fills = seen(target).h >= target.clip.h - rounding_px;
            if (fits || fills)
                whole.insert(target.id);
            unseen.emplace(target.id, &picture);
        }
    Faults faults;
    for (const auto& [id, picture] : unseen)
        if (!whole.contains(id))
            faults.push_back(about(*picture, "target", id) + "wholly seen in none of "
                             + std::to_string(series.size()) + " pictures");
    return faults;
}

Faults check_opens_at_top(const Series series)
{
    const ui::Semantics& page = series.front().page;
    if (!page.can_scroll_up || page.page.starts_with(asked_to_go_on))
        return {};
    return {series.front().name + ": opens " + number(page.scroll_px) + " px below its top"};
}

Faults check_strip(const std::span<const Picture> pictures)
{
    Faults faults;
    std::map<std::string_view, ui::Rect> places;
    for (const Picture& picture : pictures) {
        if (!has_strip(picture.page))
            continue;
        for (const std::string_view id : strip_ids) {
            const auto place = place_of(picture.page, id);
            if (!place) {
                faults.push_back(about(picture, "strip", id) + "missing");
                continue;
            }
            const ui::Rect& first = places.emplace(id, *place).first->second;
            if (!(first == *place))
                faults.push_back(about(picture, "strip", id) + "moved by " + number(place->x - first.x) + ", "
                                 + number(place->y - first.y));
        }
    }
    return faults;
}

Faults check_same_names(const std::set<std::string>& names, const std::set<std::string>& others)
{
    Faults faults;
    for (const std::string& name : names)
        if (!others.contains(name))
            faults.push_back(name + ": a page that other tours do not have");
    for (const std::string& name : others)
        if (!names.contains(name))
            faults.push_back(name + ": a page that only other tours have");
    return faults;
}

} // namespace tour
