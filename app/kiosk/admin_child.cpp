#include "kiosk/admin_child.h"

namespace kiosk {

namespace {

std::vector<std::string> with_program(const std::vector<std::string>& command)
{
    std::vector<std::string> words{(own_program().parent_path() / "machiai-admin").string()};
    words.insert(words.end(), command.begin(), command.end());
    return words;
}

} // namespace

std::filesystem::path own_program()
{
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error);
}

Said run_admin(const std::vector<std::string>& command)
{
    return run_child(with_program(command), Stderr::taken);
}

int talk_to_admin(const std::vector<std::string>& command, const std::string& input,
                  const std::function<void(const std::string& line)>& heard)
{
    return talk_to_child(with_program(command), input, heard);
}

} // namespace kiosk
