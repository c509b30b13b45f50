#pragma once
// The files of one folder of content. Whatever nobody asked for is reported: a file with a misspelt name must
// not fall silent.

#include "author/findings.h"
#include "base/file.h"
#include "base/result.h"
#include "toml/toml_reader.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace author {

inline constexpr std::size_t files_max = 5'000;

class SourceFolder {
public:
    static base::Result<SourceFolder> open(const std::filesystem::path& folder);

    const std::filesystem::path& path() const { return folder_; }
    bool has(const std::string& file) const;
    // Files of one folder that end so, in the order of their names: "groups/a.toml".
    std::vector<std::string> files(const std::string& folder, const std::string& ending) const;
    std::vector<std::string> folders(const std::string& folder) const; // "articles/aed"
    // The text, or nothing after a finding. Counts as asking.
    std::optional<std::string> text(const std::string& file, Findings& findings);
    // The same of a file that is no text.
    std::optional<base::Bytes> bytes(const std::string& file, std::size_t bytes_max, Findings& findings);
    // Counts as asking: for what people keep beside another file.
    void allow(const std::string& file);
    std::optional<toml::Document> toml(const std::string& file, Findings& findings);

    std::vector<std::string> all() const;
    std::vector<std::string> unasked() const;

private:
    explicit SourceFolder(std::filesystem::path folder)
        : folder_(std::move(folder))
    {
    }
    std::filesystem::path folder_;
    std::map<std::string, bool> files_; // Asked for.
};

} // namespace author
