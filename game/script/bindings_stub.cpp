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
