// Files of minisign: signatures keep their lines, keys print as they were read.

#include "fuzz.h"

#include "pack/signature.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    if (const auto signatures = pack::parse_signatures(text)) {
        std::string together;
        for (const pack::Signature& signature : *signatures)
            together += signature.verbatim;
        fuzz::require(together == text);
    }
    if (const auto key = pack::parse_public_key(text))
        fuzz::require(pack::print_public_key(*key) == text);
    pack::parse_public_key_file(text);
    return 0;
}
