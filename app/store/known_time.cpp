#include "store/known_time.h"

#include "base/file.h"

#include <algorithm>

namespace store {

namespace {

constexpr std::string_view first_line = "machiai-time 1\n";
constexpr std::int64_t day_s = 24 * 3600;
constexpr std::int64_t ahead_s_max = ahead_days_max * day_s;
constexpr std::int64_t minute_s = 60; // A wall clock is read in minutes.
constexpr std::int64_t printable_s_max = 253'402'300'799; // 9999-12-31T23:59:59Z.
constexpr std::size_t boot_chars = 36;
constexpr int agreeing_days_max = 1; // Around midnight a person and the clock may differ.

bool has_been_weighed(const KnownTime& known, const Dated& pack)
{
    return std::ranges::binary_search(known.weighed, pack.pack);
}

int day_of(const std::int64_t seconds)
{
    return base::LocalTime::from_unix(seconds).date.days();
}

std::int64_t printable(const std::int64_t seconds)
{
    return std::clamp<std::int64_t>(seconds, 0, printable_s_max);
}

std::vector<base::Hash> in_order(std::vector<base::Hash> hashes)
{
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    if (hashes.size() > weighed_max)
        hashes.resize(weighed_max);
    return hashes;
}

// The words of a line "NAME VALUE", without the name; takes the line off the text.
std::optional<std::string_view> take_line(std::string_view& text, const std::string_view name)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos || !text.starts_with(name) || text.size() <= name.size()
        || text[name.size()] != ' ' || end <= name.size())
        return std::nullopt;
    const auto value = text.substr(name.size() + 1, end - name.size() - 1);
    text.remove_prefix(end + 1);
    return value;
}

} // namespace

std::string_view name_of(const ClockState state)
{
    switch (state) {
    case ClockState::ok: return "ok";
    case ClockState::behind: return "behind";
    case ClockState::ahead: return "ahead";
    case ClockState::unset: break;
    }
    return "unset";
}

std::optional<Dated> dated(const pack::Manifest& manifest)
{
    const auto issued = pack::issued_seconds(manifest.issued);
    if (!issued || manifest.role.starts_with("group/"))
        return std::nullopt;
    return Dated{manifest.payload, *issued};
}

std::int64_t low_of(const KnownTime& known, const std::span<const Dated> packs, const std::int64_t clock_s)
{
    std::int64_t low = known.low_s;
    for (const Dated& pack : packs)
        if (!has_been_weighed(known, pack) && pack.issued_s <= clock_s + ahead_s_max)
            low = std::max(low, pack.issued_s);
    return low;
}

ClockState clock_state(const KnownTime& known, const std::span<const Dated> packs, const std::int64_t clock_s)
{
    if (clock_s < program_made_s)
        return ClockState::unset;
    const std::int64_t low = low_of(known, packs, clock_s);
    if (clock_s + minute_s < low)
        return ClockState::behind;
    return known.disputed || clock_s > low + ahead_s_max ? ClockState::ahead : ClockState::ok;
}

std::optional<std::int64_t> doubtful(const KnownTime& known, const std::span<const Dated> packs,
                                     const std::int64_t clock_s)
{
    std::optional<std::int64_t> latest;
    for (const Dated& pack : packs)
        if (!has_been_weighed(known, pack) && pack.issued_s > clock_s + ahead_s_max)
            latest = std::max(latest.value_or(pack.issued_s), pack.issued_s);
    return latest;
}

base::LocalTime shown_time(const KnownTime& known, const std::span<const Dated> packs,
                           const base::LocalTime clock)
{
    const std::int64_t clock_s = clock.to_unix();
    if (clock_state(known, packs, clock_s) == ClockState::ok)
        return clock;
    return {base::LocalTime::from_unix(low_of(known, packs, clock_s)).date, clock.minute};
}

