#include "game/app/station_survey.h"

#include "game/app/window.h"

#include <algorithm>
#include <utility>

namespace lianbing::app {

namespace {

/// Patterns of the night need weeks; a month is what an officer asks about first.
constexpr site::Minute kSpan = 30 * site::kMinutesADay;

}  // namespace

StationSurvey::StationSurvey(std::vector<StationEntry> stations, std::optional<site::Minute> at)
    : stations_(std::move(stations)), at_(at) {
    for (const StationEntry& entry : stations_)
        known_.push_back({entry.id, entry.name, entry.detail, {}, std::nullopt});
}

void StationSurvey::start() {
    if (worker_.joinable() || stations_.empty()) return;
    worker_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void StationSurvey::finish() {
    start();
    if (worker_.joinable()) worker_.join();
    // A survey is made once.
    stations_.clear();
}

bool StationSurvey::takeNews(std::vector<present::PlatformStation>& stations) {
    const std::lock_guard lock(mutex_);
    if (!hasNews_) return false;
    hasNews_ = false;
    stations = known_;
    return true;
}

present::PlatformStation StationSurvey::lookAt(const StationEntry& entry) const {
    present::PlatformStation station{entry.id, entry.name, entry.detail, {}, std::nullopt};
    const auto opened = entry.open();
    if (!opened) {
        station.problem = opened.error().text();
        return station;
    }
    const site::Plant& plan = (*opened)->plan();
    station.outlet = plan.name;
    station.kind = plan.kind;
    const site::Minute end = entry.endOf(**opened);
    const site::Minute until = at_ ? *at_ + 1 : end;
    const site::Minute since = std::min(site::minuteOf({plan.since}), until - 1);
    station.check = present::checkStation(**opened, std::max(since, until - kSpan), until, end);
    return station;
}

void StationSurvey::run(const std::stop_token& closing) {
    for (std::size_t i = 0; i < stations_.size() && !closing.stop_requested(); ++i) {
        present::PlatformStation station = lookAt(stations_[i]);
        {
            const std::lock_guard lock(mutex_);
            known_[i] = std::move(station);
            hasNews_ = true;
        }
        wakeLoop();
    }
}

}  // namespace lianbing::app
