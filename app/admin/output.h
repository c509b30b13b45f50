#pragma once
// What the program says: for people in Japanese and English, for programs as one line of JSON. Causes go to
// the log.

#include "base/log.h"
#include "pack/refusal.h"
#include "store/layout.h"
#include "store/recovery.h"
#include "store/report.h"
#include "words/word.h"

#include <string>

namespace admin {

inline constexpr int exit_done = 0;
inline constexpr int exit_refused = 1;
inline constexpr int exit_usage = 2;

class Output {
public:
    explicit Output(const bool json)
        : json_(json)
    {
    }

    // A command that is done or refused as a whole. Returns the exit status.
    int verdict(const pack::Outcome<void>& outcome) const;
    // The same of a store that was made, and the six words of the trust file that it believes.
    int trusting(const store::Layout& layout, const pack::Outcome<void>& outcome) const;
    // An install, file by file.
    int report(const store::Report& report) const;
    int status(const store::Layout& layout) const;
    // What is known about the time while a clock says so; always done.
    int time(const store::Layout& layout, std::int64_t clock_s) const;
    // `end`: set and right are done, everything else is not. `wait_s`: before the next PIN is looked at.
    int pin(std::string_view end, const words::Word& word, std::int64_t wait_s) const;
    // The machine's own storage.
    int failed(const base::Error& error) const;
    // What a start found; 1 when there is no content to show.
    int boot(const store::Recovered& recovered, bool gave_up) const;
    int quarantine(const store::Layout& layout) const;

private:
    bool json_;
    base::Log log_;
};

} // namespace admin
