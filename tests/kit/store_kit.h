#pragma once
// A store with the trust file of the pack kit, and packs of every role to put into it.

#include "kit/pack_kit.h"
#include "store/recovery.h"
#include "store/writer.h"

#include <fcntl.h>
#include <gtest/gtest.h>

namespace test {

inline std::string base_rows(const std::uint64_t version)
{
    return words("pack", "title", "base " + std::to_string(version));
}

inline PackSpec base_pack(const std::uint64_t version)
{
    return {.role = "base/hokkaido", .version = version, .sql = base_rows(version)};
}

inline PackSpec group_pack(const std::uint64_t version, const std::string& group = "hidamari")
{
    return {.role = "group/" + group,
            .version = version,
            .sql = words("grp:" + group + ":" + group, "name", "group " + std::to_string(version))};
}

inline PackSpec hospital_pack(const std::uint64_t version, const std::uint64_t base_from,
                              const std::uint64_t base_until)
{
    return {.role = "hospital",
            .version = version,
            .sql = words("pack", "hospital_name", "hospital " + std::to_string(version)),
            .requirements = {{"base/hokkaido", base_from, base_until}}};
}

inline PackSpec chart_pack(const std::uint64_t version)
{
    return {.role = "chart",
            .version = version,
            .sql = words("chart:chest", "title", "v" + std::to_string(version))};
}

struct StoreTest : testing::Test {
    std::filesystem::path folder = scratch("store");
    store::Layout layout{folder / "store"};
    store::Disk disk;

    StoreTest()
    {
        write_trust(folder / "trust.machiai", trust());
        VERIFY(store::Writer::init(layout, disk, folder / "trust.machiai"));
    }
    ~StoreTest() override { std::filesystem::remove_all(folder); }

    std::filesystem::path file(const std::string& name, const PackSpec& spec) const
    {
        write_pack(folder / name, spec);
        return folder / name;
    }
    store::Report install(const std::vector<std::filesystem::path>& files) { return install(files, disk); }
    store::Report install(const std::vector<std::filesystem::path>& files, store::Disk& on)
    {
        auto writer = store::Writer::open(layout, on);
        if (!writer)
            return {{{"", "", 0, writer.error()}}, std::nullopt};
        return writer->install(files, looks_good);
    }
    // As the sandboxed child would, in this process.
    static pack::Outcome<void> looks_good(const std::filesystem::path& payload,
                                          const std::filesystem::path& head)
    {
        const auto bytes = read_file(head);
        const auto payload_bytes = std::filesystem::file_size(payload);
        const base::FileDescriptor fd(::open(head.c_str(), O_RDONLY | O_CLOEXEC));
        TRY_SET(auto read, pack::read_head(fd.get(), bytes.size() + payload_bytes));
        TRY_SET(auto evidence, pack::verify_stored(read.manifest, read.signatures, payload, trust()));
        TRY(pack::Pack::open(payload, std::move(evidence)));
        return {};
    }
    store::State state() const { return store::read_state(layout).value_or(store::State()); }
    std::uint64_t active(const std::string& role) const
    {
        const auto now = state();
        const auto* pack = now.active.find(role);
        return pack ? pack->version : 0;
    }
    // What the screen would show: the title of the base pack.
    std::uint64_t shown(const std::string& role) const
    {
        const auto recovered = store::recover(layout);
        if (recovered.generation)
            for (const auto& pack : recovered.generation->packs())
                if (pack->manifest().role == role)
                    return pack->manifest().version;
        return 0;
    }
};

// True when every file was taken; says why when not.
inline bool taken(const store::Report& report)
{
    for (const auto& verdict : report.files)
        if (verdict.refused)
            std::fprintf(stderr, "%s: %s\n", verdict.file.c_str(), verdict.refused->where.c_str());
    return !report.refusal();
}

inline std::optional<pack::Refusal> refusal_of(const store::Report& report, const std::size_t file = 0)
{
    const auto& refused = report.files.at(file).refused;
    return refused ? std::optional(refused->refusal) : std::nullopt;
}

} // namespace test
