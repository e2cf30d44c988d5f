#include "game/site/station.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace lianbing::site {
namespace {

constexpr Minute kFirst = 20000 * kMinutesADay;
constexpr Minute kFrom = kFirst + 3 * kMinutesADay + 600;
constexpr Minute kUntil = kFrom + 2 * kMinutesADay;

Plant kiln(std::vector<PlannedCause> causes = {}) {
    Plant plant;
    plant.kind = "stack";
    plant.seed = 11;
    plant.since = base::Date::fromDays(20000);
    plant.name = "一号窑排放口";
    plant.causes = std::move(causes);
    return plant;
}

std::unique_ptr<Station> open(const Plant& plant) {
    auto station = openStation(plant);
    EXPECT_TRUE(station) << station.error().what;
    return std::move(*station);
}

PlannedCause cause(std::string word, double strength = 0.5) {
    return {std::move(word), kFrom, kUntil, strength, {}};
}

double at(const Station& station, std::string_view channel, Minute minute) {
    return station.sample(channel, momentOf(minute))->value;
}

TEST(StackStation, everyChannelHasAReadingAndAnIdOfItsOwn) {
    const auto station = open(kiln());
    std::set<std::string> ids;
    for (const Channel& channel : station->channels()) {
        EXPECT_TRUE(ids.insert(channel.id).second) << channel.id;
        EXPECT_FALSE(channel.name.empty());
        EXPECT_FALSE(channel.factor.empty());
        const auto sample = station->sample(channel.id, momentOf(kFrom + 90));
        ASSERT_TRUE(sample) << channel.id;
        EXPECT_EQ(sample->mark, Mark::Valid) << channel.id;
    }
    EXPECT_EQ(station->channels().size(), 44U);
    EXPECT_FALSE(station->sample("platform.no-such", momentOf(kFrom)));
}

TEST(StackStation, aRunHasTheReadingsThatSamplesHave) {
    const auto station = open(kiln({cause("power-cut"), cause("nitrogen-in-line")}));
    std::vector<std::string_view> ids;
    for (const Channel& channel : station->channels()) ids.push_back(channel.id);
    constexpr std::size_t kCount = 40;
    std::vector<std::vector<Reading>> readings(ids.size(), std::vector<Reading>(kCount));
    std::vector<std::span<Reading>> runs(readings.begin(), readings.end());
    const Minute from = kUntil - 70;
    ASSERT_TRUE(station->samplesOf(ids, from, 7, runs));
    for (std::size_t c = 0; c < ids.size(); ++c) {
        for (std::size_t i = kCount; i-- > 0;) {
            const auto sample = station->sample(ids[c], momentOf(from + 7 * static_cast<int>(i)));
            const Reading& reading = readings[c][i];
            EXPECT_EQ(std::isnan(reading.value), sample->mark == Mark::Missing) << ids[c];
            EXPECT_EQ(reading.claim, sample->claim) << ids[c];
            if (!std::isnan(reading.value)) {
                EXPECT_EQ(reading.value, sample->value) << ids[c];
            }
        }
    }
}

TEST(StackStation, isTheSameObjectAsAPlantAndAsAStation) {
    const auto source = openPlant(kiln());
    ASSERT_TRUE(source);
    EXPECT_NE(dynamic_cast<const Station*>(source->get()), nullptr);
}

TEST(StackStation, figuresReachPlantChainAndLimits) {
    Plant plant = kiln();
    plant.figures = {{"sulphur", 1.2}, {"limit-so2", 35}, {"area", 13.5}, {"so2-range", 1000}};
    const auto station = open(plant);
    const auto plain = open(kiln());
    EXPECT_NEAR(at(*station, "reference.so2", kFrom), 2 * at(*plain, "reference.so2", kFrom), 0.2);
    EXPECT_NEAR(at(*station, "reference.velocity", kFrom) * 2,
                at(*plain, "reference.velocity", kFrom), 0.02);
    EXPECT_EQ(*station->channel("platform.so2-converted")->limit, 35);
    EXPECT_NEAR(at(*station, "platform.so2", kFrom), at(*station, "reference.so2", kFrom), 20);
}

TEST(StackStation, refusesFiguresCausesAndSpansItDoesNotKnow) {
    Plant plant = kiln();
    plant.figures = {{"steam", 6}};
    EXPECT_EQ(openStation(plant).error().what, "废气排放口没有参数“steam”。");
    plant.figures = {{"pitot", 7}};
    EXPECT_EQ(openStation(plant).error().what, "废气排放口的参数“pitot”应当在0.1到2之间。");
    EXPECT_EQ(openStation(kiln({cause("bucket")})).error().what,
              "废气排放口没有名为“bucket”的情形。");
    EXPECT_FALSE(openStation(kiln({{"oxidant", kUntil, kFrom, 0.5, {}}})));
    EXPECT_FALSE(openStation(kiln({{"clips-deleted", kUntil, kFrom, 0.5, {}}})));
    plant = kiln();
    plant.kind = "lake";
    EXPECT_FALSE(openStation(plant));
}

std::vector<std::string> saysOf(const std::vector<LogLine>& lines) {
    std::vector<std::string> says;
    for (const LogLine& line : lines) says.push_back(line.says);
    return says;
}

TEST(StackStation, aHalvedSlopeIsLoggedWhenItIsSetAndWhenItIsSetBack) {
    const auto station = open(kiln({cause("slope-changed")}));
    const auto lines = station->parameterLog(kFirst, kUntil + 1);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0], (LogLine{kFrom, "本机登录", "修改二氧化硫斜率", "1.000", "0.500"}));
    EXPECT_EQ(lines[1], (LogLine{kUntil, "本机登录", "修改二氧化硫斜率", "0.500", "1.000"}));
    EXPECT_TRUE(open(kiln())->parameterLog(kFirst, kUntil + 1).empty());
}

