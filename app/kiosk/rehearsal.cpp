#include "kiosk/rehearsal.h"

#include "base/file.h"
#include "base/match.h"
#include "kiosk/tour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>

namespace kiosk {

namespace {

constexpr base::Ms start_ms{3'600'000}; // Some time after the machine was switched on.
constexpr base::Ms minute{60'000};
constexpr std::string_view nothing = "nothing";

ui::Display panel_of(const TouchScript& script, const config::KioskConfig& config)
{
    ui::Display panel;
    panel.width_px = script.width_px;
    panel.height_px = script.height_px;
    panel.panel_width_mm = static_cast<float>(script.width_px) / script.px_per_mm;
    panel.panel_height_mm = static_cast<float>(script.height_px) / script.px_per_mm;
    panel.screen_bottom_mm = static_cast<float>(config.screen.screen_bottom_mm);
    return panel;
}

std::string_view word_of(const Comparison comparison)
{
    switch (comparison) {
    case Comparison::equal: return "";
    case Comparison::at_most: return "at most ";
    case Comparison::at_least: return "at least ";
    }
    return "";
}

bool holds(const float number, const Comparison comparison, const float than, const float rounding)
{
    switch (comparison) {
    case Comparison::equal: return std::abs(number - than) <= rounding;
    case Comparison::at_most: return number <= than + rounding;
    case Comparison::at_least: return number >= than - rounding;
    }
    return false;
}

std::string in_words(const float number)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4g", static_cast<double>(number));
    return text.data();
}

} // namespace

Rehearsal::Rehearsal(Scene& scene, const Content& content, const config::KioskConfig& config,
                     const TouchScript& script)
    : scene_(scene)
    , content_(content)
    , script_(script)
    , attendant_(scene, config.idle, panel_of(script, config), config.demo)
    , touches_(script.px_per_mm)
    , way_{[this](const ui::Contact& contact) {
               if (contact.kind == ui::Contact::Kind::move)
                   touches_.push_move(contact.x, contact.y, contact.at);
               else
                   touches_.push_button(contact.x, contact.y, contact.kind == ui::Contact::Kind::press,
                                        contact.at);
           },
           [] {}}
    , desk_(
          "stick", [this](StickJob job) { job_ = std::move(job); }, log_)
    , picture_(script.width_px, script.height_px)
    , start_(base::Monotonic{} + start_ms)
    , now_(start_)
    , wake_(start_)
{
}

Rehearsal::Outcome Rehearsal::run()
{
    scene_.forget();
    turn();
    const auto& lines = script_.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        pass_time_until(start_ + lines[i].at);
        play(lines[i]);
        const bool more_at_once = i + 1 < lines.size() && lines[i + 1].at == lines[i].at
            && std::holds_alternative<FingerDoes>(lines[i + 1].event);
        const bool for_the_kiosk = std::holds_alternative<FingerDoes>(lines[i].event)
            || std::holds_alternative<Resume>(lines[i].event)
            || std::holds_alternative<StickIs>(lines[i].event)
            || std::holds_alternative<AdminSays>(lines[i].event);
        if (for_the_kiosk && !more_at_once && !stalled_)
            turn();
    }
    return outcome_;
}

// As the kiosk's own loop: think, paint what changed, make sure that it is still, and sleep until somebody
// asked to be drawn.
void Rehearsal::turn()
{
    way_.arrive();
    const base::Ms since = std::chrono::duration_cast<base::Ms>(now_ - start_);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since).count();
    const Attendant::Now now{base::LocalTime::from_unix(script_.clock.to_unix() + seconds), now_};
    ++outcome_.turns;
    tell_of_stick();
    attendant_.answer(touches_, &content_, now);
    if (const auto requests = attendant_.requests(); !requests.empty()) {
        for (const model::Request& request : requests)
            desk_.request(request, now_);
        tell_of_stick();
        attendant_.answer(touches_, &content_, now);
    }
    paint();
    if (scene_.moving()) {
        attendant_.turn(touches_, &content_, now);
        paint();
    }
    if (touches_.pending())
        frames_.frame_by(now_);
    if (const auto change = attendant_.next_change(now_))
        frames_.frame_by(*change);
    if (const auto change = desk_.next_change(now_))
        frames_.frame_by(*change);
    wake_ = now_ + frames_.until_next(now_, since % minute);
}

