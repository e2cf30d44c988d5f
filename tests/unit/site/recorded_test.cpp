#include "game/site/recorded.h"

#include "tests/unit/site/record_support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace lianbing::site {
namespace {

RecordedData hours(std::vector<double> values) {
    RecordedData data;
    data.medium = Medium::Water;
    RecordedTrack demand{"cod", "mg/L", 1, 50.0, {}};
    demand.track = {"化学需氧量", kRecordFrom, 60, std::move(values), {}};
    demand.track.marks.assign(demand.track.values.size(), DataMark::Normal);
    data.tracks.push_back(demand);
    return data;
}

TEST(RecordedSource, anHourlyValueStandsForItsHour) {
    RecordedData data = hours({41.5, std::nan(""), 43.0});
    data.tracks[0].track.marks[2] = DataMark::Maintenance;
    const auto source = RecordedSource::create(data).value();
    ASSERT_EQ(source->channels().size(), 1U);
    const Channel& channel = source->channels()[0];
    EXPECT_EQ(channel.id, "platform.cod");
    EXPECT_EQ(channel.name, "化学需氧量");
    EXPECT_EQ(channel.limit, 50.0);
    EXPECT_EQ(channel.high, 43.0);
    const auto at = [&](Minute minute) {
        return source->sample("platform.cod", momentOf(kRecordFrom + minute)).value();
    };
    EXPECT_EQ(at(0).text(), "41.5");
    EXPECT_EQ(at(59).text(), "41.5");
    EXPECT_EQ(at(60).mark, Mark::Missing);
    EXPECT_EQ(at(120).claim, DataMark::Maintenance);
    EXPECT_EQ(at(180).mark, Mark::Missing);
    EXPECT_EQ(at(-1).mark, Mark::Missing);
    EXPECT_FALSE(source->sample("platform.so2", momentOf(kRecordFrom)));
}

TEST(RecordedSource, aRunHasTheReadingsThatSamplesHave) {
    const auto station = openStack(11, {{"power-cut", kRecordFrom + 60, kRecordFrom + 90, 1, {}}});
    const auto source = RecordedSource::create(recordOf(*station, Medium::Gas, 1)).value();
    for (const Channel& channel : source->channels()) {
        std::vector<Reading> run(200);
        ASSERT_TRUE(source->samples(channel.id, kRecordFrom - 20, 7, run));
        for (std::size_t i = 0; i < run.size(); ++i) {
            const auto one =
                source->sample(channel.id, momentOf(kRecordFrom - 20 + 7 * static_cast<Minute>(i)));
            if (one->mark == Mark::Missing) {
                EXPECT_TRUE(std::isnan(run[i].value));
            } else {
                EXPECT_EQ(run[i].value, one->value);
            }
            EXPECT_EQ(run[i].claim, one->claim);
        }
    }
    EXPECT_NE(source->channel("power.production"), nullptr);
    EXPECT_EQ(source->channel("power.production")->witness, Witness::Power);
}

TEST(RecordedSource, tracksThatDoNotFitAreRefused) {
    EXPECT_FALSE(RecordedSource::create({}));
    RecordedData twice = hours({1, 2});
    twice.tracks.push_back(twice.tracks[0]);
    EXPECT_FALSE(RecordedSource::create(twice));
    twice.tracks[1].word = "tp";
    EXPECT_TRUE(RecordedSource::create(twice));
    twice.tracks[1].track.from += 60;
    EXPECT_FALSE(RecordedSource::create(twice));
}

std::set<Rule> rulesOf(const std::vector<Finding>& findings) {
    std::set<Rule> rules;
    for (const Finding& finding : findings) rules.insert(finding.rule);
    return rules;
}

TEST(RecordedFindings, anHonestRecordOfMinutesTripsNone) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const RecordedData data = recordOf(*openStack(seed), Medium::Gas, 10);
        const auto findings = recordedFindings(data, {kRecordFrom + 5000});
        EXPECT_TRUE(findings.empty()) << nameOf(findings.front().rule) << findings.front().says;
    }
}

TEST(RecordedFindings, aRecordHasTheFindingsOfItsStation) {
    const auto station =
        openStack(5, {{"frozen", kRecordFrom + 1500, kRecordFrom + 4500, 1, {}},
                      {"power-cut", kRecordFrom + 6000, kRecordFrom + 6200, 1, {}}});
    const RecordedData data = recordOf(*station, Medium::Gas, 10);
    EXPECT_EQ(rulesOf(recordedFindings(data, {})),
              rulesOf(station->findings(kRecordFrom, kRecordFrom + 10 * kMinutesADay)));
}

