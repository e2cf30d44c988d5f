#include "game/present/trend_model.h"

#include "game/present/trend_lanes.h"
#include "tests/support/fake_station.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace lianbing::present {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

class TrendModelTest : public testing::Test {
protected:
    TrendModelTest() {
        subject_.name = station_.plan().name;
        subject_.channels = station_.channels();
        subject_.findings = station_.findings(station_.start(), station_.end());
        subject_.visits = station_.plan().visits;
        subject_.clips = station_.clips(station_.start(), station_.end());
        subject_.clips.resize(1);
        look_.channels = {"so2", "nox", "pc-so2"};
        for (const site::Channel& channel : subject_.channels) shelf_.want(channel.id);
        EXPECT_TRUE(shelf_.read(shelf_.unread()).has_value());
    }

    [[nodiscard]] TrendModel model() const {
        return makeTrend(look_, subject_, shelf_, {700, 7, 16, 4});
    }

    [[nodiscard]] double minute(int day, int minuteOfDay) const {
        return static_cast<double>(station_.start() + day * 1440 + minuteOfDay);
    }

    void putCursor(int day, int minuteOfDay) {
        look_.cursor = static_cast<site::Minute>(minute(day, minuteOfDay));
    }

    [[nodiscard]] static std::string readoutOf(const TrendModel& model, const std::string& id) {
        for (const ChannelGroup& group : model.groups) {
            for (const ChannelRow& row : group.rows) {
                if (row.id == id) return row.readout + (row.mark.empty() ? "" : " " + row.mark);
            }
        }
        return {};
    }

    tests::FakeStation station_;
    TrendSubject subject_;
    TrendShelf shelf_{station_, station_.start(), station_.end()};
    TrendLook look_;
};

TEST_F(TrendModelTest, putsTheWitnessesOfOneFactorIntoOneLane) {
    const TrendModel shown = model();
    ASSERT_THAT(shown.lanes, SizeIs(2));
    EXPECT_EQ(shown.lanes[0].title, "二氧化硫");
    ASSERT_THAT(shown.lanes[0].curves, SizeIs(2));
    EXPECT_EQ(shown.lanes[0].curves[0].label, "平台");
    EXPECT_EQ(shown.lanes[0].curves[1].label, "工控机");
    EXPECT_NE(shown.lanes[0].curves[0].style, shown.lanes[0].curves[1].style);
    EXPECT_EQ(shown.lanes[1].curves[0].style, shown.lanes[0].curves[0].style) << "the platform's";
    EXPECT_EQ(shown.lanes[0].limit, 50);
    EXPECT_TRUE(shown.lanes[0].isLimitInside);
    EXPECT_GE(shown.lanes[0].axis.high, 54);
}

TEST_F(TrendModelTest, saysWhereALimitIsThatWouldPressTheCurvesFlat) {
    look_.channels = {"so2"};
    subject_.channels[0].limit = 900;
    tests::FakeStation high;
    const auto channel = subject_.channels[0];
    TrendSeries series(channel, station_.start(), station_.end());
    ASSERT_TRUE(series.read(high, series.unread()).has_value());
    const TrendLane lane = makeLane({&series}, shelf_.span(), std::nullopt, {700, 4});
    EXPECT_FALSE(lane.isLimitInside);
    EXPECT_LT(lane.axis.high, 100);
    EXPECT_EQ(lane.limitLabel, "限值 900，在图外上方");
}

TEST_F(TrendModelTest, readsAllChannelsAtTheCursor) {
    putCursor(5, 720);
    const TrendModel shown = model();
    EXPECT_EQ(shown.cursor, "3月6日 周五 12:00");
    const double platform = station_.sample("so2", site::momentOf(*look_.cursor))->value;
    EXPECT_EQ(readoutOf(shown, "so2"), fmt::format("{:.1f} mg/m³", platform));
    EXPECT_EQ(readoutOf(shown, "load"), "t/h") << "not shown, not read";
    EXPECT_THAT(shown.lanes[0].note, StartsWith("差 −"));
    EXPECT_THAT(shown.lanes[0].note, HasSubstr("（−50%）"));
    EXPECT_NEAR(*shown.cursorAt, 700 * 5.5 / 14, 0.01);
}

TEST_F(TrendModelTest, putsMarksIntoWords) {
    putCursor(1, 185);
    const TrendModel calibrating = model();
    EXPECT_THAT(readoutOf(calibrating, "so2"), HasSubstr("mg/m³ 校准"));
    EXPECT_EQ(calibrating.cursorMark, "标记：C 校准");
    putCursor(2, 660);
    EXPECT_EQ(readoutOf(model(), "so2"), "没有数据");
    putCursor(4, 30);
    EXPECT_EQ(model().cursorMark, "站房：画面被转开");
}

