#include "tools/lianbing-tool/site_days.h"

#include "game/base/text.h"
#include "game/exchange/monitoring_file.h"
#include "game/exchange/site_days.h"
#include "game/site/platform_days.h"
#include "game/site/recorded_station.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tools/lianbing-tool/site_choice.h"
#include "tools/lianbing-tool/text_table.h"

namespace lianbing::tool {

namespace {

using site::FactorReport;
using site::PlatformReport;
using Side = TextTable::Side;

constexpr site::Minute kHour = 60;

struct DaysOptions {
    SiteChoice choice;
    bool hours = false;
    bool csv = false;
};

/// The report of one outlet, and whose it is.
struct Titled {
    std::string title;
    int step = 1;
    PlatformReport report;
};

/// The part of --from and --until that a record has. Errors: no time, an end that is not behind the
/// beginning.
base::Result<MinuteSpan> spanWithin(const SiteChoice& choice, MinuteSpan all) {
    MinuteSpan span = all;
    if (!choice.from.empty()) {
        const auto from = readMinute(choice.from);
        if (!from) return base::fail("--from：" + from.error().what);
        span.from = std::clamp(*from, all.from, all.until);
    }
    if (!choice.until.empty()) {
        const auto until = readMinute(choice.until);
        if (!until) return base::fail("--until：" + until.error().what);
        span.until = std::clamp(*until, all.from, all.until);
    }
    if (span.until <= span.from)
        return base::fail(fmt::format("这段时间里没有数据：数据从 {} 到 {}（不含）",
                                      minuteText(all.from), minuteText(all.until)));
    return span;
}

base::Result<std::vector<Titled>> reportsOfRecords(const SiteChoice& choice) {
    auto read = exchange::readMonitoringFile(choice.site);
    if (!read) return base::Unexpected{read.error()};
    std::vector<Titled> all;
    for (site::RecordedData& record : read->outlets) {
        const auto span = spanWithin(choice, {record.from(), record.until()});
        if (!span) return base::Unexpected{span.error()};
        Titled one;
        one.step = record.step();
        one.title =
            fmt::format("{}{}　{}", record.enterprise.empty() ? "" : record.enterprise + "　",
                        record.outlet, site::stepName(one.step));
        const auto station = site::openRecord(std::move(record));
        if (!station) return base::Unexpected{station.error()};
        one.report = site::reportOf(**station, span->from, span->until);
        all.push_back(std::move(one));
    }
    return all;
}

base::Result<std::vector<Titled>> reportsOf(const Program& program, const SiteChoice& choice) {
    if (isRecordFile(choice.site)) return reportsOfRecords(choice);
    const auto chosen = ChosenSite::open(program, choice);
    if (!chosen) return base::Unexpected{chosen.error()};
    const auto span = chosen->span();
    if (!span) return base::Unexpected{span.error()};
    const site::Station& station = chosen->station();
    return std::vector<Titled>{{chosen->site().title + "　" + station.plan().name, station.step(),
                                site::reportOf(station, span->from, span->until)}};
}

std::string percentText(double share) {
    return fmt::format("{:.1f}%", 100 * share);
}

std::string meanText(const std::optional<double>& mean, const site::Channel& channel) {
    return mean ? fmt::format("{:.{}f}", *mean, channel.decimals) : "—";
}

void printHeading(const PlatformReport& report, const FactorReport& factor) {
    const site::Channel& channel = factor.channel;
    fmt::print("\n{}（{}）", channel.name, channel.unit);
    if (channel.limit) fmt::print("　限值 {:g}（{}）", *channel.limit, site::nameOf(report.bound));
    fmt::print("　捕集率 {}", percentText(factor.capture));
    if (factor.substituted > 0) fmt::print("　替代 {} 小时", factor.substituted);
    if (factor.hoursOver > 0) fmt::print("　超标 {} 小时", factor.hoursOver);
    if (factor.daysOver > 0) fmt::print("　超标 {} 天", factor.daysOver);
    fmt::print("\n");
}

std::string overText(const site::PlatformDay& day) {
    if (day.isOver) return "超标";
    return day.hoursOver > 0 ? fmt::format("超标 {} 小时", day.hoursOver) : "";
}

void printDays(const FactorReport& factor, bool knowsHours) {
    if (!knowsHours) {
        TextTable table({Side::Left, Side::Right, Side::Left});
        table.add({"日期", "日均值", ""});
        for (const site::PlatformDay& day : factor.days)
            table.add({site::momentOf(day.from).date.iso(), meanText(day.mean, factor.channel),
                       overText(day)});
        fmt::print("{}", table.text());
        return;
    }
    TextTable table({Side::Left, Side::Right, Side::Right, Side::Right, Side::Right, Side::Right,
                     Side::Right, Side::Left});
    table.add({"日期", "日均值", "有效小时", "无效", "停运", "替代", "捕集率", ""});
    for (const site::PlatformDay& day : factor.days) {
        table.add({site::momentOf(day.from).date.iso(), meanText(day.mean, factor.channel),
                   std::to_string(day.valid), std::to_string(day.invalid),
                   std::to_string(day.stopped), std::to_string(day.substituted),
                   percentText(day.capture), overText(day)});
    }
    fmt::print("{}", table.text());
}

void printHours(const PlatformReport& report, const FactorReport& factor) {
    const site::Channel& channel = factor.channel;
    TextTable table({Side::Left, Side::Right, Side::Left, Side::Left});
    table.add({"时间", "小时均值", "标记", ""});
    for (std::size_t i = 0; i < factor.hours.size(); ++i) {
        const site::PlatformHour& hour = factor.hours[i];
        const bool isNormal = hour.mark == site::DataMark::Normal;
        const bool isOver = report.bound == site::Bound::Hour && hour.mean && channel.limit &&
                            *hour.mean > *channel.limit;
        std::string note = isOver ? "超标" : "";
        if (hour.substitute) note = "替代";
        table.add({minuteText(report.from + static_cast<site::Minute>(i) * kHour),
                   meanText(hour.substitute ? hour.substitute : hour.mean, channel),
                   isNormal ? "" : std::string(site::nameOf(hour.mark)), note});
    }
    fmt::print("{}", table.text());
}

void printReport(const Titled& one, bool hours) {
    fmt::print("{}\n", one.title);
    if (one.report.bound == site::Bound::Day && !one.report.hasFlow)
        fmt::print("没有流量，日均值按小时平均。\n");
    for (const FactorReport& factor : one.report.factors) {
        printHeading(one.report, factor);
        if (hours) {
            printHours(one.report, factor);
        } else {
            printDays(factor, one.step <= kHour);
        }
    }
    if (one.report.factors.empty()) fmt::print("没有可以统计的污染物。\n");
}

void printAll(const std::vector<Titled>& all, const DaysOptions& options) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (options.csv) {
            fmt::print("{}", options.hours ? exchange::hoursCsv(all[i].report)
                                           : exchange::daysCsv(all[i].report));
        } else {
            if (i > 0) fmt::print("\n");
            printReport(all[i], options.hours);
        }
    }
}

