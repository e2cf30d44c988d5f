#include "game/script/lua_state.h"

#include "game/base/check.h"
#include "game/scenario/shown_text.h"
#include "game/script/messages.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <clocale>
#include <cstring>
#include <utility>

namespace lianbing::script {
namespace {

constexpr int kTraceDepth = 12;

int panic(lua_State* lua) {
    const char* message = lua_tostring(lua, -1);
    base::failCheck("lua call is protected", message != nullptr ? message : "a Lua error escaped",
                    __FILE__, __LINE__);
}

// Comparing and printing follow the C locale everywhere, or a replay would differ between machines.
bool isPlainLocale() {
    const char* order = std::setlocale(LC_COLLATE, nullptr);
    const bool plainOrder = std::strncmp(order, "C", 1) == 0 || std::strcmp(order, "POSIX") == 0;
    return plainOrder && std::strcmp(std::localeconv()->decimal_point, ".") == 0;
}

int openProtected(lua_State* lua) {
    openSandbox(lua);
    return 0;
}

std::string traceOf(lua_State* lua) {
    std::string trace;
    lua_Debug frame;
    for (int level = 0; level < kTraceDepth && lua_getstack(lua, level, &frame) != 0; ++level) {
        lua_getinfo(lua, "Sl", &frame);
        if (frame.currentline <= 0) continue;
        const char* name = frame.source[0] == '@' ? frame.source + 1 : frame.source;
        trace += fmt::format("{}:{}\n", name, frame.currentline);
    }
    return trace;
}

// What a script throws is shown to people: whole characters, none that a terminal obeys, and not a
// page of them.
std::string presentable(std::string words) {
    constexpr std::size_t kLongest = 8192;  // room for the findings of a whole file
    if (words.size() > kLongest) words.resize(kLongest);
    return scenario::withoutHidden(words);
}

// Runs while the stack of the error still stands.
int noteTrace(lua_State* lua) {
    core(lua).trace = traceOf(lua);
    return 1;
}

}  // namespace

base::Result<State> State::create() {
    LIANBING_CHECK(isPlainLocale(), "scripts need the C locale for order and numbers");
    auto owner = std::make_unique<Core>();
    lua_State* lua = lua_newstate(Meter::allocate, &owner->meter);
    if (lua == nullptr) return base::fail("内存不够，脚本环境没有建成");
    *static_cast<Core**>(lua_getextraspace(lua)) = owner.get();
    lua_atpanic(lua, panic);
    lua_sethook(lua, Meter::onTick, LUA_MASKCOUNT, Meter::kTick);
    State state(std::move(owner), lua);
    state.refuel(Limits::forHandler());
    pushFunction<openProtected>(lua);
    if (lua_pcall(lua, 0, 0, 0) != LUA_OK)
        return base::Unexpected{takeError(state, lua, LUA_ERRRUN)};
    return state;
}

State::State(State&& other) noexcept
    : core_(std::move(other.core_)), lua_(std::exchange(other.lua_, nullptr)) {}

State& State::operator=(State&& other) noexcept {
    std::swap(core_, other.core_);
    std::swap(lua_, other.lua_);
    return *this;
}

State::~State() {
    if (lua_ != nullptr) lua_close(lua_);
}

void State::refuel(const Limits& limits) {
    core_->meter.refuel(limits);
    // Sets the tick counter back, so that what a handler pays does not depend on the one before.
    lua_sethook(lua_, Meter::onTick, LUA_MASKCOUNT, Meter::kTick);
}

base::Status call(State& state, int arguments, int results) {
    lua_State* lua = state.lua();
    const int function = lua_gettop(lua) - arguments;
    pushFunction<noteTrace>(lua);
    lua_insert(lua, function);
    const Running running(state.meter(), lua);
    const int status = lua_pcall(lua, arguments, results, function);
    lua_remove(lua, function);
    if (status == LUA_OK) return {};
    return base::Unexpected{takeError(state, lua, status)};
}

base::Error takeError(State& state, lua_State* thread, int status) {
    Core& owner = core(thread);
    const Meter& meter = state.meter();
    if (thread != state.lua()) owner.trace = traceOf(thread);
    base::Error error;
    if (meter.isBroken()) {
        error = {meter.sentence(), meter.where()};
    } else if (lua_type(thread, -1) == LUA_TSTRING) {
        std::size_t length = 0;
        const char* message = lua_tolstring(thread, -1, &length);
        error = describe(owner, {message, length});
        error.what = presentable(std::move(error.what));
    } else {
        // Never asks the value itself: its __tostring may be hostile.
        error.what = fmt::format("脚本抛出的错误不是文字，而是{}", typeNameAt(thread, -1));
    }
    // -1: an exception that is not Lua's crossed the state.
    if (status == LUA_ERRMEM ? !meter.isBroken() : status < 0) owner.isDead = true;
    lua_pop(thread, 1);
    return error;
}

}  // namespace lianbing::script
