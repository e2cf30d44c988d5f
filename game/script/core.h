#pragma once

// Internal to game/script: what every C++ function under Lua finds through its lua_State.

#include "game/script/meter.h"

#include <lua.hpp>

#include <map>
#include <string>
#include <vector>

namespace lianbing::base {
class Rng;
}

namespace lianbing::script {

class ModuleSource;
class LogSink;

struct IdleThread {
    lua_State* thread = nullptr;
    int reference = 0;
};

/// One per State, at a fixed address; Lua copies the pointer to every thread of the state.
struct Core {
    Meter meter;
    base::Rng* chance = nullptr;
    ModuleSource* modules = nullptr;
    LogSink* log = nullptr;
    std::map<std::string, std::string, std::less<>>
        files;                         ///< name as Lua shortens it -> whole name
    std::vector<std::string> opening;  ///< modules being read, outermost first
    lua_State* handler = nullptr;      ///< the thread that the host itself resumed
    std::vector<IdleThread> idle;      ///< finished threads, clean, for the next handler
    std::string trace;
    bool isDead = false;
};

inline Core& core(lua_State* lua) {
    return **static_cast<Core**>(lua_getextraspace(lua));
}

inline void charge(lua_State* lua, std::int64_t steps) {
    core(lua).meter.charge(lua, steps);
}

}  // namespace lianbing::script
