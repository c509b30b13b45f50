#include "text/fonts.h"

#include "text/face.h"
#include "text/face_table.h"
#include "text/tools.h"

#include <algorithm>

namespace text {

struct Fonts::Slot {
    std::filesystem::path file;
    unsigned index = 0;
    std::uint32_t spare = 0; // The face that stands in for it; its own number when there is none.
    mutable bool asked = false; // Once is enough: a font that is not installed does not appear while we run.
    mutable std::unique_ptr<const Face> face;
};

namespace {

std::uint32_t spare_of(const Family family, const Weight weight)
{
    if (weight == Weight::bold)
        return face_id(family, Weight::regular);
    return face_id(family == Family::tabular ? Family::text : family, weight);
}

} // namespace

Fonts::Fonts()
    : tools_(std::make_unique<Tools>())
{
}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

base::Result<Fonts> Fonts::open(const FontFolders& folders)
{
    const auto folder_of = [&](const Folder folder) {
        switch (folder) {
        case Folder::biz_ud: return folders.biz_ud;
        case Folder::noto_cjk: return folders.noto_cjk;
        case Folder::noto: return folders.noto;
        case Folder::icons: break;
        }
        return folders.icons;
    };
    Fonts fonts;
    fonts.slots_.resize(family_count * 2);
    for (std::uint32_t family = 0; family < family_count; ++family) {
        const FamilyFiles& files = family_files[family];
        for (const Weight weight : {Weight::regular, Weight::bold}) {
            Slot& slot = fonts.slots_[face_id(static_cast<Family>(family), weight)];
            slot.file = folder_of(files.folder) / (weight == Weight::bold ? files.bold : files.regular);
            slot.index = files.index;
            slot.spare = spare_of(static_cast<Family>(family), weight);
        }
    }
    for (const Family family : {Family::text, Family::tabular})
        for (const Weight weight : {Weight::regular, Weight::bold})
            if (fonts.face(face_id(family, weight)) == nullptr)
                return base::fail(base::Code::not_found,
                                  "fonts: the font of all text is missing: no readable "
                                      + fonts.slots_[face_id(Family::text, Weight::regular)].file.string()
                                      + " (package fonts-morisawa-bizud-gothic)");
    return fonts;
}

const Face* Fonts::face(const std::uint32_t id) const
{
    VERIFY(id < slots_.size());
    const Slot& slot = slots_[id];
    if (!slot.asked) {
        slot.asked = true;
        slot.face = Face::open(slot.file, slot.index);
    }
    return slot.face || slot.spare == id ? slot.face.get() : face(slot.spare);
}

std::vector<std::filesystem::path> Fonts::missing_files() const
{
    std::vector<std::filesystem::path> missing;
    std::error_code error;
    for (const Slot& slot : slots_)
        if (!std::filesystem::exists(slot.file, error)
            && std::find(missing.begin(), missing.end(), slot.file) == missing.end())
            missing.push_back(slot.file);
    return missing;
}

int Fonts::faces_open() const
{
    return static_cast<int>(
        std::count_if(slots_.begin(), slots_.end(), [](const Slot& slot) { return slot.face != nullptr; }));
}

std::optional<IconGlyph> Fonts::icon_glyph(const std::string_view name) const
{
    if (const auto known = icons_.find(name); known != icons_.end())
        return known->second;
    const auto found = find_icon(name);
    if (found)
        icons_.emplace(name, *found);
    return found;
}

std::optional<IconGlyph> Fonts::find_icon(const std::string_view name) const
{
    const std::uint32_t id = face_id(Family::icons, Weight::regular);
    const Face* const icons = face(id);
    constexpr std::size_t icon_name_bytes_max = 64;
    if (icons == nullptr || name.empty() || name.size() > icon_name_bytes_max)
        return std::nullopt;
    hb_buffer_t* const buffer = tools_->buffer();
    hb_buffer_add_utf8(buffer, name.data(), static_cast<int>(name.size()), 0, static_cast<int>(name.size()));
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_shape(icons->font(), buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* const glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    if (count != 1 || glyphs[0].codepoint == 0)
        return std::nullopt;
    return IconGlyph{id, glyphs[0].codepoint};
}

} // namespace text