int days(const Program& program, const DaysOptions& options) {
    if (options.csv && program.json)
        return report({"--csv 和 --json 不能一起写", ""}, Exit::BadInput);
    const auto all = reportsOf(program, options.choice);
    if (!all) return report(all.error(), Exit::BadInput);
    const bool areDays =
        std::any_of(all->begin(), all->end(), [](const Titled& one) { return one.step > kHour; });
    if (options.hours && areDays)
        return report({"这份数据里没有小时：不能写 --hours", options.choice.site}, Exit::BadInput);
    if (options.csv && all->size() > 1)
        return report({"文件里不止一份数据，写不成一张表；请用 --json", options.choice.site},
                      Exit::BadInput);
    if (!program.json) {
        printAll(*all, options);
        return static_cast<int>(Exit::Fine);
    }
    std::vector<std::string> documents;
    for (const Titled& one : *all)
        documents.push_back(exchange::daysJson(one.report, options.hours));
    // Real data are a list, as in the other commands that read them.
    fmt::print("{}\n", isRecordFile(options.choice.site) ? "[" + base::join(documents, ",\n") + "]"
                                                         : documents.front());
    return static_cast<int>(Exit::Fine);
}

}  // namespace

void addDaysCommand(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<DaysOptions>();
    CLI::App* command = site.add_subcommand(
        "days", "平台的小时均值和日均值：有效、替代、捕集率、超标；真实数据也可以");
    command
        ->add_option("SITE", options->choice.site,
                     "模拟现场的编号或者 .lua 文件，也可以是存下来的数据（见 site read）")
        ->required();
    addSpanOptions(*command, options->choice);
    command->add_flag("--hours", options->hours, "一小时一行；不写就是一天一行");
    command->add_flag("--csv", options->csv, "写成 CSV（表格软件能直接打开）");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = days(program, *options); });
}

}  // namespace lianbing::tool
