#pragma once
// machiai-admin as a child: the one writer of the store. The kiosk itself never opens an untrusted pack.

#include <string>
#include <vector>

namespace kiosk {

struct Said {
    int exit_code = 0;
    std::string words; // On one line, cut to what a log takes.
};

// Runs the machiai-admin that lies beside our own program, and waits for it.
Said run_admin(const std::vector<std::string>& command);

} // namespace kiosk
