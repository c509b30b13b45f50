#include "kiosk/stick_desk.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using kiosk::StickTask;
using model::StickPhase;

constexpr auto staged =
    R"({"files":[{"role":"group/a","code":""}],"packs":[{"role":"group/a","payload":"ab","new":1,)"
    R"("title":{"ja":"会"},"changes":[{"kind":"new","title":{"ja":"音楽会"}}]}],"chart_changes":false})";
constexpr auto refused = R"({"files":[{"role":"","code":"U04"}],"packs":[],"chart_changes":false})";
constexpr auto taken = R"({"code":"","files":[{"code":""}]})";
constexpr auto right = R"({"end":"right","wait_s":0})";

stick::Listing listing(const stick::State state, const std::uint64_t number = 1)
{
    stick::File file;
    file.number = number;
    file.name = "a.machiai";
    file.end = state == stick::State::ready || state == stick::State::gone ? stick::End::copied
                                                                           : stick::End::waiting;
    return {"boot", number + 1, {{"sdb1", state, "", false, {file}}}};
}

struct StickDesk : testing::Test {
    std::vector<kiosk::StickJob> jobs;
    base::Log log;
    kiosk::StickDesk desk{"/stick", [this](kiosk::StickJob job) { jobs.push_back(std::move(job)); }, log};
    base::Monotonic now = base::Monotonic{} + std::chrono::hours(1);

    void answer(const std::string& line) { desk.take(jobs.back().task, jobs.back().number, line, now); }
    void bring(const std::string& line)
    {
        desk.visit(1);
        desk.look(listing(stick::State::ready));
        answer(line);
    }
    void enter(const model::PinFor purpose, const std::string& digits)
    {
        desk.request(model::EnterPin{purpose, digits}, now);
    }
    StickPhase phase() { return desk.at(now).phase; }
    std::size_t asked(const StickTask task) const
    {
        return static_cast<std::size_t>(std::ranges::count(jobs, task, &kiosk::StickJob::task));
    }
};

TEST_F(StickDesk, LooksIntoWhatWasCopied)
{
    desk.look(listing(stick::State::reading));
    EXPECT_EQ(phase(), StickPhase::reading);
    EXPECT_TRUE(jobs.empty());
    desk.look(listing(stick::State::ready));
    ASSERT_EQ(jobs.size(), 1U);
    EXPECT_EQ(jobs[0].words, (std::vector<std::string>{"stage", "/stick/1.machiai"}));
    EXPECT_EQ(phase(), StickPhase::reading);
    answer(staged);
    EXPECT_EQ(phase(), StickPhase::ready);
    EXPECT_EQ(desk.at(now).packs.front().changes.front().title.ja, "音楽会");
    EXPECT_EQ(desk.at(now).files.front().name, "a.machiai");
}

TEST_F(StickDesk, TellsWhatIsWrongWithAStick)
{
    desk.look(listing(stick::State::empty));
    EXPECT_EQ(desk.at(now).refusal, pack::Refusal::nothing_found);
    desk.look(listing(stick::State::came_out));
    EXPECT_EQ(desk.at(now).refusal, pack::Refusal::pulled_out);
    desk.look(listing(stick::State::foreign));
    EXPECT_TRUE(desk.at(now).unreadable);
    bring(refused);
    EXPECT_EQ(phase(), StickPhase::refused);
    EXPECT_EQ(desk.at(now).files.front().refusal, pack::Refusal::not_signed);
    desk.look(listing(stick::State::gone));
    EXPECT_EQ(phase(), StickPhase::none);
    EXPECT_EQ(desk.at(now).files.size(), 0U);
}

TEST_F(StickDesk, BlamesNoFileWhenNobodyAnswers)
{
    bring("Segmentation fault");
    EXPECT_EQ(desk.at(now).refusal, pack::Refusal::storage_error);
}

