#include "game/script/constructors.h"

#include "game/script/lexer.h"
#include "game/script/source_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lianbing::script {
namespace {

std::vector<Token> readTokens(std::string_view source) {
    std::vector<Token> tokens;
    Lexer lexer(source);
    do {
        tokens.push_back(lexer.next());
    } while (tokens.back().kind != TokenKind::End);
    return tokens;
}

int lastLine(const Token& token) {
    return token.line + static_cast<int>(std::count(token.text.begin(), token.text.end(), '\n'));
}

/// The text of a quoted key without escapes; empty for any other.
std::string unquoted(const Token& token) {
    if (token.kind != TokenKind::Text || token.text.front() == '[') return {};
    if (token.text.find('\\') != std::string_view::npos) return {};
    return std::string(token.text.substr(1, token.text.size() - 2));
}

class ConstructorReader {
public:
    explicit ConstructorReader(std::string_view source) : tokens_(readTokens(source)) {}

    std::vector<Constructor> run() {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            if (!beginsField() || !takeKey()) take();
        }
        return std::move(all_);
    }

private:
    enum class Kind : unsigned char { Table, Brackets, Block };

    /// What is open around a token.
    struct Frame {
        Kind kind = Kind::Block;
        std::size_t table = 0;  ///< in all_
        lua_Integer places = 0;
        bool isAtField = false;
    };

    [[nodiscard]] bool is(std::size_t ahead, std::string_view symbol) const {
        const std::size_t at = at_ + ahead;
        return at < tokens_.size() && tokens_[at].kind == TokenKind::Symbol &&
               tokens_[at].text == symbol;
    }

    [[nodiscard]] bool beginsField() const {
        const bool isInTable =
            !open_.empty() && open_.back().kind == Kind::Table && open_.back().isAtField;
        return isInTable && !is(0, "}") && !is(0, ",") && !is(0, ";");
    }

    /// Takes what stands before the value of a field; false when there is nothing.
    bool takeKey() {
        Frame& frame = open_.back();
        frame.isAtField = false;
        const Token& token = tokens_[at_];
        std::vector<WrittenField>& fields = all_[frame.table].fields;
        if (token.kind == TokenKind::Name && is(1, "=")) {
            fields.push_back({std::string(token.text), 0, token.line});
            at_ += 1;
            return true;
        }
        if (!is(0, "[")) {
            fields.push_back({{}, ++frame.places, token.line});
            return false;
        }
        const bool isText = is(2, "]") && is(3, "=") && !unquoted(tokens_[at_ + 1]).empty();
        if (isText) {
            fields.push_back({unquoted(tokens_[at_ + 1]), 0, token.line});
            at_ += 3;
        }
        return isText;
    }

    void take() {
        const Token& token = tokens_[at_];
        if (token.kind == TokenKind::Name) return takeWord(token.text);
        if (token.kind != TokenKind::Symbol) return;
        if (token.text == "{") {
            all_.push_back({token.line, at_ == 0 ? token.line : lastLine(tokens_[at_ - 1]), {}});
            open_.push_back({Kind::Table, all_.size() - 1, 0, true});
        } else if (token.text == "(" || token.text == "[") {
            open_.push_back({Kind::Brackets});
        } else if (token.text == "}" || token.text == ")" || token.text == "]") {
            close();
        } else if (!open_.empty() && (token.text == "," || token.text == ";")) {
            open_.back().isAtField = open_.back().kind == Kind::Table;
        }
    }

    /// Commas inside a function are no ends of fields.
    void takeWord(std::string_view word) {
        if (word == "function" || word == "if" || word == "do" || word == "repeat") {
            open_.push_back({Kind::Block});
        } else if (word == "end" || word == "until") {
            close();
        }
    }

    void close() {
        if (!open_.empty()) open_.pop_back();
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::vector<Frame> open_;
    std::vector<Constructor> all_;
};

}  // namespace

std::vector<Constructor> readConstructors(std::string_view source) {
    return ConstructorReader(withoutMark(source)).run();
}

Errors findRepeatedFields(const SourceFile& file) {
    Errors errors;
    for (const Constructor& constructor : readConstructors(file.text)) {
        std::map<std::string, int> lines;
        for (const WrittenField& field : constructor.fields) {
            if (field.name.empty()) continue;
            const auto [first, isNew] = lines.emplace(field.name, field.line);
            if (isNew) continue;
            errors.push_back({fmt::format("{}：这张表里第 {} 行已经写过这个字段，只能写一次",
                                          field.name, first->second),
                              fmt::format("{}:{}", file.name, field.line)});
        }
    }
    return errors;
}

}  // namespace lianbing::script