std::vector<double> wave(std::size_t count) {
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(40 + 8 * std::sin(static_cast<double>(i) / 3) +
                         static_cast<double>(i % 5));
    return values;
}

TEST(RecordedFindings, hoursFeedOnlyRulesThatMakeSenseOnThem) {
    std::vector<double> values = wave(240);
    EXPECT_TRUE(recordedFindings(hours(values), {kRecordFrom + 6000}).empty());
    for (std::size_t i = 100; i < 240; ++i) values[i] /= 2;  // an exact step
    EXPECT_TRUE(recordedFindings(hours(values), {kRecordFrom + 6000}).empty());
    for (std::size_t i = 30; i < 34; ++i) values[i] = 44;  // too short to be constant
    EXPECT_TRUE(recordedFindings(hours(values), {}).empty());
    for (std::size_t i = 30; i < 40; ++i) values[i] = 44;
    EXPECT_EQ(rulesOf(recordedFindings(hours(values), {})), std::set{Rule::Constant});
    values[60] = std::nan("");  // the hour of a standard check
    EXPECT_EQ(rulesOf(recordedFindings(hours(values), {})), std::set{Rule::Constant});
    values[61] = std::nan("");
    EXPECT_EQ(rulesOf(recordedFindings(hours(values), {})),
              (std::set{Rule::Constant, Rule::MissingData}));
}

TEST(RecordedFindings, hoursShowNightsThatDiffer) {
    std::vector<double> values = wave(24 * 15);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i % 24 >= 22 || i % 24 < 5) values[i] *= 0.3;
    }
    EXPECT_TRUE(rulesOf(recordedFindings(hours(values), {})).contains(Rule::NightPattern));
}

TEST(RecordedFindings, hoursAreHeldAgainstTheirLastDaysWhereTheFlowIsKnown) {
    std::vector<double> values;
    for (int hour = 0; hour < 9 * 24; ++hour)
        values.push_back((hour < 6 * 24 ? 60 : 30) * (1 + 0.2 * std::sin(hour * 0.7)));
    RecordedData data = hours(values);
    EXPECT_FALSE(rulesOf(recordedFindings(data, {})).contains(Rule::LevelShift));
    RecordedTrack flow{"flow", "m³/h", 1, {}, data.tracks[0].track};
    flow.track.factor = "流量";
    for (std::size_t i = 0; i < flow.track.values.size(); ++i)
        flow.track.values[i] = 500 + 40 * std::sin(static_cast<double>(i) * 0.9);
    data.tracks.push_back(flow);
    EXPECT_TRUE(rulesOf(recordedFindings(data, {})).contains(Rule::LevelShift));
}

TEST(RecordedFindings, aMarkThatElectricityCarriesTooIsHeldAgainstIt) {
    RecordedData data = hours(wave(48));
    RecordedTrack power = data.tracks[0];
    power.word = "power-production";
    for (double& value : power.track.values) value = 400;
    data.tracks.push_back(power);
    for (RecordedTrack& track : data.tracks) {
        for (std::size_t i = 10; i < 20; ++i) track.track.marks[i] = DataMark::Stopped;
    }
    EXPECT_EQ(rulesOf(recordedFindings(data, {})), std::set{Rule::MarkAgainstPower});
}

TEST(RecordedFindings, daysFeedConstantAndMissingOnly) {
    RecordedData data = hours(wave(40));
    data.tracks[0].track.step = 1440;
    EXPECT_TRUE(recordedFindings(data, {kRecordFrom + 6000}).empty());
    for (std::size_t i = 10; i < 14; ++i) data.tracks[0].track.values[i] = 33;
    EXPECT_EQ(rulesOf(recordedFindings(data, {})), std::set{Rule::Constant});
}

TEST(Recorded, stepsHaveNames) {
    EXPECT_EQ(stepName(1), "分钟数据");
    EXPECT_EQ(stepName(5), "5分钟数据");
    EXPECT_EQ(stepName(60), "小时数据");
    EXPECT_EQ(stepName(120), "2小时数据");
    EXPECT_EQ(stepName(1440), "日数据");
}

}  // namespace
}  // namespace lianbing::site
