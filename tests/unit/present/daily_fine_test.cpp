#include "game/present/discretion_model.h"
#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace lianbing::present {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

DailyResult daily(const char* served, const char* recheck) {
    return makeDaily({"10万", served, recheck}, tests::shippedLibrary());
}

bool names(const std::vector<BasisMark>& marks, const std::string& words) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](const BasisMark& mark) { return mark.words == words; });
}

bool asks(const DailyResult& result, const std::string& words) {
    return std::any_of(
        result.checklist.begin(), result.checklist.end(),
        [&](const CheckItem& item) { return item.words.find(words) != std::string::npos; });
}

TEST(DailyFineDesk, restsOnTheLawOfTheDay) {
    const DailyResult before = daily("2026-03-01", "2026-03-05");
    EXPECT_TRUE(names(before.basis, "《环境保护法》第五十九条第一款"));
    EXPECT_FALSE(names(before.basis, "《生态环境法典》第一千零六十条第一款"));
    const DailyResult after = daily("2026-09-01", "2026-09-05");
    EXPECT_TRUE(names(after.basis, "《生态环境法典》第一千零六十条第一款"));
    EXPECT_FALSE(names(after.basis, "《环境保护法》第五十九条第一款"));
}

TEST(DailyFineDesk, isNoneBeforeThereWasTheRule) {
    const DailyResult result = daily("2014-12-01", "2015-01-05");
    EXPECT_EQ(result.total, "");
    EXPECT_THAT(result.problem, HasSubstr("没有查到按日连续处罚的规定"));
    EXPECT_EQ(daily("2015-01-01", "2015-01-05").problem, "");
}

TEST(DailyFineDesk, warnsOfARecheckThatCameLate) {
    EXPECT_THAT(daily("2026-03-01", "2026-03-31").warnings, IsEmpty()) << "the thirtieth day";
    const DailyResult late = daily("2026-03-01", "2026-04-01");
    ASSERT_EQ(late.warnings.size(), 1U);
    EXPECT_TRUE(late.warnings.front().isGrave);
    EXPECT_THAT(late.warnings.front().words, HasSubstr("第31日，超过30日"));
}

TEST(DailyFineDesk, asksWhatMustBeSoBesidesTheDays) {
    const DailyResult before = daily("2026-03-01", "2026-03-05");
    for (const char* words :
         {"违法排放污染物", "原来的罚款决定已经作出", "停产、停业、关闭", "涉嫌犯罪的先移送"})
        EXPECT_TRUE(asks(before, words)) << words;
    EXPECT_FALSE(asks(before, "违法排放、倾倒或者处置"));
    EXPECT_TRUE(asks(daily("2026-09-01", "2026-09-05"), "违法排放、倾倒或者处置"));
}

}  // namespace
}  // namespace lianbing::present
