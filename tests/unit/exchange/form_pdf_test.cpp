#include "game/exchange/form_pdf.h"

#include "tests/support/scenario_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::exchange {
namespace {

using scenario::Definition;
using scenario::Document;
using scenario::DocumentForm;
using scenario::FieldKind;
using scenario::World;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// A small scenario with a record, a sheet and a list.
Definition withForms() {
    return scenario::aScenario()
        .with([](Definition& d) {
            d.officers = {{"wang", "王检查", "主办"}, {"lin", "林晓", ""}};
            for (scenario::Case& one : d.cases) one.words.emplace_back("bureau", "某市生态环境局");
            const std::vector<scenario::Manner> manners{{"read", "念给他听"},
                                                        {"noted", "他不签，请见证人签"}};
            Document record{"record",    "检查笔录", DocumentForm::Record, {}, {},
                            {"manager"}, manners};
            record.fields = {{"party", "被检查人", FieldKind::Line, "{month}公司"},
                             {"from", "开始时间", FieldKind::Time},
                             {"facts", "检查情况", FieldKind::Text}};
            Document sheet{"sheet", "采样单", DocumentForm::Sheet, {}, {}, {"manager"}, manners};
            sheet.fields = {{"number", "样品编号", FieldKind::Line},
                            {"note", "备注", FieldKind::Text}};
            Document list{"list", "物品清单", DocumentForm::List, {}, {}, {}, {}};
            list.fields = {{"items", "名称", FieldKind::Text},
                           {"count", "数量", FieldKind::Line},
                           {"keeper", "保管人", FieldKind::Line, "张三"}};
            d.documents = {record, sheet, list};
        })
        .build();
}

/// A play of it in which some fields were written and some people signed.
class Form {
public:
    Form& write(const std::string& document, const std::string& field, std::string text) {
        world_.documents[document].fields[field] = std::move(text);
        return *this;
    }

    Form& sign(const std::string& document, const std::string& who,
               std::vector<std::string> manners = {}) {
        world_.documents[document].signatures.push_back(
            {who, 1, scenario::moment("2024-03-01T09:30"), std::move(manners)});
        return *this;
    }

    [[nodiscard]] std::string pdf(std::string_view document) const {
        return formPdf(definition_, definition_.cases[0], world_, document).value();
    }

    [[nodiscard]] std::vector<std::vector<std::string>> pages(std::string_view document) const {
        return formWords(definition_, definition_.cases[0], world_, document).value();
    }

