#include "kiosk/recorder.h"

#include "kiosk/touch_script.h"

#include <algorithm>
#include <fcntl.h>

namespace kiosk {

Recorder::Recorder(base::FileDescriptor file)
    : file_(std::move(file))
{
}

base::Result<Recorder> Recorder::create(const std::filesystem::path& file, const bool demo)
{
    if (!demo)
        return base::fail(
            base::Code::denied,
            "only a demonstration is recorded (demo = true in kiosk.toml); what a visitor touches is "
            "never kept");
    base::FileDescriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (!fd.valid())
        return base::fail_errno("the recording " + file.string());
    return Recorder(std::move(fd));
}

void Recorder::begin(ui::TouchQueue& touches, const Size size, const float px_per_mm,
                     const base::LocalTime clock, const base::Monotonic now)
{
    size_ = size;
    start_ = now;
    write(script_header(size.width, size.height, px_per_mm, clock));
    touches.listen([this](const ui::Contact& contact) { touched(contact); });
}

base::Ms Recorder::since_start(const base::Monotonic when) const
{
    return std::chrono::duration_cast<base::Ms>(std::max(when, start_) - start_);
}

void Recorder::touched(const ui::Contact& contact)
{
    // A finger that is dragged out of a window is told of with places outside.
    ui::Contact on_screen = contact;
    on_screen.x = std::clamp(contact.x, 0.0F, static_cast<float>(size_.width));
    on_screen.y = std::clamp(contact.y, 0.0F, static_cast<float>(size_.height));
    write(script_line(since_start(contact.at), on_screen));
}

void Recorder::turned(const std::string& path, const base::Monotonic now)
{
    if (path == path_)
        return;
    path_ = path;
    write(std::to_string(since_start(now).count()) + " expect page " + path + '\n');
}

// A recording that the disk or its own format ends early ends after a whole line, and the kiosk goes on.
void Recorder::write(const std::string& line)
{
    constexpr std::size_t header_lines = 4;
    if (!file_.valid())
        return;
    ++lines_;
    if (lines_ + header_lines > script_lines_max
        || !base::write_all(file_.get(), base::as_bytes(line), "recording"))
        file_.reset();
}

} // namespace kiosk
