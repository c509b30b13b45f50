#pragma once
// The stick's desk and machiai-admin: its jobs go to a thread of their own, and what is said comes back as
// messages.

#include "kiosk/stick_desk.h"
#include "kiosk/worker.h"

#include <filesystem>

namespace kiosk {

// `worker` and `mailbox` must outlive what is returned.
StickDesk::Start stick_jobs(const std::filesystem::path& store, Worker& worker, Mailbox& mailbox);

} // namespace kiosk
