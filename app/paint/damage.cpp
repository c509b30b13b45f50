#include "paint/damage.h"

#include "base/result.h"
#include "paint/rects.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <imgui/imgui.h>

namespace paint {

namespace {

constexpr std::uint64_t start = 0x9e3779b97f4a7c15ull;
constexpr std::uint64_t multiplier = 0xff51afd7ed558ccdull;

std::uint64_t mix(const std::uint64_t hash, const std::uint64_t word)
{
    const std::uint64_t product = (hash ^ word) * multiplier;
    return std::rotl(product, 29) ^ (product >> 31);
}

template <class T>
std::uint64_t mix_value(std::uint64_t hash, const T& value)
{
    std::array<std::uint64_t, (sizeof value + 7) / 8> words{};
    std::memcpy(words.data(), &value, sizeof value);
    for (const std::uint64_t word : words)
        hash = mix(hash, word);
    return hash;
}

// Pixels between two places along one axis. A painter goes by the pixels' centres, so whatever it rounds
// stays inside. Compared before converted: an int that cannot hold the float would be undefined.
struct Span {
    int first;
    int end;

    Span within(const float from, const float to) const
    {
        return {from > static_cast<float>(first) ? static_cast<int>(std::min(from, static_cast<float>(end)))
                                                 : first,
                to < static_cast<float>(end)
                    ? static_cast<int>(std::ceil(std::max(to, static_cast<float>(first))))
                    : end};
    }
};

// One frame on its way into the cells.
class Look {
public:
    Look(const ImDrawData& data, const Span& across, const Span& down, std::vector<std::uint64_t>& cells,
         const int columns, std::vector<std::uint64_t>& corners)
        : data_(data)
        , screen_across_(across)
        , screen_down_(down)
        , cells_(cells)
        , columns_(columns)
        , corners_(corners)
    {
    }

    // Before its commands. Each corner is hashed once, however many triangles share it; and one does not wait
    // for another, as it would in a chain.
    void begin(const ImDrawList& list)
    {
        corners_.resize(static_cast<std::size_t>(list.VtxBuffer.Size));
        for (int i = 0; i < list.VtxBuffer.Size; ++i)
            corners_[static_cast<std::size_t>(i)] = mix_value(start, list.VtxBuffer.Data[i]);
    }

    // `texture`: what the command draws with, as one number.
    void add(const ImDrawList& list, const ImDrawCmd& command, const std::uint64_t texture)
    {
        across_ = screen_across_.within(screen_x(command.ClipRect.x), screen_x(command.ClipRect.z));
        down_ = screen_down_.within(screen_y(command.ClipRect.y), screen_y(command.ClipRect.w));
        state_ = mix_value(texture, command.ClipRect);
        const ImDrawIdx* const indices = list.IdxBuffer.Data + command.IdxOffset;
        VERIFY(command.IdxOffset + command.ElemCount <= static_cast<unsigned>(list.IdxBuffer.Size));
        unsigned i = 0;
        while (i + 3 <= command.ElemCount) {
            // Two triangles on one diagonal, as every rectangle and every glyph is: together half the work.
            const bool pair = i + 6 <= command.ElemCount && indices[i + 3] == indices[i]
                && indices[i + 4] == indices[i + 2];
            const unsigned count = pair ? 6 : 3;
            add_shape(list, command.VtxOffset, indices + i, pair);
            i += count;
        }
    }

private:
    float screen_x(const float x) const { return (x - data_.DisplayPos.x) * data_.FramebufferScale.x; }
    float screen_y(const float y) const { return (y - data_.DisplayPos.y) * data_.FramebufferScale.y; }

