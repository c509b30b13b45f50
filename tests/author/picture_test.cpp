#include "author/picture.h"

#include "author/encode.h"
#include "author/exif.h"
#include "image/decode.h"
#include "kit/picture_kit.h"
#include "pack/image_head.h"
#include "test_content.h"

#include <turbojpeg.h>

namespace {

using author::picture_problem;
using author::ready_picture;

std::string problem(const std::string& name, const std::string& file)
{
    return picture_problem(name, base::as_bytes(file)).value_or("");
}

// What lint says of a folder with this picture in an article.
std::string said(const std::string& name, const std::string& file, const std::string& words = "Words.")
{
    auto files = test::base_pack();
    files["pictures/" + name] = file;
    const auto paragraph = [&](const std::string& text) { return "![" + text + "](" + name + ")\n\n"; };
    files["articles/aed/ja.md"] = paragraph("{絵|え}") + files["articles/aed/ja.md"];
    files["articles/aed/ja-easy.md"] = paragraph("{絵|え}です。") + files["articles/aed/ja-easy.md"];
    files["articles/aed/en.md"] = paragraph(words) + files["articles/aed/en.md"];
    return test::all_sentences(test::read(files));
}

// A JPEG of a press, in four inks.
std::string cmyk_jpeg()
{
    const std::vector<unsigned char> inks(16 * 16 * 4, 128);
    const tjhandle compressor = tjInitCompress();
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    EXPECT_EQ(tjCompress2(compressor, inks.data(), 16, 0, 16, TJPF_CMYK, &bytes, &size, TJSAMP_444, 90, 0),
              0);
    std::string file(reinterpret_cast<char*>(bytes), size);
    tjFree(bytes);
    tjDestroy(compressor);
    return file;
}

TEST(Picture, OfAnAuthorIsLookedAtBeforeItIsDecoded)
{
    EXPECT_EQ(problem("a.png", test::png(80, 60, test::green)), "");
    EXPECT_EQ(problem("a.jpg", test::jpeg(80, 60, test::green)), "");
    EXPECT_EQ(problem("a.png", test::jpeg(80, 60, test::green)), "is a JPEG inside; call it .jpg");
    EXPECT_EQ(problem("a.jpg", test::png(80, 60, test::green)), "is a PNG inside; call it .png");
    EXPECT_EQ(problem("a.png", test::png_claiming(1, 65'535)),
              "has 1 × 65535 pixels; no side may be longer than 16384");
    EXPECT_EQ(problem("a.png", test::png_claiming(10'000, 10'000)),
              "has 10000 × 10000 pixels; 50 million pixels are the most");
    EXPECT_EQ(problem("a.png", test::png_claiming(60'000, 60'000)),
              "has 60000 × 60000 pixels; no side may be longer than 16384");
    EXPECT_EQ(problem("a.png", test::png_claiming(4'001, 1'000)),
              "has 4001 × 1000 pixels; one side may be 4 times as long as the other, not more");
    EXPECT_EQ(problem("a.png", test::png_claiming(4'000, 1'000)), "");
    EXPECT_EQ(problem("a.png", test::png_claiming(0, 9)), "has no pixels");
    EXPECT_EQ(
        problem("a.png", test::with_chunk(test::png(80, 60, test::green), test::chunk("acTL", "12345678"))),
        "moves; save one picture of it that stands still");
    EXPECT_EQ(problem("a.jpg", cmyk_jpeg()), "has the colours of a printing press (CMYK); save it as RGB");
}

TEST(Picture, SaysWhatSomethingElseIs)
{
    EXPECT_EQ(problem("a.png", "GIF89a"), "is a GIF; save it as PNG or JPEG");
    EXPECT_EQ(problem("a.jpg", "RIFF....WEBPVP8 "), "is a WebP; save it as PNG or JPEG");
    EXPECT_EQ(problem("a.jpg", std::string("\0\0\0 ftypheic", 12)),
              "is a HEIC or AVIF; save it as PNG or JPEG");
    EXPECT_EQ(problem("a.png", "%PDF-1.7"), "is a PDF; save it as PNG or JPEG");
    EXPECT_EQ(problem("a.png", ""), "is no picture that can be shown; save it as PNG or JPEG");
}

TEST(Picture, InAnArticleIsAskedForWords)
{
    const auto drawing = test::png(800, 600, test::green);
    EXPECT_EQ(said("drawing.png", drawing), "");
    EXPECT_NE(said("drawing.png", drawing, "")
                  .find("articles/aed/en.md line 1: the picture drawing.png has no words"),
              std::string::npos);
}

TEST(Picture, IsComplainedOfByItsFile)
{
    EXPECT_NE(said("a.png", test::png(80, 60, test::green)).find("pictures/a.png: has so few pixels"),
              std::string::npos);
    EXPECT_NE(said("a.png", "GIF89a").find("pictures/a.png: is a GIF"), std::string::npos);
    const auto photo = test::jpeg(800, 600, test::green);
    EXPECT_NE(said("a.jpg", photo.substr(0, photo.size() / 2))
                  .find("pictures/a.jpg: ends too early; copy it again"),
              std::string::npos);
    const auto drawing = test::png(800, 600, test::green);
    EXPECT_NE(said("a.png", drawing.substr(0, drawing.size() / 2)).find("pictures/a.png: is damaged"),
              std::string::npos);
    EXPECT_NE(said("a.png", test::png_swelling(8)).find("pictures/a.png: is damaged"), std::string::npos);
    EXPECT_NE(said("Aa.png", drawing).find("a picture cannot be called \"Aa.png\""), std::string::npos);
    EXPECT_NE(said("a.gif", drawing).find("a picture cannot be called"), std::string::npos);
}

TEST(Picture, OfAnArticleStandsAloneAndInEveryLanguage)
{
    auto files = test::base_pack();
    files["pictures/a.png"] = test::png(800, 600, test::green);
    files["pictures/a.svg"] = "<svg/>"; // The drawing that it was made from.
    files["articles/aed/en.md"] = "![Words.](a.png)\n\n" + files["articles/aed/en.md"];
    const auto all = test::all_sentences(test::read(files));
    EXPECT_NE(all.find("does not show the same pictures on the same pages as the Japanese"),
              std::string::npos)
        << all;
    EXPECT_EQ(all.find("a.svg"), std::string::npos) << all;
    files["articles/aed/en.md"] = "Look: ![Words.](a.png)\n\n---\n\nB\n";
    EXPECT_NE(test::all_sentences(test::read(files)).find("a picture stands in a paragraph of its own"),
              std::string::npos);
    files["articles/aed/en.md"] = "![Words.](a.png) and more\n\n---\n\nB\n";
    EXPECT_NE(test::all_sentences(test::read(files)).find("a picture stands in a paragraph of its own"),
              std::string::npos);
    files["articles/aed/en.md"] = "![Words.](b.png)\n\n---\n\nB\n";
    EXPECT_NE(test::all_sentences(test::read(files)).find("there is no picture pictures/b.png"),
              std::string::npos);
}

TEST(Picture, ThatNobodyShowsIsComplainedOf)
{
    auto files = test::base_pack();
    files["pictures/a.png"] = test::png(800, 600, test::green);
    EXPECT_NE(test::all_sentences(test::read(files)).find("pictures/a.png"), std::string::npos);
}

TEST(Picture, OfAnEventAndAGroupNeedsWordsToo)
{
    auto files = test::group_pack();
    files["pictures/a.png"] = test::png(800, 600, test::green);
    files["events.toml"] += "picture = \"a.png\"\n";
    EXPECT_NE(test::all_sentences(test::read(files)).find("picture_alt"), std::string::npos);
    files["events.toml"] += "picture_alt = " + test::text() + "\n";
    EXPECT_EQ(test::all_sentences(test::read(files)), "");
    files["groups/hana.toml"] =
        "picture = \"a.png\"\npicture_alt = " + test::text() + "\n" + files["groups/hana.toml"];
    const auto bench = test::read(files);
    EXPECT_EQ(test::all_sentences(bench), "");
    EXPECT_EQ(bench.pictures.size(), 1u);
}

image::Pixels ready(const std::string& file)
{
    const auto made = ready_picture(base::as_bytes(file));
    EXPECT_TRUE(made) << made.error().where;
    auto pixels = image::decode(made->bytes, image::stored_caps);
    EXPECT_TRUE(pixels) << pixels.error().where;
    return std::move(*pixels);
}

std::uint8_t red(const image::Pixels& pixels, const int x, const int y)
{
    return pixels.rgba[image::bytes_of(pixels.width, y) + image::bytes_of(x, 1)];
}

// Three columns and two rows of reds that tell each other apart, as somebody saw them:
//     10  50  90
//    130 170 210
std::uint8_t seen(const int x, const int y)
{
    return static_cast<std::uint8_t>(10 + 40 * x + 120 * y);
}

// The same as a camera stores it that was held so. TIFF 6.0, tag 274: at which side of what was seen the
// first row and the first column of what is stored lie.
test::Painting stored(const int orientation)
{
    const auto is_one_of = [orientation](const std::initializer_list<int> list) {
        return std::find(list.begin(), list.end(), orientation) != list.end();
    };
    const bool lying = orientation >= 5;
    const bool from_right = is_one_of({2, 3, 6, 7});
    const bool from_foot = is_one_of({3, 4, 7, 8});
    return [=](const int x, const int y) {
        const int along = lying ? y : x;
        const int down = lying ? x : y;
        return test::Paint{seen(from_right ? 2 - along : along, from_foot ? 1 - down : down), 0, 0};
    };
}

TEST(Picture, StandsUprightHoweverTheCameraWasHeld)
{
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const bool lying = orientation >= 5;
        const auto file = test::png(lying ? 2 : 3, lying ? 3 : 2, stored(orientation));
        for (const bool intel : {true, false}) {
            const auto pixels = ready(test::png_with_exif(file, test::exif(orientation, intel)));
            ASSERT_EQ(pixels.width, 3) << orientation;
            ASSERT_EQ(pixels.height, 2) << orientation;
            for (int y = 0; y < 2; ++y)
                for (int x = 0; x < 3; ++x)
                    EXPECT_EQ(red(pixels, x, y), seen(x, y)) << orientation << ": " << x << ", " << y;
        }
    }
}

TEST(Picture, IsTurnedByTheExifOfAJpegToo)
{
    // Dark at the left of what is stored, so at the top of what was seen.
    const auto half = [](const int x, int) {
        return x < 32 ? test::Paint{20, 20, 20} : test::Paint{220, 220, 220};
    };
    const auto pixels = ready(test::jpeg_with_exif(test::jpeg(64, 48, half), test::exif(6)));
    EXPECT_EQ(pixels.width, 48);
    EXPECT_EQ(pixels.height, 64);
    EXPECT_LT(red(pixels, 24, 8), 60);
    EXPECT_GT(red(pixels, 24, 56), 180);
}

TEST(Picture, TakesNoOrientationOutOfBadExif)
{
    const auto file = test::png(3, 2, stored(1));
    const auto whole = test::exif(6);
    EXPECT_EQ(author::exif_orientation(base::as_bytes(test::png_with_exif(file, whole))), 6);
    for (std::size_t size = 0; size < 30; ++size)
        EXPECT_EQ(author::exif_orientation(base::as_bytes(test::png_with_exif(file, whole.substr(0, size)))),
                  1)
            << size;
    for (const int orientation : {0, 9, 300})
        EXPECT_EQ(
            author::exif_orientation(base::as_bytes(test::png_with_exif(file, test::exif(orientation)))), 1);
    // A table that lies behind the end, or in front of the beginning.
    std::string lost = whole;
    EXPECT_EQ(author::exif_orientation(
                  base::as_bytes(test::png_with_exif(file, lost.replace(4, 4, "\xFF\xFF\xFF\xFF")))),
              1);
}

TEST(Picture, LeavesBehindWhereAndWhenItWasTaken)
{
    const auto photo = test::jpeg_with_exif(test::jpeg(700, 600, test::green), test::exif(1));
    ASSERT_NE(photo.find("GPS"), std::string::npos);
    const auto drawing =
        test::with_chunk(test::png(700, 600, test::green), test::chunk("tEXt", "Author of GPS"));
    for (const auto& file : {photo, drawing}) {
        const auto made = ready_picture(base::as_bytes(file));
        ASSERT_TRUE(made);
        const std::string bytes(made->bytes.begin(), made->bytes.end());
        EXPECT_EQ(bytes.find("GPS"), std::string::npos);
        EXPECT_EQ(bytes.find("Exif"), std::string::npos);
        EXPECT_EQ(bytes.find("tEXt"), std::string::npos);
    }
}

TEST(Picture, IsNoLargerThanAPanel)
{
    const auto pixels = ready(test::png(5'000, 1'500, test::green));
    EXPECT_EQ(pixels.width, 3'840);
    EXPECT_EQ(pixels.height, 1'152);
}

TEST(Picture, OfManyDetailsBecomesAJpeg)
{
    const auto made = ready_picture(base::as_bytes(test::png(1'600, 1'200, test::noise)));
    ASSERT_TRUE(made) << made.error().where;
    EXPECT_EQ(pack::read_image_head(made->bytes)->type, "image/jpeg");
    EXPECT_LE(made->bytes.size(), pack::image_bytes_max);
    const auto drawing = ready_picture(base::as_bytes(test::png(1'600, 1'200, test::green)));
    EXPECT_EQ(pack::read_image_head(drawing->bytes)->type, "image/png");
    const auto nothing = ready_picture(base::as_bytes(test::jpeg(3'000, 2'600, test::noise)));
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().where,
              "has too much detail: even as a JPEG it has more than 4 MB; make it smaller");
}

TEST(Picture, GivesTheSameBytesAgain)
{
    for (const auto& file : {test::png(900, 700, test::green), test::jpeg(900, 700, test::noise)})
        EXPECT_EQ(ready_picture(base::as_bytes(file))->bytes, ready_picture(base::as_bytes(file))->bytes);
    auto files = test::base_pack();
    files["pictures/a.png"] = test::png(800, 600, test::green);
    for (const std::string lang : {"ja", "ja-easy", "en"})
        files["articles/aed/" + lang + ".md"] = "![" + std::string(lang == "en" ? "Words" : "{絵|え}")
            + "](a.png)\n\n" + files["articles/aed/" + lang + ".md"];
    const auto build = [&](const std::string& name) {
        const auto bench = test::read(files);
        EXPECT_FALSE(bench.findings().has_errors()) << test::all_sentences(bench);
        EXPECT_TRUE(author::build_pack(bench, {.output = test::folder() / name, .issued = 1'795'000'000}));
        return base::read_limited(test::folder() / name, std::size_t{1} << 26).value();
    };
    const auto first = build("one.machiai");
    EXPECT_GT(first.size(), 0u);
    EXPECT_EQ(first, build("two.machiai"));
}

} // namespace
