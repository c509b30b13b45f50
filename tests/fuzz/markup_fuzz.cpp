// The inline notation of all texts: what is printed says the same again, and sound notation survives
// unchanged.

#include "fuzz.h"

#include "base/kana.h"
#include "base/markup.h"
#include "base/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    const base::Markup markup = base::parse_markup(text);
    fuzz::require(markup.plain().size() <= size && markup.spoken().size() <= size);
    const std::string printed = base::print_markup(markup);
    fuzz::require(base::plain_text(printed) == base::encode_utf8(markup.plain()));
    fuzz::require(base::parse_markup(printed).spoken() == markup.spoken());
    base::markup_problem(text);
    base::to_hiragana(text);
    return 0;
}
