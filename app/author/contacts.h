#pragma once
// Telephones and mail addresses in whatever people write: an institution's may be printed, a person's never.

#include <string>
#include <string_view>
#include <vector>

namespace author {

struct FoundContact {
    std::string text; // As allow_contacts spells it: half-width digits, - between the parts.
    bool is_private = false; // A mobile telephone, or mail at a provider for private people.
};

// In one line of a file; widths, brackets and dashes of all kinds are folded first. Postal codes, dates and
// numbers of fewer than nine digits are no telephones, except # and four digits.
std::vector<FoundContact> find_contacts(std::string_view line_utf8);

} // namespace author
