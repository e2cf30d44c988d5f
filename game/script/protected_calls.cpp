#include "game/script/protected_calls.h"

#include "game/script/lua_state.h"
#include "game/script/messages.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <string>

namespace lianbing::script {
namespace {

// Catching a C++ exception costs some microseconds.
constexpr std::int64_t kUnwindingSteps = 500;

// Message handler of pcall: scripts see the Chinese sentence too.
int translateError(lua_State* lua) {
    if (core(lua).meter.isBroken()) return 1;
    lua_settop(lua, 1);
    translateTop(lua);
    return 1;
}

// Message handler of xpcall, around the script's own, which never sees a broken limit and may
// itself fail only once.
int askScriptHandler(lua_State* lua) {
    if (core(lua).meter.isBroken()) return 1;
    lua_settop(lua, 1);
    translateTop(lua);
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_insert(lua, 1);
    if (lua_pcall(lua, 1, 1, 0) == LUA_OK) return 1;
    afterCaughtError(lua);
    lua_pushliteral(lua, "错误处理函数自己也出错了");
    return 1;
}

// After the call: `skip` values stand below its results.
int finishProtected(lua_State* lua, int status, lua_KContext skip) {
    if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(lua) - static_cast<int>(skip);
    afterCaughtError(lua);
    translateTop(lua);  // errors that no message handler saw: no memory, no C stack
    lua_pushboolean(lua, 0);
    lua_insert(lua, -2);
    return 2;
}

int protectedCall(lua_State* lua) {
    anyArgument(lua, 1);
    charge(lua, 10 + lua_gettop(lua) / 8);
    pushFunction<translateError>(lua);
    lua_insert(lua, 1);
    lua_pushboolean(lua, 1);
    lua_insert(lua, 2);
    const int status = lua_pcallk(lua, lua_gettop(lua) - 3, LUA_MULTRET, 1, 1,
                                  guardedContinuation<finishProtected>);
    return finishProtected(lua, status, 1);
}

int protectedCallWithHandler(lua_State* lua) {
    functionArgument(lua, 2);
    charge(lua, 10 + lua_gettop(lua) / 8);
    lua_pushvalue(lua, 2);
    pushFunction<askScriptHandler>(lua, 1);
    lua_replace(lua, 2);
    lua_pushboolean(lua, 1);
    lua_pushvalue(lua, 1);
    lua_rotate(lua, 3, 2);  // function, handler, true, function, arguments
    const int status = lua_pcallk(lua, lua_gettop(lua) - 4, LUA_MULTRET, 2, 2,
                                  guardedContinuation<finishProtected>);
    return finishProtected(lua, status, 2);
}

}  // namespace

void afterCaughtError(lua_State* lua) {
    Meter& meter = core(lua).meter;
    if (meter.isBroken()) meter.breakLimit(lua, Limit::Steps);
    meter.charge(lua, kUnwindingSteps);
}

void translateTop(lua_State* lua) {
    if (lua_type(lua, -1) != LUA_TSTRING) return;
    std::size_t length = 0;
    const char* message = lua_tolstring(lua, -1, &length);
    const Located located = splitPlace(core(lua), {message, length});
    const std::string words = translate(located.words);
    if (words == located.words) return;
    const std::string_view place(message, length - located.words.size());
    lua_pushlstring(lua, place.data(), place.size());
    lua_pushlstring(lua, words.data(), words.size());
    lua_concat(lua, 2);
    lua_replace(lua, -2);
}

void addProtectedCalls(lua_State* lua) {
    addFunction<protectedCall>(lua, "pcall");
    addFunction<protectedCallWithHandler>(lua, "xpcall");
}

}  // namespace lianbing::script
