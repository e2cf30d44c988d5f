#include "game/law/title_ends.h"

#include "game/law/title_gap.h"

#include <gtest/gtest.h>

#include <string>

namespace lianbing::law {
namespace {

/// The words up to the end that was found; empty for none.
std::string until(std::string_view text, std::optional<std::size_t> (*find)(const TextCursor&)) {
    const std::optional<std::size_t> end = find(TextCursor{text});
    return std::string{text.substr(0, end.value_or(0))};
}

TEST(TitleEnds, findTheMarkThatClosesOverTitlesInside) {
    EXPECT_EQ(until("《关于《甲法》的解释》第二条》", closingMark), "《关于《甲法》的解释");
    EXPECT_EQ(until("《甲法", closingMark), "");
    EXPECT_EQ(until("《关于《甲法》的解释", closingMark), "");
}

TEST(TitleEnds, findWhereANationalTitleStops) {
    EXPECT_EQ(until("中华人民共和国档案法第三条", nationalTitleEnd), "中华人民共和国档案法");
    EXPECT_EQ(until("中华人民共和国法官法和别的", nationalTitleEnd), "中华人民共和国法官法");
    EXPECT_EQ(until("中华人民共和国成立以来", nationalTitleEnd), "");
    EXPECT_EQ(until("中华人民共和国，法", nationalTitleEnd), "");
}

TEST(TitleEnds, findWhereACourtPaperStops) {
    EXPECT_EQ(until("最高人民法院关于执行《甲法》若干问题的解释：第八条", courtTitleEnd),
              "最高人民法院关于执行《甲法》若干问题的解释");
    EXPECT_EQ(until("最高人民法院认为，关于解释", courtTitleEnd), "");
    EXPECT_EQ(until("最高人民法院解释说", courtTitleEnd), "");
}

TEST(TitleGap, endsOnlyWithABracketThatClosesSoon) {
    EXPECT_EQ(until("（2004年修订）第十条", bracketEnd), "（2004年修订）");
    EXPECT_EQ(until("(试行", bracketEnd), "");
    EXPECT_EQ(until("（" + std::string(300, ' ') + "）", bracketEnd), "");
}

TEST(TitleGap, takesTheLastYearOfANote) {
    EXPECT_EQ(lastYearIn("（2000年通过，2018年修正）"), 2018);
    EXPECT_EQ(lastYearIn("（二〇〇四年修订）"), 2004);
    EXPECT_EQ(lastYearIn("（国务院令第682号）"), 0);
}

}  // namespace
}  // namespace lianbing::law
