#include "game/score/citation_pricing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace lianbing::score {
namespace {

using law::FindingKind;
using testing::HasSubstr;

law::ArticleRef article(int number) {
    law::ArticleRef ref;
    ref.law = law::LawId("示例法");
    ref.article = number;
    return ref;
}

law::CitationFinding found(FindingKind kind, int expected) {
    return {kind, law::Citation{}, article(expected), "第" + std::to_string(expected) + "条的说明"};
}

/// Beside the required places: what is given is `article` too.
law::CitationFinding beside(FindingKind kind, int number) {
    law::CitationFinding finding{kind, law::Citation{}, std::nullopt, "多引的说明"};
    finding.given->ref = article(number);
    if (kind == FindingKind::Optional) finding.expected = article(number);
    return finding;
}

law::CitationFinding missed(int expected) {
    return {FindingKind::Missed, std::nullopt, article(expected),
            "漏引第" + std::to_string(expected) + "条"};
}

CitationPrices somePrices() {
    CitationPrices prices;
    prices.partMissing = 60;
    prices.partWrong = 40;
    prices.wrongArticle = 20;
    prices.wrongVersion = 30;
    prices.generalLaw = 35;
    prices.optionalBonus = 10;
    prices.irrelevantPenalty = 25;
    prices.freeIrrelevant = 1;
    return prices;
}

struct PriceCase {
    std::string name;
    std::vector<law::CitationFinding> findings;
    std::size_t slots;
    std::int64_t hundredths;  // of 1000
    LineState state;
};

class CitationPricing : public testing::TestWithParam<PriceCase> {};

TEST_P(CitationPricing, earns) {
    const PriceCase& c = GetParam();
    const ScoreLine line = priceCitations(c.findings, c.slots, Points::whole(10), somePrices());
    EXPECT_EQ(line.earned, Points::hundredths(c.hundredths)) << line.reason;
    EXPECT_EQ(line.state, c.state);
    EXPECT_EQ(line.max, Points::whole(10));
}

INSTANTIATE_TEST_SUITE_P(
    Findings, CitationPricing,
    testing::Values(
        PriceCase{"allExact",
                  {found(FindingKind::Exact, 1), found(FindingKind::Exact, 2)},
                  2,
                  1000,
                  LineState::Met},
        PriceCase{"thirdsAddUp",
                  {found(FindingKind::Exact, 1), found(FindingKind::Exact, 2),
                   found(FindingKind::Exact, 3)},
                  3,
                  1000,
                  LineState::Met},
        PriceCase{"oneOfThree",
                  {found(FindingKind::Exact, 1), missed(2), missed(3)},
                  3,
                  333,
                  LineState::Partly},
        PriceCase{"partMissing", {found(FindingKind::PartMissing, 1)}, 1, 600, LineState::Partly},
        PriceCase{"partWrong", {found(FindingKind::PartWrong, 1)}, 1, 400, LineState::Partly},
        PriceCase{"wrongArticle", {found(FindingKind::WrongArticle, 1)}, 1, 200, LineState::Partly},
        PriceCase{"wrongVersion", {found(FindingKind::WrongVersion, 1)}, 1, 300, LineState::Partly},
        PriceCase{"generalLaw", {found(FindingKind::GeneralLaw, 1)}, 1, 350, LineState::Partly},
        PriceCase{"generalLawBesideTheSpecialOneIsNothing",
                  {found(FindingKind::Exact, 1), found(FindingKind::GeneralLaw, 1), missed(2)},
                  2,
                  500,
                  LineState::Partly},
        PriceCase{"bestOfAPlaceCounts",
                  {found(FindingKind::WrongArticle, 1), found(FindingKind::Exact, 1)},
                  1,
                  1000,
                  LineState::Met},
        PriceCase{"nearMissKeepsItsCreditBesideMissed",
                  {found(FindingKind::PartMissing, 1), missed(1)},
                  1,
                  600,
                  LineState::Partly},
        PriceCase{"twoAlternativesFillOnePlaceOnly",
                  {found(FindingKind::Exact, 1), found(FindingKind::Exact, 2), missed(3)},
                  2,
                  500,
                  LineState::Partly},
        PriceCase{"firstIrrelevantIsFree",
                  {found(FindingKind::Exact, 1), beside(FindingKind::Irrelevant, 51)},
                  1,
                  1000,
                  LineState::Met},
        PriceCase{"furtherOnesCost",
                  {found(FindingKind::Exact, 1), beside(FindingKind::Irrelevant, 52),
                   beside(FindingKind::Nonexistent, 53), beside(FindingKind::Trap, 54)},
                  1,
                  500,
                  LineState::Partly},
        PriceCase{"penaltyIsAShareOfOnePlace",
                  {found(FindingKind::Exact, 1), found(FindingKind::Exact, 2),
                   beside(FindingKind::Irrelevant, 55), beside(FindingKind::Irrelevant, 56)},
                  2,
                  875,
                  LineState::Partly},
        PriceCase{"neverBelowZero",
                  {missed(1), beside(FindingKind::Trap, 57), beside(FindingKind::Trap, 58),
                   beside(FindingKind::Trap, 59)},
                  1,
                  0,
                  LineState::Lost},
        PriceCase{"bonusFillsAGap",
                  {found(FindingKind::PartMissing, 1), beside(FindingKind::Optional, 60)},
                  1,
                  700,
                  LineState::Partly},
        PriceCase{"repeatsCostOnce",
                  {found(FindingKind::Exact, 1), beside(FindingKind::Irrelevant, 8),
                   beside(FindingKind::Irrelevant, 8), beside(FindingKind::Irrelevant, 8)},
                  1,
                  1000,
                  LineState::Met},
        PriceCase{"repeatsEarnOnce",
                  {missed(1), beside(FindingKind::Optional, 8), beside(FindingKind::Optional, 8)},
                  1,
                  100,
                  LineState::Partly},
        PriceCase{"bonusStaysWithinTheMaximum",
                  {found(FindingKind::Exact, 1), beside(FindingKind::Optional, 61)},
                  1,
                  1000,
                  LineState::Met},
        PriceCase{"penaltyIsNotEatenByASpareBonus",
                  {found(FindingKind::Exact, 1), beside(FindingKind::Optional, 62),
                   beside(FindingKind::Trap, 63), beside(FindingKind::Trap, 64)},
                  1,
                  750,
                  LineState::Partly},
        PriceCase{"notACitation",
                  {beside(FindingKind::NotACitation, 65), missed(1)},
                  1,
                  0,
                  LineState::Lost}),
    [](const testing::TestParamInfo<PriceCase>& row) { return row.param.name; });

TEST(CitationShares, sayWhatEachFindingAdds) {
    CitationPrices prices = somePrices();
    EXPECT_EQ(
        sharesOf({found(FindingKind::WrongArticle, 1), found(FindingKind::Exact, 1),
                  found(FindingKind::GeneralLaw, 1), found(FindingKind::PartMissing, 2), missed(3)},
                 prices),
        (std::vector<int>{0, 100, 0, 60, 0}));
    EXPECT_EQ(sharesOf({beside(FindingKind::Optional, 8), beside(FindingKind::Optional, 8),
                        beside(FindingKind::Trap, 7), beside(FindingKind::Irrelevant, 6),
                        beside(FindingKind::Irrelevant, 6), beside(FindingKind::Nonexistent, 5)},
                       prices),
              (std::vector<int>{10, 0, 0, -25, 0, -25}));
}

TEST(CitationPricingReason, joinsTheFindingsAndSaysThePoints) {
    const ScoreLine line =
        priceCitations({found(FindingKind::Exact, 1), missed(2)}, 2, Points::whole(5), {});
    EXPECT_EQ(line.reason, "第1条的说明。漏引第2条。应引2处，满分5分，得2.5分。");
}

TEST(CitationPricingReason, saysWhatOverCitingCost) {
    const ScoreLine line =
        priceCitations({found(FindingKind::Exact, 1), beside(FindingKind::Irrelevant, 66),
                        beside(FindingKind::Irrelevant, 67)},
                       1, Points::whole(10), somePrices());
    EXPECT_THAT(line.reason, HasSubstr("有1处要扣分，每处扣2.5分。"));
}

TEST(CitationPricingReason, keyWithoutPlacesCountsNothing) {
    const ScoreLine line =
        priceCitations({beside(FindingKind::Irrelevant, 68)}, 0, Points::whole(10), somePrices());
    EXPECT_EQ(line.max, Points{});
    EXPECT_EQ(line.earned, Points{});
    EXPECT_EQ(line.state, LineState::Unverified);
    EXPECT_THAT(line.reason, HasSubstr("没有列出应当引用的条文"));
}

}  // namespace
}  // namespace lianbing::score
