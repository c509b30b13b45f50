#pragma once
// The stopwatch's eye and finger: an X server of its own, seen and touched through a connection of its own.
// What is under measurement does not know it. Nothing is polled: the server tells when something was painted
// (the Damage extension), then the watched pixels are read.

#include "base/result.h"
#include "bench/process.h"
#include "bench/scroll_track.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace bench {

struct Size {
    int width = 0;
    int height = 0;
};

// 0xRRGGBB, row by row.
struct Picture {
    Size size;
    Pixels pixels;
    std::uint32_t at(const int x, const int y) const
    {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width)
                      + static_cast<std::size_t>(x)];
    }
    Pixels column(int x) const;
};

class Screen {
public:
    // Starts Xvfb with a screen of that size.
    static base::Result<Screen> open(Size size, const std::filesystem::path& log);
    Screen(Screen&&) noexcept;
    ~Screen();

    const std::string& name() const; // ":3", for DISPLAY.
    Size size() const;

    // Sleeps until something was painted, and says when that was told; nothing when `until` passed first.
    std::optional<Time> painted(Time until);
    // Until nothing was painted for `quiet`, or `until` has passed.
    void settle(std::chrono::milliseconds quiet, Time until);
    // Until then, whatever is painted.
    void pass(Time until);

    Pixels column(int x);
    Picture picture();

    // The finger. Each returns when it was sent.
    Time move(int x, int y);
    Time press();
    Time release();

private:
    struct Parts;
    explicit Screen(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

// As PNG, for people to look at.
base::Result<void> write_picture(const Picture& picture, const std::filesystem::path& file);

} // namespace bench
