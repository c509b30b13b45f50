#include "reading/reader.h"

#include "base/markup.h"

#include <fstream>
#include <gtest/gtest.h>

namespace {

const reading::Reader& reader()
{
    static const auto opened = reading::Reader::open();
    VERIFY(opened);
    return *opened;
}

TEST(Reader, BreaksLobbySentencesBetweenPhrases)
{
    for (const char* marked : {
             "本日の|受付は|午後5時15分をもちまして|終了いたしました。",
             "お会計は、|番号が|表示されるまで、|ロビーで|お待ちください。",
             "マイナンバーカードを|健康保険証として|利用できます。",
             "受付は|1階の|正面玄関を|入って|右側に|あります。",
             "診察室に|入る|前に、|お手洗いを|お済ませください。",
             "気分が|悪くなったときは、|すぐに|近くの|職員に|声を|かけてください。",
             "紹介状を|お持ちの方は、|総合案内の|窓口に|お出しください。",
         }) {
        std::string plain = marked;
        std::erase(plain, '|');
        EXPECT_EQ(reader().mark_phrases(plain), marked);
    }
}

TEST(Reader, BreaksSentencesOfThePacksBetweenPhrases)
{
    for (const char* marked : {
             "{案内|あんない}や|{食堂|しょくどう}の|ほか、|{花|はな}や|{写真|しゃしん}、|コンサートなど、|{"
             "活動|かつどう}の|{幅|はば}が|{広|ひろ}いことが|{特色|とくしょく}です。",
             "{医師|いし}や|{職員|しょくいん}と|{意見|いけん}を|{交|か}わす|{場|ば}も|{持|も}っています。",
             "{薬|くすり}の|{備|そな}えと、|{病院|びょういん}の|{頼|たよ}り{方|かた}",
             "{病院|びょういん}サービス|{向上|こうじょう}{委員会|いいんかい}への|{参加|さんか}",
             "{図書|としょ}の|{整理|せいり}、|{植木|うえき}や|プランターの|{世話|せわ}",
             "{缶|かん}の|リングプルと|ペットボトルの|キャップの|{収集|しゅうしゅう}",
             "{北海道立|ほっかいどうりつ}{天売|てうり}{診療所|しんりょうじょ}",
             "{千歳市|ちとせし}|{北光|ほっこう}2{丁目|ちょうめ}1{番|ばん}1{号|ごう}",
             "{地域|ちいき}{医療|いりょう}を|{守|まも}る|{住民|じゅうみん}{活動|かつどう}の|{集|つど}いへの|{"
             "参加|さんか}",
             "{松前|まつまえ}{町立|ちょうりつ}{松前|まつまえ}{病院|びょういん}",
             "{入院|にゅういん}している{方|かた}の|お{話|はなし}に|{耳|みみ}を|{傾|かたむ}ける|グループ",
             "{作品|さくひん}は|{院内|いんない}に|{飾|かざ}られ、|{病院|びょういん}の|{職員|しょくいん}との|{"
             "交流|こうりゅう}も|あります。",
             "{話|はな}し{合|あ}いを|{始|はじ}めました。",
             "{花壇|かだん}を|{整|ととの}え、|{予防|よぼう}{接種|せっしゅ}の|{受付|うけつけ}も|{手伝|てつだ}"
             "ってきました。",
             "{毎月|まいつき}|{定例会|ていれいかい}を|{開|ひら}き、|{医療|いりょう}について|{話|はな}し{合|"
             "あ}い、|{学|まな}んでいます。",
             "{市民|しみん}が|{参加|さんか}できる|{催|もよお}しを|{開|ひら}き",
             "{名寄|なよろ}{市立|しりつ}{総合|そうごう}{病院|びょういん}|サポートクラブ",
             "{広報誌|こうほうし}|「{地域|ちいき}{医療|いりょう}を|{考|かんが}える」",
             "{休日|きゅうじつ}・|{夜間|やかん}に|かかるとき",
             "{総会|そうかい}と|{記念|きねん}{講演|こうえん}|（{資料|しりょう}では|{毎年|まいとし}2{月|がつ}"
             "）",
         }) {
        base::Markup markup = base::parse_markup(marked);
        for (base::MarkupPiece& piece : markup.pieces)
            piece.break_after = false;
        EXPECT_EQ(reader().mark_phrases(base::print_markup(markup)), marked);
    }
}

TEST(Reader, LeavesWhatItsAuthorMarked)
{
    for (const char* marked : {"この{画面|がめん}に|ついて話します。",
                               "{菜|な}の {花|はな} {応援団|おうえんだん}を よぶ", "", "|"})
        EXPECT_EQ(reader().mark_phrases(marked), marked);
}

TEST(Reader, NeverChangesTheTextItself)
{
    for (const char* text : {"{受診|じゅしん}する\\|前に\\{", "{病院の受付|びょういんのうけつけ}で{待|ま}つ",
                             "\xff\xfe壊れた字", "{閉じない|", "改行\nのある\n文です。", "ｱｲｳ １２３ 𠮷野家",
                             "。。。！？", "「」（）", "e\u0301 か\u309A"})
        EXPECT_EQ(base::plain_text(reader().mark_phrases(text)), base::plain_text(text)) << text;
}

TEST(Reader, KeepsRubyBlocksWhole)
{
    EXPECT_EQ(reader().mark_phrases("{病院の受付|びょういんのうけつけ}で{待|ま}つ"),
              "{病院の受付|びょういんのうけつけ}で|{待|ま}つ");
}

TEST(Reader, ReturnsATextThatIsTooLongAsItCame)
{
    std::string text;
    while (text.size() <= reading::reader_bytes_max)
        text += "受付で待つ";
    EXPECT_EQ(reader().mark_phrases(text), text);
    EXPECT_EQ(reader().draft_reading(text), text);
}

TEST(Reader, SaysWhenThereIsNoDictionary)
{
    for (const char* folder : {"/nonexistent", "/", "/etc"}) {
        const auto opened = reading::Reader::open(folder);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, base::Code::not_found);
    }
}

