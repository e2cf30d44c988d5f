// Every technique of the list leaves its signature in data, pages, logs or pictures, and without it
// there is none; what is honest trips no more than the rules that are said to be weak for it.

#include "game/site/look_alikes.h"
#include "game/site/outfall_station.h"
#include "game/site/stack_station.h"
#include "game/site/station.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

namespace lianbing::site {
namespace {

constexpr Minute kFirst = 20000 * kMinutesADay;
constexpr Minute kEnd = kFirst + 9 * kMinutesADay;
constexpr Minute kFrom = kFirst + 2 * kMinutesADay + 633;
constexpr Minute kUntil = kFrom + 5 * kMinutesADay;
constexpr Minute kNoon = kFirst + 4 * kMinutesADay + 740;

Plant plantOf(std::string_view kind, std::uint64_t seed = 5) {
    Plant plant;
    plant.kind = kind;
    plant.seed = seed;
    plant.since = base::Date::fromDays(20000);
    plant.name = "一号排放口";
    return plant;
}

std::unique_ptr<Station> open(const Plant& plant) {
    auto station = openStation(plant);
    EXPECT_TRUE(station) << station.error().what;
    return std::move(*station);
}

/// The mean of two hours at noon.
double mean(const Station& station, std::string_view channel, Minute from = kNoon) {
    std::vector<Reading> readings(120);
    EXPECT_TRUE(station.samples(channel, from, 1, readings)) << channel;
    double sum = 0;
    for (const Reading& reading : readings) sum += reading.value;
    return sum / 120;
}

double ratio(const Station& station, std::string_view one, std::string_view other) {
    return mean(station, one) / mean(station, other);
}

bool finds(const Station& station, Rule rule) {
    const auto all = station.findings(kFirst, kEnd);
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.rule == rule; });
}

bool differs(const Station& station, std::string_view id) {
    const auto rows = station.parameters(kNoon);
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.id == id; });
    return row != rows.end() && row->differs();
}

bool logs(const Station& station, std::string_view says, std::string_view who = "本机登录") {
    const auto lines = station.parameterLog(kFirst, kEnd);
    return std::any_of(lines.begin(), lines.end(),
                       [&](const auto& line) { return line.says == says && line.who == who; });
}

bool alarms(const Station& station, std::string_view says) {
    const auto lines = station.alarmLog(kFirst, kEnd);
    return std::any_of(lines.begin(), lines.end(),
                       [&](const auto& line) { return line.says.find(says) != std::string::npos; });
}

/// Whether somebody who looks in every hour sees something on a recording.
bool shows(const Station& station, std::string_view what) {
    for (Minute minute = kFirst; minute < kEnd; minute += 60) {
        const auto scenes = station.scenes(minute);
        if (std::any_of(scenes.begin(), scenes.end(), [&](const Scene& scene) {
                return scene.shows.find(what) != std::string::npos;
            }))
            return true;
    }
    return false;
}

/// Whether the camera at the sample looks elsewhere, and the reading falls with it.
bool isTurned(const Station& station, std::string_view channel) {
    const auto clips = station.clips(kNoon, kNoon + 1);
    const bool turned = std::any_of(clips.begin(), clips.end(), [](const auto& clip) {
        return clip.camera == nameOf(Camera::Intake) && clip.picture == Picture::Turned;
    });
    EXPECT_FALSE(shows(station, "玻璃瓶") || shows(station, "塑料桶"));
    return turned && mean(station, channel) < 0.6 * mean(station, channel, kFrom - 150);
}

/// Whether one sampler signed at two places at once.
bool isInTwoPlaces(const Station& station) {
    const auto reports = station.comparisons(kFirst, kFirst + 40 * kMinutesADay);
    for (const Comparison& one : reports) {
        for (const Comparison& other : reports) {
            if (one.sampler == other.sampler && one.place != other.place &&
                one.from < other.until && other.from < one.until)
                return true;
        }
    }
    return false;
}

bool isRemote(const Station& station) {
    const auto rows = station.processes(kNoon);
    const bool hidden =
        std::any_of(rows.begin(), rows.end(), [](const auto& row) { return !row.isFiled; });
    const bool empty = station.scenes(kFrom)[0].shows.starts_with("站房里没有人");
    return hidden && empty && logs(station, "替换计算公式文件", "远程登录");
}

/// Lower right behind each blow of ten minutes than before the next.
bool isSawtooth(const Station& station) {
    std::array<double, 10> sums{};
    std::vector<Reading> readings(120);
    EXPECT_TRUE(station.samples("platform.so2", kNoon, 1, readings));
    for (std::size_t i = 0; i < readings.size(); ++i)
        sums[static_cast<std::size_t>(kNoon + static_cast<Minute>(i)) % 10] += readings[i].value;
    const auto [low, high] = std::minmax_element(sums.begin(), sums.end());
    return *high > 1.2 * *low;
}

