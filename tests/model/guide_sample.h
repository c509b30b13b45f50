#pragma once
// Three small layers as a kiosk has them, for the tests of Guide: a base pack, a hospital, its group.

#include "kit/pack_kit.h"
#include "model/guide.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace test {

inline std::string group(const std::string& id, const std::string& sort_key, const std::string& area,
                         const std::string& activities)
{
    std::string sql = "INSERT INTO support_group VALUES('" + id + "','pref:takikawa',"
        + (area.empty() ? "NULL" : "'" + area + "'") + ",'" + sort_key + "','" + sort_key
        + "','2011-09-02','founded','unknown','2019-10',1,0);";
    std::string word;
    int seq = 0;
    for (const char c : activities + ' ')
        if (c != ' ')
            word += c;
        else
            sql += "INSERT INTO group_activity VALUES('" + std::exchange(word, {}) + "','" + id + "',"
                + std::to_string(seq++) + ");";
    return sql + words(id, "name", "group " + sort_key) + words(id, "hospital.0", "hospital of " + sort_key);
}

inline std::string event(const std::string& id, const std::string& start,
                         const std::string& state = "planned",
                         const std::string& group_id = "grp:hidamari:hidamari")
{
    return "INSERT OR IGNORE INTO event VALUES('" + id + "','" + group_id + "','concert','" + state
        + "',0,NULL,'step_free sign',NULL,NULL,'a','a'); INSERT INTO occurrence VALUES('" + start + "','" + id
        + "','" + group_id + "',NULL,'" + state + "');";
}

inline base::Hash picture_hash()
{
    base::Hash hash;
    hash.bytes.fill(0xAB);
    return hash;
}

inline std::string base_sql()
{
    return words("pack", "title", "base")
        + "INSERT INTO language VALUES(0,'ja','日本語');"
          "INSERT INTO language VALUES(1,'ja-easy','やさしい{日本語|にほんご}'); INSERT INTO language "
          "VALUES(2,'en','English');"
          "INSERT INTO area VALUES('pref:sorachi',0,'そらち'); INSERT INTO area "
          "VALUES('pref:rumoi',1,'るもい');"
          "INSERT INTO area VALUES('pref:empty',2,'から');"
          "INSERT INTO municipality VALUES('pref:takikawa','pref:sorachi','たきかわし','たきかわし');"
        + words("pref:sorachi", "name", "Sorachi") + words("pref:rumoi", "name", "Rumoi")
        + words("pref:takikawa", "name", "Takikawa") + group("pref:a", "b", "pref:sorachi", "garden guide")
        + group("pref:b", "a", "pref:rumoi", "concert") + group("pref:c", "c", "pref:sorachi", "garden")
        + "INSERT INTO number VALUES('pref:119',0,'ambulance','119',NULL,'ひゃくじゅうきゅう');"
          "INSERT INTO number_area VALUES('pref:119','*');"
          "INSERT INTO number VALUES('pref:7119',1,'advice','#7119','011-000-0000','なな');"
          "INSERT INTO number_area VALUES('pref:7119','pref:sapporo');"
          "INSERT INTO opening VALUES('pref:119',0,127,480,1020);"
          "INSERT INTO article VALUES('pref:late',2,'moon','2026-11',1,'あ','あ');"
          "INSERT INTO article VALUES('pref:early',1,'sun','2026-11',2,'い','い');"
          "INSERT INTO article_block VALUES('pref:early','ja',0,0,'paragraph','first',NULL);"
          "INSERT INTO article_block VALUES('pref:early','ja',1,0,'paragraph','second',NULL);"
          "INSERT INTO article_block VALUES('pref:early','ja',1,1,'image','箱',x'"
        + picture_hash().hex()
        + "');"
          "INSERT INTO article_block VALUES('pref:early','ja',1,2,'image','lost',x'00');"
          "INSERT INTO media VALUES(x'"
        + picture_hash().hex()
        + "','image/png',9,640,480);"
          "INSERT INTO article_block VALUES('pref:early','en',0,0,'heading','one',NULL);"
        + words("pref:early", "title", "early") + words("pref:late", "title", "late")
        + words("pref:119", "name", "ambulance") + words("pref:7119", "name", "advice");
}

