#include "base/markup.h"
#include "base/utf8.h"

#include <gtest/gtest.h>

namespace {

TEST(Markup, GivesBaseAndReading)
{
    const auto markup = base::parse_markup("{受診|じゅしん}する|{前|まえ}に");
    EXPECT_EQ(markup.plain(), U"受診する前に");
    EXPECT_EQ(markup.spoken(), U"じゅしんするまえに");
    ASSERT_EQ(markup.pieces.size(), 4u);
    EXPECT_TRUE(markup.pieces[1].break_after);
}

TEST(Markup, PrintsWhatItParsed)
{
    for (const char* text : {"{受診|じゅしん}する|{前|まえ}に", "a\\{b\\|c\\\\", "", "かな"})
        EXPECT_EQ(base::print_markup(base::parse_markup(text)), text);
}

TEST(Markup, KeepsBrokenNotationAsText)
{
    for (const char* text : {"{受診", "{受診|", "受診}", "{|じゅ}", "{受|}"})
        EXPECT_FALSE(base::parse_markup(text).plain().empty()) << text;
}

TEST(Markup, ReadsAMegabyteOfOpenBracesInOneGo)
{
    // Looked for anew from every brace, the missing end would cost minutes.
    for (const std::string sign : {"{", "{a", "{a|", "{a|b", "|", "\\", "{{|}}"}) {
        std::string text;
        while (text.size() < (1U << 20))
            text += sign;
        EXPECT_FALSE(base::parse_markup(text).pieces.size() > text.size());
        base::markup_problem(text);
    }
}

TEST(Markup, TakesTheNearestEnd)
{
    EXPECT_EQ(base::plain_text("{{a|b}"), "{a");
    EXPECT_EQ(base::plain_text("{a}|b}"), "{a}b}");
    EXPECT_EQ(base::plain_text("{a|b|c}"), "{abc}");
    EXPECT_EQ(base::parse_markup("{a|b{c}").spoken(), U"b{c");
}

TEST(Markup, NamesTheProblem)
{
    EXPECT_FALSE(base::markup_problem("{受診|じゅしん}"));
    for (const char* text : {"{受診", "{受診}", "受診}", "{|じゅ}", "{受|}", "\xff"})
        EXPECT_TRUE(base::markup_problem(text)) << text;
}

TEST(Utf8, RefusesWhatIsNotUtf8)
{
    for (const char* text : {"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe3\x81", "\x80"})
        EXPECT_FALSE(base::decode_utf8(text));
    EXPECT_EQ(base::encode_utf8(*base::decode_utf8("𠮟る髙﨑")), "𠮟る髙﨑");
}

} // namespace
