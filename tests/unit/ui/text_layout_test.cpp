#include "game/ui/text_layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::ui {
namespace {

/// A face in which Chinese characters are 10 pixels wide and all others 5.
TextMetrics tenPixels() {
    return {[](char32_t value) { return value < 0x2000 ? 5.F : 10.F; }, 10};
}

std::vector<std::string> broken(const std::string& text, float width) {
    std::vector<std::string> out;
    for (const TextLine& line : breakLines(text, width, tenPixels())) {
        out.push_back(text.substr(line.begin, line.end - line.begin));
    }
    return out;
}

using testing::ElementsAre;

TEST(BreakLines, fillsLinesBetweenChineseCharacters) {
    EXPECT_THAT(broken("现场检查笔录", 40), ElementsAre("现场检查", "笔录"));
}

TEST(BreakLines, anEmptyTextIsOneEmptyLine) {
    EXPECT_THAT(broken("", 40), ElementsAre(""));
}

TEST(BreakLines, aNewlineBeginsALineEvenAnEmptyOne) {
    EXPECT_THAT(broken("甲\n\n乙\n", 40), ElementsAre("甲", "", "乙", ""));
}

TEST(BreakLines, leavesOutTheSpaceItBreaksAt) {
    EXPECT_THAT(broken("看 听 问", 15), ElementsAre("看", "听", "问"));
}

TEST(BreakLines, goesOnInsideAWordWiderThanTheLine) {
    EXPECT_THAT(broken("abcdefgh", 20), ElementsAre("abcd", "efgh"));
}

TEST(BreakLines, aMarkAtTheEndMayHangOverWithItsBlankHalf) {
    EXPECT_THAT(broken("一看，二问", 25), ElementsAre("一看，", "二问"));
}

struct Whole {
    const char* name;
    const char* text;
    float width;
    std::vector<std::string> lines;
};

class KeepsWhole : public testing::TestWithParam<Whole> {};

TEST_P(KeepsWhole, wherALineCanHoldIt) {
    EXPECT_THAT(broken(GetParam().text, GetParam().width),
                testing::ElementsAreArray(GetParam().lines));
}

INSTANTIATE_TEST_SUITE_P(
    BreakLines, KeepsWhole,
    testing::Values(
        Whole{"closingMark", "到场后看。", 40, {"到场后", "看。"}},
        Whole{"openingMark", "见本法《条例》", 40, {"见本法", "《条例》"}},
        Whole{"numberAndUnit", "限值是 10 mg/m³ 以下", 45, {"限值是", "10 mg/m³", "以下"}},
        Whole{"numberAndCounter", "保存期限为12个月", 65, {"保存期限为", "12个月"}},
        Whole{"range", "应当采样3～5次", 60, {"应当采样", "3～5次"}},
        Whole{"standard", "执行 GB 13271-2014 规定", 75, {"执行", "GB 13271-2014", "规定"}},
        Whole{"articleNumber", "依照第九十九条处罚", 50, {"依照", "第九十九条", "处罚"}},
        Whole{"articleWithSuffix", "刑法第三条之一规定", 50, {"刑法", "第三条之一", "规定"}},
        Whole{"shortTitle", "依照《固废法》办理", 50, {"依照", "《固废法》", "办理"}},
        Whole{"decimal", "为 3.14 倍", 30, {"为", "3.14", "倍"}},
        Whole{"formula", "排放SO₂超标", 35, {"排放", "SO₂超", "标"}}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(BreakLines, tearsALongTitleRatherThanLeaveHalfALineEmpty) {
    const std::vector<std::string> lines =
        broken("见《中华人民共和国固体废物污染环境防治法》", 100);
    EXPECT_EQ(lines.front(), "见《中华人民共和国固");
}

TEST(LineWidth, marksThatMeetShareTheirBlanks) {
    EXPECT_FLOAT_EQ(lineWidth("》，", tenPixels()), 20 - 5 - 5);
    EXPECT_FLOAT_EQ(lineWidth("（《", tenPixels()), 20 - 5 - 5);
}

TEST(LineWidth, chineseAndLatinStandApart) {
    EXPECT_FLOAT_EQ(lineWidth("共3次", tenPixels()), 25 + 2 * 1.25F);
}

}  // namespace
}  // namespace lianbing::ui