/// The highest of the two hours in which soot is blown off.
double highest(const Station& station, std::string_view channel) {
    std::vector<Reading> readings(120);
    EXPECT_TRUE(station.samples(channel, flooredTo(kNoon, kMinutesADay) + 540, 1, readings));
    double most = 0;
    for (const Reading& reading : readings) most = std::max(most, reading.value);
    return most;
}

/// NOx is made of NO by the factor of the PC alone, with nothing for NO2.
bool isRatioLowAndConstant(const Station& station) {
    double low = 1e9, high = 0;
    for (Minute minute = kNoon; minute < kNoon + 120; ++minute) {
        const double ratio = station.sample("computer.nox", momentOf(minute))->value /
                             station.sample("computer.no", momentOf(minute))->value;
        low = std::min(low, ratio);
        high = std::max(high, ratio);
    }
    return high < 1.2 && high - low < 0.02;
}

double spanAtProbe(const Station& station) {
    const auto& stack = dynamic_cast<const StackStation&>(station);
    return stack.cems().answer({{400, 0, 0, 0}, ChainPoint::Probe}, kNoon, 3)->sulphurDioxide;
}

bool sendsNothing(const Station& station) {
    return station.sample("platform.cod", momentOf(kNoon))
               .value_or(station.sample("platform.so2", momentOf(kNoon)).value_or(Sample{}))
               .mark == Mark::Missing;
}

struct Signature {
    int technique;
    std::string word;
    double strength;
    bool (*isThere)(const Station&);
};

using S = const Station&;

const std::vector<Signature>& stackSignatures() {
    static const std::vector<Signature> all{
        {1, "nitrogen-in-line", 0.5, [](S s) { return finds(s, Rule::Dilution); }},
        {2, "air-before-fan", 0.5,
         [](S s) { return finds(s, Rule::Constant) && differs(s, "o2-manual"); }},
        {3, "open-ports", 0.5,
         [](S s) { return mean(s, "platform.o2") > mean(s, "reference.o2") + 0.4; }},
        {4, "blow-at-probe", 0.5, isSawtooth},
        {5, "bent-line", 0.8,
         [](S s) { return spanAtProbe(s) < 300 && alarms(s, "伴热管温度低"); }},
        {6, "oxidant", 0.5, [](S s) { return finds(s, Rule::Floor); }},
        {7, "extra-vessel", 0.5,
         [](S s) { return ratio(s, "platform.nox", "reference.nox") < 0.8 && shows(s, "玻璃瓶"); }},
        {8, "range-changed", 1,
         [](S s) { return finds(s, Rule::ExactStep) && s.wiring(kNoon)[0].scale * 5 == 500; }},
        {9, "slope-changed", 0.5,
         [](S s) { return finds(s, Rule::ExactStep) && logs(s, "修改二氧化硫斜率"); }},
        {10, "board-changed", 0.5,
         [](S s) {
             return finds(s, Rule::Conversion) && differs(s, "pitot") && differs(s, "area") &&
                    logs(s, "修改基准含氧量");
         }},
        {11, "channel-remapped", 1,
         [](S s) { return finds(s, Rule::Alike) && logs(s, "修改颗粒物的输入通道"); }},
        {12, "nitrogen-factor", 0.5,
         [](S s) {
             return differs(s, "nox-factor") && alarms(s, "转换炉温度低") &&
                    isRatioLowAndConstant(s);
         }},
        {13, "lens-taped", 1,
         [](S s) {
             return finds(s, Rule::Floor) && alarms(s, "颗粒物仪光强异常") &&
                    highest(s, "reference.dust") > 1.5 * mean(s, "reference.dust") &&
                    highest(s, "platform.dust") < 3;
         }},
        {14, "emitter-shimmed", 0.5,
         [](S s) { return ratio(s, "platform.dust", "reference.dust") < 0.4; }},
        {15, "bypass", 0.5, [](S s) { return ratio(s, "plant.fan", "platform.flow") > 1.3; }},
        {16, "false-standstill", 1, [](S s) { return finds(s, Rule::MarkAgainstPower); }},
        {16, "logger-off", 1,
         [](S s) { return sendsNothing(s) && !std::isnan(mean(s, "computer.so2")); }},
        {17, "hidden-program", 0.5, [](S s) { return isRemote(s) && finds(s, Rule::Conversion); }},
        {17, "alarms-cleared", 1, [](S s) { return alarms(s, "清空报警记录"); }},
        {18, "logger-altered", 0.4,
         [](S s) { return ratio(s, "platform.so2", "computer.so2") < 0.7; }},
        {18, "clock-set-back", 0.5, [](S s) { return finds(s, Rule::ClockJump); }},
        {23, "frozen", 1, [](S s) { return finds(s, Rule::Constant); }},
        {25, "camera-turned", 0.7, [](S s) { return isTurned(s, "platform.so2"); }},
        {25, "clips-deleted", 1,
         [](S s) { return s.clips(kNoon, kNoon + 1)[0].picture == Picture::Missing; }},
        {26, "faked-comparison", 1, isInTwoPlaces},
    };
    return all;
}

