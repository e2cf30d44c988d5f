#include "game/script/runtime_handlers.h"

#include "game/script/frozen.h"
#include "game/script/lua_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace lianbing::script {

namespace {

using Key = std::tuple<Occasion, std::string_view, std::string_view>;

Key keyOf(const Handler& handler) {
    return {handler.occasion, handler.subject, handler.action};
}

/// Walks a scenario's table and takes every function out of the fields that may hold one.
class Collector {
public:
    explicit Collector(lua_State* lua) : lua_(lua) {}

    void places() {
        forEach("places", [&](const std::string& path, const std::string& id) {
            take("on_enter", {Occasion::Enter, id, {}, path + ".on_enter"});
            takeAll("on", Occasion::Act, path, id);
        });
    }

    void things() {
        forEach("things", [&](const std::string& path, const std::string& id) {
            takeAll("on", Occasion::Act, path, id);
        });
    }

    void people() {
        forEach("people", [&](const std::string& path, const std::string& id) {
            takeAll("on", Occasion::Act, path, id);
            takeAll("shown", Occasion::Show, path, id);
            forEach("topics", [&](const std::string& topicPath, const std::string& topic) {
                const std::string where = path + "." + topicPath;
                take("answer", {Occasion::Ask, id, topic, where + ".answer"});
            });
        });
    }

    void occasions() {
        forEach("occasions", [&](const std::string& path, const std::string& id) {
            take("on", {Occasion::Occur, id, {}, path + ".on"});
        });
    }

    void documents() {
        forEach("documents", [&](const std::string& path, const std::string& id) {
            take("on_sign", {Occasion::Sign, id, {}, path + ".on_sign"});
        });
    }

    /// Takes the field of the table on top of the stack if it is a function.
    void take(const char* field, Handler handler) {
        const StackGuard guard(lua_);
        lua_pushstring(lua_, field);
        if (lua_rawget(lua_, -2) == LUA_TFUNCTION) keep(std::move(handler));
    }

    std::vector<Handler> handlers;

private:
    /// Keeps the function on top of the stack and pops it.
    void keep(Handler handler) {
        handler.reference = luaL_ref(lua_, LUA_REGISTRYINDEX);
        handlers.push_back(std::move(handler));
    }

    /// Calls `take(path, id)` for each table with an id in the list `field` of the table on top,
    /// with that table on top.
    template <class Take>
    void forEach(const char* field, Take take) {
        const StackGuard guard(lua_);
        lua_pushstring(lua_, field);
        if (lua_rawget(lua_, -2) != LUA_TTABLE) return;
        readThrough(lua_, lua_gettop(lua_));
        const auto count = static_cast<lua_Integer>(lua_rawlen(lua_, -1));
        for (lua_Integer number = 1; number <= count; ++number) {
            const StackGuard each(lua_);
            if (lua_rawgeti(lua_, -1, number) != LUA_TTABLE) continue;
            readThrough(lua_, lua_gettop(lua_));
            lua_pushliteral(lua_, "id");
            if (lua_rawget(lua_, -2) != LUA_TSTRING) continue;
            const std::string id = lua_tostring(lua_, -1);
            lua_pop(lua_, 1);
            take(fmt::format("{}[{}]", field, number), id);
        }
    }

    /// Takes every function of the table `field` of the table on top, each by its key.
    void takeAll(const char* field, Occasion occasion, const std::string& path,
                 const std::string& subject) {
        const StackGuard guard(lua_);
        lua_pushstring(lua_, field);
        if (lua_rawget(lua_, -2) != LUA_TTABLE) return;
        readThrough(lua_, lua_gettop(lua_));
        lua_pushnil(lua_);
        while (lua_next(lua_, -2) != 0) {
            if (lua_type(lua_, -2) != LUA_TSTRING || !lua_isfunction(lua_, -1)) {
                lua_pop(lua_, 1);
                continue;
            }
            const std::string action = lua_tostring(lua_, -2);
            keep({occasion, subject, action, fmt::format("{}.{}.{}", path, field, action)});
        }
    }

    lua_State* lua_;
};

}  // namespace

Handlers Handlers::collect(lua_State* lua, int index) {
    const StackGuard guard(lua);
    luaL_checkstack(lua, 30, nullptr);
    pushContent(lua, index);
    Collector collector(lua);
    collector.places();
    collector.things();
    collector.people();
    collector.occasions();
    collector.documents();
    collector.take("on_finish", {Occasion::End, {}, {}, "on_finish"});
    std::sort(collector.handlers.begin(), collector.handlers.end(),
              [](const Handler& one, const Handler& other) { return keyOf(one) < keyOf(other); });
    Handlers handlers;
    handlers.handlers_ = std::move(collector.handlers);
    return handlers;
}

const Handler* Handlers::find(Occasion occasion, std::string_view subject,
                              std::string_view action) const {
    const Key key{occasion, subject, action};
    const auto found = std::lower_bound(
        handlers_.begin(), handlers_.end(), key,
        [](const Handler& handler, const Key& wanted) { return keyOf(handler) < wanted; });
    return found != handlers_.end() && keyOf(*found) == key ? &*found : nullptr;
}

const Handler* Handlers::find(const scenario::Intent& intent) const {
    if (const auto* go = std::get_if<scenario::Go>(&intent)) {
        return find(Occasion::Enter, go->place, {});
    }
    if (const auto* act = std::get_if<scenario::Act>(&intent)) {
        return find(Occasion::Act, act->target, act->verb);
    }
    if (const auto* ask = std::get_if<scenario::Ask>(&intent)) {
        return find(Occasion::Ask, ask->person, ask->topic);
    }
    if (const auto* show = std::get_if<scenario::Show>(&intent)) {
        return find(Occasion::Show, show->person, show->exhibit);
    }
    if (const auto* occur = std::get_if<scenario::Occur>(&intent)) {
        return find(Occasion::Occur, occur->occasion, {});
    }
    if (const auto* sign = std::get_if<scenario::Sign>(&intent)) {
        return find(Occasion::Sign, sign->document, {});
    }
    const bool ends = std::holds_alternative<scenario::Finish>(intent) ||
                      std::holds_alternative<scenario::TimeUp>(intent);
    return ends ? find(Occasion::End, {}, {}) : nullptr;
}

}  // namespace lianbing::script
