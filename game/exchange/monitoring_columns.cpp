#include "game/exchange/monitoring_columns.h"

#include "game/base/text.h"
#include "game/exchange/name_masks.h"
#include "game/site/factors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace lianbing::exchange {

namespace {

using Role = MonitoringColumn::Role;

struct Unit {
    std::string_view word;
    double scale = 1;
    bool isPerStep = false;
};

// As they read in NFKC and small letters, without blanks.
constexpr std::array<Unit, 48> kUnits{{{"mg/m3"},
                                       {"mg/nm3"},
                                       {"mg/m^3"},
                                       {"毫克/立方米"},
                                       {"毫克/标立方米"},
                                       {"ug/m3", 1e-3},
                                       {"μg/m3", 1e-3},
                                       {"微克/立方米", 1e-3},
                                       {"mg/l"},
                                       {"毫克/升"},
                                       {"ug/l", 1e-3},
                                       {"μg/l", 1e-3},
                                       {"%"},
                                       {"vol%"},
                                       {"%vol"},
                                       {"°c"},
                                       {"摄氏度"},
                                       {"度"},
                                       {"kpa"},
                                       {"千帕"},
                                       {"pa", 1e-3},
                                       {"帕", 1e-3},
                                       {"m/s"},
                                       {"米/秒"},
                                       {"m3/h"},
                                       {"nm3/h"},
                                       {"m^3/h"},
                                       {"立方米/小时"},
                                       {"立方米/时"},
                                       {"t/h"},
                                       {"吨/小时"},
                                       {"m3/s", 3600},
                                       {"立方米/秒", 3600},
                                       {"l/s", 3.6},
                                       {"升/秒", 3.6},
                                       {"万m3/h", 1e4},
                                       {"万立方米/小时", 1e4},
                                       {"km3/h", 1e3},
                                       {"m3/d", 1.0 / 24},
                                       {"m3", 1, true},
                                       {"立方米", 1, true},
                                       {"t", 1, true},
                                       {"吨", 1, true},
                                       {"kw"},
                                       {"千瓦"},
                                       {"kwh", 1, true},
                                       {"kw.h", 1, true},
                                       {"kw·h", 1, true}}};
// Of what is not scaled whatever it is called.
constexpr std::array<std::string_view, 6> kBareUnits{"无量纲", "ntu", "us/cm", "μs/cm", "-", ""};

struct FactorWord {
    std::string_view heading;
    std::string_view word;  ///< empty: a factor that records do not hold
};

// In this order: what is longer or more special comes first.
constexpr std::array<FactorWord, 42> kNames{{{"二氧化硫", "so2"},
                                             {"氮氧化物", "nox"},
                                             {"一氧化氮", ""},
                                             {"二氧化氮", ""},
                                             {"二氧化碳", ""},
                                             {"颗粒物", "dust"},
                                             {"烟尘", "dust"},
                                             {"粉尘", "dust"},
                                             {"一氧化碳", "co"},
                                             {"氯化氢", "hcl"},
                                             {"氟化氢", "hf"},
                                             {"非甲烷总烃", "nmhc"},
                                             {"化学需氧量", "cod"},
                                             {"生化需氧量", ""},
                                             {"高锰酸盐", ""},
                                             {"溶解氧", ""},
                                             {"含氧量", "o2"},
                                             {"氧含量", "o2"},
                                             {"含氧", "o2"},
                                             {"氧气", "o2"},
                                             {"氨氮", "nh3"},
                                             {"总磷", "tp"},
                                             {"总氮", "tn"},
                                             {"酸碱度", "ph"},
                                             {"浊度", "turbidity"},
                                             {"电导率", "conductivity"},
                                             {"流速", "velocity"},
                                             {"含湿量", "moisture"},
                                             {"湿度", "moisture"},
                                             {"大气压", ""},
                                             {"动压", ""},
                                             {"静压", "pressure"},
                                             {"压力", "pressure"},
                                             {"炉膛温度", ""},
                                             {"温度", "temperature"},
                                             {"烟温", "temperature"},
                                             {"水温", "temperature"},
                                             {"流量", "flow"},
                                             {"废气量", "flow"},
                                             {"烟气量", "flow"},
                                             {"治理设施用电", "power-treatment"},
                                             {"生产设施用电", "power-production"}}};

// Between letters and digits of other kinds only.
constexpr std::array<FactorWord, 22> kLetters{
    {{"so2", "so2"},   {"nox", "nox"}, {"nh3-n", "nh3"}, {"nh3n", "nh3"}, {"nh4-n", "nh3"},
     {"codcr", "cod"}, {"codmn", ""},  {"cod", "cod"},   {"bod5", ""},    {"nmhc", "nmhc"},
     {"hcl", "hcl"},   {"hf", "hf"},   {"co", "co"},     {"o2", "o2"},    {"pm", "dust"},
     {"tsp", "dust"},  {"tp", "tp"},   {"tn", "tn"},     {"ph", "ph"},    {"no", ""},
     {"no2", ""},      {"co2", ""}}};

bool hasAny(std::string_view text, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Whether a word of letters stands in the text by itself.
bool hasWord(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool isFree = (at == 0 || !isWordByte(text[at - 1])) &&
                            (end == text.size() || !isWordByte(text[end]));
        if (isFree) return true;
    }
    return false;
}

/// A heading in NFKC and small letters without blanks.
std::string plainHeading(std::string_view heading) {
    const auto folded = base::nfkc(heading);
    std::string plain;
    for (const char c : folded ? *folded : std::string{heading}) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '"') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    for (const std::string_view blank : {"　", "\u00A0"}) {
        for (std::size_t at = plain.find(blank); at != std::string::npos; at = plain.find(blank))
            plain.erase(at, blank.size());
    }
    return plain;
}