void Rehearsal::tell_of_stick()
{
    desk_.visit(attendant_.session().visit);
    if (const auto pin = desk_.pin_answer())
        attendant_.tell(*pin, now_);
    attendant_.tell(desk_.at(now_));
}

void Rehearsal::paint()
{
    if (!scene_.repaint(picture_.surface()).empty())
        ++outcome_.paints;
}

void Rehearsal::pass_time_until(const base::Monotonic when)
{
    while (wake_ <= when && !stalled_) {
        now_ = wake_;
        turn();
    }
    now_ = std::max(now_, when);
}

void Rehearsal::play(const ScriptLine& line)
{
    line_ = line.number;
    std::visit(base::Match{
                   [&](const FingerDoes& finger) { deliver(finger); },
                   [&](const Stall&) { stalled_ = true; },
                   [&](const Resume&) { stalled_ = false; },
                   [&](const StickIs& stick) { play(stick); },
                   [&](const AdminSays& said) { play(said); },
                   [&](const auto& expected) {
                       ++outcome_.expectations;
                       check(expected);
                   },
               },
               line.event);
}

void Rehearsal::deliver(const FingerDoes& finger)
{
    if (const auto at = point(finger.place))
        way_.send({finger.kind, at->x, at->y, now_});
}

std::optional<ui::Rect> Rehearsal::place_of(const std::string& id) const
{
    for (const ui::Target& target : scene_.semantics().targets)
        if (target.id == id)
            return ui::intersection(target.rect, target.clip);
    return std::nullopt;
}

std::optional<ScreenPlace> Rehearsal::point(const Place& place)
{
    // A pointer stands on whole pixels of the screen.
    const auto on_screen = [&](const float x, const float y) {
        return ScreenPlace{std::clamp(std::round(x), 0.0F, static_cast<float>(script_.width_px - 1)),
                           std::clamp(std::round(y), 0.0F, static_cast<float>(script_.height_px - 1))};
    };
    if (const auto* const screen = std::get_if<ScreenPlace>(&place))
        return on_screen(screen->x, screen->y);
    const auto& beside = std::get<TargetPlace>(place);
    const auto rect = place_of(beside.id);
    if (!rect) {
        wrong("there is no target " + beside.id);
        return std::nullopt;
    }
    float x = rect->x + rect->w / 2;
    float y = rect->y + rect->h / 2;
    switch (beside.edge) {
    case Edge::middle: break;
    case Edge::left: x = rect->x; break;
    case Edge::right: x = rect->right(); break;
    case Edge::top: y = rect->y; break;
    case Edge::bottom: y = rect->bottom(); break;
    }
    return on_screen(x + beside.right_mm * script_.px_per_mm, y + beside.down_mm * script_.px_per_mm);
}

void Rehearsal::check(const ExpectPage& expected)
{
    if (attendant_.path() != expected.path)
        wrong("the page is " + attendant_.path() + ", not " + expected.path);
}

void Rehearsal::check(const ExpectAmount& expected)
{
    float number = 0;
    float rounding = 0;
    std::string_view unit;
    switch (expected.amount) {
    case Amount::paints:
        number = static_cast<float>(outcome_.paints - std::exchange(paints_asked_, outcome_.paints));
        unit = " paints";
        break;
    case Amount::turns:
        number = static_cast<float>(outcome_.turns - std::exchange(turns_asked_, outcome_.turns));
        unit = " turns";
        break;
    case Amount::scroll_mm:
        number = scene_.semantics().scroll_px / script_.px_per_mm;
        rounding = 1 / script_.px_per_mm; // A finger moves by whole pixels.
        unit = " mm scrolled";
        break;
    }
    if (!holds(number, expected.comparison, expected.number, rounding))
        wrong(in_words(number) + std::string(unit) + ", not " + std::string(word_of(expected.comparison))
              + in_words(expected.number));
}

