#include "tour/layout_checks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace tour {

namespace {

constexpr float rounding_px = 1;
constexpr float overlap_em_max = 0.1F;
constexpr float scroll_rounding_px = 3; // A view stands on whole pixels; how far it went may be a fraction.

// The same line of the same text, wherever its view has been scrolled to.
struct ScrolledLine {
    const Picture* picture;
    const ui::Run* run;
    float x, y;
};

bool same(const ScrolledLine& a, const ScrolledLine& b)
{
    return a.run->text == b.run->text && std::abs(a.x - b.x) <= scroll_rounding_px
        && std::abs(a.y - b.y) <= scroll_rounding_px;
}

bool whole(const ui::Run& run)
{
    return within(run.rect, run.clip, rounding_px);
}

Faults cut_for_good(const Series series)
{
    std::vector<ScrolledLine> cut;
    std::vector<ScrolledLine> seen;
    for (const Picture& picture : series)
        for (const ui::Run& run : picture.page.runs)
            if (run.scrolls)
                (whole(run) ? seen : cut)
                    .push_back({&picture, &run, run.rect.x, run.rect.y + picture.page.scroll_px});
    Faults faults;
    std::vector<ScrolledLine> told;
    const auto among = [](const auto& lines, const ScrolledLine& line) {
        return std::any_of(lines.begin(), lines.end(), [&](const auto& other) { return same(line, other); });
    };
    for (const ScrolledLine& line : cut)
        if (!among(seen, line) && !among(told, line)) {
            told.push_back(line);
            faults.push_back(about(*line.picture, "text", line.run->text) + "whole in none of "
                             + std::to_string(series.size()) + " pictures");
        }
    return faults;
}

bool whole(const ui::PictureSeen& picture)
{
    return within(picture.rect, picture.clip, rounding_px);
}

} // namespace

Faults check_pictures(const Series series, const std::string_view lang)
{
    Faults faults;
    std::set<std::string> seen_whole;
    for (const Picture& picture : series)
        for (const ui::PictureSeen& shown : picture.page.pictures) {
            if (!shown.here)
                faults.push_back(about(picture, "picture", shown.alt) + "is not there");
            if (shown.alt.empty() || shown.lang != lang)
                faults.push_back(about(picture, "picture", shown.alt) + "has no words in "
                                 + std::string(lang));
            if (whole(shown))
                seen_whole.insert(shown.alt);
        }
    for (const Picture& picture : series)
        for (const ui::PictureSeen& shown : picture.page.pictures)
            if (seen_whole.insert(shown.alt).second)
                faults.push_back(about(picture, "picture", shown.alt) + "is seen whole nowhere");
    return faults;
}

Faults check_text_on_screen(const Picture& picture)
{
    Faults faults;
    const ui::Rect screen = screen_of(picture.page);
    for (const ui::Run& run : picture.page.runs) {
        ui::Rect rect = run.rect;
        if (run.scrolls) { // Up and down it comes and goes with its view.
            rect.y = screen.y;
            rect.h = screen.h;
        }
        if (!within(rect, screen, rounding_px))
            faults.push_back(about(picture, "text", run.text) + "outside the screen, from " + number(rect.x)
                             + ", " + number(rect.y) + " to " + number(rect.right()) + ", "
                             + number(rect.bottom()));
    }
    return faults;
}

Faults check_text_whole(const Series series)
{
    Faults faults;
    for (const Picture& picture : series)
        for (const ui::Run& run : picture.page.runs) {
            if (run.scrolls || whole(run))
                continue;
            const float by =
                std::max({run.clip.x - run.rect.x, run.clip.y - run.rect.y,
                          run.rect.right() - run.clip.right(), run.rect.bottom() - run.clip.bottom()});
            faults.push_back(about(picture, "text", run.text) + "cut by " + number(by) + " px");
        }
    // A page that was looked at once has its whole text in the series of its own.
    if (!series.back().page.can_scroll_down)
        for (auto& fault : cut_for_good(series))
            faults.push_back(std::move(fault));
    return faults;
}

Faults check_text_apart(const Picture& picture)
{
    Faults faults;
    const auto& runs = picture.page.runs;
    for (std::size_t i = 0; i < runs.size(); ++i)
        for (std::size_t j = i + 1; j < runs.size(); ++j) {
            if (runs[i].paragraph == runs[j].paragraph)
                continue;
            const ui::Rect both = ui::intersection(ui::intersection(runs[i].rect, runs[i].clip),
                                                   ui::intersection(runs[j].rect, runs[j].clip));
            const float least = std::min(both.w, both.h);
            if (least > overlap_em_max * std::min(runs[i].em_px, runs[j].em_px))
                faults.push_back(about(picture, "text", runs[i].text) + "on \"" + runs[j].text
                                 + "\": " + number(least) + " px");
        }
    return faults;
}

Faults check_labels(const Picture& picture)
{
    std::map<std::string_view, ui::Rect> places;
    for (const ui::Target& target : picture.page.targets)
        places.emplace(target.id, target.rect);
    Faults faults;
    for (const ui::Run& run : picture.page.runs) {
        if (run.target.empty())
            continue;
        const auto target = places.find(run.target);
        // Words of a card whose target is scrolled away may still be drawn, outside their view.
        if (target == places.end()) {
            if (!empty(ui::intersection(run.rect, run.clip)))
                faults.push_back(about(picture, "text", run.text) + "labels \"" + run.target
                                 + "\", which is not there");
            continue;
        }
        const ui::Rect& box = target->second;
        const float out = std::max({box.x - run.rect.x, box.y - run.rect.y, run.rect.right() - box.right(),
                                    run.rect.bottom() - box.bottom()});
        if (out > rounding_px)
            faults.push_back(about(picture, "text", run.text) + number(out) + " px out of its target \""
                             + run.target + "\"");
    }
    return faults;
}

} // namespace tour
