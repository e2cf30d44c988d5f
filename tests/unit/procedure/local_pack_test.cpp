#include "game/procedure/local_pack.h"

#include "tests/unit/procedure/discretion_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::procedure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

base::DateInterval from(const char* first, const char* until = nullptr) {
    base::DateInterval span{base::Date::parse(first).value(), std::nullopt};
    if (until != nullptr) span.until = base::Date::parse(until).value();
    return span;
}

LocalPack aPack() {
    LocalPack pack;
    pack.id = "here";
    pack.inside = "national";
    pack.tables = {aTable()};
    pack.hearings = {{from("2020-01-01", "2023-07-01"), 5000, 50000, "办法", false, ""},
                     {from("2023-07-01"), std::nullopt, 200000, "新办法", true, "公民不明"}};
    pack.leniency = {{"minor",
                      "轻微",
                      Leniency::ShallNotPunish,
                      {"轻微"},
                      {law::ArticleRef::parse("示例法33").value()}}};
    return pack;
}

std::vector<std::string> faultsOf(const LocalPack& pack) {
    std::vector<std::string> all;
    for (const base::Error& fault : findFaults(pack)) all.push_back(fault.text());
    return all;
}

TEST(LocalPack, isSound) {
    EXPECT_THAT(faultsOf(aPack()), IsEmpty());
}

TEST(LocalPack, hasAnIdForFolders) {
    LocalPack pack = aPack();
    pack.id = "Here";
    EXPECT_THAT(faultsOf(pack), ElementsAre("id: 编号“Here”不对，只能用小写英文字母、数字和“-”"));
    pack.id = pack.inside;
    EXPECT_THAT(faultsOf(pack), ElementsAre("inside: 不能是自己"));
}

TEST(LocalPack, usesAnIdOnlyOnce) {
    LocalPack pack = aPack();
    pack.tables.push_back(aTable());
    EXPECT_THAT(faultsOf(pack), ElementsAre("tables[2].id: 编号“evasion”用了两次"));
}

TEST(LocalPack, namesTheFieldOfAFaultyTable) {
    LocalPack pack = aPack();
    pack.tables[0].roundTo = 0;
    EXPECT_THAT(faultsOf(pack), ElementsAre("tables[1].round_to: 取整的单位至少是一元，不能是 0"));
}

TEST(LocalPack, saysWhatIsNotVerified) {
    LocalPack pack = aPack();
    pack.tables[0].unverified = true;
    EXPECT_THAT(faultsOf(pack), ElementsAre("tables[1].note: 没有核实的，要写明没有核实什么"));
}

TEST(LocalPack, hasOneHearingThresholdAtATime) {
    LocalPack pack = aPack();
    pack.hearings[1].valid = from("2023-06-30");
    EXPECT_THAT(faultsOf(pack), ElementsAre("hearings[2]: 施行期间和第 1 个重叠"));
    pack = aPack();
    pack.hearings[1].organisation = std::nullopt;
    EXPECT_THAT(faultsOf(pack), ElementsAre("hearings[2]: 公民和单位的数额至少要写一个"));
    pack.hearings[1].organisation = 0;
    EXPECT_THAT(faultsOf(pack), ElementsAre("hearings[2]: 数额要大于零"));
}

TEST(LocalPack, wantsConditionsAndBasisOfLeniency) {
    LocalPack pack = aPack();
    pack.leniency[0].conditions.clear();
    pack.leniency[0].basis.clear();
    EXPECT_THAT(faultsOf(pack), ElementsAre("leniency[1].conditions: 至少写一个条件",
                                            "leniency[1].basis: 至少写一个依据"));
}

TEST(LocalPack, isHeldAgainstTheLaws) {
    const law::Library laws =
        law::Library::load(
            {{"laws.tsv", "#laws\n示例法\t示例法\t法律\t无\t\n"},
             {"versions.tsv", "#versions\n示例法\t2000\t制定\t\t2000-01-01\t2000-07-01\t\t\n"},
             {"structure.tsv", "#structure\t示例法\t2000\n10\t0\n"}})
            .value();
    std::vector<std::string> all;
    for (const base::Error& fault : findLawFaults(aPack(), laws)) all.push_back(fault.text());
    EXPECT_THAT(all, ElementsAre("leniency[1].basis[1]: 没有《示例法》第三十三条："
                                 "法律库里的哪一版都没有这一条"));
    LocalPack pack = aPack();
    pack.leniency.clear();
    pack.tables[0].liability = {law::ArticleRef::parse("没有的法1").value()};
    EXPECT_EQ(findLawFaults(pack, laws).at(0).text(),
              "tables[1].liability[1]: 法律库里没有《没有的法》");
}

TEST(HearingOn, isTheInnermostOneOfTheDay) {
    LocalPack city = aPack();
    city.hearings = {{from("2025-01-01"), 3000, 30000, "条例", false, ""}};
    const std::vector<LocalPack> packs{city, aPack()};
    const auto amountOn = [&](const char* day) {
        const HearingThreshold* found = hearingOn(packs, base::Date::parse(day).value());
        return found == nullptr ? 0 : found->organisation.value_or(0);
    };
    EXPECT_EQ(amountOn("2025-01-01"), 30000);
    EXPECT_EQ(amountOn("2024-12-31"), 200000);
    EXPECT_EQ(amountOn("2023-06-30"), 50000);
    EXPECT_EQ(amountOn("2019-12-31"), 0);
}

TEST(HearingOn, saysWhichPackAroundItWasTaken) {
    LocalPack city = aPack();
    city.hearings = {{from("2025-01-01"), 3000, 30000, "条例", false, ""}};
    const std::vector<LocalPack> packs{city, aPack()};
    const auto isOuter = [&](const char* day) {
        return hearingFrom(packs, base::Date::parse(day).value()) == &packs[1];
    };
    EXPECT_FALSE(isOuter("2025-01-01"));
    EXPECT_TRUE(isOuter("2024-12-31"));
    EXPECT_EQ(hearingFrom(packs, base::Date::parse("2019-12-31").value()), nullptr);
}

TEST(LadderOn, isTheInnermostOneOfTheDayAndSound) {
    LocalPack pack = aPack();
    pack.ladders = {{from("2022-01-01", "2027-01-01"), percent(20), percent(50), "规定", ""}};
    EXPECT_THAT(faultsOf(pack), IsEmpty());
    EXPECT_EQ(ladderOn({pack}, base::Date::parse("2022-01-01").value())->source, "规定");
    EXPECT_EQ(ladderOn({pack}, base::Date::parse("2027-01-01").value()), nullptr);
    pack.ladders[0].lighterOfMost = percent(60);
    EXPECT_THAT(faultsOf(pack), ElementsAre(testing::StartsWith("ladders[1]: 从轻的比例")));
}

}  // namespace
}  // namespace lianbing::procedure
