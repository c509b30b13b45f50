#include "image/decode.h"

#include "kit/picture_kit.h"

#include <gtest/gtest.h>

namespace {

using base::Code;
using image::decode;
using image::stored_caps;

base::Result<image::Pixels> decoded(const std::string& file)
{
    return decode(base::as_bytes(file), stored_caps);
}

Code refusal(const std::string& file)
{
    const auto pixels = decoded(file);
    EXPECT_FALSE(pixels);
    return pixels ? Code::busy : pixels.error().code;
}

std::array<int, 4> at(const image::Pixels& pixels, const int x, const int y)
{
    const auto* const p = pixels.rgba.data() + image::bytes_of(pixels.width, y) + image::bytes_of(x, 1);
    return {p[0], p[1], p[2], p[3]};
}

TEST(Decode, GivesThePixelsOfAPng)
{
    const auto pixels = decoded(test::png(5, 3, [](const int x, const int y) {
        return test::Paint{static_cast<std::uint8_t>(x * 50), static_cast<std::uint8_t>(y * 100), 7};
    }));
    ASSERT_TRUE(pixels) << pixels.error().where;
    EXPECT_EQ(pixels->width, 5);
    EXPECT_EQ(pixels->height, 3);
    EXPECT_EQ(at(*pixels, 4, 2), (std::array{200, 200, 7, 255}));
}

TEST(Decode, GivesThePixelsOfAJpeg)
{
    const auto pixels = decoded(test::jpeg(40, 24, test::green));
    ASSERT_TRUE(pixels) << pixels.error().where;
    EXPECT_EQ(pixels->width, 40);
    const auto pixel = at(*pixels, 20, 12);
    EXPECT_NEAR(pixel[0], 30, 6);
    EXPECT_NEAR(pixel[1], 120, 6);
    EXPECT_EQ(pixel[3], 255);
}

TEST(Decode, ReadsGreyAndTransparentPngs)
{
    const auto painting = [](int, int) { return test::Paint{100, 0, 0, 51}; };
    EXPECT_EQ(at(*decoded(test::png(2, 2, painting, 1)), 0, 0), (std::array{100, 100, 100, 255}));
    // Of a fifth of red over white.
    EXPECT_EQ(at(*decoded(test::png(2, 2, painting, 4)), 1, 1), (std::array{224, 204, 204, 255}));
}

TEST(Decode, LooksAtTheHeadBeforeAnythingElse)
{
    EXPECT_EQ(refusal(test::png_claiming(60'000, 60'000)), Code::too_large);
    EXPECT_EQ(refusal(test::png_claiming(1, 65'535)), Code::too_large);
    EXPECT_EQ(refusal(test::png_claiming(8192, 8192)), Code::too_large);
    EXPECT_EQ(refusal(test::png_claiming(0, 8)), Code::corrupt);
    EXPECT_EQ(refusal(test::png_claiming(0xFFFFFFFF, 8)), Code::bad_input);
    const std::string picture = test::png(8, 8, test::green);
    EXPECT_EQ(decode(base::as_bytes(picture), {8, 64, picture.size()}).has_value(), true);
    EXPECT_EQ(decode(base::as_bytes(picture), {7, 64, picture.size()}).error().code, Code::too_large);
    EXPECT_EQ(decode(base::as_bytes(picture), {8, 63, picture.size()}).error().code, Code::too_large);
    EXPECT_EQ(decode(base::as_bytes(picture), {8, 64, picture.size() - 1}).error().code, Code::too_large);
}

TEST(Decode, RefusesWhatIsNoPicture)
{
    for (const std::string file : {"", "x", "<svg/>", "GIF89a\x01\x02", "\xFF\xD8\xFF", "\x89PNG\r\n\x1A\n"})
        EXPECT_EQ(refusal(file), Code::bad_input) << file;
}

TEST(Decode, RefusesWhatClaimsOneSizeAndHasAnother)
{
    EXPECT_FALSE(decoded(test::png_claiming(8, 9)));
    EXPECT_FALSE(decoded(test::png_claiming(4000, 2000)));
}

TEST(Decode, RefusesAPictureThatSwells)
{
    const std::string bomb = test::png_swelling(8);
    EXPECT_LT(bomb.size(), std::size_t{1} << 20);
    EXPECT_EQ(refusal(bomb), Code::corrupt);
}

TEST(Decode, RefusesWhatMoves)
{
    const std::string still = test::png(8, 8, test::green);
    EXPECT_TRUE(decoded(test::with_chunk(still, test::chunk("tEXt", "acTL"))));
    EXPECT_EQ(refusal(test::with_chunk(still, test::chunk("acTL", std::string(8, '\1')))), Code::unsupported);
}

TEST(Decode, RefusesAJpegOfAHundredParts)
{
    const std::string picture = test::jpeg(16, 16, test::green);
    std::string parts;
    for (int i = 0; i < image::jpeg_scans_max; ++i)
        parts += std::string("\xFF\xDA\0\2", 4);
    EXPECT_EQ(refusal(picture.substr(0, picture.size() - 2) + parts + "\xFF\xD9"), Code::too_large);
}

// A decoder that trusts such a table writes beyond the end of its own.
TEST(Decode, RefusesATableOfTooManyCodes)
{
    constexpr int codes = 17; // Of each of 16 lengths: 272, where 256 are the most.
    const std::string picture = test::jpeg(16, 16, test::green);
    const std::string table = std::string("\x10", 1) + std::string(16, static_cast<char>(codes))
        + std::string(static_cast<std::size_t>(codes) * 16, '\0');
    const std::string segment =
        "\xFF\xC4" + test::big_endian(static_cast<std::uint32_t>(table.size() + 2), 2) + table;
    EXPECT_EQ(refusal(picture.substr(0, 2) + segment + picture.substr(2)), Code::corrupt);
}

// An empty chunk before the pixels, where stb_image has no memory to put nothing into.
TEST(Decode, RefusesPixelsWithoutBytes)
{
    std::string picture = test::png(16, 16, test::green);
    ASSERT_TRUE(decoded(picture));
    picture.insert(picture.find("IDAT") - 4, std::string("\0\0\0\0IDAT\x35\xAF\x06\x1E", 12));
    EXPECT_EQ(refusal(picture), Code::corrupt);
}

TEST(Decode, RefusesEveryBeginningOfAPicture)
{
    for (const std::string& picture : {test::png(12, 9, test::noise), test::jpeg(24, 16, test::noise)})
        for (std::size_t size = 0; size + 1 < picture.size(); ++size) {
            // A PNG is whole when all its pixels are; the last chunk says no more than that.
            const auto pixels = decoded(picture.substr(0, size));
            EXPECT_TRUE(!pixels || (picture[0] != '\xFF' && size + 12 >= picture.size())) << size;
        }
}

TEST(Decode, LivesThroughEveryFlippedBit)
{
    for (const std::string& picture : {test::png(12, 9, test::noise), test::jpeg(24, 16, test::noise)})
        for (std::size_t i = 0; i < picture.size(); ++i)
            for (int bit = 0; bit < 8; ++bit) {
                std::string broken = picture;
                broken[i] = static_cast<char>(broken[i] ^ (1 << bit));
                const auto pixels = decoded(broken);
                if (pixels) {
                    EXPECT_EQ(pixels->rgba.size(), image::bytes_of(pixels->width, pixels->height));
                }
            }
}

} // namespace
