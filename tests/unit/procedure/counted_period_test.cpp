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
    what.interruption =
        Interruption{"检测的期间", {law::ArticleRef::parse("行政强制法25.3").value()}, false};
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
    EXPECT_THAT(longer.basis,
                ElementsAre("《行政强制法》第二十五条第一款", "《行政强制法》第二十五条第三款"));
    EXPECT_THAT(longer.unusedSuspensions(), IsEmpty());
}

// Thirty days from 2 Mar end on 1 Apr.
TEST(CountedPeriod, knowsASuspensionThatCameTooLate) {
    const base::Date first = base::Date::parse("2026-04-02").value();
    const CountedPeriod same = counted(0, {{first, first.plusDays(9), "检测"}});
    EXPECT_EQ(same.deadline.lastDay.iso(), "2026-04-01");
    EXPECT_EQ(same.unusedSuspensions().size(), 1U);
}

TEST(CountedPeriod, isUnverifiedWhereTheInterruptionIs) {
    StatutoryPeriod what = aSealing();
    what.interruption->unverified = true;
    const base::Date first = base::Date::parse("2026-03-10").value();
    const auto countedWith = [&](std::vector<Suspension> suspensions) {
        return countPeriod(what, {base::Date::parse("2026-03-02").value()}, 0,
                           std::move(suspensions), tests::shippedLibrary());
    };
    EXPECT_TRUE(countedWith({{first, first, "检测"}}).isUnverified());
    EXPECT_FALSE(countedWith({}).isUnverified());
}

TEST(PeriodOn, givesTheTermsOfTheDay) {
    const auto ref = [](const char* text) { return law::ArticleRef::parse(text).value(); };
    StatutoryPeriod what;
    what.title = "作出决定";
    what.period = {90, PeriodUnit::NaturalDays};
    what.basis = {ref("行政处罚法60")};
    what.earlier = {PeriodTerms{}};
    what.earlier[0].period = {3, PeriodUnit::Months};
    what.earlier[0].basis = {ref("环境行政处罚办法(2010)55")};
    const auto lengthOn = [&](const char* day) -> std::string {
        const auto terms = periodOn(what, base::Date::parse(day).value(), tests::shippedLibrary());
        return terms ? terms->period.spoken() : "没有";
    };
    EXPECT_EQ(lengthOn("2010-02-28"), "没有");
    EXPECT_EQ(lengthOn("2019-01-04"), "3个月") << "article 60 of 2017 is about something else";
    EXPECT_EQ(lengthOn("2022-01-04"), "3个月") << "the law lets a 规章 say otherwise";
    EXPECT_EQ(lengthOn("2023-06-30"), "3个月");
    EXPECT_EQ(lengthOn("2023-07-01"), "90日");
    what.earlier.clear();
    EXPECT_EQ(lengthOn("2021-07-14"), "没有");
    EXPECT_EQ(lengthOn("2021-07-15"), "90日");
    what.basis.clear();
    EXPECT_EQ(lengthOn("1999-01-01"), "90日") << "a length that nobody gave a basis";
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
