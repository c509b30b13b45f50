#pragma once
// The desk in the lobby: sticks are put in and pulled out, machiai-stick reads them as its unit would call
// it, and what it lists is installed as the screen would ask for it.

#include "conformance/lab.h"
#include "kit/stick_kit.h"
#include "stick/listing.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace conformance {

// For the loop devices that stand for sticks: what this machine's kernel can mount, and what is shipped.
inline constexpr auto test_file_systems = "ext4";
inline constexpr auto shipped_file_systems = "vfat,exfat,ntfs3";

class Desk {
public:
    explicit Desk(Lab& lab);

    // A folder whose files are on the stick; empty at first.
    const std::filesystem::path& brought() const { return brought_; }
    const std::filesystem::path& copies() const { return copies_; }
    void bring(const std::string& name, const test::PackSpec& spec) const;
    void bring(const std::string& name, const std::string& bytes) const;
    // What is brought, as an image with a file system.
    std::filesystem::path image(const std::string& name = "image", std::uint64_t bytes = 8 << 20) const;
    // False where no loop device is lent; the case is then told as not run.
    bool has_devices() const;

    // The stick is put in: what is brought, or a device.
    stick::Listing put_in() const;
    stick::Listing put_in(const std::string& device,
                          const std::string& file_systems = test_file_systems) const;
    stick::Listing pull_out(const std::string& device) const;
    stick::Listing listing() const;
    // The arguments of the program for this device.
    std::vector<std::string> words(const std::string& device, const std::string& file_systems) const;

    // The packs that may be installed now.
    std::vector<std::filesystem::path> packs() const;
    // What became of the file with this name on the stick; nothing when it is not listed.
    std::optional<stick::End> end_of(const std::string& name) const;
    void expect_state(stick::State state) const;

private:
    Lab& lab_;
    std::filesystem::path brought_;
    std::filesystem::path copies_;
};

// machiai-stick, stopped when it has begun to copy.
class StoppedCopy {
public:
    StoppedCopy(const Desk& desk, const std::string& device);
    int end() const; // Goes on to its end; its status.

private:
    pid_t child_ = -1;
};

} // namespace conformance
