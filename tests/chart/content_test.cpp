// The words of the chart that ships, as a frightened person meets them.
#include "base/file.h"
#include "base/markup.h"
#include "base/utf8.h"

#include <array>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t easy_sentence_max = 30; // Characters, without counting spaces.

struct Words {
    std::string place; // File and line.
    std::string ja, easy, en;
};

// lang = "…" on one line, as content/README.md writes it.
std::string value_of(const std::string& line, const std::string& lang)
{
    const auto key = line.find(lang + " = \"");
    if (key == line.npos)
        return {};
    const auto start = key + lang.size() + 4;
    return line.substr(start, line.find('"', start) - start);
}

std::vector<Words> words_of(const fs::path& file)
{
    const auto text = base::read_text_limited(file, 1 << 20);
    EXPECT_TRUE(text) << file;
    std::vector<Words> all;
    int number = 1;
    for (std::size_t start = 0; text && start < text->size(); ++number) {
        const auto end = std::min(text->find('\n', start), text->size());
        const std::string line = text->substr(start, end - start);
        start = end + 1;
        if (line.find("{ ja = \"") != line.npos)
            all.push_back({file.filename().string() + ":" + std::to_string(number), value_of(line, "ja"),
                           value_of(line, "ja-easy"), value_of(line, "en")});
    }
    return all;
}

std::vector<Words> words_of_the_chart()
{
    const fs::path folder = fs::path(SOURCE_ROOT) / "content/chart";
    std::vector<Words> all = words_of(folder / "chart.toml");
    for (const auto& entry : fs::directory_iterator(folder / "symptoms"))
        for (auto& words : words_of(entry.path()))
            all.push_back(std::move(words));
    return all;
}

// The first kanji without its reading.
std::string bare_kanji(const std::string& markup)
{
    for (const auto& piece : base::parse_markup(markup).pieces)
        for (const char32_t c : piece.text)
            if (base::is_kanji(c) && piece.reading.empty())
                return base::encode_utf8(std::u32string(1, c));
    return {};
}

bool kana_only(const std::u32string& reading)
{
    for (const char32_t c : reading)
        if (!base::is_hiragana(c) && !base::is_katakana(c))
            return false;
    return true;
}

// Of やさしい日本語, without what explains a word in 〈…〉.
std::size_t longest_sentence(const std::string& markup)
{
    std::size_t longest = 0;
    std::size_t length = 0;
    bool explaining = false;
    for (const char32_t c : base::parse_markup(markup).plain()) {
        explaining = (explaining || c == U'〈') && c != U'〉';
        length = c == U'。' ? 0 : length + (explaining || c == U' ' || c == U'〉' ? 0 : 1);
        longest = std::max(longest, length);
    }
    return longest;
}

TEST(ChartWords, AreThereInThreeLanguages)
{
    const auto all = words_of_the_chart();
    EXPECT_GT(all.size(), 150U);
    for (const auto& words : all) {
        EXPECT_FALSE(words.ja.empty()) << words.place;
        EXPECT_FALSE(words.easy.empty()) << words.place;
        EXPECT_FALSE(words.en.empty()) << words.place;
    }
}

TEST(ChartWords, CanBeReadAloudByAChild)
{
    for (const auto& words : words_of_the_chart())
        for (const std::string& text : {words.ja, words.easy}) {
            EXPECT_EQ(base::markup_problem(text), std::nullopt) << words.place;
            EXPECT_EQ(bare_kanji(text), "") << words.place << ": " << text;
            for (const auto& piece : base::parse_markup(text).pieces)
                EXPECT_TRUE(kana_only(piece.reading)) << words.place << ": " << text;
        }
}

TEST(ChartWords, AreShortInEasyJapanese)
{
    for (const auto& words : words_of_the_chart())
        EXPECT_LE(longest_sentence(words.easy), easy_sentence_max) << words.place << ": " << words.easy;
}

TEST(ChartWords, StayInTheirLanguage)
{
    for (const auto& words : words_of_the_chart()) {
        EXPECT_EQ(words.ja.find(' '), std::string::npos) << words.place << ": " << words.ja;
        for (const char32_t c : base::decode_utf8_lossy(words.en))
            EXPECT_FALSE(base::is_kanji(c) || base::is_hiragana(c) || base::is_katakana(c)) << words.place;
    }
}

// A sign may frighten; the name of an illness would be a diagnosis, which this is not.
TEST(ChartWords, NameNoIllnessAsAResult)
{
    constexpr std::array<const char*, 22> illnesses{
        "心筋梗塞", "狭心症", "脳卒中", "脳梗塞",  "脳出血",    "くも膜下", "肺炎", "肺塞栓",
        "気胸",     "解離",   "髄膜炎", "敗血症",  "骨折",      "硬膜下",   "脱臼", "インフル",
        "癌",       "不整脈", "stroke", "infarct", "pneumonia", "fracture"};
    for (const auto& words : words_of_the_chart())
        for (const std::string& text : {base::plain_text(words.ja), base::plain_text(words.easy), words.en})
            for (const char* illness : illnesses)
                EXPECT_EQ(text.find(illness), std::string::npos) << words.place << ": " << text;
}

// Fear of blame delays people who should come.
TEST(ChartWords, BlameNobody)
{
    constexpr std::array<const char*, 6> blaming{"コンビニ受診", "むやみに",       "安易",
                                                 "迷惑",         "必要ありません", "unnecessary"};
    for (const auto& words : words_of_the_chart())
        for (const std::string& text : {base::plain_text(words.ja), base::plain_text(words.easy), words.en})
            for (const char* word : blaming)
                EXPECT_EQ(text.find(word), std::string::npos) << words.place << ": " << text;
}

} // namespace
