#pragma once
// A small page without a fault, for tests that break one thing of it.

#include "tour/picture.h"

namespace tour {

inline constexpr ui::Rect sample_screen{0, 0, 1000, 1000};

inline ui::Target sample_target(std::string id, const ui::Rect rect)
{
    ui::Target target;
    target.id = std::move(id);
    target.rect = rect;
    target.clip = sample_screen;
    return target;
}

inline ui::Run sample_run(std::string text, const ui::Rect rect, const int paragraph = 1, const int line = 0)
{
    ui::Run run;
    run.text = std::move(text);
    run.lang = "ja";
    run.em_px = rect.h;
    run.rect = rect;
    run.clip = sample_screen;
    run.ink = {0, 0, 0, 255};
    run.ground = {255, 255, 255, 255};
    run.paragraph = paragraph;
    run.line = line;
    return run;
}

// Two pixels a millimetre: a target has 40 pixels, a gap 6.
inline Picture sample_picture(std::vector<ui::Run> runs = {}, std::vector<ui::Target> targets = {})
{
    Picture picture{"sample", {}, {}};
    picture.page.page = "sample";
    picture.page.width = picture.page.height = 1000;
    picture.page.px_per_mm = 2;
    picture.page.runs = std::move(runs);
    picture.page.targets = std::move(targets);
    return picture;
}

} // namespace tour
