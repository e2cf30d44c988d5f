#include "game/scenario/defects_law.h"

#include "game/law/standing_text.h"
#include "game/procedure/basis.h"
#include "game/scenario/defect_list.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::scenario {

namespace {

using law::ArticleRef;
using law::Existence;
using law::Version;

bool isMissing(Existence existence) {
    return existence == Existence::NoSuchArticle || existence == Existence::NoSuchParagraph ||
           existence == Existence::NoSuchItem;
}

class LawDefects {
public:
    LawDefects(const Definition& definition, const law::Library& laws)
        : definition_(definition), laws_(laws) {}

    std::vector<base::Error> run(const std::vector<procedure::StatutoryPeriod>& periods,
                                 std::string_view list) {
        for (std::size_t i = 0; i < periods.size(); ++i) findInPeriod(periods[i], element(list, i));
        return defects_.take();
    }

    std::vector<base::Error> run() {
        for (std::size_t i = 0; i < definition_.rules.size(); ++i) {
            findInRule(definition_.rules[i], element("rules", i));
        }
        for (std::size_t i = 0; i < definition_.clocks.size(); ++i) {
            findInClock(definition_.clocks[i].what, element("clocks", i));
        }
        for (std::size_t i = 0; i < definition_.facts.size(); ++i)
            findInMarked(definition_.facts[i], element("facts", i));
        for (std::size_t i = 0; i < definition_.contradictions.size(); ++i)
            findInMarked(definition_.contradictions[i], element("contradictions", i));
        for (const DocumentMark& mark : definition_.documentMarks)
            findInMarked(mark, whereOf(definition_, mark));
        for (std::size_t i = 0; i < definition_.questions.size(); ++i) {
            const bank::Question& question = definition_.questions[i];
            for (std::size_t k = 0; k < question.keys.size(); ++k) {
                findInKey(question, question.keys[k],
                          element(element("questions", i) + ".keys", k));
            }
        }
        return defects_.take();
    }

private:
    bool findInBasis(const std::vector<ArticleRef>& basis, const std::string& where) {
        return findInList(basis, where + ".basis");
    }

    /// A rule that is switched on or off by the day says itself when it holds.
    void findInRule(const procedure::Rule& rule, const std::string& where) {
        if (rule.whileInForce || rule.unlessInForce) {
            findInBasis(rule.basis, where);
        } else {
            findInMarked(rule, where);
        }
    }

    /// What earns points must have a basis on the day of each visit.
    template <class Marked>
    void findInMarked(const Marked& marked, const std::string& where) {
        const bool isSound = findInBasis(marked.basis, where);
        if (!isSound || marked.unverified || marked.basis.empty()) return;
        for (const Case& one : definition_.cases) {
            if (!procedure::basisOn(marked.basis, laws_, one.arrival.date).empty()) continue;
            defects_.add(where + ".basis",
                         fmt::format("情形“{}”到场那天（{}）没有查到这一条的依据", one.label,
                                     one.arrival.date.chinese()));
        }
    }

    void findInClock(const procedure::StatutoryPeriod& what, const std::string& where) {
        if (!findInPeriod(what, where)) return;
        for (const Case& one : definition_.cases) {
            if (procedure::periodOn(what, one.arrival.date, laws_)) continue;
            defects_.add(where + ".basis",
                         fmt::format("情形“{}”到场那天（{}）没有查到这个期限的规定", one.label,
                                     one.arrival.date.chinese()));
        }
    }

    bool findInPeriod(const procedure::StatutoryPeriod& what, const std::string& where) {
        bool isSound = findInTerms(what, where);
        for (std::size_t i = 0; i < what.earlier.size(); ++i)
            isSound = findInTerms(what.earlier[i], element(where + ".earlier", i)) && isSound;
        return isSound;
    }

    bool findInTerms(const procedure::PeriodTerms& terms, const std::string& where) {
        bool isSound = findInBasis(terms.basis, where);
        isSound = findInList(terms.countBasis, where + ".count_basis") && isSound;
        if (terms.extension)
            isSound = findInBasis(terms.extension->basis, where + ".extension") && isSound;
        if (terms.interruption)
            isSound = findInBasis(terms.interruption->basis, where + ".interruption") && isSound;
        return isSound;
    }

    /// Whether all of them stand in some version of their laws.
    bool findInList(const std::vector<ArticleRef>& refs, const std::string& where) {
        bool isSound = true;
        for (std::size_t i = 0; i < refs.size(); ++i)
            isSound = stands(refs[i], element(where, i)) && isSound;
        return isSound;
    }

