#include "tour/type_checks.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace tour {

namespace {

constexpr std::u32string_view never_first = U"、。，．・：；？！ー々ゝゞヽヾ〟’”）〕］｝〉》」』】〙〗｠»ぁぃ"
                                            U"ぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥)]},.!?:;";
constexpr std::u32string_view never_last = U"（〔［｛〈《「『【〘〖｟«‘“([{";
constexpr int color_step_max = 2;
constexpr float shown_height_min = 0.6F; // Of the em: a thinner strip of a scrolled line may be all ink.
constexpr float pitch_rounding_em = 0.05F; // Baselines stand on whole pixels.

using Paragraphs = std::map<int, std::vector<const ui::Run*>>;

Paragraphs paragraphs_of(const ui::Semantics& page)
{
    Paragraphs paragraphs;
    for (const ui::Run& run : page.runs)
        paragraphs[run.paragraph].push_back(&run);
    return paragraphs;
}

bool is_latin(const char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

double full_width_chars(const std::u32string_view text)
{
    double sum = 0;
    for (const char32_t c : text)
        sum += c < 0x250 ? 0.5 : 1;
    return sum;
}

// What is wrong where one line ends and the next begins.
std::string problem_between(const std::u32string_view above, const std::u32string_view below,
                            const bool continues)
{
    if (never_first.find(below.front()) != std::u32string_view::npos)
        return "begins with what may not begin a line";
    if (never_last.find(above.back()) != std::u32string_view::npos)
        return "follows what may not end a line";
    if (continues && is_latin(above.back()) && is_latin(below.front()))
        return "begins inside a word";
    return {};
}

Faults paragraph_lines(const Picture& picture, const std::vector<const ui::Run*>& runs)
{
    Faults faults;
    std::u32string above;
    for (const ui::Run* run : runs) {
        const std::u32string text = base::decode_utf8_lossy(run->text);
        if (full_width_chars(text) > line_chars_max)
            faults.push_back(about(picture, "line", run->text) + number(full_width_chars(text))
                             + " characters");
        if (runs.size() > 1 && text.size() == 1)
            faults.push_back(about(picture, "line", run->text) + "one character alone");
        if (!above.empty() && !text.empty())
            if (const auto problem = problem_between(above, text, run->continues); !problem.empty())
                faults.push_back(about(picture, "line", run->text) + problem);
        above = text;
    }
    return faults;
}

// Marks what lies under readings, which come in the order of the text.
std::vector<bool> covered(const std::u32string_view text, const std::vector<std::u32string>& bases)
{
    std::vector<bool> marks(text.size());
    std::size_t from = 0;
    for (const std::u32string& base : bases) {
        const std::size_t at = text.find(base, from);
        if (at == std::u32string_view::npos)
            continue;
        std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(at), base.size(), true);
        from = at + base.size();
    }
    return marks;
}

bool like(const std::uint32_t pixel, const ui::Color color)
{
    const auto near = [](const std::uint32_t a, const int b) {
        return std::abs(static_cast<int>(a & 0xff) - b) <= color_step_max;
    };
    return near(pixel >> 16, color.r) && near(pixel >> 8, color.g) && near(pixel, color.b);
}

// The ink itself left aside: a dense kanji that its view cuts may show more of it than of what it stands on.
std::uint32_t commonest(const paint::Surface& pixels, const ui::Rect& rect, const ui::Color ink)
{
    std::unordered_map<std::uint32_t, int> counts;
    for (int y = static_cast<int>(rect.y); y < static_cast<int>(rect.bottom()); ++y)
        for (int x = static_cast<int>(rect.x); x < static_cast<int>(rect.right()); ++x)
            if (const std::uint32_t pixel = pixels.row(y)[x]; !like(pixel, ink))
                ++counts[pixel];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 0 : most->first;
}

} // namespace

Faults check_glyphs(const Picture& picture)
{
    Faults faults;
    if (picture.page.missing_glyphs > 0)
        faults.push_back(picture.name + ": " + std::to_string(picture.page.missing_glyphs)
                         + " missing glyphs");
    for (const ui::Run& run : picture.page.runs)
        if (base::decode_utf8_lossy(run.text).find(U'\uFFFD') != std::u32string::npos)
            faults.push_back(about(picture, "text", run.text) + "has U+FFFD");
    return faults;
}

