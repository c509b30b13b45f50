#include "stick/listing.h"

#include "base/file.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

namespace stick {

namespace {

constexpr std::string_view first_line = "machiai-stick 1";
constexpr int head_lines = 3;
constexpr auto boot_id_file = "/proc/sys/kernel/random/boot_id";
constexpr std::size_t boot_id_bytes = 36;
constexpr std::array<std::string_view, 4> kind_names{"machiai", "xlsx", "csv", "ics"};
constexpr std::array<std::string_view, 7> state_names{"reading",    "ready",    "empty", "foreign",
                                                      "unreadable", "came-out", "gone"};
constexpr std::array<std::string_view, 6> end_names{"waiting",    "copied",   "too-large",
                                                    "unreadable", "came-out", "no-room"};
// What a person must hear about first.
constexpr std::array by_urgency{State::reading, State::ready, State::came_out, State::unreadable,
                                State::foreign, State::empty, State::gone};

template <class Word, std::size_t count>
std::optional<Word> word_of(const std::array<std::string_view, count>& names, const std::string_view text)
{
    const auto found = std::ranges::find(names, text);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Word>(found - names.begin());
}

// Digits as print() writes them.
std::optional<std::uint64_t> number_of(const std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || std::to_string(number) != text)
        return std::nullopt;
    return number;
}

// The next word of a line; the rest stays, without the blank between.
std::string_view take_word(std::string_view& line)
{
    const auto end = line.find(' ');
    const auto word = line.substr(0, end);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    return word;
}

bool hides_or_turns(const char32_t c)
{
    return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF
        || (c >= 0xFFF0 && c <= 0xFFFF && c != 0xFFFD) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool harmless(const char32_t c)
{
    return c >= U' ' && !(c >= 0x7F && c < 0xA0) && !hides_or_turns(c) && !(c >= 0xE000 && c <= 0xF8FF)
        && c < 0xF0000;
}

bool boot_id_valid(const std::string_view id)
{
    return id.size() == boot_id_bytes && id.find_first_not_of("0123456789abcdef-") == std::string_view::npos;
}

base::Result<std::string> boot_id()
{
    TRY_SET(const std::string text, base::read_text_limited(boot_id_file, boot_id_bytes + 1));
    return text.substr(0, boot_id_bytes);
}

std::optional<std::uint64_t> next_of(std::string_view line)
{
    if (take_word(line) != "next")
        return std::nullopt;
    const auto next = number_of(line);
    return next && *next >= 1 && *next <= number_max ? next : std::nullopt;
}

// The first lines, which every listing has.
bool take_head(Listing& listing, const int number, std::string_view line)
{
    if (number == 1)
        return line == first_line;
    if (number == 2) {
        const bool good = take_word(line) == "boot" && boot_id_valid(line);
        listing.boot = line;
        return good;
    }
    const auto next = next_of(line);
    listing.next = next.value_or(1);
    return next.has_value();
}

std::optional<Volume> volume_of(std::string_view line)
{
    take_word(line);
    const auto device = take_word(line);
    const bool labelled = line.find(' ') != std::string_view::npos;
    const auto state = word_of<State>(state_names, take_word(line));
    if (!device_valid(device) || !state || labelled != !line.empty() || tame(line) != line)
        return std::nullopt;
    return Volume{std::string(device), *state, std::string(line), false, {}};
}

std::optional<File> file_of(std::string_view line)
{
    take_word(line);
    const auto number = number_of(take_word(line));
    const auto kind = word_of<Kind>(kind_names, take_word(line));
    const auto bytes = number_of(take_word(line));
    const auto end = word_of<End>(end_names, take_word(line));
    if (!number || *number < 1 || !kind || !bytes || !end || line.empty() || tame(line) != line)
        return std::nullopt;
    return File{*number, *kind, *bytes, *end, std::string(line)};
}

std::size_t files_of(const Listing& listing)
{
    std::size_t count = 0;
    for (const Volume& volume : listing.volumes)
        count += volume.files.size();
    return count;
}

bool knows_number(const Listing& listing, const std::uint64_t number)
{
    return std::ranges::any_of(listing.volumes, [&](const Volume& volume) {
        return std::ranges::find(volume.files, number, &File::number) != volume.files.end();
    });
}

// False for a line that no listing has here.
bool take_line(Listing& listing, const std::string_view line)
{
    if (line.starts_with("volume ")) {
        auto volume = volume_of(line);
        if (!volume || listing.volumes.size() == volumes_max
            || std::ranges::find(listing.volumes, volume->device, &Volume::device) != listing.volumes.end())
            return false;
        listing.volumes.push_back(std::move(*volume));
        return true;
    }
    if (listing.volumes.empty())
        return false;
    Volume& volume = listing.volumes.back();
    if (line == "more" && !volume.more && volume.files.empty()) {
        volume.more = true;
        return true;
    }
    if (!line.starts_with("file "))
        return false;
    auto file = file_of(line);
    if (!file || file->number >= listing.next || files_of(listing) == files_max
        || knows_number(listing, file->number)
        || (file->end == End::waiting && volume.state != State::reading))
        return false;
    volume.files.push_back(std::move(*file));
    return true;
}

} // namespace

std::string File::copy() const
{
    return std::to_string(number) + "." + std::string(name_of(kind));
}

std::string print(const Listing& listing)
{
    std::string text =
        std::string(first_line) + "\nboot " + listing.boot + "\nnext " + std::to_string(listing.next) + "\n";
    for (const Volume& volume : listing.volumes) {
        text += "volume " + volume.device + " " + std::string(name_of(volume.state));
        text += (volume.label.empty() ? "" : " " + volume.label) + "\n";
        text += volume.more ? "more\n" : "";
        for (const File& file : volume.files)
            text += "file " + std::to_string(file.number) + " " + std::string(name_of(file.kind)) + " "
                + std::to_string(file.bytes) + " " + std::string(name_of(file.end)) + " " + file.name + "\n";
    }
    return text;
}

base::Result<Listing> parse(std::string_view text)
{
    Listing listing;
    if (text.size() > listing_bytes_max)
        return base::fail(base::Code::too_large, "listing");
    for (int number = 1; number <= head_lines || !text.empty(); ++number) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        const bool good = end != std::string_view::npos
            && (number > head_lines ? take_line(listing, line) : take_head(listing, number, line));
        if (!good)
            return base::fail(base::Code::bad_input, "listing: line " + std::to_string(number));
        text.remove_prefix(end + 1);
    }
    const auto wrong = std::ranges::find_if(listing.volumes, [](const Volume& volume) {
        return (volume.state == State::ready && volume.files.empty())
            || (volume.state == State::empty && !volume.files.empty());
    });
    if (wrong != listing.volumes.end())
        return base::fail(base::Code::bad_input, "listing: volume " + wrong->device);
    return listing;
}