const std::vector<Signature>& outfallSignatures() {
    static const std::vector<Signature> all{
        {9, "slope-changed", 0.5,
         [](S s) { return logs(s, "修改氨氮斜率") && alarms(s, "氨氮标样核查"); }},
        {10, "flow-lowered", 1,
         [](S s) { return finds(s, Rule::ZeroFlow) && differs(s, "flow-factor"); }},
        {16, "false-standstill", 1, [](S s) { return finds(s, Rule::MarkAgainstPower); }},
        {16, "logger-off", 1, [](S s) { return finds(s, Rule::MissingData) && sendsNothing(s); }},
        {17, "hidden-program", 0.5, isRemote},
        {17, "alarms-cleared", 1, [](S s) { return alarms(s, "清空报警记录"); }},
        {18, "logger-clamp", 0.5,
         [](S s) {
             return finds(s, Rule::Constant) && ratio(s, "platform.cod", "computer.cod") < 0.8;
         }},
        {18, "logger-altered", 0.4,
         [](S s) { return ratio(s, "platform.cod", "computer.cod") < 0.7; }},
        {18, "clock-set-back", 0.5, [](S s) { return finds(s, Rule::ClockJump); }},
        {19, "bucket", 1,
         [](S s) {
             return finds(s, Rule::TinySwing) && shows(s, "蓝色塑料桶") &&
                    mean(s, "intake.conductivity") < 0.5 * mean(s, "reference.conductivity");
         }},
        {19, "probe-capped", 1, [](S s) { return finds(s, Rule::Constant); }},
        {20, "tap-hose", 0.9,
         [](S s) {
             const Minute night = kFirst + 4 * kMinutesADay + 180;
             return mean(s, "platform.cod", night) < 0.5 * mean(s, "platform.cod") &&
                    mean(s, "reference.cod", night) > 0.7 * mean(s, "reference.cod");
         }},
        {21, "other-pond", 1,
         [](S s) {
             return finds(s, Rule::TinySwing) && mean(s, "platform.cod") < 25 &&
                    mean(s, "river.downstream-cod") > mean(s, "river.upstream-cod") + 3;
         }},
        {22, "standard-inlet", 0.5,
         [](S s) {
             return finds(s, Rule::TinySwing) && differs(s, "inlet") && shows(s, "标样进样口");
         }},
        {23, "stopped-analyser", 1,
         [](S s) {
             const double day = mean(s, "house.waste-drum", kNoon);
             return finds(s, Rule::Constant) && alarms(s, "未按周期运行") &&
                    mean(s, "house.waste-drum", kNoon + 300) == day;
         }},
        {23, "frozen", 1, [](S s) { return finds(s, Rule::Constant); }},
        {24, "cod-remover", 1,
         [](S s) {
             return mean(s, "platform.cod") < 11 && ratio(s, "platform.cod", "plant.toc") < 1 &&
                    mean(s, "reference.conductivity") > 1250 &&
                    mean(s, "reference.chloride") > 190 && finds(s, Rule::TinySwing);
         }},
        {25, "camera-turned", 0.7, [](S s) { return isTurned(s, "platform.cod"); }},
        {25, "clips-deleted", 1,
         [](S s) { return s.clips(kNoon, kNoon + 1)[0].picture == Picture::Missing; }},
        {26, "faked-comparison", 1, isInTwoPlaces},
    };
    return all;
}

const std::vector<Signature>& signaturesOf(std::string_view kind) {
    return kind == "stack" ? stackSignatures() : outfallSignatures();
}

void expectSignature(std::string_view kind, const Signature& signature) {
    Plant plant = plantOf(kind);
    EXPECT_FALSE(signature.isThere(*open(plant))) << signature.word;
    // Tests of an outlet are made at noon of the thirteenth day.
    const Minute until = signature.word == "faked-comparison" ? kFirst + 40 * kMinutesADay : kUntil;
    plant.causes = {{signature.word, kFrom, until, signature.strength, {}}};
    EXPECT_TRUE(signature.isThere(*open(plant))) << signature.word;
}

class StackTechnique : public testing::TestWithParam<Signature> {};

class OutfallTechnique : public testing::TestWithParam<Signature> {};

TEST_P(StackTechnique, leavesItsSignatureAndNoneWithoutIt) {
    expectSignature("stack", GetParam());
}

TEST_P(OutfallTechnique, leavesItsSignatureAndNoneWithoutIt) {
    expectSignature("outfall", GetParam());
}

