#pragma once
// The program itself, run as people and the kiosk run it.

#include "kit/store_kit.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

namespace test {

struct Ran {
    int status = -1; // 128 and more: ended by a signal.
    std::string out;
    nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

inline Ran shell(const std::string& command)
{
    Ran ran;
    std::FILE* const pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    VERIFY(pipe);
    char block[4096];
    for (std::size_t count; (count = std::fread(block, 1, sizeof block, pipe)) > 0;)
        ran.out.append(block, count);
    const int status = ::pclose(pipe);
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ran;
}

inline std::string quoted(const std::filesystem::path& file)
{
    return "'" + file.string() + "'";
}

inline std::string admin_program()
{
    return std::string(BINARY_ROOT) + "/machiai-admin";
}

struct AdminTest : StoreTest {
    std::string command(const std::string& words) const
    {
        return admin_program() + " --store " + quoted(layout.root) + " " + words;
    }
    Ran admin(const std::string& words) const { return shell(command(words)); }
    std::uint64_t version_of(const std::string& role) const
    {
        const auto status = admin("status --json").json();
        return status["roles"].contains(role) ? status["roles"][role]["version"].get<std::uint64_t>() : 0;
    }
};

} // namespace test
