#include "reading/numerals.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace reading {

namespace {

// How a counter changes the number before it, and is changed by it.
enum class Sound {
    plain,
    k, // いっかい, ろっかい, はっかい, じゅっかい
    k_voiced, // … and さんがい
    s, // いっさい, はっさい, じゅっさい; ちょうめ, とう
    h, // いっぽん, さんぼん, ろっぽん, はっぽん, じゅっぽん
    h_half, // いっぷん, さんぷん, よんぷん, ろっぷん
    yo, // よじ, しちじ, くじ
    year, // よねん
    month, // しがつ, しちがつ, くがつ
    person, // ひとり, ふたり, よにん
    day, // ついたち, ふつか … はつか
    thing, // ひとつ, ふたつ …
    age, // as s, and はたち
};

struct Counter {
    std::u32string_view written;
    std::string_view reading;
    Sound sound;
};

// Longer ones first where one begins like another.
constexpr Counter counters[] = {
    {U"時間", "じかん", Sound::yo},
    {U"時", "じ", Sound::yo},
    {U"分間", "ふんかん", Sound::h_half},
    {U"分", "ふん", Sound::h_half},
    {U"秒", "びょう", Sound::plain},
    {U"年間", "ねんかん", Sound::year},
    {U"年度", "ねんど", Sound::year},
    {U"年", "ねん", Sound::year},
    {U"週間", "しゅうかん", Sound::s},
    {U"週", "しゅう", Sound::s},
    {U"か月", "かげつ", Sound::k},
    {U"カ月", "かげつ", Sound::k},
    {U"ヶ月", "かげつ", Sound::k},
    {U"ヵ月", "かげつ", Sound::k},
    {U"箇月", "かげつ", Sound::k},
    {U"月", "がつ", Sound::month},
    {U"日間", "にちかん", Sound::day},
    {U"日目", "にちめ", Sound::day},
    {U"日", "にち", Sound::day},
    {U"人目", "にんめ", Sound::person},
    {U"人", "にん", Sound::person},
    {U"名", "めい", Sound::plain},
    {U"階建て", "かいだて", Sound::k_voiced},
    {U"階", "かい", Sound::k_voiced},
    {U"回目", "かいめ", Sound::k},
    {U"回", "かい", Sound::k},
    {U"番目", "ばんめ", Sound::plain},
    {U"番地", "ばんち", Sound::plain},
    {U"番線", "ばんせん", Sound::plain},
    {U"番", "ばん", Sound::plain},
    {U"号室", "ごうしつ", Sound::plain},
    {U"号車", "ごうしゃ", Sound::plain},
    {U"号", "ごう", Sound::plain},
    {U"丁目", "ちょうめ", Sound::s},
    {U"歳児", "さいじ", Sound::s},
    {U"歳", "さい", Sound::age},
    {U"才", "さい", Sound::age},
    {U"か所", "かしょ", Sound::k},
    {U"カ所", "かしょ", Sound::k},
    {U"ヶ所", "かしょ", Sound::k},
    {U"箇所", "かしょ", Sound::k},
    {U"か国", "かこく", Sound::k},
    {U"件", "けん", Sound::k},
    {U"軒", "けん", Sound::k_voiced},
    {U"個", "こ", Sound::k},
    {U"本", "ほん", Sound::h},
    {U"杯", "はい", Sound::h},
    {U"匹", "ひき", Sound::h},
    {U"泊", "はく", Sound::h_half},
    {U"冊", "さつ", Sound::s},
    {U"床", "しょう", Sound::s},
    {U"点", "てん", Sound::s},
    {U"枚", "まい", Sound::plain},
    {U"台", "だい", Sound::plain},
    {U"度", "ど", Sound::plain},
    {U"倍", "ばい", Sound::plain},
    {U"割", "わり", Sound::plain},
    {U"円", "えん", Sound::year},
    {U"条", "じょう", Sound::plain},
    {U"段", "だん", Sound::plain},
    {U"棟", "とう", Sound::s},
    {U"つ", "つ", Sound::thing},
};

constexpr std::array<std::string_view, 10> ones{"ぜろ", "いち", "に",   "さん", "よん",
                                                "ご",   "ろく", "なな", "はち", "きゅう"};
constexpr std::array<std::string_view, 11> days{"",       "ついたち", "ふつか", "みっか",
                                                "よっか", "いつか",   "むいか", "なのか",
                                                "ようか", "ここのか", "とおか"};
constexpr std::array<std::string_view, 10> things{"",       "ひとつ", "ふたつ", "みっつ", "よっつ",
                                                  "いつつ", "むっつ", "ななつ", "やっつ", "ここのつ"};

int digit_of(const char32_t c)
{
    if (c >= U'0' && c <= U'9')
        return static_cast<int>(c - U'0');
    return c >= U'０' && c <= U'９' ? static_cast<int>(c - U'０') : -1;
}

// 1 to 9999.
std::string below_ten_thousand(const std::uint64_t value)
{
    constexpr std::array<std::string_view, 10> thousands{"",         "せん",      "にせん",   "さんぜん",
                                                         "よんせん", "ごせん",    "ろくせん", "ななせん",
                                                         "はっせん", "きゅうせん"};
    constexpr std::array<std::string_view, 10> hundreds{
        "",         "ひゃく",     "にひゃく",   "さんびゃく", "よんひゃく",
        "ごひゃく", "ろっぴゃく", "ななひゃく", "はっぴゃく", "きゅうひゃく"};
    std::string reading(thousands[value / 1000 % 10]);
    reading += hundreds[value / 100 % 10];
    if (const auto tens = value / 10 % 10; tens > 0)
        reading += (tens > 1 ? std::string(ones[tens]) : std::string()) + "じゅう";
    if (value % 10 > 0)
        reading += ones[value % 10];
    return reading;
}

std::string number_reading(const std::uint64_t value)
{
    constexpr std::uint64_t ten_thousand = 10'000;
    if (value == 0)
        return std::string(ones[0]);
    std::string reading;
    if (const auto high = value / (ten_thousand * ten_thousand); high > 0)
        reading += below_ten_thousand(high % ten_thousand) + "おく";
    if (const auto middle = value / ten_thousand % ten_thousand; middle > 0)
        reading += below_ten_thousand(middle) + "まん";
    if (const auto low = value % ten_thousand; low > 0)
        reading += below_ten_thousand(low);
    return reading;
}

void replace_end(std::string& text, const std::string_view old_end, const std::string_view new_end)
{
    if (text.ends_with(old_end))
        text.replace(text.size() - old_end.size(), old_end.size(), new_end);
}

constexpr std::size_t kana_bytes = 3;

// か → が, ひ → び, ひ → ぴ: kana of these rows stand beside one another.
std::string shifted(const std::string_view counter, const int steps)
{
    std::string changed(counter);
    changed[kana_bytes - 1] = static_cast<char>(changed[kana_bytes - 1] + steps);
    return changed;
}

// いっ, ろっ, はっ, じゅっ, ひゃっ before a counter that doubles its first sound.
bool doubles(std::string& number, const bool six)
{
    const std::string before = number;
    for (const std::string_view end : {"いち", "はち"})
        if (number.ends_with(end))
            replace_end(number, end, end == "いち" ? "いっ" : "はっ");
    if (six)
        replace_end(number, "ろく", "ろっ");
    if (number == before)
        replace_end(number, "じゅう", "じゅっ");
    if (six && number == before)
        replace_end(number, "ひゃく", "ひゃっ");
    return number != before;
}

void join_plain_counter(std::string& number, std::string& counter, const Sound sound)
{
    switch (sound) {
    case Sound::k: doubles(number, true); break;
    case Sound::k_voiced:
        if (!doubles(number, true) && number.ends_with("さん"))
            counter = shifted(counter, 1);
        break;
    case Sound::s:
    case Sound::age: doubles(number, false); break;
    case Sound::h:
        if (doubles(number, true))
            counter = shifted(counter, 2);
        else if (number.ends_with("さん"))
            counter = shifted(counter, 1);
        break;
    case Sound::h_half:
        if (doubles(number, true) || number.ends_with("さん") || number.ends_with("よん"))
            counter = shifted(counter, 2);
        break;
    case Sound::yo:
    case Sound::month:
        replace_end(number, "よん", sound == Sound::yo ? "よ" : "し");
        replace_end(number, "なな", "しち");
        replace_end(number, "きゅう", "く");
        break;
    case Sound::year:
    case Sound::person: replace_end(number, "よん", "よ"); break;
    case Sound::day:
        replace_end(number, "なな", "しち");
        replace_end(number, "きゅう", "く");
        break;
    case Sound::plain:
    case Sound::thing: break;
    }
}

// Where number and counter have one reading of their own.
std::string whole_reading(const std::uint64_t value, const Counter& counter)
{
    const auto rest = [&](const std::string_view head) {
        return std::string(counter.reading.substr(std::min(head.size(), counter.reading.size())));
    };
    switch (counter.sound) {
    case Sound::day:
        // 1日間 counts, 1日 may also be a date; that one is by far the commoner.
        if (value == 1 && counter.written != U"日")
            return {};
        if (value >= 1 && value < days.size())
            return std::string(days[value]) + rest("にち");
        if (value == 14 || value == 24)
            return (value == 14 ? "じゅうよっか" : "にじゅうよっか") + rest("にち");
        return value == 20 ? "はつか" + rest("にち") : std::string();
    case Sound::person:
        return value == 1 || value == 2 ? (value == 1 ? "ひとり" : "ふたり") + rest("にん") : std::string();
    case Sound::thing:
        return value >= 1 && value < things.size() ? std::string(things[value]) : std::string();
    case Sound::age: return value == 20 ? "はたち" : std::string();
    default: return {};
    }
}

struct Number {
    std::size_t length = 0;
    std::uint64_t value = 0;
    std::string fraction; // てんご of 1.5
};

// Digits, with commas between thousands and one decimal point.
std::optional<Number> number_at(const std::u32string_view text)
{
    const auto digit = [&](const std::size_t at) { return at < text.size() ? digit_of(text[at]) : -1; };
    Number number;
    std::size_t at = 0, count = 0;
    for (; digit(at) >= 0 || (count > 0 && (text.substr(at, 1) == U"," || text.substr(at, 1) == U"，"));
         ++at) {
        if (digit(at) < 0) {
            if (digit(at + 1) < 0 || digit(at + 2) < 0 || digit(at + 3) < 0 || digit(at + 4) >= 0)
                break;
            continue;
        }
        if (++count > numeral_digits_max)
            return std::nullopt;
        number.value = number.value * 10 + static_cast<std::uint64_t>(digit(at));
    }
    // Telephone numbers begin with 0.
    if (count == 0 || (digit(0) == 0 && count > 1))
        return std::nullopt;
    if ((text.substr(at, 1) == U"." || text.substr(at, 1) == U"．") && digit(at + 1) >= 0) {
        number.fraction = "てん";
        for (++at; digit(at) >= 0 && count <= numeral_digits_max; ++at, ++count)
            number.fraction += ones[static_cast<std::size_t>(digit(at))];
    }
    number.length = at;
    return number;
}

} // namespace

