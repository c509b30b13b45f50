#pragma once
// The PINs of the roles: who stands at the kiosk and says to speak for the hospital or for a group. They lie
// beside the store, for the owner's eyes alone:
//
//   pins/group.hidamari        machiai-pin 1 / hash $argon2id$v=19$…
//   pins/group.hidamari.tries  machiai-tries 1 / wrong 4 / last <start of the machine, 36 characters> 7200
//
// A wrong number makes the next one wait, longer each time. The try is written down before the number is
// looked at, so pulling the plug saves no try; and what has passed is counted by how long the machine ran,
// which no clock can move.

#include "base/clock.h"
#include "base/file.h"
#include "base/result.h"
#include "store/layout.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace admin {

inline constexpr std::size_t pin_digits_min = 4;
inline constexpr std::size_t pin_digits_max = 12;
inline constexpr std::uint64_t tries_without_wait = 2;
inline constexpr std::int64_t wait_s_min = 30;
inline constexpr std::int64_t wait_s_max = 3600;

enum class PinShape { good, length, easy };
// Whether it may be a PIN; `easy` is what a stranger tries first: 1111, 1234, 9876, 1212, 123123.
PinShape shape_of(std::string_view pin);

// After so many wrong ones without a right one: 0 0 30 60 120 … 3600 seconds.
std::int64_t wait_after(std::uint64_t wrong);

// hospital, chart, base/…, group/…; and "staff", who may roll back and set the clock.
bool pin_role_valid(std::string_view role);

enum class PinEnd { right, wrong, waiting, not_set };
struct PinAnswer {
    PinEnd end = PinEnd::wrong;
    std::int64_t wait_s = 0; // Before the next one is looked at.
};

// Holding it is holding the lock: two who guess at once do not get two guesses for one.
class Pins {
public:
    static base::Result<Pins> open(const store::Layout& layout);
    // A role whose name and a PIN whose shape are good. Forgets the wrong tries.
    base::Result<void> set(const std::string& role, std::string_view pin);
    base::Result<PinAnswer> check(const std::string& role, std::string_view pin, const base::Uptime& now);

private:
    explicit Pins(std::filesystem::path folder, base::FileDescriptor lock);
    std::filesystem::path folder_;
    base::FileDescriptor lock_;
};

} // namespace admin
