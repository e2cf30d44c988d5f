#include "tools/lianbing-bench/world.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <string>

namespace lianbing::bench {

namespace {

/// What a command printed, or nothing when it failed.
std::optional<std::string> output(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return std::nullopt;
    std::string text;
    std::array<char, 256> block{};
    while (std::fgets(block.data(), static_cast<int>(block.size()), pipe) != nullptr) text += block.data();
    if (pclose(pipe) != 0) return std::nullopt;
    return text;
}

std::string desktopProgram() { return fmt::format("'{}'", (world().programs / "lianbing").string()); }

/// The program in a window of the display when there is one (tools/bench gives a virtual one), else on SDL's dummy driver,
/// which has no event to wait for and so looks a thousand times a second.
std::string windowCommand() {
    const bool hasDisplay = std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
    return fmt::format("{}{} --frames 1 --data '{}'", hasDisplay ? "" : "SDL_VIDEODRIVER=dummy ", desktopProgram(),
                       (world().scratch / "start").string());
}

/// The program from its start to the end of its first frame, with its ending.
void StartToFirstFrame(benchmark::State& state) {
    const std::string command = windowCommand();
    if (!output(command)) return state.SkipWithError("窗口没有打开");  // and the cache is warm now
    for ([[maybe_unused]] auto turn : state) {
        if (!output(command)) return state.SkipWithError("窗口没有打开");
    }
}

BENCHMARK(StartToFirstFrame)->Iterations(10)->Unit(benchmark::kMillisecond)->UseRealTime();

double valueOf(const std::string& line, const std::string& key) {
    const std::size_t at = line.find(key + "=");
    return at == std::string::npos ? 0 : std::strtod(line.c_str() + at + key.size() + 1, nullptr);
}

void report(benchmark::State& state, const std::string& command, std::initializer_list<const char*> keys) {
    std::optional<std::string> line;
    for ([[maybe_unused]] auto turn : state) line = output(command);
    if (!line) return state.SkipWithError("画面没有画成");
    for (const char* key : keys) state.counters[key] = valueOf(*line, key);
}

/// Processor time in a second of rest: the real window on the home screen, where nothing moves. (The field has smoke.)
void IdleWindow(benchmark::State& state) { report(state, windowCommand() + " --measure", {"idle_ms_per_s"}); }

BENCHMARK(IdleWindow)->Iterations(1)->Unit(benchmark::kMillisecond);

/// A screen at 1920x1080 by the software renderer, in a process of its own: processor time of a frame and of its building,
/// memory.
void Desktop(benchmark::State& state, const std::string& screen) {
    report(state, fmt::format("{} snapshot {} '{}' --size 1920x1080 --measure", desktopProgram(), screen,
                              (world().scratch / "bench.png").string()),
           {"frame_ms", "build_ms", "resident_mb"});
}

BENCHMARK_CAPTURE(Desktop, home, std::string("home"))->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Desktop, field, std::string("field"))->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Desktop, desk, std::string("desk"))->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Desktop, score, std::string("score"))->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace lianbing::bench
