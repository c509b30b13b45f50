// Manifests of packs: what is taken prints again byte for byte.

#include "fuzz.h"

#include "pack/manifest.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    if (const auto manifest = pack::parse_manifest(text))
        fuzz::require(pack::print_manifest(*manifest) == text);
    return 0;
}