TEST(StackStation, aChangeOfEveryNightIsLoggedEveryNight) {
    Plant plant = kiln({cause("board-changed")});
    plant.causes[0].daily = DaySpan{1320, 300};
    const auto station = open(plant);
    const auto lines = station->parameterLog(kFirst, kUntil + 1);
    // Two nights, each with three figures set and set back.
    EXPECT_EQ(lines.size(), 12U);
    EXPECT_TRUE(station->parameters(kFrom + 30)[0].posted ==
                station->parameters(kFrom + 30)[0].set);
}

TEST(StackStation, whoWorksFromAfarIsNotInTheRoom) {
    const auto remote = open(kiln({cause("hidden-program"), cause("slope-changed")}));
    for (const LogLine& line : remote->parameterLog(kFirst, kUntil + 1))
        EXPECT_EQ(line.who, "远程登录") << line.says;
    const auto local = open(kiln({cause("slope-changed")}));
    const auto house = [](const Station& station) { return station.scenes(kFrom - 1)[0].shows; };
    EXPECT_EQ(house(*local), "一人坐在工控机前操作");
    EXPECT_EQ(house(*remote), "站房里没有人");
}

TEST(StackStation, programsRunSinceTheyWereStarted) {
    const auto station =
        open(kiln({cause("hidden-program"), {"power-cut", kFrom - 2000, kFrom - 1000, 1, {}}}));
    EXPECT_EQ(station->processes(kFrom - 1).size(), 3U);
    EXPECT_EQ(station->processes(kFrom - 1)[0].since, kFrom - 1000);
    EXPECT_EQ(station->processes(kFrom - 2001)[0].since, kFirst);
    EXPECT_TRUE(station->processes(kFrom - 1500).empty());
    const auto rows = station->processes(kFrom + 100);
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_FALSE(rows[4].isFiled);
    EXPECT_EQ(rows[4].since, kFrom);
}

