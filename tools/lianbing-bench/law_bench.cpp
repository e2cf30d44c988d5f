#include "game/base/random.h"
#include "game/law/citation.h"
#include "game/procedure/rule.h"
#include "tools/lianbing-bench/world.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
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

std::vector<procedure::Rule> makeRules() {
    using procedure::RuleKind;
    std::vector<procedure::Rule> rules;
    for (std::size_t i = 0; i < 12; ++i) {
        procedure::Rule rule;
        rule.id = "rule" + std::to_string(i);
        rule.kind = static_cast<RuleKind>(i % 5);
        rule.what = {{kNames[i % kNames.size()]}, {}};
        rule.reference = {{kNames[(i + 3) % kNames.size()]}, {}};
        if (i % 3 == 0) rule.what.where.push_back({"target", procedure::Condition::Kind::Equals, "manager"});
        rule.within = std::chrono::minutes(30);
        rules.push_back(std::move(rule));
    }
    return rules;
}

void ProcedureTraces(benchmark::State& state) {
    const std::vector<procedure::Trace> traces = makeTraces(2000);
    const std::vector<procedure::Rule> rules = makeRules();
    for ([[maybe_unused]] auto turn : state) {
        for (const procedure::Trace& trace : traces) {
            for (const procedure::Rule& rule : rules) benchmark::DoNotOptimize(procedure::check(rule, trace));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(traces.size()));
}

BENCHMARK(ProcedureTraces)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace lianbing::bench
