#pragma once

#include "game/present/clips_model.h"
#include "game/present/computer_model.h"
#include "game/present/platform_model.h"
#include "game/present/trend_model.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// A station that can be opened.
struct StationRow {
    std::string id;
    std::string name;
    std::string detail;
    bool isOpen = false;
};

/// Evidence that lies on the disk.
struct SavedEvidence {
    std::vector<std::string> files;
    std::string digest;  ///< SHA-256 of the CSV, 64 hexadecimal digits
    std::string rows;    ///< 10,080 行
};

/// What the monitoring desk shows.
struct MonitoringModel {
    std::vector<StationRow> stations;
    PlatformModel platform;
    std::string station;    ///< name of the one that is open
    bool isOpen = false;    ///< a station is; else what follows holds nothing
    bool hasHouse = false;  ///< else it is a record, of which there are curves alone
    ComputerModel computer;
    ClipsModel clips;
    TrendModel trend;
    std::string saveTo;  ///< where evidence goes when nobody says otherwise, without .csv
    std::optional<SavedEvidence> saved;
};

}  // namespace lianbing::present
