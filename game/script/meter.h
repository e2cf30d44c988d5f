#pragma once

// Internal to game/script: fuel, and the only place where a limit is broken.

#include "game/script/limits.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

struct lua_State;
struct lua_Debug;

namespace lianbing::script {

class TableOrigins;

enum class Limit : unsigned char {
    None,
    Steps,
    Bytes,
    TextLength,
    CallDepth,
    ArgumentCount,
    EntryCount
};

/// The fuel of one Lua state, shared by all its threads. A broken limit stays broken until
/// refuel(): whatever catches Lua errors must ask isBroken() and go on throwing, so that no script
/// can swallow it.
class Meter {
public:
    /// VM instructions between two ticks of the count hook; also what a new thread pays, since its
    /// first ticks are late.
    static constexpr int kTick = 256;

    void refuel(const Limits& limits);
    /// Adds what a file that is required while another is read may cost.
    void refuelForSource(std::size_t sourceBytes);

    [[nodiscard]] bool isBroken() const { return broken_ != Limit::None; }

    [[nodiscard]] const Limits& limits() const { return limits_; }

    [[nodiscard]] std::int64_t stepsUsed() const { return limits_.steps - steps_; }

    [[nodiscard]] std::size_t bytesUsed() const { return bytes_; }

    [[nodiscard]] std::size_t bytesLive() const { return live_; }

    /// Pays for work done in C++; does not return when the fuel is gone.
    void charge(lua_State* lua, std::int64_t steps) {
        steps_ -= steps;
        if (steps_ < 0) breakLimit(lua, Limit::Steps);
    }

    /// Throws the Lua error that nothing swallows. Reports the first limit that broke, even when
    /// called for a later one.
    [[noreturn]] void breakLimit(lua_State* lua, Limit limit);

    /// `处理函数运行步数超过上限（1,000,000 步）`. Only when broken (checked).
    [[nodiscard]] std::string sentence() const;
    /// `file:line` of the code that broke the limit, or empty.
    [[nodiscard]] std::string where() const;

    /// The longest text alive may be compared by one instruction: the longer, the dearer each
    /// instruction. A thread that sleeps across refuel() takes its share along.
    [[nodiscard]] std::size_t longestText() const { return longest_; }

    void noteText(std::size_t bytes) {
        if (bytes > longest_) longest_ = bytes;
    }

    /// What a file made stays alive: call after each file.
    void keepLongestText() { longestKept_ = longest_; }

    /// The thread whose code runs now, or null: limits hold only while a script runs, never for the
    /// host's own pushes.
    [[nodiscard]] lua_State* running() const { return running_; }

    /// From now on each new table is noted there; null for none. Must outlive the meter or be taken
    /// back.
    void follow(TableOrigins* origins) { origins_ = origins; }

    [[nodiscard]] const TableOrigins* origins() const { return origins_; }

    static void* allocate(void* meter, void* block, std::size_t oldSize, std::size_t newSize);
    static void onTick(lua_State* lua, lua_Debug* record);

private:
    friend class Running;

    bool admit(std::size_t growth, std::size_t newSize, std::size_t kind);
    void note(lua_State* lua, Limit limit);

    std::int64_t steps_ = 0;
    std::size_t bytes_ = 0;
    std::size_t live_ = 0;
    std::size_t longest_ = 0;
    std::size_t longestKept_ = 0;
    lua_State* running_ = nullptr;
    TableOrigins* origins_ = nullptr;
    Limits limits_;
    Limit broken_ = Limit::None;
    int brokenLine_ = 0;
    std::array<char, 240>
        brokenFile_{};  // no allocation: it may be the allocator that notes the place
};

/// Marks `lua` as the thread that runs, for the scope.
class Running {
public:
    Running(Meter& meter, lua_State* lua) : meter_(meter), before_(meter.running_) {
        meter.running_ = lua;
    }

    ~Running() { meter_.running_ = before_; }

    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    Meter& meter_;
    lua_State* before_;
};

}  // namespace lianbing::script
