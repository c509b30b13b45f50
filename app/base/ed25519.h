#pragma once
// Checking signatures (libsodium). Nothing here knows a private key: the kiosk links only this.

#include "base/file.h"

#include <array>
#include <optional>
#include <string>

namespace base {

using PublicKey = std::array<std::uint8_t, 32>;
using SignatureBytes = std::array<std::uint8_t, 64>;

// BLAKE2b-512, what minisign signs instead of the file itself.
std::array<std::uint8_t, 64> blake2b_512(ByteView bytes);
bool signature_valid(const SignatureBytes& signature, ByteView message, const PublicKey& key);
// A point of the main subgroup, written canonically: no all-zero, no small-order key.
bool public_key_valid(const PublicKey& key);

// Standard alphabet with padding, canonical: no white space, no stray bits.
std::optional<Bytes> decode_base64(std::string_view text);
std::string encode_base64(ByteView bytes);

} // namespace base
