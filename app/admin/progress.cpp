#include "admin/progress.h"

#include <algorithm>
#include <cstdio>

namespace admin {

namespace {

constexpr int written_percent = 90; // The rest is for looking into it and drawing it.

} // namespace

base::Result<void> ProgressDisk::write(const base::FileDescriptor& fd, const base::ByteView bytes)
{
    TRY(Disk::write(fd, bytes));
    written_ = std::min(bytes_, written_ + bytes.size());
    const int percent = bytes_ == 0 ? 0 : static_cast<int>(written_ * written_percent / bytes_);
    if (percent == told_)
        return {};
    told_ = percent;
    std::printf("{\"percent\":%d}\n", percent);
    std::fflush(stdout);
    return {};
}

} // namespace admin
