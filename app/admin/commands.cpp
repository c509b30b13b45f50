#include "admin/commands.h"

#include "admin/payload_check.h"
#include "admin/probe.h"
#include "admin/progress.h"
#include "admin/sandbox.h"
#include "pack/trust_chain.h"
#include "store/inbox.h"
#include "store/writer.h"

#include <cstdio>
#include <cstdlib>

namespace admin {

namespace {

using pack::Refusal;

store::Check checking(const store::Layout& layout)
{
    return [&layout](const std::filesystem::path& payload, const std::filesystem::path& head) {
        return check_payload_in_child(layout, payload, head);
    };
}

// A folder that goes away with it.
class Scratch {
public:
    static base::Result<Scratch> create()
    {
        auto name = (std::filesystem::temp_directory_path() / "machiai-check-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            return base::fail_errno("check: make a folder");
        Scratch scratch(name);
        std::error_code error;
        std::filesystem::create_directory(scratch.layout_.incoming(), error);
        if (error)
            return base::fail(base::Code::io, "check: " + error.message());
        return scratch;
    }
    ~Scratch()
    {
        std::error_code ignored;
        if (!layout_.root.empty())
            std::filesystem::remove_all(layout_.root, ignored);
    }
    Scratch(Scratch&& other) noexcept
        : layout_{std::exchange(other.layout_.root, {})}
    {
    }
    Scratch& operator=(Scratch&&) = delete;
    const store::Layout& layout() const { return layout_; }

private:
    explicit Scratch(std::filesystem::path root)
        : layout_{std::move(root)}
    {
    }
    store::Layout layout_;
};

pack::Outcome<void> check_file(const store::Layout& layout, const std::filesystem::path& file)
{
    TRY_SET(const auto stands, store::standing(layout));
    TRY_SET(auto medium, store::open_medium(file));
    if (medium.is_trust())
        return pack::next_trust(stands.trust, medium.head).map([](const pack::Trust&) {});
    TRY_SET(auto head, pack::verify_head(medium.head, stands.trust));
    TRY_SET(const auto scratch, pack::outcome_of(Scratch::create()));
    TRY(store::room_for(medium.head.payload_bytes, scratch.layout()));
    store::Disk disk;
    TRY_SET(const auto arrival, store::Arrival::take(medium, std::move(head), scratch.layout(), disk, 1));
    return check_payload_in_child(layout, arrival.payload(), arrival.head());
}

// In Japan to the minute, or in UTC to the second.
std::optional<std::int64_t> time_of(const std::string& iso)
{
    if (const auto local = base::LocalTime::parse(iso))
        return local->to_unix();
    return pack::issued_seconds(iso);
}

std::uint64_t bytes_of(const std::vector<std::filesystem::path>& files)
{
    std::uint64_t bytes = 0;
    std::error_code gone;
    for (const auto& file : files)
        if (const auto size = std::filesystem::file_size(file, gone); !gone)
            bytes += size;
    return bytes;
}

} // namespace

int init(const store::Layout& layout, const std::filesystem::path& trust, const Output& output)
{
    store::Disk disk;
    return output.trusting(layout, store::Writer::init(layout, disk, trust));
}

int install(const store::Layout& layout, const std::vector<std::filesystem::path>& files,
            const InstallTerms& wishes, const Output& output)
{
    store::Terms terms;
    for (const std::string& hex : wishes.only) {
        const auto hash = base::Hash::from_hex(hex);
        if (!hash)
            return output.verdict(pack::refuse(Refusal::damaged, "install: no payload is called " + hex));
        terms.only.insert(*hash);
    }
    if (!wishes.probe_with.empty())
        terms.probe = [&](const base::Hash& generation) {
            return probe(wishes.probe_with, layout, generation);
        };
    store::Disk plain;
    ProgressDisk telling(bytes_of(files));
    auto writer = store::Writer::open(layout, wishes.progress ? telling : plain);
    if (!writer)
        return output.verdict(tl::unexpected(writer.error()));
    return output.report(writer->install(files, checking(layout), terms));
}

int install_inbox(const store::Layout& layout, const std::filesystem::path& inbox, const Output& output)
{
    store::Disk disk;
    auto writer = store::Writer::open(layout, disk);
    if (!writer)
        return output.verdict(tl::unexpected(writer.error()));
    return output.report(store::install_from_inbox(*writer, inbox, checking(layout), base::Log()));
}

int check(const store::Layout& layout, const std::filesystem::path& file, const Output& output)
{
    return output.verdict(check_file(layout, file));
}

int check_untrusted(const store::Layout& layout, const std::filesystem::path& payload,
                    const std::filesystem::path& head)
{
    const auto caged = enter_sandbox();
    const auto outcome = caged ? check_payload(layout, payload, head)
                               : pack::refuse(Refusal::storage_error, caged.error().where);
    if (outcome)
        return exit_done;
    std::printf("%s %s\n", std::string(pack::code_of(outcome.error().refusal)).c_str(),
                outcome.error().where.c_str());
    return exit_refused;
}

int boot(const store::Layout& layout, const bool hashed, const Output& output)
{
    store::Disk disk;
    bool gave_up = false;
    // A store that cannot be written, or that somebody else writes, still shows what it has.
    if (auto writer = store::Writer::open(layout, disk, store::WhenBusy::refuse)) {
        if (const auto start = writer->start())
            gave_up = start->gave_up;
        else
            base::Log().line("boot", start.error().where);
    } else {
        base::Log().line("boot", writer.error().where);
    }
    return output.boot(hashed ? store::recover_hashed(layout) : store::recover(layout), gave_up);
}

int settle(const store::Layout& layout, const Output& output)
{
    store::Disk disk;
    auto writer = store::Writer::open(layout, disk);
    return output.verdict(writer ? writer->settle() : tl::unexpected(writer.error()));
}

int roll_back(const store::Layout& layout, const Output& output)
{
    store::Disk disk;
    auto writer = store::Writer::open(layout, disk);
    return output.verdict(writer ? writer->roll_back() : tl::unexpected(writer.error()));
}

int tick(const store::Layout& layout, const std::string& clock, const std::string& today,
         const Output& output)
{
    const auto clock_s =
        clock.empty() ? std::optional(base::system_clock().wall().to_unix()) : time_of(clock);
    const auto day = base::Date::parse(today);
    if (!clock_s || (!today.empty() && !day))
        return exit_usage;
    store::Disk disk;
    auto writer = store::Writer::open(layout, disk);
    if (!writer)
        return output.verdict(tl::unexpected(writer.error()));
    const auto known = writer->tick(*clock_s, base::system_uptime(), day);
    return known ? output.time(layout, *clock_s) : output.verdict(tl::unexpected(known.error()));
}

int release(const store::Layout& layout, const std::string& hash, const Output& output)
{
    store::Disk disk;
    auto writer = store::Writer::open(layout, disk);
    const auto payload = base::Hash::from_hex(hash);
    if (writer && !payload)
        return output.verdict(pack::refuse(Refusal::nothing_found, "a hash has 64 digits"));
    return output.verdict(writer ? writer->release(*payload) : tl::unexpected(writer.error()));
}

} // namespace admin
