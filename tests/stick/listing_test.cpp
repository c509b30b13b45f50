#include "stick/listing.h"

#include "base/file.h"
#include "kit/pack_kit.h"
#include "pack/format.h"
#include "stick/copy.h"
#include "store/writer.h"

#include <gtest/gtest.h>

namespace {

using stick::End;
using stick::Kind;
using stick::Listing;
using stick::State;

const std::string boot = "0f8fad5b-d9cb-469f-a165-70867728950e";
const std::string head = "machiai-stick 1\nboot " + boot + "\nnext 7\n";

Listing full()
{
    return {boot,
            7,
            {{"sdb1",
              State::ready,
              "行事 2026",
              true,
              {{3, Kind::machiai, 61'796'352, End::copied, "病院 11月.machiai"},
               {4, Kind::xlsx, 2048, End::unreadable, "a b.xlsx"}}},
             {"sdc", State::reading, "", false, {{6, Kind::csv, 10, End::waiting, "x.csv"}}},
             {"sdd1", State::foreign, "", false, {}}}};
}

TEST(Listing, IsReadAsItWasWritten)
{
    const auto read = stick::parse(stick::print(full()));
    ASSERT_TRUE(read) << read.error().where;
    EXPECT_EQ(*read, full());
    EXPECT_EQ(stick::parse(head).value(), (Listing{boot, 7, {}}));
}

TEST(Listing, TakesNothingThatWouldNotBeWritten)
{
    const std::string volume = head + "volume sdb1 ready\n";
    const std::string good = volume + "file 1 machiai 5 copied a.machiai\n";
    ASSERT_TRUE(stick::parse(good));
    const std::string four = good + "file 2 csv 5 copied ";
    for (const std::string& bad : {
             std::string(),
             std::string("machiai-stick 1\n"),
             std::string("machiai-stick 2\nboot " + boot + "\nnext 7\n"),
             std::string("machiai-stick 1\nboot 1\nnext 7\n"),
             std::string("machiai-stick 1\nboot " + boot + "\nnext 0\n"),
             std::string("machiai-stick 1\nboot " + boot + "\nnext 07\n"),
             head + "\n",
             head + "more\n",
             head + "file 1 machiai 5 copied a\n", // Of no volume.
             volume, // Ready, with nothing.
             head + "volume ../x empty\n",
             head + "volume sdb1 sleeping\n",
             head + "volume sdb1 empty \n",
             head + "volume sdb1 empty\r\n",
             head + "volume sdb1 empty A\x1b[1mB\n",
             head + "volume sdb1 empty\nvolume sdb1 empty\n",
             head + "volume sdb1 empty\nfile 1 csv 5 copied a\n",
             volume + "file 7 machiai 5 copied a\n", // A number that is still to come.
             volume + "file 0 machiai 5 copied a\n",
             volume + "file 1 machiai 5 waiting a\n", // Nothing waits any more.
             volume + "file 1 machiai 5 copied \n",
             volume + "file 1 machiai -5 copied a\n",
             volume + "file 1 machiai 5 copied \xff\n",
             volume + "file 1 machiai 5 copied \xe2\x80\xaex\n", // Turns what follows.
             volume + "file 1 exe 5 copied a\n",
             volume + "file 1 machiai 5 copied " + std::string(81, 'a') + "\n",
             good + "more\n",
             good + "file 1 csv 5 copied b\n",
             good.substr(0, good.size() - 1),
         })
        EXPECT_FALSE(stick::parse(bad)) << bad;
    for (std::size_t cut = 0; cut < good.size(); ++cut)
        EXPECT_FALSE(stick::parse(good.substr(0, cut)) && cut > head.size()) << cut;
}

TEST(Listing, HoldsNoMoreThanOneInstallTakes)
{
    EXPECT_EQ(stick::files_max, store::files_per_install_max);
    Listing listing{boot, stick::files_max + 2, {{"sdb1", State::ready, "", false, {}}}};
    for (std::size_t i = 1; i <= stick::files_max; ++i)
        listing.volumes[0].files.push_back({i, Kind::machiai, 1, End::copied, std::string(80, 'x')});
    EXPECT_TRUE(stick::parse(stick::print(listing)));
    listing.volumes[0].files.push_back({stick::files_max + 1, Kind::machiai, 1, End::copied, "x"});
    EXPECT_FALSE(stick::parse(stick::print(listing)));
}

TEST(Listing, FitsItsOwnLimitAtItsLongest)
{
    std::string name;
    for (std::size_t i = 0; i < stick::name_chars_max; ++i)
        name += "𠮷";
    Listing listing{boot, stick::number_max, {}};
    for (std::size_t i = 0; i < stick::volumes_max; ++i)
        listing.volumes.push_back(
            {std::string(31, 'x') + std::to_string(i), State::unreadable, name, true, {}});
    for (std::size_t i = 1; i <= stick::files_max; ++i)
        listing.volumes[0].files.push_back(
            {stick::number_max - i, Kind::machiai, ~std::uint64_t{0}, End::unreadable, name});
    EXPECT_TRUE(stick::parse(stick::print(listing)));
}

TEST(Listing, TakesCopiesAsLargeAsAPackMayBe)
{
    EXPECT_GE(stick::pack_bytes_max,
              pack::payload_bytes_max + pack::header_bytes + pack::manifest_bytes_max
                  + pack::signatures_bytes_max);
}

TEST(Listing, OfAnEarlierStartIsNone)
{
    const auto folder = test::scratch("listing");
    EXPECT_TRUE(stick::read_listing(folder).value().volumes.empty());
    ASSERT_TRUE(base::replace_file(folder / "listing", stick::print(full())));
    EXPECT_TRUE(stick::read_listing(folder).value().volumes.empty());
    Listing now = full();
    now.boot = stick::read_listing(folder).value().boot;
    ASSERT_TRUE(base::replace_file(folder / "listing", stick::print(now)));
    EXPECT_EQ(stick::read_listing(folder).value(), now);
    ASSERT_TRUE(base::replace_file(folder / "listing", "anything"));
    EXPECT_FALSE(stick::read_listing(folder));
    std::filesystem::remove_all(folder);
}

TEST(Listing, SaysOfAllVolumesWhatMattersMost)
{
    EXPECT_FALSE(stick::state_of({}));
    const auto of = [](const std::vector<State>& states) {
        Listing listing;
        for (const State state : states)
            listing.volumes.push_back({"sd" + std::to_string(listing.volumes.size()), state, "", false, {}});
        return stick::state_of(listing);
    };
    EXPECT_EQ(of({State::foreign, State::ready}), State::ready);
    EXPECT_EQ(of({State::ready, State::reading}), State::reading);
    EXPECT_EQ(of({State::gone, State::empty}), State::empty);
    EXPECT_EQ(of({State::empty, State::foreign}), State::foreign);
    EXPECT_EQ(of({State::gone, State::gone}), State::gone);
}

TEST(Listing, OffersWholeFilesOfSticksThatAreIn)
{
    Listing listing = full();
    ASSERT_EQ(stick::whole_files(listing).size(), 1u);
    EXPECT_EQ(stick::whole_files(listing)[0].copy(), "3.machiai");
    listing.volumes[0].state = State::gone;
    EXPECT_TRUE(stick::whole_files(listing).empty());
}

TEST(Name, IsTamed)
{
    EXPECT_EQ(stick::tame("行事 11月.machiai"), "行事 11月.machiai");
    EXPECT_EQ(stick::tame("a\nb\x7f\xc2\x85"), "a?b??");
    EXPECT_EQ(stick::tame("\xe2\x80\xaetxt.exe\xef\xbb\xbf"), "?txt.exe?");
    EXPECT_EQ(stick::tame("\xff"), "\xef\xbf\xbd");
    EXPECT_EQ(stick::tame(std::string(300, 'x')).size(), stick::name_chars_max);
    for (const char* const name : {"", "a\nb", "\xff\xfe", "e\xcc\x81", "%s%n", "\xe2\x80\xae"})
        EXPECT_EQ(stick::tame(stick::tame(name)), stick::tame(name));
}

} // namespace
