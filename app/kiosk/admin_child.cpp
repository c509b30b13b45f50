#include "kiosk/admin_child.h"

#include <filesystem>

namespace kiosk {

Said run_admin(const std::vector<std::string>& command)
{
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    std::vector<std::string> words{(self.parent_path() / "machiai-admin").string()};
    words.insert(words.end(), command.begin(), command.end());
    return run_child(std::move(words), Stderr::taken);
}

} // namespace kiosk
