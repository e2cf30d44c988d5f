#include "game/base/random.h"
#include "game/base/text.h"
#include "game/law/search_passages.h"
#include "game/law/statute.h"
#include "game/law/statute_text.h"
#include "game/session/import_files.h"
#include "game/session/law_import.h"
#include "game/session/law_shelf.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tools/lianbing-bench/world.h"

namespace lianbing::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kParagraphs = 100'000;

/// The official texts where they are at hand, else one made of the gists of the packs.
std::vector<session::NamedStatute> someStatutes() {
    std::vector<session::NamedStatute> statutes;
    if (const char* folder = std::getenv("LIANBING_LAW_TEXTS")) {
        for (const session::ImportFile& file : session::importFiles({folder})) {
            auto named = session::readNamedStatute(file.path, *world().laws);
            if (named && !named->read.statute.articles.empty())
                statutes.push_back(std::move(*named));
        }
    }
    if (!statutes.empty()) return statutes;
    session::NamedStatute made;
    made.name = {law::LawId{"要旨集"}, "2000", false};
    made.read.statute.title = "要旨集";
    for (const law::Gist& gist : world().laws->gists()) {
        law::StatuteArticle article;
        article.number = {static_cast<int>(made.read.statute.articles.size()) + 1, 0};
        article.paragraphs.push_back({gist.text + "。", {}});
        made.read.statute.articles.push_back(std::move(article));
    }
    statutes.push_back(std::move(made));
    return statutes;
}

/// One character in thirty becomes another one of the same text.
void vary(std::string& text, base::Rng& chance) {
    std::u32string letters = base::toCodePoints(text);
    for (char32_t& letter : letters) {
        const bool isVaried = base::isHan(letter) && chance.below(30) == 0;
        const char32_t other = letters[chance.below(static_cast<std::uint32_t>(letters.size()))];
        if (isVaried && base::isHan(other)) letter = other;
    }
    text = base::fromCodePoints(letters);
}

void vary(law::Statute& statute, base::Rng& chance) {
    for (law::StatuteArticle& article : statute.articles) {
        for (law::StatuteParagraph& paragraph : article.paragraphs) {
            vary(paragraph.text, chance);
            for (law::StatuteItem& item : paragraph.items) vary(item.text, chance);
        }
    }
}

/// A store with a hundred thousand paragraphs, and words to look for in it.
struct SearchWorld {
    std::unique_ptr<store::Store> store;
    std::vector<std::string> passages;  // of the texts as they are
};

/// Copies of the texts are other laws, each a little different.
void fill(SearchWorld& made) {
    const std::vector<session::NamedStatute> statutes = someStatutes();
    base::Rng chance(3);
    std::size_t paragraphs = 0;
    for (int copy = 0; paragraphs < kParagraphs; ++copy) {
        for (const session::NamedStatute& named : statutes) {
            law::Statute statute = named.read.statute;
            if (copy > 0) vary(statute, chance);
            const std::vector<law::Passage> passages = law::passagesOf(statute);
            paragraphs += passages.size();
            if (copy == 0)
                for (const law::Passage& passage : passages) made.passages.push_back(passage.text);
            store::LawText about;
            about.law = law::LawId{copy == 0 ? named.name.law.value
                                             : fmt::format("{}之{}", named.name.law.value, copy)};
            about.version = named.name.version;
            about.title = statute.title;
            static_cast<void>(
                store::LawTexts(*made.store).keep(about, law::statuteText(statute), *world().laws));
            if (paragraphs >= kParagraphs) return;
        }
    }
}

SearchWorld& searched() {
    static SearchWorld made = [] {  // filling it takes longer than all searches
        SearchWorld fresh;
        auto store = store::Store::open(world().scratch / "search.db");
        if (!store) return fresh;
        fresh.store = std::make_unique<store::Store>(std::move(*store));
        fill(fresh);
        return fresh;
    }();
    return made;
}

/// A word of one to six characters as it stands in the texts.
std::string drawWord(base::Rng& chance) {
    const std::vector<std::string>& passages = searched().passages;
    while (true) {
        const std::u32string letters =
            base::toCodePoints(passages[chance.below(static_cast<std::uint32_t>(passages.size()))]);
        const std::size_t length = 1 + chance.below(6);
        if (letters.size() < length) continue;
        const std::size_t at =
            chance.below(static_cast<std::uint32_t>(letters.size() - length + 1));
        const std::u32string word = letters.substr(at, length);
        if (std::all_of(word.begin(), word.end(), base::isHan)) return base::fromCodePoints(word);
    }
}

enum class Asked { OneWord, TwoWords, OnADay, OfALevel };

law::SearchRequest drawRequest(Asked asked, base::Rng& chance) {
    law::SearchRequest request;
    request.words = drawWord(chance);
    if (asked == Asked::TwoWords) request.words += " " + drawWord(chance);
    if (asked == Asked::OnADay)
        request.on = base::Date::fromYmd(2010 + static_cast<int>(chance.below(18)), 9, 1).value();
    if (asked == Asked::OfALevel) request.level = law::Level::Interpretation;
    return request;
}

double percentile(const std::vector<double>& sorted, double part) {
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

void Search(benchmark::State& state, Asked asked) {
    if (searched().store == nullptr) {
        state.SkipWithError("no store");
        return;
    }
    session::LawShelf shelf(world().laws, searched().store.get());
    static_cast<void>(shelf.search({"水", {}, {}, {}, 1}));
    base::Rng chance(7);
    std::vector<double> times;
    double slowest = 0;
    std::string slowestWords;
    for ([[maybe_unused]] auto turn : state) {
        state.PauseTiming();
        const law::SearchRequest request = drawRequest(asked, chance);
        state.ResumeTiming();
        const auto begin = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(shelf.search(request));
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begin;
        times.push_back(took.count());
        if (took.count() <= slowest) continue;
        slowest = took.count();
        slowestWords = request.words;
    }
    std::sort(times.begin(), times.end());
    state.counters["p50_ms"] = percentile(times, 0.5);
    state.counters["p99_ms"] = percentile(times, 0.99);
    state.SetLabel(fmt::format("slowest {} {:.2f} ms", slowestWords, slowest));
}

BENCHMARK_CAPTURE(Search, word, Asked::OneWord)->Iterations(5000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Search, two_words, Asked::TwoWords)
    ->Iterations(5000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Search, on_a_day, Asked::OnADay)->Iterations(5000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Search, of_a_level, Asked::OfALevel)
    ->Iterations(5000)
    ->Unit(benchmark::kMillisecond);

/// Every official text from its file to committed rows, the index with them.
void ImportLaws(benchmark::State& state) {
    const char* folder = std::getenv("LIANBING_LAW_TEXTS");
    if (folder == nullptr) {
        state.SkipWithError("LIANBING_LAW_TEXTS is not set");
        return;
    }
    std::size_t files = 0;
    for ([[maybe_unused]] auto turn : state) {
        state.PauseTiming();
        const fs::path file = world().scratch / "import.db";
        for (const char* end : {"", "-wal", "-shm"}) fs::remove(file.string() + end);
        auto store = store::Store::open(file);
        state.ResumeTiming();
        if (!store) {
            state.SkipWithError("no store");
            break;
        }
        const auto report = session::importLaws({folder}, *world().laws, *store);
        files = report ? report->totals.files() : 0;
    }
    state.counters["files"] = static_cast<double>(files);
}

BENCHMARK(ImportLaws)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace lianbing::bench
