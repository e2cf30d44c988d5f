#include "game/study/credit.h"

#include <gtest/gtest.h>

namespace lianbing::study {
namespace {

using std::chrono::minutes;

CreditRule aRule() {
    return {minutes(45), minutes(30), {50}, {200}};
}

struct CreditCase {
    std::string name;
    int attended;  // minutes
    std::int64_t hundredths;
};

class CreditFor : public testing::TestWithParam<CreditCase> {};

TEST_P(CreditFor, countsByTheRule) {
    EXPECT_EQ(creditFor(minutes(GetParam().attended), aRule()),
              (CreditHours{GetParam().hundredths}));
}

INSTANTIATE_TEST_SUITE_P(
    Minutes, CreditFor,
    testing::Values(CreditCase{"tooShort", 29, 0}, CreditCase{"halfAnHourIsHalfACredit", 30, 50},
                    CreditCase{"one", 45, 100}, CreditCase{"roundsDown", 66, 100},
                    CreditCase{"oneAndAHalf", 68, 150}, CreditCase{"noMoreThanTheMost", 300, 200}),
    [](const testing::TestParamInfo<CreditCase>& row) { return row.param.name; });

TEST(CreditForOtherRule, givesOtherHours) {
    CreditRule rule = aRule();
    rule.perHour = minutes(60);
    rule.step = {1};
    EXPECT_EQ(creditFor(minutes(45), rule), (CreditHours{75}));
}

TEST(CreditForDeathTest, needsAWholeRule) {
    EXPECT_DEATH(creditFor(minutes(45), {}), "credit rule");
}

}  // namespace
}  // namespace lianbing::study
