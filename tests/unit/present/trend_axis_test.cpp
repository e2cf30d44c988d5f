#include "game/present/trend_axis.h"

#include "game/present/trend_window.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::present {
namespace {

using testing::ElementsAre;

double at(const char* moment) {
    return static_cast<double>(site::minuteOf(base::Moment::parse(moment).value()));
}

std::vector<std::string> labelsOf(const TimeAxis& axis) {
    std::vector<std::string> labels;
    for (const TimeTick& tick : axis.ticks) labels.push_back(tick.label);
    return labels;
}

std::vector<std::string> stretchesOf(const TimeAxis& axis) {
    std::vector<std::string> labels;
    for (const TimeStretch& stretch : axis.stretches) labels.push_back(stretch.label);
    return labels;
}

TEST(TimeAxis, countsMinutesHoursDaysAndMonths) {
    const TimeAxis minutes = timeAxis({at("2026-03-05T08:01"), at("2026-03-05T08:21")}, 6);
    EXPECT_THAT(labelsOf(minutes), ElementsAre("08:05", "08:10", "08:15", "08:20"));
    EXPECT_THAT(stretchesOf(minutes), ElementsAre("2026年3月5日 周四"));
    const TimeAxis hours = timeAxis({at("2026-03-05T12:00"), at("2026-03-06T12:00")}, 6);
    EXPECT_THAT(labelsOf(hours),
                ElementsAre("12:00", "16:00", "20:00", "00:00", "04:00", "08:00", "12:00"));
    EXPECT_TRUE(hours.ticks[3].isStrong) << "a new day";
    EXPECT_FALSE(hours.ticks[2].isStrong);
    EXPECT_THAT(stretchesOf(hours), ElementsAre("2026年3月5日 周四", "2026年3月6日 周五"));
    const TimeAxis days = timeAxis({at("2026-02-27T00:00"), at("2026-03-04T00:00")}, 6);
    EXPECT_THAT(labelsOf(days), ElementsAre("27日", "28日", "1日", "2日", "3日", "4日"));
    EXPECT_THAT(stretchesOf(days), ElementsAre("2026年2月", "2026年3月"));
    const TimeAxis months = timeAxis({at("2025-11-15T00:00"), at("2026-11-15T00:00")}, 8);
    EXPECT_THAT(labelsOf(months), ElementsAre("1月", "3月", "5月", "7月", "9月", "11月"));
    EXPECT_TRUE(months.ticks[0].isStrong);
    EXPECT_THAT(stretchesOf(months), ElementsAre("2025年", "2026年"));
}

TEST(TimeAxis, neverHasMoreTicksThanThereIsRoomFor) {
    const double start = at("2026-01-31T07:13");
    for (double minutes = 10; minutes < 800'000; minutes *= 1.37) {
        for (const int most : {3, 5, 8, 14}) {
            const TimeAxis axis = timeAxis({start, start + minutes}, most);
            EXPECT_LE(axis.ticks.size(), static_cast<std::size_t>(most) + 2) << minutes;
            EXPECT_GE(axis.stretches.size(), 1U);
            for (std::size_t i = 1; i < axis.ticks.size(); ++i)
                EXPECT_GE(axis.ticks[i].at - axis.ticks[i - 1].at, minutes / most * 0.75)
                    << minutes << " " << axis.ticks[i].label;
        }
    }
}

TEST(TimeAxis, countsADayWithoutADate) {
    EXPECT_THAT(labelsOf(dayAxis({0, 1440}, 6)),
                ElementsAre("00:00", "04:00", "08:00", "12:00", "16:00", "20:00", "24:00"));
}

TEST(ValueAxis, hasRoundTicksAndHoldsWhatItShould) {
    const ValueAxis axis = valueAxis(3, 187, 5);
    EXPECT_EQ(axis.low, 0);
    EXPECT_EQ(axis.high, 200);
    std::vector<std::string> labels;
    for (const ValueTick& tick : axis.ticks) labels.push_back(tick.label);
    EXPECT_THAT(labels, ElementsAre("0", "50", "100", "150", "200"));
    EXPECT_EQ(valueAxis(17.2, 18.9, 4).low, 17) << "zero would press the curve flat";
    EXPECT_EQ(valueAxis(1200, 9000, 4).ticks.back().label, "10,000");
    EXPECT_EQ(valueAxis(0, 0.031, 5).ticks[1].label, "0.01");
    EXPECT_EQ(valueAxis(-5, 12, 4).ticks.front().label, "-10");
}

TEST(ValueAxis, makesRoomAroundASingleValueAndStandsNothingAtAll) {
    EXPECT_LT(valueAxis(40, 40, 4).low, 40);
    EXPECT_GT(valueAxis(40, 40, 4).high, 40);
    EXPECT_EQ(valueAxis(0, 0, 4).low, 0);
    EXPECT_GT(valueAxis(0, 0, 4).high, 0);
    EXPECT_EQ(valueAxis(1, -1, 4).high, 1) << "no value at all";
}

TEST(TrendWindow, keepsWhatIsUnderThePointerWhenItZooms) {
    const TrendWindow whole{0, 100'000};
    const TrendWindow seen{20'000, 30'000};
    const TrendWindow nearer = zoomedAt(seen, 0.3, 0.5, whole);
    EXPECT_DOUBLE_EQ(nearer.minutes(), 5'000);
    EXPECT_DOUBLE_EQ(nearer.at(0.3), seen.at(0.3));
    EXPECT_EQ(zoomedAt(seen, 0.3, 1000, whole), whole);
    EXPECT_DOUBLE_EQ(zoomedAt(seen, 0.5, 1e-9, whole).minutes(), kLeastMinutes);
}

TEST(TrendWindow, staysInsideTheWhole) {
    const TrendWindow whole{0, 100};
    EXPECT_EQ(panned({0, 50}, -1, whole), (TrendWindow{0, 50}));
    EXPECT_EQ(panned({0, 50}, 0.5, whole), (TrendWindow{25, 75}));
    EXPECT_EQ(panned({40, 90}, 3, whole), (TrendWindow{50, 100}));
    EXPECT_EQ(around(90, 95, {0, 1000}), (TrendWindow{32.5, 152.5}));
}

TEST(TrendWindow, isSpokenWithoutWhatGoesWithoutSaying) {
    EXPECT_EQ(spokenWindow({at("2026-03-01T00:00"), at("2026-03-08T00:00")}),
              "2026年3月1日 至 3月7日");
    EXPECT_EQ(spokenWindow({at("2026-03-01T00:00"), at("2026-03-02T00:00")}), "2026年3月1日");
    EXPECT_EQ(spokenWindow({at("2026-03-01T08:00"), at("2026-03-01T09:30")}),
              "2026年3月1日 08:00 至 09:30");
    EXPECT_EQ(spokenWindow({at("2025-12-31T08:00"), at("2026-01-01T09:30")}),
              "2025年12月31日 08:00 至 2026年1月1日 09:30");
    EXPECT_EQ(spokenLength(1440 * 7), "7 天");
    EXPECT_EQ(spokenLength(150), "2.5 小时");
    EXPECT_EQ(spokenLength(45), "45 分钟");
}

}  // namespace
}  // namespace lianbing::present
