#include "game/base/maths.h"
#include "game/base/random.h"
#include "game/script/lua_state.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace lianbing::script {
namespace {

// Pushes a whole float as an integer where one can hold it, as Lua's math.floor does.
void pushWhole(lua_State* lua, double value) {
    lua_Integer whole = 0;
    if (lua_numbertointeger(value, &whole)) {
        lua_pushinteger(lua, whole);
    } else {
        lua_pushnumber(lua, value);
    }
}

template <double Round(double)>
int roundNumber(lua_State* lua) {
    numberArgument(lua, 1);
    if (lua_isinteger(lua, 1)) {
        lua_settop(lua, 1);
    } else {
        pushWhole(lua, Round(lua_tonumber(lua, 1)));
    }
    return 1;
}

double roundDown(double value) {
    return std::floor(value);
}

double roundUp(double value) {
    return std::ceil(value);
}

int absolute(lua_State* lua) {
    const double value = numberArgument(lua, 1);
    if (lua_isinteger(lua, 1)) {
        const lua_Integer whole = lua_tointeger(lua, 1);
        // The smallest integer has no positive twin and wraps around.
        lua_pushinteger(lua, whole < 0
                                 ? static_cast<lua_Integer>(0U - static_cast<lua_Unsigned>(whole))
                                 : whole);
    } else {
        lua_pushnumber(lua, std::fabs(value));
    }
    return 1;
}

template <int Order>
int extreme(lua_State* lua) {
    const int count = lua_gettop(lua);
    numberArgument(lua, 1);
    charge(lua, count / 4);
    int best = 1;
    for (int index = 2; index <= count; ++index) {
        numberArgument(lua, index);
        const bool isBetter = Order < 0 ? lua_compare(lua, index, best, LUA_OPLT) != 0
                                        : lua_compare(lua, best, index, LUA_OPLT) != 0;
        if (isBetter) best = index;
    }
    lua_pushvalue(lua, best);
    return 1;
}

int remainder(lua_State* lua) {
    const double first = numberArgument(lua, 1);
    const double second = numberArgument(lua, 2);
    if (!lua_isinteger(lua, 1) || !lua_isinteger(lua, 2)) {
        lua_pushnumber(lua, std::fmod(first, second));
        return 1;
    }
    const lua_Integer divisor = lua_tointeger(lua, 2);
    if (divisor == 0) raiseArgument(lua, 2, "不能是 0");
    lua_pushinteger(lua, divisor == -1 ? 0 : lua_tointeger(lua, 1) % divisor);
    return 1;
}

int splitNumber(lua_State* lua) {
    const double value = numberArgument(lua, 1);
    const double whole = std::trunc(value);
    pushWhole(lua, whole);
    lua_pushnumber(lua, std::isinf(value) ? 0.0 : value - whole);
    return 2;
}

int squareRoot(lua_State* lua) {
    lua_pushnumber(lua, std::sqrt(numberArgument(lua, 1)));
    return 1;
}

int toInteger(lua_State* lua) {
    anyArgument(lua, 1);
    int isInteger = 0;
    const lua_Integer value =
        lua_type(lua, 1) == LUA_TNUMBER ? lua_tointegerx(lua, 1, &isInteger) : 0;
    if (isInteger != 0) {
        lua_pushinteger(lua, value);
    } else {
        lua_pushnil(lua);
    }
    return 1;
}

int numberType(lua_State* lua) {
    anyArgument(lua, 1);
    if (lua_type(lua, 1) == LUA_TNUMBER) {
        lua_pushstring(lua, lua_isinteger(lua, 1) != 0 ? "integer" : "float");
    } else {
        lua_pushnil(lua);
    }
    return 1;
}

int isBelowUnsigned(lua_State* lua) {
    const auto first = static_cast<std::uint64_t>(integerArgument(lua, 1));
    lua_pushboolean(lua, first < static_cast<std::uint64_t>(integerArgument(lua, 2)));
    return 1;
}

// The rest comes from base, not from libm, whose last bits differ between machines.
int exponential(lua_State* lua) {
    const double power = numberArgument(lua, 1);
    if (!(std::fabs(power) <= 700)) raiseArgument(lua, 1, "应该在 -700 到 700 之间");
    charge(lua, 4);
    lua_pushnumber(lua, base::exp(power));
    return 1;
}

int logarithm(lua_State* lua) {
    const double value = numberArgument(lua, 1);
    if (!(value > 0) || std::isinf(value)) raiseArgument(lua, 1, "应该大于 0");
    charge(lua, 4);
    double result = base::log(value);
    if (!lua_isnoneornil(lua, 2)) {
        const double foot = numberArgument(lua, 2);
        if (!(foot > 0) || std::isinf(foot) || foot == 1)
            raiseArgument(lua, 2, "应该大于 0，且不是 1");
        result /= base::log(foot);
    }
    lua_pushnumber(lua, result);
    return 1;
}

template <double Wave(double)>
int wave(lua_State* lua) {
    const double angle = numberArgument(lua, 1);
    if (!(std::fabs(angle) <= 1e6)) raiseArgument(lua, 1, "应该在 -1000000 到 1000000 之间");
    charge(lua, 4);
    lua_pushnumber(lua, Wave(angle));
    return 1;
}

int power(lua_State* lua) {
    const double foot = numberArgument(lua, 1);
    const double height = numberArgument(lua, 2);
    if (!(foot > 0) || std::isinf(foot)) raiseArgument(lua, 1, "应该大于 0");
    charge(lua, 8);
    if (!(std::fabs(height * base::log(foot)) <= 700)) raise(lua, "乘方的结果太大或太小");
    lua_pushnumber(lua, base::pow(foot, height));
    return 1;
}

int random(lua_State* lua) {
    base::Rng* chance = core(lua).chance;
    if (chance == nullptr) raise(lua, "这里不能用随机数：装载文件时结果必须每次一样");
    charge(lua, 4);
    const int count = lua_gettop(lua);
    if (count == 0) {
        lua_pushnumber(lua, chance->unit());
        return 1;
    }
    const std::int64_t low = count == 1 ? 1 : integerArgument(lua, 1);
    const std::int64_t high = integerArgument(lua, count == 1 ? 1 : 2);
    if (low > high) raise(lua, "随机数的范围是空的：下限比上限大");
    lua_pushinteger(lua, chance->between(low, high));
    return 1;
}

int refuseSeed(lua_State* lua) {
    raise(lua, "不能自己设随机数的种子：种子由程序给出，重放时才能一样");
}

}  // namespace

