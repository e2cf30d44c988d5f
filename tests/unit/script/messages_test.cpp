#include "game/script/messages.h"

#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <string>

namespace lianbing::script {
namespace {

struct Said {
    const char* source;
    const char* message;
};

void PrintTo(const Said& said, std::ostream* out) {
    *out << said.source;
}

class Message : public testing::TestWithParam<Said> {};

TEST_P(Message, isAChineseSentenceWithItsPlace) {
    support::AttackedHost host;
    EXPECT_EQ(host.run(GetParam().source), std::string("attack.lua:") + GetParam().message + "\n");
}

INSTANTIATE_TEST_SUITE_P(
    Running, Message,
    testing::Values(
        Said{"local t = {}\nprint(t.a.b)", "2: 字段 a 是空值（nil），不能取它的字段"},
        Said{"local t\nt.x = 1", "2: t 是空值（nil），不能取它的字段"},
        Said{"local t = {}\nt.go()", "2: 没有叫 go 的函数，不能调用"},
        Said{"local t = {}\nt:go()", "2: 没有叫 go 的方法，不能调用"},
        Said{"local t = 3\nt()", "2: t 是数（number），不能当函数调用"},
        Said{"local a = {}\nprint(a + 1)", "2: a 是表（table），不能做算术"},
        Said{"local a = '10'\nprint(a + 1)",
             "2: a 是文字（string），不能做算术；文字要先用 tonumber 变成数"},
        Said{"local a = {}\nprint('x' .. a)", "2: a 是表（table），不能用 .. 拼接"},
        Said{"local a = 1\nprint(#a)", "2: a 是数（number），不能用 # 取长度"},
        Said{"print({} < {})", "1: 两个表（table）之间不能比大小"},
        Said{"print(1 < 'a')", "1: 数（number）和文字（string）不能比大小"},
        Said{"local z = 0\nprint(1 // z)", "2: 整数不能除以 0"},
        Said{"local z = 0\nprint(1 % z)", "2: 整数不能对 0 取余"},
        Said{"local f = 1.5\nprint(f | 1)", "2: 这里要整数，现在带小数或太大"},
        Said{"print('a' | 1)", "1: “a”是文字（string），不能做位运算"},
        Said{"for i = 'a', 2 do end", "1: for 循环的起点应该是数，现在是文字（string）"},
        Said{"for i = 1, {} do end", "1: for 循环的终点应该是数，现在是表（table）"},
        Said{"for i = 1, 2, 0 do end", "1: for 循环的步长不能是 0"},
        Said{"local t = {}\nt[nil] = 1", "2: 表的键不能是空值（nil）"},
        Said{"local t = {}\nt[0/0] = 1", "2: 表的键不能是 NaN（0/0）"},
        Said{"for k in nil do end",
             "1: for 的 in 后面应该是迭代器，例如 pairs(表)，现在是空值（nil）"},
        Said{"string.rep()", "1: rep 的第 1 个参数应该是文字（string），现在是没有给"},
        Said{"('x'):rep({})", "1: rep 的第 1 个参数应该是整数，现在是表（table）"},
        Said{"string.rep('x', 1.5)", "1: rep 的第 2 个参数应该是整数，现在带小数"},
        Said{"ipairs()", "1: ipairs 的第 1 个参数没有给"}, Said{"error('自己的话')", "1: 自己的话"},
        Said{"assert(false)", "1: 断言（assert）不成立"},
        Said{"math.floor('1')", "1: floor 的第 1 个参数应该是数（number），现在是文字（string）"},
        Said{"print(pcall(function() local t t.x = 1 end)) error('停')", "1: 停"}));

INSTANTIATE_TEST_SUITE_P(
    Reading, Message,
    testing::Values(Said{"local = 1", "1: 这里应该是一个名字，却是“=”"},
                    Said{"local x = = 1", "1: 这里不该出现“=”"},
                    Said{"for i = 1, 2 do\n", "2: 第 1 行的 for 没有用 end 结束，读到了文件末尾"},
                    Said{"if x then\n\nfor", "3: 这里应该是一个名字，却是文件末尾"},
                    Said{"local a = 1\nif a = 2 then end", "2: 比较相等要写 ==，一个 = 是赋值"},
                    Said{"local f = (1\n+ 2\nlocal", "3: 第 1 行的 ( 没有用 ) 结束，读到了“local”"},
                    Said{"function", "1: 这里应该是一个名字，却是文件末尾"},
                    Said{"local s = 'abc\n", "1: 引号没有关上：一行里的文字要用同样的引号结束"},
                    Said{"local s = [[abc", "1: 第 1 行开始的 [[ 文字没有用 ]] 结束"},
                    Said{"--[[ abc", "1: 第 1 行开始的 --[[ 注释没有用 ]] 结束"},
                    Said{"return {\n1,\n2", "3: 第 1 行的 { 没有用 } 结束，读到了文件末尾"},
                    Said{"local n = 12abc", "1: 数写得不对：“12abc”；名字不能以数字开头"},
                    Said{"local s = '\\q'", "1: 文字里不认识的转义 “'\\q”；反斜杠本身要写 \\\\"},
                    Said{"break", "1: break 只能写在循环里"},
                    Said{"goto x", "1: goto 找不到标记 x"},
                    Said{"local x <const> = 1\nx = 2", "2: x 是常量，不能改"},
                    Said{"local x <wrong> = 1", "1: 不认识的变量属性 <wrong>"},
                    Said{"return 1\nlocal x", "2: “local”是多出来的：前面的语句已经结束"},
                    Said{"x = function() return ... end", "1: ... 只能写在带 ... 参数的函数里"},
                    Said{"local a b", "1: 文件末尾附近写得不对"},
                    Said{"for x y", "1: for 的变量后面要写 = 或 in，却是“y”"},
                    Said{"return (", "1: 文件还没写完就结束了"},
                    Said{"local s = '\\300'", "1: 反斜杠后面的数不能超过 255"},
                    Said{"end", "1: “end”是多出来的：前面的语句已经结束"}));

TEST(Message, namesALongFileInFull) {
    support::AttackedHost host;
    const std::string name =
        "scenarios/a-very-long-scenario-name-of-somebody-who-likes-words/scenario.lua";
    const Errors errors = runFile(host.state(), {name, "local t\n\nt.x = 1"});
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].where, name + ":3");
    EXPECT_EQ(errors[0].what, "t 是空值（nil），不能取它的字段");
    EXPECT_EQ(runFile(host.state(), {name, "local = 1"}).at(0).where, name + ":1");
}

TEST(Message, isChineseForScriptsThatCatchIt) {
    support::AttackedHost host;
    EXPECT_EQ(host.run("print(select(2, pcall(function() local t t.x = 1 end)))"),
              "attack.lua:1: t 是空值（nil），不能取它的字段\n");
}

TEST(Closest, findsASlipAndNothingFarAway) {
    const std::vector<std::string> known = {"print", "pairs", "string", "table"};
    EXPECT_EQ(closest("prnit", known), "print");
    EXPECT_EQ(closest("strng", known), "string");
    EXPECT_EQ(closest("elephant", known), "");
    EXPECT_EQ(closest("x", {"y"}), "");
}

}  // namespace
}  // namespace lianbing::script
