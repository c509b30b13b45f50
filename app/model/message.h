#pragma once
// What a person is told about a pack that was brought: what happened, and what to do next. Never a path,
// never a number of the system, and nobody is blamed.

#include "pack/refusal.h"
#include "words/updates.h"

#include <string_view>

namespace model {

struct Message {
    std::string_view icon;
    const words::Word& what;
    const words::Word& todo;
};

constexpr Message message(const pack::Refusal refusal)
{
    using pack::Refusal;
    switch (refusal) {
    case Refusal::already_here:
        return {"done_all", words::update_already_here, words::update_already_here_todo};
    case Refusal::nothing_found:
        return {"folder_open", words::update_nothing_found, words::update_nothing_found_todo};
    case Refusal::pulled_out: return {"usb", words::update_pulled_out, words::update_pulled_out_todo};
    case Refusal::damaged: return {"broken_image", words::update_damaged, words::update_damaged_todo};
    case Refusal::not_signed:
        return {"help_outline", words::update_not_signed, words::update_not_signed_todo};
    case Refusal::outside_scope:
        return {"people_outline", words::update_outside_scope, words::update_outside_scope_todo};
    case Refusal::awaits_approval:
        return {"pending_actions", words::update_awaits_approval, words::update_awaits_approval_todo};
    case Refusal::older: return {"history", words::update_older, words::update_older_todo};
    case Refusal::no_room: return {"sd_storage", words::update_no_room, words::update_no_room_todo};
    case Refusal::storage_error:
        return {"build", words::update_storage_error, words::update_storage_error_todo};
    case Refusal::software_too_old:
        return {"system_update", words::update_software_too_old, words::update_software_too_old_todo};
    case Refusal::rolled_back: return {"restore", words::update_rolled_back, words::update_rolled_back_todo};
    case Refusal::clock_unsure:
        return {"schedule", words::update_clock_unsure, words::update_clock_unsure_todo};
    case Refusal::needs_another:
        return {"library_add", words::update_needs_another, words::update_needs_another_todo};
    }
    return {"build", words::update_storage_error, words::update_storage_error_todo};
}

inline constexpr Message message_done{"check_circle", words::update_done, words::update_done_todo};

} // namespace model
