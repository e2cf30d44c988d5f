#include "game/session/law_shelf.h"

#include "tests/support/searched_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

namespace lianbing::session {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Shelf : public ::testing::Test {
protected:
    void import(const char* law, const char* version, std::string_view text,
                bool isExcerpt = false) {
        store::LawText about;
        about.law = law::LawId{law};
        about.version = version;
        about.file = std::string(law) + ".md";
        about.isExcerpt = isExcerpt;
        const auto kept = store::LawTexts(store_).keep(about, text, *laws_);
        ASSERT_TRUE(kept) << kept.error().text();
        shelf_.forget();
    }

    law::SearchResult search(const law::SearchRequest& request) {
        const auto result = shelf_.search(request);
        if (!result) ADD_FAILURE() << result.error().text();
        return result.value_or(law::SearchResult{});
    }

    /// Of each hit its place, with a star when it is a gist.
    std::vector<std::string> found(const law::SearchRequest& request) {
        std::vector<std::string> places;
        for (const law::SearchHit& hit : search(request).hits)
            places.push_back(hit.ref.compact() + (hit.isGist ? "*" : ""));
        return places;
    }

    std::vector<std::string> found(const std::string& words) {
        return found(law::SearchRequest{words, {}, {}, {}, 50});
    }

    std::shared_ptr<const law::Library> laws_ =
        std::make_shared<const law::Library>(tests::searchedLibrary());  // as the program has it
    store::Store store_ = store::Store::open(":memory:").value();
    LawShelf shelf_{laws_, &store_};
};

TEST_F(Shelf, withoutAStoreHasGistsAlone) {
    LawShelf gists(laws_, nullptr);
    EXPECT_THAT(gists.texts().value(), IsEmpty());
    EXPECT_EQ(gists.statute(law::LawId{"甲水法"}, "2004").value(), nullptr);
    EXPECT_THAT(gists.search({"表", {}, {}, {}, 50}).value().hits, SizeIs(3));
}

TEST_F(Shelf, parsesAStatuteOnceAndForgetsItWhenAskedTo) {
    import("甲水法", "2004", tests::kWaterLawOf2004);
    const law::Statute* statute = shelf_.statute(law::LawId{"甲水法"}, "2004").value();
    ASSERT_NE(statute, nullptr);
    EXPECT_THAT(statute->articles, SizeIs(2));
    EXPECT_EQ(shelf_.statute(law::LawId{"甲水法"}, "2004").value(), statute);
    EXPECT_EQ(shelf_.statute(law::LawId{"甲水法"}, "2000").value(), nullptr);
    import("甲水法", "2000", tests::kWaterLawOf2000);
    EXPECT_NE(shelf_.statute(law::LawId{"甲水法"}, "2000").value(), nullptr);
    EXPECT_THAT(shelf_.texts().value(), SizeIs(2));
}

TEST_F(Shelf, showsTheSameGistOnceForTheNewestVersion) {
    EXPECT_THAT(found("水要管"), ElementsAre("甲水法(2004)1*"));
    EXPECT_THAT(found({"水要管", {}, {}, base::Date::parse("2003-01-01").value(), 50}),
                ElementsAre("甲水法(2000)1*"));
}

TEST_F(Shelf, putsTextsAndGistsInOneOrder) {
    import("乙气法", "2010", tests::kAirLawOf2010);
    import("乡规", "2020", "# 乡规\n第一条　乡里的表。\n");
    EXPECT_THAT(found("表"), ElementsAre("甲水法(2004)2.2-2*", "乙气法(2010)3.1", "丙条例(2012)1*",
                                         "乡规(2020)1.1"));
}

TEST_F(Shelf, hidesTheGistsOfWhatWasImported) {
    import("甲水法", "2004", tests::kWaterLawOf2004);
    EXPECT_THAT(found("水要管"), IsEmpty());
    EXPECT_THAT(found("不装水表"), ElementsAre("甲水法(2004)2.2"));
}

TEST_F(Shelf, showsTheGistsOfWhatAnExcerptLeavesOut) {
    import("甲水法", "2004", "# 甲水法（节选）\n（2004年9月1日修正）\n第二条　装水表。\n", true);
    EXPECT_THAT(found("水"),
                ElementsAre("甲水法(2004)", "甲水法(2004)1*", "甲水法(2004)2.1", "丙条例(2012)1*"));
}

TEST_F(Shelf, keepsToTheLawTheLevelAndTheDayThatWereAsked) {
    import("甲水法", "2000", tests::kWaterLawOf2000);
    import("甲水法", "2004", tests::kWaterLawOf2004);
    import("乡规", "2020", "# 乡规\n第一条　乡里的表。\n");
    EXPECT_THAT(found({"表", law::LawId{"乡规"}, {}, {}, 50}), ElementsAre("乡规(2020)1.1"));
    EXPECT_THAT(found({"表", law::LawId{"丙条例"}, {}, {}, 50}), ElementsAre("丙条例(2012)1*"));
    EXPECT_THAT(found({"表", {}, law::Level::Regulation, {}, 50}), ElementsAre("丙条例(2012)1*"));
    EXPECT_THAT(found({"表", {}, {}, base::Date::parse("2004-12-31").value(), 50}),
                ElementsAre("甲水法(2000)2.1"));
    EXPECT_THAT(found({"表", {}, {}, base::Date::parse("1999-12-31").value(), 50}), IsEmpty());
}

TEST_F(Shelf, saysWhenThereIsMore) {
    EXPECT_FALSE(search({"表", {}, {}, {}, 3}).hasMore);
    const law::SearchResult first = search({"表", {}, {}, {}, 2});
    EXPECT_TRUE(first.hasMore);
    EXPECT_THAT(first.hits, SizeIs(2));
    import("甲水法", "2004", tests::kWaterLawOf2004);
    EXPECT_TRUE(search({"表", {}, {}, {}, 1}).hasMore);
    EXPECT_THAT(search({"", {}, {}, {}, 5}).hits, IsEmpty());
}

TEST_F(Shelf, putsACitedProvisionFirst) {
    import("甲水法", "2004", tests::kWaterLawOf2004);
    for (const char* words : {"甲法2.2", "甲水法第二条第二款", "《甲法》第2条第2款", "甲水法2.2-1"})
        EXPECT_THAT(found(words), ElementsAre("甲水法(2004)2.2")) << words;
    EXPECT_THAT(found("甲法第二条"), ElementsAre("甲水法(2004)2.1", "甲水法(2004)2.2"));
    EXPECT_THAT(found("甲法第一条、第二条"), SizeIs(3));
    EXPECT_THAT(found("甲法第二条第九款"), SizeIs(2)) << "there is no such paragraph";
    EXPECT_THAT(found("甲法第九条"), IsEmpty());
    EXPECT_THAT(found("违反甲法第二条的"), IsEmpty());
}

TEST_F(Shelf, putsTheGistOfACitedProvisionFirstWhereThereIsNoText) {
    EXPECT_THAT(found("甲水法第二条第二款第二项"), ElementsAre("甲水法(2004)2.2-2*"));
    EXPECT_THAT(found("甲水法2"), ElementsAre("甲水法(2004)2.2-2*"));
    EXPECT_THAT(found("甲水法(2000)1"), ElementsAre("甲水法(2000)1*"));
    EXPECT_THAT(found({"甲法第一条", {}, {}, base::Date::parse("2003-01-01").value(), 50}),
                ElementsAre("甲水法(2000)1*"));
    EXPECT_THAT(found({"甲法第一条", law::LawId{"乙气法"}, {}, {}, 50}), IsEmpty());
    EXPECT_THAT(found("甲水法(1990)1"), IsEmpty());
}

TEST_F(Shelf, putsALawThatIsNamedFirstAndTheTextsThatNameItBehind) {
    import("乡规", "2020", "# 乡规\n第一条　照甲水法办。\n");
    EXPECT_THAT(found("甲水法"), ElementsAre("甲水法(2004)", "乡规(2020)1.1"));
    EXPECT_EQ(search({"甲水法", {}, {}, {}, 9}).hits[0].text, "中华人民共和国甲水法");
    import("甲水法", "2004", tests::kWaterLawOf2004);
    EXPECT_THAT(found("甲水法"), ElementsAre("甲水法(2004)", "乡规(2020)1.1"));
}

/// A request that has versions in force on a day in front.
law::SearchRequest onDay(const char* words, const char* day) {
    law::SearchRequest request{words, {}, {}, {}, 50};
    request.day = base::Date::parse(day).value();
    return request;
}

TEST_F(Shelf, putsWhatIsInForceOnTheDayFirst) {
    import("甲水法", "2000", tests::kWaterLawOf2000);
    import("甲水法", "2004", tests::kWaterLawOf2004);
    EXPECT_THAT(found(onDay("水表", "2003-01-01")),
                ElementsAre("甲水法(2000)2.1", "甲水法(2004)2.1", "甲水法(2004)2.2"));
    EXPECT_THAT(found(onDay("表", "2012-01-01")),
                ElementsAre("甲水法(2004)2.1", "甲水法(2004)2.2", "乙气法(2010)3*",
                            "甲水法(2000)2.1", "丙条例(2012)1*"));
    law::SearchRequest few = onDay("表", "2012-01-01");
    few.limit = 3;
    EXPECT_THAT(found(few), ElementsAre("甲水法(2004)2.1", "甲水法(2004)2.2", "乙气法(2010)3*"));
    EXPECT_TRUE(search(few).hasMore);
}

TEST_F(Shelf, showsAGistForTheVersionOfTheDay) {
    EXPECT_THAT(found(onDay("水要管", "2003-01-01")), ElementsAre("甲水法(2000)1*"));
    EXPECT_THAT(found(onDay("水要管", "1999-01-01")), ElementsAre("甲水法(2004)1*"));
    import("甲水法", "2004", tests::kWaterLawOf2004);
    EXPECT_THAT(found(onDay("水要管", "2003-01-01")), IsEmpty()) << "a text of it is there";
}

TEST_F(Shelf, takesACitationForTheVersionOfTheDay) {
    EXPECT_THAT(found(onDay("甲法第一条", "2003-01-01")), ElementsAre("甲水法(2000)1*"));
    EXPECT_THAT(found(onDay("甲法第一条", "1999-01-01")), ElementsAre("甲水法(2004)1*"));
}

TEST_F(Shelf, asksForTheLawOfAnArticleAlone) {
    import("乙气法", "2010", "# 乙气法\n第一条　照第二条办。\n第二条　量。\n");
    for (const char* words : {"第二条", "2条", "第二条第一款"}) {
        const law::SearchResult result = search({words, {}, {}, {}, 50});
        EXPECT_TRUE(result.needsLaw) << words;
        EXPECT_THAT(result.hits, IsEmpty()) << words;
    }
    EXPECT_FALSE(search({"第二条 办", {}, {}, {}, 50}).needsLaw);
}

TEST_F(Shelf, takesAnArticleAloneForOneOfTheLawThatIsAskedOrOpen) {
    import("甲水法", "2000", tests::kWaterLawOf2000);
    import("乙气法", "2010", "# 乙气法\n第一条　照第二条办。\n第二条　量。\n");
    import("乡规", "2020", "# 乡规\n第二条　乡里的表。\n");
    EXPECT_THAT(found({"第二条", law::LawId{"乙气法"}, {}, {}, 50}),
                ElementsAre("乙气法(2010)2.1", "乙气法(2010)1.1"));
    EXPECT_THAT(found({"2条", law::LawId{"乡规"}, {}, {}, 50}), ElementsAre("乡规(2020)2.1"));
    law::SearchRequest request{"第二条", {}, {}, {}, 50};
    request.open = law::ArticleRef::parse("甲水法1").value();
    EXPECT_THAT(found(request), ElementsAre("甲水法(2004)2.2-2*"));
    request.open.version = "2000";
    EXPECT_THAT(found(request), ElementsAre("甲水法(2000)2.1"));
    request.law = law::LawId{"乙气法"};
    EXPECT_THAT(found(request), ElementsAre("乙气法(2010)2.1", "乙气法(2010)1.1"));
}

}  // namespace
}  // namespace lianbing::session
