#include "tools/lianbing-tool/clock_commands.h"

#include "game/exchange/period_json.h"

#include <fmt/format.h>

#include <functional>
#include <memory>
#include <vector>

#include "tools/lianbing-tool/clock_due.h"
#include "tools/lianbing-tool/clock_text.h"

namespace lianbing::tool {

namespace {

using Work =
    std::function<int(const std::vector<procedure::StatutoryPeriod>&, const law::Library&)>;

/// Runs a command that needs the periods and the calendar.
int withPeriods(const Program& program, const Work& work) {
    const base::Result<session::Content> content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    const base::Result<std::vector<law::PackFile>> packs = content->lawPacks();
    if (!packs) return report(packs.error(), Exit::MachineFailed);
    const auto library = session::makeLibrary(*packs);
    if (!library) return report(library.error(), Exit::MachineFailed);
    const auto periods = content->periods(**library);
    return periods ? work(*periods, **library) : report(periods.error(), Exit::MachineFailed);
}

int list(const Program& program) {
    return withPeriods(program, [&](const auto& periods, const law::Library& /*library*/) {
        fmt::print("{}",
                   program.json ? exchange::periodsJson(periods) + "\n" : periodsText(periods));
        return static_cast<int>(Exit::Fine);
    });
}

int due(const Program& program, const DueOptions& options) {
    return withPeriods(program, [&](const auto& periods, const law::Library& library) {
        const auto counted = countPeriod(options, periods, library);
        if (!counted) return report(counted.error(), Exit::BadInput);
        fmt::print("{}",
                   program.json ? exchange::countedJson(*counted) + "\n" : countedText(*counted));
        const bool isWrong = counted->given && counted->check.error != procedure::DueError::None;
        return static_cast<int>(isWrong ? Exit::Findings : Exit::Fine);
    });
}

void addDue(CLI::App& clock, Program& program, int& exit) {
    CLI::App* command = clock.add_subcommand("due", "算一个期限哪天届满，一步一步列出来");
    const auto options = std::make_shared<DueOptions>();
    command->add_option("PERIOD", options->period, "期限的编号（见 clock list），或者 7个工作日")
        ->required();
    command
        ->add_option("--start", options->start,
                     "开始的那一天，例如 2026-02-12；按小时的写 2026-02-12T09:00")
        ->required();
    command
        ->add_option("--suspend", options->suspensions,
                     "中止的首日和末日，例如 2026-02-20..2026-02-25；可以写几次")
        ->allow_extra_args(false);
    command->add_flag("--extend", options->extensions, "延长一次；可以写几次");
    command->add_flag("--moves", options->moves, "最后一天是休息日的顺延；只在直接写期限时用");
    command->add_option("--answer", options->answer, "要核对的届满日；不对就说错在哪里，退出码 1");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = due(program, *options); });
}

}  // namespace

void addClockCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* clock = app.add_subcommand("clock", "法定期限：列出来，算届满日");
    clock->require_subcommand(1);
    CLI::App* command = clock->add_subcommand("list", "列出全部法定期限和依据");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit] { exit = list(program); });
    addDue(*clock, program, exit);
}

}  // namespace lianbing::tool
