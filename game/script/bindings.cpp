#include "game/script/bindings.h"

#include "game/script/bindings_arguments.h"
#include "game/script/bindings_effects.h"
#include "game/script/bindings_queries.h"
#include "game/script/bindings_station.h"
#include "game/script/lua_state.h"
#include "game/script/messages.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

namespace lianbing::script {

namespace {

constexpr std::array kMethods = {
    Method{"say", "speaker: string, text?: string",
           "说一句话。一个参数是旁白；两个参数时前面是说话人：人物编号，或执法人员姓名。文字里的 "
           "{词} 换成时点的词。",
           pushFunction<play::say>},
    Method{"reveal", "thing: string", "让隐藏的或离开了的物品出现。", pushFunction<play::reveal>},
    Method{"remove", "target: string", "让物品或人物离开。", pushFunction<play::remove>},
    Method{"move", "who: string, place: string", "人物换地方；人物写 \"\" 是学员自己。",
           pushFunction<play::move>},
    Method{"spend", "minutes: integer", "花时间，单位分钟。", pushFunction<play::spend>},
    Method{"collect", "exhibit: string, attributes?: table<string, string>",
           "把证据放进证据栏，可以附几项属性；再放一次是补充属性。", pushFunction<play::collect>},
    Method{"set", "name: string, value: string", "记一件事。", pushFunction<play::set>},
    Method{"flag", "name: string -> string?", "读回 set 记下的事；没有记过是 nil。",
           pushFunction<play::flag>},
    Method{"happen", "event: string, attributes?: table<string, string>",
           "记一个世界自己的事件，规则看得见；名字要先写进剧本的 events。",
           pushFunction<play::happen>},
    Method{"ask", "question: PlayQuestion -> string|string[]",
           "问学员并等他回答：返回选项编号；multiple 时返回编号的表。", pushFunction<play::ask>},
    Method{"finish", "ending: string", "结束检查，定下结局。", pushFunction<play::finish>},
    Method{"later", "occasion: string, minutes: integer",
           "若干分钟以后发生 occasions 里的一件事；从这个函数此刻算起，至少 1 分钟。",
           pushFunction<play::later>},
    Method{"call_off", "occasion: string", "取消安排了还没有发生的这件事。",
           pushFunction<play::callOff>},
    Method{"refuse", "text: string",
           "这一步没有做成，说明原因：规则、发现和取证都看不到它，时间照样过去。",
           pushFunction<play::refuse>},
    Method{"mood", "person: string, mood: string",
           "人物的神情：calm（平静）、tense（紧张）、open（松口）。", pushFunction<play::mood>},
    Method{"has", "exhibit: string -> boolean", "证据栏里有没有这件证据。",
           pushFunction<play::has>},
    Method{"exhibit", "id: string -> table<string, string>?", "证据的属性表；没有这件证据是 nil。",
           pushFunction<play::exhibit>},
    Method{"manner", "id: string -> boolean", "学员这次有没有选这种做法（动作、提问、签名都有）。",
           pushFunction<play::manner>},
    Method{"did", "event: string, where?: table<string, string|boolean|table> -> integer",
           "这一步之前，这个动作或事件发生过几次；条件的写法和规则的 where 相同。",
           pushFunction<play::did>},
    Method{"visited", "place: string -> boolean", "这一步之前去过这个地点没有。",
           pushFunction<play::visited>},
    Method{"answer", "question: string -> string|string[]",
           "学员现在的答案：选项编号的表（没有答是空表）；引用题是文字（没有答是空的）。",
           pushFunction<play::answer>},
    Method{"word", "name: string -> string", "时点的词，和文字里的 {词} 相同。",
           pushFunction<play::word>},
    Method{"case", "-> string", "时点的编号。", pushFunction<play::currentCase>},
    Method{"clock", "-> string", "现在几点，如 09:05。", pushFunction<play::clock>},
    Method{"minutes", "-> integer", "到场以后过了几分钟。", pushFunction<play::minutes>},
    Method{"here", "-> string", "正在行动的一组在哪个地点；在 on_enter 里是刚走进的地点。",
           pushFunction<play::here>},
    Method{"where", "person: string -> string", "人物在哪个地点；不在场是空的。",
           pushFunction<play::where>},
    Method{"anybody_at", "place: string -> boolean", "我们有没有人在这个地点，哪一组都算。",
           pushFunction<play::anybodyAt>},
    Method{"talking", "person: string -> boolean", "人物是不是正在和我们的另一组谈话、签笔录。",
           pushFunction<play::talking>},
    Method{"officers", "-> string[]", "正在行动的一组有谁：执法人员的编号（只写了姓名的是姓名）。",
           pushFunction<play::officers>},
    Method{"signer", "-> string", "在 on_sign 里：请谁签名。", pushFunction<play::signer>},
    Method{"written", "document: string, field: string -> string",
           "文书的一栏现在写着什么；没有写是空的。", pushFunction<play::written>},
    Method{"read", "channel: string, minutes_ago?: integer -> number?, string, string",
           "现场模型此刻（或者若干分钟以前）的读数：数值（没有数据是 nil）、单位、标记的字母（N 是正常）。",
           pushFunction<play::read>},
    Method{"parameter", "id: string -> number?, number, string",
           "监测站参数页的一项：工控机上的值（没有供电是 nil）、公示牌上的值、单位。",
           pushFunction<play::parameter>},
    Method{"log", "minutes: integer -> StationLine[]",
           "监测站最近若干分钟的参数修改记录，先发生的在前。", pushFunction<play::parameterLog>},
    Method{"alarms", "minutes: integer -> StationLine[]",
           "监测站最近若干分钟的报警记录，先发生的在前。", pushFunction<play::alarmLog>},
    Method{"clip", "camera: string, minutes_ago?: integer -> string, string",
           "监测站录像里若干分钟以前（不写是此刻）的一幕：clear、turned 或 missing，和看得到什么。",
           pushFunction<play::clip>},
    Method{"cylinder", "point: string, so2: number, o2: number, wait: integer -> number?, number?",
           "把一瓶标气通到废气采样链的 probe、line 或 analyser，等若干分钟："
           "仪器显示的二氧化硫（mg/m³）和含氧量（%），没有供电都是 nil。",
           pushFunction<play::cylinder>},
    Method{"random", "n: integer -> integer", "1 到 n 的随机整数，由种子决定。",
           pushFunction<play::random>},
};

/// The __index of the methods: nothing was found there.
int refuseUnknownMethod(lua_State* lua) {
    if (lua_type(lua, 2) != LUA_TSTRING) raise(lua, "play 没有这样的方法");
    const std::string_view name = lua_tostring(lua, 2);
    std::vector<std::string> known;
    for (const Method& method : kMethods) known.emplace_back(method.name);
    const std::string close = closest(name, known);
    if (close.empty()) raise(lua, fmt::format("play 没有叫 {} 的方法", name));
    raise(lua, fmt::format("play 没有叫 {} 的方法，是不是想写 {}", name, close));
}

int refuseFieldWrite(lua_State* lua) {
    raise(lua, "不能改 play；要记住的事用 play:set");
}

/// Pushes the methods, each of which knows the `play` at `self`.
void pushMethods(lua_State* lua, int self) {
    lua_createtable(lua, 0, static_cast<int>(kMethods.size()));
    for (const Method& method : kMethods) {
        pushText(lua, method.name);
        lua_pushvalue(lua, self);
        method.push(lua, 1);
        lua_rawset(lua, -3);
    }
    lua_createtable(lua, 0, 1);
    addFunction<refuseUnknownMethod>(lua, "__index");
    lua_setmetatable(lua, -2);
}

}  // namespace

std::span<const Method> playMethods() {
    return kMethods;
}

void pushPlay(lua_State* lua, Reaction& reaction) {
    auto** self = static_cast<Reaction**>(lua_newuserdatauv(lua, sizeof(Reaction*), 0));
    *self = &reaction;
    const int index = lua_gettop(lua);
    lua_createtable(lua, 0, 4);
    pushMethods(lua, index);
    lua_setfield(lua, -2, "__index");
    addFunction<refuseFieldWrite>(lua, "__newindex");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_pushliteral(lua, "play");
    lua_setfield(lua, -2, "__name");
    lua_setmetatable(lua, index);
}

}  // namespace lianbing::script
