#pragma once

// Internal to game/script: a handler that may wait for an answer.

#include "game/script/lua_state.h"

namespace lianbing::script {

/// Runs one function on a Lua thread of its own. Borrows the State, which must outlive it. Threads
/// of handlers that ended well serve again.
class Coroutine {
public:
    enum class Step { Finished, Waiting };

    /// Takes the function from the top of the state's stack.
    explicit Coroutine(State& state);
    Coroutine(Coroutine&& other) noexcept;
    Coroutine& operator=(Coroutine&& other) noexcept;
    ~Coroutine();

    /// Where to push arguments and read results.
    [[nodiscard]] lua_State* thread() const { return thread_; }

    /// Starts, or goes on after waitForHost, with the top `arguments` values of thread(), and fresh
    /// fuel. What the function returned, or handed to waitForHost, is on top of thread()
    /// afterwards: results() values, gone at the next call. Errors: as call(); the handler is then
    /// over. Must not be over (checked).
    base::Result<Step> resume(int arguments, const Limits& limits);

    [[nodiscard]] int results() const { return results_; }

    [[nodiscard]] bool isOver() const { return isOver_; }

private:
    void giveBack() noexcept;

    State* state_ = nullptr;
    lua_State* thread_ = nullptr;
    int reference_ = LUA_NOREF;
    int results_ = 0;
    std::size_t longestText_ = 0;
    bool isOver_ = false;
    bool hasFailed_ = false;
};

/// For a C++ function that asks the trainee: hands its top `results` values to whoever called
/// resume(), and later returns what was given to resume(). Write `return waitForHost(lua, n);`.
/// Raises inside a coroutine of the script's own and where Lua cannot stop, as in the comparison of
/// a sort.
int waitForHost(lua_State* lua, int results);

}  // namespace lianbing::script
