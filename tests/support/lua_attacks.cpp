#include "tests/support/lua_attacks.h"

#include "game/base/check.h"
#include "game/script/frozen.h"

#include <utility>

namespace lianbing::support {
namespace {

std::string repeated(std::string_view part, int count) {
    std::string text;
    for (int step = 0; step < count; ++step) text += part;
    return text;
}

std::string handler(std::string_view body) {
    return "return function()\n" + std::string(body) + "\nend\n";
}

constexpr const char* kSteps = "步数超过上限";
constexpr const char* kMemory = "占用内存超过上限";
constexpr const char* kLongText = "超过 64 KiB 的文字";
constexpr const char* kEntries = "一次最多 10,000 项";

void addBombs(std::vector<LuaAttack>& list) {
    list.push_back({"bytecode", "\x1bLuaT\x01\x19\x93", "不接受编译过的字节码"});
    list.push_back({"bytecode-by-dump", handler("string.dump(print)"), "没有叫 dump 的函数"});
    list.push_back({"rep-bomb", handler("local s = string.rep('x', 1000000000)"), kLongText});
    list.push_back(
        {"rep-overflow", handler("local s = ('xx'):rep(math.maxinteger, 'yy')"), kLongText});
    list.push_back({"rep-bomb-caught", handler("while true do pcall(string.rep, 'x', 1 << 40) end"),
                    kLongText});
    list.push_back(
        {"concat-bomb", handler("local s = 'x' while true do s = s .. s end"), kLongText});
    list.push_back({"concat-churn",
                    handler("local s = ('x'):rep(60000) while true do local t = s .. 'y' end"),
                    kSteps});
    list.push_back({"join-bomb",
                    handler("local t = {} for i = 1, 9000 do t[i] = 'abcdefgh' .. i end\n"
                            "while true do table.concat(t) end"),
                    kLongText});
    list.push_back(
        {"gsub-bomb", handler("return (('x'):rep(60000)):gsub('x', ('y'):rep(1000))"), kLongText});
    list.push_back({"format-bomb",
                    handler("local s = ('x'):rep(60000) return ('%s%s'):format(s, s)"), kLongText});
    list.push_back({"table-bomb", handler("local t = {} for i = 1, 1e9 do t[i] = {} end"), kSteps});
    list.push_back({"array-bomb", handler("local t = {} for i = 1, 1e9 do t[i] = i end"), kSteps});
    list.push_back(
        {"hash-bomb", handler("local t = {} for i = 1, 1e9 do t[i * 1.5] = i end"), kMemory});
    list.push_back(
        {"table-bomb-at-load", "local t = {} for i = 1, 1e9 do t[i] = {{}} end", kSteps});
    list.push_back({"closure-bomb",
                    handler("local t while true do local u = t t = function() return u end end"),
                    kSteps});
}

void addHugeTexts(std::vector<LuaAttack>& list) {
    const std::string twins = "local a, b = ('x'):rep(65000) .. 'y', ('x'):rep(65000) .. 'y'\n";
    list.push_back(
        {"huge-equality", handler(twins + "while true do if a == b then end end"), kSteps});
    list.push_back(
        {"huge-equality-at-load", twins + "while true do if a == b then end end", kSteps});
    list.push_back({"huge-order", handler(twins + "while true do if a < b then end end"), kSteps});
    list.push_back({"huge-keys",
                    handler(twins + "local t = { [a] = 1 } while true do local x = t[b] end"),
                    kSteps});
    list.push_back({"huge-utf8-len",
                    handler("local s = ('中'):rep(20000) while true do utf8.len(s) end"), kSteps});
    list.push_back({"huge-utf8-offset",
                    handler("local s = ('中'):rep(20000) while true do utf8.offset(s, -1, 1) "
                            "utf8.offset(s, 20000) end"),
                    kSteps});
    list.push_back({"huge-utf8-codepoint",
                    handler("return utf8.codepoint(('中'):rep(20000), 1, -1)"), kEntries});
    list.push_back(
        {"huge-utf8-codes",
         handler("local s = ('中'):rep(20000) while true do for _ in utf8.codes(s) do end end"),
         kSteps});
    list.push_back(
        {"huge-case", handler("local s = ('x'):rep(65000) while true do s:upper() end"), kSteps});
    list.push_back({"huge-bytes", handler("return ('x'):rep(65000):byte(1, -1)"), kEntries});
    list.push_back({"huge-numeral",
                    handler("local s = (' '):rep(60000) .. '1' while true do tonumber(s) end"),
                    kSteps});
    list.push_back(
        {"huge-for-limit",
         handler("local s = (' '):rep(60000) .. '1' while true do for i = 1, s do end end"),
         kSteps});
    list.push_back({"huge-plain-find",
                    handler("local s = ('a'):rep(65000) while true do s:find(('a'):rep(30000) .. "
                            "'b', 1, true) end"),
                    kSteps});
}

void addSorts(std::vector<LuaAttack>& list) {
    const std::string numbers = "local t = {} for i = 1, 5000 do t[i] = i * 7919 % 5003 end\n";
    list.push_back({"sort-always-true",
                    handler(numbers + "table.sort(t, function() return true end)"), "前后矛盾"});
    list.push_back(
        {"sort-broken-order",
         handler(numbers +
                 "local n = 0 table.sort(t, function(a, b) n = n + 1 return n % 3 == 0 end)"),
         "前后矛盾"});
    list.push_back({"sort-or-equal",
                    handler("table.sort({ 3, 1, 3, 2 }, function(a, b) return a <= b end)"),
                    "相等的两项要返回 false"});
    list.push_back({"sort-too-many",
                    handler("local t = {} for i = 1, 10001 do t[i] = i end table.sort(t)"),
                    kEntries});
    list.push_back({"sort-mixed", handler("table.sort({ 1, 'a', {} })"), "不能比大小"});
    list.push_back({"sort-that-empties",
                    handler("local t = { 3, 2, 1 } table.sort(t, function() t[1] = nil t[2] = nil "
                            "t[3] = nil error('停') end)"),
                    "停"});
    list.push_back(
        {"sort-false-length",
         handler("table.sort(setmetatable({}, { __len = function() return math.maxinteger end }))"),
         "__len 返回的长度不对"});
    list.push_back(
        {"sort-long-length",
         handler("table.sort(setmetatable({}, { __len = function() return 1 << 39 end }))"),
         kEntries});
    list.push_back({"insert-negative-length",
                    handler("table.insert(setmetatable({}, { __len = function() return "
                            "math.mininteger end }), 1)"),
                    "__len 返回的长度不对"});
}

void addPatterns(std::vector<LuaAttack>& list) {
    const std::string text = "local s = ('a'):rep(3000)\n";
    list.push_back(
        {"pattern-backtracking", handler(text + "return s:find('a*a*a*a*a*a*a*b')"), kSteps});
    list.push_back(
        {"pattern-lazy-backtracking", handler(text + "return s:match('.-.-.-.-.-.-b')"), kSteps});
    list.push_back(
        {"pattern-gmatch", handler(text + "for _ in s:gmatch('a*a*a*b') do end"), kSteps});
    list.push_back({"pattern-gsub", handler(text + "return s:gsub('a-a-a-b', '')"), kSteps});
    list.push_back(
        {"pattern-balance", handler("local s = ('('):rep(60000) return s:find('%b()')"), kSteps});
    list.push_back({"pattern-too-deep",
                    handler("return ('a'):rep(500):match(('a?'):rep(500) .. 'b')"),
                    "匹配模式太复杂"});
    list.push_back({"pattern-captures", handler("return ('a'):match(('('):rep(40))"), "括号太多"});
    list.push_back(
        {"pattern-large-set",
         handler("local p = '[' .. ('b'):rep(60000) .. ']' while true do ('aaaaaaaa'):find(p) end"),
         kSteps});
    list.push_back({"pattern-caught",
                    handler(text + "while true do pcall(string.find, s, 'a*a*a*a*b') end"),
                    kSteps});
}

void addCoroutines(std::vector<LuaAttack>& list) {
    list.push_back(
        {"coroutine-made-early",
         "local co = coroutine.create(function() while true do coroutine.yield() end end)\n"
         "return function() coroutine.resume(co) end",
         "协程不能留给处理函数"});
    list.push_back(
        {"coroutine-wrapped-early",
         "local next_one = coroutine.wrap(function() while true do coroutine.yield(1) end end)\n"
         "return function() next_one() end",
         "迭代器"});
    list.push_back({"iterator-made-early",
                    "local words = ('a b c'):gmatch('%a')\nreturn function() return words() end",
                    "迭代器"});
    list.push_back({"coroutine-loop-made-at-load",
                    "coroutine.wrap(function() while true do end end)()", kSteps});
    list.push_back(
        {"coroutine-loop", handler("coroutine.wrap(function() while true do end end)()"), kSteps});
    list.push_back(
        {"coroutine-loop-caught",
         handler("while true do local co = coroutine.create(function() while true do end end)\n"
                 "coroutine.resume(co) end"),
         kSteps});
    list.push_back(
        {"coroutine-short-lives",
         handler("while true do coroutine.wrap(function() for i = 1, 80 do end end)() end"),
         kSteps});
    list.push_back({"coroutine-nesting",
                    handler("local function dive() return coroutine.wrap(dive)() end dive()"),
                    "太深"});
    list.push_back(
        {"coroutine-ping-pong",
         handler("local co = coroutine.wrap(function() while true do coroutine.yield() end end)\n"
                 "while true do co() end"),
         kSteps});
    list.push_back({"coroutine-pcall-inside",
                    handler("local co = coroutine.wrap(function() while true do pcall(function() "
                            "while true do end end) end end)\n"
                            "while true do pcall(co) end"),
                    kSteps});
    list.push_back({"coroutine-hoard",
                    handler("local t = {} for i = 1, 1e9 do t[i] = coroutine.create(print) end"),
                    kSteps});
    list.push_back(
        {"coroutine-yields-to-host", handler("coroutine.yield(1)"), "不能直接用 coroutine.yield"});
}

void addProtectedCalls(std::vector<LuaAttack>& list) {
    list.push_back({"pcall-loop",
                    handler("while true do pcall(function() while true do end end) end"), kSteps});
    list.push_back({"pcall-error-loop", handler("while true do pcall(error, 'x') end"), kSteps});
    list.push_back(
        {"pcall-of-pcall", handler("while true do pcall(pcall, pcall, error) end"), kSteps});
    list.push_back({"xpcall-loop",
                    handler("while true do xpcall(function() while true do end end, function() "
                            "while true do end end) end"),
                    kSteps});
    list.push_back({"xpcall-handler-loop",
                    handler("xpcall(error, function() while true do end end)"), kSteps});
    list.push_back({"pcall-memory",
                    handler("while true do pcall(function() local t = {} for i = 1, 1e9 do t[i * "
                            "1.5] = i end end) end"),
                    kMemory});
    list.push_back({"handler-recursion",
                    handler("local function again(e) error(e) end\n"
                            "local ok, e = xpcall(error, again, 'x') error(e, 0)"),
                    "错误处理函数自己也出错了"});
    list.push_back(
        {"handler-nesting",
         handler("local function again(e) return select(2, xpcall(error, again, e)) end\n"
                 "local _, e = xpcall(error, again, 'x') error(e, 0)"),
         "超过 200 层"});
    list.push_back({"pcall-recursion",
                    handler("local function f() local ok, e = pcall(f) error(e, 0) end f()"),
                    "超过 200 层"});
}

void addSharedTables(std::vector<LuaAttack>& list) {
    list.push_back({"string-metatable", handler("getmetatable('').__index = {}"),
                    "真假值（boolean），不能取它的字段"});
    list.push_back(
        {"string-metatable-set", handler("setmetatable('', {})"), "第 1 个参数应该是表（table）"});
    list.push_back({"string-method-write", handler("local s = 'x' s.rep = 1"), "不能"});
    list.push_back({"library-write", handler("string.rep = nil"), "不能改内置的库（字段 rep）"});
    list.push_back({"library-rawset", handler("rawset(math, 'floor', print)"), "不能改内置的库"});
    list.push_back({"library-insert", handler("table.insert(table, 1)"), "不能改内置的库"});
    list.push_back(
        {"library-sort", handler("table.move({ 1, 2 }, 1, 2, 1, utf8)"), "不能改内置的库"});
    list.push_back(
        {"library-metatable", handler("setmetatable(coroutine, { __index = {} })"), "只能读"});
    list.push_back({"library-metatable-read", handler("getmetatable(string).__index.rep = nil"),
                    "真假值（boolean），不能取它的字段"});
    list.push_back({"global-write-at-load", "print = nil", "不能写全局变量 print"});
    list.push_back({"global-write", handler("counter = 1"), "不能写全局变量 counter"});
    list.push_back(
        {"global-function", "function visit() end return visit", "不能写全局变量 visit"});
    list.push_back({"global-table", handler("return _G.print"), "没有叫 _G 的东西"});
    list.push_back({"environment", handler("_ENV = {}"), "不能使用 _ENV"});
    list.push_back({"outer-local", "local n = 0\nreturn function()\n  n = n + 1\nend",
                    "改了外面的局部变量 n"});
    list.push_back({"outer-local-inside",
                    "local n = 0\nreturn function() local function f() n = n + 1 end f() end",
                    "改了外面的局部变量 n"});
    list.push_back(
        {"outer-local-by-helper",
         "local n = 0\nlocal function bump() n = n + 1 end\nreturn function() bump() end",
         "改了外面的局部变量 n"});
    list.push_back({"outer-table", "local t = { list = {} }\nreturn function() t.list[1] = 2 end",
                    "不能改外面的表（第 1 项）"});
    list.push_back({"outer-table-insert", "local t = {}\nreturn function() table.insert(t, 1) end",
                    "不能改外面的表"});
    list.push_back({"outer-table-sort", "local t = { 2, 1 }\nreturn function() table.sort(t) end",
                    "不能改外面的表"});
    list.push_back({"module-write", "local m = require('lib.people')\nm.names[1] = 'x'\nreturn {}",
                    "不能改外面的表（第 1 项）"});
    list.push_back({"module-state", "return require('lib.counter')", "改了外面的局部变量 count"});
}

void addMetatables(std::vector<LuaAttack>& list) {
    list.push_back({"index-chain",
                    handler("local t = {} for i = 1, 3000 do t = setmetatable({}, { __index = t }) "
                            "end return t.x"),
                    "超过 8 层"});
    list.push_back({"index-chain-late",
                    handler("local all = {} for i = 1, 3000 do all[i] = {} end\n"
                            "for i = 1, 2999 do setmetatable(all[i], { __index = all[i + 1] }) end "
                            "return all[1].x"),
                    "已经是别的表的 __index"});
    list.push_back({"index-self",
                    handler("local t = {} setmetatable(t, { __index = t }) return t.x"),
                    "用自己当 __index"});
    list.push_back({"index-late-assignment",
                    handler("local a, m = {}, {} setmetatable(a, m) m.__index = function() while "
                            "true do end end return a.x.y"),
                    "不能取它的字段"});
    list.push_back({"index-function-recursion",
                    handler("local t t = setmetatable({}, { __index = function(_, k) return t[k .. "
                            "'x'] end }) return t.x"),
                    "太深"});
    list.push_back({"newindex-of-library",
                    handler("local t = setmetatable({}, { __newindex = string }) t.rep = 1"),
                    "不能改内置的库"});
    list.push_back(
        {"call-chain",
         handler("local t = print for i = 1, 300 do t = setmetatable({}, { __call = t }) end t()"),
         "__call 应该是函数"});
    list.push_back({"collector-metamethod",
                    handler("setmetatable({}, { __gc = function() while true do end end })"),
                    "元表里不能有 __gc"});
    list.push_back({"close-metamethod", handler("setmetatable({}, { __close = print })"),
                    "元表里不能有 __close"});
    list.push_back({"close-variable", handler("local x <close> = nil"), "不能使用 <close> 变量"});
    list.push_back(
        {"weak-table", handler("setmetatable({}, { __mode = 'k' })"), "元表里不能有 __mode"});
    list.push_back({"metatable-field", handler("setmetatable({}, { __metatable = 1 })"),
                    "元表里不能有 __metatable"});
    list.push_back({"equality-loop",
                    handler("local m = {} m.__eq = function(a, b) return a == b end\n"
                            "return setmetatable({}, m) == setmetatable({}, m)"),
                    "太深"});
    list.push_back({"pairs-metamethod",
                    handler("local t = setmetatable({}, { __pairs = function() return function() "
                            "return 1 end end }) for _ in pairs(t) do end"),
                    kSteps});
}

void addDepth(std::vector<LuaAttack>& list) {
    list.push_back({"collectgarbage", handler("while true do collectgarbage('collect') end"),
                    "没有叫 collectgarbage 的东西"});
    list.push_back({"deep-recursion", handler("local function f() return 1 + f() end f()"),
                    "函数套函数超过 200 层"});
    list.push_back({"endless-tail-call", handler("local function f() return f() end f()"), kSteps});
    list.push_back({"deep-gsub", handler("local function f() return (('x'):gsub('x', f)) end f()"),
                    "超过 200 层"});
    list.push_back({"deep-tostring",
                    handler("local m = {} m.__tostring = function(t) return tostring(t) end "
                            "tostring(setmetatable({}, m))"),
                    "超过 200 层"});
    list.push_back({"deep-sort", handler("local function f() table.sort({ 1, 2 }, f) end f()"),
                    "超过 200 层"});
    list.push_back({"parser-parentheses", "return " + repeated("(", 300) + "1" + repeated(")", 300),
                    "套得太深"});
    list.push_back(
        {"parser-tables", "return " + repeated("{", 5000) + repeated("}", 5000), "套得太深"});
    list.push_back({"parser-functions",
                    "return " + repeated("function() return ", 300) + "1" + repeated(" end", 300),
                    "套得太深"});
    list.push_back({"parser-concat", "return 'a'" + repeated(" .. 'a'", 1000), "套得太深"});
    list.push_back({"parser-blocks", repeated("do ", 300) + repeated("end ", 300), "套得太深"});
    list.push_back({"parser-unary", "return " + repeated("- ", 100000) + "1", "套得太深"});
    std::string labels;
    for (int label = 0; label < 100000; ++label) labels += "::a" + std::to_string(label) + "::";
    list.push_back({"parser-labels", labels, "goto 标记太多"});
    list.push_back({"parser-locals", "local a" + repeated(", a", 300), "局部变量太多"});
}

void addDisguises(std::vector<LuaAttack>& list) {
    list.push_back({"format-width", handler("return ('%1000d'):format(1)"), "最多写两位数"});
    list.push_back(
        {"format-precision", handler("return ('%.999999999f'):format(1)"), "最多写两位数"});
    list.push_back({"format-address", handler("return ('%p'):format({})"), "不支持 %p"});
    list.push_back({"seed", handler("math.randomseed(1)"), "不能自己设随机数的种子"});
    list.push_back({"chance-at-load", "return math.random(1, 0)", "下限比上限大"});
    for (const char* name :
         {"os", "io", "package", "debug", "load", "loadstring", "loadfile", "dofile", "getfenv"}) {
        list.push_back({std::string("disguise-") + name, handler(std::string("return ") + name),
                        std::string("没有叫 ") + name + " 的东西"});
    }
    list.push_back({"disguise-require-os", "return require('os')", "没有这个文件"});
    list.push_back(
        {"disguise-require-debug", "return require('debug').getregistry()", "没有这个文件"});
    list.push_back(
        {"disguise-computed", handler("return string['du' .. 'mp'](print)"), "不能当函数调用"});
    list.push_back(
        {"disguise-method", handler("return ('x'):execute('ls')"), "没有叫 execute 的方法"});
    list.push_back({"move-millions", handler("table.move({}, 1, 5000000, 1)"), kEntries});
    list.push_back({"move-extremes", handler("table.move({}, math.mininteger, math.maxinteger, 2)"),
                    kEntries});
    list.push_back({"unpack-millions", handler("return table.unpack({}, 1, 5000000)"), kEntries});
    list.push_back({"unpack-extremes",
                    handler("return table.unpack({}, math.mininteger, math.maxinteger)"),
                    kEntries});
    list.push_back({"unpack-loop",
                    handler("local t = {} for i = 1, 9000 do t[i] = i end while true do "
                            "select('#', table.unpack(t)) end"),
                    kSteps});
    list.push_back(
        {"concat-millions", handler("return table.concat({}, '', 1, 5000000)"), kEntries});
    list.push_back({"insert-at-front",
                    handler("local t = {} for i = 1, 9000 do t[i] = i end while true do "
                            "table.insert(t, 1, 0) table.remove(t, 1) end"),
                    kSteps});
}

void addExtremes(std::vector<LuaAttack>& list) {
    list.push_back({"extreme-ipairs",
                    handler("local step, t = ipairs({}) error(tostring(step(t, math.maxinteger)))"),
                    "nil"});
    list.push_back({"extreme-random",
                    handler("error(math.type(math.random(math.mininteger, math.maxinteger)))"),
                    "integer"});
    list.push_back({"extreme-sub",
                    handler("error(('[%s%s]'):format(('ab'):sub(math.mininteger, math.maxinteger), "
                            "('ab'):sub(math.maxinteger, math.mininteger)))"),
                    "[ab]"});
    list.push_back(
        {"extreme-find", handler("error(tostring(('ab'):find('b', math.mininteger)))"), "2"});
    list.push_back(
        {"extreme-gsub", handler("error((('ab'):gsub('a', 'x', math.mininteger)))"), "ab"});
    list.push_back({"extreme-offset",
                    handler("error(tostring(utf8.offset('中', math.mininteger)) .. "
                            "tostring(utf8.offset('中', math.maxinteger)))"),
                    "nilnil"});
    list.push_back({"extreme-select", handler("select(math.mininteger, 1)"), "超出范围"});
    list.push_back({"extreme-error-level", handler("error('x', math.maxinteger)"), "x"});
    list.push_back({"extreme-remove", handler("table.remove({ 1 }, math.maxinteger)"), "超出范围"});
}

void addHostile(std::vector<LuaAttack>& list) {
    const std::string hostile =
        "local bad = setmetatable({}, { __tostring = function() while true do end end })\n";
    list.push_back({"error-object", handler(hostile + "error(bad)"), "不是文字，而是表（table）"});
    list.push_back({"error-object-nil", handler("error()"), "不是文字，而是空值（nil）"});
    list.push_back({"error-object-printed", handler(hostile + "print(bad)"), kSteps});
    list.push_back(
        {"error-object-formatted", handler(hostile + "return ('%s'):format(bad)"), kSteps});
    list.push_back(
        {"tostring-returns-table",
         handler("tostring(setmetatable({}, { __tostring = function() return {} end }))"),
         "__tostring 必须返回文字"});
    list.push_back({"tostring-raises-itself",
                    handler("local m = {} m.__tostring = function(t) error(t) end local t = "
                            "setmetatable({}, m) error(t)"),
                    "不是文字，而是表（table）"});
    list.push_back({"object-of-wrong-kind", handler("gauge.open(gauge)"), "没有叫 open 的函数"});
    list.push_back(
        {"object-passed-across", handler("door.open(gauge)"), "应该是门，现在是对象（userdata）"});
    list.push_back(
        {"object-from-table", handler("door.open({ number = 1 })"), "应该是门，现在是表（table）"});
    list.push_back({"object-written", handler("door.number = 2"), "不能"});
    list.push_back({"object-metatable", handler("getmetatable(door).__index = nil"),
                    "真假值（boolean），不能取它的字段"});
    list.push_back({"yield-in-sort",
                    handler("coroutine.wrap(function() table.sort({ 2, 1 }, function() "
                            "coroutine.yield() end) end)()"),
                    "这里不能等待"});
    list.push_back(
        {"yield-in-gsub",
         handler("coroutine.wrap(function() return (('x'):gsub('x', coroutine.yield)) end)()"),
         "这里不能等待"});
    list.push_back({"yield-in-handler",
                    handler("coroutine.wrap(function() local _, e = xpcall(error, coroutine.yield) "
                            "error(e, 0) end)()"),
                    "错误处理函数自己也出错了"});
    list.push_back({"yield-in-tostring",
                    handler("coroutine.wrap(function() tostring(setmetatable({}, { __tostring = "
                            "coroutine.yield })) end)()"),
                    "这里不能等待"});
    list.push_back({"ask-in-sort", handler("table.sort({ 2, 1 }, function() ask() end)"),
                    "这里不能等学员回答"});
    list.push_back({"ask-in-coroutine", handler("coroutine.wrap(function() ask() end)()"),
                    "自己建的协程里不能等学员回答"});
    list.push_back({"ask-at-load", "ask()", "不能等学员回答"});
    list.push_back({"file-name-dots", "return require('../../etc/passwd')", "不能有 .."});
    list.push_back({"file-name-absolute", "return require('/etc/passwd')", "不能是绝对路径"});
    list.push_back({"file-name-backslash", "return require('a\\\\b')", "不能有反斜杠"});
    list.push_back({"file-name-drive", "return require('c:x')", "不能有冒号"});
    list.push_back({"file-name-zero", "return require('a\\0b')", "有零字节"});
    list.push_back({"file-ring", "return require('lib.ring_a')",
                    "文件互相 require，没有尽头：lib.ring_a → lib.ring_b → lib.ring_a"});
    list.push_back({"hidden-direction", "local x = 1 -- \xE2\x80\xAE evil", "方向控制字符 U+202E"});
}

void addCopying(std::vector<LuaAttack>& list) {
    list.push_back(
        {"arguments-grow",
         handler(
             "local function f(...) return f(nil, nil, nil, nil, nil, nil, nil, nil, ...) end f()"),
         kSteps});
    list.push_back({"arguments-grow-fast",
                    "return function() local function f(...) return f(" + repeated("nil, ", 200) +
                        "...) end f() end",
                    "前面最多 8 个参数"});
    list.push_back({"arguments-reused",
                    handler("local t = {} for i = 1, 9000 do t[i] = i end\n"
                            "local function g() end local function f(...) while true do g(...) end "
                            "end f(table.unpack(t))"),
                    kSteps});
    list.push_back({"results-grow",
                    handler("local function f(n) if n == 0 then return end return 1, 2, 3, 4, 5, "
                            "6, 7, 8, 9, f(n - 1) end f(150)"),
                    "前面最多 8 个值"});
    list.push_back({"results-grow-slowly",
                    handler("local function f(n) if n == 0 then return end return nil, nil, nil, "
                            "nil, nil, nil, nil, nil, f(n - 1) end while true do f(150) end"),
                    kSteps});
    list.push_back({"emptied-table-next",
                    handler("local t = {} for i = 1, 100000 do t['k' .. i] = 1 end for i = 1, "
                            "100000 do t['k' .. i] = nil end\n"
                            "while true do next(t) end"),
                    kSteps});
    list.push_back(
        {"rehash-loop",
         handler("local t = {} for i = 1, 4096 do t[i * 1.5] = 1 end\n"
                 "local n = 4096 while true do t[n * 1.5] = nil n = n + 1 t[n * 1.5] = 1 end"),
         ""});
    list.push_back(
        {"pairs-loop",
         handler("local t = {} for i = 1, 5000 do t['k' .. i] = i end while true do pairs(t) end"),
         kSteps});
    list.push_back({"require-in-handler", handler("require('lib.never')"), "require"});
    list.push_back(
        {"unknown-key-kind", handler("for k in pairs({ [{}] = 1 }) do end"), "没有固定的次序"});
}

int openDoor(lua_State* lua) {
    lua_pushinteger(lua, script::objectArgument<Door>(lua, 1, "门").number);
    return 1;
}

int readGauge(lua_State* lua) {
    lua_pushinteger(lua, script::objectArgument<Gauge>(lua, 1, "仪表").reading);
    return 1;
}

int ask(lua_State* lua) {
    return script::waitForHost(lua, 0);
}

int addHostParts(lua_State* lua) {
    lua_newtable(lua);
    script::addFunction<openDoor>(lua, "open");
    script::registerKind<Door>(lua);
    lua_newtable(lua);
    script::addFunction<readGauge>(lua, "read");
    script::registerKind<Gauge>(lua);
    script::pushObject(lua, Door{4});
    script::addGlobal(lua, "door");
    script::pushObject(lua, Gauge{21});
    script::addGlobal(lua, "gauge");
    script::pushFunction<ask>(lua);
    script::addGlobal(lua, "ask");
    return 0;
}

script::State newState() {
    auto state = script::State::create();
    LIANBING_CHECK(state.has_value(), "a test can make a state");
    return std::move(*state);
}

std::string joined(const script::Errors& errors) {
    std::string text;
    for (const base::Error& error : errors) text += error.text() + "\n";
    return text;
}

}  // namespace

const std::vector<LuaAttack>& luaAttacks() {
    static const std::vector<LuaAttack> attacks = [] {
        std::vector<LuaAttack> list;
        addBombs(list);
        addHugeTexts(list);
        addSorts(list);
        addPatterns(list);
        addCoroutines(list);
        addProtectedCalls(list);
        addSharedTables(list);
        addMetatables(list);
        addDepth(list);
        addDisguises(list);
        addExtremes(list);
        addHostile(list);
        addCopying(list);
        return list;
    }();
    return attacks;
}

AttackedHost::AttackedHost() : state_(newState()) {
    modules_.sources = {
        {"lib.people", "return { names = { '张三', '李四' } }"},
        {"lib.counter", "local count = 0\nreturn { bump = function() count = count + 1 end }"},
        {"lib.ring_a", "return { b = require('lib.ring_b') }"},
        {"lib.ring_b", "return { a = require('lib.ring_a') }"},
    };
    state_.useChance(&chance_);
    state_.useModules(&modules_);
    state_.useLog(&log_);
    script::pushFunction<addHostParts>(state_.lua());
    LIANBING_CHECK(script::call(state_, 0, 0).has_value(), "a test can add its own functions");
}

std::string AttackedHost::run(const std::string& source) {
    const script::StackGuard guard(state_.lua());
    log_.text.clear();
    if (const auto errors = script::runFile(state_, {"attack.lua", source}); !errors.empty())
        return joined(errors);
    if (const auto errors = script::freeze(state_, -1); !errors.empty()) return joined(errors);
    if (!lua_isfunction(state_.lua(), -1)) return log_.text;
    script::Coroutine handler(state_);
    const auto step = handler.resume(0, script::Limits::forHandler());
    return step ? log_.text : step.error().text() + "\n";
}

}  // namespace lianbing::support
