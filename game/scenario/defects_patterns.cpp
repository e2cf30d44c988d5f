#include "game/scenario/defect_list.h"
#include "game/scenario/offers.h"

#include <array>

namespace lianbing::scenario {

namespace {

using procedure::Condition;
using procedure::Pattern;

constexpr std::string_view kMannerKey = "manner:";

class PatternDefects {
public:
    PatternDefects(const Definition& definition, DefectList& defects)
        : definition_(definition), defects_(defects) {}

    void find(const Pattern& pattern, const std::string& where) {
        if (pattern.names.empty()) defects_.add(where, "要写明是哪种事件");
        for (const std::string& name : pattern.names) {
            const bool known = isEngineEvent(name) || definition_.findVerb(name) != nullptr ||
                               holds(definition_.events, name);
            if (!known) {
                defects_.add(where, fmt::format("没有“{}”这个动作，events 里也没有声明", name));
            }
        }
        // Handlers give their own events any attributes they like.
        const bool isOwn =
            std::any_of(pattern.names.begin(), pattern.names.end(),
                        [&](const auto& name) { return holds(definition_.events, name); });
        if (isOwn) return;
        for (const Condition& condition : pattern.where) findInCondition(pattern, condition, where);
    }

private:
    void findInCondition(const Pattern& pattern, const Condition& condition,
                         const std::string& where) {
        const std::string& key = condition.key;
        if (key.starts_with(kMannerKey)) {
            findInManner(pattern, key.substr(kMannerKey.size()), where);
        } else if (!isKnownKey(key)) {
            defects_.add(where, fmt::format("事件没有“{}”这个属性", key));
        } else if (condition.kind == Condition::Kind::OneOf) {
            for (const std::string& value : condition.values) findInValue(key, value, where);
        } else if (hasValue(condition) && !isKnownValue(key, condition.value)) {
            findInValue(key, condition.value, where);
        } else if (key == "target" && condition.kind == Condition::Kind::Equals) {
            findInTarget(pattern, condition.value, where);
        }
    }

    void findInValue(const std::string& key, const std::string& value, const std::string& where) {
        if (!isKnownValue(key, value))
            defects_.add(where, fmt::format("{} = “{}”不会出现，没有这个编号", key, value));
    }

    static bool hasValue(const Condition& condition) {
        return condition.kind == Condition::Kind::Equals ||
               condition.kind == Condition::Kind::NotEquals;
    }

    static bool isKnownKey(const std::string& key) {
        constexpr std::array<std::string_view, 20> kKeys = {
            "target", "place", "kind",  "topic", "exhibit", "ask",      "choice", "question", "label", "group",
            "alone",  "apart", "who",   "fact", "one",   "other",   "document", "field",  "occasion", "what"};
        return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end() ||
               key.starts_with("choice:");
    }

    [[nodiscard]] bool isKnownValue(const std::string& key, const std::string& value) const {
        const auto& targets = allTargets(definition_);
        if (key == "target")
            return holdsId(targets, value) || definition_.findDocument(value) != nullptr;
        if (key == "document") return definition_.findDocument(value) != nullptr;
        if (key == "fact") return definition_.findFact(value) != nullptr;
        if (key == "one" || key == "other") return definition_.findSource(value) != nullptr;
        if (key == "occasion") return definition_.findOccasion(value) != nullptr;
        if (key == "who")
            return definition_.findOfficer(value) != nullptr || definition_.findPerson(value) != nullptr;
        if (key == "place") return definition_.findPlace(value) != nullptr;
        if (key == "kind") return value == "thing" || value == "person" || value == "place";
        if (key == "exhibit") return definition_.findExhibit(value) != nullptr;
        if (key == "question") return definition_.findQuestion(value) != nullptr;
        if (key != "topic") return true;  // prompts are made by handlers
        return std::any_of(definition_.people.begin(), definition_.people.end(),
                           [&](const Person& person) { return holdsId(person.topics, value); });
    }

    void findInManner(const Pattern& pattern, const std::string& manner, const std::string& where) {
        for (const std::string& name : pattern.names) {
            const Verb* verb = definition_.findVerb(name);
            if (verb != nullptr && holdsId(verb->manners, manner)) return;
            if (name == "ask" && holdsId(definition_.asking, manner)) return;
            const bool isOfPapers = std::any_of(
                definition_.documents.begin(), definition_.documents.end(),
                [&](const Document& document) { return holdsId(document.manners, manner); });
            if (name == "sign" && isOfPapers) return;
        }
        defects_.add(where, fmt::format("这些动作都没有“{}”这种方式", manner));
    }

    /// At least one of the names must be something that can be done to the target.
    void findInTarget(const Pattern& pattern, const std::string& id, const std::string& where) {
        const auto targets = allTargets(definition_);
        const auto target = std::find_if(targets.begin(), targets.end(),
                                         [&](const Target& one) { return one.id == id; });
        if (target == targets.end()) {
            // Documents are what `sign` is done to.
            if (!holds(pattern.names, std::string("sign")))
                defects_.add(where, fmt::format("这些动作都不能用在“{}”上，规则不会触发", id));
            return;
        }
        for (const std::string& name : pattern.names) {
            const Verb* verb = definition_.findVerb(name);
            const bool isTalk = name == "ask" || name == "show";
            if (isTalk && target->kind == TargetKind::Person) return;
            if (verb != nullptr && canBeUsedOn(*verb, target->kind)) return;
        }
        defects_.add(where, fmt::format("这些动作都不能用在“{}”上，规则不会触发", id));
    }

    const Definition& definition_;
    DefectList& defects_;
};

}  // namespace

void findPatternDefects(const Definition& definition, const Pattern& pattern,
                        const std::string& where, DefectList& defects) {
    PatternDefects(definition, defects).find(pattern, where);
}

}  // namespace lianbing::scenario
