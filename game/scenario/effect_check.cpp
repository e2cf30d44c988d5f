#include "game/scenario/effect_check.h"

#include "game/scenario/shown_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace lianbing::scenario {

namespace {

using base::fail;
using base::Status;

constexpr std::string_view kIdForm = "只能用英文字母、数字、“-”、“_”和“.”，不超过 64 个";
/// No inspection lasts longer; and the clock must not run out of the calendar.
constexpr base::Millis kLongestPlay = std::chrono::hours{24 * 366};
/// What an entry costs beside its bytes, so that a thousand empty ones are not free.
constexpr std::size_t kEntryBytes = 32;

std::string sizeText(std::size_t bytes) {
    return bytes % 1024 == 0 ? fmt::format("{} KiB", bytes / 1024) : fmt::format("{} 字节", bytes);
}

Status checkLength(std::size_t bytes, std::size_t most, std::string_view what) {
    if (bytes <= most) return {};
    return fail(fmt::format("{}太长：{} 字节，最多 {}", what, bytes, sizeText(most)));
}

/// Adds the name of the text to what is wrong with it.
Status about(std::string_view what, const Status& status) {
    if (status) return {};
    return fail(fmt::format("{}{}", what, status.error().what));
}

std::size_t bytesOf(const procedure::Attributes& attributes) {
    std::size_t bytes = 0;
    for (const auto& [key, value] : attributes) bytes += key.size() + value.size() + kEntryBytes;
    return bytes;
}

std::size_t keptBytes(const World& world) {
    std::size_t bytes = 0;
    for (const auto& [name, value] : world.flags) bytes += name.size() + value.size() + kEntryBytes;
    for (const CollectedExhibit& exhibit : world.exhibits) bytes += bytesOf(exhibit.attributes);
    return bytes;
}

bool isOfficer(const Definition& definition, std::string_view speaker) {
    return std::any_of(
        definition.officers.begin(), definition.officers.end(),
        [&](const Officer& one) { return one.name == speaker || one.id == speaker; });
}

bool isLastInput(const Intent& intent) {
    return std::holds_alternative<Finish>(intent) || std::holds_alternative<TimeUp>(intent);
}

}  // namespace

/// Finds the check for each kind of effect.
struct EffectVisitor {
    EffectChecker& checker;
    const Definition& definition;

    Status operator()(const Say& say) const { return checker.say(say.speaker, say.text, "说的话"); }

    Status operator()(const Reveal& reveal) const {
        const bool known = definition.findThing(reveal.thing) != nullptr ||
                           definition.findPlace(reveal.thing) != nullptr;
        if (known) return {};
        return fail(fmt::format("没有编号为“{}”的物品或地点，不能让它出现", reveal.thing));
    }

    Status operator()(const Remove& remove) const {
        const bool known = definition.findThing(remove.target) != nullptr ||
                           definition.findPerson(remove.target) != nullptr;
        if (known) return {};
        return fail(fmt::format("没有编号为“{}”的物品或人员，不能拿走", remove.target));
    }

    Status operator()(const SpendTime& spend) const { return checker.spend(spend.span); }

    Status operator()(const MoveTo& move) const {
        if (definition.findPlace(move.place) == nullptr) {
            return fail(fmt::format("没有编号为“{}”的地点", move.place));
        }
        if (move.who.empty() || definition.findPerson(move.who) != nullptr) return {};
        return fail(fmt::format("没有编号为“{}”的人员", move.who));
    }

    Status operator()(const Collect& collect) const { return checker.collect(collect); }

    Status operator()(const SetFlag& flag) const { return checker.set(flag); }

    Status operator()(const Happen& happen) const {
        const auto& names = definition.events;
        if (std::find(names.begin(), names.end(), happen.name) == names.end()) {
            return fail(fmt::format("事件“{}”没有在 events 里声明", happen.name));
        }
        return checker.attributes(happen.attributes);
    }

    Status operator()(const Prompt& prompt) const { return checker.ask(prompt); }

    Status operator()(const End& end) const { return checker.end(end); }

    Status operator()(const Later& later) const {
        if (auto status = occasion(later.occasion); !status) return status;
        if (later.after < std::chrono::minutes{1}) return fail("安排的事至少要在一分钟以后");
        return checker.laterThan(later.after);
    }

