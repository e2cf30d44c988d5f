#include "game/scenario/defects_law.h"

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

std::string_view partOf(Existence existence) {
    switch (existence) {
        case Existence::NoSuchParagraph:
            return "款";
        case Existence::NoSuchItem:
            return "项";
        case Existence::NoSuchArticle:
        case Existence::Exists:
        case Existence::StructureUnknown:
            break;
    }
    return "条";
}

class LawDefects {
public:
    LawDefects(const Definition& definition, const law::Library& laws)
        : definition_(definition), laws_(laws) {}

    std::vector<base::Error> run() {
        for (std::size_t i = 0; i < definition_.rules.size(); ++i) {
            findInBasis(definition_.rules[i].basis, element("rules", i));
        }
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
    void findInBasis(const std::vector<ArticleRef>& basis, const std::string& where) {
        for (std::size_t i = 0; i < basis.size(); ++i)
            stands(basis[i], element(where + ".basis", i));
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
        const law::Law* known = laws_.find(ref.law.value);
        if (known == nullptr) {
            defects_.add(where, fmt::format("法律库里没有《{}》", ref.law.value));
            return false;
        }
        if (known->id != ref.law) {
            defects_.add(where, fmt::format("《{}》在法律库里的名称是《{}》，要按它写",
                                            ref.law.value, known->id.value));
            return false;
        }
        const bool isVersionKnown =
            ref.version.empty() || laws_.version(known->id, ref.version) != nullptr;
        if (!isVersionKnown) {
            defects_.add(where,
                         fmt::format("法律库里的《{}》没有“{}”这一版", ref.law.value, ref.version));
            return false;
        }
        Existence latest = Existence::Exists;
        for (const Version& version : known->versions) {
            if (!ref.version.empty() && ref.version != version.id) continue;
            latest = existence(ref, version);
            if (!isMissing(latest)) return true;
        }
        if (!isMissing(latest)) return true;
        defects_.add(where, fmt::format("没有{}：法律库里的哪一版都没有这一{}", ref.official(),
                                        partOf(latest)));
        return false;
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

}  // namespace lianbing::scenario
