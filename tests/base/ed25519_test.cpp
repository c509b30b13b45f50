#include "base/ed25519.h"

#include "base/hash.h"

#include <gtest/gtest.h>

namespace {

TEST(Base64, IsReadOnlyInItsOneSpelling)
{
    ASSERT_TRUE(base::init_crypto());
    const auto bytes = base::decode_base64("TWFjaGlhaQ==").value();
    EXPECT_EQ(std::string(bytes.begin(), bytes.end()), "Machiai");
    EXPECT_EQ(base::encode_base64(bytes), "TWFjaGlhaQ==");
    for (const std::string text :
         {"TWFjaGlhaQ", "TWFjaGlhaQ=", "TWFjaGlhaR==", "TWFj aGlhaQ==", "TWFjaGlhaQ==\n", "-_==", "="})
        EXPECT_FALSE(base::decode_base64(text)) << text;
    // Every letter of it with every bit changed that leaves ASCII.
    const std::string good = "TWFjaGlhaQ==";
    for (std::size_t at = 0; at < good.size(); ++at) {
        auto text = good;
        text[at] = static_cast<char>(text[at] ^ 0x80);
        EXPECT_FALSE(base::decode_base64(text)) << at;
    }
}

TEST(Signature, OfNobodyIsNotValid)
{
    EXPECT_FALSE(base::public_key_valid({}));
    EXPECT_FALSE(base::public_key_valid({1}));
    EXPECT_FALSE(base::signature_valid({}, base::as_bytes("message"), {}));
    EXPECT_FALSE(base::signature_valid({}, base::as_bytes("message"), {1}));
}

} // namespace
