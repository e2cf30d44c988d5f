#include "game/present/trend_model.h"
#include "game/site/station.h"

#include <benchmark/benchmark.h>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::bench {

namespace {

constexpr int kDays = 365;

/// A year of a kiln's platform data, read once for all benchmarks.
struct Year {
    std::unique_ptr<site::Station> station;
    std::unique_ptr<present::TrendShelf> shelf;
    present::TrendSubject subject;
    present::TrendLook look;
};

std::unique_ptr<site::Station> kiln() {
    site::Plant plant;
    plant.kind = "stack";
    plant.name = "一号窑排放口";
    plant.since = *base::Date::fromYmd(2025, 1, 1);
    auto station = site::openStation(plant);
    return station ? std::move(*station) : nullptr;
}

/// Three factors of the platform; nothing is read of them yet.
Year yearOf(std::unique_ptr<site::Station> station) {
    Year year;
    year.station = std::move(station);
    const site::Minute from = site::minuteOf({year.station->plan().since});
    year.shelf = std::make_unique<present::TrendShelf>(*year.station, from,
                                                       from + kDays * site::kMinutesADay);
    year.subject.channels = year.station->channels();
    year.look = present::firstLook(year.subject, year.shelf->span());
    for (const std::string& channel : year.look.channels) year.shelf->want(channel);
    return year;
}

/// Ninety days of minutes of all twelve factors that the platform has of a stack.
void SiteNinetyDays(benchmark::State& state) {
    const auto station = kiln();
    if (!station) return state.SkipWithError("没有这种站点");
    const site::Minute from = site::minuteOf({station->plan().since});
    std::vector<std::string_view> ids;
    for (const site::Channel& channel : station->channels()) {
        if (channel.witness == site::Witness::Platform) ids.push_back(channel.id);
    }
    std::vector<std::vector<site::Reading>> readings(
        ids.size(), std::vector<site::Reading>(90 * site::kMinutesADay));
    const std::vector<std::span<site::Reading>> into(readings.begin(), readings.end());
    for ([[maybe_unused]] auto turn : state) {
        if (!station->samplesOf(ids, from, 1, into)) return state.SkipWithError("读不了");
        benchmark::DoNotOptimize(readings.front().data());
    }
    state.counters["factors"] = static_cast<double>(ids.size());
}

/// The figure that the screen shows until a year of three factors is there.
void TrendRead(benchmark::State& state) {
    auto station = kiln();
    if (!station) return state.SkipWithError("没有这种站点");
    for ([[maybe_unused]] auto turn : state) {
        Year year = yearOf(std::move(station));
        while (year.shelf->isReading()) {
            if (!year.shelf->read(20'000)) return state.SkipWithError("读不了");
        }
        std::size_t bytes = 0;
        for (const std::string& channel : year.look.channels)
            bytes += year.shelf->find(channel)->bytes();
        state.counters["megabytes"] = static_cast<double>(bytes) / 1e6;
        year.shelf.reset();
        station = std::move(year.station);
    }
}

BENCHMARK(SiteNinetyDays)->Unit(benchmark::kMillisecond);
BENCHMARK(TrendRead)->Iterations(1)->Unit(benchmark::kMillisecond);

/// The model of one frame at 1920 pixels, with `days` of the year in the window.
void TrendFrame(benchmark::State& state) {
    static std::unique_ptr<Year> year;  // read once: the benchmarks are free functions
    if (!year) {
        auto station = kiln();
        if (!station) return state.SkipWithError("没有这种站点");
        year = std::make_unique<Year>(yearOf(std::move(station)));
        while (year->shelf->isReading()) {
            if (!year->shelf->read(1'000'000)) return state.SkipWithError("读不了");
        }
    }
    present::TrendLook look = year->look;
    const double middle = year->shelf->span().at(0.5);
    look.window = present::resized({middle - 720, middle + 720},
                                   static_cast<double>(state.range(0)) * site::kMinutesADay,
                                   year->shelf->span());
    look.cursor = static_cast<site::Minute>(middle);
    for ([[maybe_unused]] auto turn : state) {
        present::TrendModel model =
            present::makeTrend(look, year->subject, *year->shelf, {1180, 14, 24, 9});
        benchmark::DoNotOptimize(model);
    }
}

BENCHMARK(TrendFrame)->Arg(kDays)->Arg(30)->Arg(1)->Unit(benchmark::kMicrosecond);

/// A year of two channels against each other: done again when the window moves.
void TrendCorrelation(benchmark::State& state) {
    const auto station = kiln();
    if (!station) return state.SkipWithError("没有这种站点");
    present::TrendShelf shelf(*station, site::minuteOf({station->plan().since}),
                              site::minuteOf({station->plan().since}) + kDays * site::kMinutesADay);
    shelf.want("platform.so2");
    shelf.want("platform.o2");
    while (shelf.isReading()) {
        if (!shelf.read(1'000'000)) return state.SkipWithError("读不了");
    }
    for ([[maybe_unused]] auto turn : state) {
        present::TrendScatter scatter = present::correlate(
            *shelf.find("platform.so2"), *shelf.find("platform.o2"), shelf.span());
        benchmark::DoNotOptimize(scatter);
    }
}

BENCHMARK(TrendCorrelation)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace lianbing::bench
