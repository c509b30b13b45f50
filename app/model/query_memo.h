#pragma once
// What a layer answered lately. A layer never changes, so an answer stays right as long as the layer lives;
// every logic frame asks the same questions again.

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace model {

// All rows of one question, cell by cell.
struct Answer {
    std::size_t columns = 0;
    std::vector<std::string> cells;
    std::size_t bytes = 0; // Of all cells.

    std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }
};

class QueryMemo {
public:
    static constexpr std::size_t answer_bytes_max = 32 * 1024; // Longer ones are asked for anew.
    static constexpr std::size_t bytes_max = 512 * 1024;

    // Null when it is not known.
    std::shared_ptr<const Answer> find(const std::string& question);
    void keep(std::string question, Answer answer);
    std::size_t bytes() const { return young_bytes_ + old_bytes_; }

private:
    using Answers = std::unordered_map<std::string, std::shared_ptr<const Answer>>;
    void put(std::string question, std::shared_ptr<const Answer> answer);

    // What was asked for since the old ones were all there was. When the young ones fill half of the room,
    // they become the old ones, and those are forgotten.
    Answers young_;
    Answers old_;
    std::size_t young_bytes_ = 0;
    std::size_t old_bytes_ = 0;
};

} // namespace model
