#include "game/procedure/counted_period.h"

#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::procedure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

StatutoryPeriod aSealing() {
    StatutoryPeriod what;
    what.period = {30, PeriodUnit::NaturalDays};
    what.basis = {law::ArticleRef::parse("行政强制法25.1").value()};
    what.countBasis = {law::ArticleRef::parse("行政强制法25.3").value()};
    what.extension = Extension{{30, PeriodUnit::NaturalDays},
                               1,
                               {law::ArticleRef::parse("行政强制法25.1").value(),
                                law::ArticleRef::parse("行政强制法25.2").value()},
                               false};
    return what;
}

CountedPeriod counted(int extensions, std::vector<Suspension> suspensions = {}) {
    return countPeriod(aSealing(), {base::Date::parse("2026-03-02").value()}, extensions,
                       std::move(suspensions), tests::shippedLibrary());
}

TEST(CountedPeriod, lengthensByEachExtensionAndNamesItsBasisOnce) {
    EXPECT_EQ(counted(0).deadline.lastDay.iso(), "2026-04-01");
    EXPECT_THAT(counted(0).basis, ElementsAre("《行政强制法》第二十五条第一款"));
    EXPECT_EQ(counted(1).deadline.lastDay.iso(), "2026-05-01");
    EXPECT_THAT(counted(1).basis,
                ElementsAre("《行政强制法》第二十五条第一款", "《行政强制法》第二十五条第二款"));
    EXPECT_EQ(counted(1).period.amount, 60);
}

TEST(CountedPeriod, leavesOutSuspendedDays) {
    const base::Date first = base::Date::parse("2026-03-10").value();
    const CountedPeriod longer = counted(0, {{first, first.plusDays(9), "检测"}});
    EXPECT_EQ(longer.deadline.lastDay.iso(), "2026-04-11");
    EXPECT_EQ(longer.days.back().role, DayRole::Last);
}

TEST(CountedPeriod, namesNoBasisThatIsNotInForceOnTheDayOfTheStart) {
    const auto early = countPeriod(aSealing(), {base::Date::parse("2010-03-02").value()}, 0, {},
                                   tests::shippedLibrary());
    EXPECT_THAT(early.basis, IsEmpty());
}

TEST(CountedPeriod, checksALastDayThatSomebodyGave) {
    CountedPeriod one = counted(0);
    checkGiven(one, base::Date::parse("2026-03-31").value(), tests::shippedLibrary().calendar());
    EXPECT_EQ(one.check.error, DueError::StartCounted);
    EXPECT_EQ(one.given->iso(), "2026-03-31");
}

TEST(ReadCountableDay, takesNoDayNearTheEndsOfTheCalendar) {
    EXPECT_TRUE(readCountableDay("2026-02-12").has_value());
    EXPECT_FALSE(readCountableDay("2026-02-30").has_value());
    EXPECT_FALSE(readCountableDay("1949-12-31").has_value());
    EXPECT_FALSE(readCountableDay("2200-01-01").has_value());
}

}  // namespace
}  // namespace lianbing::procedure