/// What stands outside brackets, and each bracket's inside.
struct Heading {
    std::string base;
    std::vector<std::string> brackets;
};

Heading headingOf(std::string_view plain) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPairs{
        {{"(", ")"}, {"[", "]"}, {"【", "】"}, {"{", "}"}}};
    Heading heading;
    while (!plain.empty()) {
        const auto* pair = std::find_if(kPairs.begin(), kPairs.end(), [&](const auto& one) {
            return plain.starts_with(one.first);
        });
        const std::size_t end =
            pair == kPairs.end() ? std::string_view::npos : plain.find(pair->second);
        if (end == std::string_view::npos) {
            heading.base += plain.front();
            plain.remove_prefix(1);
            continue;
        }
        heading.brackets.emplace_back(plain.substr(pair->first.size(), end - pair->first.size()));
        plain.remove_prefix(end + pair->second.size());
    }
    return heading;
}

const Unit* unitOf(std::string_view text) {
    const auto* found = std::find_if(kUnits.begin(), kUnits.end(),
                                     [text](const Unit& unit) { return unit.word == text; });
    return found == kUnits.end() ? nullptr : found;
}

/// Takes a unit off the end of a heading without brackets: 流量m3/h. The longest that fits.
const Unit* takeUnit(std::string& text) {
    const Unit* longest = nullptr;
    for (const Unit& unit : kUnits) {
        // A bare t or a word is no unit behind anything.
        const bool isClear = unit.word.find('/') != std::string_view::npos || unit.word == "%" ||
                             unit.word == "°c" || unit.word == "kpa";
        if (isClear && text.size() > unit.word.size() && text.ends_with(unit.word) &&
            (longest == nullptr || unit.word.size() > longest->word.size()))
            longest = &unit;
    }
    if (longest != nullptr) {
        text.resize(text.size() - longest->word.size());
        while (text.ends_with('_') || text.ends_with('/') || text.ends_with(',')) text.pop_back();
    }
    return longest;
}

/// `a21026-zsavg`; nothing for a heading that begins with no code.
std::optional<MonitoringColumn> coded(std::string_view text) {
    constexpr std::size_t kCode = 6;
    if (text.size() < kCode) return std::nullopt;
    const site::Factor* factor = site::factorOfCode(text.substr(0, kCode));
    if (factor == nullptr) return std::nullopt;
    std::string_view field = text.substr(kCode);
    while (!field.empty() && (field.front() == '-' || field.front() == '_')) field.remove_prefix(1);
    MonitoringColumn column;
    column.word = factor->word;
    column.converted = field.starts_with("zs");
    if (column.converted) field.remove_prefix(2);
    if (field.empty() || field == "avg" || field == "rtd") column.role = Role::Value;
    if (field == "flag") column.role = Role::Mark;
    // A message's own unit.
    if (column.role == Role::Value) column.scale = factor->perSent;
    return column;
}

/// The word of a factor; nothing for a heading without one, an empty word for one that is not kept.
std::optional<std::string_view> factorIn(std::string_view text) {
    for (const FactorWord& name : kNames) {
        if (text.find(name.heading) != std::string_view::npos) return name.word;
    }
    for (const FactorWord& letters : kLetters) {
        if (hasWord(text, letters.heading)) return letters.word;
    }
    if (text.find("用电") != std::string_view::npos || text.find("功率") != std::string_view::npos)
        return "power-production";
    return std::nullopt;
}