std::string nameOfRow(std::string word) {
    std::erase(word, '-');
    return word;
}

INSTANTIATE_TEST_SUITE_P(All, StackTechnique, testing::ValuesIn(stackSignatures()),
                         [](const auto& row) { return nameOfRow(row.param.word); });
INSTANTIATE_TEST_SUITE_P(All, OutfallTechnique, testing::ValuesIn(outfallSignatures()),
                         [](const auto& row) { return nameOfRow(row.param.word); });

TEST(Techniques, allTwentySixHaveTheirSignatureTested) {
    std::set<int> numbers;
    for (const std::string_view kind : {"stack", "outfall"}) {
        for (const CauseInfo& cause : causesOf(kind)) {
            if (!cause.isFraud()) continue;
            const auto& rows = signaturesOf(kind);
            const auto row = std::find_if(rows.begin(), rows.end(),
                                          [&](const auto& one) { return one.word == cause.word; });
            ASSERT_NE(row, rows.end()) << kind << " " << cause.word;
            EXPECT_EQ(row->technique, cause.technique) << cause.word;
            numbers.insert(cause.technique);
        }
    }
    EXPECT_EQ(numbers.size(), 26U);
    EXPECT_EQ(*numbers.rbegin(), 26);
}

/// A station in the state that a look-alike names.
Plant lookAlike(std::string_view kind, std::string_view word) {
    Plant plant = plantOf(kind);
    const bool isStack = kind == "stack";
    const Minute day = kFirst + 4 * kMinutesADay;
    if (word == "blow-back") {
        plant.figures = {{"blow-back-every", 60}, {"blow-back-minutes", 5}};
    } else if (word == "calibration") {
        plant.figures = {{"calibration-at", 60}, {"calibration-minutes", 40}};
    } else if (word == "check") {
        plant.figures = {{"check-at", 60}};
    } else if (word == "low-load") {
        plant.figures = {{isStack ? "night-load" : "night-flow", 0.45}};
    } else if (word == "night-discharge") {
        plant.figures = {{"night-flow", 1.8}};
    } else if (word == "low-emission") {
        if (isStack) {
            plant.figures = {{"sulphur", 0.02}, {"dust", 1.2}};
        } else {
            plant.figures = {{"cod", 18}, {"nh3", 0.4}};
        }
    } else if (word == "standstill") {
        plant.standstills = {{day + 500, day + 2000}};
    } else if (word == "rain") {
        plant.rains = {{day + 300, day + 1400, 0.9}};
    } else {
        const Minute lasting = word == "cell-drift" || word == "reagent-ageing" ||
                                       word == "leaking-condenser" || word == "blocked-filter" ||
                                       word == "fuel-changed" || word == "filter-renewed"
                                   ? 3 * kMinutesADay
                                   : 400;
        plant.causes = {{std::string{word}, day + 560, day + 560 + lasting, 0.8, {}}};
    }
    return plant;
}

void expectWeakOnly(std::string_view kind, const LookAlike& alike) {
    const auto station = open(lookAlike(kind, alike.word));
    for (const Finding& finding : station->findings(kFirst, kEnd)) {
        EXPECT_NE(std::find(alike.weak.begin(), alike.weak.end(), finding.rule), alike.weak.end())
            << alike.word << " " << nameOf(finding.rule) << " " << finding.says;
    }
}

class StackLookAlike : public testing::TestWithParam<LookAlike> {};

class OutfallLookAlike : public testing::TestWithParam<LookAlike> {};

TEST_P(StackLookAlike, tripsNoMoreThanTheRulesThatAreWeakForIt) {
    expectWeakOnly("stack", GetParam());
}

TEST_P(OutfallLookAlike, tripsNoMoreThanTheRulesThatAreWeakForIt) {
    expectWeakOnly("outfall", GetParam());
}

INSTANTIATE_TEST_SUITE_P(All, StackLookAlike, testing::ValuesIn(stackLookAlikes()),
                         [](const auto& row) { return nameOfRow(std::string{row.param.word}); });
INSTANTIATE_TEST_SUITE_P(All, OutfallLookAlike, testing::ValuesIn(outfallLookAlikes()),
                         [](const auto& row) { return nameOfRow(std::string{row.param.word}); });

TEST(LookAlikes, everyHonestCauseIsAmongThem) {
    for (const std::string_view kind : {"stack", "outfall"}) {
        const auto& alikes = kind == "stack" ? stackLookAlikes() : outfallLookAlikes();
        for (const CauseInfo& cause : causesOf(kind)) {
            if (cause.isFraud()) continue;
            EXPECT_TRUE(std::any_of(alikes.begin(), alikes.end(), [&](const auto& one) {
                return one.word == cause.word;
            })) << cause.word;
        }
    }
}

}  // namespace
}  // namespace lianbing::site
