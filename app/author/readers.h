#pragma once
// One function a kind of file, as content/README.md describes them. Each lays rows and texts on the bench and
// complaints among its findings; none of them stops at the first mistake.

#include "author/bench.h"
#include "chart/definition.h"

namespace author {

void read_pack(Bench& bench); // pack.toml; false findings would follow from everything else without it.
void read_areas(Bench& bench); // areas.toml, withheld.toml
void read_numbers(Bench& bench); // numbers.toml
void read_groups(Bench& bench); // groups/*.toml
void read_articles(Bench& bench); // articles/*/
void read_hospital(Bench& bench); // hospital.toml, departments.toml, desks.toml, places.toml
void read_notices(Bench& bench); // notices/*.toml
void read_roster(Bench& bench); // roster.csv
void read_events(Bench& bench); // events.toml
void read_duty(Bench& bench); // duty.toml
// chart.toml, symptoms/*.toml, in a pack of the role chart; nothing after a complaint about the chart as a
// whole.
std::optional<chart::Definition> read_chart(Bench& bench);

// hours = [ { days = "mon-fri", from = "08:30", until = "11:30" } ] as rows of `opening`; with notes as
// note.0 ….
void read_openings(Bench& bench, const toml::Table& table, std::string_view key, const std::string& owner,
                   const std::string& file);
// days, from and until of one table; nothing after a complaint.
struct OpeningRow {
    int days = 0;
    int from_minute = 0;
    int until_minute = 0;
};
std::optional<OpeningRow> read_opening(const toml::Table& table);
// A day or a time as a key holds it; nothing after a complaint, or when it may be missing and is.
std::optional<base::Date> read_day(const toml::Table& table, std::string_view key);
// "guide", "concert" … of the closed list in content/README.md.
bool activity_known(std::string_view kind);

} // namespace author
