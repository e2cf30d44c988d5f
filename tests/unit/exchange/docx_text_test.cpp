#include "game/exchange/docx_text.h"

#include "tests/unit/exchange/exchange_support.h"

#include <gmock/gmock.h>

namespace lianbing::exchange {
namespace {

using ::testing::HasSubstr;

std::string textOf(const std::string& body) {
    const base::Result<std::string> text = docxText(docxOf(body), "a.docx");
    return text ? *text : "(" + text.error().text() + ")";
}

std::string refusal(const std::string& bytes) {
    const base::Result<std::string> text = docxText(bytes, "a.docx");
    return text ? "(read)" : text.error().text();
}

std::string run(const std::string& words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

std::string paragraph(const std::string& inside) {
    return "<w:p>" + inside + "</w:p>";
}

std::string cell(const std::string& inside) {
    return "<w:tc>" + inside + "</w:tc>";
}

TEST(DocxText, makesALineOfEachParagraph) {
    EXPECT_EQ(textOf(paragraph(run("第一条") + run("　甲&amp;乙。")) + paragraph("") +
                     paragraph(run("又一款。"))),
              "第一条　甲&乙。\n\n又一款。\n");
}

TEST(DocxText, keepsTabsAndBreaksButNotTabStops) {
    EXPECT_EQ(textOf(paragraph("<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" +
                               run("甲") + "<w:r><w:tab/></w:r>" + run(" ") + run("乙") +
                               "<w:r><w:br/></w:r>" + run("丙"))),
              "甲\t 乙\n丙\n");
}

TEST(DocxText, writesTablesAsLines) {
    const std::string row = "<w:tr>" + cell(paragraph(run("税目"))) +
                            cell(paragraph(run("1")) + paragraph(run("元"))) + "</w:tr>";
    EXPECT_EQ(
        textOf(paragraph(run("附表")) + "<w:tbl><w:tblPr/>" + row + "<w:sdt><w:sdtContent><w:tr>" +
               cell("") + "</w:tr></w:sdtContent></w:sdt></w:tbl>" + paragraph(run("后"))),
        "附表\n| 税目 | 1 元 |\n|  |\n后\n");
}

TEST(DocxText, leavesOutWhatWasDeletedAndKeepsWhatWasInserted) {
    EXPECT_EQ(
        textOf(paragraph(run("罚") + "<w:del><w:r><w:delText>一</w:delText></w:r></w:del><w:ins>" +
                         run("二") + "</w:ins>" + run("元"))),
        "罚二元\n");
    EXPECT_EQ(textOf("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("前半") + "</w:p>" +
                     paragraph(run("后半"))),
              "前半后半\n");
}

TEST(DocxText, takesOneOfTwoAlternativesAndNoFieldCodes) {
    EXPECT_EQ(
        textOf(paragraph(
            "<mc:AlternateContent><mc:Choice>" + run("甲") + "</mc:Choice><mc:Fallback>" +
            run("甲") +
            "</mc:Fallback></mc:AlternateContent><w:r><w:instrText>PAGE</w:instrText></w:r>")),
        "甲\n");
}

TEST(DocxText, dropsThePageNumbersOfATableOfContents) {
    EXPECT_EQ(textOf(paragraph("<w:hyperlink w:anchor=\"_Toc1\">" + run("第一章　总则") +
                               "<w:r><w:tab/></w:r>" + run("12") + "</w:hyperlink>") +
                     paragraph(run("表") + "<w:r><w:tab/></w:r>" + run("12"))),
              "第一章　总则\n表\t12\n");
}

std::string noteOf(const std::string& kind, const std::string& id, const std::string& inside) {
    return "<w:" + kind + " w:id=\"" + id + "\">" + inside + "</w:" + kind + ">";
}

std::string referenceTo(const std::string& kind, const std::string& id) {
    return "<w:r><w:" + kind + "Reference w:id=\"" + id + "\"/></w:r>";
}

/// A document with the notes of these parts.
std::string textWithNotes(const std::string& body, const std::string& footnotes,
                          const std::string& endnotes = "") {
    const base::Result<std::string> text =
        docxText(archiveOf({{"word/document.xml", documentOf(body)},
                            {"word/footnotes.xml", "<w:footnotes>" + footnotes + "</w:footnotes>"},
                            {"word/endnotes.xml", "<w:endnotes>" + endnotes + "</w:endnotes>"}}),
                 "a.docx");
    return text ? *text : "(" + text.error().text() + ")";
}

TEST(DocxText, putsNotesBehindTheParagraphThatRefersToThem) {
    const std::string body = paragraph(run("前") + referenceTo("footnote", "2") + run("半句") +
                                       referenceTo("endnote", "2") + run("。")) +
                             paragraph(run("后。"));
    const std::string separator =
        "<w:footnote w:type=\"separator\" "
        "w:id=\"0\"><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote>";
    EXPECT_EQ(
        textWithNotes(body,
                      separator +
                          noteOf("footnote", "2",
                                 paragraph("<w:r><w:footnoteRef/></w:r>" + run(" 见第九条。")) +
                                     paragraph(run("又一段"))) +
                          noteOf("footnote", "3", paragraph(run("没有引到的"))),
                      noteOf("endnote", "2", paragraph(run("尾注")))),
        "前半句。\n见第九条。 又一段\n尾注\n后。\n");
}

TEST(DocxText, keepsNotesOfCellsInTheirCellsAndOfDeletedWordsOut) {
    const std::string notes = noteOf("footnote", "2", paragraph(run("注")));
    EXPECT_EQ(
        textWithNotes("<w:tbl><w:tr>" + cell(paragraph(run("甲") + referenceTo("footnote", "2"))) +
                          "</w:tr></w:tbl>",
                      notes),
        "| 甲 注 |\n");
    EXPECT_EQ(
        textWithNotes(paragraph(run("甲") + "<w:del>" + referenceTo("footnote", "2") + "</w:del>"),
                      notes),
        "甲\n");
    EXPECT_EQ(textWithNotes("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("前") +
                                referenceTo("footnote", "2") + "</w:p>" + paragraph(run("后")),
                            notes),
              "前后\n注\n");
}

TEST(DocxText, doesNotPutANoteIntoTheTextTwice) {
    EXPECT_EQ(textWithNotes(paragraph(referenceTo("footnote", "2") + run("甲") +
                                      referenceTo("footnote", "2")),
                            noteOf("footnote", "2", paragraph(run("注")))),
              "甲\n注\n");
}

TEST(DocxText, refusesNotesThatAreDamaged) {
    EXPECT_THAT(textWithNotes(paragraph(run("甲")), "<w:footnote>"), HasSubstr("坏了"));
}

TEST(DocxText, putsATextBoxBehindItsParagraph) {
    const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + paragraph(run("框里")) +
                            paragraph(run("两行")) + "</w:txbxContent></v:textbox></w:pict></w:r>";
    EXPECT_EQ(textOf(paragraph(run("第九") + box + run("条")) + paragraph(run("后"))),
              "第九条\n框里\n两行\n后\n");
}

TEST(DocxText, refusesWhatItCannotReadInOneSentence) {
    EXPECT_THAT(refusal("plain"), HasSubstr("a.docx: 这不是 .docx"));
    EXPECT_THAT(refusal("\xD0\xCF\x11\xE0\xA1\xB1"), HasSubstr("加了密码"));
    EXPECT_THAT(refusal(docxWith("<x/>", "xl/workbook.xml")), HasSubstr("没有正文"));
    EXPECT_THAT(refusal(docxWith("<w:document><w:body>")), HasSubstr("坏了"));
    EXPECT_THAT(refusal(docxWith("<x/>", "word/document.xml", "secret")),
                HasSubstr("请先去掉密码"));
    const std::string whole = docxOf(paragraph(run("甲")));
    EXPECT_NE(refusal(whole.substr(0, whole.size() / 2)), "(read)");
}

TEST(DocxText, refusesWhatUnpacksTooLarge) {
    EXPECT_THAT(refusal(docxWith(std::string((64U << 20U) + 1, ' '))), HasSubstr("64 MB"));
}

TEST(DocxText, refusesElementsThatStandTooDeep) {
    constexpr int kMany = 100'000;
    std::string open;
    std::string close;
    for (int i = 0; i < kMany; ++i) {
        open += "<a>";
        close += "</a>";
    }
    EXPECT_THAT(textOf(open + close), HasSubstr("太深"));
}

}  // namespace
}  // namespace lianbing::exchange
