#include "game/scenario/definition.h"

#include "tests/support/scenario_builder.h"

#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

TEST(Definition, findsByIdAndKnowsNames) {
    const Definition definition = aScenario().build();
    EXPECT_EQ(definition.findVerb("photo")->label, "拍照");
    EXPECT_EQ(definition.findThing("moon"), nullptr);
    EXPECT_EQ(definition.nameOf("boiler"), "锅炉");
    EXPECT_EQ(definition.nameOf("manager"), "陈经理");
    EXPECT_EQ(definition.nameOf("gate"), "大门");
    EXPECT_EQ(definition.nameOf("moon"), "moon");
}

TEST(Definition, tellsIdsFromOtherTexts) {
    EXPECT_TRUE(isId("photo-ledger_2.a"));
    for (const char* text : {"", "a b", "a,b", "a=b", "锅炉", "a\n"})
        EXPECT_FALSE(isId(text)) << text;
}

TEST(FillWords, replacesKnownNamesOnly) {
    const Case current{"a", "", {}, {}, {{"month", "三月"}, {"empty", ""}}};
    EXPECT_EQ(fillWords("{month}和{month}", current), "三月和三月");
    EXPECT_EQ(fillWords("{other} {month", current), "{other} {month");
    EXPECT_EQ(fillWords("{{month}}", current), "{三月}");
    EXPECT_EQ(fillWords("{empty}.", current), ".");
    EXPECT_EQ(fillWords("没有", current), "没有");
}

}  // namespace
}  // namespace lianbing::scenario
