#include "kiosk/supply.h"

#include "kit/store_kit.h"

#include <condition_variable>

namespace {

struct Supply : test::StoreTest {
    // Wakes when a message arrives, as the window would.
    std::mutex mutex;
    std::condition_variable arrived;
    int posts = 0;
    kiosk::Mailbox mailbox{[this] {
        const std::lock_guard lock(mutex);
        ++posts;
        arrived.notify_all();
    }};
    kiosk::Worker worker{mailbox};
    base::Log log;
    config::PathsConfig paths{.store = layout.root, .inbox = folder / "inbox", .log = {}};

    std::vector<kiosk::Message> next_messages()
    {
        std::unique_lock lock(mutex);
        EXPECT_TRUE(arrived.wait_for(lock, std::chrono::seconds(30), [this] { return posts > 0; }));
        posts = 0;
        return mailbox.drain();
    }
    void put(const std::uint64_t version)
    {
        ASSERT_TRUE(test::taken(
            install({file("base" + std::to_string(version) + ".machiai", test::base_pack(version))})));
    }
    static std::uint64_t version_of(const kiosk::Content* const content)
    {
        return content == nullptr ? 0 : content->generation().packs().front()->manifest().version;
    }
    std::filesystem::path payload_of(const kiosk::Content& content) const
    {
        return layout.payload(content.generation().packs().front()->manifest().payload);
    }
};

TEST_F(Supply, OfAnEmptyStoreIsNothing)
{
    const kiosk::Supply supply(paths, worker, log);
    EXPECT_EQ(supply.current(), nullptr);
}

TEST_F(Supply, OfNoStoreIsNothing)
{
    paths.store = folder / "nowhere";
    const kiosk::Supply supply(paths, worker, log);
    EXPECT_EQ(supply.current(), nullptr);
}

TEST_F(Supply, TakesTheFirstContentAtOnce)
{
    kiosk::Supply supply(paths, worker, log);
    put(1);
    supply.look_at_store();
    EXPECT_EQ(version_of(supply.current()), 1u);
    EXPECT_EQ(supply.waiting(), nullptr);
}

TEST_F(Supply, KeepsNewContentWaitingUntilItIsExchanged)
{
    put(1);
    kiosk::Supply supply(paths, worker, log);
    put(2);
    supply.look_at_store();
    EXPECT_EQ(version_of(supply.current()), 1u);
    EXPECT_EQ(version_of(supply.waiting()), 2u);
    supply.exchange();
    EXPECT_EQ(version_of(supply.current()), 2u);
    EXPECT_EQ(supply.waiting(), nullptr);
}

TEST_F(Supply, ForgetsWaitingContentThatWasRolledBack)
{
    put(1);
    ASSERT_TRUE(store::Writer::open(layout, disk)->settle());
    kiosk::Supply supply(paths, worker, log);
    put(2);
    supply.look_at_store();
    auto writer = store::Writer::open(layout, disk);
    ASSERT_TRUE(writer && writer->roll_back());
    supply.look_at_store();
    EXPECT_EQ(supply.waiting(), nullptr);
    EXPECT_EQ(version_of(supply.current()), 1u);
}

TEST_F(Supply, KeepsItsContentWhenTheStoreIsLost)
{
    put(1);
    kiosk::Supply supply(paths, worker, log);
    std::filesystem::remove_all(layout.root);
    supply.look_at_store();
    EXPECT_EQ(version_of(supply.current()), 1u);
}

TEST_F(Supply, GoesBackToTheContentBeforeTheUnsoundOne)
{
    put(1);
    ASSERT_TRUE(store::Writer::open(layout, disk)->settle());
    put(2);
    kiosk::Supply supply(paths, worker, log);
    ASSERT_EQ(version_of(supply.current()), 2u);
    supply.distrust("a bad block");
    EXPECT_EQ(version_of(supply.current()), 1u);
    ASSERT_TRUE(store::Writer::open(layout, disk)->settle()); // Another state that names the same content.
    supply.look_at_store();
    EXPECT_EQ(supply.waiting(), nullptr) << "what is unsound is not taken again";
}

TEST_F(Supply, DoesNotGoBackToWhatWasUnsoundBefore)
{
    put(1);
    ASSERT_TRUE(store::Writer::open(layout, disk)->settle());
    kiosk::Supply supply(paths, worker, log);
    supply.distrust("a bad block");
    EXPECT_EQ(supply.current(), nullptr);
    put(2);
    supply.look_at_store();
    ASSERT_EQ(version_of(supply.current()), 2u);
    supply.distrust("another bad block");
    EXPECT_EQ(supply.current(), nullptr) << "the content before it is the first, unsound one";
}

TEST_F(Supply, EndsWithTheCardWhenNothingSoundIsLeft)
{
    put(1);
    kiosk::Supply supply(paths, worker, log);
    supply.distrust("a bad block");
    EXPECT_EQ(supply.current(), nullptr);
}

TEST_F(Supply, HashesEveryPayloadInTheBackground)
{
    put(1);
    kiosk::Supply supply(paths, worker, log);
    const auto messages = next_messages();
    ASSERT_EQ(messages.size(), 1u);
    const auto& verdict = std::get<kiosk::Verified>(messages.front());
    EXPECT_EQ(verdict.problem, "");
    supply.take(verdict);
    EXPECT_EQ(version_of(supply.current()), 1u);
}

TEST_F(Supply, LeavesContentWhosePayloadHasRotted)
{
    put(1);
    {
        const kiosk::Supply sound(paths, worker, log);
        next_messages();
        const auto payload = payload_of(*sound.current());
        std::filesystem::permissions(payload, std::filesystem::perms::owner_write,
                                     std::filesystem::perm_options::add);
        test::flip_byte(payload, std::filesystem::file_size(payload) - 10);
    }
    kiosk::Supply supply(paths, worker, log);
    ASSERT_NE(supply.current(), nullptr);
    const auto messages = next_messages();
    const auto& verdict = std::get<kiosk::Verified>(messages.at(0));
    EXPECT_NE(verdict.problem, "");
    supply.take(verdict);
    EXPECT_EQ(supply.current(), nullptr);
}

TEST_F(Supply, DoesNotActOnAVerdictOverOtherContent)
{
    put(1);
    kiosk::Supply supply(paths, worker, log);
    supply.take(kiosk::Verified{base::hash_of(base::as_bytes("other")), "a bad block"});
    EXPECT_EQ(version_of(supply.current()), 1u);
}

} // namespace
