#include "chart/service.h"

namespace chart {

std::string_view name_of(const Service service)
{
    switch (service) {
    case Service::card: return "card";
    case Service::table: return "table";
    case Service::questions: break;
    }
    return "questions";
}

Service service_of(const ServiceFacts& facts, const std::optional<base::Date> today)
{
    if (facts.demo)
        return Service::questions;
    const bool in_date = today && facts.recheck_by && *today <= *facts.recheck_by;
    if (!facts.hospital_signed || !facts.clinician_signed || !in_date)
        return Service::card;
    if (facts.service_level == name_of(Service::questions) && facts.regulatory_filled)
        return Service::questions;
    // Without the record the signs may still be read; computing a result is what the record is for.
    const bool may_read =
        facts.service_level == name_of(Service::questions) || facts.service_level == name_of(Service::table);
    return may_read ? Service::table : Service::card;
}

} // namespace chart