TEST_F(TrendModelTest, drawsMarksMissingDataAndCamerasAsStrips) {
    look_.window = {minute(2, 0), minute(3, 0)};
    const TrendModel shown = model();
    ASSERT_THAT(shown.marks, SizeIs(2));
    EXPECT_EQ(shown.marks[0].letter, "C");
    EXPECT_NEAR(shown.marks[0].from, 700 * 180 / 1440, 1);
    EXPECT_EQ(shown.marks[1].kind, BandKind::Missing);
    EXPECT_NEAR(shown.marks[1].until, 700 * 720 / 1440, 1);
    look_.window = {minute(3, 0), minute(5, 0)};
    ASSERT_THAT(model().cameras, SizeIs(1));
    EXPECT_EQ(model().cameras[0].words, "站房：画面被转开");
}

TEST_F(TrendModelTest, keepsAMarkOfAFewMinutesVisibleInAYear) {
    look_.channels = {"so2"};
    const TrendModel shown = model();
    const auto calibrations = std::count_if(
        shown.marks.begin(), shown.marks.end(),
        [](const TrendBand& band) { return band.letter == "C" && band.until > band.from; });
    EXPECT_EQ(calibrations, 14);
}

TEST_F(TrendModelTest, breaksTheCurveWhereNothingCame) {
    look_.channels = {"so2"};
    look_.window = {minute(2, 540), minute(2, 780)};
    const std::vector<TrendPoint> points = model().lanes[0].curves[0].points;
    const auto gaps = std::count_if(points.begin(), points.end(),
                                    [](const TrendPoint& point) { return std::isnan(point.mean); });
    EXPECT_EQ(gaps, 120);
    EXPECT_FALSE(model().lanes[0].curves[0].isSparse);
    look_.window = {minute(2, 540), minute(2, 560)};
    EXPECT_TRUE(model().lanes[0].curves[0].isSparse);
    EXPECT_THAT(model().lanes[0].curves[0].points, SizeIs(21));
}

TEST_F(TrendModelTest, letsWhatIsMarkedRunOutOfThePicture) {
    look_.channels = {"oxygen"};
    TrendSeries series(*station_.channel("so2"), 0, 1440);
    std::vector<site::Reading> day(1440, {40, site::DataMark::Normal});
    day[10] = {900, site::DataMark::Calibration};
    series.take(day);
    const TrendLane wide = makeLane({&series}, {0, 1440}, std::nullopt, {360, 4});
    EXPECT_LT(wide.axis.high, 100);
    EXPECT_EQ(wide.curves[0].points[2].high, 40) << "four minutes, one of them marked";
    const TrendLane near = makeLane({&series}, {0, 20}, std::nullopt, {700, 4});
    EXPECT_TRUE(near.curves[0].points[10].isMarked);
    EXPECT_LT(near.axis.high, 100);
    series = TrendSeries(*station_.channel("so2"), 0, 2);
    series.take(std::vector<site::Reading>(2, {900, site::DataMark::Stopped}));
    const TrendLane marked = makeLane({&series}, {0, 2}, std::nullopt, {360, 4});
    EXPECT_GE(marked.axis.high, 900) << "nothing else is there";
}

TEST_F(TrendModelTest, listsFindingsWithTheirHonestCauseAndJumpsToThem) {
    TrendModel shown = model();
    ASSERT_THAT(shown.findings, SizeIs(2));
    EXPECT_EQ(shown.findings[1].rule, "整倍数突变");
    EXPECT_THAT(shown.findings[1].honest, HasSubstr("也可能是：负荷切换"));
    ASSERT_THAT(shown.bands, SizeIs(2));
    EXPECT_EQ(shown.bands[1].label, "2 整倍数突变");
    EXPECT_NEAR(shown.bands[1].from, 200, 0.01);
    look_ = lookingAt(look_, shown, 1);
    shown = model();
    EXPECT_EQ(shown.length, "2 小时");
    EXPECT_TRUE(shown.findings[1].isChosen);
    EXPECT_EQ(shown.look.cursor, static_cast<site::Minute>(minute(4, 0)));
    EXPECT_THAT(shown.bands, SizeIs(1)) << "the other one is elsewhere";
}

TEST_F(TrendModelTest, walksTheFindingsRoundTheEnd) {
    EXPECT_EQ(nextFinding(model(), 1), 0U);
    look_.window = {minute(4, 0), minute(5, 0)};
    EXPECT_EQ(nextFinding(model(), 1), 1U) << "the first that is seen";
    look_.finding = 1;
    EXPECT_EQ(nextFinding(model(), 1), 0U);
    EXPECT_EQ(nextFinding(model(), -1), 0U);
    subject_.findings.clear();
    EXPECT_EQ(nextFinding(model(), 1), std::nullopt);
    EXPECT_THAT(model().findingsNote, HasSubstr("没有发现不等于没有问题"));
}

