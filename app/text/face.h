#pragma once
// One face of one font file, mapped and parsed the first time it is asked for. Only app/text includes this.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <hb.h>
#include <memory>
#include <span>

namespace text {

// Positions that HarfBuzz gives are parts of an em this long.
inline constexpr int hb_units_per_em = 1 << 16;

inline float ems(const hb_position_t units)
{
    return static_cast<float>(units) / static_cast<float>(hb_units_per_em);
}

class Face {
public:
    // Nothing when the file is missing or holds no such face.
    static std::unique_ptr<const Face> open(const std::filesystem::path& file, unsigned index);

    // HarfBuzz counts references through non-const pointers; shaping leaves the font as it is.
    hb_font_t* font() const { return font_.get(); }
    // The file's bytes and the face's number in it, for FreeType.
    std::span<const std::uint8_t> bytes() const;
    unsigned index() const { return index_; }

    // Whether the face draws `c`, in the form that `selector` asks for when it is not 0.
    bool covers(char32_t c, char32_t selector = 0) const;

private:
    template <auto destroy>
    struct Destroyer {
        template <class T>
        void operator()(T* pointer) const
        {
            destroy(pointer);
        }
    };
    std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>> blob_;
    std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>> font_;
    unsigned index_ = 0;
};

} // namespace text
