#include "tools/lianbing-tool/site_look.h"

#include "game/exchange/site_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tools/lianbing-tool/site_choice.h"
#include "tools/lianbing-tool/text_table.h"

namespace lianbing::tool {

namespace {

using site::Channel;
using site::Sample;
using site::Witness;
using Side = TextTable::Side;

constexpr std::array kWitnesses{Witness::Platform, Witness::Computer, Witness::Instrument,
                                Witness::Plant,    Witness::Power,    Witness::Video};

exchange::ListedSite listed(const session::LoadedSite& site) {
    const site::Plant& plant = site.station->plan();
    return {site.id, site.title, site.note, plant.kind, plant.name, site.from(), site.until()};
}

int list(const Program& program) {
    const auto content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    int exit = static_cast<int>(Exit::Fine);
    std::vector<exchange::ListedSite> sites;
    for (const std::string& id : content->siteIds()) {
        const auto site = content->loadSite(id);
        if (site) {
            sites.push_back(listed(*site));
        } else {
            exit = report(site.error(), Exit::Findings);
        }
    }
    if (program.json) {
        fmt::print("{}\n", exchange::sitesJson(sites));
        return exit;
    }
    TextTable table({Side::Left, Side::Left, Side::Left, Side::Left});
    table.add({"编号", "企业", "排放口", "数据"});
    for (const exchange::ListedSite& one : sites) {
        table.add({one.id, one.title, one.outlet,
                   fmt::format("{} 起 {} 天", site::momentOf(one.from).date.iso(),
                               (one.until - one.from) / site::kMinutesADay)});
    }
    fmt::print("{}", table.text());
    return exit;
}

std::string limitText(const Channel& channel) {
    return channel.limit ? fmt::format("{:g}", *channel.limit) : std::string{};
}

int channels(const Program& program, const SiteChoice& choice) {
    const auto chosen = ChosenSite::open(program, choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const std::vector<Channel>& all = chosen->station().channels();
    if (program.json) {
        fmt::print("{}\n", exchange::channelsJson(all));
        return static_cast<int>(Exit::Fine);
    }
    TextTable table({Side::Left, Side::Left, Side::Left, Side::Left, Side::Right});
    table.add({"通道", "名称", "谁的数", "单位", "限值"});
    for (const Channel& one : all) {
        table.add(
            {one.id, one.name, std::string(site::nameOf(one.witness)), one.unit, limitText(one)});
    }
    fmt::print("{}", table.text());
    return static_cast<int>(Exit::Fine);
}

int causes(const Program& program, const std::string& kind) {
    const std::vector<site::CauseInfo>& all = site::causesOf(kind);
    if (all.empty()) return report({"KIND 应该是 stack 或者 outfall", ""}, Exit::BadInput);
    if (program.json) {
        fmt::print("{}\n", exchange::causesJson(all));
        return static_cast<int>(Exit::Fine);
    }
    TextTable table({Side::Left, Side::Left, Side::Right});
    table.add({"情形", "名称", "手法编号"});
    for (const site::CauseInfo& one : all) {
        table.add({std::string(one.word), std::string(one.name),
                   one.isFraud() ? std::to_string(one.technique) : "正常"});
    }
    fmt::print("{}", table.text());
    return static_cast<int>(Exit::Fine);
}

/// What all witnesses have of one thing, on one line.
struct ShownRow {
    std::string name;
    std::string unit;
    std::string limit;
    std::map<Witness, std::string> values;
    std::string mark;
};

std::string markText(const Sample& sample) {
    if (sample.mark == site::Mark::OverRange) return "超出量程";
    return sample.claim == site::DataMark::Normal ? std::string{}
                                                  : std::string(site::nameOf(sample.claim));
}

/// Channels of one factor share a line, the first names it. The mark is what the platform was told.
std::vector<ShownRow> rowsOf(const std::vector<exchange::ShownChannel>& shown) {
    std::vector<ShownRow> rows;
    std::map<std::string, std::size_t> places;
    for (const exchange::ShownChannel& one : shown) {
        const std::string& factor = one.channel.factor;
        const auto known = places.find(factor.empty() ? one.channel.id : factor);
        const bool joins =
            known != places.end() && rows[known->second].values.count(one.channel.witness) == 0;
        if (!joins) {
            places[factor.empty() ? one.channel.id : factor] = rows.size();
            rows.push_back({one.channel.name, one.channel.unit, limitText(one.channel), {}, {}});
        }
        ShownRow& row = joins ? rows[known->second] : rows.back();
        row.values[one.channel.witness] = one.sample.text();
        if (one.channel.witness == Witness::Platform) row.mark = markText(one.sample);
    }
    return rows;
}

void printShown(const std::vector<exchange::ShownChannel>& shown) {
    std::vector<Witness> present;
    for (const Witness witness : kWitnesses) {
        const bool isThere = std::any_of(shown.begin(), shown.end(), [&](const auto& one) {
            return one.channel.witness == witness;
        });
        if (isThere) present.push_back(witness);
    }
    std::vector<Side> sides{Side::Left, Side::Left};
    std::vector<std::string> head{"项目", "单位"};
    for (const Witness witness : present) {
        sides.push_back(Side::Right);
        head.emplace_back(site::nameOf(witness));
    }
    sides.insert(sides.end(), {Side::Right, Side::Left});
    head.insert(head.end(), {"限值", "平台标记"});
    TextTable table(sides);
    table.add(head);
    for (const ShownRow& row : rowsOf(shown)) {
        std::vector<std::string> cells{row.name, row.unit};
        for (const Witness witness : present) {
            const auto value = row.values.find(witness);
            cells.push_back(value == row.values.end() ? std::string{} : value->second);
        }
        cells.insert(cells.end(), {row.limit, row.mark});
        table.add(std::move(cells));
    }
    fmt::print("{}", table.text());
}

int show(const Program& program, const SiteChoice& choice) {
    const auto chosen = ChosenSite::open(program, choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto at = chosen->at();
    if (!at) return report(at.error(), Exit::BadInput);
    std::vector<exchange::ShownChannel> shown;
    for (const Channel& channel : chosen->station().channels()) {
        auto sample = chosen->station().sample(channel.id, site::momentOf(*at));
        if (!sample) return report(sample.error(), Exit::MachineFailed);
        shown.push_back({channel, std::move(*sample)});
    }
    if (program.json) {
        fmt::print("{}\n", exchange::shownJson(*at, shown));
        return static_cast<int>(Exit::Fine);
    }
    const session::LoadedSite& site = chosen->site();
    fmt::print("{}　{}　{}\n", site.title, site.station->plan().name, minuteText(*at));
    printShown(shown);
    return static_cast<int>(Exit::Fine);
}

struct SeriesOptions {
    SiteChoice choice;
    std::vector<std::string> channels;
    int step = 60;
    bool csv = false;
};

base::Result<std::vector<exchange::ChannelSeries>> readSeries(
    const site::Station& station, const std::vector<const Channel*>& channels, MinuteSpan span,
    int step) {
    const auto count = static_cast<std::size_t>((span.until - span.from + step - 1) / step);
    std::vector<exchange::ChannelSeries> all;
    for (const Channel* channel : channels) {
        exchange::ChannelSeries one{*channel, std::vector<site::Reading>(count)};
        const auto read = station.samples(channel->id, span.from, step, one.readings);
        if (!read) return base::Unexpected{read.error()};
        all.push_back(std::move(one));
    }
    return all;
}

void printSeries(site::Minute from, int step, const std::vector<exchange::ChannelSeries>& series) {
    std::vector<Side> sides{Side::Left};
    std::vector<std::string> head{"时间"};
    for (const exchange::ChannelSeries& one : series) {
        sides.insert(sides.end(), {Side::Right, Side::Left});
        head.insert(head.end(), {fmt::format("{}（{}）", one.channel.id, one.channel.unit), ""});
    }
    TextTable table(sides);
    table.add(head);
    for (std::size_t i = 0; i < series.front().readings.size(); ++i) {
        std::vector<std::string> row{minuteText(from + static_cast<site::Minute>(i) * step)};
        for (const exchange::ChannelSeries& one : series) {
            const site::Reading& reading = one.readings[i];
            const bool came = reading.value == reading.value;  // NaN: nothing came
            row.push_back(came ? fmt::format("{:.{}f}", reading.value, one.channel.decimals) : "—");
            row.emplace_back(reading.claim == site::DataMark::Normal ? std::string_view{}
                                                                     : site::nameOf(reading.claim));
        }
        table.add(std::move(row));
    }
    fmt::print("{}", table.text());
}

int series(const Program& program, const SeriesOptions& options) {
    constexpr site::Minute kMostReadings = 20'000'000;
    if (options.csv && program.json)
        return report({"--csv 和 --json 不能一起写", ""}, Exit::BadInput);
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto channels = chosen->channels(options.channels);
    if (!channels) return report(channels.error(), Exit::BadInput);
    const auto span = chosen->span(true);
    if (!span) return report(span.error(), Exit::BadInput);
    if (options.step < 1) return report({"--step 应该是 1 分钟以上", ""}, Exit::BadInput);
    const auto wanted =
        (span->until - span->from) / options.step * static_cast<site::Minute>(channels->size());
    if (wanted > kMostReadings)
        return report({"一次要的数太多，请缩短时间或者加大 --step", ""}, Exit::BadInput);
    const auto read = readSeries(chosen->station(), *channels, *span, options.step);
    if (!read) return report(read.error(), Exit::MachineFailed);
    if (program.json) {
        fmt::print("{}\n", exchange::seriesJson(span->from, options.step, *read));
    } else if (options.csv) {
        fmt::print("{}", exchange::seriesCsv(span->from, options.step, *read));
    } else {
        printSeries(span->from, options.step, *read);
    }
    return static_cast<int>(Exit::Fine);
}

void addSeries(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<SeriesOptions>();
    CLI::App* command = site.add_subcommand("series", "打印一个或者几个通道的一段数据");
    addSiteArgument(*command, options->choice);
    command->add_option("CHANNEL", options->channels, "通道，例如 platform.so2（见 site channels）")
        ->required();
    addSpanOptions(*command, options->choice);
    command->add_option("--step", options->step, "每隔几分钟一个数；不写就是 60");
    command->add_flag("--csv", options->csv, "写成 CSV（表格软件能直接打开）");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = series(program, *options); });
}

}  // namespace

void addLookCommands(CLI::App& site, Program& program, int& exit) {
    CLI::App* all = site.add_subcommand("list", "列出模拟现场");
    all->add_flag("--json", program.json, "结果用 JSON");
    all->callback([&program, &exit] { exit = list(program); });

    const auto choice = std::make_shared<SiteChoice>();
    CLI::App* now = site.add_subcommand("show", "一刻的全部读数：平台、工控机、参比、中控并排");
    addSiteArgument(*now, *choice);
    addAtOption(*now, *choice);
    now->add_flag("--json", program.json, "结果用 JSON");
    now->callback([&program, &exit, choice] { exit = show(program, *choice); });

    CLI::App* ids = site.add_subcommand("channels", "列出一个现场的全部通道");
    addSiteArgument(*ids, *choice);
    ids->add_flag("--json", program.json, "结果用 JSON");
    ids->callback([&program, &exit, choice] { exit = channels(program, *choice); });

    const auto kind = std::make_shared<std::string>();
    CLI::App* words = site.add_subcommand("causes", "列出现场文件里可以写的情形：作假的和正常的");
    words->add_option("KIND", *kind, "stack（废气）或者 outfall（废水）")->required();
    words->add_flag("--json", program.json, "结果用 JSON");
    words->callback([&program, &exit, kind] { exit = causes(program, *kind); });

    addSeries(site, program, exit);
}

}  // namespace lianbing::tool
