#include "game/script/bindings.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

namespace {

constexpr std::string_view kHead = R"(---@meta
-- luacheck: ignore 212
-- 给编辑器用的说明：场景函数收到的 play 有哪些方法。由程序里登记的方法生成，不要手改；剧本不 require 它。

---play:ask 的参数。
---@class PlayQuestion
---@field id string 提问的编号，规则里用
---@field speaker? string 谁问的；不写是旁白
---@field text string 问什么
---@field options string[][] { { "编号", "文字" }, … }
---@field multiple? boolean 可以选几个

---规则的种类。what、reference 是规则的两种事件。
---@alias RuleKind
---| "existence" # what 至少发生 count 次（不写是 1）：至少拍两张照片
---| "absence" # what 不许发生；写了 count，不许发生到这么多次：不得威胁当事人
---| "exactly" # what 恰好发生 count 次：现场笔录只制作一份
---| "init" # 第一件事是 what：一到场先说明来意
---| "end" # 最后一件事是 what：离场前最后请当事人签字
---| "responded_existence" # 有 reference 就要有 what，先后不论：采了样就要有采样照片
---| "co_existence" # 两样要有都有，先后不论：扣押决定书和物品清单
---| "response" # 每个 reference 之后要有 what：采样之后封样
---| "alternate_response" # 同上，两者之间没有另一个 reference：封好一份再采下一份
---| "chain_response" # 每个 reference 的下一件事就是 what：采样之后马上封样
---| "precedence" # 每个 what 之前要有 reference：先出示证件再检查
---| "alternate_precedence" # 同上，两者之间没有另一个 what：每问一个人之前都告知一次权利
---| "chain_precedence" # 每个 what 的上一件事就是 reference：读数之前刚校准
---| "succession" # response 和 precedence 两样都要：告知和听取陈述
---| "alternate_succession" # alternate_response 和 alternate_precedence 两样都要：采一份，封一份
---| "chain_succession" # chain_response 和 chain_precedence 两样都要：宣读完马上签字
---| "not_co_existence" # 有 reference 就不许有 what，先后不论：回避了的人不参加检查
---| "not_succession" # reference 之后不许有 what：查封之后不许动设备
---| "not_chain_succession" # reference 的下一件事不许是 what：当事人拒绝之后不马上强行进入
---| "required" # 就是 existence
---| "forbidden" # 就是 absence
---| "before" # 就是 precedence
---| "after" # 就是 response
---| "within" # 写了 within 的 response

---期限：分钟数，或者 { 7, "working_days" }；单位 minutes、hours、days、working_days、months、years。
---@alias RulePeriod integer|table

---scenario.lua 的一条程序规则。
---@class Rule
---@field id string
---@field section string
---@field kind RuleKind
---@field what string|table
---@field reference? string|table
---@field count? integer
---@field same? string[] 两件事要相等的属性
---@field within? RulePeriod 最长多少时间
---@field at_least? RulePeriod 最短多少时间
---@field among? string|table init、end、chain 各种看哪些事件
---@field among_same? boolean chain 各种只看 same 相同的：别的案件、别的人不算夹在中间
---@field remedy? string|table 违反以后能补救的事件
---@field late_percent? integer 后来补上了得百分之几
---@field while_in_force? string 这一条施行期间才有这条规则
---@field unless_in_force? string 这一条开始施行以前才有这条规则
---@field points number
---@field veto? boolean
---@field unverified? boolean
---@field basis? string[]
---@field title string
---@field broken string
---@field repair? string

---scripts/rules 里各个规则集的函数的参数；事件的字段见各个文件开头。
---@class RuleUse
---@field section string
---@field points? number 依据没有核实的规则不用写
---@field veto? boolean
---@field late_percent? integer 后来补上了得百分之几
---@field id? string
---@field title? string
---@field [string] any 事件的名字

---clocks.preserve 等函数的参数：一个法定期限在剧本里怎样用。字段的意思见 scripts/README.md“期限”。
---@class ClockUse
---@field section string
---@field points number
---@field veto? boolean
---@field start string|string[]|table 起算的事件
---@field stop string|string[]|table 做到的事件
---@field suspend? string|string[]|table 中止的事件，和 resume 一起写
---@field resume? string|string[]|table
---@field extend? string|string[]|table 延长的事件
---@field same? string[] 这些属性相同的才是同一次
---@field missed? string 一直没有做会有什么后果
---@field late? string 做晚了会有什么后果
---@field id? string
---@field title? string
---@field least? boolean 当作“至少”用

---一个时间：日历上的 "2026-03-01 08:00"（只写日期是零点），或者按到场那天数的 { day = -30, at = "22:00" }。
---@alias PlantTime string|table

---站房里的一件事：作假的手段，或者正常的原因。
---@class PlantCause
---@field cause string 例如 "nitrogen-in-line"，见 scripts/README.md“现场模型”
---@field from PlantTime
---@field before? PlantTime 不含这一刻；不写就一直下去
---@field strength? number 0 到 1，不写是 0.5
---@field daily? string[] 每天只在这两个钟点之间，例如 { "22:00", "05:00" }
---@field cases? string[] 只在这些时点里；现场文件不写

---scenario.lua 和现场文件的 plant。没有列在这里的字段是模型的参数，写一个数，或者按时点各写一个数。
---@class Plant
---@field kind string "gas-boiler"、"stack" 或 "outfall"
---@field seed integer
---@field since? string 计量或者数据从哪一天开始
---@field name? string 排放口的名称
---@field trade? string 行业（废气），例如 "brick-kiln"：基准含氧量按它和日期定；不写就要写参数 reference-oxygen
---@field standstills? table[] 停产：{ from, before, cases }
---@field rains? table[] 下雨：{ from, before, share, cases }
---@field causes? PlantCause[]
---@field visits? table[] 检查人员到场：时间，或者 { day, at, cases }
---@field [string] any

---assets/sites 里的现场文件，或者自己的一个 .lua 文件返回的表。
---@class Site
---@field api integer 1
---@field id string 和文件同名
---@field title string 企业的名称
---@field note? string 给教员看的：这里发生了什么
---@field days? integer 数据有几天，不写是 90
---@field plant Plant

---监测站日志的一行。
---@class StationLine
---@field at string 2026-03-01 08:00
---@field who string
---@field says string
---@field before string 没有改动就是空的
---@field after string

---场景函数：on_enter、on、topics 的 answer、shown、on_finish。
---@alias PlayFunction fun(play: Play)

---@class Play
local Play = {}
)";

