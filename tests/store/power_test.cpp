// Power is lost before every single step of an install, and the disk then holds no more than it promised. The
// store must show the old or the new content, never another, and what was reported as done must be there.

#include "kit/store_kit.h"

#include <map>
#include <set>
#include <sys/stat.h>

namespace {

enum class Kept {
    promised, // Only what was synced: names by their folder, bytes by their file.
    names_too, // Every rename and every removal, but of bytes only those that were synced.
    all, // The process died, the power did not.
};

// Does everything for real and remembers what a disk would have promised.
class FakeDisk : public store::Disk {
public:
    FakeDisk(std::filesystem::path root, const int steps)
        : root_(std::move(root))
        , steps_(steps)
    {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root_))
            if (entry.is_regular_file())
                synced_[inode(entry.path())] = test::read_file(entry.path());
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root_))
            if (entry.is_directory())
                names_[entry.path()] = names_in(entry.path());
        names_[root_] = names_in(root_);
    }
    bool lost() const { return steps_ < 0; }

    base::Result<base::FileDescriptor> create(const std::filesystem::path& file) override
    {
        TRY(step());
        return Disk::create(file);
    }
    base::Result<void> write(const base::FileDescriptor& fd, const base::ByteView bytes) override
    {
        TRY(step());
        return Disk::write(fd, bytes);
    }
    base::Result<void> sync(const base::FileDescriptor& fd) override
    {
        TRY(step());
        struct stat info { };
        VERIFY(::fstat(fd.get(), &info) == 0);
        synced_[info.st_ino] = test::read_file("/proc/self/fd/" + std::to_string(fd.get()));
        return {};
    }
    base::Result<void> sync_folder(const std::filesystem::path& folder) override
    {
        TRY(step());
        names_[folder] = names_in(folder);
        return {};
    }
    base::Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        TRY(step());
        return Disk::rename(from, to);
    }
    base::Result<void> remove(const std::filesystem::path& file) override
    {
        TRY(step());
        return Disk::remove(file);
    }

    // What is there when the power comes back.
    void come_back(const Kept kept) const
    {
        if (kept == Kept::all)
            return;
        for (const auto& [folder, promised] : names_) {
            const auto names = kept == Kept::promised ? promised : names_in(folder);
            std::map<std::string, std::string> files;
            for (const auto& [name, file] : names)
                files[name] = bytes_of(folder / name, file);
            for (const auto& [name, file] : names_in(folder))
                std::filesystem::remove(folder / name);
            for (const auto& [name, bytes] : files)
                test::write_file(folder / name, bytes);
        }
    }

private:
    using Names = std::map<std::string, ino_t>;

    static ino_t inode(const std::filesystem::path& file)
    {
        struct stat info { };
        VERIFY(::stat(file.c_str(), &info) == 0);
        return info.st_ino;
    }
    static Names names_in(const std::filesystem::path& folder)
    {
        Names names;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.is_regular_file())
                names[entry.path().filename()] = inode(entry.path());
        return names;
    }
    // Bytes that nobody synced may be torn: half of them arrived.
    std::string bytes_of(const std::filesystem::path& file, const ino_t number) const
    {
        if (const auto known = synced_.find(number); known != synced_.end())
            return known->second;
        const auto live = std::filesystem::exists(file) && inode(file) == number ? test::read_file(file) : "";
        return live.substr(0, live.size() / 2);
    }
    base::Result<void> step()
    {
        if (--steps_ < 0)
            return base::fail(base::Code::io, "the power is off");
        return {};
    }

    std::filesystem::path root_;
    int steps_;
    std::map<ino_t, std::string> synced_;
    std::map<std::filesystem::path, Names> names_;
};

struct PowerLoss : test::StoreTest {
    std::filesystem::path before = folder / "before";

