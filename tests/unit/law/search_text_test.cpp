#include "game/law/search_text.h"

#include "game/base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::law {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

std::string folded(std::string_view text) {
    return base::fromCodePoints(FoldedText(text).letters());
}

TEST(FoldedText, hasPlainLettersAlone) {
    EXPECT_EQ(folded("第九十九条　违反，《大气法》的"), "第九十九条违反大气法的");
    EXPECT_EQ(folded("ＧＢ 37822—2019"), "gb378222019");
    EXPECT_EQ(folded("環境監測 50㎎/m³"), "环境监测50mgm3");
    EXPECT_EQ(folded("㈠ α、é"), "一αé");
    EXPECT_EQ(folded("大 气\n污　染"), "大气污染");
    EXPECT_EQ(folded("……\xFF"), "");
}

TEST(FoldedText, hasAmountsAsStatutesWriteThem) {
    EXPECT_EQ(folded("处10万元以上100万元以下"), "处十万元以上一百万元以下");
    EXPECT_EQ(folded("100,000元、200000元、3千元"), "十万元二十万元三千元");
    EXPECT_EQ(folded("20日、3个月、５倍、第99条"), "二十日三个月五倍第九十九条");
    EXPECT_EQ(folded("5%以上10％以下"), "百分之五以上百分之十以下");
    EXPECT_EQ(folded("10 万元"), "十万元");
    EXPECT_EQ(folded("2018年10月26日"), "2018年十月二十六日");
}

TEST(FoldedText, leavesOtherNumbersAsTheyAre) {
    EXPECT_EQ(folded("GB 16889-2008、1.5万元、12369"), "gb16889200815万元12369");
    EXPECT_EQ(folded("123456789012元"), "123456789012元");
}

TEST(SearchWords, keepAnAmountWithABlankTogether) {
    EXPECT_THAT(searchWords("10 万元 罚款"), ElementsAre(U"十万元", U"罚款"));
}

TEST(FoldedText, hasTheLettersOfStatutesForVariantsAndTraditionalOnes) {
    EXPECT_EQ(folded("煙囪 汚水幷網 廢氣、廢渣"), "烟囱污水并网废气废渣");
    EXPECT_EQ(folded("鍋爐 鑛山 塲所 隄防 鎔煉 甎窰"), "锅炉矿山场所堤防熔炼砖窑");
    EXPECT_EQ(folded("淸潔 旣往 吿知 愼重"), "清洁既往告知慎重");
}

TEST(FoldedText, hasTheCharactersOfRadicalsThatAPdfLeaves) {
    EXPECT_EQ(folded("\u2F54污染防治法第\u2F06\u2F17条"), "水污染防治法第二十条");
    EXPECT_EQ(folded("⺠⻓⻔⻋⻅⻚"), "民长门车见页");
}

TEST(FoldedText, leadsBackToTheBytesOfEachLetter) {
    const std::string text = "監 測，ＧＢ";
    const FoldedText fold(text);
    const auto part = [&](std::size_t first, std::size_t count) {
        const auto [begin, end] = fold.span(first, count);
        return text.substr(begin, end - begin);
    };
    EXPECT_EQ(part(0, 1), "監");
    EXPECT_EQ(part(0, 2), "監 測");
    EXPECT_EQ(part(1, 2), "測，Ｇ");
    EXPECT_EQ(part(3, 1), "Ｂ");
}

TEST(SearchWords, arePartedByBlanksOfAllWidths) {
    EXPECT_THAT(searchWords(" 大氣　污染\tGB，。 ……"), ElementsAre(U"大气", U"污染", U"gb"));
    EXPECT_THAT(searchWords("、 。"), IsEmpty());
}

TEST(FindWords, givesEveryPlaceInOrderAndJoinsWhatTouches) {
    const FoldedText text("ab，ab abc");
    EXPECT_THAT(*findWords({U"ab"}, text), ElementsAre(Pair(0, 2), Pair(5, 7), Pair(8, 10)));
    EXPECT_THAT(*findWords({U"bc", U"ab"}, text), ElementsAre(Pair(0, 2), Pair(5, 7), Pair(8, 11)));
    EXPECT_THAT(*findWords({U"c", U"ab"}, text), ElementsAre(Pair(0, 2), Pair(5, 7), Pair(8, 11)));
}

TEST(FindWords, wantsEveryWord) {
    EXPECT_FALSE(findWords({U"ab", U"d"}, FoldedText("ab")));
    EXPECT_FALSE(findWords({}, FoldedText("ab")));
}

}  // namespace
}  // namespace lianbing::law
