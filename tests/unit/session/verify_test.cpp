#include "game/session/verify.h"

#include <gtest/gtest.h>

namespace lianbing::session {
namespace {

TEST(RulesNote, saysThatThePlayWasMarkedByEarlierRules) {
    scenario::SessionHeader header;
    header.engineRules = 1;
    EXPECT_EQ(rulesNote(header),
              "这份记录是按第 1 版评分规则做的，程序现在用第 " +
                  std::to_string(scenario::kEngineRules) +
                  " 版，规则变了，分数可能和当时不同");
}

TEST(RulesNote, saysNothingOfThePresentRules) {
    scenario::SessionHeader header;
    header.engineRules = scenario::kEngineRules;
    EXPECT_EQ(rulesNote(header), "");
}

}  // namespace
}  // namespace lianbing::session
