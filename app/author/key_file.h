#pragma once
// Key pairs in the files of minisign: stock minisign reads ours and we read its. The only place of Machiai
// where a private key is in memory.

#include "base/result.h"
#include "pack/signature.h"

#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace author {

// Wiped when it goes out of scope.
class SecretKey {
public:
    SecretKey(const std::array<std::uint8_t, 8>& id, const std::array<std::uint8_t, 64>& key)
        : id_(id)
        , key_(key)
    {
    }
    ~SecretKey();
    SecretKey(SecretKey&&) noexcept;
    SecretKey& operator=(SecretKey&&) = delete;

    pack::MinisignKey public_key() const;
    // A .minisig file of the message, as `minisign -S` writes it.
    std::string sign(std::string_view message, const std::string& trusted_comment) const;

private:
    std::array<std::uint8_t, 8> id_;
    std::array<std::uint8_t, 64> key_;
};

struct KeyFiles {
    std::filesystem::path secret;
    std::filesystem::path open;
};

// Neither file may exist. An empty password leaves the key unprotected.
base::Result<void> create_key_pair(const KeyFiles& files, const std::string& password);
// `password` is asked only for a key that has one; the derivation takes 1 GB of memory and some seconds.
base::Result<SecretKey> read_secret_key(const std::filesystem::path& file,
                                        const std::function<base::Result<std::string>()>& password);
// The first line of a file, or of a descriptor as /dev/fd/3.
base::Result<std::string> read_password(const std::filesystem::path& file);
// A line from the terminal that does not show it, or from standard input when that is no terminal.
base::Result<std::string> ask_password(const std::string& prompt);

} // namespace author
