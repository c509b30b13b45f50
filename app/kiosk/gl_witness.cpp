#include "kiosk/gl_witness.h"

#include "base/file.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <utility>

namespace kiosk {

namespace {

constexpr std::size_t file_bytes_max = 4096;
constexpr std::string_view idle = "idle";
constexpr std::string_view busy = "busy";
constexpr std::string_view lost = "lost";
constexpr std::string_view boot_id_file = "/proc/sys/kernel/random/boot_id";

std::uint32_t word_of(const std::string_view four)
{
    std::uint32_t word = 0;
    std::memcpy(&word, four.data(), sizeof word);
    return word;
}

// The `number`th line, from 0; nothing when there is none.
std::string_view line(std::string_view text, int number)
{
    while (number-- > 0) {
        const auto end = text.find('\n');
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return text.substr(0, text.find('\n'));
}

// What tells one boot of the machine from the next.
std::string boot_id()
{
    const auto text = base::read_text_limited(boot_id_file, file_bytes_max);
    return text ? std::string(line(*text, 0)) : std::string();
}

// idle|busy, the boot, how many starts on it have not ended in order:
struct Record {
    std::string word;
    std::string boot;
    int starts = 0;
};

std::optional<Record> parse(const std::string& text)
{
    if (std::count(text.begin(), text.end(), '\n') != 3)
        return std::nullopt;
    Record record{std::string(line(text, 0)), std::string(line(text, 1)), 0};
    const std::string_view starts = line(text, 2);
    const auto end = starts.data() + starts.size();
    if (std::from_chars(starts.data(), end, record.starts).ptr != end || record.starts < 1)
        return std::nullopt;
    if (record.word != idle && record.word != busy)
        return std::nullopt;
    return record;
}

int starts_on_this_boot(const std::filesystem::path& file)
{
    const auto text = base::read_text_limited(file, file_bytes_max);
    const auto record = text ? parse(*text) : std::nullopt;
    return record && record->boot == boot_id() ? record->starts : 0;
}

} // namespace

std::optional<std::string> GlWitness::verdict(const std::filesystem::path& file)
{
    const auto text = base::read_text_limited(file, file_bytes_max);
    if (!text)
        return text.error().code == base::Code::not_found ? std::nullopt : std::optional(text.error().where);
    if (text->empty()) // A power cut between its birth and its first bytes.
        return std::nullopt;
    if (line(*text, 0) == lost && std::count(text->begin(), text->end(), '\n') > 1)
        return std::string(line(*text, 1));
    const auto record = parse(*text);
    if (!record)
        return "its record cannot be read";
    if (record->word == busy)
        return "the graphics driver took the kiosk down while it was drawing";
    if (record->boot == boot_id() && record->starts >= starts_max)
        return "the kiosk fell over " + std::to_string(record->starts) + " times since the machine started";
    return std::nullopt;
}

base::Result<GlWitness> GlWitness::begin(const std::filesystem::path& file)
{
    const std::string text =
        std::string(idle) + "\n" + boot_id() + "\n" + std::to_string(starts_on_this_boot(file) + 1) + "\n";
    TRY(base::replace_file(file, text));
    const base::FileDescriptor fd(::open(file.c_str(), O_RDWR | O_CLOEXEC));
    if (!fd.valid())
        return base::fail_errno("open " + file.string());
    void* const memory = mmap(nullptr, text.size(), PROT_READ | PROT_WRITE, MAP_SHARED, fd.get(), 0);
    if (memory == MAP_FAILED)
        return base::fail_errno("map " + file.string());
    return GlWitness(file, static_cast<std::uint32_t*>(memory));
}

GlWitness::GlWitness(std::filesystem::path file, std::uint32_t* const word)
    : file_(std::move(file))
    , word_(word)
{
}

GlWitness::GlWitness(GlWitness&& other) noexcept
    : file_(std::move(other.file_))
    , word_(std::exchange(other.word_, nullptr))
{
}

GlWitness::~GlWitness()
{
    if (word_ == nullptr)
        return;
    forget_file();
    std::error_code ignored; // What is left says "idle", which accuses nobody.
    std::filesystem::remove(file_, ignored);
}

void GlWitness::forget_file()
{
    munmap(std::exchange(word_, nullptr), sizeof *word_);
}

GlWitness::Work::Work(GlWitness* const witness)
    : witness_(witness)
{
    say(busy);
}

GlWitness::Work::~Work()
{
    say(idle);
}

void GlWitness::Work::say(const std::string_view word) const
{
    if (witness_ != nullptr && witness_->word_ != nullptr)
        std::atomic_ref(*witness_->word_).store(word_of(word));
}

base::Result<void> GlWitness::lose(const std::string_view why)
{
    if (word_ != nullptr)
        forget_file();
    std::string text = std::string(lost) + "\n" + std::string(why);
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(lost.size()) + 1, text.end(), '\n', ' ');
    return base::replace_file(file_, text + "\nDelete this file to let the kiosk try OpenGL again.\n");
}

} // namespace kiosk
