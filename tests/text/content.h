#pragma once
// Every text that ships, out of the files themselves: lines of Markdown, quoted strings of the other kinds.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace test {

struct ContentText {
    std::string markup;
    std::string lang;
};

inline std::vector<std::string> quoted_in(const std::string& line)
{
    std::vector<std::string> found;
    for (std::size_t open = line.find('"'); open != line.npos;) {
        const std::size_t close = line.find('"', open + 1);
        if (close == line.npos)
            break;
        found.push_back(line.substr(open + 1, close - open - 1));
        open = line.find('"', close + 1);
    }
    return found;
}

inline bool is_japanese(const std::string& text)
{
    return text.find("\xE3\x81") != text.npos || text.find("\xE3\x82") != text.npos
        || text.find("\xE3\x83") != text.npos;
}

inline std::vector<ContentText> content_texts()
{
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"/content", "/app/words"})
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(SOURCE_ROOT + std::string(folder)))
            if (entry.is_regular_file())
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<ContentText> texts;
    for (const auto& file : files) {
        const std::string ending = file.extension().string();
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);) {
            if (ending == ".md") {
                texts.push_back({line, file.stem().string()});
                continue;
            }
            if (ending != ".toml" && ending != ".h")
                continue;
            for (std::string& text : quoted_in(line))
                texts.push_back({text, is_japanese(text) ? "ja" : "en"});
        }
    }
    std::erase_if(texts, [](const ContentText& text) { return text.markup.empty(); });
    return texts;
}

} // namespace test
