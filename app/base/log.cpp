#include "base/log.h"

#include "base/clock.h"
#include "base/file.h"

#include <cstdio>
#include <ctime>
#include <fcntl.h>

namespace base {

void Log::line(const std::string_view part, const std::string_view words) const
{
    std::string text = LocalTime::from_unix(std::time(nullptr)).iso();
    text.append(" ").append(part).append(": ").append(words).append("\n");
    std::fputs(text.c_str(), stderr);
    if (file_.empty())
        return;
    std::error_code ignored;
    if (const auto size = std::filesystem::file_size(file_, ignored); !ignored && size > file_bytes_max)
        if (const auto old = read_text_limited(file_, 2 * file_bytes_max))
            static_cast<void>(replace_file(file_, std::string_view(*old).substr(old->size() / 2)));
    const FileDescriptor fd(::open(file_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640));
    // A log that cannot be written must not stop the kiosk; the line stands on stderr already.
    if (fd.valid())
        static_cast<void>(write_all(fd.get(), as_bytes(text), "log"));
}

} // namespace base
