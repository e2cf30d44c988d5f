#include "game/script/bytecode.h"

#include "game/base/check.h"
#include "game/script/frozen.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace lianbing::script {
namespace {

// Values a vararg function may put before an open list it passes on, and any function before one it returns: each such
// step copies the whole list, which no instruction count shows.
constexpr int kMaxBefore = 8;

// The instructions this file looks at, numbered as in lopcodes.h of Lua 5.4. The unit test compiles each of them.
enum class Op : unsigned char {
    SetUpvalue = 10,
    GetTabUp = 11,
    SetTabUp = 15,
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

struct Function {
    int firstLine = 0;
    bool isVararg = false;
    std::vector<Instruction> code;
    std::vector<int> lines;           ///< of each instruction
    std::vector<std::string> texts;   ///< of each constant, empty for those that are no text
    std::vector<Upvalue> upvalues;
    std::vector<Function> inner;
};

int appendDump(lua_State* /*lua*/, const void* part, std::size_t size, void* target) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(part), size);
    return 0;
}

// Reads what lua_dump wrote, as ldump.c of Lua 5.4 writes it. We made the dump ourselves: it is never damaged.
class DumpReader {
public:
    explicit DumpReader(std::string_view dump) : dump_(dump) {}

    Function readAll() {
        constexpr std::size_t kHeader = 4 + 1 + 1 + 6 + 3 + 8 + 8;
        skip(kHeader + 1);
        return readFunction();
    }

private:
    void skip(std::size_t bytes) {
        LIANBING_CHECK(bytes <= dump_.size() - at_, "a dump of Lua 5.4 ends where its format says");
        at_ += bytes;
    }

    unsigned char readByte() {
        skip(1);
        return static_cast<unsigned char>(dump_[at_ - 1]);
    }

    std::size_t readSize() {
        std::size_t value = 0;
        while (true) {
            const unsigned char part = readByte();
            value = (value << 7U) | (part & 0x7FU);
            if ((part & 0x80U) != 0) return value;
        }
    }

    std::string readText() {
        const std::size_t size = readSize();  // one more than the length; 0 for none
        if (size == 0) return {};
        skip(size - 1);
        return std::string(dump_.substr(at_ - (size - 1), size - 1));
    }

    Function readFunction() {
        Function function;
        readText();  // source
        function.firstLine = static_cast<int>(readSize());
        readSize();  // last line
        readByte();  // parameters
        function.isVararg = readByte() != 0;
        readByte();  // registers
        readCode(function);
        readConstants(function);
        readUpvalues(function);
        function.inner.resize(readSize());
        for (Function& inner : function.inner) inner = readFunction();
        readDebug(function);
        return function;
    }

    void readCode(Function& function) {
        function.code.resize(readSize());
        for (Instruction& instruction : function.code) {
            skip(sizeof instruction.word);
            std::memcpy(&instruction.word, dump_.data() + at_ - sizeof instruction.word, sizeof instruction.word);
        }
    }

    void readConstants(Function& function) {
        constexpr unsigned char kInteger = 0x03;
        constexpr unsigned char kFloat = 0x13;
        constexpr unsigned char kShortText = 0x04;
        constexpr unsigned char kLongText = 0x14;
        function.texts.resize(readSize());
        for (std::string& text : function.texts) {
            const unsigned char type = readByte();
            if (type == kInteger || type == kFloat) skip(8);
            if (type == kShortText || type == kLongText) text = readText();
        }
    }

    void readUpvalues(Function& function) {
        function.upvalues.resize(readSize());
        for (Upvalue& upvalue : function.upvalues) {
            upvalue.isParentsLocal = readByte() != 0;
            upvalue.index = readByte();
            readByte();  // kind
        }
    }

    void readDebug(Function& function) {
        std::vector<int> steps(readSize());
        for (int& step : steps) step = static_cast<signed char>(readByte());
        std::vector<std::pair<int, int>> anchors(readSize());
        for (auto& [place, line] : anchors) {
            place = static_cast<int>(readSize());
            line = static_cast<int>(readSize());
        }
        fillLines(function, steps, anchors);
        for (std::size_t left = readSize(); left > 0; --left) {
            readText();
            readSize();
            readSize();
        }
        const std::size_t names = readSize();
        for (std::size_t at = 0; at < names; ++at) function.upvalues[at].name = readText();
    }

    // Lines are stored as small steps, with anchors where a step is too large.
    static void fillLines(Function& function, const std::vector<int>& steps,
                          const std::vector<std::pair<int, int>>& anchors) {
        constexpr int kAnchored = -0x80;
        int line = function.firstLine;
        auto anchor = anchors.begin();
        for (const int step : steps) {
            line = step == kAnchored && anchor != anchors.end() ? (anchor++)->second : line + step;
            function.lines.push_back(line);
        }
    }

    std::string_view dump_;
    std::size_t at_ = 0;
};

Function decompile(lua_State* lua, int functionIndex) {
    const StackGuard guard(lua);
    luaL_checkstack(lua, 1, nullptr);
    lua_pushvalue(lua, functionIndex);
    std::string dump;
    lua_dump(lua, appendDump, &dump, 0);
    charge(lua, static_cast<std::int64_t>(dump.size() / 8));
    return DumpReader(dump).readAll();
}

