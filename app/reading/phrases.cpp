#include "reading/phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace reading {

namespace {

template <std::size_t count>
bool one_of(const std::string_view word, const std::array<std::string_view, count>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Verbs that make one word with a noun of action before them: 受診する, 利用できます, ご案内いたします.
constexpr std::array<std::string_view, 11> light_verbs{"する",     "できる", "いただく", "いただける",
                                                       "くださる", "なさる", "いたす",   "致す",
                                                       "頂く",     "下さる", "出来る"};
// Nouns of time that stand for themselves though a noun follows: 毎日|病院へ.
constexpr std::array<std::string_view, 12> adverb_nouns{"毎日", "毎週", "毎月", "毎年", "今日", "明日",
                                                        "昨日", "今朝", "今夜", "今",   "現在", "先日"};

bool leans(const Morpheme& word)
{
    return word.part == Part::particle || word.part == Part::auxiliary || word.kind == "接尾"
        || word.kind == "非自立";
}

bool is_polite_prefix(const std::u32string_view word)
{
    return word == U"お" || word == U"ご" || word == U"御";
}

class Phrases {
public:
    Phrases(const std::u32string& text, const std::vector<Morpheme>& morphemes)
        : text_(text)
        , morphemes_(morphemes)
    {
    }

    bool begins_at(const std::size_t i) const
    {
        const Morpheme& word = morphemes_[i];
        const Morpheme& before = morphemes_[i - 1];
        if (word.part == Part::symbol)
            return word.kind == "括弧開" && before.part != Part::prefix && before.kind != "括弧開";
        if (word.begin > before.end)
            return true; // A space: the author's own.
        if (leans(word) || before.part == Part::prefix)
            return false;
        if (before.part == Part::symbol)
            return begins_after_symbol(before);
        // A stem with another word on it: 歩き始める, かかりつけ医.
        if (before.part == Part::verb && before.form == "連用形"
            && (word.part == Part::noun || word.part == Part::verb))
            return false;
        if (before.part == Part::adjective && word.base_form == "なる")
            return false; // 悪くなる
        if (before.part == Part::noun)
            return begins_after_noun(before, word);
        return true;
    }

private:
    bool begins_after_symbol(const Morpheme& symbol) const
    {
        return symbol.kind == "読点" || symbol.kind == "句点" || symbol.kind == "括弧閉"
            || shown(symbol) == U"・" || shown(symbol) == U"？" || shown(symbol) == U"！";
    }

    bool begins_after_noun(const Morpheme& noun, const Morpheme& word) const
    {
        switch (word.part) {
        case Part::noun: return one_of(noun.base_form, adverb_nouns) && word.kind != "数";
        case Part::verb: return !one_of(word.base_form, light_verbs);
        case Part::prefix: return is_polite_prefix(shown(word));
        default: return true;
        }
    }

    std::u32string_view shown(const Morpheme& word) const
    {
        return std::u32string_view(text_).substr(word.begin, word.end - word.begin);
    }

    const std::u32string& text_;
    const std::vector<Morpheme>& morphemes_;
};

// Where to part the nouns [first, last) that make one long word: between two that can stand alone, near the
// middle. `last` when there is no such place.
std::size_t middle_of(const std::vector<Morpheme>& morphemes, const std::size_t first, const std::size_t last)
{
    const std::size_t begin = morphemes[first].begin;
    const std::size_t end = morphemes[last - 1].end;
    std::size_t best = last, best_distance = end - begin;
    for (std::size_t i = first + 1; i < last; ++i) {
        const Morpheme& word = morphemes[i];
        const Morpheme& before = morphemes[i - 1];
        const bool stands = word.part == Part::noun && !leans(word) && word.kind != "数"
            && before.part == Part::noun && before.kind != "数" && word.begin == before.end;
        const std::size_t left = word.begin - begin, right = end - word.begin;
        const std::size_t distance = left > right ? left - right : right - left;
        constexpr std::size_t part_chars_min = 3;
        if (stands && std::min(left, right) >= part_chars_min && distance < best_distance) {
            best = i;
            best_distance = distance;
        }
    }
    return best;
}

} // namespace

std::vector<std::size_t> phrase_begins(const std::u32string& text, const std::vector<Morpheme>& morphemes)
{
    const Phrases phrases(text, morphemes);
    std::vector<std::size_t> begins;
    for (std::size_t first = 0, next = 1; first < morphemes.size(); first = next++) {
        if (first > 0)
            begins.push_back(morphemes[first].begin);
        while (next < morphemes.size() && !phrases.begins_at(next))
            ++next;
        std::size_t nouns = first;
        while (nouns < next && (morphemes[nouns].part == Part::noun || morphemes[nouns].part == Part::prefix))
            ++nouns;
        if (nouns == first || morphemes[nouns - 1].end - morphemes[first].begin <= compound_chars_max)
            continue;
        if (const std::size_t middle = middle_of(morphemes, first, nouns); middle < nouns)
            begins.push_back(morphemes[middle].begin);
    }
    return begins;
}

} // namespace reading
