#include "game/present/law_desk_model.h"
#include "tests/unit/law/amended_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace lianbing::present {

namespace {

using law::dayOf;
using law::refOf;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kOldText =
    "甲水法\n（2004年9月1日修订）\n第一章　监测\n第三十条　排水的，要监测。\n第二章　罚则\n第三十一"
    "条　有下列情形之一的，罚一千元：\n"
    "（一）不报的；\n（二）不监测的。\n第三十二条　照本法第三十条办。\n前款的监测，写下来：\n（一）"
    "时间；\n（二）地点。\n";
constexpr const char* kNewText =
    "丙环境典\n（2014年3月1日通过）\n第四十一条　有下列情形之一的，罚二千元：\n（一）不监测的；\n（"
    "二）不装表的；\n（三）不报的。\n另有规定的除外。\n";

class LawDeskTest : public testing::Test {
protected:
    void import(const std::string& law, const std::string& version, const char* text) {
        statutes_[{law, version}] = law::readStatute(text, "f").value().statute;
        texts_.imported.push_back({law::LawId{law}, version, 0, 0, 0, 0, 0});
    }

    LawDeskModel desk(const LawLook& look, const law::SearchResult& found = {}) {
        texts_.statute = [this](const law::LawId& law,
                                const std::string& version) -> const law::Statute* {
            const auto text = statutes_.find({law.value, version});
            return text == statutes_.end() ? nullptr : &text->second;
        };
        return makeLawDesk(look, library_, texts_, found);
    }

    static LawLook lookAt(std::string_view day, std::string_view place = {}) {
        LawLook look;
        look.day = dayOf(day);
        if (!place.empty()) look.place = refOf(place);
        return look;
    }

