#include "game/exchange/evidence_csv.h"

#include "tests/support/fake_station.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

namespace lianbing::exchange {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

const std::array<std::string, 2> kTwo{"so2", "pc-so2"};

TEST(EvidenceCsv, writesOneLineForEachMinuteAndChannel) {
    const tests::FakeStation station;
    const site::Minute from = station.start() + 720;
    const std::string csv = evidenceCsv(station, kTwo, from, from + 2).value();
    EXPECT_EQ(csv,
              "\xEF\xBB\xBF时间,来源,监测项目,通道,数值,单位,标记\r\n"
              "2026-03-01 12:00,平台,二氧化硫,so2,31.1,mg/m³,N 正常\r\n"
              "2026-03-01 12:00,工控机,二氧化硫,pc-so2,31.1,mg/m³,N 正常\r\n"
              "2026-03-01 12:01,平台,二氧化硫,so2,32.8,mg/m³,N 正常\r\n"
              "2026-03-01 12:01,工控机,二氧化硫,pc-so2,32.8,mg/m³,N 正常\r\n");
}

TEST(EvidenceCsv, saysWhatIsMarkedAndWhatIsMissing) {
    const tests::FakeStation station;
    const std::array<std::string, 1> one{"so2"};
    const site::Minute calibration = station.start() + 180;
    EXPECT_THAT(evidenceCsv(station, one, calibration, calibration + 1).value(),
                EndsWith(",C 校准\r\n"));
    const site::Minute gap = station.start() + 2 * 1440 + 600;
    EXPECT_THAT(evidenceCsv(station, one, gap, gap + 1).value(), EndsWith("so2,,mg/m³,缺失\r\n"));
}

TEST(EvidenceCsv, goesOverMidnightInOneOrder) {
    const tests::FakeStation station;
    const std::string csv =
        evidenceCsv(station, kTwo, station.start() + 1439, station.start() + 1441).value();
    EXPECT_LT(csv.find("2026-03-01 23:59"), csv.find("2026-03-02 00:00"));
}

TEST(EvidenceCsv, refusesWhatItCannotWrite) {
    const tests::FakeStation station;
    const std::array<std::string, 1> none{"no such channel"};
    EXPECT_THAT(evidenceCsv(station, none, 0, 1).error().text(), HasSubstr("没有这个通道"));
    const auto tooMuch = evidenceCsv(station, kTwo, 0, 600'000);
    ASSERT_FALSE(tooMuch.has_value());
    EXPECT_THAT(tooMuch.error().text(), StartsWith("这一段有 1200000 行"));
}

}  // namespace
}  // namespace lianbing::exchange