void Rehearsal::check(const ExpectTarget& expected)
{
    const auto& targets = scene_.semantics().targets;
    const auto found = std::ranges::find(targets, expected.id, &ui::Target::id);
    const bool shown = found != targets.end();
    switch (expected.state) {
    case TargetState::shown:
        if (!shown)
            wrong("there is no target " + expected.id);
        return;
    case TargetState::absent:
        if (shown)
            wrong("there is a target " + expected.id);
        return;
    case TargetState::pressed:
        if (!shown || !found->pressed)
            wrong(expected.id + " does not look pressed, " + pressed() + " does");
        return;
    case TargetState::selected:
    case TargetState::unselected:
        if (!shown || found->selected != (expected.state == TargetState::selected))
            wrong(expected.id + (shown && found->selected ? " is" : " is not") + " selected");
        return;
    }
}

void Rehearsal::check(const ExpectNothingPressed&)
{
    if (const std::string id = pressed(); id != nothing)
        wrong(id + " looks pressed");
}

void Rehearsal::play(const StickIs& stick)
{
    stick::Listing listing{"script", 1, {}};
    if (stick.state == stick::State::reading || copies_ == 0)
        ++copies_;
    stick::File file;
    file.number = copies_;
    file.name = "hidamari.machiai";
    file.end = stick.state == stick::State::reading ? stick::End::waiting : stick::End::copied;
    listing.next = copies_ + 1;
    listing.volumes.push_back({"sdb1", stick.state, {}, false, {file}});
    desk_.can_undo(true);
    desk_.look(listing);
}

void Rehearsal::play(const AdminSays& said)
{
    if (!job_)
        return wrong("machiai-admin was asked nothing");
    if (const auto percent = read_percent(said.line))
        return desk_.take_percent(job_->number, *percent);
    const StickJob job = std::exchange(job_, std::nullopt).value();
    desk_.take(job.task, job.number, said.line, now_);
}

void Rehearsal::check(const ExpectAsked& expected)
{
    const auto task = job_ ? std::optional(job_->task) : std::nullopt;
    if (task != expected.task)
        wrong("machiai-admin was asked something else");
}

std::string Rehearsal::pressed() const
{
    const auto& targets = scene_.semantics().targets;
    const auto found = std::ranges::find(targets, true, &ui::Target::pressed);
    return found == targets.end() ? std::string(nothing) : found->id;
}

void Rehearsal::wrong(const std::string& what)
{
    outcome_.failures.push_back("line " + std::to_string(line_) + ": " + what);
}

base::Result<void> replay(const config::KioskConfig& config, const std::filesystem::path& file)
{
    TRY_SET(const auto text, base::read_text_limited(file, script_bytes_max));
    const auto script = parse_touch_script(text);
    if (!script)
        return base::fail(script.error().code, file.string() + ": " + script.error().where);
    TRY_SET(const auto scene, Scene::open());
    scene->pictures().report_to([](const std::string& words) { std::cerr << "machiai: " << words << '\n'; });
    TRY_SET(auto content, open_for_tour(config.paths.store));
    Rehearsal rehearsal(*scene, content, config, *script);
    const auto outcome = rehearsal.run();
    if (const auto fault = content.guide().fault())
        return base::fail(base::Code::corrupt, "the content is not sound: " + fault->where);
    if (!outcome.failures.empty()) {
        std::string all = file.string();
        for (const std::string& failure : outcome.failures)
            all += "\n" + failure;
        return base::fail(base::Code::bad_input, std::move(all));
    }
    std::cout << "As expected, " << outcome.expectations << " times; " << outcome.turns << " turns, "
              << outcome.paints << " paints.\n";
    return {};
}

} // namespace kiosk
