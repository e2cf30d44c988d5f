#include "game/law/library.h"

#include "game/law/standing_text.h"
#include "tests/unit/law/amended_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::law {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsNull;

class LibraryTest : public testing::Test {
protected:
    Library library_ = syntheticLibrary();

    [[nodiscard]] std::string inForce(const char* law, const char* day) const {
        const Version* version = library_.inForce(LawId{law}, dayOf(day));
        return version == nullptr ? "" : version->id;
    }

    [[nodiscard]] std::string normalised(const char* ref) const {
        return library_.normalised(refOf(ref)).compact();
    }

    static std::vector<std::string> targets(const std::vector<CrosswalkRow>& rows) {
        std::vector<std::string> all;
        for (const CrosswalkRow& row : rows) {
            for (const ArticleRef& to : row.to) all.push_back(to.compact());
        }
        return all;
    }
};

TEST_F(LibraryTest, findsALawByAnyOfItsNames) {
    for (const char* name : {"甲水法", "中华人民共和国甲水法", "甲法"})
        EXPECT_EQ(library_.find(name)->id.value, "甲水法");
    EXPECT_THAT(library_.find("乙法"), IsNull());
}

TEST(LibraryOfInterpretations, findsThemWithoutTheirCourts) {
    const Library library =
        Library::load({{"laws.tsv",
                        "#laws\n"
                        "己解释\t最高人民法院、最高人民检察院关于己案的解释\t司法解释\t无\t\n"
                        "庚解释\t最高人民法院关于庚案的解释\t司法解释\t无\t\n"
                        "庚解释二\t最高人民检察院关于庚案的解释\t司法解释\t无\t\n"
                        "辛解释\t最高人民法院关于辛案的解释\t司法解释\t无\t\n"
                        "壬\t壬法\t法律\t无\t关于辛案的解释\n"}})
            .value();
    ASSERT_NE(library.find("关于己案的解释"), nullptr);
    EXPECT_EQ(library.find("关于己案的解释")->id.value, "己解释");
    EXPECT_FALSE(library.titles().match("关于己案的解释")->isAlias);
    EXPECT_THAT(library.find("关于庚案的解释"), IsNull()) << "two have this title";
    EXPECT_EQ(library.find("关于辛案的解释")->id.value, "壬") << "the packs say whose name it is";
}

TEST_F(LibraryTest, theVersionInForceChangesOnTheDayItself) {
    EXPECT_EQ(inForce("甲水法", "2000-12-31"), "");
    EXPECT_EQ(inForce("甲水法", "2001-01-01"), "2000");
    EXPECT_EQ(inForce("甲水法", "2004-12-31"), "2000");
    EXPECT_EQ(inForce("甲水法", "2005-01-01"), "2004");
    EXPECT_EQ(inForce("甲水法", "2015-01-01"), "");
    EXPECT_EQ(inForce("没有的法", "2015-01-01"), "");
}

TEST_F(LibraryTest, saysWhyAProvisionStandsInNoVersion) {
    const auto why = [&](const char* ref) { return absenceText(refOf(ref), library_); };
    EXPECT_EQ(why("甲水法20-3"), "") << "in the version of 2000 only";
    EXPECT_EQ(why("戊典1"), "") << "no version of it is known";
    EXPECT_EQ(why("甲水法99"), "没有《甲水法》第九十九条：法律库里的哪一版都没有这一条");
    EXPECT_EQ(why("甲水法(2004)20"), "没有《甲水法》第二十条：法律库里的哪一版都没有这一条");
    EXPECT_EQ(why("甲水法(1990)10"), "法律库里的《甲水法》没有“1990”这一版");
    EXPECT_EQ(why("甲法10"), "《甲法》在法律库里的名称是《甲水法》，要按它写");
    EXPECT_EQ(why("乙法10"), "法律库里没有《乙法》");
}

struct ExistenceCase {
    const char* ref;
    Existence existence;
};

class Exists : public testing::TestWithParam<ExistenceCase> {};

TEST_P(Exists, saysHowFarTheStructureGoes) {
    EXPECT_EQ(syntheticLibrary().exists(refOf(GetParam().ref)), GetParam().existence)
        << GetParam().ref;
}