TEST_F(TrendModelTest, comparesTwoDaysByTheHour) {
    look_.view = TrendView::Days;
    look_.day = *base::Date::fromYmd(2026, 3, 5);
    look_.beside = *base::Date::fromYmd(2026, 3, 4);
    putCursor(4, 720);
    const TrendModel shown = model();
    ASSERT_THAT(shown.lanes[0].curves, SizeIs(2));
    EXPECT_EQ(shown.lanes[0].curves[0].label, "3月5日");
    EXPECT_THAT(shown.lanes[0].note, StartsWith("差 −"));
    EXPECT_EQ(shown.cursor, "12:00");
    EXPECT_NEAR(*shown.cursorAt, 350, 0.01);
    EXPECT_EQ(shown.axis.ticks.front().label, "00:00");
    EXPECT_TRUE(shown.bands.empty());
}

TEST_F(TrendModelTest, keepsTheTwoDaysInsideWhatThereIs) {
    look_.view = TrendView::Days;
    look_.day = *base::Date::fromYmd(2026, 3, 14);
    look_.beside = *base::Date::fromYmd(2026, 3, 1);
    const TrendLook moved = withDays(model(), 1, -1);
    EXPECT_EQ(moved.day.iso(), "2026-03-14");
    EXPECT_EQ(moved.beside.iso(), "2026-03-01");
    look_.day = look_.beside;
    EXPECT_THAT(model().lanes[0].curves, SizeIs(1)) << "a day beside itself is one curve";
}

TEST_F(TrendModelTest, correlatesTwoChannelsOverTheWindow) {
    look_.view = TrendView::Correlation;
    look_.across = "pc-so2";
    look_.up = "so2";
    look_.window = {minute(0, 0), minute(2, 0)};
    const TrendScatter same = *model().scatter;
    EXPECT_NEAR(same.correlation, 1, 1e-9);
    EXPECT_NEAR(same.slope, 1, 1e-9);
    EXPECT_NEAR(same.intercept, 0, 1e-6);
    EXPECT_EQ(same.minutes, 2U * 1440 - 2 * 20) << "what is marked is left out";
    EXPECT_THAT(same.note, HasSubstr("一致"));
    EXPECT_EQ(same.acrossTitle, "工控机 二氧化硫（mg/m³）");
    look_.window = {minute(6, 0), minute(8, 0)};
    EXPECT_NEAR(model().scatter->slope, 0.5, 0.01);
}

TEST_F(TrendModelTest, saysWhyThereIsNoCorrelation) {
    look_.view = TrendView::Correlation;
    look_.window = {minute(2, 600), minute(2, 720)};
    EXPECT_FALSE(model().scatter->hasLine);
    EXPECT_THAT(model().scatter->note, HasSubstr("太少"));
}

TEST_F(TrendModelTest, movesTheCursorAndTakesTheWindowWithIt) {
    look_.window = {minute(1, 0), minute(2, 0)};
    EXPECT_EQ(withCursorMoved(model(), 700, 1).cursor, static_cast<site::Minute>(minute(1, 720)));
    putCursor(1, 1439);
    const TrendLook next = withCursorMoved(model(), 720, 1);
    EXPECT_EQ(next.cursor, static_cast<site::Minute>(minute(2, 1)));
    EXPECT_EQ(next.window.until, minute(2, 2));
    putCursor(13, 1439);
    look_.window = {minute(13, 0), minute(14, 0)};
    EXPECT_EQ(withCursorMoved(model(), 720, 1).cursor, look_.cursor) << "the last minute";
}

TEST_F(TrendModelTest, scrollsLanesThatDoNotFit) {
    look_.channels = {"so2", "nox", "oxygen", "load", "power"};
    look_.firstLane = 9;
    const TrendModel shown = makeTrend(look_, subject_, shelf_, {700, 7, 8, 2});
    EXPECT_EQ(shown.look.firstLane, 3U);
    ASSERT_THAT(shown.lanes, SizeIs(2));
    EXPECT_EQ(shown.lanes[0].title, "窑产量");
    EXPECT_EQ(shown.lanesNote, "上下键看另外 3 个因子");
}

TEST_F(TrendModelTest, beginsWithWhatHasALimitAndTheLastWeek) {
    const TrendLook first = firstLook(subject_, shelf_.span());
    EXPECT_THAT(first.channels, ElementsAre("so2", "nox"));
    EXPECT_EQ(first.window, (TrendWindow{minute(7, 0), minute(14, 0)}));
    EXPECT_EQ(first.day.iso(), "2026-03-14");
    EXPECT_THAT(withChannel(first, subject_, "load").channels, ElementsAre("so2", "nox", "load"));
    EXPECT_THAT(withChannel(first, subject_, "so2").channels, ElementsAre("nox"));
}

TEST_F(TrendModelTest, standsALookThatNothingFits) {
    look_.channels = {"no such channel"};
    look_.window = {-5, -1};
    look_.finding = 77;
    const TrendModel shown = model();
    EXPECT_THAT(shown.empty, HasSubstr("还没有选通道"));
    EXPECT_FALSE(shown.look.finding.has_value());
    EXPECT_EQ(shown.look.window.from, shown.whole.from);
}

}  // namespace
}  // namespace lianbing::present
