#pragma once
// Why a pack is not taken. The codes are printed on the help line, so a number never changes its meaning.

#include "base/result.h"

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace pack {

enum class Refusal {
    already_here, // U00
    nothing_found, // U01 No pack on the stick.
    pulled_out, // U02
    damaged, // U03
    not_signed, // U04 No signature, or by nobody whom this kiosk knows, or for another hospital.
    outside_scope, // U05 Something in it belongs to others.
    awaits_approval, // U06 One signature of two.
    older, // U07
    no_room, // U08
    storage_error, // U09
    software_too_old, // U10
    rolled_back, // U11
    clock_unsure, // U12
    needs_another, // U13 Another pack must come with it: a newer base pack, a newer trust file.
};

std::string_view code_of(Refusal refusal); // "U03".

// `where` is for the log and for staff: file, step and number, never shown to visitors.
struct Refused {
    Refusal refusal;
    std::string where;
    friend bool operator==(const Refused& refused, const Refusal refusal)
    {
        return refused.refusal == refusal;
    }
};

template <class T>
using Outcome = tl::expected<T, Refused>;

[[nodiscard]] inline tl::unexpected<Refused> refuse(const Refusal refusal, std::string where)
{
    return tl::unexpected<Refused>(Refused{refusal, std::move(where)});
}

// What an operating error means to the person with the stick.
Refused refused_by(const base::Error& error);

// For TRY: an operating error on the way through a function that refuses.
template <class T>
Outcome<T> outcome_of(base::Result<T> result)
{
    if (result)
        return Outcome<T>(std::move(*result));
    return tl::unexpected<Refused>(refused_by(result.error()));
}
inline Outcome<void> outcome_of(const base::Result<void>& result)
{
    if (result)
        return {};
    return tl::unexpected<Refused>(refused_by(result.error()));
}

} // namespace pack
