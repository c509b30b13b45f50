#include "text/atlas.h"

#include "text/face.h"

#include <algorithm>
#include <cmath>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace text {

namespace {

constexpr int shelf_step = 8; // Shelves come in few heights, so that glyphs of one size share them.
constexpr int margin = 1; // Empty pixels around a glyph, for painters that sample between pixels.
constexpr float units_per_px = 64; // FreeType's 26.6 numbers.
constexpr float hinted_em_px_max = 28;
constexpr float between_pixels_em_px_max = 56; // A larger glyph half a pixel off looks no different.

std::uint64_t key_of(const std::uint32_t face, const std::uint32_t glyph, const float em_px,
                     const int x_position)
{
    const auto em = static_cast<std::uint64_t>(std::lround(em_px * units_per_px));
    return (em << 32) | (static_cast<std::uint64_t>(glyph & 0xFFFFFFU) << 8)
        | (static_cast<std::uint64_t>(face) << 2) | static_cast<std::uint64_t>(x_position);
}

} // namespace

// FreeType, which alone turns outlines into pixels.
class Atlas::Rasteriser {
public:
    explicit Rasteriser(const Fonts& fonts)
        : fonts_(fonts)
    {
        VERIFY(FT_Init_FreeType(&library_) == 0);
    }
    ~Rasteriser() { FT_Done_FreeType(library_); } // Faces too.
    Rasteriser(const Rasteriser&) = delete;
    Rasteriser& operator=(const Rasteriser&) = delete;

    // The glyph's picture in FreeType's slot; nothing when the font is broken there.
    FT_GlyphSlot draw(const std::uint32_t id, const std::uint32_t glyph, const float em_px,
                      const int x_position)
    {
        FT_Face const face = open(id);
        if (face == nullptr || FT_Set_Char_Size(face, 0, std::lround(em_px * units_per_px), 72, 72) != 0)
            return nullptr;
        // Light hinting moves outlines up and down only: strokes lie on pixels, widths stay as they were
        // measured.
        if (FT_Load_Glyph(face, glyph, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0)
            return nullptr;
        if (face->glyph->format == FT_GLYPH_FORMAT_OUTLINE && x_position != 0)
            FT_Outline_Translate(&face->glyph->outline,
                                 x_position * static_cast<int>(units_per_px) / x_positions, 0);
        return FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) == 0 ? face->glyph : nullptr;
    }

private:
    FT_Face open(const std::uint32_t id)
    {
        if (id >= faces_.size())
            faces_.resize(id + 1, nullptr);
        if (faces_[id] == nullptr)
            if (const Face* const face = fonts_.face(id)) {
                const auto bytes = face->bytes();
                if (FT_New_Memory_Face(library_, bytes.data(), static_cast<FT_Long>(bytes.size()),
                                       static_cast<FT_Long>(face->index()), &faces_[id])
                    != 0)
                    faces_[id] = nullptr;
            }
        return faces_[id];
    }

    const Fonts& fonts_;
    FT_Library library_ = nullptr;
    std::vector<FT_Face> faces_;
};

Atlas::Atlas(const Fonts& fonts)
    : rasteriser_(std::make_unique<Rasteriser>(fonts))
{
}
Atlas::Atlas(Atlas&&) noexcept = default;
Atlas& Atlas::operator=(Atlas&&) noexcept = default;
Atlas::~Atlas() = default;

bool Atlas::begin_frame()
{
    if (pages_used_ <= atlas_pages_kept)
        return false;
    glyphs_.clear();
    shelves_.clear();
    next_y_ = 0;
    pages_used_ = 0;
    pages_.resize(atlas_pages_kept);
    for (AtlasPage& page : pages_) {
        std::fill(page.pixels.begin(), page.pixels.end(), std::uint8_t{0});
        page.version = ++changes_;
    }
    ++epoch_;
    return true;
}

const AtlasGlyph& Atlas::glyph(const std::uint32_t face, const std::uint32_t glyph, const float em_px,
                               const int x_position)
{
    VERIFY(x_position >= 0 && x_position < x_positions);
    const std::uint64_t key = key_of(face, glyph, em_px, x_position);
    const auto known = glyphs_.find(key);
    return known != glyphs_.end() ? known->second : draw(key, face, glyph, em_px, x_position);
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
    const FT_GlyphSlot slot = rasteriser_->draw(face, glyph, drawn_em_px, x_position);
    ++rasterised_;
    if (slot == nullptr)
        return made;
    const FT_Bitmap& bitmap = slot->bitmap;
    made.w = static_cast<int>(bitmap.width);
    made.h = static_cast<int>(bitmap.rows);
    if (made.w == 0 || made.h == 0 || !reserve(made))
        return made;
    AtlasPage& page = pages_[static_cast<std::size_t>(made.page)];
    for (int row = 0; row < made.h; ++row)
        std::copy_n(bitmap.buffer + row * bitmap.pitch, made.w,
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

// Finds room on a shelf of fitting height, on a new shelf, on a new page; gives the glyph its page and place.
bool Atlas::reserve(AtlasGlyph& glyph)
{
    const int width = glyph.w + 2 * margin;
    const int height = (glyph.h + 2 * margin + shelf_step - 1) / shelf_step * shelf_step;
    if (width > atlas_page_size || height > atlas_page_size)
        return false;
    auto shelf = std::find_if(shelves_.begin(), shelves_.end(), [&](const Shelf& s) {
        return s.height == height && s.used + width <= atlas_page_size;
    });
    if (shelf == shelves_.end()) {
        if (pages_used_ == 0 || next_y_ + height > atlas_page_size) {
            if (pages_used_ == atlas_pages_max) {
                ++refused_;
                return false;
            }
            ++pages_used_;
            next_y_ = 0;
            if (pages_.size() < static_cast<std::size_t>(pages_used_))
                pages_.push_back({std::vector<std::uint8_t>(atlas_page_size * atlas_page_size), 0});
        }
        shelf = shelves_.insert(shelves_.end(), {pages_used_ - 1, next_y_, height, 0});
        next_y_ += height;
    }
    glyph.page = shelf->page;
    glyph.x = shelf->used + margin;
    glyph.y = shelf->y + margin;
    shelf->used += width;
    return true;
}

int Atlas::pages() const
{
    return pages_used_;
}

const AtlasPage& Atlas::page(const int index) const
{
    VERIFY(index >= 0 && index < pages_used_);
    return pages_[static_cast<std::size_t>(index)];
}

std::size_t Atlas::bytes() const
{
    return pages_.size() * atlas_page_size * atlas_page_size;
}

int Atlas::rasterised() const
{
    return rasterised_;
}

int Atlas::refused() const
{
    return refused_;
}

} // namespace text
