#include "game/site/hj212_reports.h"

#include "tests/unit/site/record_support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace lianbing::site::hj212 {
namespace {

LoggerPlate plate(Edition edition = Edition::Y2017) {
    LoggerPlate made;
    made.number = "010000A8900016F000169DC0";
    made.edition = edition;
    made.serial = "SN20260001";
    made.processor = "0A1B2C3D";
    made.card = "02-00-5E-10-00-01";
    return made;
}

double flat(std::string_view word, Minute minute) {
    if (word == "flow") return 36000;
    if (word == "so2") return minute % 2 == 0 ? 50 : 70;
    return 10;
}

FakeSource stack() {
    return {Medium::Gas, {"so2", "so2-converted", "o2", "flow"}, flat};
}

TEST(Factors, everyWordAndCodeIsThereOnce) {
    std::set<std::pair<Medium, std::string_view>> words;
    std::set<std::string_view> codes;
    for (const Factor& factor : allFactors()) {
        EXPECT_TRUE(words.insert({factor.medium, factor.word}).second) << factor.word;
        if (!factor.code.empty()) {
            EXPECT_TRUE(codes.insert(factor.code).second) << factor.code;
            EXPECT_EQ(factorOfCode(factor.code), &factor);
        }
        EXPECT_FALSE(factor.source.empty());
    }
    EXPECT_EQ(factorOfCode("A21026"), factorOfWord(Medium::Gas, "so2-converted"));
    EXPECT_EQ(factorOfWord(Medium::Water, "cod-converted"), nullptr);
    EXPECT_EQ(factorOfCode("a99999"), nullptr);
}

TEST(Hj212Reports, aRealTimeReportHasEveryFactorWithItsFlag) {
    const Message message = realTimeReport(stack(), plate(), kRecordFrom + 61).value();
    EXPECT_EQ(message.command, 2011);
    EXPECT_EQ(message.system, "31");
    EXPECT_EQ(message.value("DataTime"), "20241004010100");
    EXPECT_EQ(message.value("a21026-Rtd"), "70.0");
    EXPECT_EQ(message.value("a21026-ZsRtd"), "10.0");
    EXPECT_EQ(message.value("a21026-Flag"), "N");
    EXPECT_EQ(message.value("a19001-Rtd"), "10.00");
    EXPECT_EQ(message.value("a00000-Rtd"), "10.00000") << "m³/s";
    EXPECT_EQ(hj212::read(write(message).value()).value(), message);
}

TEST(Hj212Reports, anHourHasLeastMeanGreatestAndSum) {
    const Message message = periodReport(stack(), plate(), kHours, kRecordFrom + 60, 60).value();
    EXPECT_EQ(message.value("DataTime"), "20241004010000") << "the beginning of the hour";
    EXPECT_EQ(message.time.substr(0, 12), "202410040200") << "sent when it is over";
    EXPECT_EQ(message.value("a21026-Min"), "50.0");
    EXPECT_EQ(message.value("a21026-Avg"), "60.0");
    EXPECT_EQ(message.value("a21026-Max"), "70.0");
    EXPECT_EQ(message.value("a21026-Cou"), "2.160") << "60 mg/m³ × 36,000 m³";
    EXPECT_EQ(message.value("a00000-Cou"), "36000.000");
    EXPECT_EQ(message.value("a19001-Cou"), "");
}

double halfAnHour(std::string_view, Minute minute) {
    return minute % 60 < 30 ? 20 : std::nan("");
}

TEST(Hj212Reports, whatDidNotComeIsNotSent) {
    const FakeSource source{Medium::Water, {"cod", "flow"}, halfAnHour};
    EXPECT_EQ(realTimeReport(source, plate(), kRecordFrom).value().data.size(), 3U);
    EXPECT_EQ(realTimeReport(source, plate(), kRecordFrom + 40).value().data.size(), 1U);
    EXPECT_EQ(systemOf(source), "32");
    EXPECT_EQ(periodReport(source, plate(), kMinutes, kRecordFrom + 30, 10).value().data.size(),
              1U);
}

TEST(Hj212Reports, anHourOfMarksCarriesTheMarkOfMost) {
    const auto station =
        openStack(11, {{"filed-maintenance", kRecordFrom + 600, kRecordFrom + 660, 1, {}}});
    const auto hour = [&](int minute) {
        return std::string{periodReport(*station, plate(), kHours, kRecordFrom + minute, 60)
                               ->value("a21026-Flag")};
    };
    EXPECT_EQ(hour(600), "M");
    EXPECT_EQ(hour(540), "N");
}

double number(const Message& message, std::string_view key) {
    return std::stod(std::string{message.value(key)});
}

TEST(Hj212Reports, calibrationGasIsNoEmission) {
    const auto station = openStack();
    const Message hour = periodReport(*station, plate(), kHours, kRecordFrom + 180, 60).value();
    std::vector<Reading> so2(60);
    std::vector<Reading> flow(60);
    ASSERT_TRUE(station->samples("platform.so2", kRecordFrom + 180, 1, so2));
    ASSERT_TRUE(station->samples("platform.flow", kRecordFrom + 180, 1, flow));
    double sum = 0;
    double all = 0;
    for (std::size_t i = 0; i < 60; ++i) {
        const double kilograms = so2[i].value * flow[i].value * 1e-6 / 60;
        all += kilograms;
        if (so2[i].claim == DataMark::Normal) sum += kilograms;
    }
    EXPECT_NEAR(number(hour, "a21026-Cou"), sum, 0.001);
    EXPECT_GT(all, 1.1 * sum) << "the gas of the cylinders is more than the stack's";
}

TEST(Hj212Reports, anHourOfCalibrationAloneHasNoSumOfItsGas) {
    const auto station = openStack();
    const Message cut = periodReport(*station, plate(), kMinutes, kRecordFrom + 185, 10).value();
    EXPECT_EQ(cut.value("a21026-Flag"), "C");
    EXPECT_NE(cut.value("a21026-Avg"), "");
    EXPECT_EQ(cut.value("a21026-Cou"), "");
}

TEST(Hj212Reports, anHourWithTooFewMinutesIsNotNormal) {
    const auto station =
        openStack(11, {{"power-cut", kRecordFrom + 600, kRecordFrom + 650, 1, {}},
                       {"filed-maintenance", kRecordFrom + 900, kRecordFrom + 930, 1, {}}});
    const auto hour = [&](int minute) {
        return periodReport(*station, plate(), kHours, kRecordFrom + minute, 60).value();
    };
    EXPECT_EQ(hour(600).value("a21026-Flag"), "B") << "ten minutes came";
    EXPECT_NE(hour(600).value("a21026-Avg"), "");
    EXPECT_EQ(hour(900).value("a21026-Flag"), "M") << "thirty minutes came without a mark";
    EXPECT_EQ(hour(840).value("a21026-Flag"), "N");
}

double byNight(std::string_view word, Minute minute) {
    const bool isNight = minuteOfDay(minute) < 12 * 60;
    if (word == "flow") return isNight ? 100 : 300;
    if (word == "cod") return isNight ? 20 : 80;
    return isNight ? 7 : 8;
}

TEST(Hj212Reports, aDayOfWaterIsWeighedByItsFlow) {
    const FakeSource water{Medium::Water, {"cod", "ph", "flow"}, byNight};
    const Message day = periodReport(water, plate(), kDay, kRecordFrom, 1440).value();
    EXPECT_EQ(day.value("w01018-Avg"), "65.0") << "20 in 1,200 m³ and 80 in 3,600 m³";
    EXPECT_NEAR(1000 * number(day, "w01018-Cou") / number(day, "w00000-Cou"), 65, 0.001);
    EXPECT_EQ(day.value("w01001-Avg"), "7.50") << "no pollutant";
    const FakeSource gas{Medium::Gas, {"so2", "flow"}, [](std::string_view word, Minute minute) {
                             return byNight(word == "so2" ? "cod" : word, minute);
                         }};
    EXPECT_EQ(periodReport(gas, plate(), kDay, kRecordFrom, 1440)->value("a21026-Avg"), "50.0");
}

TEST(Hj212Reports, aDayOfAnOutfallIsWhatFlowedThroughIt) {
    const auto station = openStation("outfall", 11);
    const Message day = periodReport(*station, plate(), kDay, kRecordFrom, 1440).value();
    EXPECT_NEAR(1000 * number(day, "w01018-Cou") / number(day, "w00000-Cou"),
                number(day, "w01018-Avg"), 0.1);
    EXPECT_EQ(day.value("w01018-Flag"), "N");
}

double untilTen(std::string_view, Minute minute) {
    return minuteOfDay(minute) < 10 * 60 ? 20 : std::nan("");
}

TEST(Hj212Reports, aDayWithTooFewHoursIsNotNormal) {
    const FakeSource water{Medium::Water, {"cod", "flow"}, untilTen};
    EXPECT_EQ(periodReport(water, plate(), kDay, kRecordFrom, 1440)->value("w01018-Flag"), "B");
    const auto mended =
        openStack(11, {{"filed-maintenance", kRecordFrom + 300, kRecordFrom + 900, 1, {}}});
    EXPECT_EQ(periodReport(*mended, plate(), kDay, kRecordFrom, 1440)->value("a21026-Flag"), "M");
}

TEST(Hj212Reports, hoursOfStandstillAreNotMissingInADayOfWater) {
    const std::vector<PlannedCause> cause{
        {"false-standstill", kRecordFrom + 300, kRecordFrom + 900, 1, {}}};
    const auto flagOf = [](const Station& station, const char* key) {
        return std::string{periodReport(station, plate(), kDay, kRecordFrom, 1440)->value(key)};
    };
    EXPECT_EQ(flagOf(*openStation("outfall", 11, cause), "w01018-Flag"), "N");
    EXPECT_EQ(flagOf(*openStack(11, cause), "a21026-Flag"), "F");
}

TEST(Hj212Reports, aDayOfAStationHasAllFactors) {
    const auto station = openStack();
    const Message day = periodReport(*station, plate(), kDay, kRecordFrom, 1440).value();
    for (const char* code :
         {"a21026", "a21002", "a34013", "a19001", "a01011", "a01012", "a01014", "a00000"}) {
        EXPECT_NE(day.value(std::string{code} + "-Avg"), "") << code;
        EXPECT_EQ(day.value(std::string{code} + "-Flag"), "N") << code;
    }
    EXPECT_NE(day.value("a34013-ZsAvg"), "");
}

TEST(Hj212Reports, anOutfallHasItsFactorsAndItsWorks) {
    const auto station = openStation("outfall", 11);
    const Message hour = periodReport(*station, plate(), kHours, kRecordFrom + 600, 60).value();
    EXPECT_EQ(hour.system, "32");
    for (const char* code : {"w01018", "w21003", "w21011", "w21001", "w01001", "w01010", "w00000"})
        EXPECT_NE(hour.value(std::string{code} + "-Avg"), "") << code;
    EXPECT_NE(hour.value("w01018-Cou"), "");
    EXPECT_EQ(powerReport(*station, plate(), kRecordFrom).value().data.size(), 2U);
}

TEST(Hj212Reports, longReportsAreSplit) {
    std::vector<std::string> words;
    for (const Factor& factor : allFactors()) {
        if (factor.medium != Medium::Gas) continue;
        words.emplace_back(factor.word);
        if (factor.hasConverted) words.push_back(convertedWord(factor.word));
    }
    const FakeSource source{Medium::Gas, words, flat};
    const Message hour = periodReport(source, plate(), kHours, kRecordFrom, 60).value();
    const std::vector<std::string> frames = writeAll(hour).value();
    EXPECT_GT(frames.size(), 1U);
    for (const std::string& frame : frames) EXPECT_LE(frame.size(), kMostBytes + 12);
}

TEST(Hj212Reports, theEditionOf2025HasItsAdditions) {
    const auto station = openStack();
    const LoggerPlate now = plate(Edition::Y2025);
    const Message power = powerReport(*station, now, kRecordFrom).value();
    EXPECT_EQ(power.system, "44");
    EXPECT_EQ(power.command, 2011);
    EXPECT_NE(power.value("d20405-Rtd"), "");
    EXPECT_NE(power.value("d30406-Rtd"), "");
    const Message production = productionReport(*station, now, kRecordFrom).value();
    EXPECT_EQ(production.system, "45");
    EXPECT_EQ(production.value("p99101-Rtd"), "N");
    EXPECT_NE(write(power)->find("Flag=9;"), std::string::npos);

    const Message hardware = hardwareReport(now, kRecordFrom);
    EXPECT_EQ(hardware.command, 1001);
    EXPECT_EQ(hardware.value("DataLoggerId"), "SN20260001");
    EXPECT_EQ(hardware.value("Mac1"), "02-00-5E-10-00-01");

    const Message check =
        standardCheckReport(now, {"w01018", 103.2, 100, true, 1}, kRecordFrom + 60);
    EXPECT_EQ(check.command, 2062);
    EXPECT_EQ(check.system, "32");
    EXPECT_EQ(check.value("w01018-SampleRd"), "103.2");
    EXPECT_EQ(check.value("w01018-StandardValue"), "100.0");
    EXPECT_EQ(check.value("w01018-ResultType"), "1");

    const Message beat = heartbeat(now, kRecordFrom);
    EXPECT_EQ(beat.command, 9015);
    EXPECT_TRUE(beat.data.empty());
    EXPECT_EQ(answerTo(beat)->command, 9013);
}

TEST(Hj212Reports, productionThatClaimsAStandstillSaysSo) {
    const auto station =
        openStack(11, {{"false-standstill", kRecordFrom, kRecordFrom + 600, 1, {}}});
    const Message production =
        productionReport(*station, plate(Edition::Y2025), kRecordFrom + 60).value();
    EXPECT_EQ(production.value("p99101-Rtd"), "St");
    const Message power = powerReport(*station, plate(Edition::Y2025), kRecordFrom + 60).value();
    EXPECT_GT(std::stod(std::string{power.value("d20405-Rtd")}), 300) << "and yet it draws power";
}

TEST(Hj212Reports, logsAndParametersAreInformation) {
    const Message log = logReport(plate(), kGasSource, "a21026",
                                  {kRecordFrom, "本机登录", "修改;斜率=", "1.0", "0.5"});
    EXPECT_EQ(log.command, 3020);
    EXPECT_EQ(log.value("PolId"), "a21026");
    EXPECT_EQ(log.value("i11001-Info"), "//本机登录：修改 斜率 ，1.0→0.5//");
    EXPECT_EQ(hj212::read(write(log).value()).value(), log) << "Chinese as UTF-8";

    const std::vector<ParameterRow> rows{{"pitot", "皮托管系数", "", 0.84, 0.75, 3}};
    const Message page = parameterReport(plate(), kGasSource, "a01011", rows, kRecordFrom);
    EXPECT_EQ(page.value("i13001-Info"), "0.750");

    EXPECT_EQ(
        identityReport(plate(), kWaterSource, "w01018", "COD-7", kRecordFrom).value("w01018-SN"),
        "COD-7");
    const std::vector<int> states{1, 0};
    const Message gear = deviceStateReport(plate(), kGasSource, states, kRecordFrom);
    EXPECT_EQ(gear.command, 2021);
    EXPECT_EQ(gear.value("SB2-RS"), "0");
}

TEST(Hj212Reports, clocksAreAskedToldAndSet) {
    const Message question = clockQuestion(plate(), kGasSource, kRecordFrom);
    EXPECT_EQ(question.command, 1011);
    EXPECT_EQ(answerTo(question)->command, 9011);
    EXPECT_EQ(answerTo(question)->value("QnRtn"), "1");
    EXPECT_EQ(clockReport(plate(), kGasSource, kRecordFrom - 25, kRecordFrom).value("SystemTime"),
              "20241003233500");
    EXPECT_EQ(clockSetting(plate(), kGasSource, kRecordFrom, kRecordFrom).command, 1012);
}

TEST(Hj212Reports, answersCarryTheTimeOfWhatTheyAnswer) {
    const Message data = realTimeReport(stack(), plate(), kRecordFrom).value();
    const Message answer = answerTo(data).value();
    EXPECT_EQ(answer.command, 9014);
    EXPECT_EQ(answer.time, data.time);
    EXPECT_EQ(answer.system, "91");
    EXPECT_FALSE(answer.wantsAnswer);
    EXPECT_FALSE(answerTo(answer));
    EXPECT_EQ(executionReport(data).value("ExeRtn"), "1");
    for (const Message& one : {answer, executionReport(data), noticeAnswer(data)})
        EXPECT_EQ(hj212::read(write(one).value()).value(), one);
}

}  // namespace
}  // namespace lianbing::site::hj212
