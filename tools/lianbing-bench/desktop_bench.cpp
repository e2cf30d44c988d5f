#include "game/base/file.h"
#include "tools/lianbing-bench/world.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

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

std::string dataFolder() { return (world().scratch / "start").string(); }

/// A window needs a display (tools/bench gives a virtual one); without, SDL's dummy driver has to do.
void preferDisplay() {
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) {
        ::setenv("SDL_VIDEODRIVER", "dummy", 0);
    }
}

/// The program from its start to the end of its first frame, with its ending.
void StartToFirstFrame(benchmark::State& state) {
    preferDisplay();
    const std::string command = fmt::format("{} --frames 1 --data '{}'", desktopProgram(), dataFolder());
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

/// What a process has used so far: processor time, and how often it woke.
struct Usage {
    double millis = 0;
    double wakes = 0;
};

Usage usageOf(pid_t process) {
    const std::string folder = fmt::format("/proc/{}/", process);
    const base::Result<std::string> stat = base::readFile(folder + "schedstat");
    const base::Result<std::string> status = base::readFile(folder + "status");
    if (!stat || !status) return {};
    constexpr std::string_view kSwitches = "voluntary_ctxt_switches:";
    const std::size_t at = status->find(kSwitches);
    return {std::strtod(stat->c_str(), nullptr) / 1e6,
            at == std::string::npos ? 0 : std::strtod(status->c_str() + at + kSwitches.size(), nullptr)};
}

/// Processor time in a second of rest: the real window on the home screen, where nothing moves. (The field has smoke.)
void IdleWindow(benchmark::State& state) {
    preferDisplay();
    const std::string program = (world().programs / "lianbing").string();
    const std::string data = dataFolder();
    const std::array<const char*, 4> arguments{program.c_str(), "--data", data.c_str(), nullptr};
    pid_t process = 0;
    if (::posix_spawn(&process, program.c_str(), nullptr, nullptr, const_cast<char* const*>(arguments.data()), environ) != 0) {
        return state.SkipWithError("窗口没有打开");
    }
    constexpr int kSeconds = 3;
    std::this_thread::sleep_for(std::chrono::seconds(kSeconds));
    const Usage before = usageOf(process);
    for ([[maybe_unused]] auto turn : state) std::this_thread::sleep_for(std::chrono::seconds(kSeconds));
    const Usage after = usageOf(process);
    ::kill(process, SIGTERM);
    int status = 0;
    ::waitpid(process, &status, 0);
    if (before.millis <= 0 || status != 0) return state.SkipWithError("窗口没有一直开着");
    state.counters["cpu_ms_per_s"] = (after.millis - before.millis) / kSeconds;
    state.counters["wakes_per_s"] = (after.wakes - before.wakes) / kSeconds;
}

BENCHMARK(IdleWindow)->Iterations(1)->Unit(benchmark::kMillisecond);

/// A screen at 1920x1080 by the software renderer, in a process of its own: processor time of a frame and of its building,
/// memory.
void Desktop(benchmark::State& state, const std::string& screen) {
    const std::string command = fmt::format("{} snapshot {} '{}' --size 1920x1080 --measure", desktopProgram(), screen,
                                            (world().scratch / "bench.png").string());
    std::optional<std::string> line;
    for ([[maybe_unused]] auto turn : state) line = output(command);
    if (!line) return state.SkipWithError("画面没有画成");
    for (const char* key : {"frame_ms", "build_ms", "resident_mb"}) state.counters[key] = valueOf(*line, key);
}

BENCHMARK_CAPTURE(Desktop, home, std::string("home"))->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Desktop, field, std::string("field"))->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Desktop, desk, std::string("desk"))->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Desktop, trend, std::string("trend"))->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Desktop, score, std::string("score"))->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace lianbing::bench
