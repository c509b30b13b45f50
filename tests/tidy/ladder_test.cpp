#include "tidy/ladder.h"

#include <gtest/gtest.h>

namespace {

const auto ladder = tidy::parse_ladder("function(layer name)\n"
                                       "layer(base LIBS expected sqlite)\n"
                                       "# layer(kiosk USES base)\n"
                                       "layer(pack USES base)\n"
                                       "layer(store USES base pack LIBS json)\n");

std::size_t findings_of_include(const std::string& path, const std::string& include)
{
    return tidy::check_includes({path, "#include " + include + "\n"}, ladder).size();
}

TEST(Ladder, IsReadFromItsLines)
{
    ASSERT_EQ(ladder.size(), 3u);
    EXPECT_EQ(ladder.at("store").uses, (std::set<std::string>{"base", "pack"}));
    EXPECT_EQ(ladder.at("store").libs, (std::set<std::string>{"json"}));
    EXPECT_EQ(ladder.at("store").line, 5);
}

TEST(Ladder, LetsAFolderIncludeWhatItNames)
{
    EXPECT_EQ(findings_of_include("app/store/a.cpp", "\"pack/pack.h\""), 0u);
    EXPECT_EQ(findings_of_include("app/store/a.cpp", "\"store/a.h\""), 0u);
    EXPECT_EQ(findings_of_include("app/store/a.cpp", "<nlohmann/json.hpp>"), 0u);
    EXPECT_EQ(findings_of_include("app/store/a.cpp", "<vector>"), 0u);
    EXPECT_EQ(findings_of_include("app/store/a.cpp", "<sys/stat.h>"), 0u);
}

TEST(Ladder, RefusesAFolderThatIsNotNamed)
{
    EXPECT_EQ(findings_of_include("app/pack/a.h", "\"store/a.h\""), 1u);
    EXPECT_EQ(findings_of_include("app/base/a.h", "\"pack/pack.h\""), 1u);
    EXPECT_EQ(findings_of_include("app/pack/a.h", "\"a.h\""), 1u);
    EXPECT_EQ(findings_of_include("app/pack/a.h", "\"../base/a.h\""), 1u);
    EXPECT_EQ(findings_of_include("app/nowhere/a.h", "<vector>"), 1u);
}

TEST(Ladder, DoesNotLeakTheLibrariesOfAUsedFolder)
{
    EXPECT_EQ(findings_of_include("app/base/a.cpp", "<sqlite3.h>"), 0u);
    EXPECT_EQ(findings_of_include("app/pack/a.cpp", "<sqlite3.h>"), 1u);
    EXPECT_EQ(findings_of_include("app/pack/a.cpp", "<imgui.h>"), 1u);
    EXPECT_EQ(findings_of_include("app/pack/a.cpp", "<tl/expected.hpp>"), 0u); // But for this one.
}

TEST(Ladder, RefusesHeadersNobodyKnows)
{
    EXPECT_EQ(findings_of_include("app/base/a.cpp", "<boost/any.hpp>"), 1u);
    EXPECT_EQ(findings_of_include("app/base/a.cpp", "<sys/socket.h>"), 1u);
    EXPECT_EQ(findings_of_include("app/base/a.cpp", "<netdb.h>"), 1u);
}

TEST(Ladder, ReadsNoIncludeFromComments)
{
    EXPECT_TRUE(tidy::includes_of("// #include \"a/b.h\"\n/*\n#include <x.h>\n*/").empty());
    EXPECT_EQ(tidy::includes_of("# include <a>\n#include \"a/b.h\"\n").size(),
              1u); // "# include" is nobody's style.
}

TEST(Ladder, IsClimbedUpwardsOnly)
{
    EXPECT_TRUE(tidy::check_ladder(ladder).empty());
    EXPECT_EQ(tidy::check_ladder(tidy::parse_ladder("layer(base USES store)\nlayer(store)")).size(), 1u);
    EXPECT_EQ(tidy::check_ladder(tidy::parse_ladder("layer(store USES base)")).size(),
              1u); // base is no layer.
    EXPECT_EQ(tidy::check_ladder(tidy::parse_ladder("layer(nobody_ranked_me)")).size(), 1u);
}

TEST(Ladder, HasNoCircle)
{
    const auto circle =
        tidy::parse_ladder("layer(pack USES toml)\nlayer(toml USES chart)\nlayer(chart USES pack)");
    EXPECT_EQ(tidy::check_ladder(circle).size(), 3u);
    EXPECT_EQ(tidy::check_ladder(tidy::parse_ladder("layer(pack USES pack)")).size(), 1u);
}

TEST(Ladder, KeepsThePrivateKeyAndTheScreensApart)
{
    EXPECT_EQ(tidy::check_ladder(tidy::parse_ladder("layer(author)\nlayer(kiosk USES author)")).size(), 1u);
    EXPECT_EQ(tidy::check_ladder(tidy::parse_ladder("layer(store)\nlayer(screens USES store)")).size(), 1u);
}

TEST(OwnHeader, ComesFirst)
{
    const std::set<std::string> paths{"app/base/file.h", "app/base/file.cpp"};
    const auto findings = [&](const char* path, const char* text) {
        return tidy::check_own_header_first({path, text}, paths).size();
    };
    EXPECT_EQ(findings("app/base/file.cpp", "#include \"base/file.h\"\n#include <vector>\n"), 0u);
    EXPECT_EQ(findings("app/base/file_posix.cpp", "#include \"base/file.h\"\n"),
              0u); // A second half of file.h.
    EXPECT_EQ(findings("app/base/file.cpp", "#include <vector>\n#include \"base/file.h\"\n"), 1u);
    EXPECT_EQ(findings("app/base/file.cpp", "#include \"base/result.h\"\n"), 1u);
    EXPECT_EQ(findings("app/base/file.cpp", ""), 1u);
    EXPECT_EQ(findings("app/base/other.cpp", "#include \"pack/pack.h\"\n#include \"base/file.h\"\n"), 0u);
    EXPECT_EQ(findings("app/base/other.cpp", "#include <vector>\n"), 1u);
    EXPECT_EQ(findings("app/base/other.cpp", "#include \"pack/pack.h\"\n"), 1u);
}

} // namespace