INSTANTIATE_TEST_SUITE_P(
    Library, Exists,
    testing::Values(ExistenceCase{"甲水法(2000)", Existence::Exists},
                    ExistenceCase{"甲水法(2000)10", Existence::Exists},
                    ExistenceCase{"甲水法(2000)30", Existence::NoSuchArticle},
                    ExistenceCase{"甲水法(2004)30", Existence::Exists},
                    ExistenceCase{"甲水法(2000)21.2", Existence::Exists},
                    ExistenceCase{"甲水法(2000)21.3", Existence::NoSuchParagraph},
                    ExistenceCase{"甲水法(2000)20-3", Existence::Exists},
                    ExistenceCase{"甲水法(2000)20.1-3", Existence::Exists},
                    ExistenceCase{"甲水法(2000)20-4", Existence::NoSuchItem},
                    ExistenceCase{"甲水法(2000)10-1", Existence::NoSuchItem},
                    ExistenceCase{"甲水法(2004)32.1-1", Existence::NoSuchItem},
                    ExistenceCase{"甲水法(2004)32-2", Existence::Exists},
                    ExistenceCase{"甲水法(2000)20-3-1", Existence::StructureUnknown},
                    ExistenceCase{"丁罚法(1999)7之一", Existence::Exists},
                    ExistenceCase{"丁罚法(1999)7之二", Existence::NoSuchArticle},
                    ExistenceCase{"甲水法(1900)10", Existence::StructureUnknown},
                    ExistenceCase{"戊典(2000)10", Existence::StructureUnknown},
                    ExistenceCase{"没有的法(2000)10", Existence::StructureUnknown}));

TEST(LibraryWithoutStructure, knowsTheActButNoneOfItsArticles) {
    const Library library =
        Library::load(
            {{"laws.tsv", "#laws\n戊典\t戊典\t法律\t无\t\n"},
             {"versions.tsv", "#versions\n戊典\t2000\t制定\t\t2000-01-01\t2000-02-01\t\t\n"}})
            .value();
    EXPECT_EQ(library.exists(refOf("戊典(2000)")), Existence::Exists);
    EXPECT_EQ(library.exists(refOf("戊典(2000)999")), Existence::StructureUnknown);
}

TEST_F(LibraryTest, twoWaysToWriteOnePlaceBecomeEqual) {
    EXPECT_EQ(normalised("甲水法(2000)20-2"), "甲水法(2000)20.1-2");
    EXPECT_EQ(normalised("甲水法(2004)32-2"), "甲水法(2004)32.2-2");
    EXPECT_EQ(normalised("甲水法(2000)10"), "甲水法(2000)10.1");
    EXPECT_EQ(normalised("甲水法(2000)21"), "甲水法(2000)21");
    EXPECT_EQ(normalised("丁罚法(1999)9-2"), "丁罚法(1999)9-2")
        << "two paragraphs have items: nobody can tell";
}

TEST_F(LibraryTest, resolvesAnUndatedReferenceByTheDay) {
    const Resolution before = library_.resolve(refOf("甲水法10"), dayOf("2000-01-01"));
    EXPECT_EQ(before.standing, Standing::NotYet);
    EXPECT_EQ(before.since, dayOf("2001-01-01"));
    const Resolution during = library_.resolve(refOf("甲水法30"), dayOf("2007-01-01"));
    EXPECT_EQ(during.standing, Standing::InForce);
    EXPECT_EQ(during.version, "2004");
    EXPECT_EQ(during.existence, Existence::Exists);
    EXPECT_EQ(during.since, dayOf("2005-01-01"));
    EXPECT_THAT(during.successors, IsEmpty());
}

TEST_F(LibraryTest, aRepealedProvisionNamesItsPlacesOfToday) {
    const Resolution repealed = library_.resolve(refOf("甲水法30"), dayOf("2020-01-01"));
    EXPECT_EQ(repealed.standing, Standing::Repealed);
    EXPECT_EQ(repealed.version, "2004");
    EXPECT_EQ(repealed.since, dayOf("2015-01-01"));
    EXPECT_THAT(repealed.successors,
                ElementsAre(refOf("丙环境典(2014)40"), refOf("丙环境典(2014)42")));
}

TEST_F(LibraryTest, aNamedVersionIsTakenAsNamed) {
    const Resolution old = library_.resolve(refOf("甲水法(2000)20-2"), dayOf("2007-01-01"));
    EXPECT_EQ(old.standing, Standing::Repealed);
    EXPECT_EQ(old.since, dayOf("2005-01-01"));
    EXPECT_THAT(old.successors, ElementsAre(refOf("甲水法(2004)31-2")));
}

TEST_F(LibraryTest, aNamedVersionIsFollowedThroughItsAmendments) {
    const Library amended = Library::load(amendedPacks()).value();
    const auto placesOn = [&](const char* ref, const char* day) {
        return amended.resolve(refOf(ref), dayOf(day)).successors;
    };
    EXPECT_THAT(placesOn("己气法(2001)5", "2004-01-01"), ElementsAre(refOf("己气法(2003)5")));
    EXPECT_THAT(placesOn("己气法(2001)5", "2010-01-01"), ElementsAre(refOf("己气法(2006)5")));
    EXPECT_THAT(placesOn("己气法(2001)5", "2016-01-01"),
                ElementsAre(refOf("丙环境典(2014)41.1-1")));
    EXPECT_THAT(placesOn("己气法(2001)7", "2010-01-01"), IsEmpty());
    EXPECT_THAT(placesOn("庚土法(2001)1", "2010-01-01"), IsEmpty());
}

