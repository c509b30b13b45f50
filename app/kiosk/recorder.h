#pragma once
// Writes down what is touched, as a script (touch_script.h) that --replay runs again, with the pages that
// followed as its expectations. At a demonstration only: what a visitor touches is never kept.

#include "base/clock.h"
#include "base/file.h"
#include "kiosk/window.h"
#include "ui/touch.h"

#include <filesystem>
#include <string>

namespace kiosk {

class Recorder {
public:
    // Refused where visitors are served: unless the configuration says `demo`. A file that is there already
    // is not written over.
    static base::Result<Recorder> create(const std::filesystem::path& file, bool demo);

    // Before anything else: of the screen, and when 0 ms is. Listens to `touches`, which it must outlive.
    void begin(ui::TouchQueue& touches, Size size, float px_per_mm, base::LocalTime clock,
               base::Monotonic now);
    // After a turn: what stands on the screen now.
    void turned(const std::string& path, base::Monotonic now);

    Recorder(Recorder&&) noexcept = default;
    Recorder& operator=(Recorder&&) = delete;

private:
    explicit Recorder(base::FileDescriptor file);
    void touched(const ui::Contact& contact);
    void write(const std::string& line);
    base::Ms since_start(base::Monotonic when) const;

    base::FileDescriptor file_;
    Size size_;
    base::Monotonic start_;
    std::string path_;
    std::size_t lines_ = 0;
};

} // namespace kiosk
