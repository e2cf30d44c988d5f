#include "game/script/constructors.h"

#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

/// `line:name` or `line:place` of all fields, each table in parentheses.
std::string written(std::string_view source) {
    std::string text;
    for (const Constructor& one : readConstructors(source)) {
        text += "(" + std::to_string(one.line);
        for (const WrittenField& field : one.fields) {
            text += " " + std::to_string(field.line) + ":" +
                    (field.name.empty() ? std::to_string(field.place) : field.name);
        }
        text += ")";
    }
    return text;
}

TEST(Constructors, findsFieldsWithTheirLines) {
    EXPECT_EQ(written("return {\n a = 1,\n ['b:c'] = 2; [3] = 4,\n {\n  x = 1 },\n 'y' }"),
              "(1 2:a 3:b:c 4:1 6:2)(4 5:x)");
}

TEST(Constructors, passesOverFunctionsAndCalls) {
    EXPECT_EQ(
        written(
            "return {\n on = function(a, b) if a then f(1, 2) end; for i = 1, 2 do g(a, b) end\n"
            " repeat local t = { p = 1 } until a, b end,\n last = f(1, 2) == 3 }"),
        "(1 2:on 4:last)(3 3:p)");
}

TEST(Constructors, knowTheLineLuaGivesThem) {
    const auto all = readConstructors("local a = [[\n\n]] .. x {\n}\nreturn\n{ {} }");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].codeLine, 3);
    EXPECT_EQ(all[1].line, 6);
    EXPECT_EQ(all[1].codeLine, 5);
    EXPECT_EQ(all[2].codeLine, 6);
}

TEST(Constructors, tellsAFieldThatIsWrittenTwice) {
    const Errors errors =
        findRepeatedFields({"s.lua", "return {\n a = 1,\n b = { a = 2 },\n ['a'] = 3,\n}"});
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].text(), "s.lua:4: a：这张表里第 2 行已经写过这个字段，只能写一次");
}

}  // namespace
}  // namespace lianbing::script
