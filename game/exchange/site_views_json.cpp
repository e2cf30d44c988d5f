#include "game/exchange/site_views_json.h"

#include "game/exchange/json_parts.h"
#include "game/exchange/site_json.h"

#include <fmt/format.h>

namespace lianbing::exchange {

namespace {

std::string titleOf(const site::Channel& channel) {
    return fmt::format("{} {}（{}）", site::nameOf(channel.witness), channel.name, channel.unit);
}

Json channelJson(const site::Channel& channel) {
    return Json{{"id", channel.id},
                {"name", channel.name},
                {"unit", channel.unit},
                {"witness", wordOf(channel.witness)}};
}

}  // namespace

std::string evidenceJson(const WrittenEvidence& written) {
    return Json{{"from", timeOf(written.from)}, {"until", timeOf(written.until)},
                {"channels", written.channels}, {"rows", written.rows},
                {"files", written.files},       {"sha256", written.digest}}
        .dump(2);
}

std::string comparedJson(std::array<base::Date, 2> days, site::DayStep step,
                         std::span<const ComparedChannel> channels) {
    const auto valuesOf = [](const site::ComparedDays& compared, std::size_t day) {
        return listOf(compared.rows, [day](const site::DayRow& row) { return numberOf(row[day]); });
    };
    const auto one = [&](const ComparedChannel& each) {
        Json json = channelJson(each.channel);
        json["values"] = Json::array({valuesOf(each.days, 0), valuesOf(each.days, 1)});
        json["pairs"] = each.days.pairs;
        const bool hasPairs = each.days.pairs > 0;
        json["means"] = hasPairs ? Json(each.days.means) : Json(nullptr);
        json["difference"] = hasPairs ? Json(each.days.difference()) : Json(nullptr);
        return json;
    };
    return Json{{"days", Json::array({days[0].iso(), days[1].iso()})},
                {"step", static_cast<int>(step)},
                {"channels", listOf(channels, one)}}
        .dump(2);
}

std::string comparedCsv(std::array<base::Date, 2> days, site::DayStep step,
                        std::span<const ComparedChannel> channels) {
    std::string text = "\xEF\xBB\xBF时刻";
    for (const ComparedChannel& one : channels) {
        const std::string title = titleOf(one.channel);
        text +=
            fmt::format(",{} {},{} {},{} 差值", title, days[0].iso(), title, days[1].iso(), title);
    }
    text += "\r\n";
    const std::size_t count = channels.empty() ? 0 : channels.front().days.rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t minute = i * static_cast<std::size_t>(step);
        text += fmt::format("{:02}:{:02}", minute / 60, minute % 60);
        for (const ComparedChannel& one : channels) {
            const auto& [first, second] = one.days.rows[i];
            const int decimals = one.channel.decimals;
            const auto difference =
                first && second ? std::optional{*second - *first} : std::nullopt;
            text += fmt::format(",{},{},{}", textOf(first, decimals), textOf(second, decimals),
                                textOf(difference, decimals));
        }
        text += "\r\n";
    }
    return text;
}

std::string correlatedJson(const Correlated& correlated) {
    Json json{{"from", timeOf(correlated.from)},
              {"until", timeOf(correlated.until)},
              {"x", channelJson(correlated.across)},
              {"y", channelJson(correlated.up)},
              {"minutes", correlated.pairs.size()},
              {"correlation", nullptr},
              {"slope", nullptr},
              {"intercept", nullptr},
              {"note", correlated.note}};
    if (correlated.line) {
        json["correlation"] = correlated.line->correlation;
        json["slope"] = correlated.line->slope;
        json["intercept"] = correlated.line->intercept;
    }
    return json.dump(2);
}

std::string correlatedCsv(const Correlated& correlated) {
    std::string text = fmt::format("\xEF\xBB\xBF时间,{},{}\r\n", titleOf(correlated.across),
                                   titleOf(correlated.up));
    for (const ValuePair& pair : correlated.pairs)
        text += fmt::format("{},{:.{}f},{:.{}f}\r\n", site::momentOf(pair.at).text(), pair.across,
                            correlated.across.decimals, pair.up, correlated.up.decimals);
    return text;
}

std::string platformJson(std::span<const PlatformListing> stations) {
    const auto valueJson = [](const PlatformListing::Value& value) {
        return Json{{"name", value.name},
                    {"value", value.value},
                    {"limit", value.limit},
                    {"over", value.over},
                    {"is_over", value.isOver}};
    };
    const auto one = [&](const PlatformListing& station) {
        return Json{{"id", station.id},
                    {"name", station.name},
                    {"outlet", station.outlet},
                    {"gravity", station.gravity},
                    {"values", listOf(station.values, valueJson)},
                    {"mark", station.mark},
                    {"newest", station.newest},
                    {"findings", station.findings},
                    {"rules", station.rules},
                    {"sentence", station.sentence}};
    };
    return Json{{"stations", listOf(stations, one)}}.dump(2);
}

}  // namespace lianbing::exchange
