#include "pack/trust_chain.h"

#include <algorithm>

namespace pack {

namespace {

struct Approval {
    std::size_t key; // A place in the current trust file's keys.
    std::string comment;
};

// Whose of the root keys that hold now signed the text, whatever their comments say.
std::vector<Approval> approvals(const Need& need, const std::vector<Signature>& signatures,
                                const Trust& current, const std::string_view text)
{
    std::vector<Approval> found;
    for (const std::size_t key : need.keys)
        for (const Signature& signature : signatures)
            if (valid(signature, text, current.keys[key].key))
                found.push_back({key, signature.trusted_comment});
    return found;
}

std::size_t keys_that_say(const std::string& comment, const std::vector<Approval>& approvals)
{
    std::vector<std::size_t> keys;
    for (const Approval& approval : approvals)
        if (approval.comment == comment && std::ranges::find(keys, approval.key) == keys.end())
            keys.push_back(approval.key);
    return keys.size();
}

Outcome<void> follows(const Trust& next, const Trust& current)
{
    if (next.site != current.site)
        return refuse(Refusal::not_signed, "trust: for another site");
    if (next.version == current.version)
        return refuse(Refusal::older,
                      "trust: two files call themselves version " + std::to_string(current.version));
    if (next.version < current.version)
        return refuse(Refusal::older, "trust: has version " + std::to_string(current.version));
    if (next.version != current.version + 1)
        return refuse(Refusal::needs_another,
                      "trust: version " + std::to_string(current.version + 1) + " is missing");
    if (next.prev != hash_of(current))
        return refuse(Refusal::not_signed, "trust: follows another file than the one here");
    return {};
}

} // namespace

Outcome<Trust> next_trust(const Trust& current, const Head& head)
{
    if (head.manifest == print_trust(current))
        return refuse(Refusal::already_here, "trust: version " + std::to_string(current.version));
    const Need& root = current.rule("root")->needs.front();
    TRY_SET(const auto signatures, parse_signatures(head.signatures));
    const auto approved = approvals(root, signatures, current, head.manifest);
    // After a change of the root keys a later file says nothing to this kiosk; the one between them does.
    if (approved.empty() && claimed_version(head.manifest).value_or(0) > current.version + 1)
        return refuse(Refusal::needs_another,
                      "trust: version " + std::to_string(current.version + 1) + " may be missing");
    if (approved.empty())
        return refuse(Refusal::not_signed, "trust: not signed by a root key that holds now");
    TRY_SET(auto next, verify_trust(head));
    TRY(follows(next, current));
    if (keys_that_say(comment_for("trust", next.version), approved) < root.count)
        return refuse(Refusal::not_signed, "trust: too few of the root keys that hold now");
    return next;
}

base::Hash hash_of(const Trust& trust)
{
    return base::hash_of(base::as_bytes(print_trust(trust)));
}

} // namespace pack