TEST_F(LibraryTest, validityIsUnknownBeforeThePacksBegin) {
    EXPECT_EQ(library_.resolve(refOf("丁罚法7"), dayOf("1990-01-01")).standing,
              Standing::ValidityUnknown);
    EXPECT_EQ(library_.resolve(refOf("丁罚法7"), dayOf("1999-07-01")).standing, Standing::InForce);
    EXPECT_EQ(library_.resolve(refOf("戊典7"), dayOf("2020-01-01")).standing,
              Standing::ValidityUnknown);
    EXPECT_EQ(library_.resolve(refOf("甲水法(1900)7"), dayOf("2020-01-01")).standing,
              Standing::ValidityUnknown);
    EXPECT_EQ(library_.resolve(refOf("没有的法7"), dayOf("2020-01-01")).standing,
              Standing::UnknownLaw);
}

TEST_F(LibraryTest, theGistOfTheNearestProvisionAround) {
    EXPECT_EQ(library_.gist(refOf("甲水法(2000)20-2"))->text, "不测水的，罚1千元");
    EXPECT_EQ(library_.gist(refOf("甲水法(2000)20.1-2"))->text, "不测水的，罚1千元");
    EXPECT_EQ(library_.gist(refOf("丁罚法7.3"))->text, "从旧兼从轻");
    EXPECT_EQ(library_.gist(refOf("丙典41-1"))->text, "不监测的，罚2万元");
    EXPECT_THAT(library_.gist(refOf("甲水法(2000)20-3")), IsNull());
    EXPECT_THAT(library_.gist(refOf("甲水法(2004)20-2")), IsNull());
    EXPECT_THAT(library_.gist(refOf("没有的法1")), IsNull());
}

TEST_F(LibraryTest, theCrosswalkIsReadBothWays) {
    EXPECT_THAT(targets(library_.successors(refOf("甲水法(2004)31"))),
                ElementsAre("丙环境典(2014)41.1-1", "丙环境典(2014)41.1-2"));
    EXPECT_THAT(targets(library_.successors(refOf("甲水法(2004)31.1-2"))),
                ElementsAre("丙环境典(2014)41.1-1"));
    EXPECT_THAT(library_.successors(refOf("甲水法(2004)31-4")), IsEmpty());
    ASSERT_EQ(library_.predecessors(refOf("丙环境典41-2")).size(), 1U);
    const CrosswalkRow row = library_.predecessors(refOf("丙环境典41-2")).front();
    EXPECT_EQ(row.from, refOf("甲水法(2004)31-3"));
    EXPECT_EQ(row.change, Change::Mixed);
    EXPECT_EQ(row.kind, ProvisionKind::Liability);
    EXPECT_EQ(row.note, "说明");
}

TEST_F(LibraryTest, aLiabilityIsPairedWithItsDutiesBothWays) {
    ASSERT_EQ(library_.pairsOfLiability(refOf("丙环境典41")).size(), 1U);
    EXPECT_THAT(library_.pairsOfLiability(refOf("丙环境典41")).front().duties, ElementsAre(refOf("丙环境典(2014)40"), refOf("丙环境典(2014)42")));
    ASSERT_EQ(library_.pairsOfDuty(refOf("丙环境典42")).size(), 1U);
    EXPECT_EQ(library_.pairsOfDuty(refOf("丙环境典42.1")).front().liability, refOf("丙环境典(2014)41.1-1"));
    EXPECT_THAT(library_.pairsOfLiability(refOf("甲水法31-3")), IsEmpty());
}

TEST_F(LibraryTest, aSearchThatFoundNothingIsKnownAsSuch) {
    ASSERT_EQ(library_.successors(refOf("甲水法32.1")).size(), 1U);
    EXPECT_THAT(library_.successors(refOf("甲水法32.1")).front().to, IsEmpty());
}

TEST_F(LibraryTest, namesKeepPointingAtTheLawsAfterAMove) {
    const auto moved = std::make_unique<Library>(std::move(library_));
    Library other = syntheticLibrary();
    other = std::move(*moved);
    for (const auto& [name, law] : other.names()) EXPECT_EQ(other.find(name), law);
    EXPECT_EQ(other.titles().match("甲法")->law, other.find("甲水法"));
    EXPECT_GE(other.names().front().first.size(), other.names().back().first.size());
}

}  // namespace
}  // namespace lianbing::law