KnownTime ticked(KnownTime known, const std::span<const Dated> packs, const std::int64_t clock_s,
                 const base::Uptime& running)
{
    known.low_s =
        printable(std::min(known.low_s, printable_s_max) + base::seconds_between(known.running, running));
    known.low_s = printable(low_of(known, packs, clock_s));
    std::vector<base::Hash> weighed;
    for (const Dated& pack : packs)
        if (has_been_weighed(known, pack) || pack.issued_s <= clock_s + ahead_s_max)
            weighed.push_back(pack.pack);
    known.weighed = in_order(std::move(weighed));
    known.told_s = printable(clock_s);
    known.running = running;
    // Somebody set the clock to what the person had said.
    if (known.disputed && std::abs(day_of(clock_s) - day_of(known.low_s)) <= agreeing_days_max)
        known.disputed = false;
    return known;
}

KnownTime confirmed(KnownTime known, const std::span<const Dated> packs, const std::int64_t clock_s,
                    const base::Uptime& running, const base::Date today)
{
    known.weighed.clear();
    for (const Dated& pack : packs)
        known.weighed.push_back(pack.pack);
    known.weighed = in_order(std::move(known.weighed));
    known.low_s = printable(base::LocalTime{today, 0}.to_unix());
    known.told_s = printable(clock_s);
    known.running = running;
    known.disputed = std::abs(day_of(clock_s) - today.days()) > agreeing_days_max;
    return known;
}

std::string print_time(const KnownTime& known)
{
    std::string text(first_line);
    text += "low " + pack::issued_of(known.low_s) + "\n";
    text += "told " + (known.told_s ? pack::issued_of(*known.told_s) : "never") + "\n";
    text += std::string("disputed ") + (known.disputed ? "yes" : "no") + "\n";
    text += "running " + (known.running.boot.empty() ? "unknown" : known.running.boot) + " "
        + std::to_string(known.running.seconds) + "\n";
    for (const base::Hash& hash : known.weighed)
        text += "weighed " + hash.hex() + "\n";
    return text + "self " + base::hash_of(base::as_bytes(text)).hex() + "\n";
}

base::Result<KnownTime> parse_time(const std::string_view text)
{
    const auto corrupt = [] { return base::fail(base::Code::corrupt, "time: not what a tick writes"); };
    if (text.size() > time_bytes_max || !text.starts_with(first_line))
        return corrupt();
    auto rest = text.substr(first_line.size());
    const auto low = take_line(rest, "low");
    const auto told = low ? take_line(rest, "told") : std::nullopt;
    const auto disputed = told ? take_line(rest, "disputed") : std::nullopt;
    const auto running = disputed ? take_line(rest, "running") : std::nullopt;
    if (!running)
        return corrupt();
    KnownTime known;
    known.low_s = pack::issued_seconds(*low).value_or(program_made_s);
    known.told_s = pack::issued_seconds(*told);
    known.disputed = *disputed == "yes";
    const auto space = running->find(' ');
    const auto seconds = space == std::string_view::npos
        ? std::nullopt
        : pack::strict_number(running->substr(space + 1), true);
    if (!seconds)
        return corrupt();
    if (space == boot_chars)
        known.running.boot = running->substr(0, space);
    known.running.seconds = static_cast<std::int64_t>(*seconds);
    while (const auto hex = take_line(rest, "weighed")) {
        const auto hash = base::Hash::from_hex(*hex);
        if (!hash || known.weighed.size() == weighed_max
            || (!known.weighed.empty() && *hash <= known.weighed.back()))
            return corrupt();
        known.weighed.push_back(*hash);
    }
    // The hash of the last line and every spelling are right exactly when it prints again.
    if (print_time(known) != text)
        return corrupt();
    return known;
}

KnownTime read_time(const Layout& layout)
{
    const auto text = base::read_text_limited(layout.time(), time_bytes_max);
    return text ? parse_time(*text).value_or(KnownTime()) : KnownTime();
}

} // namespace store
