#include "game/law/statute_links.h"

#include "game/base/text.h"
#include "game/law/statute.h"
#include "game/law/statute_text.h"
#include "tests/unit/law/synthetic_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The last article of a text of the law `act`: line, words and target of each link.
std::vector<std::string> linksOf(const std::string& articles,
                                 std::string_view act = "甲水法(2004)") {
    static const Library library = syntheticLibrary();
    const Statute statute = readStatute("某法\n" + articles, "法.txt").value().statute;
    const StatuteArticle& article = statute.articles.back();
    const std::vector<std::string> lines = base::split(articleText(article), '\n');
    std::vector<std::string> all;
    for (const StatuteLink& link : linksIn(article, refOf(act), library)) {
        all.push_back(std::to_string(link.line) + " " +
                      lines[link.line].substr(link.begin, link.end - link.begin) + " " +
                      link.ref.compact());
    }
    return all;
}

TEST(StatuteLinks, leadFromTheLawsOwnName) {
    EXPECT_THAT(
        linksOf("第三十一条　违反本法第三十条规定的，依照本法第十条、第三十二条第二款处理。"),
        ElementsAre("0 本法第三十条 甲水法(2004)30", "0 本法第十条 甲水法(2004)10",
                    "0 第三十二条第二款 甲水法(2004)32.2"));
    EXPECT_THAT(linksOf("第八条　不测的，由本条例第五条说的机关来管。", "乙监测条例(2009)"),
                ElementsAre("0 本条例第五条 乙监测条例(2009)5"));
}

TEST(StatuteLinks, leadToTheParagraphsBefore) {
    EXPECT_THAT(linksOf("第三十二条　一。\n前款规定的水，县里管。\n违反前两款的，罚。"),
                ElementsAre("1 前款 甲水法(2004)32.1", "2 前两款 甲水法(2004)32.1"));
}

TEST(StatuteLinks, leadFromItemsByTheParagraphTheyHangOn) {
    EXPECT_THAT(linksOf("第三十二条　水归县管。\n有下列情形之一的：\n（一）不按前款报的；\n（二）前"
                        "项以外不报的；\n1.本款第一项的河；\n（三）本条第一款的水。"),
                ElementsAre("2 前款 甲水法(2004)32.1", "3 前项 甲水法(2004)32.2-1",
                            "4 本款第一项 甲水法(2004)32.2-1", "5 本条第一款 甲水法(2004)32.1"));
}

TEST(StatuteLinks, leadToOtherPlacesOfTheArticleAndTheOneBefore) {
    EXPECT_THAT(
        linksOf("第三十一条　有本条第一款第三项行为的，依照前条处罚；前条第一款另有规定的除外。"),
        ElementsAre("0 本条第一款第三项 甲水法(2004)31.1-3", "0 前条 甲水法(2004)30",
                    "0 前条第一款 甲水法(2004)30.1"));
}

TEST(StatuteLinks, leadToOtherActsThatTheLibraryKnows) {
    EXPECT_THAT(
        linksOf("第十条　依照《丁罚法》第九条和《乙监测条例》办理，《某市水条例》第三条不算。"),
        ElementsAre("0 《丁罚法》第九条 丁罚法9", "0 《乙监测条例》 乙监测条例"));
}

TEST(StatuteLinks, ofARangeLeadFromItsEnds) {
    EXPECT_THAT(linksOf("第十条　适用本法第三十条至第三十二条。"),
                ElementsAre("0 本法第三十条 甲水法(2004)30", "0 第三十二条 甲水法(2004)32"));
}

TEST(StatuteLinks, areNotWhereNothingIsReferredTo) {
    EXPECT_THAT(linksOf("第一条　本法自公布之日起施行，依照第十条办理的第三条生产线除外。"),
                IsEmpty());
    EXPECT_THAT(linksOf("第一条"), IsEmpty());
}

}  // namespace
}  // namespace lianbing::law
