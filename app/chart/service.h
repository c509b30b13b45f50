#pragma once
// How much of the chart a site may show. The law sees home-made questions as a medical device, so the least
// is the default and every further step needs its own record.

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace chart {

enum class Service {
    card, // 119 signs, staff, numbers; no symptom is asked for.
    table, // The published signs of a symptom, to read; nothing is computed.
    questions, // The whole chart with its results.
};

std::string_view name_of(Service service);

struct ServiceFacts {
    std::string_view service_level; // Of the hospital pack: card, table or questions; anything else is card.
    bool regulatory_filled =
        false; // The hospital pack's record of the office asked, the date and the answer.
    bool hospital_signed = false;
    bool clinician_signed = false;
    std::optional<base::Date> recheck_by; // Of the chart pack; the last day it holds.
    bool demo = false; // kiosk.toml; every screen then reads 見本.
};

// `today` is nothing while the clock is not trusted: nobody then knows whether the chart is still in date.
Service service_of(const ServiceFacts& facts, std::optional<base::Date> today);

} // namespace chart
