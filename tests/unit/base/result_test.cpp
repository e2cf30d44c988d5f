#include "game/base/result.h"

#include "game/base/id.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace lianbing::base {
namespace {

Result<int> half(int value) {
    if (value % 2 != 0) return fail("不是偶数", "input:1");
    return value / 2;
}

TEST(Result, carriesTheValue) {
    EXPECT_EQ(half(4).value(), 2);
}

TEST(Result, carriesTheSentenceAndThePlace) {
    const auto result = half(3);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (Error{"不是偶数", "input:1"}));
    EXPECT_EQ(result.error().text(), "input:1: 不是偶数");
}

TEST(Result, leavesOutAnUnknownPlace) {
    EXPECT_EQ((Error{"不行", ""}).text(), "不行");
}

TEST(Result, statusIsFineByDefault) {
    EXPECT_TRUE(Status{}.has_value());
}

TEST(Id, keepsKindsApartAndOrdersByText) {
    using First = Id<struct FirstTag>;
    using Second = Id<struct SecondTag>;
    static_assert(!std::is_convertible_v<First, Second>);
    static_assert(!std::is_convertible_v<std::string, First>);
    EXPECT_LT(First{"a"}, First{"b"});
    EXPECT_TRUE(First{}.empty());
}

}  // namespace
}  // namespace lianbing::base
