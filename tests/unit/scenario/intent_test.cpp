#include "game/scenario/intent.h"

#include "game/base/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

struct Line {
    const char* name;
    const char* line;
    Intent intent;
};

class IntentLine : public ::testing::TestWithParam<Line> {};

TEST_P(IntentLine, printsAndReads) {
    EXPECT_EQ(toLine(GetParam().intent), GetParam().line);
    EXPECT_EQ(parseIntent(GetParam().line).value(), GetParam().intent);
}

INSTANTIATE_TEST_SUITE_P(
    All, IntentLine,
    ::testing::Values(
        Line{"Go", "go boiler-room", Go{"boiler-room"}},
        Line{"Act", "act photo ledger", Act{"photo", "ledger", {}}},
        Line{"ActManners", "act photo ledger scale,taker",
             Act{"photo", "ledger", {"scale", "taker"}}},
        Line{"Ask", "ask manager monitoring", Ask{"manager", "monitoring"}},
        Line{"Show", "show manager photo-ledger", Show{"manager", "photo-ledger"}},
        Line{"Reply", "reply accept,later", Reply{{"accept", "later"}}},
        Line{"ReplyNone", "reply", Reply{}},
        Line{"RespondOption", "respond decision order-and-file",
             Respond{"decision", {{"order-and-file"}, {}}}},
        Line{"RespondText", "respond duty = 《大气污染防治法》第二十四条第一款",
             Respond{"duty", {{}, "《大气污染防治法》第二十四条第一款"}}},
        Line{"RespondBoth", "respond duty a,b = 甲", Respond{"duty", {{"a", "b"}, "甲"}}},
        Line{"RespondNothing", "respond duty", Respond{"duty", {}}},
        Line{"Finish", "finish", Finish{}}, Line{"TimeUp", "time-up", TimeUp{}},
        Line{"Rewind", "rewind 3", RewindTo{3}},
        Line{"RewindFar", "rewind 18446744073709551615", RewindTo{18446744073709551615U}}),
    [](const auto& row) { return row.param.name; });

TEST(IntentLine, keepsNastyTexts) {
    for (const std::string text :
         {"两行\n第二行", "a = b = c", " 前后有空格 ", "反斜杠\\n不是换行\\", "\r\n", "=", " = ",
          "#", "\t制表", "\\", "\\\\n\n", "全角＝号"}) {
        const Intent intent = Respond{"duty", {{}, text}};
        const std::string line = toLine(intent);
        EXPECT_EQ(line.find('\n'), line.npos);
        EXPECT_EQ(parseIntent(line).value(), intent) << line;
    }
}

TEST(IntentLine, keepsAnyTextMadeOfNastyPieces) {
    const std::vector<std::string> pieces = {"\n", "\\", "n",  "r",  " = ",
                                             "=",  " ",  "法", "\r", ","};
    base::Rng rng(3);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto left = rng.below(8) + 1; left > 0; --left) {
            text += pieces[rng.below(static_cast<std::uint32_t>(pieces.size()))];
        }
        const Intent intent = Respond{"q", {{}, text}};
        ASSERT_EQ(parseIntent(toLine(intent)).value(), intent) << toLine(intent);
    }
}

TEST(IntentLine, forgivesBlanksAndALostOneAtTheEnd) {
    EXPECT_EQ(parseIntent("  act  photo   ledger \r").value(),
              (Intent{Act{"photo", "ledger", {}}}));
    EXPECT_EQ(parseIntent("respond duty =").value(), (Intent{Respond{"duty", {}}}));
}

class BadIntentLine : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(BadIntentLine, saysWhatIsWrong) {
    const auto intent = parseIntent(GetParam().first);
    ASSERT_FALSE(intent);
    EXPECT_THAT(intent.error().what, ::testing::HasSubstr(GetParam().second));
}

INSTANTIATE_TEST_SUITE_P(
    All, BadIntentLine,
    ::testing::Values(std::pair{"", "空行"}, std::pair{"jump gate", "不认识“jump”"},
                      std::pair{"go", "go 地点"}, std::pair{"go a b", "多写了"},
                      std::pair{"act photo", "没有写完"}, std::pair{"ask manager", "没有写完"},
                      std::pair{"finish now", "多写了"}, std::pair{"rewind", "没有写完"},
                      std::pair{"rewind -1", "不是序号"}, std::pair{"rewind 3x", "不是序号"},
                      std::pair{"rewind 18446744073709551616", "不是序号"},
                      std::pair{"go gate = x", "只有 respond"},
                      std::pair{"respond duty = a\\tb", "反斜杠"},
                      std::pair{"respond duty = a\\", "反斜杠"}, std::pair{"respond", "没有写完"}));

}  // namespace
}  // namespace lianbing::scenario