Faults check_type_sizes(const Picture& picture)
{
    Faults faults;
    for (const ui::Run& run : picture.page.runs)
        if (run.em_px < em_px_min)
            faults.push_back(about(picture, "text", run.text) + number(run.em_px) + " px high");
    return faults;
}

Faults check_line_pitch(const Picture& picture)
{
    Faults faults;
    for (const auto& [paragraph, runs] : paragraphs_of(picture.page)) {
        const auto& rubies = picture.page.rubies;
        const bool has_ruby =
            std::any_of(rubies.begin(), rubies.end(),
                        [own = paragraph](const ui::RubyRun& ruby) { return ruby.paragraph == own; });
        const float least = has_ruby ? ruby_pitch_em_min : pitch_em_min;
        for (std::size_t i = 1; i < runs.size(); ++i) {
            const float pitch = (runs[i]->rect.y - runs[i - 1]->rect.y) / runs[i]->em_px;
            if (pitch < least - pitch_rounding_em)
                faults.push_back(about(picture, "line", runs[i]->text) + "only " + number(pitch)
                                 + " em below the line above");
        }
    }
    return faults;
}

Faults check_lines(const Picture& picture)
{
    Faults faults;
    for (const auto& [paragraph, runs] : paragraphs_of(picture.page))
        for (auto& fault : paragraph_lines(picture, runs))
            faults.push_back(std::move(fault));
    return faults;
}

Faults check_readings(const Picture& picture)
{
    Faults faults;
    for (const auto& [paragraph, runs] : paragraphs_of(picture.page)) {
        if (runs.front()->lang != "ja-easy")
            continue;
        std::u32string text;
        for (const ui::Run* run : runs)
            text += base::decode_utf8_lossy(run->text);
        std::vector<std::u32string> bases;
        for (const ui::RubyRun& ruby : picture.page.rubies)
            if (ruby.paragraph == paragraph)
                bases.push_back(base::decode_utf8_lossy(ruby.base));
        const auto marks = covered(text, bases);
        std::u32string bare;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (base::is_kanji(text[i]) && !marks[i])
                bare += text[i];
        if (!bare.empty())
            faults.push_back(about(picture, "text", base::encode_utf8(text)) + "no reading over "
                             + base::encode_utf8(bare));
    }
    return faults;
}

Faults check_contrast(const Picture& picture)
{
    Faults faults;
    for (const ui::Run& run : picture.page.runs)
        if (const double ratio = ui::contrast(run.ink, run.ground); ratio < text_contrast_min)
            faults.push_back(about(picture, "text", run.text) + "contrast " + number(ratio));
    for (const ui::Graphic& graphic : picture.page.graphics)
        if (const double ratio = ui::contrast(graphic.ink, graphic.ground); ratio < graphic_contrast_min)
            faults.push_back(about(picture, "graphic", graphic.name) + "contrast " + number(ratio));
    return faults;
}

Faults check_grounds(const Picture& picture, const paint::Surface& pixels)
{
    Faults faults;
    for (const ui::Run& run : picture.page.runs) {
        const ui::Rect shown =
            ui::intersection(ui::intersection(run.rect, run.clip), screen_of(picture.page));
        if (empty(shown) || shown.h < shown_height_min * run.em_px)
            continue;
        if (const std::uint32_t ground = commonest(pixels, shown, run.ink); !like(ground, run.ground)) {
            std::array<char, 16> color{};
            std::snprintf(color.data(), color.size(), "#%06x", ground & 0xffffff);
            faults.push_back(about(picture, "text", run.text) + "stands on " + color.data());
        }
    }
    return faults;
}

Faults check_words(const std::span<const Picture> pictures, const std::span<const std::string_view> words)
{
    Faults faults;
    for (const std::string_view word : words) {
        const bool found = std::any_of(pictures.begin(), pictures.end(), [&](const Picture& picture) {
            const auto& runs = picture.page.runs;
            return std::any_of(runs.begin(), runs.end(), [&](const ui::Run& run) {
                return run.lang == "ja" && run.text.find(word) != std::string::npos;
            });
        });
        if (!found)
            faults.push_back("no picture says " + std::string(word));
    }
    return faults;
}

} // namespace tour
