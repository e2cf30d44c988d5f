#include "game/script/meter.h"

#include "game/script/freeze.h"
#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

using support::AttackedHost;

std::int64_t stepsOf(AttackedHost& host, const std::string& body) {
    host.run("return function() " + body + " end");
    return host.state().meter().stepsUsed();
}

constexpr const char* kWork =
    "local t = {} for i = 1, 2000 do t[#t + 1] = ('n%d'):format(i) end table.sort(t) "
    "local s = table.concat(t, ',') for w in s:gmatch('%d+') do t[w] = #w end";

TEST(Meter, chargesTheSameWorkTheSame) {
    AttackedHost first;
    AttackedHost second;
    EXPECT_EQ(stepsOf(first, kWork), stepsOf(second, kWork));
    EXPECT_GT(stepsOf(first, kWork), 20'000);
}

TEST(Meter, chargesAHandlerTheSameWhateverRanBefore) {
    AttackedHost fresh;
    AttackedHost used;
    stepsOf(used, "for i = 1, 777 do local t = { i } end");
    stepsOf(used, "while true do end");
    stepsOf(used, "local s = ('x'):rep(60000) local t = s .. s");
    EXPECT_EQ(stepsOf(used, kWork), stepsOf(fresh, kWork));
}

TEST(Meter, namesThePlaceThatBrokeTheLimit) {
    AttackedHost host;
    EXPECT_THAT(host.run("return function()\n\n  while true do end\nend"),
                testing::StartsWith("attack.lua:3: 处理函数运行步数"));
    EXPECT_THAT(host.run("return function()\n  local s = 'x'\n  while true do s = s .. s end\nend"),
                testing::StartsWith("attack.lua:3: 处理函数造出了超过"));
}

TEST(Meter, makesEachInstructionDearerWhileALongTextLives) {
    AttackedHost host;
    const std::string loop = " for i = 1, 2000 do local x = i end";
    EXPECT_GT(stepsOf(host, "local s = ('x'):rep(60000)" + loop), 20 * stepsOf(host, loop));
}

TEST(Meter, countsWhatAThreadRunsBeforeItsFirstTick) {
    AttackedHost host;
    EXPECT_GT(stepsOf(host, "for i = 1, 100 do coroutine.wrap(function() end)() end"),
              100 * Meter::kTick);
}

TEST(Meter, forgetsABrokenLimitWhenRefuelled) {
    AttackedHost host;
    stepsOf(host, "while true do end");
    EXPECT_TRUE(host.state().meter().isBroken());
    host.state().refuel(Limits::forHandler());
    EXPECT_FALSE(host.state().meter().isBroken());
}

TEST(Meter, leavesTheHostsOwnPushesAlone) {
    AttackedHost host;
    stepsOf(host, "while true do end");
    const std::string text(2 * kMaxTextBytes, 'x');
    lua_pushlstring(host.state().lua(), text.data(), text.size());
    EXPECT_EQ(lua_rawlen(host.state().lua(), -1), text.size());
}

TEST(Meter, letsALongFileOfDataLoad) {
    AttackedHost host;
    std::string source = "return {\n";
    for (int row = 0; row < 10'000; ++row) {
        source += "{ id = 'q" + std::to_string(row) + "', text = '这是第 " + std::to_string(row) +
                  " 题的题干，写得长一些，超过四十个字节', options = { { 'a', '甲' }, { 'b', '乙' "
                  "}, { 'c', '丙' } } },\n";
    }
    EXPECT_EQ(host.run(source + "}"), "");
}

}  // namespace
}  // namespace lianbing::script
