#include "game/base/check.h"

#include <gtest/gtest.h>

namespace lianbing::base {
namespace {

TEST(Check, passesWhatHolds) {
    int evaluated = 0;
    LIANBING_CHECK(++evaluated == 1, "evaluated once");
    EXPECT_EQ(evaluated, 1);
}

TEST(CheckDeathTest, abortsWithTheWordsAndTheCondition) {
    EXPECT_DEATH(LIANBING_CHECK(1 + 1 == 3, "sums add up"), "sums add up.*1 \\+ 1 == 3");
}

}  // namespace
}  // namespace lianbing::base
