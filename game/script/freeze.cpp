#include "game/script/freeze.h"

#include "game/base/check.h"
#include "game/script/bytecode.h"
#include "game/script/frozen.h"
#include "game/script/raise.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace lianbing::script {
namespace {

class Freezer {
public:
    explicit Freezer(lua_State* lua) : lua_(lua) {
        luaL_checkstack(lua, 12, nullptr);
        lua_newtable(lua);
        waiting_ = lua_gettop(lua);
        lua_newtable(lua);
        seen_ = lua_gettop(lua);
    }

    Errors run(int root) {
        lua_pushvalue(lua_, root);
        take();
        while (count_ > 0) {
            lua_rawgeti(lua_, waiting_, count_);
            lua_pushnil(lua_);
            lua_rawseti(lua_, waiting_, count_--);
            charge(lua_, 10);
            visit(lua_gettop(lua_));
            lua_pop(lua_, 1);
        }
        return std::move(errors_);
    }

private:
    // Pops a value; notes it for a visit if it can hold others.
    void take() {
        switch (lua_type(lua_, -1)) {
            case LUA_TTABLE:
            case LUA_TFUNCTION:
                lua_rawseti(lua_, waiting_, ++count_);
                return;
            case LUA_TTHREAD:
                errors_.push_back(
                    {"装载时造的协程不能留给处理函数用：它会把上一次检查的事带到下一次", place_});
                break;
            default:
                break;
        }
        lua_pop(lua_, 1);
    }

    void visit(int index) {
        if (lua_istable(lua_, index)) {
            visitTable(index);
        } else if (firstVisit(index)) {
            visitFunction(index);
        }
    }

    bool firstVisit(int index) {
        lua_pushvalue(lua_, index);
        lua_rawget(lua_, seen_);
        const bool isFirst = lua_isnil(lua_, -1);
        lua_pop(lua_, 1);
        lua_pushvalue(lua_, index);
        lua_pushboolean(lua_, 1);
        lua_rawset(lua_, seen_);
        return isFirst;
    }

    void visitTable(int index) {
        if (isSealed(lua_, index)) return;
        if (lua_getmetatable(lua_, index) != 0) {
            takeFields(lua_gettop(lua_));
            lua_pop(lua_, 1);
        }
        takeFields(index);
        seal(lua_, index, Seal::Content);
    }

    void takeFields(int table) {
        lua_pushnil(lua_);
        while (lua_next(lua_, table) != 0) {
            charge(lua_, 1);
            take();
            lua_pushvalue(lua_, -1);
            take();
        }
    }

    void visitFunction(int index) {
        const bool isOurs = lua_iscfunction(lua_, index) != 0;
        if (isOurs && lua_getupvalue(lua_, index, 1) != nullptr) {
            lua_pop(lua_, 1);
            errors_.push_back(
                {"装载时造的迭代器（pairs、gmatch 等的结果）不能留给处理函数用", place_});
            return;
        }
        if (isOurs) return;
        notePlace(index);
        Errors found = checkClosure(lua_, index);
        std::move(found.begin(), found.end(), std::back_inserter(errors_));
        for (int upvalue = 1; lua_getupvalue(lua_, index, upvalue) != nullptr; ++upvalue) take();
    }

    void notePlace(int index) {
        lua_Debug record;
        lua_pushvalue(lua_, index);
        lua_getinfo(lua_, ">S", &record);
        const char* name = record.source[0] == '@' ? record.source + 1 : record.source;
        place_ = fmt::format("{}:{}", name, std::max(record.linedefined, 1));
    }

    lua_State* lua_;
    int waiting_ = 0;  // a list of values still to visit
    int seen_ = 0;     // functions visited
    lua_Integer count_ = 0;
    std::string place_;
    Errors errors_;
};

int freezeProtected(lua_State* lua) {
    auto* errors = static_cast<Errors*>(lua_touserdata(lua, 2));
    *errors = Freezer(lua).run(1);
    return 0;
}

}  // namespace

Errors freezeRunning(lua_State* lua, int index) {
    const StackGuard guard(lua);
    const int root = lua_absindex(lua, index);
    return Freezer(lua).run(root);
}

Errors freeze(State& state, int index) {
    lua_State* lua = state.lua();
    const int root = lua_absindex(lua, index);
    Errors errors;
    pushFunction<freezeProtected>(lua);
    lua_pushvalue(lua, root);
    lua_pushlightuserdata(lua, &errors);
    if (const base::Status done = call(state, 2, 0); !done) errors.push_back(done.error());
    return errors;
}

}  // namespace lianbing::script
