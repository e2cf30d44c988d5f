// Our own libraries give what stock Lua gives, where they mean to.

#include "tests/support/lua_attacks.h"
#include "tests/unit/script/stock_lua.h"

#include <gtest/gtest.h>

#include <string>

namespace lianbing {
namespace {

class Expression : public testing::TestWithParam<const char*> {};

TEST_P(Expression, givesWhatStockLuaGives) {
    support::AttackedHost host;
    StockLua stock;
    const std::string body = std::string(kCompare) + "local line = show(pcall(function() return " +
                             GetParam() + " end))\n";
    EXPECT_EQ(host.run(body + "print(line) return 1"), stock.run(body + "return line .. '\\n'"));
}

INSTANTIATE_TEST_SUITE_P(
    Library, Expression,
    testing::Values(
        "('hello'):sub(2, -2), ('hello'):sub(-100, 100), ('hello'):sub(4, 2), ('hello'):sub(0)",
        "('abc'):byte(1, -1)", "('abc'):byte(10)", "('abc'):byte(-1)", "string.char(104, 105)",
        "string.char(256)", "('ab'):rep(3, '-')", "('ab'):rep(0)", "('ab'):rep(-1)",
        "('aBc'):upper(), ('aBc'):lower(), ('abc'):reverse()",
        "('%5d|%-5d|%05d|%+d|%x|%X|%o|%c'):format(42, 42, 42, 42, 255, 255, 8, 65)",
        "('%.3f|%10.2f|%e|%g|%a'):format(1/3, 2.5, 12345.678, 1e20, 1)", "('%d'):format(3.0)",
        "('%d'):format(3.5)", "('%s|%10s|%-10s|%.2s'):format('abc', 'abc', 'abc', 'abc')",
        "('%q'):format('a\\n\"\\0001\\r\\\\')",
        "('%q|%q|%q|%q'):format(1, 1.5, math.mininteger, true)", "('%'):format(1)",
        "('%y'):format(1)", "('%d'):format()", "('%s %s'):format(nil, true)", "('%i%%'):format(7)",
        "tostring(1e15), tostring(1e100), tostring(-0.0), tostring(3), tostring(3.0), "
        "tostring(1/0)",
        "tonumber('0x10'), tonumber('  12  '), tonumber('1e2'), tonumber('abc'), tonumber('12a'), "
        "tonumber('')",
        "tonumber('ff', 16), tonumber('zz', 36), tonumber('8', 8), tonumber('-101', 2), tonumber(' "
        "7 ', 8)",
        "tonumber('7fffffffffffffff', 16), tonumber('ffffffffffffffff', 16), tonumber('1', 99)",
        "select('#', 1, nil, 3), select(2, 'a', 'b', 'c')", "select(-1, 'a', 'b')", "select(0)",
        "select(-5, 1)",
        "math.floor(3.7), math.floor(-3.7), math.ceil(3.2), math.floor(5), math.floor(1e300)",
        "math.abs(-3), math.abs(-3.5), math.abs(math.mininteger), math.max(1, 5, 3), math.min(2, "
        "0.5)",
        "math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), math.fmod(5.5, 2), "
        "math.fmod(math.mininteger, -1)",
        "math.fmod(1, 0)", "math.modf(3.7)", "math.modf(-3.7)", "math.modf(1/0)",
        "math.sqrt(2), math.pi, math.huge",
        "math.tointeger(3.0), math.tointeger(3.5), math.type(1), math.type(1.0), math.type('1'), "
        "math.ult(1, -1)",
        "table.concat({1, 2, 3}, ', '), table.concat({}, 'x'), table.concat({1, 2, 3}, '-', 2, 3)",
        "table.concat({1, {}, 3})", "table.unpack({1, 2, 3}, 2)", "table.unpack({1, 2}, 1, 3)",
        "table.pack(1, nil, 3).n",
        "(function() local t = {1, 2, 3} table.insert(t, 2, 9) table.insert(t, 7) return "
        "table.concat(t, ' ') end)()",
        "(function() local t = {1, 2, 3} return table.remove(t, 1), table.remove(t), "
        "table.remove(t), table.remove(t), #t end)()",
        "table.insert({1}, 5, 1)", "table.insert({1}, 1, 2, 3)", "table.remove({1, 2}, 7)",
        "table.remove({}, 0)", "table.concat(table.move({1, 2, 3, 4}, 2, 4, 1), ' ')",
        "table.concat(table.move({1, 2, 3}, 1, 3, 3), ' ')",
        "table.concat(table.move({1, 2, 3}, 1, 3, 2, {9}), ' ')",
        "(function() local t = {5, 2, 8, 1} table.sort(t) return table.concat(t, ' ') end)()",
        "(function() local t = {5, 2, 8} table.sort(t, function(a, b) return a > b end) return "
        "table.concat(t, ' ') end)()",
        "(function() local t = {'b', 'a', 'C', '中'} table.sort(t) return table.concat(t, ' ') "
        "end)()",
        "utf8.len('中文ab'), utf8.len('\\xff'), utf8.len('中文', 4), utf8.len('', 1), "
        "utf8.len('abc', 2, 3)",
        "utf8.len('abc', 9)", "utf8.codepoint('中文', 1, -1)", "utf8.codepoint('中', 2)",
        "utf8.char(20013, 25991, 65, 0x10FFFF)", "utf8.char()",
        "utf8.offset('中文字', 2), utf8.offset('中文字', -1), utf8.offset('中文字', 0, 5), "
        "utf8.offset('ab', 5)",
        "utf8.offset('中文', 1, 2)", "utf8.charpattern", "('中文a'):match(utf8.charpattern)",
        "(function() local s = '' for p, c in utf8.codes('a中b') do s = s .. p .. ':' .. c .. ' ' "
        "end return s end)()",
        "(function() for p, c in utf8.codes('a\\xff') do end end)()",
        "rawequal('a', 'a'), rawlen({1, 2}), rawlen('abc'), rawget({5}, 1), type(rawset({}, 1, 2))",
        "rawset({}, nil, 1)", "pcall(error, 'x', 0)", "pcall(error)",
        "xpcall(function() return 1, 2 end, print)",
        "select(2, xpcall(error, function(e) return e .. '!' end, 'x'))", "assert(1, 2, 3)",
        "assert(false, 'm')", "assert(nil)",
        "(function() local co = coroutine.wrap(function(a) local b = coroutine.yield(a) return b + "
        "1 end) return co(1), co(2) end)()",
        "(function() local co = coroutine.create(function() error('x', 0) end) return "
        "coroutine.resume(co) end)()",
        "(function() local co = coroutine.create(print) return coroutine.status(co), "
        "coroutine.close(co), coroutine.status(co) end)()",
        "(function() local c c = coroutine.create(function() return coroutine.status(c) end) "
        "return coroutine.resume(c) end)()",
        "(function() return pcall(coroutine.wrap(function() return pcall(coroutine.yield, 1) end)) "
        "end)()",
        "setmetatable({}, {__index = function(t, k) return k .. k end}).ab",
        "#setmetatable({}, {__len = function() return 7 end}), -setmetatable({}, {__unm = "
        "function() return 3 end})",
        "setmetatable({}, {__call = function(self, a) return a end})(5), tostring(setmetatable({}, "
        "{__tostring = function() return 'T' end}))",
        "setmetatable({}, {__eq = function() return true end}) == setmetatable({}, {}), "
        "getmetatable({})",
        "(function() local t = setmetatable({}, {__newindex = function(t, k, v) rawset(t, k, v * "
        "2) end}) t.a = 2 return t.a end)()",
        "(function() local C = {} C.__index = C function C.new() return setmetatable({}, C) end "
        "function C:hi() return 'hi' end return C.new():hi() end)()",
        "7 // 2, -7 // 2, 7 % -3, 1 << 62, 5 & 3, 5 ~ 3, ~0, 3 | 4, 7.5 // 2",
        "1 < 2, 'a' < 'b', 1 == 1.0, '1' == 1, 'a' .. 1 .. 2.0"));

}  // namespace
}  // namespace lianbing
