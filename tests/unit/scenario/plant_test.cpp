#include "game/scenario/plant.h"

#include "game/scenario/definition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::scenario {
namespace {

using ::testing::IsEmpty;

Case caseOf(std::string id, const char* arrival) {
    Case one;
    one.id = std::move(id);
    one.arrival = base::Moment::parse(arrival).value();
    return one;
}

site::Minute minute(const char* moment) {
    return site::minuteOf(base::Moment::parse(moment).value());
}

/// Both cases of the tests.
const std::vector<Case>& cases() {
    static const std::vector<Case> both{caseOf("old", "2024-11-12T09:00"),
                                        caseOf("new", "2026-10-13T09:00")};
    return both;
}

Plant nightNitrogen() {
    Plant plant;
    plant.kind = "stack";
    plant.trade = "brick-kiln";
    PlantCause cause;
    cause.word = "nitrogen-in-line";
    cause.span.from = {std::nullopt, -30, 22 * 60};
    plant.causes.push_back(cause);
    return plant;
}

TEST(Plant, countsTimesFromArrival) {
    EXPECT_EQ(plantOf(nightNitrogen(), cases()[0]).causes[0].from, minute("2024-10-13T22:00"));
    EXPECT_EQ(plantOf(nightNitrogen(), cases()[1]).causes[0].from, minute("2026-09-13T22:00"));
}

TEST(Plant, takesATimeOfTheCalendarAsItIs) {
    Plant plant = nightNitrogen();
    plant.causes[0].span.from = {base::Moment::parse("2024-10-01T08:00").value()};
    EXPECT_EQ(plantOf(plant, cases()[1]).causes[0].from, minute("2024-10-01T08:00"));
}

TEST(Plant, leavesOutWhatIsOfAnotherCase) {
    Plant plant = nightNitrogen();
    plant.causes[0].span.cases = {"new"};
    plant.visits.push_back({{std::nullopt, -3, 540}, {"old"}});
    plant.standstills.push_back({{std::nullopt, -9}, PlantTime{std::nullopt, -8}, {"new"}});
    plant.rains.push_back({{{std::nullopt, -9}, PlantTime{std::nullopt, -8}, {"old"}}, 0.7});
    const site::Plant old = plantOf(plant, cases()[0]);
    EXPECT_THAT(old.causes, IsEmpty());
    EXPECT_EQ(old.visits, (std::vector{minute("2024-11-09T09:00")}));
    EXPECT_THAT(old.standstills, IsEmpty());
    ASSERT_EQ(old.rains.size(), 1U);
    EXPECT_EQ(old.rains[0],
              (site::Rain{minute("2024-11-03T00:00"), minute("2024-11-04T00:00"), 0.7}));
    const site::Plant later = plantOf(plant, cases()[1]);
    EXPECT_EQ(later.causes.size(), 1U);
    EXPECT_THAT(later.visits, IsEmpty());
    EXPECT_EQ(later.standstills.size(), 1U);
}

TEST(Plant, beginsOnNewYearBeforeArrivalUnlessSaid) {
    EXPECT_EQ(plantOf(nightNitrogen(), cases()[0]).since.iso(), "2023-01-01");
    Plant plant = nightNitrogen();
    plant.since = base::Date::parse("2024-09-01").value();
    EXPECT_EQ(plantOf(plant, cases()[0]).since.iso(), "2024-09-01");
}

std::string defectsOf(const Plant& plant) {
    std::string text;
    for (const base::Error& defect : findDefects(plant, cases()))
        text += defect.where + "：" + defect.what + "\n";
    return text;
}

TEST(Plant, isSoundAsItIs) {
    EXPECT_EQ(defectsOf(nightNitrogen()), "");
}

TEST(Plant, refusesAnEndBeforeTheBeginningUnderOneCaseOnly) {
    Plant plant = nightNitrogen();
    plant.causes[0].span.before = PlantTime{base::Moment::parse("2025-01-01T00:00").value()};
    EXPECT_EQ(defectsOf(plant), "plant.causes[1].before：在时点 new 里，before 应该晚于 from\n");
    plant.causes[0].span.cases = {"old"};
    EXPECT_EQ(defectsOf(plant), "");
}

TEST(Plant, refusesUnknownCasesAndSharesOfNothing) {
    Plant plant = nightNitrogen();
    plant.figures.push_back({"dust", "newer", 3});
    plant.causes[0].span.cases = {"older"};
    plant.causes[0].strength = -0.1;
    plant.visits.push_back({{}, {"old", "oldest"}});
    plant.rains.push_back({{{std::nullopt, -9}, PlantTime{std::nullopt, -8}, {}}, 0});
    EXPECT_EQ(defectsOf(plant),
              "plant.dust.newer：cases 里没有这个时点\n"
              "plant.rains[1].share：应该大于 0\n"
              "plant.causes[1].cases[1]：cases 里没有“older”这个时点\n"
              "plant.causes[1].strength：强度应该是 0 到 1 的数\n"
              "plant.visits[1].cases[2]：cases 里没有“oldest”这个时点\n");
}

TEST(Plant, asksForAReferenceOxygenUnderEveryCase) {
    Plant plant = nightNitrogen();
    plant.trade.clear();
    plant.figures.push_back({"reference-oxygen", "old", 9});
    EXPECT_EQ(defectsOf(plant),
              "plant：在时点 new 里，折算要有基准含氧量：写 trade（行业）或者 reference-oxygen\n");
    plant.figures.push_back({"reference-oxygen", "new", 18});
    EXPECT_EQ(defectsOf(plant), "");
    plant.figures.clear();
    plant.trade = "vapour-oxidiser";
    plant.since = base::Date::parse("2018-01-01").value();
    EXPECT_EQ(defectsOf(plant),
              "plant.trade：在时点 old 里，2018-01-01 还没有这个行业的基准含氧量，请写 "
              "reference-oxygen\n");
    plant.kind = "outfall";
    plant.trade.clear();
    EXPECT_EQ(defectsOf(plant), "") << "water is not converted";
}

TEST(Plant, takesItsTradeToEveryCase) {
    EXPECT_EQ(plantOf(nightNitrogen(), cases()[1]).trade, "brick-kiln");
}

}  // namespace
}  // namespace lianbing::scenario
