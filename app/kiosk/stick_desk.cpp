#include "kiosk/stick_desk.h"

#include "base/match.h"

#include <algorithm>

namespace kiosk {

namespace {

using model::StickPhase;
using pack::Refusal;

constexpr std::string_view staff_role = "staff";

// Why a file could not even be copied from the stick.
std::optional<Refusal> refusal_of(const stick::End end)
{
    switch (end) {
    case stick::End::waiting:
    case stick::End::copied: return std::nullopt;
    case stick::End::too_large:
    case stick::End::no_room: return Refusal::no_room;
    case stick::End::unreadable: return Refusal::damaged;
    case stick::End::came_out: return Refusal::pulled_out;
    }
    return std::nullopt;
}

bool is_pack(const stick::File& file)
{
    return file.kind == stick::Kind::machiai;
}

int weight(const std::string_view role)
{
    if (role == "chart")
        return 4;
    if (role == "hospital")
        return 3;
    if (role == "trust")
        return 2;
    return role.starts_with("base/") ? 1 : 0;
}

// Trust files have no PIN of their own.
std::string pin_role(const std::string& role)
{
    return role == "trust" ? std::string(staff_role) : role;
}

bool after_the_work(const StickPhase phase)
{
    return phase == StickPhase::done || phase == StickPhase::undone;
}

} // namespace

std::string strongest_role(const std::vector<model::StickPack>& packs)
{
    const auto strongest =
        std::ranges::max_element(packs, {}, [](const model::StickPack& pack) { return weight(pack.role); });
    return strongest == packs.end() ? std::string() : pin_role(strongest->role);
}

StickDesk::StickDesk(std::filesystem::path folder, Start start, const base::Log& log)
    : folder_(std::move(folder))
    , start_(std::move(start))
    , log_(log)
{
}

void StickDesk::start(const StickTask task, std::vector<std::string> words, std::string input)
{
    start_({task, ++jobs_, std::move(words), std::move(input)});
}

void StickDesk::become(const StickPhase phase)
{
    stick_.phase = phase;
    ++stick_.turn;
    stick_.refusal.reset();
    stick_.unreadable = false;
    stick_.reason.reset();
    stick_.percent = 0;
}

// The stick as a whole: no file of it is shown.
void StickDesk::refuse(const std::optional<Refusal> refusal)
{
    become(StickPhase::refused);
    stick_.files.clear();
    stick_.packs.clear();
    stick_.refusal = refusal;
}

void StickDesk::look()
{
    auto listing = stick::read_listing(folder_);
    if (!listing)
        log_.line("stick", listing.error().where);
    look(listing.value_or(stick::Listing()));
}

void StickDesk::look(const stick::Listing& listing)
{
    const bool same = listing == listing_;
    listing_ = listing;
    if (same || busy())
        return; // What is being installed lies in our own folder: the stick may do what it likes.
    const auto state = stick::state_of(listing_).value_or(stick::State::gone);
    // Who reads what was done is not sent away because the stick came out, as it was asked to.
    if (state == stick::State::gone && after_the_work(stick_.phase))
        return;
    stage_job_ = 0; // What was asked about another list is answered too late.
    switch (state) {
    case stick::State::reading: return become(StickPhase::reading);
    case stick::State::ready: return stage();
    case stick::State::empty: return refuse(Refusal::nothing_found);
    case stick::State::foreign:
    case stick::State::unreadable:
        refuse(std::nullopt);
        stick_.unreadable = true;
        return;
    case stick::State::came_out: return refuse(Refusal::pulled_out);
    case stick::State::gone: break;
    }
    leave();
}

// Looks into everything that was copied, as an install would.
void StickDesk::stage()
{
    copies_.clear();
    for (const stick::File& file : stick::whole_files(listing_))
        if (is_pack(file))
            copies_.push_back(file);
    if (copies_.empty())
        return refuse(Refusal::nothing_found);
    become(StickPhase::reading);
    std::vector<std::string> words{"stage"};
    for (const stick::File& file : copies_)
        words.push_back((folder_ / file.copy()).string());
    start(StickTask::stage, std::move(words));
    stage_job_ = jobs_;
}

void StickDesk::take_staged(const std::string& line)
{
    auto staged = read_staged(line);
    if (!staged || staged->files.size() != copies_.size()) {
        log_.line("stick", "machiai-admin did not say what is on the stick");
        return refuse(Refusal::storage_error);
    }
    stick_.files.clear();
    for (std::size_t i = 0; i < copies_.size(); ++i)
        stick_.files.push_back(
            {copies_[i].name, copies_[i].bytes, staged->files[i].role, staged->files[i].refusal});
    for (const stick::Volume& volume : listing_.volumes)
        for (const stick::File& file : volume.files)
            if (const auto refusal = refusal_of(file.end); refusal && is_pack(file))
                stick_.files.push_back({file.name, file.bytes, {}, refusal});
    stick_.packs = std::move(staged->packs);
    stick_.chart_changes = staged->chart_changes;
    payloads_ = std::move(staged->payloads);
    role_ = strongest_role(stick_.packs);
    const auto pack = std::ranges::find_if(
        stick_.packs, [&](const model::StickPack& one) { return pin_role(one.role) == role_; });
    stick_.pin_of = pack == stick_.packs.end() ? model::Named() : pack->title;
    become(stick_.packs.empty() ? StickPhase::refused : StickPhase::ready);
}

void StickDesk::request(const model::Request& request, const base::Monotonic now)
{
    std::visit(base::Match{
                   [&](const model::EnterPin& pin) { enter(pin, now); },
                   [&](const model::InstallStick&) {
                       if (stick_.may_install)
                           install();
                   },
                   [&](const model::UndoInstall&) {
                       if (stick_.may_undo)
                           undo();
                   },
                   [&](const model::TellWhy& why) {
                       if (stick_.phase != StickPhase::undone)
                           return;
                       stick_.reason = why.reason;
                       log_.line("stick", "undone because: " + std::string(model::name_of(why.reason)));
                   },
               },
               request);
}

void StickDesk::enter(const model::EnterPin& pin, const base::Monotonic now)
{
    const bool waiting = pin_from_ && now < *pin_from_;
    if (stick_.pin_checking || waiting || busy())
        return;
    purpose_ = pin.purpose;
    stick_.pin_checking = true;
    stick_.pin_wrong = stick_.pin_missing = false;
    const std::string role = purpose_ == model::PinFor::undo ? std::string(staff_role) : role_;
    start(StickTask::pin, {"pin", "check", role}, pin.digits + "\n");
    pin_job_ = jobs_;
}

void StickDesk::take_pin(const std::string& line, const base::Monotonic now)
{
    stick_.pin_checking = false;
    const auto answer = read_pin_answer(line);
    const bool right = answer && answer->end == PinEnd::right;
    stick_.pin_wrong = answer && (answer->end == PinEnd::wrong || answer->end == PinEnd::waiting);
    stick_.pin_missing = !answer || answer->end == PinEnd::unset;
    if (answer && answer->wait_s > 0)
        pin_from_ = now + std::chrono::seconds(answer->wait_s);
    pin_answer_ = model::PinAnswered{right};
    if (!right)
        return;
    if (purpose_ == model::PinFor::undo) {
        stick_.may_undo = true;
        return undo();
    }
    stick_.may_install = true;
    install();
}

void StickDesk::install()
{
    if (stick_.phase != StickPhase::ready)
        return;
    std::vector<std::string> words{"install", "--progress"};
    for (const std::string& payload : payloads_) {
        words.push_back("--only");
        words.push_back(payload);
    }
    for (const stick::File& file : copies_)
        words.push_back((folder_ / file.copy()).string());
    become(StickPhase::working);
    start(StickTask::install, std::move(words));
    work_job_ = jobs_;
}

void StickDesk::undo()
{
    if (busy() || !stick_.can_undo)
        return;
    become(StickPhase::working);
    start(StickTask::undo, {"rollback"});
    work_job_ = jobs_;
}

void StickDesk::take_installed(const std::string& line)
{
    const WorkEnded ended = read_work_ended(line);
    for (std::size_t i = 0; i < std::min(ended.files.size(), copies_.size()); ++i)
        stick_.files[i].refusal = ended.files[i];
    // What was refused before the preview stays refused, and the rest is done.
    const bool taken = std::ranges::any_of(ended.files, [](const auto& refusal) { return !refusal; });
    if (!taken) {
        if (stick_.files.empty())
            return refuse(ended.refusal);
        stick_.packs.clear();
        return become(StickPhase::refused);
    }
    become(StickPhase::done);
    stick_.can_undo = true;
    stick_.may_undo = true; // Whoever brought it may take it back, as long as this visit lasts.
}

void StickDesk::take_percent(const int number, const int percent)
{
    if (number == work_job_ && busy())
        stick_.percent = std::max(stick_.percent, percent);
}

void StickDesk::take(const StickTask task, const int number, const std::string& line,
                     const base::Monotonic now)
{
    switch (task) {
    case StickTask::stage:
        if (number == stage_job_)
            take_staged(line);
        return;
    case StickTask::pin:
        if (number == pin_job_)
            take_pin(line, now);
        return;
    case StickTask::install:
        if (number == work_job_)
            take_installed(line);
        break;
    case StickTask::undo:
        if (const auto ended = read_work_ended(line); ended.refusal)
            refuse(ended.refusal);
        else
            become(StickPhase::undone);
        break;
    }
    // The stick may have become another one meanwhile.
    const auto listing = std::exchange(listing_, stick::Listing{});
    if (stick::state_of(listing) != stick::State::ready || stick::whole_files(listing) != copies_)
        look(listing);
    else
        listing_ = listing;
}

void StickDesk::visit(const int number)
{
    if (number == std::exchange(visit_, number))
        return;
    stick_.may_install = stick_.may_undo = stick_.pin_wrong = stick_.pin_missing = false;
    const bool in = stick::state_of(listing_).value_or(stick::State::gone) != stick::State::gone;
    if (after_the_work(stick_.phase) && !in)
        leave();
}

// Nothing to tell any more.
void StickDesk::leave()
{
    const int turn = stick_.turn;
    stick_ = {};
    stick_.turn = turn;
}

const model::Stick& StickDesk::at(const base::Monotonic now)
{
    stick_.pin_wait_s = 0;
    if (pin_from_ && now < *pin_from_)
        stick_.pin_wait_s =
            static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*pin_from_ - now).count());
    return stick_;
}

std::optional<base::Monotonic> StickDesk::next_change(const base::Monotonic now) const
{
    if (!pin_from_ || now >= *pin_from_)
        return std::nullopt;
    const auto left = std::chrono::ceil<std::chrono::seconds>(*pin_from_ - now);
    return *pin_from_ - (left - std::chrono::seconds(1));
}

} // namespace kiosk
