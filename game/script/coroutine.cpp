#include "game/script/coroutine.h"

#include "game/base/check.h"
#include "game/script/raise.h"

#include <utility>

namespace lianbing::script {
namespace {

constexpr std::size_t kMaxIdle = 16;

IdleThread takeThread(lua_State* lua) {
    Core& owner = core(lua);
    if (!owner.idle.empty()) {
        const IdleThread idle = owner.idle.back();
        owner.idle.pop_back();
        return idle;
    }
    lua_State* thread = lua_newthread(lua);
    return {thread, luaL_ref(lua, LUA_REGISTRYINDEX)};
}

/// Notes which thread the host itself resumed, for the scope.
class Handling {
public:
    Handling(Core& owner, lua_State* thread)
        : owner_(owner), before_(std::exchange(owner.handler, thread)) {}

    ~Handling() { owner_.handler = before_; }

    Handling(const Handling&) = delete;
    Handling& operator=(const Handling&) = delete;

private:
    Core& owner_;
    lua_State* before_;
};

}  // namespace

Coroutine::Coroutine(State& state) : state_(&state) {
    const IdleThread idle = takeThread(state.lua());
    thread_ = idle.thread;
    reference_ = idle.reference;
    lua_xmove(state.lua(), thread_, 1);
}

Coroutine::Coroutine(Coroutine&& other) noexcept {
    *this = std::move(other);
}

Coroutine& Coroutine::operator=(Coroutine&& other) noexcept {
    std::swap(state_, other.state_);
    std::swap(thread_, other.thread_);
    std::swap(reference_, other.reference_);
    std::swap(results_, other.results_);
    std::swap(longestText_, other.longestText_);
    std::swap(isOver_, other.isOver_);
    std::swap(hasFailed_, other.hasFailed_);
    return *this;
}

Coroutine::~Coroutine() {
    giveBack();
}

// A thread that failed is not used again: an error inside the count hook leaves its hook switched
// off.
void Coroutine::giveBack() noexcept {
    if (thread_ == nullptr) return;
    Core& owner = core(thread_);
    const bool isClean = !hasFailed_ && (isOver_ || lua_resetthread(thread_) == LUA_OK);
    if (isClean && owner.idle.size() < kMaxIdle) {
        lua_settop(thread_, 0);
        owner.idle.push_back({thread_, reference_});
    } else {
        luaL_unref(state_->lua(), LUA_REGISTRYINDEX, reference_);
    }
    thread_ = nullptr;
}

base::Result<Coroutine::Step> Coroutine::resume(int arguments, const Limits& limits) {
    LIANBING_CHECK(!isOver_, "a finished handler is not resumed");
    Meter& meter = state_->meter();
    for (; results_ > 0; --results_) lua_remove(thread_, -(arguments + 1));
    meter.refuel(limits);
    meter.noteText(longestText_);
    lua_sethook(thread_, Meter::onTick, LUA_MASKCOUNT, Meter::kTick);
    const Running running(meter, thread_);
    const Handling handling(core(thread_), thread_);
    const int status = lua_resume(thread_, state_->lua(), arguments, &results_);
    longestText_ = meter.longestText();
    if (status == LUA_YIELD) return Step::Waiting;
    isOver_ = true;
    if (status == LUA_OK) return Step::Finished;
    hasFailed_ = true;
    results_ = 0;
    return base::Unexpected{takeError(*state_, thread_, status)};
}

int waitForHost(lua_State* lua, int results) {
    if (core(lua).handler != lua) raise(lua, "自己建的协程里不能等学员回答；请直接写在处理函数里");
    if (lua_isyieldable(lua) == 0) raise(lua, "这里不能等学员回答：正在排序、替换之类的函数里面");
    return lua_yield(lua, results);
}

}  // namespace lianbing::script