    PowerLoss()
    {
        VERIFY(test::taken(
            install({file("base.machiai", test::base_pack(1)), file("chart.machiai", test::chart_pack(1))})));
        VERIFY(store::Writer::open(layout, disk)->settle());
        file("base2.machiai", test::base_pack(2));
        file("chart2.machiai", test::chart_pack(2));
        std::filesystem::copy(layout.root, before, std::filesystem::copy_options::recursive);
    }
    std::vector<std::filesystem::path> newer() const
    {
        return {folder / "base2.machiai", folder / "chart2.machiai"};
    }
    void restore() const
    {
        std::filesystem::remove_all(layout.root);
        std::filesystem::copy(before, layout.root, std::filesystem::copy_options::recursive);
    }
    // Returns false once the install came to its end with the power still on.
    bool lose_power_after(const int steps, const Kept kept)
    {
        restore();
        FakeDisk fake(layout.root, steps);
        const auto report = install(newer(), fake);
        const bool ran_through = !fake.lost();
        // What is reported when the power is off, nobody reads.
        const bool done = ran_through && !report.refusal();
        fake.come_back(kept);
        const auto recovered = store::recover(layout);
        EXPECT_TRUE(recovered.generation) << "no content after step " << steps;
        if (!recovered.generation)
            return !ran_through;
        EXPECT_TRUE(recovered.generation->payloads_sound()) << "step " << steps;
        const auto& packs = recovered.generation->packs();
        const auto base_version = packs.front()->manifest().version;
        EXPECT_EQ(base_version, packs.back()->manifest().version) << "mixed after step " << steps;
        if (done) {
            EXPECT_EQ(base_version, 2u) << "reported and lost after step " << steps;
        }
        const auto again = install(newer());
        EXPECT_FALSE(again.refusal())
            << "step " << steps << ": " << (again.files[0].refused ? again.files[0].refused->where : "");
        EXPECT_EQ(active("base/hokkaido"), 2u) << "step " << steps;
        return !ran_through;
    }
    int sweep(const Kept kept)
    {
        int steps = 0;
        while (lose_power_after(steps, kept) && !HasFailure())
            ++steps;
        return steps;
    }
};

constexpr int steps_at_least = 20; // Fewer, and the sweep swept nothing.

TEST_F(PowerLoss, AtEveryStepLeavesOldOrNewOnTheWeakestDisk)
{
    EXPECT_GT(sweep(Kept::promised), steps_at_least);
}

TEST_F(PowerLoss, AtEveryStepLeavesOldOrNewWhereNamesGoFirst)
{
    EXPECT_GT(sweep(Kept::names_too), steps_at_least);
}

TEST_F(PowerLoss, DyingAtEveryStepLeavesOldOrNew)
{
    EXPECT_GT(sweep(Kept::all), steps_at_least);
}

// Fails one step and goes on: a disk with one bad moment.
class OneBadStep : public store::Disk {
public:
    OneBadStep(const int bad, const base::Code code)
        : left_(bad)
        , code_(code)
    {
    }
    bool failed() const { return left_ < 0; }
    base::Result<base::FileDescriptor> create(const std::filesystem::path& file) override
    {
        TRY(step());
        return Disk::create(file);
    }
    base::Result<void> write(const base::FileDescriptor& fd, const base::ByteView bytes) override
    {
        TRY(step());
        return Disk::write(fd, bytes);
    }
    base::Result<void> sync(const base::FileDescriptor& fd) override
    {
        TRY(step());
        return Disk::sync(fd);
    }
    base::Result<void> sync_folder(const std::filesystem::path& folder) override
    {
        TRY(step());
        return Disk::sync_folder(folder);
    }
    base::Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        TRY(step());
        return Disk::rename(from, to);
    }

private:
    base::Result<void> step()
    {
        if (left_-- == 0)
            return base::fail(code_, "one bad step");
        return {};
    }
    int left_;
    base::Code code_;
};

TEST_F(PowerLoss, AnErrorAtEveryStepIsReportedAsTheDiskStands)
{
    int told_as_done = 0;
    for (const auto code : {base::Code::io, base::Code::no_space}) {
        for (int bad = 0;; ++bad) {
            restore();
            OneBadStep shaky(bad, code);
            const auto report = install(newer(), shaky);
            if (!shaky.failed())
                break;
            const auto refusal =
                test::refusal_of(report); // Of the base pack; the chart may be in without it.
            const bool done = !refusal;
            told_as_done += done ? 1 : 0;
            EXPECT_EQ(active("base/hokkaido"), done ? 2u : 1u) << "step " << bad;
            EXPECT_EQ(shown("base/hokkaido"), done ? 2u : 1u) << "step " << bad;
            if (!done) {
                EXPECT_EQ(report.refusal(),
                          code == base::Code::io ? pack::Refusal::storage_error : pack::Refusal::no_room)
                    << "step " << bad;
            }
        }
    }
    EXPECT_GT(told_as_done,
              0); // The folder's sync after the last rename failed, and the new content was there.
}

} // namespace
