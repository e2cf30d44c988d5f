#pragma once

#include "game/site/platform_days.h"
#include "game/site/station.h"
#include "game/site/station_house.h"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::site {

/// The paired tests of a station: every so many days, at one hour, of these factors.
struct TestPlan {
    int every = 90;                         ///< days
    int sets = 5;                           ///< pairs of one test
    double spread = 0.03;                   ///< of the laboratory, share of the value [typical]
    std::vector<std::string_view> factors;  ///< each has a reference and a platform channel
};

/// What all stations have in common, worked out of channels, pages and states that each kind gives.
class MonitoredStation : public Station {
public:
    [[nodiscard]] const std::vector<Channel>& channels() const override { return channels_; }

    [[nodiscard]] const Plant& plan() const override { return plan_; }

    [[nodiscard]] base::Result<Sample> sample(std::string_view channel,
                                              const base::Moment& moment) const override;
    [[nodiscard]] base::Status samples(std::string_view channel, Minute from, int step,
                                       std::span<Reading> into) const override;
    [[nodiscard]] base::Status samplesOf(std::span<const std::string_view> channels, Minute from,
                                         int step,
                                         std::span<const std::span<Reading>> into) const override;

    [[nodiscard]] std::vector<ProcessRow> processes(Minute minute) const override;
    [[nodiscard]] std::vector<LogLine> parameterLog(Minute from, Minute until) const override;
    [[nodiscard]] std::vector<LogLine> alarmLog(Minute from, Minute until) const override;
    [[nodiscard]] std::vector<Clip> clips(Minute from, Minute until) const override;
    [[nodiscard]] std::vector<Scene> scenes(Minute minute) const override;
    [[nodiscard]] std::vector<Comparison> comparisons(Minute from, Minute until) const override;

protected:
    MonitoredStation(Plant plan, std::vector<Channel> channels, std::vector<HouseChange> changes,
                     TestPlan tests);

    /// Readings of channels by their places in the list, before they are rounded.
    virtual void read(std::span<const std::size_t> places, Minute from, int step,
                      std::span<const std::span<Reading>> into) const = 0;
    [[nodiscard]] virtual bool hasPower(Minute minute) const = 0;
    /// When parts of the chain change, between two minutes.
    [[nodiscard]] virtual std::vector<Minute> chainEdges(Minute from, Minute until) const = 0;
    /// The alarms that the state of the parts holds up at a minute.
    [[nodiscard]] virtual std::vector<std::string> standingAlarms(Minute minute) const = 0;
    /// The alarms that routine checks raised.
    [[nodiscard]] virtual std::vector<LogLine> checkAlarms(Minute from, Minute until) const = 0;
    /// What a clear picture shows at a minute that is worth a look; empty for nothing.
    [[nodiscard]] virtual std::string sight(Camera camera, Minute minute) const = 0;

    /// What the platform (or another witness) has of a span, for the rules.
    [[nodiscard]] Track trackOf(std::string_view channel, Minute from, Minute until) const;
    [[nodiscard]] std::vector<Track> tracksOf(std::span<const std::string_view> channels,
                                              Minute from, Minute until) const;

private:
    [[nodiscard]] House houseAt(Minute minute) const;
    [[nodiscard]] std::vector<Minute> edges(Minute from, Minute until) const;
    [[nodiscard]] Minute sinceWhen(Minute minute, const std::function<bool(Minute)>& holds) const;
    [[nodiscard]] std::string formulaSum(Minute minute) const;
    [[nodiscard]] std::vector<std::vector<std::optional<double>>> judgedMeans(
        std::span<const Channel* const> channels, Bound bound, Minute from, Minute until) const;
    [[nodiscard]] std::vector<LogLine> limitAlarms(Minute from, Minute until) const;
    [[nodiscard]] std::vector<LogLine> stateAlarms(Minute from, Minute until) const;
    [[nodiscard]] std::array<Picture, kCameras> picturesAt(Minute minute) const;
    [[nodiscard]] std::string shows(Camera camera, Picture picture, Minute minute) const;
    [[nodiscard]] Comparison visitAt(Minute start, bool isInvented) const;
    [[nodiscard]] std::vector<Comparison> testAt(Minute start, std::size_t factor) const;

    Plant plan_;
    std::vector<Channel> channels_;
    std::vector<HouseChange> changes_;
    TestPlan tests_;
};

}  // namespace lianbing::site
