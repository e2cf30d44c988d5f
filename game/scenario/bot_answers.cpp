#include "game/scenario/bot_answers.h"

#include "game/base/text.h"
#include "game/scenario/offers.h"

#include <algorithm>
#include <string>
#include <vector>

namespace lianbing::scenario {

namespace {

using bank::Answer;
using bank::Key;
using bank::Question;
using bank::QuestionKind;

bool holds(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

int creditOf(const Key& key, const std::string& option) {
    if (holds(key.right, option)) return 100;
    for (const bank::OptionReason& reason : key.reasons) {
        if (reason.option == option) return reason.credit;
    }
    return 0;
}

Answer cheapestOption(const Question& question, const Key& key) {
    const auto cheapest = std::min_element(
        question.options.begin(), question.options.end(), [&](const auto& one, const auto& other) {
            return creditOf(key, one.id) < creditOf(key, other.id);
        });
    return cheapest == question.options.end() ? Answer{} : Answer{{cheapest->id}, {}};
}

Answer allWrongOptions(const Question& question, const Key& key) {
    Answer answer;
    for (const bank::Option& option : question.options) {
        if (!holds(key.right, option.id)) answer.options.push_back(option.id);
    }
    return answer;
}

/// Whether a citation would count under the key.
bool counts(const law::CitationKey& key, const law::ArticleRef& ref) {
    const auto isNear = [&](const law::ArticleRef& other) {
        return other.law == ref.law && other.article == ref.article && other.sub == ref.sub;
    };
    if (std::any_of(key.optional.begin(), key.optional.end(), isNear)) return true;
    return std::any_of(key.required.begin(), key.required.end(),
                       [&](const law::CitationSlot& slot) {
                           return std::any_of(slot.anyOf.begin(), slot.anyOf.end(), isNear) ||
                                  std::any_of(slot.general.begin(), slot.general.end(), isNear);
                       });
}

Answer misplacedCitation(const Definition& definition, const Key& key) {
    if (!key.citations.traps.empty()) return {{}, key.citations.traps.front().ref.official()};
    for (const Question& other : definition.questions) {
        for (const Key& otherKey : other.keys) {
            for (const law::CitationSlot& slot : otherKey.citations.required) {
                for (const law::ArticleRef& ref : slot.anyOf) {
                    if (!counts(key.citations, ref)) return {{}, ref.official()};
                }
            }
        }
    }
    return {{}, "没有查到依据"};
}

}  // namespace

Answer rightAnswer(const Question& question, const Case& current) {
    const Key* key = question.keyFor(current.dates);
    if (key == nullptr) return {};
    if (question.kind != QuestionKind::Citation) return {key->right, {}};
    std::vector<std::string> citations;
    for (const law::CitationSlot& slot : key->citations.required) {
        if (!slot.anyOf.empty()) citations.push_back(slot.anyOf.front().official());
    }
    return {{}, base::join(citations, "、")};
}

Answer wrongAnswer(const Definition& definition, const Question& question, const Case& current) {
    const Key* key = question.keyFor(current.dates);
    if (key == nullptr) return {};
    switch (question.kind) {
        case QuestionKind::Single:
            return cheapestOption(question, *key);
        case QuestionKind::Multiple:
            return allWrongOptions(question, *key);
        case QuestionKind::Ordering:
            return {{key->right.rbegin(), key->right.rend()}, {}};
        case QuestionKind::Citation:
            return misplacedCitation(definition, *key);
    }
    return {};
}

}  // namespace lianbing::scenario
