#include "game/score/sentence.h"

#include <gtest/gtest.h>

namespace lianbing::score {
namespace {

TEST(ClosedSentence, endsWithOneMark) {
    EXPECT_EQ(closedSentence("没有出示证件"), "没有出示证件。");
    EXPECT_EQ(closedSentence("没有出示证件。"), "没有出示证件。");
    EXPECT_EQ(closedSentence("他说：“可以。”"), "他说：“可以。”");
    EXPECT_EQ(closedSentence("是否告知？"), "是否告知？");
}

TEST(ClosedSentence, leavesNothingEmpty) {
    EXPECT_EQ(closedSentence(""), "");
}

}  // namespace
}  // namespace lianbing::score
