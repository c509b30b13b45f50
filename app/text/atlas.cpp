#include "text/atlas.h"

#include "text/rasteriser.h"

#include <algorithm>
#include <cmath>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <utility>

namespace text {

namespace {

constexpr int shelf_step = 8; // Shelves come in few heights, so that glyphs of one size share them.
constexpr int margin = 1; // Empty pixels around a glyph, for painters that sample between pixels.
constexpr float steps_a_px = 64; // Sizes closer than this are one.
constexpr float between_pixels_em_px_max = 56; // A larger glyph half a pixel off looks no different.
constexpr std::size_t page_bytes = static_cast<std::size_t>(atlas_page_size) * atlas_page_size;
constexpr std::size_t sheets_max = atlas_pages_max;
constexpr std::size_t blanks_max = 4096; // Spaces in every size that was ever asked for.

std::uint64_t key_of(const std::uint32_t face, const std::uint32_t glyph, const float em_px,
                     const int x_position)
{
    const auto em = static_cast<std::uint64_t>(std::lround(em_px * steps_a_px));
    return (em << 32) | (static_cast<std::uint64_t>(glyph & 0xFFFFFFU) << 8)
        | (static_cast<std::uint64_t>(face) << 2) | static_cast<std::uint64_t>(x_position);
}

} // namespace

Atlas::Atlas(const Fonts& fonts)
    : rasteriser_(std::make_unique<Rasteriser>(fonts))
{
}
Atlas::Atlas(Atlas&&) noexcept = default;
Atlas& Atlas::operator=(Atlas&&) noexcept = default;
Atlas::~Atlas() = default;

void Atlas::begin_frame()
{
    ++frame_;
    // What found no room has another chance.
    for (const std::uint64_t key : refused_keys_)
        glyphs_.erase(key);
    refused_keys_.clear();
    Sheet* sheet = nullptr;
    while (sheets_in_use() > atlas_pages_kept && (sheet = longest_unused()) != nullptr) {
        empty(*sheet);
        std::exchange(sheet->page.pixels, std::vector<std::uint8_t>()); // Its memory too.
    }
    while (!sheets_.empty() && !sheets_.back().in_use())
        sheets_.pop_back();
    if (blanks_ > blanks_max) {
        std::erase_if(glyphs_, [](const auto& pair) { return pair.second.page < 0; });
        blanks_ = 0;
    }
}

const AtlasGlyph& Atlas::glyph(const std::uint32_t face, const std::uint32_t glyph, const float em_px,
                               const int x_position)
{
    VERIFY(x_position >= 0 && x_position < x_positions);
    const std::uint64_t key = key_of(face, glyph, em_px, x_position);
    const auto known = glyphs_.find(key);
    if (known == glyphs_.end())
        return draw(key, face, glyph, em_px, x_position);
    if (known->second.page >= 0)
        sheets_[static_cast<std::size_t>(known->second.page)].frame = frame_;
    return known->second;
}

Snapped Atlas::snapped(const PlacedGlyph& placed, const float x, const float y)
{
    const int positions = placed.em_px > between_pixels_em_px_max ? 1 : x_positions;
    const float steps = std::round(x * static_cast<float>(positions));
    const float whole = std::floor(steps / static_cast<float>(positions));
    const int position = static_cast<int>(steps - whole * static_cast<float>(positions));
    return {glyph(placed.face, placed.glyph, placed.em_px, position), whole, std::round(y)};
}

const AtlasGlyph& Atlas::draw(const std::uint64_t key, const std::uint32_t face, const std::uint32_t glyph,
                              const float em_px, const int x_position)
{
    AtlasGlyph& made = glyphs_[key];
    const float drawn_em_px = std::min(em_px, glyph_em_px_max);
    const auto* const slot = rasteriser_->draw(
        face, glyph, drawn_em_px, static_cast<float>(x_position) / static_cast<float>(x_positions));
    ++rasterised_;
    if (slot != nullptr) {
        made.w = static_cast<int>(slot->bitmap.width);
        made.h = static_cast<int>(slot->bitmap.rows);
    }
    if (made.w == 0 || made.h == 0) {
        ++blanks_;
        return made;
    }
    if (!reserve(made, key)) {
        ++refused_;
        refused_keys_.push_back(key);
        return made;
    }
    AtlasPage& page = sheets_[static_cast<std::size_t>(made.page)].page;
    for (int row = 0; row < made.h; ++row)
        std::copy_n(slot->bitmap.buffer + row * slot->bitmap.pitch, made.w,
                    page.pixels.begin() + (made.y + row) * atlas_page_size + made.x);
    page.version = ++changes_;
    const float stretch = em_px / drawn_em_px;
    made.left = static_cast<float>(slot->bitmap_left) * stretch;
    made.top = static_cast<float>(-slot->bitmap_top) * stretch;
    made.width = static_cast<float>(made.w) * stretch;
    made.height = static_cast<float>(made.h) * stretch;
    const auto share = [](const int pixel) { return static_cast<float>(pixel) / atlas_page_size; };
    made.u0 = share(made.x);
    made.v0 = share(made.y);
    made.u1 = share(made.x + made.w);
    made.v1 = share(made.y + made.h);
    return made;
}

// Finds room for a glyph. Pages that this frame does not use are left alone: a new glyph on them would keep
// their old ones in memory.
bool Atlas::reserve(AtlasGlyph& glyph, const std::uint64_t key)
{
    if (glyph.w + 2 * margin > atlas_page_size || glyph.h + 2 * margin + shelf_step > atlas_page_size)
        return false;
    for (std::size_t i = 0; i < sheets_.size(); ++i)
        if ((sheets_[i].frame == frame_ || i == open_) && sheets_[i].in_use() && reserve_on(i, glyph, key))
            return true;
    const std::size_t fresh = fresh_sheet();
    if (fresh == sheets_max)
        return false;
    open_ = fresh;
    return reserve_on(fresh, glyph, key);
}

bool Atlas::reserve_on(const std::size_t index, AtlasGlyph& glyph, const std::uint64_t key)
{
    Sheet& sheet = sheets_[index];
    const int width = glyph.w + 2 * margin;
    const int height = (glyph.h + 2 * margin + shelf_step - 1) / shelf_step * shelf_step;
    if (sheet.keys.size() == atlas_glyphs_a_page_max)
        return false;
    auto shelf = std::find_if(sheet.shelves.begin(), sheet.shelves.end(), [&](const Shelf& s) {
        return s.height == height && s.used + width <= atlas_page_size;
    });
    if (shelf == sheet.shelves.end()) {
        if (sheet.next_y + height > atlas_page_size)
            return false;
        shelf = sheet.shelves.insert(shelf, {sheet.next_y, height, 0});
        sheet.next_y += height;
    }
    glyph.page = static_cast<int>(index);
    glyph.x = shelf->used + margin;
    glyph.y = shelf->y + margin;
    shelf->used += width;
    sheet.keys.push_back(key);
    sheet.frame = frame_;
    return true;
}

// An empty sheet: a number without one, a new number, or the sheet that was not used longest. sheets_max when
// all of them are on the screen.
std::size_t Atlas::fresh_sheet()
{
    const auto none =
        std::find_if(sheets_.begin(), sheets_.end(), [](const Sheet& sheet) { return !sheet.in_use(); });
    const auto at = static_cast<std::size_t>(none - sheets_.begin());
    if (sheets_in_use() >= atlas_pages_kept)
        if (Sheet* const old = longest_unused()) {
            empty(*old);
            std::fill(old->page.pixels.begin(), old->page.pixels.end(), std::uint8_t{0});
            return static_cast<std::size_t>(old - sheets_.data());
        }
    if (at == sheets_max)
        return sheets_max;
    if (none == sheets_.end())
        sheets_.emplace_back();
    Sheet& sheet = sheets_[at];
    sheet.page.pixels.assign(page_bytes, 0);
    sheet.page.version = sheet.page.epoch = ++changes_;
    return at;
}

std::ptrdiff_t Atlas::sheets_in_use() const
{
    return std::count_if(sheets_.begin(), sheets_.end(), [](const Sheet& sheet) { return sheet.in_use(); });
}

void Atlas::empty(Sheet& sheet)
{
    for (const std::uint64_t key : sheet.keys)
        glyphs_.erase(key);
    sheet.keys.clear();
    sheet.shelves.clear();
    sheet.next_y = 0;
    sheet.page.version = sheet.page.epoch = ++changes_;
    ++emptied_;
}

Atlas::Sheet* Atlas::longest_unused()
{
    Sheet* oldest = nullptr;
    for (Sheet& sheet : sheets_)
        if (sheet.in_use() && sheet.frame + 1 < frame_ && (oldest == nullptr || sheet.frame < oldest->frame))
            oldest = &sheet;
    return oldest;
}

int Atlas::pages() const
{
    return static_cast<int>(sheets_.size());
}

const AtlasPage& Atlas::page(const int index) const
{
    VERIFY(index >= 0 && index < pages());
    return sheets_[static_cast<std::size_t>(index)].page;
}

std::size_t Atlas::bytes() const
{
    constexpr std::size_t node_bytes = sizeof(std::pair<std::uint64_t, AtlasGlyph>) + 3 * sizeof(void*);
    std::size_t bytes = glyphs_.size() * node_bytes;
    for (const Sheet& sheet : sheets_)
        bytes += sheet.page.pixels.capacity() + sheet.keys.capacity() * sizeof(std::uint64_t);
    return bytes;
}

std::int64_t Atlas::rasterised() const
{
    return rasterised_;
}

int Atlas::refused() const
{
    return refused_;
}

std::int64_t Atlas::emptied() const
{
    return emptied_;
}

} // namespace text
