#pragma once
// Sticks for tests: file system images made out of folders, and loop devices to put them in. Both need root,
// and a machine that lends loop devices; where it does not, no_loop_devices() says why, for a visible skip.

#include "base/file.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace test {

// Runs a program to its end; what it says goes to `out`, errors too. 128 and more: ended by a signal.
struct Ended {
    int status = -1;
    std::string out;
};
Ended run_program(const std::vector<std::string>& words);

// Empty where loop devices can be had.
const std::string& no_loop_devices();

// The file system that this kernel can mount and the shipped list does not hold. No journal: nothing to
// replay.
void make_ext4(const std::filesystem::path& image, const std::filesystem::path& folder, std::uint64_t bytes,
               const std::string& label = "MIHON");
// Where a partition lies on its disk, in bytes.
struct Partition {
    std::uint64_t start = 0;
    std::uint64_t bytes = 0;
};
// A disk with a partition table (MBR) and these images, one after the other.
std::vector<Partition> make_disk(const std::filesystem::path& disk,
                                 const std::vector<std::filesystem::path>& images);

class LoopDevice {
public:
    enum class As { disk, write_protected, with_partitions };
    explicit LoopDevice(const std::filesystem::path& image, As as = As::disk);
    ~LoopDevice(); // Detaches.
    LoopDevice(const LoopDevice&) = delete;
    LoopDevice& operator=(const LoopDevice&) = delete;

    std::string path() const { return "/dev/" + name_; }
    const std::string& name() const { return name_; }
    // The image was made shorter: the device is as short from now on. Of length 0: as if it had been pulled.
    void follow_image() const;
    // What a kernel that reads partition tables does by itself: /dev/loop0p1 and so on.
    void add_partitions(const std::vector<Partition>& partitions) const;
    void detach();

private:
    std::string name_;
    base::FileDescriptor device_;
};

} // namespace test