    Status operator()(const CallOff& off) const { return occasion(off.occasion); }

    Status operator()(const Refuse& refuse) const {
        return checker.say({}, refuse.text, "没有做成的原因");
    }

    [[nodiscard]] Status occasion(const std::string& id) const {
        if (definition.findOccasion(id) != nullptr) return {};
        return fail(fmt::format("occasions 里没有编号为“{}”的事", id));
    }
};

EffectChecker::EffectChecker(const Scene& scene, bool isLast)
    : scene_(&scene), now_(scene.world.now), ends_(isLast) {}

Status EffectChecker::check(const Effect& effect) {
    if (asked_) return fail("提问以后、得到回答以前不能再做别的");
    if (auto status = std::visit(EffectVisitor{*this, scene_->definition}, effect); !status)
        return status;
    if (bytes_ <= kMaxReactionBytes) return {};
    return fail(fmt::format("一次反应里的文字太多，合计最多 {}", sizeText(kMaxReactionBytes)));
}

/// What a person, an officer or the narrator says or asks.
Status EffectChecker::say(std::string_view speaker, std::string_view text, std::string_view what) {
    if (auto status = this->speaker(speaker); !status) return status;
    if (text.empty()) return fail(fmt::format("{}不能是空的", what));
    if (auto status = checkLength(text.size(), kMaxSentenceBytes, what); !status) return status;
    if (auto status = checkShown(text, Lines::Many); !status) return about(what, status);
    std::size_t bytes = text.size();
    if (text.find('{') != text.npos) {
        if (const auto word = unknownWord(text, scene_->current); !word.empty()) {
            return fail(fmt::format("{}里的 {{{}}} 不认识：时点“{}”的 words 里没有这个词", what,
                                    word, scene_->current.id));
        }
        bytes = scenario::fillWords(text, scene_->current).size();
    }
    bytes_ += bytes;
    return checkLength(bytes, kMaxSentenceBytes, what);
}

Status EffectChecker::line(std::string_view text, std::string_view what, std::size_t most,
                           bool mayBeEmpty) {
    if (text.empty() && !mayBeEmpty) return fail(fmt::format("{}不能是空的", what));
    if (auto status = checkLength(text.size(), most, what); !status) return status;
    bytes_ += text.size();
    return about(what, checkShown(text, Lines::One));
}

Status EffectChecker::attributes(const procedure::Attributes& attributes) {
    for (const auto& [key, value] : attributes) {
        if (auto status = line(key, "属性名", kMaxNameBytes, false); !status) return status;
        if (auto status = line(value, fmt::format("属性“{}”的值", key), kMaxNameBytes, true);
            !status)
            return status;
    }
    return {};
}

Status EffectChecker::laterThan(base::Millis span) const {
    const base::Moment latest = scene_->current.arrival.plus(kLongestPlay);
    if (span > kLongestPlay || now_.plus(span) > latest)
        return fail("安排得太晚，一次检查不能超过一年");
    return {};
}

Status EffectChecker::spend(base::Millis span) {
    if (span < base::Millis{0}) return fail("花费的时间不能是负数");
    const base::Moment latest = scene_->current.arrival.plus(kLongestPlay);
    if (span > kLongestPlay || now_.plus(span) > latest) {
        return fail("花费的时间太长，一次检查不能超过一年");
    }
    now_ = now_.plus(span);
    return {};
}

Status EffectChecker::set(const SetFlag& flag) {
    if (auto status = line(flag.name, "标记名", kMaxNameBytes, false); !status) return status;
    const std::string what = fmt::format("标记“{}”的值", flag.name);
    if (auto status = checkLength(flag.value.size(), kMaxNameBytes, what); !status) return status;
    if (auto status = checkShown(flag.value, Lines::Many); !status) return about(what, status);
    bytes_ += flag.value.size();

    const std::size_t more = flag.name.size() + flag.value.size() + kEntryBytes;
    std::size_t less = 0;
    if (const auto own = setHere_.find(flag.name); own != setHere_.end()) {
        less = own->second;
    } else if (const auto old = scene_->world.flags.find(flag.name);
               old != scene_->world.flags.end()) {
        less = old->first.size() + old->second.size() + kEntryBytes;
    }
    if (auto status = keep(more, less); !status) return status;
    setHere_.insert_or_assign(flag.name, more);
    return {};
}

