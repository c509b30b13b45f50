#include "model/message.h"

#include "base/markup.h"

#include <gtest/gtest.h>
#include <set>

namespace {

constexpr auto last = pack::Refusal::needs_another;

TEST(Message, IsAnotherForEveryRefusal)
{
    std::set<std::string_view> seen;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        EXPECT_TRUE(seen.insert(model::message(static_cast<pack::Refusal>(i)).what.ja).second) << i;
}

TEST(Message, AlwaysAsksForANextStepAndNamesNoPath)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto message = model::message(static_cast<pack::Refusal>(i));
        EXPECT_NE(base::plain_text(message.todo.ja).find("ください"), std::string::npos) << i;
        EXPECT_NE(base::plain_text(message.todo.easy).find("ください"), std::string::npos) << i;
        for (const auto text : {message.what.ja, message.what.easy, message.what.en, message.todo.ja,
                                message.todo.easy, message.todo.en}) {
            EXPECT_EQ(text.find('/'), std::string_view::npos) << i;
            EXPECT_FALSE(base::markup_problem(text)) << i << ": " << base::markup_problem(text).value_or("");
        }
    }
}

} // namespace
