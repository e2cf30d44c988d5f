#include "game/site/recorded_fraud.h"

#include "game/site/flue_math.h"
#include "tests/unit/site/record_support.h"

#include <gtest/gtest.h>

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

double meanOf(const RecordedData& data, std::string_view word, Minute from, Minute until) {
    double sum = 0;
    int count = 0;
    const Track& track = data.find(word)->track;
    for (std::size_t i = 0; i < track.values.size(); ++i) {
        if (track.minuteAt(i) < from || track.minuteAt(i) >= until || std::isnan(track.values[i]))
            continue;
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

TEST(RecordedFraud, everyCauseCanBePlantedSomewhere) {
    for (const PlantableCause& one : plantableCauses()) {
        EXPECT_TRUE(one.ofGas || one.ofWater);
        const RecordedData& record = one.ofGas ? stack() : outfall();
        EXPECT_TRUE(plantIntoRecord(record, cause(std::string{one.word}, 1))) << one.word;
    }
}

}  // namespace
}  // namespace lianbing::site
