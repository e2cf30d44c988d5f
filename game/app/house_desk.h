#pragma once

#include "game/app/station_entry.h"
#include "game/present/clips_model.h"
#include "game/present/computer_model.h"

#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace lianbing::app {

/// The station house of the station that is open: its PC and its recorder. The alarm log takes
/// longer than a frame and is read on a thread of its own, when it is first shown.
class HouseDesk {
public:
    /// `station` outlives the desk; `entry` opens another one for the thread.
    HouseDesk(const site::Station& station, StationEntry entry);
    HouseDesk(const HouseDesk&) = delete;
    HouseDesk& operator=(const HouseDesk&) = delete;
    ~HouseDesk() = default;

    void lookAt(present::ComputerLook look);
    void lookAt(present::ClipsLook look);
    /// Waits for the alarm log, for pictures and tests.
    void finish();

    /// Makes the model anew where something changed; false where nothing did.
    bool refresh(present::ComputerModel& model, const present::ComputerRoom& room);
    bool refresh(present::ClipsModel& model);

private:
    void readAlarms();
    void takeAlarms();

    StationEntry entry_;
    present::ComputerSubject computer_;
    present::ComputerLook computerLook_;
    present::ComputerRoom room_;
    bool isComputerStale_ = true;
    present::ClipsSubject clips_;
    present::ClipsLook clipsLook_;
    bool areClipsStale_ = true;

    std::mutex mutex_;  // over the next
    std::optional<std::vector<site::LogLine>> readAlarms_;
    std::jthread worker_;  // last: it joins before the others go
};

}  // namespace lianbing::app
