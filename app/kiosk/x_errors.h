#pragma once
// Xlib reports errors by process-wide callbacks whose defaults print and exit. Ours write one line to the
// log: an error of one request is survived, a lost server ends the process, and the supervisor starts both
// again.

struct _XDisplay;

namespace kiosk {

// Again after every call into GLFW: it puts Xlib's own handler back when it has had an error of its own to
// catch.
void install_x_error_handlers();

// Catches the errors of requests made during its life. One at a time.
class XErrorTrap {
public:
    explicit XErrorTrap(_XDisplay* display);
    ~XErrorTrap();
    XErrorTrap(const XErrorTrap&) = delete;
    XErrorTrap& operator=(const XErrorTrap&) = delete;

    // Whether the server refused anything so far; waits for its answers.
    bool caught() const;

private:
    _XDisplay* display_;
};

} // namespace kiosk
