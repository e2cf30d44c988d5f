#include "game/procedure/name_table.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace lianbing::procedure {
namespace {

TEST(NameTable, numbersEachNameOnce) {
    const NameTable table({"look", "seal", "look", "photo"});
    EXPECT_EQ(table.size(), 3U);
    const std::set<std::size_t> numbers{table.find("look"), table.find("seal"),
                                        table.find("photo")};
    EXPECT_EQ(numbers, (std::set<std::size_t>{0, 1, 2}));
}

TEST(NameTable, saysItsSizeForAnyOtherName) {
    const NameTable table({"look", "seal"});
    for (const char* other : {"", "l", "lock", "looks", "出示证件"})
        EXPECT_EQ(table.find(other), table.size()) << other;
    EXPECT_EQ(NameTable({}).find("look"), 0U);
    EXPECT_EQ(NameTable({}).find(""), 0U);
}

TEST(NameTable, knowsAnEmptyNameThatItWasGiven) {
    const NameTable table({"", "look"});
    EXPECT_LT(table.find(""), table.size());
    EXPECT_NE(table.find(""), table.find("look"));
}

TEST(NameTable, tellsNamesApartThatAreAlikeInLengthAndAtTheirEnds) {
    std::vector<std::string> names;
    for (int i = 0; i < 500; ++i) names.push_back("act-" + std::to_string(1000 + i) + "-done");
    const NameTable table({names.begin(), names.end()});
    std::set<std::size_t> numbers;
    for (const std::string& name : names) numbers.insert(table.find(name));
    EXPECT_EQ(numbers.size(), names.size());
    EXPECT_EQ(*numbers.rbegin(), names.size() - 1);
    EXPECT_EQ(table.find("act-2000-done"), table.size());
}

}  // namespace
}  // namespace lianbing::procedure
