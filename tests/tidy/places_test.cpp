#include "tidy/places.h"

#include <gtest/gtest.h>

namespace {

TEST(Places, KeepTheTopLevelShort)
{
    EXPECT_TRUE(tidy::check_top_level({"app", "dev", "README.md", ".ci", ".gitignore"}).empty());
    EXPECT_EQ(tidy::check_top_level({"app", "notes.txt"}).size(), 1u);
    EXPECT_EQ(tidy::check_top_level({"docs", "src"}).size(), 2u);
}

TEST(Places, FindHeadersThatNobodyIncludes)
{
    const tidy::Source header{"app/base/a.h", "#include \"base/a.h\"\n"}; // Itself does not count.
    EXPECT_EQ(tidy::check_headers_used({header}).size(), 1u);
    EXPECT_EQ(tidy::check_headers_used({header, {"app/base/b.cpp", "// #include \"base/a.h\"\n"}}).size(),
              1u);
    EXPECT_TRUE(tidy::check_headers_used({header, {"app/base/a.cpp", "#include \"base/a.h\"\n"}}).empty());
    EXPECT_TRUE(tidy::check_headers_used({{"tests/base/fixture.h", ""}}).empty());
}

TEST(Places, FindSourcesThatNobodyBuilds)
{
    const auto ladder = tidy::parse_ladder("layer(base)\n");
    const auto findings = [&](const char* path) {
        return tidy::check_sources_built({path}, ladder, "test_folder(base USES base)\n").size();
    };
    EXPECT_EQ(findings("app/base/a.cpp"), 0u);
    EXPECT_EQ(findings("tests/base/a_test.cpp"), 0u);
    EXPECT_EQ(findings("tests/tidy_test.cpp"), 0u);
    EXPECT_EQ(findings("app/a.cpp"), 1u);
    EXPECT_EQ(findings("app/base/deep/a.cpp"), 1u);
    EXPECT_EQ(findings("app/attic/a.cpp"), 1u);
    EXPECT_EQ(findings("tests/attic/a_test.cpp"), 1u);
    EXPECT_EQ(findings("tests/bas/a_test.cpp"), 1u);
}

TEST(Places, KnowTheKindsOfContent)
{
    for (const char* path :
         {"content/README.md", "content/base-hokkaido/pack.toml", "content/base/groups/a-1.toml",
          "content/base/articles/aed/ja-easy.md", "content/chart/symptoms/fever.toml",
          "content/icons/quilt.svg", "content/base/pictures/lid-open.png",
          "content/base/pictures/lid-open.svg", "content/base/pictures/lid.jpg"})
        EXPECT_TRUE(tidy::check_content_kinds({path}).empty()) << path;
    for (const char* path :
         {"content/pack.toml", "content/base/withheld-a.toml", "content/base/groups/A.toml",
          "content/base/groups/a.toml~", "content/base/articles/aed/fr.md", "content/base/groups/.toml",
          "content/base/groups/a/b.toml", "content/icons/quilt.png", "content/base/pictures/lid.webp",
          "content/base/pictures/Lid.png", "content/Base/pack.toml"})
        EXPECT_EQ(tidy::check_content_kinds({path}).size(), 1u) << path;
}

} // namespace