inline std::string hospital_sql()
{
    return "INSERT INTO meta VALUES('own_group','grp:hidamari:hidamari'); INSERT INTO meta "
           "VALUES('hospital_tel','0000');"
           "INSERT INTO meta VALUES('municipality','pref:takikawa'); INSERT INTO meta "
           "VALUES('service_level','card');"
           "INSERT INTO opening VALUES('hosp:hours.0',0,31,510,690); INSERT INTO opening "
           "VALUES('hosp:hours.1',0,31,780,900);"
           "INSERT INTO closed_day VALUES('2026-12-29','hosp:newyear','2027-01-03');"
           "INSERT INTO notice VALUES('hosp:flu','info','2026-11-01','2027-03-31');"
           "INSERT INTO notice VALUES('hosp:flood','disaster','2026-11-20','2026-11-30');"
           "INSERT INTO notice VALUES('hosp:old','important','2026-01-01','2026-01-31');"
           "INSERT INTO desk VALUES('hosp:sogo',0,'information'); INSERT INTO opening "
           "VALUES('hosp:sogo',0,31,480,1020);"
           "INSERT INTO roster VALUES('2026-11-22',0,'hosp:duty-1',540,1020,'0000-00-0011');"
        + words("pack", "hospital_name", "Hidamari hospital") + words("hosp:flu", "title", "flu")
        + words("hosp:duty-1", "name", "clinic") + words("hosp:hours.0", "what", "morning");
}

inline std::string group_sql()
{
    return "INSERT INTO language VALUES(0,'xx','Nowhere');"
        + group("grp:hidamari:hidamari", "h", "", "concert guide")
        + event("grp:hidamari:past", "2025-12-12T14:00") + event("grp:hidamari:weekly", "2026-12-02T10:00")
        + event("grp:hidamari:weekly", "2026-12-09T10:00")
        + event("grp:hidamari:off", "2026-12-02T09:00", "cancelled")
        + event("grp:hidamari:gone", "2026-12-03T09:00") + event("grp:hidamari:day", "2026-12-04")
        + words("grp:hidamari:weekly", "title", "weekly")
        + "INSERT INTO duty VALUES('grp:hidamari:guide','grp:hidamari:hidamari',0,'guide wheelchair');"
          "INSERT INTO opening VALUES('grp:hidamari:guide',0,31,570,690);"
        + "INSERT INTO media VALUES(x'" + picture_hash().hex()
        + "','image/jpeg',9,64,48);"
          "INSERT INTO meta VALUES('picture.grp:hidamari:hidamari','"
        + picture_hash().hex()
        + "');"
          "UPDATE event SET media_hash=x'"
        + picture_hash().hex() + "' WHERE id='grp:hidamari:weekly';"
        + words("grp:hidamari:weekly", "picture", "a flyer") + words("grp:hidamari:hidamari", "picture", "us")
        + words("grp:hidamari:guide", "place", "hall");
}

inline base::LocalTime at(const int month, const int day, const int minute = 0)
{
    return {{2026, month, day}, minute};
}

struct GuideTest : testing::Test {
    std::filesystem::path folder = scratch("guide");
    model::Guide guide = open(hospital_sql()
                              + "INSERT INTO tombstone VALUES('pref:c');"
                                "INSERT INTO tombstone VALUES('grp:hidamari:gone');");

    model::Guide open(const std::string& hospital, const std::string& group_text = group_sql())
    {
        const auto layer = [&](const std::string& name, const std::string& role, const std::string& sql) {
            return model::Guide::Layer{open_pack(folder / (name + ".db"), {.role = role, .sql = sql})};
        };
        auto opened = model::Guide::open({layer("base", "base/hokkaido", base_sql()),
                                          layer("hospital", "hospital", hospital),
                                          layer("group", "group/hidamari", group_text)});
        VERIFY(opened);
        return std::move(*opened);
    }
};

inline std::vector<std::string> ids(const auto& lines)
{
    std::vector<std::string> list;
    for (const auto& line : lines)
        list.push_back(line.id);
    return list;
}

using Ids = std::vector<std::string>;

} // namespace test
