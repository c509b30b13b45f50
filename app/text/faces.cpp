#include "text/face.h"
#include "text/runs.h"
#include "text/scripts.h"

#include <algorithm>
#include <array>

namespace text {

namespace {

// What decides the face of a character.
enum class Kind { ideograph, kana, letter, common };

Kind kind_of(const char32_t c)
{
    if (is_everyday_kanji(c))
        return Kind::ideograph;
    if (is_everyday_kana(c))
        return Kind::kana;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN: return Kind::ideograph;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO: return Kind::kana;
    default: return own_script(c) == USCRIPT_COMMON ? Kind::common : Kind::letter;
    }
}

using Choices = std::array<Family, 8>;

// In the order in which they are asked; the tail is for what no script of its own has.
Choices choices_for(const UScriptCode script, const Language& language)
{
    const auto chain = [&](const Family own) {
        return Choices{own,
                       language.first,
                       Family::text,
                       Family::latin,
                       Family::cjk_jp,
                       Family::cjk_sc,
                       Family::cjk_tc,
                       Family::cjk_kr};
    };
    switch (script) {
    case USCRIPT_HAN: return chain(language.ideographs);
    case USCRIPT_HANGUL: return chain(Family::cjk_kr);
    case USCRIPT_CYRILLIC:
        return chain(Family::latin); // BIZ UD draws it a full em wide, for technical Japanese.
    case USCRIPT_DEVANAGARI: return chain(Family::devanagari);
    case USCRIPT_MYANMAR: return chain(Family::myanmar);
    case USCRIPT_THAI: return chain(Family::thai);
    case USCRIPT_LAO: return chain(Family::lao);
    case USCRIPT_KHMER: return chain(Family::khmer);
    case USCRIPT_BENGALI: return chain(Family::bengali);
    case USCRIPT_SINHALA: return chain(Family::sinhala);
    case USCRIPT_ARABIC: return chain(Family::arabic);
    default: return chain(language.first);
    }
}

bool is_selector(const char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0D) || (c >= 0xE0100 && c <= 0xE01EF);
}

// `exactly`: with the very form that variation selectors ask for.
bool covers(const Face& face, const std::u32string_view text, const bool exactly)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_invisible(text[i]))
            continue;
        const char32_t next = i + 1 < text.size() ? text[i + 1] : 0;
        if (!face.covers(text[i], exactly && is_selector(next) ? next : 0))
            return false;
    }
    return true;
}

class Chooser {
public:
    Chooser(const Fonts& fonts, const Language& language, const Weight weight)
        : fonts_(fonts)
        , language_(language)
        , weight_(weight)
    {
    }

    // USCRIPT_COMMON: for what has no script of its own.
    std::uint32_t choose(const std::u32string_view text, const UScriptCode script) const
    {
        const Choices choices = choices_for(script, language_);
        // A rare form that no font has is better shown in its common form than as a hole.
        for (const bool exactly : {true, false})
            for (const Family family : choices)
                if (const Face* const face = fonts_.face(face_id(family, weight_));
                    face && covers(*face, text, exactly))
                    return face_id(family, weight_);
        const std::uint32_t first = face_id(choices.front(), weight_);
        return fonts_.face(first) != nullptr ? first : face_id(Family::text, weight_);
    }

    bool draws(const std::uint32_t id, const std::u32string_view text) const
    {
        const Face* const face = fonts_.face(id);
        return face != nullptr && covers(*face, text, true);
    }

private:
    const Fonts& fonts_;
    const Language& language_;
    Weight weight_;
};

// All letters of one script wear one face throughout the paragraph: no Vietnamese word in two faces.
class ScriptFaces {
public:
    ScriptFaces(const Chooser& chooser, const std::u32string_view text)
        : chooser_(chooser)
        , text_(text)
    {
    }

    std::uint32_t of(const UScriptCode script)
    {
        for (const auto& [known, face] : faces_)
            if (known == script)
                return face;
        std::u32string letters;
        bool ours = false;
        for (const char32_t c : text_) {
            ours = extends(c) ? ours : own_script(c) == script;
            if (ours)
                letters += c;
        }
        return faces_.emplace_back(script, chooser_.choose(letters, script)).second;
    }

private:
    const Chooser& chooser_;
    std::u32string_view text_;
    std::vector<std::pair<UScriptCode, std::uint32_t>> faces_;
};

bool is_tabular(const std::u32string_view text, const std::size_t at)
{
    const auto digit = [&](const std::size_t i) {
        return i < text.size() && text[i] >= U'0' && text[i] <= U'9';
    };
    constexpr std::u32string_view between_digits = U":-.,/#";
    return digit(at)
        || (between_digits.find(text[at]) != between_digits.npos && (digit(at - 1) || digit(at + 1)));
}

// Where the word that starts at `begin` ends: ideographs together, kana together, letters and all else one by
// one.
std::size_t word_end(const std::u32string_view text, const std::size_t begin, const Kind kind)
{
    const bool together = kind == Kind::ideograph || kind == Kind::kana;
    std::size_t end = begin + 1;
    while (end < text.size() && (extends(text[end]) || (together && kind_of(text[end]) == kind)))
        ++end;
    return end;
}

} // namespace

std::vector<std::uint32_t> faces_of(const Fonts& fonts, const std::u32string_view text,
                                    const std::vector<UScriptCode>& scripts, const Language& language,
                                    const Style& style)
{
    const Chooser chooser(fonts, language, style.weight);
    const std::uint32_t text_face = face_id(Family::text, style.weight);
    ScriptFaces script_faces(chooser, text);
    std::vector<std::uint32_t> faces(text.size(), text_face);
    for (std::size_t begin = 0; begin < text.size();) {
        const Kind kind = kind_of(text[begin]);
        const std::size_t end = word_end(text, begin, kind);
        const auto word = text.substr(begin, end - begin);
        const bool among_letters = scripts[begin] != USCRIPT_HAN && scripts[begin] != USCRIPT_COMMON;
        const UScriptCode script = kind == Kind::common ? USCRIPT_COMMON : scripts[begin];
        std::uint32_t face = among_letters ? script_faces.of(scripts[begin]) : chooser.choose(word, script);
        bool whole = chooser.draws(face, word);
        if (!whole && among_letters) {
            face = chooser.choose(word, script);
            whole = chooser.draws(face, word);
        }
        std::fill_n(faces.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, face);
        // What no face draws whole is set as well as it can be, character by character.
        for (std::size_t at = begin, next = at; !whole && at < end; at = next) {
            next = std::min(word_end(text, at, Kind::common), end);
            const auto grapheme = text.substr(at, next - at);
            if (!chooser.draws(face, grapheme))
                std::fill_n(faces.begin() + static_cast<std::ptrdiff_t>(at), next - at,
                            chooser.choose(grapheme, script));
        }
        if (style.tabular_digits && faces[begin] == text_face && is_tabular(text, begin))
            faces[begin] = face_id(Family::tabular, style.weight);
        begin = end;
    }
    return faces;
}

} // namespace text
