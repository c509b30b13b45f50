#include "store/quarantine.h"

#include "kit/store_kit.h"

namespace {

using pack::Refusal;

store::PackRef pack_number(const int number)
{
    return {"base/hokkaido", 1, 1, base::hash_of(base::as_bytes(std::to_string(number)))};
}

struct Quarantine : test::StoreTest {
    void judge(const int number, const Refusal verdict)
    {
        VERIFY(store::quarantine(layout, disk, pack_number(number), 1, verdict));
    }
    std::optional<Refusal> verdict_on(const int number, const std::uint64_t trust_version = 1) const
    {
        return store::verdict_on(layout, pack_number(number), trust_version);
    }
};

TEST_F(Quarantine, KeepsTheVerdictByHash)
{
    judge(1, Refusal::damaged);
    judge(1, Refusal::rolled_back);
    EXPECT_EQ(verdict_on(1), Refusal::rolled_back);
    EXPECT_FALSE(verdict_on(2));
    EXPECT_EQ(store::quarantined(layout).size(), 2u);
}

TEST_F(Quarantine, OnlyACrashIsOneUnderEveryTrustFile)
{
    judge(1, Refusal::outside_scope);
    judge(2, Refusal::rolled_back);
    EXPECT_FALSE(verdict_on(1, 2));
    EXPECT_EQ(verdict_on(2, 2), Refusal::rolled_back);
}

TEST_F(Quarantine, WhenItIsFullWhatCrashedIsForgottenLast)
{
    constexpr int full = static_cast<int>(store::verdicts_max);
    judge(0, Refusal::rolled_back);
    test::write_file(layout.quarantine() / "no hash", "U03\n");
    for (int number = 1; number < full + 3; ++number)
        judge(number, Refusal::damaged);
    EXPECT_EQ(store::quarantined(layout).size(), store::verdicts_max);
    EXPECT_EQ(verdict_on(0), Refusal::rolled_back);
    EXPECT_EQ(verdict_on(full + 2), Refusal::damaged);
    EXPECT_FALSE(std::filesystem::exists(layout.quarantine() / "no hash"));
    for (int number = 0; number < full + 3; ++number)
        judge(number, Refusal::rolled_back);
    EXPECT_EQ(store::quarantined(layout).size(), store::verdicts_max);
}

TEST_F(Quarantine, IsNotBelievedWhenItHoldsOtherWords)
{
    judge(1, Refusal::damaged);
    const auto file = store::quarantined(layout).at(0).file;
    const std::string rest = test::read_file(file).substr(3);
    EXPECT_EQ(verdict_on(1), Refusal::damaged);
    for (const std::string& text :
         {std::string(), std::string("U03"), "U00" + rest, "U08" + rest, "U03" + rest + "\n", "U03 " + rest,
          std::string(1000, 'U'), "U03 chart" + rest.substr(rest.find(' ', 1))}) {
        test::write_file(file, text);
        EXPECT_FALSE(verdict_on(1)) << text;
    }
}

TEST_F(Quarantine, IsOpenedByHandAlone)
{
    judge(1, Refusal::rolled_back);
    auto writer = store::Writer::open(layout, disk);
    ASSERT_TRUE(writer);
    EXPECT_EQ(writer->release(pack_number(2).hash).error(), Refusal::nothing_found);
    EXPECT_TRUE(writer->release(pack_number(1).hash));
    EXPECT_FALSE(verdict_on(1));
    EXPECT_EQ(writer->release(pack_number(1).hash).error(), Refusal::nothing_found);
}

} // namespace
