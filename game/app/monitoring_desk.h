#pragma once

#include "game/app/house_desk.h"
#include "game/app/platform_desk.h"
#include "game/app/station_entry.h"
#include "game/base/result.h"
#include "game/present/command.h"
#include "game/present/monitoring_model.h"
#include "game/present/trend_series.h"
#include "game/site/station.h"
#include "game/ui/monitoring_screen.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::app {

/// The monitoring desk behind its screen: the station that is open, its series, what is looked at.
/// Series are read a piece a frame, so that the screen answers while a year is read.
class MonitoringDesk {
public:
    explicit MonitoringDesk(std::vector<StationEntry> stations);

    /// Opens a station, and the look it is first shown with. Errors: no such station, or one that
    /// cannot be made.
    base::Status open(const std::string& station);
    /// Reads data that a bureau exported and opens the first outlet; all of them stand before the
    /// other stations until the program ends. Returns what to tell. Errors: as
    /// exchange::readMonitoringFile; then nothing changed.
    base::Result<std::string> take(const std::string& path);
    void lookAt(present::TrendLook look);
    /// Opens a station in the curves. Errors: as open().
    base::Status goTo(const present::GoToStation& asked);
    /// The PC and the recorder are those of the station that is open; without one nothing happens.
    void lookAt(present::PlatformLook look) { platform_.lookAt(std::move(look)); }

    void lookAt(present::ComputerLook look);
    void lookAt(present::ClipsLook look);
    void turn(const std::string& channel);
    void read(present::Reading reading);
    /// Writes CSV, picture and digest of what is shown, each whole or not at all. Errors: nothing
    /// is shown, too long a time, or a file that cannot be written.
    base::Status save(const std::string& path);

    /// Reads on, and draws. The errors of reading are told in problem().
    std::optional<present::Command> draw(ui::Frame& frame);

    [[nodiscard]] const present::MonitoringModel& model() const { return model_; }

    [[nodiscard]] const present::TrendLook& look() const { return look_; }

    /// The look that shows a finding, by its place in the list; that of now where there is none.
    [[nodiscard]] present::TrendLook lookAtFinding(std::size_t index) const;

    /// The PC stands in a dark room.
    [[nodiscard]] ui::Ground ground() const {
        const bool isAtComputer = station_ && state_.tab == ui::MonitoringTab::Computer;
        return look_.isDark || isAtComputer ? ui::Ground::Dark : ui::Ground::Light;
    }

    [[nodiscard]] PlatformDesk& platform() { return platform_; }

    /// Of the station that is open, or null.
    [[nodiscard]] HouseDesk* house() { return house_.get(); }

    [[nodiscard]] ui::MonitoringState& state() { return state_; }

    /// Takes what went wrong while it drew; empty where nothing did.
    [[nodiscard]] std::string takeProblem();

private:
    void listStations();
    void refreshPage(ui::Frame& frame);
    void refreshCurves(ui::Frame& frame);
    void readOn(ui::Frame& frame);
    void remake(const present::TrendRoom& room);
    [[nodiscard]] base::Result<std::string> picture(const std::vector<std::string>& lines);

    std::vector<StationEntry> stations_;
    int records_ = 0;  ///< that were ever taken
    PlatformDesk platform_;
    std::unique_ptr<site::Station> station_;
    std::unique_ptr<HouseDesk> house_;  // after the station it reads
    std::unique_ptr<present::TrendShelf> shelf_;  // after the station it reads
    present::TrendSubject subject_;
    present::TrendLook look_;
    present::TrendRoom room_;
    bool isStale_ = true;
    std::string problem_;
    present::MonitoringModel model_;
    ui::MonitoringState state_;
};

}  // namespace lianbing::app
