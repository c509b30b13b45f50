// The house rules, checked over the whole tree. Each rule is a pure function of tidy/, tested beside it on
// texts that it must find and on texts that it must leave alone; here they meet the files.

#include "tidy/code.h"
#include "tidy/ladder.h"
#include "tidy/places.h"
#include "tidy/privacy.h"
#include "tidy/shape.h"
#include "tidy/tree.h"
#include "tidy/words_table.h"

#include <gtest/gtest.h>
#include <iostream>

namespace {

using tidy::Findings;
using tidy::Source;

class Tree : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        sources = tidy::text_files_of(SOURCE_ROOT);
        paths = tidy::paths_of(SOURCE_ROOT);
        ladder = tidy::parse_ladder(text_of("app/CMakeLists.txt"));
    }

    static std::string text_of(const std::string_view path)
    {
        for (const Source& source : sources)
            if (source.path == path)
                return source.text;
        return {};
    }

    // What one rule says about every C++ file below the given folders.
    template <class Rule>
    static Findings over_cpp(const std::vector<std::string_view>& folders, const Rule& rule)
    {
        Findings findings;
        for (const Source& source : sources)
            if (tidy::is_cpp(source.path) && tidy::starts_with_any(source.path, folders))
                tidy::append(findings, rule(source));
        return findings;
    }

    template <class Rule>
    static Findings over_text(const std::vector<std::string_view>& folders, const Rule& rule)
    {
        Findings findings;
        for (const Source& source : sources)
            if (tidy::starts_with_any(source.path, folders))
                tidy::append(findings, rule(source));
        return findings;
    }

    static std::vector<tidy::WordLine> words()
    {
        std::vector<tidy::WordLine> words;
        for (const Source& source : sources)
            if (source.path.starts_with("app/words/") && tidy::is_header(source.path))
                for (tidy::WordLine& word : tidy::words_of(source))
                    words.push_back(std::move(word));
        return words;
    }

    static inline std::vector<Source> sources;
    static inline std::set<std::string> paths;
    static inline tidy::Ladder ladder;
};

const std::vector<std::string_view> app{"app/"};
const std::vector<std::string_view> ours{"app/", "tests/"};
const std::vector<std::string_view> everywhere{""};

void expect_none(const Findings& findings)
{
    EXPECT_TRUE(findings.empty()) << findings.size() << " findings:" << tidy::print(findings);
}

// Guards every other test here: rules that read nothing find nothing.
TEST_F(Tree, IsRead)
{
    EXPECT_GT(sources.size(), 100u);
    EXPECT_TRUE(ladder.contains("base"));
    EXPECT_FALSE(text_of("content/README.md").empty());
    EXPECT_GT(words().size(), 100u);
}

TEST_F(Tree, ClimbsTheLadderUpwardsOnly)
{
    expect_none(tidy::check_ladder(ladder));
}

TEST_F(Tree, IncludesOnlyWhatItsLayerNames)
{
    expect_none(over_cpp(app, [](const Source& source) { return tidy::check_includes(source, ladder); }));
}

TEST_F(Tree, IncludesItsOwnHeaderFirst)
{
    expect_none(
        over_cpp(app, [](const Source& source) { return tidy::check_own_header_first(source, paths); }));
}

TEST_F(Tree, IsWrittenInCleanBytes)
{
    expect_none(over_text(everywhere, tidy::check_bytes));
}
TEST_F(Tree, KeepsFilesShort)
{
    expect_none(over_cpp(ours, tidy::check_file_size));
}
TEST_F(Tree, KeepsLinesShort)
{
    expect_none(over_cpp(ours, tidy::check_line_length));
}
TEST_F(Tree, BeginsHeadersWithPragmaOnce)
{
    expect_none(over_cpp(ours, tidy::check_header));
}
TEST_F(Tree, NamesNamespacesAsFolders)
{
    expect_none(over_cpp(app, tidy::check_namespace));
}
TEST_F(Tree, CallsNothingBanned)
{
    expect_none(over_cpp(ours, tidy::check_banned));
}
TEST_F(Tree, SpeaksToImguiInTwoFoldersOnly)
{
    expect_none(over_cpp(app, tidy::check_imgui));
}
TEST_F(Tree, KeepsColoursInTheTheme)
{
    expect_none(over_cpp(app, tidy::check_colours));
}
TEST_F(Tree, KeepsSizesOnTheGrid)
{
    expect_none(over_cpp(app, tidy::check_sizes));
}
TEST_F(Tree, HasNothingLeftOver)
{
    expect_none(over_text(everywhere, tidy::check_leftovers));
}
TEST_F(Tree, HasNoCommentedOutCode)
{
    expect_none(over_cpp(ours, tidy::check_commented_code));
}
TEST_F(Tree, HoldsNoPrivateKey)
{
    expect_none(over_text(everywhere, tidy::check_private_keys));
}
TEST_F(Tree, NamesNoPrivatePerson)
{
    expect_none(over_text({"app/", "content/"}, tidy::check_personal_data));
}
TEST_F(Tree, HasATidyTopLevel)
{
    expect_none(tidy::check_top_level(tidy::top_level_of(SOURCE_ROOT)));
}

TEST_F(Tree, HasNoDeadFile)
{
    expect_none(tidy::check_headers_used(sources));
    expect_none(tidy::check_sources_built(paths, ladder, text_of("tests/CMakeLists.txt")));
    expect_none(tidy::check_content_kinds(paths));
}

TEST_F(Tree, WritesEveryWordInThreeTexts)
{
    Findings findings;
    for (const tidy::WordLine& word : words())
        tidy::append(findings, tidy::check_word(word));
    expect_none(findings);
    expect_none(tidy::check_unique(words()));
}

TEST_F(Tree, SaysEveryWord)
{
    std::vector<Source> code;
    for (const Source& source : sources)
        if (tidy::is_cpp(source.path) && source.path.starts_with("app/"))
            code.push_back(source);
    expect_none(tidy::check_used(words(), code));
}

// A tripwire: printed, never failed. A straight recipe may be long and say so.
TEST_F(Tree, TellsOfLongFunctions)
{
    const auto findings = over_cpp(app, tidy::long_functions);
    if (!findings.empty())
        std::cout << "functions over " << tidy::function_lines_max << " lines:" << tidy::print(findings)
                  << '\n';
}

} // namespace