    law::Library library_ = law::syntheticLibrary();
    std::map<std::pair<std::string, std::string>, law::Statute> statutes_;
    LawTextSource texts_;
};

TEST_F(LawDeskTest, listsLawsByLevelAsTheyStandOnTheDay) {
    const LawDeskModel model = desk(lookAt("2012-06-01"));
    ASSERT_EQ(model.groups.size(), 2U);
    EXPECT_EQ(model.groups[0].level, "法律");
    ASSERT_EQ(model.groups[0].laws.size(), 3U) << "戊典 has no version and is not listed";
    EXPECT_EQ(model.groups[0].laws[0].detail, "2004年修订 · 从 2005-01-01");
    EXPECT_EQ(model.groups[0].laws[1].detail, "2014年制定 · 从 2015-01-01");
    EXPECT_EQ(model.groups[0].laws[1].tone, ForceTone::NotYet);
    EXPECT_EQ(desk(lookAt("2016-01-01")).groups[0].laws[0].tone, ForceTone::Repealed);
    LawLook regulations = lookAt("2012-06-01");
    regulations.level = law::Level::Regulation;
    EXPECT_EQ(desk(regulations).groups.size(), 1U);
}

TEST_F(LawDeskTest, marksTheDaysOnWhichLawChanges) {
    const LawDeskModel model = desk(lookAt("2015-01-01", "甲水法"));
    std::vector<std::string> days;
    for (const LawDay& day : model.days)
        days.push_back(day.day.iso() + (day.isOfOpenLaw ? "*" : ""));
    EXPECT_THAT(
        days, ElementsAre("1999-07-01", "2001-01-01*", "2005-01-01*", "2010-01-01", "2015-01-01*"));
    EXPECT_THAT(model.dayNote, HasSubstr("甲水法失效"));
    EXPECT_THAT(model.dayNote, HasSubstr("丙环境典施行"));
    EXPECT_LE(model.firstDay, model.look.day);
    EXPECT_GT(model.lastDay, model.look.day);
}

TEST_F(LawDeskTest, showsTheVersionOfTheDayAndStampsWhatIsNoLongerInForce) {
    const LawDeskModel before = desk(lookAt("2012-06-01", "甲水法31-2"));
    ASSERT_TRUE(before.pane.has_value());
    EXPECT_EQ(before.pane->ref.version, "2004");
    EXPECT_EQ(before.pane->stamp, "");
    EXPECT_EQ(before.pane->gist, "不测水的，罚1万元");
    EXPECT_EQ(before.citation, "《甲水法》第三十一条第二项");

    const LawDeskModel after = desk(lookAt("2016-01-01", "甲水法31-2"));
    EXPECT_EQ(after.pane->stamp, "已失效 2015-01-01");
    EXPECT_THAT(after.pane->standing, HasSubstr("由《丙环境典》第九十条废止"));
    EXPECT_EQ(after.citation, "《甲水法》（2004年修订）第三十一条第二项");
    ASSERT_EQ(after.places.size(), 2U);
    EXPECT_TRUE(after.places[0].isLater);
    EXPECT_EQ(after.places[0].name, "《丙环境典》第四十一条第一款第一项");
    EXPECT_EQ(after.places[0].change, "新轻");
    EXPECT_FALSE(after.places[1].isLater);
    EXPECT_EQ(after.places[1].name, "《甲水法》第二十条第二项");
}

TEST_F(LawDeskTest, saysOfAStandingActThatTheLawItWasMadeUnderEnded) {
    library_ = law::Library::load(law::amendedPacks()).value();
    EXPECT_EQ(desk(lookAt("2014-12-31", "辛处罚办法3")).pane->standing, "有效，2006年1月1日起施行");
    const LawDeskModel after = desk(lookAt("2015-01-01", "辛处罚办法3"));
    EXPECT_EQ(after.pane->standing,
              "有效，2006年1月1日起施行；制定依据《甲水法》2015年1月1日起失效，它自己没有查到废止");
    EXPECT_EQ(after.places.at(0).name, "《丙环境典》第四十条");
}

TEST_F(LawDeskTest, tellsTheDoubtAboutAWeightAndTrustsNoneBehindAnAmendment) {
    library_ = law::Library::load(law::amendedPacks()).value();
    EXPECT_EQ(desk(lookAt("2014-12-31", "甲水法31-1")).places.at(0).note,
              "把握大。轻重存疑：新的没有写漏多少");
    EXPECT_EQ(desk(lookAt("2002-01-01", "己气法5")).places.at(0).kind, law::Change::Lighter);
    EXPECT_EQ(desk(lookAt("2002-01-01", "己气法6")).places.at(0).kind, law::Change::Unknown);
}

TEST_F(LawDeskTest, saysThatAYearHasNoVersion) {
    EXPECT_EQ(desk(lookAt("2016-01-01", "丙环境典(2020)40")).pane->standing,
              "没有2020年的版本，有的是2014年制定的");
}

TEST_F(LawDeskTest, showsTheGistsOfThePartsWhereThereIsNothingOfTheWhole) {
    EXPECT_EQ(desk(lookAt("2012-06-01", "甲水法31")).pane->gist,
              "第三十一条第二项　不测水的，罚1万元\n第三十一条第三项　不装表的，罚1万元");
    EXPECT_EQ(desk(lookAt("2012-06-01", "甲水法31-2")).pane->gist, "不测水的，罚1万元");
    EXPECT_EQ(desk(lookAt("2012-06-01", "甲水法30")).pane->gist, "");
    import("甲水法", "2004", kOldText);
    EXPECT_EQ(desk(lookAt("2012-06-01", "甲水法31")).pane->gist, "");
}

TEST_F(LawDeskTest, doesNotCallALawNotYetInForceWhoseOlderVersionsAreNotInThePacks) {
    const LawDeskModel model = desk(lookAt("1998-01-01", "丁罚法7"));
    EXPECT_EQ(model.pane->stamp, "效力不明");
    EXPECT_EQ(model.pane->tone, ForceTone::Unknown);
    EXPECT_EQ(desk(lookAt("1998-01-01")).groups[0].laws.back().detail, "当时的版本没有收");
}

TEST_F(LawDeskTest, keepsAVersionThatWasChosen) {
    const LawDeskModel model = desk(lookAt("2012-06-01", "甲水法(2000)20"));
    EXPECT_EQ(model.pane->version, "2000年制定");
    ASSERT_EQ(model.versions.size(), 2U);
    EXPECT_EQ(model.versions[0].label, "2004年修订") << "the newest first";
    EXPECT_EQ(model.versions[0].note, "当日有效");
    EXPECT_EQ(model.versions[0].detail, "2005-01-01 至 2014-12-31");
    EXPECT_TRUE(model.versions[1].isShown);
}

TEST_F(LawDeskTest, saysWhatDoesNotExist) {
    EXPECT_EQ(desk(lookAt("2012-06-01", "甲水法31-9")).pane->missing, "没有这一项");
    EXPECT_EQ(desk(lookAt("2012-06-01", "甲水法77")).pane->missing, "没有这一条");
    EXPECT_EQ(desk(lookAt("2012-06-01", "甲水法31-2")).pane->source, "没有导入这个版本的原文");
}

TEST_F(LawDeskTest, showsTheTextWithItsPartsAndMarksTheOneThatIsMeant) {
    import("甲水法", "2004", kOldText);
    const LawDeskModel model = desk(lookAt("2012-06-01", "甲水法32-2"));
    const ArticlePane& pane = *model.pane;
    EXPECT_EQ(pane.path, "第二章　罚则");
    ASSERT_EQ(pane.lines.size(), 4U);
    EXPECT_EQ(pane.lines[0].text, "照本法第三十条办。");
    EXPECT_EQ(pane.lines[0].margin, "1");
    EXPECT_EQ(pane.lines[1].margin, "2");
    EXPECT_EQ(pane.lines[3].text, "（二）地点。");
    EXPECT_EQ(pane.lines[3].depth, 1);
    std::vector<bool> meant;
    for (const PaneLine& line : pane.lines) meant.push_back(line.isMeant);
    EXPECT_THAT(meant, ElementsAre(false, false, false, true));
    EXPECT_EQ(pane.lines[3].ref.compact(), "甲水法(2004)32.2-2");
}

TEST_F(LawDeskTest, linksTheWordsThatLeadElsewhere) {
    import("甲水法", "2004", kOldText);
    const LawDeskModel model = desk(lookAt("2012-06-01", "甲水法32"));
    const PaneLine& line = model.pane->lines[0];
    ASSERT_EQ(line.links.size(), 1U);
    EXPECT_EQ(line.text.substr(line.links[0].begin, line.links[0].end - line.links[0].begin),
              "本法第三十条");
    EXPECT_EQ(line.links[0].ref.article, 30);
}

TEST_F(LawDeskTest, makesATreeOfHeadingsAndArticles) {
    import("甲水法", "2004", kOldText);
    const LawDeskModel model = desk(lookAt("2012-06-01", "甲水法31"));
    std::vector<std::string> rows;
    for (const TreeNode& node : model.tree)
        rows.push_back(std::string(static_cast<std::size_t>(node.depth), '-') + node.label);
    EXPECT_THAT(rows, ElementsAre("第一章　监测", "-第三十条", "第二章　罚则", "-第三十一条",
                                  "-第三十二条"));
    EXPECT_TRUE(model.tree[3].isOpen);
    EXPECT_EQ(model.tree[3].parent, 2U);
    ASSERT_TRUE(model.previous.has_value());
    EXPECT_EQ(model.previous->article, 30);
    EXPECT_EQ(model.next->article, 32);
}

TEST_F(LawDeskTest, makesATreeOfThePackWhereNothingWasImported) {
    const LawDeskModel model = desk(lookAt("2012-06-01", "甲水法"));
    std::vector<std::string> rows;
    for (const TreeNode& node : model.tree) rows.push_back(node.label);
    EXPECT_THAT(rows, ElementsAre("第十条", "第三十条", "第三十一条", "第三十二条"));
}

TEST_F(LawDeskTest, comparesWithAnotherPlaceTheEarlierOneFirst) {
    import("甲水法", "2004", kOldText);
    import("丙环境典", "2014", kNewText);
    LawLook look = lookAt("2016-01-01", "丙环境典41");
    look.beside = refOf("甲水法(2004)31");
    const LawDeskModel model = desk(look);
    ASSERT_TRUE(model.beside.has_value());
    EXPECT_TRUE(model.isBesideEarlier);
    const PaneLine& old = model.beside->lines[0];
    ASSERT_EQ(old.changed.size(), 1U);
    EXPECT_EQ(old.text.substr(old.changed[0].first, old.changed[0].second - old.changed[0].first),
              "一");
    const auto& lines = model.pane->lines;
    EXPECT_FALSE(lines.back().changed.empty()) << "另有规定的除外 is new";
}

TEST_F(LawDeskTest, listsAnImportedLawThatThePacksDoNotKnow) {
    import("己条例", "2020", "己条例\n（2020年1月1日公布）\n第一条　为了试一试。\n");
    const LawDeskModel list = desk(lookAt("2021-01-01"));
    EXPECT_EQ(list.groups.back().level, "导入的其他文本");
    const LawDeskModel open = desk(lookAt("2021-01-01", "己条例1"));
    ASSERT_EQ(open.pane->lines.size(), 1U);
    EXPECT_EQ(open.pane->lines[0].text, "为了试一试。");
    EXPECT_EQ(open.pane->tone, ForceTone::Unknown);
}

TEST_F(LawDeskTest, showsHitsCutAroundTheWordsAndSaysHowTheyStand) {
    law::SearchHit hit;
    hit.ref = refOf("甲水法(2004)31");
    hit.text = "这一段话很长很长很长很长很长很长，最后才说到监测两个字";
    const std::size_t at = hit.text.find("监测");
    hit.marks = {{at, at + 6}};
    LawLook look = lookAt("2016-01-01");
    look.words = "监测";
    const LawDeskModel model = desk(look, {{hit}, true});
    ASSERT_EQ(model.hits.size(), 1U);
    EXPECT_EQ(model.hits[0].note, "2004年修订 · 当日已失效，2015年1月1日起");
    EXPECT_TRUE(model.hits[0].text.starts_with("…"));
    const auto [begin, end] = model.hits[0].marks[0];
    EXPECT_EQ(model.hits[0].text.substr(begin, end - begin), "监测");
    EXPECT_THAT(model.hitsNote, HasSubstr("还有更多"));
    EXPECT_THAT(model.hitsNote, HasSubstr("都不是当日有效的"));
    EXPECT_THAT(desk(look).hitsNote, HasSubstr("导入官方文本"));
}

TEST_F(LawDeskTest, saysHowManyHitsAreInForceAndWhereTheOthersBegin) {
    law::SearchHit now;
    now.ref = refOf("甲水法(2004)31");
    law::SearchHit before;
    before.ref = refOf("甲水法(2000)20");
    LawLook look = lookAt("2012-06-01");
    look.words = "监测";
    const auto headings = [&](std::vector<law::SearchHit> hits) {
        std::vector<std::string> found;
        for (const HitRow& hit : desk(look, {std::move(hits), false}).hits)
            found.push_back(hit.heading);
        return found;
    };
    EXPECT_THAT(desk(look, {{now, before, before}, false}).hitsNote,
                HasSubstr("3 处，当日有效的 1 处在前"));
    EXPECT_THAT(headings({now, before, before}), ElementsAre("", "不是当日有效的", ""));
    EXPECT_THAT(headings({before, now, before}), ElementsAre("", "", "不是当日有效的"))
        << "what was cited is in front";
    EXPECT_THAT(headings({now, before, now}), ElementsAre("", "", ""));
    EXPECT_THAT(headings({now, now}), ElementsAre("", ""));
    EXPECT_THAT(headings({before}), ElementsAre(""));
}

TEST_F(LawDeskTest, asksForTheLawOfAnArticleAlone) {
    LawLook look = lookAt("2012-06-01");
    look.words = "第三十一条";
    EXPECT_THAT(desk(look, {{}, false, true}).hitsNote, HasSubstr("请写明是哪部法"));
}

}  // namespace

}  // namespace lianbing::present
