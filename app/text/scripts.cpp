#include "text/scripts.h"

#include "text/source.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

namespace text {

namespace {

// Brackets are remembered no deeper: nobody reads what stands in more.
constexpr std::size_t brackets_max = 32;

constexpr char32_t ascii_end = 0x80;

UScriptCode merged(const UScriptCode script)
{
    switch (script) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO: return USCRIPT_HAN;
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN:
    case USCRIPT_INVALID_CODE: return USCRIPT_COMMON;
    default: return script;
    }
}

bool is_letter_of_ascii(const char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

// The script that a common character belongs to, when it belongs to few: ، to Arabic, । to Devanagari and its
// neighbours. `current` when that is one of them.
UScriptCode shared_script(const char32_t c, const UScriptCode current)
{
    if (c < ascii_end)
        return USCRIPT_COMMON;
    constexpr int extensions_max = 32;
    std::array<UScriptCode, extensions_max> scripts{};
    UErrorCode status = U_ZERO_ERROR;
    const int count =
        uscript_getScriptExtensions(static_cast<UChar32>(c), scripts.data(), extensions_max, &status);
    if (U_FAILURE(status) || count == 0)
        return USCRIPT_COMMON;
    const auto end = scripts.begin() + count;
    std::transform(scripts.begin(), end, scripts.begin(), merged);
    return std::find(scripts.begin(), end, current) != end ? current : scripts.front();
}

// Pairs of brackets that are still open.
class Brackets {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    // Where the bracket was opened that `c` closes; none when it closes none.
    std::size_t pass(const char32_t c, const std::size_t at)
    {
        const auto point = static_cast<UChar32>(c);
        const int kind = u_getIntPropertyValue(point, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (kind == U_BPT_OPEN && open_.size() < brackets_max)
            open_.push_back({static_cast<char32_t>(u_getBidiPairedBracket(point)), at});
        return kind == U_BPT_CLOSE ? close(c) : none;
    }

private:
    struct Open {
        char32_t closing;
        std::size_t at;
    };

    std::size_t close(const char32_t c)
    {
        for (std::size_t i = open_.size(); i > 0; --i)
            if (open_[i - 1].closing == c) {
                const std::size_t at = open_[i - 1].at;
                open_.resize(i - 1);
                return at;
            }
        return none;
    }

    std::vector<Open> open_;
};

} // namespace

UScriptCode own_script(const char32_t c)
{
    if (c < ascii_end)
        return is_letter_of_ascii(c) ? USCRIPT_LATIN : USCRIPT_COMMON;
    if (is_everyday_kanji(c) || is_everyday_kana(c))
        return USCRIPT_HAN;
    UErrorCode status = U_ZERO_ERROR;
    return merged(uscript_getScript(static_cast<UChar32>(c), &status));
}

std::vector<UScriptCode> scripts_of(const std::u32string_view text)
{
    std::vector<UScriptCode> scripts(text.size(), USCRIPT_COMMON);
    Brackets brackets;
    UScriptCode current = USCRIPT_COMMON;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        UScriptCode script = extends(c) ? USCRIPT_COMMON : own_script(c);
        const bool common = script == USCRIPT_COMMON;
        if (common && !extends(c))
            script = shared_script(c, current);
        if (script != USCRIPT_COMMON && current == USCRIPT_COMMON)
            std::fill_n(scripts.begin(), i, script); // What stands before the first letter.
        if (script != USCRIPT_COMMON)
            current = script;
        if (common)
            if (const std::size_t opened = brackets.pass(c, i); opened != Brackets::none)
                current = scripts[opened];
        scripts[i] = current;
    }
    return scripts;
}

} // namespace text