TEST(StackStation, logsAndClipsDoNotDependOnTheSpanThatIsAskedFor) {
    const auto station = open(kiln({cause("nitrogen-in-line"),
                                    cause("slope-changed"),
                                    cause("bent-line"),
                                    {"alarms-cleared", kFrom + 600, kFrom + 1200, 1, {}},
                                    {"power-cut", kUntil + 100, kUntil + 900, 1, {}},
                                    {"camera-turned", kFrom + 333, kFrom + 777, 1, {}}}));
    const Minute end = kUntil + 2 * kMinutesADay;
    const auto parameters = station->parameterLog(kFirst, end);
    const auto alarms = station->alarmLog(kFirst, end);
    for (Minute from = kFirst; from < end; from += 1111) {
        const auto within = [&](std::vector<LogLine> all) {
            std::erase_if(
                all, [&](const LogLine& line) { return line.at < from || line.at >= from + 1111; });
            return all;
        };
        EXPECT_EQ(station->parameterLog(from, from + 1111), within(parameters));
        EXPECT_EQ(saysOf(station->alarmLog(from, from + 1111)), saysOf(within(alarms))) << from;
    }
    const auto clips = station->clips(kFirst, end);
    for (const Clip& clip : station->clips(kFrom + 500, kFrom + 900))
        EXPECT_NE(std::find(clips.begin(), clips.end(), clip), clips.end()) << clip.camera;
}

TEST(StackStation, filesEndOnTheirGridWhateverCanBeSeenInThem) {
    const auto honest = open(kiln());
    Plant plant = kiln({{"nitrogen-in-line", kFrom + 17, kUntil + 41, 0.5, DaySpan{1285, 395}},
                        {"slope-changed", kFrom + 35, kUntil + 3, 0.5, {}}});
    plant.visits = {kFrom + 777};
    const auto station = open(plant);
    const auto clips = station->clips(kFirst, kUntil + kMinutesADay);
    EXPECT_EQ(clips, honest->clips(kFirst, kUntil + kMinutesADay));
    for (const Clip& clip : clips) {
        EXPECT_EQ(minuteOfDay(clip.from) % 120, 0);
        EXPECT_EQ(clip.until - clip.from, 120);
    }
}

TEST(StackStation, aGapIsOneGapHoweverManyStatesChangeInIt) {
    const Minute from = kFrom - 30;
    const Minute until = kFrom + 5;
    const auto station = open(kiln({{"nitrogen-in-line", kFrom - 20, kUntil, 0.5, {}},
                                    {"clips-deleted", from, kFrom - 12, 1, {}},
                                    {"clips-deleted", kFrom - 12, until, 1, {}}}));
    std::vector<Clip> gaps = station->clips(kFirst, kUntil);
    std::erase_if(gaps, [](const Clip& clip) { return clip.picture == Picture::Clear; });
    ASSERT_EQ(gaps.size(), 3U);  // one a camera, over the beginning of a file
    for (const Clip& gap : gaps) {
        EXPECT_EQ(gap.from, from);
        EXPECT_EQ(gap.until, until);
    }
}

TEST(StackStation, aSceneIsThatOfItsMinute) {
    const auto station = open(kiln({cause("slope-changed")}));
    const auto house = [&](Minute minute) { return station->scenes(minute)[0].shows; };
    EXPECT_EQ(house(kFrom - 11), "站房里没有人");
    EXPECT_EQ(house(kFrom - 10), "一人坐在工控机前操作");
    EXPECT_EQ(house(kFrom + 4), "一人坐在工控机前操作");
    EXPECT_EQ(house(kFrom + 5), "站房里没有人");
    const Minute dawn = kFirst + kMinutesADay + 360;
    EXPECT_EQ(station->scenes(dawn - 1)[1].shows, "夜间画面，看不清细节");
    EXPECT_EQ(station->scenes(dawn)[1].shows, "");
}

TEST(StackStation, aSceneHasThePictureOfItsClip) {
    const auto station = open(kiln({{"camera-turned", kFrom + 11, kUntil, 1, {}},
                                    {"clips-deleted", kFrom + 33, kFrom + 77, 1, {}}}));
    for (Minute minute = kFrom; minute < kFrom + 120; ++minute) {
        const auto clips = station->clips(minute, minute + 1);
        const auto scenes = station->scenes(minute);
        ASSERT_EQ(clips.size(), scenes.size());
        for (std::size_t i = 0; i < clips.size(); ++i) {
            EXPECT_EQ(clips[i].camera, scenes[i].camera);
            EXPECT_EQ(clips[i].picture, scenes[i].picture);
        }
    }
}

