#include "game/law/read_dates.h"

#include <gtest/gtest.h>

namespace lianbing::law {
namespace {

TEST(ReadLawDates, readsTheDaysOfACase) {
    const LawDates dates = readLawDates("", "2026-07-01", "2026-09-10").value();
    EXPECT_EQ(dates.offence.iso(), "2026-07-01");
    EXPECT_EQ(dates.decision.iso(), "2026-09-10");
    EXPECT_FALSE(dates.lasts());
    EXPECT_EQ(readLawDates("2026-06-20", "2026-07-01", "2026-09-10").value().firstDay().iso(),
              "2026-06-20");
}

TEST(ReadLawDates, refusesDaysThatAreNoneOrInTheWrongOrder) {
    EXPECT_FALSE(readLawDates("", "2026-02-30", "2026-09-10"));
    EXPECT_FALSE(readLawDates("", "2026-07-01", "明天"));
    EXPECT_EQ(readLawDates("", "2026-07-01", "2026-06-01").error().what, "决定日早于行为日");
    EXPECT_EQ(readLawDates("2026-07-02", "2026-07-01", "2026-09-10").error().what,
              "行为开始日晚于行为日");
}

}  // namespace
}  // namespace lianbing::law
