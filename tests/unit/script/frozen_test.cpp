#include "game/script/frozen.h"

#include "game/script/freeze.h"
#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

using support::AttackedHost;
using testing::HasSubstr;

// Holds the layout of a Table that tableCapacity reads to the Lua that is linked.
TEST(TableCapacity, readsBothParts) {
    AttackedHost host;
    lua_State* lua = host.state().lua();
    for (const int list : {0, 3, 100}) {
        for (const int names : {0, 4, 64}) {
            const StackGuard guard(lua);
            lua_createtable(lua, list, names);
            EXPECT_EQ(tableCapacity(lua, -1), list + (names == 0 ? 1 : names));
        }
    }
}

TEST(Freeze, keepsIdentityAndContent) {
    AttackedHost host;
    EXPECT_EQ(host.run("local inner = { 1, 2 }\nlocal t = { inner, same = inner }\n"
                       "return function() print(t[1] == t.same, #inner, t.same[2], t.missing) end"),
              "true\t2\t2\tnil\n");
}

TEST(Freeze, reachesWhatFunctionsCaught) {
    AttackedHost host;
    const std::string message = "attack.lua:3: 不能改外面的表（字段 x）";
    EXPECT_THAT(
        host.run(
            "local t = {}\nlocal function read() return t end\nreturn function() read().x = 1 end"),
        HasSubstr(message));
    EXPECT_THAT(host.run("local t = { deep = { {} } }\nlocal function get() return t.deep[1] "
                         "end\nreturn function() get().x = 1 end"),
                HasSubstr(message));
}

TEST(Freeze, keepsClassesWorking) {
    AttackedHost host;
    EXPECT_EQ(host.run("local Base = {} Base.__index = Base function Base:name() return 'base ' .. "
                       "self.n end\n"
                       "local Class = setmetatable({}, Base) Class.__index = Class\n"
                       "Class.__tostring = function(self) return 'C' .. self.n end\n"
                       "local early = setmetatable({ n = 1 }, Class)\n"
                       "return function()\n"
                       "local late = setmetatable({ n = 2 }, Class)\n"
                       "print(early:name(), late:name(), tostring(early), tostring(late), "
                       "getmetatable(late) == Class)\n"
                       "late.n = 3 print(late:name(), pcall(function() early.n = 4 end))\nend"),
              "base 1\tbase 2\tC1\tC2\ttrue\n"
              "base 3\tfalse\tattack.lua:8: 不能改外面的表（字段 "
              "n）：装载后它只能读；要记住的事请用 play:set\n");
}

TEST(Freeze, asksAnIndexFunctionOnlyForWhatIsMissing) {
    AttackedHost host;
    EXPECT_EQ(host.run("local t = setmetatable({ a = 1 }, { __index = function(self, k) return k "
                       ".. self.a end })\n"
                       "return function() print(t.a, t.b) end"),
              "1\tb1\n");
}

TEST(Freeze, reportsEveryFunctionThatKeepsAState) {
    AttackedHost host;
    const std::string errors = host.run(
        "local n, m = 0, 0\nreturn { a = function()\n n = 1\nend, b = function()\n m = 1\n end }");
    EXPECT_THAT(errors, HasSubstr("attack.lua:3: 函数改了外面的局部变量 n"));
    EXPECT_THAT(errors, HasSubstr("attack.lua:5: 函数改了外面的局部变量 m"));
}

TEST(Freeze, letsAFunctionChangeItsOwnVariables) {
    AttackedHost host;
    EXPECT_EQ(host.run("return function()\nlocal n = 0\nlocal function up() n = n + 1 return n "
                       "end\nup() print(up())\nend"),
              "2\n");
}

TEST(Freeze, doesNotMindWhatNoHandlerReaches) {
    AttackedHost host;
    EXPECT_EQ(
        host.run(
            "local n = 0\nlocal function id() n = n + 1 return n end\nlocal list = { id(), id() }\n"
            "return function() print(list[2]) end"),
        "2\n");
}

TEST(Freeze, survivesRings) {
    AttackedHost host;
    EXPECT_EQ(
        host.run(
            "local a, b = {}, {} a.b = b b.a = a\nlocal f\nf = function() return f end a.f = f\n"
            "return function() print(a.b.a == a) end"),
        "true\n");
}

}  // namespace
}  // namespace lianbing::script
