#include "tools/lianbing-tool/site_house.h"

#include "game/exchange/site_json.h"
#include "game/site/comparison_verdict.h"

#include <fmt/format.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tools/lianbing-tool/site_choice.h"
#include "tools/lianbing-tool/site_cylinder.h"
#include "tools/lianbing-tool/text_table.h"

namespace lianbing::tool {

namespace {

using site::Minute;
using site::Station;
using Side = TextTable::Side;

/// What a command shows of a minute or a span, for a person and for a program.
using AtText = std::function<std::string(const Station&, Minute, bool json)>;
using SpanText = std::function<std::string(const Station&, MinuteSpan, bool json)>;

int printAt(const Program& program, const SiteChoice& choice, const AtText& text) {
    const auto chosen = ChosenSite::open(program, choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto at = chosen->at();
    if (!at) return report(at.error(), Exit::BadInput);
    fmt::print("{}", text(chosen->station(), *at, program.json));
    return static_cast<int>(Exit::Fine);
}

int printSpan(const Program& program, const SiteChoice& choice, const SpanText& text) {
    const auto chosen = ChosenSite::open(program, choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto span = chosen->span();
    if (!span) return report(span.error(), Exit::BadInput);
    fmt::print("{}", text(chosen->station(), *span, program.json));
    return static_cast<int>(Exit::Fine);
}

std::string tableOr(const TextTable& table, bool isEmpty, std::string_view none) {
    return isEmpty ? fmt::format("{}\n", none) : table.text();
}

/// What is said under a board, of which the PC beside it shows nothing.
constexpr std::string_view kDark = "站房没有供电，工控机的屏幕是黑的。";
constexpr std::string_view kNothing = "—";

bool isOn(const Station& station, Minute at) {
    return !station.processes(at).empty();
}

std::string darkText(bool isLit) {
    return isLit ? std::string() : fmt::format("{}\n", kDark);
}

std::string parametersText(const Station& station, Minute at, bool json) {
    const auto rows = station.parameters(at);
    const bool lit = isOn(station, at);
    if (json) return exchange::parametersJson(at, rows, lit) + "\n";
    TextTable table({Side::Left, Side::Left, Side::Right, Side::Right, Side::Left, Side::Left});
    table.add({"编号", "参数", "公示牌", "工控机", "单位", ""});
    for (const site::ParameterRow& row : rows) {
        table.add({row.id, row.name, fmt::format("{:.{}f}", row.posted, row.decimals),
                   lit ? fmt::format("{:.{}f}", row.set, row.decimals) : std::string(kNothing),
                   row.unit, lit && row.differs() ? "不一致" : ""});
    }
    return tableOr(table, rows.empty(), "这个站房没有参数页。") + darkText(lit);
}

std::string wiringText(const Station& station, Minute at, bool json) {
    const auto rows = station.wiring(at);
    const bool lit = isOn(station, at);
    if (json) return exchange::wiringJson(at, rows, lit) + "\n";
    TextTable table({Side::Left, Side::Left, Side::Left, Side::Right, Side::Right, Side::Right,
                     Side::Left, Side::Left});
    table.add({"数值", "备案信号", "现接信号", "电流 mA", "工控机量程", "备案量程", "单位", ""});
    for (const site::WiringRow& row : rows) {
        const bool isOther = lit && row.fed != row.filed;
        const bool isScaled = lit && row.scale != row.filedScale;
        table.add({row.value, row.filed, lit ? row.fed : std::string(kNothing),
                   fmt::format("{:.2f}", row.current),
                   lit ? fmt::format("{:g}", row.scale) : std::string(kNothing),
                   fmt::format("{:g}", row.filedScale), row.unit,
                   isOther ? "接线不一致" : (isScaled ? "量程不一致" : "")});
    }
    return tableOr(table, rows.empty(), "这个站房没有电流信号。") +
           (rows.empty() ? std::string() : darkText(lit));
}

std::string processesText(const Station& station, Minute at, bool json) {
    const auto rows = station.processes(at);
    if (json) return exchange::processesJson(at, rows) + "\n";
    TextTable table({Side::Left, Side::Left, Side::Left, Side::Left});
    table.add({"程序", "说明", "起动时间", ""});
    for (const site::ProcessRow& row : rows) {
        table.add({row.name, row.what, minuteText(row.since), row.isFiled ? "" : "未备案"});
    }
    return tableOr(table, rows.empty(), "工控机没有开机。");
}

std::string logText(const std::vector<site::LogLine>& lines, bool json) {
    if (json) return exchange::logJson(lines) + "\n";
    TextTable table({Side::Left, Side::Left, Side::Left, Side::Left, Side::Left});
    table.add({"时间", "登录", "内容", "原值", "现值"});
    for (const site::LogLine& line : lines) {
        table.add({minuteText(line.at), line.who, line.says, line.before, line.after});
    }
    return tableOr(table, lines.empty(), "这段时间没有记录。");
}

std::string_view nameOf(site::Picture picture) {
    switch (picture) {
        case site::Picture::Clear:
            return "正常";
        case site::Picture::Turned:
            return "转向";
        case site::Picture::Missing:
            return "缺失";
    }
    return {};
}

std::string clipsText(const Station& station, MinuteSpan span, bool json) {
    const auto clips = station.clips(span.from, span.until);
    if (json) return exchange::clipsJson(clips) + "\n";
    TextTable table({Side::Left, Side::Left, Side::Left, Side::Left});
    table.add({"镜头", "从", "到", "画面"});
    for (const site::Clip& clip : clips) {
        table.add({clip.camera, minuteText(clip.from), minuteText(clip.until),
                   std::string(nameOf(clip.picture))});
    }
    return tableOr(table, clips.empty(), "这段时间没有录像。");
}

std::string scenesText(const Station& station, Minute at, bool json) {
    const auto scenes = station.scenes(at);
    if (json) return exchange::scenesJson(at, scenes) + "\n";
    TextTable table({Side::Left, Side::Left, Side::Left});
    table.add({"镜头", "画面", "看到什么"});
    for (const site::Scene& scene : scenes) {
        table.add({scene.camera, std::string(nameOf(scene.picture)), scene.shows});
    }
    return tableOr(table, scenes.empty(), "这个站房没有录像。");
}

/// The list of files of a span, or what can be seen at one minute of them.
void addClipsCommand(CLI::App& site, Program& program, int& exit) {
    const auto choice = std::make_shared<SiteChoice>();
    CLI::App* command =
        site.add_subcommand("clips", "录像清单；加 --at 是那一刻每个镜头里看得到什么");
    addSiteArgument(*command, *choice);
    addSpanOptions(*command, *choice);
    CLI::Option* at =
        command->add_option("--at", choice->at, "播放到哪一刻，例如 2026-03-01T08:00");
    at->excludes("--from")->excludes("--until");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, choice] {
        exit = choice->at.empty() ? printSpan(program, *choice, clipsText)
                                  : printAt(program, *choice, scenesText);
    });
}

std::string valuesText(const std::vector<double>& values) {
    std::string text;
    for (const double value : values) text += fmt::format("{}{:g}", text.empty() ? "" : " ", value);
    return text;
}

std::string comparisonsText(const Station& station, MinuteSpan span, bool json) {
    const auto reports = station.comparisons(span.from, span.until);
    if (json) return exchange::comparisonsJson(reports) + "\n";
    TextTable table({Side::Left, Side::Left, Side::Left, Side::Left, Side::Left, Side::Left,
                     Side::Left, Side::Left, Side::Left});
    table.add({"开始", "检测单位", "采样人", "地点", "因子", "实验室", "仪器", "判定", "依据"});
    for (const site::Comparison& one : reports) {
        const auto verdict = site::verdictOf(one);
        std::string word = "无法判定";
        if (verdict) word = verdict->isFit() ? "合格" : "不合格";
        table.add(
            {minuteText(one.from), one.firm, one.sampler, one.place, one.factor,
             valuesText(one.laboratory), valuesText(one.meter), word,
             verdict ? fmt::format("{}（{}）", site::textOf(*verdict), verdict->source) : ""});
    }
    return tableOr(table, reports.empty(), "这段时间没有比对报告。");
}

void addAt(CLI::App& site, Program& program, int& exit, const char* name, const char* what,
           AtText text) {
    const auto choice = std::make_shared<SiteChoice>();
    CLI::App* command = site.add_subcommand(name, what);
    addSiteArgument(*command, *choice);
    addAtOption(*command, *choice);
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, choice, text = std::move(text)] {
        exit = printAt(program, *choice, text);
    });
}

