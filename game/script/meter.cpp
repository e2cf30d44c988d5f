#include "game/script/meter.h"

#include "game/base/check.h"
#include "game/script/core.h"
#include "game/script/table_origins.h"

#include <fmt/format.h>

#include <cstdlib>
#include <cstring>

namespace lianbing::script {
namespace {

// Allocations allowed past the limit, so that the error can be described and unwound.
constexpr std::size_t kReserve = 1U << 20U;
// A string object of Lua 5.4 is its text, a final zero and this.
constexpr std::size_t kTextOverhead = 25;
// Texts up to here are shared by Lua: whether one is made anew depends on the collector, so they
// cost no steps.
constexpr std::size_t kSharedText = 40;
constexpr std::int64_t kArgumentsPerFactor = 64;
constexpr std::int64_t kTextBytesPerFactor = 1024;

int extraArguments(lua_State* lua, lua_Debug& frame, int atLeast) {
    const auto has = [&](int count) {
        if (lua_getlocal(lua, &frame, -count) == nullptr) return false;
        lua_pop(lua, 1);
        return true;
    };
    if (!has(atLeast)) return 0;
    int low = atLeast;
    int high = atLeast * 2;
    while (has(high)) {
        low = high;
        high *= 2;
    }
    while (high - low > low / 8) {
        const int middle = low + (high - low) / 2;
        (has(middle) ? low : high) = middle;
    }
    return low;
}

std::string grouped(std::size_t number) {
    const std::string digits = std::to_string(number);
    std::string result;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0) result += ',';
        result += digits[at];
    }
    return result;
}

}  // namespace

void Meter::refuel(const Limits& limits) {
    limits_ = limits;
    steps_ = limits.steps;
    bytes_ = 0;
    longest_ = longestKept_;
    broken_ = Limit::None;
    brokenLine_ = 0;
    brokenFile_[0] = '\0';
}

void Meter::refuelForSource(std::size_t sourceBytes) {
    const std::int64_t before = limits_.steps;
    limits_.addSource(sourceBytes);
    steps_ += limits_.steps - before;
}

void Meter::note(lua_State* lua, Limit limit) {
    if (isBroken()) return;
    broken_ = limit;
    steps_ = -1;
    lua_Debug frame;
    for (int level = 0; lua_getstack(lua, level, &frame) != 0; ++level) {
        lua_getinfo(lua, "Sl", &frame);
        if (frame.currentline <= 0) continue;
        brokenLine_ = frame.currentline;
        const char* name = frame.source[0] == '@' ? frame.source + 1 : frame.source;
        std::strncpy(brokenFile_.data(), name, brokenFile_.size() - 1);
        return;
    }
}

void Meter::breakLimit(lua_State* lua, Limit limit) {
    note(lua, limit);
    // A bare pointer: no allocation, and no script can make one.
    lua_pushlightuserdata(lua, this);
    lua_error(lua);
    std::abort();
}

bool Meter::admit(std::size_t growth, std::size_t newSize, std::size_t kind) {
    if (running_ == nullptr) return true;
    if (kind == LUA_TSTRING && newSize > kMaxTextBytes + kTextOverhead) {
        note(running_, Limit::TextLength);
        return false;
    }
    bytes_ += growth;
    if (bytes_ <= limits_.bytes) return true;
    note(running_, Limit::Bytes);
    return bytes_ <= limits_.bytes + kReserve;
}

void* Meter::allocate(void* meter, void* block, std::size_t oldSize, std::size_t newSize) {
    Meter& self = *static_cast<Meter*>(meter);
    const std::size_t before = block == nullptr ? 0 : oldSize;
    if (newSize == 0) {
        std::free(block);
        self.live_ -= before;
        return nullptr;
    }
    // For a new block Lua passes the kind of object in place of the old size; 0 for parts of tables
    // and the like.
    const std::size_t kind = block == nullptr ? oldSize : 0;
    if (newSize > before && !self.admit(newSize - before, newSize, kind)) return nullptr;
    if (kind == LUA_TSTRING) {
        if (newSize > kSharedText + kTextOverhead) {
            self.steps_ -= static_cast<std::int64_t>(newSize / 16);
            self.noteText(newSize - kTextOverhead);
        }
    } else if (kind != 0) {
        self.steps_ -= static_cast<std::int64_t>(newSize / 16);
    }
    void* result = std::realloc(block, newSize);
    if (result != nullptr) self.live_ += newSize - before;
    const bool isFollowed = self.origins_ != nullptr && self.running_ != nullptr;
    if (kind == LUA_TTABLE && isFollowed && result != nullptr) {
        self.origins_->note(self.running_, result);
    }
    return result;
}

// Prices what an instruction may hide: comparing long texts and copying long argument lists.
// Recursion is measured here too: without a limit it would end as a lack of memory, which says
// nothing to an author.
void Meter::onTick(lua_State* lua, lua_Debug* /*record*/) {
    Meter& self = core(lua).meter;
    if (self.isBroken()) self.breakLimit(lua, Limit::Steps);
    std::int64_t arguments = 0;
    lua_Debug frame;
    for (int level = 0; lua_getstack(lua, level, &frame) != 0; ++level) {
        if (level > kMaxCallDepth) self.breakLimit(lua, Limit::CallDepth);
        arguments += extraArguments(lua, frame, kArgumentsPerFactor);
        if (arguments > 2 * kMaxEntries) self.breakLimit(lua, Limit::ArgumentCount);
    }
    const std::int64_t factor = 1 + arguments / kArgumentsPerFactor +
                                static_cast<std::int64_t>(self.longest_) / kTextBytesPerFactor;
    self.charge(lua, kTick * factor);
}

std::string Meter::sentence() const {
    switch (broken_) {
        case Limit::None:
            break;
        case Limit::Steps:
            return fmt::format("{}运行步数超过上限（{} 步）", limits_.runner,
                               grouped(static_cast<std::size_t>(limits_.steps)));
        case Limit::Bytes:
            return fmt::format("{}占用内存超过上限（{} MiB）", limits_.runner,
                               limits_.bytes >> 20U);
        case Limit::TextLength:
            return fmt::format("{}造出了超过 {} KiB 的文字", limits_.runner, kMaxTextBytes >> 10U);
        case Limit::CallDepth:
            return fmt::format("{}里函数套函数超过 {} 层，可能是函数不停地调用自己", limits_.runner,
                               kMaxCallDepth);
        case Limit::ArgumentCount:
            return fmt::format("{}一次传了太多参数（上限 {} 个）", limits_.runner,
                               grouped(kMaxEntries));
        case Limit::EntryCount:
            return fmt::format("{}处理的表太大：排序、拼接、展开、搬移一次最多 {} 项",
                               limits_.runner, grouped(kMaxEntries));
    }
    LIANBING_CHECK(false, "no limit is broken");
    return {};
}

std::string Meter::where() const {
    if (brokenLine_ == 0) return {};
    return fmt::format("{}:{}", brokenFile_.data(), brokenLine_);
}

}  // namespace lianbing::script
