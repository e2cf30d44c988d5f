#include "game/scenario/document.h"

#include "game/scenario/inspection.h"
#include "game/scenario/written_text.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using std::chrono::minutes;
using score::LineState;
using score::Points;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

DocumentMark aMark(std::string id, MarkKind kind, std::vector<std::string> fields) {
    DocumentMark mark;
    mark.id = std::move(id);
    mark.document = "record";
    mark.section = "answers";
    mark.title = "写清" + mark.id;
    mark.points = Points::whole(1);
    mark.kind = kind;
    mark.fields = std::move(fields);
    mark.basis = {law::ArticleRef::parse("甲法24.1").value()};
    return mark;
}

/// A small scenario with one record.
Definition withRecord(std::vector<DocumentMark> marks = {}) {
    return aScenario()
        .with([&](Definition& d) {
            d.officers = {{"wang", "王检查", "主办"}, {"lin", "林晓", "记录"}};
            Document record{"record", "检查笔录", DocumentForm::Record, minutes{10}, {}, {"manager"}, {{"read", "念给他听"}, {"noted", "注明拒签"}}};
            record.fields = {{"party", "被检查人", FieldKind::Line, "{month}公司"},
                             {"from", "开始时间", FieldKind::Time},
                             {"facts", "检查情况", FieldKind::Text}};
            d.documents = {record};
            d.documentMarks = std::move(marks);
        })
        .build();
}

score::ScoreLine lineOf(SmallPlay& play, std::string_view id) {
    const auto sheet = play.inspection().sheet();
    const auto found = std::find_if(sheet.lines.begin(), sheet.lines.end(),
                                    [&](const auto& line) { return line.id == id; });
    LIANBING_CHECK(found != sheet.lines.end(), "the sheet has this line");
    return *found;
}

LineState stateAfter(const DocumentMark& mark, const std::vector<std::string>& lines) {
    SmallPlay play(withRecord({mark}));
    play.applyAll(lines);
    return lineOf(play, mark.id).state;
}

TEST(ClockTimes, areReadInTheWaysOfficersWriteThem) {
    EXPECT_THAT(clockTimes("9:05"), ElementsAre(545));
    EXPECT_THAT(clockTimes("２０２４年３月１日０９：０５"), ElementsAre(545));
    EXPECT_THAT(clockTimes("3月1日 9 时 5 分至 10点"), ElementsAre(545, 600));
    EXPECT_THAT(clockTimes("2024年12月10日，25:10，100时，9:7x"), ElementsAre(547));
    EXPECT_THAT(clockTimes("2026-04-14 05:31"), ElementsAre(331));
    EXPECT_THAT(clockTimes("五点三十一分，六点零五，十七时"), ElementsAre(331, 365, 1020));
    EXPECT_THAT(clockTimes("没有时间"), IsEmpty());
}

TEST(Numbers, areReadInOrder) {
    EXPECT_THAT(numbersIn("含氧量 12.0 %，折算２８．７，共3次"), ElementsAre(12.0, 28.7, 3));
    EXPECT_THAT(numbersIn("从探头进 243\n2. 直接进 397"), ElementsAre(243, 2, 397));
    EXPECT_THAT(numbersIn("示值二百四十三，含氧十九点五"), ElementsAre(243, 19.5));
}

TEST(Documents, areWrittenUntilTheOtherSideSigns) {
    SmallPlay play(withRecord());
    EXPECT_FALSE(play.apply("sign record manager"));
    play.applyAll({"write record facts = 第一稿", "write record facts = 第二稿"});
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:00"));
    play.applyAll({"sign record manager read"});
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:11"));
    play.applyAll({"sign record wang"});
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:12"));
    const auto status = play.apply("write record facts = 改一改");
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().what, HasSubstr("对方已经签名"));
    EXPECT_EQ(play.world().documents.at("record").fields.at("facts"), "第二稿");
    EXPECT_FALSE(play.apply("sign record manager"));
    EXPECT_FALSE(play.apply("sign record worker"));
}

TEST(Documents, areSignedAnewByOfficersOnceTheyAreChanged) {
    SmallPlay play(withRecord());
    play.applyAll({"write record facts = 第一稿", "sign record wang", "sign record lin",
                   "write record facts = 改过的"});
    EXPECT_TRUE(play.world().documents.at("record").signatures.empty());
    play.applyAll({"sign record wang", "sign record manager read"});
    EXPECT_FALSE(play.apply("write record facts = 再改"));
}