CLI::App& addSpan(CLI::App& site, Program& program, int& exit, const char* name, const char* what,
                  SpanText text) {
    const auto choice = std::make_shared<SiteChoice>();
    CLI::App* command = site.add_subcommand(name, what);
    addSiteArgument(*command, *choice);
    addSpanOptions(*command, *choice);
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, choice, text = std::move(text)] {
        exit = printSpan(program, *choice, text);
    });
    return *command;
}

}  // namespace

void addHouseCommands(CLI::App& site, Program& program, int& exit) {
    addAt(site, program, exit, "parameters", "工控机的参数页和公示牌并排", parametersText);
    addAt(site, program, exit, "wiring", "哪一路信号接到哪一个数值", wiringText);
    addAt(site, program, exit, "processes", "工控机上运行的程序", processesText);

    const auto alarms = std::make_shared<bool>(false);
    addSpan(site, program, exit, "log", "参数修改记录；加 --alarms 是报警记录",
            [alarms](const Station& station, MinuteSpan span, bool json) {
                return logText(*alarms ? station.alarmLog(span.from, span.until)
                                       : station.parameterLog(span.from, span.until),
                               json);
            })
        .add_flag("--alarms", *alarms, "报警记录");

    addClipsCommand(site, program, exit);
    addSpan(site, program, exit, "comparisons", "档案里的比对监测报告", comparisonsText);
    addCylinderCommand(site, program, exit);
    addStandardCommand(site, program, exit);
}

}  // namespace lianbing::tool
