#pragma once
// BLAKE2b-256 (libsodium), the one hash of packs, media and generations.

#include "base/file.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace base {

struct Hash {
    std::array<std::uint8_t, 32> bytes{};
    auto operator<=>(const Hash&) const = default;
    std::string hex() const;                              // 64 lower-case digits.
    static std::optional<Hash> from_hex(std::string_view); // Exactly 64 lower-case digits, else nothing.
};

// Feeds any number of pieces; finish() may be called once.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;
    void add(ByteView bytes);
    void add(std::string_view text) { add(as_bytes(text)); }
    Hash finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

Hash hash_of(ByteView bytes);
// Streams the file in blocks; memory stays flat.
Result<Hash> hash_of_file(const std::filesystem::path& file);

// libsodium must be initialised once before anything of this header; called by every main.
Result<void> init_crypto();

} // namespace base
