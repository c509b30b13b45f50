#include "author/source_folder.h"

#include "base/utf8.h"

#include <algorithm>

namespace author {

namespace fs = std::filesystem;

base::Result<SourceFolder> SourceFolder::open(const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return base::fail(base::Code::not_found, folder.string() + " is no folder");
    SourceFolder source(folder);
    fs::recursive_directory_iterator at(folder, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        if (at->is_directory(error))
            continue;
        if (source.files_.size() == files_max)
            return base::fail(base::Code::too_large, folder.string() + ": too many files");
        source.files_[at->path().lexically_relative(folder).generic_string()] = false;
    }
    if (error)
        return base::fail(base::Code::io, folder.string() + ": " + error.message());
    // Read by people, not by the build.
    if (const auto readme = source.files_.find("README.md"); readme != source.files_.end())
        readme->second = true;
    return source;
}

bool SourceFolder::has(const std::string& file) const
{
    return files_.contains(file);
}

std::vector<std::string> SourceFolder::files(const std::string& folder, const std::string& ending) const
{
    std::vector<std::string> found;
    for (const auto& [file, asked] : files_)
        if (file.starts_with(folder + "/") && file.ends_with(ending)
            && file.find('/', folder.size() + 1) == file.npos)
            found.push_back(file);
    return found;
}

std::vector<std::string> SourceFolder::folders(const std::string& folder) const
{
    std::vector<std::string> found;
    for (const auto& [file, asked] : files_) {
        const auto end = file.find('/', folder.size() + 1);
        if (!file.starts_with(folder + "/") || end == file.npos)
            continue;
        if (found.empty() || found.back() != file.substr(0, end))
            found.push_back(file.substr(0, end));
    }
    return found;
}

std::optional<std::string> SourceFolder::text(const std::string& file, Findings& findings)
{
    files_[file] = true;
    auto text = base::read_text_limited(folder_ / file, toml::file_bytes_max);
    if (!text) {
        findings.error({file, 0}, text.error().where);
        return std::nullopt;
    }
    int line = 1;
    for (std::size_t start = 0; start <= text->size(); ++line) {
        const auto end = std::min(text->find('\n', start), text->size());
        if (!base::decode_utf8(std::string_view(*text).substr(start, end - start))) {
            findings.error({file, line},
                           "this is not UTF-8 (it may be Shift_JIS, the code page of Windows); save "
                           "the file as UTF-8");
            return std::nullopt;
        }
        start = end + 1;
    }
    return std::move(*text);
}

std::optional<base::Bytes> SourceFolder::bytes(const std::string& file, const std::size_t bytes_max,
                                               Findings& findings)
{
    files_[file] = true;
    auto bytes = base::read_limited(folder_ / file, bytes_max);
    if (bytes)
        return std::move(*bytes);
    findings.error({file, 0},
                   bytes.error().code == base::Code::too_large
                       ? "has more than " + std::to_string(bytes_max >> 20) + " MB"
                       : bytes.error().where);
    return std::nullopt;
}

void SourceFolder::allow(const std::string& file)
{
    if (const auto found = files_.find(file); found != files_.end())
        found->second = true;
}

std::optional<toml::Document> SourceFolder::toml(const std::string& file, Findings& findings)
{
    files_[file] = true;
    auto document = toml::Document::read(folder_ / file, file);
    if (document)
        return std::move(*document);
    // A whole sentence already, with the file's name in front.
    const auto colon = document.error().where.find(": ");
    const auto line = document.error().where.find(" line ");
    const bool placed = document.error().where.starts_with(file) && line < colon;
    findings.error({file, placed ? std::atoi(document.error().where.c_str() + line + 6) : 0},
                   placed ? document.error().where.substr(colon + 2) : document.error().where);
    return std::nullopt;
}

std::vector<std::string> SourceFolder::all() const
{
    std::vector<std::string> names;
    for (const auto& [file, asked] : files_)
        names.push_back(file);
    return names;
}

std::vector<std::string> SourceFolder::unasked() const
{
    std::vector<std::string> names;
    for (const auto& [file, asked] : files_)
        if (!asked)
            names.push_back(file);
    return names;
}

} // namespace author
