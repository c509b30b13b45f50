#include "kit/store_kit.h"

#include "store/inbox.h"

namespace {

struct Inbox : test::StoreTest {
    std::filesystem::path inbox = folder / "inbox";
    Inbox() { std::filesystem::create_directory(inbox); }
    store::Report take()
    {
        auto writer = store::Writer::open(layout, disk);
        return store::install_from_inbox(*writer, inbox, looks_good, base::Log());
    }
    bool has(const std::string& name) const { return std::filesystem::exists(inbox / name); }
};

TEST_F(Inbox, InstallsWhatIsWholeAndLeavesItThere)
{
    file("inbox/base.machiai", test::base_pack(1));
    file("inbox/group.machiai", test::group_pack(1));
    const auto report = take();
    EXPECT_EQ(report.files.size(), 2u);
    EXPECT_FALSE(report.refusal());
    EXPECT_TRUE(state().previous.empty()); // One generation.
    EXPECT_TRUE(has("base.machiai"));
    EXPECT_FALSE(take().refusal()); // The second look finds nothing new.
}

TEST_F(Inbox, LeavesAloneWhatIsNotForIt)
{
    test::write_file(inbox / "notes.txt", "hello");
    test::write_file(inbox / ".base.machiai.Xy12", "MCH1");
    test::write_file(inbox / ".base.machiai", "foreign, long enough to be read");
    test::write_file(inbox / "~syncthing~base.machiai", "foreign, long enough to be read");
    std::filesystem::create_directory(inbox / "folder.machiai");
    std::filesystem::create_symlink("/etc/hostname", inbox / "link.machiai");
    EXPECT_TRUE(take().files.empty());
    for (const auto* name : {"notes.txt", ".base.machiai.Xy12", ".base.machiai", "~syncthing~base.machiai"})
        EXPECT_TRUE(has(name)) << name;
}

TEST_F(Inbox, WaitsForAFileThatIsStillArriving)
{
    const auto whole = test::read_file(file("base.machiai", test::base_pack(1)));
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{3}, std::size_t{100}, whole.size() - 1}) {
        test::write_file(inbox / "base.machiai", whole.substr(0, bytes));
        EXPECT_TRUE(take().files.empty()) << bytes;
        EXPECT_TRUE(has("base.machiai")) << bytes;
    }
    test::write_file(inbox / "base.machiai", whole);
    EXPECT_FALSE(take().refusal());
    EXPECT_EQ(active("base/hokkaido"), 1u);
}

TEST_F(Inbox, MovesAwayWhatWillNeverBeGood)
{
    test::write_file(inbox / "zip.machiai", "PK\3\4 this is not a content pack at all");
    auto wrong = test::base_pack(1);
    wrong.keys = {"K3"};
    file("inbox/wrong.machiai", wrong);
    take();
    EXPECT_FALSE(has("zip.machiai"));
    EXPECT_FALSE(has("wrong.machiai"));
    EXPECT_TRUE(has("refused/zip.machiai"));
    EXPECT_TRUE(has("refused/wrong.machiai"));
}

TEST_F(Inbox, KeepsWhatOnlyMissesAnother)
{
    file("inbox/hospital.machiai", test::hospital_pack(1, 1, 1));
    EXPECT_EQ(take().refusal(), pack::Refusal::needs_another);
    EXPECT_TRUE(has("hospital.machiai"));
    file("inbox/base.machiai", test::base_pack(1));
    EXPECT_FALSE(take().refusal());
}

TEST_F(Inbox, ThatDoesNotExistIsEmpty)
{
    std::filesystem::remove_all(inbox);
    EXPECT_TRUE(take().files.empty());
}

} // namespace
