#include "store/trust_chain.h"

#include "pack/signature.h"
#include "store/recovery.h"

#include <algorithm>

namespace store {

namespace {

using pack::Refusal;

// Whether the root keys that hold now signed it too.
bool approved(const pack::Trust& current, const std::vector<pack::Signature>& signatures,
              const pack::Head& head, const std::string& comment)
{
    const pack::RoleRule* root = current.rule("root");
    return root && std::ranges::all_of(root->needs, [&](const pack::Need& need) {
               const auto signers = std::ranges::count_if(need.keys, [&](const std::size_t key) {
                   return std::ranges::any_of(signatures, [&](const pack::Signature& signature) {
                       return signature.trusted_comment == comment
                           && pack::valid(signature, head.manifest, current.keys[key].key);
                   });
               });
               return static_cast<std::size_t>(signers) >= need.count;
           });
}

} // namespace

pack::Outcome<pack::Trust> next_trust(const pack::Trust& current, const pack::Head& head)
{
    TRY_SET(auto next, pack::verify_trust(head));
    if (next == current)
        return pack::refuse(Refusal::already_here, "trust: version " + std::to_string(current.version));
    if (next.site != current.site)
        return pack::refuse(Refusal::not_signed, "trust: for another site");
    if (next.version <= current.version)
        return pack::refuse(Refusal::older, "trust: has version " + std::to_string(current.version));
    if (next.version != current.version + 1)
        return pack::refuse(Refusal::needs_another,
                            "trust: version " + std::to_string(current.version + 1) + " is missing");
    if (next.prev != hash_of(current))
        return pack::refuse(Refusal::not_signed, "trust: follows another file than the one here");
    TRY_SET(const auto signatures, pack::parse_signatures(head.signatures));
    if (!approved(current, signatures, head, pack::comment_for("trust", next.version)))
        return pack::refuse(Refusal::not_signed, "trust: not signed by the root keys that hold now");
    return next;
}

} // namespace store
