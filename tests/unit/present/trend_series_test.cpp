#include "game/present/trend_series.h"

#include "tests/support/fake_station.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lianbing::present {
namespace {

using tests::FakeStation;

TrendSeries readAll(const FakeStation& station, const char* channel) {
    TrendSeries series(*station.channel(channel), station.start(), station.end());
    EXPECT_TRUE(series.read(station, series.unread()).has_value());
    return series;
}

TrendWindow windowOf(const FakeStation& station) {
    return {static_cast<double>(station.start()), static_cast<double>(station.end())};
}

TEST(TrendSeries, givesEveryMinuteAsTheSourceDoes) {
    const FakeStation station;
    const TrendSeries series = readAll(station, "so2");
    for (site::Minute minute = station.start(); minute < station.end(); minute += 177) {
        const auto sample = station.sample("so2", site::momentOf(minute)).value();
        const bool isMissing = sample.mark == site::Mark::Missing;
        EXPECT_EQ(std::isnan(series.valueAt(minute)), isMissing);
        if (!isMissing) {
            EXPECT_EQ(series.valueAt(minute), sample.value);
        }
        EXPECT_EQ(series.markAt(minute), isMissing ? site::DataMark::Normal : sample.claim);
    }
}

class TrendColumns : public testing::TestWithParam<int> {};

TEST_P(TrendColumns, holdEveryValueOnce) {
    const FakeStation station;
    const TrendSeries series = readAll(station, "so2");
    std::vector<TrendBucket> columns(static_cast<std::size_t>(GetParam()));
    TrendBucket all;
    for (const Values which : {Values::Normal, Values::Marked}) {
        series.columns(windowOf(station), which, columns);
        for (const TrendBucket& column : columns) all.add(column);
    }
    float low = std::numeric_limits<float>::max();
    float high = 0;
    std::uint32_t count = 0;
    double sum = 0;
    for (site::Minute minute = station.start(); minute < station.end(); ++minute) {
        const double value = series.valueAt(minute);
        if (std::isnan(value)) continue;
        low = std::min(low, static_cast<float>(value));
        high = std::max(high, static_cast<float>(value));
        sum += value;
        ++count;
    }
    EXPECT_EQ(all.low, low);
    EXPECT_EQ(all.high, high);
    EXPECT_EQ(all.count, count);
    EXPECT_NEAR(all.mean, sum / count, 1e-3);
}

INSTANTIATE_TEST_SUITE_P(Widths, TrendColumns, testing::Values(1, 7, 64, 640, 1333, 20160, 40000));

TEST(TrendSeries, placesAValueInTheColumnOfItsMinute) {
    const FakeStation station;
    const TrendSeries series = readAll(station, "so2");
    std::vector<TrendBucket> days(14);
    series.columns(windowOf(station), Values::Normal, days);
    EXPECT_NEAR(days[3].mean, 42, 1) << "the day before the platform got half";
    EXPECT_NEAR(days[4].mean, 21, 1);
    EXPECT_EQ(days[0].count, 1440U - 20U);
    EXPECT_EQ(days[2].count, 1440U - 20U - 120U);
    series.columns(windowOf(station), Values::Marked, days);
    EXPECT_EQ(days[2].count, 20U);
}

TEST(TrendSeries, keepsMarksAsSpans) {
    const FakeStation station(3);
    const TrendSeries series = readAll(station, "so2");
    const auto marks = series.marks(windowOf(station));
    ASSERT_EQ(marks.size(), 4U);
    EXPECT_EQ(marks[0], (MarkSpan{station.start() + 180, station.start() + 200,
                                  site::DataMark::Calibration}));
    EXPECT_FALSE(marks[3].mark.has_value()) << "nothing came";
    EXPECT_EQ(marks[3].until - marks[3].from, 120);
    const auto second = static_cast<double>(station.start()) + 1440;
    EXPECT_EQ(series.marks({second, second + 180}).size(), 0U);
    EXPECT_EQ(series.marks({second, second + 181}).size(), 1U);
}

TEST(TrendSeries, givesTheSameInPiecesAsAtOnce) {
    const FakeStation station;
    const TrendSeries whole = readAll(station, "so2");
    TrendSeries pieces(*station.channel("so2"), station.start(), station.end());
    for (std::size_t most = 1; pieces.unread() > 0; most = most * 3 + 1)
        ASSERT_TRUE(pieces.read(station, most).has_value());
    for (const std::size_t columns : {5U, 100U, 2000U}) {
        std::vector<TrendBucket> one(columns);
        std::vector<TrendBucket> other(columns);
        whole.columns(windowOf(station), Values::Normal, one);
        pieces.columns(windowOf(station), Values::Normal, other);
        for (std::size_t i = 0; i < columns; ++i) EXPECT_EQ(one[i].count, other[i].count);
    }
}

TEST(TrendSeries, knowsNothingOfWhatWasNotRead) {
    const FakeStation station;
    TrendSeries series(*station.channel("so2"), station.start(), station.end());
    ASSERT_TRUE(series.read(station, 1000).has_value());
    EXPECT_EQ(series.readUntil(), station.start() + 1000);
    EXPECT_TRUE(std::isnan(series.valueAt(station.start() + 1000)));
    EXPECT_FALSE(std::isnan(series.valueAt(station.start() + 999)));
    EXPECT_TRUE(std::isnan(series.valueAt(station.start() - 1)));
}

TEST(TrendSeries, takesLittleMemoryForAYear) {
    const FakeStation station(365);
    TrendShelf shelf(station, station.start(), station.end());
    std::size_t bytes = 0;
    for (const char* channel : {"so2", "nox", "oxygen"}) {
        shelf.want(channel);
        while (shelf.isReading()) ASSERT_TRUE(shelf.read(100'000).has_value());
        bytes += shelf.find(channel)->bytes();
    }
    EXPECT_LT(bytes, 20'000'000U);
}

TEST(TrendShelf, readsWhatIsWantedBitByBit) {
    const FakeStation station(2);
    TrendShelf shelf(station, station.start(), station.end());
    EXPECT_FALSE(shelf.isReading());
    shelf.want("so2");
    shelf.want("nox");
    shelf.want("so2");
    shelf.want("no such channel");
    EXPECT_EQ(shelf.unread(), 2U * 2880);
    ASSERT_TRUE(shelf.read(2880).has_value());
    EXPECT_DOUBLE_EQ(shelf.share(), 0.5);
    shelf.stop();
    ASSERT_TRUE(shelf.read(2880).has_value());
    EXPECT_TRUE(shelf.isStopped());
    EXPECT_DOUBLE_EQ(shelf.share(), 0.5) << "what was read stays";
    shelf.resume();
    ASSERT_TRUE(shelf.read(10'000).has_value());
    EXPECT_FALSE(shelf.isReading());
    EXPECT_EQ(shelf.find("no such channel"), nullptr);
}

TEST(TrendShelf, letsALaterChannelCatchUp) {
    const FakeStation station(2);
    TrendShelf shelf(station, station.start(), station.end());
    shelf.want("so2");
    ASSERT_TRUE(shelf.read(1000).has_value());
    shelf.want("nox");
    shelf.want("pc-so2");
    ASSERT_TRUE(shelf.read(2000).has_value());
    EXPECT_EQ(shelf.find("nox")->readUntil(), station.start() + 1000);
    EXPECT_EQ(shelf.find("so2")->readUntil(), station.start() + 1000);
    ASSERT_TRUE(shelf.read(300).has_value());
    EXPECT_EQ(shelf.find("so2")->readUntil(), station.start() + 1100) << "all three together";
    while (shelf.isReading()) ASSERT_TRUE(shelf.read(777).has_value());
    const site::Minute last = station.end() - 1;
    EXPECT_EQ(shelf.find("so2")->valueAt(last), shelf.find("pc-so2")->valueAt(last));
}

}  // namespace
}  // namespace lianbing::present
