// Every attack of tests/support/lua_attacks: contained, with its message, and nothing left behind.

#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace lianbing {
namespace {

using support::AttackedHost;
using support::LuaAttack;

// What a decent script sees: changes with anything that an attack could have left behind.
const char* const kProbe = R"lua(
local m = require("lib.people")
return function()
   local parts = {}
   for k, v in pairs({ 30, 10, b = 2, a = 1, [true] = 0 }) do parts[#parts + 1] = tostring(k) .. "=" .. tostring(v) end
   for _, name in ipairs({ "rep", "find", "gsub", "format" }) do parts[#parts + 1] = type(string[name]) end
   local list = { 3, 1, 2 }
   table.sort(list)
   local ok, e = pcall(function() local t = nil return t.x end)
   local co = coroutine.wrap(function(a) local b = coroutine.yield(a + 1) return b * 2 end)
   print(table.concat(parts, ","), table.concat(list, ","), tostring({}), ("中文"):len(), ok, e)
   print(co(1), co(5), m.names[1], #m.names, door:open(), gauge:read(), string.format("%5.2f", 3.14159))
end
)lua";

class Attack : public testing::TestWithParam<LuaAttack> {};

TEST_P(Attack, isContained) {
    AttackedHost host;
    const std::string before = host.run(kProbe);
    ASSERT_THAT(before, testing::HasSubstr("1=30,2=10,a=1,b=2,true=0"));

    EXPECT_THAT(host.run(GetParam().source), testing::HasSubstr(GetParam().expected));

    ASSERT_FALSE(host.state().isDead());
    EXPECT_EQ(lua_gettop(host.state().lua()), 0);
    EXPECT_EQ(host.run(kProbe), before) << "the same state";
    EXPECT_EQ(AttackedHost().run(kProbe), before) << "another state";
}

std::string testName(const testing::TestParamInfo<LuaAttack>& attack) {
    std::string name = attack.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Sandbox, Attack, testing::ValuesIn(support::luaAttacks()), testName);

}  // namespace
}  // namespace lianbing
