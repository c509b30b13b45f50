#pragma once
// The store's own disk fails in other words than the medium that somebody brought.

#include "pack/refusal.h"

namespace store {

// A step on the store's disk: whatever is wrong there, the file that was brought is not to blame.
template <class T>
pack::Outcome<T> on_disk(base::Result<T> result)
{
    if (result)
        return pack::outcome_of(std::move(result));
    const bool full = result.error().code == base::Code::no_space;
    return pack::refuse(full ? pack::Refusal::no_room : pack::Refusal::storage_error, result.error().where);
}

} // namespace store
