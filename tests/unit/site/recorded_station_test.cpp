#include "game/site/recorded_station.h"

#include "tests/unit/site/record_support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace lianbing::site {
namespace {

/// Four days of hours from noon on; the third day stands still.
RecordedData frozen() {
    RecordedData data;
    data.medium = Medium::Water;
    data.enterprise = "企业甲";
    data.outlet = "排口1";
    RecordedTrack demand{"cod", "mg/L", 1, {}, {"化学需氧量", kRecordFrom + 720, 60, {}, {}}};
    for (int hour = 0; hour < 96; ++hour) {
        const bool isFrozen = hour >= 48 && hour < 72;
        demand.track.values.push_back(isFrozen ? 40 : 40 + 9 * std::sin(hour * 0.7));
    }
    demand.track.marks.assign(demand.track.values.size(), DataMark::Normal);
    data.tracks.push_back(demand);
    return data;
}

TEST(OpenRecord, isAStationWithoutAHouse) {
    const auto station = openRecord(frozen()).value();
    EXPECT_EQ(station->plan().kind, kRecordKind);
    EXPECT_EQ(station->plan().name, "排口1");
    EXPECT_EQ(minuteOf({station->plan().since}), kRecordFrom);
    EXPECT_TRUE(station->parameters(kRecordFrom).empty());
    EXPECT_TRUE(station->clips(kRecordFrom, kRecordFrom + 6000).empty());
    EXPECT_TRUE(station->scenes(kRecordFrom).empty());
    EXPECT_EQ(station->sample("platform.cod", momentOf(kRecordFrom + 720)).value().text(), "40.0");
}

TEST(OpenRecord, findsWhatTheRulesFindInIt) {
    const RecordedData data = frozen();
    const auto station = openRecord(data).value();
    const auto all = station->findings(data.from(), data.until());
    EXPECT_EQ(all, recordedFindings(data, {}));
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all.front().rule, Rule::Constant);
    EXPECT_TRUE(station->findings(data.from(), all.front().from).empty());
    EXPECT_FALSE(station->findings(all.front().from + 1, all.front().from + 2).empty());
}

TEST(OpenRecord, refusesWhatIsNoRecord) {
    EXPECT_FALSE(openRecord({}));
}

TEST(DaysOf, countsTheDaysThatARecordTouches) {
    EXPECT_EQ(daysOf(frozen()), 5);
}

}  // namespace
}  // namespace lianbing::site
