#include "game/site/recorded_fraud.h"

#include "game/site/flue_math.h"
#include "game/site/look_alikes.h"
#include "tests/unit/site/record_support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace lianbing::site {
namespace {

constexpr int kDays = 16;
constexpr Minute kBegin = kRecordFrom + 4 * kMinutesADay + 600;
constexpr Minute kEnd = kRecordFrom + 12 * kMinutesADay + 600;
constexpr Minute kVisit = kEnd;

const RecordedData& stack() {
    static const RecordedData made = recordOf(*openStation("stack", 11), Medium::Gas, kDays);
    return made;
}

/// Sixteen days of minutes of an honest outfall.
const RecordedData& outfall() {
    static const RecordedData made = recordOf(*openStation("outfall", 11), Medium::Water, kDays);
    return made;
}

PlannedCause cause(std::string word, double strength, std::optional<DaySpan> daily = std::nullopt) {
    return {std::move(word), kBegin, kEnd, strength, daily};
}

std::set<Rule> rulesOf(const RecordedData& data) {
    std::set<Rule> rules;
    for (const Finding& finding : recordedFindings(data, {kVisit})) rules.insert(finding.rule);
    return rules;
}

/// Of what was sampled: calibrations are something else.
double meanOf(const RecordedData& data, std::string_view word, Minute from, Minute until) {
    double sum = 0;
    int count = 0;
    const Track& track = data.find(word)->track;
    for (std::size_t i = 0; i < track.values.size(); ++i) {
        if (track.minuteAt(i) < from || track.minuteAt(i) >= until || std::isnan(track.values[i]))
            continue;
        if (track.marks[i] == DataMark::Calibration) continue;
        sum += track.values[i];
        ++count;
    }
    return sum / count;
}

std::string spelled(const RecordedData& data) {
    std::string text;
    for (const RecordedTrack& one : data.tracks) {
        text += one.word;
        for (std::size_t i = 0; i < one.track.values.size(); i += 7) {
            text += std::to_string(one.track.values[i]);
            text += letterOf(one.track.marks[i]);
        }
    }
    return text;
}

TEST(RecordedFraud, theUntouchedRecordsTripNothing) {
    for (const RecordedData* record : {&stack(), &outfall()}) {
        for (const Finding& finding : recordedFindings(*record, {kVisit}))
            ADD_FAILURE() << nameOf(finding.rule) << finding.says << finding.from - kRecordFrom;
    }
}

struct Planting {
    const char* name;
    bool isGas;
    PlannedCause planned;
    Rule rule;
};

class Planted : public testing::TestWithParam<Planting> {};

TEST_P(Planted, tripsItsRuleAndLeavesTheOriginal) {
    const RecordedData& record = GetParam().isGas ? stack() : outfall();
    const std::string before = spelled(record);
    const auto made = plantIntoRecord(record, GetParam().planned);
    ASSERT_TRUE(made) << made.error().what;
    EXPECT_TRUE(rulesOf(made->planted).contains(GetParam().rule));
    EXPECT_EQ(spelled(made->original), before);
    EXPECT_NE(spelled(made->planted), before);
    EXPECT_EQ(spelled(plantIntoRecord(record, GetParam().planned)->planted),
              spelled(made->planted));
    // Nothing before the cause is touched.
    for (std::size_t t = 0; t < record.tracks.size(); ++t) {
        for (Minute m = 0; m < kBegin - kRecordFrom; m += 11) {
            const auto i = static_cast<std::size_t>(m);
            ASSERT_EQ(made->planted.tracks[t].track.values[i], record.tracks[t].track.values[i]);
        }
    }
}

const DaySpan kNights{22 * 60, 5 * 60};

INSTANTIATE_TEST_SUITE_P(
    Causes, Planted,
    testing::Values(Planting{"nitrogenUntilTheVisit", true, cause("nitrogen-in-line", 0.6),
                             Rule::InspectionJump},
                    Planting{"nitrogenAtNight", true, cause("nitrogen-in-line", 0.7, kNights),
                             Rule::NightPattern},
                    Planting{"slope", true, cause("slope-changed", 0.5), Rule::ExactStep},
                    Planting{"range", true, cause("range-changed", 0.2), Rule::ExactStep},
                    Planting{"ceiling", true, cause("hidden-program", 0.6), Rule::Constant},
                    Planting{"frozen", true, cause("frozen", 1), Rule::Constant},
                    Planting{"standstill", true, cause("false-standstill", 1),
                             Rule::MarkAgainstPower},
                    Planting{"loggerOff", true, cause("logger-off", 1), Rule::MissingData},
                    Planting{"altered", true, cause("logger-altered", 0.8), Rule::InspectionJump},
                    Planting{"oxidant", true, cause("oxidant", 0.5), Rule::InspectionJump},
                    Planting{"lens", true, cause("lens-taped", 1), Rule::InspectionJump},
                    Planting{"bucket", false, cause("bucket", 1), Rule::TinySwing},
                    Planting{"hose", false, cause("tap-hose", 0.9, kNights), Rule::NightPattern},
                    Planting{"stopped", false, cause("stopped-analyser", 1), Rule::Constant},
                    Planting{"remover", false, cause("cod-remover", 0.99), Rule::TinySwing}),
    [](const auto& row) { return std::string{row.param.name}; });

TEST(RecordedFraud, nitrogenThinsSulphurNitrogenAndOxygenAlike) {
    const auto made = plantIntoRecord(stack(), cause("nitrogen-in-line", 0.5)).value();
    const auto ratio = [&](const char* word) {
        return meanOf(made.planted, word, kBegin, kEnd) / meanOf(made.original, word, kBegin, kEnd);
    };
    EXPECT_NEAR(ratio("so2"), 0.6, 0.02);
    EXPECT_NEAR(ratio("nox"), ratio("so2"), 0.01);
    EXPECT_NEAR(ratio("o2"), ratio("so2"), 0.01);
    EXPECT_EQ(ratio("dust"), 1) << "measured in the duct";
    EXPECT_LT(ratio("so2-converted"), 0.3);
    EXPECT_LT(ratio("dust-converted"), 0.6) << "converted by the oxygen that is read";
}

TEST(RecordedFraud, convertedValuesFollowTheFormulaWithAReference) {
    PlantingOptions options;
    options.referenceOxygen = 18;
    const auto made = plantIntoRecord(stack(), cause("nitrogen-in-line", 0.5), options).value();
    const auto at = static_cast<std::size_t>(kBegin - kRecordFrom + 500);
    const auto value = [&](const char* word) { return made.planted.find(word)->track.values[at]; };
    EXPECT_NEAR(value("so2-converted"), *atReferenceOxygen(value("so2"), value("o2"), 18), 0.06);
    const auto own = plantIntoRecord(stack(), cause("nitrogen-in-line", 0.5)).value();
    EXPECT_NEAR(own.planted.find("so2-converted")->track.values[at], value("so2-converted"), 1.5)
        << "the record tells its own reference";
}

TEST(RecordedFraud, anotherSeedIsAnotherNeedleValve) {
    PlantingOptions other;
    other.seed = 2;
    EXPECT_NE(spelled(plantIntoRecord(stack(), cause("nitrogen-in-line", 0.5))->planted),
              spelled(plantIntoRecord(stack(), cause("nitrogen-in-line", 0.5), other)->planted));
}

TEST(RecordedFraud, theBucketTakesTheProbeToTheRoomAndLeavesTheFlow) {
    const auto made = plantIntoRecord(outfall(), cause("bucket", 1)).value();
    EXPECT_NEAR(meanOf(made.planted, "cod", kBegin + 180, kEnd), 10, 0.3);
    EXPECT_NEAR(meanOf(made.planted, "temperature", kBegin + 180, kEnd), 22, 0.2);
    EXPECT_EQ(meanOf(made.planted, "flow", kBegin, kEnd), meanOf(outfall(), "flow", kBegin, kEnd));
}

TEST(RecordedFraud, anHourIsChangedByTheShareOfItThatTheCauseHeld) {
    RecordedData record;
    RecordedTrack sulphur{"so2", "mg/m³", 1, {}, {}};
    sulphur.track = {"二氧化硫", kRecordFrom, 60, std::vector<double>(48, 100.0),
                     std::vector<DataMark>(48, DataMark::Normal)};
    record.tracks.push_back(sulphur);
    const PlannedCause half{"slope-changed", kRecordFrom + 630, kRecordFrom + 780, 0.5, {}};
    const auto made = plantIntoRecord(record, half).value();
    const std::vector<double>& values = made.planted.tracks[0].track.values;
    EXPECT_EQ(values[9], 100);
    EXPECT_EQ(values[10], 75);
    EXPECT_EQ(values[11], 50);
    EXPECT_EQ(values[13], 100);
}

TEST(RecordedFraud, whatHasNoPlaceInTheRecordIsRefused) {
    RecordedData noDust = stack();
    std::erase_if(noDust.tracks,
                  [](const RecordedTrack& track) { return track.word.starts_with("dust"); });
    const auto refused = plantIntoRecord(noDust, cause("lens-taped", 1));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().what, "记录里没有颗粒物，放不进“颗粒物仪镜头遮挡”。");

