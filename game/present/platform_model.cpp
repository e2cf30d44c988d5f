#include "game/present/platform_model.h"

#include "game/present/trend_window.h"
#include "game/site/recorded_station.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace lianbing::present {

namespace {

using site::Rule;

/// Nobody reads more than this; the rest is told.
constexpr std::size_t kMostFindings = 60;
constexpr std::size_t kMostRules = 3;

constexpr std::array<std::pair<PlatformFilter, std::string_view>, 4> kFilters{
    {{PlatformFilter::All, "全部"},
     {PlatformFilter::Findings, "有异常"},
     {PlatformFilter::OverLimit, "超标"},
     {PlatformFilter::Missing, "缺数"}}};

/// 一号排放口 · 废气; the place alone where the kind is not known yet.
std::string placeOf(const PlatformStation& station) {
    if (station.kind == "stack") return station.outlet + " · 废气";
    if (station.kind == "outfall") return station.outlet + " · 废水";
    if (station.kind == site::kRecordKind) return station.outlet + " · 导入的数据";
    return station.outlet;
}

bool isOverLimit(const StationCheck& check) {
    return std::any_of(check.values.begin(), check.values.end(),
                       [](const CheckedValue& value) { return value.over > 0; });
}

bool lacksValues(const StationCheck& check) {
    return check.isSilent ||
           std::any_of(check.findings.begin(), check.findings.end(),
                       [](const site::Finding& one) { return one.rule == Rule::MissingData; });
}

bool passes(const PlatformStation& station, PlatformFilter filter) {
    if (filter == PlatformFilter::All) return true;
    if (!station.check) return false;
    switch (filter) {
        case PlatformFilter::All:
            return true;
        case PlatformFilter::Findings:
            return !station.check->findings.empty();
        case PlatformFilter::OverLimit:
            return isOverLimit(*station.check);
        case PlatformFilter::Missing:
            return lacksValues(*station.check);
    }
    return false;
}

/// The gravest finding, of equals the newest; null without any.
const site::Finding* gravestOf(const StationCheck& check) {
    const site::Finding* gravest = nullptr;
    for (const site::Finding& finding : check.findings) {
        if (gravest == nullptr || gravityOf(finding.rule) >= gravityOf(gravest->rule))
            gravest = &finding;
    }
    return gravest;
}

Gravity weightOf(const StationCheck& check) {
    Gravity gravity = Gravity::Calm;
    if (const site::Finding* gravest = gravestOf(check)) gravity = gravityOf(gravest->rule);
    if (lacksValues(check)) gravity = std::max(gravity, Gravity::Slight);
    if (isOverLimit(check)) gravity = std::max(gravity, Gravity::Marked);
    return gravity;
}

/// 二氧化硫 of 二氧化硫（折算）: the row says what all its values are.
std::string shortName(const std::string& name) {
    return name.substr(0, name.find("（"));
}

bool isConverted(const site::Channel& channel) {
    return channel.name.find("（折算）") != std::string::npos;
}

std::string shownOn(const site::Channel& channel, const std::optional<double>& mean) {
    return mean ? fmt::format("{:.{}f}", *mean, channel.decimals) : "—";
}

PlatformValue valueOf(const CheckedValue& checked, const StationCheck& check) {
    const site::Channel& channel = checked.channel;
    PlatformValue value;
    value.name = shortName(channel.name);
    value.isValid = checked.mean.has_value();
    value.value = value.isValid || check.isBeyondData() ? shownOn(channel, checked.mean) : "无效";
    if (channel.limit) value.limit = fmt::format("限 {:g} {}", *channel.limit, channel.unit);
    value.isOver = checked.isOver();
    const bool isDay = check.bound == site::Bound::Day;
    if (checked.over > 0)
        value.over = fmt::format("超标 {} {}", checked.over, isDay ? "天" : "小时");
    return value;
}

/// The last day that is over at the newest minute.
base::Date lastDayOf(const StationCheck& check) {
    const site::Minute end = std::min(check.until, check.dataUntil);
    return site::momentOf(site::flooredTo(end, site::kMinutesADay) - 1).date;
}

void addMean(const StationCheck& check, PlatformRow& row) {
    if (check.values.empty()) return;
    row.mean = std::string(site::nameOf(check.bound));
    const bool isGas =
        std::any_of(check.values.begin(), check.values.end(),
                    [](const CheckedValue& value) { return isConverted(value.channel); });
    if (check.bound == site::Bound::Day) {
        const base::Date day = lastDayOf(check);
        row.meanDetail = fmt::format("{}月{}日", day.month(), day.day());
    } else if (isGas) {
        row.meanDetail = "折算";
    }
}

/// When the newest minute came, or where the data end.
std::string newestOf(const StationCheck& check) {
    if (!check.isBeyondData()) return spokenMinute(check.until - 1);
    if (check.dataFrom >= check.until)
        return "始于 " + spokenDay(site::momentOf(check.dataFrom).date);
    return "止于 " + spokenDay(site::momentOf(check.dataUntil - 1).date);
}

/// How often each rule found something, the gravest rule first.
std::string rulesOf(const StationCheck& check) {
    std::map<Rule, std::size_t> counts;
    for (const site::Finding& finding : check.findings) ++counts[finding.rule];
    std::vector<std::pair<Rule, std::size_t>> rules(counts.begin(), counts.end());
    std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
        const Gravity one = gravityOf(a.first);
        const Gravity other = gravityOf(b.first);
        return one != other ? one > other : a.second > b.second;
    });
    std::string words;
    for (std::size_t i = 0; i < std::min(rules.size(), kMostRules); ++i) {
        if (!words.empty()) words += " · ";
        words += fmt::format("{} {}", site::nameOf(rules[i].first), rules[i].second);
    }
    if (rules.size() > kMostRules) words += " 等";
    return words;
}

