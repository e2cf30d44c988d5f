#include "game/scenario/intent.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using ::testing::HasSubstr;

Recording aRecording() {
    return {"first-visit",
            "act-2024",
            7,
            {Go{"boiler-room"}, Act{"photo", "ledger", {"scale"}}, Reply{{"a"}},
             Respond{"duty", {{}, "第一行\n = 第二行\\"}}, RewindTo{2}, Finish{}}};
}

TEST(Recording, printsAndReadsBack) {
    EXPECT_EQ(parseRecording(toText(aRecording()), "x.txt").value(), aRecording());
}

TEST(Recording, looksLikeThis) {
    EXPECT_EQ(toText({"first-visit", "act-2024", 7, {Go{"gate"}, Finish{}}}),
              "lianbing-inputs 1\nscenario first-visit\ncase act-2024\nseed 7\ngo gate\nfinish\n");
}

TEST(Recording, letsScenarioCaseAndSeedBeLeftOut) {
    const auto recording = parseRecording("lianbing-inputs 1\nfinish\n", "x.txt");
    EXPECT_EQ(recording.value(), (Recording{"", "", 1, {Finish{}}}));
}

TEST(Recording, readsWhatOtherEditorsSave) {
    const auto recording = parseRecording(
        "\xEF\xBB\xBF# 说明\r\nlianbing-inputs 1\r\n\r\nseed 9\r\n  # 记\r\nfinish\r\n", "x");
    EXPECT_EQ(recording.value(), (Recording{"", "", 9, {Finish{}}}));
}

TEST(Recording, namesEveryBadLine) {
    const auto recording =
        parseRecording("lianbing-inputs 1\nseed many\ngo gate\njump\nrewind x\n", "dir/x.txt");
    ASSERT_FALSE(recording);
    const std::string text = recording.error().text();
    EXPECT_THAT(text, HasSubstr("dir/x.txt:2: "));
    EXPECT_THAT(text, HasSubstr("\ndir/x.txt:4: 不认识“jump”"));
    EXPECT_THAT(text, HasSubstr("\ndir/x.txt:5: "));
}

TEST(Recording, knowsWhereEachInputStands) {
    const auto recording =
        parseRecording("lianbing-inputs 1\nseed 9\n# 记\ngo gate\n\nfinish\n", "x.txt").value();
    EXPECT_EQ(recording.lines, (std::vector<int>{4, 6}));
    EXPECT_EQ(recording.head.seed, 2);
    EXPECT_EQ(recording.head.scenario, 0);
    EXPECT_EQ(recording.placeOf(1, "x.txt"), "x.txt:6");
    EXPECT_EQ(aRecording().placeOf(1, "x.txt"), "x.txt");
}

TEST(Recording, refusesAHeadLineThatComesTwiceOrLate) {
    const auto twice = parseRecording("lianbing-inputs 1\nseed 1\nseed 99\nfinish\n", "x.txt");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().text(), "x.txt:3: seed 已经写在第 2 行，不能再写一次");
    const auto late = parseRecording("lianbing-inputs 1\ngo gate\ncase act-2024\n", "x.txt");
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().text(), "x.txt:3: case 要写在第一个输入之前");
}

TEST(Recording, refusesOtherFilesAndNewerVersions) {
    EXPECT_THAT(parseRecording("", "x").error().text(), HasSubstr("x:1: 文件是空的"));
    EXPECT_THAT(parseRecording("go gate\n", "x").error().text(), HasSubstr("x:1: 这不是输入文件"));
    EXPECT_THAT(parseRecording("lianbing-inputs 2\n", "x").error().text(), HasSubstr("请更新程序"));
}

}  // namespace
}  // namespace lianbing::scenario
