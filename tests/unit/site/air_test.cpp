#include "game/site/air.h"

#include <gtest/gtest.h>

namespace lianbing::site {
namespace {

struct SteamTableRow {
    double celsius;
    double pressure;   // hPa, saturation line of the steam tables (IAPWS-IF97)
    double tolerance;  // relative
};

class SaturationPressure : public testing::TestWithParam<SteamTableRow> {};

TEST_P(SaturationPressure, agreesWithSteamTables) {
    const SteamTableRow& row = GetParam();
    EXPECT_NEAR(saturationPressure(row.celsius), row.pressure, row.pressure * row.tolerance);
}

INSTANTIATE_TEST_SUITE_P(
    SteamTable, SaturationPressure,
    testing::Values(SteamTableRow{0.01, 6.117, 0.002}, SteamTableRow{10, 12.28, 0.003},
                    SteamTableRow{20, 23.39, 0.003}, SteamTableRow{40, 73.85, 0.003},
                    SteamTableRow{60, 199.5, 0.004}, SteamTableRow{80, 474.1, 0.015}));

TEST(DewPoint, turnsSaturationRound) {
    for (const double celsius : {-20.0, 0.0, 15.0, 58.0}) {
        EXPECT_NEAR(dewPoint(saturationPressure(celsius)), celsius, 1e-9);
    }
}

}  // namespace
}  // namespace lianbing::site