Status EffectChecker::collect(const Collect& collect) {
    if (scene_->definition.findExhibit(collect.exhibit) == nullptr) {
        return fail(fmt::format("没有编号为“{}”的证据", collect.exhibit));
    }
    if (auto status = attributes(collect.attributes); !status) return status;
    if (collect.attributes.empty()) return {};
    std::size_t less = 0;
    if (const auto* held = scene_->world.findExhibit(collect.exhibit)) {
        for (const auto& [key, value] : held->attributes) {
            const bool isReplaced =
                std::any_of(collect.attributes.begin(), collect.attributes.end(),
                            [&](const auto& one) { return one.first == key; });
            if (isReplaced) less += key.size() + value.size() + kEntryBytes;
        }
    }
    return keep(bytesOf(collect.attributes), less);
}

/// Counts what stays in the world: `more` bytes in place of `less`.
Status EffectChecker::keep(std::size_t more, std::size_t less) {
    if (!kept_) kept_ = keptBytes(scene_->world);
    const std::size_t kept = *kept_ + more - std::min(*kept_, less);
    if (kept > kMaxKeptBytes && more > less) {
        return fail(
            fmt::format("记下的事和证据的属性太多，一次检查合计最多 {}", sizeText(kMaxKeptBytes)));
    }
    kept_ = kept;
    return {};
}

Status EffectChecker::ask(const Prompt& prompt) {
    if (ends_) return fail("检查结束以后不能再提问");
    if (!isId(prompt.id) || prompt.id.size() > kMaxIdBytes) {
        return fail(
            fmt::format("提问的编号“{}”不对，{}", prompt.id.substr(0, 2 * kMaxIdBytes), kIdForm));
    }
    if (auto status = say(prompt.speaker, prompt.text, "提问的文字"); !status) return status;
    if (auto status = options(prompt); !status) return status;
    asked_ = true;
    return {};
}

Status EffectChecker::options(const Prompt& prompt) {
    const auto& options = prompt.options;
    if (options.empty()) return fail(fmt::format("提问“{}”没有选项", prompt.id));
    for (auto option = options.begin(); option != options.end(); ++option) {
        if (!isId(option->id) || option->id.size() > kMaxIdBytes) {
            return fail(fmt::format("提问“{}”的选项编号“{}”不对，{}", prompt.id,
                                    option->id.substr(0, 2 * kMaxIdBytes), kIdForm));
        }
        const bool isRepeated = std::any_of(
            options.begin(), option, [&](const auto& other) { return other.id == option->id; });
        if (isRepeated) {
            return fail(fmt::format("提问“{}”的选项编号“{}”用了两次", prompt.id, option->id));
        }
        if (auto status = say({}, option->label, "选项的文字"); !status) return status;
        if (auto status = line(option->label, "选项的文字", kMaxNameBytes, false); !status)
            return status;
    }
    return {};
}

Status EffectChecker::end(const End& end) {
    if (scene_->definition.findEnding(end.ending) == nullptr) {
        return fail(fmt::format("没有编号为“{}”的结局", end.ending));
    }
    if (hasEnding_) return fail("一次检查只能有一个结局");
    ends_ = true;
    hasEnding_ = true;
    return {};
}

Status EffectChecker::speaker(std::string_view speaker) const {
    const Definition& definition = scene_->definition;
    if (speaker.empty() || definition.findPerson(speaker) != nullptr) return {};
    if (isOfficer(definition, speaker)) return {};
    for (const Person& person : definition.people) {
        if (person.name == speaker) return {};
    }
    return fail(fmt::format("说话的“{}”不是这里的人员或执法人员", speaker));
}

Status checkEffects(const Scene& scene, const Intent& intent, Turn turn,
                    const std::vector<Effect>& effects) {
    EffectChecker checker(scene, isLastInput(intent));
    for (const Effect& effect : effects) {
        if (auto status = checker.check(effect); !status) return status;
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
        if (auto* refuse = std::get_if<Refuse>(&effect)) fill(refuse->text);
        if (auto* prompt = std::get_if<Prompt>(&effect)) {
            fill(prompt->text);
            for (AskOption& option : prompt->options) fill(option.label);
        }
    }
}

}  // namespace lianbing::scenario
