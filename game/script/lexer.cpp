#include "game/script/lexer.h"

#include "game/base/text.h"

#include <algorithm>
#include <array>

namespace lianbing::script {
namespace {

bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isForeign(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

// Characters that people use in names: everything but punctuation, symbols, spaces and full-width
// forms.
bool isForeignLetter(char32_t value) {
    return base::isHan(value) || (value >= 0xC0 && value < 0x2000);
}

}  // namespace

Token Lexer::next() {
    skipSpace();
    if (place_ >= source_.size()) return take(TokenKind::End, place_);
    const char c = source_[place_];
    if (isNameStart(c)) return take(TokenKind::Name, endOfName(place_));
    if (isDigit(c) || (c == '.' && isDigit(at(place_ + 1))))
        return take(TokenKind::Number, endOfNumber(place_));
    if (c == '"' || c == '\'') return quoted();
    if (isForeign(c)) return take(TokenKind::Foreign, endOfForeign(place_));
    if (c == '[') {
        bool isClosed = false;
        const std::size_t end = endOfLong(place_, isClosed);
        if (end != place_) return take(isClosed ? TokenKind::Text : TokenKind::Broken, end);
    }
    return take(TokenKind::Symbol, endOfSymbol(place_));
}

Token Lexer::take(TokenKind kind, std::size_t end) {
    const Token token{kind, source_.substr(place_, end - place_), line_, place_};
    line_ += static_cast<int>(std::count(token.text.begin(), token.text.end(), '\n'));
    place_ = end;
    return token;
}

void Lexer::skipSpace() {
    while (place_ < source_.size()) {
        if (isSpace(source_[place_])) {
            take(TokenKind::End, place_ + 1);
        } else if (source_.substr(place_, 2) == "--") {
            bool isClosed = false;
            const std::size_t end = endOfLong(place_ + 2, isClosed);
            const std::size_t lineEnd = std::min(source_.find('\n', place_), source_.size());
            take(TokenKind::End, end != place_ + 2 ? end : lineEnd);
        } else {
            return;
        }
    }
}

std::size_t Lexer::endOfLong(std::size_t place, bool& isClosed) const {
    if (at(place) != '[') return place;
    std::size_t inner = place + 1;
    while (at(inner) == '=') ++inner;
    if (at(inner) != '[') return place;
    std::string closing(inner - place + 1, '=');
    closing.front() = closing.back() = ']';
    const std::size_t end = source_.find(closing, inner + 1);
    isClosed = end != std::string_view::npos;
    return isClosed ? end + closing.size() : source_.size();
}

std::size_t Lexer::endOfName(std::size_t place) const {
    while (isNameStart(at(place)) || isDigit(at(place))) ++place;
    return place;
}

std::size_t Lexer::endOfNumber(std::size_t place) const {
    const bool isHex = at(place) == '0' && (at(place + 1) == 'x' || at(place + 1) == 'X');
    while (true) {
        const char c = at(place);
        const bool isExponent = isHex ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
        if (isExponent && (at(place + 1) == '+' || at(place + 1) == '-')) {
            place += 2;
        } else if (isNameStart(c) || isDigit(c) || c == '.') {
            ++place;
        } else {
            return place;
        }
    }
}

std::size_t Lexer::endOfForeign(std::size_t place) const {
    base::CodePoint point = base::readCodePoint(source_.substr(place));
    std::size_t end = place + point.bytes;
    if (!isForeignLetter(point.value)) return end;
    while (end < source_.size()) {
        if (isNameStart(source_[end]) || isDigit(source_[end])) {
            ++end;
            continue;
        }
        if (!isForeign(source_[end])) break;
        point = base::readCodePoint(source_.substr(end));
        if (!isForeignLetter(point.value)) break;
        end += point.bytes;
    }
    return end;
}

std::size_t Lexer::endOfSymbol(std::size_t place) const {
    constexpr std::array<std::string_view, 10> kLong = {
        "...", "..", "::", "==", "~=", "<=", ">=", "//", "<<", ">>"};
    for (const std::string_view symbol : kLong) {
        if (source_.substr(place, symbol.size()) == symbol) return place + symbol.size();
    }
    return place + 1;
}

Token Lexer::quoted() {
    const char quote = source_[place_];
    for (std::size_t end = place_ + 1; end < source_.size(); ++end) {
        const char c = source_[end];
        if (c == quote) return take(TokenKind::Text, end + 1);
        if (c == '\n' || c == '\r') return take(TokenKind::Broken, end);
        if (c != '\\') continue;
        ++end;  // whatever follows is part of the text, a line end too
        if (at(end) == '\r' && at(end + 1) == '\n') ++end;
        if (at(end) == 'z') {
            while (isSpace(at(end + 1))) ++end;
        }
    }
    return take(TokenKind::Broken, source_.size());
}

}  // namespace lianbing::script