TEST(Documents, areSignedByThoseWhoAreThere) {
    SmallPlay play(withRecord());
    play.applyAll({"write record facts = 情况", "split lin", "stand-by"});
    EXPECT_FALSE(play.apply("sign record wang"));
    play.applyAll({"sign record lin", "go boiler-room"});
    EXPECT_FALSE(play.apply("sign record manager read"));
    // Who was not there has refused nothing.
    EXPECT_FALSE(play.apply("sign record manager noted"));
}

TEST(Documents, mayBeRefusedByThoseWhoAreAsked) {
    SmallPlay play(withRecord());
    play.script.on("sign record manager", {Refuse{"他把笔一推。"}});
    play.script.on("sign record manager noted", {Say{"", "他没有接笔，注明了。"}});
    play.applyAll({"write record facts = 情况", "sign record manager"});
    EXPECT_TRUE(play.world().documents.at("record").signatures.empty());
    EXPECT_EQ(play.world().trace.back().name, "refused");
    play.applyAll({"sign record manager noted"});
    EXPECT_EQ(play.world().documents.at("record").signatures.size(), 1U);
    EXPECT_EQ(play.world().transcript.back().text, "他没有接笔，注明了。");
}

TEST(Documents, takePrefilledWordsOfTheCase) {
    const Definition definition = withRecord();
    SmallPlay play(definition);
    const Document& record = definition.documents[0];
    const Case& current = *definition.findCase("old");
    EXPECT_EQ(fieldText(record, record.fields[0], current, play.world()), "三月公司");
    play.applyAll({"write record party = "});
    EXPECT_EQ(fieldText(record, record.fields[0], current, play.world()), "");
}

TEST(Marks, thatNothingWasWrittenForAreLost) {
    DocumentMark mark = aMark("no-opinion", MarkKind::Opinion, {"facts"});
    mark.words = {{"故意"}};
    SmallPlay play(withRecord({mark}));
    EXPECT_EQ(lineOf(play, "no-opinion").state, LineState::Lost);
    EXPECT_THAT(lineOf(play, "no-opinion").reason, HasSubstr("没有制作《检查笔录》"));
}

TEST(Marks, compareTexts) {
    DocumentMark mark = aMark("party", MarkKind::Equals, {"party"});
    mark.words = {{"{month}纺织公司", "纺织公司"}};
    EXPECT_EQ(stateAfter(mark, {"write record party = 三月 纺织公司"}), LineState::Met);
    EXPECT_EQ(stateAfter(mark, {"write record party = 三月公司"}), LineState::Lost);
}

TEST(Marks, compareTimesWithThePlay) {
    DocumentMark mark = aMark("from", MarkKind::Time, {"from"});
    mark.when = pattern("look");
    EXPECT_EQ(stateAfter(mark, {"write record from = 9:00"}), LineState::NotTriggered);
    EXPECT_EQ(stateAfter(mark, {"act look sign", "write record from = 9时4分"}), LineState::Met);
    EXPECT_EQ(stateAfter(mark, {"act look sign", "write record from = 9:06"}), LineState::Lost);
    EXPECT_EQ(stateAfter(mark, {"act look sign", "write record from = 9:00、10:00、11:00"}),
              LineState::Lost);
    mark.isLast = true;
    EXPECT_EQ(stateAfter(mark, {"act look sign", "act look sign", "write record from = 9:09"}),
              LineState::Met);
}

TEST(Marks, askForWhatWasCaptured) {
    DocumentMark mark = aMark("ledger", MarkKind::Mentions, {"facts"});
    mark.words = {{"台账", "记录本"}, {"四天"}};
    mark.exhibit = "photo-ledger";
    EXPECT_EQ(stateAfter(mark, {"write record facts = 什么也没有"}), LineState::NotTriggered);
    SmallPlay play(withRecord({mark}));
    play.script.on("act look sign", {Collect{"photo-ledger", {}}});
    play.applyAll({"act look sign", "write record facts = 翻看记录本"});
    EXPECT_EQ(lineOf(play, "ledger").state, LineState::Lost);
    play.applyAll({"write record facts = 翻看记录本，四天没有写"});
    EXPECT_EQ(lineOf(play, "ledger").state, LineState::Met);
}

