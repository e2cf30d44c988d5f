#include "game/script/bindings_station.h"

#include "game/script/bindings_arguments.h"
#include "game/script/core.h"
#include "game/site/stack_station.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script::play {

namespace {

// What a station works out for one page, and for each hour of a log.
constexpr std::int64_t kPageSteps = 500;
constexpr std::int64_t kHourSteps = 200;
constexpr std::int64_t kLineSteps = 20;
constexpr std::int64_t kMostMinutes = 92 * site::kMinutesADay;  // a quarter

const site::Station& stationOf(lua_State* lua, const Reaction& reaction) {
    const auto* station = dynamic_cast<const site::Station*>(reaction.plant());
    if (station == nullptr)
        raise(lua, "剧本的 plant 不是自动监测站（stack、outfall），没有站房可看");
    return *station;
}

site::Minute nowOf(const Reaction& reaction) {
    return site::minuteOf(reaction.now());
}

/// How many minutes to look back.
site::Minute backArgument(lua_State* lua, int index) {
    const std::int64_t minutes = integerArgument(lua, index);
    if (minutes < 0 || minutes > kMostMinutes) {
        raiseArgument(lua, index, fmt::format("应该是 0 到 {} 分钟", kMostMinutes));
    }
    return minutes;
}

void setText(lua_State* lua, const char* key, std::string_view text) {
    pushText(lua, text);
    lua_setfield(lua, -2, key);
}

void pushLines(lua_State* lua, const std::vector<site::LogLine>& lines) {
    charge(lua, kLineSteps * static_cast<std::int64_t>(lines.size()));
    lua_createtable(lua, static_cast<int>(lines.size()), 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lua_createtable(lua, 0, 5);
        setText(lua, "at", site::momentOf(lines[i].at).text());
        setText(lua, "who", lines[i].who);
        setText(lua, "says", lines[i].says);
        setText(lua, "before", lines[i].before);
        setText(lua, "after", lines[i].after);
        lua_rawseti(lua, -2, static_cast<lua_Integer>(i + 1));
    }
}

using Log = std::vector<site::LogLine> (site::Station::*)(site::Minute, site::Minute) const;

int pushLog(lua_State* lua, Log log) {
    Reaction& reaction = reactionOf(lua, 1);
    const site::Minute back = backArgument(lua, 2);
    const site::Station& station = stationOf(lua, reaction);
    chargeLook(lua, reaction);
    charge(lua, kPageSteps + kHourSteps * (back / 60));
    const site::Minute now = nowOf(reaction);
    pushLines(lua, (station.*log)(now - back, now));
    return 1;
}

site::ChainPoint pointArgument(lua_State* lua, int index) {
    const std::string_view point = textArgument(lua, index);
    if (point == "probe") return site::ChainPoint::Probe;
    if (point == "line") return site::ChainPoint::Line;
    if (point == "analyser") return site::ChainPoint::Analyser;
    raiseArgument(lua, index, "应该是 probe、line 或者 analyser");
}

double shareArgument(lua_State* lua, int index, double most) {
    const double value = static_cast<double>(numberArgument(lua, index));
    if (!(value >= 0 && value <= most)) {
        raiseArgument(lua, index, fmt::format("应该是 0 到 {:g} 的数", most));
    }
    return value;
}

}  // namespace

int parameter(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view id = textArgument(lua, 2);
    const site::Station& station = stationOf(lua, reaction);
    chargeLook(lua, reaction);
    charge(lua, kPageSteps);
    const std::vector<site::ParameterRow> rows = station.parameters(nowOf(reaction));
    checkId(lua, "参数", id, rows);
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const site::ParameterRow& one) { return one.id == id; });
    // The board hangs there without power too; the PC shows nothing then.
    if (station.processes(nowOf(reaction)).empty()) {
        lua_pushnil(lua);
    } else {
        lua_pushnumber(lua, row->set);
    }
    lua_pushnumber(lua, row->posted);
    pushText(lua, row->unit);
    return 3;
}

int parameterLog(lua_State* lua) {
    return pushLog(lua, &site::Station::parameterLog);
}

int alarmLog(lua_State* lua) {
    return pushLog(lua, &site::Station::alarmLog);
}

int clip(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view camera = textArgument(lua, 2);
    const site::Minute back = lua_isnoneornil(lua, 3) ? 0 : backArgument(lua, 3);
    const site::Station& station = stationOf(lua, reaction);
    chargeLook(lua, reaction);
    charge(lua, kPageSteps);
    const site::Minute at = nowOf(reaction) - back;
    const std::vector<site::Scene> scenes = station.scenes(at);
    const auto found = std::find_if(scenes.begin(), scenes.end(),
                                    [&](const site::Scene& one) { return one.camera == camera; });
    if (found == scenes.end()) raise(lua, fmt::format("没有名为“{}”的镜头", camera));
    pushText(lua, wordOf(found->picture));
    pushText(lua, found->shows);
    return 2;
}

int cylinder(lua_State* lua) {
    constexpr double kMostGas = 100'000;  // mg/m³
    constexpr double kLongest = 60;
    Reaction& reaction = reactionOf(lua, 4);
    const site::ChainPoint point = pointArgument(lua, 2);
    site::SampleGas gas;
    gas.sulphurDioxide = shareArgument(lua, 3, kMostGas);
    gas.oxygen = shareArgument(lua, 4, 100);
    const auto waited = static_cast<int>(shareArgument(lua, 5, kLongest));
    const auto* stack = dynamic_cast<const site::StackStation*>(&stationOf(lua, reaction));
    if (stack == nullptr) raise(lua, "剧本的 plant 不是废气排放口（stack），没有通标气的地方");
    chargeLook(lua, reaction);
    charge(lua, kPageSteps);
    const auto answer = stack->cems().answer({gas, point}, nowOf(reaction), waited);
    if (!answer) {
        lua_pushnil(lua);
        lua_pushnil(lua);
        return 2;
    }
    lua_pushnumber(lua, answer->sulphurDioxide);
    lua_pushnumber(lua, answer->oxygen);
    return 2;
}

}  // namespace lianbing::script::play
