#include "ui/shapes.h"

#include "ui/motif.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <numbers>
#include <qrcodegen/qrcodegen.hpp>

namespace ui {

namespace {

constexpr std::size_t qr_bytes_max = 800; // Above that a phone held over a screen reads it badly.
constexpr int qr_quiet_modules = 4; // ISO/IEC 18004.

} // namespace

void octagon_mark(Canvas& canvas, const Rect& box, const Tone ink, const Tone ground)
{
    const float cx = box.x + box.w / 2;
    const float cy = box.y + box.h / 2;
    const float radius = box.w / 2;
    float xy[16];
    for (int i = 0; i < 8; ++i) {
        const float angle = std::numbers::pi_v<float> * (0.125F + 0.25F * static_cast<float>(i));
        xy[2 * i] = cx + radius * std::cos(angle);
        xy[2 * i + 1] = cy + radius * std::sin(angle);
    }
    canvas.polygon(xy, 8, ink);
    const float w = box.w * 0.13F;
    canvas.fill({cx - w / 2, cy - radius * 0.58F, w, radius * 0.68F}, ground, w * 0.3F);
    canvas.fill({cx - w / 2, cy + radius * 0.3F, w, w}, ground, w * 0.5F);
    canvas.graphic("octagon", box, ink);
}

void level_mark(Canvas& canvas, const LevelMark level, const Rect& box, const Tone ink, const Tone ground)
{
    const float s = box.w;
    switch (level) {
    case LevelMark::life: octagon_mark(canvas, box, ink, ground); return;
    case LevelMark::now: {
        canvas.triangle(box.x + s * 0.5F, box.y + s * 0.02F, box.x + s, box.y + s * 0.94F, box.x,
                        box.y + s * 0.94F, ink);
        const float r = s * 0.23F;
        ImDrawList& list = canvas.list();
        const ImVec2 center(box.x + s * 0.5F, box.y + s * 0.64F);
        list.AddCircleFilled(center, r, canvas.theme().color(ground).packed());
        const auto hand = canvas.theme().color(ink).packed();
        list.AddLine(center, {center.x, center.y - r * 0.75F}, hand, s * 0.05F);
        list.AddLine(center, {center.x + r * 0.55F, center.y + r * 0.2F}, hand, s * 0.05F);
        break;
    }
    case LevelMark::next_day: {
        canvas.fill({box.x, box.y + s * 0.1F, s, s * 0.86F}, ink, s * 0.08F);
        canvas.fill({box.x + s * 0.08F, box.y + s * 0.34F, s * 0.84F, s * 0.54F}, ground, s * 0.03F);
        canvas.fill({box.x + s * 0.22F, box.y, s * 0.1F, s * 0.22F}, ink, s * 0.03F);
        canvas.fill({box.x + s * 0.68F, box.y, s * 0.1F, s * 0.22F}, ink, s * 0.03F);
        canvas.fill({box.x + s * 0.52F, box.y + s * 0.56F, s * 0.26F, s * 0.2F}, ink, s * 0.02F);
        break;
    }
    case LevelMark::home:
        canvas.triangle(box.x + s * 0.5F, box.y + s * 0.04F, box.x + s, box.y + s * 0.5F, box.x,
                        box.y + s * 0.5F, ink);
        canvas.fill({box.x + s * 0.14F, box.y + s * 0.48F, s * 0.72F, s * 0.46F}, ink);
        canvas.fill({box.x + s * 0.41F, box.y + s * 0.62F, s * 0.18F, s * 0.32F}, ground);
        break;
    }
    canvas.graphic("level", box, ink);
}

void season(Canvas& canvas, const int month, const Rect& box)
{
    const float side = std::min(box.w, box.h);
    const ImVec2 origin(box.x + (box.w - side) / 2, box.y + (box.h - side) / 2);
    draw_motif(canvas.list(), origin, side, month, motif_palette(canvas.theme().display().black));
    canvas.graphic("season", {origin.x, origin.y, side, side}, Tone::wood);
}

bool qr_code(Canvas& canvas, const std::string& text, const Rect& box)
{
    if (text.empty() || text.size() > qr_bytes_max)
        return false;
    const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    const int modules = code.getSize() + 2 * qr_quiet_modules;
    // Whole pixels a module: a scanner hates uneven ones.
    const float pixel = std::max(1.0F, std::floor(std::min(box.w, box.h) / static_cast<float>(modules)));
    const float side = pixel * static_cast<float>(modules);
    const float x0 = std::round(box.x + (box.w - side) / 2);
    const float y0 = std::round(box.y + (box.h - side) / 2);
    ImDrawList& list = canvas.list();
    list.AddRectFilled({x0, y0}, {x0 + side, y0 + side}, scan_light.packed());
    for (int y = 0; y < code.getSize(); ++y)
        for (int x = 0; x < code.getSize(); ++x)
            if (code.getModule(x, y)) {
                const float left = x0 + pixel * static_cast<float>(x + qr_quiet_modules);
                const float top = y0 + pixel * static_cast<float>(y + qr_quiet_modules);
                list.AddRectFilled({left, top}, {left + pixel, top + pixel}, scan_dark.packed());
            }
    canvas.graphic("qr", {x0, y0, side, side}, Tone::ink);
    return true;
}

} // namespace ui
