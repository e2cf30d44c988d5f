#include "game/law/draft_check.h"

#include "tests/unit/law/synthetic_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

std::vector<DraftRow> check(std::string_view draft, const char* offence, const char* decision) {
    static const Library library = syntheticLibrary();
    return checkDraft(draft, {dayOf(offence), dayOf(decision)}, library);
}

TEST(DraftCheck, saysOfEveryCitationWithItsLine) {
    const auto rows = check("某公司：\n违反了《甲水法》第三十条，\n依据《甲水法》第三十一条第二项处罚。", "2006-01-01", "2006-05-01");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].line, 2);
    EXPECT_EQ(rows[0].cited, "《甲水法》第三十条");
    EXPECT_EQ(rows[1].line, 3);
    EXPECT_EQ(rows[1].weight, Weight::Fine);
}

TEST(DraftCheck, findsWhatDoesNotExist) {
    const auto rows = check("依据《甲水法》第三十一条第九项、第九十九条", "2006-01-01", "2006-05-01");
    ASSERT_GE(rows.size(), 2U);
    EXPECT_EQ(rows[0].weight, Weight::Wrong);
    EXPECT_EQ(rows[0].sentences.front(), "这一条没有这一项（2004年版本）");
    EXPECT_EQ(rows[1].sentences.front(), "没有这一条（2004年版本）");
}

TEST(DraftCheck, leavesTheLighterLawToAPerson) {
    const auto rows = check("依据《甲水法》第三十一条第二项", "2014-12-31", "2015-01-01");
    EXPECT_EQ(rows[0].weight, Weight::Decide);
    EXPECT_THAT(rows[0].sentences.back(), testing::HasSubstr("新的较轻"));
}

TEST(DraftCheck, missesThePartnerOfADutyOrALiability) {
    const auto rows = check("违反了《甲水法》第三十条", "2006-01-01", "2006-05-01");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].sentences.front(), "引用了义务条款，没有看到对应的处罚依据");
}

TEST(DraftCheck, saysWhatItCouldNotCheck) {
    const auto rows = check("依据《某市条例》第三条和第七条第二款", "2006-01-01", "2006-05-01");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].sentences.front(), "法律包里没有这部法，没有核对");
}

}  // namespace
}  // namespace lianbing::law