TEST(StackStation, clipsOfACameraFollowOneAnotherWithoutAGap) {
    const auto station = open(kiln({cause("camera-turned")}));
    const auto clips = station->clips(kFrom - 3000, kUntil + 3000);
    for (std::size_t i = 1; i < clips.size(); ++i) {
        if (clips[i].camera == clips[i - 1].camera) {
            EXPECT_EQ(clips[i].from, clips[i - 1].until);
        }
        EXPECT_EQ(clips[i].picture == Picture::Turned,
                  clips[i].camera != "排放口" && clips[i].from >= kFrom && clips[i].from < kUntil);
    }
}

TEST(StackStation, aPowerCutLeavesNothingShownSentOrFilmed) {
    const auto station = open(kiln({cause("power-cut")}));
    for (const std::string_view id : {"platform.so2", "computer.so2"})
        EXPECT_EQ(station->sample(id, momentOf(kFrom + 5))->mark, Mark::Missing);
    EXPECT_GT(at(*station, "reference.so2", kFrom + 5), 100);
    EXPECT_EQ(station->clips(kFrom + 5, kFrom + 6)[0].picture, Picture::Missing);
    EXPECT_EQ(station->wiring(kFrom + 5)[0].current, 0);
    const auto says = saysOf(station->alarmLog(kUntil, kUntil + 1));
    EXPECT_NE(std::find(says.begin(), says.end(), "供电恢复，系统启动"), says.end());
}

TEST(StackStation, thePcKnowsTheMarkThatALoggerHides) {
    const auto station = open(kiln({cause("false-standstill")}));
    EXPECT_EQ(station->sample("platform.so2", momentOf(kFrom + 90))->claim, DataMark::Stopped);
    EXPECT_EQ(station->sample("computer.so2", momentOf(kFrom + 90))->claim, DataMark::Normal);
}

TEST(StackStation, electricityThatIsNotUploadedFindsNoFalseStandstill) {
    Plant plant = kiln({cause("false-standstill")});
    EXPECT_FALSE(open(plant)->findings(kFrom, kUntil).empty());
    plant.figures = {{"uploads-power", 0}};
    EXPECT_TRUE(open(plant)->findings(kFrom, kUntil).empty());
}

TEST(StackStation, theAlarmLogSaysWhatThePcSees) {
    const auto honest = open(kiln());
    const auto over = saysOf(honest->alarmLog(kFirst + 60, kFrom));
    EXPECT_TRUE(over.empty());  // over the limit since before: no new line
    const auto station = open(kiln({cause("nitrogen-in-line")}));
    const auto says = saysOf(station->alarmLog(kFrom, kUntil + 120));
    EXPECT_NE(std::find(says.begin(), says.end(), "二氧化硫（折算）超限，解除"), says.end());
    const auto cleared = open(kiln(
        {{"bent-line", kFrom, kUntil, 1, {}}, {"alarms-cleared", kFrom - 9, kUntil + 9, 1, {}}}));
    EXPECT_EQ(saysOf(cleared->alarmLog(kFrom - 9, kUntil + 10)),
              std::vector<std::string>{"清空报警记录"});
}

TEST(StackStation, wiringShowsTheCurrentBesideBothScales) {
    const auto station = open(kiln({cause("range-changed"), cause("channel-remapped")}));
    const auto rows = station->wiring(kFrom + 90);
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[0].scale, 100);
    EXPECT_EQ(rows[0].filedScale, 500);
    const double fed = (rows[0].current - 4) / 16 * rows[0].filedScale;
    EXPECT_NEAR(fed, at(*station, "reference.so2", kFrom + 90), 15);
    EXPECT_EQ(rows[3].fed, "烟温");
    EXPECT_EQ(rows[3].filed, "颗粒物");
    EXPECT_EQ(rows[3].current, rows[5].current);
}

