#include "lobby.h"

#include "kit/picture_kit.h"

#include <semaphore>

namespace {

constexpr int width = 300;
constexpr int height = 200;

// An article with a picture, between two pages of words.
struct PicturePage : test::LobbyTest {
    PicturePage()
    {
        const auto bytes = test::png(width, height, test::green);
        const auto hash = base::hash_of(base::as_bytes(bytes));
        std::string sql = test::many_groups(1)
            + "INSERT INTO article VALUES('pref:aed',1,'favorite','2026-11',2,'あ','あ');"
            + test::words("pref:aed", "title", "AED") + test::words("pref:aed", "summary", "AED")
            + "INSERT INTO article_block VALUES('pref:aed','ja',0,0,'image','箱',x'" + hash.hex()
            + "'); INSERT INTO article_block VALUES('pref:aed','ja',0,1,'paragraph','一',NULL);"
              "INSERT INTO article_block VALUES('pref:aed','ja',1,0,'paragraph','二',NULL);"
            + test::medium_sql(hash, bytes, "image/png", width, height);
        EXPECT_TRUE(test::taken(install({file("pictures.machiai", {.version = 2, .sql = sql})})));
    }
    const ui::PictureSeen* seen() const
    {
        const auto& pictures = scene->semantics().pictures;
        return pictures.empty() ? nullptr : &pictures.front();
    }
    void go_to_article()
    {
        go_home();
        tap("guidance");
        tap("article/pref:aed");
        ASSERT_EQ(attendant.path(), "article/pref:aed/1");
    }
    bool shows_green() const
    {
        const ui::Rect rect = seen()->rect;
        const auto at =
            static_cast<std::size_t>(rect.y + rect.h / 2) * static_cast<std::size_t>(panel.width_px)
            + static_cast<std::size_t>(rect.x + rect.w / 2);
        return (pixels()[at] & 0xFFFFFF) == 0x1E783C;
    }

    std::counting_semaphore<> posted{0};
    kiosk::Mailbox mailbox{[this] { posted.release(); }};
    kiosk::Worker worker{mailbox};
    std::binary_semaphore free{0};
};

TEST_F(PicturePage, IsCompleteAtOnceInATour)
{
    go_to_article();
    ASSERT_NE(seen(), nullptr);
    EXPECT_TRUE(seen()->here);
    EXPECT_EQ(seen()->alt, "箱");
    EXPECT_TRUE(shows_green());
}

TEST_F(PicturePage, AnswersTheFingerWhileItsPictureIsDecoded)
{
    scene->pictures().decode_on(worker);
    worker.ask([this]() -> kiosk::Message {
        free.acquire();
        return kiosk::StoreChanged{};
    });
    go_to_article();
    ASSERT_NE(seen(), nullptr);
    EXPECT_FALSE(seen()->here);
    EXPECT_FALSE(scene->moving()) << "the page would be drawn again and again until the picture is there";
    const ui::Rect place = seen()->rect;
    // Every tap is answered while the decoder has not even begun.
    tap("page-forward");
    EXPECT_EQ(attendant.path(), "article/pref:aed/2");
    EXPECT_EQ(seen(), nullptr);
    tap("page-back");
    ASSERT_NE(seen(), nullptr);
    EXPECT_FALSE(seen()->here);
    EXPECT_EQ(scene->pictures().bytes(), 0u);
    const auto without = scene->hash();

    free.release();
    posted.acquire();
    posted.acquire();
    for (const kiosk::Message& message : mailbox.drain())
        if (const auto* const decoded = std::get_if<kiosk::Decoded>(&message))
            scene->pictures().take(*decoded);
    turn();
    EXPECT_TRUE(seen()->here);
    EXPECT_EQ(seen()->rect, place);
    EXPECT_NE(scene->hash(), without) << "nobody would paint it";
    EXPECT_TRUE(shows_green());
}

} // namespace
