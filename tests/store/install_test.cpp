#include "kit/store_kit.h"

#include "store/quarantine.h"

#include <sys/stat.h>

namespace {

using pack::Refusal;
using test::refusal_of;

struct Install : test::StoreTest {
    // A refusal leaves everything as it was.
    void expect_refused(const std::filesystem::path& brought, const Refusal refusal)
    {
        const auto before = test::read_file(layout.state());
        const auto report = install({brought});
        EXPECT_EQ(refusal_of(report), refusal) << report.files.at(0).refused.value_or(pack::Refused{}).where;
        EXPECT_EQ(test::read_file(layout.state()), before);
        EXPECT_TRUE(std::filesystem::is_empty(layout.incoming()));
    }
};

TEST_F(Install, MakesAPackActive)
{
    const auto report = install({file("base.machiai", test::base_pack(1))});
    EXPECT_FALSE(refusal_of(report)) << report.files[0].refused->where;
    EXPECT_EQ(report.files[0].role, "base/hokkaido");
    EXPECT_EQ(active("base/hokkaido"), 1u);
    EXPECT_EQ(shown("base/hokkaido"), 1u);
    EXPECT_EQ(report.generation, store::id_of(state().active));
    EXPECT_TRUE(std::filesystem::is_empty(layout.incoming()));
}

TEST_F(Install, TheSameBytesAgainAreAlreadyHere)
{
    const auto brought = file("base.machiai", test::base_pack(1));
    install({brought});
    expect_refused(brought, Refusal::already_here);
}

TEST_F(Install, ALowerVersionIsOlder)
{
    install({file("two.machiai", test::base_pack(2))});
    expect_refused(file("one.machiai", test::base_pack(1)), Refusal::older);
    EXPECT_EQ(shown("base/hokkaido"), 2u);
}

TEST_F(Install, TheSameVersionWithOtherBytesIsOlder)
{
    install({file("one.machiai", test::base_pack(1))});
    auto other = test::base_pack(1);
    other.sql += test::words("pref:x", "name", "x");
    expect_refused(file("other.machiai", other), Refusal::older);
}

TEST_F(Install, TheHighestVersionIsTaken)
{
    auto last = test::base_pack(1);
    last.version = (std::uint64_t{1} << 63) - 1;
    EXPECT_FALSE(refusal_of(install({file("last.machiai", last)})));
}

TEST_F(Install, SeveralPacksAreOneGeneration)
{
    const auto report =
        install({file("hospital.machiai", test::hospital_pack(1, 1, 1)),
                 file("base.machiai", test::base_pack(1)), file("group.machiai", test::group_pack(1))});
    EXPECT_FALSE(report.refusal());
    EXPECT_EQ(state().active.packs.size(), 3u);
    EXPECT_TRUE(state().previous.empty()); // One step, not three.
    const auto recovered = store::recover(layout);
    ASSERT_TRUE(recovered.generation);
    EXPECT_EQ(recovered.generation->packs().front()->manifest().role, "base/hokkaido");
    EXPECT_EQ(recovered.generation->packs().back()->manifest().role, "group/hidamari");
}

TEST_F(Install, OfTwoVersionsTheHigherWins)
{
    const auto report =
        install({file("one.machiai", test::base_pack(1)), file("two.machiai", test::base_pack(2))});
    EXPECT_EQ(refusal_of(report, 0), Refusal::older);
    EXPECT_FALSE(refusal_of(report, 1));
    EXPECT_EQ(active("base/hokkaido"), 2u);
}

TEST_F(Install, OneFileNamedTwiceIsTakenOnce)
{
    const auto brought = file("one.machiai", test::base_pack(1));
    const auto report = install({brought, brought});
    EXPECT_EQ(refusal_of(report, 0), Refusal::already_here);
    EXPECT_FALSE(refusal_of(report, 1));
}

TEST_F(Install, APackThatNeedsAnotherWaitsForIt)
{
    expect_refused(file("hospital.machiai", test::hospital_pack(1, 1, 1)), Refusal::needs_another);
    install({file("base.machiai", test::base_pack(1))});
    expect_refused(file("newer.machiai", test::hospital_pack(1, 2, 3)), Refusal::needs_another);
    EXPECT_FALSE(install({file("hospital.machiai", test::hospital_pack(1, 1, 1))}).refusal());
}

TEST_F(Install, ANewBaseThatAnInstalledPackCannotUseIsRefused)
{
    install(
        {file("base.machiai", test::base_pack(1)), file("hospital.machiai", test::hospital_pack(1, 1, 1))});
    expect_refused(file("base2.machiai", test::base_pack(2)), Refusal::needs_another);
    EXPECT_EQ(shown("hospital"), 1u);
}

TEST_F(Install, ABadFileDoesNotStopAGoodOne)
{
    const auto bad = file("bad.machiai", test::group_pack(1));
    test::flip_byte(bad, std::filesystem::file_size(bad) - 1);
    const auto report = install({bad, file("base.machiai", test::base_pack(1))});
    EXPECT_EQ(refusal_of(report, 0), Refusal::damaged);
    EXPECT_FALSE(refusal_of(report, 1));
    EXPECT_EQ(report.refusal(), Refusal::damaged);
    EXPECT_EQ(active("base/hokkaido"), 1u);
}

TEST_F(Install, ForeignAndBrokenFilesAreRefused)
{
    install({file("base.machiai", test::base_pack(1))});
    const auto write = [&](const std::string& bytes) {
        test::write_file(folder / "x.machiai", bytes);
        return folder / "x.machiai";
    };
    const auto whole = test::read_file(file("two.machiai", test::base_pack(2)));
    expect_refused(write(""), Refusal::damaged);
    expect_refused(write("M"), Refusal::damaged);
    expect_refused(write("PK\3\4 a zip, as somebody may bring one along"), Refusal::damaged);
    expect_refused(write(whole.substr(0, 20)), Refusal::damaged);
    expect_refused(write(whole.substr(0, whole.size() - 1)), Refusal::damaged);
    expect_refused(write(whole + "x"), Refusal::damaged);
    expect_refused(
        write(whole.substr(0, whole.size() / 2) + std::string(whole.size() - whole.size() / 2, '\0')),
        Refusal::damaged);
    expect_refused(folder / "missing.machiai", Refusal::nothing_found);
    expect_refused(folder, Refusal::nothing_found);
    EXPECT_EQ(shown("base/hokkaido"), 1u);
}

TEST_F(Install, WrongSignersAreRefused)
{
    auto wrong = test::base_pack(1);
    wrong.keys = {"K3"};
    expect_refused(file("wrong.machiai", wrong), Refusal::not_signed);
    wrong.keys = {"nobody"};
    expect_refused(file("nobody.machiai", wrong), Refusal::not_signed);
    auto elsewhere = test::base_pack(1);
    elsewhere.site = "akabira";
    expect_refused(file("elsewhere.machiai", elsewhere), Refusal::not_signed);
    auto half = test::chart_pack(1);
    half.keys = {"K3"};
    expect_refused(file("half.machiai", half), Refusal::awaits_approval);
}

TEST_F(Install, APackWithRowsOfOthersIsRefusedAndNotCopiedAgain)
{
    auto foreign = test::group_pack(1);
    foreign.sql += test::words("hosp:x", "name", "x");
    const auto brought = file("foreign.machiai", foreign);
    expect_refused(brought, Refusal::outside_scope);
    int checks = 0;
    auto writer = store::Writer::open(layout, disk);
    const auto report = writer->install({brought}, [&](const auto&, const auto&) {
        ++checks;
        return pack::Outcome<void>();
    });
    EXPECT_EQ(refusal_of(report), Refusal::outside_scope);
    EXPECT_EQ(checks, 0);
}

TEST_F(Install, AfterRollingBackTheNewestMayComeAgainButNothingOlder)
{
    const auto one = file("one.machiai", test::base_pack(1));
    const auto two = file("two.machiai", test::base_pack(2));
    const auto three = file("three.machiai", test::base_pack(3));
    for (const auto& brought : {one, two, three}) {
        install({brought});
        ASSERT_TRUE(store::Writer::open(layout, disk)->settle());
    }
    ASSERT_TRUE(store::Writer::open(layout, disk)->roll_back());
    EXPECT_EQ(shown("base/hokkaido"), 2u);
    expect_refused(one, Refusal::older);
    EXPECT_FALSE(install({three}).refusal());
    EXPECT_EQ(shown("base/hokkaido"), 3u);
}

TEST_F(Install, ContentThatDoesNotStandIsLeftAndNotTakenAgain)
{
    const auto one = file("one.machiai", test::base_pack(1));
    const auto two = file("two.machiai", test::base_pack(2));
    install({one});
    ASSERT_TRUE(store::Writer::open(layout, disk)->settle());
    install({two});
    for (int i = 0; i < store::trial_starts; ++i)
        EXPECT_FALSE(store::Writer::open(layout, disk)->start()->gave_up);
    EXPECT_TRUE(store::Writer::open(layout, disk)->start()->gave_up);
    EXPECT_EQ(shown("base/hokkaido"), 1u);
    expect_refused(two, Refusal::rolled_back);
    EXPECT_FALSE(install({file("three.machiai", test::base_pack(3))}).refusal());
}

TEST_F(Install, KeepsOnlyWhatItMayNeed)
{
    for (std::uint64_t version = 1; version <= 4; ++version) {
        install({file("base.machiai", test::base_pack(version))});
        ASSERT_TRUE(store::Writer::open(layout, disk)->settle());
    }
    int payloads = 0;
    for (const auto& entry : std::filesystem::directory_iterator(layout.packs()))
        payloads += entry.path().extension() == ".db" ? 1 : 0;
    EXPECT_EQ(payloads, 2); // Active and previous.
}

TEST_F(Install, ALayerOfTheKioskSurvives)
{
    install({file("group.machiai", test::group_pack(1))});
    auto edited = store::settled(state());
    edited.active.locals = {{"group/hidamari", 1, base::hash_of(base::as_bytes("layer"))}};
    test::write_file(layout.state(), store::print_state(edited));
    test::write_file(layout.payload(edited.active.locals[0].hash), "layer");
    install({file("group2.machiai", test::group_pack(2))});
    EXPECT_EQ(state().active.locals, edited.active.locals);
    EXPECT_TRUE(std::filesystem::exists(layout.payload(edited.active.locals[0].hash)));
}

TEST_F(Install, WhatItKeepsTheKioskMayReadAsAnotherUser)
{
    const auto mask = ::umask(022);
    install({file("base.machiai", test::base_pack(1))});
    ::umask(mask);
    const auto pack = state().active.packs.at(0);
    for (const auto& kept : {layout.state(), layout.head(pack), layout.payload(pack.hash)})
        EXPECT_NE(std::filesystem::status(kept).permissions() & std::filesystem::perms::others_read,
                  std::filesystem::perms::none)
            << kept;
}

TEST_F(Install, TooManyFilesAreRefusedTogether)
{
    const std::vector<std::filesystem::path> many(store::files_per_install_max + 1, folder / "a.machiai");
    const auto report = install(many);
    EXPECT_EQ(report.files.size(), many.size());
    EXPECT_EQ(report.refusal(), Refusal::no_room);
}

TEST_F(Install, RemembersTheLastVerdictInOneHarmlessLine)
{
    test::write_file(folder / "bad\n\x1b name.machiai", "foreign");
    install({folder / "bad\n\x1b name.machiai"});
    const auto last = store::read_last(layout);
    ASSERT_TRUE(last);
    EXPECT_EQ(last->code, "U03");
    EXPECT_EQ(last->file, "bad?? name.machiai");
}

} // namespace
