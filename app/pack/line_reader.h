#pragma once
// The lines of a strict text, one after the other: printable ASCII (names of keys may be UTF-8), each ended
// by \n.

#include "pack/refusal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pack {

class LineReader {
public:
    // `what` names the text in complaints.
    LineReader(std::string_view text, std::string_view what)
        : rest_(text)
        , what_(what)
    {
    }

    bool at_end() const { return rest_.empty(); }
    bool next_is(std::string_view word) const; // The next line begins with this word.
    // The words after `word`, split at single blanks; refused when the next line begins otherwise.
    Outcome<std::vector<std::string_view>> words(std::string_view word);
    // The single word after `word`.
    Outcome<std::string_view> word(std::string_view word);
    Outcome<std::uint64_t> number(std::string_view word);
    tl::unexpected<Refused> complain(std::string_view why) const;

private:
    Outcome<std::string_view> line();
    std::string_view rest_;
    std::string_view what_;
    int line_ = 0;
};

std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace pack
