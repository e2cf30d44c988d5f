#include "game/site/monitoring_data.h"

#include <gtest/gtest.h>

namespace lianbing::site {
namespace {

using Hours = std::vector<std::optional<double>>;

std::vector<MinuteValue> minutes(std::size_t normal, std::size_t others, DataMark mark) {
    std::vector<MinuteValue> all(normal, {10, DataMark::Normal});
    all.insert(all.end(), others, {400, mark});
    return all;
}

TEST(DataMark, lettersAndNamesAreThoseOfTheProtocol) {
    for (const char letter : std::string_view{"NFMSDCTB"})
        EXPECT_EQ(letterOf(markOf(letter).value()), letter);
    EXPECT_FALSE(markOf('X'));
    EXPECT_FALSE(markOf('n'));
    EXPECT_EQ(nameOf(DataMark::Stopped), "停运");
}

TEST(HourlyMean, needsFortyFiveValidMinutes) {
    EXPECT_EQ(hourlyMean(minutes(45, 15, DataMark::Calibration)), 10);
    EXPECT_FALSE(hourlyMean(minutes(44, 16, DataMark::Calibration)));
    EXPECT_FALSE(hourlyMean({}));
}

TEST(HourlyMean, leavesMarkedMinutesOut) {
    EXPECT_EQ(hourlyMean(minutes(50, 10, DataMark::Maintenance)), 10);
    EXPECT_NEAR(*hourlyMean(minutes(50, 10, DataMark::Normal)), (500 + 4000) / 60.0, 1e-9);
}

TEST(DailyMean, needsTwentyValidHours) {
    Hours hours(20, 30);
    hours.resize(24);
    EXPECT_EQ(dailyMean(hours), 30);
    hours[0].reset();
    EXPECT_FALSE(dailyMean(hours));
}

// 10 mg/L in 300 m³ and 40 mg/L in 100 m³: 7,000 g in 400 m³.
TEST(FlowWeightedMean, weighsByTheWater) {
    EXPECT_EQ(flowWeightedMean(Hours{10, 40}, std::vector<double>{300, 100}), 17.5);
    EXPECT_EQ(flowWeightedMean(Hours{10, std::nullopt}, std::vector<double>{300, 100}), 10);
    EXPECT_FALSE(flowWeightedMean(Hours{10}, std::vector<double>{0}));
}

TEST(Capture, isTheShareOfValidHours) {
    EXPECT_EQ(captureOf(Hours{1, std::nullopt, 2, 3}), 0.75);
    EXPECT_EQ(captureOf(Hours{}), 1);
}

/// `count` valid hours of 20, the one `ago` hours before their end 90, then a gap.
Hours withGap(std::size_t count, std::size_t ago, std::size_t gap) {
    Hours hours(count, 20);
    hours[count - ago] = 90;
    hours.resize(count + gap);
    return hours;
}

TEST(Substitutes, ofShortGapsAreTheHighestOf180Hours) {
    EXPECT_EQ(withSubstitutes(withGap(1000, 180, 24), 0.95).back(), (HourShown{90, true}));
    EXPECT_EQ(withSubstitutes(withGap(1000, 181, 24), 0.95).back(), (HourShown{20, true}));
}

TEST(Substitutes, ofLongGapsAreTheHighestOf720Hours) {
    EXPECT_EQ(withSubstitutes(withGap(1000, 720, 25), 0.95).back(), (HourShown{90, true}));
    EXPECT_EQ(withSubstitutes(withGap(1000, 721, 25), 0.95).back(), (HourShown{20, true}));
}

TEST(Substitutes, ofPoorQuartersAreTheHighestOf2160Hours) {
    EXPECT_EQ(withSubstitutes(withGap(2200, 2160, 1), 0.89).back(), (HourShown{90, true}));
    EXPECT_EQ(withSubstitutes(withGap(2200, 2161, 1), 0.89).back(), (HourShown{20, true}));
    EXPECT_FALSE(withSubstitutes(withGap(2200, 5, 1), 0.74).back());
}

TEST(Substitutes, areNeverMadeOfOtherSubstitutes) {
    Hours hours = withGap(200, 150, 24);
    hours.insert(hours.end(), 40, 20);
    hours.emplace_back();
    const auto shown = withSubstitutes(hours, 0.95);
    EXPECT_EQ(shown[223], (HourShown{90, true}));
    EXPECT_EQ(shown.back(), (HourShown{20, true}));  // 150 + 40 valid hours back
    EXPECT_EQ(shown[0], (HourShown{20, false}));
}

TEST(Substitutes, goByTheQuarterThatAGapBeginsIn) {
    const Hours hours{20, std::nullopt, 30, std::nullopt};
    const auto shown = withSubstitutes(hours, std::vector<double>{0.5, 0.5, 0.95, 0.95});
    EXPECT_FALSE(shown[1]);
    EXPECT_EQ(shown[3], (HourShown{30, true}));
}

TEST(Substitutes, needAValidHourBefore) {
    EXPECT_FALSE(withSubstitutes(Hours{std::nullopt, 5}, 0.95).front());
}

}  // namespace
}  // namespace lianbing::site
