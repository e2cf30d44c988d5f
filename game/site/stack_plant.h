#pragma once

#include "game/base/result.h"
#include "game/site/day_plan.h"
#include "game/site/flue_math.h"
#include "game/site/noise.h"

#include <cstdint>
#include <vector>

namespace lianbing::site {

/// What really goes up a stack. Concentrations of dry gas at standard state.
struct StackGas {
    double sulphurDioxide = 0;   ///< mg/m³
    double nitricOxide = 0;      ///< mg/m³
    double nitrogenDioxide = 0;  ///< mg/m³
    double dust = 0;             ///< mg/m³
    double oxygen = 21;          ///< percent
    double moisture = 0;         ///< volume fraction
    double temperature = 20;     ///< °C
    double dryFlow = 0;          ///< m³/h
    double load = 0;             ///< share of full load that made it

    bool operator==(const StackGas&) const = default;
};

/// Minutes on which the plant stood, `until` excluded.
struct Standstill {
    Minute from = 0;
    Minute until = 0;

    bool operator==(const Standstill&) const = default;
};

/// A furnace with treatment and stack. The defaults describe a tunnel kiln for gangue brick
/// [typical, author's figures]: 8.4 kg/h of SO2 in 60,000 m³/h, which is 140 mg/m³ at 19.5 % O2.
struct StackPlan {
    std::uint64_t seed = 1;
    double fuel = 3.5;               ///< t/h at full load
    double sulphur = 0.6;            ///< percent of the fuel's mass
    double retained = 0.5;           ///< share of the sulphur that stays in ash and product
    double desulphurisation = 0.60;  ///< share of SO2 that the tower takes out
    double reagentRatio = 1.15;      ///< mol of lime for a mol of SO2 taken out
    double nitrogenOxides = 60;      ///< mg/m³ as NO2 behind the treatment at full load
    double dioxideShare = 0.05;      ///< of the NOx, as mass of NO2
    double dust = 12;                ///< mg/m³ behind the filter
    double sootBlow = 1.2;  ///< more dust at the height of the daily soot blowing, share; 0: none
    double dryFlow = 60000;          ///< m³/h at full load
    double oxygen = 19.5;            ///< percent at full load
    double oxygenAtLowLoad = 20.2;   ///< percent towards no load
    double moisture = 0.09;          ///< volume fraction behind the tower
    double temperature = 52;         ///< °C in the stack
    double productionPower = 620;    ///< kW at full load
    double treatmentPower = 140;     ///< kW of fan, pumps and filter at full load
    double output = 9000;            ///< pieces (or kg, or t: the plant's own unit) an hour
    /// Share of full load at the beginning of each hour; between them it goes in a line.
    DayPlan load{0.82, 0.80, 0.80, 0.80, 0.82, 0.86, 0.92, 0.98, 1.0, 1.0,  1.0,  1.0,
                 0.98, 1.0,  1.0,  1.0,  1.0,  0.98, 0.95, 0.92, 0.9, 0.88, 0.85, 0.83};
    double swing = 0.03;  ///< deviation of the load around its plan
    std::vector<Standstill> standstills;
};

/// The furnace, its treatment and the gas that leaves: any minute in any order.
class StackPlant {
public:
    /// Errors: a figure that no plant can have, named.
    static base::Result<StackPlant> create(StackPlan plan);

    /// Share of full load, 0 while the plant stands.
    [[nodiscard]] double load(Minute minute) const;
    [[nodiscard]] StackGas gas(Minute minute) const;
    [[nodiscard]] double fuelRate(Minute minute) const;         ///< t/h
    [[nodiscard]] double outputRate(Minute minute) const;       ///< pieces an hour
    [[nodiscard]] double limeRate(Minute minute) const;         ///< kg/h of CaO
    [[nodiscard]] double productionPower(Minute minute) const;  ///< kW
    [[nodiscard]] double treatmentPower(Minute minute) const;   ///< kW
    /// kg/h of SO2 before the tower: the sulphur that the fuel brings and the product lets go.
    [[nodiscard]] double sulphurDioxideMade(Minute minute) const;

    [[nodiscard]] const StackPlan& plan() const { return plan_; }

private:
    explicit StackPlant(StackPlan plan);

    [[nodiscard]] double running(Minute minute) const;
    [[nodiscard]] double sootBlown(Minute minute) const;
    [[nodiscard]] double sulphurDioxideMade(Minute minute, double load) const;

    StackPlan plan_;
    Noise load_;
    Noise sulphur_;
    Noise oxygen_;
    Noise nitrogen_;
    Noise dust_;
    Noise soot_;
    Noise dioxide_;
    Noise heat_;
};

}  // namespace lianbing::site
