#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing {
namespace {

std::string run(const std::string& body) {
    support::AttackedHost host;
    return host.run("return function()\n" + body + "\nend");
}

TEST(Pairs, goesByIntegersThenTextsThenBooleans) {
    EXPECT_EQ(run("local t = { b = 1, a = 2, [true] = 3, [false] = 4, [-5] = 5, 'x', 'y', [10] = "
                  "6, ['中'] = 7, B = 8 }\n"
                  "local o = {} for k, v in pairs(t) do o[#o + 1] = tostring(k) .. v end "
                  "print(table.concat(o, ' '))"),
              "-55 1x 2y 106 B8 a2 b1 中7 false4 true3\n");
}

TEST(Pairs, passesOverWhatIsRemovedAndDoesNotVisitWhatIsAdded) {
    EXPECT_EQ(run("local t = { a = 1, b = 2, c = 3 } local o = {}\n"
                  "for k in pairs(t) do o[#o + 1] = k t.b = nil t.d = 4 t[1] = 5 end "
                  "print(table.concat(o))"),
              "ac\n");
}

TEST(Pairs, mayEmptyTheTableItWalks) {
    EXPECT_EQ(run("local t = { 1, 2, 3, x = 4 } local n = 0 for k in pairs(t) do t[k] = nil n = n "
                  "+ 1 end print(n, next(t))"),
              "4\tnil\n");
}

TEST(Pairs, readsValuesAsTheyAreWhenReached) {
    EXPECT_EQ(run("local t = { 1, 2, 3 } local s = 0 for _, v in pairs(t) do s = s + v t[3] = 10 "
                  "end print(s)"),
              "13\n");
}

TEST(Pairs, walksSealedTables) {
    support::AttackedHost host;
    EXPECT_EQ(host.run("local t = { 3, 2, b = { 1 }, a = 0 }\n"
                       "return function() for k, v in pairs(t) do print(k, type(v)) end for i, v "
                       "in ipairs(t) do print(i, v) end\n"
                       "print(#t, next(t), rawlen(t), rawget(t, 2), table.concat(t, '-'), "
                       "select('#', table.unpack(t))) end"),
              "1\tnumber\n2\tnumber\na\tnumber\nb\ttable\n1\t3\n2\t2\n2\t1\t2\t2\t3-2\t2\n");
}

TEST(Pairs, refusesKeysWithoutAnOrder) {
    EXPECT_THAT(run("for k in pairs({ [1.5] = 1 }) do end"), testing::HasSubstr("带小数的键"));
    EXPECT_THAT(run("for k in pairs({ [print] = 1 }) do end"),
                testing::HasSubstr("函数（function）当键"));
}

TEST(Next, findsTheKeyThatFollows) {
    EXPECT_EQ(run("local t = { 5, b = 1, a = 2 } print(next(t)) print(next(t, 1)) print(next(t, "
                  "'a')) print(next(t, 'b'))"),
              "1\t5\na\t2\nb\t1\nnil\n");
}

TEST(Next, goesOnFromAKeyThatIsGone) {
    EXPECT_EQ(run("print(next({ b = 1, d = 2 }, 'c'))"), "d\t2\n");
}

TEST(Ipairs, stopsAtTheFirstGap) {
    EXPECT_EQ(run("local n = 0 for i in ipairs({ 1, 2, nil, 4 }) do n = i end print(n)"), "2\n");
}

}  // namespace
}  // namespace lianbing
