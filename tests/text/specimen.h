#pragma once
// What stands on the specimen page: what a lobby says, in twelve languages.

#include "text/face_table.h"

#include <vector>

namespace test {

inline constexpr int page_width_px = 1600;
inline constexpr int page_height_px = 2280;
inline constexpr float margin_px = 96;
inline constexpr float gutter_px = 64;
inline constexpr float column_px = (page_width_px - 2 * margin_px - gutter_px) / 2;
inline constexpr float em_px = 26;
inline constexpr float label_em_px = 20;

struct Sample {
    const char* name;
    const char* label;
    const char* lang;
    const char* markup;
    int lines; // In the column, when a person last looked.
    text::Family family;
    text::Family second_family; // For what the first one has not.
    const char* whole_words; // Apart by spaces; on one line wherever it ends.
};

inline void PrintTo(const Sample& sample, std::ostream* out)
{
    *out << sample.name;
}

inline text::Style style_of(const Sample& sample)
{
    const bool latin = sample.family == text::Family::latin;
    return {.em_px = em_px, .pitch_em = latin ? 1.5F : 1.7F};
}

using text::Family;

inline const std::vector<Sample> samples{
    {"ja", "日本語", "ja",
     "{受付|うけつけ}は|{正面|しょうめん}{玄関|げんかん}を|{入|はい}って|{右側|みぎがわ}、|1{階|かい}に|"
     "あります。"
     "{診察|しんさつ}の|{順番|じゅんばん}は|{番号|ばんごう}で|お{呼|よ}びします。{待|ま}っている|あいだに|"
     "{具合|ぐあい}が|{悪|わる}くなったら、|{近|ちか}くの|{職員|しょくいん}か、|「{菜|な}の{花|はな}」の|"
     "{腕章|わんしょう}を|つけた|ボランティアに、|{遠慮|えんりょ}なく|{声|こえ}を|かけてください。{夜間|"
     "やかん}は|"
     "#8000（{子|こ}ども）か|119{番|ばん}へ。",
     5, Family::text, Family::text, "1階 #8000 119番 声を ボランティアに、"},
    {"en", "English", "en",
     "If you feel worse while you wait, tell any member of staff. Your number is called when it is your "
     "turn. "
     "The reception is on the ground floor, to the right of the main entrance. Volunteers with a yellow "
     "armband help with forms, a wheelchair or the payment machine, 9:30–11:30 on weekdays.",
     6, Family::latin, Family::latin, "reception armband 9:30–11:30"},
    {"ja_easy", "やさしい 日本語", "ja-easy",
     "ぐあいが {悪|わる}い ときは、すぐに {職員|しょくいん}を {呼|よ}んで ください。{待|ま}つ "
     "{場所|ばしょ}は "
     "1{階|かい}の ロビーです。{番号|ばんごう}が {呼|よ}ばれたら、{部屋|へや}に {入|はい}って ください。",
     3, Family::text, Family::text, "職員を ロビーです。"},
    {"vi", "Tiếng Việt", "vi",
     "Trong lúc chờ, nếu thấy mệt hơn, xin báo ngay cho nhân viên gần nhất. Đến lượt, số "
     "của quý vị sẽ được "
     "gọi. Quầy tiếp nhận ở tầng 1, bên phải cửa chính.",
     3, Family::latin, Family::latin, "nhân được"},
    {"zh_hans", "简体中文", "zh-Hans",
     "候诊时如果感觉不舒服，请马上告诉身边的工作人员。轮到您时，我们会叫号。挂号处（总服务台）在1楼正门右侧；"
     "夜间请拨打119"
     "「急救」。",
     3, Family::cjk_sc, Family::cjk_sc, "1楼 119"},
    {"zh_hant", "繁體中文", "zh-Hant",
     "候診時如果覺得不舒服，請立刻告訴身邊的工作人員。輪到您時，我們會叫號。掛號處（服務台）在1樓正門右側；夜"
     "間請撥打119"
     "「急救」。",
     3, Family::cjk_tc, Family::cjk_tc, "1樓 119"},
    {"ko", "한국어", "ko",
     "기다리시는 동안 몸이 더 안 좋아지면 가까운 직원에게 바로 말씀해 주세요. 차례가 되면 번호를 불러 "
     "드립니다. 접수처는 1층 "
     "정문 오른쪽에 있습니다.",
     3, Family::cjk_kr, Family::cjk_kr, "직원에게 드립니다. 접수처는"},
    {"id", "Bahasa Indonesia", "id",
     "Jika Anda merasa lebih buruk saat menunggu, segera beri tahu petugas terdekat. Nomor Anda akan "
     "dipanggil "
     "bila tiba gilirannya. Loket pendaftaran ada di lantai 1, di sebelah kanan pintu utama.",
     4, Family::latin, Family::latin, "terdekat. pendaftaran"},
    {"ne", "नेपाली", "ne",
     "पर्खिरहँदा झन् सन्चो भएन भने नजिकैको कर्मचारीलाई तुरुन्तै भन्नुहोस्। तपाईंको पालो "
     "आएपछि नम्बर बोलाइन्छ। दर्ता काउन्टर १ "
     "तलामा, मुख्य ढोकाको दायाँपट्टि छ।",
     3, Family::devanagari, Family::devanagari, "कर्मचारीलाई भन्नुहोस्। दायाँपट्टि"},
    {"my", "မြန်မာ", "my",
     "စောင့်ဆိုင်းနေစဉ် နေမကောင်းပိုဖြစ်လာလျှင် အနီးဆုံးဝန်ထမ်းကို ချက်ချင်းပြောပါ။ "
     "သင့်အလှည့်ရောက်လျှင် နံပါတ်ကို ခေါ်ပါမည်။ "
     "လက်ခံကောင်တာသည် ပထမထပ်၊ ပင်မတံခါး၏ ညာဘက်တွင် ရှိပါသည်။",
     5, Family::myanmar, Family::myanmar, "ဝန်ထမ်း ချက်ချင်း"},
    {"th", "ไทย", "th",
     "ระหว่างรอ หากรู้สึกแย่ลง โปรดแจ้งเจ้าหน้าที่ที่อยู่ใกล้ที่สุดทันที เมื่อถึงคิว "
     "เราจะเรียกหมายเลขของท่าน เคาน์เตอร์ลงทะเบียนอยู่ชั้น 1 "
     "ด้านขวาของประตูใหญ่",
     3, Family::thai, Family::latin, "เจ้าหน้าที่ หมายเลข เคาน์เตอร์ ประตู"},
    {"ru", "Русский", "ru",
     "Если во время ожидания вам станет хуже, сразу скажите ближайшему сотруднику. Когда подойдёт ваша "
     "очередь, "
     "назовут ваш номер. Регистратура — на 1 этаже, справа от главного входа.",
     4, Family::latin, Family::latin, "сотруднику. Регистратура"},
};

} // namespace test
