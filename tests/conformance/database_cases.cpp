// G. A database that a group's own key signed, and that is not what it should be: its schema and its pages.

#include "conformance/case.h"
#include "conformance/hostile.h"
#include "pack/format.h"
#include "pack/schema.h"
#include "pack/signature.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <vector>

namespace conformance {

namespace {

const std::string endless = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) ";

// The text that SQLite keeps of one entry, as another one.
std::string rewritten(const std::string& entry, const std::string& sql)
{
    return "UPDATE sqlite_schema SET sql=" + sql + " WHERE name='" + entry + "';";
}

void view(Lab& lab)
{
    refuses_sql(
        lab,
        {"CREATE VIEW v AS SELECT * FROM event;",
         "DROP TABLE duty; CREATE VIEW duty AS SELECT 'grp:hidamari:x' AS id, 'grp:hidamari:x' AS group_id,"
         " 1 AS seq, '' AS helps;",
         "CREATE VIEW sqlite_parameters AS SELECT 1;"
         " UPDATE sqlite_schema SET name='duty', tbl_name='duty' WHERE type='view';"});
}

void trigger(Lab& lab)
{
    refuses_sql(
        lab,
        {"CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END;",
         "CREATE TRIGGER t BEFORE UPDATE ON translation BEGIN SELECT load_extension('/tmp/x'); END;"});
}

void generated_column(Lab& lab)
{
    refuses_sql(lab,
                {"ALTER TABLE duty ADD COLUMN made AS (upper(helps));",
                 "DROP TABLE duty; CREATE TABLE duty(id TEXT PRIMARY KEY, group_id TEXT NOT NULL,"
                 " seq INTEGER NOT NULL, helps TEXT AS (hex(zeroblob(100000))) NOT NULL) WITHOUT ROWID;",
                 "ALTER TABLE duty ADD COLUMN more TEXT DEFAULT (randomblob(1000000));"});
}

void virtual_table(Lab& lab)
{
    refuses_sql(lab,
                {"CREATE VIRTUAL TABLE words USING fts5(text); INSERT INTO words VALUES('a');",
                 "CREATE VIRTUAL TABLE places USING rtree(id, a, b);",
                 "INSERT INTO sqlite_schema VALUES('table','s','s',0,'CREATE VIRTUAL TABLE s USING dbstat');",
                 "DROP TABLE duty; INSERT INTO sqlite_schema VALUES('table','duty','duty',0,"
                 "'CREATE VIRTUAL TABLE duty USING fts3(id, group_id, seq, helps)');",
                 "CREATE TABLE fts_content(id INTEGER PRIMARY KEY, c0);"});
}

void index_of_another_kind(Lab& lab)
{
    refuses_sql(
        lab,
        {"CREATE INDEX i ON event(length(id));", "CREATE INDEX i ON event(id) WHERE kind='x';",
         "CREATE INDEX i ON event(kind);", "DROP INDEX occurrence_event;",
         "DROP INDEX occurrence_event; CREATE INDEX occurrence_event ON occurrence(event_id, start DESC);",
         "DROP INDEX occurrence_event; CREATE UNIQUE INDEX occurrence_event ON occurrence(event_id, start);",
         "ANALYZE;"});
}

void endless_query(Lab& lab)
{
    refuses_sql(lab,
                {"CREATE VIEW v AS " + endless + "SELECT n FROM c;",
                 "DROP TABLE duty; CREATE VIEW duty AS " + endless
                     + "SELECT 'grp:hidamari:' || n AS id, 'grp:hidamari:x' AS group_id, n AS seq, '' AS "
                       "helps FROM c;",
                 "DROP TABLE event; CREATE VIEW event AS " + endless + "SELECT max(n) AS id FROM c;"});
}

// Too long for the tools that hold a payload whole.
std::filesystem::path long_pack(Lab& lab, const std::filesystem::path& payload)
{
    const auto manifest = pack::print_manifest(test::manifest_of(
        [&] {
            auto spec = group_pack(1);
            spec.payload = ""; // Only so that nobody counts its rows.
            return spec;
        }(),
        payload));
    const auto file = lab.at("long.machiai");
    test::write_container(file, manifest, test::sign("K5", manifest, pack::comment_for(group_role, 1)), {});
    std::uint64_t bytes = std::filesystem::file_size(payload);
    std::fstream(file, std::ios::binary | std::ios::in | std::ios::out)
        .seekp(12)
        .write(reinterpret_cast<const char*>(&bytes), sizeof bytes);
    std::ofstream(file, std::ios::binary | std::ios::app) << std::ifstream(payload, std::ios::binary).rdbuf();
    return file;
}

void blob_of_a_gigabyte(Lab& lab)
{
    const Hostile hostile(
        lab, {}, "INSERT INTO chunk(media_hash,seq,bytes) VALUES(zeroblob(32),0,zeroblob(999999000));");
    lab.refuses(long_pack(lab, hostile.payload()), "U03");
    // And one that is only a little too long.
    Hostile(lab, {}, "INSERT INTO chunk(media_hash,seq,bytes) VALUES(zeroblob(32),0,zeroblob(2500000));")
        .refused();
}

void hundred_thousand_tables(Lab& lab)
{
    refuses_sql(
        lab,
        {"INSERT INTO sqlite_schema SELECT 'table','t'||value,'t'||value,2,'CREATE TABLE t'||value||'(a)'"
         " FROM generate_series(1,100000);"});
}

void one_space(Lab& lab)
{
    refuses_sql(lab,
                {rewritten("event", "replace(sql,'event(','event (')"), rewritten("event", "sql||' '"),
                 rewritten("event", "replace(sql,'CREATE TABLE','create table')"),
                 rewritten("event", "replace(sql,'kind TEXT','kind text')"),
                 rewritten("event", "sql||'/**/'"), rewritten("occurrence_event", "replace(sql,', ',',')"),
                 "CREATE TABLE more(a);", "ALTER TABLE duty RENAME COLUMN helps TO help;"});
}

std::string big_endian(const std::uint32_t number, const int bytes)
{
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        text += static_cast<char>(number >> shift & 0xFF);
    return text;
}

// Enough words for a tree with an inner page.
std::string many_rows()
{
    return "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3000)"
           " INSERT INTO translation SELECT printf('grp:hidamari:%05d', n), 'title', 'ja', "
           "hex(zeroblob(40)), NULL"
           " FROM c;";
}

// The offset of the first page of such a kind (the first byte of a page's header) that holds anything.
std::size_t page_of_kind(const std::string& database, const char kind)
{
    for (std::size_t at = pack::page_bytes; at < database.size(); at += pack::page_bytes)
        if (database[at] == kind && database[at + 4] > 2) // Cells, the low byte of their number.
            return at;
    return 0;
}

void corrupt_trees(Lab& lab)
{
    constexpr char inner_index = 2; // Where tables WITHOUT ROWID keep their rows.
    constexpr char leaf_index = 10;
    const std::string good = Hostile(lab, many_rows()).bytes();
    const std::size_t inner = page_of_kind(good, inner_index);
    const std::size_t leaf = page_of_kind(good, leaf_index);
    lab.expect(inner > 0 && leaf > 0, "no tree to damage");
    const auto page_number = [](const std::size_t at) {
        return big_endian(static_cast<std::uint32_t>(at / pack::page_bytes + 1), 4);
    };
    const std::pair<std::size_t, std::string> damages[] = {
        {inner + 8, page_number(inner)}, // Its last child is itself.
        {inner + 8, page_number(leaf)}, // A leaf with two parents.
        {inner + 8, big_endian(0xFFFFFFFF, 4)},
        {inner + 8, big_endian(0, 4)},
        {inner + 3, big_endian(0xFFFF, 2)}, // So many cells.
        {inner, std::string(1, '\5')}, // Of another kind.
        {leaf + 3, big_endian(1, 2)}, // Rows that are not counted any more.
        {leaf + 8, good.substr(leaf + 10, 2)}, // Two pointers to one cell.
        {leaf + 8, big_endian(0, 2)}, // A cell in the header.
        {leaf + 8, big_endian(0xFFFF, 2)}, // A cell behind the page.
        {leaf + 1, big_endian(8, 2)}, // A free block in the header, whose next is itself.
        {leaf, std::string(1, '\0')},
        {32, big_endian(2, 4)}, // A list of free pages that begins in a table.
        {36, big_endian(1000, 4)},
        {44, big_endian(9, 4)}, // A file format that is to come.
        {52, big_endian(2, 4)}, // Automatic vacuum, whose pages are not there.
    };
    for (const auto& [offset, bytes] : damages)
        Hostile(lab, many_rows()).poke(offset, bytes).refused();
    Hostile(lab, many_rows()).taken();
}

// Free pages whose list goes round, and a text that never ends.
void endless_lists(Lab& lab)
{
    const auto freed = [&] {
        return Hostile(lab, many_rows(), "DELETE FROM translation WHERE id LIKE '%:0%';");
    };
    const std::string database = freed().bytes();
    const std::string first = database.substr(32, 4);
    const auto trunk = (static_cast<std::size_t>(static_cast<unsigned char>(first[2])) * 256
                        + static_cast<unsigned char>(first[3]) - 1)
        * pack::page_bytes;
    lab.expect(trunk > 0 && trunk < database.size(), "no free page");
    freed().poke(trunk, first).refused();
    freed().poke(trunk + 4, big_endian(0x7FFFFFFF, 4)).refused();
    const std::string text = "INSERT INTO translation SELECT 'grp:hidamari:long', 'title', 'ja',"
                             " substr(hex(zeroblob(60000)), 1, 60000), NULL;";
    const std::string with_text = Hostile(lab, text).bytes();
    const auto zeros = with_text.rfind(std::string(20'000, '0'));
    lab.expect(zeros != std::string::npos, "no overflow page");
    const std::size_t overflow = zeros / pack::page_bytes * pack::page_bytes;
    Hostile(lab, text)
        .poke(overflow, big_endian(static_cast<std::uint32_t>(overflow / pack::page_bytes + 1), 4))
        .refused();
}

void trees(Lab& lab)
{
    corrupt_trees(lab);
    endless_lists(lab);
}

void page_sizes(Lab& lab)
{
    refuses_sql(lab, {"PRAGMA page_size=512; VACUUM;", "PRAGMA page_size=65536; VACUUM;"});
    for (const std::uint32_t size : {0U, 1U, 3U, 512U, 32767U, 65535U})
        Hostile(lab).poke(16, big_endian(size, 2)).refused();
    for (const char reserved : {'\1', '\xff'})
        Hostile(lab).poke(20, std::string(1, reserved)).refused();
    for (const std::uint32_t pages : {0U, 1U, 0xFFFFFFFFU})
        Hostile(lab).poke(28, big_endian(pages, 4)).refused();
}

void write_ahead_log(Lab& lab)
{
    refuses_sql(lab, {"PRAGMA journal_mode=WAL; INSERT INTO meta VALUES('a','b');"});
    Hostile(lab).poke(18, "\2").refused();
    Hostile(lab).poke(19, "\2").refused();
    // Beside the pack, where a careless reader would play it back.
    const Hostile hostile(lab);
    const auto file = hostile.pack();
    for (const char* const suffix : {"-wal", "-journal", "-shm"})
        test::write_file(file.string() + suffix, std::string(4096, '\x37'));
    lab.takes({file});
}

void wrong_identity(Lab& lab)
{
    refuses_sql(lab, {"PRAGMA application_id=0;", "PRAGMA application_id=1;", "PRAGMA user_version=0;"});
    refuses_sql(lab, {"PRAGMA user_version=2;", "PRAGMA user_version=-1;"}, "U10");
}

void two_byte_letters(Lab& lab)
{
    for (const std::string encoding : {"UTF-16le", "UTF-16be"}) {
        Hostile hostile(lab);
        std::filesystem::remove(hostile.payload());
        hostile
            .sqlite("PRAGMA encoding='" + encoding + "'; PRAGMA page_size=" + std::to_string(pack::page_bytes)
                    + "; PRAGMA application_id=" + std::to_string(pack::application_id)
                    + "; PRAGMA user_version=" + std::to_string(pack::schema_version) + ";" + pack::schema_sql
                    + group_pack(1).sql)
            .refused();
    }
    for (const std::uint32_t encoding : {0U, 2U, 3U, 4U})
        Hostile(lab).poke(56, big_endian(encoding, 4)).refused();
}

constexpr std::array cases{
    Case{80, 'G', "a view, instead of a table or besides", view},
    Case{81, 'G', "a trigger", trigger},
    Case{82, 'G', "a generated column", generated_column},
    Case{83, 'G', "virtual tables and what they hide behind", virtual_table},
    Case{84, 'G', "an index over an expression, a part, or another order", index_of_another_kind},
    Case{85, 'G', "a query that never ends, as a table", endless_query},
    Case{86, 'G', "one value of a gigabyte", blob_of_a_gigabyte},
    Case{87, 'G', "100,000 tables", hundred_thousand_tables},
    Case{88, 'G', "a schema with one space more", one_space},
    Case{89, 'G', "trees and lists of pages that go round, overlap or lead outside", trees},
    Case{90, 'G', "pages of 512, 65,536 and 3 bytes", page_sizes},
    Case{91, 'G', "a write-ahead log, in the header or beside the file", write_ahead_log},
    Case{92, 'G', "another program's database, another schema's number", wrong_identity},
    Case{93, 'G', "letters of two bytes", two_byte_letters},
};

const std::vector<Case>& all_cases()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> both(cases.begin(), cases.end());
        both.insert(both.end(), row_cases().begin(), row_cases().end());
        return both;
    }();
    return all;
}

} // namespace

std::span<const Case> database_cases()
{
    return all_cases();
}

} // namespace conformance
