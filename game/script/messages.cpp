#include "game/script/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace lianbing::script {
namespace {

using View = std::string_view;

// Parts of a message that match a template in which each * stands for any text.
std::optional<std::vector<View>> fit(View words, View form) {
    std::vector<View> parts;
    while (true) {
        const std::size_t star = form.find('*');
        const View fixed = form.substr(0, star);
        if (words.substr(0, fixed.size()) != fixed) return std::nullopt;
        words.remove_prefix(fixed.size());
        if (star == View::npos) return words.empty() ? std::optional(parts) : std::nullopt;
        form.remove_prefix(star + 1);
        const View next = form.substr(0, form.find('*'));
        const std::size_t end = form.empty() ? words.size() : words.find(next);
        if (end == View::npos) return std::nullopt;
        parts.push_back(words.substr(0, end));
        words.remove_prefix(end);
    }
}

std::string typeWords(View type) {
    constexpr std::array<std::pair<View, View>, 9> kTypes = {{{"nil", "空值（nil）"},
                                                              {"no value", "没有给"},
                                                              {"boolean", "真假值（boolean）"},
                                                              {"number", "数（number）"},
                                                              {"string", "文字（string）"},
                                                              {"table", "表（table）"},
                                                              {"function", "函数（function）"},
                                                              {"thread", "协程（thread）"},
                                                              {"userdata", "对象（userdata）"}}};
    for (const auto& [english, chinese] : kTypes) {
        if (type == english) return std::string(chinese);
    }
    return std::string(type);
}

// `nil value (field 'x')` -> what it is called and what it is.
struct Operand {
    std::string name;  ///< `x`, or empty when Lua does not know
    View kind;         ///< local, global, field, upvalue, method, constant
    std::string type;
};

Operand readOperand(View words) {
    Operand operand;
    if (const auto parts = fit(words, "* value (* '*')")) {
        operand.type = typeWords((*parts)[0]);
        operand.kind = (*parts)[1];
        operand.name = (*parts)[2];
    } else if (const auto bare = fit(words, "* value")) {
        operand.type = typeWords((*bare)[0]);
    } else {
        operand.type = typeWords(words);
    }
    return operand;
}

std::string subject(const Operand& operand) {
    if (operand.name.empty() || operand.name == "?") return "这个值";
    if (operand.kind == "constant") return fmt::format("“{}”", operand.name);
    if (operand.kind == "method") return fmt::format("方法 {} ", operand.name);
    if (operand.kind == "field") return fmt::format("字段 {} ", operand.name);
    return operand.name + " ";
}

std::string onOperand(View words, View cannot) {
    const Operand operand = readOperand(words);
    return fmt::format("{}是{}，不能{}", subject(operand), operand.type, cannot);
}

std::string onCall(View words) {
    const Operand operand = readOperand(words);
    if (operand.kind == "for iterator") {
        return fmt::format("for 的 in 后面应该是迭代器，例如 pairs(表)，现在是{}", operand.type);
    }
    if (operand.type == "空值（nil）" && !operand.name.empty() && operand.name != "?") {
        return fmt::format("没有叫 {} 的{}，不能调用", operand.name,
                           operand.kind == "method" ? "方法" : "函数");
    }
    return onOperand(words, "当函数调用");
}

std::string onArithmetic(View words) {
    const Operand operand = readOperand(words);
    const View advice = operand.type == "文字（string）" ? "；文字要先用 tonumber 变成数" : "";
    return fmt::format("{}是{}，不能做算术{}", subject(operand), operand.type, advice);
}

std::string onComparison(View words) {
    if (const auto same = fit(words, "two * values")) {
        return fmt::format("两个{}之间不能比大小", typeWords((*same)[0]));
    }
    if (const auto both = fit(words, "* with *")) {
        return fmt::format("{}和{}不能比大小", typeWords((*both)[0]), typeWords((*both)[1]));
    }
    return "这两个值不能比大小";
}

// A token as Lua prints it: quoted, <eof>, or a byte such as <\229>.
std::string token(View words) {
    if (words == "<eof>") return "文件末尾";
    if (words == "<name>") return "名字";
    if (words == "<string>") return "文字";
    if (words == "<number>" || words == "<integer>") return "数";
    if (words.size() >= 2 && words.front() == '\'' && words.back() == '\'') {
        const View inner = words.substr(1, words.size() - 2);
        if (inner.substr(0, 2) == "<\\") return "一个不认识的字符";
        return fmt::format("“{}”", inner.substr(0, 80));
    }
    return std::string(words.substr(0, 80));
}

std::string onBadArgument(const std::vector<View>& parts) {
    if (const auto types = fit(parts[2], "* expected, got *")) {
        return fmt::format("{} 的第 {} 个参数应该是{}，现在是{}", parts[1], parts[0],
                           typeWords((*types)[0]), typeWords((*types)[1]));
    }
    return fmt::format("{} 的第 {} 个参数不对（{}）", parts[1], parts[0], parts[2]);
}

struct Rule {
    View form;
    std::string (*say)(const std::vector<View>& parts);
};

constexpr View kTooDeep = "套得太深：函数、括号或表一层套一层，超过了大约 200 层";

// The first form that fits decides; the special ones come first.
const std::array kRules = {
    // Running.
    Rule{"attempt to call a *", [](const auto& p) { return onCall(p[0]); }},
    Rule{"attempt to call *", [](const auto& p) { return onCall(p[0]); }},
    Rule{"attempt to index a *", [](const auto& p) { return onOperand(p[0], "取它的字段"); }},
    Rule{"attempt to index *", [](const auto& p) { return onOperand(p[0], "取它的字段"); }},
    Rule{"attempt to perform arithmetic on a *", [](const auto& p) { return onArithmetic(p[0]); }},
    Rule{"attempt to perform bitwise operation on a *", [](const auto& p) { return onOperand(p[0], "做位运算"); }},
    Rule{"attempt to concatenate a *", [](const auto& p) { return onOperand(p[0], "用 .. 拼接"); }},
    Rule{"attempt to get length of a *", [](const auto& p) { return onOperand(p[0], "用 # 取长度"); }},
    Rule{"attempt to compare *", [](const auto& p) { return onComparison(p[0]); }},
    Rule{"attempt to divide by zero", [](const auto&) { return std::string("整数不能除以 0"); }},
    Rule{"attempt to perform 'n//0'", [](const auto&) { return std::string("整数不能除以 0"); }},
    Rule{"attempt to perform 'n%0'", [](const auto&) { return std::string("整数不能对 0 取余"); }},
    Rule{"attempt to perform 'n%%0'", [](const auto&) { return std::string("整数不能对 0 取余"); }},
    Rule{"attempt to yield across a C-call boundary",
         [](const auto&) { return std::string("这里不能等待：正在排序、替换之类的函数里面"); }},
    Rule{"attempt to yield from outside a coroutine", [](const auto&) { return std::string("这里不能等待：不在处理函数里"); }},
    Rule{"cannot resume dead coroutine", [](const auto&) { return std::string("协程已经结束，不能再运行"); }},
    Rule{"cannot resume non-suspended coroutine", [](const auto&) { return std::string("协程正在运行，不能再运行一次"); }},
    Rule{"number* has no integer representation", [](const auto&) { return std::string("这里要整数，现在带小数或太大"); }},
    Rule{"bad 'for' * (number expected, got *)",
         [](const auto& p) {
             const View what = p[0] == "initial value" ? "起点" : p[0] == "limit" ? "终点" : "步长";
             return fmt::format("for 循环的{}应该是数，现在是{}", what, typeWords(p[1]));
         }},
    Rule{"'for' step is zero", [](const auto&) { return std::string("for 循环的步长不能是 0"); }},
    Rule{"'for' initial value must be a number", [](const auto&) { return std::string("for 循环的起点应该是数"); }},
    Rule{"'for' limit must be a number", [](const auto&) { return std::string("for 循环的终点应该是数"); }},
    Rule{"'for' step must be a number", [](const auto&) { return std::string("for 循环的步长应该是数"); }},
    Rule{"table index is nil", [](const auto&) { return std::string("表的键不能是空值（nil）"); }},
    Rule{"table index is NaN", [](const auto&) { return std::string("表的键不能是 NaN（0/0）"); }},
    Rule{"table overflow", [](const auto&) { return std::string("表太大"); }},
    Rule{"string length overflow", [](const auto&) { return std::string("文字太长"); }},
    Rule{"'*' chain too long; possibly a loop", [](const auto& p) { return fmt::format("{} 一层套一层没有尽头", p[0]); }},
    Rule{"stack overflow*", [](const auto&) { return std::string(kTooDeep); }},
    Rule{"C stack overflow*", [](const auto&) { return std::string(kTooDeep); }},
    Rule{"error in error handling", [](const auto&) { return std::string("处理错误时又出了错"); }},
    Rule{"error in __*", [](const auto& p) { return fmt::format("元方法 __{} 里出错", p[0]); }},
    Rule{"not enough memory", [](const auto&) { return std::string("内存不够"); }},
    Rule{"too many results to resume", [](const auto&) { return std::string("协程交回的值太多"); }},
    Rule{"variable '*' got a non-closable value", [](const auto&) { return std::string("for 循环的第四个值只能是空值（nil）"); }},
    Rule{"object length is not an integer", [](const auto&) { return std::string("__len 必须返回整数"); }},
    Rule{"bad argument #* to '*' (*)", [](const auto& p) { return onBadArgument(p); }},
    Rule{"calling '*' on bad self*", [](const auto& p) { return fmt::format("调用 {} 的对象不对", p[0]); }},
    // Reading.
    Rule{"unfinished string near *", [](const auto&) { return std::string("引号没有关上：一行里的文字要用同样的引号结束"); }},
    Rule{"unfinished long string (starting at line *) near *",
         [](const auto& p) { return fmt::format("第 {} 行开始的 [[ 文字没有用 ]] 结束", p[0]); }},
    Rule{"unfinished long comment (starting at line *) near *",
         [](const auto& p) { return fmt::format("第 {} 行开始的 --[[ 注释没有用 ]] 结束", p[0]); }},
    Rule{"'*' expected (to close '*' at line *) near *",
         [](const auto& p) { return fmt::format("第 {} 行的 {} 没有用 {} 结束，读到了{}", p[2], p[1], p[0], token(p[3])); }},
    Rule{"'=' or 'in' expected near *", [](const auto& p) { return fmt::format("for 的变量后面要写 = 或 in，却是{}", token(p[0])); }},
    Rule{"<name> expected near *", [](const auto& p) { return fmt::format("这里应该是一个名字，却是{}", token(p[0])); }},
    Rule{"<eof> expected near *", [](const auto& p) { return fmt::format("{}是多出来的：前面的语句已经结束", token(p[0])); }},
    Rule{"'then' expected near '='", [](const auto&) { return std::string("比较相等要写 ==，一个 = 是赋值"); }},
    Rule{"'*' expected near *", [](const auto& p) { return fmt::format("{}前面少了 {}", token(p[1]), p[0]); }},
    Rule{"function arguments expected near *", [](const auto& p) { return fmt::format("冒号后面是方法，要写括号和参数，却是{}", token(p[0])); }},
    Rule{"unexpected symbol near *",
         [](const auto& p) {
             return p[0] == "<eof>" ? std::string("文件还没写完就结束了") : fmt::format("这里不该出现{}", token(p[0]));
         }},
    Rule{"syntax error near *", [](const auto& p) { return fmt::format("{}附近写得不对", token(p[0])); }},
    Rule{"malformed number near *", [](const auto& p) { return fmt::format("数写得不对：{}；名字不能以数字开头", token(p[0])); }},
    Rule{"invalid escape sequence near *", [](const auto& p) { return fmt::format("文字里不认识的转义 {}；反斜杠本身要写 \\\\", token(p[0])); }},
    Rule{"hexadecimal digit expected near *", [](const auto&) { return std::string("\\x 和 \\u 后面要写十六进制数"); }},
    Rule{"missing '{' * near *", [](const auto&) { return std::string("\\u 后面要写 {十六进制数}"); }},
    Rule{"decimal escape too large near *", [](const auto&) { return std::string("反斜杠后面的数不能超过 255"); }},
    Rule{"invalid long string delimiter near *", [](const auto&) { return std::string("长文字的开头写得不对，应该是 [["); }},
    Rule{"lexical element too long near *", [](const auto&) { return std::string("一个词或一段文字太长"); }},
    Rule{"no visible label '*' for *", [](const auto& p) { return fmt::format("goto 找不到标记 {}", p[0]); }},
    Rule{"break outside loop at line *", [](const auto&) { return std::string("break 只能写在循环里"); }},
    Rule{"break outside a loop at line *", [](const auto&) { return std::string("break 只能写在循环里"); }},
    Rule{"label '*' already defined *", [](const auto& p) { return fmt::format("标记 {} 写了两次", p[0]); }},
    Rule{"<goto *> at line * jumps into the scope of local *", [](const auto& p) { return fmt::format("goto {} 跳过了局部变量的声明", p[0]); }},
    Rule{"attempt to assign to const variable '*'", [](const auto& p) { return fmt::format("{} 是常量，不能改", p[0]); }},
    Rule{"unknown attribute '*'*", [](const auto& p) { return fmt::format("不认识的变量属性 <{}>", p[0]); }},
    Rule{"multiple to-be-closed variables in local list*", [](const auto&) { return std::string("不能使用 <close> 变量"); }},
    Rule{"cannot use '...' outside a vararg function near *", [](const auto&) { return std::string("... 只能写在带 ... 参数的函数里"); }},
    Rule{"too many * (limit is *) in * near *",
         [](const auto& p) {
             const View what = p[0] == "local variables" ? "局部变量" : p[0] == "upvalues" ? "外面的局部变量" : p[0];
             return fmt::format("一个函数里{}太多（上限 {}）", what, p[1]);
         }},
    Rule{"function or expression needs too many registers*", [](const auto&) { return std::string("这个式子或函数太复杂，请拆开写"); }},
    Rule{"control structure too long*", [](const auto&) { return std::string("循环或条件语句太长，请拆成函数"); }},
    Rule{"chunk has too many syntax levels*", [](const auto&) { return std::string(kTooDeep); }},
    Rule{"attempt to load a * chunk*", [](const auto&) { return std::string("只接受文本脚本，不接受编译过的字节码"); }},
};

std::size_t editDistance(View first, View second) {
    std::vector<std::size_t> row(second.size() + 1);
    for (std::size_t at = 0; at < row.size(); ++at) row[at] = at;
    for (std::size_t line = 1; line <= first.size(); ++line) {
        std::size_t diagonal = row[0];
        row[0] = line;
        for (std::size_t at = 1; at < row.size(); ++at) {
            const std::size_t replaced = diagonal + (first[line - 1] == second[at - 1] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

Located splitPlace(const Core& core, std::string_view message) {
    for (std::size_t colon = message.find(':'); colon != View::npos;
         colon = message.find(':', colon + 1)) {
        const std::size_t digits = message.find_first_not_of("0123456789", colon + 1);
        if (digits == View::npos || digits == colon + 1 || message.substr(digits, 2) != ": ")
            continue;
        const View file = message.substr(0, colon);
        if (!core.files.contains(file)) return {{}, {}, message};
        return {file, message.substr(colon + 1, digits - colon - 1), message.substr(digits + 2)};
    }
    return {{}, {}, message};
}

std::string translate(std::string_view words) {
    for (const Rule& rule : kRules) {
        if (const auto parts = fit(words, rule.form)) return rule.say(*parts);
    }
    return std::string(words);
}

base::Error describe(const Core& core, std::string_view message) {
    const Located located = splitPlace(core, message);
    base::Error error{translate(located.words), {}};
    if (!located.file.empty())
        error.where = fmt::format("{}:{}", core.files.find(located.file)->second, located.line);
    return error;
}

std::string closest(std::string_view name, const std::vector<std::string>& known) {
    constexpr std::size_t kLongest = 64;
    std::string best;
    std::size_t bestDistance = std::min<std::size_t>(name.size() / 3 + 1, 3);
    if (name.size() > kLongest) return best;
    for (const std::string& candidate : known) {
        if (candidate.size() > kLongest) continue;
        const std::size_t distance = editDistance(name, candidate);
        if (distance > bestDistance ||
            (distance == bestDistance && !best.empty() && best <= candidate))
            continue;
        if (distance >= std::max(name.size(), candidate.size())) continue;
        best = candidate;
        bestDistance = distance;
    }
    return best;
}

}  // namespace lianbing::script
