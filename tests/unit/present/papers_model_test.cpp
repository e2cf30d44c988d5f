#include "game/present/papers_model.h"

#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace lianbing::present {

namespace {

using scenario::Definition;
using scenario::Document;
using scenario::DocumentForm;
using scenario::FieldKind;
using scenario::SmallPlay;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A small scenario with a record and a list.
Definition withPapers() {
    return scenario::aScenario()
        .with([](Definition& d) {
            d.officers = {{"wang", "王检查", "主办"}, {"lin", "林晓", "记录"}};
            for (scenario::Case& one : d.cases) one.words.emplace_back("bureau", "某市生态环境局");
            Document record{"record",
                            "检查/勘察笔录",
                            DocumentForm::Record,
                            minutes{10},
                            {},
                            {"manager", "worker"},
                            {{"read", "念给他听"}, {"noted", "注明拒签"}}};
            record.fields = {{"party", "被检查人", FieldKind::Line, "{month}公司"},
                             {"from", "开始时间", FieldKind::Time},
                             {"facts", "检查情况", FieldKind::Text}};
            Document list{"list", "物品清单", DocumentForm::List, minutes{5}, {}, {}, {}};
            list.fields = {{"items", "名称", FieldKind::Text}, {"state", "状态", FieldKind::Text}};
            d.documents = {record, list};
        })
        .build();
}

PaperModel paperOf(SmallPlay& play, std::string_view id = "record") {
    const PapersModel model = makePapers(play.inspection());
    const auto found = std::find_if(model.papers.begin(), model.papers.end(),
                                    [&](const PaperModel& paper) { return paper.id == id; });
    LIANBING_CHECK(found != model.papers.end(), "the scenario has this document");
    return *found;
}

PaperField fieldOf(const PaperModel& paper, std::string_view id) {
    const auto found = std::find_if(paper.fields.begin(), paper.fields.end(),
                                    [&](const PaperField& field) { return field.id == id; });
    LIANBING_CHECK(found != paper.fields.end(), "the document has this field");
    return *found;
}

PaperSigner signerOf(const PaperModel& paper, std::string_view id) {
    const auto found = std::find_if(paper.signers.begin(), paper.signers.end(),
                                    [&](const PaperSigner& signer) { return signer.id == id; });
    LIANBING_CHECK(found != paper.signers.end(), "the document has this signer");
    return *found;
}

TEST(PapersModel, tellsHowFarEveryDocumentHasCome) {
    SmallPlay play(withPapers());
    EXPECT_EQ(paperOf(play).state, "未写");
    EXPECT_EQ(paperOf(play).stage, PaperStage::Blank);
    play.applyAll({"write record facts = 情况", "write record from = "});
    EXPECT_EQ(paperOf(play).state, "写了 1 栏");
    EXPECT_EQ(paperOf(play, "list").state, "未写");
    play.applyAll({"sign record wang", "sign record lin"});
    EXPECT_EQ(paperOf(play).state, "已签名 2 人，改动要重签");
    EXPECT_EQ(paperOf(play).stage, PaperStage::Signed);
}

TEST(PapersModel, showsWhatIsPrintedBeforehandUntilItIsWrittenOver) {
    SmallPlay play(withPapers());
    EXPECT_EQ(paperOf(play).bureau, "某市生态环境局");
    EXPECT_EQ(fieldOf(paperOf(play), "party").text, "三月公司");
    EXPECT_TRUE(fieldOf(paperOf(play), "party").isGiven);
    EXPECT_FALSE(fieldOf(paperOf(play), "facts").isGiven);
    play.applyAll({"write record party = 四月公司"});
    EXPECT_EQ(fieldOf(paperOf(play), "party").text, "四月公司");
    EXPECT_FALSE(fieldOf(paperOf(play), "party").isGiven);
}

TEST(PapersModel, hasNoBureauWhereTheCaseNamesNone) {
    Definition definition = withPapers();
    for (scenario::Case& one : definition.cases) one.words.pop_back();
    SmallPlay play(definition);
    EXPECT_EQ(paperOf(play).bureau, "");
}

TEST(PapersModel, locksADocumentThatTheOtherSideSigned) {
    SmallPlay play(withPapers());
    play.applyAll({"write record facts = 情况"});
    EXPECT_TRUE(fieldOf(paperOf(play), "facts").isEditable);
    EXPECT_EQ(paperOf(play).locked, "");
    play.applyAll({"sign record wang"});
    EXPECT_TRUE(fieldOf(paperOf(play), "facts").isEditable);
    play.applyAll({"sign record manager read"});
    EXPECT_FALSE(fieldOf(paperOf(play), "facts").isEditable);
    EXPECT_THAT(paperOf(play).locked, HasSubstr("不能再改"));
    EXPECT_TRUE(fieldOf(paperOf(play, "list"), "items").isEditable);
}

TEST(PapersModel, tellsTheTimeOfWritingWithTheFirstSignature) {
    SmallPlay play(withPapers());
    play.applyAll({"write record facts = 情况"});
    EXPECT_EQ(paperOf(play).cost, "11 分钟");
    play.applyAll({"sign record wang"});
    EXPECT_EQ(paperOf(play).cost, "1 分钟");
}

TEST(PapersModel, letsNobodySignABlankSheetAndSaysItOnce) {
    SmallPlay play(withPapers());
    const PaperModel paper = paperOf(play);
    EXPECT_THAT(paper.tooEarly, HasSubstr("空白"));
    for (const PaperSigner& signer : paper.signers) {
        EXPECT_FALSE(signer.canSign) << signer.id;
        EXPECT_FALSE(signer.canNote) << signer.id;
        EXPECT_EQ(signer.why, "") << signer.id;
    }
}

TEST(PapersModel, offersSignersWhoAreHereAndSaysWhyTheOthersAreNot) {
    SmallPlay play(withPapers());
    play.applyAll({"write record facts = 情况", "split lin", "stand-by"});
    const PaperModel paper = paperOf(play);
    EXPECT_TRUE(signerOf(paper, "lin").canSign);
    EXPECT_FALSE(signerOf(paper, "wang").isHere);
    EXPECT_THAT(signerOf(paper, "wang").why, HasSubstr("不在这一组"));
    EXPECT_TRUE(signerOf(paper, "manager").canSign);
    EXPECT_FALSE(signerOf(paper, "worker").isHere);
    EXPECT_THAT(signerOf(paper, "worker").why, HasSubstr("老赵"));
}

TEST(PapersModel, canNoteARefusalOnlyOfSomebodyWhoIsThere) {
    SmallPlay play(withPapers());
    play.applyAll({"write record facts = 情况"});
    EXPECT_FALSE(signerOf(paperOf(play), "worker").canNote);
    EXPECT_TRUE(signerOf(paperOf(play), "manager").canNote);
    EXPECT_FALSE(signerOf(paperOf(play), "wang").canNote);
    EXPECT_THAT(paperOf(play, "list").signers.size(), 2U);  // the officers
}

TEST(PapersModel, offersMannersToPeopleWithoutTheNoteOfARefusal) {
    SmallPlay play(withPapers());
    const PaperSigner manager = signerOf(paperOf(play), "manager");
    ASSERT_EQ(manager.manners.size(), 1U);
    EXPECT_EQ(manager.manners[0].id, "read");
    EXPECT_THAT(signerOf(paperOf(play), "wang").manners, IsEmpty());
}

TEST(PapersModel, tellsWhoSignedWhenAndHow) {
    SmallPlay play(withPapers());
    play.applyAll(
        {"write record facts = 情况", "sign record manager read", "go boiler-room", "sign record worker noted"});
    const PaperSigner manager = signerOf(paperOf(play), "manager");
    EXPECT_TRUE(manager.hasSigned);
    EXPECT_EQ(manager.signedAt, "09:11 签名");
    EXPECT_EQ(manager.how, "念给他听");
    EXPECT_FALSE(manager.canSign);
    const PaperSigner worker = signerOf(paperOf(play), "worker");
    EXPECT_TRUE(worker.isNoted);
    EXPECT_THAT(worker.signedAt, HasSubstr("注明拒签"));
}

TEST(PapersModel, namesTheDayOfASignatureOfAnotherDay) {
    SmallPlay play(withPapers());
    play.script.on("act look sign", {scenario::SpendTime{std::chrono::hours(24)}});
    play.applyAll({"act look sign", "write record facts = 情况", "sign record wang"});
    EXPECT_THAT(signerOf(paperOf(play), "wang").signedAt, HasSubstr("2024年3月2日"));
}

TEST(PapersModel, letsNothingBeWrittenAtTheEnd) {
    SmallPlay play(withPapers());
    play.applyAll({"write record facts = 情况", "finish"});
    const PapersModel model = makePapers(play.inspection());
    EXPECT_TRUE(model.over);
    EXPECT_THAT(model.blocked, HasSubstr("可以打印"));
    for (const PaperField& field : model.papers[0].fields) EXPECT_FALSE(field.isEditable);
    for (const PaperSigner& signer : model.papers[0].signers) {
        EXPECT_FALSE(signer.canSign);
        EXPECT_EQ(signer.why, "");
    }
}

TEST(PapersModel, waitsWhileAnAnswerIsAskedFor) {
    SmallPlay play(withPapers());
    play.script.on("act look sign", {scenario::aPrompt("tea", {"yes", "no"})});
    play.applyAll({"act look sign"});
    const PapersModel model = makePapers(play.inspection());
    EXPECT_FALSE(model.over);
    EXPECT_THAT(model.blocked, HasSubstr("要查什么？"));
    EXPECT_FALSE(model.papers[0].fields[2].isEditable);
}

TEST(PapersModel, namesAFileThatEverySystemTakes) {
    SmallPlay play(withPapers());
    EXPECT_EQ(paperOf(play).printTo, "检查-勘察笔录.pdf");
    EXPECT_EQ(paperOf(play, "list").printTo, "物品清单.pdf");
}

TEST(PapersModel, saysHowTimesAndListsAreWritten) {
    SmallPlay play(withPapers());
    EXPECT_THAT(fieldOf(paperOf(play), "from").hint, HasSubstr("9:05"));
    EXPECT_EQ(fieldOf(paperOf(play), "facts").hint, "");
    EXPECT_THAT(fieldOf(paperOf(play, "list"), "items").hint, HasSubstr("|"));
    EXPECT_EQ(fieldOf(paperOf(play, "list"), "state").hint, "");
}

}  // namespace

}  // namespace lianbing::present
