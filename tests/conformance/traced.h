#pragma once
// machiai-admin under strace: which system calls it makes, and one of them made to kill it or to fail. strace
// counts calls by their name and in each process apart, so a point is a name and a number, taken from a
// trace; and whether the thing really happened is in strace's log, never assumed.

#include "conformance/lab.h"

#include <filesystem>
#include <string>
#include <vector>

namespace conformance {

struct Point {
    std::string name;
    int k = 1;
    bool child = false; // Only a process that this one started makes so many calls of the name.
    bool own = false; // Not the loader's work before the program begins.
    bool late = false; // After the last rename in the store.
    std::string text() const { return name + ":" + std::to_string(k); }
};

struct Struck {
    Ran ran;
    bool happened = false;
    std::string log; // strace's, of the calls of that name.
};

class Traced {
public:
    // `words` are machiai-admin's, after --store and --json; `folder` takes strace's logs.
    Traced(std::filesystem::path store, std::vector<std::string> words, std::filesystem::path folder);

    // Whether strace may trace on this machine.
    static bool possible();

    // Every call, of one undisturbed run. The most of any process counts.
    std::vector<Point> points() const;
    // Undisturbed and untraced.
    Ran run() const;
    Struck kill_at(const Point& point) const;
    // `also`: the name of other calls that the log shall have.
    Struck fail_at(const Point& point, const std::string& error, const std::string& also = {}) const;

private:
    Struck strike(const Point& point, const std::string& how, const std::string& proof,
                  const std::string& also) const;
    std::vector<std::string> command() const;
    std::filesystem::path store_;
    std::vector<std::string> words_;
    std::filesystem::path folder_;
};

} // namespace conformance
