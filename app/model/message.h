#pragma once
// What a person is told about a pack that was brought: never a path, never a number of the system, always a
// next step.

#include "pack/refusal.h"
#include "words/updates.h"

namespace model {

constexpr const words::Word& message(const pack::Refusal refusal)
{
    using pack::Refusal;
    switch (refusal) {
    case Refusal::already_here: return words::update_already_here;
    case Refusal::nothing_found: return words::update_nothing_found;
    case Refusal::pulled_out: return words::update_pulled_out;
    case Refusal::damaged: return words::update_damaged;
    case Refusal::not_signed: return words::update_not_signed;
    case Refusal::outside_scope: return words::update_outside_scope;
    case Refusal::awaits_approval: return words::update_awaits_approval;
    case Refusal::older: return words::update_older;
    case Refusal::no_room: return words::update_no_room;
    case Refusal::storage_error: return words::update_storage_error;
    case Refusal::software_too_old: return words::update_software_too_old;
    case Refusal::rolled_back: return words::update_rolled_back;
    case Refusal::clock_unsure: return words::update_clock_unsure;
    case Refusal::needs_another: return words::update_needs_another;
    }
    return words::update_storage_error;
}

} // namespace model
