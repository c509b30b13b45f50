#pragma once
// Every face the kiosk knows, by number. The numbers stand in PlacedGlyph, in the atlas and nowhere on disk.

#include "text/paragraph.h"

#include <array>
#include <cstdint>

namespace text {

enum class Family : std::uint32_t {
    text, // BIZ UDPGothic
    tabular, // BIZ UDGothic
    cjk_jp,
    cjk_kr,
    cjk_sc,
    cjk_tc, // Noto Sans CJK, in the order of the collection's faces
    latin, // Noto Sans: Latin with every accent, Cyrillic, Greek
    devanagari,
    myanmar,
    thai,
    lao,
    khmer,
    bengali,
    sinhala,
    arabic,
    icons,
};

inline constexpr std::uint32_t family_count = static_cast<std::uint32_t>(Family::icons) + 1;

// Two faces a family: regular, bold.
constexpr std::uint32_t face_id(const Family family, const Weight weight)
{
    return static_cast<std::uint32_t>(family) * 2 + (weight == Weight::bold ? 1 : 0);
}

constexpr Family family_of(const std::uint32_t face)
{
    return static_cast<Family>(face / 2);
}

enum class Folder { biz_ud, noto_cjk, noto, icons };

struct FamilyFiles {
    Folder folder;
    const char* regular;
    const char* bold;
    unsigned index;
};

inline constexpr std::array<FamilyFiles, family_count> family_files{{
    {Folder::biz_ud, "BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", 0},
    {Folder::biz_ud, "BIZUDGothic-Regular.ttf", "BIZUDGothic-Bold.ttf", 0},
    {Folder::noto_cjk, "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 0},
    {Folder::noto_cjk, "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 1},
    {Folder::noto_cjk, "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2},
    {Folder::noto_cjk, "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 3},
    {Folder::noto, "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", 0},
    {Folder::noto, "NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf", 0},
    {Folder::noto, "NotoSansMyanmar-Regular.ttf", "NotoSansMyanmar-Bold.ttf", 0},
    {Folder::noto, "NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf", 0},
    {Folder::noto, "NotoSansLao-Regular.ttf", "NotoSansLao-Bold.ttf", 0},
    {Folder::noto, "NotoSansKhmer-Regular.ttf", "NotoSansKhmer-Bold.ttf", 0},
    {Folder::noto, "NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf", 0},
    {Folder::noto, "NotoSansSinhala-Regular.ttf", "NotoSansSinhala-Bold.ttf", 0},
    {Folder::noto, "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", 0},
    {Folder::icons, "MaterialIcons-Regular.ttf", "MaterialIcons-Regular.ttf", 0},
}};

} // namespace text
