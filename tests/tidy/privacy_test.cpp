#include "tidy/privacy.h"

#include <gtest/gtest.h>

namespace {

std::size_t keys(const std::string& text)
{
    return tidy::check_private_keys({"a", text}).size();
}
std::size_t people(const std::string& text)
{
    return tidy::check_personal_data({"a", text}).size();
}

TEST(Privacy, FindsPrivateKeys)
{
    EXPECT_EQ(keys("untrusted comment: minisign\nRWR" + std::string(209, 'A') + "\n"), 1u);
    EXPECT_EQ(keys("RWR" + std::string(209, 'A') + "\r\n"), 1u);
    EXPECT_EQ(keys(std::string("RWRTY") + "0IyAAAA"), 1u);
    EXPECT_EQ(keys(std::string("-----BEGIN ") + "OPENSSH PRIVATE KEY-----"), 1u);
}

TEST(Privacy, LetsPublicKeysAndSignaturesBe)
{
    EXPECT_EQ(keys("untrusted comment: minisign public key\nRWQ" + std::string(53, 'A')), 0u);
    EXPECT_EQ(keys("RUQ" + std::string(97, 'A')), 0u);
    EXPECT_EQ(keys(std::string("-----BEGIN ") + "PUBLIC KEY-----"), 0u);
    EXPECT_EQ(keys(std::string(212, 'A')), 0u);
}

TEST(Privacy, FindsMobileNumbers)
{
    for (const char* number : {"090-1234-5678", "08012345678", "070 1234 5678", "090(1234)5678"})
        EXPECT_EQ(people(std::string("電話 ") + number + "。"), 1u) << number;
}

TEST(Privacy, LetsInstitutionsNumbersBe)
{
    for (const char* number : {"0125-22-4311", "011-232-1599", "0120-20-8699", "#7119", "080-1234-567",
                               "1090-1234-5678", "2018-09-02 090", "050-1234-5678"})
        EXPECT_EQ(people(number), 0u) << number;
}

TEST(Privacy, FindsMailAddresses)
{
    for (const char* mail : {"a@b.jp", "first.last+x@mail.example.com,", "<a@b.co.jp>"})
        EXPECT_EQ(people(mail), 1u) << mail;
    for (const char* no_mail : {"@", "a@", "@b.jp", "a@b", "machiai@.service", "a @ b.jp", "a@1.5", "a@b."})
        EXPECT_EQ(people(no_mail), 0u) << no_mail;
}

} // namespace
