#include "game/present/computer_model.h"

#include "tests/support/house_station.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::present {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class ComputerModelTest : public testing::Test {
protected:
    ComputerModelTest() {
        subject_.station = &station_;
        subject_.name = "一号窑排放口";
        subject_.whole = {static_cast<double>(station_.start()),
                          static_cast<double>(station_.end())};
        subject_.changes = station_.parameterLog(station_.start(), station_.end());
        subject_.alarms = station_.alarmLog(station_.start(), station_.end());
    }

    [[nodiscard]] ComputerModel make(const ComputerLook& look = {}) const {
        return makeComputer(look, subject_, {5});
    }

    [[nodiscard]] ComputerModel on(ComputerPage page) const {
        ComputerLook look;
        look.page = page;
        return make(look);
    }

    [[nodiscard]] ComputerModel at(site::Minute minute) const {
        ComputerLook look;
        look.at = minute;
        return make(look);
    }

    tests::HouseStation station_;
    ComputerSubject subject_;
};

TEST_F(ComputerModelTest, beginsAtTheNewestMinute) {
    const ComputerModel model = make();
    EXPECT_EQ(model.look.at, station_.end() - 1);
    EXPECT_EQ(model.clock, "2026-03-14 23:59");
    EXPECT_EQ(model.moment, "3月14日 周六 23:59");
    EXPECT_EQ(model.software, "烟气在线监测数据采集系统");
}

TEST_F(ComputerModelTest, showsParametersAsThePcAndTheBoardHaveThem) {
    const ComputerModel model = make();
    ASSERT_THAT(model.parameters, SizeIs(2));
    EXPECT_EQ(model.parameters[0].set, "0.790");
    EXPECT_EQ(model.parameters[0].posted, "0.840");
    EXPECT_FALSE(model.parameters[0].isMarked) << "a trainee looks first";
    EXPECT_EQ(model.comparison, "");
    EXPECT_EQ(model.parameters[1].unit, "m²");
}

TEST_F(ComputerModelTest, marksWhatDiffersOnceItIsCompared) {
    ComputerLook look;
    look.comparing = Comparing::On;
    const ComputerModel model = make(look);
    EXPECT_TRUE(model.parameters[0].isMarked);
    EXPECT_FALSE(model.parameters[1].isMarked);
    EXPECT_EQ(model.comparison, "有 1 处不一样");
    look.at = station_.start();
    EXPECT_EQ(make(look).comparison, "没有不一样的地方");
}

TEST_F(ComputerModelTest, showsTheChannelMap) {
    ComputerLook look;
    look.page = ComputerPage::Channels;
    EXPECT_FALSE(make(look).channels.at(0).isMarked);
    look.comparing = Comparing::On;
    const ComputerModel model = make(look);
    ASSERT_THAT(model.channels, SizeIs(2));
    EXPECT_EQ(model.channels[0].fed, "烟温");
    EXPECT_EQ(model.channels[0].filed, "颗粒物");
    EXPECT_EQ(model.channels[0].current, "7.12 mA");
    EXPECT_EQ(model.channels[0].scale, "0–100 mg/m³");
    EXPECT_EQ(model.channels[0].filedScale, "0–100");
    EXPECT_TRUE(model.channels[0].isMarked);
    EXPECT_FALSE(model.channels[1].isMarked);
}

TEST_F(ComputerModelTest, tellsWhatAProgramIsOnlyWhereItWasFiled) {
    ComputerLook look;
    look.page = ComputerPage::Programs;
    const ComputerModel before = make(look);
    ASSERT_THAT(before.programs, SizeIs(3));
    EXPECT_EQ(before.programs[1].name, "RemoteDesk.exe") << "in the order of names";
    EXPECT_EQ(before.programs[1].what, "");
    EXPECT_EQ(before.programs[1].since, "3月5日 周四 02:10");
    EXPECT_EQ(before.programs[0].what, "数据采集程序");
    EXPECT_THAT(before.filedPrograms, SizeIs(2));
    look.comparing = Comparing::On;
    const ComputerModel after = make(look);
    EXPECT_EQ(after.programs[1].what, "远程控制软件");
    EXPECT_TRUE(after.programs[1].isMarked);
    EXPECT_EQ(after.comparison, "有 1 处不一样");
}

TEST_F(ComputerModelTest, showsTheNewestLinesOfALogFirst) {
    const ComputerModel model = on(ComputerPage::ParameterLog);
    ASSERT_THAT(model.log, SizeIs(3));
    EXPECT_EQ(model.log[0].says, "修改颗粒物的输入通道");
    EXPECT_EQ(model.log[1].change, "0.840 → 0.790");
    EXPECT_EQ(model.log[1].who, "远程登录");
    EXPECT_EQ(model.log[2].when, "2026-03-01 10:00");
    EXPECT_EQ(model.logWords, "第 1 页，共 1 页 · 3 条");
}

TEST_F(ComputerModelTest, knowsNothingOfWhatComesLater) {
    ComputerLook look;
    look.page = ComputerPage::ParameterLog;
    look.at = station_.change();
    EXPECT_THAT(make(look).log, SizeIs(2));
    look.at = station_.start();
    EXPECT_EQ(make(look).note, "到这一刻为止，没有改过参数。");
    EXPECT_EQ(make(look).logPages, 0U);
}

