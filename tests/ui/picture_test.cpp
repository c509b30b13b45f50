#include "ui/picture_card.h"
#include "ui/stage.h"

#include <cmath>
#include <gtest/gtest.h>
#include <imgui.h>

namespace {

using State = ui::PictureAnswer::State;

struct Content {
    base::Hash hash;
    int width = 0, height = 0;
    ui::Label alt;
};

class PictureCard : public testing::Test {
protected:
    // One frame with the picture in a column; where the pen stood after it.
    float frame(const Content& content, const float height_max = 600)
    {
        stage_.begin(display_.width_px, display_.height_px, std::nullopt);
        canvas_.begin({.display = display_, .lang = "ja", .page = "test"});
        ui::Column column(canvas_, {100, 50, 800, 900});
        ui::picture_card(column, ui::Picture(content), height_max);
        canvas_.end();
        data_ = &stage_.end();
        return column.y;
    }
    const ui::PictureSeen& seen() const
    {
        EXPECT_EQ(canvas_.semantics().pictures.size(), 1u);
        return canvas_.semantics().pictures.front();
    }
    bool drawn_with(const std::uint64_t number) const
    {
        for (int i = 0; i < data_->CmdListsCount; ++i)
            for (const ImDrawCmd& command : data_->CmdLists[i]->CmdBuffer)
                if (command.ElemCount > 0
                    && command.GetTexID()
                        == reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(number)))
                    return true;
        return false;
    }
    bool says(const std::string& text) const
    {
        std::string all;
        for (const ui::Run& run : canvas_.semantics().runs)
            all += run.text;
        return all.find(text) != std::string::npos;
    }

    static constexpr std::uint64_t texture = ui::picture_texture_first + 7;
    Content drawing_{base::Hash{{1}}, 1500, 1000, {"{椅子|いす}の{絵|え}", "ja"}};
    ui::PictureAnswer answer_{State::here, texture};
    std::vector<ui::PictureWish> wishes_;
    ui::Display display_;
    text::Fonts fonts_ = std::move(*text::Fonts::open());
    text::Typesetter typesetter_{fonts_};
    text::Atlas atlas_{fonts_};
    ui::Stage stage_;
    ui::Canvas canvas_{fonts_, typesetter_, atlas_, [this](const ui::PictureWish& wish) {
                           wishes_.push_back(wish);
                           return answer_;
                       }};
    const ImDrawData* data_ = nullptr;
};

TEST_F(PictureCard, AsksForThePixelsItShows)
{
    frame(drawing_);
    ASSERT_EQ(wishes_.size(), 1u);
    EXPECT_EQ(wishes_[0].hash, drawing_.hash);
    EXPECT_EQ(wishes_[0].width, 1500);
    EXPECT_NEAR(static_cast<float>(wishes_[0].shown_width) / static_cast<float>(wishes_[0].shown_height),
                1.5F, 0.01F);
    EXPECT_TRUE(drawn_with(texture));
    EXPECT_TRUE(seen().here);
    const ui::Rect rect = seen().rect;
    EXPECT_EQ(rect.w, static_cast<float>(wishes_[0].shown_width));
    EXPECT_EQ(rect.h, static_cast<float>(wishes_[0].shown_height));
    EXPECT_EQ(rect.x, std::round(rect.x)); // On whole pixels, so that painting copies.
    EXPECT_EQ(rect.y, std::round(rect.y));
}

TEST_F(PictureCard, SaysWhatIsOnItInPlainWords)
{
    for (const State state : {State::here, State::coming, State::refused}) {
        answer_.state = state;
        frame(drawing_);
        EXPECT_EQ(seen().alt, "椅子の絵");
        EXPECT_EQ(seen().lang, "ja");
        EXPECT_EQ(seen().here, state == State::here);
        EXPECT_EQ(drawn_with(texture), state == State::here);
        EXPECT_EQ(says("椅子の絵"), state != State::here);
        EXPECT_EQ(says("この絵は表示できません"), state == State::refused);
        EXPECT_EQ(canvas_.semantics().missing_glyphs, 0);
    }
}

TEST_F(PictureCard, IsAsLargeBeforeThePictureComes)
{
    const float end = frame(drawing_);
    const ui::Rect rect = seen().rect;
    for (const State state : {State::coming, State::refused}) {
        answer_.state = state;
        EXPECT_EQ(frame(drawing_), end);
        EXPECT_EQ(seen().rect, rect);
    }
}

TEST_F(PictureCard, StandsInItsColumnAndUnderItsHeight)
{
    for (const auto& [width, height] :
         {std::pair{1500, 1000}, {1000, 1500}, {8000, 10}, {10, 8000}, {1, 1}}) {
        drawing_.width = width;
        drawing_.height = height;
        EXPECT_LE(frame(drawing_, 400), 50 + 400 + 1) << width;
        const ui::Rect rect = seen().rect;
        EXPECT_GE(rect.x, 100) << width;
        EXPECT_LE(rect.right(), 900) << width;
        EXPECT_GE(rect.w, 1) << width;
        EXPECT_GE(rect.h, 1) << width;
    }
}

TEST_F(PictureCard, WithoutASizeAsksForNothing)
{
    for (const int side : {0, -5}) {
        drawing_.width = side;
        frame(drawing_);
        EXPECT_TRUE(wishes_.empty());
        EXPECT_FALSE(seen().here);
        EXPECT_TRUE(says("この絵は表示できません"));
    }
}

TEST_F(PictureCard, OutOfViewAsksForNothing)
{
    stage_.begin(display_.width_px, display_.height_px, std::nullopt);
    canvas_.begin({.display = display_, .lang = "ja", .page = "test"});
    ui::Column column(canvas_, {100, 5'000, 800, 900});
    ui::picture_card(column, ui::Picture(drawing_), 600);
    canvas_.end();
    stage_.end();
    EXPECT_TRUE(wishes_.empty());
    EXPECT_TRUE(canvas_.semantics().pictures.empty());
}

} // namespace
