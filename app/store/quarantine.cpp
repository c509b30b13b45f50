#include "store/quarantine.h"

#include <array>

namespace store {

namespace {

// The verdicts that bytes can deserve for good; all others may be different next time.
constexpr std::array lasting{pack::Refusal::damaged, pack::Refusal::outside_scope,
                             pack::Refusal::rolled_back};
constexpr std::size_t verdict_bytes_max = 16;

} // namespace

std::optional<pack::Refusal> verdict_on(const Layout& layout, const base::Hash& payload)
{
    const auto text = base::read_text_limited(layout.quarantine() / payload.hex(), verdict_bytes_max);
    if (!text)
        return std::nullopt;
    for (const auto refusal : lasting)
        if (*text == std::string(pack::code_of(refusal)) + "\n")
            return refusal;
    return std::nullopt;
}

base::Result<void> quarantine(const Layout& layout, Disk& disk, const base::Hash& payload,
                              const pack::Refusal verdict)
{
    std::error_code error;
    int count = 0;
    for (std::filesystem::directory_iterator entry(layout.quarantine(), error), end; !error && entry != end;
         entry.increment(error))
        if (++count >= verdicts_max)
            TRY(disk.remove(entry->path()));
    const auto file = layout.quarantine() / payload.hex();
    TRY(disk.remove(file));
    return disk.write_new(file, std::string(pack::code_of(verdict)) + "\n");
}

} // namespace store
