#include "game/scenario/defect_list.h"
#include "game/scenario/plant.h"
#include "game/site/flue_math.h"

namespace lianbing::scenario {

namespace {

bool isCase(const std::vector<Case>& cases, const std::string& id) {
    return std::any_of(cases.begin(), cases.end(), [&](const Case& one) { return one.id == id; });
}

void findCaseDefects(const std::vector<std::string>& ids, const std::vector<Case>& cases,
                     const std::string& where, DefectList& defects) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!isCase(cases, ids[i])) {
            defects.add(element(where + ".cases", i),
                        fmt::format("cases 里没有“{}”这个时点", ids[i]));
        }
    }
}

/// Times of the calendar and times counted from arrival may come in any mixture, so that the order
/// is another under each case.
void findSpanDefects(const PlantSpan& span, const std::vector<Case>& cases,
                     const std::string& where, DefectList& defects) {
    findCaseDefects(span.cases, cases, where, defects);
    if (!span.before) return;
    for (const Case& current : cases) {
        if (!span.cases.empty() && !holds(span.cases, current.id)) continue;
        if (span.before->after(current.arrival) > span.from.after(current.arrival)) continue;
        const bool isOnlyOne = cases.size() == 1;
        return defects.add(where + ".before",
                           isOnlyOne
                               ? "before 应该晚于 from"
                               : fmt::format("在时点 {} 里，before 应该晚于 from", current.id));
    }
}

void findCauseDefects(const PlantCause& cause, const std::vector<Case>& cases,
                      const std::string& where, DefectList& defects) {
    findSpanDefects(cause.span, cases, where, defects);
    if (!(cause.strength >= 0 && cause.strength <= 1)) {
        defects.add(where + ".strength", "强度应该是 0 到 1 的数");
    }
}

/// What a converted concentration is made with must come from somewhere, under every case.
void findReferenceDefects(const Plant& declared, const std::vector<Case>& cases,
                          DefectList& defects) {
    if (declared.kind != "stack") return;
    const auto furnace = site::furnaceOf(declared.trade);
    for (const Case& current : cases) {
        const site::Plant plant = plantOf(declared, current);
        if (plant.figures.contains("reference-oxygen")) continue;
        const std::string in = cases.size() == 1 ? "" : fmt::format("在时点 {} 里，", current.id);
        if (declared.trade.empty())
            return defects.add("plant",
                               in + "折算要有基准含氧量：写 trade（行业）或者 reference-oxygen");
        if (furnace && !site::referenceOxygenOn(*furnace, plant.since))
            return defects.add("plant.trade",
                               fmt::format("{}{} 还没有这个行业的基准含氧量，请写 reference-oxygen",
                                           in, plant.since.iso()));
    }
}

}  // namespace

std::vector<base::Error> findDefects(const Plant& declared, const std::vector<Case>& cases) {
    DefectList defects;
    findReferenceDefects(declared, cases, defects);
    for (const PlantFigure& figure : declared.figures) {
        if (figure.caseId.empty() || isCase(cases, figure.caseId)) continue;
        defects.add(fmt::format("plant.{}.{}", figure.name, figure.caseId), "cases 里没有这个时点");
    }
    for (std::size_t i = 0; i < declared.standstills.size(); ++i) {
        findSpanDefects(declared.standstills[i], cases, element("plant.standstills", i), defects);
    }
    for (std::size_t i = 0; i < declared.rains.size(); ++i) {
        const std::string where = element("plant.rains", i);
        findSpanDefects(declared.rains[i].span, cases, where, defects);
        if (!(declared.rains[i].share > 0)) defects.add(where + ".share", "应该大于 0");
    }
    for (std::size_t i = 0; i < declared.causes.size(); ++i) {
        findCauseDefects(declared.causes[i], cases, element("plant.causes", i), defects);
    }
    for (std::size_t i = 0; i < declared.visits.size(); ++i) {
        findCaseDefects(declared.visits[i].cases, cases, element("plant.visits", i), defects);
    }
    return defects.take();
}

}  // namespace lianbing::scenario
