#include "author/key_file.h"

#include "base/ed25519.h"
#include "base/file.h"
#include "base/hash.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <sodium.h>
#include <termios.h>

namespace author {

namespace {

// The 158 bytes behind the second line of a secret key file, in their order there.
constexpr std::size_t salt_at = 6;
constexpr std::size_t ops_at = 38;
constexpr std::size_t memory_at = 46;
constexpr std::size_t sealed_at = 54; // From here on under the password: id, key, checksum.
constexpr std::size_t sealed_bytes = 104;
constexpr std::size_t file_bytes = sealed_at + sealed_bytes;
constexpr std::size_t key_file_bytes_max = 4096;
constexpr std::uint64_t memory_max = std::uint64_t{1} << 31;
constexpr std::uint64_t ops_max = std::uint64_t{1} << 27; // Four times what minisign asks for.
constexpr std::size_t password_bytes_max = 1024; // As minisign reads.

using Sealed = std::array<std::uint8_t, sealed_bytes>;

std::uint64_t little_endian(const std::uint8_t* bytes)
{
    std::uint64_t value = 0;
    for (int i = 8; i-- > 0;)
        value = value << 8 | bytes[i];
    return value;
}

void put_little_endian(base::Bytes& bytes, const std::size_t at, std::uint64_t value)
{
    for (std::size_t i = 0; i < 8; ++i, value >>= 8)
        bytes[at + i] = static_cast<std::uint8_t>(value);
}

// BLAKE2b-256 of "Ed", id and key: how minisign knows that a password was right.
std::array<std::uint8_t, 32> checksum(const std::uint8_t* sealed)
{
    base::Bytes bytes{'E', 'd'};
    bytes.insert(bytes.end(), sealed, sealed + 72);
    const auto hash = base::hash_of(bytes).bytes;
    sodium_memzero(bytes.data(), bytes.size());
    return hash;
}

// XORs with the stream that scrypt makes of the password.
base::Result<void> turn(std::uint8_t* sealed, const std::string& password, const std::uint8_t* salt,
                        const std::uint64_t ops, const std::uint64_t memory)
{
    Sealed stream{};
    if (memory > memory_max || ops > ops_max
        || crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), password.data(), password.size(),
                                              salt, ops, static_cast<std::size_t>(memory))
            != 0)
        return base::fail(base::Code::unsupported,
                          "the password's key needs 1 GB of memory, which is not there");
    for (std::size_t i = 0; i < stream.size(); ++i)
        sealed[i] ^= stream[i];
    sodium_memzero(stream.data(), stream.size());
    return {};
}

base::Result<void> write_new(const std::filesystem::path& file, const std::string& text, const unsigned mode)
{
    const base::FileDescriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!fd.valid())
        return base::fail_errno("create " + file.string());
    TRY(base::write_all(fd.get(), base::as_bytes(text), "write " + file.string()));
    return base::sync_file(fd.get(), "fsync " + file.string());
}

std::string key_name(const std::array<std::uint8_t, 8>& id)
{
    char text[17];
    std::snprintf(text, sizeof text, "%016llX", static_cast<unsigned long long>(little_endian(id.data())));
    return text;
}

base::Result<base::Bytes> key_bytes(const std::filesystem::path& file)
{
    TRY_SET(const auto text, base::read_text_limited(file, key_file_bytes_max));
    const auto first = text.find('\n');
    const auto second = first == text.npos ? first : text.find('\n', first + 1);
    auto bytes = second == text.npos
        ? std::nullopt
        : base::decode_base64(std::string_view(text).substr(first + 1, second - first - 1));
    if (!text.starts_with("untrusted comment: ") || !bytes || bytes->size() != file_bytes
        || (*bytes)[0] != 'E' || (*bytes)[1] != 'd' || (*bytes)[4] != 'B' || (*bytes)[5] != '2')
        return base::fail(base::Code::bad_input, file.string() + " is no secret key of minisign");
    return std::move(*bytes);
}

} // namespace

SecretKey::~SecretKey()
{
    sodium_memzero(key_.data(), key_.size());
}

SecretKey::SecretKey(SecretKey&& other) noexcept
    : id_(other.id_)
    , key_(other.key_)
{
    sodium_memzero(other.key_.data(), other.key_.size());
}

pack::MinisignKey SecretKey::public_key() const
{
    pack::MinisignKey key;
    key.id = id_;
    std::copy_n(key_.begin() + 32, 32, key.key.begin());
    return key;
}

