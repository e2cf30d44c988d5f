#include "game/law/law_dates.h"

#include "tests/unit/law/synthetic_laws.h"

#include <gtest/gtest.h>

namespace lianbing::law {
namespace {

TEST(LawDates, ofOneDay) {
    const LawDates dates{dayOf("2026-09-03"), dayOf("2026-10-20")};
    EXPECT_FALSE(dates.lasts());
    EXPECT_EQ(dates.firstDay(), dayOf("2026-09-03"));
    EXPECT_EQ(dates.spokenOffence(), "2026年9月3日");
    EXPECT_FALSE((LawDates{dayOf("2026-09-03"), dayOf("2026-10-20"), dayOf("2026-09-03")}.lasts()));
}

TEST(LawDates, ofAnActThatLasted) {
    const LawDates dates{dayOf("2026-09-03"), dayOf("2026-10-20"), dayOf("2026-07-01")};
    EXPECT_TRUE(dates.lasts());
    EXPECT_EQ(dates.spokenOffence(), "2026年7月1日至9月3日");
    const LawDates overNewYear{dayOf("2026-09-03"), dayOf("2026-10-20"), dayOf("2025-12-30")};
    EXPECT_EQ(overNewYear.spokenOffence(), "2025年12月30日至2026年9月3日");
}

}  // namespace
}  // namespace lianbing::law
