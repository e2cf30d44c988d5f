#include "game/base/file.h"
#include "game/script/bindings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>
#include <string>

namespace lianbing::script {
namespace {

using ::testing::HasSubstr;

const std::string kStubPath = std::string(LIANBING_SOURCE_DIR) + "/scripts/api_stub.lua";

TEST(ApiStub, hasADocForEveryMethod) {
    std::set<std::string_view> names;
    for (const Method& method : playMethods()) {
        EXPECT_FALSE(method.doc.empty()) << method.name;
        EXPECT_TRUE(names.insert(method.name).second) << method.name << " is there twice";
    }
}

TEST(ApiStub, saysParametersAndResults) {
    EXPECT_THAT(apiStub(),
                HasSubstr("---@param exhibit string\n---@param attributes? table<string, string>\n"
                          "function Play:collect(exhibit, attributes) end\n"));
    EXPECT_THAT(apiStub(), HasSubstr("---@param channel string\n---@param minutes_ago? integer\n---@return "
                                     "number?\n---@return string\n---@return string\n"
                                     "function Play:read(channel, minutes_ago) end\n"));
    EXPECT_THAT(apiStub(), HasSubstr("---@return string\nfunction Play:case() end\n"));
}

TEST(ApiStub, isTheOneInTheRepository) {
    if (std::getenv("LIANBING_UPDATE_GOLDEN") != nullptr) {
        ASSERT_TRUE(base::writeFileAtomically(kStubPath, apiStub()));
    }
    const auto kept = base::readFile(kStubPath);
    ASSERT_TRUE(kept) << kept.error().text();
    EXPECT_EQ(*kept, apiStub())
        << "the methods of play changed: run this test with LIANBING_UPDATE_GOLDEN=1";
}

}  // namespace
}  // namespace lianbing::script
