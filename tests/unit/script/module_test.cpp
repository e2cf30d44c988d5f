#include "game/script/module.h"

#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

class Require : public testing::Test {
protected:
    Require() {
        auto state = State::create();
        EXPECT_TRUE(state.has_value());
        state_ = std::make_unique<State>(std::move(*state));
        state_->useModules(&modules_);
    }

    std::string run(const std::string& source) {
        const StackGuard guard(state_->lua());
        std::string text;
        for (const base::Error& error : runFile(*state_, {"main.lua", source}))
            text += error.text() + "\n";
        if (!text.empty()) return text;
        const char* value = lua_tostring(state_->lua(), -1);
        return value != nullptr ? value : "";
    }

    support::MemoryModules modules_;
    std::unique_ptr<State> state_;
};

TEST_F(Require, readsAFileOnce) {
    modules_.sources["lib"] = "return {}";
    EXPECT_EQ(run("return tostring(require('lib') == require('lib'))"), "true");
}

TEST_F(Require, handsFilesToFiles) {
    modules_.sources["a.b"] = "local c = require('a.c') return { n = c.n + 1 }";
    modules_.sources["a.c"] = "return { n = 1 }";
    EXPECT_EQ(run("return tostring(require('a.b').n)"), "2");
}

TEST_F(Require, readsALongFileForAShortOne) {
    modules_.sources["bank"] = "return {\n";
    for (int row = 0; row < 100'000; ++row)
        modules_.sources["bank"] += "{ id = 'q" + std::to_string(row) + "', {}, {} },\n";
    modules_.sources["bank"] += "}";
    EXPECT_EQ(run("return tostring(#require('bank'))"), "100000");
}

TEST_F(Require, saysWhichFileIsMissing) {
    EXPECT_EQ(run("\nreturn require('none')"), "main.lua:2: require(\"none\")：没有这个文件\n");
}

TEST_F(Require, reportsAllFaultsOfTheRequiredFileAtTheirPlaces) {
    modules_.sources["bad"] = "a = 1\n\nb = 2";
    EXPECT_EQ(
        run("return require('bad')"),
        "bad.lua:1: 不能写全局变量 a；请写 local a\nbad.lua:3: 不能写全局变量 b；请写 local b\n");
}

TEST_F(Require, reportsAnErrorInsideTheFile) {
    modules_.sources["bad"] = "\nlocal t\nreturn t.x";
    EXPECT_EQ(run("return require('bad')"), "bad.lua:3: t 是空值（nil），不能取它的字段\n");
}

TEST_F(Require, wantsAResult) {
    modules_.sources["empty"] = "local x = 1";
    EXPECT_EQ(run("return require('empty')"), "main.lua:1: empty.lua 没有 return 任何东西\n");
}

TEST_F(Require, readsAgainAfterAFailure) {
    modules_.sources["lib"] = "return {";
    EXPECT_THAT(run("return require('lib')"), testing::HasSubstr("lib.lua:1"));
    modules_.sources["lib"] = "return { n = 5 }";
    EXPECT_EQ(run("return tostring(require('lib').n)"), "5");
}

TEST_F(Require, isNotThereWithoutASource) {
    state_->useModules(nullptr);
    EXPECT_THAT(run("return require('lib')"), testing::HasSubstr("这里不能用 require"));
}

TEST_F(Require, refusesARing) {
    modules_.sources["a"] = "return require('b')";
    modules_.sources["b"] = "return require('c')";
    modules_.sources["c"] = "return require('a')";
    EXPECT_THAT(run("return require('a')"),
                testing::HasSubstr("文件互相 require，没有尽头：a → b → c → a"));
}

}  // namespace
}  // namespace lianbing::script
