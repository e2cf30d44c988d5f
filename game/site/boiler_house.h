#pragma once

#include "game/site/combustion.h"
#include "game/site/plume.h"
#include "game/site/source.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace lianbing::site {

/// The weather of every day: a sine with its warmest hour at 15:00, so that the mean is reached at
/// 09:00; the dew point stays the same all day.
struct Weather {
    double mean = 10;      ///< °C
    double swing = 8;      ///< K between the coldest and the warmest hour
    double humidity = 60;  ///< relative, percent, at the mean temperature
    double wind = 2;       ///< m/s
};

/// A gas-fired steam boiler with an economiser. The defaults describe a common 6 t/h packaged
/// boiler (WNS6-1.25-Q); figures marked [typical] are usual values, not taken from a source.
struct GasBoiler {
    double ratedSteam = 6;  ///< t/h
    double steamHeat =
        2337;  ///< kJ/kg: saturated steam at 0.9 MPa less feed water at 104 °C (IAPWS-IF97 tables)
    double efficiency = 0.94;  ///< on net heating value [typical]
    double oxygenDry =
        0.035;  ///< the reference oxygen of GB 13271-2014 for oil and gas boilers, taken as run
    double flueAtNoLoad = 58;    ///< °C behind the economiser, line through two points [typical]
    double flueAtFullLoad = 72;  ///< °C [typical]
    double flueStandby = 35;     ///< °C with the burner off [typical]
    double stackRadius = 0.25;   ///< m
    double hunting = 0.03;  ///< share by which the burner control swings around its load [typical]
};

/// Load of each hour of the day as a share of the rated one, 0 to 1; 0 is burner off.
using LoadPlan = std::array<double, 24>;

struct BoilerHousePlan {
    std::uint64_t seed = 1;
    GasBoiler boiler;
    Weather weather;
    /// Two shifts [typical]: banked at night, full by day.
    LoadPlan load{0.35, 0.35, 0.35, 0.35, 0.35, 0.4, 0.6, 0.8, 0.85, 0.85, 0.85, 0.8,
                  0.7,  0.8,  0.85, 0.85, 0.85, 0.8, 0.7, 0.7, 0.65, 0.5,  0.4,  0.35};
    base::Date meterStart;  ///< the day on which the gas meter began at zero; before it the meter
                            ///< stands at zero
};

/// A boiler house with its instruments and the view of its stack. Channels: `flue-temperature`,
/// `gas-flow`, `gas-total`, `flue-oxygen`, `outdoor-temperature`, `plume-bottom`, `plume-top`
/// (metres above the mouth, both 0 without a plume).
class BoilerHouse final : public Source {
public:
    /// Errors: a figure that no boiler can have, named.
    static base::Result<std::unique_ptr<BoilerHouse>> create(const BoilerHousePlan& plan);

    [[nodiscard]] const std::vector<Channel>& channels() const override;
    [[nodiscard]] base::Result<Sample> sample(std::string_view channel,
                                              const base::Moment& moment) const override;

    /// The true state behind the instruments.
    [[nodiscard]] double load(const base::Moment& moment) const;                ///< share of rated
    [[nodiscard]] double outdoorTemperature(const base::Moment& moment) const;  ///< °C
    [[nodiscard]] double outdoorVapour() const;                                 ///< hPa
    [[nodiscard]] double flueTemperature(const base::Moment& moment) const;     ///< °C
    [[nodiscard]] FlueGas flueGas() const;
    [[nodiscard]] double gasFlow(const base::Moment& moment) const;  ///< m³/h at 20 °C
    [[nodiscard]] double gasTotal(
        const base::Moment& moment) const;  ///< m³ at 20 °C, the integral of gasFlow
    [[nodiscard]] std::optional<WhitePlume> plume(const base::Moment& moment) const;

private:
    explicit BoilerHouse(const BoilerHousePlan& plan);

    [[nodiscard]] double fullGasFlow() const;
    [[nodiscard]] double dayFactor(base::Date day) const;
    [[nodiscard]] double swingAt(double minuteOfHour) const;
    [[nodiscard]] double hoursOfLoad(const base::Moment& moment) const;
    [[nodiscard]] double trueValue(std::string_view channel, const base::Moment& moment) const;

    BoilerHousePlan plan_;
    double phase_;
};

}  // namespace lianbing::site
