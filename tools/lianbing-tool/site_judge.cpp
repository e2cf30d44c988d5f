#include "tools/lianbing-tool/site_judge.h"

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

void printFindings(const std::vector<Finding>& findings, MinuteSpan span) {
    fmt::print("{} 至 {}：{}\n", minuteText(span.from), minuteText(span.until),
               findings.empty() ? std::string("没有发现")
                                : fmt::format("{} 处发现（线索，不是证据）", findings.size()));
    for (const Finding& finding : findings) {
        fmt::print("\n{}　{} 至 {}\n  {}\n  也可能是：{}\n", site::nameOf(finding.rule),
                   minuteText(finding.from), minuteText(finding.until), finding.says,
                   site::honestCauseOf(finding.rule));
    }
}

int judge(const Program& program, const SiteChoice& choice) {
    const auto chosen = ChosenSite::open(program, choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto span = chosen->span();
    if (!span) return report(span.error(), Exit::BadInput);
    const std::vector<Finding> findings = chosen->station().findings(span->from, span->until);
    if (program.json) {
        fmt::print("{}\n", exchange::findingsJson(span->from, span->until, findings));
    } else {
        printFindings(findings, *span);
    }
    return static_cast<int>(findings.empty() ? Exit::Fine : Exit::Findings);
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
    const auto choice = std::make_shared<SiteChoice>();
    CLI::App* findings = site.add_subcommand("judge", "用平台的规则找疑点；有发现的退出码是 1");
    addSiteArgument(*findings, *choice);
    addSpanOptions(*findings, *choice);
    findings->add_flag("--json", program.json, "结果用 JSON");
    findings->callback([&program, &exit, choice] { exit = judge(program, *choice); });

    const auto options = std::make_shared<DigestOptions>();
    CLI::App* sum = site.add_subcommand("digest", "平台数据的校验值：同样的现场，哪台机器上都一样");
    addSiteArgument(*sum, options->choice);
    sum->add_option("--days", options->days, "从第一天起算几天；不写就是 90");
    sum->callback([&program, &exit, options] { exit = digest(program, *options); });
}

}  // namespace lianbing::tool
