#include "game/script/lua_state.h"
#include "game/script/protected_calls.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <string_view>

namespace lianbing::script {
namespace {

// A yield is a C++ throw and a resumption a C++ try.
constexpr std::int64_t kSwitchSteps = 400;

enum class Outcome { Ok, Failed };

lua_State* threadArgument(lua_State* lua, int index) {
    lua_State* thread = lua_tothread(lua, index);
    if (thread == nullptr) raiseArgument(lua, index, "应该是协程（thread）");
    return thread;
}

// Runs `thread` with the top `arguments` values; leaves its results, or one error value, on `lua`
// and counts them.
Outcome resumeThread(lua_State* lua, lua_State* thread, int arguments, int& results) {
    charge(lua, kSwitchSteps + arguments / 8);
    results = 1;
    if (lua_checkstack(thread, arguments) == 0) raise(lua, "传给协程的值太多");
    if (lua_status(thread) == LUA_OK && lua_gettop(thread) == 0) {
        lua_pushliteral(lua, "协程已经结束，不能再运行");
        return Outcome::Failed;
    }
    lua_xmove(lua, thread, arguments);
    int status = LUA_OK;
    {
        const Running running(core(lua).meter, thread);
        status = lua_resume(thread, lua, arguments, &results);
    }
    if (status == LUA_OK || status == LUA_YIELD) {
        if (lua_checkstack(lua, results + 1) == 0) raise(lua, "协程交回的值太多");
        charge(lua, results / 8);
        lua_xmove(thread, lua, results);
        return Outcome::Ok;
    }
    results = 1;
    if (!core(lua).meter.isBroken()) lua_xmove(thread, lua, 1);
    afterCaughtError(lua);
    translateTop(lua);
    return Outcome::Failed;
}

void pushThread(lua_State* lua) {
    functionArgument(lua, 1);
    charge(lua, Meter::kTick);
    lua_State* thread = lua_newthread(lua);
    lua_pushvalue(lua, 1);
    lua_xmove(lua, thread, 1);
}

int create(lua_State* lua) {
    pushThread(lua);
    return 1;
}

int resume(lua_State* lua) {
    lua_State* thread = threadArgument(lua, 1);
    int results = 0;
    const Outcome outcome = resumeThread(lua, thread, lua_gettop(lua) - 1, results);
    lua_pushboolean(lua, outcome == Outcome::Ok ? 1 : 0);
    lua_insert(lua, -(results + 1));
    return results + 1;
}

int resumeWrapped(lua_State* lua) {
    lua_State* thread = lua_tothread(lua, lua_upvalueindex(1));
    int results = 0;
    if (resumeThread(lua, thread, lua_gettop(lua), results) == Outcome::Ok) return results;
    return lua_error(lua);
}

int wrap(lua_State* lua) {
    pushThread(lua);
    pushFunction<resumeWrapped>(lua, 1);
    return 1;
}

int yield(lua_State* lua) {
    if (core(lua).handler == lua)
        raise(lua, "处理函数里不能直接用 coroutine.yield；它只能用在自己建的协程里");
    if (lua_isyieldable(lua) == 0)
        raise(lua, "这里不能等待（yield）：不在协程里，或者正在排序、替换之类的函数里面");
    return lua_yield(lua, lua_gettop(lua));
}

std::string_view statusOf(lua_State* lua, lua_State* thread) {
    if (lua == thread) return "running";
    lua_Debug frame;
    switch (lua_status(thread)) {
        case LUA_YIELD:
            return "suspended";
        case LUA_OK:
            if (lua_getstack(thread, 0, &frame) != 0) return "normal";
            return lua_gettop(thread) == 0 ? "dead" : "suspended";
        default:
            return "dead";
    }
}

int status(lua_State* lua) {
    const std::string_view words = statusOf(lua, threadArgument(lua, 1));
    lua_pushlstring(lua, words.data(), words.size());
    return 1;
}

int isYieldable(lua_State* lua) {
    lua_pushboolean(lua, lua_isyieldable(lua));
    return 1;
}

int close(lua_State* lua) {
    lua_State* thread = threadArgument(lua, 1);
    const std::string_view words = statusOf(lua, thread);
    if (words != "suspended" && words != "dead") raise(lua, "协程正在运行，不能关闭");
    charge(lua, kSwitchSteps);
    lua_resetthread(thread);
    lua_settop(thread, 0);
    lua_pushboolean(lua, 1);
    return 1;
}

}  // namespace

void pushCoroutineLibrary(lua_State* lua) {
    lua_newtable(lua);
    addFunction<create>(lua, "create");
    addFunction<resume>(lua, "resume");
    addFunction<wrap>(lua, "wrap");
    addFunction<yield>(lua, "yield");
    addFunction<status>(lua, "status");
    addFunction<isYieldable>(lua, "isyieldable");
    addFunction<close>(lua, "close");
}

}  // namespace lianbing::script
