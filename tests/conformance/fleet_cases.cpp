// K. Health, screens and many kiosks.

#include "conformance/case.h"
#include "conformance/trust_steps.h"
#include "model/guide.h"
#include "model/message.h"
#include "store/recovery.h"

#include <cstdlib>
#include <thread>

namespace conformance {

namespace {

constexpr auto group_role = "group/hidamari";
constexpr auto no_deltas =
    "this version has no delta packs: whole packs only; a version that has them would run it";
const std::string kiosk = std::string(BINARY_ROOT) + "/machiai";
const std::string author = std::string(BINARY_ROOT) + "/machiai-pack";
constexpr auto no_glyph = "\uE000"; // Nobody's letter: no font has it.

bool here(Lab& lab, const std::string& program)
{
    const bool built = std::filesystem::exists(program);
    if (!built)
        lab.not_here(program + " is not built; cmake --build with all targets runs it");
    return built;
}

std::string event_sql(const std::string& id)
{
    return "INSERT INTO event VALUES('" + id
        + "',NULL,'concert','planned',0,NULL,'',NULL,NULL,'おんがく','おんがく');"
          "INSERT INTO occurrence VALUES('2026-12-12T14:00','"
        + id + "',NULL,NULL,'planned');";
}

std::string text_sql(const std::string& id, const std::string& lang, const std::string& text)
{
    return "INSERT INTO translation VALUES('" + id + "','title','" + lang + "','" + text + "',NULL);";
}

test::PackSpec with(test::PackSpec spec, const std::string& sql)
{
    spec.sql += sql;
    return spec;
}

model::Guide guide_of(const Lab& lab)
{
    const auto recovered = store::recover(store::Layout{lab.store()});
    VERIFY(recovered.generation);
    std::vector<model::Guide::Layer> layers;
    for (const auto& pack : recovered.generation->packs())
        layers.push_back({pack});
    auto guide = model::Guide::open(std::move(layers));
    VERIFY(guide);
    return std::move(*guide);
}

Ran install_probed(const Lab& lab, const std::filesystem::path& file)
{
    return lab.admin({"install", "--probe-with", kiosk, file.string()});
}

// The rest is drawn well, so what follows is refused for its own sake.
void one_language_cannot_be_drawn(Lab& lab)
{
    if (!here(lab, kiosk))
        return;
    lab.takes({lab.pack(with(base_pack(2),
                             "INSERT INTO language VALUES(0,'ja','日本語');"
                             "INSERT INTO language VALUES(1,'en','English');"))});
    const std::string id = "grp:hidamari:concert";
    const auto good = event_sql(id) + text_sql(id, "ja", "音楽会") + text_sql(id, "ja-easy", "おんがくかい");
    const auto taken =
        install_probed(lab, lab.pack(with(group_pack(1), good + text_sql(id, "en", "Concert"))));
    lab.expect(taken.status == 0, "what can be drawn in every language was refused: " + taken.log);
    const auto before = lab.status()["generation"];
    const auto bad = lab.pack(with(group_pack(2), good + text_sql(id, "en", no_glyph)));
    const auto refused = install_probed(lab, bad);
    lab.expect(refused.status == 1 && refused.code() == "U11",
               "taken, though English lacks a letter: " + refused.out);
    lab.expect(lab.status()["generation"] == before, "another generation is active");
    lab.expect(lab.version_of(group_role) == 1, "the group's version moved");
    lab.shows_content();
}

void chart_lacks_a_letter(Lab& lab)
{
    if (!here(lab, kiosk))
        return;
    auto spec = chart_pack(2);
    const auto at = spec.sql.find("'title','ja','");
    VERIFY(at != spec.sql.npos);
    spec.sql.insert(at + std::string("'title','ja','").size(), no_glyph);
    const auto before = lab.status()["generation"];
    const auto refused = install_probed(lab, lab.pack(spec));
    lab.expect(refused.status == 1 && refused.code() == "U11",
               "a chart with a hole was taken, or refused for another reason: " + refused.log);
    lab.expect(lab.status()["generation"] == before && lab.version_of("chart") == 1, "the chart changed");
    lab.shows_content();
}

void visitor_goes_on_with_the_old_one(Lab& lab)
{
    const std::string id = "grp:hidamari:concert";
    lab.takes({lab.pack(with(group_pack(1), event_sql(id) + test::words(id, "title", "old")))});
    const auto guide = guide_of(lab);
    for (std::uint64_t version = 2; version <= 4; ++version)
        lab.takes({lab.pack(group_pack(version))});
    const base::LocalTime from{{2026, 12, 1}, 0};
    const base::LocalTime until{{2027, 1, 1}, 0};
    lab.expect(guide.events(from, until, 20, "ja").size() == 1, "the old generation lost its event");
    lab.expect(!guide.fault(), "the old generation broke under its reader");
    lab.expect(guide_of(lab).events(from, until, 20, "ja").empty(),
               "the new one is not what a new visit sees");
}

void every_code_has_words(Lab& lab)
{
    for (int i = 0; i <= static_cast<int>(pack::Refusal::needs_another); ++i) {
        const auto refusal = static_cast<pack::Refusal>(i);
        const auto message = model::message(refusal);
        for (const auto* word : {&message.what, &message.todo})
            for (const auto text : {word->ja, word->easy, word->en})
                lab.expect(text.size() > 5 && text.find('/') == text.npos && text.find("rrno") == text.npos,
                           std::string(pack::code_of(refusal)) + " says: " + std::string(text));
    }
    const auto file = lab.at("holiday.machiai");
    test::write_file(file, "\xFF\xD8\xFF\xE0 a photo");
    const auto told = lab.install({file}).json["files"][0]["message"];
    for (const auto* const lang : {"ja", "en"}) {
        const auto text = told[lang].get<std::string>();
        lab.expect(!text.empty() && text.find(lab.at("").string()) == text.npos, "a path is told: " + text);
    }
}

void one_set_one_name(Lab& lab)
{
    Lab other(1141);
    const auto base = lab.pack(base_pack(2), "base-2");
    const auto group = lab.pack(group_pack(1), "group-1");
    lab.takes({base, group});
    other.takes({group});
    other.takes({base});
    lab.expect(lab.status()["generation"] == other.status()["generation"], "two names for the same packs");
    other.takes({other.pack(group_pack(2))});
    lab.expect(lab.status()["generation"] != other.status()["generation"], "one name for two sets");
    for (const std::string& miss : other.misses())
        lab.expect(false, miss);
}

void inbox_and_stick_at_once(Lab& lab)
{
    std::filesystem::create_directories(lab.at("inbox"));
    const auto pushed = lab.pack(base_pack(2), "pushed");
    std::filesystem::rename(pushed, lab.at("inbox") / "base.machiai");
    const auto brought = lab.pack(group_pack(1), "brought");
    Ran first;
    std::thread network([&] { first = lab.admin({"install", "--inbox", lab.at("inbox").string()}); });
    const Ran second = lab.install({brought});
    network.join();
    lab.expect(first.status == 0 && second.status == 0,
               "one pushed the other out: " + first.out + second.out);
    lab.expect(lab.version_of("base/hokkaido") == 2 && lab.version_of(group_role) == 1,
               "one of both is lost");
    lab.shows_content();
}

void half_a_file_in_the_inbox(Lab& lab)
{
    const auto inbox = lab.at("inbox");
    std::filesystem::create_directories(inbox);
    const auto whole = test::read_file(lab.pack(group_pack(1), "whole"));
    const auto push = [&] { return lab.admin({"install", "--inbox", inbox.string()}); };
    test::write_file(inbox / "group.machiai", whole.substr(0, whole.size() / 2));
    test::write_file(inbox / ".group.machiai.Xa81Bc", whole); // As rsync calls what is under way.
    push();
    lab.expect(lab.version_of(group_role) == 0, "taken before it was there");
    lab.expect(std::filesystem::exists(inbox / "group.machiai"), "thrown out while it was arriving");
    test::write_file(inbox / "group.machiai", whole);
    lab.expect(push().status == 0 && lab.version_of(group_role) == 1, "not taken once it was there");
}

void built_twice(Lab& lab)
{
    if (!here(lab, author))
        return;
    const auto build = [&](const std::string& name) {
        const std::string command = "SOURCE_DATE_EPOCH=1800000000 " + author
            + " build " SOURCE_ROOT "/content/sample-hospital -o " + lab.at(name).string()
            + " --beside " SOURCE_ROOT "/content/base-hokkaido --beside " SOURCE_ROOT
              "/content/sample-group >/dev/null 2>&1";
        return std::system(command.c_str()) == 0;
    };
    lab.expect(build("a.machiai") && build("b.machiai"), "could not be built");
    const auto once = test::read_file(lab.at("a.machiai"));
    lab.expect(!once.empty() && once == test::read_file(lab.at("b.machiai")), "two builds differ");
}

void newer_schema(Lab& lab)
{
    auto spec = group_pack(1);
    spec.alter = [](pack::Manifest& manifest) { ++manifest.schema; };
    lab.refuses(lab.pack(spec), "U10");
    lab.shows_content();
    // Whatever the software was, the floors lie in the store.
    lab.takes({lab.pack(base_pack(3), "base-3")});
    lab.expect(lab.admin({"boot"}).status == 0, "it does not start");
    lab.refuses(lab.pack(base_pack(2), "base-2"), "U07");
}

constexpr Case cases[] = {
    {137, 'K', "the new generation cannot be drawn in one language", one_language_cannot_be_drawn},
    {138, 'K', "a letter of the chart has no glyph", chart_lacks_a_letter},
    {139, 'K', "a visitor is in the middle of a task during the switch", visitor_goes_on_with_the_old_one},
    {140, 'K', "each code has its words in every language, without a path", every_code_has_words},
    {141, 'K', "two kiosks with the same packs name the same generation", one_set_one_name},
    {142, 'K', "inbox and stick at the same time", inbox_and_stick_at_once},
    {143, 'K', "half a file in the inbox", half_a_file_in_the_inbox},
    {144, 'K', "a delta over another base", nullptr, no_deltas},
    {145, 'K', "a delta that grows without end", nullptr, no_deltas},
    {146, 'K', "400 events of each of 30 groups", nullptr,
     "it promises a time, and no test here asserts one; ./dev bench would measure it"},
    {147, 'K', "a pack is built twice from the same sources", built_twice},
    {148, 'K', "a schema that this software does not know, and floors that stay", newer_schema},
};

} // namespace

std::span<const Case> fleet_cases()
{
    return cases;
}

} // namespace conformance
