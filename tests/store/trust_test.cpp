#include "kit/store_kit.h"
#include "pack/trust_chain.h"

namespace {

using pack::Refusal;
using test::refusal_of;

struct TrustChain : test::StoreTest {
    pack::Trust next() const
    {
        auto next = test::trust();
        next.version = 2;
        next.prev = pack::hash_of(test::trust());
        return next;
    }
    std::filesystem::path trust_file(const pack::Trust& trust,
                                     const std::vector<std::string>& keys = {"K1"}) const
    {
        const auto path = folder / ("trust" + std::to_string(trust.version) + ".machiai");
        test::write_trust(path, trust, keys);
        return path;
    }
};

TEST_F(TrustChain, GoesUpByOne)
{
    EXPECT_FALSE(install({trust_file(next())}).refusal());
    EXPECT_EQ(state().trust_version, 2u);
    EXPECT_EQ(refusal_of(install({folder / "trust2.machiai"})), Refusal::already_here);
    EXPECT_EQ(refusal_of(install({folder / "trust.machiai"})), Refusal::older);
}

TEST_F(TrustChain, TakesSeveralStepsFromOneStickInAnyOrder)
{
    auto third = next();
    third.version = 3;
    third.prev = pack::hash_of(next());
    EXPECT_FALSE(install({trust_file(third), trust_file(next())}).refusal());
    EXPECT_EQ(state().trust_version, 3u);
}

TEST_F(TrustChain, LeavesNoStepOut)
{
    auto third = next();
    third.version = 3;
    EXPECT_EQ(refusal_of(install({trust_file(third)})), Refusal::needs_another);
    EXPECT_EQ(state().trust_version, 1u);
}

TEST_F(TrustChain, FollowsOnlyTheFileThatIsHere)
{
    auto stray = next();
    stray.prev = base::hash_of(base::as_bytes("another"));
    EXPECT_EQ(refusal_of(install({trust_file(stray)})), Refusal::not_signed);
    auto elsewhere = next();
    elsewhere.site = "akabira";
    EXPECT_EQ(refusal_of(install({trust_file(elsewhere)})), Refusal::not_signed);
    EXPECT_FALSE(std::filesystem::exists(layout.trust_file(2)));
}

TEST_F(TrustChain, NewRootKeysAloneTakeNothingOver)
{
    auto taken = next();
    taken.roles[0].needs = {{1, {5}}}; // K6 says that K6 is root.
    EXPECT_EQ(refusal_of(install({trust_file(taken, {"K6"})})), Refusal::not_signed);
    EXPECT_EQ(refusal_of(install({trust_file(taken, {"K1"})})), Refusal::not_signed);
    EXPECT_FALSE(install({trust_file(taken, {"K1", "K6"})}).refusal());
}

TEST_F(TrustChain, APackOfARevokedKeyIsHiddenAtOnce)
{
    install({file("base.machiai", test::base_pack(1)), file("group.machiai", test::group_pack(1))});
    auto revoked = next();
    revoked.keys[4].key = test::public_key("fresh");
    install({trust_file(revoked)});
    EXPECT_EQ(shown("group/hidamari"), 0u);
    EXPECT_EQ(shown("base/hokkaido"), 1u);
    EXPECT_EQ(refusal_of(install({file("group.machiai", test::group_pack(2))})), Refusal::not_signed);
}

TEST_F(TrustChain, APackMayComeWithTheTrustFileThatAllowsIt)
{
    auto allowing = next();
    allowing.keys[4].key = test::public_key("fresh");
    auto signed_fresh = test::group_pack(1);
    signed_fresh.keys = {"fresh"};
    auto writer = store::Writer::open(layout, disk);
    const auto report = writer->install({file("group.machiai", signed_fresh), trust_file(allowing)},
                                        [](const auto&, const auto&) { return pack::Outcome<void>(); });
    EXPECT_FALSE(report.refusal());
    EXPECT_EQ(shown("group/hidamari"), 1u);
}

TEST_F(TrustChain, ARevocationHoldsWhateverElseIsBrokenOnTheDisk)
{
    install({file("base.machiai", test::base_pack(1)), file("chart.machiai", test::chart_pack(1)),
             file("group.machiai", test::group_pack(1))});
    const auto chart = layout.payload(state().active.find("chart")->hash);
    std::filesystem::permissions(chart, std::filesystem::perms::owner_all);
    test::flip_byte(chart, 5000);
    auto revoked = next();
    revoked.keys[4].key = test::public_key("fresh");
    const auto report = install({trust_file(revoked), file("other.machiai", test::group_pack(1, "other"))});
    EXPECT_FALSE(report.files[0].refused);
    EXPECT_EQ(state().trust_version, 2u);
    EXPECT_EQ(active("group/hidamari"), 0u);
    EXPECT_EQ(active("group/other"), 0u);
}

TEST_F(TrustChain, InitLeavesAStoreAlone)
{
    EXPECT_EQ(store::Writer::init(layout, disk, folder / "trust.machiai").error(), Refusal::already_here);
    test::write_trust(folder / "other.machiai", next());
    EXPECT_EQ(store::Writer::init(layout, disk, folder / "other.machiai").error(), Refusal::not_signed);
    const store::Layout fresh{folder / "fresh"};
    EXPECT_EQ(store::Writer::init(fresh, disk, file("base.machiai", test::base_pack(1))).error(),
              Refusal::not_signed);
    EXPECT_EQ(store::Writer::init(fresh, disk, folder / "missing").error(), Refusal::nothing_found);
    EXPECT_FALSE(std::filesystem::exists(fresh.state()));
}

} // namespace
