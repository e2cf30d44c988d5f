#include "game/law/text_diff.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

std::vector<std::string> words(std::string_view text, const TextSpans& spans) {
    std::vector<std::string> found;
    for (const auto& [begin, end] : spans) found.emplace_back(text.substr(begin, end - begin));
    return found;
}

using Words = std::vector<std::string>;

TEST(CompareTexts, findsNothingInEqualTexts) {
    const TextDiff diff = compareTexts("处二万元以上的罚款", "处二万元以上的罚款");
    EXPECT_TRUE(diff.gone.empty());
    EXPECT_TRUE(diff.came.empty());
}

TEST(CompareTexts, marksWhatWasPutIn) {
    const std::string before = "责令改正，处以罚款";
    const std::string after = "责令改正或者限期拆除，处以罚款";
    const TextDiff diff = compareTexts(before, after);
    EXPECT_TRUE(diff.gone.empty());
    EXPECT_EQ(words(after, diff.came), (Words{"或者限期拆除"}));
}

TEST(CompareTexts, marksAChangedFigureOnBothSides) {
    const std::string before = "处二万元以上二十万元以下的罚款";
    const std::string after = "处五万元以上二十万元以下的罚款";
    const TextDiff diff = compareTexts(before, after);
    EXPECT_EQ(words(before, diff.gone), (Words{"二"}));
    EXPECT_EQ(words(after, diff.came), (Words{"五"}));
}

TEST(CompareTexts, takesALoneSharedCharacterAsChanged) {
    const std::string before = "主管部门应当检查";
    const std::string after = "主管机关必当检查";
    const TextDiff diff = compareTexts(before, after);
    EXPECT_EQ(words(before, diff.gone), (Words{"部门应"}));
    EXPECT_EQ(words(after, diff.came), (Words{"机关必"}));
    const TextDiff torn = compareTexts("甲乙丙的丁戊己", "子丑寅的卯辰巳");
    EXPECT_EQ(torn.gone, (TextSpans{{0, 21}}));
    EXPECT_EQ(torn.came, (TextSpans{{0, 21}}));
}

TEST(CompareTexts, takesEmptyAndBrokenTexts) {
    EXPECT_EQ(compareTexts("", "新增").came, (TextSpans{{0, 6}}));
    EXPECT_EQ(compareTexts("删去", "").gone, (TextSpans{{0, 6}}));
    EXPECT_TRUE(compareTexts("", "").gone.empty());
    EXPECT_EQ(compareTexts("\xff", "\xe4").gone.size(), 0U)
        << "two broken bytes read as the same mark";
}

}  // namespace
}  // namespace lianbing::law
