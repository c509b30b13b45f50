#pragma once
// Something that machiai-admin is to do for whoever brought a stick.

#include <string>
#include <vector>

namespace kiosk {

enum class StickTask { stage, pin, install, undo };

struct StickJob {
    StickTask task = StickTask::stage;
    int number = 0; // An answer to an older one comes too late.
    std::vector<std::string> words;
    std::string input; // A PIN: never among the words, which others can read.
};

} // namespace kiosk
