// Trust files: what is taken prints again byte for byte.

#include "fuzz.h"

#include "pack/trust.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    if (const auto trust = pack::parse_trust(text))
        fuzz::require(pack::print_trust(*trust) == text);
    return 0;
}
