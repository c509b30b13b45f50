// Lists of sticks: what is taken prints again byte for byte, and holds no more than its limits.

#include "fuzz.h"

#include "stick/listing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    const auto tamed = stick::tame(text);
    fuzz::require(stick::tame(tamed) == tamed && tamed.find('\n') == std::string::npos);
    const auto listing = stick::parse(text);
    if (!listing)
        return 0;
    fuzz::require(stick::print(*listing) == text);
    fuzz::require(listing->volumes.size() <= stick::volumes_max);
    fuzz::require(stick::whole_files(*listing).size() <= stick::files_max);
    fuzz::require(stick::state_of(*listing).has_value() != listing->volumes.empty());
    return 0;
}