constexpr std::string_view kTail = "\nreturn Play\n";

struct Parameter {
    std::string_view name;
    std::string_view type;
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// Splits at commas that stand outside of <>.
std::vector<std::string_view> splitList(std::string_view list) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= list.size(); ++at) {
        if (at < list.size() && list[at] == '<') ++depth;
        if (at < list.size() && list[at] == '>') --depth;
        if (at < list.size() && (list[at] != ',' || depth > 0)) continue;
        const std::string_view part = trimmed(list.substr(begin, at - begin));
        if (!part.empty()) parts.push_back(part);
        begin = at + 1;
    }
    return parts;
}

Parameter parameterOf(std::string_view part) {
    const std::size_t colon = part.find(':');
    return {trimmed(part.substr(0, colon)), trimmed(part.substr(colon + 1))};
}

std::string_view bareName(std::string_view name) {
    if (name.ends_with('?')) name.remove_suffix(1);
    return name;
}

std::string stubOf(const Method& method) {
    const std::size_t arrow = method.signature.find("->");
    const bool hasResults = arrow != std::string_view::npos;
    std::string text = fmt::format("\n---{}\n", method.doc);
    std::string names;
    for (const std::string_view part : splitList(method.signature.substr(0, arrow))) {
        const Parameter parameter = parameterOf(part);
        text += fmt::format("---@param {} {}\n", parameter.name, parameter.type);
        if (!names.empty()) names += ", ";
        names += bareName(parameter.name);
    }
    if (hasResults) {
        for (const std::string_view result : splitList(method.signature.substr(arrow + 2))) {
            text += fmt::format("---@return {}\n", result);
        }
    }
    return text + fmt::format("function Play:{}({}) end\n", method.name, names);
}

}  // namespace

std::string apiStub() {
    std::string text(kHead);
    for (const Method& method : playMethods()) text += stubOf(method);
    return text.append(kTail);
}

}  // namespace lianbing::script
