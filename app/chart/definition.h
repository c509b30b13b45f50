#pragma once
// A chart as data: what may be ticked, for whom, and how urgent it is. There is no other logic than
// evaluation.h; the words stand in the pack's texts under the ids given here. Holding a Definition is the
// proof that check() found nothing: it is total (every age and symptom has an answer) and nothing in it can
// lower a level.

#include "base/result.h"
#include "chart/age.h"
#include "chart/level.h"

#include <string>
#include <string_view>
#include <vector>

namespace chart {

inline constexpr std::size_t age_bands_max = 30;
inline constexpr std::size_t symptoms_max = 500;
inline constexpr std::size_t signs_max = 60; // Of one symptom, and of the gate.
inline constexpr std::size_t floors_max = 30; // Of one symptom.
inline constexpr std::size_t modifiers_max = 40;
inline constexpr std::size_t sources_max = 12; // Of one sign.
inline constexpr std::size_t id_bytes_max = 80;
inline constexpr std::size_t advice_lines_max =
    20; // Of one list of a leaf; nobody who is worried reads more.

struct AgeBand {
    std::string id;
    AgeRange ages;
};

// One concrete thing a person can see or feel. It rests on published sources or says that a clinician must
// confirm it.
struct Sign {
    std::string id;
    Level level = Level::red;
    AgeRange ages;
    bool needs_clinician = false;
    std::vector<std::string> sources;
};

// Raises the level of a result by one step, never above Parts::raise_most. Automatic: follows from the age
// alone, and does not count for a symptom that is for these ages alone.
struct Modifier {
    std::string id;
    AgeRange ages;
    bool automatic = false;
};

// No result for these ages is below `level`.
struct Floor {
    AgeRange ages;
    Level level = Level::green;
};

struct Symptom {
    std::string id;
    AgeRange ages;
    std::string body_part; // The group it is listed under: head, chest, belly, whole, limbs, injury …
    std::string icon;
    Level floor = Level::green;
    std::vector<Floor> floors;
    // わからない on the red page is at least amber; with a modifier it is this, amber or red.
    Level unsure_at_risk = Level::amber;
    std::vector<Sign> signs; // In the order of the screen.
};

struct Parts {
    std::vector<AgeBand> age_bands; // In order; together every day from birth to age_days_max, once.
    std::vector<Sign> gate; // Life-threat signs, all red, for all ages, before anything else.
    std::vector<Symptom> symptoms;
    std::vector<Modifier> modifiers;
    Level raise_most = Level::amber;
};

class Definition {
public:
    // Refuses, naming the id: holes and overlaps of age bands, ranges that cut a band, an id used twice, a
    // gate sign that is not red, a symptom with an age that has no red sign, a sign without a reason, a limit
    // passed.
    static base::Result<Definition> create(Parts parts);

    const std::vector<AgeBand>& age_bands() const { return parts_.age_bands; }
    const std::vector<Sign>& gate() const { return parts_.gate; }
    const std::vector<Symptom>& symptoms() const { return parts_.symptoms; }
    const std::vector<Modifier>& modifiers() const { return parts_.modifiers; }
    Level raise_most() const { return parts_.raise_most; }

    // Nothing when the chart does not know it (or the symptom is not for that age, for symptoms_for).
    const AgeBand* band_of(int age_days) const;
    const AgeBand* band(std::string_view id) const;
    const Symptom* symptom(std::string_view id) const;
    std::vector<const Symptom*> symptoms_for(int age_days) const;

private:
    explicit Definition(Parts parts)
        : parts_(std::move(parts))
    {
    }
    Parts parts_;
};

// The lowest result that a symptom may have at an age: the highest of its floors.
Level floor_of(const Symptom& symptom, int age_days);

} // namespace chart
