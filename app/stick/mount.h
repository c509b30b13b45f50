#pragma once
// A stick, mounted read-only where this process alone sees it. What lies on it cannot be run, is no device
// and leads nowhere else.

#include "base/file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace stick {

// From now on what this process mounts is seen by nobody else. Before any folder is opened: one that was
// opened earlier stays among the mounts of the others, and nothing can be mounted below it.
base::Result<void> leave_the_mounts_of_others();

class Mount {
public:
    // Each file system is tried in turn; nothing when the device holds none of them, Code::io when it holds
    // one that cannot be read.
    static base::Result<std::optional<Mount>> open(const base::FileDescriptor& device,
                                                   const std::vector<std::string>& file_systems,
                                                   const std::filesystem::path& folder);
    Mount(Mount&& other) noexcept;
    Mount& operator=(Mount&&) = delete;
    ~Mount(); // Unmounts.

    int root() const { return root_.get(); }

private:
    explicit Mount(std::filesystem::path folder);
    std::filesystem::path folder_; // Empty once moved away.
    base::FileDescriptor root_;
};

// A block device, open for reading.
base::Result<base::FileDescriptor> open_device(const std::filesystem::path& device);
// Whether it is in and holds anything at all.
bool is_there(const base::FileDescriptor& device);
// What udev knows the file system on it to be called; empty where nobody knows.
std::string label_of(const base::FileDescriptor& device);

} // namespace stick
