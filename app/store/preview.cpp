#include "store/install.h"

#include "pack/trust_chain.h"

#include <algorithm>

namespace store {

// What of a set can stand: a pack that demands what is not there goes, and what demands that one.
PackSet Install::together(PackSet set) const
{
    for (;;) {
        const auto manifests = manifests_of(set);
        const auto unmet = manifests ? first_unmet(*manifests) : std::nullopt;
        if (!unmet)
            return set;
        std::erase_if(set.packs, [&](const PackRef& pack) { return pack.role == unmet->role; });
    }
}

// Null when there is none, or none that can be opened: then everything is new.
std::shared_ptr<const pack::Pack> Install::active_pack(const std::string& role) const
{
    const PackRef* const ref = before_.state.active.find(role);
    auto head = ref != nullptr ? read_signed(writer_.layout_, *ref, before_.trust)
                               : pack::refuse(pack::Refusal::nothing_found, role);
    if (!head)
        return nullptr;
    const auto payload = writer_.layout_.payload(ref->hash);
    std::error_code error;
    const auto bytes = std::filesystem::file_size(payload, error);
    auto proof = pack::prove(std::move(*head), ref->hash, bytes);
    if (error || !proof)
        return nullptr;
    auto opened = pack::Pack::reopen(payload, std::move(*proof));
    return opened ? std::make_shared<const pack::Pack>(std::move(*opened)) : nullptr;
}

pack::Outcome<void> Install::show(const Look& look)
{
    TRY(leave_out_unmet());
    const PackSet set = together(assembled());
    std::vector<Candidate> changes;
    if (trust_changed_)
        changes.push_back({"trust", pack::hash_of(trust_), nullptr, nullptr});
    for (const PackRef& pack : set.packs) {
        const PackRef* const now = before_.state.active.find(pack.role);
        if (now != nullptr && *now == pack)
            continue;
        const Item* const item = arrived(pack.role);
        if (item == nullptr)
            continue; // The version before it, which comes back because its signers are trusted still.
        TRY_SET(auto opened, pack::Pack::reopen(item->arrival->payload(), item->arrival->evidence()));
        changes.push_back({pack.role, pack.hash, active_pack(pack.role),
                           std::make_shared<const pack::Pack>(std::move(opened))});
    }
    for (const PackRef& pack : before_.state.active.packs)
        if (set.find(pack.role) == nullptr)
            changes.push_back({pack.role, pack.hash, active_pack(pack.role), nullptr});
    look(changes);
    return {};
}

Report Install::preview(const Look& look)
{
    judge_all();
    const auto shown = show(look);
    if (trust_changed_) // Kept for the check of what came with it; nobody has said yes to it yet.
        static_cast<void>(writer_.disk_->remove(writer_.layout_.trust_file(trust_.version)));
    return report(shown);
}

Report Writer::stage(const std::vector<std::filesystem::path>& files, const Check& check, const Look& look)
{
    auto stands = standing(layout_);
    Report report;
    if (stands) {
        const Terms terms;
        Install install(*this, check, terms, std::move(*stands));
        for (const auto& file : files)
            install.add(file);
        report = install.preview(look);
    } else {
        for (const auto& file : files)
            report.files.push_back({file.filename().string(), {}, 0, stands.error()});
    }
    if (const auto state = read_state(layout_))
        report.generation = id_of(state->active);
    return report;
}

} // namespace store
