#include "kit/store_kit.h"
#include "store/quarantine.h"

namespace {

using pack::Refusal;

struct Recovery : test::StoreTest {
    Recovery()
    {
        for (std::uint64_t version = 1; version <= 2; ++version) {
            VERIFY(test::taken(install({file("base.machiai", test::base_pack(version)),
                                        file("chart.machiai", test::chart_pack(version))})));
            VERIFY(store::Writer::open(layout, disk)->settle());
        }
    }
    std::filesystem::path payload(const std::string& role, const bool previous = false) const
    {
        const auto now = state();
        return layout.payload((previous ? now.previous : now.active).find(role)->hash);
    }
    static void spoil(const std::filesystem::path& file)
    {
        std::filesystem::permissions(file, std::filesystem::perms::owner_write,
                                     std::filesystem::perm_options::add);
        test::flip_byte(file, std::filesystem::file_size(file) - 100);
    }
    // Still boots with the newest content, still refuses the older.
    void expect_sound()
    {
        EXPECT_EQ(shown("base/hokkaido"), 2u);
        EXPECT_EQ(shown("chart"), 2u);
        EXPECT_EQ(test::refusal_of(install({file("old.machiai", test::base_pack(1))})), Refusal::older);
    }
};

TEST_F(Recovery, AStateThatCannotBeReadGivesWayToTheOneBefore)
{
    for (const std::string bytes : {"", "\0\0\0\0", "machiai-state 1\n", "garbage\n"}) {
        test::write_file(layout.state(), bytes);
        EXPECT_NE(shown("base/hokkaido"), 0u) << bytes.size();
    }
    const auto whole = store::print_state(state());
    test::write_file(layout.state(), whole.substr(0, whole.size() / 2));
    EXPECT_NE(shown("base/hokkaido"), 0u);
}

TEST_F(Recovery, WithoutAnyStateThePacksThemselvesAreRead)
{
    std::filesystem::remove(layout.state());
    std::filesystem::remove(layout.state_prev());
    expect_sound();
    test::write_file(layout.state(), std::string(1000, '\0'));
    test::write_file(layout.state_prev(), "torn");
    expect_sound();
}

TEST_F(Recovery, ALostStateIsWrittenAgainAtTheNextStart)
{
    std::filesystem::remove(layout.state());
    std::filesystem::remove(layout.state_prev());
    ASSERT_TRUE(store::Writer::open(layout, disk)->start());
    EXPECT_EQ(active("base/hokkaido"), 2u);
}

TEST_F(Recovery, FloorsOutliveTheirPayloads)
{
    std::filesystem::remove(layout.state());
    std::filesystem::remove(layout.state_prev());
    for (const auto& entry : std::filesystem::directory_iterator(layout.packs()))
        if (entry.path().extension() == ".db")
            std::filesystem::remove(entry.path());
    EXPECT_FALSE(store::recover(layout).generation);
    EXPECT_EQ(test::refusal_of(install({file("old.machiai", test::base_pack(1))})), Refusal::older);
}

TEST_F(Recovery, AChartWithOneBitFlippedIsNeverShown)
{
    spoil(payload("chart"));
    const auto recovered = store::recover(layout);
    ASSERT_TRUE(recovered.generation);
    EXPECT_FALSE(recovered.notes.empty());
    EXPECT_EQ(shown("chart"), 1u);
}

TEST_F(Recovery, AnyOtherPackWithOneBitFlippedIsFoundInTheBackground)
{
    spoil(payload("base/hokkaido"));
    const auto recovered = store::recover(layout);
    ASSERT_TRUE(recovered.generation);
    EXPECT_EQ(recovered.generation->payloads_sound().error(), Refusal::damaged);
    const auto before = store::recover(layout, {recovered.generation->id()});
    ASSERT_TRUE(before.generation);
    EXPECT_TRUE(before.generation->payloads_sound());
    EXPECT_NE(before.generation->id(), recovered.generation->id());
}

TEST_F(Recovery, WithBothGenerationsSpoiltShowsWhatIsStillSound)
{
    spoil(payload("chart"));
    spoil(payload("chart", true));
    EXPECT_EQ(shown("base/hokkaido"), 2u);
    EXPECT_EQ(shown("chart"), 0u);
}

TEST_F(Recovery, EmptyAndMissingPayloadsAreNoReasonToStop)
{
    std::filesystem::permissions(payload("base/hokkaido"), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    test::write_file(payload("base/hokkaido"), "");
    EXPECT_EQ(shown("base/hokkaido"), 1u);
    std::filesystem::remove(payload("base/hokkaido"));
    EXPECT_EQ(shown("base/hokkaido"), 1u);
    std::filesystem::remove(layout.head(*state().previous.find("base/hokkaido")));
    EXPECT_EQ(shown("chart"), 2u); // The scan finds at least that.
}

TEST_F(Recovery, AHeadOfAnotherPackIsNotBelieved)
{
    const auto now = state();
    const auto chart = layout.head(*now.active.find("chart"));
    const auto base = layout.head(*now.active.find("base/hokkaido"));
    test::write_file(chart, test::read_file(base));
    EXPECT_EQ(shown("chart"), 1u);
}

TEST_F(Recovery, WhatFailedItsTrialIsNotFoundAgainWhenTheStateIsLost)
{
    const auto now = state();
    VERIFY(store::quarantine(layout, disk, *now.active.find("base/hokkaido"), 1, Refusal::rolled_back));
    std::filesystem::remove(layout.state());
    std::filesystem::remove(layout.state_prev());
    EXPECT_EQ(shown("base/hokkaido"), 1u);
    EXPECT_EQ(test::refusal_of(install({file("old.machiai", test::base_pack(1))})), Refusal::already_here);
}

TEST_F(Recovery, TheStateBeforeDoesNotLowerTheFloors)
{
    ASSERT_TRUE(test::taken(install({file("base.machiai", test::base_pack(4))})));
    test::write_file(layout.state(), "torn");
    EXPECT_EQ(shown("base/hokkaido"), 2u);
    EXPECT_EQ(test::refusal_of(install({file("old.machiai", test::base_pack(3))})), Refusal::older);
}

TEST_F(Recovery, ADiskThatDoesNotAnswerIsNoLostState)
{
    std::filesystem::remove(layout.state());
    std::filesystem::create_symlink("state", layout.state()); // ELOOP for who opens it.
    EXPECT_EQ(store::read_state(layout).error(), Refusal::storage_error);
    EXPECT_EQ(test::refusal_of(install({file("three.machiai", test::base_pack(3))})), Refusal::storage_error);
    EXPECT_EQ(shown("base/hokkaido"), 2u); // The scan finds it.
}

TEST_F(Recovery, WhoHasTheTimeFindsEveryFlippedBit)
{
    spoil(payload("base/hokkaido"));
    ASSERT_TRUE(store::recover(layout).generation);
    const auto before = store::recover_hashed(layout);
    ASSERT_TRUE(before.generation);
    EXPECT_EQ(before.generation->packs().front()->manifest().version, 1u);
    spoil(payload("base/hokkaido", true));
    const auto rest = store::recover_hashed(layout);
    ASSERT_TRUE(rest.generation);
    EXPECT_EQ(rest.generation->packs().size(), 1u); // The chart.
    EXPECT_FALSE(rest.notes.empty());
}

TEST_F(Recovery, WithoutATrustFileNothingIsShown)
{
    std::filesystem::remove_all(layout.trust());
    const auto recovered = store::recover(layout);
    EXPECT_FALSE(recovered.generation);
    EXPECT_FALSE(recovered.notes.empty());
}

TEST_F(Recovery, AnEmptyOrMissingStoreShowsNothing)
{
    EXPECT_FALSE(store::recover({folder / "nowhere"}).generation);
    std::filesystem::create_directory(folder / "empty");
    EXPECT_FALSE(store::recover({folder / "empty"}).generation);
    EXPECT_FALSE(store::Writer::open({folder / "nowhere"}, disk));
}

TEST_F(Recovery, WhatAnInterruptedInstallLeftIsSweptAway)
{
    test::write_file(layout.incoming() / "1.part", "half");
    test::write_file(layout.state_new(), "torn");
    test::write_file(layout.packs() / (std::string(64, 'a') + ".db"), "orphan");
    EXPECT_FALSE(install({file("three.machiai", test::base_pack(3))}).refusal());
    EXPECT_TRUE(std::filesystem::is_empty(layout.incoming()));
    EXPECT_FALSE(std::filesystem::exists(layout.packs() / (std::string(64, 'a') + ".db")));
    EXPECT_EQ(shown("base/hokkaido"), 3u);
}

} // namespace