class Findings {
public:
    explicit Findings(std::string file) : file_(std::move(file)) {}

    void add(int line, std::string sentence) { found_.emplace(line, std::move(sentence)); }

    [[nodiscard]] Errors byLine() const {
        Errors errors;
        for (const auto& [line, sentence] : found_) errors.push_back({sentence, fmt::format("{}:{}", file_, line)});
        return errors;
    }

private:
    std::string file_;
    std::set<std::pair<int, std::string>> found_;
};

bool makesOpenList(const Instruction& instruction) {
    return (instruction.op() == Op::Vararg || instruction.op() == Op::Call) && instruction.c() == 0;
}

// The values before the open list that the instruction at `place` uses, or 0 when it uses none.
int valuesBefore(const Function& function, std::size_t place) {
    const Instruction& user = function.code[place];
    if (user.b() != 0 || place == 0 || !makesOpenList(function.code[place - 1])) return 0;
    const int from = user.op() == Op::Return ? user.a() : user.a() + 1;
    return function.code[place - 1].a() - from;
}

void checkInstruction(lua_State* lua, const Function& function, std::size_t place, Findings& findings) {
    const Instruction& instruction = function.code[place];
    const int line = function.lines[place];
    const auto upvalueName = [&](int index) { return function.upvalues[static_cast<std::size_t>(index)].name; };
    const auto text = [&](int index) { return function.texts[static_cast<std::size_t>(index)]; };
    switch (instruction.op()) {
        case Op::SetTabUp:
            if (upvalueName(instruction.a()) == "_ENV") {
                findings.add(line, fmt::format("不能写全局变量 {0}；请写 local {0}", text(instruction.b())));
            }
            break;
        case Op::GetTabUp:
            if (upvalueName(instruction.b()) == "_ENV" && !hasGlobal(lua, text(instruction.c()))) {
                findings.add(line, unknownGlobal(lua, text(instruction.c())));
            }
            break;
        case Op::ToBeClosed: findings.add(line, "不能使用 <close> 变量"); break;
        case Op::Pow:
        case Op::PowK: findings.add(line, "不能用 ^：结果的末位因机器而异；请写 x * x，或 math.pow(x, y)"); break;
        case Op::Return:
            if (valuesBefore(function, place) > kMaxBefore) {
                findings.add(line, fmt::format("return 最后接函数调用或 ... 时，前面最多 {} 个值", kMaxBefore));
            }
            break;
        case Op::Call:
        case Op::TailCall:
            if (function.isVararg && valuesBefore(function, place) > kMaxBefore) {
                findings.add(line, fmt::format("参数最后是函数调用或 ... 时，前面最多 {} 个参数", kMaxBefore));
            }
            break;
        case Op::SetUpvalue:
        case Op::Vararg: break;
    }
}

void checkFunction(lua_State* lua, const Function& function, Findings& findings) {
    for (std::size_t place = 0; place < function.code.size(); ++place) checkInstruction(lua, function, place, findings);
    for (const Function& inner : function.inner) checkFunction(lua, inner, findings);
}

// Which upvalues of `inner` live outside the closure under test, given those of the function around it.
std::vector<bool> outerUpvalues(const Function& inner, const std::vector<bool>& around) {
    std::vector<bool> outer;
    for (const Upvalue& upvalue : inner.upvalues) {
        outer.push_back(!upvalue.isParentsLocal && around[static_cast<std::size_t>(upvalue.index)]);
    }
    return outer;
}

void checkAssignments(const Function& function, const std::vector<bool>& outer, Findings& findings) {
    for (std::size_t place = 0; place < function.code.size(); ++place) {
        const Instruction& instruction = function.code[place];
        if (instruction.op() != Op::SetUpvalue) continue;
        const auto index = static_cast<std::size_t>(instruction.b());
        if (!outer[index]) continue;
        findings.add(function.lines[place], fmt::format("函数改了外面的局部变量 {}：它会从这一次检查带到下一次；"
                                                        "要记住的事请用 play:set",
                                                        function.upvalues[index].name));
    }
    for (const Function& inner : function.inner) checkAssignments(inner, outerUpvalues(inner, outer), findings);
}

std::string fileOf(lua_State* lua, int functionIndex) {
    const StackGuard guard(lua);
    lua_Debug record;
    lua_pushvalue(lua, functionIndex);
    lua_getinfo(lua, ">S", &record);
    return record.source[0] == '@' ? record.source + 1 : record.source;
}

}  // namespace

Errors checkChunk(lua_State* lua, const std::string& fileName) {
    Findings findings(fileName);
    checkFunction(lua, decompile(lua, -1), findings);
    return findings.byLine();
}

Errors checkClosure(lua_State* lua, int functionIndex) {
    Findings findings(fileOf(lua, functionIndex));
    const Function function = decompile(lua, functionIndex);
    checkAssignments(function, std::vector<bool>(function.upvalues.size(), true), findings);
    return findings.byLine();
}

}  // namespace lianbing::script
