#include "base/utf8.h"
#include "pack/six_words.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace {

// Without voicing marks, and with every letter large.
std::u32string folded(const std::u32string& word)
{
    static const std::u32string marked =
        U"がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉっゃゅょゎ";
    static const std::u32string plain =
        U"かきくけこさしすせそたちつてとはひふへほはひふへほあいうえおつやゆよわ";
    std::u32string out;
    for (const char32_t letter : word) {
        const auto at = marked.find(letter);
        out += at == marked.npos ? letter : plain[at];
    }
    return out;
}

TEST(SixWords, AreHiraganaOfTwoToFiveAndNoTwoSoundAlike)
{
    std::set<std::u32string> sounds;
    for (std::size_t i = 0; i < pack::word_list_count; ++i) {
        const auto word = base::decode_utf8(pack::listed_word(i));
        ASSERT_TRUE(word);
        EXPECT_TRUE(word->size() >= 2 && word->size() <= 5) << pack::listed_word(i);
        for (const char32_t letter : *word)
            EXPECT_TRUE(letter >= U'ぁ' && letter <= U'ん') << pack::listed_word(i);
        EXPECT_TRUE(sounds.insert(folded(*word)).second) << pack::listed_word(i);
    }
}

TEST(SixWords, AreTheFirst66BitsElevenAWord)
{
    base::Hash hash{};
    const std::string first(pack::listed_word(0));
    std::string expected = first;
    for (int i = 1; i < pack::words_per_hash; ++i)
        expected += " " + first;
    EXPECT_EQ(pack::six_words(hash), expected);
    hash.bytes[1] = 0x20; // The last bit of the first word.
    EXPECT_TRUE(pack::six_words(hash).starts_with(std::string(pack::listed_word(1)) + " " + first));
    hash.bytes[1] = 0;
    hash.bytes[8] = 0x40; // The last bit of all: the 66th.
    EXPECT_TRUE(pack::six_words(hash).ends_with(" " + std::string(pack::listed_word(1))));
    hash.bytes[8] = 0x20;
    EXPECT_EQ(pack::six_words(hash), expected);
}

// On paper in an office for years.
TEST(SixWords, NeverChange)
{
    std::string all;
    for (std::size_t i = 0; i < pack::word_list_count; ++i)
        all += std::string(pack::listed_word(i)) + "\n";
    EXPECT_EQ(base::hash_of(base::as_bytes(all)).hex(),
              "8eec8cccce8a9f3244de6b42fa0581d82915b2851a2535d330f7cc1ce2431512");
}

} // namespace
