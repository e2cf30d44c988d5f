#include "game/site/flue_math.h"

#include "game/base/check.h"
#include "game/site/air.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lianbing::site {

namespace {

constexpr double kDryDensity = 1.34;      // kg/m³ at standard state, flue gas of coal [typical]
constexpr double kVapourDensity = 0.804;  // kg/m³: 18.015 g/mol over 22.414 L/mol
constexpr double kSecondsAnHour = 3600;
constexpr double kKilogramsOfMilligrams = 1e-6;
constexpr double kNitricOxideAsDioxide = 1.53;  // 46.006 / 30.006, as the standard rounds it

struct Row {
    Furnace furnace;
    double percent;
    int year, month, day;
    std::string_view source;
    bool isVerified;
};

// What is verified is the percentage. The first days are those that the standards are known to have
// taken effect on, or been amended: none of them was read in the text.
constexpr std::array<Row, 14> kReferences{
    {{Furnace::CoalBoiler, 9, 2014, 7, 1, "GB 13271-2014 表6", true},
     {Furnace::OilOrGasBoiler, 3.5, 2014, 7, 1, "GB 13271-2014 表6", true},
     {Furnace::CementKiln, 10, 2014, 3, 1, "GB 4915-2013", true},
     {Furnace::CementDryer, 8, 2014, 3, 1, "GB 4915-2013", true},
     // Excess air of 1.7: 21 × (1 − 1 / 1.7).
     {Furnace::BrickKiln, 21 * (1 - 1 / 1.7), 2014, 1, 1, "GB 29620-2013（过量空气系数1.7）", true},
     {Furnace::BrickKiln, 18, 2020, 12, 21, "GB 29620-2013 修改单（2020）", false},
     {Furnace::HazardousWaste, 11, 2021, 7, 1, "GB 18484-2020", true},
     {Furnace::OxidiserOfVapours, 3, 2019, 7, 1, "GB 37822-2019 10.3.3", true},
     {Furnace::CoalPowerPlant, 6, 2012, 1, 1, "GB 13223-2011", false},
     {Furnace::OilOrGasPowerPlant, 3, 2012, 1, 1, "GB 13223-2011", false},
     {Furnace::GasTurbine, 15, 2012, 1, 1, "GB 13223-2011", false},
     {Furnace::Sinter, 16, 2020, 12, 21, "GB 28662-2012 修改单", false},
     {Furnace::HouseholdWaste, 11, 2014, 7, 1, "GB 18485-2014", false},
     // Furnaces fired with air; those fired with oxygen are bound otherwise.
     {Furnace::Glass, 8, 2011, 10, 1, "GB 26453-2011", false}}};

struct Trade {
    std::string_view word;
    Furnace furnace;
};

constexpr std::array<Trade, 13> kTrades{{{"coal-boiler", Furnace::CoalBoiler},
                                         {"gas-boiler", Furnace::OilOrGasBoiler},
                                         {"cement-kiln", Furnace::CementKiln},
                                         {"cement-dryer", Furnace::CementDryer},
                                         {"brick-kiln", Furnace::BrickKiln},
                                         {"hazardous-waste", Furnace::HazardousWaste},
                                         {"vapour-oxidiser", Furnace::OxidiserOfVapours},
                                         {"coal-power", Furnace::CoalPowerPlant},
                                         {"gas-power", Furnace::OilOrGasPowerPlant},
                                         {"gas-turbine", Furnace::GasTurbine},
                                         {"sinter", Furnace::Sinter},
                                         {"household-waste", Furnace::HouseholdWaste},
                                         {"glass", Furnace::Glass}}};

}  // namespace

std::optional<double> atReferenceOxygen(double measured, double oxygen, double reference) {
    if (oxygen >= kOxygenOfAir) return std::nullopt;
    return measured * (kOxygenOfAir - reference) / (kOxygenOfAir - oxygen);
}

double dryOf(double wet, double moisture) {
    LIANBING_CHECK(moisture >= 0 && moisture < 1, "moisture is a share of the gas");
    return wet / (1 - moisture);
}

double wetOf(double dry, double moisture) {
    LIANBING_CHECK(moisture >= 0 && moisture < 1, "moisture is a share of the gas");
    return dry * (1 - moisture);
}

double densityOf(const DuctGas& gas) {
    const double atStandard = kDryDensity * (1 - gas.moisture) + kVapourDensity * gas.moisture;
    return atStandard * kKelvin / (kKelvin + gas.temperature) *
           (gas.airPressure + gas.staticPressure) / kStandardPressure;
}

double velocityOf(double pressure, const DuctGas& gas, const FlowParameters& flow) {
    LIANBING_CHECK(pressure >= 0, "a Pitot tube shows no pressure below zero");
    return flow.field * flow.pitot * std::sqrt(2 * pressure / densityOf(gas));
}

double pitotPressureOf(double velocity, const DuctGas& gas, const FlowParameters& flow) {
    const double plain = velocity / (flow.field * flow.pitot);
    return plain * plain * densityOf(gas) / 2;
}

double flowOf(double velocity, double area) {
    return kSecondsAnHour * area * velocity;
}

double standardDryFlowOf(double flow, const DuctGas& gas) {
    return flow * kKelvin / (kKelvin + gas.temperature) * (gas.airPressure + gas.staticPressure) /
           kStandardPressure * (1 - gas.moisture);
}

double emissionRateOf(double concentration, double standardDryFlow) {
    return concentration * standardDryFlow * kKilogramsOfMilligrams;
}

double nitrogenOxidesOf(double nitricOxide, double nitrogenDioxide) {
    return nitricOxide * kNitricOxideAsDioxide + nitrogenDioxide;
}

std::vector<ReferenceOxygen> referenceOxygensOf(Furnace furnace) {
    std::vector<ReferenceOxygen> found;
    for (const Row& row : kReferences) {
        if (row.furnace != furnace) continue;
        const base::Date from = base::Date::fromYmd(row.year, row.month, row.day).value();
        found.push_back({row.percent, from, std::string{row.source}, row.isVerified});
    }
    return found;
}

std::optional<ReferenceOxygen> referenceOxygenOn(Furnace furnace, base::Date day) {
    std::optional<ReferenceOxygen> found;
    for (ReferenceOxygen& one : referenceOxygensOf(furnace)) {
        if (!(day < one.from)) found = std::move(one);
    }
    return found;
}

std::optional<Furnace> furnaceOf(std::string_view trade) {
    const auto* found = std::find_if(kTrades.begin(), kTrades.end(),
                                     [trade](const Trade& one) { return one.word == trade; });
    return found == kTrades.end() ? std::nullopt : std::optional{found->furnace};
}

std::vector<std::string> trades() {
    std::vector<std::string> words;
    for (const Trade& one : kTrades) words.emplace_back(one.word);
    return words;
}

}  // namespace lianbing::site
