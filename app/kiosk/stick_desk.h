#pragma once
// The desk for whoever brings a stick. Follows the list that machiai-stick writes, asks machiai-admin one
// thing after another, and tells the pages what has come of it. Nothing here opens a pack or a store; time,
// answers and requests come in as values, so a test plays all of them.

#include "base/clock.h"
#include "base/log.h"
#include "kiosk/stick_answers.h"
#include "kiosk/stick_job.h"
#include "model/session.h"
#include "stick/listing.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

class StickDesk {
public:
    using Start = std::function<void(StickJob job)>;
    // `log` must outlive it.
    StickDesk(std::filesystem::path folder, Start start, const base::Log& log);

    // Another list lies in the folder, or none.
    void look();
    void look(const stick::Listing& listing);
    void request(const model::Request& request, base::Monotonic now);
    void take_percent(int number, int percent);
    void take(StickTask task, int number, const std::string& line, base::Monotonic now);
    // What a person may do by a PIN ends with the visit.
    void visit(int number);
    void can_undo(const bool possible) { stick_.can_undo = possible; }

    // As it is at that time.
    const model::Stick& at(base::Monotonic now);
    std::optional<base::Monotonic> next_change(base::Monotonic now) const;
    // Whether a PIN that was asked for was right: once.
    std::optional<model::PinAnswered> pin_answer() { return std::exchange(pin_answer_, std::nullopt); }

private:
    void start(StickTask task, std::vector<std::string> words, std::string input = {});
    void stage();
    void become(model::StickPhase phase);
    void refuse(std::optional<pack::Refusal> refusal);
    void leave();
    void take_staged(const std::string& line);
    void take_pin(const std::string& line, base::Monotonic now);
    void take_installed(const std::string& line);
    void enter(const model::EnterPin& pin, base::Monotonic now);
    void install();
    void undo();
    bool busy() const { return stick_.phase == model::StickPhase::working; }

    std::filesystem::path folder_;
    Start start_;
    const base::Log& log_;
    stick::Listing listing_;
    std::vector<stick::File> copies_; // That the packs on the pages were made of.
    std::vector<std::string> payloads_;
    std::string role_; // Whose PIN an install asks for.
    model::Stick stick_;
    model::PinFor purpose_ = model::PinFor::install;
    int visit_ = 0;
    int jobs_ = 0;
    int stage_job_ = 0, pin_job_ = 0, work_job_ = 0; // The one whose answer counts.
    std::optional<base::Monotonic> pin_from_; // Before that no PIN is looked at.
    std::optional<model::PinAnswered> pin_answer_;
};

// The weightiest of the roles: who may answer for all that is on a stick.
std::string strongest_role(const std::vector<model::StickPack>& packs);

} // namespace kiosk
