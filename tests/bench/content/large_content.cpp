#include "bench/content/large_content.h"

#include "pack/canonical.h"
#include "reading/kana.h"

#include <algorithm>
#include <array>
#include <map>

namespace bench {

namespace {

constexpr int days_ahead = 550; // Within the 20 months that the trust file allows.
constexpr int hours_a_day = 8;
constexpr int first_minute = 9 * 60;
constexpr int event_minutes = 60;

struct Words {
    const char* ja;
    const char* easy;
    const char* en;
};

constexpr std::array towns{
    Words{"{滝川|たきかわ}", "{滝川|たきかわ}", "Takikawa"},
    Words{"{砂川|すながわ}", "{砂川|すながわ}", "Sunagawa"},
    Words{"{赤平|あかびら}", "{赤平|あかびら}", "Akabira"},
    Words{"{芦別|あしべつ}", "{芦別|あしべつ}", "Ashibetsu"},
    Words{"{深川|ふかがわ}", "{深川|ふかがわ}", "Fukagawa"},
    Words{"{美唄|びばい}", "{美唄|びばい}", "Bibai"},
    Words{"{旭川|あさひかわ}", "{旭川|あさひかわ}", "Asahikawa"},
    Words{"{富良野|ふらの}", "{富良野|ふらの}", "Furano"},
    Words{"{留萌|るもい}", "{留萌|るもい}", "Rumoi"},
    Words{"{名寄|なよろ}", "{名寄|なよろ}", "Nayoro"},
    Words{"{士別|しべつ}", "{士別|しべつ}", "Shibetsu"},
    Words{"{稚内|わっかない}", "{稚内|わっかない}", "Wakkanai"},
    Words{"{北見|きたみ}", "{北見|きたみ}", "Kitami"},
    Words{"{網走|あばしり}", "{網走|あばしり}", "Abashiri"},
    Words{"{釧路|くしろ}", "{釧路|くしろ}", "Kushiro"},
    Words{"{帯広|おびひろ}", "{帯広|おびひろ}", "Obihiro"},
    Words{"{室蘭|むろらん}", "{室蘭|むろらん}", "Muroran"},
    Words{"{函館|はこだて}", "{函館|はこだて}", "Hakodate"},
    Words{"{江別|えべつ}", "{江別|えべつ}", "Ebetsu"},
    Words{"{浦河|うらかわ}", "{浦河|うらかわ}", "Urakawa"},
};

struct Meeting {
    const char* kind;
    Words words;
};

constexpr std::array meetings{
    Meeting{"concert", {"ロビーコンサート", "ロビーの コンサート", "lobby concert"}},
    Meeting{"lecture", {"{市民|しみん}{講座|こうざ}", "みんなの {話|はなし}", "talk for everybody"}},
    Meeting{"health",
            {"{健康|けんこう}{教室|きょうしつ}", "{体|からだ}の {教室|きょうしつ}", "health class"}},
    Meeting{"cafe", {"ふれあいカフェ", "カフェ", "café"}},
    Meeting{"festival", {"{病院|びょういん}{祭|まつ}り", "{病院|びょういん}の まつり", "hospital festival"}},
    Meeting{"sewing", {"{手芸|しゅげい}の{会|かい}", "{縫|ぬ}い{物|もの}の {会|かい}", "sewing circle"}},
    Meeting{"garden", {"{花壇|かだん}の{手入|てい}れ", "{花|はな}を {育|そだ}てる {日|ひ}", "garden day"}},
    Meeting{"library",
            {"{絵本|えほん}の{読|よ}み{聞|き}かせ", "{絵本|えほん}を {読|よ}む {会|かい}", "story hour"}},
    Meeting{"listening",
            {"お{話|はなし}を{聴|き}く{会|かい}", "{話|はなし}を {聞|き}く {会|かい}", "listening hour"}},
    Meeting{"training",
            {"{救命|きゅうめい}{講習|こうしゅう}", "{命|いのち}を {助|たす}ける {練習|れんしゅう}",
             "first aid course"}},
    Meeting{"exchange",
            {"{医師|いし}との{交流会|こうりゅうかい}", "{医師|いし}と {話|はな}す {会|かい}",
             "meeting with doctors"}},
    Meeting{"display", {"{作品展|さくひんてん}", "{絵|え}と {写真|しゃしん}", "exhibition"}},
};

constexpr int numbers = 42; // 第1回 to 第42回: ten thousand names.

constexpr Words everybody{
    "{入院|にゅういん}{中|ちゅう}の{方|かた}、{通院|つういん}の{方|かた}、どなたでもどうぞ。"
    "{車|くるま}いすのままで{参加|さんか}できます。",
    "{誰|だれ}でも {来|き}てください。{車|くるま}いすでも {来|く}る ことが できます。",
    "Patients and visitors alike. You may come in a wheelchair."};

constexpr std::array wings{
    Words{"{東|ひがし}{病棟|びょうとう}", "{東|ひがし}の {病棟|びょうとう}", "East wing"},
    Words{"{西|にし}{病棟|びょうとう}", "{西|にし}の {病棟|びょうとう}", "West wing"},
    Words{"{南|みなみ}{病棟|びょうとう}", "{南|みなみ}の {病棟|びょうとう}", "South wing"},
    Words{"{北|きた}{病棟|びょうとう}", "{北|きた}の {病棟|びょうとう}", "North wing"},
    Words{"{本館|ほんかん}", "{本館|ほんかん}", "Main building"},
};
constexpr int floors = 20;

// Rows by the names of their columns; what is not named is empty, so that a column more needs no change here.
class Table {
public:
    static base::Result<Table> of(const std::string& name)
    {
        TRY_SET(auto tables, pack::canonical_tables());
        const auto shape = std::ranges::find(tables, name, &pack::TableShape::name);
        if (shape == tables.end())
            return base::fail(base::Code::bad_input, "no table " + name);
        return Table(std::move(*shape));
    }
    void add(author::Bench& content, const std::map<std::string, pack::Value>& named) const
    {
        std::vector<pack::Value> values;
        for (const auto& column : shape_.columns) {
            const auto found = named.find(column.name);
            values.push_back(found != named.end()                          ? found->second
                                 : column.type == base::ValueType::text    ? pack::Value(std::string())
                                 : column.type == base::ValueType::integer ? pack::Value(std::int64_t{0})
                                                                           : pack::Value());
        }
        content.row(shape_.name, std::move(values));
    }

private:
    explicit Table(pack::TableShape shape)
        : shape_(std::move(shape))
    {
    }
    pack::TableShape shape_;
};

void say(author::Bench& content, const std::string& id, const std::string& field,
         const std::array<std::string, 3>& texts)
{
    constexpr std::array langs{"ja", "ja-easy", "en"};
    for (std::size_t i = 0; i < langs.size(); ++i)
        content.texts.push_back({id, field, langs[i], texts[i], {"generated", 1}});
}

std::array<std::string, 3> plain(const Words& words)
{
    return {words.ja, words.easy, words.en};
}

// The index is of the whole pack: the samples' part of it was written when they were read.
void write_index(author::Bench& content)
{
    std::erase_if(content.rows, [](const author::Row& row) { return row.table.starts_with("search_"); });
    content.write_search_index();
}

} // namespace

base::Result<void> add_events(author::Bench& content, const int count, const base::Date first)
{
    TRY_SET(const auto event_table, Table::of("event"));
    TRY_SET(const auto occurrence_table, Table::of("occurrence"));
    std::string group;
    for (const auto& row : content.rows)
        if (row.table == "support_group")
            group = std::get<std::string>(row.values[0]);
    for (int i = 0; i < count; ++i) {
        const auto& town = towns[static_cast<std::size_t>(i) % towns.size()];
        const auto& meeting = meetings[static_cast<std::size_t>(i) / towns.size() % meetings.size()];
        const auto number =
            std::to_string(1 + i / static_cast<int>(towns.size() * meetings.size()) % numbers);
        const std::string id = content.info.prefix + "generated-" + std::to_string(i);
        say(content, id, "title",
            {std::string(town.ja) + meeting.words.ja + " {第|だい}" + number + "{回|かい}",
             std::string(town.easy) + "の " + meeting.words.easy + " " + number,
             std::string(town.en) + " " + meeting.words.en + " no. " + number});
        say(content, id, "place",
            {"{病院|びょういん}の" + number + "{階|かい}ロビー",
             "{病院|びょういん}の " + number + "{階|かい}", "Lobby of floor " + number});
        say(content, id, "what", plain(everybody));
        const auto day =
            base::Date::from_days(first.days() + static_cast<int>(std::int64_t{i} * days_ahead / count));
        const int minute = first_minute + i % hours_a_day * event_minutes;
        const auto spoken = content.reading_of(id, "title");
        event_table.add(content,
                        {{"id", id},
                         {"group_id", group},
                         {"kind", std::string(meeting.kind)},
                         {"state", std::string("planned")},
                         {"rrule", pack::Value()},
                         {"moved_from", pack::Value()},
                         {"reading", spoken},
                         {"sort_key", reading::sort_key(spoken)}});
        occurrence_table.add(content,
                             {{"start", base::LocalTime{day, minute}.iso()},
                              {"event_id", id},
                              {"group_id", group},
                              {"until", base::LocalTime{day, minute + event_minutes}.iso()},
                              {"state", std::string("planned")}});
        content.search_key(spoken, "event", id, {"generated", 1}, day.iso());
        content.search_words(id, "title", "event", id, day.iso());
    }
    write_index(content);
    return {};
}

base::Result<void> add_places(author::Bench& content, const int count)
{
    TRY_SET(const auto table, Table::of("place"));
    const auto kinds = std::array{"toilet", "shop", "aed", "lift", "phone", "nursing"};
    for (int i = 0; i < count; ++i) {
        const auto& wing = wings[static_cast<std::size_t>(i) % wings.size()];
        const auto floor = std::to_string(1 + i / static_cast<int>(wings.size()) % floors);
        const auto room = std::to_string(1 + i / (static_cast<int>(wings.size()) * floors));
        const std::string id = content.info.prefix + "generated-" + std::to_string(i);
        say(content, id, "name",
            {std::string(wing.ja) + floor + "{階|かい}" + room + "{号室|ごうしつ}",
             std::string(wing.easy) + " " + floor + "{階|かい} " + room,
             std::string(wing.en) + ", room " + floor + "-" + room});
        say(content, id, "where",
            {floor + "{階|かい}、エレベーターの{右|みぎ}", floor + "{階|かい}です。",
             "Floor " + floor + ", right of the lift"});
        const auto spoken = content.reading_of(id, "name");
        table.add(content,
                  {{"id", id},
                   {"seq", std::int64_t{1000 + i}},
                   {"kind", std::string(kinds[static_cast<std::size_t>(i) % kinds.size()])},
                   {"reading", spoken},
                   {"sort_key", reading::sort_key(spoken)}});
        content.search_key(spoken, "place", id, {"generated", 1}, {});
        content.search_words(id, "name", "place", id);
    }
    write_index(content);
    return {};
}

} // namespace bench
