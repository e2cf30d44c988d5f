#include "tools/lianbing-tool/discretion_compute.h"

#include "game/base/text.h"
#include "game/exchange/discretion_json.h"
#include "game/law/applicable.h"
#include "game/law/read_dates.h"
#include "game/present/discretion_words.h"
#include "game/present/hearing_words.h"
#include "game/procedure/basis.h"
#include "game/procedure/leniency.h"
#include "game/procedure/table_use.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tools/lianbing-tool/discretion_tables.h"

namespace lianbing::tool {

namespace {

using procedure::DiscretionTable;

struct ComputeOptions {
    std::string table;
    std::string local;
    std::string on;  ///< both days in one; empty for today
    std::string began;
    std::string offence;
    std::string decision;
    std::vector<std::string> grades;
    std::vector<std::string> quantities;
    std::vector<std::string> adjustments;
    std::string lenient;
    std::string answer;
};

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

base::Result<procedure::DiscretionChoice> readChoice(const ComputeOptions& options) {
    auto grades = assignments(options.grades, "--grade");
    if (!grades) return base::Unexpected{grades.error()};
    auto quantities = numbers(options.quantities, "--quantity");
    if (!quantities) return base::Unexpected{quantities.error()};
    auto adjustments = numbers(options.adjustments, "--adjust");
    if (!adjustments) return base::Unexpected{adjustments.error()};
    return procedure::DiscretionChoice{std::move(*grades), std::move(*quantities),
                                       std::move(*adjustments)};
}

base::Result<law::LawDates> readDates(const ComputeOptions& options) {
    if (!options.offence.empty() || !options.decision.empty())
        return law::readLawDates(options.began, options.offence, options.decision);
    const auto day = dayOrToday(options.on);
    if (!day) return base::Unexpected{day.error()};
    return law::LawDates{*day, *day};
}

base::Result<std::optional<std::int64_t>> readAnswer(const std::string& text) {
    if (text.empty()) return std::optional<std::int64_t>{};
    const std::optional<std::int64_t> yuan = present::readYuan(text);
    if (!yuan)
        return base::fail(
            fmt::format("--answer “{}”不是整数的元，要写成 450000 或者 45万元", text));
    return yuan;
}

/// The grounds of the packs that are law on one of the days of the case.
base::Result<const procedure::LeniencyRule*> findLeniency(const std::string& id,
                                                          const law::LawDates& dates,
                                                          const session::LocalRules& rules) {
    std::string ids;
    for (const procedure::LocalPack& pack : rules.packs) {
        for (const procedure::LeniencyRule& rule : pack.leniency) {
            const bool isLaw =
                !procedure::basisOn(rule.basis, *rules.laws, dates.decision).empty() ||
                !procedure::basisOn(rule.basis, *rules.laws, dates.offence).empty();
            if (!isLaw) continue;
            if (rule.id == id) return &rule;
            ids += fmt::format("{}{}（{}）", ids.empty() ? "" : "、", rule.id, rule.title);
        }
    }
    return base::fail(fmt::format("行为时和决定时都没有“{}”这种情形，可以用：{}", id, ids));
}

/// The line of the ground, with where it stands: on the day of the decision, else on that of the
/// act.
procedure::CalculationStep stepWithBasis(const procedure::LeniencyRule& rule,
                                         const procedure::Calculation& calculation,
                                         const law::LawDates& dates, const law::Library& laws) {
    procedure::CalculationStep step = procedure::leniencyStep(rule, calculation);
    std::vector<std::string> basis = procedure::basisOn(rule.basis, laws, dates.decision);
    if (basis.empty()) basis = procedure::basisOn(rule.basis, laws, dates.offence);
    step.shown += fmt::format("（{}）", base::join(basis, "、"));
    return step;
}

/// Each liability with what it is worth: of a case of two days, which law applies and why.
std::vector<std::string> basisOfCase(const DiscretionTable& table, const law::LawDates& dates,
                                     const law::Library& laws) {
    if (dates.firstDay() == dates.decision)
        return present::spokenBasis(table.liability, laws, dates.decision);
    std::vector<std::string> all;
    for (const law::ArticleRef& ref : table.liability)
        all.push_back(
            fmt::format("{}：{}", ref.official(), law::applicableTo(ref, dates, laws).reason));
    return all;
}

std::string_view spokenStanding(const DiscretionTable& table, base::Date day) {
    switch (procedure::standingOn(table, day)) {
        case procedure::TableStanding::InForce:
            return "有效";
        case procedure::TableStanding::NotInForce:
            return "不适用";
        case procedure::TableStanding::Unknown:
            break;
    }
    return "效力不明";
}

void printHearing(const exchange::DiscretionResult& result, const session::LocalRules& rules) {
    const base::Date day = result.dates.decision;
    const std::string threshold = present::spokenHearing(rules.packs, day);
    fmt::print("听证数额：{}\n", threshold.empty() ? "这一天的没有收" : threshold);
    const std::int64_t yuan = result.answer.value_or(result.calculation.amount);
    const std::string meaning = present::hearingForFine(yuan, rules.packs, day);
    if (!meaning.empty()) fmt::print("听证：{}\n", meaning);
    const present::HearingAlways always = present::hearingAtAnyFine(*rules.laws, day);
    std::string basis;
    for (const present::BasisMark& mark : always.basis)
        basis += (basis.empty() ? "" : "、") + mark.words;
    if (!basis.empty()) fmt::print("听证：{}（{}）\n", always.words, basis);
}

void printResult(const exchange::DiscretionResult& result, const session::LocalRules& rules) {
    const DiscretionTable& table = *result.table;
    const law::LawDates& dates = result.dates;
    fmt::print("{}（{}）\n来源：{}\n", table.title, table.id, table.source);
    if (dates.firstDay() != dates.decision)
        fmt::print("行为：{}　决定：{}\n", dates.spokenOffence(), dates.decision.chinese());
    fmt::print("{}：这张裁量表{}（{}）\n", dates.decision.chinese(),
               spokenStanding(table, dates.decision), present::spokenInterval(table.valid));
    if (table.unverified) fmt::print("未核实：{}\n", table.note);
    for (const std::string& line : result.basis) fmt::print("罚则：{}\n", line);
    for (const std::string& line : result.obstacles) fmt::print("注意：{}\n", line);
    for (const procedure::CalculationStep& step : result.calculation.steps)
        fmt::print("{}：{}\n", step.what, step.shown);
    printHearing(result, rules);
    if (result.answer) fmt::print("批改：{}\n", result.check.sentence);
}

base::Result<procedure::AmountCheck> mark(const exchange::DiscretionResult& result,
                                          const procedure::DiscretionChoice& choice,
                                          const procedure::LeniencyRule* lenient) {
    auto check = lenient == nullptr
                     ? procedure::checkAmount(*result.answer, *result.table, choice)
                     : procedure::checkAmount(*result.answer, *result.table, choice, *lenient);
    if (!check) return check;
    return procedure::withObstacles(std::move(*check), result.obstacles);
}

int printed(const Program& program, const exchange::DiscretionResult& result,
            const session::LocalRules& rules) {
    if (program.json) {
        fmt::print("{}\n", exchange::toJson(result));
    } else {
        printResult(result, rules);
    }
    const bool isWrong = result.answer && result.check.fault != procedure::AmountFault::None;
    return static_cast<int>(isWrong || !result.obstacles.empty() ? Exit::Findings : Exit::Fine);
}

int compute(const Program& program, const ComputeOptions& options) {
    const auto dates = readDates(options);
    if (!dates) return report(dates.error(), Exit::BadInput);
    const auto choice = readChoice(options);
    if (!choice) return report(choice.error(), Exit::BadInput);
    const auto answer = readAnswer(options.answer);
    if (!answer) return report(answer.error(), Exit::BadInput);
    const auto found = findTable(program, options.table, options.local);
    if (!found) return report(found.error());
    auto calculation = procedure::calculate(*found->table, *choice);
    if (!calculation) return report(calculation.error(), Exit::BadInput);
    exchange::DiscretionResult result;
    result.table = found->table;
    result.dates = *dates;
    result.basis = basisOfCase(*found->table, *dates, *found->rules.laws);
    result.obstacles = procedure::obstaclesTo(*found->table, *dates, *found->rules.laws);
    result.calculation = std::move(*calculation);
    result.answer = *answer;
    const procedure::LeniencyRule* lenient = nullptr;
    if (!options.lenient.empty()) {
        const auto rule = findLeniency(options.lenient, *dates, found->rules);
        if (!rule) return report(rule.error(), Exit::BadInput);
        lenient = *rule;
        result.lenient = lenient->id;
        result.calculation.steps.push_back(
            stepWithBasis(*lenient, result.calculation, *dates, *found->rules.laws));
    }
    if (result.answer) {
        auto check = mark(result, *choice, lenient);
        if (!check) return report(check.error(), Exit::BadInput);
        result.check = std::move(*check);
    }
    return printed(program, result, found->rules);
}

}  // namespace

void addComputeCommand(CLI::App& discretion, Program& program, int& exit) {
    const auto options = std::make_shared<ComputeOptions>();
    CLI::App* command =
        discretion.add_subcommand("compute", "按裁量表一步一步算罚款，也可以批改一个数额");
    command->add_option("ID", options->table, "裁量表编号")->required();
    addLocalOption(*command, options->local);
    command->add_option("--grade", options->grades, "因素=档次，可以写几个；没有写的按第一档");
    command->add_option("--quantity", options->quantities, "要填的数=值，例如 investment=30000000");
    command->add_option("--adjust", options->adjustments, "调整=比例，例如 apology=-30%");
    command->add_option("--lenient", options->lenient,
                        "有不予处罚、从轻、减轻或者从重的情形，写编号，例如 harm-reduced；local "
                        "show national 列出全部");
    CLI::Option* on =
        command->add_option("--on", options->on, "行为和决定都在这一天；不写就是今天");
    CLI::Option* offence =
        command->add_option("--offence", options->offence, "行为日；持续的行为写终了日");
    CLI::Option* decision = command->add_option("--decision", options->decision, "决定日");
    offence->needs(decision)->excludes(on);
    decision->needs(offence);
    command->add_option("--began", options->began, "持续的行为开始的日子")->needs(offence);
    command->add_option("--answer", options->answer,
                        "要批改的罚款数额，元，也可以写 45万元；不对的退出码是 1");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = compute(program, *options); });
}

}  // namespace lianbing::tool
