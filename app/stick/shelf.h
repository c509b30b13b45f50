#pragma once
// The folder `stick`, where copies lie beside their listing. Holding a Shelf is holding its lock: two sticks
// are served one after the other. Everything is done relative to the folder that was opened, because the
// folder above belongs to another user.

#include "base/file.h"
#include "stick/listing.h"

#include <filesystem>
#include <string>

namespace stick {

class Shelf {
public:
    // Waits while another stick is served. Refused unless the folder is this user's own and nobody else may
    // write into it.
    static base::Result<Shelf> open(const std::filesystem::path& folder);

    const Listing& listing() const { return listing_; }
    int folder() const { return folder_.get(); }
    // Another way to the same folder, for calls that want a path.
    std::filesystem::path path() const;

    // Lists the device as being read. Volumes that are out are forgotten; their copies, those of this device
    // and what an earlier run left half done are removed. Fails when volumes_max others are in.
    base::Result<void> begin(const std::string& device, const std::string& label);
    // The file that was copied under this name is whole from now on.
    base::Result<void> keep(const File& file) const;
    void discard(const File& file) const;
    std::string part_of(const File& file) const; // The name while it is being copied.
    // Replaces what is listed of this device, and the list on the disk.
    base::Result<void> tell(const Volume& volume, std::uint64_t next);
    // The device was taken out; came_out if it was still being read. No error when it is not listed.
    base::Result<void> tell_gone(const std::string& device);

private:
    Shelf(base::FileDescriptor folder, base::FileDescriptor lock, Listing listing);
    base::Result<void> write();
    void clean() const;

    base::FileDescriptor folder_;
    base::FileDescriptor lock_;
    Listing listing_;
};

} // namespace stick
