#include "game/bank/question.h"
#include "tests/support/synthetic_law.h"
#include "tests/unit/bank/question_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// One question, one answer, four intervals of a made-up law: the mark follows the law of the day,
// and nothing in the program knows any of these days.

namespace lianbing::bank {
namespace {

using score::LineState;
using score::Points;
using testing::HasSubstr;

Key keyOf(int from, int until, std::string_view required) {
    Key key = anOpenKey();
    key.offence = {tests::dayOf(from, 1), tests::dayOf(until, 1)};
    key.citations.required = {{{aRef(required)}, ""}};
    key.basis = {aRef(required)};
    return key;
}

Question theQuestion() {
    Question question = aQuestion(QuestionKind::Citation, {});
    question.prices.partMissing = 60;
    question.prices.wrongVersion = 30;
    question.keys = {keyOf(2001, 2004, "示例法10"), keyOf(2004, 2007, "示例法10.2"),
                     keyOf(2007, 2010, "示例法典20.2"), keyOf(2010, 2013, "示例法典21")};
    question.keys[3].citations.traps = {{aRef("示例法10"), "旧法已经废止，新法改由第二十一条规定"}};
    return question;
}

struct IntervalCase {
    std::string name;
    int year;
    std::int64_t hundredths;
    LineState state;
    std::string basis;
};

class FourIntervals : public testing::TestWithParam<IntervalCase> {
protected:
    score::ScoreLine marked(const std::string& answer) {
        const law::LawDates dates{tests::dayOf(GetParam().year), tests::dayOf(GetParam().year, 9)};
        return mark(theQuestion(), {{}, answer}, dates, tests::syntheticLibrary());
    }
};

TEST_P(FourIntervals, markTheSameAnswerDifferently) {
    const auto line = marked("依据《示例法》第十条");
    EXPECT_EQ(line.earned, Points::hundredths(GetParam().hundredths)) << line.reason;
    EXPECT_EQ(line.max, Points::whole(10));
    EXPECT_EQ(line.state, GetParam().state);
    EXPECT_EQ(line.basis, (std::vector<std::string>{GetParam().basis}));
}

TEST_P(FourIntervals, payTheirOwnRightAnswerInFull) {
    const auto line = marked("依据" + GetParam().basis);
    EXPECT_EQ(line.earned, Points::whole(10)) << line.reason;
    EXPECT_EQ(line.state, LineState::Met);
}

INSTANTIATE_TEST_SUITE_P(
    Intervals, FourIntervals,
    testing::Values(IntervalCase{"first", 2002, 1000, LineState::Met, "《示例法》第十条"},
                    IntervalCase{"second", 2005, 600, LineState::Partly, "《示例法》第十条第二款"},
                    IntervalCase{"third", 2008, 300, LineState::Partly,
                                 "《示例法典》第二十条第二款"},
                    IntervalCase{"fourth", 2011, 0, LineState::Lost, "《示例法典》第二十一条"}),
    [](const testing::TestParamInfo<IntervalCase>& row) { return row.param.name; });

TEST(FourIntervalsReason, explainsTheTrap) {
    const auto line = mark(theQuestion(), {{}, "《示例法》第十条"},
                           {tests::dayOf(2011), tests::dayOf(2011, 9)}, tests::syntheticLibrary());
    EXPECT_THAT(line.reason, HasSubstr("新法改由第二十一条规定"));
}

}  // namespace
}  // namespace lianbing::bank
