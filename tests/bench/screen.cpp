#include "bench/screen.h"

#include "base/file.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <algorithm>
#include <array>
#include <fcntl.h>
#include <poll.h>
#include <stb/stb_image_write.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr std::uint32_t rgb_mask = 0xFFFFFF;
constexpr unsigned left_button = 1;
constexpr std::size_t bytes_per_pixel = 4;

// An image that the server writes into memory of ours.
class SharedImage {
public:
    SharedImage(Display* const display, const Size size)
        : display_(display)
        , size_(size)
    {
        const auto bytes =
            static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * bytes_per_pixel;
        memory_.shmid = ::shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
        VERIFY(memory_.shmid >= 0);
        memory_.shmaddr = static_cast<char*>(::shmat(memory_.shmid, nullptr, 0));
        memory_.readOnly = 0;
        image_ = XShmCreateImage(display, DefaultVisual(display, DefaultScreen(display)), 24, ZPixmap,
                                 memory_.shmaddr, &memory_, static_cast<unsigned>(size.width),
                                 static_cast<unsigned>(size.height));
        VERIFY(image_ != nullptr && XShmAttach(display, &memory_));
        XSync(display, 0);
        ::shmctl(memory_.shmid, IPC_RMID, nullptr);
    }
    ~SharedImage()
    {
        XShmDetach(display_, &memory_);
        image_->data = nullptr;
        XDestroyImage(image_);
        ::shmdt(memory_.shmaddr);
    }
    SharedImage(const SharedImage&) = delete;
    SharedImage& operator=(const SharedImage&) = delete;

    // The rectangle of this size whose corner is there.
    Pixels read(const int x, const int y) const
    {
        VERIFY(XShmGetImage(display_, DefaultRootWindow(display_), image_, x, y, AllPlanes));
        Pixels pixels;
        pixels.reserve(static_cast<std::size_t>(size_.width) * static_cast<std::size_t>(size_.height));
        for (int row = 0; row < size_.height; ++row) {
            const auto* const line = reinterpret_cast<const std::uint32_t*>(
                image_->data + static_cast<std::ptrdiff_t>(row) * image_->bytes_per_line);
            for (int i = 0; i < size_.width; ++i)
                pixels.push_back(line[i] & rgb_mask);
        }
        return pixels;
    }

private:
    Display* display_;
    Size size_;
    XShmSegmentInfo memory_{};
    XImage* image_ = nullptr;
};

struct CloseDisplay {
    void operator()(Display* const display) const { XCloseDisplay(display); }
};

// The number that Xvfb took, which it writes when it is ready.
std::string read_line(const int fd)
{
    std::string line;
    for (char c = 0; ::read(fd, &c, 1) == 1 && c != '\n';)
        line += c;
    return line;
}

} // namespace

struct Screen::Parts {
    Parts(Process process, std::string display_name, const Size screen)
        : server(std::move(process))
        , name(std::move(display_name))
        , size(screen)
    {
    }
    // In the order in which they are made; the server goes last.
    Process server;
    std::string name;
    Size size;
    std::unique_ptr<Display, CloseDisplay> display;
    std::optional<SharedImage> column;
    std::optional<SharedImage> whole;
    Damage damage = 0;
    int damage_event = 0;
};

Pixels Picture::column(const int x) const
{
    Pixels list;
    for (int y = 0; y < size.height; ++y)
        list.push_back(at(x, y));
    return list;
}

