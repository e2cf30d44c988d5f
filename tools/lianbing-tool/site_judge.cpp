#include "tools/lianbing-tool/site_judge.h"

#include "game/base/text.h"
#include "game/exchange/monitoring_file.h"
#include "game/exchange/site_json.h"
#include "game/site/canonical.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "tools/lianbing-tool/site_choice.h"

namespace lianbing::tool {

namespace {

using site::Finding;

void printFindings(const std::vector<Finding>& findings, MinuteSpan span, site::Medium medium) {
    fmt::print("{} 至 {}：{}\n", minuteText(span.from), minuteText(span.until),
               findings.empty() ? std::string("没有发现")
                                : fmt::format("{} 处发现（线索，不是证据）", findings.size()));
    for (const Finding& finding : findings) {
        fmt::print("\n{}　{} 至 {}\n  {}\n  也可能是：{}\n", site::nameOf(finding.rule),
                   minuteText(finding.from), minuteText(finding.until), finding.says,
                   site::honestCauseOf(finding.rule, medium));
    }
}

struct JudgeOptions {
    SiteChoice choice;
    std::vector<std::string> visits;  ///< of inspectors, beside what a site file has
};

int judgeSite(const Program& program, const JudgeOptions& options) {
    if (!options.visits.empty())
        return report({"--visit 只用于真实数据；模拟现场的检查写在它的 visits 里", ""},
                      Exit::BadInput);
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto span = chosen->span();
    if (!span) return report(span.error(), Exit::BadInput);
    const site::Medium medium = site::mediumOf(chosen->station().channels());
    const auto findings = chosen->station().findings(span->from, span->until);
    if (program.json) {
        fmt::print("{}\n", exchange::findingsJson(span->from, span->until, medium, findings));
    } else {
        printFindings(findings, *span, medium);
    }
    return static_cast<int>(findings.empty() ? Exit::Fine : Exit::Findings);
}

/// Real data are judged whole, each record by itself.
int judgeRecords(const Program& program, const JudgeOptions& options) {
    if (!options.choice.from.empty() || !options.choice.until.empty())
        return report({"真实数据整份地看，不用写 --from 和 --until", ""}, Exit::BadInput);
    std::vector<site::Minute> visits;
    for (const std::string& written : options.visits) {
        const auto visit = readMinute(written);
        if (!visit) return report({"--visit：" + visit.error().what, ""}, Exit::BadInput);
        visits.push_back(*visit);
    }
    const auto read = exchange::readMonitoringFile(options.choice.site);
    if (!read) return report(read.error(), Exit::BadInput);
    int exit = static_cast<int>(Exit::Fine);
    std::vector<std::string> documents;
    for (const site::RecordedData& record : read->outlets) {
        const auto findings = site::recordedFindings(record, visits);
        const MinuteSpan span{record.from(), record.until()};
        if (!findings.empty()) exit = static_cast<int>(Exit::Findings);
        if (program.json) {
            documents.push_back(
                exchange::findingsJson(span.from, span.until, record.medium, findings));
            continue;
        }
        fmt::print("{}{}　{}\n", record.enterprise.empty() ? "" : record.enterprise + "　",
                   record.outlet, site::stepName(record.step()));
        printFindings(findings, span, record.medium);
    }
    if (program.json) fmt::print("[{}]\n", base::join(documents, ",\n"));
    return exit;
}

int judge(const Program& program, const JudgeOptions& options) {
    return isRecordFile(options.choice.site) ? judgeRecords(program, options)
                                             : judgeSite(program, options);
}

struct DigestOptions {
    SiteChoice choice;
    int days = 90;
};

int digest(const Program& program, const DigestOptions& options) {
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const session::LoadedSite& site = chosen->site();
    if (options.days < 1 || options.days > site.days) {
        return report(
            {fmt::format("--days 应该是 1 到 {}：{} 只有这么多天的数据", site.days, site.id), ""},
            Exit::BadInput);
    }
    const auto sum = site::platformDigest(*site.station, site.from(),
                                          site.from() + options.days * site::kMinutesADay);
    fmt::print("{}  {}（{} 起 {} 天）\n", sum.hex(), site.id, site.station->plan().since.iso(),
               options.days);
    return static_cast<int>(Exit::Fine);
}

}  // namespace

void addJudgeCommands(CLI::App& site, Program& program, int& exit) {
    const auto judging = std::make_shared<JudgeOptions>();
    CLI::App* findings = site.add_subcommand(
        "judge", "用平台的规则找模拟现场或者真实数据里的疑点；有发现的退出码是 1");
    findings
        ->add_option("SITE", judging->choice.site,
                     "模拟现场的编号或者 .lua 文件，也可以是存下来的数据（见 site read）")
        ->required();
    addSpanOptions(*findings, judging->choice);
    findings->add_option("--visit", judging->visits, "检查人员到场的时刻，可以写几次；真实数据用")
        ->allow_extra_args(false);
    findings->add_flag("--json", program.json, "结果用 JSON");
    findings->callback([&program, &exit, judging] { exit = judge(program, *judging); });

    const auto options = std::make_shared<DigestOptions>();
    CLI::App* sum = site.add_subcommand("digest", "平台数据的校验值：同样的现场，哪台机器上都一样");
    addSiteArgument(*sum, options->choice);
    sum->add_option("--days", options->days, "从第一天起算几天；不写就是 90");
    sum->callback([&program, &exit, options] { exit = digest(program, *options); });
}

}  // namespace lianbing::tool
