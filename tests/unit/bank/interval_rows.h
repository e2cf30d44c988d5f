#pragma once

#include "game/bank/question.h"
#include "tests/support/shipped_laws.h"
#include "tests/unit/bank/question_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// One matter, 篡改自动监测数据逃避监管, under the five intervals of law, with the packs that ship:
// every kind of finding in each interval, with its points and its explanation. Every place of the
// keys was read in the official text.

namespace lianbing::bank {

using K = law::FindingKind;

inline base::Date dayOf(std::string_view iso) {
    return base::Date::parse(iso).value();
}

inline std::vector<law::ArticleRef> refs(const std::vector<const char*>& compact) {
    std::vector<law::ArticleRef> all;
    for (const char* one : compact) all.push_back(aRef(one));
    return all;
}

/// A required place: any of the provisions, and general law.
inline law::CitationSlot slot(const std::vector<const char*>& anyOf,
                              const std::vector<const char*>& general = {}, std::string note = {}) {
    return {refs(anyOf), std::move(note), refs(general)};
}

inline base::DateInterval span(const char* from, const char* before = nullptr) {
    base::DateInterval interval{dayOf(from), std::nullopt};
    if (before != nullptr) interval.until = dayOf(before);
    return interval;
}

inline Key keyOf(base::DateInterval offence, base::DateInterval decision,
                 law::CitationKey citations) {
    Key key;
    key.offence = offence;
    key.decision = decision;
    key.citations = std::move(citations);
    return key;
}

inline constexpr const char* kOld = "2021-07-15";         // 行政处罚法 2021
inline constexpr const char* kMonitoring = "2026-01-01";  // 生态环境监测条例
inline constexpr const char* kCode = "2026-08-15";        // 生态环境法典

inline constexpr const char* kNotMissing = "设备装了、联了网；本案是改数据，不是没有安装、联网";

/// The old laws alone.
inline law::CitationKey firstKey() {
    return {{slot({"大气污染防治法20.2"}, {"环境保护法42.4"}),
             slot({"大气污染防治法99-3", "排污许可管理条例34-2"})},
            refs({"环境保护法63-3"}),
            {{aRef("大气污染防治法100-3"), kNotMissing}}};
}

/// The old laws with 监测条例.
inline law::CitationKey secondKey() {
    return {{slot({"大气污染防治法20.2", "生态环境监测条例25.2"}, {"环境保护法42.4"}),
             slot({"大气污染防治法99-3", "生态环境监测条例44", "排污许可管理条例34-2"})},
            refs({"环境保护法63-3"}),
            {{aRef("生态环境监测条例42.1-4"), kNotMissing}}};
}

/// The old law, compared with the Code: which is lighter is mixed, so that either is accepted with
/// the rule that decides.
inline law::CitationKey thirdKey() {
    return {{slot({"大气污染防治法20.2"}, {"环境保护法42.4"}),
             slot({"大气污染防治法99-3", "生态环境法典1108"}),
             slot({"行政处罚法37", "生态环境法典1057"}, {},
                  "行为在前、决定在后，要写明选用新旧法的依据")},
            refs({"环境保护法63-3"}),
            {{aRef("生态环境监测条例44"), "2025年的行为，监测条例还没有施行"}}};
}

/// The Code.
inline law::CitationKey fourthKey() {
    return {{slot({"生态环境法典164.1"}), slot({"生态环境法典1108", "生态环境法典1088"}),
             slot({"生态环境法典1054.1"}, {"行政处罚法36.1"})},
            refs({"生态环境法典1055"}),
            {{aRef("生态环境法典1086.1-2"), kNotMissing}}};
}

/// An act over the day of the Code: the Code as it ended, the old provision named too.
inline law::CitationKey fifthKey() {
    return {{slot({"生态环境法典1108", "生态环境法典1088"}),
             slot({"大气污染防治法99-3"}, {}, "跨过新旧法的行为，新旧条文都要写明"),
             slot({"生态环境法典1054.1"}, {"行政处罚法36.2"})},
            refs({"生态环境法典1055"}),
            {{aRef("生态环境法典1086.1-2"), kNotMissing}}};
}

inline Question theQuestion() {
    Question question = aQuestion(QuestionKind::Citation, {});
    question.points =
        score::Points::whole(12);  // 6 a place where there are two, 4 where there are three
    question.prices = {100, 60, 40, 20, 30, 50, 10, 20, 0};
    const auto early = span(kOld, kCode);
    const auto late = span(kCode);
    question.keys = {keyOf(span(kOld, kMonitoring), early, firstKey()),
                     keyOf(span(kMonitoring, kCode), early, secondKey()),
                     keyOf(early, late, thirdKey()), keyOf(late, late, fourthKey()),
                     keyOf(late, late, fifthKey())};
    question.keys.back().began = early;
    return question;
}

/// The five intervals by their usual names.
inline law::LawDates datesOf(const std::string& interval) {
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

inline void PrintTo(const Row& row, std::ostream* out) {
    *out << row.interval << row.name;
}

inline std::string nameOf(const testing::TestParamInfo<Row>& row) {
    return std::string(row.param.interval) + row.param.name;
}

/// That the answer of the row is found, priced and explained as it says.
inline void expectMarked(const Row& row) {
    const Question question = theQuestion();
    const law::LawDates dates = datesOf(row.interval);
    const Key* key = question.keyFor(dates);
    ASSERT_NE(key, nullptr);
    std::vector<K> kinds;
    for (const auto& finding :
         law::compareWithKey(row.answer, key->citations, dates, tests::shippedLibrary())) {
        kinds.push_back(finding.kind);
    }
    const score::ScoreLine line = mark(question, {{}, row.answer}, dates, tests::shippedLibrary());
    EXPECT_EQ(kinds, row.kinds) << line.reason;
    EXPECT_EQ(line.earned, score::Points::hundredths(row.hundredths)) << line.reason;
    EXPECT_EQ(line.max, score::Points::whole(12));
    EXPECT_THAT(line.reason, testing::HasSubstr(row.says));
}

}  // namespace lianbing::bank
