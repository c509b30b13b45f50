#include "kiosk/rehearsal.h"

#include "lobby.h"

#include "base/file.h"

namespace {

std::vector<std::filesystem::path> replays()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_ROOT "/tests/kiosk/replays"))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

struct Replay : test::LobbyTest, testing::WithParamInterface<std::filesystem::path> { };

TEST_P(Replay, GoesAsExpected)
{
    content = std::move(kiosk::open_content(layout.root).content);
    ASSERT_TRUE(content);
    const auto text = base::read_text_limited(GetParam(), kiosk::script_bytes_max);
    ASSERT_TRUE(text) << text.error().where;
    const auto script = kiosk::parse_touch_script(*text);
    ASSERT_TRUE(script) << script.error().where;
    config::KioskConfig config;
    config.demo = true;
    const auto outcome = kiosk::Rehearsal(*scene, *content, config, *script).run();
    EXPECT_GT(outcome.expectations, 0);
    for (const std::string& failure : outcome.failures)
        ADD_FAILURE() << GetParam().filename().string() << ", " << failure;
}

std::string test_name(const testing::TestParamInfo<std::filesystem::path>& info)
{
    std::string name = info.param.stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Replay, testing::ValuesIn(replays()), test_name);

} // namespace
