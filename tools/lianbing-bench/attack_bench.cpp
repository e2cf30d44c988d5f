#include "tests/support/lua_attacks.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>

namespace lianbing::bench {

namespace {

/// One attack in a state of its own; the label is the message that ended it.
void attack(benchmark::State& state, const support::LuaAttack& tried) {
    std::string message;
    for ([[maybe_unused]] auto turn : state) {
        state.PauseTiming();
        support::AttackedHost host;
        state.ResumeTiming();
        message = host.run(tried.source);
    }
    constexpr std::size_t kShown = 90;
    std::size_t cut = std::min(kShown, message.size());
    while (cut < message.size() && (static_cast<unsigned char>(message[cut]) & 0xC0U) == 0x80U) ++cut;
    std::string shown = message.substr(0, cut);
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    state.SetLabel(shown);
    if (message.find(tried.expected) == std::string::npos) state.SkipWithError("没有被拦住");
}

/// Registered by a loop, because the table of attacks is shared with the tests.
const bool kRegistered = [] {
    for (const support::LuaAttack& tried : support::luaAttacks()) {
        benchmark::RegisterBenchmark(("Attack/" + tried.name).c_str(), attack, tried)
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

}  // namespace

}  // namespace lianbing::bench
