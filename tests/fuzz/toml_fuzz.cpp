// kiosk.toml and an author's files: read strictly, with a line for every mistake.

#include "fuzz.h"

#include "toml/toml_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    const auto document = toml::Document::parse(fuzz::as_text(data, size), "fuzz.toml");
    if (!document) {
        fuzz::require(!document.error().where.empty());
        return 0;
    }
    const toml::Table root = document->root();
    for (const char* const key : {"demo", "screen", "id", "name"})
        if (root.has(key))
            root.line_of(key);
    document->finish();
    return 0;
}
