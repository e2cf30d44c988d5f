#include "game/exchange/site_days.h"

#include "game/exchange/json_parts.h"

#include <fmt/format.h>

#include <cstddef>
#include <optional>

namespace lianbing::exchange {

namespace {

using site::FactorReport;
using site::Minute;

constexpr Minute kHour = 60;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string limitOf(const site::Channel& channel) {
    return channel.limit ? fmt::format("{:g}", *channel.limit) : std::string{};
}

Json dayJson(const site::PlatformDay& day) {
    return Json{{"day", site::momentOf(day.from).date.iso()},
                {"mean", numberOf(day.mean)},
                {"valid", day.valid},
                {"invalid", day.invalid},
                {"stopped", day.stopped},
                {"substituted", day.substituted},
                {"capture", day.capture},
                {"hours_over", day.hoursOver},
                {"over", day.isOver}};
}

Json hourJson(const site::PlatformHour& hour, Minute at) {
    return Json{{"at", timeOf(at)},
                {"mean", numberOf(hour.mean)},
                {"substitute", numberOf(hour.substitute)},
                {"mark", std::string(1, site::letterOf(hour.mark))}};
}

Json factorJson(const site::PlatformReport& report, const FactorReport& factor, bool hasHours) {
    const site::Channel& channel = factor.channel;
    Json json{{"id", channel.id},
              {"name", channel.name},
              {"unit", channel.unit},
              {"limit", numberOf(channel.limit)},
              {"capture", factor.capture},
              {"substituted", factor.substituted},
              {"hours_over", factor.hoursOver},
              {"days_over", factor.daysOver}};
    json["days"] = Json::array();
    for (const site::PlatformDay& day : factor.days) json["days"].push_back(dayJson(day));
    if (!hasHours) return json;
    json["hours"] = Json::array();
    for (std::size_t i = 0; i < factor.hours.size(); ++i) {
        const Minute at = report.from + static_cast<Minute>(i) * kHour;
        json["hours"].push_back(hourJson(factor.hours[i], at));
    }
    return json;
}

}  // namespace

std::string daysJson(const site::PlatformReport& report, bool hasHours) {
    Json factors = Json::array();
    for (const FactorReport& factor : report.factors)
        factors.push_back(factorJson(report, factor, hasHours));
    return Json{{"from", timeOf(report.from)},
                {"until", timeOf(report.until)},
                {"limit_binds", report.bound == site::Bound::Hour ? "hour" : "day"},
                {"factors", std::move(factors)}}
        .dump(2);
}

std::string daysCsv(const site::PlatformReport& report) {
    std::string text{kByteOrderMark};
    text +=
        "日期,因子,单位,限值,日均值,有效小时,无效小时,停运小时,替代小时,捕集率,超标小时,日均值"
        "超标\r\n";
    for (const FactorReport& factor : report.factors) {
        const site::Channel& channel = factor.channel;
        for (const site::PlatformDay& day : factor.days) {
            text += fmt::format("{},{},{},{},{},{},{},{},{},{:.4f},{},{}\r\n",
                                site::momentOf(day.from).date.iso(), channel.name, channel.unit,
                                limitOf(channel), textOf(day.mean, channel.decimals), day.valid,
                                day.invalid, day.stopped, day.substituted, day.capture,
                                day.hoursOver, day.isOver ? "是" : "");
        }
    }
    return text;
}

std::string hoursCsv(const site::PlatformReport& report) {
    std::string text{kByteOrderMark};
    text += "时间,因子,单位,限值,小时均值,替代值,标记\r\n";
    for (const FactorReport& factor : report.factors) {
        const site::Channel& channel = factor.channel;
        for (std::size_t i = 0; i < factor.hours.size(); ++i) {
            const site::PlatformHour& hour = factor.hours[i];
            const Minute at = report.from + static_cast<Minute>(i) * kHour;
            text +=
                fmt::format("{},{},{},{},{},{},{}\r\n", site::momentOf(at).text(), channel.name,
                            channel.unit, limitOf(channel), textOf(hour.mean, channel.decimals),
                            textOf(hour.substitute, channel.decimals), site::letterOf(hour.mark));
        }
    }
    return text;
}

}  // namespace lianbing::exchange
