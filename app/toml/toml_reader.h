#pragma once
// Strict reading of TOML: every value is asked for by name and type, whatever nobody asked for is an error,
// and every complaint carries its file and line. The values stay readable after a complaint, so one pass
// finds all mistakes.
//
//   TRY_SET(auto document, toml::Document::read(file, "kiosk.toml"));
//   auto root = document.root();
//   const auto wait = root.number_if("warn_after_s", 30, 600).value_or(60);
//   for (const toml::Problem& problem : document.finish())
//       print(problem.sentence());                          // kiosk.toml line 12: …

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toml {

inline constexpr std::size_t file_bytes_max = 1 << 20;

struct Problem {
    std::string file; // As the reader was told to call it.
    int line = 0; // From 1; 0 when it concerns the file as a whole.
    std::string words;
    std::string sentence() const; // "kiosk.toml line 12: …"
};

struct Text {
    std::string value;
    int line = 0;
};

struct Node;
struct Pages;

// A view of one table; lives as long as its Document. An empty or missing value of a required key is a
// problem of the document and reads as an empty value.
class Table {
public:
    int line() const;
    int
    line_of(std::string_view key) const; // The line of the key's value; the table's own when it is not there.
    bool has(std::string_view key) const; // Does not count as asking.
    std::vector<std::string> keys() const; // In the order of the file; for tables whose keys are data.

    std::string text(std::string_view key) const;
    std::optional<std::string> text_if(std::string_view key) const;
    std::string
    text_or_empty(std::string_view key) const; // Where "" says "none" as well as a missing key does.
    // One word of a closed list; required. Empty after a problem.
    std::string choice(std::string_view key, std::initializer_list<std::string_view> allowed) const;
    std::int64_t number(std::string_view key, std::int64_t min, std::int64_t max) const;
    std::optional<std::int64_t> number_if(std::string_view key, std::int64_t min, std::int64_t max) const;
    std::optional<double> real_if(std::string_view key, double min, double max) const; // 3 and 3.0 alike.
    std::optional<bool> flag_if(std::string_view key) const;
    // A list of exactly `count` numbers: [535, 952].
    std::optional<std::vector<std::int64_t>> numbers_if(std::string_view key, std::size_t count,
                                                        std::int64_t min, std::int64_t max) const;
    std::vector<Text> texts(std::string_view key) const; // An array of texts; none when the key is missing.
    std::optional<Table> table(std::string_view key) const;
    std::optional<Table> table_if(std::string_view key) const;
    std::vector<Table>
    tables(std::string_view key) const; // [[key]] or key = [ { … } ]; none when it is missing.

    // For what only the caller can judge. The words follow the key: "hours: 25:00 is no time of day".
    void problem(std::string_view key, std::string_view words) const;

private:
    friend class Document;
    Table(const Node* node, Pages* pages)
        : node_(node)
        , pages_(pages)
    {
    }
    const Node* ask(std::string_view key) const;
    const Node* require(std::string_view key) const;
    std::nullopt_t wrong_type(const Node& value, std::string_view key, std::string_view wanted) const;
    const Node* node_;
    Pages* pages_;
};

class Document {
public:
    // `name` is how sentences call the file. The error's text is a whole sentence with the line.
    static base::Result<Document> read(const std::filesystem::path& file, std::string name);
    static base::Result<Document> parse(std::string_view text, std::string name);

    ~Document();
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;

    Table root() const;
    // All problems so far and every key that nobody asked for, in the order of lines.
    std::vector<Problem> finish() const;

private:
    explicit Document(std::unique_ptr<Pages> pages);
    std::unique_ptr<Pages> pages_;
};

} // namespace toml
