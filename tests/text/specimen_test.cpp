#include "canvas.h"

#include <gtest/gtest.h>

namespace {

struct Specimen {
    const char* markup;
    const char* lang;
    text::Style style;
    float width_em;
};

// What the kiosk's screens are made of, for a person to look at: build/<kind>/specimen.pgm.
const std::vector<Specimen>& specimens()
{
    using text::Style;
    using text::Weight;
    static const Style heading{
        .em_px = 51, .weight = Weight::bold, .pitch_em = 1.4F, .balance = true, .heading = true};
    static const Style title{.em_px = 40, .weight = Weight::bold, .balance = true, .heading = true};
    static const Style body{.em_px = 32, .pitch_em = 2.0F};
    static const Style plain{.em_px = 32};
    static const Style small{.em_px = 26};
    static const Style times{.em_px = 32, .tabular_digits = true};
    static const std::vector<Specimen> all{
        {"救急受診|チャート|「救急車？|今から病院？|明日で|いい？」", "ja", heading, 20},
        {"{上手|じょうず}な|{病院|びょういん}の|かかり{方|かた}", "ja", title, 20},
        {"{滝川|たきかわ}{市立|しりつ}{病院|びょういん}を|{支|ささ}える|「{菜|な}の{花|はな}{応援団|"
         "おうえんだん}」は、|2011{年|ねん}"
         "（{平成|へいせい}23{年|ねん}）9{月|がつ}2{日|にち}に|{生|う}まれました。|{受付|うけつけ}での|{案内|"
         "あんない}や、|"
         "{車|くるま}いすの|{手伝|てつだ}いを|しています。|{志|こころざし}の|ある|{人|ひと}なら、|だれでも|{"
         "参加|さんか}できます。",
         "ja", body, 26},
        {"ぐあいが {悪|わる}い ときは、すぐに {職員|しょくいん}を {呼|よ}んで ください。{夜|よる}は "
         "119{番|ばん}に {電話|でんわ}して "
         "ください。{今日|きょう}の {診察|しんさつ}は {午後|ごご} 5{時|じ} 15{分|ふん}まで です。",
         "ja-easy", body, 26},
        {"お子さんの急な病気やけがで迷ったら、#"
         "8000（小児救急電話相談）へ。毎日19時から翌朝8時まで、看護師や医師が相談にのります。"
         "電話は03-1234-5678、CT検査はA1棟の3階です。",
         "ja", plain, 26},
        {"Volunteers at the reception desk help you with the machine, the forms and a wheelchair, from 9:30 "
         "to 11:30 on "
         "weekdays. If it is an emergency, call 119 or ask any member of staff.",
         "en", plain, 26},
        {"髙橋 﨑山 𠮷野家 辻󠄀本 辻󠄁本 栁田 濵口 渡邉 渡邊 槗本 "
         "か゚き゚ㇷ゚ "
         "Nguyễn "
         "Thị "
         "Bưởi",
         "ja", plain, 26},
        {"Nếu bạn cảm thấy không khỏe, hãy gọi nhân viên ngay. 请立即呼叫工作人员。「您好」，（谢谢）。",
         "vi", plain, 26},
        {"如果您感到不适，请立即呼叫工作人员。「您好」，（谢谢）。直接去门诊3楼。", "zh-Hans", plain, 26},
        {"몸이 아프면 바로 직원을 불러 주세요. 접수처는 1층입니다.", "ko", plain, 26},
        {"बिरामी भएमा तुरुन्तै कर्मचारीलाई बोलाउनुहोस्। နေမကောင်းရင် ဝန်ထမ်းကို ချက်ချင်းခေါ်ပါ။", "ne", plain, 26},
        {"إذا شعرت بالمرض فاتصل بالرقم 119 فورا.", "ar", plain, 26},
        {"09:12　11:40　13:05　17:31\n受付 8:30〜11:30", "ja", times, 26},
        {"出典：北海道医師会「地域医療を支える住民の会」2019年10月現在", "ja", small, 26},
    };
    return all;
}

TEST(Specimen, KeepsEveryMarkInsideItsBox)
{
    const text::Fonts fonts = test::open_fonts();
    text::Atlas atlas(fonts);
    test::Canvas sheet(1100, 2200);
    float y = 20;
    for (const Specimen& specimen : specimens()) {
        const auto paragraph = text::set_paragraph(fonts, specimen.markup, specimen.lang, specimen.style,
                                                   specimen.width_em * specimen.style.em_px);
        EXPECT_EQ(paragraph.missing_glyphs, 0) << specimen.markup;
        EXPECT_LE(paragraph.width, specimen.width_em * specimen.style.em_px + 0.5F);
        sheet.draw(atlas, paragraph, 40, y);
        constexpr int room = 100;
        test::Canvas box(1200, 700);
        box.draw(atlas, paragraph, room, room);
        EXPECT_TRUE(box.has_ink());
        EXPECT_FALSE(box.has_ink_outside(room - 2, room, room + static_cast<int>(paragraph.width) + 2,
                                         room + static_cast<int>(paragraph.height)))
            << specimen.markup;
        y += paragraph.height + 12;
    }
    EXPECT_LT(y, 2200);
    sheet.write(BINARY_ROOT "/specimen.pgm");
}

} // namespace
