#include "game/script/bytecode.h"

#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

struct Case {
    const char* source;
    const char* finding;  ///< empty: none
};

void PrintTo(const Case& tried, std::ostream* out) {
    *out << tried.source;
}

class Chunk : public testing::TestWithParam<Case> {};

// Each row compiles one of the instructions that bytecode.cpp knows by number.
TEST_P(Chunk, isCheckedByWhatItCompilesTo) {
    support::AttackedHost host;
    const std::string errors = host.run(GetParam().source);
    if (*GetParam().finding == '\0') {
        EXPECT_EQ(errors, "");
    } else {
        EXPECT_THAT(errors, testing::HasSubstr(GetParam().finding));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Bytecode, Chunk,
    testing::Values(
        Case{"local a = 1\n\nb = a", "attack.lua:3: 不能写全局变量 b；请写 local b"},
        Case{"return function() return function()\n c = 1 end end",
             "attack.lua:2: 不能写全局变量 c"},
        Case{"return function() prnt(1) end", "没有叫 prnt 的东西，是不是想写 print"},
        Case{"return function() return maths end", "是不是想写 math"},
        Case{"return function() return xyzzy end", "没有叫 xyzzy 的东西\n"},
        Case{"local print = 1 return { print }", ""},
        Case{"local x = 3\nlocal y = x ^ 2 return { y }", "attack.lua:2: 不能用 ^"},
        Case{"local x = 3 local y = x ^ x return { y }", "不能用 ^"},
        Case{"local x = 3 return { x * x, x / 2, x // 2, x % 2, x << 1 }", ""},
        Case{"do local f <close> = nil end", "不能使用 <close> 变量"},
        Case{"local f <const> = 1 return { f }", ""},
        Case{"local function f(...) return 1, 2, 3, 4, 5, 6, 7, 8, 9, ... end return { f }",
             "前面最多 8 个值"},
        Case{"local function f(...) return 1, 2, 3, 4, 5, 6, 7, 8, ... end return { f }", ""},
        Case{"local function f(...) f(1, 2, 3, 4, 5, 6, 7, 8, 9, ...) end return { f }",
             "前面最多 8 个参数"},
        Case{"local function f(...) return f(1, 2, 3, 4, 5, 6, 7, 8, 9, ...) end return { f }",
             "前面最多 8 个参数"},
        Case{"local function f(a) f(1, 2, 3, 4, 5, 6, 7, 8, 9, f(a)) end return { f }", ""},
        Case{"local n = 0\nreturn { function()\n local m = n\n m = 2\n return m end }", ""},
        Case{"local n = 0\nreturn { function()\n return function()\n n = 2 end end }",
             "attack.lua:4: 函数改了外面的局部变量 n"},
        Case{"local n = 0\nreturn { function(...)\n n = ... end }",
             "attack.lua:3: 函数改了外面的局部变量 n"},
        Case{"local t = {}\nfunction t.f() end\nreturn t", ""}));

TEST(Bytecode, findsTheLineInALongFunction) {
    support::AttackedHost host;
    std::string source = "local n = 0\nreturn { function()\n local x = 1\n";
    for (int line = 0; line < 500; ++line) source += line % 3 == 0 ? "\n" : " x = x + 1\n";
    EXPECT_THAT(host.run(source + std::string(200, '\n') + " n = x end }"),
                testing::HasSubstr("attack.lua:704: 函数改了"));
}

TEST(Bytecode, findsEveryFaultOfAFile) {
    support::AttackedHost host;
    EXPECT_EQ(host.run("a = 1\nb = 2\nlocal c = d"),
              "attack.lua:1: 不能写全局变量 a；请写 local a\nattack.lua:2: 不能写全局变量 b；请写 "
              "local b\n"
              "attack.lua:3: 没有叫 d 的东西\n");
}

}  // namespace
}  // namespace lianbing::script
