// B. What a role may write.

#include "conformance/case.h"
#include "conformance/trust_steps.h"
#include "model/guide.h"
#include "store/recovery.h"

#include <array>

namespace conformance {

namespace {

constexpr auto group_role = "group/hidamari";

// What a visitor would find: the layers that are active, merged as the kiosk merges them.
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

std::string event_sql(const std::string& id, const std::string& day = "2026-12-12")
{
    return "INSERT INTO event VALUES('" + id
        + "',NULL,'concert','planned',0,NULL,'',NULL,NULL,'おんがく','おんがく');"
          "INSERT INTO occurrence VALUES('"
        + day + "T14:00','" + id + "',NULL,NULL,'planned');" + test::words(id, "title", "concert");
}

std::size_t events(const Lab& lab)
{
    const base::LocalTime from{{2026, 12, 1}, 0};
    const base::LocalTime until{{2027, 1, 1}, 0};
    return guide_of(lab).events(from, until, 20, "ja").size();
}

test::PackSpec with(test::PackSpec spec, const std::string& sql)
{
    spec.sql += sql;
    return spec;
}

void rows_of_another_group(Lab& lab)
{
    lab.refuses(lab.pack(with(group_pack(1), test::words("grp:other:x", "name", "x"))), "U05");
    lab.refuses(lab.pack(with(group_pack(1), event_sql("grp:other:concert"))), "U05");
    // Its own event, on the page of another group.
    auto event = event_sql("grp:hidamari:concert");
    for (auto at = event.find("',NULL,"); at != event.npos; at = event.find("',NULL,", at + 1))
        event.replace(at, 7, "','grp:other:other',");
    lab.refuses(lab.pack(with(group_pack(1), event)), "U05");
}

void rows_of_the_hospital(Lab& lab)
{
    lab.refuses(lab.pack(with(group_pack(1), test::words("hosp:naika", "name", "x"))), "U05");
    lab.refuses(lab.pack(with(group_pack(1), "INSERT INTO source VALUES('hosp:x','2026');")), "U05");
}

void rows_of_the_chart(Lab& lab)
{
    lab.refuses(lab.pack(with(group_pack(1), "INSERT INTO chart_age_band VALUES('chart:all',0,0,9);")),
                "U05");
    // Nor with an id of its own.
    lab.refuses(lab.pack(with(group_pack(1), "INSERT INTO chart_age_band VALUES('grp:hidamari:a',0,0,9);")),
                "U05");
}

void trust_lines(Lab& lab)
{
    lab.refuses(rewritten(lab, group_pack(1), [](std::string& text) { text += "role root need 1 of K5\n"; }),
                "U03");
    // A whole trust file, by the group's key.
    auto trust = test::after(test::trust());
    rule_of(trust, "root").needs = {{1, {4}}};
    lab.refuses(trust_file(lab, trust, {"K5"}), "U04");
}

void group_key_for_the_hospital(Lab& lab)
{
    auto spec = hospital_pack(2);
    spec.keys = {"K5"};
    lab.refuses(lab.pack(spec), "U04");
}

void chart_by(Lab& lab, const std::vector<std::string>& keys)
{
    auto spec = chart_pack(2);
    spec.keys = keys;
    lab.refuses(lab.pack(spec), "U06");
}

void hospital_alone(Lab& lab)
{
    chart_by(lab, {"K3"});
    chart_by(lab, {"K3", "stranger"});
}

void clinician_alone(Lab& lab)
{
    chart_by(lab, {"K4"});
}

void both_sides(Lab& lab)
{
    lab.takes({lab.pack(chart_pack(2))});
    lab.expect(lab.version_of("chart") == 2, "the chart is not active");
}

pack::Trust two_clinicians()
{
    auto trust = test::after(test::trust());
    const auto second = add_key(trust, "K7");
    rule_of(trust, "chart").needs[1] = {1, {3, second}};
    return trust;
}

void clinicians_alone(Lab& lab)
{
    trusts(lab, two_clinicians());
    chart_by(lab, {"K4", "K7"});
}

void one_key_on_both_sides(Lab& lab)
{
    auto trust = test::after(test::trust());
    rule_of(trust, "chart").needs = {{1, {2}}, {1, {2, 3}}};
    lab.refuses(trust_file(lab, trust), "U03");
}

void overlapping_scopes(Lab& lab)
{
    auto trust = test::after(test::trust());
    auto more = rule_of(trust, "base/hokkaido");
    more.role = "base/sapporo";
    more.scope = "pref:sapporo:";
    trust.roles.push_back(more);
    lab.refuses(trust_file(lab, trust), "U03");
}

void hidden_by_the_hospital(Lab& lab)
{
    lab.takes(
        {lab.pack(with(group_pack(1), event_sql("grp:hidamari:concert") + event_sql("grp:hidamari:tea")))});
    lab.expect(events(lab) == 2, "the group's events are not shown");
    lab.takes({lab.pack(with(hospital_pack(2), "INSERT INTO tombstone VALUES('grp:hidamari:concert');"))});
    lab.expect(events(lab) == 1, "a hidden event is shown, or another is not");
    // The group writes it again: hidden is hidden.
    lab.takes({lab.pack(with(group_pack(2), event_sql("grp:hidamari:concert")))});
    lab.expect(events(lab) == 0, "a newer version of the group's pack undid what the hospital hid");
    // A right that is taken away takes along what was done with it.
    auto trust = test::after(test::trust());
    rule_of(trust, "hospital").may_hide = {"pref:"};
    lab.takes({trust_file(lab, trust)});
    lab.expect(lab.version_of("hospital") == 1, "a pack that does more than it may is active");
    lab.expect(events(lab) == 1, "what the hospital may not hide any more is hidden");
}

void edited_by_the_hospital(Lab& lab)
{
    lab.takes({lab.pack(with(group_pack(1), event_sql("grp:hidamari:concert")))});
    lab.refuses(lab.pack(with(hospital_pack(2), event_sql("grp:hidamari:concert", "2026-12-24"))), "U05");
    lab.refuses(lab.pack(with(hospital_pack(2), test::words("grp:hidamari:concert", "title", "x"))), "U05");
    lab.refuses(lab.pack(with(hospital_pack(2), "INSERT INTO tombstone VALUES('chart:chest');")), "U05");
}

void over_its_limits(Lab& lab)
{
    auto trust = test::after(test::trust());
    auto& rule = rule_of(trust, group_role);
    rule.rows_max = 9;
    rule.horizon_months = 18;
    auto& other = rule_of(trust, "group/other");
    other.bytes_max = 64 << 10;
    trusts(lab, trust);
    const auto source = [](const int i) {
        return "INSERT INTO source VALUES('grp:hidamari:s" + std::to_string(i) + "','2026');";
    };
    std::string rows;
    for (int i = 0; i < 7; ++i)
        rows += source(i);
    lab.refuses(lab.pack(with(group_pack(1), rows)), "U05");
    lab.refuses(lab.pack(group_pack(1, "other")), "U05");
    lab.refuses(lab.pack(with(group_pack(1), event_sql("grp:hidamari:far", "2028-06-01"))), "U05");
    lab.takes({lab.pack(with(group_pack(1), event_sql("grp:hidamari:near", "2028-05-31")))});
}

void ids_that_look_alike(Lab& lab)
{
    for (const std::string id :
         {"'grp:hidamari2:x'", "'grp:hidamari'", "'grp:hidamari:'", "'grp:hіdamari:x'", "'GRP:hidamari:x'",
          "'grp:hidamari:か\u3099'", "'grp:hidamari:ｘ'", "'grp:hidamari:x '", "'grp:hidamari:\u200bx'",
          "CAST(X'6772703A686964616D6172693A610062' AS TEXT)",
          "CAST(X'6772703A686964616D6172690000' AS TEXT)", "'grp:hidamari:' || char(10)", "''"})
        lab.refuses(lab.pack(with(group_pack(1), "INSERT INTO source VALUES(" + id + ",'2026');")), "U05");
}

void media_of_another_pack(Lab& lab)
{
    const std::string hash(64, 'a');
    auto event = event_sql("grp:hidamari:concert");
    event.replace(event.find("NULL,'おんがく'"), 4, "X'" + hash + "'");
    lab.refuses(lab.pack(with(group_pack(1), event)), "U05");
    lab.refuses(lab.pack(with(group_pack(1),
                              "INSERT INTO meta VALUES('picture.grp:hidamari:hidamari','" + hash + "');")),
                "U05");
    lab.refuses(lab.pack(with(group_pack(1), "INSERT INTO chunk VALUES(1,X'" + hash + "',0,X'00');")), "U05");
}

void group_key_revoked(Lab& lab)
{
    lab.takes({lab.pack(group_pack(1))});
    auto trust = test::after(test::trust());
    replace_key(trust, group_role, "fresh");
    trusts(lab, trust);
    lab.expect(lab.version_of(group_role) == 0, "a pack by a revoked key is active");
    lab.expect(guide_of(lab).text("grp:hidamari:hidamari", "name", "ja").markup.empty(), "and is shown");
    lab.refuses(lab.pack(group_pack(2)), "U04");
    // Nobody taps it back onto the screen either.
    lab.admin({"rollback"});
    lab.expect(lab.version_of(group_role) == 0, "a pack by a revoked key came back by hand");
    lab.shows_content();
    // The same content, signed by the key that holds now.
    auto again = group_pack(1);
    again.keys = {"fresh"};
    lab.takes({lab.pack(again)});
    lab.expect(lab.version_of(group_role) == 1, "the group cannot come back with its new key");
}

void chart_approver_revoked(Lab& lab)
{
    auto trust = two_clinicians();
    trusts(lab, trust);
    auto second = chart_pack(2);
    second.keys = {"K3", "K7"};
    lab.takes({lab.pack(second)});
    lab.expect(lab.admin({"settle"}).status == 0, "cannot settle");
    // The second clinician leaves: the chart that the first one approved is still good.
    trust = test::after(trust);
    rule_of(trust, "chart").needs[1] = {1, {3}};
    trust.keys.pop_back();
    trusts(lab, trust);
    lab.expect(lab.version_of("chart") == 1, "the chart before is not there");
    lab.expect(guide_of(lab).chart() != nullptr, "and cannot be read");
    lab.refuses(lab.pack(second), "U06");
    // The first one leaves too: no chart, and the kiosk asks visitors to ask the staff.
    trust = test::after(trust);
    replace_key(trust, "chart", "K8");
    lab.expect(lab.install({trust_file(lab, trust)}).status == 0, "the trust file was not taken");
    lab.expect(lab.version_of("chart") == 0, "a chart that nobody answers for is active");
    lab.expect(guide_of(lab).chart() == nullptr, "and is shown");
    lab.expect(lab.version_of("base/hokkaido") == 1, "and took the rest along");
    auto third = chart_pack(3);
    third.keys = {"K3", "K8"};
    lab.takes({lab.pack(third)});
    lab.shows_content();
}

void another_site(Lab& lab)
{
    auto spec = group_pack(1);
    spec.site = "akabira";
    lab.refuses(lab.pack(spec), "U04");
}

constexpr std::array cases{
    Case{18, 'B', "a group's pack with rows of another group", rows_of_another_group},
    Case{19, 'B', "a group's pack with rows of the hospital", rows_of_the_hospital},
    Case{20, 'B', "a group's pack with rows of the chart", rows_of_the_chart},
    Case{21, 'B', "a group's pack that says whom to trust", trust_lines},
    Case{22, 'B', "a group's key under a hospital's pack", group_key_for_the_hospital},
    Case{23, 'B', "a chart signed by the hospital alone", hospital_alone},
    Case{24, 'B', "a chart signed by a clinician alone", clinician_alone},
    Case{25, 'B', "a chart signed by both", both_sides},
    Case{26, 'B', "a chart signed by two clinicians and nobody else", clinicians_alone},
    Case{27, 'B', "one key on both sides of the chart", one_key_on_both_sides},
    Case{28, 'B', "scopes that overlap", overlapping_scopes},
    Case{29, 'B', "the hospital hides an event of a group", hidden_by_the_hospital},
    Case{30, 'B', "the hospital edits an event of a group", edited_by_the_hospital},
    Case{31, 'B', "more rows, more bytes, further ahead than a group may", over_its_limits},
    Case{32, 'B', "ids that look like one's own", ids_that_look_alike},
    Case{33, 'B', "a picture of another pack", media_of_another_pack},
    Case{34, 'B', "a group's key revoked", group_key_revoked},
    Case{35, 'B', "a clinician's key revoked", chart_approver_revoked},
    Case{36, 'B', "a pack for another hospital", another_site},
};

} // namespace

std::span<const Case> scope_cases()
{
    return cases;
}

} // namespace conformance
