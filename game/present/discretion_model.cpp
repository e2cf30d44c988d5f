#include "game/present/discretion_model.h"

#include "game/law/standing_text.h"
#include "game/present/discretion_choice.h"
#include "game/present/discretion_words.h"
#include "game/present/hearing_words.h"
#include "game/procedure/basis.h"
#include "game/procedure/table_use.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace lianbing::present {

namespace {

using law::ArticleRef;
using procedure::Calculation;
using procedure::DiscretionTable;
using procedure::LocalPack;

std::vector<const DiscretionTable*> tablesOf(const LocalPlace& place) {
    std::vector<const DiscretionTable*> tables;
    for (const LocalPack& pack : place.packs) {
        for (const DiscretionTable& table : pack.tables) tables.push_back(&table);
    }
    return tables;
}

int validOn(base::Date day, const std::vector<const DiscretionTable*>& tables) {
    return static_cast<int>(
        std::count_if(tables.begin(), tables.end(),
                      [&](const DiscretionTable* table) { return table->valid.contains(day); }));
}

/// The outer ones first, so that the nation stands above its provinces.
std::vector<const LocalPlace*> inOrder(const std::vector<LocalPlace>& places) {
    std::vector<const LocalPlace*> order;
    for (const LocalPlace& place : places) order.push_back(&place);
    std::stable_sort(order.begin(), order.end(),
                     [](const LocalPlace* one, const LocalPlace* other) {
                         return one->packs.size() < other->packs.size();
                     });
    return order;
}

const LocalPlace* placeFor(const DiscretionLook& look,
                           const std::vector<const LocalPlace*>& order) {
    const auto found = std::find_if(order.begin(), order.end(), [&](const LocalPlace* place) {
        return look.place.empty() ? !tablesOf(*place).empty()
                                  : place->packs.front().id == look.place;
    });
    if (found != order.end()) return *found;
    return order.empty() ? nullptr : order.front();
}

const DiscretionTable* tableFor(const DiscretionLook& look, const LocalPlace& place) {
    const std::vector<const DiscretionTable*> tables = tablesOf(place);
    const auto named =
        std::find_if(tables.begin(), tables.end(),
                     [&](const DiscretionTable* table) { return table->id == look.table; });
    if (named != tables.end()) return *named;
    const auto valid =
        std::find_if(tables.begin(), tables.end(),
                     [&](const DiscretionTable* table) { return table->valid.contains(look.day); });
    if (valid != tables.end()) return *valid;
    return tables.empty() ? nullptr : tables.front();
}

JurisdictionRow rowOf(const LocalPlace& place, base::Date day, bool isChosen) {
    const std::vector<const DiscretionTable*> tables = tablesOf(place);
    const int valid = validOn(day, tables);
    JurisdictionRow row{place.packs.front().id, place.packs.front().title, {}, isChosen};
    const int count = static_cast<int>(tables.size());
    row.detail = count == 0       ? "没有裁量表"
                 : valid == count ? fmt::format("{} 张裁量表", count)
                                  : fmt::format("{} 张裁量表，当日有效 {} 张", count, valid);
    return row;
}

void addEnds(const base::DateInterval& span, std::set<base::Date>& days) {
    if (span.from.year() > 1) days.insert(span.from);  // the first day of all means: not stated
    if (span.until) days.insert(*span.until);
}

void fillDays(const LocalPlace& place, const DiscretionTable* table, DiscretionModel& model) {
    std::set<base::Date> days;
    std::set<base::Date> tableDays;
    for (const DiscretionTable* one : tablesOf(place)) addEnds(one->valid, days);
    if (table != nullptr) {
        addEnds(table->valid, tableDays);
        for (const ArticleRef& ref : table->liability) {
            // The version of the day, or the one that was the last before it.
            const law::Resolution found = place.laws->resolve(ref, model.look.day);
            const law::Version* version = place.laws->version(ref.law, found.version);
            if (version != nullptr) addEnds(version->force, tableDays);
        }
    }
    model.days.assign(days.begin(), days.end());
    model.tableDays.assign(tableDays.begin(), tableDays.end());
    days.insert(tableDays.begin(), tableDays.end());
    days.insert(model.look.day);
    model.firstDay = *base::Date::fromYmd(days.begin()->year(), 1, 1);
    model.lastDay = *base::Date::fromYmd(days.rbegin()->year() + 1, 1, 1);
}

/// The liability that is in force on the day, else the first.
BasisMark liabilityMark(const DiscretionTable& table, const law::Library& laws, base::Date day) {
    const std::vector<std::string> standing = procedure::basisOn(table.liability, laws, day);
    const std::string words = !standing.empty()         ? standing.front()
                              : table.liability.empty() ? std::string()
                                                        : table.liability.front().official();
    return {words, words};
}

/// The number of the document that published the table; else that it is one.
BasisMark tableMark(const DiscretionTable& table) {
    constexpr std::string_view kOpen = "（";
    constexpr std::string_view kClose = "号）";
    const std::size_t close = table.source.find(kClose);
    const std::size_t open =
        close == std::string::npos ? std::string::npos : table.source.rfind(kOpen, close);
    if (open == std::string::npos) return {"裁量表", {}};
    const std::size_t begin = open + kOpen.size();
    return {table.source.substr(begin, close - begin) + "号", {}};
}

/// The steps that look at the statutory range rest on the law, all others on the table.
bool isOfLaw(const procedure::CalculationStep& step) {
    return step.what.find("法定") != std::string::npos;
}

std::vector<ReckoningStep> stepsOf(const Calculation& calculation, const DiscretionTable& table,
                                   const law::Library& laws, base::Date day) {
    const BasisMark liability = liabilityMark(table, laws, day);
    const BasisMark own = tableMark(table);
    std::vector<ReckoningStep> steps;
    for (const procedure::CalculationStep& step : calculation.steps)
        steps.push_back({step.what, step.shown, isOfLaw(step) ? liability : own, false});
    if (steps.empty()) return steps;
    steps.back().isLast = true;
    steps.back().basis = {};
    return steps;
}

float placeIn(const Calculation& range, std::int64_t amount) {
    if (range.most <= range.least) return 0;
    return static_cast<float>(amount - range.least) / static_cast<float>(range.most - range.least);
}

AmountResult resultOf(const Calculation& calculation) {
    AmountResult result;
    result.amount = groupedYuan(calculation.amount) + " 元";
    const std::string words = procedure::spokenYuan(calculation.amount);
    if (words.find("万") != std::string::npos) result.words = words;
    result.least = procedure::spokenYuan(calculation.least);
    result.most = procedure::spokenYuan(calculation.most);
    result.place = placeIn(calculation, calculation.amount);
    for (const procedure::CalculationStep& step : calculation.steps) {
        if (step.what == procedure::kPutIn) result.arithmetic = step.shown;
    }
    return result;
}

/// One desk for one table that is open.
class TableDesk {
public:
    TableDesk(const LocalPlace& place, const DiscretionTable& table, DiscretionModel& model)
        : place_(place), table_(table), model_(model) {}

