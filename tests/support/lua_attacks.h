#pragma once

// What a hostile or careless script can try. The unit tests assert each message, tools/bench prints
// what each costs.

#include "game/base/random.h"
#include "game/script/coroutine.h"
#include "game/script/freeze.h"
#include "game/script/module.h"
#include "game/script/object.h"
#include "game/script/sandbox.h"

#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::support {

/// A file that attacks while it is read, or returns the function that attacks as a handler.
struct LuaAttack {
    std::string name;
    std::string source;
    std::string expected;  ///< part of the message
};

/// Names the attack in the messages of GoogleTest.
inline void PrintTo(const LuaAttack& attack, std::ostream* out) {
    *out << attack.name;
}

/// Every attack, in the order in which they were thought of.
const std::vector<LuaAttack>& luaAttacks();

struct Door {
    int number = 0;
};

struct Gauge {
    int reading = 0;
};

/// Modules held in memory.
class MemoryModules : public script::ModuleSource {
public:
    std::map<std::string, std::string, std::less<>> sources;

    base::Result<script::SourceFile> find(std::string_view moduleName) override {
        const auto found = sources.find(moduleName);
        if (found == sources.end()) return base::fail("没有这个文件");
        return script::SourceFile{found->first + ".lua", found->second};
    }
};

/// A state with what a runtime would give it: chance, modules, two kinds of objects and a function
/// that waits.
class AttackedHost {
public:
    AttackedHost();

    /// Runs a file, and the function it returns if it returns one. Returns the error, or what
    /// `print` wrote.
    std::string run(const std::string& source);

    [[nodiscard]] script::State& state() { return state_; }

private:
    class Log : public script::LogSink {
    public:
        std::string text;

        void line(std::string_view words) override { (text += words) += '\n'; }
    };

    base::Rng chance_{7};
    MemoryModules modules_;
    Log log_;
    script::State state_;
};

}  // namespace lianbing::support
