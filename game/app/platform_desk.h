#pragma once

#include "game/app/station_survey.h"
#include "game/present/platform_model.h"

#include <memory>
#include <optional>
#include <vector>

namespace lianbing::app {

/// The station list behind its screen: what is known of the stations, what is looked at.
class PlatformDesk {
public:
    explicit PlatformDesk(std::vector<StationEntry> stations);

    void lookAt(present::PlatformLook look);
    /// Looks at all stations anew, as they stood at a minute.
    void surveyAt(site::Minute minute);
    /// Waits until all stations were looked at, for pictures and tests.
    void finish();

    /// Begins with the survey where it has not, takes what it found, and makes the model anew where
    /// something changed; false where nothing did.
    bool refresh(present::PlatformModel& model);

private:
    std::vector<StationEntry> entries_;
    std::unique_ptr<StationSurvey> survey_;
    std::vector<present::PlatformStation> stations_;
    present::PlatformLook look_;
    bool isStale_ = true;
};

}  // namespace lianbing::app
