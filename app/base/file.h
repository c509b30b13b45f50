#pragma once
// Whole small files, and the one safe way to replace one. Large payloads are streamed by store/.

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <unistd.h>
#include <vector>

namespace base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// A POSIX file descriptor that closes itself.
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(const int fd) : fd_(fd) {}
    ~FileDescriptor() { reset(); }
    FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        reset();
        fd_ = std::exchange(other.fd_, -1);
        return *this;
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    int get() const { return fd_; }
    bool valid() const { return fd_ >= 0; }
    void reset()
    {
        if (fd_ >= 0)
            ::close(fd_);
        fd_ = -1;
    }

private:
    int fd_ = -1;
};

// The whole file; Code::too_large when it is longer than `bytes_max`, Code::bad_input when it is no regular file.
Result<Bytes> read_limited(const std::filesystem::path& file, std::size_t bytes_max);
Result<std::string> read_text_limited(const std::filesystem::path& file, std::size_t bytes_max);

// All of `bytes` from the current position; EINTR and short writes are continued.
Result<void> write_all(int fd, ByteView bytes, std::string_view step);
Result<void> sync_file(int fd, std::string_view step);
Result<void> sync_folder(const std::filesystem::path& folder);

// Old or new, never half: temp beside it, fsync, rename, fsync of the folder.
// After an error the caller must read the file again before it says what is true: the rename may have happened.
Result<void> replace_file(const std::filesystem::path& file, ByteView bytes);
Result<void> replace_file(const std::filesystem::path& file, std::string_view text);
// Likewise, for its owner's eyes alone.
Result<void> replace_private_file(const std::filesystem::path& file, std::string_view text);

inline ByteView as_bytes(const std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace base
