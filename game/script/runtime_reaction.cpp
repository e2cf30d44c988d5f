#include "game/script/runtime_reaction.h"

#include <algorithm>
#include <variant>

namespace lianbing::script {

namespace {

constexpr std::size_t kUsualEffects = 4;

}  // namespace

using scenario::Collect;
using scenario::End;
using scenario::Happen;
using scenario::MoveTo;
using scenario::SetFlag;
using scenario::SpendTime;

void Reaction::begin(const scenario::Scene& scene, const Input& input, const site::Source* plant,
                     lua_State* thread,
                     std::vector<scenario::Effect>& effects) {
    scene_ = &scene;
    input_ = &input;
    plant_ = plant;
    thread_ = thread;
    effects_ = &effects;
    checker_.emplace(scene, thread == nullptr);
    first_ = effects.size();
    effects.reserve(first_ + kUsualEffects);
    chance_ = base::Rng(scene.seed);
    asked.reset();
}

base::Status Reaction::add(scenario::Effect effect) {
    if (auto status = checker_->check(effect); !status) return status;
    effects_->push_back(std::move(effect));
    return {};
}

/// This turn's latest effect of a kind for which `matches` holds, or null.
template <class EffectKind, class Matches>
const EffectKind* Reaction::last(Matches matches) const {
    for (std::size_t at = effects_->size(); at > first_; --at) {
        const auto* effect = std::get_if<EffectKind>(&(*effects_)[at - 1]);
        if (effect != nullptr && matches(*effect)) return effect;
    }
    return nullptr;
}

std::optional<std::string_view> Reaction::flag(std::string_view name) const {
    const auto* own = last<SetFlag>([&](const SetFlag& set) { return set.name == name; });
    if (own != nullptr) return own->value;
    const auto& flags = scene_->world.flags;
    const auto found = flags.find(name);
    if (found == flags.end()) return std::nullopt;
    return found->second;
}

bool Reaction::has(std::string_view exhibit) const {
    if (scene_->world.findExhibit(exhibit) != nullptr) return true;
    return last<Collect>([&](const Collect& collect) { return collect.exhibit == exhibit; }) !=
           nullptr;
}

std::optional<procedure::Attributes> Reaction::exhibit(std::string_view id) const {
    if (!has(id)) return std::nullopt;
    procedure::Attributes attributes;
    if (const auto* held = scene_->world.findExhibit(id)) attributes = held->attributes;
    for (std::size_t at = first_; at < effects_->size(); ++at) {
        const auto* collect = std::get_if<Collect>(&(*effects_)[at]);
        if (collect == nullptr || collect->exhibit != id) continue;
        for (const auto& [key, value] : collect->attributes) {
            procedure::setAttribute(attributes, key, value);
        }
    }
    return attributes;
}

bool Reaction::visited(std::string_view place) const {
    if (scene_->world.visited.contains(place)) return true;
    return last<MoveTo>([&](const MoveTo& move) {
               return move.who.empty() && move.place == place;
           }) != nullptr;
}

std::string_view Reaction::here() const {
    const auto* moved = last<MoveTo>([](const MoveTo& move) { return move.who.empty(); });
    if (moved != nullptr) return moved->place;
    return input_->goal.empty() ? std::string_view{scene_->world.place} : input_->goal;
}

bool Reaction::isTalking(std::string_view person) const {
    return scene_->world.isTalking(person);
}

bool Reaction::isAnybodyAt(std::string_view place) const {
    if (here() == place) return true;
    const scenario::World& world = scene_->world;
    for (std::size_t at = 0; at < world.groups.size(); ++at) {
        if (at != world.acting && world.groups[at].place == place) return true;
    }
    return false;
}

std::string_view Reaction::whereabouts(const scenario::Person& person) const {
    for (std::size_t at = effects_->size(); at > first_; --at) {
        const scenario::Effect& effect = (*effects_)[at - 1];
        const auto* move = std::get_if<MoveTo>(&effect);
        if (move != nullptr && move->who == person.id) return move->place;
        const auto* remove = std::get_if<scenario::Remove>(&effect);
        if (remove != nullptr && remove->target == person.id) return {};
    }
    return scene_->world.removed.contains(person.id) ? std::string_view{}
                                                     : scene_->world.placeOf(person);
}

int Reaction::count(const procedure::Pattern& pattern) const {
    const auto& trace = scene_->world.trace;
    auto found = std::count_if(trace.begin(), trace.end(),
                               [&](const auto& event) { return pattern.matches(event); });
    for (std::size_t at = first_; at < effects_->size(); ++at) {
        const auto* happen = std::get_if<Happen>(&(*effects_)[at]);
        if (happen == nullptr) continue;
        procedure::TraceEvent event;
        event.name = happen->name;
        event.attributes = happen->attributes;
        if (pattern.matches(event)) ++found;
    }
    return static_cast<int>(found);
}

base::Moment Reaction::now() const {
    base::Millis spent{0};
    for (std::size_t at = first_; at < effects_->size(); ++at) {
        if (const auto* spend = std::get_if<SpendTime>(&(*effects_)[at])) spent += spend->span;
    }
    return scene_->world.now.plus(spent);
}

bool Reaction::isEnded() const {
    return last<End>([](const End&) { return true; }) != nullptr;
}

}  // namespace lianbing::script
