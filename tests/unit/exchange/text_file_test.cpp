#include "game/exchange/text_file.h"

#include "tests/unit/exchange/exchange_support.h"

#include <gmock/gmock.h>

namespace lianbing::exchange {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string read(const std::filesystem::path& path) {
    const base::Result<std::string> text = readTextFile(path);
    return text ? *text : "(" + text.error().text() + ")";
}

TEST(TextFile, readsUtf8WithAndWithoutAMarkAndEveryLineEnd) {
    const TemporaryFolder folder;
    EXPECT_EQ(read(folder.write("a.md", "# 法\r\n第一条　甲。")), "# 法\n第一条　甲。\n");
    EXPECT_EQ(read(folder.write("b.TXT", "\xEF\xBB\xBF法\r第一条\n")), "法\n第一条\n");
    EXPECT_EQ(read(folder.write("c.txt", "")), "");
}

TEST(TextFile, readsGb18030AndUtf16) {
    const TemporaryFolder folder;
    EXPECT_EQ(read(folder.write("a.txt", "\xB7\xA8\r\n\xB5\xDA\xD2\xBB\xCC\xF5")), "法\n第一条\n");
    EXPECT_EQ(read(folder.write("b.txt", std::string_view("\xFF\xFE\xD5\x6C\n\0", 6))), "法\n");
}

TEST(TextFile, readsADocxByItsName) {
    const TemporaryFolder folder;
    EXPECT_EQ(read(folder.write("a.docx", docxOf("<w:p><w:r><w:t>第一条</w:t></w:r></w:p>"))),
              "第一条\n");
}

TEST(TextFile, saysWhyItCannotReadAFileWithItsPath) {
    const TemporaryFolder folder;
    const std::filesystem::path binary = folder.write("a.txt", std::string_view("PK\0\1", 4));
    EXPECT_EQ(read(binary), "(" + binary.string() + ": 不是文本文件)");
    EXPECT_THAT(read(folder.write("b.txt", "abc\xFF\xFF")),
                HasSubstr("既不是 UTF-8 也不是 GB18030"));
    EXPECT_THAT(read(folder.write("c.doc", "x")), HasSubstr("另存为 .docx"));
    EXPECT_THAT(read(folder.write("d.pdf", "x")), HasSubstr("只读 .md、.txt 和 .docx"));
    EXPECT_THAT(read(folder / "none.txt"), StartsWith("(" + (folder / "none.txt").string()));
}

}  // namespace
}  // namespace lianbing::exchange