void addCheck(const StationCheck& check, PlatformRow& row) {
    for (const CheckedValue& value : check.values) row.values.push_back(valueOf(value, check));
    addMean(check, row);
    row.isMarkNormal = !check.isSilent && check.mark == site::DataMark::Normal;
    row.mark = check.isSilent ? "没有数据" : std::string(site::nameOf(check.mark));
    row.newest = newestOf(check);
    row.findings = check.findings.size();
    row.count = row.findings == 0 ? "没有线索" : fmt::format("{} 条线索", row.findings);
    row.rules = rulesOf(check);
    if (const site::Finding* gravest = gravestOf(check)) row.sentence = gravest->says;
    row.gravity = weightOf(check);
}

PlatformRow rowOf(const PlatformStation& station, const PlatformLook& look) {
    PlatformRow row;
    row.id = station.id;
    row.name = station.name;
    row.outlet = placeOf(station);
    row.isChosen = station.id == look.chosen;
    if (station.check) {
        addCheck(*station.check, row);
    } else {
        row.count = station.problem.empty() ? "正在核对" : "打不开";
        row.sentence = station.problem;
    }
    return row;
}

std::vector<FilterChoice> filtersOf(const std::vector<PlatformStation>& stations,
                                    const PlatformLook& look) {
    std::vector<FilterChoice> choices;
    for (const auto& [filter, label] : kFilters) {
        const auto count = std::count_if(
            stations.begin(), stations.end(),
            [filter = filter](const PlatformStation& station) { return passes(station, filter); });
        choices.push_back(
            {filter, std::string(label), std::to_string(count), filter == look.filter});
    }
    return choices;
}

/// The gravest first, of equals the newest.
std::vector<std::size_t> orderOf(const std::vector<site::Finding>& findings) {
    std::vector<std::size_t> order(findings.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Gravity one = gravityOf(findings[a].rule);
        const Gravity other = gravityOf(findings[b].rule);
        return one != other ? one > other : findings[a].from > findings[b].from;
    });
    return order;
}

PlatformFinding findingOf(const StationCheck& check, std::size_t index) {
    const site::Finding& finding = check.findings[index];
    PlatformFinding row;
    row.index = index;
    row.rule = std::string(site::nameOf(finding.rule));
    row.when =
        spokenWindow({static_cast<double>(finding.from), static_cast<double>(finding.until)});
    row.says = finding.says;
    row.honest = "还可能是：" + std::string(site::honestCauseOf(finding.rule, check.medium));
    row.gravity = gravityOf(finding.rule);
    row.from = finding.from;
    row.until = finding.until;
    return row;
}

