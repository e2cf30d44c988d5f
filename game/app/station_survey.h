#pragma once

#include "game/app/station_entry.h"
#include "game/present/platform_model.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace lianbing::app {

/// Looks at all stations one after the other, as a platform does by night. A month of minutes takes
/// longer than a frame, so it works on a thread of its own, on stations that it opens for itself,
/// and wakes the frame loop with each result.
class StationSurvey {
public:
    /// At each station's newest minute, or at `at`: a station whose data do not reach as far has
    /// none then.
    explicit StationSurvey(std::vector<StationEntry> stations,
                           std::optional<site::Minute> at = std::nullopt);
    StationSurvey(const StationSurvey&) = delete;
    StationSurvey& operator=(const StationSurvey&) = delete;
    /// Stops after the station it is at.
    ~StationSurvey() = default;

    /// Begins, the first time.
    void start();
    /// Copies what is known; false when nothing changed since the last call.
    bool takeNews(std::vector<present::PlatformStation>& stations);
    /// Waits until all stations were looked at, for pictures and tests.
    void finish();

private:
    void run(const std::stop_token& closing);
    [[nodiscard]] present::PlatformStation lookAt(const StationEntry& entry) const;

    std::vector<StationEntry> stations_;
    std::optional<site::Minute> at_;
    std::mutex mutex_;  // over the next two
    std::vector<present::PlatformStation> known_;
    bool hasNews_ = true;
    std::jthread worker_;  // last: it joins before the others go
};

}  // namespace lianbing::app
