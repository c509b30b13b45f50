// The part of Canvas for pictures of the content.

#include "ui/canvas.h"

#include "base/markup.h"
#include "words/common.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {

namespace {

constexpr float placeholder_pad = 8;
constexpr float placeholder_icon = 12;
constexpr float placeholder_gap = 4;

// The largest rectangle of that shape in the middle of the box, on whole pixels. A shape that is the box's
// own but for rounding is the box.
Rect shaped(const Rect& box, const int width, const int height)
{
    const float scale = std::min(box.w / static_cast<float>(width), box.h / static_cast<float>(height));
    const auto side = [](const float wanted, const float room) {
        return std::abs(wanted - room) < 1 ? room : std::max(1.0F, std::round(wanted));
    };
    const float w = side(scale * static_cast<float>(width), box.w);
    const float h = side(scale * static_cast<float>(height), box.h);
    return {std::round(box.x + (box.w - w) / 2), std::round(box.y + (box.h - h) / 2), w, h};
}

} // namespace

void Canvas::picture(const Picture& picture, const Rect& card, const float pad)
{
    if (!visible(card))
        return;
    const Rect box = card.shrunk(pad);
    const bool has_size = picture.width > 0 && picture.height > 0;
    const Rect rect = has_size ? shaped(box, picture.width, picture.height) : box;
    PictureAnswer answer;
    if (has_size && pictures_)
        answer = pictures_({picture.hash, picture.width, picture.height, static_cast<int>(rect.w),
                            static_cast<int>(rect.h)});
    const bool here = answer.state == PictureAnswer::State::here;
    semantics_.pictures.push_back(
        {base::plain_text(picture.alt.markup), picture.alt.lang, rect, clip_, here, in_scroll_});
    if (!here) {
        placeholder(picture.alt, card, answer.state == PictureAnswer::State::refused);
        return;
    }
    list().AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, picture_paper.packed(),
                         u(size::radius));
    list().AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(answer.texture)),
                    {rect.x, rect.y}, {rect.right(), rect.bottom()});
}

// Its words in place of the picture, and that it will not come.
void Canvas::placeholder(const Label& alt, const Rect& box, const bool refused)
{
    fill(box, Tone::card, u(size::radius));
    const Ground on(*this, Tone::card);
    const Clip inside(*this, box);
    const float icon_side = u(placeholder_icon);
    const float gap = u(placeholder_gap);
    const Rect room = box.shrunk(std::min({u(placeholder_pad), box.w / 8, box.h / 8}));
    const Label sentence = refused ? say(words::picture_cannot_be_shown) : Label();
    Laid below;
    if (refused)
        below = lay(sentence, {.type = Type::small, .ink = Tone::second_ink}, room.w);
    const float words_h = room.h - icon_side - gap - (refused ? below.height + gap : 0);
    const Laid words = lay_fitting(alt, {.ink = Tone::second_ink}, room.w, std::max(words_h, 0.0F));
    float y = room.y + std::max(0.0F, (words_h - words.height) / 2);
    icon(refused ? "image_not_supported" : "image",
         {std::round(room.x + (room.w - icon_side) / 2), std::round(y), icon_side, icon_side},
         Tone::second_ink);
    y += icon_side + gap;
    draw(words, std::round(room.x + (room.w - words.width) / 2), std::round(y));
    if (refused)
        draw(below, std::round(room.x + (room.w - below.width) / 2), std::round(y + words.height + gap));
}

} // namespace ui
