#pragma once

// Internal to game/script: the RAII layer over lua5.4-c++, where Lua errors unwind as C++
// exceptions.

#include "game/base/result.h"
#include "game/script/core.h"
#include "game/script/limits.h"

#include <lua.hpp>

#include <cstdio>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

using Errors = std::vector<base::Error>;

/// A Lua source file. `name` is what errors show, such as `scenarios/first-visit/scenario.lua`.
struct SourceFile {
    std::string name;
    std::string text;
};

/// Where `require` finds files. Only names that passed checkModuleName arrive here.
class ModuleSource {
public:
    virtual ~ModuleSource() = default;
    virtual base::Result<SourceFile> find(std::string_view moduleName) = 0;
};

/// Where `print` goes.
class LogSink {
public:
    virtual ~LogSink() = default;
    virtual void line(std::string_view text) = 0;
};

/// Owns a Lua state with the sandbox opened in it. Nothing a script does outlives it or reaches
/// another State.
class State {
public:
    /// Errors: no memory.
    static base::Result<State> create();
    State(State&& other) noexcept;
    State& operator=(State&& other) noexcept;
    ~State();

    [[nodiscard]] lua_State* lua() const { return lua_; }

    [[nodiscard]] Meter& meter() const { return core_->meter; }

    /// Fills up the fuel; forgets a broken limit.
    void refuel(const Limits& limits);

    /// Whether the state must be discarded: the machine ran out of memory, or a C++ exception
    /// crossed Lua.
    [[nodiscard]] bool isDead() const { return core_->isDead; }

    // Borrowed, null to take away; without them scripts are told that there is none.
    void useChance(base::Rng* chance) { core_->chance = chance; }

    void useModules(ModuleSource* modules) { core_->modules = modules; }

    void useLog(LogSink* log) { core_->log = log; }

    /// The calls that led to the last error, innermost first, one a line; for the log, not for
    /// trainees.
    [[nodiscard]] const std::string& lastTrace() const { return core_->trace; }

private:
    State(std::unique_ptr<Core> core, lua_State* lua) : core_(std::move(core)), lua_(lua) {}

    std::unique_ptr<Core> core_;
    lua_State* lua_;
};

/// Puts the stack back to the depth at which the guard was made; not while an error flies, whose
/// value is on the stack.
class StackGuard {
public:
    explicit StackGuard(lua_State* lua)
        : lua_(lua), depth_(lua_gettop(lua)), flying_(std::uncaught_exceptions()) {}

    ~StackGuard() {
        if (std::uncaught_exceptions() == flying_) lua_settop(lua_, depth_);
    }

    StackGuard(const StackGuard&) = delete;
    StackGuard& operator=(const StackGuard&) = delete;

private:
    lua_State* lua_;
    int depth_;
    int flying_;
};

/// The one trampoline: every C++ function enters Lua through it. Lua's own error must fly on
/// untouched, so there is no catch (...); a foreign exception becomes a Lua error only after its
/// catch has ended, from a plain buffer.
template <lua_CFunction Function>
int guarded(lua_State* lua) {
    char message[256];
    try {
        return Function(lua);
    } catch (const std::exception& error) {
        std::snprintf(message, sizeof message, "%s", error.what());
    }
    return luaL_error(lua, "%s", message);
}

/// The same for what Lua calls after a yield.
template <lua_KFunction Function>
int guardedContinuation(lua_State* lua, int status, lua_KContext context) {
    char message[256];
    try {
        return Function(lua, status, context);
    } catch (const std::exception& error) {
        std::snprintf(message, sizeof message, "%s", error.what());
    }
    return luaL_error(lua, "%s", message);
}

/// Pushes a C++ function with the top `upvalues` values as its upvalues.
template <lua_CFunction Function>
void pushFunction(lua_State* lua, int upvalues = 0) {
    lua_pushcclosure(lua, guarded<Function>, upvalues);
}

/// Adds a C++ function to the table on top of the stack.
template <lua_CFunction Function>
void addFunction(lua_State* lua, const char* name) {
    pushFunction<Function>(lua);
    lua_setfield(lua, -2, name);
}

/// Calls the function below its `arguments` on the stack and leaves `results` values in their
/// place, or nothing after an error. Uses the fuel there is: call refuel() before. Errors: Chinese,
/// `where` is file:line.
base::Status call(State& state, int arguments, int results);

/// Makes the Error of what stands on top of `thread`, and pops it. `status` as Lua returned it.
base::Error takeError(State& state, lua_State* thread, int status);

}  // namespace lianbing::script
