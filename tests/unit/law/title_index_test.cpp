#include "game/law/title_index.h"

#include "game/law/library.h"

#include <gtest/gtest.h>

namespace lianbing::law {
namespace {

struct TitleIndexTest : testing::Test {
    Law water{LawId{"甲水法"}, "中华人民共和国甲水法", {"甲法"}, Level::Law, {}, false};
    Law rules{LawId{"甲水法实施条例"}, "甲水法实施条例", {}, Level::Regulation, {}, false};
    TitleIndex index{{{"中华人民共和国甲水法", &water},
                      {"甲水法", &water},
                      {"甲法", &water},
                      {"甲水法实施条例", &rules}}};
};

TEST_F(TitleIndexTest, findsTheLongestName) {
    const auto match = index.match("甲水法实施条例第三条");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->law, &rules);
    EXPECT_EQ(index.match("甲水法实施第三条")->law, &water);
}

TEST_F(TitleIndexTest, knowsShortNamesFromFullOnes) {
    EXPECT_TRUE(index.match("甲法")->isAlias);
    EXPECT_FALSE(index.match("甲水法")->isAlias);
    EXPECT_EQ(index.match("甲水法")->bytes, std::string_view{"甲水法"}.size());
}

TEST_F(TitleIndexTest, aNameMustStandAtTheFront) {
    EXPECT_FALSE(index.match("本甲水法"));
    EXPECT_FALSE(index.match("甲水"));
    EXPECT_FALSE(index.match(""));
    EXPECT_FALSE(TitleIndex{}.match("甲水法"));
}

TEST_F(TitleIndexTest, mostCharactersBeginNoName) {
    EXPECT_TRUE(index.mayBegin(U'甲', U'水'));
    EXPECT_TRUE(index.mayBegin(U'甲', U'法'));
    EXPECT_TRUE(index.mayBegin(U'中', U'华'));
    EXPECT_FALSE(index.mayBegin(U'甲', U'乙'));
    EXPECT_FALSE(index.mayBegin(U'水', U'法'));
    EXPECT_FALSE(index.mayBegin(0x1F600, 0));
}

TEST(TitleIndex, namesOfOneLetterAndOfOtherLettersMayBeginToo) {
    const Law law;
    const TitleIndex index{{{"甲", &law}, {"乙PM", &law}}};
    EXPECT_TRUE(index.mayBegin(U'甲', U'水'));
    EXPECT_TRUE(index.mayBegin(U'甲', 0));
    EXPECT_TRUE(index.mayBegin(U'乙', 0));
}

}  // namespace
}  // namespace lianbing::law
