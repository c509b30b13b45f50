#pragma once
// stick/listing: what is on the sticks that are in, and what became of each file. machiai-stick is its only
// writer and replaces it whole; the kiosk watches the folder (a rename onto `listing`) and reads it. A list
// from before the computer was started last is none. Lines, each ended by \n:
//
//   machiai-stick 1
//   boot <id>                                of /proc/sys/kernel/random/boot_id
//   next <number>                            the first number that no file has had
//   volume <device> <state> [<label>]        a stick, or one partition of it; up to volumes_max
//   more                                     if there is more on it than was looked at or may be taken
//   file <number> <kind> <bytes> <end> <name>
//
// Labels and names are tamed: one harmless line, for the screen alone. The copy of a file is called by its
// number and its kind, and no number comes again while the computer runs, so what was looked at under a
// number is what is installed under it.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stick {

inline constexpr std::size_t files_max = 33; // Of all volumes together: as many as one install takes.
inline constexpr std::size_t volumes_max = 8;
inline constexpr std::size_t name_chars_max = 80; // Shown; what is longer is cut.
inline constexpr std::size_t device_bytes_max = 32;
inline constexpr std::size_t listing_bytes_max = 32 * 1024;
inline constexpr std::uint64_t number_max = 999'999'999;

enum class State {
    reading, // It must stay in. Files that wait for their turn are listed already.
    ready, // It was read to its end, and there is at least one file. It may come out.
    empty, // Nothing for the kiosk on it.
    foreign, // No file system that is read here; nothing was mounted.
    unreadable, // The stick is in, and its folders cannot be read.
    came_out, // Taken out, or dead, before it was read to its end.
    gone, // Taken out afterwards. The copies stay until the next stick, for an install that is under way.
};

enum class Kind { machiai, xlsx, csv, ics };

enum class End {
    waiting, // Its turn comes; only while State::reading.
    copied, // Whole, as the stick gave it. Whether it is any good is not known yet.
    too_large,
    unreadable, // The stick is in, and gives no more of this file.
    came_out, // Half-way.
    no_room, // On the kiosk's own disk.
};

struct File {
    std::uint64_t number = 0;
    Kind kind = Kind::machiai;
    std::uint64_t bytes = 0; // As the stick says; once copied, those of the copy.
    End end = End::waiting;
    std::string name; // Tamed.
    bool operator==(const File&) const = default;
    // What the copy is called in the folder of the listing.
    std::string copy() const;
};

struct Volume {
    std::string device; // sdb1
    State state = State::reading;
    std::string label; // Tamed; may be empty.
    bool more = false;
    std::vector<File> files;
    bool operator==(const Volume&) const = default;
};

struct Listing {
    std::string boot; // What it is true of: one start of the computer.
    std::uint64_t next = 1;
    std::vector<Volume> volumes;
    bool operator==(const Listing&) const = default;
};

std::string print(const Listing& listing);
// Code::bad_input with the number of the line for anything that print() would not write.
base::Result<Listing> parse(std::string_view text);
// Of the folder `stick`; without volumes when there is none since the computer was started.
base::Result<Listing> read_listing(const std::filesystem::path& folder);

// What is true of all volumes together: a stick may have a second partition that is nobody's concern.
// reading before ready before came_out, unreadable, foreign, empty; gone when all are; nothing without one.
std::optional<State> state_of(const Listing& listing);
// The copies that may be opened: whole ones, of volumes that are in.
std::vector<File> whole_files(const Listing& listing);

std::string_view name_of(Kind kind); // Also the ending of the files, lower case.
std::string_view name_of(State state);
std::string_view name_of(End end);

// One harmless line of whatever a stick calls something: no control characters, nothing that turns or hides
// letters, at most name_chars_max of them.
std::string tame(std::string_view name);
bool device_valid(std::string_view device);

} // namespace stick
