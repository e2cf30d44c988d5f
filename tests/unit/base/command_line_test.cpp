#include "game/base/command_line.h"

#include <gtest/gtest.h>

namespace lianbing::base {
namespace {

struct Said {
    const char* name;
    const char* kind;
    const char* words;
    const char* sentence;
};

class CommandLine : public ::testing::TestWithParam<Said> {};

TEST_P(CommandLine, isSaidInChinese) {
    EXPECT_EQ(commandLineSentence(GetParam().kind, GetParam().words), GetParam().sentence);
}

// The words are those of CLI11 2.1.
INSTANTIATE_TEST_SUITE_P(
    Errors, CommandLine,
    ::testing::Values(
        Said{"Subcommand", "RequiredError", "A subcommand is required", "要写明做什么：缺少子命令"},
        Said{"Positional", "RequiredError", "FILE is required", "缺少必须写的 FILE"},
        Said{"Extra", "ExtrasError", "The following argument was not expected: --foo",
             "不认识“--foo”，用 --help 看有哪些写法"},
        Said{"Extras", "play", "The following arguments were not expected: a b",
             "不认识“a b”，用 --help 看有哪些写法"},
        Said{"Conversion", "ConversionError", "Could not convert: --frames = x",
             "--frames 的值“x”读不懂"},
        Said{"Flag", "ConversionError", "--json: Should be true/false or a number",
             "--json 的值读不懂"},
        Said{"Missing", "ArgumentMismatch", "--case: 1 required TEXT missing",
             "--case 后面要写一个值"},
        Said{"Override", "ArgumentMismatch", "--json was given a disallowed flag override",
             "--json 后面不能写值"},
        Said{"Twice", "ArgumentMismatch", "--case: At Most 1 required but received 2",
             "--case 写了几次，只能写一次"},
        Said{"OwnCheck", "ValidationError", "--bot: 应是 best，不是“bad”",
             "--bot：应是 best，不是“bad”"},
        Said{"ItsCheck", "ValidationError", "--bot: bad not in {best,worst}", "--bot 的值不能用"},
        Said{"Excludes", "ExcludesError", "--bot excludes --inputs",
             "--bot 和 --inputs 不能一起写"},
        Said{"Requires", "RequiresError", "--case requires --seed", "写了 --case 就要写 --seed"},
        Said{"Other", "ConfigError", "bad ini",
             "命令行写得不对（bad ini），用 --help 看有哪些写法"}),
    [](const auto& row) { return row.param.name; });

TEST(WholeNumber, isDigitsAloneThatFit) {
    EXPECT_EQ(readWholeNumber("0"), 0U);
    EXPECT_EQ(readWholeNumber("18446744073709551615"), 18446744073709551615U);
    for (const char* text : {"", "-1", "+1", " 1", "1 ", "1.5", "18446744073709551616", "x"}) {
        EXPECT_FALSE(readWholeNumber(text)) << text;
    }
}

}  // namespace
}  // namespace lianbing::base
