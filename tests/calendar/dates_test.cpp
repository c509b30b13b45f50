#include "calendar/dates.h"

#include "base/markup.h"
#include "base/utf8.h"
#include "calendar/era.h"

#include <gtest/gtest.h>

namespace {

constexpr base::Date saturday{2026, 11, 21};

// Every kanji of a date must be readable aloud by somebody who cannot read it.
bool every_kanji_has_ruby(const std::string& markup)
{
    for (const auto& piece : base::parse_markup(markup).pieces)
        for (const char32_t c : piece.text)
            if (base::is_kanji(c) && piece.reading.empty())
                return false;
    return true;
}

TEST(LongDate, HasBothYearsInJapanese)
{
    EXPECT_EQ(calendar::long_date(saturday, "ja"),
              "2026{年|ねん}（{令和|れいわ}8{年|ねん}）11{月|がつ}21{日|にち}（{土|ど}）");
    EXPECT_EQ(base::plain_text(calendar::long_date(saturday, "ja")), "2026年（令和8年）11月21日（土）");
}

TEST(LongDate, HasTheWesternYearAloneInEasyJapanese)
{
    EXPECT_EQ(calendar::long_date(saturday, "ja-easy"),
              "2026{年|ねん}11{月|がつ}21{日|にち}（{土曜日|どようび}）");
}

TEST(LongDate, IsBritishInEnglish)
{
    EXPECT_EQ(calendar::long_date(saturday, "en"), "Saturday, 21 November 2026");
}

TEST(LongDate, IsWrittenInOtherLanguagesByTheirOwnPatterns)
{
    EXPECT_EQ(calendar::long_date(saturday, "zh-Hans"), "2026年11月21日星期六");
    EXPECT_EQ(calendar::long_date(saturday, "vi"), "Thứ Bảy, 21 tháng 11, 2026");
    EXPECT_EQ(calendar::long_date(saturday, "not a language"), "2026-11-21");
    // Thailand counts another era; the poster and the screen must name one year.
    EXPECT_NE(calendar::long_date(saturday, "th").find("2026"), std::string::npos);
}

TEST(Dates, ReadEveryDayOfTheMonthRight)
{
    const auto reading = [](const int day) {
        return base::encode_utf8(base::parse_markup(calendar::short_date({2026, 1, day}, "ja")).spoken());
    };
    EXPECT_EQ(reading(1), "1がつついたち（もく）");
    EXPECT_EQ(reading(8), "1がつようか（もく）");
    EXPECT_EQ(reading(14), "1がつじゅうよっか（すい）");
    EXPECT_EQ(reading(19), "1がつ19にち（げつ）");
    EXPECT_EQ(reading(20), "1がつはつか（か）");
    EXPECT_EQ(reading(24), "1がつにじゅうよっか（ど）");
}

TEST(Dates, GiveEveryKanjiItsReading)
{
    for (int day = base::Date{1989, 1, 1}.days(); day <= base::Date{2027, 12, 31}.days(); day += 17) {
        const base::Date date = base::Date::from_days(day);
        for (const char* lang : {"ja", "ja-easy"}) {
            EXPECT_TRUE(every_kanji_has_ruby(calendar::long_date(date, lang))) << date.iso();
            EXPECT_TRUE(every_kanji_has_ruby(calendar::short_date(date, lang))) << date.iso();
            EXPECT_TRUE(every_kanji_has_ruby(calendar::month_title(date.year, date.month, lang)))
                << date.iso();
            EXPECT_TRUE(every_kanji_has_ruby(calendar::weekday_name(date.weekday(), lang))) << date.iso();
        }
    }
    for (int minute = 0; minute < 24 * 60; ++minute)
        for (const char* lang : {"ja", "ja-easy"}) {
            EXPECT_TRUE(every_kanji_has_ruby(calendar::time_of_day(minute, lang))) << minute;
            EXPECT_TRUE(every_kanji_has_ruby(calendar::time_range(minute, 480, lang))) << minute;
        }
}

TEST(ShortDate, LeavesTheYearOut)
{
    EXPECT_EQ(calendar::short_date(saturday, "ja"), "11{月|がつ}21{日|にち}（{土|ど}）");
    EXPECT_EQ(calendar::short_date(saturday, "ja-easy"), "11{月|がつ}21{日|にち}（{土曜日|どようび}）");
    EXPECT_EQ(calendar::short_date(saturday, "en"), "Sat 21 Nov");
}

TEST(MonthTitle, NamesBothErasOfTheMonthInWhichTheyMet)
{
    EXPECT_EQ(calendar::month_title(2026, 11, "ja"), "2026{年|ねん}（{令和|れいわ}8{年|ねん}）11{月|がつ}");
    EXPECT_EQ(base::plain_text(calendar::month_title(1989, 1, "ja")), "1989年（昭和64年・平成元年）1月");
    EXPECT_EQ(base::plain_text(calendar::month_title(2019, 4, "ja")), "2019年（平成31年）4月");
    EXPECT_EQ(base::plain_text(calendar::month_title(2019, 5, "ja")), "2019年（令和元年）5月");
    EXPECT_EQ(calendar::month_title(2026, 11, "ja-easy"), "2026{年|ねん}11{月|がつ}");
    EXPECT_EQ(calendar::month_title(2026, 11, "en"), "November 2026");
}

TEST(EraYear, ChangesOnTheDayItChanged)
{
    EXPECT_EQ(base::plain_text(calendar::era_year({2019, 4, 30})), "平成31年");
    EXPECT_EQ(calendar::era_year({2019, 5, 1}), "{令和|れいわ}{元年|がんねん}");
    EXPECT_EQ(base::plain_text(calendar::era_year({1989, 1, 7})), "昭和64年");
    EXPECT_EQ(base::plain_text(calendar::era_year({1989, 1, 8})), "平成元年");
    EXPECT_EQ(base::plain_text(calendar::era_year({1926, 12, 24})), "大正15年");
    EXPECT_EQ(base::plain_text(calendar::era_year({1926, 12, 25})), "昭和元年");
    EXPECT_EQ(base::plain_text(calendar::era_year({1900, 1, 1})), "明治33年");
}

TEST(EraYear, IsEmptyBeforeItsTime)
{
    EXPECT_EQ(calendar::era_year({1860, 1, 1}), "");
    EXPECT_EQ(base::plain_text(calendar::long_date({1860, 1, 1}, "ja")), "1860年1月1日（日）");
}

TEST(VagueDate, IsAsPreciseAsItIs)
{
    const auto plain = [](const char* iso, const char* lang) {
        return base::plain_text(calendar::vague_date(iso, lang).value_or("nothing"));
    };
    EXPECT_EQ(plain("2011", "ja"), "2011年（平成23年）");
    EXPECT_EQ(plain("2011-09", "ja"), "2011年（平成23年）9月");
    EXPECT_EQ(plain("2011-09-02", "ja"), "2011年（平成23年）9月2日");
    EXPECT_EQ(plain("2019", "ja"), "2019年（平成31年・令和元年）");
    EXPECT_EQ(plain("2019-05-01", "ja"), "2019年（令和元年）5月1日");
    EXPECT_EQ(plain("2019-04-30", "ja"), "2019年（平成31年）4月30日");
    EXPECT_EQ(plain("2011-09-02", "ja-easy"), "2011年9月2日");
    EXPECT_EQ(plain("2011", "en"), "2011");
    EXPECT_EQ(plain("2011-09", "en"), "September 2011");
    EXPECT_EQ(plain("2011-09-02", "en"), "2 September 2011");
}

TEST(VagueDate, RefusesWhatIsNoDate)
{
    for (const char* text : {"", "20", "20111", "2011-", "2011-13", "2011-00", "2011-9", "2011-02-29",
                             "2011/09", "abcd", "平成23", "2011-09-02T10:00", "-011"})
        for (const char* lang : {"ja", "ja-easy", "en", "vi"})
            EXPECT_FALSE(calendar::vague_date(text, lang)) << text;
}

TEST(Weekday, HasANameAndAHead)
{
    EXPECT_EQ(calendar::weekday_name(6, "ja"), "{土曜日|どようび}");
    EXPECT_EQ(calendar::weekday_head(6, "ja-easy"), "{土|ど}");
    EXPECT_EQ(calendar::weekday_name(0, "en"), "Sunday");
    EXPECT_EQ(calendar::weekday_head(3, "en"), "Wed");
    EXPECT_EQ(calendar::weekday_name(0, "de"), "Sonntag");
}

TEST(TimeOfDay, IsSaidAsPeopleSayIt)
{
    EXPECT_EQ(calendar::time_of_day(13 * 60 + 30, "ja"), "{午後|ごご}1{時|じ}30{分|ぷん}");
    EXPECT_EQ(calendar::time_of_day(13 * 60 + 30, "ja-easy"), "{午後|ごご} 1{時|じ}30{分|ぷん}");
    EXPECT_EQ(calendar::time_of_day(13 * 60 + 30, "en"), "1:30 pm");
    EXPECT_EQ(calendar::time_of_day(13 * 60 + 30, "vi"), "13:30");
    EXPECT_EQ(calendar::time_of_day(9 * 60 + 5, "ja"), "{午前|ごぜん}9{時|じ}5{分|ふん}");
    EXPECT_EQ(calendar::time_of_day(9 * 60, "en"), "9:00 am");
}

TEST(TimeOfDay, NeverSaysTwelveWithoutSayingWhich)
{
    EXPECT_EQ(base::plain_text(calendar::time_of_day(0, "ja")), "午前0時");
    EXPECT_EQ(base::plain_text(calendar::time_of_day(12 * 60, "ja")), "正午");
    EXPECT_EQ(base::plain_text(calendar::time_of_day(12 * 60 + 30, "ja")), "午後0時30分");
    EXPECT_EQ(base::plain_text(calendar::time_of_day(12 * 60, "ja-easy")), "昼の 12時");
    EXPECT_EQ(calendar::time_of_day(0, "en"), "12 midnight");
    EXPECT_EQ(calendar::time_of_day(12 * 60, "en"), "12 noon");
    EXPECT_EQ(calendar::time_of_day(12 * 60 + 30, "en"), "12:30 pm");
    EXPECT_EQ(calendar::time_of_day(30, "en"), "12:30 am");
}

TEST(TimeRange, UsesWordsAndNoWaves)
{
    const auto plain = [](const int from, const int until, const char* lang) {
        return base::plain_text(calendar::time_range(from, until, lang));
    };
    EXPECT_EQ(plain(9 * 60, 11 * 60 + 30, "ja"), "午前9時から午前11時30分まで");
    EXPECT_EQ(plain(9 * 60, 11 * 60 + 30, "ja-easy"), "午前 9時から 午前 11時30分まで");
    EXPECT_EQ(plain(9 * 60, 11 * 60 + 30, "en"), "9:00 am to 11:30 am");
    EXPECT_EQ(plain(19 * 60, 8 * 60, "ja"), "午後7時から翌日の午前8時まで");
    EXPECT_EQ(plain(19 * 60, 8 * 60, "ja-easy"), "午後 7時から 次の 日の 午前 8時まで");
    EXPECT_EQ(plain(19 * 60, 8 * 60, "en"), "7:00 pm to 8:00 am the next day");
    EXPECT_EQ(plain(17 * 60, 0, "ja"), "午後5時から夜12時まで");
    EXPECT_EQ(plain(17 * 60, 0, "vi"), "17:00–24:00");
    EXPECT_EQ(plain(0, 0, "ja"), "24時間");
    EXPECT_EQ(plain(8 * 60, 8 * 60, "en"), "24 hours");
}

} // namespace
