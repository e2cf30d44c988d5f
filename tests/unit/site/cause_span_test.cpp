#include "game/site/cause_span.h"

#include "game/site/part_change.h"

#include <gtest/gtest.h>

namespace lianbing::site {
namespace {

constexpr Minute kDay = 20000 * kMinutesADay;

TEST(CauseSpan, refusesWhatCannotBe) {
    EXPECT_TRUE(fitsSpan(1, 2, 0.5, {}));
    EXPECT_FALSE(fitsSpan(2, 2, 0.5, {}));
    EXPECT_FALSE(fitsSpan(1, 2, 1.1, {}));
    EXPECT_FALSE(fitsSpan(1, 2, 0.5, DaySpan{-1, 5}));
    EXPECT_FALSE(fitsSpan(1, 2, 0.5, DaySpan{0, 1441}));
}

TEST(DaySpan, goesAcrossMidnight) {
    const DaySpan night{1320, 300};
    EXPECT_TRUE(isWithin(night, kDay + 1320));
    EXPECT_TRUE(isWithin(night, kDay + 299));
    EXPECT_FALSE(isWithin(night, kDay + 300));
    EXPECT_TRUE(isWithin(std::nullopt, kDay + 700));
}

TEST(DaySpan, whatGoesOnBeganWithItsNight) {
    const DaySpan night{1320, 300};
    EXPECT_EQ(beganAt(kDay, night, kDay + 1440 + 60), kDay + 1320);
    EXPECT_EQ(beganAt(kDay, night, kDay + 1330), kDay + 1320);
    EXPECT_EQ(beganAt(kDay, night, kDay + 60), kDay);
    EXPECT_EQ(beganAt(kDay, std::nullopt, kDay + 5000), kDay);
}

TEST(PartChange, edgesAreWhereItBeginsAndEnds) {
    const std::vector<PartChange<int>> changes{
        {kDay + 600, kDay + 3000, [](int& part, Minute) { part = 1; }, DaySpan{1320, 300}}};
    const auto edges = edgesOf(changes, kDay, kDay + 10000);
    EXPECT_EQ(edges, (std::vector<Minute>{kDay + 600, kDay + 1320, kDay + 1740, kDay + 2760,
                                          kDay + 3000}));
    for (Minute m = kDay; m < kDay + 10000; ++m) {
        if (changedAt(0, changes, m) == changedAt(0, changes, m - 1)) continue;
        EXPECT_NE(std::find(edges.begin(), edges.end(), m), edges.end()) << m - kDay;
    }
    EXPECT_EQ(edgesOf(changes, kDay + 1320, kDay + 1740), std::vector<Minute>{kDay + 1320});
}

}  // namespace
}  // namespace lianbing::site
