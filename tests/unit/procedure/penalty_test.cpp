#include "game/procedure/penalty.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace lianbing::procedure {
namespace {

FineRange range(std::int64_t least, std::int64_t most, std::vector<std::string> besides = {}) {
    return {law::ArticleRef::parse("示例法10").value(), least, most, std::move(besides)};
}

base::Date day(const char* text) {
    return base::Date::parse(text).value();
}

TEST(CompareRanges, looksAtBothEnds) {
    EXPECT_EQ(compareRanges(range(10, 100), range(10, 100)), law::Change::Same);
    EXPECT_EQ(compareRanges(range(10, 100), range(5, 100)), law::Change::Lighter);
    EXPECT_EQ(compareRanges(range(10, 100), range(10, 50)), law::Change::Lighter);
    EXPECT_EQ(compareRanges(range(2, 20), range(5, 20)), law::Change::Heavier);
    EXPECT_EQ(compareRanges(range(2, 20), range(2, 40)), law::Change::Heavier);
}

TEST(CompareRanges, isMixedWhereTheEndsPointDifferentWays) {
    EXPECT_EQ(compareRanges(range(10, 50), range(5, 100)), law::Change::Mixed);
    EXPECT_EQ(compareRanges(range(5, 100), range(10, 50)), law::Change::Mixed);
}

TEST(CompareRanges, leavesToPeopleWhatIsLaidOnBesides) {
    EXPECT_EQ(compareRanges(range(10, 100), range(10, 100, {"停产整治"})), law::Change::Mixed);
    EXPECT_EQ(compareRanges(range(10, 100, {"停产整治"}), range(5, 50)), law::Change::Mixed);
    EXPECT_EQ(compareRanges(range(10, 100, {"限产", "停产"}), range(5, 50, {"停产", "限产"})),
              law::Change::Lighter)
        << "their order says nothing";
}

TEST(CompareRanges, knowsWhatOnlyMayBeLaidOnForTheSameMeasure) {
    EXPECT_EQ(compareRanges(range(2, 20, {"责令停产整治"}), range(2, 20, {"可以停产整治"})),
              law::Change::Lighter);
    EXPECT_EQ(compareRanges(range(2, 20, {"可以停产整治"}), range(2, 20, {"应当责令停产整治"})),
              law::Change::Heavier);
    EXPECT_EQ(compareRanges(range(2, 20, {"停产整治"}), range(5, 20, {"可以停产整治"})),
              law::Change::Mixed)
        << "more money, a softer measure";
    EXPECT_EQ(
        compareRanges(range(2, 20, {"停产整治"}), range(2, 20, {"可以停产整治", "可以限制生产"})),
        law::Change::Mixed);
}

TEST(CompareRanges, isUnknownWhereARangeIsNotKnown) {
    EXPECT_EQ(compareRanges(std::nullopt, range(10, 100)), law::Change::Unknown);
    EXPECT_EQ(compareRanges(range(10, 100), std::nullopt), law::Change::Unknown);
}

TEST(Heaviest, isTheOneWithTheHighestFine) {
    const std::vector<FineRange> ranges{range(20, 100), range(5, 200), range(50, 150)};
    EXPECT_EQ(heaviestOf(ranges), std::vector{ranges[1]});
}

TEST(Heaviest, looksAtTheLeastFineOfEquals) {
    const std::vector<FineRange> ranges{range(10, 100), range(20, 100), range(5, 100)};
    EXPECT_EQ(heaviestOf(ranges), std::vector{ranges[1]});
}

TEST(Heaviest, isNoneOfEqualsButAll) {
    const std::vector<FineRange> ranges{range(10, 100), range(5, 50), range(10, 100, {"停产整治"})};
    EXPECT_EQ(heaviestOf(ranges), (std::vector{ranges[0], ranges[2]}));
}

TEST(HeaviestDeathTest, needsARange) {
    EXPECT_DEATH(heaviestOf({}), "没有可以比较的罚款幅度");
}

// By hand: served on 1 March, so 2, 3, 4, 5 March are counted: four days.
TEST(DailyFine, countsFromTheDayAfterServiceToTheDayOfTheRecheck) {
    const auto daily = dailyFine(100000, day("2026-03-01"), day("2026-03-05"));
    ASSERT_TRUE(daily);
    EXPECT_EQ(daily->firstDay, day("2026-03-02"));
    EXPECT_EQ(daily->lastDay, day("2026-03-05"));
    EXPECT_EQ(daily->days, 4);
    EXPECT_EQ(daily->total, 400000);
    EXPECT_EQ(daily->shown, "10万元 × 4日（2026年3月2日至2026年3月5日）= 40万元");
}

TEST(DailyFine, isOneDayWhereTheRecheckIsOnTheNextDay) {
    EXPECT_EQ(dailyFine(20000, day("2026-03-01"), day("2026-03-02"))->days, 1);
}

// By hand: 28, 29 February 2028 and 1 March.
TEST(DailyFine, countsALeapDay) {
    EXPECT_EQ(dailyFine(20000, day("2028-02-27"), day("2028-03-01"))->days, 3);
}

TEST(DailyFine, refusesARecheckThatIsNotAfterTheService) {
    EXPECT_FALSE(dailyFine(20000, day("2026-03-02"), day("2026-03-02")));
    EXPECT_FALSE(dailyFine(20000, day("2026-03-02"), day("2026-03-01")));
}

TEST(DailyFine, refusesAFineThatIsNone) {
    const auto none = dailyFine(0, day("2026-03-01"), day("2026-03-02"));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().what, "原处罚的罚款数额要大于零");
    const auto endless = dailyFine(1'000'000'000'001, day("2026-03-01"), day("2026-03-02"));
    ASSERT_FALSE(endless);
    EXPECT_EQ(endless.error().what, "罚款数额最多100000000万元");
}

}  // namespace
}  // namespace lianbing::procedure
