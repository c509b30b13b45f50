#include "store/state.h"

#include "base/hash.h"

#include <gtest/gtest.h>

namespace {

base::Hash hash(const std::string& of)
{
    return base::hash_of(base::as_bytes(of));
}

store::State sample()
{
    store::State state;
    state.trust_version = 3;
    state.trust = hash("trust");
    state.starts_left = 2;
    state.active.packs = {{"base/hokkaido", 1, 4, hash("b4")}, {"hospital", 1, 2, hash("h2")}};
    state.active.locals = {{"group/hidamari", 7, hash("l")}};
    state.previous.packs = {{"base/hokkaido", 1, 3, hash("b3")}};
    state.floors = state.active.packs;
    return state;
}

// The text with its last line made right again, so that only what stands above is wrong.
std::string rehash(const std::string& text)
{
    const auto body = text.substr(0, text.rfind("self "));
    return body + "self " + hash(body).hex() + "\n";
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    VERIFY(at != std::string::npos);
    return rehash(text.replace(at, from.size(), to));
}

TEST(State, ReadsBackWhatItWrote)
{
    const auto text = store::print_state(sample());
    ASSERT_TRUE(store::parse_state(text));
    EXPECT_EQ(*store::parse_state(text), sample());
    EXPECT_EQ(*store::parse_state(store::print_state({})), store::State());
    EXPECT_TRUE(store::parse_state(replaced(text, "trial 2", "trial settled")));
}

TEST(State, WithAnyByteChangedIsRefused)
{
    const auto text = store::print_state(sample());
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto flipped = text;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        EXPECT_FALSE(store::parse_state(flipped)) << i;
    }
}

TEST(State, CutOffAnywhereIsRefused)
{
    const auto text = store::print_state(sample());
    for (std::size_t i = 0; i < text.size(); ++i)
        EXPECT_FALSE(store::parse_state(text.substr(0, i))) << i;
    EXPECT_FALSE(store::parse_state(text + "\n"));
    EXPECT_FALSE(store::parse_state(text + text));
    EXPECT_FALSE(store::parse_state(std::string(text.size(), '\0')));
}

TEST(State, HasOneSpellingOnly)
{
    const auto text = store::print_state(sample());
    EXPECT_FALSE(store::parse_state(replaced(text, "trust 3", "trust 03")));
    EXPECT_FALSE(store::parse_state(replaced(text, "trust 3", "trust 0")));
    EXPECT_FALSE(store::parse_state(replaced(text, "trust 3", "trust  3")));
    EXPECT_FALSE(store::parse_state(replaced(text, "trust 3", "trust 18446744073709551616")));
    EXPECT_FALSE(store::parse_state(replaced(text, "trial 2", "trial 4")));
    EXPECT_FALSE(store::parse_state(replaced(text, "trial 2", "trial -1")));
    EXPECT_FALSE(store::parse_state(replaced(text, "trial 2\n", "trial 2\r\n")));
    EXPECT_FALSE(store::parse_state(replaced(text, "trial 2\n", "trial 2\nwish 1\n")));
    EXPECT_FALSE(store::parse_state(replaced(text, "trial 2\n", "trial 2\ntrial 2\n")));
    EXPECT_FALSE(store::parse_state(replaced(text, "active pack base/hokkaido", "active pack ../../etc")));
    EXPECT_FALSE(store::parse_state(replaced(text, "active local group/hidamari", "active local hospital")));
    EXPECT_FALSE(store::parse_state(replaced(text, "active pack hospital", "active pack base/hokkaido")));
    EXPECT_FALSE(store::parse_state(replaced(text, "active pack hospital", "active pack aaa")));
    EXPECT_FALSE(store::parse_state(replaced(text, "machiai-state 1", "machiai-state 2")));
}

TEST(State, LongerThanItsLimitIsNotParsed)
{
    EXPECT_EQ(store::parse_state(std::string(store::state_bytes_max + 1, 'a')).error().code,
              base::Code::too_large);
}

TEST(Generation, IsNamedByRolesAndHashesAlone)
{
    auto one = sample().active;
    auto other = one;
    other.packs[0].version = 99;
    EXPECT_EQ(store::id_of(one), store::id_of(other));
    other.packs[0].hash = hash("else");
    EXPECT_NE(store::id_of(one), store::id_of(other));
    other = one;
    other.locals.clear();
    EXPECT_NE(store::id_of(one), store::id_of(other));
}

} // namespace
