#pragma once
// A file on a stick, opened once and read once: what is judged and what is kept are the same bytes, whatever
// the stick says when it is asked again.

#include "pack/verify.h"
#include "store/disk.h"
#include "store/layout.h"

#include <filesystem>
#include <string>

namespace store {

struct Medium {
    std::string name; // The file's name alone: for the report.
    base::FileDescriptor fd; // Stands at the payload.
    pack::Head head;
    bool is_trust() const;
};
pack::Outcome<Medium> open_medium(const std::filesystem::path& file);

// Copied into incoming/, synced, read back from the disk and hashed again. Gone with this object, unless
// kept.
class Arrival {
public:
    static pack::Outcome<Arrival> take(Medium& medium, pack::SignedManifest head, const Layout& layout,
                                       Disk& disk, int number);
    Arrival(Arrival&& other) noexcept;
    Arrival& operator=(Arrival&&) = delete;
    ~Arrival();

    const pack::VerifiedManifest& evidence() const { return *evidence_; }
    const std::filesystem::path& payload() const { return payload_; }
    const std::filesystem::path& head() const { return head_; }

    // Under their final names in packs/; the folder is synced by the caller, once for all.
    base::Result<void> keep(const Layout& layout);

private:
    Arrival(const Layout& layout, Disk* disk, int number);
    Disk* disk_; // Null once moved away.
    std::filesystem::path payload_;
    std::filesystem::path head_;
    std::optional<pack::VerifiedManifest> evidence_;
};

// What must be free before anything is copied.
pack::Outcome<void> room_for(std::uint64_t payload_bytes, const Layout& layout);

} // namespace store
