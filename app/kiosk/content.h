#pragma once
// The content that is on the screen: one generation of the store, and what follows from it for every screen.

#include "kiosk/picture_files.h"
#include "model/guide.h"
#include "screens/view.h"
#include "store/generation.h"
#include "store/known_time.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk {

class Content {
public:
    // `known`: what is known about the time besides the packs' own dates.
    static base::Result<Content> open(store::Generation generation, store::KnownTime known = {});

    const model::Guide& guide() const { return guide_; }
    const store::Generation& generation() const { return generation_; }
    const std::shared_ptr<const PictureFiles>& pictures() const { return pictures_; }
    // What holds at that time: whether the clock can be right, how much of the chart may be shown.
    screens::Moment moment(base::LocalTime time, bool demo) const;
    // A tick wrote down what is known about the time.
    void learn(store::KnownTime known) { known_ = std::move(known); }
    // From now on the clock is right, whatever the content says: somebody set it for a tour.
    void believe_clock() { clock_believed_ = true; }
    // Whether the session's page, and every page that もどる leads to, exists here as well. Never in the
    // middle of the chart: its questions may have changed under the visitor's answers.
    bool can_carry(const model::Session& session) const;

private:
    Content(store::Generation generation, model::Guide guide, store::KnownTime known);

    store::Generation generation_;
    std::shared_ptr<const PictureFiles> pictures_;
    model::Guide guide_;
    store::KnownTime known_;
    std::vector<store::Dated> dated_; // What its packs say about the time.
    bool clock_believed_ = false;
    bool chart_signed_ = false;
    bool chart_signed_twice_ = false;
    std::optional<base::Date> chart_recheck_by_;
};

// What to show now, with sentences for the log. Without content: the card.
struct Opened {
    std::optional<Content> content;
    std::vector<std::string> notes;
};
// The active generation, else the previous one, else what else the store has.
Opened open_content(const std::filesystem::path& store);
// The generation before the active one: when the active one turned out to be unsound.
Opened open_previous_content(const std::filesystem::path& store);

} // namespace kiosk
