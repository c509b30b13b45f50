#include "store/report.h"

#include "base/utf8.h"
#include "pack/ownership.h"

namespace store {

namespace {

constexpr std::size_t last_bytes_max = 1024;
constexpr std::size_t name_chars_max = 80;
constexpr std::string_view taken = "---"; // In place of a code.

} // namespace

std::string tame_name(const std::string& name)
{
    std::u32string tamed;
    for (const char32_t c : base::decode_utf8_lossy(name))
        if (tamed.size() < name_chars_max)
            tamed += pack::letter_harmless(c) ? c : U'?';
    return base::encode_utf8(tamed);
}

std::optional<pack::Refusal> Report::refusal() const
{
    for (const Verdict& verdict : files)
        if (verdict.refused && verdict.refused->refusal != pack::Refusal::already_here)
            return verdict.refused->refusal;
    return std::nullopt;
}

void write_last(const Layout& layout, const Report& report)
{
    if (report.files.empty())
        return;
    const auto refusal = report.refusal();
    const Verdict* told = &report.files.front();
    for (const Verdict& verdict : report.files)
        if (refusal && verdict.refused && verdict.refused->refusal == *refusal) {
            told = &verdict;
            break;
        }
    const auto code = told->refused ? pack::code_of(told->refused->refusal) : taken;
    static_cast<void>(
        base::replace_file(layout.last(), std::string(code) + " " + tame_name(told->file) + "\n"));
}

std::optional<Last> read_last(const Layout& layout)
{
    const auto text = base::read_text_limited(layout.last(), last_bytes_max);
    constexpr std::size_t code_chars = taken.size();
    if (!text || text->size() < code_chars + 2 || (*text)[code_chars] != ' ' || text->back() != '\n')
        return std::nullopt;
    const auto code = text->substr(0, code_chars);
    return Last{code == taken ? "" : code, text->substr(code_chars + 1, text->size() - code_chars - 2)};
}

} // namespace store
