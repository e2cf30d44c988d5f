#pragma once

// Internal to game/script: a function as the compiler of Lua 5.4 left it.

#include <lua.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace lianbing::script {

// The instructions this file looks at, numbered as in lopcodes.h of Lua 5.4. The unit test compiles
// each of them.
enum class Op : unsigned char {
    SetUpvalue = 10,
    GetTabUp = 11,
    GetField = 14,
    SetTabUp = 15,
    SetField = 18,
    PowK = 26,
    Pow = 38,
    ToBeClosed = 55,
    Call = 68,
    TailCall = 69,
    Return = 70,
    Vararg = 80,
};

struct Instruction {
    std::uint32_t word = 0;

    [[nodiscard]] Op op() const { return static_cast<Op>(word & 0x7FU); }

    [[nodiscard]] int a() const { return static_cast<int>((word >> 7U) & 0xFFU); }

    [[nodiscard]] int b() const { return static_cast<int>((word >> 16U) & 0xFFU); }

    [[nodiscard]] int c() const { return static_cast<int>((word >> 24U) & 0xFFU); }
};

struct Upvalue {
    bool isParentsLocal = false;
    int index = 0;
    std::string name;
};

struct Constant {
    bool isName = false;  ///< a short text, as field names are
    std::string text;     ///< empty for what is no text
};

struct Function {
    int firstLine = 0;
    bool isVararg = false;
    std::vector<Instruction> code;
    std::vector<int> lines;  ///< of each instruction
    std::vector<Constant> constants;
    std::vector<Upvalue> upvalues;
    std::vector<Function> inner;
};

/// Reads the Lua function at `functionIndex`, with the functions inside it, by way of lua_dump.
/// Pays for it.
Function decompile(lua_State* lua, int functionIndex);

}  // namespace lianbing::script
