#include "game/script/lua_state.h"

#include "game/base/text.h"
#include "game/script/raise.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace lianbing::script {
namespace {

State newState() {
    auto state = State::create();
    EXPECT_TRUE(state.has_value());
    return std::move(*state);
}

bool destroyed = false;

struct Flag {
    ~Flag() { destroyed = true; }
};

int raiseLuaError(lua_State* lua) {
    const Flag flag;
    return luaL_error(lua, "lua says no");
}

int raiseSentence(lua_State* lua) {
    const Flag flag;
    raise(lua, std::string("不行"));
}

int throwForeign(lua_State* /*lua*/) {
    const Flag flag;
    throw std::runtime_error("foreign");
}

int returnThree(lua_State* lua) {
    lua_pushinteger(lua, 3);
    return 1;
}

int raiseUnderGuard(lua_State* lua) {
    const StackGuard guard(lua);
    lua_pushliteral(lua, "one");
    lua_pushliteral(lua, "two");
    raise(lua, "里面出错");
}

int guardInside(lua_State* lua) {
    lua_pushinteger(lua, 1);
    {
        const StackGuard guard(lua);
        lua_pushinteger(lua, 2);
        lua_pushinteger(lua, 3);
    }
    return lua_gettop(lua);
}

template <lua_CFunction Function>
base::Status run(State& state) {
    destroyed = false;
    pushFunction<Function>(state.lua());
    return call(state, 0, 0);
}

// Pins what lua5.4-c++ is linked for; with the C build this fails.
TEST(LuaState, runsDestructorsWhenLuaRaises) {
    State state = newState();
    EXPECT_FALSE(run<raiseLuaError>(state));
    EXPECT_TRUE(destroyed);
}

TEST(LuaState, runsDestructorsWhenOurFunctionsRaise) {
    State state = newState();
    const base::Status done = run<raiseSentence>(state);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().what, "不行");
    EXPECT_TRUE(destroyed);
}

TEST(LuaState, turnsAForeignExceptionIntoAnError) {
    State state = newState();
    const base::Status done = run<throwForeign>(state);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().what, "foreign");
    EXPECT_TRUE(destroyed);
    EXPECT_FALSE(state.isDead());
}

TEST(LuaState, keepsTheErrorThatFliesPastAStackGuard) {
    State state = newState();
    const base::Status done = run<raiseUnderGuard>(state);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().what, "里面出错");
}

TEST(LuaState, restoresTheStackAtTheEndOfAGuard) {
    State state = newState();
    pushFunction<guardInside>(state.lua());
    ASSERT_TRUE(call(state, 0, LUA_MULTRET));
    EXPECT_EQ(lua_gettop(state.lua()), 1);
}

TEST(LuaState, leavesResultsInPlaceOfFunctionAndArguments) {
    State state = newState();
    lua_pushliteral(state.lua(), "below");
    pushFunction<returnThree>(state.lua());
    lua_pushinteger(state.lua(), 7);
    ASSERT_TRUE(call(state, 1, 1));
    EXPECT_EQ(lua_gettop(state.lua()), 2);
    EXPECT_EQ(lua_tointeger(state.lua(), -1), 3);
}

TEST(LuaState, leavesNothingAfterAnError) {
    State state = newState();
    pushFunction<raiseLuaError>(state.lua());
    EXPECT_FALSE(call(state, 0, 1));
    EXPECT_EQ(lua_gettop(state.lua()), 0);
}

int raiseNoise(lua_State* lua) {
    const std::string noise = std::string(100'000 / 3 * 2, '\xE4');
    lua_pushlstring(lua, noise.data(), kMaxTextBytes);
    return lua_error(lua);
}

TEST(LuaState, showsWholeCharactersAndNotAPageOfThem) {
    State state = newState();
    const base::Status done = run<raiseNoise>(state);
    ASSERT_FALSE(done);
    EXPECT_TRUE(base::isValidUtf8(done.error().what));
    EXPECT_LT(done.error().what.size(), 30'000U);
}

TEST(LuaState, movesItsOwnership) {
    State first = newState();
    State second = std::move(first);
    EXPECT_TRUE(run<returnThree>(second));
}

}  // namespace
}  // namespace lianbing::script
