#include "game/scenario/effect_check.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace lianbing::scenario {

namespace {

using base::fail;
using base::Status;

/// No inspection lasts longer; and the clock must not run out of the calendar.
constexpr base::Millis kLongestPlay = std::chrono::hours{24 * 366};

template <class T>
bool endsPlay(const T& intent) {
    return std::holds_alternative<Finish>(intent) || std::holds_alternative<TimeUp>(intent);
}

Status checkText(std::string_view text, std::string_view what) {
    if (text.empty()) return fail(fmt::format("{}不能是空的", what));
    if (!base::isValidUtf8(text)) return fail(fmt::format("{}不是有效的 UTF-8 文字", what));
    return {};
}

Status checkAttributes(const procedure::Attributes& attributes) {
    for (const auto& [key, value] : attributes) {
        if (auto status = checkText(key, "属性名"); !status) return status;
        if (!base::isValidUtf8(value)) {
            return fail(fmt::format("属性“{}”的值不是有效的 UTF-8 文字", key));
        }
    }
    return {};
}

/// Checks effects one by one, keeping what the earlier ones did to the clock and the ending.
class EffectChecker {
public:
    EffectChecker(const Scene& scene, const Intent& intent)
        : scene_(scene), definition_(scene.definition), now_(scene.world.now) {
        ends_ = endsPlay(intent);
    }

    Status operator()(const Say& say) {
        if (auto status = checkSpeaker(say.speaker); !status) return status;
        return checkText(say.text, "说的话");
    }

    Status operator()(const Reveal& reveal) {
        if (definition_.findThing(reveal.thing) != nullptr) return {};
        return fail(fmt::format("没有编号为“{}”的物品，不能让它出现", reveal.thing));
    }

    Status operator()(const Remove& remove) {
        const bool known = definition_.findThing(remove.target) != nullptr ||
                           definition_.findPerson(remove.target) != nullptr;
        if (known) return {};
        return fail(fmt::format("没有编号为“{}”的物品或人员，不能拿走", remove.target));
    }

    Status operator()(const SpendTime& spend) {
        if (spend.span < base::Millis{0}) return fail("花费的时间不能是负数");
        const base::Moment latest = scene_.current.arrival.plus(kLongestPlay);
        if (spend.span > kLongestPlay || now_.plus(spend.span) > latest) {
            return fail("花费的时间太长，一次检查不能超过一年");
        }
        now_ = now_.plus(spend.span);
        return {};
    }

    Status operator()(const MoveTo& move) {
        if (definition_.findPlace(move.place) == nullptr) {
            return fail(fmt::format("没有编号为“{}”的地点", move.place));
        }
        if (move.who.empty() || definition_.findPerson(move.who) != nullptr) return {};
        return fail(fmt::format("没有编号为“{}”的人员", move.who));
    }

    Status operator()(const Collect& collect) {
        if (definition_.findExhibit(collect.exhibit) == nullptr) {
            return fail(fmt::format("没有编号为“{}”的证据", collect.exhibit));
        }
        return checkAttributes(collect.attributes);
    }

    Status operator()(const SetFlag& flag) {
        if (auto status = checkText(flag.name, "标记名"); !status) return status;
        if (base::isValidUtf8(flag.value)) return {};
        return fail(fmt::format("标记“{}”的值不是有效的 UTF-8 文字", flag.name));
    }

    Status operator()(const Happen& happen) {
        const auto& names = definition_.events;
        if (std::find(names.begin(), names.end(), happen.name) == names.end()) {
            return fail(fmt::format("事件“{}”没有在 events 里声明", happen.name));
        }
        return checkAttributes(happen.attributes);
    }

    Status operator()(const Prompt& prompt) {
        if (ends_) return fail("检查结束以后不能再提问");
        asked_ = true;
        if (!isId(prompt.id))
            return fail(fmt::format("提问的编号“{}”不对，{}", prompt.id, kIdForm));
        if (auto status = checkSpeaker(prompt.speaker); !status) return status;
        if (auto status = checkText(prompt.text, "提问的文字"); !status) return status;
        return checkOptions(prompt);
    }

    Status operator()(const End& end) {
        if (definition_.findEnding(end.ending) == nullptr) {
            return fail(fmt::format("没有编号为“{}”的结局", end.ending));
        }
        if (hasEnding_) return fail("一次检查只能有一个结局");
        ends_ = true;
        hasEnding_ = true;
        return {};
    }

    [[nodiscard]] bool asked() const { return asked_; }

private:
    static constexpr std::string_view kIdForm = "只能用英文字母、数字、“-”、“_”和“.”";

    [[nodiscard]] Status checkSpeaker(std::string_view speaker) const {
        if (speaker.empty() || definition_.findPerson(speaker) != nullptr) return {};
        const auto& officers = definition_.officers;
        if (std::find(officers.begin(), officers.end(), speaker) != officers.end()) return {};
        for (const Person& person : definition_.people) {
            if (person.name == speaker) return {};
        }
        return fail(fmt::format("说话的“{}”不是这里的人员或执法人员", speaker));
    }

    static Status checkOptions(const Prompt& prompt) {
        const auto& options = prompt.options;
        if (options.empty()) return fail(fmt::format("提问“{}”没有选项", prompt.id));
        for (auto option = options.begin(); option != options.end(); ++option) {
            if (!isId(option->id)) {
                return fail(
                    fmt::format("提问“{}”的选项编号“{}”不对，{}", prompt.id, option->id, kIdForm));
            }
            const bool isRepeated = std::any_of(
                options.begin(), option, [&](const auto& other) { return other.id == option->id; });
            if (isRepeated) {
                return fail(fmt::format("提问“{}”的选项编号“{}”用了两次", prompt.id, option->id));
            }
            if (auto status = checkText(option->label, "选项的文字"); !status) return status;
        }
        return {};
    }

    const Scene& scene_;
    const Definition& definition_;
    base::Moment now_;
    bool ends_ = false;
    bool hasEnding_ = false;
    bool asked_ = false;
};

}  // namespace

Status checkEffects(const Scene& scene, const Intent& intent, Turn turn,
                    const std::vector<Effect>& effects) {
    EffectChecker checker(scene, intent);
    for (const Effect& effect : effects) {
        if (checker.asked()) return fail("提问以后、得到回答以前不能再做别的");
        if (auto status = std::visit(checker, effect); !status) return status;
    }
    if (checker.asked() != (turn == Turn::Asked)) {
        return fail(checker.asked() ? "提问以后没有等待回答" : "在等待回答，却没有提问");
    }
    return {};
}

void fillWords(std::vector<Effect>& effects, const Case& current) {
    const auto fill = [&](std::string& text) {
        if (text.find('{') != text.npos) text = fillWords(text, current);
    };
    for (Effect& effect : effects) {
        if (auto* say = std::get_if<Say>(&effect)) fill(say->text);
        if (auto* prompt = std::get_if<Prompt>(&effect)) {
            fill(prompt->text);
            for (AskOption& option : prompt->options) fill(option.label);
        }
    }
}

}  // namespace lianbing::scenario