TEST(StackStation, whatIsFiledOfTheWiringNeverMoves) {
    const auto honest = open(kiln())->wiring(kFrom + 90);
    for (const CauseInfo& one : causesOf("stack")) {
        const auto rows = open(kiln({cause(std::string(one.word), 1)}))->wiring(kFrom + 90);
        ASSERT_EQ(rows.size(), honest.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(rows[i].filed, honest[i].filed) << one.word;
            EXPECT_EQ(rows[i].filedScale, honest[i].filedScale) << one.word;
        }
    }
}

TEST(StackStation, aBoilerConvertsByItsCoefficientAndAKilnByItsOxygen) {
    const auto setOf = [](const Station& station, std::string_view id) {
        const auto rows = station.parameters(kFrom + 90);
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.id == id; });
        return row == rows.end() ? 0.0 : row->set;
    };
    Plant plant = kiln({cause("board-changed", 1)});
    EXPECT_NEAR(setOf(*open(plant), "reference-oxygen"), 18.67, 0.01);
    EXPECT_EQ(setOf(*open(plant), "excess-air"), 0);
    plant.figures = {{"reference-oxygen", 9}};
    EXPECT_EQ(setOf(*open(plant), "reference-oxygen"), 9);
    EXPECT_NEAR(setOf(*open(plant), "excess-air"), 1.75 * 1.8 / 1.4, 1e-9);
}

TEST(StackStation, aTapedLensDoesNotSeeTheSootBlown) {
    const auto most = [](const Station& station, std::string_view channel) {
        std::vector<Reading> readings(120);
        EXPECT_TRUE(station.samples(channel, kFrom + kMinutesADay - 60, 1, readings));
        double value = 0;
        for (const Reading& one : readings) value = std::max(value, one.value);
        return value;
    };
    const auto honest = open(kiln());
    const auto taped = open(kiln({cause("lens-taped", 1)}));
    EXPECT_GT(most(*honest, "platform.dust"), 1.5 * at(*honest, "reference.dust", kFrom + 300));
    EXPECT_EQ(most(*taped, "reference.dust"), most(*honest, "reference.dust"));
    EXPECT_LT(most(*taped, "platform.dust"), 2);
}

TEST(StackStation, oneVisitIsOfOneFirmAndTheSamePeople) {
    std::set<std::string> firms, people;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Plant plant = kiln();
        plant.seed = seed;
        plant.figures = {{"comparison-every", 20}};
        const auto reports = open(plant)->comparisons(kFirst, kFirst + 60 * kMinutesADay);
        for (const Comparison& one : reports) {
            for (const Comparison& other : reports) {
                EXPECT_EQ(one.firm, other.firm);
                if (one.from == other.from) {
                    EXPECT_EQ(one.sampler, other.sampler);
                }
            }
            firms.insert(one.firm);
            people.insert(one.sampler);
        }
    }
    EXPECT_GT(firms.size(), 1U);
    EXPECT_GT(people.size(), firms.size());
}

TEST(StackStation, anHonestTestHasALaboratoryOfItsOwn) {
    Plant plant = kiln();
    plant.figures = {{"comparison-every", 20}};
    const auto reports = open(plant)->comparisons(kFirst, kFirst + 60 * kMinutesADay);
    ASSERT_EQ(reports.size(), 12U);  // three tests of four factors
    for (const Comparison& report : reports) {
        ASSERT_EQ(report.laboratory.size(), report.meter.size());
        EXPECT_EQ(report.place, plant.name);
        for (std::size_t i = 0; i < report.meter.size(); ++i)
            EXPECT_NEAR(report.meter[i] / report.laboratory[i], 1, 0.2) << report.factor;
    }
    EXPECT_NE(reports[0].meter, reports[4].meter);
}

TEST(StackStation, inventedReportsAreCopies) {
    Plant plant = kiln({{"faked-comparison", kFirst, kFirst + 90 * kMinutesADay, 1, {}}});
    plant.figures = {{"comparison-every", 20}};
    const auto reports = open(plant)->comparisons(kFirst, kFirst + 60 * kMinutesADay);
    ASSERT_EQ(reports.size(), 24U);
    EXPECT_EQ(reports[0].sampler, reports[1].sampler);
    EXPECT_NE(reports[0].place, reports[1].place);
    EXPECT_LT(reports[1].from, reports[0].until);
    EXPECT_EQ(reports[0].laboratory, reports[8].laboratory);
    EXPECT_EQ(reports[0].meter, reports[8].meter);
}

