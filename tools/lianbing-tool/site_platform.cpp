#include "tools/lianbing-tool/site_platform.h"

#include "game/exchange/site_views_json.h"
#include "game/present/platform_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/lianbing-tool/site_choice.h"
#include "tools/lianbing-tool/text_table.h"

namespace lianbing::tool {

namespace {

using present::Gravity;
using present::PlatformStation;
using Side = TextTable::Side;

struct PlatformOptions {
    std::vector<std::string> sites;  ///< none: all
    std::string at;
    int days = 30;  ///< as the platform screen looks back
};

/// What is known of a station at a minute that may lie behind its data: then nothing comes any
/// more.
present::StationCheck checkOf(const session::LoadedSite& site, std::optional<site::Minute> at,
                              int days) {
    const site::Minute until = at ? *at + 1 : site.until();
    const site::Minute from =
        std::min(std::max(site.from(), until - days * site::kMinutesADay), until - 1);
    return present::checkStation(*site.station, from, until, site.until());
}

PlatformStation stationOf(const session::Content& content, const std::string& id,
                          std::optional<site::Minute> at, int days) {
    PlatformStation station;
    station.id = id;
    station.name = id;
    const auto site = content.loadSite(id);
    if (!site) {
        station.problem = site.error().text();
        return station;
    }
    station.id = site->id;
    station.name = site->title;
    station.outlet = site->station->plan().name;
    station.kind = site->station->plan().kind;
    if (at && *at < site->from()) {
        station.problem = "数据从 " + minuteText(site->from()) + " 开始";
        return station;
    }
    station.check = checkOf(*site, at, days);
    return station;
}

std::string_view wordOf(Gravity gravity) {
    switch (gravity) {
        case Gravity::Checking:
            return "checking";
        case Gravity::Calm:
            return "calm";
        case Gravity::Slight:
            return "slight";
        case Gravity::Marked:
            return "marked";
        case Gravity::Grave:
            return "grave";
    }
    return {};
}

exchange::PlatformListing listingOf(const present::PlatformRow& row) {
    exchange::PlatformListing listing{
        row.id,    row.name,    row.outlet, std::string(wordOf(row.gravity)),
        {},        row.mark,    row.newest, row.findings,
        row.rules, row.sentence};
    for (const present::PlatformValue& value : row.values)
        listing.values.push_back({value.name, value.value, value.limit, value.over, value.isOver});
    return listing;
}

std::string valuesText(const present::PlatformRow& row) {
    std::string text;
    for (const present::PlatformValue& value : row.values)
        text += fmt::format("{}{} {}{}", text.empty() ? "" : "，", value.name, value.value,
                            value.over.empty() ? "" : "（" + value.over + "）");
    return text;
}

void printRows(const std::vector<present::PlatformRow>& rows) {
    TextTable table({Side::Left, Side::Left, Side::Left, Side::Left, Side::Left, Side::Left});
    table.add({"编号", "排放口", "最新", "标记", "线索", "均值"});
    for (const present::PlatformRow& row : rows) {
        const std::string found =
            row.rules.empty() ? row.count : fmt::format("{}：{}", row.count, row.rules);
        table.add({row.id, row.outlet, row.newest, row.mark, found, valuesText(row)});
    }
    fmt::print("{}", table.text());
    for (const present::PlatformRow& row : rows) {
        if (!row.sentence.empty()) fmt::print("{}　{}：{}\n", row.id, row.name, row.sentence);
    }
}

int platform(const Program& program, const PlatformOptions& options) {
    constexpr int kMostDays = 366;
    if (options.days < 1 || options.days > kMostDays)
        return report({fmt::format("--days 应该是 1 到 {}", kMostDays), ""}, Exit::BadInput);
    std::optional<site::Minute> at;
    if (!options.at.empty()) {
        const auto minute = readMinute(options.at);
        if (!minute) return report({"--at：" + minute.error().what, ""}, Exit::BadInput);
        at = *minute;
    }
    const auto content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    std::vector<PlatformStation> stations;
    for (const std::string& id : options.sites.empty() ? content->siteIds() : options.sites) {
        if (const auto known = content->loadSite(id); !known && !options.sites.empty())
            return report(known.error(), Exit::BadInput);
        stations.push_back(stationOf(*content, id, at, options.days));
    }
    const present::PlatformModel model = present::makePlatform(stations, {});
    if (program.json) {
        std::vector<exchange::PlatformListing> listings;
        for (const present::PlatformRow& row : model.rows) listings.push_back(listingOf(row));
        fmt::print("{}\n", exchange::platformJson(listings));
    } else {
        printRows(model.rows);
    }
    return static_cast<int>(Exit::Fine);
}

}  // namespace

void addPlatformCommand(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<PlatformOptions>();
    CLI::App* command =
        site.add_subcommand("platform", "平台的站点列表：均值、超标、标记和线索，最要紧的在前");
    command->add_option("SITE", options->sites, "只看哪几个现场；不写就是全部");
    command->add_option("--at", options->at,
                        "平台哪一刻的样子，例如 2026-03-01T08:00；不写就是各站数据的最后一分钟");
    command->add_option("--days", options->days, "往回看几天；不写就是 30");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = platform(program, *options); });
}

}  // namespace lianbing::tool