/// A row of the week for each factor, then what of it was captured and put in.
PlatformWeek weekOf(const StationCheck& check) {
    PlatformWeek week;
    if (check.values.empty() || check.values.front().week.empty()) return week;
    const auto& days = check.values.front().week;
    week.heading = fmt::format("最近 {} 天的日均值", days.size());
    PlatformDayRow captured{"捕集率 %", {}};
    PlatformDayRow substituted{"替代小时", {}};
    for (std::size_t i = 0; i < days.size(); ++i) {
        const base::Date date = site::momentOf(days[i].from).date;
        week.days.push_back(fmt::format("{}/{}", date.month(), date.day()));
        double least = 1;
        int most = 0;
        for (const CheckedValue& value : check.values) {
            least = std::min(least, value.week[i].capture);
            most = std::max(most, value.week[i].substituted);
        }
        captured.cells.push_back({fmt::format("{:.0f}", std::floor(100 * least)), false});
        substituted.cells.push_back({std::to_string(most), false});
    }
    for (const CheckedValue& value : check.values) {
        PlatformDayRow row{value.channel.name + " " + value.channel.unit, {}};
        for (const site::PlatformDay& day : value.week)
            row.cells.push_back(
                {shownOn(value.channel, day.mean), day.isOver || day.hoursOver > 0});
        week.rows.push_back(std::move(row));
    }
    week.rows.push_back(std::move(captured));
    const bool isGas = check.bound == site::Bound::Hour;
    if (isGas) week.rows.push_back(std::move(substituted));
    if (isOverLimit(check))
        week.note = isGas ? "红色的那天有小时均值超过限值。" : "红色是日均值超过限值。";
    return week;
}

void addSide(const PlatformStation& station, PlatformModel& model) {
    model.chosen = station.name;
    model.chosenOutlet = placeOf(station);
    if (!station.check) {
        model.findingsNote = station.problem.empty() ? "这个站点还在核对。" : station.problem;
        return;
    }
    const StationCheck& check = *station.check;
    model.span = spokenWindow({static_cast<double>(check.from), static_cast<double>(check.until)});
    model.week = weekOf(check);
    for (const std::size_t index : orderOf(check.findings)) {
        if (model.findings.size() == kMostFindings) break;
        model.findings.push_back(findingOf(check, index));
    }
    if (check.findings.empty()) model.findingsNote = "规则没有找出什么。这不等于没有问题。";
    if (check.findings.size() > kMostFindings)
        model.findingsNote =
            fmt::format("共 {} 条，这里列最要紧的 {} 条。", check.findings.size(), kMostFindings);
}

void addProgress(const std::vector<PlatformStation>& stations, PlatformModel& model) {
    const auto done = static_cast<std::size_t>(std::count_if(
        stations.begin(), stations.end(),
        [](const PlatformStation& station) { return station.check || !station.problem.empty(); }));
    model.isChecking = done < stations.size();
    if (!model.isChecking) return;
    model.progress = fmt::format("正在核对 {}/{}", done, stations.size());
    model.share = static_cast<double>(done) / static_cast<double>(stations.size());
}

}  // namespace

Gravity gravityOf(site::Rule rule) {
    switch (rule) {
        case Rule::ExactStep:
        case Rule::Alike:
        case Rule::MarkAgainstPower:
        case Rule::InspectionJump:
        case Rule::Dilution:
        case Rule::Conversion:
        case Rule::Sawtooth:
            return Gravity::Grave;
        case Rule::Constant:
        case Rule::ZeroFlow:
        case Rule::Floor:
        case Rule::NightPattern:
        case Rule::DuskFlow:
        case Rule::LevelShift:
            return Gravity::Marked;
        case Rule::TinySwing:
        case Rule::MissingData:
        case Rule::ClockJump:
        case Rule::RegularSteps:
            return Gravity::Slight;
    }
    return Gravity::Slight;
}

PlatformModel makePlatform(const std::vector<PlatformStation>& stations, const PlatformLook& look) {
    PlatformModel model;
    model.look = look;
    model.filters = filtersOf(stations, look);
    for (const PlatformStation& station : stations) {
        if (passes(station, look.filter)) model.rows.push_back(rowOf(station, look));
    }
    std::stable_sort(model.rows.begin(), model.rows.end(),
                     [](const PlatformRow& a, const PlatformRow& b) {
                         return a.gravity != b.gravity ? a.gravity > b.gravity : a.name < b.name;
                     });
    if (model.rows.empty())
        model.empty = stations.empty() ? "还没有站点。" : "没有这样的站点，换一个条件看。";
    const auto chosen =
        std::find_if(stations.begin(), stations.end(),
                     [&](const PlatformStation& station) { return station.id == look.chosen; });
    if (chosen == stations.end()) {
        model.look.chosen.clear();
    } else {
        addSide(*chosen, model);
    }
    addProgress(stations, model);
    return model;
}

}  // namespace lianbing::present
