#pragma once
// MeCab's morphemes in our own words. Only app/reading includes this.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct mecab_t;

namespace reading {

// Parts of speech of the ipadic dictionary, as far as phrases depend on them.
enum class Part {
    noun,
    verb,
    adjective,
    adverb,
    adnominal,
    conjunction,
    interjection,
    prefix,
    particle,
    auxiliary,
    symbol,
    other
};

struct Morpheme {
    std::size_t begin, end; // Code points of the text.
    Part part = Part::other;
    std::string kind; // ipadic's first subdivision: 接尾, 非自立, サ変接続, 数 …
    std::string form; // How it is inflected: 連用形 …
    std::string base_form; // する for し.
    std::string reading; // Katakana; empty for words the dictionary lacks.
};

struct Destroy {
    void operator()(mecab_t* engine) const;
};
using Engine = std::unique_ptr<mecab_t, Destroy>;

// In order, without the spaces between them.
std::vector<Morpheme> analyse(mecab_t& engine, const std::u32string& text);

} // namespace reading
