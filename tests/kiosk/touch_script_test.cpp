#include "kiosk/touch_script.h"

#include <gtest/gtest.h>

namespace {

using namespace kiosk;

constexpr std::string_view header = "machiai-touch 1\nscreen 1280 800 2.14\nclock 2026-11-21T13:30\n";

base::Result<TouchScript> parsed(const std::string& lines)
{
    return parse_touch_script(std::string(header) + lines);
}

ScriptEvent event_of(const std::string& line)
{
    const auto script = parsed("5 " + line);
    EXPECT_TRUE(script) << line << ": " << script.error().where;
    return script ? script->lines.at(0).event : Stall{};
}

TEST(TouchScript, ReadsItsHeader)
{
    const auto script = parsed("");
    ASSERT_TRUE(script) << script.error().where;
    EXPECT_EQ(script->width_px, 1280);
    EXPECT_EQ(script->height_px, 800);
    EXPECT_FLOAT_EQ(script->px_per_mm, 2.14F);
    EXPECT_EQ(script->clock.iso(), "2026-11-21T13:30");
    EXPECT_TRUE(script->lines.empty());
}

TEST(TouchScript, ReadsTouchesByPixelsMillimetresAndTargets)
{
    const auto px = std::get<FingerDoes>(event_of("press 320 410.5"));
    EXPECT_EQ(px.kind, ui::Contact::Kind::press);
    EXPECT_FLOAT_EQ(std::get<ScreenPlace>(px.place).x, 320);
    EXPECT_FLOAT_EQ(std::get<ScreenPlace>(px.place).y, 410.5F);
    const auto mm = std::get<FingerDoes>(event_of("move 100mm 10.5mm"));
    EXPECT_EQ(mm.kind, ui::Contact::Kind::move);
    EXPECT_FLOAT_EQ(std::get<ScreenPlace>(mm.place).x, 214);
    const auto middle = std::get<FingerDoes>(event_of("release @group/pref:g1"));
    EXPECT_EQ(middle.kind, ui::Contact::Kind::release);
    EXPECT_EQ(std::get<TargetPlace>(middle.place).id, "group/pref:g1");
    const auto beside = std::get<TargetPlace>(std::get<FingerDoes>(event_of("press @x -2mm 3mm")).place);
    EXPECT_EQ(beside.edge, Edge::middle);
    EXPECT_FLOAT_EQ(beside.right_mm, -2);
    EXPECT_FLOAT_EQ(beside.down_mm, 3);
    const auto edge = std::get<TargetPlace>(std::get<FingerDoes>(event_of("press @x top 0mm 1mm")).place);
    EXPECT_EQ(edge.edge, Edge::top);
}

TEST(TouchScript, ReadsWhatIsExpected)
{
    EXPECT_EQ(std::get<ExpectPage>(event_of("expect page idle/groups")).path, "idle/groups");
    const auto amount = std::get<ExpectAmount>(event_of("expect scroll >= 12.5"));
    EXPECT_EQ(amount.amount, Amount::scroll_mm);
    EXPECT_EQ(amount.comparison, Comparison::at_least);
    EXPECT_FLOAT_EQ(amount.number, 12.5F);
    const auto target = std::get<ExpectTarget>(event_of("expect selected larger"));
    EXPECT_EQ(target.state, TargetState::selected);
    EXPECT_EQ(target.id, "larger");
    EXPECT_TRUE(std::holds_alternative<ExpectNothingPressed>(event_of("expect nothing pressed")));
}

TEST(TouchScript, PassesOverCommentsAndEmptyLinesAndKeepsTheNumbers)
{
    const auto script = parsed("\n  # a remark\n\t10 press 1 1 # here\r\n");
    ASSERT_TRUE(script) << script.error().where;
    ASSERT_EQ(script->lines.size(), 1u);
    EXPECT_EQ(script->lines[0].number, 6);
    EXPECT_EQ(script->lines[0].at, base::Ms(10));
}

TEST(TouchScript, ReadsWhatARecorderWrites)
{
    const base::LocalTime clock{{2026, 12, 3}, 65};
    const base::Monotonic now{};
    const std::string text = script_header(1920, 1080, 3.2107F, clock)
        + script_line(base::Ms(1234), {ui::Contact::Kind::press, 0.1F, 1079.75F, now});
    const auto script = parse_touch_script(text);
    ASSERT_TRUE(script) << script.error().where << '\n' << text;
    EXPECT_EQ(script->px_per_mm, 3.2107F);
    EXPECT_EQ(script->clock.iso(), clock.iso());
    const auto place = std::get<ScreenPlace>(std::get<FingerDoes>(script->lines.at(0).event).place);
    EXPECT_EQ(place.x, 0.1F);
    EXPECT_EQ(place.y, 1079.75F);
}

struct Mistake {
    const char* text;
    int line;
};

class BrokenTouchScript : public testing::TestWithParam<Mistake> { };

TEST_P(BrokenTouchScript, IsRefusedWithTheNumberOfItsLine)
{
    const auto script = parse_touch_script(GetParam().text);
    ASSERT_FALSE(script) << GetParam().text;
    EXPECT_TRUE(script.error().where.starts_with("line " + std::to_string(GetParam().line) + ": "))
        << script.error().where;
}

#define HEADER "machiai-touch 1\nscreen 1280 800 2.14\nclock 2026-11-21T13:30\n"

INSTANTIATE_TEST_SUITE_P(
    Headers, BrokenTouchScript,
    testing::Values(Mistake{"", 0}, Mistake{"machiai-touch 2\n", 1}, Mistake{"# first\nmachiai-touch 1\n", 1},
                    Mistake{"machiai-touch 1\n", 1}, Mistake{"machiai-touch 1\n5 press 1 1\n", 2},
                    Mistake{"machiai-touch 1\nclock 2026-11-21T13:30\n", 2},
                    Mistake{"machiai-touch 1\nscreen 1280 800\n", 2},
                    Mistake{"machiai-touch 1\nscreen 0 800 2\n", 2},
                    Mistake{"machiai-touch 1\nscreen 1280 9000 2\n", 2},
                    Mistake{"machiai-touch 1\nscreen 1280 800 nan\n", 2},
                    Mistake{"machiai-touch 1\nscreen 1280 800 0\n", 2},
                    Mistake{"machiai-touch 1\nscreen 1280 800 2\nscreen 1280 800 2\n", 3},
                    Mistake{"machiai-touch 1\nscreen 1280 800 2\nclock 2026-02-30T13:30\n", 3},
                    Mistake{"machiai-touch 1\nscreen 1280 800 2\nclock\n", 3}));

INSTANTIATE_TEST_SUITE_P(
    Events, BrokenTouchScript,
    testing::Values(Mistake{HEADER "press 1 1\n", 4}, Mistake{HEADER "-5 press 1 1\n", 4},
                    Mistake{HEADER "5.5 press 1 1\n", 4}, Mistake{HEADER "86400001 press 1 1\n", 4},
                    Mistake{HEADER "10 press 1 1\n9 release 1 1\n", 5}, Mistake{HEADER "10\n", 4},
                    Mistake{HEADER "10 tap 1 1\n", 4}, Mistake{HEADER "10 press 1\n", 4},
                    Mistake{HEADER "10 press 1 1 1\n", 4}, Mistake{HEADER "10 press 1281 1\n", 4},
                    Mistake{HEADER "10 press 1 -1\n", 4}, Mistake{HEADER "10 press nan 1\n", 4},
                    Mistake{HEADER "10 press 1x 1\n", 4}, Mistake{HEADER "10 press 599mm 1mm\n", 4},
                    Mistake{HEADER "10 press @\n", 4}, Mistake{HEADER "10 press @x 1 1\n", 4},
                    Mistake{HEADER "10 press @x middle 1mm 1mm\n", 4}, Mistake{HEADER "10 press @x top\n", 4},
                    Mistake{HEADER "10 press @x 1mm\n", 4}, Mistake{HEADER "10 press @x 6000mm 1mm\n", 4},
                    Mistake{HEADER "10 resume\n", 4}, Mistake{HEADER "10 stall\n20 stall\n30 resume\n", 5},
                    Mistake{HEADER "10 stall\n20 press 1 1\n", 5},
                    Mistake{HEADER "10 stall\n20 expect page home\n30 resume\n", 5},
                    Mistake{HEADER "10 stall now\n", 4}));

INSTANTIATE_TEST_SUITE_P(
    Expectations, BrokenTouchScript,
    testing::Values(Mistake{HEADER "10 expect\n", 4}, Mistake{HEADER "10 expect page\n", 4},
                    Mistake{HEADER "10 expect page a b\n", 4}, Mistake{HEADER "10 expect paints 1\n", 4},
                    Mistake{HEADER "10 expect paints < 1\n", 4}, Mistake{HEADER "10 expect paints = -1\n", 4},
                    Mistake{HEADER "10 expect paints = one\n", 4}, Mistake{HEADER "10 expect noise = 1\n", 4},
                    Mistake{HEADER "10 expect nothing\n", 4},
                    Mistake{HEADER "10 expect larger selected\n", 4},
                    Mistake{HEADER "10 expect pressed\n", 4}));

TEST(TouchScript, EndsAtItsLimits)
{
    std::string lines;
    for (std::size_t line = 3; line < script_lines_max; ++line)
        lines += "1 press 1 1\n";
    EXPECT_TRUE(parsed(lines));
    EXPECT_FALSE(parsed(lines + "1 press 1 1\n"));
    const std::string spaces(script_line_bytes_max - 11, ' ');
    EXPECT_TRUE(parsed("1 press 1 1" + spaces + "\n"));
    EXPECT_FALSE(parsed("1 press 1 1" + spaces + " \n"));
    const auto long_one = parsed(std::string(script_bytes_max, '\n'));
    ASSERT_FALSE(long_one);
    EXPECT_EQ(long_one.error().code, base::Code::too_large);
}

} // namespace
