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
// Why exFAT cannot be read here, by its driver in user space; empty where it can.
std::string no_exfat();
// With this driver: an image that holds these files.
void make_exfat(const std::filesystem::path& image, const std::filesystem::path& folder, std::uint64_t bytes);
// The file claims that only so many of its bytes were ever written; the rest is what lay there before.
void shorten_valid_data(const std::filesystem::path& image, const std::string& name,
                        std::uint64_t valid_bytes);

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
    // What was written to the device is in the image.
    void flush() const;

private:
    std::string name_;
    base::FileDescriptor device_;
};

// A device with exFAT, mounted by the driver in user space.
class ExfatMount {
public:
    ExfatMount(const LoopDevice& device, const std::filesystem::path& folder, bool read_only);
    ~ExfatMount(); // Unmounts.
    ExfatMount(const ExfatMount&) = delete;
    ExfatMount& operator=(const ExfatMount&) = delete;

private:
    const LoopDevice& device_;
    std::filesystem::path folder_;
};

} // namespace test
