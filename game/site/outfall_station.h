#pragma once

#include "game/site/monitored_station.h"
#include "game/site/outfall_figures.h"
#include "game/site/water_station.h"

#include <memory>
#include <string>
#include <vector>

namespace lianbing::site {

/// An outfall with its monitoring house. Channels: `platform.` and `computer.` of cod, nh3, tp, tn,
/// ph, temperature, flow; `reference.` of the same, conductivity and chloride, for a grab sample at
/// the outfall; `intake.` of cod, nh3, ph, temperature, conductivity, for one where the suction
/// line ends; `house.waste-drum`, emptied every Monday; `plant.` blower, inlet-load, dosing, toc;
/// `power.works`; `river.` upstream-cod, downstream-cod, upstream-nh3, downstream-nh3.
class OutfallStation final : public MonitoredStation {
public:
    /// Errors: as openStation.
    static base::Result<std::unique_ptr<Station>> create(const Plant& plant);

    /// For a standard at the inlet, or a sample anywhere.
    [[nodiscard]] const WaterStation& water() const { return water_; }

    [[nodiscard]] std::vector<ParameterRow> parameters(Minute minute) const override;

    [[nodiscard]] std::vector<WiringRow> wiring(Minute) const override { return {}; }

    [[nodiscard]] std::vector<AnalyserCheck> checks(Minute from, Minute until) const override;
    [[nodiscard]] std::vector<AnalyserRun> runs(Minute from, Minute until) const override;
    [[nodiscard]] int clockBehind(Minute minute) const override;
    [[nodiscard]] std::vector<Finding> findings(Minute from, Minute until) const override;

private:
    OutfallStation(Plant plant, const OutfallDescription& outfall, WaterStation water,
                   std::vector<HouseChange> house);

    void read(std::span<const std::size_t> places, Minute from, int step,
              std::span<const std::span<Reading>> into) const override;
    void readDrum(Minute from, int step, std::span<Reading> into) const;
    [[nodiscard]] bool hasPower(Minute minute) const override;
    [[nodiscard]] std::vector<Minute> chainEdges(Minute from, Minute until) const override;
    [[nodiscard]] std::vector<std::string> standingAlarms(Minute minute) const override;
    [[nodiscard]] std::vector<LogLine> checkAlarms(Minute from, Minute until) const override;
    [[nodiscard]] std::string sight(Camera camera, Minute minute) const override;

    WaterStation water_;
    River river_;
    bool uploadsPower_;
};

}  // namespace lianbing::site
