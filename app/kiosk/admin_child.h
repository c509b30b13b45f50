#pragma once
// machiai-admin as a child: the one writer of the store. The kiosk itself never opens an untrusted pack.

#include "kiosk/child.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosk {

// Runs the machiai-admin that lies beside our own program, and waits for it.
Said run_admin(const std::vector<std::string>& command);
// The same program, told something, and heard line by line.
int talk_to_admin(const std::vector<std::string>& command, const std::string& input,
                  const std::function<void(const std::string& line)>& heard);
// Our own program: for machiai-admin, which lets it draw what is to come.
std::filesystem::path own_program();

} // namespace kiosk
