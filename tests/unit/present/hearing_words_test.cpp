#include "game/present/hearing_words.h"

#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::present {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

base::Date day(const char* text) {
    return base::Date::parse(text).value();
}

/// A province without a threshold, in a nation that has one of 200,000 yuan.
std::vector<procedure::LocalPack> packs(bool isFigureDoubtful) {
    procedure::LocalPack nation;
    nation.title = "全国";
    procedure::HearingThreshold hearing;
    hearing.valid.from = day("2020-01-01");
    hearing.organisation = 200000;
    hearing.source = "某办法";
    hearing.isFigureDoubtful = isFigureDoubtful;
    nation.hearings = {hearing};
    procedure::LocalPack province;
    province.title = "某省";
    return {province, nation};
}

TEST(HearingWords, sayWhatAFineMeans) {
    const base::Date now = day("2024-05-01");
    EXPECT_THAT(hearingForFine(450000, packs(true), now), HasSubstr("达到20万元，要告知听证权利"));
    EXPECT_THAT(hearingForFine(100000, packs(true), now),
                HasSubstr("没有达到20万元，只看数额不用"));
    EXPECT_THAT(hearingForFine(200000, packs(true), now), HasSubstr("含不含本数没有核实"));
    EXPECT_THAT(hearingForFine(200000, packs(false), now), HasSubstr("达到20万元，要告知"));
    EXPECT_EQ(hearingForFine(200000, packs(false), day("2019-05-01")), "")
        << "no threshold that day";
}

TEST(HearingWords, sayThatAThresholdIsNotThePlacesOwn) {
    auto all = packs(false);
    const base::Date now = day("2024-05-01");
    EXPECT_THAT(spokenHearing(all, now), HasSubstr("某省的数额没有收，这里是全国的"));
    all[0].hearings = all[1].hearings;
    EXPECT_THAT(spokenHearing(all, now), Not(HasSubstr("没有收")));
}

TEST(HearingWords, nameWhatNeedsAHearingHoweverSmallTheFine) {
    const auto basisOn = [](const char* text) {
        std::string all;
        for (const BasisMark& mark : hearingAtAnyFine(tests::shippedLibrary(), day(text)).basis)
            all += mark.words;
        return all;
    };
    EXPECT_THAT(hearingAtAnyFine(tests::shippedLibrary(), day("2024-05-01")).words,
                HasSubstr("停产整治、限制生产"));
    EXPECT_THAT(basisOn("2024-05-01"), HasSubstr("《行政处罚法》第六十三条第一款第四项"));
    EXPECT_THAT(basisOn("2024-05-01"), HasSubstr("停产整治办法》第十一条"));
    EXPECT_THAT(basisOn("2021-06-01"), HasSubstr("《行政处罚法》第四十二条第一款"));
    EXPECT_THAT(basisOn("2021-06-01"), Not(HasSubstr("第六十三条")));
}

}  // namespace
}  // namespace lianbing::present
