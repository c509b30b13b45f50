#pragma once
// machiai-admin as a child: the one writer of the store. The kiosk itself never opens an untrusted pack.

#include "kiosk/child.h"

#include <string>
#include <vector>

namespace kiosk {

// Runs the machiai-admin that lies beside our own program, and waits for it.
Said run_admin(const std::vector<std::string>& command);

} // namespace kiosk
