#include "game/present/clips_model.h"

#include "tests/support/house_station.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::present {
namespace {

using site::Picture;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class ClipsModelTest : public testing::Test {
protected:
    ClipsModelTest() {
        subject_.station = &station_;
        subject_.name = "一号窑排放口";
        subject_.whole = {static_cast<double>(station_.start()),
                          static_cast<double>(station_.end())};
        intake_.day = base::Date::fromYmd(2026, 3, 5).value();
        intake_.camera = "采样口";
    }

    [[nodiscard]] ClipsModel make(const ClipsLook& look = {}) const {
        return makeClips(look, subject_);
    }

    tests::HouseStation station_;
    ClipsSubject subject_;
    ClipsLook intake_;  ///< the day on which the camera at the intake looks away
};

TEST_F(ClipsModelTest, beginsWithTheLastDayAndTheMorning) {
    const ClipsModel model = make();
    EXPECT_EQ(model.iso, "2026-03-14");
    EXPECT_EQ(model.day, "2026年3月14日 周六");
    EXPECT_EQ(model.look.camera, "站房");
    ASSERT_TRUE(model.view.has_value());
    EXPECT_EQ(model.view->time, "3月14日 周六 10:00");
    EXPECT_EQ(model.view->file, "06:00–12:00");
    EXPECT_EQ(model.view->says, "检查人员在场");
    EXPECT_EQ(model.first.iso(), "2026-03-01");
    EXPECT_EQ(model.last.iso(), "2026-03-14");
    EXPECT_EQ(model.empty, "");
}

TEST_F(ClipsModelTest, laysEachCamerasDayOutAsAStrip) {
    const ClipsModel model = make(intake_);
    ASSERT_THAT(model.strips, SizeIs(2));
    EXPECT_EQ(model.strips[0].note, "全天有录像");
    EXPECT_THAT(model.strips[0].spans, SizeIs(4));
    const ClipStrip& strip = model.strips[1];
    EXPECT_TRUE(strip.isChosen);
    EXPECT_EQ(strip.note, "缺 30 分");
    ASSERT_THAT(strip.spans, SizeIs(7));
    EXPECT_EQ(strip.spans[1].picture, Picture::Turned);
    EXPECT_FLOAT_EQ(strip.spans[1].from, 60.F / 1440);
    EXPECT_FLOAT_EQ(strip.spans[1].until, 180.F / 1440);
    EXPECT_EQ(strip.spans[1].label, "01:00–03:00 画面被转开");
    EXPECT_FLOAT_EQ(strip.spans.back().until, 1);
}

TEST_F(ClipsModelTest, listsTheClipsOfTheChosenCamera) {
    const ClipsModel model = make(intake_);
    ASSERT_THAT(model.rows, SizeIs(7));
    EXPECT_EQ(model.rows[2].time, "03:00–03:30");
    EXPECT_EQ(model.rows[2].picture, "无录像");
    EXPECT_EQ(model.rows[2].length, "30 分");
    EXPECT_EQ(model.rows[1].length, "2 小时");
    EXPECT_EQ(model.rows[3].length, "2 小时 30 分");
    EXPECT_EQ(model.rows.back().time, "18:00–24:00");
}

TEST_F(ClipsModelTest, showsTheMinuteOfThePlayHead) {
    intake_.at = station_.start() + 4 * 1440 + 100;
    const ClipsModel turned = make(intake_);
    EXPECT_EQ(turned.look.at, station_.start() + 4 * 1440 + 100);
    EXPECT_EQ(turned.clock, "01:40");
    EXPECT_FLOAT_EQ(turned.head, 100.F / 1440);
    EXPECT_EQ(turned.view->scene.picture, Picture::Turned);
    EXPECT_EQ(turned.view->says, "画面对着墙面");
    EXPECT_TRUE(turned.rows[1].isChosen);
    EXPECT_TRUE(turned.strips[1].spans[1].isChosen);
    intake_.at = station_.start() + 4 * 1440 + 185;
    EXPECT_THAT(make(intake_).view->says, HasSubstr("没有录像"));
    intake_.at = station_.start() + 4 * 1440 + 220;
    EXPECT_EQ(make(intake_).view->says, "夜间画面，看不清细节");
    EXPECT_EQ(make(intake_).view->stamp, "2026-03-05 03:40");
    EXPECT_EQ(make(intake_).view->file, "03:30–06:00");
    intake_.at = station_.start() + 4 * 1440 + 360;
    EXPECT_EQ(make(intake_).view->says, "没有异样。");
}

TEST_F(ClipsModelTest, meetsASceneInsideAFileOnlyAtItsMinutes) {
    ClipsLook look;
    look.at = station_.start() + 13 * 1440 + 599;
    const ClipsModel before = make(look);
    EXPECT_EQ(before.view->says, "站房里没有人");
    const ClipsModel during = make(withHeadMoved(before, 1));
    EXPECT_EQ(during.view->says, "检查人员在场");
    EXPECT_EQ(during.view->file, before.view->file);
    EXPECT_EQ(make(withHeadMoved(during, 30)).view->says, "站房里没有人");
    for (const ClipRow& row : during.rows) EXPECT_EQ(row.picture, "有录像");
    EXPECT_THAT(during.strips[0].spans, SizeIs(4));
}

TEST_F(ClipsModelTest, movesThePlayHeadOverMidnightInsideTheDaysThereAre) {
    intake_.at = station_.start() + 4 * 1440 + 3;
    const ClipsModel early = make(intake_);
    EXPECT_TRUE(early.canGoBack);
    const ClipsModel before = make(withHeadMoved(early, -10));
    EXPECT_EQ(before.view->stamp, "2026-03-04 23:53");
    EXPECT_EQ(before.iso, "2026-03-04");
    const ClipsModel first = make(withHeadMoved(early, -9999));
    EXPECT_EQ(first.view->stamp, "2026-03-01 00:00");
    EXPECT_FALSE(first.canGoBack);
    const ClipsModel last = make(withHeadMoved(early, 99999));
    EXPECT_EQ(last.view->stamp, "2026-03-14 23:59");
    EXPECT_FALSE(last.canGoOn);
}

TEST_F(ClipsModelTest, putsThePlayHeadAtAShareOfTheDay) {
    const ClipsModel model = make(intake_);
    EXPECT_EQ(make(withHeadAt(model, 0.5)).clock, "12:00");
    EXPECT_EQ(make(withHeadAt(model, -0.2)).clock, "00:00");
    EXPECT_EQ(make(withHeadAt(model, 1.2)).clock, "23:59");
}

TEST_F(ClipsModelTest, stepsThroughClipsInsideTheDay) {
    intake_.at = station_.start() + 4 * 1440 + 20;
    const ClipsModel first = make(intake_);
    EXPECT_EQ(withClip(first, -1).at, station_.start() + 4 * 1440);
    const ClipsModel second = make(withClip(first, 1));
    EXPECT_TRUE(second.rows[1].isChosen);
    EXPECT_EQ(withClip(second, 99).at, second.rows.back().clip);
}

TEST_F(ClipsModelTest, goesRoundTheCameras) {
    const ClipsModel model = make(intake_);
    EXPECT_EQ(withCamera(model, 1).camera, "站房");
    EXPECT_EQ(withCamera(model, -1).camera, "站房");
    EXPECT_EQ(withCamera(make(withCamera(model, 1)), 1).camera, "采样口");
}

TEST_F(ClipsModelTest, keepsTheTimeOfDayOnAnotherDay) {
    intake_.at = station_.start() + 4 * 1440 + 725;
    const ClipsModel model = make(intake_);
    const ClipsModel other = make(withDay(model, base::Date::fromYmd(2026, 3, 7).value()));
    EXPECT_EQ(other.iso, "2026-03-07");
    EXPECT_EQ(other.view->time, "3月7日 周六 12:05");
    EXPECT_EQ(withDay(model, base::Date::fromYmd(2027, 1, 1).value()).day->iso(), "2026-03-14");
    EXPECT_EQ(withDay(model, base::Date::fromYmd(2025, 1, 1).value()).day->iso(), "2026-03-01");
}

/// A recorder that kept nothing.
class EmptyRecorder : public tests::FakeStation {
public:
    [[nodiscard]] std::vector<site::Clip> clips(site::Minute /*from*/,
                                                site::Minute /*until*/) const override {
        return {};
    }
};

TEST_F(ClipsModelTest, saysThatNothingWasKept) {
    const EmptyRecorder empty;
    subject_.station = &empty;
    const ClipsModel model = make();
    EXPECT_EQ(model.empty, "这一天没有录像文件。");
    EXPECT_FALSE(model.view.has_value());
    EXPECT_EQ(withClip(model, 1), model.look);
    EXPECT_EQ(withCamera(model, 1), model.look);
}

TEST(ClipScene, knowsThePlaceByCameraAndKind) {
    const auto placeOf = [](const char* camera, const char* kind) {
        return sceneOf({camera, Picture::Clear, ""}, kind).place;
    };
    EXPECT_EQ(placeOf("站房", "stack"), ClipPlace::House);
    EXPECT_EQ(placeOf("采样口", "stack"), ClipPlace::StackProbe);
    EXPECT_EQ(placeOf("采样口", "outfall"), ClipPlace::Pool);
    EXPECT_EQ(placeOf("排放口", "stack"), ClipPlace::Stack);
    EXPECT_EQ(placeOf("排放口", "outfall"), ClipPlace::Outfall);
}

TEST(ClipScene, readsThingsOffTheWords) {
    const ClipScene scene =
        sceneOf({"采样口", Picture::Clear, "采样头浸在蓝色塑料桶里；酸度计探头套着帽"}, "outfall");
    EXPECT_THAT(scene.things, ElementsAre(ClipThing::BlueBucket, ClipThing::Capped));
    EXPECT_TRUE(scene.has(ClipThing::Capped));
    EXPECT_FALSE(scene.has(ClipThing::Hose));
    EXPECT_THAT(sceneOf({"采样口", Picture::Turned, "画面对着墙面"}, "outfall").things, IsEmpty());
}

/// Every cause that a camera can see has its thing in the picture, in the words of the stations.
std::set<ClipThing> thingsSeenOf(const std::string& kind, const std::string& cause) {
    site::Plant plant;
    plant.kind = kind;
    plant.since = base::Date::fromYmd(2026, 3, 1).value();
    plant.name = "一号排放口";
    const site::Minute start = site::minuteOf({plant.since});
    plant.causes = {{cause, start + 1440, start + 3 * 1440, 0.9, {}}};
    const auto station = site::openStation(plant).value();
    std::set<ClipThing> seen;
    for (site::Minute at = start + 1440; at < start + 3 * 1440; at += 60) {
        for (const site::Scene& one : station->scenes(at)) {
            const ClipScene scene = sceneOf(one, kind);
            seen.insert(scene.things.begin(), scene.things.end());
        }
    }
    return seen;
}

TEST(ClipScene, showsWhatAStacksFraudsLookLike) {
    const std::vector<std::pair<const char*, ClipThing>> seen{
        {"nitrogen-in-line", ClipThing::ThinTube}, {"oxidant", ClipThing::WhiteBucket}};
    for (const auto& [cause, thing] : seen) {
        EXPECT_THAT(thingsSeenOf("stack", cause), testing::Contains(thing)) << cause;
    }
}

TEST(ClipScene, showsWhatAnOutfallsFraudsLookLike) {
    EXPECT_THAT(thingsSeenOf("outfall", "bucket"), testing::Contains(ClipThing::BlueBucket));
}

}  // namespace
}  // namespace lianbing::present
