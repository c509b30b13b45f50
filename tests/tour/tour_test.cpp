// Every screen in every language, orientation and text size, looked at by rules instead of eyes.

#include "base/hash.h"
#include "kiosk/tour.h"
#include "tour/demo_store.h"
#include "tour/layout_checks.h"
#include "tour/target_checks.h"
#include "tour/type_checks.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <stb/stb_image.h>

namespace {

using tour::Faults;
using tour::Picture;

constexpr std::size_t faults_shown_max = 200;
constexpr std::array<std::string_view, 4> words_of_the_house{"救急受診", "適正受診", "病院を支える会",
                                                             "菜の花応援団"};

struct Visit {
    std::string size, lang, text;
    std::string layout = "standard";
    std::string contrast = "standard";
    std::string name() const { return size + "-" + lang + "-" + text + "-" + layout + "-" + contrast; }
};

// What GoogleTest says of a visit.
void PrintTo(const Visit& visit, std::ostream* out)
{
    *out << visit.name();
}

base::Result<std::vector<Picture>> walk(const Visit& visit)
{
    TRY_SET(const auto config_file, tour::demo_config());
    TRY_SET(const auto config, config::read_kiosk_config(config_file));
    const std::string folder = BINARY_ROOT "/tour/" + visit.name();
    std::error_code error;
    std::filesystem::remove_all(folder, error);
    const std::array words{"machiai",
                           "--tour",
                           folder.c_str(),
                           "--size",
                           visit.size.c_str(),
                           "--lang",
                           visit.lang.c_str(),
                           "--text",
                           visit.text.c_str(),
                           "--layout",
                           visit.layout.c_str(),
                           "--contrast",
                           visit.contrast.c_str()};
    const auto options = kiosk::read_options(static_cast<int>(words.size()), words.data());
    if (!options)
        return base::fail(base::Code::bad_input, "the command line is not understood");
    TRY(kiosk::tour(config, options->tour));
    return tour::read_pictures(folder);
}

// Checks of one picture with its pixels: the file is read once and forgotten.
Faults check_pixels(const Picture& picture)
{
    int width = 0;
    int height = 0;
    int channels = 0;
    unsigned char* const bytes = stbi_load(picture.png.c_str(), &width, &height, &channels, 3);
    if (bytes == nullptr || width != picture.page.width || height != picture.page.height) {
        stbi_image_free(bytes);
        return {picture.name + ": the picture is of another size, or none"};
    }
    paint::Picture pixels(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const unsigned char* const rgb = bytes + (static_cast<std::ptrdiff_t>(y) * width + x) * 3;
            pixels.surface().row(y)[x] = static_cast<std::uint32_t>(rgb[0] << 16 | rgb[1] << 8 | rgb[2]);
        }
    stbi_image_free(bytes);
    return tour::check_grounds(picture, pixels.surface());
}

Faults check_names(const std::vector<Picture>& pictures)
{
    std::set<std::string> names;
    for (const tour::Series series : tour::series_of(pictures))
        names.insert(series.front().name);
    const auto first = tour::first_names(names);
    return first ? tour::check_same_names(names, *first) : Faults{first.error().where};
}

Faults check_everything(const std::vector<Picture>& pictures, const std::string& lang)
{
    Faults faults;
    const auto add = [&](Faults more) { std::move(more.begin(), more.end(), std::back_inserter(faults)); };
    for (const Picture& picture : pictures) {
        for (const auto check :
             {tour::check_target_size, tour::check_targets_on_screen, tour::check_target_gaps,
              tour::check_text_on_screen, tour::check_text_apart, tour::check_labels, tour::check_glyphs,
              tour::check_type_sizes, tour::check_line_pitch, tour::check_lines, tour::check_readings,
              tour::check_contrast, check_pixels})
            add(check(picture));
    }
    std::string former; // Letters that are touched leave the board where it is: that page was open already.
    for (const tour::Series series : tour::series_of(pictures)) {
        if (const std::string& page = series.front().page.page; page != std::exchange(former, page))
            add(tour::check_opens_at_top(series));
        add(tour::check_targets_reachable(series));
        add(tour::check_text_whole(series));
        add(tour::check_pictures(series, lang));
    }
    add(tour::check_strip(pictures));
    add(check_names(pictures));
    if (lang == "ja")
        add(tour::check_words(pictures, words_of_the_house));
    return faults;
}

class Tour : public testing::TestWithParam<Visit> { };

TEST_P(Tour, ShowsNoFault)
{
    ::unsetenv("DISPLAY"); // A tour shows itself where it can; here nobody looks.
    ASSERT_TRUE(base::init_crypto());
    const auto pictures = walk(GetParam());
    ASSERT_TRUE(pictures) << pictures.error().where;
    ASSERT_FALSE(pictures->empty());
    const Faults faults = check_everything(*pictures, GetParam().lang);
    std::string list;
    for (std::size_t i = 0; i < std::min(faults.size(), faults_shown_max); ++i)
        list += faults[i] + "\n";
    EXPECT_TRUE(faults.empty()) << faults.size() << " faults in " << pictures->size() << " pictures:\n"
                                << list;
}

std::vector<Visit> visits()
{
    std::vector<Visit> all;
    for (const std::string size : {"1920x1080", "1080x1920"})
        for (const std::string text : {"standard", "large"})
            for (const std::string lang : {"ja", "ja-easy", "en"})
                all.push_back({size, lang, text});
    // 画面を下げる and 黒い画面 where each is hardest: little room and much to say, and a low, wide page.
    all.push_back({"1080x1920", "ja-easy", "large", "low", "black"});
    all.push_back({"1920x1080", "en", "standard", "low", "black"});
    return all;
}

// "portrait_ja_easy_large", "landscape_en_standard_low_black": a test's name knows no hyphens.
std::string test_name(const testing::TestParamInfo<Visit>& info)
{
    std::string name = (info.param.size == "1920x1080" ? "landscape_" : "portrait_") + info.param.lang + "_"
        + info.param.text;
    for (const std::string& way : {info.param.layout, info.param.contrast})
        name += way == "standard" ? "" : "_" + way;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Tour, testing::ValuesIn(visits()), test_name);

} // namespace
