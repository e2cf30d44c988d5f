#pragma once

#include "game/base/result.h"
#include "game/present/command.h"
#include "game/ui/frame.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::app {

/// Something that fills a window: draws one frame and says what people asked for in it.
struct Screen {
    std::string id;
    std::function<std::optional<present::Command>(ui::Frame&)> draw;
    /// Writes what is shown as evidence, with this beginning of the files' names; empty for a
    /// screen that shows none.
    std::function<base::Status(const std::string& path)> save{};
};

/// What the trend viewer is to show.
struct TrendRequest {
    std::string station;                ///< id; empty for the first
    std::string from;                   ///< 2026-03-01, or with T08:00; empty for the last week
    std::string until;                  ///< excluded
    std::vector<std::string> channels;  ///< empty for those it begins with
    std::string cursor;                 ///< 2026-03-01T08:00
    int finding = 0;                    ///< its number; 0 for none
    std::string compare;                ///< 2026-03-05,2026-03-04; empty for the curves
    std::string correlate;              ///< two channels with a comma
    bool isLight = false;
};

/// What the platform, the PC or the recorder of a station is to show; the station is that of the
/// trend viewer.
struct HouseRequest {
    std::string at;      ///< 2026-03-20T10:00; empty for the newest minute
    std::string page;    ///< parameters, channels, programs, changes, alarms; empty for the first
    std::string camera;  ///< 采样口; empty for the first
    bool compares = false;
};

/// What a screen is to show, from the command line.
struct ScreenRequest {
    std::filesystem::path program;  ///< of this process; the content is looked for beside it
    std::string scenario;           ///< id; empty for the first
    std::string inputs;             ///< file of recorded inputs to play first; empty for none
    std::string open;  ///< field: target whose card is open; papers: document; empty for none
    std::filesystem::path data;     ///< folder with imported law texts; empty for none
    std::string words;              ///< law desk: what is searched for
    std::string law;                ///< law desk: the provision that is open, as people write it
    std::string beside;             ///< law desk: what it is compared with
    std::string day;                ///< law desk: 2026-09-01; empty for today
    present::CheckDraft draft;      ///< draft desk: what is checked; without a file the empty form
    present::DiscretionLook fine;   ///< discretion desk: all but the day
    std::vector<std::string> grades;       ///< factor=grade
    std::vector<std::string> quantities;   ///< name=value
    std::vector<std::string> adjustments;  ///< name=share
    present::DeadlineLook deadline;        ///< deadline desk: all but the suspensions
    std::vector<std::string> suspensions;  ///< 2026-02-20..2026-02-25
    TrendRequest trend;
    HouseRequest house;
};

/// A screen that `snapshot` can draw by its name.
struct ScreenEntry {
    std::string_view id;
    ui::Ground ground = ui::Ground::Light;
    base::Result<Screen> (*make)(const ScreenRequest&);
};

std::span<const ScreenEntry> screenTable();

}  // namespace lianbing::app
