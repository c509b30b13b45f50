// The file systems that sticks really have, read in user space where the kernel has no driver: FAT by mtools,
// exFAT by exfat-fuse.

#include "base/file.h"
#include "kit/pack_kit.h"
#include "kit/stick_kit.h"
#include "stick/serve.h"

#include <gtest/gtest.h>

namespace {

struct Fat : testing::Test {
    std::filesystem::path folder = test::scratch("fat");
    std::filesystem::path brought = folder / "brought";
    std::filesystem::path into = folder / "stick";

    Fat()
    {
        std::filesystem::create_directories(brought / "行事/二月");
        std::filesystem::create_directories(into);
        test::write_file(brought / "HOSPITAL.MACHIAI", "pack");
        test::write_file(brought / "行事/二月/行事表（案）.XLSX", "sheet");
        test::write_file(brought / "写真.JPG", "photo");
    }
    ~Fat() override { std::filesystem::remove_all(folder); }

    void expect_served(const std::filesystem::path& from) const
    {
        const stick::Limits limits{stick::volume_bytes_max, 0, std::chrono::steady_clock::time_point::max()};
        const auto volume = stick::serve({{}, from, {}}, into, limits);
        ASSERT_TRUE(volume) << volume.error().where;
        ASSERT_EQ(volume->files.size(), 2u);
        EXPECT_EQ(volume->files[0].name, "HOSPITAL.MACHIAI");
        EXPECT_EQ(volume->files[1].name, "行事表（案）.XLSX");
        EXPECT_EQ(test::read_file(into / volume->files[0].copy()), "pack");
        EXPECT_EQ(test::read_file(into / volume->files[1].copy()), "sheet");
    }
};

TEST_F(Fat, OfMtoolsIsReadBack)
{
    if (test::run_program({"mkfs.vfat", "--help"}).status < 0
        || test::run_program({"mcopy", "--version"}).status != 0)
        GTEST_SKIP() << "dosfstools or mtools is not installed";
    const auto image = (folder / "image").string();
    ASSERT_EQ(test::run_program({"mkfs.vfat", "-C", image, "8192"}).status, 0);
    const auto there = folder / "read-back";
    std::filesystem::create_directories(there);
    for (const char* const name : {"HOSPITAL.MACHIAI", "行事", "写真.JPG"})
        ASSERT_EQ(test::run_program(
                      {"env", "LC_ALL=C.UTF-8", "mcopy", "-s", "-i", image, (brought / name).string(), "::"})
                      .status,
                  0);
    ASSERT_EQ(
        test::run_program({"env", "LC_ALL=C.UTF-8", "mcopy", "-s", "-n", "-i", image, "::*", there.string()})
            .status,
        0);
    expect_served(there);
}

TEST_F(Fat, OfTheOtherKindIsReadThroughItsDriver)
{
    if (const auto why = test::no_exfat(); !why.empty())
        GTEST_SKIP() << why;
    test::make_exfat(folder / "image", brought, 8 << 20);
    const test::LoopDevice device(folder / "image", test::LoopDevice::As::write_protected);
    const auto there = folder / "mounted";
    std::filesystem::create_directories(there);
    const test::ExfatMount mount(device, there, true);
    expect_served(there);
}

} // namespace
