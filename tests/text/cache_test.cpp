#include "canvas.h"

#include "text/typesetter.h"

#include <gtest/gtest.h>

namespace {

const text::Fonts& fonts()
{
    static const text::Fonts opened = test::open_fonts();
    return opened;
}

TEST(Typesetter, ShapesAParagraphOnce)
{
    text::Typesetter typesetter(fonts());
    const auto first = typesetter.paragraph("{病院|びょういん}を支える会", "ja", {}, 400);
    const auto again = typesetter.paragraph("{病院|びょういん}を支える会", "ja", {}, 400);
    EXPECT_EQ(first, again);
    EXPECT_EQ(typesetter.shaped(), 1);
    EXPECT_EQ(typesetter.hits(), 1);
}

TEST(Typesetter, TakesNothingForTheSameThatLooksOtherwise)
{
    text::Typesetter typesetter(fonts());
    const text::Style plain;
    std::vector<text::Style> styles(8, plain);
    styles[1].em_px = 33;
    styles[2].weight = text::Weight::bold;
    styles[3].tabular_digits = true;
    styles[4].pitch_em = 1.5F;
    styles[5].ruby_visible = false;
    styles[6].balance = true;
    styles[7].heading = true;
    for (const text::Style& style : styles)
        typesetter.paragraph("病院", "ja", style, 400);
    typesetter.paragraph("病院", "zh-Hans", plain, 400);
    typesetter.paragraph("病院", "ja", plain, 401);
    typesetter.paragraph("病", "ja", plain, 400);
    EXPECT_EQ(typesetter.shaped(), 11);
    EXPECT_EQ(typesetter.hits(), 0);
}

TEST(Typesetter, ForgetsTheOldestAndStaysWithinItsBytes)
{
    constexpr std::size_t bytes_max = 100'000;
    text::Typesetter typesetter(fonts(), bytes_max);
    const auto kept = typesetter.paragraph("0番", "ja", {}, 400);
    for (int i = 1; i < 500; ++i) {
        typesetter.paragraph(std::to_string(i) + "番", "ja", {}, 400);
        EXPECT_LE(typesetter.bytes(), bytes_max);
    }
    typesetter.paragraph("499番", "ja", {}, 400);
    EXPECT_EQ(typesetter.hits(), 1);
    typesetter.paragraph("0番", "ja", {}, 400);
    EXPECT_EQ(typesetter.hits(), 1);
    EXPECT_EQ(kept->plain, "0番"); // Whoever holds it keeps it.
}

TEST(Typesetter, SetsAParagraphLargerThanTheWholeCache)
{
    text::Typesetter typesetter(fonts(), 10);
    EXPECT_EQ(typesetter.paragraph("病院", "ja", {}, 400)->plain, "病院");
    EXPECT_EQ(typesetter.bytes(), 0U);
}

} // namespace
