#pragma once
// The fonts of the kiosk: BIZ UDPGothic for text, BIZ UDGothic for times, Noto for what those lack, Material
// Icons. The text fonts are opened at once, because without them there is nothing to read; the fallbacks,
// twenty megabytes each, are mapped the first time a character asks for them.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace text {

class Face; // text/face.h, for this folder only.
class Tools; // text/tools.h, too.

// Where Debian puts the fonts.
struct FontFolders {
    std::filesystem::path biz_ud = "/usr/share/fonts/truetype/bizud-gothic";
    std::filesystem::path noto_cjk = "/usr/share/fonts/opentype/noto";
    std::filesystem::path noto = "/usr/share/fonts/truetype/noto";
    std::filesystem::path icons = "/usr/share/fonts/truetype/material-design-icons-iconfont";
};

// A picture of the icon font; its drawing fills the em square (baseline at the lower edge).
struct IconGlyph {
    std::uint32_t face;
    std::uint32_t glyph;
};

// For one thread: a fallback font opens itself, and an icon is remembered, inside a const call.
class Fonts {
public:
    // Fails when the text font is missing or is no font. A missing bold or tabular face is replaced by the
    // one it goes with; missing fallbacks show themselves as missing glyphs.
    static base::Result<Fonts> open(const FontFolders& folders = {});
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    ~Fonts();

    // By its ligature name in the icon font ("local_florist"); nothing when the font has no such picture.
    std::optional<IconGlyph> icon_glyph(std::string_view name) const;
    // How many faces are open by now: tests see by it that nothing is opened too early.
    int faces_open() const;

    // The files that are not there, for the log.
    std::vector<std::filesystem::path> missing_files() const;

    // For this folder. Nothing when that fallback is not installed.
    const Face* face(std::uint32_t id) const;
    Tools& tools() const { return *tools_; }

private:
    Fonts();
    struct Slot;
    std::optional<IconGlyph> find_icon(std::string_view name) const;

    std::vector<Slot> slots_;
    std::unique_ptr<Tools> tools_;
    // Screens ask for the same few icons in every frame.
    mutable std::map<std::string, IconGlyph, std::less<>> icons_;
};

} // namespace text
