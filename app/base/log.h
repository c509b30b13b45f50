#pragma once
// One event a line, `2026-11-21T13:30 part: words`. Never a visitor's words, never content.

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace base {

// To stderr (the journal under systemd) and, when set, to a file that is cut in half when it passes the limit.
class Log {
public:
    static constexpr std::size_t file_bytes_max = 1 << 20;
    Log() = default;
    explicit Log(std::filesystem::path file) : file_(std::move(file)) {}
    void line(std::string_view part, std::string_view words) const;

private:
    std::filesystem::path file_;
};

} // namespace base
