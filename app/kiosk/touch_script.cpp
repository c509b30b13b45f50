#include "kiosk/touch_script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

namespace kiosk {

namespace {

constexpr std::array<std::string_view, 2> first_line{"machiai-touch", "1"};
constexpr std::string_view blanks = " \t\r";

using Words = std::span<const std::string_view>;
using Contacts = std::array<std::pair<std::string_view, ui::Contact::Kind>, 3>;

constexpr Contacts contact_words{{{"press", ui::Contact::Kind::press},
                                  {"move", ui::Contact::Kind::move},
                                  {"release", ui::Contact::Kind::release}}};
constexpr std::array<std::pair<std::string_view, Edge>, 4> edge_words{
    {{"left", Edge::left}, {"right", Edge::right}, {"top", Edge::top}, {"bottom", Edge::bottom}}};
constexpr std::array<std::pair<std::string_view, Amount>, 3> amount_words{
    {{"paints", Amount::paints}, {"turns", Amount::turns}, {"scroll", Amount::scroll_mm}}};
constexpr std::array<std::pair<std::string_view, Comparison>, 3> comparison_words{
    {{"=", Comparison::equal}, {"<=", Comparison::at_most}, {">=", Comparison::at_least}}};
constexpr std::array<std::pair<std::string_view, TargetState>, 5> state_words{{
    {"shown", TargetState::shown},
    {"absent", TargetState::absent},
    {"pressed", TargetState::pressed},
    {"selected", TargetState::selected},
    {"unselected", TargetState::unselected},
}};

constexpr std::array<std::pair<std::string_view, StickTask>, 4> task_words{{{"stage", StickTask::stage},
                                                                            {"pin", StickTask::pin},
                                                                            {"install", StickTask::install},
                                                                            {"undo", StickTask::undo}}};
constexpr std::array stick_states{stick::State::reading, stick::State::ready,      stick::State::empty,
                                  stick::State::foreign, stick::State::unreadable, stick::State::came_out,
                                  stick::State::gone};

template <class Table>
auto meaning(const Table& table, const std::string_view word)
{
    const auto found = std::ranges::find(table, word, [](const auto& entry) { return entry.first; });
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

template <class Number>
std::optional<Number> number_in(const std::string_view word, const Number least, const Number most)
{
    Number number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    // Written the other way round it would let "nan" pass.
    const bool good =
        error == std::errc() && end == word.data() + word.size() && number >= least && number <= most;
    return good ? std::optional(number) : std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view line)
{
    line = line.substr(0, line.find('#'));
    std::vector<std::string_view> words;
    while (true) {
        const auto from = line.find_first_not_of(blanks);
        if (from == std::string_view::npos)
            return words;
        const auto to = std::min(line.find_first_of(blanks, from), line.size());
        words.push_back(line.substr(from, to - from));
        line.remove_prefix(to);
    }
}

class Parser {
public:
    base::Result<TouchScript> parse(std::string_view text);

private:
    base::Result<void> line(std::string_view text);
    base::Result<void> header(Words words);
    base::Result<ScriptEvent> event(Words words) const;
    base::Result<ScriptEvent> expectation(Words words) const;
    base::Result<Place> place(Words words) const;
    base::Result<Place> target(Words words) const;
    base::Result<float> coordinate(std::string_view word, int side_px) const;
    static std::optional<float> millimetres(std::string_view word);
    [[nodiscard]] tl::unexpected<base::Error> wrong(std::string_view what) const;

    TouchScript script_;
    int number_ = 0;
    bool format_known_ = false;
    bool clock_known_ = false;
    bool stalled_ = false;
};

tl::unexpected<base::Error> Parser::wrong(const std::string_view what) const
{
    return base::fail(base::Code::bad_input, "line " + std::to_string(number_) + ": " + std::string(what));
}

base::Result<TouchScript> Parser::parse(std::string_view text)
{
    if (text.size() > script_bytes_max)
        return base::fail(base::Code::too_large, "line 1: the file is longer than 1 MiB");
    while (!text.empty()) {
        ++number_;
        const auto end = std::min(text.find('\n'), text.size());
        TRY(line(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!clock_known_)
        return wrong("the header is not complete: machiai-touch 1, screen, clock");
    if (stalled_)
        return wrong("a stall is never resumed");
    return std::move(script_);
}

base::Result<void> Parser::line(const std::string_view text)
{
    if (static_cast<std::size_t>(number_) > script_lines_max)
        return wrong("more than 20000 lines");
    if (text.size() > script_line_bytes_max)
        return wrong("a line is longer than 200 bytes");
    const auto words = words_of(text);
    if (!std::exchange(format_known_, true))
        return std::ranges::equal(words, first_line) ? base::Result<void>()
                                                     : wrong("the first line must be \"machiai-touch 1\"");
    if (words.empty())
        return {};
    if (!clock_known_)
        return header(words);
    const auto at = number_in<std::int64_t>(words.front(), 0, script_time_max.count());
    if (!at)
        return wrong("a time is a whole number of milliseconds, a day at most");
    if (!script_.lines.empty() && base::Ms(*at) < script_.lines.back().at)
        return wrong("the time is earlier than that of the line before");
    TRY_SET(auto event, this->event(Words(words).subspan(1)));
    const bool stalls = std::holds_alternative<Stall>(event);
    if (stalls == stalled_ && (stalls || std::holds_alternative<Resume>(event)))
        return wrong(stalls ? "stalled already" : "nothing is stalled");
    if (stalled_ && !stalls && !std::holds_alternative<Resume>(event)
        && !std::holds_alternative<FingerDoes>(event))
        return wrong("nothing can be expected before the stall is resumed");
    stalled_ = stalls || (stalled_ && !std::holds_alternative<Resume>(event));
    script_.lines.push_back({number_, base::Ms(*at), std::move(event)});
    return {};
}

base::Result<void> Parser::header(const Words words)
{
    if (words[0] == "screen" && words.size() == 4 && script_.width_px == 0) {
        const auto width = number_in(words[1], script_side_px_min, script_side_px_max);
        const auto height = number_in(words[2], script_side_px_min, script_side_px_max);
        const auto scale = number_in(words[3], script_px_per_mm_min, script_px_per_mm_max);
        if (!width || !height || !scale)
            return wrong(
                "a screen is written \"screen 1280 800 2.14\": sides of 320 to 7680, 0.5 to 20 px a mm");
        script_.width_px = *width;
        script_.height_px = *height;
        script_.px_per_mm = *scale;
        return {};
    }
    if (words[0] == "clock" && words.size() == 2 && script_.width_px != 0) {
        const auto time = base::LocalTime::parse(words[1]);
        if (!time)
            return wrong("a clock is written \"clock 2026-11-21T13:30\"");
        script_.clock = *time;
        clock_known_ = true;
        return {};
    }
    return wrong("here the header goes on: \"screen 1280 800 2.14\", then \"clock 2026-11-21T13:30\"");
}

base::Result<ScriptEvent> Parser::event(const Words words) const
{
    if (words.empty())
        return wrong("nothing follows the time");
    if (const auto kind = meaning(contact_words, words[0])) {
        TRY_SET(const auto where, place(words.subspan(1)));
        return FingerDoes{*kind, where};
    }
    if (words[0] == "stall" && words.size() == 1)
        return Stall{};
    if (words[0] == "resume" && words.size() == 1)
        return Resume{};
    if (words[0] == "expect")
        return expectation(words.subspan(1));
    if (words[0] == "admin" && words.size() == 2)
        return AdminSays{std::string(words[1])};
    if (words[0] == "stick" && words.size() == 2)
        for (const stick::State state : stick_states)
            if (words[1] == stick::name_of(state))
                return StickIs{state};
    return wrong("an event is press, move, release, stall, resume, stick, admin or expect");
}

base::Result<ScriptEvent> Parser::expectation(const Words words) const
{
    if (words.size() == 2 && words[0] == "page")
        return ExpectPage{std::string(words[1])};
    if (words.size() == 2 && words[0] == "nothing" && words[1] == "pressed")
        return ExpectNothingPressed{};
    if (words.size() == 2 && words[0] == "asked")
        if (const auto task = meaning(task_words, words[1]); task || words[1] == "nothing")
            return ExpectAsked{task};
    if (words.size() == 2)
        if (const auto state = meaning(state_words, words[0]))
            return ExpectTarget{*state, std::string(words[1])};
    if (words.size() == 3) {
        const auto amount = meaning(amount_words, words[0]);
        const auto comparison = meaning(comparison_words, words[1]);
        const auto number = number_in(words[2], 0.0F, static_cast<float>(script_time_max.count()));
        if (amount && comparison && number)
            return ExpectAmount{*amount, *comparison, *number};
    }
    return wrong("this cannot be expected; the format's description lists what can");
}

base::Result<Place> Parser::place(const Words words) const
{
    if (!words.empty() && words[0].starts_with('@'))
        return target(words);
    if (words.size() != 2)
        return wrong("a place is \"320 410\", \"150.5mm 191mm\", \"@groups\" or \"@groups right -1mm 0mm\"");
    TRY_SET(const float x, coordinate(words[0], script_.width_px));
    TRY_SET(const float y, coordinate(words[1], script_.height_px));
    return ScreenPlace{x, y};
}

base::Result<Place> Parser::target(const Words words) const
{
    TargetPlace place;
    place.id = words[0].substr(1);
    if (place.id.empty())
        return wrong("a target's name follows its @");
    if (words.size() == 1)
        return place;
    Words offset = words.subspan(1);
    if (const auto edge = meaning(edge_words, offset[0])) {
        place.edge = *edge;
        offset = offset.subspan(1);
    }
    const auto right = offset.size() == 2 ? millimetres(offset[0]) : std::nullopt;
    const auto down = offset.size() == 2 ? millimetres(offset[1]) : std::nullopt;
    if (!right || !down)
        return wrong(
            "beside a target a place is so many mm to the right and down: \"@groups right -1mm 0mm\"");
    place.right_mm = *right;
    place.down_mm = *down;
    return place;
}

std::optional<float> Parser::millimetres(const std::string_view word)
{
    if (!word.ends_with("mm"))
        return std::nullopt;
    return number_in(word.substr(0, word.size() - 2), -script_mm_max, script_mm_max);
}

base::Result<float> Parser::coordinate(const std::string_view word, const int side_px) const
{
    const auto side = static_cast<float>(side_px);
    const auto mm = millimetres(word);
    const auto px = mm ? std::optional(*mm * script_.px_per_mm) : number_in(word, 0.0F, side);
    if (!px || *px < 0 || *px > side)
        return wrong("the place " + std::string(word) + " is not on the screen");
    return *px;
}

// As few digits as mean the same number again.
std::string written(const float number)
{
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() ? std::string(text.data(), end) : std::string("0");
}

} // namespace

base::Result<TouchScript> parse_touch_script(const std::string_view text)
{
    return Parser().parse(text);
}

std::string script_header(const int width_px, const int height_px, const float px_per_mm,
                          const base::LocalTime clock)
{
    return std::string(first_line[0]) + ' ' + std::string(first_line[1]) + "\nscreen "
        + std::to_string(width_px) + ' ' + std::to_string(height_px) + ' ' + written(px_per_mm) + "\nclock "
        + clock.iso() + "\n\n";
}

std::string script_line(const base::Ms at, const ui::Contact& contact)
{
    const auto word =
        std::ranges::find(contact_words, contact.kind, [](const auto& entry) { return entry.second; });
    return std::to_string(at.count()) + ' ' + std::string(word->first) + ' ' + written(contact.x) + ' '
        + written(contact.y) + '\n';
}

} // namespace kiosk
