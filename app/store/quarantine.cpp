#include "store/quarantine.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace store {

namespace {

// The verdicts that bytes can deserve for good; all others may be different next time.
constexpr std::array lasting{pack::Refusal::damaged, pack::Refusal::outside_scope,
                             pack::Refusal::rolled_back};
constexpr std::size_t verdict_bytes_max = 256;
constexpr std::uint64_t any_trust_version = 0;

// A crash is one under every trust file.
std::filesystem::path file_of(const Layout& layout, const PackRef& pack, const std::uint64_t trust_version)
{
    const std::string name = pack.role + " " + pack.hash.hex() + " " + std::to_string(trust_version);
    return layout.quarantine() / base::hash_of(base::as_bytes(name)).hex();
}

std::string text_of(const pack::Refusal verdict, const std::string& role, const base::Hash& payload)
{
    return std::string(pack::code_of(verdict)) + " " + role + " " + payload.hex() + "\n";
}

// Nothing for what would not be written so.
std::optional<Quarantined> read_verdict(const std::filesystem::path& file)
{
    const auto text = base::read_text_limited(file, verdict_bytes_max);
    std::istringstream words(text.value_or(""));
    std::string code;
    std::string role;
    std::string hash;
    words >> code >> role >> hash;
    const auto payload = base::Hash::from_hex(hash);
    const auto verdict = std::ranges::find(lasting, code, pack::code_of);
    if (!payload || verdict == lasting.end() || *text != text_of(*verdict, role, *payload))
        return std::nullopt;
    return Quarantined{file, std::move(role), *payload, *verdict};
}

std::vector<std::filesystem::path> files_of(const Layout& layout)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(layout.quarantine(), error), end; !error && entry != end;
         entry.increment(error))
        files.push_back(entry->path());
    std::ranges::sort(files);
    return files;
}

// Looking into a file again costs seconds, starting with it again costs three crashes: those verdicts go
// last.
base::Result<void> make_room(const Layout& layout, Disk& disk)
{
    auto files = files_of(layout);
    if (files.size() < verdicts_max)
        return {};
    std::ranges::stable_sort(files, {}, [](const std::filesystem::path& file) {
        const auto verdict = read_verdict(file);
        return !verdict ? 0 : verdict->verdict != pack::Refusal::rolled_back ? 1 : 2;
    });
    for (std::size_t i = 0; i + verdicts_max <= files.size(); ++i)
        TRY(disk.remove(files[i]));
    return {};
}

} // namespace

std::optional<pack::Refusal> verdict_on(const Layout& layout, const PackRef& pack,
                                        const std::uint64_t trust_version)
{
    for (const auto version : {any_trust_version, trust_version})
        if (const auto known = read_verdict(file_of(layout, pack, version));
            known && known->role == pack.role && known->payload == pack.hash)
            return known->verdict;
    return std::nullopt;
}

base::Result<void> quarantine(const Layout& layout, Disk& disk, const PackRef& pack,
                              const std::uint64_t trust_version, const pack::Refusal verdict)
{
    const bool crashed = verdict == pack::Refusal::rolled_back;
    const auto file = file_of(layout, pack, crashed ? any_trust_version : trust_version);
    TRY(disk.remove(file));
    TRY(make_room(layout, disk));
    return disk.write_new(file, text_of(verdict, pack.role, pack.hash));
}

std::vector<Quarantined> quarantined(const Layout& layout)
{
    std::vector<Quarantined> list;
    for (const auto& file : files_of(layout))
        if (auto verdict = read_verdict(file))
            list.push_back(std::move(*verdict));
    return list;
}

} // namespace store
