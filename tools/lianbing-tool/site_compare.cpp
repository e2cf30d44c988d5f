#include "tools/lianbing-tool/site_compare.h"

#include "game/exchange/site_views_json.h"
#include "game/present/trend_correlation.h"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tools/lianbing-tool/site_choice.h"
#include "tools/lianbing-tool/text_table.h"

namespace lianbing::tool {

namespace {

using exchange::ComparedChannel;
using site::DayStep;
using Side = TextTable::Side;

std::string titleOf(const site::Channel& channel) {
    return fmt::format("{} {}（{}）", site::nameOf(channel.witness), channel.name, channel.unit);
}

struct CompareOptions {
    SiteChoice choice;
    std::vector<std::string> days;
    std::vector<std::string> channels;
    bool byMinute = false;
    bool csv = false;
};

/// Errors: not two days, no day, one that is not wholly in the data.
base::Result<std::array<base::Date, 2>> daysOf(const ChosenSite& chosen,
                                               const std::vector<std::string>& written) {
    if (written.size() != 2) return base::fail("--day 要写两次：先写比照的一天，再写要看的一天");
    std::array<base::Date, 2> days;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto day = base::Date::parse(written[i]);
        if (!day) return base::fail("--day：" + day.error().what);
        const site::Minute from = site::minuteOf({*day});
        const session::LoadedSite& site = chosen.site();
        if (from < site.from() || from + site::kMinutesADay > site.until())
            return base::fail(fmt::format("--day 在数据以外：{} 的数据从 {} 到 {}（不含）", site.id,
                                          minuteText(site.from()), minuteText(site.until())));
        days[i] = *day;
    }
    return days;
}

std::string textOf(const std::optional<double>& value, int decimals) {
    return value ? fmt::format("{:.{}f}", *value, decimals) : "—";
}

std::string differenceText(double difference, int decimals) {
    return fmt::format("{:+.{}f}", difference, decimals);
}

void printMeans(const ComparedChannel& one) {
    const site::ComparedDays& days = one.days;
    const int decimals = one.channel.decimals;
    if (days.pairs == 0) {
        fmt::print("{}：没有两天都有数的时候\n", titleOf(one.channel));
        return;
    }
    fmt::print("{}：{} 对，均值 {:.{}f} 和 {:.{}f}，差值 {}\n", titleOf(one.channel), days.pairs,
               days.means[0], decimals, days.means[1], decimals,
               differenceText(days.difference(), decimals));
}

void printCompared(std::array<base::Date, 2> days, DayStep step,
                   const std::vector<ComparedChannel>& channels) {
    std::vector<Side> sides{Side::Left};
    std::vector<std::string> head{"时刻"};
    for (const ComparedChannel& one : channels) {
        sides.insert(sides.end(), {Side::Right, Side::Right, Side::Right});
        head.insert(head.end(),
                    {fmt::format("{} {}", one.channel.id, days[0].iso()), days[1].iso(), "差值"});
    }
    TextTable table(sides);
    table.add(head);
    for (std::size_t i = 0; i < channels.front().days.rows.size(); ++i) {
        const std::size_t minute = i * static_cast<std::size_t>(step);
        std::vector<std::string> row{fmt::format("{:02}:{:02}", minute / 60, minute % 60)};
        for (const ComparedChannel& one : channels) {
            const auto& [first, second] = one.days.rows[i];
            const int decimals = one.channel.decimals;
            row.insert(row.end(),
                       {textOf(first, decimals), textOf(second, decimals),
                        first && second ? differenceText(*second - *first, decimals) : ""});
        }
        table.add(std::move(row));
    }
    fmt::print("{}\n", table.text());
    for (const ComparedChannel& one : channels) printMeans(one);
}

int compare(const Program& program, const CompareOptions& options) {
    if (options.csv && program.json)
        return report({"--csv 和 --json 不能一起写", ""}, Exit::BadInput);
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto channels = chosen->channels(options.channels);
    if (!channels) return report(channels.error(), Exit::BadInput);
    const auto days = daysOf(*chosen, options.days);
    if (!days) return report(days.error(), Exit::BadInput);
    const DayStep step = options.byMinute ? DayStep::Minutes : DayStep::Hours;
    std::vector<ComparedChannel> all;
    for (const site::Channel* channel : *channels) {
        auto compared =
            site::compareDays(chosen->station(), channel->id, (*days)[0], (*days)[1], step);
        if (!compared) return report(compared.error(), Exit::MachineFailed);
        all.push_back({*channel, *std::move(compared)});
    }
    if (program.json) {
        fmt::print("{}\n", exchange::comparedJson(*days, step, all));
    } else if (options.csv) {
        fmt::print("{}", exchange::comparedCsv(*days, step, all));
    } else {
        printCompared(*days, step, all);
    }
    return static_cast<int>(Exit::Fine);
}

struct CorrelateOptions {
    SiteChoice choice;
    std::string across;
    std::string up;
    bool csv = false;
};

/// All minutes of a span. Errors: as Source::samples.
base::Result<present::TrendSeries> seriesOf(const site::Station& station,
                                            const site::Channel& channel, MinuteSpan span) {
    present::TrendSeries series(channel, span.from, span.until);
    if (base::Status read = series.read(station, series.unread()); !read)
        return base::Unexpected{read.error()};
    return series;
}

/// The minutes that the plot counts.
std::vector<exchange::ValuePair> pairsOf(const present::TrendSeries& across,
                                         const present::TrendSeries& up, MinuteSpan span) {
    std::vector<exchange::ValuePair> pairs;
    for (site::Minute at = span.from; at < span.until; ++at) {
        const double x = across.valueAt(at);
        const double y = up.valueAt(at);
        const bool isNormal =
            across.markAt(at) == site::DataMark::Normal && up.markAt(at) == site::DataMark::Normal;
        if (isNormal && x == x && y == y) pairs.push_back({at, x, y});  // NaN: nothing came
    }
    return pairs;
}

void printCorrelated(const exchange::Correlated& found, const present::TrendScatter& scatter) {
    fmt::print("横轴 {}，纵轴 {}\n{} 至 {}：{} 对分钟值\n", titleOf(found.across),
               titleOf(found.up), minuteText(found.from), minuteText(found.until),
               found.pairs.size());
    if (scatter.hasLine) fmt::print("{}，{}\n", scatter.result, scatter.line);
    fmt::print("{}\n", found.note);
}

int correlate(const Program& program, const CorrelateOptions& options) {
    if (options.csv && program.json)
        return report({"--csv 和 --json 不能一起写", ""}, Exit::BadInput);
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto channels = chosen->channels({options.across, options.up});
    if (!channels) return report(channels.error(), Exit::BadInput);
    const auto span = chosen->span();
    if (!span) return report(span.error(), Exit::BadInput);
    const auto across = seriesOf(chosen->station(), *channels->front(), *span);
    if (!across) return report(across.error(), Exit::MachineFailed);
    const auto up = seriesOf(chosen->station(), *channels->back(), *span);
    if (!up) return report(up.error(), Exit::MachineFailed);
    const present::TrendScatter scatter = present::correlate(
        *across, *up, {static_cast<double>(span->from), static_cast<double>(span->until)});
    exchange::Correlated found{span->from,
                               span->until,
                               *channels->front(),
                               *channels->back(),
                               pairsOf(*across, *up, *span),
                               {},
                               scatter.note};
    if (scatter.hasLine)
        found.line =
            exchange::Correlated::Line{scatter.correlation, scatter.slope, scatter.intercept};
    if (program.json) {
        fmt::print("{}\n", exchange::correlatedJson(found));
    } else if (options.csv) {
        fmt::print("{}", exchange::correlatedCsv(found));
    } else {
        printCorrelated(found, scatter);
    }
    return static_cast<int>(Exit::Fine);
}

void addCompare(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<CompareOptions>();
    CLI::App* command = site.add_subcommand(
        "compare", "两天并排，逐时或者逐分钟，只比正常的数；差值是后一天减前一天");
    addSiteArgument(*command, options->choice);
    command
        ->add_option("--day", options->days,
                     "哪两天，写两次，例如 --day 2026-03-10 --day 2026-03-20")
        ->required()
        ->allow_extra_args(false);
    command->add_option("--channel", options->channels, "哪个通道（见 site channels），可以写几次")
        ->required()
        ->allow_extra_args(false);
    command->add_flag("--minutes", options->byMinute, "逐分钟比；不写就按有效小时的均值");
    command->add_flag("--csv", options->csv, "写成 CSV（表格软件能直接打开）");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = compare(program, *options); });
}

void addCorrelate(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<CorrelateOptions>();
    CLI::App* command =
        site.add_subcommand("correlate", "两个通道的相关系数，按两者都正常的分钟算");
    addSiteArgument(*command, options->choice);
    command->add_option("X", options->across, "横轴的通道（见 site channels）")->required();
    command->add_option("Y", options->up, "纵轴的通道")->required();
    addSpanOptions(*command, options->choice);
    command->add_flag("--csv", options->csv, "把每一对数写成 CSV");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = correlate(program, *options); });
}

}  // namespace

void addCompareCommands(CLI::App& site, Program& program, int& exit) {
    addCompare(site, program, exit);
    addCorrelate(site, program, exit);
}

}  // namespace lianbing::tool
