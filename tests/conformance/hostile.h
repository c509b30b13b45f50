#pragma once
// Payloads that a group's own key signed and that mean harm: a good database, changed by the stock sqlite3
// program or byte by byte, and signed with a manifest that tells the truth about it.

#include "conformance/case.h"
#include "conformance/lab.h"

#include <filesystem>
#include <string>

namespace conformance {

inline constexpr auto group_role = "group/hidamari";

class Hostile {
public:
    // What the group's good pack holds, and these rows of it besides; then `sql` by the stock program.
    explicit Hostile(Lab& lab, const std::string& rows = {}, const std::string& sql = {});
    // By the stock program, which lets schemas be written by hand.
    Hostile& sqlite(const std::string& sql);
    Hostile& poke(std::size_t offset, const std::string& bytes);
    const std::filesystem::path& payload() const { return payload_; }
    std::string bytes() const { return test::read_file(payload_); }

    // The pack, in the lab's folder: one version higher than what is active.
    std::filesystem::path pack() const;
    void refused(const std::string& code = "U03") const;
    void taken() const;

private:
    Lab& lab_;
    std::filesystem::path payload_;
};

// Both of them without `sql`: what makes the others be refused is what was done to them.
void refuses_sql(Lab& lab, const std::vector<std::string>& changes, const std::string& code = "U03");
void refuses_rows(Lab& lab, const std::vector<std::string>& rows, const std::string& code = "U03");
void takes_rows(Lab& lab, const std::string& rows);

// Rows of one medium under its hash, cut into chunks.
std::string medium_rows(const std::string& bytes, const std::string& type, int width, int height);

// How machiai --probe of what is active ends. The lab's own chart has a letter that no font has, and the
// groups' pages are drawn before it: so it is what it was before, or what came is to blame.
int probed(const Lab& lab);

std::span<const Case> row_cases(); // 94 to 99 of G.

} // namespace conformance
