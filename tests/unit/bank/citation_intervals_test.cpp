#include "game/bank/question.h"
#include "tests/support/shipped_laws.h"
#include "tests/unit/bank/question_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

// One matter, 篡改自动监测数据逃避监管, under the five intervals of law, with the packs that ship: every kind of finding in
// each interval, with its points and its explanation. Every place of the keys was read in the official text.

namespace lianbing::bank {
namespace {

using K = law::FindingKind;
using score::Points;
using testing::HasSubstr;

base::Date dayOf(std::string_view iso) {
    return base::Date::parse(iso).value();
}

std::vector<law::ArticleRef> refs(const std::vector<const char*>& compact) {
    std::vector<law::ArticleRef> all;
    for (const char* one : compact) all.push_back(aRef(one));
    return all;
}

/// A required place: any of the provisions, and general law.
law::CitationSlot slot(const std::vector<const char*>& anyOf, const std::vector<const char*>& general = {},
                       std::string note = {}) {
    return {refs(anyOf), std::move(note), refs(general)};
}

base::DateInterval span(const char* from, const char* before = nullptr) {
    base::DateInterval interval{dayOf(from), std::nullopt};
    if (before != nullptr) interval.until = dayOf(before);
    return interval;
}

Key keyOf(base::DateInterval offence, base::DateInterval decision, law::CitationKey citations) {
    Key key;
    key.offence = offence;
    key.decision = decision;
    key.citations = std::move(citations);
    return key;
}

constexpr const char* kOld = "2021-07-15";        // 行政处罚法 2021
constexpr const char* kMonitoring = "2026-01-01";  // 生态环境监测条例
constexpr const char* kCode = "2026-08-15";        // 生态环境法典

constexpr const char* kNotMissing = "设备装了、联了网；本案是改数据，不是没有安装、联网";

/// The old laws alone.
law::CitationKey firstKey() {
    return {{slot({"大气污染防治法20.2"}, {"环境保护法42.4"}), slot({"大气污染防治法99-3", "排污许可管理条例34-2"})},
            refs({"环境保护法63-3"}),
            {{aRef("大气污染防治法100-3"), kNotMissing}}};
}

/// The old laws with 监测条例.
law::CitationKey secondKey() {
    return {{slot({"大气污染防治法20.2", "生态环境监测条例25.2"}, {"环境保护法42.4"}),
             slot({"大气污染防治法99-3", "生态环境监测条例44", "排污许可管理条例34-2"})},
            refs({"环境保护法63-3"}),
            {{aRef("生态环境监测条例42.1-4"), kNotMissing}}};
}

/// The old law, compared with the Code: which is lighter is mixed, so that either is accepted with the rule that decides.
law::CitationKey thirdKey() {
    return {{slot({"大气污染防治法20.2"}, {"环境保护法42.4"}), slot({"大气污染防治法99-3", "生态环境法典1108"}),
             slot({"行政处罚法37", "生态环境法典1057"}, {}, "行为在前、决定在后，要写明选用新旧法的依据")},
            refs({"环境保护法63-3"}),
            {{aRef("生态环境监测条例44"), "2025年的行为，监测条例还没有施行"}}};
}

/// The Code.
law::CitationKey fourthKey() {
    return {{slot({"生态环境法典164.1"}), slot({"生态环境法典1108", "生态环境法典1088"}),
             slot({"生态环境法典1054.1"}, {"行政处罚法36.1"})},
            refs({"生态环境法典1055"}),
            {{aRef("生态环境法典1086.1-2"), kNotMissing}}};
}

/// An act over the day of the Code: the Code as it ended, the old provision named too.
law::CitationKey fifthKey() {
    return {{slot({"生态环境法典1108", "生态环境法典1088"}), slot({"大气污染防治法99-3"}, {}, "跨过新旧法的行为，新旧条文都要写明"),
             slot({"生态环境法典1054.1"}, {"行政处罚法36.2"})},
            refs({"生态环境法典1055"}),
            {{aRef("生态环境法典1086.1-2"), kNotMissing}}};
}

Question theQuestion() {
    Question question = aQuestion(QuestionKind::Citation, {});
    question.points = Points::whole(12);  // 6 a place where there are two, 4 where there are three
    question.prices = {100, 60, 40, 20, 30, 50, 10, 20, 0};
    const auto early = span(kOld, kCode);
    const auto late = span(kCode);
    question.keys = {keyOf(span(kOld, kMonitoring), early, firstKey()), keyOf(span(kMonitoring, kCode), early, secondKey()),
                     keyOf(early, late, thirdKey()), keyOf(late, late, fourthKey()), keyOf(late, late, fifthKey())};
    question.keys.back().began = early;
    return question;
}

/// The five intervals by their usual names.
law::LawDates datesOf(const std::string& interval) {
    if (interval == "I1") return {dayOf("2025-06-10"), dayOf("2025-09-01")};
    if (interval == "I2") return {dayOf("2026-03-10"), dayOf("2026-06-01")};
    if (interval == "I3") return {dayOf("2025-06-10"), dayOf("2026-09-20")};
    if (interval == "I4") return {dayOf("2026-09-01"), dayOf("2026-10-20")};
    return {dayOf("2026-09-03"), dayOf("2026-10-20"), dayOf("2026-07-01")};
}

struct Row {
    const char* interval;
    const char* name;
    const char* answer;
    std::vector<K> kinds;
    std::int64_t hundredths;  // of 1200
    const char* says;
};

class CitationIntervals : public testing::TestWithParam<Row> {};

TEST_P(CitationIntervals, findsPricesAndExplains) {
    const Row& row = GetParam();
    const Question question = theQuestion();
    const law::LawDates dates = datesOf(row.interval);
    const Key* key = question.keyFor(dates);
    ASSERT_NE(key, nullptr);
    std::vector<K> kinds;
    for (const auto& finding : law::compareWithKey(row.answer, key->citations, dates, tests::shippedLibrary())) {
        kinds.push_back(finding.kind);
    }
    const score::ScoreLine line = mark(question, {{}, row.answer}, dates, tests::shippedLibrary());
    EXPECT_EQ(kinds, row.kinds) << line.reason;
    EXPECT_EQ(line.earned, Points::hundredths(row.hundredths)) << line.reason;
    EXPECT_EQ(line.max, Points::whole(12));
    EXPECT_THAT(line.reason, HasSubstr(row.says));
}

std::string nameOf(const testing::TestParamInfo<Row>& row) {
    return std::string(row.param.interval) + row.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    First, CitationIntervals,
    testing::Values(
        Row{"I1", "Exact", "《大气污染防治法》第二十条第二款、第九十九条第（三）项", {K::Exact, K::Exact}, 1200,
            "引用正确：《大气污染防治法》第九十九条第三项（逃避监管排放废气"},
        Row{"I1", "Alternative", "大气法第20条第2款，排污许可管理条例第34条第2项", {K::Exact, K::Exact}, 1200,
            "引用正确：《排污许可管理条例》第三十四条第二项"},
        Row{"I1", "PartMissing", "大气法第20条第2款、第99条", {K::Exact, K::PartMissing}, 960,
            "没有写到第三项：应当写《大气污染防治法》第九十九条第三项"},
        Row{"I1", "PartWrong", "大气法第20条第2款、第99条第2项", {K::Exact, K::PartWrong}, 840,
            "款项不对：你写的是《大气污染防治法》第九十九条第二项（废气超标"},
        Row{"I1", "WrongArticle", "大气法第20条第2款、第98条", {K::Exact, K::WrongArticle}, 720,
            "条不对：你写的是《大气污染防治法》第九十八条（拒绝检查"},
        Row{"I1", "WrongVersion", "大气法第20条第2款，生态环境法典第1108条", {K::Exact, K::WrongVersion}, 780,
            "自2026年8月15日起才施行，违法行为发生在2025年6月10日，当时还没有这一规定。本案应当引用《大气污染防治法》第九十九条第三项"},
        Row{"I1", "GeneralLaw", "环保法第42条第4款，大气法第99条第3项", {K::GeneralLaw, K::Exact}, 900,
            "应当写《大气污染防治法》第二十条第二款"},
        Row{"I1", "GeneralBeside", "大气法第20条第2款，环保法第42条第4款，大气法第99条第3项",
            {K::Exact, K::GeneralLaw, K::Exact}, 1200, "多写这一处不加分，也不扣分"},
        Row{"I1", "Nonexistent", "大气法第20条第2款、第99条第4项", {K::Exact, K::Nonexistent, K::Missed}, 480,
            "《大气污染防治法》（2018年修正）第九十九条只有3项，没有第四项"},
        Row{"I1", "Trap", "大气法第20条第2款、第100条第3项", {K::Exact, K::Trap, K::Missed}, 480, kNotMissing},
        Row{"I1", "Optional", "大气法第20条第2款、第99条，环保法第63条第3项", {K::Exact, K::PartMissing, K::Optional}, 1020,
            "补充引用得当：《环境保护法》第六十三条第三项"},
        Row{"I1", "Irrelevant", "大气法第20条第2款、第99条第3项，监测条例第44条", {K::Exact, K::Exact, K::Irrelevant}, 1080,
            "不是本题的依据；而且《生态环境监测条例》（2025年制定）自2026年1月1日起才施行"},
        Row{"I1", "NotACitation", "篡改数据要从重处罚", {K::NotACitation, K::Missed, K::Missed}, 0, "没有写出法律条文"},
        Row{"I1", "Missed", "大气法第99条第3项", {K::Exact, K::Missed}, 600, "没有引用《大气污染防治法》第二十条第二款"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Second, CitationIntervals,
    testing::Values(
        Row{"I2", "Exact", "监测条例第25条第2款、第44条", {K::Exact, K::Exact}, 1200,
            "引用正确：《生态环境监测条例》第四十四条（企事业单位在监测数据上造假"},
        Row{"I2", "Alternative", "大气法第20条第2款、第99条第3项", {K::Exact, K::Exact}, 1200,
            "引用正确：《大气污染防治法》第九十九条第三项"},
        Row{"I2", "PartMissing", "监测条例第25条、第44条", {K::PartMissing, K::Exact}, 960,
            "没有写到第二款：应当写《生态环境监测条例》第二十五条第二款"},
        Row{"I2", "PartWrong", "监测条例第25条第1款、第44条", {K::PartWrong, K::Exact}, 840,
            "你写的是《生态环境监测条例》第二十五条第一款"},
        Row{"I2", "WrongArticle", "大气法第20条第2款，监测条例第45条", {K::Exact, K::WrongArticle}, 720,
            "条不对：你写的是《生态环境监测条例》第四十五条"},
        Row{"I2", "WrongVersion", "大气法第20条第2款，法典第1108条", {K::Exact, K::WrongVersion}, 780,
            "违法行为发生在2026年3月10日，当时还没有这一规定"},
        Row{"I2", "GeneralLaw", "环保法第42条，监测条例第44条", {K::GeneralLaw, K::Exact}, 900,
            "适用特别规定（《立法法》第一百零三条）"},
        Row{"I2", "GeneralBeside", "环保法第42条第4款，监测条例第25条第2款、第44条", {K::GeneralLaw, K::Exact, K::Exact}, 1200,
            "特别规定已经引到"},
        Row{"I2", "Nonexistent", "监测条例第25条第3款、第44条", {K::Nonexistent, K::Exact, K::Missed}, 480,
            "《生态环境监测条例》（2025年制定）第二十五条只有2款，没有第三款"},
        Row{"I2", "Trap", "监测条例第25条第2款、第42条第1款第4项", {K::Exact, K::Trap, K::Missed}, 480, kNotMissing},
        Row{"I2", "Optional", "监测条例第25条、第44条，环保法第63条第3项", {K::PartMissing, K::Exact, K::Optional}, 1020,
            "补充引用得当"},
        Row{"I2", "Irrelevant", "监测条例第25条第2款、第44条，处罚法第44条", {K::Exact, K::Exact, K::Irrelevant}, 1080,
            "《行政处罚法》第四十四条（处罚前要告知拟罚的内容、事实、理由、依据和陈述、申辩、听证等权利）不是本题的依据。"},
        Row{"I2", "NotACitation", "按监测方面的规定罚", {K::NotACitation, K::Missed, K::Missed}, 0, "没有写出法律条文"},
        Row{"I2", "Missed", "监测条例第44条", {K::Exact, K::Missed}, 600,
            "没有引用《大气污染防治法》第二十条第二款（不许用偷排、数据造假、为躲检查临时停产、乱开应急通道、让治理设施不正常运行等办法逃避监管"
            "排放废气），也没有引用可以代替它的《生态环境监测条例》第二十五条第二款"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Third, CitationIntervals,
    testing::Values(
        Row{"I3", "Exact", "大气法第20条第2款、第99条第3项，处罚法第37条", {K::Exact, K::Exact, K::Exact}, 1200,
            "引用正确：《行政处罚法》第三十七条（处罚适用行为时的规定"},
        Row{"I3", "Alternative", "大气法第20条第2款，法典第1108条、第1057条", {K::Exact, K::Exact, K::Exact}, 1200,
            "引用正确：《生态环境法典》第一千一百零八条"},
        Row{"I3", "PartMissing", "大气法第20条第2款、第99条，处罚法第37条", {K::Exact, K::PartMissing, K::Exact}, 1040,
            "没有写到第三项"},
        Row{"I3", "PartWrong", "大气法第20条第2款、第99条第1项，处罚法第37条", {K::Exact, K::PartWrong, K::Exact}, 960,
            "款项不对：你写的是《大气污染防治法》第九十九条第一项"},
        Row{"I3", "WrongArticle", "大气法第20条第2款、第99条第3项，处罚法第36条", {K::Exact, K::Exact, K::WrongArticle}, 880,
            "条不对：你写的是《行政处罚法》第三十六条"},
        Row{"I3", "WrongVersion", "法典第164条第1款、第1108条，处罚法第37条", {K::WrongVersion, K::Exact, K::Exact}, 920,
            "本案应当引用《大气污染防治法》第二十条第二款"},
        Row{"I3", "GeneralLaw", "环保法第42条第4款，大气法第99条第3项，处罚法第37条", {K::GeneralLaw, K::Exact, K::Exact}, 1000,
            "引的是一般规定：你写的是《环境保护法》第四十二条第四款"},
        Row{"I3", "GeneralBeside", "大气法第20条第2款，环保法第42条第4款，法典第1108条，处罚法第37条",
            {K::Exact, K::GeneralLaw, K::Exact, K::Exact}, 1200, "特别规定已经引到"},
        Row{"I3", "Nonexistent", "大气法第20条第3款、第99条第3项，处罚法第37条",
            {K::Nonexistent, K::Exact, K::Exact, K::Missed}, 720, "第二十条只有2款，没有第三款"},
        Row{"I3", "Trap", "大气法第20条第2款，监测条例第44条，处罚法第37条", {K::Exact, K::Trap, K::Exact, K::Missed}, 720,
            "2025年的行为，监测条例还没有施行"},
        Row{"I3", "Optional", "大气法第20条第2款、第99条，处罚法第37条，环保法第63条第3项",
            {K::Exact, K::PartMissing, K::Exact, K::Optional}, 1080, "补充引用得当"},
        Row{"I3", "Irrelevant", "大气法第20条第2款、第99条第3项，处罚法第37条，立法法第99条",
            {K::Exact, K::Exact, K::Exact, K::Irrelevant}, 1120, "《立法法》第九十九条"},
        Row{"I3", "NotACitation", "从旧兼从轻", {K::NotACitation, K::Missed, K::Missed, K::Missed}, 0,
            "没有写出法律条文"},
        Row{"I3", "Missed", "大气法第20条第2款、第99条第3项", {K::Exact, K::Exact, K::Missed}, 800,
            "也没有引用可以代替它的《生态环境法典》第一千零五十七条"},
        Row{"I3", "MissedNote", "大气法第20条第2款、第99条第3项", {K::Exact, K::Exact, K::Missed}, 800,
            "行为在前、决定在后，要写明选用新旧法的依据。"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Fourth, CitationIntervals,
    testing::Values(
        Row{"I4", "Exact", "《生态环境法典》第一百六十四条第一款、第一千一百零八条、第一千零五十四条第一款",
            {K::Exact, K::Exact, K::Exact}, 1200, "引用正确：《生态环境法典》第一千一百零八条（逃避监管排污"},
        Row{"I4", "Alternative", "法典第164条第1款、第1088条、第1054条第1款", {K::Exact, K::Exact, K::Exact}, 1200,
            "引用正确：《生态环境法典》第一千零八十八条"},
        Row{"I4", "PartMissing", "法典第164条、第1108条、第1054条第1款", {K::PartMissing, K::Exact, K::Exact}, 1040,
            "没有写到第一款：应当写《生态环境法典》第一百六十四条第一款"},
        Row{"I4", "PartWrong", "法典第164条第2款、第1108条、第1054条第1款", {K::PartWrong, K::Exact, K::Exact}, 960,
            "款项不对：你写的是《生态环境法典》第一百六十四条第二款"},
        Row{"I4", "WrongArticle", "法典第164条第1款、第1107条、第1054条第1款", {K::Exact, K::WrongArticle, K::Exact}, 880,
            "条不对：你写的是《生态环境法典》第一千一百零七条（超标"},
        Row{"I4", "WrongVersion", "法典第164条第1款，大气法第99条第3项，法典第1054条第1款",
            {K::Exact, K::WrongVersion, K::Exact}, 920,
            "《大气污染防治法》（2018年修正）自2026年8月15日起由《生态环境法典》第一千二百四十二条废止，违法行为发生在2026年9月1日，"
            "不能再适用。本案应当引用《生态环境法典》第一千一百零八条"},
        Row{"I4", "GeneralLaw", "法典第164条第1款、第1108条，处罚法第36条第1款", {K::Exact, K::Exact, K::GeneralLaw}, 1000,
            "应当写《生态环境法典》第一千零五十四条第一款"},
        Row{"I4", "GeneralBeside", "法典第164条第1款、第1108条、第1054条第1款，处罚法第36条",
            {K::Exact, K::Exact, K::Exact, K::GeneralLaw}, 1200, "特别规定已经引到"},
        Row{"I4", "Nonexistent", "法典第164条第1款、第1300条、第1054条第1款",
            {K::Exact, K::Nonexistent, K::Exact, K::Missed}, 720, "没有第一千三百条，最后一条是第一千二百四十二条"},
        Row{"I4", "Trap", "法典第164条第1款、第1086条第1款第2项、第1054条第1款", {K::Exact, K::Trap, K::Exact, K::Missed}, 720,
            kNotMissing},
        Row{"I4", "Optional", "法典第164条、第1108条、第1054条第1款、第1055条",
            {K::PartMissing, K::Exact, K::Exact, K::Optional}, 1080, "补充引用得当：《生态环境法典》第一千零五十五条"},
        Row{"I4", "Irrelevant", "法典第164条第1款、第1108条、第1054条第1款，环保法第63条第1项",
            {K::Exact, K::Exact, K::Exact, K::Irrelevant}, 1120,
            "不是本题的依据；而且《环境保护法》（2014年修订）自2026年8月15日起由《生态环境法典》第一千二百四十二条废止"},
        Row{"I4", "NotACitation", "按法律规定处罚", {K::NotACitation, K::Missed, K::Missed, K::Missed}, 0,
            "没有写出法律条文"},
        Row{"I4", "Missed", "法典第164条第1款、第1108条", {K::Exact, K::Exact, K::Missed}, 800,
            "没有引用《生态环境法典》第一千零五十四条第一款"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Fifth, CitationIntervals,
    testing::Values(
        Row{"I5", "Exact", "法典第1108条，大气法第99条第3项，法典第1054条第1款", {K::Exact, K::Exact, K::Exact}, 1200,
            "引用正确：《大气污染防治法》第九十九条第三项"},
        Row{"I5", "Alternative", "法典第1088条，大气法第99条第3项，法典第1054条第1款", {K::Exact, K::Exact, K::Exact}, 1200,
            "引用正确：《生态环境法典》第一千零八十八条"},
        Row{"I5", "PartMissing", "法典第1108条，大气法第99条，法典第1054条第1款", {K::Exact, K::PartMissing, K::Exact}, 1040,
            "没有写到第三项：应当写《大气污染防治法》第九十九条第三项"},
        Row{"I5", "PartWrong", "法典第1108条，大气法第99条第2项，法典第1054条第1款", {K::Exact, K::PartWrong, K::Exact}, 960,
            "款项不对：你写的是《大气污染防治法》第九十九条第二项"},
        Row{"I5", "WrongArticle", "法典第1107条，大气法第99条第3项，法典第1054条第1款", {K::WrongArticle, K::Exact, K::Exact}, 880,
            "条不对：你写的是《生态环境法典》第一千一百零七条"},
        Row{"I5", "WrongVersion", "法典第1108条，大气污染防治法（2015年修订）第99条第3项，法典第1054条第1款",
            {K::Exact, K::WrongVersion, K::Exact}, 920,
            "自2018年10月26日起由2018年的版本取代，违法行为开始于2026年7月1日，不能再适用。本案应当引用2018年版本的"},
        Row{"I5", "GeneralLaw", "法典第1108条，大气法第99条第3项，处罚法第36条第2款", {K::Exact, K::Exact, K::GeneralLaw}, 1000,
            "应当写《生态环境法典》第一千零五十四条第一款"},
        Row{"I5", "GeneralBeside", "法典第1108条、第1054条第1款，大气法第99条第3项，处罚法第36条第2款",
            {K::Exact, K::Exact, K::Exact, K::GeneralLaw}, 1200, "特别规定已经引到"},
        Row{"I5", "Nonexistent", "法典第1108条、第1054条第1款，大气法第130条",
            {K::Exact, K::Exact, K::Nonexistent, K::Missed}, 720, "《大气污染防治法》（2018年修正）没有第一百三十条"},
        Row{"I5", "Trap", "法典第1086条第1款第2项、第1054条第1款，大气法第99条第3项",
            {K::Trap, K::Exact, K::Exact, K::Missed}, 720, kNotMissing},
        Row{"I5", "Optional", "法典第1108条、第1054条第1款、第1055条，大气法第99条",
            {K::Exact, K::Exact, K::Optional, K::PartMissing}, 1080, "补充引用得当"},
        Row{"I5", "Irrelevant", "法典第1108条、第1054条第1款，大气法第99条第3项，环保法第63条第1项",
            {K::Exact, K::Exact, K::Exact, K::Irrelevant}, 1120, "《环境保护法》第六十三条第一项"},
        Row{"I5", "NotACitation", "行为还在继续，要罚", {K::NotACitation, K::Missed, K::Missed, K::Missed}, 0,
            "没有写出法律条文"},
        Row{"I5", "Missed", "法典第1108条、第1054条第1款", {K::Exact, K::Exact, K::Missed}, 800,
            "跨过新旧法的行为，新旧条文都要写明。"}),
    nameOf);

TEST(CitationIntervalsOverCiting, costsEachOfThemOnce) {
    const auto line = mark(theQuestion(), {{}, "大气法第20条第2款、第99条第3项，处罚法第44条，处罚法第44条，处罚法第59条"},
                           datesOf("I1"), tests::shippedLibrary());
    EXPECT_EQ(line.earned, Points::hundredths(960)) << line.reason;
    EXPECT_THAT(line.reason, HasSubstr("多引的条文中有2处要扣分，每处扣1.2分。"));
}

TEST(CitationIntervalsStraddling, areNeverMarkedByTheKeyOfOneSide) {
    Question question = theQuestion();
    question.keys.pop_back();
    EXPECT_EQ(question.keyFor(datesOf("I5")), nullptr);
    EXPECT_NE(question.keyFor(datesOf("I4")), nullptr);
}

}  // namespace
}  // namespace lianbing::bank
