#include "tidy/words_table.h"

#include <gtest/gtest.h>

namespace {

std::vector<tidy::WordLine> parse(const std::string& text)
{
    return tidy::words_of({"app/words/a.h", text});
}

std::size_t findings_of(const std::string& list)
{
    const auto words = parse("inline constexpr Word a{" + list + "};\n");
    return words.size() == 1 ? tidy::check_word(words.front()).size() : 99;
}

TEST(Words, AreReadFromTheirHeader)
{
    const auto words = parse("// inline constexpr Word no{\"\", \"\", \"\"};\n"
                             "inline constexpr Word yes{\"{受|う}け\", \"a\\\"b\",\n    \"c\" \"d\"};\n");
    ASSERT_EQ(words.size(), 1u);
    EXPECT_EQ(words[0].name, "yes");
    EXPECT_EQ(words[0].line, 2);
    EXPECT_EQ(words[0].texts, (std::vector<std::string>{"{受|う}け", "a\"b", "cd"}));
}

TEST(Words, AreSoundInThreeTexts)
{
    EXPECT_EQ(findings_of(R"("{画面|がめん}に|さわる", "{画面|がめん}に さわる", "Touch")"), 0u);
    EXPECT_EQ(findings_of(R"("Language {言語|げんご}", "ア", "Language 言語")"), 0u);
    EXPECT_EQ(findings_of(R"("ふりがな", "ふりがな", "ふりがな")"), 0u);
}

TEST(Words, HaveNoHoles)
{
    EXPECT_EQ(findings_of(R"("あ", "あ")"), 1u);
    EXPECT_EQ(findings_of(R"("あ", "あ", "")"), 1u);
    EXPECT_EQ(findings_of(R"("画面", "あ", "a")"), 1u);
    EXPECT_EQ(findings_of(R"("あ", "{画面|がめん}の中", "a")"), 1u);
    EXPECT_EQ(findings_of(R"("{画面|画めん}", "あ", "a")"), 1u);
    EXPECT_EQ(findings_of(R"("{画面|gamen}", "あ", "a")"), 1u);
    EXPECT_EQ(findings_of(R"("{画面|がめん", "あ", "a")"), 1u);
    EXPECT_EQ(findings_of(R"("あ", "あ", "日本語")"), 1u);
    EXPECT_EQ(findings_of(R"("あ", "あ", "言語 and 言語")"), 1u);
}

TEST(Words, HaveUniqueNames)
{
    const std::string word = "inline constexpr Word a{\"あ\", \"あ\", \"a\"};\n";
    EXPECT_TRUE(tidy::check_unique(parse(word)).empty());
    EXPECT_EQ(tidy::check_unique(parse(word + word)).size(), 1u);
}

TEST(Words, AreSaidSomewhere)
{
    const tidy::Source table{"app/words/a.h", "inline constexpr Word back{\"あ\", \"あ\", \"a\"};\n"};
    const auto words = tidy::words_of(table);
    const auto findings = [&](const char* path, const char* text) {
        return tidy::check_used(words, {table, {path, text}}).size();
    };
    EXPECT_EQ(findings("app/ui/a.cpp", "canvas.label(words::back);"), 0u);
    EXPECT_EQ(findings("app/words/b.cpp", "return back;"), 0u);
    EXPECT_EQ(findings("app/ui/a.cpp", "list.back();"), 1u);
    EXPECT_EQ(findings("app/ui/a.cpp", "// words::back"), 1u);
    EXPECT_EQ(findings("app/ui/a.cpp", "words::backwards"), 1u);
}

} // namespace
