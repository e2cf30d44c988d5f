#include "game/script/source_check.h"

#include "tests/support/lua_attacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

struct Slip {
    const char* source;
    const char* message;  ///< empty: none
};

void PrintTo(const Slip& slip, std::ostream* out) {
    *out << slip.source;
}

class Source : public testing::TestWithParam<Slip> {};

TEST_P(Source, saysWhatToTypeInstead) {
    std::string text;
    for (const base::Error& error : checkSource({"s.lua", GetParam().source}))
        text += error.text() + "\n";
    if (*GetParam().message == '\0') {
        EXPECT_EQ(text, "");
    } else {
        EXPECT_THAT(text, testing::HasSubstr(GetParam().message));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Slips, Source,
    testing::Values(
        Slip{"local x = （1）", "s.lua:1: 第 11 个字是中文符号 （ ，请换成英文的 ( "},
        Slip{"local x = （1）", "第 13 个字是中文符号 ） ，请换成英文的 ) "},
        Slip{"f(1，2)", "第 4 个字是中文符号 ， ，请换成英文的 , "},
        Slip{"\nlocal s = “你好”",
             "s.lua:2: 第 11 个字起的文字用了中文引号 “ ” ，请都换成英文的 \"\n"},
        Slip{"local x = 1。", "请换成英文的 . "},
        Slip{"local x ＝ 1", "中文符号 ＝ ，请换成英文的 = "},
        Slip{"local t = ｛1；2｝", "中文符号 ； ，请换成英文的 ; "},
        Slip{"local t =【1】", "请换成英文的 [ "}, Slip{"if a ≠ b then end", "请换成英文的 ~= "},
        Slip{"if a ≥ b then end", "请换成英文的 >= "},
        Slip{"local　x = 1", "s.lua:1: 第 6 个字是全角空格（U+3000），请换成普通空格"},
        Slip{"local\u00A0x = 1", "s.lua:1: 第 6 个字是不换行空格（U+00A0），请换成普通空格"},
        Slip{"local \u200Bx = 1", "s.lua:1: 有看不见的字符 零宽空格（U+200B），请删掉"},
        Slip{"\n-- \U000E0041", "s.lua:2: 有看不见的字符 U+E0041，请删掉"},
        Slip{"local s = 'a\uFEFFb'", "有看不见的字符 零宽不换行空格（U+FEFF）"},
        Slip{"local x = １", "中文符号 １ ，请换成英文的 1 "}, Slip{"a：b()", "请换成英文的 : "},
        Slip{"local 压力 = 1", "第 7 个字起的“压力”不能当名字"},
        Slip{"t.压力值 = 1", "“压力值”不能当名字"},
        Slip{"local s = \"你好”\n", "文字用英文引号 \" 开头，却用中文引号 ” 结束"},
        Slip{"if a != b then end", "Lua 里没有 !=，请写 ~="},
        Slip{"if !a then end", "Lua 里没有 !，请写 not"},
        Slip{"if a && b then end", "Lua 里没有 &&，请写 and"},
        Slip{"if a || b then end", "请写 or"}, Slip{"a += 1", "Lua 里没有 +=，请写 x = x + …"},
        Slip{"a++", "Lua 里没有 ++"}, Slip{"/* c */", "Lua 里没有 /*，请写 --[["},
        Slip{"local x = a ? b : c", "“?”不能用在代码里"},
        Slip{"local x = 1 -- （注释）“随便写”！", ""},
        Slip{"--[[ 多行（\n注释） ]] local x = 1", ""},
        Slip{"local s = '（文字），“可以”！=' .. [[长（文字）]] .. [==[ ]] （ ]==]", ""},
        Slip{"local s = 'a\\'（b' local t = \"\\\\\"", ""}, Slip{"local s = 'a\\z\n   （b'", ""},
        Slip{"local s = 'a\\\n（b'", ""}, Slip{"local x = 1 < 2, a ~= b, a // b, a .. b, ...", ""},
        Slip{"local \xE2\x80\xAEx = 1", "方向控制字符 U+202E"},
        Slip{"-- \xE2\x81\xA6 注释里", "s.lua:1: 有看不见的方向控制字符 U+2066"},
        Slip{"local s = '\xE2\x80\x8F'", "U+200F"}, Slip{"\xEF\xBB\xBFlocal x = 1", ""},
        Slip{"local s = '\xC4\xE3'", "不是 UTF-8 文字；请把文件存成 UTF-8"},
        Slip{"local x\x01 = 1", "控制字符（编号 1）"}, Slip{"return _ENV", "不能使用 _ENV"},
        Slip{"return t._ENVIRONMENT", ""}));

TEST(Source, reportsEverySlip) {
    EXPECT_EQ(checkSource({"s.lua", "f（1，2）\ng（3）"}).size(), 5U);
}

TEST(Source, countsLinesAfterTextsOfSeveralLines) {
    const Errors errors = checkSource({"s.lua", "local s = [[\n\n]]\nlocal t = 'a\\\nb'\nf（)"});
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].where, "s.lua:6");
}

TEST(Source, mayBeginWithAByteOrderMark) {
    support::AttackedHost host;
    EXPECT_EQ(host.run("\xEF\xBB\xBFprint('好')"), "好\n");
}

TEST(ModuleName, mustStayInside) {
    for (const char* name :
         {"", "../x", "a/../b", "a..b", "/etc/passwd", "~x", "a\\b", "c:x", "a\nb", "\xFF"}) {
        EXPECT_FALSE(checkModuleName(name)) << name;
    }
    EXPECT_FALSE(checkModuleName(std::string_view("a\0b", 3)));
    EXPECT_FALSE(checkModuleName(std::string(300, 'a')));
    EXPECT_TRUE(checkModuleName("rules.entry"));
    EXPECT_TRUE(checkModuleName("here.答案"));
}

}  // namespace
}  // namespace lianbing::script
