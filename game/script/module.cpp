#include "game/script/module.h"

#include "game/base/text.h"
#include "game/script/bytecode.h"
#include "game/script/freeze.h"
#include "game/script/messages.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"
#include "game/script/source_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace lianbing::script {
namespace {

const char kLoadedKey = 0;  // registry: module name -> what the file returned

struct Reading {
    std::string_view rest;
};

const char* readRest(lua_State* /*lua*/, void* reading, std::size_t* size) {
    std::string_view& rest = static_cast<Reading*>(reading)->rest;
    *size = rest.size();
    const char* data = rest.data();
    rest = {};
    return *size == 0 ? nullptr : data;
}

// Lua shortens long file names in its messages; remembers what they stand for.
void noteFileName(lua_State* lua, const std::string& name) {
    lua_Debug record;
    lua_pushvalue(lua, -1);
    lua_getinfo(lua, ">S", &record);
    core(lua).files.insert_or_assign(record.short_src, name);
    core(lua).files.insert_or_assign(name, name);
}

std::string shortName(const std::string& name) {
    // As luaO_chunkid does for a file that could not be compiled and left no function to ask.
    constexpr std::size_t kRoom = LUA_IDSIZE - 1;
    return name.size() <= kRoom ? name : "..." + name.substr(name.size() - (kRoom - 3));
}

// Leaves the function on the stack, or nothing.
Errors compile(lua_State* lua, const SourceFile& file) {
    Errors errors = checkSource(file);
    if (!errors.empty()) return errors;
    core(lua).files.insert_or_assign(shortName(file.name), file.name);
    Reading reading{withoutMark(file.text)};
    const std::string chunkName = "@" + file.name;
    if (lua_load(lua, readRest, &reading, chunkName.c_str(), "t") != LUA_OK) {
        std::size_t length = 0;
        const char* message = lua_tolstring(lua, -1, &length);
        errors.push_back(describe(core(lua), {message, length}));
        lua_pop(lua, 1);
        return errors;
    }
    noteFileName(lua, file.name);
    errors = checkChunk(lua, file.name);
    if (!errors.empty()) lua_pop(lua, 1);
    return errors;
}

struct Compilation {
    const SourceFile* file = nullptr;
    Errors errors;
};

// Upvalues keep nothing: the compilation is borrowed for one protected call. Returns the function
// or nil.
int compileProtected(lua_State* lua) {
    auto* compilation = static_cast<Compilation*>(lua_touserdata(lua, 1));
    compilation->errors = compile(lua, *compilation->file);
    if (!compilation->errors.empty()) lua_pushnil(lua);
    return 1;
}

std::string joined(const Errors& errors) {
    std::string text;
    for (const base::Error& error : errors) {
        if (!text.empty()) text += '\n';
        text += error.text();
    }
    return text;
}

[[noreturn]] void raiseErrors(lua_State* lua, const Errors& errors) {
    const std::string text = joined(errors);
    lua_pushlstring(lua, text.data(), std::min(text.size(), kMaxTextBytes));
    lua_error(lua);
    std::abort();
}

/// Marks a module as being read, for the scope.
class Opening {
public:
    Opening(lua_State* lua, std::string name) : opening_(core(lua).opening) {
        opening_.push_back(std::move(name));
    }

    ~Opening() { opening_.pop_back(); }

    Opening(const Opening&) = delete;
    Opening& operator=(const Opening&) = delete;

private:
    std::vector<std::string>& opening_;
};

void refuseCycle(lua_State* lua, const std::string& name) {
    const std::vector<std::string>& opening = core(lua).opening;
    const auto first = std::find(opening.begin(), opening.end(), name);
    if (first == opening.end()) return;
    std::string ring;
    for (auto at = first; at != opening.end(); ++at) ring += *at + " → ";
    raise(lua, fmt::format("文件互相 require，没有尽头：{}{}", ring, name));
}

int require(lua_State* lua) {
    const std::string name(textArgument(lua, 1));
    lua_settop(lua, 1);
    charge(lua, 20);
    if (const base::Status named = checkModuleName(name); !named) raise(lua, named.error().what);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &kLoadedKey);
    if (lua_getfield(lua, 2, name.c_str()) != LUA_TNIL) return 1;
    lua_settop(lua, 2);
    refuseCycle(lua, name);
    ModuleSource* modules = core(lua).modules;
    if (modules == nullptr) raise(lua, "这里不能用 require：文件都要在装载时读");
    const base::Result<SourceFile> file = modules->find(name);
    if (!file) raise(lua, fmt::format("require(\"{}\")：{}", name, file.error().text()));

    core(lua).meter.refuelForSource(std::min(file->text.size(), kMaxSourceBytes));
    const Opening opening(lua, name);
    pushChunk(lua, *file);
    lua_call(lua, 0, 1);
    if (lua_isnil(lua, -1)) raise(lua, fmt::format("{} 没有 return 任何东西", file->name));
    const Errors errors = freezeRunning(lua, -1);
    if (!errors.empty()) raiseErrors(lua, errors);
    lua_pushvalue(lua, -1);
    lua_setfield(lua, 2, name.c_str());
    return 1;
}

// One error of Lua may carry several findings, one a line: those of a file that was required.
Errors unfold(const State& state, const base::Error& error, const std::string& file) {
    Errors errors;
    for (const std::string& line : base::split(error.what, '\n')) {
        errors.push_back(errors.empty() ? base::Error{line, error.where}
                                        : describe(core(state.lua()), line));
        if (errors.back().where.empty()) errors.back().where = file;
    }
    return errors;
}

}  // namespace

Errors loadChunk(State& state, const SourceFile& file) {
    lua_State* lua = state.lua();
    Compilation compilation{&file, {}};
    pushFunction<compileProtected>(lua);
    lua_pushlightuserdata(lua, &compilation);
    if (const base::Status done = call(state, 1, 1); !done)
        return unfold(state, done.error(), file.name);
    if (!compilation.errors.empty()) lua_pop(lua, 1);
    return compilation.errors;
}

Errors runFile(State& state, const SourceFile& file) {
    state.refuel(Limits::forFile(file.text.size()));
    if (Errors errors = loadChunk(state, file); !errors.empty()) return errors;
    if (const base::Status done = call(state, 0, 1); !done)
        return unfold(state, done.error(), file.name);
    state.meter().keepLongestText();
    return {};
}

void pushChunk(lua_State* lua, const SourceFile& file) {
    const Errors errors = compile(lua, file);
    if (!errors.empty()) raiseErrors(lua, errors);
}

void addRequire(lua_State* lua) {
    lua_newtable(lua);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &kLoadedKey);
    addFunction<require>(lua, "require");
}

}  // namespace lianbing::script
