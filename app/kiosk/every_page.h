#pragma once
// Every page that content has, with what a visitor must have answered to stand there.

#include "model/guide.h"
#include "model/session.h"

#include <vector>

namespace kiosk {

// As sessions of a visitor who reads `lang`. Events: those of the year from `now` on.
std::vector<model::Session> every_page(const model::Guide& guide, base::LocalTime now,
                                       const std::string& lang);

} // namespace kiosk
