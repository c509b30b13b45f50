#include "admin/pin.h"

#include "base/argon2.h"
#include "pack/line_reader.h"
#include "pack/manifest.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace admin {

namespace {

constexpr std::size_t pin_file_bytes_max = 256;
constexpr std::string_view pin_line = "machiai-pin 1\nhash ";
constexpr std::string_view tries_line = "machiai-tries 1\nwrong ";
constexpr std::string_view staff = "staff";

struct Tries {
    std::uint64_t wrong = 0;
    base::Uptime last;
};

std::string print(const Tries& tries)
{
    return std::string(tries_line) + std::to_string(tries.wrong) + "\nlast "
        + (tries.last.boot.empty() ? "unknown" : tries.last.boot) + " " + std::to_string(tries.last.seconds)
        + "\n";
}

std::optional<Tries> parse_tries(const std::string_view text)
{
    if (!text.starts_with(tries_line))
        return std::nullopt;
    const auto lines = pack::split(text.substr(tries_line.size()), '\n');
    const auto wrong = pack::strict_number(lines[0], true);
    const auto words = lines.size() == 3 ? pack::split(lines[1], ' ') : std::vector<std::string_view>{};
    const auto seconds = words.size() == 3 ? pack::strict_number(words[2], true) : std::nullopt;
    if (!wrong || !seconds)
        return std::nullopt;
    Tries tries{*wrong, {std::string(words[1]), static_cast<std::int64_t>(*seconds)}};
    if (words[1] == "unknown")
        tries.last.boot.clear();
    return print(tries) == text ? std::optional(std::move(tries)) : std::nullopt;
}

// No file: no wrong try. A file that cannot be understood is not a clean record.
base::Result<Tries> read_tries(const std::filesystem::path& file)
{
    const auto text = base::read_text_limited(file, pin_file_bytes_max);
    if (!text && text.error().code == base::Code::not_found)
        return Tries();
    TRY(text);
    auto tries = parse_tries(*text);
    if (!tries)
        return base::fail(base::Code::corrupt, file.filename().string() + ": set the PIN anew");
    return std::move(*tries);
}

std::filesystem::path file_of(const std::filesystem::path& folder, const std::string& role)
{
    std::string name = role;
    std::ranges::replace(name, '/', '.'); // No role's name has a dot.
    return folder / name;
}

std::filesystem::path tries_of(const std::filesystem::path& folder, const std::string& role)
{
    return file_of(folder, role).string() + ".tries";
}

bool digit(const char c)
{
    return c >= '0' && c <= '9';
}

// 1234, 8901, 4321 and, with a step of 0, 1111.
bool even_steps(const std::string_view pin)
{
    constexpr int ten = 10;
    const int step = (pin[1] - pin[0] + ten) % ten;
    if (step != 0 && step != 1 && step != ten - 1)
        return false;
    for (std::size_t i = 1; i < pin.size(); ++i)
        if ((pin[i] - pin[i - 1] + ten) % ten != step)
            return false;
    return true;
}

// 1212, 123123, 47474747: the same few digits again and again.
bool repeats(const std::string_view pin)
{
    for (std::size_t part = 1; part <= pin.size() / 2; ++part)
        if (pin.substr(part) == pin.substr(0, pin.size() - part))
            return true;
    return false;
}

} // namespace

PinShape shape_of(const std::string_view pin)
{
    if (pin.size() < pin_digits_min || pin.size() > pin_digits_max || !std::ranges::all_of(pin, digit))
        return PinShape::length;
    return even_steps(pin) || repeats(pin) ? PinShape::easy : PinShape::good;
}

std::int64_t wait_after(const std::uint64_t wrong)
{
    std::int64_t wait_s = wrong > tries_without_wait ? wait_s_min : 0;
    for (std::uint64_t i = tries_without_wait + 1; i < wrong && wait_s < wait_s_max; ++i)
        wait_s *= 2;
    return std::min(wait_s, wait_s_max);
}

bool pin_role_valid(const std::string_view role)
{
    return role == staff || (pack::role_name_valid(role) && role != "trust");
}

Pins::Pins(std::filesystem::path folder, base::FileDescriptor lock)
    : folder_(std::move(folder))
    , lock_(std::move(lock))
{
}

base::Result<Pins> Pins::open(const store::Layout& layout)
{
    const auto root = std::filesystem::absolute(layout.root).lexically_normal();
    const auto folder =
        (root.has_filename() ? root.parent_path() : root.parent_path().parent_path()) / "pins";
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return base::fail_errno("pins: make the folder");
    base::FileDescriptor lock(
        ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!lock.valid() || ::flock(lock.get(), LOCK_EX) != 0)
        return base::fail_errno("pins: lock");
    return Pins(folder, std::move(lock));
}

base::Result<void> Pins::set(const std::string& role, const std::string_view pin)
{
    VERIFY(pin_role_valid(role) && shape_of(pin) == PinShape::good);
    TRY_SET(const auto hash, base::argon2_of(pin));
    TRY(base::replace_private_file(file_of(folder_, role), std::string(pin_line) + hash + "\n"));
    return base::replace_private_file(tries_of(folder_, role), print(Tries()));
}

base::Result<PinAnswer> Pins::check(const std::string& role, const std::string_view pin,
                                    const base::Uptime& now)
{
    VERIFY(pin_role_valid(role));
    const auto kept = base::read_text_limited(file_of(folder_, role), pin_file_bytes_max);
    if (!kept && kept.error().code == base::Code::not_found)
        return PinAnswer{PinEnd::not_set, 0};
    TRY(kept);
    if (!kept->starts_with(pin_line) || !kept->ends_with('\n'))
        return base::fail(base::Code::corrupt, role + ": set the PIN anew");
    TRY_SET(auto tries, read_tries(tries_of(folder_, role)));
    const std::int64_t left_s = wait_after(tries.wrong) - base::seconds_between(tries.last, now);
    if (left_s > 0)
        return PinAnswer{PinEnd::waiting, left_s};
    ++tries.wrong;
    tries.last = now;
    TRY(base::replace_private_file(tries_of(folder_, role), print(tries)));
    const auto hash = kept->substr(pin_line.size(), kept->size() - pin_line.size() - 1);
    if (!base::argon2_matches(hash, pin))
        return PinAnswer{PinEnd::wrong, wait_after(tries.wrong)};
    // If this cannot be written, the next wrong one only waits longer.
    static_cast<void>(base::replace_private_file(tries_of(folder_, role), print(Tries())));
    return PinAnswer{PinEnd::right, 0};
}

} // namespace admin
