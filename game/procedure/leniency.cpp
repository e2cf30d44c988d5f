#include "game/procedure/leniency.h"

#include <fmt/format.h>

#include <utility>

namespace lianbing::procedure {

namespace {

bool lightens(Leniency leads) {
    return leads == Leniency::Lighten || leads == Leniency::MayLighten;
}

/// What 从轻 may come to.
std::string spokenRoom(const Calculation& calculation) {
    const std::string amount = spokenYuan(calculation.amount);
    if (calculation.amount == calculation.least)
        return fmt::format("按裁量表已经是法定最低额{}，没有从轻的余地", amount);
    return fmt::format("从轻，在{}到{}之间", spokenYuan(calculation.least), amount);
}

AmountCheck right(std::string sentence) {
    return {AmountFault::None, std::move(sentence)};
}

AmountCheck markNoFine(const LeniencyRule& rule, std::int64_t given, AmountCheck check) {
    if (given == 0)
        return right(fmt::format("有“{}”的，{}，不罚款", rule.title, spokenLeniency(rule.leads)));
    if (rule.leads == Leniency::MayNotPunish) return check;
    return {AmountFault::MustNotPunish,
            fmt::format("有“{}”的，不予处罚，不能罚款{}", rule.title, spokenYuan(given))};
}

AmountCheck markLighter(const LeniencyRule& rule, std::int64_t given, const Calculation& table,
                        AmountCheck check) {
    if (given <= 0 || given > table.amount) return check;
    const std::string due = fmt::format("不算它，按裁量表是{}", spokenYuan(table.amount));
    if (given == table.amount)
        return right(fmt::format("按裁量表是{}，算得对；“{}”{}处罚，在数额里怎样体现，要写明",
                                 spokenYuan(given), rule.title, spokenLeniency(rule.leads)));
    if (given < table.least)
        return right(
            fmt::format("{}低于法定最低额{}，是减轻处罚，有“{}”的可以这样；{}；减这么多要写明理由",
                        spokenYuan(given), spokenYuan(table.least), rule.title, due));
    return right(fmt::format("{}在法定幅度里，是从轻处罚，有“{}”的可以这样；{}；要写明理由",
                             spokenYuan(given), rule.title, due));
}

AmountCheck markHeavier(const LeniencyRule& rule, std::int64_t given, const Calculation& table,
                        AmountCheck check) {
    if (given <= table.amount || given > table.most) return check;
    return right(fmt::format(
        "{}在法定幅度里，是从重处罚，有“{}”的可以这样；不算它，按裁量表是{}；要写明理由",
        spokenYuan(given), rule.title, spokenYuan(table.amount)));
}

}  // namespace

std::string spokenLeniency(Leniency leads) {
    switch (leads) {
        case Leniency::ShallNotPunish:
            return "不予处罚";
        case Leniency::MayNotPunish:
            return "可以不予处罚";
        case Leniency::Lighten:
            return "应当从轻或者减轻";
        case Leniency::MayLighten:
            return "可以从轻或者减轻";
        case Leniency::Aggravate:
            return "从重";
    }
    return "";
}

CalculationStep leniencyStep(const LeniencyRule& rule, const Calculation& calculation) {
    const std::string amount = spokenYuan(calculation.amount);
    const std::string least = spokenYuan(calculation.least);
    switch (rule.leads) {
        case Leniency::ShallNotPunish:
            return {"不予处罚", fmt::format("{}：不罚款", rule.title)};
        case Leniency::MayNotPunish:
            return {"可以不予处罚",
                    fmt::format("{}：可以不罚款；要罚，按裁量表是{}", rule.title, amount)};
        case Leniency::Lighten:
        case Leniency::MayLighten:
            return {"从轻或者减轻",
                    fmt::format("{}：{}；{}；减轻，可以低于法定最低额{}"
                                "；裁量表没有写减多少，要写明理由",
                                rule.title, spokenLeniency(rule.leads), spokenRoom(calculation),
                                least)};
        case Leniency::Aggravate:
            break;
    }
    return {"从重",
            fmt::format("{}：在{}到{}之间从重，不能高于法定最高额；裁量表没有写加多少，要写明理由",
                        rule.title, amount, spokenYuan(calculation.most))};
}

base::Result<AmountCheck> checkAmount(std::int64_t given, const DiscretionTable& table,
                                      const DiscretionChoice& choice, const LeniencyRule& rule) {
    base::Result<AmountCheck> check = checkAmount(given, table, choice);
    const base::Result<Calculation> calculation = calculate(table, choice);
    if (!check || !calculation) return check;
    if (lightens(rule.leads)) return markLighter(rule, given, *calculation, std::move(*check));
    if (rule.leads == Leniency::Aggravate)
        return markHeavier(rule, given, *calculation, std::move(*check));
    return markNoFine(rule, given, std::move(*check));
}

}  // namespace lianbing::procedure
