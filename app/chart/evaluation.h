#pragma once
// What the ticks mean. A page's outcome is the highest level ticked on it; わからない never lowers; modifiers
// and floors only raise. A page that nobody answered counts as わからない: an interrupted run never says
// "stay at home".

#include "chart/definition.h"

#include <compare>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace chart {

// The pages that are ticked. Red holds the R signs of a symptom, amber all its others.
enum class Page { gate, red, amber, modifiers };

// What was touched on a page besides its ticks. A tick makes `none` void; `unsure` stands beside ticks.
struct PageAnswer {
    bool none = false; // どれもない
    bool unsure = false; // わからない
    auto operator<=>(const PageAnswer&) const = default;
};

struct Answers {
    PageAnswer gate, red, amber, modifiers;
    std::optional<int> age_days;
    std::string symptom;
    std::set<std::string>
        ticked; // Signs and modifiers. What the age or the symptom does not show never counts.
    std::set<std::string> unsure; // Single ones: as ticked, but on the red page as わからない of the page.
    auto operator<=>(const Answers&) const = default;

    PageAnswer& of(Page page);
    const PageAnswer& of(Page page) const;
};

// Why a result is not lower. `id` is the sign, the modifier or the symptom (for its floor); empty for a whole
// page.
struct Reason {
    enum class Kind { sign, unsure_sign, unsure_page, modifier, unsure_modifiers, floor, incomplete };
    Kind kind = Kind::sign;
    std::string id;
    Page page = Page::gate;
    Level level = Level::green; // To which it raised.
    auto operator<=>(const Reason&) const = default;
};

struct Outcome {
    Level level = Level::red;
    Level floor = Level::green;
    std::vector<Reason> raised_by; // In the order of the pages.
    std::vector<std::string> signs; // Ticked and shown, in the order of the chart: to be read out.
};

Outcome evaluate(const Definition& definition, const Answers& answers);

// What to ask next. Red is certain as soon as it is ticked: nothing more is asked then.
enum class Step { gate, who, symptom, red, amber, modifiers, result };
Step next_step(const Definition& definition, const Answers& answers);

// What a page shows for this age and symptom, in order.
std::vector<const Sign*> signs_on(const Definition& definition, const Answers& answers, Page page);
// The modifiers that are asked (automatic ones follow from the age).
std::vector<const Modifier*> modifiers_asked(const Definition& definition, const Answers& answers);

} // namespace chart
