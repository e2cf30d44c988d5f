#include "tests/unit/procedure/check_rows.h"

#include <gtest/gtest.h>

// What the templates share: order, ties, windows, days, counts, and which breach is named.

namespace lianbing::procedure {
namespace {

using K = RuleKind;
using U = PeriodUnit;

class CheckDetails : public testing::TestWithParam<CheckRow> {};

TEST_P(CheckDetails, giveTheVerdict) {
    expectVerdict(GetParam());
}

const auto kPrecedence = aRule(K::Precedence);
const auto kResponse = aRule(K::Response);

INSTANTIATE_TEST_SUITE_P(
    Order, CheckDetails,
    testing::Values(
        CheckRow{"theEarlierWasOver", kPrecedence, "sample:0-2 seal:2-9", met({0, 1})},
        CheckRow{"theEarlierWasNotOver", kPrecedence, "sample:0-5 seal:3",
                 broken(Fault::Missing, {1})},
        CheckRow{"anotherWasOver", kPrecedence, "sample:0-9 sample:1-2 seal:3", met({1, 2})},
        CheckRow{"partsOfOneInputGoByPlace", kPrecedence, "sample:0-4 +seal:0-4", met({0, 1})},
        CheckRow{"partsOfOneInputTheOtherWayRound", kPrecedence, "seal:0-4 +sample:0-4",
                 repaired(Fault::TooEarly, {0}, 1)},
        CheckRow{"oneMomentGoesByPlace", kPrecedence, "sample:0 seal:0", met({0, 1})},
        CheckRow{"companionsMayOverlap", aRule(K::CoExistence), "sample:0-5 seal:3", met({0, 1})},
        CheckRow{"noActIsItsOwnCompanion",
                 aRule(K::RespondedExistence, [](Rule& rule) { rule.reference = rule.what; }),
                 "seal:0", broken(Fault::Missing, {0})},
        CheckRow{"theEarliestPairIsNamed",
                 aRule(K::RespondedExistence,
                       [](Rule& rule) {
                           rule.what.names = {"seal", "look"};
                           rule.reference.names = {"sample", "seal"};
                       }),
                 "seal:0 sample:1 look:2", met({0, 1})}),
    nameOfRow);

INSTANTIATE_TEST_SUITE_P(
    Ties, CheckDetails,
    testing::Values(CheckRow{"samePerson", aRule(K::Response, samePerson),
                             "sample:0/lin seal:1/lin", met({0, 1})},
                    CheckRow{"anotherPersonDoesNotAnswer", aRule(K::Response, samePerson),
                             "sample:0/lin seal:1/wu", broken(Fault::Missing, {0})},
                    CheckRow{"nobodyIsNotSomebody", aRule(K::Response, samePerson),
                             "sample:0 seal:1", broken(Fault::Missing, {0})},
                    CheckRow{"anotherPersonMayStandBetween",
                             aRule(K::AlternateResponse, samePerson),
                             "sample:0/lin sample:1/wu seal:2/lin seal:3/wu", met({0, 2})},
                    CheckRow{"theRemedyIsTiedToo", aRule(K::NotSuccession, samePerson, withRemedy),
                             "sample:0/lin seal:1/lin undo:2/wu undo:3/lin",
                             repaired(Fault::Forbidden, {1}, 3)}),
    nameOfRow);

INSTANTIATE_TEST_SUITE_P(
    Within, CheckDetails,
    testing::Values(
        CheckRow{"fromTheEndToTheBeginning", aRule(K::Response, within(10)),
                 "sample:0-30 seal:40-90", met({0, 1})},
        CheckRow{"aMinuteLate", aRule(K::Response, within(10)), "sample:0-30 seal:41",
                 repaired(Fault::TooLate, {0}, 1)},
        CheckRow{"minutesPassMidnight", aRule(K::Response, within(10)), "sample:895 seal:905",
                 met({0, 1})},
        CheckRow{"hours", aRule(K::Response, within(24, U::Hours)), "sample:0 seal:1d",
                 met({0, 1})},
        CheckRow{"hoursOver", aRule(K::Response, within(24, U::Hours)), "sample:0 seal:1d1",
                 repaired(Fault::TooLate, {0}, 1)},
        CheckRow{"naturalDaysMoveOffAHoliday", aRule(K::Response, within(3, U::NaturalDays)),
                 "sample:0 seal:4d899", met({0, 1})},
        CheckRow{"naturalDaysOver", aRule(K::Response, within(3, U::NaturalDays)),
                 "sample:0 seal:4d900", repaired(Fault::TooLate, {0}, 1)},
        CheckRow{"workingDays", aRule(K::Response, within(3, U::WorkingDays)),
                 "sample:0 seal:4d899", met({0, 1})},
        CheckRow{"workingDaysOver", aRule(K::Response, within(3, U::WorkingDays)),
                 "sample:0 seal:5d", repaired(Fault::TooLate, {0}, 1)},
        CheckRow{"aMonth", aRule(K::Response, within(1, U::Months)), "sample:0 seal:30d",
                 met({0, 1})},
        CheckRow{"aMonthOver", aRule(K::Response, within(1, U::Months)), "sample:0 seal:31d",
                 repaired(Fault::TooLate, {0}, 1)},
        CheckRow{"ofAPrecedence", aRule(K::Precedence, within(5)), "sample:0 seal:6 sample:8",
                 repaired(Fault::TooLate, {1}, 2)},
        CheckRow{"ofACount", aRule(K::Existence, within(5), counting(2)), "look:0 seal:2 seal:6",
                 repaired(Fault::TooLate, {2}, 2)},
        CheckRow{"ofABan", aRule(K::NotSuccession, within(5)), "sample:0 seal:6", met({})}),
    nameOfRow);

INSTANTIATE_TEST_SUITE_P(
    AtLeast, CheckDetails,
    testing::Values(CheckRow{"minutes", aRule(K::Precedence, atLeast(10)), "sample:0-5 seal:15",
                             met({0, 1})},
                    CheckRow{"aMinuteSoon", aRule(K::Precedence, atLeast(10)), "sample:0-5 seal:14",
                             broken(Fault::TooSoon, {1})},
                    CheckRow{"hours", aRule(K::Precedence, atLeast(2, U::Hours)),
                             "sample:0 seal:119", broken(Fault::TooSoon, {1})},
                    CheckRow{"naturalDays", aRule(K::Precedence, atLeast(3, U::NaturalDays)),
                             "sample:0 seal:4d899", broken(Fault::TooSoon, {1})},
                    CheckRow{"workingDays", aRule(K::Precedence, atLeast(2, U::WorkingDays)),
                             "sample:0 seal:2d899", broken(Fault::TooSoon, {1})},
                    CheckRow{"workingDaysOver", aRule(K::Precedence, atLeast(2, U::WorkingDays)),
                             "sample:0 seal:2d900", met({0, 1})},
                    CheckRow{"aLaterAnswerIsInTime", aRule(K::Response, atLeast(5)),
                             "sample:0 seal:3 seal:6", met({0, 2})},
                    CheckRow{"anAnswerTooSoon", aRule(K::Response, atLeast(5)), "sample:0 seal:3",
                             broken(Fault::TooSoon, {0})},
                    CheckRow{"bothBroken", aRule(K::Response, atLeast(5), within(2)),
                             "sample:0 seal:3", broken(Fault::TooSoon, {0})}),
    nameOfRow);

INSTANTIATE_TEST_SUITE_P(
    Days, CheckDetails,
    testing::Values(
        CheckRow{"otherDaysDoNotTrigger", aRule(K::Response, onFirstDay), "look:0 sample:1d",
                 never()},
        CheckRow{"otherDaysMayAnswer", aRule(K::Response, onFirstDay), "sample:0 seal:1d",
                 met({0, 1})},
        CheckRow{"otherDaysDoNotCount", aRule(K::Existence, onFirstDay), "look:0 seal:1d",
                 broken(Fault::Missing, {})},
        CheckRow{"anActIsOfTheDayItBegins", aRule(K::Absence, onFirstDay), "seal:890-910",
                 broken(Fault::Forbidden, {0})},
        CheckRow{"aLateFirstActOfAnotherDay", aRule(K::Init, onFirstDay), "look:0 seal:1d",
                 repaired(Fault::NotFirst, {0}, 1)},
        CheckRow{"aLastActOfAnotherDay", aRule(K::End, onFirstDay), "look:0 seal:1d",
                 broken(Fault::NotLast, {0})},
        CheckRow{"noLastActAtAll", aRule(K::End, withRemedy), "look:0 undo:1",
                 repaired(Fault::Missing, {}, 1)},
        CheckRow{"aBanOfNoDayOfTheTrace", aRule(K::NotSuccession, onFirstDay), "sample:1d seal:2d",
                 never()},
        CheckRow{
            "otherDaysMayForbid",
            aRule(K::NotSuccession,
                  [](Rule& rule) {
                      rule.days = base::DateInterval{minuteOf(0).date.plusDays(1), std::nullopt};
                  }),
            "sample:0 seal:1d", broken(Fault::Forbidden, {1})}),
    nameOfRow);

INSTANTIATE_TEST_SUITE_P(
    Breaches, CheckDetails,
    testing::Values(
        CheckRow{"theFirstNotPutRightIsNamed", kPrecedence, "seal:0/lin sample:1 seal:2",
                 repaired(Fault::TooEarly, {0}, 1)},
        CheckRow{"notTheFirstOfAll", aRule(K::Precedence, samePerson),
                 "seal:0/lin seal:1/wu sample:2/lin", broken(Fault::Missing, {1}, 2)},
        CheckRow{"allPutRight", kPrecedence, "seal:0 seal:1 sample:2",
                 repaired(Fault::TooEarly, {0}, 2, 2)},
        CheckRow{"theFirstUnanswered", kResponse, "sample:0 seal:1 sample:2 sample:3",
                 broken(Fault::Missing, {2}, 2)},
        CheckRow{"countsTheActs", aRule(K::Existence, counting(2)), "seal:0 +seal:0 seal:2",
                 met({0, 1})},
        CheckRow{"lessThanCount", aRule(K::Absence, counting(2)), "seal:0 look:1", met({})},
        CheckRow{"fromTheCountOn", aRule(K::Absence, counting(2)), "seal:0 seal:1 seal:2",
                 broken(Fault::TooMany, {1}, 2)},
        CheckRow{"eachBeyondTheCount", aRule(K::Exactly, counting(2)),
                 "seal:0 seal:1 seal:2 seal:3", broken(Fault::TooMany, {2}, 2)},
        CheckRow{"emptyTrace", aRule(K::Existence), "", broken(Fault::Missing, {})},
        CheckRow{"chainsLookAmongSome", aRule(K::ChainResponse, among({"seal", "look"})),
                 "sample:0 talk:1 seal:2", met({0, 2})},
        CheckRow{"aRemedyOnlyAfterTheBreach", aRule(K::Absence, withRemedy), "undo:0 seal:1",
                 broken(Fault::Forbidden, {1})}),
    nameOfRow);

TEST(InputsOf, namesEachInputOnce) {
    Trace trace = traceOf("seal:0 seal:1 seal:2");
    trace[2].input = trace[0].input;
    EXPECT_EQ(inputsOf(met({0, 1, 2}), trace), (std::vector<std::uint64_t>{1, 2}));
}

}  // namespace
}  // namespace lianbing::procedure
