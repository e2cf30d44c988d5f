#include "game/base/random.h"
#include "game/law/citation.h"
#include "game/procedure/rule_book.h"
#include "game/score/citation_pricing.h"
#include "tools/lianbing-bench/world.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::bench {

namespace {

/// The official texts joined where they are at hand, else the gists of the packs over and over.
std::string citationText() {
    std::string text;
    if (const char* folder = std::getenv("LIANBING_LAW_TEXTS")) {
        std::error_code ignored;
        for (const auto& file : std::filesystem::directory_iterator(folder, ignored)) {
            if (file.path().extension() != ".md") continue;
            std::ostringstream bytes;
            bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
            text += bytes.str();
        }
    }
    while (text.size() < 1U << 20U) {
        for (const law::Gist& gist : world().laws->gists()) text += gist.ref.official() + "：" + gist.text + "\n";
    }
    return text;
}

void CitationText(benchmark::State& state) {
    const std::string text = citationText();
    std::size_t found = 0;
    for ([[maybe_unused]] auto turn : state) found = law::readCitations(text, *world().laws).size();
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
    state.counters["citations"] = static_cast<double>(found);
}

BENCHMARK(CitationText)->Unit(benchmark::kMillisecond);

law::ArticleRef refOf(std::string_view compact) {
    return law::ArticleRef::parse(compact).value();
}

/// What is required of 篡改自动监测数据 done before the Code and decided after it: the key with the most places.
law::CitationKey evasionKey() {
    law::CitationKey key;
    key.required = {{{refOf("大气污染防治法20.2")}, "", {refOf("环境保护法42.4")}},
                    {{refOf("大气污染防治法99-3"), refOf("生态环境法典1108"), refOf("排污许可管理条例34-2")}, ""},
                    {{refOf("行政处罚法37"), refOf("生态环境法典1057")}, "要写明选用新旧法的依据"}};
    for (const char* ref : {"环境保护法63-3", "行政处罚法28.1", "行政处罚法29", "生态环境法典1055", "立法法99"}) {
        key.optional.push_back(refOf(ref));
    }
    for (const char* ref : {"大气污染防治法100-3", "生态环境法典1086.1-2", "生态环境监测条例44", "大气污染防治法99-2"}) {
        key.traps.push_back({refOf(ref), "本案是改数据，不是没有安装、联网"});
    }
    return key;
}

/// One citation each: exact, another version, part missing, part wrong, wrong article, general law, trap, optional, made up.
constexpr std::array<const char*, 9> kAnswers{"《大气污染防治法》第九十九条第三项",
                                              "《生态环境法典》第一百六十四条第一款",
                                              "《大气污染防治法》第九十九条",
                                              "《大气污染防治法》第九十九条第一项",
                                              "《行政处罚法》第三十八条",
                                              "《环境保护法》第四十二条第四款",
                                              "《生态环境监测条例》第四十四条",
                                              "《生态环境法典》第一千零五十五条",
                                              "《大气污染防治法》第九十九条第四项"};

/// An answer of one citation, found, priced and explained.
void CitationMark(benchmark::State& state) {
    const law::CitationKey key = evasionKey();
    const law::LawDates dates{base::Date::parse("2025-06-10").value(), base::Date::parse("2026-09-20").value()};
    const score::CitationPrices prices{100, 60, 40, 20, 20, 40, 10, 10, 1};
    const law::Library& laws = *world().laws;
    for ([[maybe_unused]] auto turn : state) {
        for (const char* answer : kAnswers) {
            const auto findings = law::compareWithKey(answer, key, dates, laws);
            benchmark::DoNotOptimize(
                score::priceCitations(findings, key.required.size(), score::Points::whole(10), prices));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kAnswers.size()));
    state.counters["a_citation"] =
        benchmark::Counter(static_cast<double>(state.iterations()) * static_cast<double>(kAnswers.size()),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

BENCHMARK(CitationMark)->Unit(benchmark::kMicrosecond);

constexpr std::array<const char*, 10> kNames{"show_id", "inform",      "ask_recusal", "look",   "photo",
                                             "copy",    "make_record", "ask",         "seal",   "finish"};

/// Traces of 20 to 60 events, from a seed.
std::vector<procedure::Trace> makeTraces(std::size_t count) {
    base::Rng chance(212);
    const base::Moment start = *base::Moment::parse("2024-11-12T09:00");
    std::vector<procedure::Trace> traces(count);
    for (procedure::Trace& trace : traces) {
        base::Moment now = start;
        const std::uint32_t events = 20 + chance.below(41);
        for (std::uint32_t i = 0; i < events; ++i) {
            procedure::TraceEvent event;
            event.input = i + 1;
            event.name = kNames[chance.below(kNames.size())];
            event.first = now;
            now = now.plus(std::chrono::minutes(1 + chance.below(10)));
            event.last = now;
            procedure::setAttribute(event.attributes, "target", chance.below(2) == 0 ? "manager" : "ledger");
            trace.push_back(std::move(event));
        }
    }
    return traces;
}

/// Rules of twelve kinds: ties and windows, in minutes and in working days.
std::vector<procedure::Rule> makeRules() {
    using procedure::Period;
    using procedure::PeriodUnit;
    using procedure::RuleKind;
    constexpr std::array<RuleKind, 12> kKinds{
        RuleKind::Existence,          RuleKind::Absence,            RuleKind::Init,
        RuleKind::End,                RuleKind::CoExistence,        RuleKind::Response,
        RuleKind::AlternateResponse,  RuleKind::ChainResponse,      RuleKind::Precedence,
        RuleKind::AlternatePrecedence, RuleKind::Succession,        RuleKind::NotSuccession};
    std::vector<procedure::Rule> rules;
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        procedure::Rule rule;
        rule.id = "rule" + std::to_string(i);
        rule.kind = kKinds[i];
        rule.what = {{kNames[i % kNames.size()]}, {}};
        rule.reference = {{kNames[(i + 3) % kNames.size()]}, {}};
        if (i % 3 == 0) rule.what.where.push_back({"target", procedure::Condition::Kind::Equals, "manager"});
        if (i % 4 == 1) rule.same = {"target"};
        if (i % 2 == 0) rule.within = Period{30, PeriodUnit::Minutes};
        if (i % 6 == 5) rule.within = Period{1, PeriodUnit::WorkingDays};
        if (i % 4 == 3) rule.remedy = {{"finish"}, {}};
        rules.push_back(std::move(rule));
    }
    return rules;
}

/// Each trace against all rules, with the verdicts that name what met or broke them.
void ProcedureTraces(benchmark::State& state) {
    const std::vector<procedure::Trace> traces = makeTraces(2000);
    const std::vector<procedure::Rule> rules = makeRules();
    procedure::RuleBook book(rules, world().laws->calendar());
    std::vector<procedure::Verdict> verdicts;
    for ([[maybe_unused]] auto turn : state) {
        for (const procedure::Trace& trace : traces) {
            book.check(trace, verdicts);
            benchmark::DoNotOptimize(verdicts.data());
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(traces.size()));
}

BENCHMARK(ProcedureTraces)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace lianbing::bench