std::string SecretKey::sign(const std::string_view message, const std::string& trusted_comment) const
{
    const auto hash = base::blake2b_512(base::as_bytes(message));
    base::SignatureBytes signature{};
    crypto_sign_detached(signature.data(), nullptr, hash.data(), hash.size(), key_.data());
    base::Bytes line{'E', 'D'};
    line.insert(line.end(), id_.begin(), id_.end());
    line.insert(line.end(), signature.begin(), signature.end());
    base::Bytes bound(signature.begin(), signature.end());
    bound.insert(bound.end(), trusted_comment.begin(), trusted_comment.end());
    base::SignatureBytes global{};
    crypto_sign_detached(global.data(), nullptr, bound.data(), bound.size(), key_.data());
    return "untrusted comment: signature from Machiai key " + key_name(id_) + "\n" + base::encode_base64(line)
        + "\ntrusted comment: " + trusted_comment + "\n" + base::encode_base64(global) + "\n";
}

base::Result<void> create_key_pair(const KeyFiles& files, const std::string& password)
{
    std::array<std::uint8_t, 8> id{};
    std::array<std::uint8_t, 64> secret{};
    base::PublicKey open{};
    randombytes_buf(id.data(), id.size());
    crypto_sign_keypair(open.data(), secret.data());
    base::Bytes bytes(file_bytes, 0);
    std::memcpy(bytes.data(), "Ed\0\0B2", 6);
    std::copy(id.begin(), id.end(), bytes.begin() + sealed_at);
    std::copy(secret.begin(), secret.end(), bytes.begin() + sealed_at + 8);
    sodium_memzero(secret.data(), secret.size());
    if (!password.empty()) {
        const auto check = checksum(bytes.data() + sealed_at);
        std::copy(check.begin(), check.end(), bytes.begin() + sealed_at + 72);
        std::memcpy(bytes.data() + 2, "Sc", 2);
        randombytes_buf(bytes.data() + salt_at, 32);
        const auto ops = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE;
        const auto memory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE;
        put_little_endian(bytes, ops_at, ops);
        put_little_endian(bytes, memory_at, memory);
        TRY(turn(bytes.data() + sealed_at, password, bytes.data() + salt_at, ops, memory));
    }
    auto text = "untrusted comment: minisign encrypted secret key\n" + base::encode_base64(bytes) + "\n";
    sodium_memzero(bytes.data(), bytes.size());
    const auto written = write_new(files.secret, text, 0600);
    sodium_memzero(text.data(), text.size());
    TRY(written);
    return write_new(files.open,
                     "untrusted comment: minisign public key " + key_name(id) + "\n"
                         + pack::print_public_key({id, open}) + "\n",
                     0644);
}

base::Result<SecretKey> read_secret_key(const std::filesystem::path& file,
                                        const std::function<base::Result<std::string>()>& password)
{
    TRY_SET(auto bytes, key_bytes(file));
    auto* const sealed = bytes.data() + sealed_at;
    if (bytes[2] == 'S' && bytes[3] == 'c') {
        TRY_SET(auto words, password());
        const auto turned = turn(sealed, words, bytes.data() + salt_at, little_endian(bytes.data() + ops_at),
                                 little_endian(bytes.data() + memory_at));
        sodium_memzero(words.data(), words.size());
        TRY(turned);
        if (!std::equal(sealed + 72, sealed + 104, checksum(sealed).begin()))
            return base::fail(base::Code::denied, "the password of " + file.string() + " is another one");
    } else if (bytes[2] != 0 || bytes[3] != 0) {
        return base::fail(base::Code::unsupported,
                          file.string() + " is protected in a way that nobody knows here");
    }
    std::array<std::uint8_t, 8> id{};
    std::array<std::uint8_t, 64> key{};
    std::copy_n(sealed, 8, id.begin());
    std::copy_n(sealed + 8, 64, key.begin());
    sodium_memzero(bytes.data(), bytes.size());
    SecretKey secret(id, key);
    sodium_memzero(key.data(), key.size());
    return secret;
}

base::Result<std::string> read_password(const std::filesystem::path& file)
{
    const base::FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.valid())
        return base::fail_errno("open " + file.string());
    std::string password;
    // A letter at a time: what stands behind the line in a pipe is somebody else's.
    for (char letter = 0;;) {
        const auto count = ::read(fd.get(), &letter, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return base::fail_errno("read " + file.string());
        if (count == 0 || letter == '\n')
            break;
        if (password.size() == password_bytes_max)
            return base::fail(base::Code::too_large, file.string() + ": no password is that long");
        password += letter;
    }
    if (password.ends_with('\r'))
        password.pop_back();
    if (password.empty())
        return base::fail(base::Code::bad_input, file.string() + ": the first line is empty");
    return password;
}

base::Result<std::string> ask_password(const std::string& prompt)
{
    termios shown{};
    const bool terminal = ::tcgetattr(STDIN_FILENO, &shown) == 0;
    if (terminal) {
        std::cerr << prompt << std::flush;
        auto hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    std::string password;
    const bool read = static_cast<bool>(std::getline(std::cin, password));
    if (terminal) {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
        std::cerr << "\n";
    }
    if (!read)
        return base::fail(base::Code::bad_input, "no password was given");
    return password;
}

} // namespace author
