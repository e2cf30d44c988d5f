#include "game/procedure/due_date.h"

#include "tests/support/shipped_laws.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {
namespace {

using base::Date;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Date day(std::string_view iso) {
    return Date::parse(iso).value();
}

/// A period with its start and its way of counting, by the notices that ship.
struct Counted {
    std::string_view start;
    std::string_view period;
    bool moves = false;
    std::vector<Suspension> suspensions = {};

    [[nodiscard]] DueCheck checked(std::string_view given) const {
        return checkDueDate(day(given), {day(start)}, parsePeriod(period).value(),
                            {moves, suspensions}, tests::shippedLibrary().calendar());
    }

    [[nodiscard]] DueError error(std::string_view given) const { return checked(given).error; }

    [[nodiscard]] std::vector<CountedDay> days() const {
        return countedDays({day(start)}, parsePeriod(period).value(), {moves, suspensions},
                           tests::shippedLibrary().calendar());
    }
};

/// `02-13 counted 1`, with why in brackets.
std::string lineOf(const CountedDay& one) {
    constexpr std::array<std::string_view, 6> kRoles{"start",     "counted", "off",
                                                     "suspended", "moved",   "last"};
    std::string line = fmt::format("{} {}", one.day.iso().substr(5),
                                   kRoles.at(static_cast<std::size_t>(one.role)));
    if (one.number > 0) line += fmt::format(" {}", one.number);
    if (!one.why.empty()) line += fmt::format(" ({})", one.why);
    return line;
}

std::vector<std::string> linesOf(const std::vector<CountedDay>& days) {
    std::vector<std::string> lines;
    for (const CountedDay& one : days) lines.push_back(lineOf(one));
    return lines;
}

TEST(CountedDays, sayWhatEachDayIs) {
    EXPECT_THAT(linesOf(Counted{"2024-09-27", "3个工作日"}.days()),
                ElementsAre("09-27 start", "09-28 off (周六)",
                            "09-29 counted 1 (调休上班（国办发明电〔2023〕7号）)",
                            "09-30 counted 2", "10-01 off (放假（国办发明电〔2023〕7号）)",
                            "10-02 off (放假（国办发明电〔2023〕7号）)",
                            "10-03 off (放假（国办发明电〔2023〕7号）)",
                            "10-04 off (放假（国办发明电〔2023〕7号）)",
                            "10-05 off (放假（国办发明电〔2023〕7号）)",
                            "10-06 off (放假（国办发明电〔2023〕7号）)",
                            "10-07 off (放假（国办发明电〔2023〕7号）)", "10-08 last 3"));
}

TEST(CountedDays, showWhatAnEndMovesOver) {
    EXPECT_THAT(linesOf(Counted{"2026-03-11", "3日", true}.days()),
                ElementsAre("03-11 start", "03-12 counted 1", "03-13 counted 2",
                            "03-14 counted 3 (周六)", "03-15 moved (周日)", "03-16 last"));
}

TEST(CountedDays, showWhatTheEndOfMonthsMovesOver) {
    // 14 Feb to 14 Mar 2026, a Saturday.
    const std::vector<std::string> lines = linesOf(Counted{"2026-02-14", "1个月", true}.days());
    EXPECT_THAT(
        std::vector<std::string>(lines.end() - 4, lines.end()),
        ElementsAre("03-13 counted", "03-14 counted (周六)", "03-15 moved (周日)", "03-16 last"));
}

TEST(CountedDays, showSuspendedDaysWithTheirReason) {
    const Suspension test{day("2026-03-04"), day("2026-03-05"), "送检"};
    EXPECT_THAT(linesOf(Counted{"2026-03-02", "2日", false, {test}}.days()),
                ElementsAre("03-02 start", "03-03 counted 1", "03-04 suspended (送检)",
                            "03-05 suspended (送检)", "03-06 last 2"));
}

TEST(CountedDays, areNoneOfHours) {
    EXPECT_THAT(Counted({"2026-03-02", "24小时"}).days(), IsEmpty());
}

TEST(DueDate, knowsTheRightDay) {
    const DueCheck check = Counted{"2026-02-12", "7个工作日"}.checked("2026-02-28");
    EXPECT_EQ(check.error, DueError::None);
    EXPECT_EQ(check.sentence, "2026年2月28日届满，算得对");
}

// Right: Fri 6 1st, Mon 9 2nd, Tue 10 3rd, Wed 11 4th, Thu 12 Mar 5th. Natural: 6, 7, 8, 9, 10.
TEST(DueDate, namesFiveWorkingDaysCountedAsNaturalDays) {
    const DueCheck check = Counted{"2026-03-05", "5个工作日"}.checked("2026-03-10");
    EXPECT_EQ(check.error, DueError::NaturalForWorking);
    EXPECT_EQ(check.right.lastDay, day("2026-03-12"));
    EXPECT_EQ(check.sentence, "把5个工作日当成5个自然日算了；应当到2026年3月12日届满");
}

// Right: 28 Feb (see period_test). Natural: 13 to 19 Feb.
TEST(DueDate, namesSevenWorkingDaysCountedAsNaturalDays) {
    EXPECT_EQ((Counted{"2026-02-12", "7个工作日"}.error("2026-02-19")),
              DueError::NaturalForWorking);
}

// Natural: 8 to Sat 14 Mar, moved to Mon 16. Right: Mon 9 1st to Fri 13 5th, Mon 16 6th, Tue 17
// 7th.
TEST(DueDate, namesNaturalDaysThatWereMovedToo) {
    EXPECT_EQ((Counted{"2026-03-07", "7个工作日"}.error("2026-03-16")),
              DueError::NaturalForWorking);
}

// Weekends only: 13, 16, 17, 18, 19, 20, 23 Feb.
TEST(DueDate, namesAHolidayNoticeForgotten) {
    EXPECT_EQ((Counted{"2026-02-12", "7个工作日"}.error("2026-02-23")),
              DueError::HolidaysForgotten);
    // 30 Sep, 1, 2, 3, 4 Oct 2024.
    EXPECT_EQ((Counted{"2024-09-27", "5个工作日"}.error("2024-10-04")),
              DueError::HolidaysForgotten);
}

// 12, 13, 14, 24, 25, 26, 27 Feb.
TEST(DueDate, namesTheStartCounted) {
    EXPECT_EQ((Counted{"2026-02-12", "7个工作日"}.error("2026-02-27")), DueError::StartCounted);
    EXPECT_EQ((Counted{"2026-03-02", "15日"}.error("2026-03-16")), DueError::StartCounted);
}

// A month from 1 Mar is full on 1 Apr; with the 1st counted, on 31 Mar.
TEST(DueDate, namesTheStartCountedAtTheBeginningOfAMonth) {
    EXPECT_EQ((Counted{"2026-03-01", "1个月"}.error("2026-03-31")), DueError::StartCounted);
}

// Right: 17 Mar. Working days: 3 to 6 are 4, 9 to 13 make 9, 16 to 20 make 14, Mon 23 the 15th.
TEST(DueDate, namesNaturalDaysCountedAsWorkingDays) {
    EXPECT_EQ((Counted{"2026-03-02", "15日"}.error("2026-03-23")), DueError::WorkingForNatural);
}

TEST(DueDate, namesAWrongMove) {
    EXPECT_EQ((Counted{"2024-09-16", "15日", true}.error("2024-10-01")), DueError::NotMoved);
}

// Fifteen days from 16 Sep 2024 are full on 1 Oct, off up to the 7th.
TEST(DueDate, takesBothDaysWhereTheLawIsSilentAboutAMove) {
    const Counted silent{"2024-09-16", "15日", false};
    const DueCheck moved = silent.checked("2024-10-08");
    EXPECT_EQ(moved.error, DueError::None);
    EXPECT_EQ(moved.sentence,
              "2024年10月8日届满，不算错；条文没有写休息日顺延，不顺延的是2024年10月1日");
    EXPECT_EQ(silent.checked("2024-10-01").sentence,
              "2024年10月1日届满，不算错；条文没有写休息日顺延，顺延的是2024年10月8日");
    EXPECT_THAT(
        silent.checked("2024-10-02").sentence,
        HasSubstr("应当到2024年10月1日届满（条文没有写休息日顺延，顺延的是2024年10月8日）"));
}

// Right: 11 Apr (see period_test). Without the suspension: 3 to 31 Mar are 29, 1 Apr.
TEST(DueDate, namesASuspensionForgotten) {
    const Suspension test{day("2026-03-10"), day("2026-03-19"), "检测"};
    EXPECT_EQ((Counted{"2026-03-02", "30日", false, {test}}.error("2026-04-01")),
              DueError::SuspensionForgotten);
}

// Right: 15 Jun. 90 days: 16 to 31 Mar are 16, Apr 46, May 77, 13 Jun.
TEST(DueDate, namesMonthsCountedAsThirtyDays) {
    EXPECT_EQ((Counted{"2026-03-15", "3个月"}.error("2026-06-13")), DueError::MonthAsThirtyDays);
}

TEST(DueDate, admitsWhatItCannotExplain) {
    const DueCheck check = Counted{"2026-02-12", "7个工作日"}.checked("2026-05-20");
    EXPECT_EQ(check.error, DueError::Other);
    EXPECT_THAT(check.sentence, HasSubstr("应当到2026年2月28日届满"));
}

}  // namespace
}  // namespace lianbing::procedure
