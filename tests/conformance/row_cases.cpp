// G. A database that a group's own key signed, with the right schema and rows that no honest author writes.

#include "conformance/case.h"
#include "conformance/hostile.h"
#include "kit/picture_kit.h"

#include <array>

namespace conformance {

namespace {

// A title in Japanese; `text` as SQL writes it.
std::string titled(const std::string& text, const std::string& id = "grp:hidamari:odd")
{
    return "INSERT INTO translation VALUES('" + id + "','title','ja'," + text + ",NULL);";
}

// The table as it should be, holding rows that its declared types would have changed or kept out: made
// without them, and the schema's text put right by hand afterwards.
std::string behind_the_schema(const std::string& table, const std::string& loose, const std::string& rows)
{
    return "CREATE TABLE kept AS SELECT sql FROM sqlite_schema WHERE name='" + table + "'; DROP TABLE "
        + table + "; CREATE TABLE " + table + loose + " WITHOUT ROWID; " + rows
        + " UPDATE sqlite_schema SET sql=(SELECT sql FROM kept) WHERE name='" + table
        + "'; DROP TABLE kept; PRAGMA user_version=1;";
}

void wrong_values(Lab& lab)
{
    const std::string source = "(id PRIMARY KEY, as_of)";
    refuses_sql(
        lab,
        {behind_the_schema("source", source, "INSERT INTO source VALUES('grp:hidamari:a', 5);"),
         behind_the_schema("source", source, "INSERT INTO source VALUES('grp:hidamari:a', 2.5);"),
         behind_the_schema("source", source, "INSERT INTO source VALUES('grp:hidamari:a', x'61');"),
         behind_the_schema("source", source, "INSERT INTO source VALUES('grp:hidamari:a', NULL);"),
         behind_the_schema("duty", "(id PRIMARY KEY, group_id, seq, helps)",
                           "INSERT INTO duty VALUES('grp:hidamari:a','grp:hidamari:a','first','');")});
    refuses_rows(lab,
                 {titled("CAST(x'ff' AS TEXT)"), titled("CAST(x'c0af' AS TEXT)"),
                  titled("CAST(x'eda080' AS TEXT)"), titled("CAST(x'f5808080' AS TEXT)"),
                  titled("CAST(x'e38182e3' AS TEXT)"), titled("'a' || char(0) || 'b'"),
                  titled("hex(zeroblob(40000))"), titled("printf('%.*c', 1900000, 'x')"),
                  "INSERT INTO meta VALUES('key', printf('%.*c', 3000, 'x'));"});
    refuses_rows(lab,
                 {"INSERT INTO source VALUES('grp:hidamari:' || printf('%.*c', 200, 'x'), '2026-11-21');"},
                 "U05"); // An id that nobody can have is nobody's own.
    Hostile(lab, {}, titled("printf('%.*c', 10000000, 'x')")).refused();
}

void odd_letters(Lab& lab)
{
    const int before = probed(lab);
    const std::string overrides[] = {"char(0x1b) || '[31m'", "char(13)",     "char(7)",
                                     "char(0x7f)",           "char(0x9b)",   "char(0x202e) || 'gpj'",
                                     "char(0x2066)",         "char(0xfeff)", "char(0x2028)",
                                     "char(0xfff9)",         "char(0xe0041)"};
    std::vector<std::string> rows;
    for (const std::string& text : overrides)
        rows.push_back(titled("'a' || " + text + " || 'b'"));
    refuses_rows(lab, rows);
    // Percent signs are text; joiners belong to the scripts of Nepal and Myanmar.
    takes_rows(lab,
               titled("'%s%n%x%99999d'") + titled("'{{a|b}|'", "grp:hidamari:mark")
                   + titled("char(0x0915, 0x094d, 0x200d, 0x0937, 0x200b, 0x200c)", "grp:hidamari:join"));
    lab.expect(probed(lab) == before, "what is active cannot be drawn");
}

void twice_the_same(Lab& lab)
{
    refuses_sql(
        lab,
        {behind_the_schema("source", "(id TEXT, as_of TEXT, PRIMARY KEY(id, as_of))",
                           "INSERT INTO source VALUES('grp:hidamari:a','2026-11-20'),"
                           "('grp:hidamari:a','2026-11-21');"),
         "CREATE TABLE kept AS SELECT sql FROM sqlite_schema WHERE name='language'; DROP TABLE language;"
         "CREATE TABLE language(seq INTEGER PRIMARY KEY, lang TEXT, name TEXT, UNIQUE(lang, seq));"
         "INSERT INTO language VALUES(1,'ja','a'), (2,'ja','b');"
         "UPDATE sqlite_schema SET sql=(SELECT sql FROM kept) WHERE name='language'; DROP TABLE kept;"});
}

void pictures(Lab& lab)
{
    const int before = probed(lab);
    const std::string good = test::png(8, 8, test::green);
    const std::string photo = test::jpeg(32, 32, test::noise);
    refuses_rows(
        lab,
        {medium_rows(test::png_claiming(60'000, 60'000), "image/png", 60'000, 60'000),
         medium_rows(test::png_claiming(60'000, 60'000), "image/png", 8, 8),
         medium_rows(test::png_claiming(0x80000008, 8), "image/png", 8, 8),
         medium_rows(test::png_claiming(0, 0), "image/png", 0, 0), medium_rows(good, "image/png", 8, 9),
         medium_rows(good, "image/jpeg", 8, 8), medium_rows(good, "image/gif", 8, 8),
         medium_rows(std::string(), "image/png", 8, 8),
         medium_rows("GIF89a" + std::string(1000, ','), "image/gif", 8, 8),
         medium_rows("GIF89a" + std::string(1000, ','), "image/png", 8, 8),
         medium_rows("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "image/svg+xml", 8, 8),
         medium_rows("<!doctype html><script>x()</script>", "text/html", 8, 8),
         medium_rows(std::string("\0\0\0\x18"
                                 "ftypmp42",
                                 12)
                         + std::string(100, 'v'),
                     "video/mp4", 8, 8),
         medium_rows(photo.substr(0, 60), "image/jpeg", 32, 32)});
    // What only decoding shows: the words in its place stand on the page.
    const std::string cut = photo.substr(0, photo.size() / 2);
    const std::string swelling = test::png_swelling(8);
    for (const auto& [bytes, type, side] :
         {std::tuple{cut, "image/jpeg", 32}, std::tuple{swelling, "image/png", 64}}) {
        const auto hash = base::hash_of(base::as_bytes(bytes)).hex();
        takes_rows(lab,
                   medium_rows(bytes, type, side, side)
                       + "INSERT INTO meta VALUES('picture.grp:hidamari:hidamari', '" + hash + "');");
        lab.expect(probed(lab) == before, "what is active cannot be drawn");
    }
}

void fonts(Lab& lab)
{
    refuses_rows(lab,
                 {medium_rows(std::string("\0\1\0\0\0\x0c", 6) + std::string(200, 'f'), "font/ttf", 1, 1),
                  medium_rows("OTTO" + std::string(200, 'f'), "image/png", 1, 1),
                  medium_rows("wOF2" + std::string(200, 'f'), "font/woff2", 1, 1)});
}

void addresses(Lab& lab)
{
    const int before = probed(lab);
    const std::string event = "grp:hidamari:talk";
    std::string rows = "INSERT INTO event VALUES('" + event
        + "',NULL,'meeting','planned',0,NULL,'',NULL,NULL,'はなし','はなし');"
          "INSERT INTO occurrence VALUES('2026-11-22T13:00','"
        + event + "',NULL,NULL,'planned');";
    for (const std::string field : {"title", "place", "what", "apply"})
        for (const std::string lang : {"ja", "ja-easy", "en"})
            rows += "INSERT INTO translation VALUES('" + event + "','" + field + "','" + lang
                + "','javascript:alert(1) file:///etc/passwd',NULL);";
    rows += "INSERT INTO contact VALUES('grp:hidamari:hidamari.contact','grp:hidamari:hidamari',NULL,"
            "'javascript:alert(1)',NULL,'file:///etc/passwd');";
    takes_rows(lab, rows);
    lab.expect(probed(lab) == before, "what is active cannot be drawn");
}

constexpr std::array cases{
    Case{94, 'G', "values of another type, letters that are none, texts of megabytes", wrong_values},
    Case{95, 'G', "percent signs, terminal commands, turned writing", odd_letters},
    Case{96, 'G', "the same id twice", twice_the_same},
    Case{97, 'G', "pictures that are too large, cut short, or something else", pictures},
    Case{98, 'G', "a font", fonts},
    Case{99, 'G', "addresses that would run or open something", addresses},
};

} // namespace

std::span<const Case> row_cases()
{
    return cases;
}

} // namespace conformance
