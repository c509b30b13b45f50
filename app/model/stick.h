#pragma once
// A stick that somebody brought, as far as the pages tell of it. It is no part of a session: visitors come
// and go while it is read, and none of them changes it. Whose names these are, and what files they stand in,
// was settled by machiai-admin; here are values alone.

#include "model/guide.h"
#include "pack/refusal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

inline constexpr std::size_t stick_files_max =
    64; // That are listed; a stick with more is somebody's archive.
inline constexpr std::size_t stick_changes_max = 60; // Of one pack, told one by one; its counts are of all.

// A name in the languages of this house; Japanese where one is missing.
struct Named {
    std::string ja, easy, en;
    Text in(std::string_view lang) const;
    bool empty() const { return ja.empty(); }
    bool operator==(const Named&) const = default;
};

struct StickFile {
    std::string name; // One harmless line.
    std::uint64_t bytes = 0;
    std::string role; // Empty while nobody's signature vouches for it.
    std::optional<pack::Refusal> refusal; // Nothing: it would be taken.
    bool operator==(const StickFile&) const = default;
};

enum class ChangeKind { added, changed, removed };
struct StickChange {
    ChangeKind kind = ChangeKind::added;
    Named title; // As it will be; of what is removed, as it was.
    Named before; // Of a change: the title that was. Empty when the title stays.
    bool operator==(const StickChange&) const = default;
};

// What one pack would change, of the whole generation that would be active then.
struct StickPack {
    std::string role;
    Named title;
    int added = 0, changed = 0, removed = 0;
    std::vector<StickChange> changes; // At most stick_changes_max of them.
    bool operator==(const StickPack&) const = default;
};

enum class StickPhase {
    none, // No stick, and nothing to tell of one.
    reading,
    ready, // Something on it could be taken.
    refused, // Nothing could.
    working,
    done,
    undone, // The content before was put back by hand.
};
std::string_view name_of(StickPhase phase); // "ready"

enum class UndoReason { wrong, looks, mistaken, other };
std::string_view name_of(UndoReason reason); // For the log.

struct Stick {
    StickPhase phase = StickPhase::none;
    int turn = 0; // Counts the phases: each is a page of its own, though another stick has the same ones.
    std::vector<StickFile> files;
    std::vector<StickPack> packs;
    bool chart_changes = false;
    std::optional<pack::Refusal> refusal; // Of the stick as a whole: nothing on it, pulled out.
    bool unreadable = false; // The stick itself, as a whole.
    int percent = 0; // While working.
    bool can_undo = false; // There is content before this one.
    std::optional<UndoReason> reason; // Of undone, once somebody gave it.

    // Staff.
    Named pin_of; // Whose PIN is asked for.
    bool may_install = false; // One was right, in this visit: it is not asked for again.
    bool may_undo = false;
    bool pin_checking = false;
    bool pin_wrong = false;
    bool pin_missing = false; // Nobody has set one.
    int pin_wait_s = 0; // So long none is taken.
    bool operator==(const Stick&) const = default;
};

} // namespace model