    RecordedData noOxygen = stack();
    std::erase_if(noOxygen.tracks, [](const RecordedTrack& track) { return track.word == "o2"; });
    EXPECT_FALSE(plantIntoRecord(noOxygen, cause("nitrogen-in-line", 0.5)));
    RecordedData noDemand = outfall();
    std::erase_if(noDemand.tracks, [](const RecordedTrack& track) { return track.word == "cod"; });
    EXPECT_FALSE(plantIntoRecord(noDemand, cause("cod-remover", 1)));

    EXPECT_FALSE(plantIntoRecord(stack(), cause("bucket", 1))) << "a bucket in a stack";
    EXPECT_FALSE(plantIntoRecord(outfall(), cause("nitrogen-in-line", 1)));
    EXPECT_FALSE(plantIntoRecord(stack(), cause("bypass", 1))) << "not in what was measured";
    EXPECT_FALSE(plantIntoRecord(stack(), cause("slope-changed", 2)));
    PlannedCause later = cause("slope-changed", 0.5);
    later.from += 100 * kMinutesADay;
    later.until += 100 * kMinutesADay;
    EXPECT_FALSE(plantIntoRecord(stack(), later));
}

/// A day of minutes at one value, twenty of them calibration.
RecordedData calibrated(std::initializer_list<std::pair<const char*, double>> values,
                        Medium medium = Medium::Gas) {
    RecordedData record;
    record.medium = medium;
    for (const auto& [word, value] : values) {
        const Factor* factor = factorOfWord(medium, word);
        RecordedTrack one{word, std::string{factor->unit}, 2, {}, {}};
        one.track = {nameOf(*factor, isConverted(word)), kRecordFrom, 1,
                     std::vector<double>(1440, value),
                     std::vector<DataMark>(1440, DataMark::Normal)};
        for (std::size_t i = 180; i < 200; ++i) one.track.marks[i] = DataMark::Calibration;
        record.tracks.push_back(one);
    }
    return record;
}

