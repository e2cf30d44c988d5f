#pragma once

// What our own libraries are compared with.

#include "game/script/lua_state.h"

#include <lua.hpp>

#include <string>
#include <string_view>

namespace lianbing {

/// Lua with its own libraries, as it comes.
class StockLua {
public:
    StockLua() : lua_(luaL_newstate()) { luaL_openlibs(lua_); }

    ~StockLua() { lua_close(lua_); }

    StockLua(const StockLua&) = delete;
    StockLua& operator=(const StockLua&) = delete;

    std::string run(const std::string& source) {
        const script::StackGuard guard(lua_);
        if (luaL_dostring(lua_, source.c_str()) != LUA_OK)
            return std::string("error ") + lua_tostring(lua_, -1);
        std::size_t length = 0;
        const char* text = lua_tolstring(lua_, -1, &length);
        return {text, length};
    }

private:
    lua_State* lua_;
};

// Both sides run this; errors are only compared as such, since their words differ.
inline constexpr std::string_view kCompare = R"lua(
local function show(ok, ...)
   if not ok then return "error" end
   local parts = {}
   for i = 1, select("#", ...) do
      local v = select(i, ...)
      parts[i] = type(v) == "string" and string.format("%q", v) or tostring(v)
   end
   return table.concat(parts, " ")
end
local function matches(text, pattern)
   local parts = {}
   for a, b in string.gmatch(text, pattern) do
      parts[#parts + 1] = tostring(a) .. "/" .. tostring(b)
      if #parts > 50 then break end
   end
   return table.concat(parts, " ")
end
local function all(text, pattern)
   return show(pcall(string.find, text, pattern)) .. "|" .. show(pcall(string.match, text, pattern, 2)) .. "|" ..
      show(pcall(string.gsub, text, pattern, "<%0>")) .. "|" ..
      show(pcall(string.gsub, text, pattern, function(a, b) return b and (b .. a) end)) .. "|" ..
      show(pcall(string.find, text, pattern, -3, true)) .. "|" .. show(pcall(matches, text, pattern))
end
)lua";

}  // namespace lianbing
