#pragma once
// A folder for payloads that a command must read as files, gone with the command.

#include <cstdlib>
#include <filesystem>
#include <string>

namespace author {

class Scratch {
public:
    Scratch()
    {
        auto name = (std::filesystem::temp_directory_path() / "machiai-pack-XXXXXX").string();
        if (::mkdtemp(name.data()))
            folder_ = name;
    }
    ~Scratch()
    {
        std::error_code ignored;
        if (!folder_.empty())
            std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::filesystem::path file(const std::string& name) const { return folder_ / name; }

private:
    std::filesystem::path folder_;
};

} // namespace author
