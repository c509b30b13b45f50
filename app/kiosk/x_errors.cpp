#include "kiosk/x_errors.h"

#include "base/log.h"

#include <X11/Xlib.h>
#include <cstdlib>
#include <string>

namespace kiosk {

namespace {

// Xlib passes its callbacks nothing of ours, so the trap's finding has to lie here.
bool trap_has_caught = false;

int log_error(Display* display, XErrorEvent* event)
{
    char reason[128] = "";
    XGetErrorText(display, event->error_code, reason, sizeof reason);
    base::Log{}.line("x11",
                     std::string(reason) + " in request " + std::to_string(event->request_code) + "."
                         + std::to_string(event->minor_code));
    return 0;
}

int note_error(Display*, XErrorEvent*)
{
    trap_has_caught = true;
    return 0;
}

// Returning would make Xlib call exit(), which runs destructors that talk to the lost server.
int log_loss_and_leave(Display*)
{
    base::Log{}.line("x11", "the X server went away");
    std::_Exit(EXIT_FAILURE);
}

} // namespace

void install_x_error_handlers()
{
    XSetErrorHandler(log_error);
    XSetIOErrorHandler(log_loss_and_leave);
}

XErrorTrap::XErrorTrap(Display* display)
    : display_(display)
{
    XSync(display_, False);
    trap_has_caught = false;
    XSetErrorHandler(note_error);
}

XErrorTrap::~XErrorTrap()
{
    XSync(display_, False);
    XSetErrorHandler(log_error);
}

bool XErrorTrap::caught() const
{
    XSync(display_, False);
    return trap_has_caught;
}

} // namespace kiosk
