// What a logger tells besides values, written into a stream and read back.

#include "game/site/hj212_notices.h"
#include "game/site/hj212_stream.h"
#include "tests/unit/site/record_support.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace lianbing::site::hj212 {
namespace {

using Kind = Notice::Kind;

constexpr Minute kNight = kRecordFrom + kMinutesADay;

LoggerPlate plate(Edition edition = Edition::Y2025) {
    LoggerPlate made;
    made.number = "010000A8900016F000169DC0";
    made.edition = edition;
    made.serial = "SN20260001";
    return made;
}

/// 26 hours from midnight, hours and days only.
std::string streamOf(const Source& source, bool answers = false, Edition edition = Edition::Y2025) {
    StreamPlan plan;
    plan.minutes = 0;
    plan.answers = answers;
    return writeStream(source, plate(edition), kRecordFrom, kRecordFrom + 26 * 60, plan).value();
}

std::vector<Notice> noticesOf(const Source& source, Kind kind) {
    StreamRecords read = recordsOf(streamOf(source));
    EXPECT_TRUE(read.flaws.empty()) << read.flaws.front().what;
    std::erase_if(read.notices, [kind](const Notice& notice) { return notice.kind != kind; });
    return read.notices;
}

bool isSent(const std::vector<Notice>& notices, Minute at, std::string_view code,
            std::string_view key, std::string_view value) {
    return std::any_of(notices.begin(), notices.end(), [&](const Notice& notice) {
        return notice.at == at && notice.code == code && notice.value(key) == value;
    });
}

TEST(Hj212House, aStreamOf2025TellsAllThatTheHouseHas) {
    const auto station =
        openStack(11, {{"board-changed", kRecordFrom + 600, kRecordFrom + 2000, 1, {}}});
    std::set<Kind> kinds;
    const StreamRecords read = recordsOf(streamOf(*station));
    EXPECT_TRUE(read.flaws.empty()) << read.flaws.front().what;
    for (const Notice& notice : read.notices) {
        kinds.insert(notice.kind);
        EXPECT_EQ(notice.logger, plate().number);
    }
    EXPECT_EQ(kinds, (std::set{Kind::Heartbeat, Kind::Hardware, Kind::Key, Kind::Clock,
                               Kind::Identity, Kind::GearState, Kind::Production, Kind::Check,
                               Kind::Log, Kind::Parameters}));
    EXPECT_TRUE(recordsOf(streamOf(*station, false, Edition::Y2017)).notices.empty());
}

TEST(Hj212House, aChangeOfParametersComesWithItsLogAndItsPage) {
    const auto station =
        openStack(11, {{"board-changed", kRecordFrom + 600, kRecordFrom + 2000, 1, {}}});
    const auto rows = station->parameters(kRecordFrom + 600);
    const auto pitot = std::find_if(rows.begin(), rows.end(),
                                    [](const ParameterRow& row) { return row.id == "pitot"; });
    ASSERT_TRUE(pitot->differs());
    const auto text = [](double value) { return fmt::format("{:.3f}", value); };
    const auto pages = noticesOf(*station, Kind::Parameters);
    EXPECT_TRUE(isSent(pages, kRecordFrom, "a01011", "i13001-Info", text(pitot->posted)));
    EXPECT_TRUE(isSent(pages, kRecordFrom + 600, "a01011", "i13001-Info", text(pitot->set)));
    EXPECT_TRUE(isSent(pages, kNight, "a01011", "i13001-Info", text(pitot->set))) << "each day";
    EXPECT_TRUE(isSent(
        noticesOf(*station, Kind::Log), kRecordFrom + 600, "a01011", "i11001-Info",
        fmt::format("//本机登录：修改皮托管系数，{}→{}//", text(pitot->posted), text(pitot->set))));
}

TEST(Hj212House, checksAreSentWhenTheyHappenAndSayWhatFailed) {
    const auto water =
        openStation("outfall", 11, {{"slope-changed", kRecordFrom, kRecordFrom + 900, 0.5, {}}});
    const auto checks = noticesOf(*water, Kind::Check);
    ASSERT_EQ(checks.size(), 4U) << "two analysers, two days";
    EXPECT_EQ(checks[0].at, kRecordFrom + 60);
    EXPECT_EQ(checks[0].code, "w01018");
    EXPECT_EQ(checks[0].value("w01018-StandardValue"), "100.0");
    EXPECT_TRUE(isFailedCheck(checks[0]));
    EXPECT_FALSE(isFailedCheck(checks[2]));
    EXPECT_EQ(countsOf(checks), (std::vector{NoticeCount{Kind::Check, 4, 2}}));
    const auto stack = openStack();
    const auto drifts = noticesOf(*stack, Kind::Check);
    ASSERT_EQ(drifts.size(), 6U) << "zero and span of three cells";
    EXPECT_EQ(drifts[1].at, kRecordFrom + 180);
    EXPECT_EQ(drifts[1].value("a21026-StandardValue"), "400.0");
}

TEST(Hj212House, aCheckIsNotSentFromAnAnalyserThatStands) {
    const auto station =
        openStation("outfall", 11, {{"stopped-analyser", kRecordFrom, kRecordFrom + 600, 1, {}}});
    EXPECT_EQ(noticesOf(*station, Kind::Check).size(), 2U);
    for (const Notice& raw : noticesOf(*station, Kind::RawResult))
        EXPECT_GE(raw.at, kRecordFrom + 660);
}

TEST(Hj212House, rawResultsShowWhatAnAlteredLoggerHides) {
    const auto station =
        openStation("outfall", 11, {{"logger-altered", kRecordFrom, kNight, 0.5, {}}});
    const auto results = noticesOf(*station, Kind::RawResult);
    const Minute at = kRecordFrom + 600;
    const auto raw = std::find_if(results.begin(), results.end(), [&](const Notice& notice) {
        return notice.at == at && notice.code == "w01018";
    });
    ASSERT_NE(raw, results.end());
    EXPECT_EQ(raw->value("SampleTime"), timeText(at - 60));
    const double measured = std::stod(std::string{raw->value("w01018-Rtd")});
    EXPECT_NEAR(measured, station->sample("computer.cod", momentOf(at))->value, 0.051);
    EXPECT_GT(measured, 1.2 * station->sample("platform.cod", momentOf(at))->value);
    EXPECT_EQ(results.size(), station->runs(kRecordFrom, kRecordFrom + 26 * 60).size());
}

TEST(Hj212House, aLoggerThatIsOffTellsNothingAndItsPagesAfterwards) {
    const auto station =
        openStack(11, {{"logger-off", kRecordFrom + 540, kRecordFrom + 700, 1, {}},
                       {"board-changed", kRecordFrom + 600, kRecordFrom + 2000, 1, {}}});
    const StreamRecords read = recordsOf(streamOf(*station));
    for (const Notice& notice : read.notices)
        EXPECT_FALSE(notice.at >= kRecordFrom + 540 && notice.at < kRecordFrom + 700)
            << nameOf(notice.kind);
    EXPECT_TRUE(noticesOf(*station, Kind::Log).empty()) << "what happened meanwhile";
    const auto pages = noticesOf(*station, Kind::Parameters);
    const auto after = std::find_if(pages.begin(), pages.end(), [](const Notice& page) {
        return page.at == kRecordFrom + 700 && page.code == "a01011";
    });
    ASSERT_NE(after, pages.end());
    EXPECT_FALSE(isSent(pages, kRecordFrom, "a01011", "i13001-Info", after->value("i13001-Info")));
}

TEST(Hj212House, aClockThatIsBehindIsTold) {
    const auto station =
        openStack(11, {{"clock-set-back", kRecordFrom + 600, kRecordFrom + 2000, 0.5, {}}});
    const auto clocks = noticesOf(*station, Kind::Clock);
    ASSERT_EQ(clocks.size(), 2U);
    EXPECT_EQ(clocks[0].value("SystemTime"), timeText(kRecordFrom));
    EXPECT_EQ(clocks[1].value("SystemTime"), timeText(kNight - 60));
}

TEST(Hj212House, gearRunsOrStandsWhateverIsClaimed) {
    const auto station =
        openStack(11, {{"false-standstill", kRecordFrom, kRecordFrom + 600, 1, {}}});
    const auto states = noticesOf(*station, Kind::GearState);
    ASSERT_EQ(states.size(), 2U) << "at the start and each day";
    EXPECT_EQ(states[0].value("SB1-RS"), "1");
    EXPECT_EQ(states[0].value("SB2-RS"), "1");
    EXPECT_EQ(noticesOf(*station, Kind::Production).front().value("p99101-Rtd"), "St");
}

TEST(Hj212House, everyMessageHasATimeOfItsOwn) {
    const auto station =
        openStack(11, {{"board-changed", kRecordFrom + 600, kRecordFrom + 2000, 1, {}}});
    std::set<std::string> times;
    for (const Piece& piece : readStream(streamOf(*station))) {
        ASSERT_TRUE(piece.message);
        const bool isFirst = !piece.message->packet || piece.message->packet->number == 1;
        if (isFirst) {
            EXPECT_TRUE(times.insert(piece.message->time).second) << piece.message->command;
        }
    }
}

TEST(Hj212House, thePlatformAnswersWhereItIsAskedTo) {
    const auto station = openStack();
    std::set<int> commands;
    const std::string stream = streamOf(*station, true);
    for (const Piece& piece : readStream(stream)) commands.insert(piece.message->command);
    for (const int command : {kRequestAnswer, kExecution, kNoticeAnswer, kDataAnswer})
        EXPECT_TRUE(commands.contains(command)) << command;
    const StreamRecords read = recordsOf(stream);
    EXPECT_TRUE(read.flaws.empty()) << read.flaws.front().what;
    const auto keys = std::count_if(read.notices.begin(), read.notices.end(),
                                    [](const Notice& one) { return one.kind == Kind::Key; });
    EXPECT_EQ(keys, 2) << "asked for and set";
    for (const Notice& notice : read.notices)
        EXPECT_TRUE(notice.kind != Kind::Key || notice.fields.empty()) << "and forgotten";
    for (const Piece& piece : readStream(streamOf(*station)))
        EXPECT_LT(piece.message->command == kHeartbeat ? 0 : piece.message->command, 9000);
}

Message keyOfLetters() {
    return keySetting(plate(), "not a key", kRecordFrom);
}

Message withField(Message message, std::string_view key, std::string_view value) {
    for (Group& group : message.data) {
        for (Field& field : group) {
            if (field.key == key) field.value = std::string{value};
        }
    }
    return message;
}

struct Damage {
    const char* name;
    Message (*make)();
    const char* says;
};

const std::vector<ParameterRow>& page() {
    static const std::vector<ParameterRow> kRows{{"pitot", "皮托管系数", "", 0.84, 0.75, 3}};
    return kRows;
}

class DamagedNotice : public testing::TestWithParam<Damage> {};

TEST_P(DamagedNotice, isRefusedWithItsReason) {
    const auto read = noticeOf(GetParam().make());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().what, GetParam().says);
    const StreamRecords stream = recordsOf(write(GetParam().make()).value());
    ASSERT_EQ(stream.flaws.size(), 1U);
    EXPECT_EQ(stream.flaws[0].what, GetParam().says);
    EXPECT_TRUE(stream.notices.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, DamagedNotice,
    testing::Values(
        Damage{"time",
               [] {
                   return withField(
                       parameterReport(plate(), kGasSource, "a01011", page(), kRecordFrom),
                       "DataTime", "20241332000000");
               },
               "数据时间 DataTime=20241332000000 不是 14 位的时间"},
        Damage{"parameter",
               [] {
                   return withField(
                       parameterReport(plate(), kGasSource, "a01011", page(), kRecordFrom),
                       "i13001-Info", "O.75");
               },
               "i13001-Info=O.75 不是数字，没有采用"},
        Damage{"noParameter",
               [] { return parameterReport(plate(), kGasSource, "a01011", {}, kRecordFrom); },
               "现场机信息里没有日志，也没有参数"},
        Damage{"check",
               [] {
                   return withField(
                       standardCheckReport(plate(), {"w01018", 103.2, 100, true, 1}, kRecordFrom),
                       "w01018-SampleRd", "--");
               },
               "w01018-SampleRd=-- 不是数字，没有采用"},
        Damage{"clock",
               [] {
                   return withField(clockReport(plate(), kGasSource, kRecordFrom, kRecordFrom),
                                    "SystemTime", "noon");
               },
               "SystemTime=noon 不是 14 位的时间"},
        Damage{"state",
               [] {
                   const std::vector<int> states{1, 7};
                   return deviceStateReport(plate(), kGasSource, states, kRecordFrom);
               },
               "SB2-RS=7 不是 0 或 1，没有采用"},
        Damage{"noState", [] { return deviceStateReport(plate(), kGasSource, {}, kRecordFrom); },
               "设备运行状态里没有 RS"},
        Damage{"sample",
               [] {
                   return rawReport(plate(), kWaterSource, "w01018",
                                    {kRecordFrom + 60, kRecordFrom, "cod", 20, 1});
               },
               "SampleTime=20241004010000 不是 DataTime 以前的时间"},
        Damage{"serial",
               [] { return identityReport(plate(), kGasSource, "a21026", "", kRecordFrom); },
               "设备标识 SN 是空的"},
        Damage{"key", keyOfLetters, "新密钥不是 32 位的十六进制数"}),
    [](const auto& row) { return std::string{row.param.name}; });

TEST(Hj212House, aNameInPlaceOfACodeIsNotRepeated) {
    Message message = parameterReport(plate(), kGasSource, "a21026", page(), kRecordFrom);
    message.data.back().front() = {"青石坡-Info", "x"};
    EXPECT_EQ(noticeOf(message).error().what, "现场机信息里没有日志，也没有参数");
    message.data.push_back({{"i13001-Info", "1"}});
    EXPECT_EQ(noticeOf(message).error().what, "（9个字节）-Info=x 不是数字，没有采用");
}

TEST(Hj212House, statesOfInstrumentsAreNoDamage) {
    Message message = parameterReport(plate(), kGasSource, "a21026", page(), kRecordFrom);
    message.data.back().front().key = "i12001-Info";
    EXPECT_EQ(noticeOf(message).value(), std::nullopt);
}

}  // namespace
}  // namespace lianbing::site::hj212
