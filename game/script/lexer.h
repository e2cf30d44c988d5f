#pragma once

// Internal to game/script: Lua source as tokens, for what the compiler's own messages leave out.

#include <cstddef>
#include <string_view>

namespace lianbing::script {

enum class TokenKind : unsigned char {
    Name,  ///< names and keywords
    Number,
    Text,     ///< quoted or long; `text` includes the quotes
    Symbol,   ///< one ASCII character, or :: == ~= <= >= // .. ... << >>
    Foreign,  ///< one character beyond ASCII outside texts and comments, or a run of such letters
    Broken,   ///< a text without its end
    End,
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string_view text;
    int line = 1;
    std::size_t offset = 0;  ///< in bytes
};

/// Reads tokens one after another; skips white space and comments. Never fails: what is no token
/// comes as a Symbol.
class Lexer {
public:
    explicit Lexer(std::string_view source) : source_(source) {}

    Token next();

    /// Goes on at `offset`, on the same line or a later one, not before.
    void skipTo(std::size_t offset) { take(TokenKind::End, offset); }

private:
    [[nodiscard]] char at(std::size_t place) const {
        return place < source_.size() ? source_[place] : '\0';
    }

    void skipSpace();
    /// The place after a long bracket that begins at `place`, or `place` when none does.
    [[nodiscard]] std::size_t endOfLong(std::size_t place, bool& isClosed) const;
    [[nodiscard]] std::size_t endOfName(std::size_t place) const;
    [[nodiscard]] std::size_t endOfNumber(std::size_t place) const;
    [[nodiscard]] std::size_t endOfForeign(std::size_t place) const;
    [[nodiscard]] std::size_t endOfSymbol(std::size_t place) const;
    Token quoted();
    Token take(TokenKind kind, std::size_t end);

    std::string_view source_;
    std::size_t place_ = 0;
    int line_ = 1;
};

}  // namespace lianbing::script
