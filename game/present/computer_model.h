#pragma once

#include "game/present/computer_look.h"
#include "game/present/trend_window.h"
#include "game/site/station.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// What is looked at, with what takes too long to be asked for with every look.
struct ComputerSubject {
    const site::Station* station = nullptr;  ///< outlives the subject
    std::string name;
    TrendWindow whole;                                 ///< the time there is
    std::vector<site::LogLine> changes;                ///< the parameter log, the oldest first
    std::optional<std::vector<site::LogLine>> alarms;  ///< nothing: not read yet
};

/// How much room a screen has.
struct ComputerRoom {
    std::size_t logRows = 10;

    bool operator==(const ComputerRoom&) const = default;
};

struct ParameterLine {
    std::string id;
    std::string name;
    std::string unit;
    std::string set;        ///< on the PC
    std::string posted;     ///< on the board
    bool isMarked = false;  ///< they differ, and that is to be shown
};

struct ChannelLine {
    std::string value;       ///< 颗粒物（mg/m³）
    std::string fed;         ///< the signal that feeds it
    std::string filed;       ///< the one that should
    std::string current;     ///< 12.34 mA
    std::string scale;       ///< 0–100 mg/m³
    std::string filedScale;  ///< 0–100
    std::string unit;
    bool isMarked = false;
};

struct ProgramLine {
    std::string name;
    std::string what;  ///< empty before comparing, for one that is not filed
    std::string since;
    bool isMarked = false;
};

struct LogRow {
    std::string when;
    std::string who;
    std::string says;
    std::string change;  ///< 0.840 → 0.790; empty for an alarm
};

/// Everything of the PC at one moment.
struct ComputerModel {
    ComputerLook look;     ///< with the moment filled in
    std::string title;     ///< of the station
    std::string software;  ///< what the PC's program calls itself
    std::string moment;    ///< 3月20日 周五 10:00
    std::string clock;     ///< 2026-03-20 10:00, as the PC writes it and as it is typed
    std::string problem;   ///< what is wrong with the moment that was typed
    TrendWindow whole;     ///< the time there is
    std::optional<site::Minute> earlierChange;  ///< when a parameter was changed before
    std::optional<site::Minute> laterChange;
    bool isOff = false;      ///< without power: nothing is to be seen
    std::string note;        ///< why the page is empty
    std::string comparison;  ///< 有 2 处不一样; empty before comparing

    std::vector<ParameterLine> parameters;
    std::vector<ChannelLine> channels;
    std::vector<ProgramLine> programs;
    std::vector<ProgramLine> filedPrograms;
    std::vector<LogRow> log;  ///< of the page, the newest first
    std::size_t logPages = 0;
    std::string logWords;    ///< 第 1 页，共 3 页 · 28 条
    bool isReading = false;  ///< the alarm log is still being read
};

ComputerModel makeComputer(const ComputerLook& look, const ComputerSubject& subject,
                           const ComputerRoom& room);

/// The moment moved, kept inside what there is.
ComputerLook withMomentMoved(const ComputerModel& model, site::Minute by);

/// Reads `2026-03-20 10:00`, also with T between, or a day alone. Errors: one sentence.
base::Result<site::Minute> readMoment(const std::string& typed);

}  // namespace lianbing::present