std::optional<Numeral> numeral_at(const std::u32string_view text)
{
    const auto number = number_at(text);
    if (!number)
        return std::nullopt;
    const auto after = text.substr(number->length);
    const auto* const counter = std::find_if(std::begin(counters), std::end(counters),
                                             [&](const Counter& c) { return after.starts_with(c.written); });
    if (counter == std::end(counters))
        return std::nullopt;
    Numeral numeral{number->length + counter->written.size(), number->length, {}, {}};
    if (number->fraction.empty())
        numeral.reading = whole_reading(number->value, *counter);
    if (!numeral.reading.empty())
        return numeral;
    if (counter->sound == Sound::thing)
        return std::nullopt;
    std::string reading = number_reading(number->value) + number->fraction;
    numeral.counter_reading = counter->reading;
    join_plain_counter(reading, numeral.counter_reading, counter->sound);
    numeral.reading = reading + numeral.counter_reading;
    return numeral;
}

std::optional<Weekday> weekday_at(const std::u32string_view text)
{
    constexpr std::u32string_view names = U"月火水木金土日祝";
    constexpr std::array<std::string_view, 8> readings{"げつ", "か", "すい", "もく",
                                                       "きん", "ど", "にち", "しゅく"};
    if (text.empty() || (text[0] != U'（' && text[0] != U'('))
        return std::nullopt;
    Weekday weekday{1, {}};
    for (; weekday.length < text.size(); ++weekday.length) {
        const char32_t c = text[weekday.length];
        if (const auto at = names.find(c); at != names.npos)
            weekday.reading += readings[at];
        else if (c == U'・')
            weekday.reading += "・";
        else
            break;
    }
    const bool closed =
        weekday.length < text.size() && (text[weekday.length] == U'）' || text[weekday.length] == U')');
    if (!closed || weekday.reading.empty())
        return std::nullopt;
    return weekday;
}

} // namespace reading
