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

TEST(Recording, refusesOtherFilesAndNewerVersions) {
    EXPECT_THAT(parseRecording("", "x").error().text(), HasSubstr("x:1: 文件是空的"));
    EXPECT_THAT(parseRecording("go gate\n", "x").error().text(), HasSubstr("x:1: 这不是输入文件"));
    EXPECT_THAT(parseRecording("lianbing-inputs 2\n", "x").error().text(), HasSubstr("请更新程序"));
}

}  // namespace
}  // namespace lianbing::scenario
