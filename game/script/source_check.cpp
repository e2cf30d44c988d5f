#include "game/script/source_check.h"

#include "game/base/text.h"
#include "game/scenario/shown_text.h"
#include "game/script/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lianbing::script {
namespace {

constexpr std::size_t kMaxReported = 20;

struct Replacement {
    std::string_view foreign;
    std::string_view plain;
};

// What an input method leaves behind -> what was meant. Full-width ASCII (U+FF01..FF5E) is
// computed.
constexpr std::array kReplacements = {
    Replacement{"，", ","},  Replacement{"。", "."},  Replacement{"、", ","},
    Replacement{"；", ";"},  Replacement{"：", ":"},  Replacement{"“", "\""},
    Replacement{"”", "\""},  Replacement{"‘", "'"},   Replacement{"’", "'"},
    Replacement{"「", "\""}, Replacement{"」", "\""}, Replacement{"《", "<"},
    Replacement{"》", ">"},  Replacement{"〈", "<"},  Replacement{"〉", ">"},
    Replacement{"【", "["},  Replacement{"】", "]"},  Replacement{"〔", "["},
    Replacement{"〕", "]"},  Replacement{"…", "..."}, Replacement{"—", "-"},
    Replacement{"×", "*"},   Replacement{"÷", "/"},   Replacement{"≠", "~="},
    Replacement{"≤", "<="},  Replacement{"≥", ">="},  Replacement{"！", "not"},
    Replacement{"·", "."}};

// Never valid in Lua, two characters in a row.
constexpr std::array kForeignOperators = {
    Replacement{"!=", "~="},        Replacement{"&&", "and"},       Replacement{"||", "or"},
    Replacement{"/*", "--[["},      Replacement{"++", "x = x + 1"}, Replacement{"+=", "x = x + …"},
    Replacement{"-=", "x = x - …"}, Replacement{"*=", "x = x * …"}};

std::string codeName(char32_t value) {
    return fmt::format("U+{:04X}", static_cast<unsigned int>(value));
}

std::optional<std::string> plainFor(std::string_view foreign) {
    for (const Replacement& entry : kReplacements) {
        if (entry.foreign == foreign) return std::string(entry.plain);
    }
    const char32_t value = base::readCodePoint(foreign).value;
    if (value >= 0xFF01 && value <= 0xFF5E)
        return std::string(1, static_cast<char>(value - 0xFF01 + '!'));
    return std::nullopt;
}

class Checker {
public:
    explicit Checker(const SourceFile& file) : file_(file), source_(withoutMark(file.text)) {}

    Errors run() {
        if (isText()) checkTokens();
        return std::move(errors_);
    }

private:
    void report(int line, std::string sentence) {
        if (errors_.size() < kMaxReported)
            errors_.push_back({std::move(sentence), fmt::format("{}:{}", file_.name, line)});
    }

    // Whether the bytes can be read as tokens at all.
    bool isText() {
        if (source_.size() > kMaxSourceBytes) {
            errors_.push_back(
                {fmt::format("文件太大（上限 {} MiB）", kMaxSourceBytes >> 20U), file_.name});
            return false;
        }
        if (!source_.empty() && source_.front() == '\x1b') {
            errors_.push_back({"只接受文本脚本，不接受编译过的字节码", file_.name});
            return false;
        }
        int line = 1;
        for (std::size_t at = 0; at < source_.size() && errors_.size() < kMaxReported;) {
            const auto letter = static_cast<unsigned char>(source_[at]);
            if (letter < 0x80) {
                line += letter == '\n' ? 1 : 0;
                const bool isControl =
                    (letter < 32 && (letter < '\t' || letter > '\r')) || letter == 127;
                if (isControl)
                    report(line, fmt::format("文件里有控制字符（编号 {}），请删掉", letter));
                ++at;
                continue;
            }
            const base::CodePoint point = base::readCodePoint(source_.substr(at));
            if (point.bytes == 1) {
                report(line, "这里不是 UTF-8 文字；请把文件存成 UTF-8 编码");
                return false;
            }
            if (base::isBidiControl(point.value)) {
                report(line, fmt::format("有看不见的方向控制字符 {}，会让代码和显示不一致，请删掉",
                                         codeName(point.value)));
            } else if (scenario::isHiddenCharacter(point.value)) {
                report(line, fmt::format("有看不见的字符 {}，请删掉",
                                         scenario::characterName(point.value)));
            }
            at += point.bytes;
        }
        return errors_.empty();
    }

    void checkTokens() {
        Lexer lexer(source_);
        int labels = 0;
        Token before;
        for (Token token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
            if (token.kind == TokenKind::Foreign) {
                if (!checkForeignQuotes(token, lexer)) checkForeign(token);
            } else if (token.kind == TokenKind::Broken) {
                checkBroken(token);
            } else if (token.kind == TokenKind::Symbol) {
                checkSymbol(before, token);
                if (token.text == "::" && ++labels == 2 * kMaxLabels + 1) {
                    report(token.line,
                           fmt::format("goto 标记太多（一个文件最多 {} 个）", kMaxLabels));
                }
            } else if (token.text == "_ENV") {
                report(token.line, "不能使用 _ENV");
            }
            before = token;
        }
    }

