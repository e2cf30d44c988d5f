#pragma once

#include "game/present/platform_look.h"
#include "game/present/station_check.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// A station as the platform knows it.
struct PlatformStation {
    std::string id;
    std::string name;                   ///< of the enterprise
    std::string outlet;                 ///< 一号排放口
    std::string kind;                   ///< of the plant: stack, outfall
    std::optional<StationCheck> check;  ///< nothing: not looked at yet
    std::string problem{};              ///< why it cannot be looked at; empty where it can
};

/// How much a station asks to be looked at, the least first.
enum class Gravity {
    Checking,  ///< nothing is known yet
    Calm,      ///< nothing was found
    Slight,    ///< what honest causes make as well, or values are missing
    Marked,    ///< an hour or day over a limit, or a pattern that asks for a look
    Grave,     ///< what a measuring chain hardly does by itself
};

/// How much a finding of this rule alone asks for a look. The author's order.
Gravity gravityOf(site::Rule rule);

struct PlatformValue {
    std::string name;     ///< 二氧化硫
    std::string value;    ///< 82.4; 无效 for an invalid hour or day, — where no data are
    std::string limit;    ///< 限 100 mg/m³; empty where none is known
    std::string over;     ///< 超标 3 小时, 超标 2 天; empty for none
    bool isOver = false;  ///< in the last hour or day
    bool isValid = false;
};

struct PlatformRow {
    std::string id;
    std::string name;
    std::string outlet;  ///< 一号排放口 · 废气
    std::vector<PlatformValue> values;
    std::string mean;        ///< which value that is: 小时均值, 日均值; empty without values
    std::string meanDetail;  ///< 折算; of a day which one: 5月28日
    std::string mark;        ///< of the newest minute: 正常, 校准, 没有数据
    bool isMarkNormal = true;
    std::string newest;  ///< 5月29日 23:59; where the data ended, 止于 5月12日 周二
    std::size_t findings = 0;
    std::string count;     ///< 12 条线索, 没有线索, 正在核对
    std::string rules;     ///< 稀释 9 · 恒值 3
    std::string sentence;  ///< the gravest finding
    Gravity gravity = Gravity::Checking;
    bool isChosen = false;
};

struct PlatformFinding {
    std::size_t index = 0;  ///< in the station's list
    std::string rule;
    std::string when;
    std::string says;
    std::string honest;  ///< 还可能是：停产、校准
    Gravity gravity = Gravity::Slight;
    site::Minute from = 0;
    site::Minute until = 0;
};

struct PlatformDayCell {
    std::string words;    ///< 82.4; — for an invalid day
    bool isOver = false;  ///< an hour or the day itself, whichever the limit binds

    bool operator==(const PlatformDayCell&) const = default;
};

struct PlatformDayRow {
    std::string label;  ///< 二氧化硫（折算） mg/m³, 捕集率 %, 替代小时
    std::vector<PlatformDayCell> cells;  ///< as many as there are days
};

/// The last days of the chosen station, a column each.
struct PlatformWeek {
    std::string heading;            ///< 最近 7 天的日均值
    std::vector<std::string> days;  ///< 5/23
    std::vector<PlatformDayRow> rows;
    std::string note;  ///< what red says; empty where nothing is red
};

struct FilterChoice {
    PlatformFilter filter = PlatformFilter::All;
    std::string label;
    std::string count;
    bool isChosen = false;
};

struct PlatformModel {
    PlatformLook look;  ///< with the station that is really chosen
    std::vector<FilterChoice> filters;
    std::vector<PlatformRow> rows;  ///< the gravest first, then by name
    std::string empty;              ///< why there is no row; empty when there is one

    bool isChecking = false;
    std::string progress;  ///< 正在核对 3/12
    double share = 1;

    std::string chosen;  ///< name of the chosen station; empty without one
    std::string chosenOutlet;
    std::string span;  ///< 4月30日 至 5月29日
    PlatformWeek week;  ///< without days where none is known
    std::vector<PlatformFinding>
        findings;              ///< of the chosen one: the gravest first, then the newest
    std::string findingsNote;  ///< where there are none, or more than are listed
};

PlatformModel makePlatform(const std::vector<PlatformStation>& stations, const PlatformLook& look);

}  // namespace lianbing::present
