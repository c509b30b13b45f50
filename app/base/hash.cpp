#include "base/hash.h"

#include <fcntl.h>
#include <sodium.h>

namespace base {

struct Hasher::State {
    crypto_generichash_state sodium;
};

std::string Hash::hex() const
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<Hash> Hash::from_hex(const std::string_view text)
{
    Hash hash;
    if (text.size() != hash.bytes.size() * 2)
        return std::nullopt;
    const auto value = [](const char digit) {
        if (digit >= '0' && digit <= '9')
            return digit - '0';
        if (digit >= 'a' && digit <= 'f')
            return digit - 'a' + 10;
        return -1;
    };
    for (std::size_t i = 0; i < hash.bytes.size(); ++i) {
        const int high = value(text[2 * i]);
        const int low = value(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        hash.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return hash;
}

Hasher::Hasher() : state_(std::make_unique<State>())
{
    crypto_generichash_init(&state_->sodium, nullptr, 0, 32);
}

Hasher::~Hasher() = default;

void Hasher::add(const ByteView bytes)
{
    crypto_generichash_update(&state_->sodium, bytes.data(), bytes.size());
}

Hash Hasher::finish()
{
    Hash hash;
    crypto_generichash_final(&state_->sodium, hash.bytes.data(), hash.bytes.size());
    return hash;
}

Hash hash_of(const ByteView bytes)
{
    Hasher hasher;
    hasher.add(bytes);
    return hasher.finish();
}

Result<Hash> hash_of_file(const std::filesystem::path& file)
{
    const FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.valid())
        return fail_errno("open " + file.string());
    Hasher hasher;
    Bytes block(1 << 20);
    for (;;) {
        const auto count = ::read(fd.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail_errno("read " + file.string());
        if (count == 0)
            return hasher.finish();
        hasher.add(ByteView(block.data(), static_cast<std::size_t>(count)));
    }
}

Result<void> init_crypto()
{
    if (sodium_init() < 0)
        return fail(Code::unsupported, "libsodium could not start");
    return {};
}

} // namespace base
