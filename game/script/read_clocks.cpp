#include "game/script/read_definition.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace lianbing::script {

namespace {

using procedure::Clock;
using procedure::Extension;
using procedure::Interruption;
using procedure::Pattern;
using procedure::Period;
using procedure::PeriodTerms;
using procedure::PeriodUnit;
using procedure::StatutoryPeriod;

constexpr std::int64_t kMostExtensions = 10;

Period readNeededPeriod(FieldReader& reader, FieldKey key) {
    if (reader.typeOf(key) != LUA_TTABLE) {
        reader.complain(key, "要写成 { 7, \"working_days\" } 这样");
        return {1, PeriodUnit::NaturalDays};
    }
    return readPeriod(reader, key).value_or(Period{1, PeriodUnit::NaturalDays});
}

std::vector<law::ArticleRef> readBasis(FieldReader& reader, FieldKey key) {
    return reader.articles(key, Need::Optional);
}

Extension readExtension(FieldReader& reader, const Period& lengthened) {
    Extension extension;
    extension.by = readNeededPeriod(reader, "by");
    if (extension.by.unit != lengthened.unit) reader.complain("by", "单位要和期限（period）相同");
    const std::int64_t most = reader.integer("most", 1);
    if (most < 1 || most > kMostExtensions)
        reader.complain("most", fmt::format("应该是 1 到 {} 的整数", kMostExtensions));
    extension.most = static_cast<int>(std::clamp<std::int64_t>(most, 1, kMostExtensions));
    extension.basis = readBasis(reader, "basis");
    extension.unverified = reader.boolean("unverified");
    if (extension.basis.empty() && !extension.unverified) {
        reader.complain("basis", "要写依据的条款；还没有核实的写 unverified = true");
    }
    reader.refuseOthers();
    return extension;
}

Interruption readInterruption(FieldReader& reader) {
    Interruption interruption;
    interruption.what = reader.text("what");
    interruption.basis = readBasis(reader, "basis");
    interruption.unverified = reader.boolean("unverified");
    if (interruption.basis.empty() && !interruption.unverified)
        reader.complain("basis", "要写依据的条款；还没有核实的写 unverified = true");
    reader.refuseOthers();
    return interruption;
}

/// What older law may have had otherwise.
void readTerms(FieldReader& reader, PeriodTerms& terms) {
    terms.period = readNeededPeriod(reader, "period");
    terms.movesOffHolidays = reader.boolean("moves");
    terms.basis = readBasis(reader, "basis");
    terms.countBasis = readBasis(reader, "count_basis");
    reader.table("extension", Need::Optional,
                 [&](FieldReader& given) { terms.extension = readExtension(given, terms.period); });
    reader.table("interruption", Need::Optional,
                 [&](FieldReader& given) { terms.interruption = readInterruption(given); });
    terms.note = reader.text("note", Need::Optional);
    terms.unverified = reader.boolean("unverified");
    if (terms.interruption && procedure::isClockTime(terms.period.unit))
        reader.complain("interruption", "按分钟、小时算的期限不会中止");
}

/// Terms of older law end with it, so each article names its version.
PeriodTerms readEarlier(FieldReader& reader) {
    PeriodTerms terms;
    readTerms(reader, terms);
    const bool hasVersions =
        !terms.basis.empty() &&
        std::all_of(terms.basis.begin(), terms.basis.end(),
                    [](const law::ArticleRef& ref) { return !ref.version.empty(); });
    if (!hasVersions)
        reader.complain("basis", "以前的规定要写依据，每一条都写明版本：行政处罚法(2017)29.1");
    return terms;
}

Pattern readOptionalPattern(FieldReader& reader, FieldKey key) {
    return reader.has(key) ? readPattern(reader, key) : Pattern{};
}

/// What can only be done to some clocks.
void checkEvents(FieldReader& reader, const Clock& clock) {
    const bool isPaused = !clock.suspend.isEmpty();
    if (isPaused == clock.resume.isEmpty())
        reader.complain(isPaused ? "resume" : "suspend", "中止和恢复（suspend、resume）要一起写");
    if (isPaused && !clock.what.interruption)
        reader.complain("suspend", "这个期限没有写哪些时间不计入（interruption）");
    if (!clock.extend.isEmpty() && !clock.what.extension)
        reader.complain("extend", "这个期限没有写可以延长（extension）");
}

Clock readClock(FieldReader& reader) {
    Clock clock;
    clock.what = readStatutoryPeriod(reader);
    clock.section = reader.text("section");
    clock.points = reader.points("points");
    clock.veto = reader.boolean("veto");
    clock.start = readPattern(reader, "start");
    clock.stop = readPattern(reader, "stop");
    clock.suspend = readOptionalPattern(reader, "suspend");
    clock.resume = readOptionalPattern(reader, "resume");
    clock.extend = readOptionalPattern(reader, "extend");
    if (reader.has("same")) clock.same = reader.texts("same");
    clock.missed = reader.text("missed", Need::Optional);
    clock.late = reader.text("late", Need::Optional);
    checkEvents(reader, clock);
    return clock;
}

}  // namespace

StatutoryPeriod readStatutoryPeriod(FieldReader& reader) {
    StatutoryPeriod what;
    what.id = reader.id();
    what.group = reader.text("group", Need::Optional);
    what.title = reader.name("title");
    readTerms(reader, what);
    what.isLeast = reader.boolean("least");
    what.from = reader.text("from");
    what.until = reader.text("to");
    reader.list("earlier", Need::Optional,
                [&](FieldReader& one) { what.earlier.push_back(readEarlier(one)); });
    return what;
}

void readClocks(FieldReader& root, scenario::Definition& definition) {
    root.list("clocks", Need::Optional,
              [&](FieldReader& one) { definition.clocks.push_back(readClock(one)); });
}

}  // namespace lianbing::script
