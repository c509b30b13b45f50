#include "author/csv.h"
#include "author/readers.h"

#include <algorithm>

namespace author {

namespace {

const std::string roster_file = "roster.csv";

// Where each column stands; the order in the file is free.
class Columns {
public:
    explicit Columns(const CsvRow& header)
        : header_(header)
    {
    }

    std::string value(const CsvRow& row, const std::string& name) const
    {
        const auto at =
            std::find(header_.fields.begin(), header_.fields.end(), name) - header_.fields.begin();
        return static_cast<std::size_t>(at) < row.fields.size() ? row.fields[static_cast<std::size_t>(at)]
                                                                : "";
    }

    bool has(const std::string& name) const
    {
        return std::find(header_.fields.begin(), header_.fields.end(), name) != header_.fields.end();
    }

private:
    CsvRow header_;
};

// The columns that must be there, and no others.
bool header_fits(Bench& bench, const CsvRow& header)
{
    std::vector<std::string> wanted{"date", "from", "until", "tel"};
    for (const auto& lang : bench.info.languages) {
        wanted.push_back("name_" + lang);
        wanted.push_back("department_" + lang);
    }
    bool fits = true;
    for (const auto& name : wanted)
        if (std::find(header.fields.begin(), header.fields.end(), name) == header.fields.end()) {
            bench.findings().error({roster_file, header.line}, "the column " + name + " is missing");
            fits = false;
        }
    for (const auto& name : header.fields)
        if (std::find(wanted.begin(), wanted.end(), name) == wanted.end()) {
            bench.findings().error({roster_file, header.line}, "nobody knows the column \"" + name + "\"");
            fits = false;
        }
    return fits;
}

void read_line(Bench& bench, const Columns& columns, const CsvRow& row, const std::string& id,
               const std::int64_t seq)
{
    const Place place{roster_file, row.line};
    const auto day = base::Date::parse(columns.value(row, "date"));
    const auto from = minute_of_day(columns.value(row, "from"));
    const auto until = minute_of_day(columns.value(row, "until"));
    if (!day)
        bench.findings().error(place,
                               "date: \"" + columns.value(row, "date") + "\" is no day; write 2026-12-03");
    if (!from || !until)
        bench.findings().error(place, "from, until: no times of day; write 09:00");
    for (const std::string field : {"name", "department"})
        for (const auto& lang : bench.info.languages) {
            auto text = columns.value(row, field + "_" + lang);
            if (text.empty())
                bench.findings().error(place, field + " has no translation into " + lang);
            else
                bench.texts.push_back({id, field, lang, std::move(text), place});
        }
    if (day && from && until)
        bench.row("roster",
                  {day->iso(), seq, id, std::int64_t{*from}, std::int64_t{*until},
                   text_or_null(columns.value(row, "tel"))});
}

} // namespace

void read_roster(Bench& bench)
{
    if (bench.info.role != "hospital" || !bench.folder().has(roster_file))
        return;
    const auto text = bench.folder().text(roster_file, bench.findings());
    if (!text)
        return;
    const auto rows = parse_csv(*text);
    if (!rows) {
        bench.findings().error({roster_file, 0}, rows.error().where);
        return;
    }
    if (rows->empty() || !header_fits(bench, rows->front()))
        return;
    const Columns columns(rows->front());
    for (std::size_t i = 1; i < rows->size(); ++i) {
        if ((*rows)[i].fields.size() != rows->front().fields.size()) {
            bench.findings().error({roster_file, (*rows)[i].line},
                                   "not as many fields as the first line has");
            continue;
        }
        read_line(bench, columns, (*rows)[i], "hosp:roster." + std::to_string(i - 1),
                  static_cast<std::int64_t>(i - 1));
    }
}

} // namespace author