TEST_F(ComputerModelTest, filtersAndPagesALog) {
    ComputerLook look;
    look.page = ComputerPage::AlarmLog;
    const ComputerModel all = make(look);
    EXPECT_EQ(all.logPages, 9U);
    EXPECT_THAT(all.log, SizeIs(5));
    EXPECT_EQ(all.log[0].change, "");
    look.logPage = 99;
    const ComputerModel last = make(look);
    EXPECT_EQ(last.look.logPage, 8U);
    EXPECT_THAT(last.log, SizeIs(2));
    look.words = "限值13";
    const ComputerModel some = make(look);
    EXPECT_EQ(some.logWords, "第 1 页，共 1 页 · 3 条");
    look.words = "没有的字";
    EXPECT_EQ(make(look).note, "没有带这些字的记录。");
    look = {};
    look.page = ComputerPage::ParameterLog;
    look.words = "远程";
    EXPECT_THAT(make(look).log, SizeIs(2));
}

TEST_F(ComputerModelTest, tellsThatTheAlarmLogIsStillRead) {
    subject_.alarms.reset();
    const ComputerModel model = on(ComputerPage::AlarmLog);
    EXPECT_TRUE(model.isReading);
    EXPECT_THAT(model.log, IsEmpty());
    EXPECT_EQ(model.note, "");
}

TEST_F(ComputerModelTest, isDarkWithoutPower) {
    ComputerLook look;
    look.at = station_.powerCut() + 5;
    look.comparing = Comparing::On;
    const ComputerModel model = make(look);
    EXPECT_TRUE(model.isOff);
    EXPECT_EQ(model.parameters.at(0).set, "");
    EXPECT_EQ(model.parameters.at(0).posted, "0.840") << "the board needs no power";
    EXPECT_FALSE(model.parameters.at(0).isMarked);
    EXPECT_THAT(model.note, HasSubstr("没有供电"));
    look.page = ComputerPage::Channels;
    EXPECT_EQ(make(look).channels.at(0).fed, "");
    EXPECT_EQ(make(look).channels.at(0).filed, "颗粒物");
    look.page = ComputerPage::Programs;
    EXPECT_THAT(make(look).programs, IsEmpty());
    EXPECT_THAT(make(look).filedPrograms, SizeIs(2));
    look.page = ComputerPage::AlarmLog;
    EXPECT_THAT(make(look).log, IsEmpty());
}

TEST_F(ComputerModelTest, takesATypedMoment) {
    ComputerLook look;
    look.typed = "2026-03-05 02:09";
    const ComputerModel model = make(look);
    EXPECT_EQ(model.look.at, station_.change() - 1);
    EXPECT_EQ(model.look.typed, "");
    EXPECT_EQ(model.problem, "");
    EXPECT_EQ(model.parameters[0].set, "0.840");
}

TEST_F(ComputerModelTest, saysWhatIsWrongWithATypedMoment) {
    ComputerLook look;
    look.at = station_.change();
    look.typed = "昨天";
    const ComputerModel model = make(look);
    EXPECT_EQ(model.problem, "时刻写成 2026-03-20 10:00 的样子");
    EXPECT_EQ(model.look.at, station_.change()) << "it stays where it was";
    look.typed = "2027-01-01";
    const ComputerModel late = make(look);
    EXPECT_THAT(late.problem, HasSubstr("数据只有 2026年3月1日 至 3月14日"));
    EXPECT_EQ(late.look.at, station_.end() - 1);
}

TEST_F(ComputerModelTest, knowsTheChangesBeforeAndBehind) {
    const ComputerModel model = at(station_.change());
    EXPECT_EQ(model.earlierChange, station_.start() + 600);
    EXPECT_EQ(model.laterChange, station_.change() + 1);
    EXPECT_FALSE(at(station_.start()).earlierChange.has_value());
    EXPECT_FALSE(make().laterChange.has_value());
}

TEST_F(ComputerModelTest, movesTheMomentInsideWhatThereIs) {
    const ComputerModel model = at(station_.start() + 30);
    EXPECT_EQ(withMomentMoved(model, 60).at, station_.start() + 90);
    EXPECT_EQ(withMomentMoved(model, -60).at, station_.start());
    EXPECT_EQ(withMomentMoved(model, 99 * 1440).at, station_.end() - 1);
}

/// A water station has no current loops.
class WaterHouse : public tests::HouseStation {
public:
    WaterHouse() { plan_.kind = "outfall"; }

    [[nodiscard]] const site::Plant& plan() const override { return plan_; }

    [[nodiscard]] std::vector<site::WiringRow> wiring(site::Minute /*minute*/) const override {
        return {};
    }

private:
    site::Plant plan_ = HouseStation::plan();
};

TEST_F(ComputerModelTest, saysWhyAWaterStationHasNoChannels) {
    const WaterHouse water;
    subject_.station = &water;
    const ComputerModel model = on(ComputerPage::Channels);
    EXPECT_THAT(model.note, HasSubstr("没有电流回路"));
    EXPECT_EQ(model.software, "水质在线监测数据采集系统");
}

TEST(ReadMoment, readsDayAndClock) {
    const auto noon = site::minuteOf({*base::Date::fromYmd(2026, 3, 20)}) + 720;
    EXPECT_EQ(readMoment("2026-03-20 12:00").value(), noon);
    EXPECT_EQ(readMoment("2026-03-20T12:00").value(), noon);
    EXPECT_EQ(readMoment("2026-03-20").value(), noon - 720);
    EXPECT_FALSE(readMoment("2026-13-20").has_value());
    EXPECT_FALSE(readMoment("").has_value());
}

}  // namespace
}  // namespace lianbing::present
