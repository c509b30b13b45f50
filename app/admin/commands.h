#pragma once
// What machiai-admin can do; each returns the exit status.

#include "admin/output.h"
#include "store/layout.h"

#include <filesystem>
#include <string>
#include <vector>

namespace admin {

int init(const store::Layout& layout, const std::filesystem::path& trust, const Output& output);
struct InstallTerms {
    std::vector<std::string> only; // Payloads that were looked at, in hex; nothing else is taken.
    std::filesystem::path probe_with; // The kiosk's program, to draw every page before the switch.
    bool progress = false; // Lines of JSON on the way.
};
int install(const store::Layout& layout, const std::vector<std::filesystem::path>& files,
            const InstallTerms& terms, const Output& output);
int install_inbox(const store::Layout& layout, const std::filesystem::path& inbox, const Output& output);
// Judges a file as install would, in a folder of its own; the store stays as it is.
int check(const store::Layout& layout, const std::filesystem::path& file, const Output& output);
// The sandboxed child of install and check.
int check_untrusted(const store::Layout& layout, const std::filesystem::path& payload,
                    const std::filesystem::path& head);
// `hashed`: every payload is read and hashed before it is believed.
int boot(const store::Layout& layout, bool hashed, const Output& output);
int settle(const store::Layout& layout, const Output& output);
int roll_back(const store::Layout& layout, const Output& output);
// Lets the payload of this hash (64 digits) be tried again.
int release(const store::Layout& layout, const std::string& hash, const Output& output);
// What the machine's clock says is set against what is known about the time, and that is written down.
// `clock`: "2026-11-22T13:30" in Japan, "2026-11-22T04:30:00Z", or empty for the machine's own; `today`: a
// day by which a person vouches, or empty. A wrong clock is told, never refused.
int tick(const store::Layout& layout, const std::string& clock, const std::string& today,
         const Output& output);
// The PIN is the first line of the standard input.
int set_pin(const store::Layout& layout, const std::string& role, const Output& output);
int check_pin(const store::Layout& layout, const std::string& role, const Output& output);

} // namespace admin