base::Result<Screen> Screen::open(const Size size, const std::filesystem::path& log)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return base::fail_errno("pipe");
    const base::FileDescriptor ready(ends[0]);
    base::FileDescriptor told(ends[1]);
    ::fcntl(ready.get(), F_SETFD, FD_CLOEXEC);
    const std::string screen = std::to_string(size.width) + "x" + std::to_string(size.height) + "x24";
    TRY_SET(auto server,
            Process::start({{"Xvfb", "-displayfd", std::to_string(told.get()), "-screen", "0", screen,
                             "-nolisten", "tcp", "-noreset"}},
                           log));
    told.reset();
    const std::string number = read_line(ready.get());
    if (number.empty())
        return base::fail(base::Code::not_found, "Xvfb did not start; see " + log.string());
    auto parts = std::make_unique<Parts>(std::move(server), ":" + number, size);
    Display* const display = XOpenDisplay(parts->name.c_str());
    if (!display)
        return base::fail(base::Code::not_found, "no connection to " + parts->name);
    parts->display.reset(display);
    int error_base = 0;
    int unused = 0;
    if (!XDamageQueryExtension(display, &parts->damage_event, &error_base)
        || !XTestQueryExtension(display, &unused, &unused, &unused, &unused) || !XShmQueryExtension(display))
        return base::fail(base::Code::unsupported, "Xvfb lacks DAMAGE, XTEST or MIT-SHM");
    parts->column.emplace(display, Size{1, size.height});
    parts->whole.emplace(display, size);
    parts->damage = XDamageCreate(display, DefaultRootWindow(display), XDamageReportNonEmpty);
    XSync(display, 0);
    return Screen(std::move(parts));
}

Screen::Screen(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts))
{
}

Screen::Screen(Screen&&) noexcept = default;

Screen::~Screen()
{
    if (!parts_)
        return;
    parts_->whole.reset();
    parts_->column.reset();
    parts_->display.reset();
}

const std::string& Screen::name() const
{
    return parts_->name;
}

Size Screen::size() const
{
    return parts_->size;
}

std::optional<Time> Screen::painted(const Time until)
{
    Display* const display = parts_->display.get();
    for (;;) {
        while (XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
            if (event.type != parts_->damage_event + XDamageNotify)
                continue;
            const Time now = std::chrono::steady_clock::now();
            XDamageSubtract(display, parts_->damage, 0, 0); // Tell of the next one.
            return now;
        }
        const auto left = until - std::chrono::steady_clock::now();
        if (left <= left.zero())
            return std::nullopt;
        const auto ns = std::chrono::duration_cast<std::chrono::nanoseconds>(left).count();
        const timespec wait{static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
        pollfd connection{ConnectionNumber(display), POLLIN, 0};
        ::ppoll(&connection, 1, &wait, nullptr);
    }
}

void Screen::settle(const std::chrono::milliseconds quiet, const Time until)
{
    for (;;) {
        const Time calm = std::chrono::steady_clock::now() + quiet;
        if (!painted(std::min(calm, until)))
            return;
    }
}

void Screen::pass(const Time until)
{
    while (painted(until))
        continue;
}

Pixels Screen::column(const int x)
{
    return parts_->column->read(x, 0);
}

Picture Screen::picture()
{
    return {parts_->size, parts_->whole->read(0, 0)};
}

Time Screen::move(const int x, const int y)
{
    XTestFakeMotionEvent(parts_->display.get(), -1, x, y, 0);
    const Time now = std::chrono::steady_clock::now();
    XFlush(parts_->display.get());
    return now;
}

Time Screen::press()
{
    XTestFakeButtonEvent(parts_->display.get(), left_button, 1, 0);
    const Time now = std::chrono::steady_clock::now();
    XFlush(parts_->display.get());
    return now;
}

Time Screen::release()
{
    XTestFakeButtonEvent(parts_->display.get(), left_button, 0, 0);
    const Time now = std::chrono::steady_clock::now();
    XFlush(parts_->display.get());
    return now;
}

base::Result<void> write_picture(const Picture& picture, const std::filesystem::path& file)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(3 * picture.pixels.size());
    for (const std::uint32_t pixel : picture.pixels)
        for (const int shift : {16, 8, 0})
            bytes.push_back(static_cast<std::uint8_t>(pixel >> shift));
    if (stbi_write_png(file.c_str(), picture.size.width, picture.size.height, 3, bytes.data(),
                       3 * picture.size.width)
        == 0)
        return base::fail(base::Code::io, "write " + file.string());
    return {};
}

} // namespace bench
