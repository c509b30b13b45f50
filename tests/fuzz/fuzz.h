#pragma once
// What all fuzz targets share. A target calls fuzz_one() with anything at all; whatever must then hold is
// required, and the program stops where it does not.

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace fuzz {

inline void require(const bool holds)
{
    if (!holds)
        std::abort(); // libFuzzer keeps the input.
}

inline std::string_view as_text(const std::uint8_t* const data, const std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace fuzz
