#include "pack/canonical.h"
#include "pack/format.h"
#include "pack/schema.h"
#include "pack/section.h"
#include "test_pack.h"

#include <fstream>

namespace {

using pack::Refusal;

// Opens a payload that the right keys signed, whatever it holds.
pack::Outcome<pack::Pack> open_signed(const test::Built& built)
{
    auto verified = pack::verify_stored(built.text, test::signatures(built), built.payload, test::trust());
    if (!verified)
        return tl::unexpected(verified.error());
    return pack::Pack::open(built.payload, std::move(*verified));
}

// A hostile author: good keys, and a payload made with the stock sqlite3.
test::Built doctored(const std::string& sql)
{
    auto built = test::build(test::one_event, "group/hidamari", "doctored");
    std::ofstream(test::folder() / "doctor.sql") << sql;
    EXPECT_TRUE(test::run("sqlite3 " + built.payload.string() + " '.read "
                          + (test::folder() / "doctor.sql").string() + "'"));
    return built;
}

test::Built measured(test::Built built)
{
    built.manifest.payload = base::hash_of_file(built.payload).value();
    built.manifest.payload_bytes = test::fs::file_size(built.payload);
    built.text = pack::print_manifest(built.manifest);
    return built;
}

Refusal refusal_of(const std::string& sql)
{
    const auto opened = open_signed(measured(doctored(sql)));
    EXPECT_FALSE(opened) << sql;
    return opened ? Refusal::already_here : opened.error().refusal;
}

TEST(Payload, OpensAndIsReadByStockSqlite)
{
    const auto built = test::build(test::one_event);
    const auto opened = open_signed(built);
    ASSERT_TRUE(opened) << opened.error().where;
    auto row = opened->database().prepare("SELECT reading FROM event").value();
    ASSERT_TRUE(row.step().value());
    EXPECT_EQ(row.text(0), "おんがくかい");
    EXPECT_TRUE(test::run("test \"$(sqlite3 -readonly " + built.payload.string()
                          + " 'SELECT count(*) FROM event')\" = 1"));
}

// SQLite 3.40 takes a NOT NULL column between two of a primary key for NULL, and every pack would be refused.
TEST(Schema, HasItsKeysInFront)
{
    auto database = base::Database::create(":memory:").value();
    ASSERT_TRUE(database.execute(pack::schema_sql));
    auto row =
        database
            .prepare(
                "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type='table' "
                "GROUP BY m.name HAVING max(c.cid) FILTER (WHERE c.pk>0) >= count(*) FILTER (WHERE c.pk>0)")
            .value();
    while (row.step().value())
        ADD_FAILURE() << row.text(0);
}

TEST(Payload, IsTheSameBytesWhateverTheOrderOfItsRows)
{
    const auto two = [](const bool turned) {
        return [turned](pack::PayloadWriter& writer) {
            for (const int i : turned ? std::vector<int>{3, 1, 2} : std::vector<int>{1, 2, 3})
                test::insert(writer, "source",
                             {"grp:hidamari:s" + std::to_string(i), std::string("2026-11")});
        };
    };
    const auto first = test::build(two(false), "group/hidamari", "first");
    const auto second = test::build(two(true), "group/hidamari", "second");
    EXPECT_EQ(first.text, second.text);
    EXPECT_EQ(test::read(first.payload), test::read(second.payload));
}

TEST(Payload, WithAnotherSchemaIsRefused)
{
    for (const std::string sql : {
             "CREATE VIEW v AS SELECT 1;",
             "CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END;",
             "CREATE TABLE extra(x);",
             "CREATE INDEX event_kind ON event(kind) WHERE kind > 1;",
             "CREATE VIRTUAL TABLE f USING fts5(x);",
             "ALTER TABLE event ADD COLUMN more TEXT;",
             "DROP TABLE event; CREATE VIEW event AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x "
             "FROM r) SELECT * FROM r;",
             "DROP INDEX notice_until; CREATE INDEX notice_until ON notice(until_day );",
             "DROP INDEX notice_until;",
         })
        EXPECT_EQ(refusal_of(sql), Refusal::damaged) << sql;
}

TEST(Payload, OfAnotherKindOfDatabaseIsRefused)
{
    EXPECT_EQ(refusal_of("PRAGMA user_version=2;"), Refusal::software_too_old);
    EXPECT_EQ(refusal_of("PRAGMA user_version=0;"), Refusal::damaged);
    EXPECT_EQ(refusal_of("PRAGMA application_id=1;"), Refusal::damaged);
    EXPECT_EQ(refusal_of("PRAGMA page_size=4096; VACUUM;"), Refusal::damaged);
    EXPECT_EQ(refusal_of("PRAGMA journal_mode=WAL;"), Refusal::damaged);
    auto built = test::build(test::one_event, "group/hidamari", "text");
    test::write(built.payload, "no database at all");
    EXPECT_EQ(test::refusal(open_signed(measured(built))), Refusal::damaged);
    built = test::build(test::one_event, "group/hidamari", "long");
    test::fs::resize_file(built.payload, test::fs::file_size(built.payload) + 1);
    EXPECT_EQ(test::refusal(open_signed(measured(built))), Refusal::damaged);
}

TEST(Payload, WithAJournalBesideItIsRefused)
{
    const auto built = test::build(test::one_event, "group/hidamari", "beside");
    for (const std::string suffix : {"-wal", "-journal"}) {
        test::write(built.payload.string() + suffix, "x");
        EXPECT_EQ(test::refusal(open_signed(built)), Refusal::damaged);
        test::fs::remove(built.payload.string() + suffix);
    }
    EXPECT_TRUE(open_signed(built));
}

TEST(Payload, WithRowsOfOthersIsRefused)
{
    const auto refusal = [](const std::string& table, std::initializer_list<pack::Value> values) {
        const auto built =
            test::build([&](pack::PayloadWriter& writer) { test::insert(writer, table, values); },
                        "group/hidamari", "scope");
        const auto opened = open_signed(built);
        EXPECT_FALSE(opened);
        return opened ? Refusal::already_here : opened.error().refusal;
    };
    const std::string day = "2026-11-20";
    for (const std::string id :
         {"hosp:concert", "grp:other:concert", "grp:hidamari2:concert", "grp:hidamari:", "GRP:hidamari:x",
          "grp:hidamari:コ", "grp:hidamari:a b", ""})
        EXPECT_EQ(refusal("source", {id, day}), Refusal::outside_scope) << id;
    EXPECT_EQ(refusal("source", {std::string("grp:hidamari:a\0b", 16), day}), Refusal::outside_scope);
    EXPECT_EQ(refusal("notice", {std::string("grp:hidamari:n"), std::string("info"), day, day}),
              Refusal::outside_scope);
    EXPECT_EQ(refusal("chart_age_band",
                      {std::string("chart:a"), std::int64_t{1}, std::int64_t{0}, std::int64_t{9}}),
              Refusal::outside_scope);
    EXPECT_EQ(refusal("tombstone", {std::string("pref:kakaritsuke")}), Refusal::outside_scope);
}

// An occurrence of the small pack's event, more or less as it should be.
Refusal with_occurrence(const std::string& start, const std::string& event, const pack::Value& group)
{
    const auto opened = open_signed(test::build(
        [&](pack::PayloadWriter& writer) {
            test::one_event(writer);
            test::insert(writer, "occurrence", {start, event, group, {}, std::string("planned")});
        },
        "group/hidamari", "occurrence"));
    EXPECT_FALSE(opened);
    return opened ? Refusal::already_here : opened.error().refusal;
}

const std::string concert = "grp:hidamari:concert";
const std::string hidamari = "grp:hidamari:hidamari";

TEST(Payload, WithDatesBeyondItsHorizonIsRefused)
{
    EXPECT_EQ(with_occurrence("2028-06-01T10:00", concert, hidamari), Refusal::outside_scope);
}

// The group stands in both tables, for speed: a payload that says two things would show what a hidden group
// does.
TEST(Payload, WithAnOccurrenceOfAnotherGroupThanItsEventIsRefused)
{
    const std::string day = "2026-12-13T14:00";
    EXPECT_EQ(with_occurrence(day, concert, std::string("grp:hidamari:other")), Refusal::damaged);
    EXPECT_EQ(with_occurrence(day, concert, {}), Refusal::damaged);
    EXPECT_EQ(with_occurrence(day, "grp:hidamari:nobody", hidamari), Refusal::damaged);
}

TEST(Payload, WithMoreRowsThanItsRoleMayWriteIsRefused)
{
    const auto rows = [](const int count) {
        return test::build(
            [count](pack::PayloadWriter& writer) {
                for (int i = 0; i < count; ++i)
                    test::insert(writer, "source",
                                 {"grp:hidamari:s" + std::to_string(i), std::string("2026-11")});
            },
            "group/hidamari", "rows");
    };
    EXPECT_TRUE(open_signed(rows(50)));
    EXPECT_EQ(test::refusal(open_signed(rows(51))), Refusal::outside_scope);
}

TEST(Payload, HospitalMayHideButNotWriteWhatIsOthers)
{
    const auto hospital = [](const std::string& table, std::initializer_list<pack::Value> values) {
        return open_signed(
            test::build([&](pack::PayloadWriter& writer) { test::insert(writer, table, values); }, "hospital",
                        "hospital"));
    };
    EXPECT_TRUE(hospital("tombstone", {std::string("grp:hidamari:concert")}));
    EXPECT_EQ(test::refusal(hospital("tombstone", {std::string("chart:chest")})), Refusal::outside_scope);
    EXPECT_EQ(test::refusal(hospital("source", {std::string("grp:hidamari:concert"), std::string("2026")})),
              Refusal::outside_scope);
}

TEST(Payload, WithValuesThatNoTextMayHaveIsRefused)
{
    const auto with = [](const std::string& expression) {
        return refusal_of("UPDATE event SET reading = " + expression + ";");
    };
    EXPECT_EQ(with("x'FFFE'"), Refusal::damaged); // A blob.
    EXPECT_EQ(with("CAST(x'FFFE41' AS TEXT)"), Refusal::damaged); // No UTF-8.
    EXPECT_EQ(with("'a' || char(10)"), Refusal::damaged);
    EXPECT_EQ(with("'a' || char(8238) || 'b'"), Refusal::damaged); // Turns the direction.
    EXPECT_EQ(with("replace(hex(zeroblob(2000)), '0', 'a')"), Refusal::damaged);
    EXPECT_EQ(with("replace(hex(zeroblob(4000000)), '0', 'a')"), Refusal::damaged);
    EXPECT_EQ(refusal_of("UPDATE event SET all_day = 'yes';"), Refusal::damaged);
    // Harmless, but not what the manifest counted.
    EXPECT_EQ(refusal_of("UPDATE event SET reading = 'b';"), Refusal::damaged);
    EXPECT_EQ(refusal_of("DELETE FROM event;"), Refusal::damaged);
}

TEST(Payload, WithABrokenTreeIsRefused)
{
    auto built = test::build(
        [](pack::PayloadWriter& writer) {
            for (int i = 0; i < 40; ++i)
                test::insert(writer, "source",
                             {"grp:hidamari:s" + std::to_string(i), std::string("2026-11")});
        },
        "group/hidamari", "tree");
    auto bytes = test::read(built.payload);
    int refused = 0;
    for (std::size_t page = pack::page_bytes; page < bytes.size(); page += pack::page_bytes) {
        auto broken = bytes;
        std::fill_n(broken.begin() + static_cast<std::ptrdiff_t>(page), 64, '\x7F');
        test::write(built.payload, broken);
        refused += !open_signed(measured(built));
    }
    EXPECT_EQ(refused, static_cast<int>(bytes.size() / pack::page_bytes - 1));
}

// The smallest PNG: its header is all that is looked at before decoding.
std::string png(const int width, const int height)
{
    std::string bytes("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    for (const int side : {width, height})
        for (const int shift : {24, 16, 8, 0})
            bytes += static_cast<char>(side >> shift & 0xFF);
    return bytes + std::string(1'200'000, 'x');
}

std::string png(const int side)
{
    return png(side, side);
}

TEST(Payload, GivesPicturesBackInChunks)
{
    const auto picture = png(640);
    base::Hash hash;
    const auto built = test::build(
        [&](pack::PayloadWriter& writer) {
            hash = writer.add_picture(base::as_bytes(picture)).value();
            EXPECT_EQ(writer.add_picture(base::as_bytes(picture)).value(), hash);
            EXPECT_FALSE(writer.add_picture(base::as_bytes("<svg/>")));
            EXPECT_FALSE(
                writer.add_picture(base::as_bytes(picture + std::string(pack::image_bytes_max, 'x'))));
        },
        "group/hidamari", "picture");
    const auto opened = open_signed(built);
    ASSERT_TRUE(opened) << opened.error().where;
    const auto bytes = opened->picture(hash);
    ASSERT_TRUE(bytes) << bytes.error().where;
    EXPECT_EQ(std::string(bytes->begin(), bytes->end()), picture);
    auto chunks = opened->database().prepare("SELECT count(*) FROM chunk").value();
    ASSERT_TRUE(chunks.step().value());
    EXPECT_EQ(chunks.number(0), 2);
    EXPECT_EQ(opened->picture(base::Hash{}).error().code, base::Code::not_found);
}

TEST(Payload, TakesNoPictureThatNoPanelCanShow)
{
    test::build(
        [&](pack::PayloadWriter& writer) {
            EXPECT_TRUE(writer.add_picture(base::as_bytes(png(3840, 2160))));
            EXPECT_FALSE(writer.add_picture(base::as_bytes(png(3840, 2161))));
            EXPECT_FALSE(writer.add_picture(base::as_bytes(png(1, 65'535))));
            EXPECT_FALSE(writer.add_picture(base::as_bytes(png(60'000, 60'000))));
            EXPECT_FALSE(writer.add_picture(base::as_bytes(png(0, 10))));
        },
        "group/hidamari", "large");
}

// As a hostile author would: the sections are counted again.
test::Built recounted(test::Built built)
{
    const auto database = base::Database::open_immutable(built.payload).value();
    built.manifest.sections = pack::read_sections(database).value();
    return measured(std::move(built));
}

// A payload with one picture, changed with the stock sqlite3.
test::Built odd(const std::string& sql)
{
    auto built = test::build(
        [](pack::PayloadWriter& writer) { ASSERT_TRUE(writer.add_picture(base::as_bytes(png(640)))); },
        "group/hidamari", "odd");
    std::ofstream(test::folder() / "odd.sql") << sql;
    EXPECT_TRUE(test::run("sqlite3 " + built.payload.string() + " '.read "
                          + (test::folder() / "odd.sql").string() + "'"));
    return recounted(built);
}

const std::vector<std::string> lies{
    "UPDATE media SET width=64;",
    "UPDATE media SET height=1;",
    "UPDATE media SET bytes=bytes-1;",
    "UPDATE media SET bytes=bytes+1;",
    "UPDATE media SET bytes=5000000;",
    "UPDATE media SET type='image/jpeg';",
    "UPDATE media SET type='image/svg';",
    "DELETE FROM chunk WHERE seq=1;",
    "UPDATE chunk SET bytes=CAST(substr(bytes,1,100)||'y'||substr(bytes,102) AS BLOB) WHERE seq=1;",
    "UPDATE chunk SET bytes=x'474946383961' WHERE seq=0;",
};

TEST(Payload, WithPicturesThatAreNotWhatTheySayIsRefused)
{
    for (const std::string& sql : lies)
        EXPECT_EQ(test::refusal(open_signed(odd(sql))), Refusal::damaged) << sql;
    EXPECT_EQ(test::refusal(open_signed(odd("UPDATE chunk SET media_hash=zeroblob(32);"))), Refusal::damaged);
    EXPECT_EQ(test::refusal(open_signed(odd("DELETE FROM media;"))), Refusal::outside_scope);
    EXPECT_TRUE(open_signed(odd("SELECT 1;")));
}

// The kiosk looks again: at a start nobody reads every row.
TEST(Payload, ThatWasNeverLookedAtGivesNoPictureThatIsNotWhatItSays)
{
    for (const std::string& sql : lies) {
        const auto built = odd(sql);
        auto verified =
            pack::verify_stored(built.text, test::signatures(built), built.payload, test::trust());
        ASSERT_TRUE(verified);
        const auto opened = pack::Pack::reopen(built.payload, std::move(*verified));
        ASSERT_TRUE(opened) << opened.error().where;
        EXPECT_FALSE(opened->picture(base::hash_of(base::as_bytes(png(640))))) << sql;
    }
}

TEST(Payload, NamesNoPictureThatItDoesNotHold)
{
    const auto names = [](const std::string& key, const std::string& value) {
        const auto built = test::build(
            [&](pack::PayloadWriter& writer) {
                const auto hash = writer.add_picture(base::as_bytes(png(640))).value();
                test::insert(writer, "meta", {key, value.empty() ? hash.hex() : value});
            },
            "group/hidamari", "names");
        return open_signed(built).has_value();
    };
    EXPECT_TRUE(names("picture.grp:hidamari:hidamari", ""));
    EXPECT_FALSE(names("picture.grp:hidamari:hidamari", base::Hash{}.hex()));
    EXPECT_FALSE(names("picture.grp:hidamari:hidamari", "x"));
    EXPECT_TRUE(names("pictures", "x"));
}

} // namespace
