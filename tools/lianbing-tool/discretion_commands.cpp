#include "tools/lianbing-tool/discretion_commands.h"

#include "game/base/text.h"
#include "game/present/discretion_model.h"
#include "game/present/discretion_words.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "tools/lianbing-tool/discretion_compute.h"
#include "tools/lianbing-tool/discretion_ranges.h"
#include "tools/lianbing-tool/discretion_tables.h"
#include "tools/lianbing-tool/discretion_words.h"

namespace lianbing::tool {

namespace {

using present::spokenBasis;
using present::spokenInterval;
using procedure::DiscretionTable;

struct TableOptions {
    std::string table;
    std::string local;  ///< a pack's id or folder; empty for all that the program has
    std::string on;     ///< empty for today
};

int listTables(const Program& program, const TableOptions& options) {
    const auto day = dayOrToday(options.on);
    if (!day) return report(day.error(), Exit::BadInput);
    const auto all = loadRules(program, options.local);
    if (!all) return report(all.error());
    const auto print = [&](const procedure::LocalPack& pack) {
        for (const DiscretionTable& table : pack.tables) {
            if (!options.on.empty() && !table.valid.contains(*day)) continue;
            fmt::print("{}　{}　{}　{}{}\n", table.id, pack.title, table.title,
                       spokenInterval(table.valid), table.unverified ? "　未核实" : "");
        }
    };
    for (const session::LocalRules& rules : *all) {
        // Of all places each pack once; of one place also those it lies in.
        const std::size_t count = options.local.empty() ? 1 : rules.packs.size();
        for (std::size_t i = 0; i < count; ++i) print(rules.packs[i]);
    }
    return static_cast<int>(Exit::Fine);
}

int showTable(const Program& program, const TableOptions& options) {
    const auto day = dayOrToday(options.on);
    if (!day) return report(day.error(), Exit::BadInput);
    const auto found = findTable(program, options.table, options.local);
    if (!found) return report(found.error());
    printTable(*found->table);
    for (const std::string& line : spokenBasis(found->table->liability, *found->rules.laws, *day))
        fmt::print("罚则（{}）：{}\n", day->chinese(), line);
    return static_cast<int>(Exit::Fine);
}

void printDaily(const present::DailyResult& daily) {
    for (const present::ReckoningStep& step : daily.steps)
        fmt::print("{}：{}{}\n", step.what, step.shown,
                   step.basis.words.empty() ? "" : fmt::format("（{}）", step.basis.words));
    for (const present::BasisMark& mark : daily.basis) fmt::print("依据：{}\n", mark.words);
    for (const present::ReckoningWarning& warning : daily.warnings)
        fmt::print("注意：{}\n", warning.words);
    if (!daily.checklist.empty()) fmt::print("决定以前逐项核对：\n");
    for (const present::CheckItem& item : daily.checklist) {
        std::vector<std::string> basis;
        for (const present::BasisMark& mark : item.basis) basis.push_back(mark.words);
        fmt::print("  · {}（{}）\n", item.words, base::join(basis, "、"));
    }
}

/// Findings where the fine that comes out must not, or not surely, be laid on.
int daily(const Program& program, const present::DailyLook& look) {
    const auto packs = program.lawPacks();
    if (!packs) return report(packs.error(), Exit::MachineFailed);
    const auto library = session::makeLibrary(*packs);
    if (!library) return report(library.error(), Exit::MachineFailed);
    const present::DailyResult found = present::makeDaily(look, **library);
    if (!found.problem.empty()) return report(base::Error{found.problem, ""}, Exit::BadInput);
    printDaily(found);
    return static_cast<int>(found.warnings.empty() ? Exit::Fine : Exit::Findings);
}

}  // namespace

void addDiscretionCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* discretion =
        app.add_subcommand("discretion", "裁量基准：列表、计算罚款、批改、按日连续处罚、比较轻重");
    discretion->require_subcommand(1);
    const auto options = std::make_shared<TableOptions>();

    CLI::App* list = discretion->add_subcommand("list", "列出裁量表");
    addLocalOption(*list, options->local);
    list->add_option("--on", options->on, "只列这一天有效的，例如 2026-09-01");
    list->callback([&program, &exit, options] { exit = listTables(program, *options); });

    CLI::App* show = discretion->add_subcommand("show", "打印一张裁量表的全部内容");
    show->add_option("ID", options->table, "裁量表编号")->required();
    addLocalOption(*show, options->local);
    show->add_option("--on", options->on, "按哪一天看罚则的效力；不写就是今天");
    show->callback([&program, &exit, options] { exit = showTable(program, *options); });

    addComputeCommand(*discretion, program, exit);

    CLI::App* dailyFine = discretion->add_subcommand("daily", "算按日连续处罚");
    const auto dailyOptions = std::make_shared<present::DailyLook>();
    dailyFine->add_option("--fine", dailyOptions->fine, "原处罚决定的罚款数额，元，也可以写 45万元")
        ->required();
    dailyFine->add_option("--served", dailyOptions->served, "责令改正决定书送达日")->required();
    dailyFine->add_option("--recheck", dailyOptions->recheck, "复查日")->required();
    dailyFine->callback([&program, &exit, dailyOptions] { exit = daily(program, *dailyOptions); });

    addRangeCommands(*discretion, program, exit);
}

}  // namespace lianbing::tool
