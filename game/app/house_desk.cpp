#include "game/app/house_desk.h"

#include "game/app/window.h"

#include <utility>

namespace lianbing::app {

namespace {

struct Span {
    site::Minute from;
    site::Minute until;
};

Span spanOf(const site::Station& station, const StationEntry& entry) {
    return {site::minuteOf({station.plan().since}), entry.endOf(station)};
}

}  // namespace

HouseDesk::HouseDesk(const site::Station& station, StationEntry entry) : entry_(std::move(entry)) {
    const Span span = spanOf(station, entry_);
    const present::TrendWindow whole{static_cast<double>(span.from),
                                     static_cast<double>(span.until)};
    computer_ = {&station, station.plan().name, whole, station.parameterLog(span.from, span.until),
                 std::nullopt};
    clips_ = {&station, station.plan().name, whole};
}

void HouseDesk::lookAt(present::ComputerLook look) {
    computerLook_ = std::move(look);
    isComputerStale_ = true;
}

void HouseDesk::lookAt(present::ClipsLook look) {
    clipsLook_ = std::move(look);
    areClipsStale_ = true;
}

void HouseDesk::readAlarms() {
    if (computer_.alarms || worker_.joinable()) return;
    worker_ = std::jthread([this] {
        std::vector<site::LogLine> lines;
        // It opened before, for the desk itself.
        if (const auto station = entry_.open()) {
            const Span span = spanOf(**station, entry_);
            lines = (*station)->alarmLog(span.from, span.until);
        }
        {
            const std::lock_guard lock(mutex_);
            readAlarms_ = std::move(lines);
        }
        wakeLoop();
    });
}

void HouseDesk::takeAlarms() {
    const std::lock_guard lock(mutex_);
    if (!readAlarms_) return;
    computer_.alarms = std::exchange(readAlarms_, std::nullopt);
    isComputerStale_ = true;
}

void HouseDesk::finish() {
    readAlarms();
    if (worker_.joinable()) worker_.join();
    takeAlarms();
}

bool HouseDesk::refresh(present::ComputerModel& model, const present::ComputerRoom& room) {
    if (computerLook_.page == present::ComputerPage::AlarmLog) readAlarms();
    takeAlarms();
    if (!isComputerStale_ && room == room_) return false;
    room_ = room;
    model = present::makeComputer(computerLook_, computer_, room_);
    computerLook_ = model.look;
    isComputerStale_ = false;
    return true;
}

bool HouseDesk::refresh(present::ClipsModel& model) {
    if (!areClipsStale_) return false;
    model = present::makeClips(clipsLook_, clips_);
    clipsLook_ = model.look;
    areClipsStale_ = false;
    return true;
}

}  // namespace lianbing::app
