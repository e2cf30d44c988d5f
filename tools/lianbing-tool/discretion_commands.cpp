#include "tools/lianbing-tool/discretion_commands.h"

#include "game/exchange/discretion_json.h"
#include "game/present/discretion_words.h"
#include "game/procedure/penalty.h"
#include "game/session/today.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tools/lianbing-tool/discretion_ranges.h"
#include "tools/lianbing-tool/discretion_words.h"

namespace lianbing::tool {

namespace {

using present::spokenBasis;
using present::spokenHearing;
using present::spokenInterval;
using procedure::DiscretionTable;

struct TableOptions {
    std::string table;
    std::string local;  ///< a pack's id or folder; empty for all that the program has
    std::string on;     ///< empty for today
    std::vector<std::string> grades;
    std::vector<std::string> quantities;
    std::vector<std::string> adjustments;
    std::optional<std::int64_t> answer;
};

struct DailyOptions {
    std::int64_t fine = 0;
    std::string served;
    std::string recheck;
};

/// Keeps the exit code that goes with what went wrong.
struct Failure {
    base::Error error;
    Exit code = Exit::BadInput;
};

int report(const Failure& failure) {
    return report(failure.error, failure.code);
}

/// The rules of the place asked for, or of every place.
tl::expected<std::vector<session::LocalRules>, Failure> loadRules(const Program& program,
                                                                  const std::string& local) {
    const auto content = program.content();
    if (!content) return tl::unexpected(Failure{content.error(), Exit::MachineFailed});
    std::vector<session::LocalRules> all;
    const std::vector<std::string> ids =
        local.empty() ? content->localIds() : std::vector<std::string>{local};
    for (const std::string& id : ids) {
        auto rules = content->loadLocal(id);
        if (!rules) return tl::unexpected(Failure{rules.error(), Exit::BadInput});
        all.push_back(std::move(*rules));
    }
    return all;
}

struct FoundTable {
    session::LocalRules rules;
    const DiscretionTable* table = nullptr;
};

tl::expected<FoundTable, Failure> findTable(const Program& program, const TableOptions& options) {
    auto all = loadRules(program, options.local);
    if (!all) return tl::unexpected(all.error());
    std::string ids;
    for (session::LocalRules& rules : *all) {
        if (const DiscretionTable* table = rules.findTable(options.table))
            return FoundTable{std::move(rules), table};
        for (const DiscretionTable& table : rules.packs.front().tables)
            ids += (ids.empty() ? "" : "、") + table.id;
    }
    return tl::unexpected(Failure{
        {fmt::format("没有裁量表“{}”，可以用：{}", options.table, ids.empty() ? "（没有）" : ids),
         ""},
        Exit::BadInput});
}

base::Result<base::Date> dayOf(const std::string& text) {
    if (text.empty()) return session::today();
    return base::Date::parse(text);
}

int listTables(const Program& program, const TableOptions& options) {
    const auto day = dayOf(options.on);
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
    const auto day = dayOf(options.on);
    if (!day) return report(day.error(), Exit::BadInput);
    const auto found = findTable(program, options);
    if (!found) return report(found.error());
    printTable(*found->table);
    for (const std::string& line : spokenBasis(found->table->liability, *found->rules.laws, *day))
        fmt::print("罚则（{}）：{}\n", day->chinese(), line);
    return static_cast<int>(Exit::Fine);
}

/// Splits `name=value`.
base::Result<std::pair<std::string, std::string>> assignment(const std::string& text,
                                                             std::string_view option) {
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == text.size())
        return base::fail(fmt::format("{} 要写成 编号=值，不是“{}”", option, text));
    return std::pair{text.substr(0, sign), text.substr(sign + 1)};
}

base::Result<std::map<std::string, std::string>> assignments(const std::vector<std::string>& texts,
                                                             std::string_view option) {
    std::map<std::string, std::string> all;
    for (const std::string& text : texts) {
        const auto one = assignment(text, option);
        if (!one) return base::Unexpected{one.error()};
        if (!all.insert(*one).second)
            return base::fail(fmt::format("{} {} 写了两次", option, one->first));
    }
    return all;
}

base::Result<std::map<std::string, base::Fraction>> numbers(const std::vector<std::string>& texts,
                                                            std::string_view option) {
    const auto written = assignments(texts, option);
    if (!written) return base::Unexpected{written.error()};
    std::map<std::string, base::Fraction> all;
    for (const auto& [name, text] : *written) {
        const auto value = base::Fraction::parse(text);
        if (!value)
            return base::fail(fmt::format("{} {}：“{}”不是数，要写成 500000、10%、-30% 这样",
                                          option, name, text));
        all.emplace(name, *value);
    }
    return all;
}

base::Result<procedure::DiscretionChoice> readChoice(const TableOptions& options) {
    auto grades = assignments(options.grades, "--grade");
    if (!grades) return base::Unexpected{grades.error()};
    auto quantities = numbers(options.quantities, "--quantity");
    if (!quantities) return base::Unexpected{quantities.error()};
    auto adjustments = numbers(options.adjustments, "--adjust");
    if (!adjustments) return base::Unexpected{adjustments.error()};
    return procedure::DiscretionChoice{std::move(*grades), std::move(*quantities),
                                       std::move(*adjustments)};
}

bool hasBasisInForce(const DiscretionTable& table, const law::Library& laws, base::Date day) {
    return std::any_of(table.liability.begin(), table.liability.end(), [&](const auto& ref) {
        return laws.resolve(ref, day).standing == law::Standing::InForce;
    });
}

void printResult(const exchange::DiscretionResult& result, const session::LocalRules& rules) {
    const DiscretionTable& table = *result.table;
    fmt::print("{}（{}）\n来源：{}\n", table.title, table.id, table.source);
    fmt::print("{}：这张裁量表{}（{}）\n", result.day.chinese(),
               table.valid.contains(result.day) ? "有效" : "不适用", spokenInterval(table.valid));
    if (table.unverified) fmt::print("未核实：{}\n", table.note);
    for (const std::string& line : result.basis) fmt::print("罚则：{}\n", line);
    if (!hasBasisInForce(table, *rules.laws, result.day))
        fmt::print("注意：这一天，表里写的罚则没有一条有效；新的罚则能不能用这张表，表里没有写\n");
    for (const procedure::CalculationStep& step : result.calculation.steps)
        fmt::print("{}：{}\n", step.what, step.shown);
    if (const auto* hearing = procedure::hearingOn(rules.packs, result.day))
        fmt::print("听证数额：{}\n", spokenHearing(*hearing));
    if (result.answer) fmt::print("批改：{}\n", result.check.sentence);
}

int compute(const Program& program, const TableOptions& options) {
    const auto day = dayOf(options.on);
    if (!day) return report(day.error(), Exit::BadInput);
    const auto choice = readChoice(options);
    if (!choice) return report(choice.error(), Exit::BadInput);
    const auto found = findTable(program, options);
    if (!found) return report(found.error());
    auto calculation = procedure::calculate(*found->table, *choice);
    if (!calculation) return report(calculation.error(), Exit::BadInput);
    exchange::DiscretionResult result;
    result.table = found->table;
    result.day = *day;
    result.basis = spokenBasis(found->table->liability, *found->rules.laws, *day);
    result.calculation = std::move(*calculation);
    result.answer = options.answer;
    if (options.answer) {
        auto check = procedure::checkAmount(*options.answer, *found->table, *choice);
        if (!check) return report(check.error(), Exit::BadInput);
        result.check = std::move(*check);
    }
    if (program.json) {
        fmt::print("{}\n", exchange::toJson(result));
    } else {
        printResult(result, found->rules);
    }
    const bool isWrong = options.answer && result.check.fault != procedure::AmountFault::None;
    return static_cast<int>(isWrong ? Exit::Findings : Exit::Fine);
}

int daily(const DailyOptions& options) {
    const auto served = base::Date::parse(options.served);
    if (!served) return report(served.error(), Exit::BadInput);
    const auto recheck = base::Date::parse(options.recheck);
    if (!recheck) return report(recheck.error(), Exit::BadInput);
    const auto fine = procedure::dailyFine(options.fine, *served, *recheck);
    if (!fine) return report(fine.error(), Exit::BadInput);
    fmt::print("计罚日数：{}至{}，{}日\n按日连续处罚：{}\n", fine->firstDay.chinese(),
               fine->lastDay.chinese(), fine->days, fine->shown);
    return static_cast<int>(Exit::Fine);
}

void addLocal(CLI::App& command, TableOptions& options) {
    command.add_option("--local", options.local, "地方包的编号，或者自己的地方包文件夹");
}

}  // namespace

void addDiscretionCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* discretion =
        app.add_subcommand("discretion", "裁量基准：列表、计算罚款、批改、按日连续处罚、比较轻重");
    discretion->require_subcommand(1);
    const auto options = std::make_shared<TableOptions>();

    CLI::App* list = discretion->add_subcommand("list", "列出裁量表");
    addLocal(*list, *options);
    list->add_option("--on", options->on, "只列这一天有效的，例如 2026-09-01");
    list->callback([&program, &exit, options] { exit = listTables(program, *options); });

    CLI::App* show = discretion->add_subcommand("show", "打印一张裁量表的全部内容");
    show->add_option("ID", options->table, "裁量表编号")->required();
    addLocal(*show, *options);
    show->add_option("--on", options->on, "按哪一天看罚则的效力；不写就是今天");
    show->callback([&program, &exit, options] { exit = showTable(program, *options); });

    CLI::App* calculation =
        discretion->add_subcommand("compute", "按裁量表一步一步算罚款，也可以批改一个数额");
    calculation->add_option("ID", options->table, "裁量表编号")->required();
    addLocal(*calculation, *options);
    calculation->add_option("--grade", options->grades, "因素=档次，可以写几个；没有写的按第一档");
    calculation->add_option("--quantity", options->quantities,
                            "要填的数=值，例如 investment=30000000");
    calculation->add_option("--adjust", options->adjustments, "调整=比例，例如 apology=-30%");
    calculation->add_option("--on", options->on, "按哪一天看裁量表和罚则的效力；不写就是今天");
    calculation->add_option("--answer", options->answer, "要批改的罚款数额，元；不对的退出码是 1");
    calculation->add_flag("--json", program.json, "结果用 JSON");
    calculation->callback([&program, &exit, options] { exit = compute(program, *options); });

    CLI::App* dailyFine = discretion->add_subcommand("daily", "算按日连续处罚");
    const auto dailyOptions = std::make_shared<DailyOptions>();
    dailyFine->add_option("--fine", dailyOptions->fine, "原处罚决定的罚款数额，元")->required();
    dailyFine->add_option("--served", dailyOptions->served, "责令改正决定书送达日")->required();
    dailyFine->add_option("--recheck", dailyOptions->recheck, "复查日")->required();
    dailyFine->callback([&exit, dailyOptions] { exit = daily(*dailyOptions); });

    addRangeCommands(*discretion, program, exit);
}

}  // namespace lianbing::tool
