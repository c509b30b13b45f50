#pragma once
// What ImGui wants drawn, as one number: two frames with the same number look the same and need not be
// painted twice.

#include <cstdint>
#include <imgui/imgui.h>

namespace kiosk {

// Not cryptographic: nobody gains from a page that looks like the one before it.
std::uint64_t hash_of(const ImDrawData& data);
std::uint64_t mix(std::uint64_t hash, std::uint64_t word);

} // namespace kiosk
