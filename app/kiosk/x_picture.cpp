#include "kiosk/x_picture.h"

#include "kiosk/x_errors.h"

#include <X11/Xutil.h>
#include <string_view>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

namespace kiosk {

namespace {

// The painter writes 0xAARRGGBB in little endian; anything else would have to be converted on every present.
bool is_bgrx(const XImage& image)
{
    constexpr unsigned long byte = 0xff;
    return image.bits_per_pixel == 32 && image.byte_order == LSBFirst && image.red_mask == byte << 16
        && image.green_mask == byte << 8 && image.blue_mask == byte;
}

// Sharing with a server on another machine cannot work, and a segment there may happen to have the same
// number.
bool is_local(Display* display)
{
    const std::string_view name = DisplayString(display);
    return name.starts_with(':') || name.starts_with("unix:");
}

} // namespace

base::Result<std::unique_ptr<XPicture>> XPicture::create(Display* display, const ::Window window,
                                                         const int width, const int height,
                                                         const bool may_share)
{
    constexpr int side_max = paint::Picture::side_px_max;
    if (width <= 0 || height <= 0 || width > side_max || height > side_max)
        return base::fail(base::Code::too_large,
                          "screen of " + std::to_string(width) + " × " + std::to_string(height) + " pixels");
    XWindowAttributes attributes{};
    XGetWindowAttributes(display, window, &attributes);
    std::unique_ptr<XPicture> picture(new XPicture(display, window));
    picture->width_ = width;
    picture->height_ = height;
    picture->graphics_ = XCreateGC(display, window, 0, nullptr);
    picture->shared_ = may_share && is_local(display) && picture->share(attributes);
    if (!picture->shared_)
        TRY(picture->allocate(attributes));
    if (!is_bgrx(*picture->image_))
        return base::fail(base::Code::unsupported,
                          "the X server does not show 24-bit colour in 32-bit pixels (depth "
                              + std::to_string(attributes.depth) + ")");
    return picture;
}

bool XPicture::share(const XWindowAttributes& window)
{
    if (!XShmQueryExtension(display_))
        return false;
    image_ = XShmCreateImage(display_, window.visual, static_cast<unsigned>(window.depth), ZPixmap, nullptr,
                             &segment_, static_cast<unsigned>(width_), static_cast<unsigned>(height_));
    if (!image_)
        return false;
    const auto give_up = [this] {
        image_->data = nullptr; // XDestroyImage would free() shared memory.
        XDestroyImage(image_);
        image_ = nullptr;
        return false;
    };
    const auto bytes = static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(height_);
    segment_.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    if (segment_.shmid < 0)
        return give_up();
    void* const memory = shmat(segment_.shmid, nullptr, 0);
    bool attached = false;
    if (memory != reinterpret_cast<void*>(-1)) {
        segment_.shmaddr = image_->data = static_cast<char*>(memory);
        segment_.readOnly = False;
        const XErrorTrap trap(display_);
        attached = XShmAttach(display_, &segment_) && !trap.caught();
        if (!attached)
            shmdt(memory);
    }
    // Marked for removal while both sides hold it: a killed process leaves nothing behind.
    shmctl(segment_.shmid, IPC_RMID, nullptr);
    if (!attached)
        return give_up();
    // The kernel clears eight megabytes, page by page, when they are first touched: meanwhile the store is
    // read. A kernel that cannot (before Linux 5.14) clears them when they are painted.
    clearing_ =
        std::async(std::launch::async, [memory, bytes] { madvise(memory, bytes, MADV_POPULATE_WRITE); });
    return true;
}

base::Result<void> XPicture::allocate(const XWindowAttributes& window)
{
    pixels_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_),
                   paint::Picture::opaque_black);
    image_ = XCreateImage(display_, window.visual, static_cast<unsigned>(window.depth), ZPixmap, 0,
                          reinterpret_cast<char*>(pixels_.data()), static_cast<unsigned>(width_),
                          static_cast<unsigned>(height_), 32, width_ * 4);
    if (!image_)
        return base::fail(base::Code::unsupported,
                          "the X server cannot show pictures of depth " + std::to_string(window.depth));
    return {};
}

XPicture::~XPicture()
{
    if (shared_) {
        clearing_.wait();
        XShmDetach(display_, &segment_);
        XSync(display_, False);
        shmdt(segment_.shmaddr);
    }
    if (image_) {
        image_->data = nullptr; // Ours, not Xlib's to free.
        XDestroyImage(image_);
    }
    if (graphics_)
        XFreeGC(display_, graphics_);
}

paint::Surface XPicture::surface()
{
    // Not earlier: while the server copies, the next touch is thought about.
    if (std::exchange(in_flight_, false))
        XSync(display_, False);
    return {reinterpret_cast<std::uint32_t*>(image_->data), width_, height_, image_->bytes_per_line / 4};
}

void XPicture::show(const std::span<const paint::Rect> parts)
{
    for (const paint::Rect& part : parts) {
        const paint::Rect inside = paint::intersection(part, {0, 0, width_, height_});
        if (inside.empty())
            continue;
        const auto wide = static_cast<unsigned>(inside.width());
        const auto high = static_cast<unsigned>(inside.height());
        if (shared_)
            XShmPutImage(display_, window_, graphics_, image_, inside.left, inside.top, inside.left,
                         inside.top, wide, high, False);
        else
            XPutImage(display_, window_, graphics_, image_, inside.left, inside.top, inside.left, inside.top,
                      wide, high);
    }
    in_flight_ = true;
    XFlush(display_);
}

} // namespace kiosk