TEST(StackStation, aVisitIsOnTheCameraOfTheHouse) {
    Plant plant = kiln();
    plant.visits = {kFrom};
    const auto station = open(plant);
    EXPECT_EQ(station->scenes(kFrom)[0].shows, "检查人员在场");
    EXPECT_EQ(station->scenes(kFrom - 1)[0].shows, "站房里没有人");
}

TEST(StackStation, namesItsCausesFraudsFirst) {
    bool wasHonest = false;
    std::set<std::string_view> words;
    for (const CauseInfo& one : causesOf("stack")) {
        EXPECT_TRUE(words.insert(one.word).second) << one.word;
        EXPECT_FALSE(one.name.empty());
        EXPECT_FALSE(wasHonest && one.isFraud()) << one.word;
        wasHonest = !one.isFraud();
    }
    EXPECT_TRUE(causesOf("gas-boiler").empty());
}

TEST(StackStation, theAlarmLogNamesTheConvertedHour) {
    const auto station = open(kiln({cause("nitrogen-in-line")}));
    const auto says = saysOf(station->alarmLog(kUntil, kUntil + 300));
    EXPECT_TRUE(std::any_of(says.begin(), says.end(), [](const std::string& line) {
        return line.starts_with("二氧化硫（折算）小时均值");
    }));
}

Plant brickKiln(base::Date since) {
    Plant plant = kiln();
    plant.since = since;
    plant.trade = "brick-kiln";
    return plant;
}

double postedReference(const Station& station, Minute minute) {
    const ParameterRow row = station.parameters(minute)[0];
    EXPECT_EQ(row.id, "reference-oxygen");
    EXPECT_FALSE(row.differs());
    return row.posted;
}

TEST(StackStation, hasTheReferenceOxygenOfItsTrade) {
    EXPECT_EQ(postedReference(*open(brickKiln(base::Date::fromDays(20000))), kFrom), 18);
    Plant boiler = brickKiln(base::Date::fromDays(20000));
    boiler.trade = "coal-boiler";
    EXPECT_EQ(postedReference(*open(boiler), kFrom), 9);
    boiler.figures = {{"reference-oxygen", 6}};
    EXPECT_EQ(postedReference(*open(boiler), kFrom), 6) << "what is written goes first";
}

TEST(StackStation, followsItsTradeOverTheDayOfAnAmendment) {
    const base::Date amended = *base::Date::fromYmd(2020, 12, 21);
    const Minute turn = minuteOf({amended});
    const auto station = open(brickKiln(base::Date::fromDays(amended.days() - 5)));
    EXPECT_NEAR(postedReference(*station, turn - 1), 8.65, 0.01);
    EXPECT_EQ(postedReference(*station, turn), 18);
    for (const std::string holder : {"platform", "reference"}) {
        const double ratio = at(*station, holder + ".so2-converted", turn + 90) /
                             at(*station, holder + ".so2", turn + 90);
        EXPECT_NEAR(ratio, 3 / (21 - at(*station, holder + ".o2", turn + 90)), 0.01) << holder;
    }
    const auto lines = station->parameterLog(turn - 60, turn + 60);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].says, "修改基准含氧量");
    const auto found = station->findings(turn - 4 * kMinutesADay, turn + 4 * kMinutesADay);
    EXPECT_TRUE(std::none_of(found.begin(), found.end(), [](const Finding& finding) {
        return finding.rule == Rule::Conversion;
    }));
}

TEST(StackStation, refusesATradeWithoutAReference) {
    Plant plant = kiln();
    plant.trade = "bakery";
    EXPECT_EQ(openStation(plant).error().what, "没有名为“bakery”的行业。");
    plant.trade = "vapour-oxidiser";
    plant.since = *base::Date::fromYmd(2018, 1, 1);
    EXPECT_EQ(openStation(plant).error().what,
              "2018-01-01还没有行业“vapour-oxidiser”的基准含氧量，请写reference-oxygen。");
}

}  // namespace
}  // namespace lianbing::site
