#pragma once
// Every step that changes a store goes through here, so that a test can lose power after any of them.

#include "base/file.h"
#include "base/result.h"

#include <filesystem>

namespace store {

class Disk {
public:
    virtual ~Disk() = default;
    // A new file that the kiosk, another user, may read; it must not exist.
    virtual base::Result<base::FileDescriptor> create(const std::filesystem::path& file);
    virtual base::Result<void> write(const base::FileDescriptor& fd, base::ByteView bytes);
    // After an error the file is thrown away, never synced again: Linux forgets the error.
    virtual base::Result<void> sync(const base::FileDescriptor& fd);
    virtual base::Result<void> sync_folder(const std::filesystem::path& folder);
    virtual base::Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to);
    // No error when it is not there.
    virtual base::Result<void> remove(const std::filesystem::path& file);

    // A whole small file under a name that is new: create, write, sync. Removed again when a step fails.
    base::Result<void> write_new(const std::filesystem::path& file, std::string_view text);
};

} // namespace store
