#include "reading/furigana.h"

#include <gtest/gtest.h>

namespace {

std::string marked(const std::u32string& word, const std::u32string& reading)
{
    return base::print_markup({reading::furigana(word, reading)});
}

TEST(Furigana, StandOverTheKanjiAlone)
{
    EXPECT_EQ(marked(U"お手洗い", U"おてあらい"), "お{手洗|てあら}い");
    EXPECT_EQ(marked(U"受ける", U"うける"), "{受|う}ける");
    EXPECT_EQ(marked(U"話し合い", U"はなしあい"), "{話|はな}し{合|あ}い");
    EXPECT_EQ(marked(U"取り扱い", U"とりあつかい"), "{取|と}り{扱|あつか}い");
    EXPECT_EQ(marked(U"ボランティア室", U"ぼらんてぃあしつ"), "ボランティア{室|しつ}");
    EXPECT_EQ(marked(U"病院", U"びょういん"), "{病院|びょういん}");
    EXPECT_EQ(marked(U"かかりつけ", U"かかりつけ"), "かかりつけ");
}

TEST(Furigana, StandOverTheWholeWordWhereItDoesNotFit)
{
    EXPECT_EQ(marked(U"お手洗い", U"トイレ"), "{お手洗い|トイレ}");
    EXPECT_EQ(marked(U"二人連れ", U"ふ"), "{二人連れ|ふ}");
    EXPECT_EQ(marked(U"一い二い三い四い五", U"いいいいいいいいいい"),
              "{一い二い三い四い五|いいいいいいいいいい}");
    EXPECT_EQ(marked(U"病院", U""), "病院");
    EXPECT_EQ(marked(U"", U""), "");
}

} // namespace