    [[nodiscard]] std::size_t columnOf(const Token& token) const {
        const std::size_t lineStart =
            source_.substr(0, token.offset).rfind('\n') + 1;  // npos + 1 is 0
        return base::length(source_.substr(lineStart, token.offset - lineStart)) + 1;
    }

    // A text in full-width quotes is one slip, not one for each of its characters.
    bool checkForeignQuotes(const Token& token, Lexer& lexer) {
        constexpr std::array kQuotes = {Replacement{"“", "”"}, Replacement{"‘", "’"},
                                        Replacement{"「", "」"}, Replacement{"”", "”"},
                                        Replacement{"＂", "＂"}};
        for (const Replacement& quotes : kQuotes) {
            if (token.text != quotes.foreign) continue;
            const std::size_t lineEnd = std::min(source_.find('\n', token.offset), source_.size());
            const std::size_t closing =
                source_.find(quotes.plain, token.offset + token.text.size());
            if (closing >= lineEnd) return false;
            report(token.line,
                   fmt::format("第 {} 个字起的文字用了中文引号 {} {} ，请都换成英文的 \"",
                               columnOf(token), quotes.foreign, quotes.plain));
            lexer.skipTo(closing + quotes.plain.size());
            return true;
        }
        return false;
    }

    void checkForeign(const Token& token) {
        const std::size_t column = columnOf(token);
        const char32_t value = base::readCodePoint(token.text).value;
        if (value == 0xA0 || value == 0x3000) {
            report(token.line, fmt::format("第 {} 个字是{}，请换成普通空格", column,
                                           scenario::characterName(value)));
        } else if (const auto plain = plainFor(token.text)) {
            report(token.line, fmt::format("第 {} 个字是中文符号 {} ，请换成英文的 {} ", column,
                                           token.text, *plain));
        } else if (base::isHan(value)) {
            report(token.line,
                   fmt::format("第 {} 个字起的“{}”不能当名字：名字只能用英文字母、数字和下划线；"
                               "如果是文字，要放在英文引号里",
                               column, token.text.substr(0, 60)));
        } else {
            report(token.line, fmt::format("第 {} 个字“{}”（{}）不能用在代码里", column,
                                           token.text.substr(0, 60), codeName(value)));
        }
    }

    void checkBroken(const Token& token) {
        for (const std::string_view quote : {"”", "“", "’", "‘", "＂", "」"}) {
            if (token.text.find(quote) == std::string_view::npos || token.text.front() == '[')
                continue;
            report(token.line,
                   fmt::format("文字用英文引号 {} 开头，却用中文引号 {} 结束，请都用英文引号",
                               token.text[0], quote));
            return;
        }
    }

    void checkSymbol(const Token& before, const Token& token) {
        const std::size_t from = before.kind == TokenKind::Symbol && before.text.size() == 1 &&
                                         before.offset + 1 == token.offset
                                     ? before.offset
                                     : token.offset;
        const std::string_view both = source_.substr(from, from == token.offset ? 1 : 2);
        for (const Replacement& entry : kForeignOperators) {
            if (both == entry.foreign) {
                report(token.line,
                       fmt::format("Lua 里没有 {}，请写 {}", entry.foreign, entry.plain));
                return;
            }
        }
        const bool startsOperator = token.text == "!" && source_.substr(token.offset, 2) == "!=";
        if (token.text == "!" && !startsOperator) report(token.line, "Lua 里没有 !，请写 not");
        if (token.text == "?" || token.text == "@" || token.text == "$" || token.text == "`" ||
            token.text == "\\") {
            report(token.line,
                   fmt::format("第 {} 个字“{}”不能用在代码里", columnOf(token), token.text));
        }
    }

    const SourceFile& file_;
    std::string_view source_;
    Errors errors_;
};

}  // namespace

std::string_view withoutMark(std::string_view text) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    return text.substr(0, kMark.size()) == kMark ? text.substr(kMark.size()) : text;
}

Errors checkSource(const SourceFile& file) {
    return Checker(file).run();
}

base::Status checkModuleName(std::string_view name) {
    constexpr std::size_t kLongest = 200;
    const auto bad = [&](std::string_view why) {
        return base::fail(fmt::format("require 的名字{}", why));
    };
    if (name.empty()) return bad("是空的");
    if (name.size() > kLongest) return bad("太长");
    if (!base::isValidUtf8(name)) return bad("不是 UTF-8 文字");
    if (name.find('\0') != std::string_view::npos) return bad("里有零字节");
    if (name.find("..") != std::string_view::npos) return bad("里不能有 ..");
    if (name.find('\\') != std::string_view::npos) return bad("里不能有反斜杠");
    if (name.front() == '/' || name.front() == '~') return bad("不能是绝对路径");
    if (name.find(':') != std::string_view::npos) return bad("里不能有冒号");
    const bool hasControl =
        std::any_of(name.begin(), name.end(), [](char c) { return c >= 0 && c < 32; });
    if (hasControl) return bad("里有控制字符");
    return {};
}

}  // namespace lianbing::script
