#pragma once
// One kiosk under test: a store of its own, spoken to through machiai-admin alone, and the tools of somebody
// who makes packs, good and bad ones.

#include "kit/pack_kit.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace conformance {

struct Ran {
    int status = -1; // 128 and more: ended by a signal.
    std::string out;
    std::string log; // What it says on its standard error.
    nlohmann::json json; // Null when the answer was none.
    std::string code() const; // The answer's "code".
};

class Lab {
public:
    // A kiosk that shows version 1 of a base pack, of a hospital and of a chart, all settled, trusting
    // test::trust().
    explicit Lab(int number);
    ~Lab();
    Lab(const Lab&) = delete;
    Lab& operator=(const Lab&) = delete;

    std::filesystem::path at(const std::string& name) const { return folder_ / name; }
    std::filesystem::path store() const { return folder_ / "store"; }

    // machiai-admin --store … --json and these words, each an argument; `environment` as NAME=value.
    Ran admin(const std::vector<std::string>& words, const std::vector<std::string>& environment = {}) const;
    Ran install(const std::vector<std::filesystem::path>& files) const;
    nlohmann::json status() const;
    std::uint64_t version_of(const std::string& role) const; // 0: not active.

    // A pack file in the lab's folder, by test::write_pack().
    std::filesystem::path pack(const test::PackSpec& spec, const std::string& name = {}) const;

    // What the case needs is not on this machine: it counts as not run, and says why and what would run it.
    void not_here(const std::string& why) { not_here_ = why; }
    const std::string& why_not_here() const { return not_here_; }

    // A miss is told with the case, and fails it; the case goes on.
    bool expect(bool met, const std::string& what);
    // Exit 0, every file without a refusal.
    void takes(const std::vector<std::filesystem::path>& files);
    // Exit 1 and this code for the only file that is named; and whatever the screen shows, every floor and
    // the chart are what they were.
    void refuses(const std::filesystem::path& file, const std::string& code);
    void refuses(const std::vector<std::filesystem::path>& files, const std::string& code);
    // The screen has content, and the chart is part of it.
    void shows_content();

    const std::vector<std::string>& misses() const { return misses_; }

private:
    std::filesystem::path folder_;
    std::vector<std::string> misses_;
    std::string not_here_;
};

// A program and what follows its name; `environment` as NAME=value, in front of ours.
Ran run_program(std::vector<std::string> words, std::vector<std::string> environment = {});
std::string admin_program();

// A version of the group's pack that is good in every way.
test::PackSpec group_pack(std::uint64_t version, const std::string& group = "hidamari");
test::PackSpec base_pack(std::uint64_t version);
test::PackSpec hospital_pack(std::uint64_t version, std::uint64_t base_from = 1,
                             std::uint64_t base_until = 1'000);
test::PackSpec chart_pack(std::uint64_t version);

} // namespace conformance
