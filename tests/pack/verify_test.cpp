#include "pack/format.h"
#include "test_pack.h"

namespace {

using pack::Refusal;

const test::Built& small()
{
    static const auto built = test::build(test::one_event);
    return built;
}

const std::string& small_bytes()
{
    static const auto bytes = test::read(test::container(small(), test::signatures(small())));
    return bytes;
}

// With the signatures given, and the manifest of `built`.
pack::Outcome<pack::VerifiedManifest> verify_with(const test::Built& built, const std::string& signatures)
{
    return pack::verify(test::container(built, signatures, "with.machiai"), test::trust());
}

TEST(Verify, AcceptsWhatStockMinisignSigned)
{
    const auto verified = test::verify_bytes(small_bytes());
    ASSERT_TRUE(verified) << verified.error().where;
    EXPECT_EQ(verified->manifest(), small().manifest);
    EXPECT_EQ(verified->rule().scope, "grp:hidamari:");
    EXPECT_EQ(verified->head().bytes(), small().text);
}

TEST(Verify, WithOneFlippedBitInTheHeadIsRefused)
{
    const auto file = test::folder() / "flipped.machiai";
    test::write(file, small_bytes());
    const auto signatures_at = pack::header_bytes + small().text.size();
    // The first comment of a signature is free text that nobody signs.
    const auto signature_at = small_bytes().find("\nRU", signatures_at);
    const auto payload_at = small_bytes().size() - small().manifest.payload_bytes;
    for (std::size_t at = 0; at < payload_at; ++at) {
        if (at >= signatures_at && at < signature_at)
            continue;
        test::flip(file, at, static_cast<int>(at % 8));
        const auto verified = pack::verify(file, test::trust());
        test::flip(file, at, static_cast<int>(at % 8));
        ASSERT_FALSE(verified) << at;
        EXPECT_EQ(verified.error(), at < pack::header_bytes ? Refusal::damaged : Refusal::not_signed) << at;
    }
    EXPECT_TRUE(pack::verify(file, test::trust()));
}

TEST(Verify, WithOneFlippedBitInThePayloadIsRefused)
{
    const auto file = test::folder() / "flipped.machiai";
    test::write(file, small_bytes());
    const auto payload_at = small_bytes().size() - small().manifest.payload_bytes;
    for (std::size_t at = payload_at; at < small_bytes().size(); at += 199'991) {
        test::flip(file, at);
        const auto verified = pack::verify(file, test::trust());
        test::flip(file, at);
        ASSERT_FALSE(verified) << at;
        EXPECT_EQ(verified.error(), Refusal::damaged);
    }
}

TEST(Verify, CutAnywhereIsRefused)
{
    const auto payload_at = small_bytes().size() - small().manifest.payload_bytes;
    const auto file = test::folder() / "cut.machiai";
    test::write(file, small_bytes());
    for (std::size_t at = small_bytes().size() - 1;;
         at -= at > payload_at ? std::min<std::size_t>(65'536, at - payload_at) : 1) {
        test::fs::resize_file(file, at);
        const auto verified = pack::verify(file, test::trust());
        ASSERT_FALSE(verified) << at;
        EXPECT_EQ(verified.error(), Refusal::damaged) << at;
        if (at == 0)
            break;
    }
    EXPECT_EQ(test::refusal(test::verify_bytes(small_bytes() + "x")), Refusal::damaged);
}

TEST(Verify, LengthsThatCannotBeAreRefusedBeforeTheyAreBelieved)
{
    const auto with = [](const std::size_t at, const std::string& value) {
        auto bytes = small_bytes();
        bytes.replace(at, value.size(), value);
        return test::verify_bytes(bytes);
    };
    const std::string all(8, '\xFF');
    EXPECT_EQ(test::refusal(with(4, all.substr(4))), Refusal::damaged);
    EXPECT_EQ(test::refusal(with(4, std::string(4, '\0'))), Refusal::damaged);
    EXPECT_EQ(test::refusal(with(4, std::string("\x01\x00\x01\x00", 4))),
              Refusal::damaged); // One over 64 KiB.
    EXPECT_EQ(test::refusal(with(8, all.substr(4))), Refusal::damaged);
    EXPECT_EQ(test::refusal(with(12, all)), Refusal::damaged);
    EXPECT_EQ(test::refusal(with(12, std::string("\0\0\0\x80\0\0\0\0", 8))), Refusal::damaged);
    EXPECT_EQ(test::refusal(pack::verify("/dev/zero", test::trust())), Refusal::damaged);
    EXPECT_EQ(test::refusal(pack::verify(test::folder(), test::trust())), Refusal::damaged);
    EXPECT_EQ(test::refusal(pack::verify(test::folder() / "none", test::trust())), Refusal::damaged);
}

TEST(Verify, WithoutAGoodSignatureIsRefused)
{
    const auto comment = pack::comment_for("group/hidamari", 1);
    const auto& text = small().text;
    EXPECT_EQ(test::refusal(verify_with(small(), "")), Refusal::not_signed);
    EXPECT_EQ(test::refusal(verify_with(small(), test::sign(text, "stranger", comment))),
              Refusal::not_signed);
    EXPECT_EQ(test::refusal(verify_with(small(), test::sign(text, "hospital", comment))),
              Refusal::not_signed);
    EXPECT_EQ(test::refusal(verify_with(small(), test::sign(text + "x", "group", comment))),
              Refusal::not_signed);
    EXPECT_EQ(test::refusal(verify_with(small(), test::sign(text, "group", comment, "-l"))),
              Refusal::not_signed);
    for (const auto& other : {"machiai role=hospital v=1", "machiai role=group/hidamari v=2", "timestamp:1",
                              "machiai role=group/hidamari v=1 "})
        EXPECT_EQ(test::refusal(verify_with(small(), test::sign(text, "group", other))), Refusal::not_signed)
            << other;
}

TEST(Verify, SignaturesThatAreNotMinisignsAreRefused)
{
    const auto good = test::signatures(small());
    ASSERT_TRUE(verify_with(small(), good));
    auto with_returns = good;
    for (std::size_t at = 0; (at = with_returns.find('\n', at)) != std::string::npos; at += 2)
        with_returns.insert(at, "\r");
    EXPECT_EQ(test::refusal(verify_with(small(), with_returns)), Refusal::not_signed);
    EXPECT_EQ(test::refusal(verify_with(small(), good.substr(0, good.size() - 1))), Refusal::not_signed);
    EXPECT_EQ(test::refusal(verify_with(small(), good + "\n")), Refusal::not_signed);
    auto junk = good;
    junk.insert(junk.find("\nRU") + 10, " ");
    EXPECT_EQ(test::refusal(verify_with(small(), junk)), Refusal::not_signed);
    std::string nine;
    for (int i = 0; i < 9; ++i)
        nine += good;
    EXPECT_EQ(test::refusal(verify_with(small(), nine)), Refusal::not_signed);
}

TEST(Verify, OneBadSignatureDoesNotSpoilAGoodOne)
{
    const auto stranger = test::sign(small().text, "stranger", "machiai role=group/hidamari v=1");
    EXPECT_TRUE(verify_with(small(), stranger + test::signatures(small())));
}

TEST(Verify, ATwoKeyThresholdNeedsTwoKeys)
{
    const auto base = test::build(
        [](pack::PayloadWriter& writer) {
            test::insert(writer, "meta", {std::string("site"), std::string("mihon")});
        },
        "base/hokkaido", "base");
    const auto comment = pack::comment_for("base/hokkaido", 1);
    const auto one = test::sign(base.text, "hospital", comment);
    EXPECT_EQ(test::refusal(verify_with(base, one)), Refusal::not_signed);
    EXPECT_EQ(test::refusal(verify_with(base, one + one)), Refusal::not_signed);
    EXPECT_TRUE(verify_with(base, one + test::sign(base.text, "second", comment)));
}

TEST(Verify, AChartWaitsForItsSecondSide)
{
    const auto chart = test::build(
        [](pack::PayloadWriter& writer) {
            test::insert(writer, "meta", {std::string("site"), std::string("mihon")});
        },
        "chart", "chart");
    const auto comment = pack::comment_for("chart", 1);
    const auto hospital = test::sign(chart.text, "hospital", comment);
    const auto clinician = test::sign(chart.text, "clinician", comment);
    EXPECT_EQ(test::refusal(verify_with(chart, hospital)), Refusal::awaits_approval);
    EXPECT_EQ(test::refusal(verify_with(chart, clinician + clinician)), Refusal::awaits_approval);
    EXPECT_EQ(test::refusal(verify_with(chart, test::sign(chart.text, "group", comment))),
              Refusal::not_signed);
    EXPECT_TRUE(verify_with(chart, hospital + clinician));
}

TEST(Verify, JudgesSiteEpochTrustAndSchema)
{
    const auto judged = [](const std::function<void(pack::Manifest&)>& change) {
        auto built = small();
        change(built.manifest);
        built.text = pack::print_manifest(built.manifest);
        return test::refusal(verify_with(built, test::signatures(built)));
    };
    EXPECT_EQ(judged([](auto& manifest) { manifest.site = "other"; }), Refusal::not_signed);
    EXPECT_EQ(judged([](auto& manifest) { manifest.epoch = 1; }), Refusal::older);
    EXPECT_EQ(judged([](auto& manifest) { manifest.epoch = 3; }), Refusal::not_signed);
    EXPECT_EQ(judged([](auto& manifest) { manifest.trust_min = 4; }), Refusal::needs_another);
    EXPECT_EQ(judged([](auto& manifest) { manifest.schema = 2; }), Refusal::software_too_old);
    EXPECT_EQ(judged([](auto& manifest) { manifest.role = "group/other"; }), Refusal::not_signed);
    EXPECT_EQ(judged([](auto& manifest) { manifest.payload_bytes += 1; }), Refusal::damaged);
}

TEST(Verify, JudgesAStoredPackAgain)
{
    const auto signatures = test::signatures(small());
    EXPECT_TRUE(pack::verify_stored(small().text, signatures, small().payload, test::trust()));
    auto revoked = test::trust();
    revoked.roles.pop_back();
    EXPECT_EQ(test::refusal(pack::verify_stored(small().text, signatures, small().payload, revoked)),
              Refusal::not_signed);
    const auto rotten = test::folder() / "rotten.db";
    auto bytes = test::read(small().payload);
    bytes[bytes.size() / 2] ^= 1;
    test::write(rotten, bytes);
    EXPECT_EQ(test::refusal(pack::verify_stored(small().text, signatures, rotten, test::trust())),
              Refusal::damaged);
}

TEST(Trust, IsProvedByItsOwnRoot)
{
    const auto file = test::folder() / "trust.machiai";
    const auto text = test::trust_text();
    const auto signed_by = [&](const std::string& signatures) {
        EXPECT_TRUE(pack::write_container(file, text, signatures, std::nullopt));
        return pack::open_trust(file);
    };
    const auto good = signed_by(test::sign(text, "root", "machiai role=trust v=3"));
    ASSERT_TRUE(good) << good.error().where;
    EXPECT_EQ(*good, test::trust());
    EXPECT_EQ(test::refusal(signed_by("")), Refusal::not_signed);
    EXPECT_EQ(test::refusal(signed_by(test::sign(text, "hospital", "machiai role=trust v=3"))),
              Refusal::not_signed);
    EXPECT_EQ(test::refusal(signed_by(test::sign(text, "root", "machiai role=trust v=4"))),
              Refusal::not_signed);
    EXPECT_EQ(test::refusal(pack::open_trust(test::container(small(), test::signatures(small())))),
              Refusal::damaged);
}

} // namespace
