#include "game/procedure/formula.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace lianbing::procedure {

using base::Fraction;

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNamePart(char c) {
    return isLetter(c) || c == '_' || (c >= '0' && c <= '9');
}

}  // namespace

/// Recursive descent: sum of products of atoms. A fault is noted once; what follows it is skipped.
class FormulaParser {
public:
    explicit FormulaParser(std::string_view text) : rest_(text), whole_(text) {}

    base::Result<Formula> parse() {
        formula_.text_ = std::string(whole_);
        readSum(0);
        skipBlanks();
        const bool isComma = rest_.starts_with(",") || rest_.starts_with("，");
        if (!fault_ && isComma) complain("这里不能有逗号；数不写千位逗号，100,000 要写成 100000");
        if (!fault_ && !rest_.empty()) complain(fmt::format("多出来的内容“{}”", rest_));
        if (fault_) return base::fail(*fault_);
        return std::move(formula_);
    }

private:
    using Kind = Formula::Kind;

    static constexpr int kMostNesting = 30;
    static constexpr std::size_t kMostNodes = 500;

    void complain(std::string_view what) {
        const std::string_view before = whole_.substr(0, whole_.size() - rest_.size());
        if (!fault_) fault_ = fmt::format("公式第 {} 个字：{}", base::length(before) + 1, what);
        rest_ = {};
    }

    void skipBlanks() {
        while (rest_.starts_with(' ')) rest_.remove_prefix(1);
    }

    /// Takes any one way to write a sign.
    bool take(std::initializer_list<std::string_view> signs) {
        skipBlanks();
        for (const std::string_view sign : signs) {
            if (!rest_.starts_with(sign)) continue;
            rest_.remove_prefix(sign.size());
            return true;
        }
        return false;
    }

    bool takeOpening() { return take({"(", "（"}); }

    void takeClosing() {
        if (!take({")", "）"})) complain("缺右括号");
    }

    std::size_t add(Formula::Node node) {
        if (formula_.nodes_.size() == kMostNodes) complain("公式太长");
        formula_.nodes_.push_back(std::move(node));
        return formula_.nodes_.size() - 1;
    }

    std::size_t readSum(int depth) {
        std::size_t left = readProduct(depth);
        while (!fault_) {
            const bool isPlus = take({"+", "＋"});
            if (!isPlus && !take({"-", "－"})) break;
            const std::size_t right = readProduct(depth);
            left = add({isPlus ? Kind::Add : Kind::Subtract, {}, {}, left, right});
        }
        return left;
    }

    std::size_t readProduct(int depth) {
        std::size_t left = readAtom(depth);
        while (!fault_) {
            const bool isTimes = take({"*", "×"});
            if (!isTimes && !take({"/", "÷"})) break;
            const std::size_t right = readAtom(depth);
            left = add({isTimes ? Kind::Multiply : Kind::Divide, {}, {}, left, right});
        }
        return left;
    }

    std::size_t readAtom(int depth) {
        if (depth == kMostNesting) complain("括号套得太深");
        skipBlanks();
        if (fault_ || rest_.empty()) {
            complain("这里缺一个数或者名称");
            return 0;
        }
        if (takeOpening()) {
            const std::size_t inner = readSum(depth + 1);
            takeClosing();
            return add({Kind::Bracket, {}, {}, inner, inner});
        }
        if (rest_.starts_with("-") || rest_.starts_with("－")) complain("这里不能是负数");
        if (fault_) return 0;
        const char first = rest_.front();
        if (first >= '0' && first <= '9') return readNumber();
        if (isLetter(first)) return readWord(depth);
        complain("这里应该是数、名称或者括号");
        return 0;
    }

    std::size_t readNumber() {
        const auto end = std::find_if(rest_.begin(), rest_.end(), [](char c) {
            return (c < '0' || c > '9') && c != '.' && c != '%';
        });
        const std::string_view word =
            rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        const std::optional<Fraction> number = Fraction::parse(word);
        if (!number) complain(fmt::format("“{}”不是数", word));
        if (!fault_) rest_.remove_prefix(word.size());
        return add({Kind::Number, number.value_or(Fraction{}), std::string(word), 0, 0});
    }

    std::size_t readWord(int depth) {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), isNamePart);
        const std::string word(rest_.begin(), end);
        rest_.remove_prefix(word.size());
        const bool isFunction = word == "min" || word == "max";
        if (isFunction && takeOpening()) {
            const std::size_t left = readSum(depth + 1);
            if (!take({",", "，"})) complain("min 和 max 要两个数，用逗号分开");
            const std::size_t right = readSum(depth + 1);
            takeClosing();
            return add({word == "min" ? Kind::Least : Kind::Most, {}, {}, left, right});
        }
        std::vector<std::string>& names = formula_.names_;
        if (std::find(names.begin(), names.end(), word) == names.end()) names.push_back(word);
        return add({Kind::Name, {}, word, 0, 0});
    }

    std::string_view rest_;
    std::string_view whole_;
    Formula formula_;
    std::optional<std::string> fault_;
};

bool isFormulaName(std::string_view text) {
    return !text.empty() && isLetter(text.front()) &&
           std::all_of(text.begin(), text.end(), isNamePart);
}

base::Result<Formula> Formula::parse(std::string_view text) {
    return FormulaParser{text}.parse();
}

Fraction Formula::value(const Values& values) const {
    std::vector<Fraction> made;
    made.reserve(nodes_.size());
    for (const Node& node : nodes_) {
        const auto left = [&] { return made[node.left]; };
        const auto right = [&] { return made[node.right]; };
        switch (node.kind) {
            case Kind::Number:
                made.push_back(node.number);
                break;
            case Kind::Name:
                made.push_back(values(node.word));
                break;
            case Kind::Add:
                made.push_back(left() + right());
                break;
            case Kind::Subtract:
                made.push_back(left() - right());
                break;
            case Kind::Multiply:
                made.push_back(left() * right());
                break;
            case Kind::Divide:
                made.push_back(left() / right());
                break;
            case Kind::Least:
            case Kind::Most: {
                const bool areNumbers = left().isNumber() && right().isNumber();
                const bool takesLeft = (left() < right()) == (node.kind == Kind::Least);
                made.push_back(areNumbers && takesLeft ? left()
                               : areNumbers            ? right()
                                                       : left() + right());
                break;
            }
            case Kind::Bracket:
                made.push_back(left());
                break;
        }
    }
    return made.back();
}

std::string Formula::shown(const Words& words) const {
    std::vector<std::string> made;
    made.reserve(nodes_.size());
    for (const Node& node : nodes_) {
        const auto both = [&](std::string_view sign) {
            return made[node.left] + std::string(sign) + made[node.right];
        };
        switch (node.kind) {
            case Kind::Number:
                made.push_back(node.word);
                break;
            case Kind::Name:
                made.push_back(words(node.word));
                break;
            case Kind::Add:
                made.push_back(both(" + "));
                break;
            case Kind::Subtract:
                made.push_back(both(" - "));
                break;
            case Kind::Multiply:
                made.push_back(both(" × "));
                break;
            case Kind::Divide:
                made.push_back(both(" ÷ "));
                break;
            case Kind::Least:
                made.push_back("较小者(" + both("，") + ")");
                break;
            case Kind::Most:
                made.push_back("较大者(" + both("，") + ")");
                break;
            case Kind::Bracket:
                made.push_back("(" + made[node.left] + ")");
                break;
        }
    }
    return made.back();
}

}  // namespace lianbing::procedure
