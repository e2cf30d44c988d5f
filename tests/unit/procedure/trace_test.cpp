#include "game/procedure/trace.h"

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

}  // namespace
}  // namespace lianbing::procedure
