#pragma once
// Says how far an install is, as lines of JSON: {"percent":37}. Nearly all of its time goes into bytes.

#include "store/disk.h"

#include <cstdint>

namespace admin {

class ProgressDisk : public store::Disk {
public:
    // So many bytes are to come.
    explicit ProgressDisk(const std::uint64_t bytes)
        : bytes_(bytes)
    {
    }
    base::Result<void> write(const base::FileDescriptor& fd, base::ByteView bytes) override;

private:
    std::uint64_t bytes_;
    std::uint64_t written_ = 0;
    int told_ = -1;
};

} // namespace admin
