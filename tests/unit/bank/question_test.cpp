#include "game/bank/question.h"

#include "tests/support/synthetic_law.h"
#include "tests/unit/bank/question_builder.h"

#include <gtest/gtest.h>

namespace lianbing::bank {
namespace {

using tests::dayOf;

Key keyBetween(int offenceFrom, int offenceUntil, int decisionFrom, int decisionUntil) {
    Key key;
    key.offence = {dayOf(offenceFrom), dayOf(offenceUntil)};
    key.decision = {dayOf(decisionFrom), dayOf(decisionUntil)};
    return key;
}

TEST(KeyFor, needsBothDays) {
    Question question;
    question.keys = {keyBetween(2001, 2004, 2001, 2004), keyBetween(2001, 2004, 2004, 2007)};
    EXPECT_EQ(question.keyFor({dayOf(2002), dayOf(2003)}), &question.keys[0]);
    EXPECT_EQ(question.keyFor({dayOf(2002), dayOf(2005)}), &question.keys[1]);
    EXPECT_EQ(question.keyFor({dayOf(2005), dayOf(2005)}), nullptr);
    EXPECT_EQ(question.keyFor({dayOf(2002), dayOf(2008)}), nullptr);
}

TEST(KeyFor, takesTheFirstThatApplies) {
    Question question;
    question.keys = {keyBetween(2001, 2004, 2001, 2004), keyBetween(2001, 2010, 2001, 2010)};
    EXPECT_EQ(question.keyFor({dayOf(2002), dayOf(2002)}), &question.keys[0]);
    EXPECT_EQ(question.keyFor({dayOf(2005), dayOf(2005)}), &question.keys[1]);
}

TEST(KeyFor, includesTheFirstDayAndNotTheLast) {
    Question question;
    question.keys = {keyBetween(2001, 2004, 2001, 2004)};
    EXPECT_NE(question.keyFor({dayOf(2001), dayOf(2001)}), nullptr);
    EXPECT_EQ(question.keyFor({dayOf(2003), dayOf(2004)}), nullptr);
}

law::LawDates lasting(int began, int offence, int decision) {
    return {dayOf(offence), dayOf(decision), dayOf(began)};
}

TEST(KeyFor, ofAnActThatStraddlesNeedsAKeyThatHoldsItsFirstDay) {
    Question question;
    question.keys = {keyBetween(2001, 2004, 2001, 2010), keyBetween(2004, 2007, 2001, 2010),
                     keyBetween(2004, 2007, 2001, 2010)};
    EXPECT_EQ(question.keyFor(lasting(2003, 2005, 2006)), nullptr);
    question.keys[2].began = {dayOf(2001), dayOf(2004)};
    EXPECT_EQ(question.keyFor(lasting(2003, 2005, 2006)), &question.keys[2]);
    EXPECT_EQ(question.keyFor(lasting(2000, 2005, 2006)), nullptr);
}

TEST(KeyFor, ofAnActOnOneSideTakesTheKeyOfThatSide) {
    Question question;
    question.keys = {keyBetween(2004, 2007, 2001, 2010), keyBetween(2004, 2007, 2001, 2010)};
    question.keys[0].began = {dayOf(2001), dayOf(2004)};
    EXPECT_EQ(question.keyFor(lasting(2005, 2006, 2006)), &question.keys[1]);
    EXPECT_EQ(question.keyFor({dayOf(2005), dayOf(2006)}), &question.keys[1]);
    question.keys[0].began = {dayOf(2001), std::nullopt};
    EXPECT_EQ(question.keyFor({dayOf(2005), dayOf(2006)}), &question.keys[0]);
}

struct FormCase {
    std::string name;
    QuestionKind kind;
    Answer answer;
    std::string error;  // empty when the answer has the right form
};

class Validate : public testing::TestWithParam<FormCase> {};

TEST_P(Validate, saysWhatIsWrongWithTheForm) {
    const FormCase& c = GetParam();
    const base::Status status = validate(aQuestion(c.kind, {"a"}), c.answer);
    EXPECT_EQ(status ? std::string() : status.error().what, c.error);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Validate,
    testing::Values(
        FormCase{"emptyIsAllowed", QuestionKind::Single, {}, ""},
        FormCase{"single", QuestionKind::Single, {{"b"}, ""}, ""},
        FormCase{"twoForSingle",
                 QuestionKind::Single,
                 {{"a", "b"}, ""},
                 "单选题只能选一项，这里选了2项。"},
        FormCase{"severalForMultiple", QuestionKind::Multiple, {{"a", "b"}, ""}, ""},
        FormCase{"unknown", QuestionKind::Multiple, {{"a", "x"}, ""}, "这道题没有选项“x”。"},
        FormCase{"twice", QuestionKind::Ordering, {{"a", "b", "a"}, ""}, "选项“a”选了两次。"},
        FormCase{"partOfTheOrder", QuestionKind::Ordering, {{"b", "a"}, ""}, ""},
        FormCase{"textForChoice", QuestionKind::Single, {{}, "甲"}, "这道题用选项作答，不收文字。"},
        FormCase{"textForCitation", QuestionKind::Citation, {{}, "第一条"}, ""},
        FormCase{"optionForCitation",
                 QuestionKind::Citation,
                 {{"a"}, ""},
                 "法条引用题用文字作答，没有选项。"}),
    [](const testing::TestParamInfo<FormCase>& row) { return row.param.name; });

}  // namespace
}  // namespace lianbing::bank