TEST_F(StickDesk, InstallsNothingWithoutThePin)
{
    bring(staged);
    desk.request(model::InstallStick{}, now);
    desk.request(model::UndoInstall{}, now);
    EXPECT_EQ(asked(StickTask::install) + asked(StickTask::undo), 0U);
    enter(model::PinFor::install, "1909");
    EXPECT_EQ(jobs.back().words, (std::vector<std::string>{"pin", "check", "group/a"}));
    EXPECT_EQ(jobs.back().input, "1909\n");
    answer(right);
    ASSERT_EQ(asked(StickTask::install), 1U);
    EXPECT_EQ(jobs.back().words,
              (std::vector<std::string>{"install", "--progress", "--only", "ab", "/stick/1.machiai"}));
    EXPECT_TRUE(desk.pin_answer()->right);
    EXPECT_FALSE(desk.pin_answer()) << "once";
}

TEST_F(StickDesk, InstallsThoughTheStickComesOutMeanwhile)
{
    bring(staged);
    enter(model::PinFor::install, "1909");
    answer(right);
    desk.take_percent(jobs.back().number, 40);
    desk.look(listing(stick::State::gone));
    EXPECT_EQ(phase(), StickPhase::working);
    EXPECT_EQ(desk.at(now).percent, 40);
    answer(taken);
    EXPECT_EQ(phase(), StickPhase::done);
    desk.visit(2); // Whoever read it has left.
    EXPECT_EQ(phase(), StickPhase::none);
}

TEST_F(StickDesk, ForgetsThePreviewOfAStickThatWasPulled)
{
    desk.look(listing(stick::State::ready));
    const auto late = jobs.back();
    desk.look(listing(stick::State::came_out));
    desk.take(late.task, late.number, staged, now);
    EXPECT_EQ(desk.at(now).refusal, pack::Refusal::pulled_out);
    EXPECT_TRUE(desk.at(now).packs.empty());
}

TEST_F(StickDesk, WaitsAfterWrongPins)
{
    bring(staged);
    enter(model::PinFor::install, "0000");
    answer(R"({"end":"wrong","wait_s":30})");
    EXPECT_TRUE(desk.at(now).pin_wrong);
    EXPECT_EQ(desk.at(now).pin_wait_s, 30);
    EXPECT_FALSE(desk.pin_answer()->right);
    enter(model::PinFor::install, "1909");
    EXPECT_EQ(asked(StickTask::pin), 1U) << "nobody looks at it yet";
    EXPECT_EQ(desk.next_change(now), now + std::chrono::seconds(1));
    now += std::chrono::seconds(30);
    EXPECT_EQ(desk.at(now).pin_wait_s, 0);
    EXPECT_FALSE(desk.next_change(now));
    enter(model::PinFor::install, "1909");
    EXPECT_EQ(asked(StickTask::pin), 2U);
}

TEST_F(StickDesk, GoesBackForWhoeverInstalledAndForStaff)
{
    desk.can_undo(true);
    bring(staged);
    enter(model::PinFor::undo, "7777");
    EXPECT_EQ(jobs.back().words.back(), "staff");
    answer(R"({"end":"not_set","wait_s":0})");
    EXPECT_TRUE(desk.at(now).pin_missing);
    enter(model::PinFor::install, "1909");
    answer(right);
    answer(taken);
    desk.request(model::UndoInstall{}, now); // One touch.
    EXPECT_EQ(jobs.back().words, std::vector<std::string>{"rollback"});
    answer(R"({"code":""})");
    EXPECT_EQ(phase(), StickPhase::undone);
    desk.request(model::TellWhy{model::UndoReason::looks}, now);
    EXPECT_EQ(desk.at(now).reason, model::UndoReason::looks);
}

TEST_F(StickDesk, ForgetsWhoStoodThere)
{
    bring(staged);
    enter(model::PinFor::install, "1909");
    answer(right);
    answer(taken);
    desk.visit(2);
    desk.request(model::UndoInstall{}, now);
    EXPECT_EQ(asked(StickTask::undo), 0U);
}

TEST_F(StickDesk, AsksWhoAnswersForMost)
{
    const auto role = [](const std::vector<std::string>& roles) {
        std::vector<model::StickPack> packs;
        for (const auto& name : roles)
            packs.emplace_back().role = name;
        return kiosk::strongest_role(packs);
    };
    EXPECT_EQ(role({"group/a", "hospital", "base/x"}), "hospital");
    EXPECT_EQ(role({"hospital", "chart"}), "chart");
    EXPECT_EQ(role({"trust", "group/a"}), "staff");
    EXPECT_EQ(role({}), "");
}

} // namespace
