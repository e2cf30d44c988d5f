#include "game/script/coroutine.h"

#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace lianbing::script {
namespace {

using Step = Coroutine::Step;

class Handler : public testing::Test {
protected:
    Coroutine start(const std::string& source) {
        EXPECT_TRUE(
            runFile(host_.state(), {"h.lua", "return function(a) " + source + " end"}).empty());
        return Coroutine(host_.state());
    }

    base::Result<Step> resume(Coroutine& handler, const char* answer) {
        lua_pushstring(handler.thread(), answer);
        return handler.resume(1, Limits::forHandler());
    }

    std::string result(const Coroutine& handler) { return lua_tostring(handler.thread(), -1); }

    support::AttackedHost host_;
};

TEST_F(Handler, waitsAndGoesOnWithTheAnswer) {
    Coroutine handler = start("local b = ask() local c = ask() return a .. b .. c");
    ASSERT_EQ(resume(handler, "1").value(), Step::Waiting);
    ASSERT_EQ(resume(handler, "2").value(), Step::Waiting);
    ASSERT_EQ(resume(handler, "3").value(), Step::Finished);
    EXPECT_EQ(result(handler), "123");
    EXPECT_TRUE(handler.isOver());
}

TEST_F(Handler, mayAskInsideAProtectedCall) {
    Coroutine handler =
        start("local ok, e = pcall(function() local b = ask() error(b, 0) end) return e");
    ASSERT_EQ(resume(handler, "").value(), Step::Waiting);
    ASSERT_EQ(resume(handler, "答").value(), Step::Finished);
    EXPECT_EQ(result(handler), "答");
}

TEST_F(Handler, getsFreshFuelAtEachAnswer) {
    Coroutine handler = start("for i = 1, 5 do for j = 1, 400000 do end ask() end");
    for (int step = 0; step < 5; ++step) ASSERT_EQ(resume(handler, "").value(), Step::Waiting);
    EXPECT_EQ(resume(handler, "").value(), Step::Finished);
}

TEST_F(Handler, cannotSwallowABrokenLimitAcrossAnAnswer) {
    Coroutine handler = start("pcall(function() ask() while true do end end) return 'swallowed'");
    ASSERT_EQ(resume(handler, "").value(), Step::Waiting);
    const auto step = resume(handler, "");
    ASSERT_FALSE(step);
    EXPECT_THAT(step.error().what, testing::HasSubstr("步数超过上限"));
}

TEST_F(Handler, keepsPayingForALongTextAcrossAnAnswer) {
    Coroutine handler =
        start("local s = ('x'):rep(60000) ask() for i = 1, 100000 do local t = s == a end");
    ASSERT_TRUE(resume(handler, ""));
    EXPECT_THAT(resume(handler, "").error().what, testing::HasSubstr("步数超过上限"));
}

TEST_F(Handler, usesItsThreadAgainWhenItEndedWell) {
    lua_State* thread = nullptr;
    {
        Coroutine first = start("return a");
        thread = first.thread();
        ASSERT_TRUE(resume(first, "x"));
    }
    Coroutine second = start("return a");
    EXPECT_EQ(second.thread(), thread);
    ASSERT_TRUE(resume(second, "y"));
    EXPECT_EQ(result(second), "y");
}

TEST_F(Handler, usesTheThreadOfAnAbandonedHandlerAgain) {
    lua_State* thread = nullptr;
    {
        Coroutine first = start("local x = {} pcall(ask) return x");
        thread = first.thread();
        ASSERT_EQ(resume(first, "").value(), Step::Waiting);
    }
    Coroutine second = start("while true do end");
    EXPECT_EQ(second.thread(), thread);
    EXPECT_FALSE(resume(second, ""));
}

TEST_F(Handler, doesNotUseTheThreadOfAFailedHandlerAgain) {
    lua_State* thread = nullptr;
    {
        Coroutine first = start("while true do end");
        thread = first.thread();
        EXPECT_FALSE(resume(first, ""));
    }
    Coroutine second = start("while true do end");
    EXPECT_NE(second.thread(), thread);
    EXPECT_FALSE(resume(second, ""));
}

TEST_F(Handler, leavesNoMemoryBehind) {
    const auto play = [&] {
        Coroutine handler =
            start("local t = {} for i = 1, 100 do t[i] = { i } end ask() return 'x'");
        EXPECT_TRUE(resume(handler, ""));
        EXPECT_TRUE(resume(handler, ""));
    };
    play();
    lua_gc(host_.state().lua(), LUA_GCCOLLECT);
    const std::size_t before = host_.state().meter().bytesLive();
    for (int run = 0; run < 200; ++run) play();
    lua_gc(host_.state().lua(), LUA_GCCOLLECT);
    EXPECT_LE(host_.state().meter().bytesLive(), before + 4096);
}

}  // namespace
}  // namespace lianbing::script