void pushMathLibrary(lua_State* lua) {
    lua_newtable(lua);
    addFunction<roundNumber<roundDown>>(lua, "floor");
    addFunction<roundNumber<roundUp>>(lua, "ceil");
    addFunction<absolute>(lua, "abs");
    addFunction<extreme<-1>>(lua, "min");
    addFunction<extreme<1>>(lua, "max");
    addFunction<remainder>(lua, "fmod");
    addFunction<splitNumber>(lua, "modf");
    addFunction<squareRoot>(lua, "sqrt");
    addFunction<toInteger>(lua, "tointeger");
    addFunction<numberType>(lua, "type");
    addFunction<isBelowUnsigned>(lua, "ult");
    addFunction<exponential>(lua, "exp");
    addFunction<logarithm>(lua, "log");
    addFunction<wave<base::sin>>(lua, "sin");
    addFunction<wave<base::cos>>(lua, "cos");
    addFunction<power>(lua, "pow");
    addFunction<random>(lua, "random");
    addFunction<refuseSeed>(lua, "randomseed");
    lua_pushnumber(lua, std::numbers::pi);
    lua_setfield(lua, -2, "pi");
    lua_pushnumber(lua, std::numeric_limits<double>::infinity());
    lua_setfield(lua, -2, "huge");
    lua_pushinteger(lua, LUA_MAXINTEGER);
    lua_setfield(lua, -2, "maxinteger");
    lua_pushinteger(lua, LUA_MININTEGER);
    lua_setfield(lua, -2, "mininteger");
}

}  // namespace lianbing::script
