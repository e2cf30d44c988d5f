#include "game/site/comparison_verdict.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace lianbing::site {
namespace {

Comparison test(std::string factor, std::vector<double> laboratory, std::vector<double> meter) {
    Comparison report;
    report.factor = std::move(factor);
    report.laboratory = std::move(laboratory);
    report.meter = std::move(meter);
    return report;
}

ComparisonVerdict verdict(const std::string& factor, double laboratory, double meter) {
    return verdictOf(test(factor, {laboratory}, {meter})).value();
}

// 136 mg/m³ are 47.6 µmol/mol: ±30 %.
TEST(ComparisonVerdict, ofLittleSulphurDioxideIsOfTheRelativeError) {
    const ComparisonVerdict low = verdict("so2", 136, 86);
    EXPECT_EQ(textOf(low), "相对误差 -36.8%，限 ±30%");
    EXPECT_FALSE(low.isFit());
    EXPECT_EQ(low.source, "HJ 75-2017");
    EXPECT_TRUE(verdict("so2", 136, 96).isFit());
}

TEST(ComparisonVerdict, ofGasesChangesItsMeasureWithTheConcentration) {
    // 286 mg/m³ of SO2 are 100 µmol/mol, 28.6 are 10; 205 mg/m³ of NOx are 100.
    EXPECT_EQ(textOf(verdict("so2", 286, 314.6)), "绝对误差 10.0 µmol/mol，限 ±20 µmol/mol");
    EXPECT_FALSE(verdict("so2", 286, 286 + 20.1 * 2.86).isFit());
    EXPECT_EQ(textOf(verdict("so2", 28.6, 14.3)), "绝对误差 -5.0 µmol/mol，限 ±6 µmol/mol");
    EXPECT_EQ(textOf(verdict("nox", 205, 225.5)), "绝对误差 10.0 µmol/mol，限 ±20 µmol/mol");
}

// Differences of 40, 60, 50, 40, 60: mean 50, deviation 10; RA = (50 + 2.776 × 10 / √5) / 1000.
TEST(ComparisonVerdict, ofMuchSulphurDioxideIsOfTheRelativeAccuracy) {
    const std::vector<double> laboratory(5, 1000);
    const auto made = verdictOf(test("so2", laboratory, {1040, 1060, 1050, 1040, 1060}));
    ASSERT_TRUE(made);
    EXPECT_EQ(textOf(*made), "相对准确度 6.2%，限 15%");
    EXPECT_TRUE(made->isFit());
    const auto wide = verdictOf(test("so2", laboratory, {1040, 1340, 900, 1240, 1060}));
    EXPECT_FALSE(wide->isFit()) << "means alone would do";
    EXPECT_FALSE(verdictOf(test("so2", {1000}, {1040}))) << "one pair does not scatter";
}

TEST(ComparisonVerdict, ofParticlesAndOxygenHasItsOwnSteps) {
    EXPECT_EQ(verdict("dust", 201, 201).limit, 15);
    EXPECT_EQ(verdict("dust", 200, 200).limit, 20);
    EXPECT_EQ(verdict("dust", 60, 60).limit, 25);
    EXPECT_EQ(verdict("dust", 30, 30).limit, 30);
    EXPECT_EQ(textOf(verdict("dust", 15, 20)), "绝对误差 5.0 mg/m³，限 ±6 mg/m³");
    EXPECT_EQ(textOf(verdict("dust", 9, 4)), "绝对误差 -5.0 mg/m³，限 ±5 mg/m³");
    EXPECT_EQ(textOf(verdict("o2", 4, 5.2)), "绝对误差 1.2个百分点，限 ±1个百分点");
    const auto oxygen = verdictOf(test("o2", {12, 12}, {12, 12}));
    EXPECT_EQ(oxygen->measure, "相对准确度");
    EXPECT_TRUE(oxygen->isFit());
}

TEST(ComparisonVerdict, ofWaterIsThatOfTheTable) {
    EXPECT_EQ(textOf(verdict("cod", 25, 30.1)), "绝对误差 5.1 mg/L，限 ±5 mg/L");
    EXPECT_FALSE(verdict("cod", 25, 30.1).isFit());
    EXPECT_EQ(textOf(verdict("cod", 63.7, 76.4)), "相对误差 19.9%，限 ±20%");
    EXPECT_TRUE(verdict("cod", 50, 65).isFit()) << "30 % are allowed to the last tenth";
    EXPECT_EQ(textOf(verdict("tp", 0.3, 0.337)), "绝对误差 0.037 mg/L，限 ±0.04 mg/L");
    EXPECT_FALSE(verdict("tp", 0.3, 0.344).isFit());
    EXPECT_EQ(textOf(verdict("nh3", 1.5, 1.81)), "绝对误差 0.31 mg/L，限 ±0.3 mg/L");
    EXPECT_EQ(verdict("tn", 12, 13).source, "HJ 355-2019");
    EXPECT_EQ(verdict("tn", 12, 13).limit, 15);
}

TEST(ComparisonVerdict, isNotMadeWithoutARuleOrAPair) {
    EXPECT_FALSE(verdictOf(test("ph", {7}, {7.1})));
    EXPECT_FALSE(verdictOf(test("so2", {}, {})));
    EXPECT_FALSE(verdictOf(test("dust", {0}, {3}))) << "no share of nothing";
}

}  // namespace
}  // namespace lianbing::site
