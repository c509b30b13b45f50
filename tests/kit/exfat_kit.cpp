#include "kit/pack_kit.h"
#include "kit/stick_kit.h"

namespace test {

namespace {

constexpr std::size_t entry_bytes = 32; // Of a folder of exFAT; a file has several, one after the other.

void put_le(std::string& bytes, const std::size_t at, const std::size_t count, const std::uint64_t value)
{
    for (std::size_t i = 0; i < count; ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * i));
}

// Over all entries of a file but the sum itself.
std::uint16_t sum_of(const std::string& bytes, const std::size_t start, const std::size_t count)
{
    std::uint16_t sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        if (i != 2 && i != 3)
            sum = static_cast<std::uint16_t>((sum << 15 | sum >> 1)
                                             + static_cast<unsigned char>(bytes[start + i]));
    return sum;
}

} // namespace

std::string no_exfat()
{
    if (!no_loop_devices().empty())
        return no_loop_devices();
    if (run_program({"mkfs.exfat", "-V"}).status < 0 || run_program({"mount.exfat-fuse", "-V"}).status != 0)
        return "exfatprogs or exfat-fuse is not installed";
    return std::filesystem::exists("/dev/fuse")
        ? ""
        : "this machine has no file systems in user space (/dev/fuse)";
}

void make_exfat(const std::filesystem::path& image, const std::filesystem::path& folder,
                const std::uint64_t bytes)
{
    write_file(image, "");
    std::filesystem::resize_file(image, bytes);
    VERIFY(run_program({"mkfs.exfat", image.string()}).status == 0);
    const LoopDevice device(image);
    const auto at = image.string() + ".mounted";
    std::filesystem::create_directories(at);
    {
        const ExfatMount mount(device, at, false);
        VERIFY(run_program({"cp", "-r", folder.string() + "/.", at}).status == 0);
    }
    device.flush();
    std::filesystem::remove(at);
}

void shorten_valid_data(const std::filesystem::path& image, const std::string& name,
                        const std::uint64_t valid_bytes)
{
    std::string bytes = read_file(image);
    std::string wanted("\xC1\0", 2); // The entry of a name, after those of the file and of its stream.
    for (const char letter : name)
        wanted += {letter, '\0'};
    const auto found = bytes.find(wanted);
    VERIFY(found != std::string::npos);
    const std::size_t start = found - 2 * entry_bytes;
    VERIFY(bytes[start] == '\x85' && bytes[start + entry_bytes] == '\xC0');
    put_le(bytes, start + entry_bytes + 8, 8, valid_bytes);
    const std::size_t entries = 1 + static_cast<unsigned char>(bytes[start + 1]);
    put_le(bytes, start + 2, 2, sum_of(bytes, start, entries * entry_bytes));
    write_file(image, bytes);
}

ExfatMount::ExfatMount(const LoopDevice& device, const std::filesystem::path& folder, const bool read_only)
    : device_(device)
    , folder_(folder)
{
    VERIFY(run_program({"mount.exfat-fuse", "-o", read_only ? "ro" : "rw", device.path(), folder.string()})
               .status
           == 0);
}

ExfatMount::~ExfatMount()
{
    run_program({"umount", folder_.string()});
}

} // namespace test