base::Result<Listing> read_listing(const std::filesystem::path& folder)
{
    TRY_SET(const auto boot, boot_id());
    const auto text = base::read_text_limited(folder / "listing", listing_bytes_max);
    if (!text && text.error().code != base::Code::not_found)
        return tl::unexpected(text.error());
    auto listing = text ? parse(*text) : Listing{boot, 1, {}};
    if (listing && listing->boot != boot)
        return Listing{boot, 1, {}};
    return listing;
}

std::optional<State> state_of(const Listing& listing)
{
    for (const State state : by_urgency)
        if (std::ranges::find(listing.volumes, state, &Volume::state) != listing.volumes.end())
            return state;
    return std::nullopt;
}

std::vector<File> whole_files(const Listing& listing)
{
    std::vector<File> whole;
    for (const Volume& volume : listing.volumes)
        if (volume.state == State::ready)
            std::ranges::copy_if(volume.files, std::back_inserter(whole),
                                 [](const File& file) { return file.end == End::copied; });
    return whole;
}

std::string_view name_of(const Kind kind)
{
    return kind_names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(const State state)
{
    return state_names[static_cast<std::size_t>(state)];
}

std::string_view name_of(const End end)
{
    return end_names[static_cast<std::size_t>(end)];
}

std::string tame(const std::string_view name)
{
    std::u32string tamed;
    for (const char32_t c : base::decode_utf8_lossy(name).substr(0, name_chars_max))
        tamed += harmless(c) ? c : U'?';
    return base::encode_utf8(tamed);
}

bool device_valid(const std::string_view device)
{
    return !device.empty() && device.size() <= device_bytes_max
        && std::ranges::all_of(device, [](const char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

} // namespace stick
