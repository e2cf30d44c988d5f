#include "game/scenario/defect_list.h"

namespace lianbing::scenario {

namespace {

using procedure::Clock;
using procedure::Pattern;
using procedure::StatutoryPeriod;

void findInPeriod(const StatutoryPeriod& what, const std::string& where, DefectList& defects) {
    defects.requireText(what.title, where + ".title");
    defects.requireText(what.from, where + ".from");
    defects.requireText(what.until, where + ".to");
    if (what.period.amount < 1) defects.add(where + ".period", "期限要大于 0");
    if (what.basis.empty() && !what.unverified) {
        defects.add(where + ".basis",
                    "计分的期限要写依据的条款；还没有核实的写 unverified = true，不计分");
    }
    if (what.extension && what.extension->by.unit != what.period.unit)
        defects.add(where + ".extension.by", "单位要和期限（period）相同");
}

void findInClock(const Definition& definition, const Clock& clock, const std::string& where,
                 DefectList& defects) {
    requireSection(definition, clock.section, where, defects);
    findInPeriod(clock.what, where, defects);
    findPatternDefects(definition, clock.start, where + ".start", defects);
    findPatternDefects(definition, clock.stop, where + ".stop", defects);
    const auto findInOptional = [&](const Pattern& pattern, std::string_view name) {
        if (!pattern.isEmpty())
            findPatternDefects(definition, pattern, fmt::format("{}.{}", where, name), defects);
    };
    findInOptional(clock.suspend, "suspend");
    findInOptional(clock.resume, "resume");
    findInOptional(clock.extend, "extend");
    if (!clock.extend.isEmpty() && !clock.what.extension)
        defects.add(where + ".extend", "这个期限没有写可以延长（extension）");
    if (clock.points < score::Points{}) defects.add(where + ".points", "分数不能是负数");
    if (clock.points == score::Points{} && !clock.veto && !clock.what.unverified)
        defects.add(where + ".points", "没有分数也不一票否决，这个期限没有作用");
    if (definition.cases.empty()) return;
    const Case& current = definition.cases.front();
    defects.requireWords(clock.what.title, current, where + ".title");
    defects.requireWords(clock.missed, current, where + ".missed");
    defects.requireWords(clock.late, current, where + ".late");
}

}  // namespace

void findClockDefects(const Definition& definition, DefectList& defects) {
    for (std::size_t i = 0; i < definition.clocks.size(); ++i)
        findInClock(definition, definition.clocks[i], element("clocks", i), defects);
}

}  // namespace lianbing::scenario
