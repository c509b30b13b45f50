#include "kiosk/textures.h"

#include "kit/picture_kit.h"
#include "kit/store_kit.h"

#include "kiosk/content.h"

#include <semaphore>

namespace {

using State = ui::PictureAnswer::State;

constexpr int width = 300;
constexpr int height = 200;

// A store whose pack has pictures, each with what its row says of it.
struct Pictures : test::StoreTest {
    struct Row {
        base::Hash hash;
        std::string bytes;
        std::string type = "image/png";
        int width = ::width, height = ::height;
    };

    // Installed as if nobody had looked into it: the kiosk trusts nothing.
    void put(const std::vector<Row>& rows, const std::string& role = "base/hokkaido")
    {
        std::string sql = test::words("pack", "title", "base");
        for (const Row& row : rows)
            sql += test::medium_sql(row.hash, row.bytes, row.type, row.width, row.height);
        auto writer = store::Writer::open(layout, disk);
        ASSERT_TRUE(writer);
        const auto report =
            writer->install({file("pictures-" + role.substr(0, 4) + ".machiai", {.role = role, .sql = sql})},
                            [](const auto&, const auto&) { return pack::Outcome<void>(); });
        ASSERT_TRUE(test::taken(report));
        content = std::move(kiosk::open_content(layout.root).content);
        ASSERT_TRUE(content);
        textures.report_to([this](const std::string& words) { said.push_back(words); });
        textures.show(content->pictures());
    }
    base::Hash put_good(const int number = 0)
    {
        const auto row = good(number);
        put({row});
        return row.hash;
    }
    static Row good(const int number)
    {
        const auto painting = [number](const int x, int) {
            return test::Paint{static_cast<std::uint8_t>(number), static_cast<std::uint8_t>(x), 9};
        };
        const auto bytes = test::png(width, height, painting);
        return {base::hash_of(base::as_bytes(bytes)), bytes};
    }

    // Until `busy` is released the worker comes to nothing else.
    void occupy_worker(std::binary_semaphore& busy)
    {
        worker.ask([&busy]() -> kiosk::Message {
            busy.acquire();
            return kiosk::StoreChanged{};
        });
    }
    ui::PictureAnswer ask(const base::Hash& hash, const int shown_width = width,
                          const int shown_height = height)
    {
        return textures.ask({hash, width, height, shown_width, shown_height});
    }
    // Until the worker has answered so often.
    void await(const int answers)
    {
        for (int i = 0; i < answers; ++i)
            posted.acquire();
        for (const kiosk::Message& message : mailbox.drain())
            if (const auto* const decoded = std::get_if<kiosk::Decoded>(&message))
                textures.take(*decoded);
    }

