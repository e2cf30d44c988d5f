#include "game/procedure/trace.h"

#include "tests/unit/procedure/trace_builder.h"

#include <gtest/gtest.h>

namespace lianbing::procedure {
namespace {

TEST(Attributes, keepTheirKeysInOrder) {
    Attributes attributes;
    setAttribute(attributes, "topic", "fuel");
    setAttribute(attributes, "person", "manager");
    setAttribute(attributes, "target", "meter");
    EXPECT_EQ(attributes,
              (Attributes{{"person", "manager"}, {"target", "meter"}, {"topic", "fuel"}}));
}

TEST(Attributes, replaceAnOlderValue) {
    Attributes attributes{{"person", "manager"}};
    setAttribute(attributes, "person", "worker");
    EXPECT_EQ(attributes, (Attributes{{"person", "worker"}}));
}

TEST(Attributes, readAsEmptyWhereThereIsNone) {
    const Attributes attributes{{"person", "manager"}};
    EXPECT_EQ(attribute(attributes, "person"), "manager");
    EXPECT_EQ(attribute(attributes, "perso"), "");
    EXPECT_EQ(attribute(attributes, "place"), "");
    EXPECT_EQ(attribute({}, "person"), "");
}

TEST(SpokenTime, saysTheDayOnlyWhereTheTraceHasMoreThanOne) {
    constexpr std::int64_t kDay = 24 * 60;
    const TraceEvent early = anEvent(1, "look", 5);
    EXPECT_EQ(spokenTime(early, {early}), "09:05");
    EXPECT_EQ(spokenTime(early, {early, anEvent(2, "seal", kDay)}),
              early.first.date.chinese() + " 09:05");
}

}  // namespace
}  // namespace lianbing::procedure
