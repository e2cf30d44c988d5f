#include "game/site/hj212_stream.h"

#include "tests/unit/site/record_support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

namespace lianbing::site::hj212 {
namespace {

LoggerPlate plate(Edition edition) {
    LoggerPlate made;
    made.number = "010000A8900016F000169DC0";
    made.edition = edition;
    made.serial = "SN20260001";
    return made;
}

std::string streamOf(const Source& source, Edition edition, const StreamPlan& plan,
                     int minutes = 26 * 60) {
    return writeStream(source, plate(edition), kRecordFrom, kRecordFrom + minutes, plan).value();
}

double steps(std::string_view word, Minute minute) {
    if (word == "flow") return 300.4;
    return 20 + static_cast<double>(minute % 60) / 10;
}

FakeSource outfall() {
    return {Medium::Water, {"cod", "nh3", "ph", "flow"}, steps};
}

class RoundTrip : public testing::TestWithParam<Edition> {};

TEST_P(RoundTrip, aStationComesBackWithinItsPrintedDecimals) {
    const auto station =
        openStack(11, {{"power-cut", kRecordFrom + 300, kRecordFrom + 400, 1, {}},
                       {"filed-maintenance", kRecordFrom + 600, kRecordFrom + 700, 1, {}}});
    StreamPlan plan;
    const StreamRecords read = recordsOf(streamOf(*station, GetParam(), plan));
    EXPECT_TRUE(read.flaws.empty()) << read.flaws.front().what;
    ASSERT_GE(read.records.size(), 3U);
    const auto found = std::find_if(read.records.begin(), read.records.end(),
                                    [](const RecordedData& one) { return one.step() == 1; });
    ASSERT_NE(found, read.records.end());
    EXPECT_TRUE(found->flaws.empty());
    EXPECT_EQ(found->outlet, "010000A8900016F000169DC0");
    EXPECT_EQ(found->from(), kRecordFrom);
    EXPECT_EQ(found->size(), 26U * 60U);
    for (const char* word : {"so2", "so2-converted", "nox", "dust", "dust-converted", "o2",
                             "velocity", "temperature", "moisture", "flow"}) {
        const RecordedTrack* track = found->find(word);
        ASSERT_NE(track, nullptr) << word;
        for (std::size_t i = 0; i < track->track.values.size(); ++i) {
            const auto sample = station->sample(std::string{"platform."} + word,
                                                momentOf(kRecordFrom + static_cast<Minute>(i)));
            ASSERT_TRUE(sample);
            const double value = track->track.values[i];
            ASSERT_EQ(std::isnan(value), sample->mark == Mark::Missing) << word << " " << i;
            if (std::isnan(value)) continue;
            ASSERT_DOUBLE_EQ(value, sample->value) << word << " " << i;
            ASSERT_EQ(track->track.marks[i], sample->claim) << word << " " << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Editions, RoundTrip, testing::Values(Edition::Y2017, Edition::Y2025),
                         [](const auto& row) {
                             return std::string{row.param == Edition::Y2017 ? "Y2017" : "Y2025"};
                         });

TEST(Hj212Stream, hoursAndDaysAreRecordsOfTheirOwn) {
    const StreamRecords read = recordsOf(streamOf(outfall(), Edition::Y2017, {}));
    ASSERT_EQ(read.records.size(), 3U);
    EXPECT_EQ(read.records[0].step(), 1);
    EXPECT_EQ(read.records[1].step(), 60);
    EXPECT_EQ(read.records[1].size(), 26U);
    EXPECT_EQ(read.records[2].step(), 1440);
    EXPECT_EQ(read.records[2].size(), 1U);
    EXPECT_EQ(read.records[1].medium, Medium::Water);
    EXPECT_NEAR(read.records[1].find("cod")->track.values[0], 22.95, 0.051);
    EXPECT_EQ(read.records[1].find("flow")->track.values[0], 300.4) << "L/s and back";
}

TEST(Hj212Stream, theStreamIsTheSameTwice) {
    EXPECT_EQ(streamOf(outfall(), Edition::Y2025, {}, 180),
              streamOf(outfall(), Edition::Y2025, {}, 180));
}

TEST(Hj212Stream, heartbeatsAndElectricityCountAsFramesAndPowerIsATrack) {
    const auto station = openStack();
    StreamPlan plan;
    plan.realTimeEvery = 5;
    plan.minutes = 0;
    plan.hours = plan.days = false;
    const StreamRecords read = recordsOf(streamOf(*station, Edition::Y2025, plan, 120));
    ASSERT_EQ(read.records.size(), 1U);
    EXPECT_EQ(read.records[0].step(), 5);
    ASSERT_NE(read.records[0].find("power-production"), nullptr);
    EXPECT_GT(read.records[0].find("power-production")->track.values[3], 300);
    EXPECT_EQ(read.records[0].medium, Medium::Gas);
    EXPECT_GT(read.frames, read.values);
}

/// Frames of minutes of an outfall, to be damaged.
std::vector<std::string> frames(int minutes) {
    StreamPlan plan;
    plan.hours = plan.days = plan.additions = false;
    const std::string stream = streamOf(outfall(), Edition::Y2017, plan, minutes);
    std::vector<std::string> all;
    for (std::size_t at = 0; at < stream.size();) {
        const std::size_t end = stream.find("\r\n", at) + 2;
        all.push_back(stream.substr(at, end - at));
        at = end;
    }
    return all;
}

std::string joined(const std::vector<std::string>& all) {
    std::string stream;
    for (const std::string& one : all) stream += one;
    return stream;
}

std::string reframed(std::string segment) {
    char text[16];
    std::snprintf(text, sizeof text, "##%04zu", segment.size());
    std::string frame = text + segment;
    std::snprintf(text, sizeof text, "%04X\r\n", sumOf(segment));
    return frame + text;
}

/// The same frame with other words in its segment and the right length and sum.
std::string reworded(const std::string& frame, std::string_view from, std::string_view to) {
    std::string segment = frame.substr(6, frame.size() - 12);
    return reframed(segment.replace(segment.find(from), from.size(), to));
}

struct StreamDamage {
    const char* name;
    void (*damage)(std::string& frame);
    const char* says;
};

class DamagedStream : public testing::TestWithParam<StreamDamage> {};

TEST_P(DamagedStream, isToldWithItsPlaceAndReadingGoesOn) {
    std::vector<std::string> all = frames(20);
    GetParam().damage(all[7]);
    const StreamRecords read = recordsOf(joined(all));
    ASSERT_EQ(read.flaws.size(), 1U) << read.flaws.back().what;
    EXPECT_EQ(read.flaws[0].where, "数据流:8");
    EXPECT_NE(read.flaws[0].what.find(GetParam().says), std::string::npos) << read.flaws[0].what;
    ASSERT_EQ(read.records.size(), 1U);
    const Track& demand = read.records[0].find("cod")->track;
    ASSERT_EQ(demand.values.size(), 20U);
    EXPECT_TRUE(std::isnan(demand.values[7]));
    EXPECT_FALSE(std::isnan(demand.values[6]));
    EXPECT_FALSE(std::isnan(demand.values[8]));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, DamagedStream,
    testing::Values(
        StreamDamage{"sum",
                     [](std::string& f) { f[f.size() - 4] = f[f.size() - 4] == '0' ? '1' : '0'; },
                     "校验码写的是"},
        StreamDamage{"cut", [](std::string& f) { f = f.substr(0, 60); }, "数据段长度写的是"},
        StreamDamage{"length", [](std::string& f) { f[5] = f[5] == '9' ? '8' : '9'; },
                     "数据段长度写的是"},
        StreamDamage{"stray", [](std::string& f) { f = "\x02\x7fnoise\r\n"; }, "没有包头 ##"},
        StreamDamage{"packet",
                     [](std::string& f) { f = reworded(f, "Flag=5;", "Flag=7;PNUM=2;PNO=3;"); },
                     "第 3 包超出总包数 2"},
        StreamDamage{"gbk",
                     [](std::string& f) {
                         f = reworded(f, "w01018-Flag=N", "w01018-Flag=\xD5\xFD\xB3\xA3");
                     },
                     "像是混进了 GBK 汉字"},
        StreamDamage{"gbkLength", [](std::string& f) { f.replace(2, 4, "\xD5\xFD\xB3\xA3"); },
                     "个字节乱码"},
        StreamDamage{
            "time",
            [](std::string& f) { f = reworded(f, "DataTime=20241004", "DataTime=20241332"); },
            "不是 14 位的时间"},
        StreamDamage{"encrypted",
                     [](std::string& f) {
                         std::string segment = f.substr(6, f.size() - 12);
                         segment.replace(segment.find("Flag=5"), 6, "Flag=9");
                         segment = segment.substr(0, segment.find("CP=&&")) + "CP=&&8F3A11D0&&";
                         f = reframed(segment);
                     },
                     "像是加密过的"}),
    [](const auto& row) { return std::string{row.param.name}; });

TEST(Hj212Stream, oneWrongFieldCostsOneValueOnly) {
    std::vector<std::string> all = frames(5);
    all[2] = reworded(all[2], "w01018-Avg=20.2", "w01018-Avg=2O.2");
    all[3] = reworded(all[3], "w21003-Flag=N", "w21003-Flag=Q");
    const StreamRecords read = recordsOf(joined(all));
    ASSERT_EQ(read.flaws.size(), 2U);
    EXPECT_NE(read.flaws[0].what.find("不是数字"), std::string::npos);
    EXPECT_NE(read.flaws[1].what.find("不认得数据标记"), std::string::npos);
    const RecordedData& data = read.records.at(0);
    EXPECT_TRUE(std::isnan(data.find("cod")->track.values[2]));
    EXPECT_FALSE(std::isnan(data.find("nh3")->track.values[2]));
    EXPECT_TRUE(std::isnan(data.find("nh3")->track.values[3]));
}

TEST(Hj212Stream, aMissingPacketIsTold) {
    std::vector<std::string> all = frames(3);
    all[1] = reworded(all[1], "Flag=5;", "Flag=7;PNUM=3;PNO=1;");
    const StreamRecords read = recordsOf(joined(all));
    ASSERT_EQ(read.flaws.size(), 1U);
    EXPECT_EQ(read.flaws[0].what, "这份报告分成 3 包，只到了 1 包");
}

TEST(Hj212Stream, aSecondValueThatContradictsIsTold) {
    std::vector<std::string> all = frames(3);
    all.push_back(all[1]);
    const StreamRecords same = recordsOf(joined(all));
    EXPECT_TRUE(same.records.at(0).flaws.empty()) << "what is sent again is no flaw";
    all.back() = reworded(all[1], "w01018-Avg=20.1", "w01018-Avg=99.9");
    const StreamRecords other = recordsOf(joined(all));
    ASSERT_EQ(other.records.at(0).flaws.size(), 1U);
    EXPECT_NE(other.records[0].flaws[0].what.find("取前面的"), std::string::npos);
    EXPECT_EQ(other.records[0].find("cod")->track.values[1], 20.1);
}

TEST(Hj212Stream, flawsOfValuesNameTheLineToo) {
    std::vector<std::string> all = frames(3);
    all.push_back(reworded(all[1], "w01018-Avg=20.1", "w01018-Avg=99.9"));
    const StreamRecords read = recordsOf(joined(all), "三月.txt");
    EXPECT_EQ(read.records.at(0).flaws.at(0).where, "三月.txt:4");
}

TEST(Hj212Stream, aClockFarAwayDoesNotStretchTheRecord) {
    std::vector<std::string> all = frames(10);
    all[4] = reworded(all[4], "DataTime=2024", "DataTime=2099");
    const StreamRecords read = recordsOf(joined(all));
    ASSERT_EQ(read.records.size(), 1U);
    EXPECT_EQ(read.records[0].size(), 10U);
    ASSERT_FALSE(read.records[0].flaws.empty());
    EXPECT_NE(read.records[0].flaws[0].what.find("2099-10-04"), std::string::npos);
}

TEST(Hj212Stream, aFieldWithoutACodeIsTold) {
    std::vector<std::string> all = frames(3);
    all[1] = reworded(all[1], "w01018-Min", "-Min");
    const StreamRecords read = recordsOf(joined(all));
    ASSERT_EQ(read.flaws.size(), 1U);
    EXPECT_EQ(read.flaws[0].what, "不认得因子编码（0个字节），没有采用");
}

TEST(Hj212Stream, nothingHasNoRecords) {
    EXPECT_TRUE(recordsOf("").records.empty());
    EXPECT_TRUE(recordsOf("hello").records.empty());
    EXPECT_EQ(recordsOf("hello").flaws.size(), 1U);
    EXPECT_FALSE(writeStream(outfall(), plate(Edition::Y2017), 10, 10, {}));
}

}  // namespace
}  // namespace lianbing::site::hj212