    std::optional<kiosk::Content> content;
    std::vector<std::string> said;
    kiosk::Textures textures;
    std::counting_semaphore<> posted{0};
    kiosk::Mailbox mailbox{[this] { posted.release(); }};
    kiosk::Worker worker{mailbox};
};

TEST_F(Pictures, AreDecodedAtTheSizeAtWhichTheyAreSeen)
{
    const auto hash = put_good(40);
    const auto whole = ask(hash);
    ASSERT_EQ(whole.state, State::here);
    EXPECT_GE(whole.texture, ui::picture_texture_first);
    const auto view = textures.view(whole.texture);
    EXPECT_EQ(view.format, paint::TextureView::Format::rgba);
    EXPECT_EQ(view.width, width);
    EXPECT_EQ(view.stride, width * 4);
    EXPECT_EQ(view.pixels[0], 40);
    EXPECT_EQ(view.pixels[4 * 100 + 1], 100);
    const auto small = ask(hash, 30, 20);
    EXPECT_NE(small.texture, whole.texture);
    EXPECT_EQ(textures.view(small.texture).width, 30);
    EXPECT_EQ(ask(hash, 30, 20).texture, small.texture);
    EXPECT_EQ(textures.bytes(), image::bytes_of(width, height) + image::bytes_of(30, 20));
    EXPECT_EQ(textures.view(small.texture + 1).pixels, nullptr);
}

TEST_F(Pictures, ComeFromTheWorkerAndKeepNobodyWaiting)
{
    const auto hash = put_good();
    textures.decode_on(worker);
    std::binary_semaphore busy{0};
    occupy_worker(busy);
    // However often it is asked for while the worker is busy, nothing is decoded here.
    for (int frame = 0; frame < 100; ++frame) {
        textures.begin_frame();
        EXPECT_EQ(ask(hash).state, State::coming);
    }
    EXPECT_EQ(textures.bytes(), 0u);
    busy.release();
    await(2);
    EXPECT_EQ(ask(hash).state, State::here);
    EXPECT_EQ(textures.bytes(), image::bytes_of(width, height));
    EXPECT_FALSE(posted.try_acquire()) << "decoded more than once";
}

TEST_F(Pictures, WaitInAShortLine)
{
    const auto hash = put_good();
    textures.decode_on(worker);
    std::binary_semaphore busy{0};
    occupy_worker(busy);
    // Somebody turns pages quickly.
    for (int page = 0; page < 20; ++page) {
        textures.begin_frame();
        EXPECT_EQ(ask(hash, 100 + page, 100).state, State::coming);
    }
    busy.release();
    await(1 + kiosk::decodes_waiting_max);
    EXPECT_FALSE(posted.try_acquire());
    // The page that is looked at now is asked for again, and its turn has come.
    textures.begin_frame();
    EXPECT_EQ(ask(hash, 119, 100).state, State::coming);
    await(1);
    EXPECT_EQ(ask(hash, 119, 100).state, State::here);
}

TEST_F(Pictures, StayWithinTheirBudget)
{
    const auto hash = put_good();
    std::uint64_t first = 0;
    std::size_t most = 0;
    // Eight million bytes each: five do not fit.
    for (int page = 0; page < 12; ++page) {
        textures.begin_frame();
        textures.begin_frame();
        const auto answer = ask(hash, 2'000 + page, 1'000);
        ASSERT_EQ(answer.state, State::here);
        if (page == 0)
            first = answer.texture;
        most = std::max(most, textures.bytes());
    }
    EXPECT_LE(most, kiosk::textures_bytes_max);
    EXPECT_GT(most, kiosk::textures_bytes_max / 2);
    EXPECT_EQ(textures.view(first).pixels, nullptr);
}

TEST_F(Pictures, ThatWereNotSeenForLongestGoFirst)
{
    const auto hash = put_good();
    const auto page = [&](const int number) {
        textures.begin_frame();
        textures.begin_frame();
        return ask(hash, 2'000 + number, 1'000).texture;
    };
    const auto a = page(0);
    const auto b = page(1);
    const auto c = page(2);
    EXPECT_EQ(page(0), a); // Seen again.
    page(3);
    page(4);
    EXPECT_NE(textures.view(a).pixels, nullptr);
    EXPECT_EQ(textures.view(b).pixels, nullptr);
    EXPECT_NE(textures.view(c).pixels, nullptr);
}

TEST_F(Pictures, InViewStayAndOthersComeSmaller)
{
    const auto hash = put_good();
    textures.begin_frame();
    const auto first = ask(hash, 2'400, 1'600);
    const auto second = ask(hash, 2'401, 1'600);
    const auto third = ask(hash, 1'600, 1'200);
    EXPECT_EQ(third.state, State::coming);
    EXPECT_TRUE(textures.needs_frame()) << "a page that is left may still count";
    textures.begin_frame();
    EXPECT_EQ(ask(hash, 2'400, 1'600).texture, first.texture);
    EXPECT_EQ(ask(hash, 2'401, 1'600).texture, second.texture);
    const auto smaller = ask(hash, 1'600, 1'200);
    ASSERT_EQ(smaller.state, State::here);
    const auto view = textures.view(smaller.texture);
    EXPECT_LT(view.width, 1'600);
    EXPECT_GE(view.width, 400);
    EXPECT_FALSE(textures.needs_frame());
    EXPECT_NE(textures.view(first.texture).pixels, nullptr);
    EXPECT_NE(textures.view(second.texture).pixels, nullptr);
    EXPECT_LE(textures.bytes(), kiosk::textures_bytes_max);
    // Where hardly anything is left, there are words.
    ask(hash, 1'600, 1'201);
    textures.begin_frame();
    for (const auto& [w, h] : {std::pair{2'400, 1'600}, std::pair{2'401, 1'600}, std::pair{1'600, 1'200}})
        ask(hash, w, h);
    EXPECT_EQ(ask(hash, 1'600, 1'201).state, State::refused);
}

TEST_F(Pictures, LargerThanHalfTheBudgetComeSmaller)
{
    const auto hash = put_good();
    const auto answer = ask(hash, 6'000, 4'000);
    ASSERT_EQ(answer.state, State::here);
    EXPECT_LE(textures.bytes(), kiosk::texture_bytes_max);
    EXPECT_GT(textures.bytes(), kiosk::texture_bytes_max * 9 / 10);
}

TEST_F(Pictures, ThatAreNotWhatTheirPackSaysAreRefusedWithOneLine)
{
    const auto drawing = test::png(width, height, test::green);
    const auto hash_of = [](const std::string& bytes) { return base::hash_of(base::as_bytes(bytes)); };
    const auto cut = drawing.substr(0, drawing.size() / 2);
    const auto photo = test::jpeg(width, height, test::green);
    const auto half = photo.substr(0, photo.size() / 2);
    const auto line = test::png_claiming(1, 65'535);
    const auto vast = test::png_claiming(8'000, 8'000);
    auto swelling = test::png_swelling(8);
    swelling.replace(16, 8, test::big_endian(width) + test::big_endian(height));
    const std::vector<Row> rows{
        {hash_of("other"), drawing}, // Other bytes than its name says.
        {hash_of(cut), cut},
        {hash_of(half), half, "image/jpeg"},
        {hash_of(photo), photo}, // A JPEG that is called a PNG.
        {hash_of(line), line, "image/png", 1, 65'535},
        {hash_of(vast), vast, "image/png", 8'000, 8'000},
        {hash_of(swelling), swelling},
        {hash_of("x"), "x"},
        {hash_of(drawing + "."), drawing + ".", "image/png", width + 1, height},
    };
    put(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (int frame = 0; frame < 3; ++frame) {
            textures.begin_frame();
            EXPECT_EQ(textures.ask({rows[i].hash, rows[i].width, rows[i].height, 90, 60}).state,
                      State::refused)
                << i;
        }
        EXPECT_EQ(said.size(), i + 1) << i;
        EXPECT_NE(said.back().find(rows[i].hash.hex()), std::string::npos) << said.back();
    }
    EXPECT_EQ(textures.bytes(), 0u);
}

TEST_F(Pictures, OfAnotherSizeThanAskedForAreRefused)
{
    const auto hash = put_good();
    EXPECT_EQ(textures.ask({hash, width + 1, height, 90, 60}).state, State::refused);
    EXPECT_EQ(ask(hash).state, State::here);
    EXPECT_EQ(ask(base::Hash{}).state, State::refused);
    EXPECT_EQ(said.size(), 2u);
}

TEST_F(Pictures, OfOnePackAreNotTakenAwayByAnother)
{
    const auto row = good(1);
    put({row}, "hospital");
    put({{row.hash, test::png(width, height, test::noise)}}); // base/hokkaido is asked first.
    const auto answer = ask(row.hash);
    ASSERT_EQ(answer.state, State::here);
    EXPECT_EQ(textures.view(answer.texture).pixels[0], 1);
    EXPECT_TRUE(said.empty());
}

TEST_F(Pictures, ThatOneContentCouldNotShowAreTriedAgainInTheNext)
{
    const auto row = good(1);
    put({good(2)});
    EXPECT_EQ(ask(row.hash).state, State::refused);
    const auto other = ask(good(2).hash);
    auto hospital = row;
    put({hospital}, "hospital");
    EXPECT_EQ(ask(row.hash).state, State::here);
    EXPECT_EQ(ask(good(2).hash).texture, other.texture) << "the same bytes were decoded again";
}

TEST_F(Pictures, AskedForOfAContentThatIsGoneAreForgotten)
{
    put_good(1);
    textures.decode_on(worker);
    EXPECT_EQ(ask(good(2).hash).state, State::coming); // Nobody has it.
    put({good(2)}, "hospital");
    await(1);
    EXPECT_TRUE(said.empty());
    EXPECT_EQ(ask(good(2).hash).state, State::coming);
    await(1);
    EXPECT_EQ(ask(good(2).hash).state, State::here);
}

} // namespace
