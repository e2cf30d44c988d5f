#include "game/script/runtime.h"

#include "game/script/bindings.h"
#include "game/script/bindings_arguments.h"

#include <utility>
#include <variant>

namespace lianbing::script {

namespace {

/// What a handler is told about the input that called it.
Input inputOf(const scenario::Intent& intent) {
    Input input;
    if (const auto* manners = scenario::mannersOf(intent)) input.manners = *manners;
    if (const auto* go = std::get_if<scenario::Go>(&intent)) input.goal = go->place;
    if (const auto* sign = std::get_if<scenario::Sign>(&intent)) input.signer = sign->who;
    return input;
}

bool endsPlay(const scenario::Intent& intent) {
    return std::holds_alternative<scenario::Finish>(intent) ||
           std::holds_alternative<scenario::TimeUp>(intent);
}

void pushReply(lua_State* lua, const scenario::Reply& reply, bool multiple) {
    if (!multiple) {
        return reply.options.empty() ? lua_pushnil(lua) : pushText(lua, reply.options.front());
    }
    pushTexts(lua, reply.options);
}

/// Gives an error without a place, such as `error({})`, that of the innermost call.
base::Error placed(base::Error error, const std::string& trace) {
    if (error.where.empty()) error.where = trace.substr(0, trace.find('\n'));
    return error;
}

}  // namespace

LuaScript::LuaScript(const scenario::Definition& definition, Program program, Plants plants,
                     std::string folder, std::vector<scenario::ContentFile> files)
    : definition_(&definition),
      program_(std::move(program)),
      plants_(std::move(plants)),
      folder_(std::move(folder)),
      files_(std::move(files)),
      reaction_(std::make_unique<Reaction>()) {
    preparePlay();
}

void LuaScript::preparePlay() {
    lua_State* lua = program_.state.lua();
    pushPlay(lua, *reaction_);
    play_ = luaL_ref(lua, LUA_REGISTRYINDEX);
    program_.state.useChance(&reaction_->chance());
}

bool LuaScript::handles(const scenario::Intent& intent) const {
    return program_.handlers.find(intent) != nullptr;
}

base::Result<scenario::Turn> LuaScript::run(const scenario::Intent& intent,
                                            const scenario::Scene& scene,
                                            std::vector<scenario::Effect>& effects) {
    const Handler* handler = program_.handlers.find(intent);
    if (handler == nullptr) return scenario::Turn::Finished;
    if (waiting_) return base::fail("上一个场景函数还在等回答");
    lua_State* lua = program_.state.lua();
    lua_rawgeti(lua, LUA_REGISTRYINDEX, handler->reference);
    Call call{Coroutine(program_.state), inputOf(intent), false};
    lua_rawgeti(call.coroutine.thread(), LUA_REGISTRYINDEX, play_);
    return step(std::move(call), 1, endsPlay(intent) ? Asking::Refused : Asking::Allowed, scene,
                effects);
}

base::Result<scenario::Turn> LuaScript::resume(const scenario::Reply& reply,
                                               const scenario::Scene& scene,
                                               std::vector<scenario::Effect>& effects) {
    if (!waiting_) return base::fail("没有场景函数在等这个回答");
    Call call = std::move(*waiting_);
    waiting_.reset();
    pushReply(call.coroutine.thread(), reply, call.multiple);
    return step(std::move(call), 1, Asking::Allowed, scene, effects);
}

base::Result<scenario::Turn> LuaScript::step(Call call, int arguments, Asking asking,
                                             const scenario::Scene& scene,
                                             std::vector<scenario::Effect>& effects) {
    lua_State* thread = call.coroutine.thread();
    reaction_->begin(scene, call.input, plantOf(scene.current),
                     asking == Asking::Allowed ? thread : nullptr, effects);
    const auto stepped = call.coroutine.resume(arguments, Limits::forHandler());
    reaction_->end();
    if (!stepped) {
        hasFailed_ = true;
        return base::Unexpected{placed(stepped.error(), program_.state.lastTrace())};
    }
    if (*stepped == Coroutine::Step::Finished) return scenario::Turn::Finished;
    call.multiple = reaction_->asked && reaction_->asked->multiple;
    waiting_ = std::move(call);
    return scenario::Turn::Asked;
}

base::Status LuaScript::reset() {
    waiting_.reset();
    if (!hasFailed_) return {};
    auto program = rebuildProgram(files_, folder_);
    if (!program) return base::Unexpected{program.error()};
    program_ = std::move(*program);
    preparePlay();
    hasFailed_ = false;
    return {};
}

const site::Source* LuaScript::plantOf(const scenario::Case& current) const {
    for (std::size_t at = 0; at < plants_.size(); ++at) {
        if (definition_->cases[at].id == current.id) return plants_[at].get();
    }
    return nullptr;
}

}  // namespace lianbing::script
