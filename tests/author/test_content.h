#pragma once
// Small folders of content that lint finds nothing wrong in, for the tests to break.

#include "author/content.h"
#include "base/file.h"
#include "base/hash.h"
#include "pack/manifest.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <unistd.h>

namespace test {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

inline const std::string issued = "2026-11-21T00:00:00Z";

inline fs::path folder()
{
    static const fs::path path = [] {
        EXPECT_TRUE(base::init_crypto());
        const auto fresh = fs::temp_directory_path() / ("machiai_author_" + std::to_string(::getpid()));
        fs::remove_all(fresh);
        fs::create_directories(fresh);
        return fresh;
    }();
    return path;
}

inline void write(const fs::path& file, const std::string& bytes)
{
    fs::create_directories(file.parent_path());
    ASSERT_TRUE(base::replace_file(file, bytes));
}

inline std::string three(const std::string& ja, const std::string& easy, const std::string& en)
{
    return "{ ja = \"" + ja + "\", ja-easy = \"" + easy + "\", en = \"" + en + "\" }";
}

inline std::string text()
{
    return three("{花|はな}", "{花|はな}です。", "Flowers");
}

inline std::string head(const std::string& role)
{
    return "role = \"" + role
        + "\"\nsite = \"mihon\"\nlanguages = [\"ja\", \"ja-easy\", \"en\"]\n"
          "recheck_by = \"2027-10-31\"\nrequires = []\ntitle = "
        + text() + "\nallow_contacts = [\"0125-22-4311\", \"#8000\"]\n[[source]]\nid = \"letter\"\ntext = "
        + text() + "\nas_of = \"2026-11\"\n";
}

inline Files base_pack()
{
    return {
        {"pack.toml", head("base/hokkaido")},
        {"areas.toml",
         "[[area]]\nid = \"sorachi\"\nname = " + text()
             + "\nreading = \"そらち\"\n[[municipality]]\nid = \"takikawa\"\narea = \"sorachi\"\nname = "
             + text() + "\nreading = \"たきかわし\"\n"},
        {"groups/hana.toml",
         "id = \"hana\"\nname = " + text()
             + "\nreading = \"はな\"\nmunicipality = \"takikawa\"\nhospitals = []\nfounded = "
               "\"2011-09\"\nfounded_what = "
               "\"founded\"\nactivities = [\"guide\"]\nstory = "
             + text()
             + "\nother = []\nstatus = \"unknown\"\nas_of = \"2019-10\"\nsource = "
               "\"letter\"\n[contact]\noffice = "
             + text() + "\ntel = \"0125-22-4311\"\n"},
        {"articles/aed/article.toml",
         "id = \"aed\"\norder = 1\nicon = \"favorite\"\ntitle = " + text() + "\nsummary = " + text()
             + "\nsources = [\"letter\"]\nas_of = \"2026-11\"\n"},
        {"articles/aed/ja.md",
         "AEDは{使|つか}えます。\n\n---\n\n## {順|じゅん}\n\n1. {声|こえ}を\n2. {胸|むね}\n"},
        {"articles/aed/ja-easy.md", "AEDは {使|つか}えます。\n\n---\n\n## {順|じゅん}\n\n- {声|こえ}\n"},
        {"articles/aed/en.md", "Use\nit.\n\n---\n\n> Call.\n"},
        {"numbers.toml",
         "[[number]]\nid = \"8000\"\ntel = \"#8000\"\nkind = \"child\"\nname = " + text()
             + "\nwhen = " + text()
             + "\nhours = [ { days = \"mon-sun,holiday\", from = \"19:00\", until = \"08:00\" } ]\narea = "
             + text() + "\nserved_in = [\"takikawa\"]\n"},
    };
}

inline Files group_pack()
{
    return {
        {"pack.toml", head("group/hana")},
        {"groups/hana.toml", base_pack()["groups/hana.toml"]},
        {"events.toml",
         "[[event]]\nid = \"concert\"\ntitle = " + text()
             + "\nkind = \"concert\"\nstart = \"2026-12-12T14:00\"\nend = \"2026-12-12T15:00\"\nrepeat = "
               "\"FREQ=MONTHLY;BYDAY=2SA;COUNT=3\"\nexcept = [\"2027-01-09\"]\nweekday = \"sat\"\nplace = "
             + text() + "\nwhat = " + text() + "\nwho = " + text() + "\nfee = " + text()
             + "\napply = " + text() + "\naccess = [\"sign\"]\nstate = \"planned\"\n"},
        {"duty.toml",
         "[[duty]]\nid = \"morning\"\nhelps = [\"guide\"]\ndays = \"mon-fri\"\nfrom = \"09:30\"\nuntil = "
         "\"11:30\"\nplace = "
             + text() + "\nlook_for = " + text() + "\n"},
    };
}

inline fs::path written(const Files& files, const std::string& name = "content")
{
    const auto root = folder() / name;
    fs::remove_all(root);
    for (const auto& [file, bytes] : files)
        write(root / file, bytes);
    return root;
}

inline author::Bench read(const Files& files)
{
    auto bench = author::read_content(written(files), {{}, pack::issued_seconds(issued).value()});
    EXPECT_TRUE(bench) << bench.error().where;
    return std::move(*bench);
}

inline std::string all_sentences(const author::Bench& bench)
{
    std::string all;
    for (const auto& finding : bench.findings().in_order())
        all += finding.problem.sentence() + "\n";
    return all;
}

} // namespace test
