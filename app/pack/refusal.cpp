#include "pack/refusal.h"

namespace pack {

std::string_view code_of(const Refusal refusal)
{
    switch (refusal) {
    case Refusal::already_here: return "U00";
    case Refusal::nothing_found: return "U01";
    case Refusal::pulled_out: return "U02";
    case Refusal::damaged: return "U03";
    case Refusal::not_signed: return "U04";
    case Refusal::outside_scope: return "U05";
    case Refusal::awaits_approval: return "U06";
    case Refusal::older: return "U07";
    case Refusal::no_room: return "U08";
    case Refusal::storage_error: return "U09";
    case Refusal::software_too_old: return "U10";
    case Refusal::rolled_back: return "U11";
    case Refusal::clock_unsure: return "U12";
    case Refusal::needs_another: return "U13";
    }
    return "U09";
}

Refused refused_by(const base::Error& error)
{
    switch (error.code) {
    case base::Code::no_space: return {Refusal::no_room, error.where};
    case base::Code::io:
    case base::Code::read_only:
    case base::Code::denied:
    case base::Code::busy: return {Refusal::storage_error, error.where};
    case base::Code::unsupported: return {Refusal::software_too_old, error.where};
    case base::Code::bad_input:
    case base::Code::corrupt:
    case base::Code::not_found:
    case base::Code::too_large: break;
    }
    return {Refusal::damaged, error.where};
}

} // namespace pack
