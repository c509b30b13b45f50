#include "model/query_memo.h"

#include <utility>

namespace model {

namespace {

constexpr std::size_t entry_bytes = 160; // The table's node, the pointer, the answer itself.

std::size_t bytes_of(const std::string& question, const Answer& answer)
{
    return entry_bytes + question.size() + answer.cells.size() * sizeof(std::string) + answer.bytes;
}

} // namespace

std::shared_ptr<const Answer> QueryMemo::find(const std::string& question)
{
    if (const auto young = young_.find(question); young != young_.end())
        return young->second;
    const auto old = old_.find(question);
    if (old == old_.end())
        return nullptr;
    auto answer = std::move(old->second);
    old_bytes_ -= bytes_of(question, *answer);
    old_.erase(old);
    put(question, answer);
    return answer;
}

void QueryMemo::keep(std::string question, Answer answer)
{
    if (answer.bytes <= answer_bytes_max && !young_.contains(question) && !old_.contains(question))
        put(std::move(question), std::make_shared<const Answer>(std::move(answer)));
}

void QueryMemo::put(std::string question, std::shared_ptr<const Answer> answer)
{
    const std::size_t bytes = bytes_of(question, *answer);
    if (young_bytes_ + bytes > bytes_max / 2) {
        old_ = std::exchange(young_, {});
        old_bytes_ = std::exchange(young_bytes_, 0);
    }
    young_.emplace(std::move(question), std::move(answer));
    young_bytes_ += bytes;
}

} // namespace model
