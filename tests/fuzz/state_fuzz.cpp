// The small files of a store, after a disk that failed: what is taken prints again byte for byte.

#include "fuzz.h"

#include "store/known_time.h"
#include "store/state.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    static const bool ready = base::init_crypto().has_value();
    fuzz::require(ready);
    const std::string_view text = fuzz::as_text(data, size);
    if (const auto state = store::parse_state(text))
        fuzz::require(store::print_state(*state) == text);
    if (const auto known = store::parse_time(text)) {
        fuzz::require(store::print_time(*known) == text);
        store::clock_state(*known, {}, 0);
    }
    return 0;
}