    /// Of all pages.
    [[nodiscard]] std::vector<std::string> words(std::string_view document) const {
        std::vector<std::string> all;
        for (const auto& page : pages(document)) all.insert(all.end(), page.begin(), page.end());
        return all;
    }

private:
    Definition definition_ = withForms();
    World world_ = World::begin(definition_, definition_.cases[0]);
};

std::string longText(int lines) {
    std::string text;
    for (int i = 0; i < lines; ++i) text += "第" + std::to_string(i) + "行，看到一根软管。\n";
    return text;
}

std::ptrdiff_t countOf(const std::vector<std::string>& words, std::string_view word) {
    return std::count(words.begin(), words.end(), word);
}

TEST(FormPdf, isWholeAndDatedByTheDayOfArrival) {
    const std::string pdf = Form{}.write("record", "facts", "情况").pdf("record");
    EXPECT_TRUE(pdf.starts_with("%PDF-1."));
    EXPECT_THAT(pdf, HasSubstr("%%EOF"));
    EXPECT_THAT(pdf, HasSubstr("/CreationDate (20240301000000Z)"));
    EXPECT_THAT(pdf, HasSubstr("/Subtype /Type3"));
}

TEST(FormPdf, theSameWorldGivesTheSameBytes) {
    const Form form = Form{}.write("record", "facts", longText(90)).sign("record", "wang");
    EXPECT_EQ(form.pdf("record"), form.pdf("record"));
    const Form other = Form{}.write("record", "facts", longText(90)).sign("record", "lin");
    EXPECT_NE(form.pdf("record"), other.pdf("record"));
}

TEST(FormPdf, showsBureauTitleAndFields) {
    const auto words = Form{}
                           .write("record", "facts", "锅炉在烧煤。")
                           .write("record", "from", "9:05")
                           .words("record");
    for (const char* word : {"某市生态环境局", "检查笔录", "1. 被检查人：", "三月公司", "9:05",
                             "3. 检查情况：", "锅炉在烧煤。"})
        EXPECT_THAT(words, Contains(word));
    EXPECT_EQ(words.back(), "第 1 页，共 1 页");
}

TEST(FormPdf, hasNoBureauWhereTheCaseNamesNone) {
    Definition definition = withForms();
    definition.cases[0].words.pop_back();
    const World world = World::begin(definition, definition.cases[0]);
    const auto pages = formWords(definition, definition.cases[0], world, "record").value();
    EXPECT_EQ(pages[0].front(), "检查笔录");
}

TEST(FormPdf, strikesOutWhatWasLeftEmpty) {
    const auto blank = Form{}.words("record");
    EXPECT_EQ(countOf(blank, "／"), 1) << "the time";
    EXPECT_EQ(countOf(blank, "以下空白"), 1);
    EXPECT_EQ(countOf(Form{}.write("record", "facts", longText(8)).words("record"), "以下空白"), 1);
    EXPECT_THAT(Form{}.words("sheet"), Contains("（以下空白）"));
}

TEST(FormPdf, goesOnOverManyPagesWithTitleAndNumbers) {
    const auto pages = Form{}.write("record", "facts", longText(90)).pages("record");
    ASSERT_GE(pages.size(), 3U);
    const std::string all = std::to_string(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        EXPECT_EQ(pages[i].back(), "第 " + std::to_string(i + 1) + " 页，共 " + all + " 页");
        EXPECT_EQ(countOf(pages[i], "检查笔录（续页）"), i == 0 ? 0 : 1);
    }
}

TEST(FormPdf, losesNoLineOfALongText) {
    for (const char* document : {"record", "sheet"}) {
        const std::string field = document == std::string_view("record") ? "facts" : "note";
        const auto words = Form{}.write(document, field, longText(120)).words(document);
        for (int i = 0; i < 120; ++i)
            EXPECT_EQ(countOf(words, "第" + std::to_string(i) + "行，看到一根软管。"), 1)
                << document << i;
    }
}

TEST(FormPdf, namesWhoSignedWhenAndHow) {
    const auto words = Form{}
                           .write("record", "facts", "情况")
                           .sign("record", "wang")
                           .sign("record", "manager", {"read"})
                           .words("record");
    for (const char* word : {"执法人员（主办）", "王检查", "厂长", "陈经理", "念给他听"})
        EXPECT_THAT(words, Contains(word));
    EXPECT_EQ(countOf(words, "2024年3月1日 09:30"), 2);
    EXPECT_EQ(countOf(words, "执法人员"), 1) << "a line for the second officer";
    EXPECT_EQ(countOf(words, "当事人"), 0);
}

TEST(FormPdf, notesARefusal) {
    const auto words = Form{}
                           .write("record", "facts", "情况")
                           .sign("record", "manager", {"noted"})
                           .words("record");
    EXPECT_THAT(words, Contains("陈经理（拒签）"));
    EXPECT_THAT(words, Contains(HasSubstr("注明拒签")));
}

TEST(FormPdf, keepsLinesForThoseWhoHaveNotSigned) {
    const auto words = Form{}.words("record");
    EXPECT_EQ(countOf(words, "执法人员"), 2);
    EXPECT_EQ(countOf(words, "当事人"), 1);
    EXPECT_EQ(countOf(Form{}.words("list"), "当事人"), 0) << "nobody but officers signs it";
    for (const std::string& word : words) EXPECT_THAT(word, Not(HasSubstr("拒签")));
}

TEST(FormPdf, makesATableOfAListingHeadedByTheEmptyFieldsBehindIt) {
    const auto words = Form{}.write("list", "items", "氮气瓶|3\n\n减压阀｜1").words("list");
    for (const char* word : {"序号", "名称", "数量", "氮气瓶", "3", "减压阀"})
        EXPECT_THAT(words, Contains(word));
    EXPECT_EQ(countOf(words, "数量"), 1) << "it names a column and stands nowhere else";
    EXPECT_THAT(words, Contains("保管人"));
    EXPECT_THAT(words, Contains("张三"));
    EXPECT_EQ(countOf(words, "／"), 0);
}

TEST(FormPdf, takesTheHeadThatAListingBringsAlong) {
    const auto words =
        Form{}.write("list", "items", "序号|名称|规格\n1|氮气瓶|40升\n2|减压阀|").words("list");
    EXPECT_EQ(countOf(words, "序号"), 1);
    EXPECT_THAT(words, Contains("规格"));
    EXPECT_THAT(words, Contains("40升"));
    EXPECT_THAT(words, Contains("数量")) << "a field of its own, as it names no column";
    EXPECT_EQ(countOf(words, "／"), 2)
        << "the number that is not written, and the model of the valve";
}

TEST(FormPdf, leavesBarsAloneWhereNothingIsListed) {
    EXPECT_THAT(Form{}.write("record", "facts", "甲|乙").words("record"), Contains("甲|乙"));
}

TEST(FormPdf, saysWhichDocumentsThereAreWhenOneIsUnknown) {
    const Definition definition = withForms();
    const World world = World::begin(definition, definition.cases[0]);
    const auto pdf = formPdf(definition, definition.cases[0], world, "permit");
    ASSERT_FALSE(pdf);
    EXPECT_THAT(pdf.error().what, HasSubstr("permit"));
    EXPECT_THAT(pdf.error().what, HasSubstr("record、sheet、list"));
}

}  // namespace
}  // namespace lianbing::exchange
