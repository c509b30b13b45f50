#pragma once
// Remembers the paragraphs that were set: a page that was seen draws without shaping again.

#include "text/paragraph.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace text {

inline constexpr std::size_t typesetter_bytes_max = 16U << 20;

class Typesetter {
public:
    explicit Typesetter(const Fonts& fonts,
                        std::size_t bytes_max = typesetter_bytes_max); // `fonts` must outlive it.

    // As set_paragraph. Whoever keeps the pointer keeps the paragraph, though the cache may let go of it.
    std::shared_ptr<const Paragraph> paragraph(std::string_view markup_utf8, std::string_view lang,
                                               const Style& style, float width_px);

    std::int64_t hits() const { return hits_; }
    std::int64_t shaped() const { return shaped_; }
    std::size_t bytes() const { return bytes_; }
    const Fonts& fonts() const { return fonts_; }

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const Paragraph> paragraph;
        std::size_t bytes;
    };
    void forget_oldest();

    const Fonts& fonts_;
    std::size_t bytes_max_;
    std::list<Entry> entries_; // Newest first.
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_; // Keys live in the entries.
    std::size_t bytes_ = 0;
    std::int64_t hits_ = 0;
    std::int64_t shaped_ = 0;
};

} // namespace text
