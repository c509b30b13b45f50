#include "store/quarantine.h"

#include <array>

namespace store {

namespace {

// The verdicts that bytes can deserve for good; all others may be different next time.
constexpr std::array lasting{pack::Refusal::damaged, pack::Refusal::outside_scope,
                             pack::Refusal::rolled_back};
constexpr std::size_t verdict_bytes_max = 16;

std::filesystem::path file_of(const Layout& layout, const PackRef& pack, const std::uint64_t trust_version)
{
    const std::string name = pack.role + " " + pack.hash.hex() + " " + std::to_string(trust_version);
    return layout.quarantine() / base::hash_of(base::as_bytes(name)).hex();
}

} // namespace

std::optional<pack::Refusal> verdict_on(const Layout& layout, const PackRef& pack,
                                        const std::uint64_t trust_version)
{
    const auto text = base::read_text_limited(file_of(layout, pack, trust_version), verdict_bytes_max);
    if (!text)
        return std::nullopt;
    for (const auto refusal : lasting)
        if (*text == std::string(pack::code_of(refusal)) + "\n")
            return refusal;
    return std::nullopt;
}

base::Result<void> quarantine(const Layout& layout, Disk& disk, const PackRef& pack,
                              const std::uint64_t trust_version, const pack::Refusal verdict)
{
    std::error_code error;
    int count = 0;
    for (std::filesystem::directory_iterator entry(layout.quarantine(), error), end; !error && entry != end;
         entry.increment(error))
        if (++count >= verdicts_max)
            TRY(disk.remove(entry->path()));
    const auto file = file_of(layout, pack, trust_version);
    TRY(disk.remove(file));
    return disk.write_new(file, std::string(pack::code_of(verdict)) + "\n");
}

} // namespace store
