#pragma once
// The chart once more, written from the rules of content/chart/README.md alone and in another manner than
// app/chart/evaluation.cpp: one table of numbers instead of a walk over pages. Shared by the tests of the
// small chart and of the one that ships.

#include "chart/evaluation.h"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace test {

// 0 G, 1 Y, 2 A, 3 R.
inline int oracle(const chart::Definition& definition, const chart::Answers& answers)
{
    const auto has = [](const std::set<std::string>& all, const std::string& id) {
        return all.count(id) != 0;
    };
    for (const auto& sign : definition.gate())
        if (has(answers.ticked, sign.id) || has(answers.unsure, sign.id))
            return 3;
    if (answers.gate.unsure || !answers.gate.none)
        return 3;
    const auto symptom = std::find_if(definition.symptoms().begin(), definition.symptoms().end(),
                                      [&](const auto& one) { return one.id == answers.symptom; });
    const int age = answers.age_days.value_or(-1);
    if (symptom == definition.symptoms().end() || age < symptom->ages.from_days
        || age > symptom->ages.until_days)
        return 3;

    int shown[2] = {0, 0}; // Signs on the red page, on the other.
    int touched[2] = {0, 0}; // Ticked or uncertain.
    int best = static_cast<int>(symptom->floor);
    bool red_in_doubt = false;
    for (const auto& sign : symptom->signs) {
        if (age < sign.ages.from_days || age > sign.ages.until_days)
            continue;
        const int page = sign.level == chart::Level::red ? 0 : 1;
        const int level = static_cast<int>(sign.level);
        shown[page] += 1;
        if (has(answers.ticked, sign.id)) {
            touched[page] += 1;
            best = std::max(best, level);
        } else if (has(answers.unsure, sign.id)) {
            touched[page] += 1;
            best = std::max(best, std::min(level, 2));
            red_in_doubt |= page == 0;
        }
    }
    const chart::PageAnswer flags[2] = {answers.red, answers.amber};
    for (int page = 0; page < 2; ++page)
        if (shown[page] > 0 && (flags[page].unsure || (touched[page] == 0 && !flags[page].none))) {
            best = std::max(best, 2);
            red_in_doubt |= page == 0;
        }
    for (const auto& floor : symptom->floors)
        if (floor.ages.from_days <= age && age <= floor.ages.until_days)
            best = std::max(best, static_cast<int>(floor.level));

    std::size_t asked = 0;
    bool applies = false;
    for (const auto& modifier : definition.modifiers()) {
        if (age < modifier.ages.from_days || age > modifier.ages.until_days)
            continue;
        const bool only_these_ages = modifier.ages.from_days <= symptom->ages.from_days
            && symptom->ages.until_days <= modifier.ages.until_days;
        if (modifier.automatic) {
            applies |= !only_these_ages;
            continue;
        }
        ++asked;
        applies |= has(answers.ticked, modifier.id) || has(answers.unsure, modifier.id);
    }
    applies |= asked > 0 && (answers.modifiers.unsure || (!applies && !answers.modifiers.none));
    if (!applies)
        return best;
    if (red_in_doubt)
        best = std::max(best, static_cast<int>(symptom->unsure_at_risk));
    return best < static_cast<int>(definition.raise_most()) ? best + 1 : best;
}

// Calls `visit` with every combination of: gate, red and second page each {none, unsure, untouched, one sign
// ticked, one sign uncertain}, and no, every single and every pair of asked modifiers, unsure or untouched;
// for every band and symptom. Behind a gate that is not clear a large chart would only repeat itself: `gate`
// tells whether its answers are combined with all others or stand alone.
enum class Gate { combined, alone };
inline void enumerate(const chart::Definition& definition, const Gate gate,
                      const std::function<void(const chart::Answers&)>& visit)
{
    using chart::Answers;
    using chart::Page;
    const auto page_classes = [&](const Answers& base, const Page page, const auto& next) {
        for (const chart::PageAnswer flags :
             {chart::PageAnswer{true, false}, {false, true}, {false, false}}) {
            Answers answers = base;
            answers.of(page) = flags;
            next(answers);
        }
        for (const chart::Sign* sign : chart::signs_on(definition, base, page)) {
            Answers ticked = base;
            ticked.ticked.insert(sign->id);
            next(ticked);
            Answers uncertain = base;
            uncertain.unsure.insert(sign->id);
            next(uncertain);
        }
    };
    const auto modifier_sets = [&](const Answers& base) {
        for (const chart::PageAnswer flags :
             {chart::PageAnswer{true, false}, {false, true}, {false, false}}) {
            Answers answers = base;
            answers.modifiers = flags;
            visit(answers);
        }
        const auto asked = chart::modifiers_asked(definition, base);
        for (std::size_t first = 0; first < asked.size(); ++first)
            for (std::size_t second = first; second < asked.size(); ++second) {
                Answers answers = base;
                answers.ticked.insert({asked[first]->id, asked[second]->id});
                visit(answers);
            }
    };
    for (const auto& band : definition.age_bands())
        for (const chart::Symptom* symptom : definition.symptoms_for(band.ages.from_days)) {
            Answers who;
            who.age_days = band.ages.from_days;
            who.symptom = symptom->id;
            page_classes(who, Page::gate, [&](const Answers& entered) {
                if (gate == Gate::alone && !entered.gate.none)
                    return visit(entered);
                page_classes(entered, Page::red,
                             [&](const Answers& red) { page_classes(red, Page::amber, modifier_sets); });
            });
        }
}

// Nothing at all was touched on the page.
inline bool untouched_page(const chart::Definition& definition, const chart::Answers& answers,
                           const chart::Page page)
{
    const auto touched = [&](const std::string& id) {
        return answers.ticked.contains(id) || answers.unsure.contains(id);
    };
    if (answers.of(page).none || answers.of(page).unsure)
        return false;
    for (const chart::Sign* sign : chart::signs_on(definition, answers, page))
        if (touched(sign->id))
            return false;
    if (page == chart::Page::modifiers)
        for (const chart::Modifier* modifier : chart::modifiers_asked(definition, answers))
            if (touched(modifier->id))
                return false;
    return true;
}

// Every page has an answer of some kind.
inline bool answered(const chart::Definition& definition, const chart::Answers& answers)
{
    for (const auto page : {chart::Page::gate, chart::Page::red, chart::Page::amber, chart::Page::modifiers})
        if (untouched_page(definition, answers, page))
            return false;
    return true;
}

// One more tick, one more doubt, a doubt that becomes a tick, one more わからない of a page.
inline void each_flip(const chart::Answers& answers, const std::vector<std::string>& ids,
                      const std::function<void(const chart::Answers&)>& visit)
{
    for (const auto& id : ids) {
        chart::Answers ticked = answers;
        ticked.unsure.erase(id);
        ticked.ticked.insert(id);
        visit(ticked);
        chart::Answers uncertain = answers;
        uncertain.unsure.insert(id);
        visit(uncertain);
    }
    for (const auto page :
         {chart::Page::gate, chart::Page::red, chart::Page::amber, chart::Page::modifiers}) {
        chart::Answers unsure = answers;
        unsure.of(page).unsure = true;
        visit(unsure);
    }
}

} // namespace test
