// Tables that a spreadsheet saved.

#include "fuzz.h"

#include "author/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    const auto rows = author::parse_csv(fuzz::as_text(data, size));
    if (!rows)
        return 0;
    std::size_t bytes = 0;
    for (const author::CsvRow& row : *rows)
        for (const std::string& field : row.fields)
            bytes += field.size();
    fuzz::require(bytes <= size);
    return 0;
}
