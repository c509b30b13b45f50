#pragma once
// Pixels that the X server can show: in memory shared with it (MIT-SHM), or sent through the socket where
// there is no sharing, as over ssh.

#include "base/result.h"
#include "paint/surface.h"

#include <X11/Xlib.h>
#include <X11/extensions/XShm.h>
#include <future>
#include <memory>
#include <span>
#include <vector>

namespace kiosk {

class XPicture {
public:
    // Shared when `may_share` and the server agrees; plain otherwise. Code::unsupported when the server's
    // pixels are not 32-bit BGRX.
    static base::Result<std::unique_ptr<XPicture>> create(Display* display, ::Window window, int width,
                                                          int height, bool may_share);
    ~XPicture();
    XPicture(const XPicture&) = delete;
    XPicture& operator=(const XPicture&) = delete;

    // Where to paint the next picture; waits until the server has taken the last one.
    paint::Surface surface();
    bool shared() const { return shared_; }

    // Shows these parts; they may reach over the edge. The server takes the pixels when it comes to it: ask
    // for surface() again before painting over them.
    void show(std::span<const paint::Rect> parts);

private:
    XPicture(Display* display, ::Window window)
        : display_(display)
        , window_(window)
    {
    }
    bool share(const XWindowAttributes& window);
    base::Result<void> allocate(const XWindowAttributes& window);

    Display* display_;
    ::Window window_;
    int width_ = 0;
    int height_ = 0;
    GC graphics_ = nullptr;
    XImage* image_ = nullptr;
    XShmSegmentInfo segment_{};
    std::future<void> clearing_; // While shared.
    bool shared_ = false;
    bool in_flight_ = false; // Shown since the last surface().
    std::vector<std::uint32_t> pixels_; // Only when not shared.
};

} // namespace kiosk
