#include "game/script/bytecode.h"

#include "game/script/compiled_function.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::script {
namespace {

// Values a vararg function may put before an open list it passes on, and any function before one it
// returns: each such step copies the whole list, which no instruction count shows.
constexpr int kMaxBefore = 8;

class Findings {
public:
    explicit Findings(std::string file) : file_(std::move(file)) {}

    void add(int line, std::string sentence) { found_.emplace(line, std::move(sentence)); }

    [[nodiscard]] Errors byLine() const {
        Errors errors;
        for (const auto& [line, sentence] : found_)
            errors.push_back({sentence, fmt::format("{}:{}", file_, line)});
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

// The constant that an instruction uses as a field's name, or -1. The machine trusts the compiler
// that it is one, and some compilers of 5.4 had errors in functions with very many constants.
int nameConstant(const Instruction& instruction) {
    switch (instruction.op()) {
        case Op::GetTabUp:
        case Op::GetField:
            return instruction.c();
        case Op::SetTabUp:
        case Op::SetField:
            return instruction.b();
        default:
            return -1;
    }
}

bool isSound(const Function& function, const Instruction& instruction) {
    const int index = nameConstant(instruction);
    if (index < 0) return true;
    const auto at = static_cast<std::size_t>(index);
    return at < function.constants.size() && function.constants[at].isName;
}

void checkInstruction(lua_State* lua, const Function& function, std::size_t place,
                      Findings& findings) {
    const Instruction& instruction = function.code[place];
    const int line = function.lines[place];
    const auto upvalueName = [&](int index) {
        return function.upvalues[static_cast<std::size_t>(index)].name;
    };
    const auto text = [&](int index) {
        return function.constants[static_cast<std::size_t>(index)].text;
    };
    if (!isSound(function, instruction))
        return findings.add(line, "这个函数里的常量太多，请拆成几个函数");
    switch (instruction.op()) {
        case Op::SetTabUp:
            if (upvalueName(instruction.a()) == "_ENV") {
                findings.add(
                    line, fmt::format("不能写全局变量 {0}；请写 local {0}", text(instruction.b())));
            }
            break;
        case Op::GetTabUp:
            if (upvalueName(instruction.b()) == "_ENV" && !hasGlobal(lua, text(instruction.c()))) {
                findings.add(line, unknownGlobal(lua, text(instruction.c())));
            }
            break;
        case Op::ToBeClosed:
            findings.add(line, "不能使用 <close> 变量");
            break;
        case Op::Pow:
        case Op::PowK:
            findings.add(line, "不能用 ^：结果的末位因机器而异；请写 x * x，或 math.pow(x, y)");
            break;
        case Op::Return:
            if (valuesBefore(function, place) > kMaxBefore) {
                findings.add(line, fmt::format("return 最后接函数调用或 ... 时，前面最多 {} 个值",
                                               kMaxBefore));
            }
            break;
        case Op::Call:
        case Op::TailCall:
            if (function.isVararg && valuesBefore(function, place) > kMaxBefore) {
                findings.add(line, fmt::format("参数最后是函数调用或 ... 时，前面最多 {} 个参数",
                                               kMaxBefore));
            }
            break;
        case Op::SetUpvalue:
        case Op::GetField:
        case Op::SetField:
        case Op::Vararg:
            break;
    }
}

void checkFunction(lua_State* lua, const Function& function, Findings& findings) {
    for (std::size_t place = 0; place < function.code.size(); ++place)
        checkInstruction(lua, function, place, findings);
    for (const Function& inner : function.inner) checkFunction(lua, inner, findings);
}

// Which upvalues of `inner` live outside the closure under test, given those of the function around
// it.
std::vector<bool> outerUpvalues(const Function& inner, const std::vector<bool>& around) {
    std::vector<bool> outer;
    for (const Upvalue& upvalue : inner.upvalues) {
        outer.push_back(!upvalue.isParentsLocal && around[static_cast<std::size_t>(upvalue.index)]);
    }
    return outer;
}

void checkAssignments(const Function& function, const std::vector<bool>& outer,
                      Findings& findings) {
    for (std::size_t place = 0; place < function.code.size(); ++place) {
        const Instruction& instruction = function.code[place];
        if (instruction.op() != Op::SetUpvalue) continue;
        const auto index = static_cast<std::size_t>(instruction.b());
        if (!outer[index]) continue;
        findings.add(function.lines[place],
                     fmt::format("函数改了外面的局部变量 {}：它会从这一次检查带到下一次；"
                                 "要记住的事请用 play:set",
                                 function.upvalues[index].name));
    }
    for (const Function& inner : function.inner)
        checkAssignments(inner, outerUpvalues(inner, outer), findings);
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