    void fill() {
        fillHead();
        fillChoice(table_, model_);
        const base::Result<procedure::DiscretionChoice> choice = readChoice(table_, model_);
        warnOfTable();
        if (!choice) {
            model_.problem = choice.error().text();
            return;
        }
        const base::Result<Calculation> calculation = procedure::calculate(table_, *choice);
        if (!calculation) {
            model_.problem = calculation.error().text();
            return;
        }
        rule_ = leniencyTaken();
        markAnswer(*choice, *calculation);
        model_.isHidden = model_.look.hidesResult && !model_.mark;
        if (!model_.isHidden) show(*calculation);
    }

private:
    [[nodiscard]] base::Date day() const { return model_.look.day; }

    void fillHead() {
        model_.title = table_.title;
        model_.source = table_.source;
        model_.validity = spokenInterval(table_.valid);
        model_.isValid = table_.valid.contains(day());
        model_.isValidityUnknown =
            procedure::standingOn(table_, day()) == procedure::TableStanding::Unknown;
        model_.isUnverified = table_.unverified;
        model_.note = table_.note;
        for (const ArticleRef& ref : table_.liability)
            model_.liability.push_back({ref.official(), ref.official()});
        model_.isLiabilityOver = !table_.liability.empty() &&
                                 procedure::basisOn(table_.liability, *place_.laws, day()).empty();
    }

    void warn(std::string words, bool isGrave) {
        model_.warnings.push_back({std::move(words), isGrave});
    }

    void warnOfTable() {
        if (!model_.isValid)
            warn(fmt::format("{}，这张裁量表不适用：{}", day().chinese(), model_.validity), true);
        if (model_.isValidityUnknown)
            warn("这张裁量表没有写从哪一天起施行，这一天能不能用不明；用前核对。", false);
        warnOfLiability();
        if (table_.unverified) warn("这张裁量表未核实，用前核对；没有核实什么，写在表里。", false);
    }

    void warnOfLiability() {
        if (!model_.isLiabilityOver) return;
        std::string words =
            "这一天，表里写的罚则没有一条有效；新的罚则能不能用这张表，表里没有写。";
        for (const std::string& line : spokenBasis(table_.liability, *place_.laws, day()))
            words += "\n" + line;
        warn(std::move(words), true);
    }

    void warnOfBounds(const Calculation& calculation) {
        if (calculation.isBelowLeast) warn("算出来低于法定最低额，按法定最低额。", false);
        if (calculation.isAboveMost) warn("算出来高于法定最高额，按法定最高额。", false);
    }