TEST(Marks, compareFiguresWithTheExhibit) {
    DocumentMark mark = aMark("oxygen", MarkKind::Figure, {"facts"});
    mark.exhibit = "photo-ledger";
    mark.attribute = "o2";
    mark.tolerance = 0.1;
    SmallPlay play(withRecord({mark}));
    play.script.on("act look sign", {Collect{"photo-ledger", {{"o2", "12.0"}}}});
    play.applyAll({"act look sign", "write record facts = 屏幕上含氧量12.1%，共2页"});
    EXPECT_EQ(lineOf(play, "oxygen").state, LineState::Met);
    play.applyAll({"write record facts = 含氧量19.5"});
    EXPECT_EQ(lineOf(play, "oxygen").state, LineState::Lost);
}

TEST(Marks, refuseWhatWasNeverSeen) {
    DocumentMark mark = aMark("seen", MarkKind::Unseen, {"facts"});
    mark.words = {{"打开柜子"}};
    mark.when = pattern("look", {equals("target", "cabinet")});
    EXPECT_EQ(stateAfter(mark, {"write record facts = 打开柜子，里面是台账"}), LineState::Lost);
    EXPECT_EQ(stateAfter(mark, {"write record facts = 到了门口"}), LineState::Met);
    EXPECT_EQ(stateAfter(mark, {"write record facts = 门口看了。没有打开柜子"}), LineState::Met);
    EXPECT_EQ(stateAfter(mark, {"write record facts = 没有看别的，打开柜子"}), LineState::Lost);
    EXPECT_EQ(stateAfter(mark, {"go boiler-room", "act look cabinet",
                                "write record facts = 打开柜子，里面是台账"}),
              LineState::Met);
}

TEST(Marks, wantTheRightSignatures) {
    DocumentMark officers = aMark("officers", MarkKind::Signed, {});
    officers.who = {"officers"};
    EXPECT_EQ(stateAfter(officers, {"write record facts = 情", "sign record wang"}), LineState::Lost);
    EXPECT_EQ(stateAfter(officers, {"write record facts = 情", "sign record wang", "sign record lin"}),
              LineState::Met);
    DocumentMark party = aMark("signed", MarkKind::Signed, {});
    party.who = {"manager"};
    party.manners = {"read"};
    EXPECT_EQ(stateAfter(party, {"write record facts = 情", "sign record manager"}), LineState::Lost);
    EXPECT_EQ(stateAfter(party, {"write record facts = 情", "sign record manager read"}),
              LineState::Met);
    EXPECT_EQ(stateAfter(party, {"write record facts = 情", "sign record manager noted"}),
              LineState::Met);
    party.when = pattern("look");
    EXPECT_EQ(stateAfter(party, {"write record facts = 情"}), LineState::NotTriggered);
}

TEST(DocumentDefects, areFound) {
    const auto problems = [](auto change) {
        DocumentMark mark = aMark("party", MarkKind::Equals, {"party"});
        mark.words = {{"纺织公司"}};
        mark.points = Points::whole(10);
        Definition definition = withRecord({mark});
        definition.rules[0].points = Points::whole(10);
        change(definition);
        std::string all;
        for (const base::Error& error : findDefects(definition)) all += error.where + " " + error.what + "\n";
        return all;
    };
    EXPECT_THAT(problems([](Definition&) {}), IsEmpty());
    EXPECT_THAT(problems([](Definition& d) { d.documentMarks[0].fields = {"moon"}; }),
                HasSubstr("documents[1].marks[1].fields 文书没有“moon”这一栏"));
    EXPECT_THAT(problems([](Definition& d) { d.documentMarks[0].words = {}; }),
                HasSubstr("要写明找哪些字"));
    EXPECT_THAT(problems([](Definition& d) { d.documents[0].signers = {"nobody"}; }),
                HasSubstr("documents[1].signers[1] 没有编号为“nobody”的人员"));
    EXPECT_THAT(problems([](Definition& d) {
                    d.documentMarks[0].kind = MarkKind::Signed;
                    d.documentMarks[0].who = {"worker"};
                }),
                HasSubstr("文书的 signers 里没有“worker”"));
    EXPECT_THAT(problems([](Definition& d) { d.documents[0].fields[1].id = "party"; }),
                HasSubstr("用了两次"));
}

}  // namespace
}  // namespace lianbing::scenario
