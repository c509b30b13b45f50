#include "pack/verify.h"

#include "pack/format.h"
#include "pack/schema.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pack {

namespace {

// Fills the buffer, or says that the file ends too early.
Outcome<void> read_exactly(const int fd, void* buffer, const std::size_t bytes)
{
    std::size_t done = 0;
    while (done < bytes) {
        const auto count = ::read(fd, static_cast<char*>(buffer) + done, bytes - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return refuse(Refusal::storage_error, "read head: " + std::string(std::strerror(errno)));
        if (count == 0)
            return refuse(Refusal::damaged, "head: the file ends too early");
        done += static_cast<std::size_t>(count);
    }
    return {};
}

std::uint64_t little_endian(const std::uint8_t* bytes, const int count)
{
    std::uint64_t value = 0;
    for (int i = count; i-- > 0;)
        value = value << 8 | bytes[i];
    return value;
}

struct OpenFile {
    base::FileDescriptor fd;
    std::uint64_t bytes = 0;
};

Outcome<OpenFile> open_regular(const std::filesystem::path& path)
{
    base::FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd.valid())
        return tl::unexpected(refused_by(base::fail_errno("open " + path.string()).value()));
    struct stat info { };
    if (::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return refuse(Refusal::damaged, path.string() + " is no regular file");
    return OpenFile{std::move(fd), static_cast<std::uint64_t>(info.st_size)};
}

// The keys of the trust file whose signature of `message` is good, whatever they are trusted for. A signature
// counts for nothing more than its key: the comment is compared when the manifest is known.
struct Signed {
    std::size_t key;
    std::string comment;
};

Outcome<std::vector<Signed>> good_signatures(const Head& head, const std::vector<TrustedKey>& keys)
{
    TRY_SET(const auto signatures, parse_signatures(head.signatures));
    std::vector<Signed> good;
    for (const auto& signature : signatures)
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (valid(signature, head.manifest, keys[i].key))
                good.push_back({i, signature.trusted_comment});
    if (good.empty())
        return refuse(Refusal::not_signed, "no signature by a known key");
    return good;
}

// U06 only where two sides must sign and at least one key of them has.
Outcome<void> meets_threshold(const RoleRule& rule, const std::vector<Signed>& good,
                              const std::string& comment)
{
    bool met = true;
    bool any = false;
    for (const auto& need : rule.needs) {
        std::size_t count = 0;
        for (const auto key : need.keys)
            count += std::any_of(good.begin(), good.end(),
                                 [&](const Signed& one) { return one.key == key && one.comment == comment; });
        any = any || count > 0;
        met = met && count >= need.count;
    }
    if (met)
        return {};
    const bool half = any && rule.needs.size() > 1;
    return refuse(half ? Refusal::awaits_approval : Refusal::not_signed,
                  "too few keys of the role " + rule.role);
}

Outcome<base::Hash> hash_rest(const int fd)
{
    base::Hasher hasher;
    base::Bytes block(1 << 20);
    for (;;) {
        const auto count = ::read(fd, block.data(), block.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return refuse(Refusal::storage_error, "read payload: " + std::string(std::strerror(errno)));
        if (count == 0)
            return hasher.finish();
        hasher.add(base::ByteView(block.data(), static_cast<std::size_t>(count)));
    }
}

} // namespace

std::uint64_t Head::payload_offset() const
{
    return header_bytes + manifest.size() + signatures.size();
}

Outcome<Head> read_head(const int fd, const std::uint64_t file_bytes)
{
    std::uint8_t header[header_bytes];
    TRY(read_exactly(fd, header, sizeof header));
    if (std::memcmp(header, magic.data(), magic.size()) != 0)
        return refuse(Refusal::damaged, "head: no content pack");
    const auto manifest_bytes = little_endian(header + 4, 4);
    const auto signatures_bytes = little_endian(header + 8, 4);
    const auto payload_bytes = little_endian(header + 12, 8);
    // Each is held against its limit before they are added, so the sum cannot wrap.
    if (manifest_bytes == 0 || manifest_bytes > manifest_bytes_max || signatures_bytes > signatures_bytes_max
        || payload_bytes > payload_bytes_max
        || header_bytes + manifest_bytes + signatures_bytes + payload_bytes != file_bytes)
        return refuse(Refusal::damaged, "head: lengths that do not fit the file");
    Head head;
    head.payload_bytes = payload_bytes;
    head.manifest.resize(manifest_bytes);
    head.signatures.resize(signatures_bytes);
    TRY(read_exactly(fd, head.manifest.data(), head.manifest.size()));
    TRY(read_exactly(fd, head.signatures.data(), head.signatures.size()));
    return head;
}

Outcome<SignedManifest> verify_head(const Head& head, const Trust& trust)
{
    // No byte of a manifest without a valid signature by a known key reaches the parser.
    TRY_SET(const auto good, good_signatures(head, trust.keys));
    TRY_SET(auto manifest, parse_manifest(head.manifest));
    if (manifest.site != trust.site)
        return refuse(Refusal::not_signed, "for another site: " + manifest.site);
    const RoleRule* rule = trust.rule(manifest.role);
    if (!rule)
        return refuse(Refusal::not_signed, "nobody is trusted with the role " + manifest.role);
    TRY(meets_threshold(*rule, good, comment_for(manifest.role, manifest.version)));
    if (manifest.trust_min > trust.version)
        return refuse(Refusal::needs_another,
                      "needs trust file " + std::to_string(manifest.trust_min) + ", has "
                          + std::to_string(trust.version));
    if (manifest.epoch > rule->epoch)
        return refuse(Refusal::not_signed, "an epoch that the trust file has not begun");
    if (manifest.epoch < rule->epoch)
        return refuse(Refusal::older, "of an epoch that is over");
    if (manifest.schema > static_cast<std::uint64_t>(schema_version))
        return refuse(Refusal::software_too_old,
                      "needs schema " + std::to_string(manifest.schema) + ", has "
                          + std::to_string(schema_version));
    if (rule->bytes_max && manifest.payload_bytes > *rule->bytes_max)
        return refuse(Refusal::outside_scope, "longer than the role may be");
    if (head.payload_bytes != manifest.payload_bytes)
        return refuse(Refusal::damaged, "the payload's length is not the manifest's");
    SignedManifest verified;
    verified.manifest_ = std::move(manifest);
    verified.rule_ = *rule;
    verified.trust_version_ = trust.version;
    verified.bytes_ = head.manifest;
    verified.signatures_ = head.signatures;
    return verified;
}

Outcome<VerifiedManifest> prove(SignedManifest head, const base::Hash& payload, const std::uint64_t bytes)
{
    if (bytes != head.manifest().payload_bytes || payload != head.manifest().payload)
        return refuse(Refusal::damaged, "the payload is not the one that was signed");
    return VerifiedManifest(std::move(head));
}

Outcome<VerifiedManifest> verify(const std::filesystem::path& container, const Trust& trust)
{
    TRY_SET(const auto file, open_regular(container));
    TRY_SET(const auto head, read_head(file.fd.get(), file.bytes));
    TRY_SET(auto verified, verify_head(head, trust));
    TRY_SET(const auto hash, hash_rest(file.fd.get()));
    return prove(std::move(verified), hash, head.payload_bytes);
}

Outcome<VerifiedManifest> verify_stored(std::string manifest_bytes, std::string signatures,
                                        const std::filesystem::path& payload, const Trust& trust)
{
    TRY_SET(const auto file, open_regular(payload));
    if (manifest_bytes.size() > manifest_bytes_max || signatures.size() > signatures_bytes_max)
        return refuse(Refusal::damaged, "a stored head that no pack can have");
    const Head head{std::move(manifest_bytes), std::move(signatures), file.bytes};
    TRY_SET(auto verified, verify_head(head, trust));
    TRY_SET(const auto hash, hash_rest(file.fd.get()));
    return prove(std::move(verified), hash, file.bytes);
}

Outcome<Trust> verify_trust(const Head& head)
{
    if (head.payload_bytes != 0)
        return refuse(Refusal::damaged, "a trust file has no payload");
    // Here the keys stand in the signed text itself, so it is parsed first: a small text with a strict
    // grammar. Who brings a first trust file is believed for other reasons; this only proves that its own
    // root keys made it.
    TRY_SET(auto trust, parse_trust(head.manifest));
    TRY_SET(const auto good, good_signatures(head, trust.keys));
    TRY(meets_threshold(*trust.rule("root"), good, comment_for("trust", trust.version)));
    return trust;
}

Outcome<Trust> open_trust(const std::filesystem::path& container)
{
    TRY_SET(const auto file, open_regular(container));
    TRY_SET(const auto head, read_head(file.fd.get(), file.bytes));
    return verify_trust(head);
}

} // namespace pack
