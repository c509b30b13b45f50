#include "store/generation.h"

#include "pack/format.h"

#include <algorithm>
#include <fcntl.h>

namespace store {

namespace {

using pack::Refusal;

int rank_of(const std::string& role)
{
    if (role.starts_with("base/"))
        return 0;
    if (role == "hospital")
        return 1;
    return role == "chart" ? 2 : 3;
}

pack::Outcome<pack::VerifiedManifest> verified(const Layout& layout, const PackRef& ref,
                                               pack::SignedManifest head)
{
    const auto payload = layout.payload(ref.hash);
    std::error_code error;
    const auto bytes = std::filesystem::file_size(payload, error);
    if (error)
        return pack::refuse(Refusal::damaged, ref.role + ": its payload is gone");
    if (ref.role != "chart")
        return pack::prove(std::move(head), ref.hash, bytes);
    TRY_SET(const auto hash, pack::outcome_of(base::hash_of_file(payload)));
    return pack::prove(std::move(head), hash, bytes);
}

pack::Outcome<pack::Head> look_at_kept_head(const std::filesystem::path& file)
{
    constexpr std::size_t bytes_max =
        pack::header_bytes + pack::manifest_bytes_max + pack::signatures_bytes_max;
    const auto bytes = base::read_limited(file, bytes_max);
    const base::FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!bytes || bytes->size() < pack::header_bytes || !fd.valid())
        return pack::refuse(Refusal::damaged, "the head " + file.filename().string() + " is gone");
    // The payload is not behind it any more, so the length that the head names is the one to expect.
    std::uint64_t payload_bytes = 0;
    for (std::size_t i = pack::header_bytes; i-- > pack::header_bytes - sizeof payload_bytes;)
        payload_bytes = payload_bytes << 8 | (*bytes)[i];
    return pack::read_head(fd.get(), bytes->size() + payload_bytes);
}

} // namespace

pack::Outcome<pack::Head> read_kept_head(const std::filesystem::path& file)
{
    // A disk that stutters once says nothing about a pack; what is really gone is gone the second time, too.
    auto head = look_at_kept_head(file);
    return head ? std::move(head) : look_at_kept_head(file);
}

pack::Outcome<pack::SignedManifest> read_signed(const Layout& layout, const PackRef& ref,
                                                const pack::Trust& trust)
{
    TRY_SET(const auto head, read_kept_head(layout.head(ref)));
    TRY_SET(auto manifest, pack::verify_head(head, trust));
    if (ref_of(manifest.manifest()) != ref)
        return pack::refuse(Refusal::damaged, ref.role + ": its head belongs to another pack");
    return manifest;
}

pack::Refused Unmet::refused() const
{
    return {Refusal::needs_another,
            role + " needs " + need.role + " " + std::to_string(need.from) + ".."
                + std::to_string(need.until)};
}

std::optional<Unmet> first_unmet(const std::vector<pack::Manifest>& set)
{
    for (const auto& manifest : set)
        for (const auto& need : manifest.requirements) {
            const auto found = std::ranges::find(set, need.role, &pack::Manifest::role);
            if (found == set.end() || found->version < need.from || found->version > need.until)
                return Unmet{manifest.role, need};
        }
    return std::nullopt;
}

pack::Outcome<void> requirements_met(const std::vector<pack::Manifest>& set)
{
    if (const auto unmet = first_unmet(set))
        return tl::unexpected(unmet->refused());
    return {};
}

PackSet still_signed(const Layout& layout, const PackSet& set, const pack::Trust& trust)
{
    PackSet left = set;
    std::erase_if(left.packs, [&](const PackRef& pack) { return !read_signed(layout, pack, trust); });
    drop_unmet(layout, left, trust);
    return left;
}

void drop_unmet(const Layout& layout, PackSet& set, const pack::Trust& trust)
{
    const auto unmet = [&](const PackRef& pack) {
        const auto head = read_signed(layout, pack, trust);
        return !head
            || std::ranges::any_of(head->manifest().requirements, [&](const pack::Requirement& need) {
                   const PackRef* found = set.find(need.role);
                   return !found || found->version < need.from || found->version > need.until;
               });
    };
    // One at a time: each that goes may take others along.
    for (auto pack = std::ranges::find_if(set.packs, unmet); pack != set.packs.end();
         pack = std::ranges::find_if(set.packs, unmet))
        set.packs.erase(pack);
}

pack::Outcome<Generation> Generation::open(const Layout& layout, const PackSet& set, const pack::Trust& trust)
{
    Generation generation;
    generation.layout_ = layout;
    generation.id_ = id_of(set);
    std::vector<PackRef> refs = set.packs;
    std::ranges::stable_sort(refs, {}, [](const PackRef& ref) { return rank_of(ref.role); });
    std::vector<pack::Manifest> manifests;
    for (const PackRef& ref : refs) {
        TRY_SET(auto head, read_signed(layout, ref, trust));
        TRY_SET(auto evidence, verified(layout, ref, std::move(head)));
        TRY_SET(auto opened, pack::Pack::reopen(layout.payload(ref.hash), std::move(evidence)));
        manifests.push_back(opened.manifest());
        generation.packs_.push_back(std::make_shared<const pack::Pack>(std::move(opened)));
    }
    TRY(requirements_met(manifests));
    return generation;
}

pack::Outcome<pack::Pack> Generation::reopen(const pack::Pack& pack) const
{
    return pack::Pack::reopen(layout_.payload(pack.manifest().payload), pack.verified());
}

pack::Outcome<void> Generation::payloads_sound() const
{
    for (const auto& one : packs_) {
        TRY_SET(const auto hash,
                pack::outcome_of(base::hash_of_file(layout_.payload(one->manifest().payload))));
        if (hash != one->manifest().payload)
            return pack::refuse(Refusal::damaged, one->manifest().role + ": bytes changed on the disk");
    }
    return {};
}

} // namespace store