    void markAnswer(const procedure::DiscretionChoice& choice, const Calculation& calculation) {
        if (model_.look.answer.empty()) return;
        const std::optional<std::int64_t> given = readYuan(model_.look.answer);
        if (!given) {
            model_.answerProblem = "数额写成整数的元，例如 450000，也可以写 45万元";
            return;
        }
        const auto check = rule_ == nullptr
                               ? procedure::checkAmount(*given, table_, choice)
                               : procedure::checkAmount(*given, table_, choice, *rule_);
        if (!check) return;
        const procedure::AmountCheck marked = procedure::withObstacles(
            *check, procedure::obstaclesTo(table_, {day(), day()}, *place_.laws));
        model_.mark = ReckoningMark{marked.fault == procedure::AmountFault::None, marked.sentence};
        if (*given >= calculation.least && *given <= calculation.most)
            answerPlace_ = placeIn(calculation, *given);
    }

    void show(const Calculation& calculation) {
        model_.result = resultOf(calculation);
        model_.result->answerPlace = answerPlace_;
        model_.result->steps = stepsOf(calculation, table_, *place_.laws, day());
        if (rule_ != nullptr) showLeniency(calculation);
        warnOfBounds(calculation);
        model_.hearingFor = hearingForFine(calculation.amount, place_.packs, day());
    }

    /// The ground that was taken, while it is law.
    [[nodiscard]] const procedure::LeniencyRule* leniencyTaken() const {
        for (const LocalPack& pack : place_.packs) {
            for (const procedure::LeniencyRule& rule : pack.leniency) {
                const bool isTaken = rule.id == model_.look.lenient;
                if (isTaken && !procedure::basisOn(rule.basis, *place_.laws, day()).empty())
                    return &rule;
            }
        }
        return nullptr;
    }

    void showLeniency(const Calculation& calculation) {
        const procedure::CalculationStep step = procedure::leniencyStep(*rule_, calculation);
        const std::string basis = procedure::basisOn(rule_->basis, *place_.laws, day()).front();
        model_.result->steps.push_back({step.what, step.shown, {basis, basis}, false});
    }

    const LocalPlace& place_;
    const DiscretionTable& table_;
    DiscretionModel& model_;
    const procedure::LeniencyRule* rule_ = nullptr;
    std::optional<float> answerPlace_;
};

/// Its first and its last day each on a line of their own: a date never parts.
std::string onTwoLines(const base::DateInterval& span) {
    constexpr std::string_view kComma = "，";
    std::string words = spokenInterval(span);
    const std::size_t at = words.find(kComma);
    if (at != std::string::npos) words.replace(at, kComma.size(), "\n");
    return words;
}

void fillRights(const LocalPlace& place, DiscretionModel& model) {
    const base::Date day = model.look.day;
    model.hearing = spokenHearing(place.packs, day);
    model.hearingAlways = hearingAtAnyFine(*place.laws, day);
    for (const LocalPack& pack : place.packs) {
        for (const procedure::LeniencyRule& rule : pack.leniency) {
            const std::vector<std::string> basis = procedure::basisOn(rule.basis, *place.laws, day);
            if (basis.empty() && !rule.basis.empty()) continue;
            const bool isTaken = rule.id == model.look.lenient;
            LeniencyRow row{rule.id,         rule.title, spokenLeniency(rule.leads),
                            rule.conditions, {},         isTaken};
            for (const std::string& words : basis) row.basis.push_back({words, words});
            model.leniency.push_back(std::move(row));
        }
    }
}

}  // namespace

DiscretionModel makeDiscretion(const DiscretionLook& look, const std::vector<LocalPlace>& places) {
    DiscretionModel model;
    model.look = look;
    model.firstDay = model.lastDay = look.day;
    const std::vector<const LocalPlace*> order = inOrder(places);
    const LocalPlace* place = placeFor(look, order);
    if (place == nullptr) return model;
    model.look.place = place->packs.front().id;
    model.place = place->packs.front().title;
    for (const LocalPlace* one : order) model.places.push_back(rowOf(*one, look.day, one == place));
    const DiscretionTable* table = tableFor(look, *place);
    model.look.table = table == nullptr ? std::string() : table->id;
    for (const DiscretionTable* one : tablesOf(*place)) {
        const procedure::TableStanding standing = procedure::standingOn(*one, look.day);
        model.tables.push_back({one->id, one->title, onTwoLines(one->valid),
                                standing != procedure::TableStanding::NotInForce,
                                standing == procedure::TableStanding::Unknown, one == table});
    }
    fillDays(*place, table, model);
    fillRights(*place, model);
    model.daily = makeDaily(look.daily, *place->laws);
    if (table != nullptr) TableDesk(*place, *table, model).fill();
    return model;
}

}  // namespace lianbing::present
