#pragma once

#include "game/site/cems.h"
#include "game/site/monitored_station.h"
#include "game/site/stack_figures.h"

#include <memory>
#include <string>
#include <vector>

namespace lianbing::site {

/// A stack with its station house. Channels: `platform.`, `computer.` and `reference.` of so2, nox,
/// dust, o2, velocity, temperature, moisture, flow, so2-converted, nox-converted, dust-converted,
/// so2-rate; `computer.no`; `plant.` load, fuel, output, lime, fan; `power.` production, treatment.
/// What the PC shows carries the mark that the PC itself knows, what the platform has the one it
/// was sent.
class StackStation final : public MonitoredStation {
public:
    /// Errors: as openStation.
    static base::Result<std::unique_ptr<Station>> create(const Plant& plant);

    /// For a cylinder at any point of the chain.
    [[nodiscard]] const Cems& cems() const { return cems_; }

    [[nodiscard]] std::vector<ParameterRow> parameters(Minute minute) const override;
    [[nodiscard]] std::vector<WiringRow> wiring(Minute minute) const override;
    [[nodiscard]] std::vector<AnalyserCheck> checks(Minute from, Minute until) const override;
    [[nodiscard]] int clockBehind(Minute minute) const override;
    [[nodiscard]] std::vector<Finding> findings(Minute from, Minute until) const override;

private:
    StackStation(Plant plant, StackDescription stack, Cems cems, std::vector<HouseChange> house);

    void read(std::span<const std::size_t> places, Minute from, int step,
              std::span<const std::span<Reading>> into) const override;
    [[nodiscard]] bool hasPower(Minute minute) const override;
    [[nodiscard]] std::vector<Minute> chainEdges(Minute from, Minute until) const override;
    [[nodiscard]] std::vector<std::string> standingAlarms(Minute minute) const override;
    [[nodiscard]] std::vector<LogLine> checkAlarms(Minute from, Minute until) const override;
    [[nodiscard]] std::string sight(Camera camera, Minute minute) const override;

    Cems cems_;
    bool uploadsPower_;
};

}  // namespace lianbing::site
