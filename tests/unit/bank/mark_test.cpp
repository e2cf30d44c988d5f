#include "game/bank/question.h"
#include "tests/support/synthetic_law.h"
#include "tests/unit/bank/question_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::bank {
namespace {

using score::LineState;
using score::Points;
using testing::HasSubstr;
using testing::Not;

class Mark : public testing::Test {
protected:
    score::ScoreLine marked(const Question& question, const Answer& answer) {
        return mark(question, answer, {tests::dayOf(2002), tests::dayOf(2002)}, library_);
    }

    score::ScoreLine chosen(const Question& question, std::vector<std::string> options) {
        return marked(question, {std::move(options), ""});
    }

    law::Library library_ = tests::syntheticLibrary();
};

Question single() {
    Question question = aQuestion(QuestionKind::Single, {"b"});
    question.keys[0].reasons = {
        {"a", "只说了一半", 40}, {"b", "先告知再决定", 100}, {"c", "法律没有这样规定", 0}};
    question.keys[0].explanation = "告知是决定的前提";
    question.keys[0].basis = {aRef("示例法10"), aRef("示例法典20.2-3")};
    return question;
}

TEST_F(Mark, singleRight) {
    const auto line = chosen(single(), {"b"});
    EXPECT_EQ(line.id, "question");
    EXPECT_EQ(line.section, "law");
    EXPECT_EQ(line.title, "题目");
    EXPECT_EQ(line.earned, Points::whole(10));
    EXPECT_EQ(line.max, Points::whole(10));
    EXPECT_EQ(line.state, LineState::Met);
    EXPECT_EQ(line.reason, "选对了：“乙”：先告知再决定。告知是决定的前提。");
    EXPECT_EQ(line.basis,
              (std::vector<std::string>{"《示例法》第十条", "《示例法典》第二十条第二款第三项"}));
}

TEST_F(Mark, singleWrongNamesTheRightOne) {
    const auto line = chosen(single(), {"c"});
    EXPECT_EQ(line.earned, Points{});
    EXPECT_EQ(line.state, LineState::Lost);
    EXPECT_EQ(line.reason,
              "选错了：“丙”：法律没有这样规定。正确答案：“乙”：先告知再决定。告知是决定的前提。");
}

TEST_F(Mark, singleWithPartCredit) {
    const auto line = chosen(single(), {"a"});
    EXPECT_EQ(line.earned, Points::whole(4));
    EXPECT_EQ(line.state, LineState::Partly);
    EXPECT_THAT(line.reason, HasSubstr("部分正确：“甲”：只说了一半。"));
}

TEST_F(Mark, singleWithoutAReasonStillNamesBoth) {
    EXPECT_EQ(chosen(single(), {"d"}).reason,
              "选错了：“丁”。正确答案：“乙”：先告知再决定。告知是决定的前提。");
}

struct MultipleCase {
    std::string name;
    std::vector<std::string> chosen;
    std::int64_t hundredths;
    LineState state;
};

class MarkMultiple : public testing::TestWithParam<MultipleCase> {};

TEST_P(MarkMultiple, wrongChoicesCancelRightOnes) {
    const Question question = aQuestion(QuestionKind::Multiple, {"a", "b", "c"});
    const law::Library library = tests::syntheticLibrary();
    const auto line =
        mark(question, {GetParam().chosen, ""}, {tests::dayOf(2002), tests::dayOf(2002)}, library);
    EXPECT_EQ(line.earned, Points::hundredths(GetParam().hundredths));
    EXPECT_EQ(line.state, GetParam().state);
}

INSTANTIATE_TEST_SUITE_P(
    Sets, MarkMultiple,
    testing::Values(MultipleCase{"all", {"c", "a", "b"}, 1000, LineState::Met},
                    MultipleCase{"two", {"a", "b"}, 667, LineState::Partly},
                    MultipleCase{"one", {"a"}, 333, LineState::Partly},
                    MultipleCase{"everything", {"a", "b", "c", "d"}, 667, LineState::Partly},
                    MultipleCase{"oneEach", {"a", "d"}, 0, LineState::Lost},
                    MultipleCase{"onlyWrong", {"d"}, 0, LineState::Lost}),
    [](const testing::TestParamInfo<MultipleCase>& row) { return row.param.name; });

TEST_F(Mark, multipleSaysWhatWasRightWrongAndMissed) {
    Question question = aQuestion(QuestionKind::Multiple, {"a", "b"});
    question.keys[0].reasons = {{"a", "要出示证件", 0}, {"b", "要告知权利", 0}, {"d", "不需要", 0}};
    const auto line = chosen(question, {"a", "d"});
    EXPECT_EQ(line.reason,
              "选对了：“甲”：要出示证件。选错了（每错一项抵消一项选对的）：“丁”：不需要。漏选了：“"
              "乙”：要告知权利。");
}

struct OrderingCase {
    std::string name;
    std::vector<std::string> given;
    std::int64_t hundredths;
};

class MarkOrdering : public testing::TestWithParam<OrderingCase> {};

TEST_P(MarkOrdering, earnsTheShareOfPairsInOrder) {
    const Question question = aQuestion(QuestionKind::Ordering, {"a", "b", "c"});
    const law::Library library = tests::syntheticLibrary();
    const auto line =
        mark(question, {GetParam().given, ""}, {tests::dayOf(2002), tests::dayOf(2002)}, library);
    EXPECT_EQ(line.earned, Points::hundredths(GetParam().hundredths)) << line.reason;
}

INSTANTIATE_TEST_SUITE_P(
    Sequences, MarkOrdering,
    testing::Values(OrderingCase{"right", {"a", "b", "c"}, 1000},
                    OrderingCase{"neighboursSwapped", {"b", "a", "c"}, 667},
                    OrderingCase{"rotated", {"c", "a", "b"}, 333},
                    OrderingCase{"reversed", {"c", "b", "a"}, 0},
                    OrderingCase{"oneMissing", {"a", "b"}, 333},
                    OrderingCase{"aStrangerAmongThem", {"a", "d", "b", "c"}, 500},
                    OrderingCase{"onlyOne", {"a"}, 0}),
    [](const testing::TestParamInfo<OrderingCase>& row) { return row.param.name; });

TEST_F(Mark, orderingSaysTheFirstSlipAndTheRightOrder) {
    Question question = aQuestion(QuestionKind::Ordering, {"a", "b", "c"});
    question.keys[0].reasons = {{"b", "告知在先", 0}};
    EXPECT_EQ(chosen(question, {"b", "a", "c"}).reason,
              "全部3组先后关系中有2组正确。“甲”应当在“乙”之前。正确顺序：“甲” → “乙” → "
              "“丙”。“乙”：告知在先。");
    EXPECT_THAT(chosen(question, {"a", "b"}).reason, HasSubstr("缺少“丙”。"));
    EXPECT_THAT(chosen(question, {"a", "b", "c", "d"}).reason,
                HasSubstr("“丁”不属于应当排列的步骤。"));
    EXPECT_EQ(chosen(question, {"a", "b", "c"}).reason, "顺序全部正确。“乙”：告知在先。");
}

TEST_F(Mark, orderingOfOneStep) {
    const Question question = aQuestion(QuestionKind::Ordering, {"a"});
    EXPECT_EQ(chosen(question, {"a"}).state, LineState::Met);
    EXPECT_EQ(chosen(question, {"b"}).earned, Points{});
}

TEST_F(Mark, saysThatNothingWasAnswered) {
    const auto line = marked(single(), {});
    EXPECT_EQ(line.state, LineState::Lost);
    EXPECT_EQ(line.earned, Points{});
    EXPECT_EQ(line.max, Points::whole(10));
    EXPECT_EQ(line.reason, "没有作答。正确答案：“乙”：先告知再决定。告知是决定的前提。");
}

TEST_F(Mark, saysWhatShouldHaveBeenCited) {
    Question question = aQuestion(QuestionKind::Citation, {});
    question.keys[0].citations.required = {{{aRef("示例法9"), aRef("示例法11")}, ""},
                                           {{aRef("示例法10")}, ""}};
    EXPECT_EQ(marked(question, {}).reason,
              "没有作答。应当引用：《示例法》第九条或者《示例法》第十一条、《示例法》第十条。");
}

TEST_F(Mark, givesNothingForAnAnswerOfTheWrongForm) {
    const auto line = chosen(single(), {"a", "b"});
    EXPECT_EQ(line.earned, Points{});
    EXPECT_EQ(line.state, LineState::Lost);
    EXPECT_THAT(line.reason, HasSubstr("单选题只能选一项"));
}

TEST_F(Mark, countsAnUnverifiedKeyAsNothingAndSaysSo) {
    Question question = single();
    question.keys[0].unverified = true;
    const auto line = chosen(question, {"b"});
    EXPECT_EQ(line.earned, Points{});
    EXPECT_EQ(line.max, Points{});
    EXPECT_EQ(line.state, LineState::Unverified);
    EXPECT_THAT(line.reason, HasSubstr("选对了"));
    EXPECT_THAT(line.reason, HasSubstr("本题答案尚未核实，不计分。"));
    EXPECT_THAT(line.basis, Not(testing::IsEmpty()));
}

TEST_F(Mark, saysThatTheseDatesHaveNoKey) {
    Question question = single();
    question.keys[0].offence = {tests::dayOf(2005), std::nullopt};
    const auto line = chosen(question, {"b"});
    EXPECT_EQ(line.earned, Points{});
    EXPECT_EQ(line.max, Points{});
    EXPECT_EQ(line.state, LineState::Unverified);
    EXPECT_EQ(line.reason,
              "行为日2002年6月1日、决定日2002年6月1日没有对应的答案钥匙，本题不计分。");
}

TEST_F(Mark, saysThatAnActThatStraddlesHasNoKey) {
    Question question = single();
    question.keys[0].offence = {tests::dayOf(2002), std::nullopt};
    const auto line = mark(question, {{"b"}, ""},
                           {tests::dayOf(2002), tests::dayOf(2003), tests::dayOf(2001)}, library_);
    EXPECT_EQ(line.max, Points{});
    EXPECT_EQ(
        line.reason,
        "行为日2001年6月1日至2002年6月1日、决定日2003年6月1日没有对应的答案钥匙，本题不计分。");
}

}  // namespace
}  // namespace lianbing::bank
