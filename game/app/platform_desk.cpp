#include "game/app/platform_desk.h"

#include <utility>

namespace lianbing::app {

PlatformDesk::PlatformDesk(std::vector<StationEntry> stations)
    : entries_(std::move(stations)), survey_(std::make_unique<StationSurvey>(entries_)) {}

void PlatformDesk::lookAt(present::PlatformLook look) {
    look_ = std::move(look);
    isStale_ = true;
}

void PlatformDesk::surveyAt(site::Minute minute) {
    survey_ = std::make_unique<StationSurvey>(entries_, minute);
}

void PlatformDesk::finish() {
    survey_->finish();
}

bool PlatformDesk::refresh(present::PlatformModel& model) {
    survey_->start();
    const bool hasNews = survey_->takeNews(stations_);
    if (!hasNews && !isStale_) return false;
    model = present::makePlatform(stations_, look_);
    isStale_ = false;
    return true;
}

}  // namespace lianbing::app
