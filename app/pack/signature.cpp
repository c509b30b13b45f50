#include "pack/signature.h"

#include "pack/format.h"

#include <algorithm>

namespace pack {

namespace {

constexpr std::string_view untrusted_prefix = "untrusted comment: ";
constexpr std::string_view trusted_prefix = "trusted comment: ";

// The next line without its end; nothing when there is no end or a control character.
std::optional<std::string_view> take_line(std::string_view& rest)
{
    const auto end = rest.find('\n');
    if (end == rest.npos)
        return std::nullopt;
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (std::any_of(line.begin(), line.end(),
                    [](const char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
        return std::nullopt;
    return line;
}

std::optional<Signature> take_signature(std::string_view& rest)
{
    const auto start = rest;
    const auto untrusted = take_line(rest);
    const auto signature = take_line(rest);
    const auto trusted = take_line(rest);
    const auto global = take_line(rest);
    if (!untrusted || !signature || !trusted || !global || !untrusted->starts_with(untrusted_prefix)
        || !trusted->starts_with(trusted_prefix))
        return std::nullopt;
    const auto bytes = base::decode_base64(*signature);
    const auto comment_bytes = base::decode_base64(*global);
    if (!bytes || bytes->size() != 74 || (*bytes)[0] != 'E' || (*bytes)[1] != 'D' || !comment_bytes
        || comment_bytes->size() != 64)
        return std::nullopt;
    Signature parsed;
    std::copy_n(bytes->begin() + 2, 8, parsed.key_id.begin());
    std::copy_n(bytes->begin() + 10, 64, parsed.signature.begin());
    std::copy_n(comment_bytes->begin(), 64, parsed.comment_signature.begin());
    parsed.trusted_comment = trusted->substr(trusted_prefix.size());
    parsed.verbatim = start.substr(0, start.size() - rest.size());
    if (parsed.verbatim.size() > signature_bytes_max)
        return std::nullopt;
    return parsed;
}

} // namespace

std::optional<MinisignKey> parse_public_key(const std::string_view base64)
{
    const auto bytes = base::decode_base64(base64);
    if (!bytes || bytes->size() != 42 || (*bytes)[0] != 'E' || (*bytes)[1] != 'd')
        return std::nullopt;
    MinisignKey key;
    std::copy_n(bytes->begin() + 2, 8, key.id.begin());
    std::copy_n(bytes->begin() + 10, 32, key.key.begin());
    if (!base::public_key_valid(key.key))
        return std::nullopt;
    return key;
}

std::string print_public_key(const MinisignKey& key)
{
    base::Bytes bytes{'E', 'd'};
    bytes.insert(bytes.end(), key.id.begin(), key.id.end());
    bytes.insert(bytes.end(), key.key.begin(), key.key.end());
    return base::encode_base64(bytes);
}

std::optional<MinisignKey> parse_public_key_file(std::string_view text)
{
    const auto comment = take_line(text);
    const auto key = take_line(text);
    if (!comment || !key || !text.empty() || !comment->starts_with(untrusted_prefix))
        return std::nullopt;
    return parse_public_key(*key);
}

Outcome<std::vector<Signature>> parse_signatures(const std::string_view text)
{
    if (text.size() > signatures_bytes_max)
        return refuse(Refusal::not_signed, "signatures: too long");
    std::vector<Signature> all;
    for (auto rest = text; !rest.empty();) {
        if (all.size() == signature_count_max)
            return refuse(Refusal::not_signed,
                          "signatures: more than " + std::to_string(signature_count_max));
        auto signature = take_signature(rest);
        if (!signature)
            return refuse(Refusal::not_signed,
                          "signatures: number " + std::to_string(all.size() + 1)
                              + " is no minisign signature");
        all.push_back(std::move(*signature));
    }
    return all;
}

bool valid(const Signature& signature, const std::string_view message, const MinisignKey& key)
{
    if (signature.key_id != key.id)
        return false;
    if (!base::signature_valid(signature.signature, base::blake2b_512(base::as_bytes(message)), key.key))
        return false;
    base::Bytes with_comment(signature.signature.begin(), signature.signature.end());
    with_comment.insert(with_comment.end(), signature.trusted_comment.begin(),
                        signature.trusted_comment.end());
    return base::signature_valid(signature.comment_signature, with_comment, key.key);
}

std::string comment_for(const std::string_view role, const std::uint64_t version)
{
    return "machiai role=" + std::string(role) + " v=" + std::to_string(version);
}

} // namespace pack
