#include "game/base/random.h"
#include "game/scenario/bot.h"
#include "game/session/play.h"
#include "tools/lianbing-bench/world.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kStorySeeds = 200;

/// The chooser that every engine is measured with: seed i starts at (i*7919+17) mod 53125, each choice steps on.
class StoryChooser {
public:
    explicit StoryChooser(std::uint32_t seed) : state_((seed * 7919 + 17) % 53125) {}

    std::size_t choose(std::size_t count) {
        state_ = (state_ * 171 + 11213) % 53125;
        return static_cast<std::size_t>(state_) * count / 53125;
    }

private:
    std::uint32_t state_;
};

struct StoryResult {
    std::uint64_t choices = 0;
    std::int64_t score = 0;
};

base::Result<StoryResult> playStory(const session::LoadedScenario& loaded, std::uint32_t seed) {
    StoryResult result;
    base::Result<scenario::Inspection> play =
        scenario::Inspection::start(*loaded.definition, "only", seed, *world().laws, *loaded.script, nullptr);
    if (!play) return base::Unexpected{play.error()};
    StoryChooser chooser(seed);
    base::Status done = play->apply(scenario::Act{"begin", "here", {}});
    while (done && play->world().pending) {
        const auto& options = play->world().pending->options;
        const std::string& chosen = options[chooser.choose(options.size())].id;
        done = play->apply(scenario::Reply{{chosen}});
        ++result.choices;
    }
    if (!done) return base::Unexpected{done.error()};
    result.score = std::stoll(std::string(play->world().flag("score")));
    return result;
}

void StoryPlays(benchmark::State& state) {
    if (world().story.empty()) return state.SkipWithError("没有 LIANBING_BENCH_STORY");
    const base::Result<session::LoadedScenario> loaded = world().content->loadScenario(world().story);
    if (!loaded) return state.SkipWithError(loaded.error().text().c_str());
    StoryResult sum;
    std::uint32_t seed = 0;
    for ([[maybe_unused]] auto turn : state) {
        const base::Result<StoryResult> played = playStory(*loaded, seed);
        if (!played) return state.SkipWithError(played.error().text().c_str());
        if (seed < kStorySeeds) {
            sum.choices += played->choices;
            sum.score += played->score;
        }
        ++seed;
    }
    state.SetItemsProcessed(state.iterations());
    // So that results can be compared between engines: over the seeds 0 to 199.
    state.counters["choices"] = static_cast<double>(sum.choices);
    state.counters["score"] = static_cast<double>(sum.score);
}

BENCHMARK(StoryPlays)->Iterations(20000)->Unit(benchmark::kMicrosecond);

std::unique_ptr<session::Play> firstVisit(benchmark::State& state, store::Store* store) {
    base::Result<session::LoadedScenario> loaded = world().content->loadScenario("first-visit");
    if (!loaded) {
        state.SkipWithError(loaded.error().text().c_str());
        return nullptr;
    }
    const std::string first = loaded->definition->cases.front().id;
    auto play = store != nullptr
                    ? session::Play::create(*store, std::move(*loaded), world().packs, world().laws, first, 1)
                    : session::Play::unrecorded(std::move(*loaded), world().laws, first, 1);
    if (!play) {
        state.SkipWithError(play.error().text().c_str());
        return nullptr;
    }
    return std::move(*play);
}

/// Plays at random without ever finishing, until `count` inputs are in.
void playOn(session::Play& play, std::size_t count, std::vector<double>* micros) {
    base::Rng chance(7);
    while (play.inspection().log().size() < count) {
        const std::vector<scenario::Intent> all = scenario::offered(play.inspection());
        const scenario::Intent& intent = all[chance.below(static_cast<std::uint32_t>(all.size()))];
        if (std::holds_alternative<scenario::Finish>(intent)) continue;
        const auto began = Clock::now();
        if (!play.apply(intent)) continue;
        if (micros != nullptr) micros->push_back(std::chrono::duration<double, std::micro>(Clock::now() - began).count());
    }
}

double quantile(std::vector<double>& values, double share) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// An input with everything that follows from it made durable, on a real file with synchronous=FULL.
void Commit(benchmark::State& state) {
    for ([[maybe_unused]] auto turn : state) {
        base::Result<store::Store> store = store::Store::open(world().scratch / "commit.db");
        if (!store) return state.SkipWithError(store.error().text().c_str());
        const std::unique_ptr<session::Play> play = firstVisit(state, &*store);
        if (!play) return;
        std::vector<double> micros;
        playOn(*play, 300, &micros);
        state.counters["median_us"] = quantile(micros, 0.5);
        state.counters["p99_us"] = quantile(micros, 0.99);
    }
}

BENCHMARK(Commit)->Iterations(1)->Unit(benchmark::kMillisecond);

void Replay1000(benchmark::State& state) {
    base::Result<store::Store> store = store::Store::open(":memory:");
    if (!store) return state.SkipWithError(store.error().text().c_str());
    const std::unique_ptr<session::Play> play = firstVisit(state, &*store);
    if (!play) return;
    playOn(*play, 1000, nullptr);
    const std::vector<scenario::Entry> entries = play->inspection().log();
    base::Result<session::LoadedScenario> loaded = world().content->loadScenario("first-visit");
    for ([[maybe_unused]] auto turn : state) {
        const auto again = scenario::Inspection::resume(*loaded->definition, loaded->definition->cases.front().id, 1,
                                                        *world().laws, *loaded->script, nullptr, entries);
        if (!again) return state.SkipWithError(again.error().text().c_str());
    }
}

BENCHMARK(Replay1000)->Unit(benchmark::kMillisecond);

void BestPlayMarked(benchmark::State& state) {
    base::Result<session::LoadedScenario> loaded = world().content->loadScenario("first-visit");
    if (!loaded) return state.SkipWithError(loaded.error().text().c_str());
    const scenario::Definition& definition = *loaded->definition;
    for ([[maybe_unused]] auto turn : state) {
        base::Result<scenario::Inspection> play = scenario::Inspection::start(
            definition, definition.cases.front().id, 1, *world().laws, *loaded->script, nullptr);
        const auto bot = scenario::bestBot(definition, definition.cases.front());
        while (!play->world().over) {
            const std::optional<scenario::Intent> next = bot->next(*play);
            if (!play->apply(next ? *next : scenario::Intent(scenario::Finish{}))) break;
        }
        benchmark::DoNotOptimize(play->sheet().total());
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK(BestPlayMarked)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace lianbing::bench
