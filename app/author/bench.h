#pragma once
// The author's desk: what the readers of the files lay down, and what lint and the writer pick up. Rows and
// texts are kept with the place they came from until everything has been read; only then can a reference be
// dead.

#include "author/findings.h"
#include "author/source_folder.h"
#include "base/clock.h"
#include "pack/manifest.h"
#include "pack/writer.h"
#include "reading/search_index.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace author {

struct PackInfo {
    std::string role;
    std::string site;
    std::string prefix; // Of every id: "grp:hidamari:".
    std::vector<std::string> languages;
    std::optional<base::Date> recheck_by;
    std::vector<pack::Requirement> requirements;
    std::set<std::string> allowed_contacts;
};

// What a visitor reads, in the notation of base/markup.h.
struct SourceText {
    std::string id;
    std::string field;
    std::string lang;
    std::string text;
    Place place;
};

// A piece of an article.
struct SourceBlock {
    std::string article;
    std::string lang;
    int page = 0;
    int seq = 0;
    std::string kind;
    std::string text;
    Place place;
    std::optional<base::Hash> picture = std::nullopt; // Of an image.
};

struct Row {
    std::string table;
    std::vector<pack::Value> values;
};

struct Reference {
    std::string id;
    std::string key;
    Place place;
};

class Bench {
public:
    Bench(SourceFolder folder, base::LocalTime issued)
        : folder_(std::move(folder))
        , issued_(issued)
    {
    }

    SourceFolder& folder() { return folder_; }
    Findings& findings() { return findings_; }
    const Findings& findings() const { return findings_; }
    base::LocalTime issued() const { return issued_; }

    PackInfo info;
    std::vector<Row> rows;
    std::vector<SourceText> texts;
    std::vector<SourceBlock> blocks;
    std::vector<Reference> references;
    std::set<std::string> ids;
    std::map<base::Hash, base::Bytes> pictures; // As the pack will hold them.
    bool ids_only = false; // Of a neighbour: its pictures are not made ready.

    void row(std::string table, std::vector<pack::Value> values);
    // The id of a record with the owner in front, after its spelling and that nobody else has it were
    // checked. `kind` keeps desks apart from places of the same name: "desk." or "".
    std::string claim(const toml::Table& table, const std::string& file, std::string_view kind = {});
    // key = { ja = …, ja-easy = …, en = … }: every language of the pack.
    void text(const toml::Table& table, std::string_view key, const std::string& id, const std::string& field,
              const std::string& file);
    void text_if(const toml::Table& table, std::string_view key, const std::string& id,
                 const std::string& field, const std::string& file);
    // The table itself is { ja = …, … }.
    void text_of(const toml::Table& texts, const std::string& id, const std::string& field,
                 const std::string& file);
    // A picture of the folder pictures/, by the name of its file; made ready when it is named for the first
    // time. Nothing after a finding.
    std::optional<base::Hash> picture(const std::string& name, const Place& place);
    // picture = "name.png" and picture_alt = { ja = …, … } of a record, as a value of its row.
    pack::Value picture_of(const toml::Table& table, const std::string& id, const std::string& file);
    void refer(std::string id, std::string key, Place place);
    // What the Japanese of a field sounds like, in hiragana, for order and search.
    std::string reading_of(const std::string& id, std::string_view field) const;
    // `id` is found under its reading; one that no letters of the board spell is an error at `place`.
    void search_key(const std::string& reading, const std::string& kind, const std::string& id,
                    const Place& place, const std::string& until = {});
    // … and under a field of its own or of another record, in every language.
    void search_words(const std::string& of, const std::string& field, const std::string& kind,
                      const std::string& id, const std::string& until = {});
    // The rows of everything that is found; after the last reader.
    void write_search_index();

private:
    std::optional<base::Hash> prepared(const std::string& name, const Place& place);

    SourceFolder folder_;
    base::LocalTime issued_;
    Findings findings_;
    reading::SearchIndex search_index_;
    std::map<std::string, std::optional<base::Hash>> named_pictures_;
};

// NULL for an empty text.
pack::Value text_or_null(std::string text);
// "2011", "2011-09" or "2011-09-02", all of them days that can be.
bool vague_day_valid(std::string_view text);
// "08:30" → 510.
std::optional<int> minute_of_day(std::string_view text);

} // namespace author
