#include "base/ed25519.h"

#include <sodium.h>

namespace base {

std::array<std::uint8_t, 64> blake2b_512(const ByteView bytes)
{
    std::array<std::uint8_t, 64> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
    return hash;
}

bool signature_valid(const SignatureBytes& signature, const ByteView message, const PublicKey& key)
{
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

bool public_key_valid(const PublicKey& key)
{
    return crypto_core_ed25519_is_valid_point(key.data()) == 1;
}

std::optional<Bytes> decode_base64(const std::string_view text)
{
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, &end,
                          sodium_base64_VARIANT_ORIGINAL)
            != 0
        || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(size);
    // libsodium 1.0.18 also takes some letters above ASCII for Latin ones; only what prints again was base64.
    if (encode_base64(bytes) != text)
        return std::nullopt;
    return bytes;
}

std::string encode_base64(const ByteView bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // The terminator that sodium writes.
    return text;
}

} // namespace base