PlannedCause allDay(std::string word, double strength) {
    return {std::move(word), kRecordFrom, kRecordFrom + 1440, strength, {}};
}

TEST(RecordedFraud, aCalibrationKnowsNothingOfTheLineBeforeIt) {
    const RecordedData gas = calibrated({{"so2", 398},
                                         {"so2-converted", 400},
                                         {"nox", 200},
                                         {"dust", 20},
                                         {"dust-converted", 21},
                                         {"o2", 10}});
    const RecordedData water = calibrated({{"cod", 60}, {"nh3", 5}}, Medium::Water);
    for (const PlantableCause& one : plantableCauses()) {
        const std::string word{one.word};
        const bool isBefore = word == "nitrogen-in-line" || word == "oxidant" ||
                              word == "lens-taped" || word == "bucket" || word == "tap-hose" ||
                              word == "cod-remover" || word == "cell-drift" ||
                              word == "fuel-changed" || word == "filter-renewed";
        if (!isBefore) continue;
        const RecordedData& record = one.ofGas ? gas : water;
        const auto made = plantIntoRecord(record, allDay(word, 0.5));
        ASSERT_TRUE(made) << made.error().what;
        EXPECT_NE(spelled(made->planted), spelled(record)) << word;
        for (std::size_t t = 0; t < record.tracks.size(); ++t) {
            for (std::size_t i = 180; i < 200; ++i)
                ASSERT_EQ(made->planted.tracks[t].track.values[i], record.tracks[t].track.values[i])
                    << word << record.tracks[t].word;
        }
    }
    const auto slope = plantIntoRecord(gas, allDay("slope-changed", 0.5)).value();
    EXPECT_EQ(slope.planted.find("so2")->track.values[190], 199) << "of the analyser itself";
}

TEST(RecordedFraud, aReferenceThatIsNoneIsRefused) {
    for (const double oxygen : {25.0, 21.0, 20.9, 0.0, -5.0}) {
        PlantingOptions options;
        options.referenceOxygen = oxygen;
        const auto refused = plantIntoRecord(stack(), cause("nitrogen-in-line", 0.5), options);
        ASSERT_FALSE(refused) << oxygen;
        EXPECT_EQ(refused.error().what, "基准含氧量应当大于 0、小于 20.9（%）。");
    }
}

