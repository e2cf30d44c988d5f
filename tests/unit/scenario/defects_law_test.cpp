#include "game/scenario/defects_law.h"

#include "tests/support/scenario_builder.h"
#include "tests/support/synthetic_law.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::scenario {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

law::ArticleRef ref(std::string_view compact) {
    return law::ArticleRef::parse(compact).value();
}

/// One case of 2005 and one of 2008, every basis sound, one citation question `duty` with one key.
ScenarioBuilder lawful(std::string_view required) {
    return aScenario().with([&](Definition& d) {
        d.cases[0].dates = {day("2005-03-01"), day("2005-05-01")};
        d.cases[1].dates = {day("2005-03-01"), day("2008-05-01")};
        d.cases[0].arrival = moment("2005-04-01T09:00");
        d.cases[1].arrival = moment("2008-04-01T09:00");
        for (procedure::Rule& rule : d.rules)
            rule.basis = {ref("示例法9"), ref("示例法典(2007)19")};
        for (bank::Question& question : d.questions) question.keys[0].basis = {ref("示例法典21")};
        d.questions[2].keys[0].citations.required = {{{ref(required)}, {}}};
    });
}

std::vector<std::string> defectsOf(const ScenarioBuilder& scenario) {
    const law::Library laws = tests::syntheticLibrary();
    std::vector<std::string> texts;
    for (const base::Error& defect : findLawDefects(scenario.build(), laws))
        texts.push_back(defect.text());
    return texts;
}

TEST(LawDefects, takesASoundKey) {
    EXPECT_THAT(defectsOf(lawful("示例法10.2-3")), IsEmpty());
    EXPECT_THAT(defectsOf(lawful("示例法(2004)10.2-3")), IsEmpty());
    EXPECT_THAT(defectsOf(lawful("示例法12")), IsEmpty());
}

TEST(LawDefects, wantsABasisOfEveryRuleOnTheDayOnWhichACaseBegins) {
    const auto one = [](Definition& d) { d.rules[0].basis = {ref("示例法9")}; };
    EXPECT_THAT(defectsOf(lawful("示例法12").with(one)),
                ElementsAre(AllOf(HasSubstr("rules[1].basis: "), HasSubstr("2008年4月1日"),
                                  HasSubstr("没有查到这一条的依据"))));
    const auto switched = [](Definition& d) {
        d.rules[0].basis = {ref("示例法9")};
        d.rules[0].whileInForce = ref("示例法9");
    };
    EXPECT_THAT(defectsOf(lawful("示例法12").with(switched)), IsEmpty());
    const auto unverified = [](Definition& d) {
        d.rules[0].basis = {ref("示例法9")};
        d.rules[0].unverified = true;
    };
    EXPECT_THAT(defectsOf(lawful("示例法12").with(unverified)), IsEmpty());
}

TEST(LawDefects, wantsTheTermsOfEveryClockOnTheDayOnWhichACaseBegins) {
    procedure::Clock clock;
    clock.what.basis = {ref("示例法典(2007)19")};
    const auto defectsWith = [](const procedure::Clock& given) {
        return defectsOf(lawful("示例法12").with([&](Definition& d) { d.clocks = {given}; }));
    };
    EXPECT_THAT(defectsWith(clock),
                ElementsAre(AllOf(HasSubstr("clocks[1].basis: "), HasSubstr("2005年4月1日"))));
    clock.what.earlier = {procedure::PeriodTerms{}};
    clock.what.earlier[0].basis = {ref("示例法(2004)9")};
    EXPECT_THAT(defectsWith(clock), IsEmpty());
    clock.what.earlier[0].basis = {ref("示例法(2004)99")};
    EXPECT_THAT(defectsWith(clock), ElementsAre(HasSubstr("clocks[1].earlier[1].basis[1]: ")));
}

struct Wrong {
    const char* required;
    const char* said;
};

class WrongReference : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongReference, isToldWithItsField) {
    EXPECT_THAT(defectsOf(lawful(GetParam().required)),
                ElementsAre(AllOf(HasSubstr("questions[3].keys[1].required[1][1]: "),
                                  HasSubstr(GetParam().said))));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongReference,
    ::testing::Values(Wrong{"示列法10", "法律库里没有《示列法》"},
                      Wrong{"中华人民共和国示例法10", "名称是《示例法》"},
                      Wrong{"示例法999", "没有《示例法》第九百九十九条"},
                      Wrong{"示例法10.3", "都没有这一款"}, Wrong{"示例法10-9", "都没有这一项"},
                      Wrong{"示例法(1999)10", "没有“1999”这一版"},
                      // The revision of 2010 and the law of 2001 are law on none of the days.
                      Wrong{"示例法典(2010)20", "都不是有效的法"},
                      Wrong{"示例法(2001)10", "都不是有效的法"}));

TEST(LawDefects, wantsEachCaseToHaveAnAnswer) {
    EXPECT_THAT(defectsOf(lawful("示例法典20")),
                ElementsAre(AllOf(HasSubstr("questions[3].keys[1].required[1]: "),
                                  HasSubstr("情形“旧法”"))));
    EXPECT_THAT(defectsOf(lawful("示例法典20").with([](Definition& d) {
                    d.questions[2].keys[0].citations.required[0].anyOf.push_back(ref("示例法10"));
                })),
                IsEmpty());
}

TEST(LawDefects, looksIntoEveryBasis) {
    EXPECT_THAT(defectsOf(lawful("示例法10").with([](Definition& d) {
                    d.rules[1].basis.push_back(ref("示例法99"));
                    d.questions[0].keys[0].basis = {ref("空法1")};
                })),
                ElementsAre(HasSubstr("rules[2].basis[3]: "),
                            HasSubstr("questions[1].keys[1].basis[1]: ")));
}

TEST(LawDefects, letsATrapBeOutOfForceButNotMadeUp) {
    EXPECT_THAT(defectsOf(lawful("示例法10").with([](Definition& d) {
                    d.questions[2].keys[0].citations.traps = {
                        {ref("示例法典(2010)20"), "还没有施行"}, {ref("示例法典77"), "没有"}};
                })),
                ElementsAre(HasSubstr("questions[3].keys[1].traps[2][1]: ")));
}

TEST(LawDefects, looksIntoGeneralLaw) {
    EXPECT_THAT(defectsOf(lawful("示例法10").with([](Definition& d) {
                    d.questions[2].keys[0].citations.required[0].general = {
                        ref("示例法9"), ref("示例法99"), ref("示例法典(2010)20")};
                })),
                ElementsAre(HasSubstr("questions[3].keys[1].required[1].general[2]: "),
                            HasSubstr("questions[3].keys[1].required[1].general[3]: ")));
}

TEST(LawDefects, countsTheFirstDayOfAnActThatLasted) {
    const ScenarioBuilder scenario = lawful("示例法(2001)10").with([](Definition& d) {
        for (Case& one : d.cases) one.dates.began = day("2003-12-31");
    });
    EXPECT_THAT(defectsOf(scenario), IsEmpty());
}

}  // namespace
}  // namespace lianbing::scenario