    void findInKey(const bank::Question& question, const bank::Key& key, const std::string& where) {
        findInBasis(key.basis, where);
        if (question.kind != bank::QuestionKind::Citation) return;
        for (std::size_t i = 0; i < key.citations.required.size(); ++i) {
            findInSlot(question, key, key.citations.required[i], element(where + ".required", i));
        }
        findInRefs(question, key, key.citations.optional, where + ".optional");
        for (std::size_t i = 0; i < key.citations.traps.size(); ++i) {
            stands(key.citations.traps[i].ref, element(where + ".traps", i) + "[1]");
        }
    }

    void findInRefs(const bank::Question& question, const bank::Key& key,
                    const std::vector<ArticleRef>& refs, const std::string& where) {
        for (std::size_t i = 0; i < refs.size(); ++i) {
            const std::string place = element(where, i);
            if (stands(refs[i], place)) requireForce(question, key, refs[i], place);
        }
    }

    void findInSlot(const bank::Question& question, const bank::Key& key,
                    const law::CitationSlot& slot, const std::string& where) {
        findInRefs(question, key, slot.general, where + ".general");
        bool areSound = true;
        for (std::size_t i = 0; i < slot.anyOf.size(); ++i) {
            const std::string place = fmt::format("{}[{}]", where, i + 1);
            const bool isSound =
                stands(slot.anyOf[i], place) && requireForce(question, key, slot.anyOf[i], place);
            areSound = areSound && isSound;
        }
        if (!areSound) return;
        for (const Case& one : definition_.cases) {
            if (question.keyFor(one.dates) != &key) continue;
            const bool canBeMet =
                std::any_of(slot.anyOf.begin(), slot.anyOf.end(),
                            [&](const ArticleRef& ref) { return isInForce(ref, one.dates); });
            if (!canBeMet) {
                defects_.add(where,
                             fmt::format("情形“{}”的行为日、决定日都没有一处是有效的", one.label));
            }
        }
    }

    /// Whether some version of the law has the provision; complains when none does.
    bool stands(const ArticleRef& ref, const std::string& where) {
        const std::string absence = law::absenceText(ref, laws_);
        if (!absence.empty()) defects_.add(where, absence);
        return absence.empty();
    }

    [[nodiscard]] Existence existence(ArticleRef ref, const Version& version) const {
        ref.law = laws_.find(ref.law.value)->id;
        ref.version = version.id;
        return laws_.exists(ref);
    }

    /// Whether the provision is law on some day the key is for; complains when it is not.
    bool requireForce(const bank::Question& question, const bank::Key& key, const ArticleRef& ref,
                      const std::string& where) {
        bool isUsed = false;
        for (const Case& one : definition_.cases) {
            if (question.keyFor(one.dates) != &key) continue;
            isUsed = true;
            if (isInForce(ref, one.dates)) return true;
        }
        if (!isUsed && isInForceWithin(ref, key)) return true;
        defects_.add(where,
                     fmt::format("{}在这个答案的行为日和决定日都不是有效的法", ref.official()));
        return false;
    }

    [[nodiscard]] bool isInForce(const ArticleRef& ref, const law::LawDates& dates) const {
        return isInForce(ref, [&](const base::DateInterval& force) {
            const auto days = dates.days();
            return std::any_of(days.begin(), days.end(),
                               [&](base::Date day) { return force.contains(day); });
        });
    }

    [[nodiscard]] bool isInForceWithin(const ArticleRef& ref, const bank::Key& key) const {
        return isInForce(ref, [&](const base::DateInterval& force) {
            return force.overlaps(key.offence) || force.overlaps(key.decision) ||
                   (key.began && force.overlaps(*key.began));
        });
    }

    template <class Suits>
    [[nodiscard]] bool isInForce(const ArticleRef& ref, Suits suits) const {
        const law::Law& known = *laws_.find(ref.law.value);
        return std::any_of(known.versions.begin(), known.versions.end(),
                           [&](const Version& version) {
                               if (!ref.version.empty() && ref.version != version.id) return false;
                               return suits(version.force) && !isMissing(existence(ref, version));
                           });
    }

    const Definition& definition_;
    const law::Library& laws_;
    DefectList defects_;
};

}  // namespace

std::vector<base::Error> findLawDefects(const Definition& definition, const law::Library& laws) {
    return LawDefects(definition, laws).run();
}

std::vector<base::Error> findLawDefects(const std::vector<procedure::StatutoryPeriod>& periods,
                                        std::string_view list, const law::Library& laws) {
    const Definition none;
    return LawDefects(none, laws).run(periods, list);
}

}  // namespace lianbing::scenario