TEST(Reader, DraftsReadingsInHiragana)
{
    EXPECT_EQ(reader().draft_reading("ロビーで待つ"), "ろびーでまつ");
    EXPECT_EQ(reader().draft_reading("当番医は3階です ABC"), "とうばんいはさんがいです ABC");
    EXPECT_EQ(reader().draft_reading(""), "");
}

TEST(Reader, ReadsNumbersWithTheirCounters)
{
    EXPECT_EQ(reader().draft_reading("１２月３日（木）10時30分"),
              "じゅうにがつみっか（もく）じゅうじさんじゅっぷん");
    EXPECT_EQ(reader().draft_reading("第2水曜に2人、2,000円"), "だい2すいようにふたり、にせんえん");
    EXPECT_EQ(reader().draft_reading("20歳から"), "はたちから");
    // Telephone numbers are no counted numbers, and A1 is a name.
    EXPECT_EQ(reader().draft_reading("0125-22-4311番"), "0125-22-4311ばん");
    EXPECT_EQ(reader().draft_reading("#8000"), "#8000");
}

TEST(Reader, KnowsThePlacesOfHokkaido)
{
    EXPECT_EQ(reader().draft_reading("滝川市立病院"), "たきかわしりつびょういん");
    EXPECT_EQ(reader().draft_reading("倶知安町、長万部町、弟子屈町"),
              "くっちゃんちょう、おしゃまんべちょう、てしかがちょう");
    EXPECT_EQ(reader().draft_reading("豊富な経験、豊富町"), "ほうふなけいけん、とよとみちょう");
    EXPECT_EQ(reader().draft_reading("士別市、厚岸町、美瑛町、占冠村、興部町、妹背牛町"),
              "しべつし、あっけしちょう、びえいちょう、しむかっぷむら、おこっぺちょう、もせうしちょう");
    EXPECT_EQ(reader().draft_reading("松前町立松前病院"), "まつまえちょうりつまつまえびょういん");
}

TEST(Reader, PutsReadingsOverKanji)
{
    EXPECT_EQ(reader().draft_ruby("滝川市の病院で3階に行く。"),
              "{滝川|たきかわ}{市|し}の{病院|びょういん}で3{階|がい}に{行|い}く。");
    EXPECT_EQ(reader().draft_ruby("12月1日（木）に2人"),
              "12{月|がつ}{1日|ついたち}（{木|もく}）に{2人|ふたり}");
    EXPECT_EQ(reader().draft_ruby("お手洗いへ"), "お{手洗|てあら}いへ");
    EXPECT_EQ(reader().draft_ruby("ボランティア"), "ボランティア");
}

TEST(Reader, TheAuthorsReadingsWin)
{
    EXPECT_EQ(reader().draft_ruby("{明日|あした}の受付"), "{明日|あした}の{受付|うけつけ}");
    EXPECT_EQ(reader().draft_ruby("{病|やまい}院|へ"), "{病|やまい}{院|いん}|へ");
    for (const char* text : {"{上手|じょうず}な|{方|ほう}", "", "|", "\\{ \\|", "{|}", "かな"})
        EXPECT_EQ(base::plain_text(reader().draft_ruby(text)), base::plain_text(text)) << text;
}

TEST(Reader, LearnsNames)
{
    auto learning = reading::Reader::open();
    ASSERT_TRUE(learning);
    learning->learn("陽だまりの会", "ひだまりのかい");
    learning->learn("生田原", "いくたはら");
    learning->learn("会", "あい"); // One character is no name.
    learning->learn("サロン", "さろん");
    EXPECT_EQ(learning->draft_reading("陽だまりの会は生田原"), "ひだまりのかいはいくたはら");
    EXPECT_EQ(learning->draft_ruby("陽だまりの会の会場"), "{陽|ひ}だまりの{会|かい}の{会場|かいじょう}");
}

TEST(Reader, EveryTextKeepsItsTextUnderDraftReadings)
{
    for (const char* text : {"\xff\xfe壊れた字", "{閉じない|", "改行\nのある\n文です。", "ｱｲｳ １２３ 𠮷野家",
                             "。。。！？", "「」（）", "e\u0301 か\u309A", "3333333333333333333階",
                             "１階２階３階", "日（木）（木）", "富良野富良野市"})
        EXPECT_EQ(base::plain_text(reader().draft_ruby(text)), base::plain_text(text)) << text;
}

} // namespace