    void add_shape(const ImDrawList& list, const unsigned offset, const ImDrawIdx* const indices,
                   const bool pair)
    {
        std::uint64_t hash = state_;
        ImVec2 low;
        ImVec2 high;
        float finite = 0; // Zero as long as every corner is a number; anything else does not compare.
        const auto take = [&](const ImDrawIdx index) {
            const unsigned number = offset + index;
            VERIFY(number < static_cast<unsigned>(list.VtxBuffer.Size));
            const ImDrawVert& vertex = list.VtxBuffer.Data[number];
            hash = mix(hash, corners_[number]);
            finite += (vertex.pos.x + vertex.pos.y) * 0;
            return vertex.pos;
        };
        const auto widen = [&](const ImVec2& pos) {
            low = {std::min(low.x, pos.x), std::min(low.y, pos.y)};
            high = {std::max(high.x, pos.x), std::max(high.y, pos.y)};
        };
        low = high = take(indices[0]);
        widen(take(indices[1]));
        widen(take(indices[2]));
        if (pair)
            widen(take(indices[5]));
        if (finite == 0)
            mark(across_.within(screen_x(low.x), screen_x(high.x)),
                 down_.within(screen_y(low.y), screen_y(high.y)), hash);
        else
            mark(across_, down_, hash); // A corner that is no number may be anywhere.
    }

    void mark(const Span& across, const Span& down, const std::uint64_t hash)
    {
        if (across.first >= across.end || down.first >= down.end)
            return;
        const int last_column = (across.end - 1) / Damage::cell_px;
        const int last_row = (down.end - 1) / Damage::cell_px;
        for (int row = down.first / Damage::cell_px; row <= last_row; ++row) {
            std::uint64_t* const cells = cells_.data() + static_cast<std::ptrdiff_t>(row) * columns_;
            for (int column = across.first / Damage::cell_px; column <= last_column; ++column)
                cells[column] = mix(cells[column], hash);
        }
    }

    const ImDrawData& data_;
    const Span screen_across_;
    const Span screen_down_;
    std::vector<std::uint64_t>& cells_;
    const int columns_;
    std::vector<std::uint64_t>& corners_; // Of the list at hand, hashed.
    // Of the command at hand.
    Span across_{};
    Span down_{};
    std::uint64_t state_ = 0;
};

std::uint64_t number_of(const ImTextureID id, const Textures& textures)
{
    if (!id)
        return start;
    const TextureView view = textures(id);
    std::uint64_t number = mix(start, reinterpret_cast<std::uintptr_t>(id));
    number = mix(number, view.epoch);
    number = mix(number, static_cast<std::uint64_t>(view.format));
    // The empty view: nothing is drawn, until there is one.
    number = mix(number, view.pixels ? 1 : 0);
    return mix(number,
               static_cast<std::uint64_t>(view.width) << 32 | static_cast<std::uint32_t>(view.height));
}

} // namespace

void Damage::look(const ImDrawData& data, const Textures& textures, const int width, const int height)
{
    seen_.width = std::clamp(width, 0, Picture::side_px_max);
    seen_.height = std::clamp(height, 0, Picture::side_px_max);
    const int columns = seen_.columns();
    // Moved or scaled differently, every corner is elsewhere.
    const std::uint64_t empty = mix_value(mix_value(start, data.DisplayPos), data.FramebufferScale);
    seen_.hashes.assign(static_cast<std::size_t>(columns) * static_cast<std::size_t>(seen_.rows()), empty);
    Look look(data, {0, seen_.width}, {0, seen_.height}, seen_.hashes, columns, corners_);
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        look.begin(list);
        for (const ImDrawCmd& command : list.CmdBuffer)
            if (command.ElemCount > 0) // A user callback has none.
                look.add(list, command, number_of(command.GetTexID(), textures));
    }
    hash_ =
        mix(mix(start, static_cast<std::uint64_t>(seen_.width)), static_cast<std::uint64_t>(seen_.height));
    for (const std::uint64_t cell : seen_.hashes)
        hash_ = mix(hash_, cell);
}

std::vector<Rect> Damage::rects() const
{
    const Rect screen{0, 0, seen_.width, seen_.height};
    if (screen.empty())
        return {};
    if (shown_.width != seen_.width || shown_.height != seen_.height)
        return {screen};
    std::vector<bool> changed(seen_.hashes.size());
    for (std::size_t cell = 0; cell < changed.size(); ++cell)
        changed[cell] = seen_.hashes[cell] != shown_.hashes[cell];
    std::vector<Rect> rects = joined(rects_of(changed, seen_.columns()), rects_max);
    for (Rect& rect : rects)
        rect = intersection(
            {rect.left * cell_px, rect.top * cell_px, rect.right * cell_px, rect.bottom * cell_px}, screen);
    return rects;
}

void Damage::painted()
{
    shown_ = seen_;
}

void Damage::forget()
{
    shown_ = {};
}

} // namespace paint