TEST(RecordedFraud, aSpanBeyondTheRecordIsCutAndTold) {
    const RecordedData record = calibrated({{"so2", 100}});
    PlannedCause late = allDay("slope-changed", 0.5);
    late.from += 720;
    late.until += 10 * kMinutesADay;
    const auto made = plantIntoRecord(record, late).value();
    EXPECT_EQ(made.cause.until, record.until());
    EXPECT_NE(made.note.find("超出的时间没有放"), std::string::npos);
    EXPECT_EQ(made.planted.tracks[0].track.values[1000], 50);
    EXPECT_TRUE(plantIntoRecord(record, allDay("slope-changed", 0.5))->note.empty());

    late.from = record.until();
    const auto refused = plantIntoRecord(record, late);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().what.find("不在记录里"), std::string::npos);
}

TEST(RecordedFraud, honestCausesDoWhatTheyDoInTheChain) {
    const RecordedData gas =
        calibrated({{"so2", 100}, {"so2-converted", 120}, {"nox", 200}, {"dust", 20}, {"o2", 10}});
    const auto value = [&](const char* cause, const char* word, std::size_t at) {
        return plantIntoRecord(gas, allDay(cause, 1))->planted.find(word)->track.values[at];
    };
    EXPECT_NEAR(value("fuel-changed", "so2", 700), 20, 0.01);
    EXPECT_NEAR(value("fuel-changed", "so2-converted", 700), 24, 0.01);
    EXPECT_EQ(value("fuel-changed", "dust", 700), 20);
    EXPECT_NEAR(value("filter-renewed", "dust", 700), 4, 0.01);
    EXPECT_TRUE(std::isnan(value("power-cut", "so2", 700)));
    // Five hundredths of 120 a day, since the calibration and no longer.
    EXPECT_NEAR(value("cell-drift", "so2", 199 + 720), 103, 0.01);
    EXPECT_NEAR(value("cell-drift", "so2", 201), 100, 0.05);
    EXPECT_EQ(value("cell-drift", "dust", 900), 20);

    const auto kept = plantIntoRecord(gas, allDay("filed-maintenance", 1)).value();
    EXPECT_EQ(kept.planted.find("so2")->track.values[700], 0);
    EXPECT_EQ(kept.planted.find("o2")->track.values[700], 20.9);
    EXPECT_EQ(kept.planted.find("so2")->track.marks[700], DataMark::Maintenance);

    const RecordedData water = calibrated({{"cod", 60}, {"nh3", 5}, {"tp", 0.3}}, Medium::Water);
    const auto aged = plantIntoRecord(water, allDay("reagent-ageing", 1)).value();
    EXPECT_NEAR(aged.planted.find("cod")->track.values[1439], 30, 0.05);
    EXPECT_EQ(aged.planted.find("tp")->track.values[1439], 0.3);
}

TEST(RecordedFraud, anHonestCauseTripsNoMoreThanItsWeakRules) {
    for (const PlantableCause& one : plantableCauses()) {
        if (!one.isHonest) continue;
        for (const RecordedData* record : {&stack(), &outfall()}) {
            const bool isStack = record == &stack();
            if (isStack ? !one.ofGas : !one.ofWater) continue;
            PlannedCause honest = cause(std::string{one.word}, 0.6);
            // Work in a station house is done within a day.
            const bool isWork = one.word == "filed-maintenance" || one.word == "power-cut";
            honest.from += 37;
            if (isWork) honest.until = honest.from + 300;
            const auto made = plantIntoRecord(*record, honest);
            ASSERT_TRUE(made) << made.error().what;
            const auto weak =
                weakRulesOf(isStack ? stackLookAlikes() : outfallLookAlikes(), one.word);
            for (const Finding& finding : recordedFindings(made->planted, {}))
                EXPECT_TRUE(std::find(weak.begin(), weak.end(), finding.rule) != weak.end())
                    << one.word << nameOf(finding.rule) << finding.says;
        }
    }
}

TEST(RecordedFraud, everyCauseCanBePlantedSomewhere) {
    for (const PlantableCause& one : plantableCauses()) {
        EXPECT_TRUE(one.ofGas || one.ofWater);
        const RecordedData& record = one.ofGas ? stack() : outfall();
        EXPECT_TRUE(plantIntoRecord(record, cause(std::string{one.word}, 1))) << one.word;
    }
}

}  // namespace
}  // namespace lianbing::site
