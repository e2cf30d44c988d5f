#pragma once

#include "game/base/result.h"
#include "game/site/day_plan.h"
#include "game/site/noise.h"

#include <cstdint>
#include <vector>

namespace lianbing::site {

/// What a water holds and how it feels.
struct Water {
    double oxygenDemand = 0;  ///< COD, mg/L, as dichromate finds it
    double ammonia = 0;       ///< NH3-N, mg/L
    double phosphorus = 0;    ///< TP, mg/L
    double nitrogen = 0;      ///< TN, mg/L
    double acidity = 7;       ///< pH
    double temperature = 15;  ///< °C
    double conductivity = 0;  ///< µS/cm
    double organic = 0;       ///< TOC, mg/L: what a COD remover does not take away
    double chloride = 0;      ///< mg/L

    bool operator==(const Water&) const = default;
};

/// A share of another water in it, 0 to 1.
Water mixed(const Water& water, const Water& other, double share);

/// The clean water of the outline: what a bucket or a hose brings [author's figures].
inline constexpr Water kTapWater{10.0, 0.40, 0.05, 1.2, 7.4, 18, 310, 3.5, 25};

/// A day of rain: its flow comes on top, and thins what the sewers bring.
struct Rain {
    Minute from = 0;
    Minute until = 0;
    double share = 0.5;  ///< of the dry-weather flow, on top

    bool operator==(const Rain&) const = default;
};

/// A sewage works. The defaults are those of an outline [author's figures]: 15,000 m³/d, effluent
/// COD 48 to 92, flow 350 m³/h at 04:00 to 800 at 09:30.
struct WaterPlan {
    std::uint64_t seed = 1;
    double meanFlow = 560;  ///< m³/h over a dry day
    /// Flow at the beginning of each hour as share of the mean.
    DayPlan flow{0.95, 0.82, 0.72, 0.65, 0.63, 0.68, 0.82, 1.05, 1.28, 1.42, 1.40, 1.30,
                 1.22, 1.10, 1.04, 0.99, 0.96, 0.96, 0.99, 1.03, 1.05, 1.03, 0.99, 0.97};
    Water effluent{70, 6.4, 0.45, 14, 7.2, 15, 1150, 24, 160};  ///< at the mean flow
    double loadSwing = 0.30;   ///< how much more the effluent holds at the height of the flow
    double blowerPower = 210;  ///< kW at the mean load
    double inletDemand = 320;  ///< mg/L of COD in the inflow
    std::vector<Rain> rains;
    std::vector<std::pair<Minute, Minute>> stops;  ///< nothing flows
};

/// The works, its true effluent and the river it goes to: any minute in any order.
class WaterWorks {
public:
    /// Errors: a figure that no works can have, named.
    static base::Result<WaterWorks> create(WaterPlan plan);

    [[nodiscard]] double flow(Minute minute) const;  ///< m³/h
    [[nodiscard]] Water effluent(Minute minute) const;
    [[nodiscard]] double blowerPower(Minute minute) const;  ///< kW
    /// kg/h of COD that the inflow brings.
    [[nodiscard]] double inletLoad(Minute minute) const;
    /// The river below the outfall, of a river that carries so many m³/h of this water.
    [[nodiscard]] Water riverBelow(Minute minute, const Water& river, double riverFlow) const;

    [[nodiscard]] const WaterPlan& plan() const { return plan_; }

private:
    explicit WaterWorks(WaterPlan plan);

    [[nodiscard]] double dryFlow(Minute minute) const;
    [[nodiscard]] double rainFlow(Minute minute) const;

    WaterPlan plan_;
    Noise flow_;
    Noise quality_;
    Noise ammonia_;
    Noise heat_;
};

}  // namespace lianbing::site
