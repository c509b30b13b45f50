#include "chart/evaluation.h"

#include <algorithm>
#include <utility>

namespace chart {

namespace {

using Kind = Reason::Kind;

bool ticked(const Answers& answers, const std::string& id)
{
    return answers.ticked.contains(id);
}

bool touched(const Answers& answers, const std::string& id)
{
    return ticked(answers, id) || answers.unsure.contains(id);
}

// Builds an outcome page by page; every step can only raise it.
class Evaluation {
public:
    Evaluation(const Definition& definition, const Answers& answers)
        : definition_(definition)
        , answers_(answers)
    {
        outcome_.level = Level::green;
    }

    Outcome run();

private:
    void raise_to(Level level, Reason reason);
    void sign_page(Page page, Level unsure_level);
    bool doubt_on(Page page, bool any_tick) const;
    void modifiers(const Symptom& symptom);
    const Modifier* first_modifier(const Symptom& symptom) const;

    const Definition& definition_;
    const Answers& answers_;
    Outcome outcome_;
    bool red_unsure_ = false;
};

// A reason is kept when it explains the level; a sign that was ticked is kept always, to be read out.
void Evaluation::raise_to(const Level level, Reason reason)
{
    if (level > outcome_.level || reason.kind == Kind::sign) {
        reason.level = level;
        outcome_.raised_by.push_back(std::move(reason));
    }
    outcome_.level = std::max(outcome_.level, level);
}

// わからない, or nothing touched at all.
bool Evaluation::doubt_on(const Page page, const bool any_tick) const
{
    const PageAnswer& answer = answers_.of(page);
    return answer.unsure || (!answer.none && !any_tick);
}

void Evaluation::sign_page(const Page page, const Level unsure_level)
{
    const auto signs = signs_on(definition_, answers_, page);
    if (signs.empty())
        return;
    bool any_tick = false;
    for (const Sign* sign : signs) {
        if (ticked(answers_, sign->id)) {
            any_tick = true;
            outcome_.signs.push_back(sign->id);
            raise_to(sign->level, {Kind::sign, sign->id, page});
        } else if (answers_.unsure.contains(sign->id)) {
            any_tick = true;
            red_unsure_ = red_unsure_ || page == Page::red;
            raise_to(std::min(sign->level, unsure_level), {Kind::unsure_sign, sign->id, page});
        }
    }
    if (!doubt_on(page, any_tick))
        return;
    red_unsure_ = red_unsure_ || page == Page::red;
    raise_to(unsure_level, {answers_.of(page).unsure ? Kind::unsure_page : Kind::incomplete, {}, page});
}

// One that applies: shown for this age and ticked or uncertain, or following from the age alone. An age does
// not raise what is written for that age alone: its signs have their levels with it in mind.
const Modifier* Evaluation::first_modifier(const Symptom& symptom) const
{
    for (const Modifier& modifier : definition_.modifiers()) {
        const bool by_age = modifier.automatic && !modifier.ages.contains(symptom.ages);
        const bool by_answer = !modifier.automatic && touched(answers_, modifier.id);
        if (modifier.ages.contains(*answers_.age_days) && (by_age || by_answer))
            return &modifier;
    }
    return nullptr;
}

// However many apply, one step: the sum of small worries is for a person to judge, not for a count.
void Evaluation::modifiers(const Symptom& symptom)
{
    const Modifier* modifier = first_modifier(symptom);
    const bool doubt =
        !modifiers_asked(definition_, answers_).empty() && doubt_on(Page::modifiers, modifier != nullptr);
    if (!modifier && !doubt)
        return;
    const Reason reason{modifier ? Kind::modifier : Kind::unsure_modifiers, modifier ? modifier->id : "",
                        Page::modifiers};
    if (red_unsure_)
        raise_to(symptom.unsure_at_risk, reason);
    if (outcome_.level < definition_.raise_most())
        raise_to(raised(outcome_.level), reason);
}

Outcome Evaluation::run()
{
    sign_page(Page::gate, Level::red);
    const Symptom* symptom = definition_.symptom(answers_.symptom);
    if (!answers_.age_days || !symptom || !symptom->ages.contains(*answers_.age_days)) {
        // Nothing is excluded yet.
        raise_to(Level::red, {Kind::incomplete, {}, Page::red});
        outcome_.floor = Level::red;
        return outcome_;
    }
    sign_page(Page::red, Level::amber);
    sign_page(Page::amber, Level::amber);
    outcome_.floor = floor_of(*symptom, *answers_.age_days);
    raise_to(outcome_.floor, {Kind::floor, symptom->id, Page::amber});
    modifiers(*symptom);
    return outcome_;
}

bool shown_on(const Page page, const Level level)
{
    return page == Page::red ? level == Level::red : level != Level::red;
}

Answers with(Answers answers, const Page page, const PageAnswer answer)
{
    answers.of(page) = answer;
    return answers;
}

bool untouched(const Definition& definition, const Answers& answers, const Page page)
{
    if (answers.of(page) != PageAnswer{})
        return false;
    if (page == Page::modifiers) {
        const auto asked = modifiers_asked(definition, answers);
        return std::none_of(asked.begin(), asked.end(),
                            [&](const Modifier* one) { return touched(answers, one->id); });
    }
    const auto signs = signs_on(definition, answers, page);
    return std::none_of(signs.begin(), signs.end(),
                        [&](const Sign* one) { return touched(answers, one->id); });
}

// Whether the page is still open and its answer could change the level. Without red signs わからない is the
// most a page can do, so that comparing it with どれもない is enough.
bool worth_asking(const Definition& definition, const Answers& answers, const Page page)
{
    if (!untouched(definition, answers, page))
        return false;
    const Answers least = with(answers, page, {.none = true});
    const Answers most = with(answers, page, {.unsure = true});
    return evaluate(definition, least).level != evaluate(definition, most).level;
}

} // namespace

const PageAnswer& Answers::of(const Page page) const
{
    switch (page) {
    case Page::gate: return gate;
    case Page::red: return red;
    case Page::amber: return amber;
    case Page::modifiers: break;
    }
    return modifiers;
}

PageAnswer& Answers::of(const Page page)
{
    return const_cast<PageAnswer&>(std::as_const(*this).of(page));
}

std::vector<const Sign*> signs_on(const Definition& definition, const Answers& answers, const Page page)
{
    std::vector<const Sign*> signs;
    if (page == Page::gate) {
        for (const Sign& sign : definition.gate())
            signs.push_back(&sign);
        return signs;
    }
    const Symptom* symptom = definition.symptom(answers.symptom);
    if (page == Page::modifiers || !symptom || !answers.age_days)
        return signs;
    for (const Sign& sign : symptom->signs)
        if (shown_on(page, sign.level) && sign.ages.contains(*answers.age_days))
            signs.push_back(&sign);
    return signs;
}

std::vector<const Modifier*> modifiers_asked(const Definition& definition, const Answers& answers)
{
    std::vector<const Modifier*> asked;
    for (const Modifier& modifier : definition.modifiers())
        if (!modifier.automatic && answers.age_days && modifier.ages.contains(*answers.age_days))
            asked.push_back(&modifier);
    return asked;
}

Outcome evaluate(const Definition& definition, const Answers& answers)
{
    return Evaluation(definition, answers).run();
}

Step next_step(const Definition& definition, const Answers& answers)
{
    if (untouched(definition, answers, Page::gate))
        return Step::gate;
    const auto reasons = evaluate(definition, answers).raised_by; // In the order of the pages.
    if (!reasons.empty() && reasons.front().page == Page::gate)
        return Step::result;
    if (!answers.age_days || !definition.band_of(*answers.age_days))
        return Step::who;
    const Symptom* symptom = definition.symptom(answers.symptom);
    if (!symptom || !symptom->ages.contains(*answers.age_days))
        return Step::symptom;
    if (untouched(definition, answers, Page::red))
        return Step::red;
    // The amber page matters when it does under either answer to the modifiers, which come after it.
    const auto amber_matters = [&](const PageAnswer modifiers) {
        const Answers both = untouched(definition, answers, Page::modifiers)
            ? with(answers, Page::modifiers, modifiers)
            : answers;
        return worth_asking(definition, both, Page::amber);
    };
    if (amber_matters({.none = true}) || amber_matters({.unsure = true}))
        return Step::amber;
    return worth_asking(definition, answers, Page::modifiers) ? Step::modifiers : Step::result;
}

} // namespace chart
