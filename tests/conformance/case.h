#pragma once
// The cases a kiosk's updates must stand, by number and name: what may be on a stick, what may go wrong with
// it, and what must be true afterwards. Each is told to machiai-admin as a stranger would tell it; nothing
// here knows how it is built.

#include <span>
#include <string_view>

namespace conformance {

class Lab;

struct Case {
    int number; // 1 to case_count; never given to another case.
    char group; // A signatures … K health, screen, fleet.
    std::string_view name;
    void (*run)(Lab& lab); // Null where it is not run here.
    std::string_view not_run = {}; // Then why, and what would run it.
};

inline constexpr int case_count = 148;

std::span<const Case> signature_cases(); // A, 1 to 17
std::span<const Case> scope_cases(); // B, 18 to 36
std::span<const Case> trust_cases(); // C, 37 to 47
std::span<const Case> version_cases(); // D, 48 to 59
std::span<const Case> clock_cases(); // E, 60 to 68
std::span<const Case> container_cases(); // F, 69 to 79
std::span<const Case> database_cases(); // G, 80 to 99
std::span<const Case> power_cases(); // H, 100 to 109
std::span<const Case> error_cases(); // I, 110 to 121
std::span<const Case> stick_cases(); // J, 122 to 136
std::span<const Case> fleet_cases(); // K, 137 to 148

} // namespace conformance