/// What has a place of its own: who, where, when.
std::optional<Role> plainRole(std::string_view text) {
    constexpr std::array<std::string_view, 25> kPrivate{
        "联系", "负责人", "法人", "法定代表", "操作员", "运维", "姓名", "人员", "电话",
        "手机", "地址",   "车牌", "身份证",   "经度",   "纬度", "信用", "编码", "编号",
        "mn",   "行业",   "区划", "区域",     "行政",   "地区", "序号"};
    constexpr std::array<std::string_view, 5> kOtherTimes{"上报", "接收", "入库", "创建", "更新"};
    constexpr std::array<std::string_view, 6> kEnterprise{"企业",     "单位名称", "污染源",
                                                          "公司名称", "排污单位", "厂名"};
    constexpr std::array<std::string_view, 9> kOutlet{"排口", "排放口", "监控点", "监测点", "点位",
                                                      "站点", "站名",   "测点",   "监测站"};
    constexpr std::array<std::string_view, 4> kTimes{"时间", "时刻", "时段", "datatime"};
    if (hasAny(text, kPrivate)) return Role::Ignored;
    if (hasAny(text, kEnterprise)) return Role::Enterprise;
    if (hasAny(text, kOutlet)) return Role::Outlet;
    // Titles that tell the time of a report are longer.
    constexpr std::size_t kLongest = 12;
    const bool isShort =
        base::length(text) <= kLongest &&
        std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isShort) return std::nullopt;
    const bool isTime = hasAny(text, kTimes) || text == "小时" || text == "time" ||
                        text == "datetime" || text == "date";
    if (isTime) return hasAny(text, kOtherTimes) ? Role::Ignored : Role::Time;
    if (text == "日期" || text == "监测日期" || text == "监控日期" || text == "数据日期")
        return Role::Day;
    return std::nullopt;
}

bool isSum(std::string_view text) {
    constexpr std::array<std::string_view, 20> kSums{
        "排放量", "排放速率", "累计", "总量", "最大", "最小",   "有效率", "传输率", "达标", "超标",
        "标准值", "限值",     "上限", "下限", "样本", "排放率", "修约",   "备注",   "工况", "cou"};
    return hasAny(text, kSums) || hasWord(text, "max") || hasWord(text, "min");
}

std::string_view nameOfWord(std::string_view word) {
    for (const site::Factor& factor : site::allFactors()) {
        if (factor.word == word) return factor.name;
    }
    return word;
}

/// The unit among the brackets and behind the name. Errors: what looks like a unit and is none.
base::Result<Unit> unitIn(const Heading& heading, std::string& text) {
    const Unit* behind = takeUnit(text);
    for (const std::string& bracket : heading.brackets) {
        if (const Unit* unit = unitOf(bracket)) return *unit;
        const bool isBare =
            std::find(kBareUnits.begin(), kBareUnits.end(), bracket) != kBareUnits.end();
        const bool isAscii = std::all_of(bracket.begin(), bracket.end(),
                                         [](char c) { return static_cast<signed char>(c) >= 0; });
        const bool looksLikeUnit = bracket.find('/') != std::string::npos ||
                                   (isAscii && !factorIn(bracket) && bracket != "zs");
        if (!isBare && looksLikeUnit)
            return base::fail(
                fmt::format("不认得单位{}", bracket == "ppm" ? "“ppm”" : quoted(bracket)));
    }
    return behind == nullptr ? Unit{} : *behind;
}

}  // namespace

std::optional<Role> placeRoleOf(std::string_view heading) {
    return plainRole(plainHeading(heading));
}

base::Result<MonitoringColumn> columnOf(std::string_view heading) {
    const std::string plain = plainHeading(heading);
    if (const auto column = coded(plain)) return *column;
    const Heading parts = headingOf(plain);
    std::string text = parts.base;
    MonitoringColumn column;
    if (const auto role = plainRole(text)) {
        column.role = *role;
        return column;
    }
    constexpr std::array<std::string_view, 5> kMarks{"标记", "标识", "标志", "状态", "flag"};
    const bool isMark = hasAny(plain, kMarks);
    std::optional<std::string_view> word = factorIn(text);
    for (const std::string& bracket : parts.brackets) {
        if (!word) word = factorIn(bracket);
    }
    column.converted = plain.find("折") != std::string::npos || hasWord(plain, "zs");
    if (isMark) {
        if (word && word->empty()) return MonitoringColumn{};
        column.role = Role::Mark;
        column.word = word.value_or("");
        return column;
    }
    if (!word || word->empty() || isSum(text)) return MonitoringColumn{};
    const base::Result<Unit> unit = unitIn(parts, text);
    if (!unit) return base::fail(fmt::format("{}的列{}", nameOfWord(*word), unit.error().what));
    column.role = Role::Value;
    column.word = *word;
    column.scale = unit->scale;
    column.isPerStep = unit->isPerStep;
    return column;
}

}  // namespace lianbing::exchange
