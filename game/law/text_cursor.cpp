#include "game/law/text_cursor.h"

#include "game/base/numerals.h"
#include "game/base/text.h"

namespace lianbing::law {

namespace {

constexpr std::string_view kWideSpace = "\u3000";
constexpr std::string_view kNoBreakSpace = "\u00A0";

}  // namespace

std::size_t TextCursor::placeBefore() const {
    if (at_ == 0) return 0;
    std::size_t begin = at_ - 1;
    while (begin > 0 && at_ - begin < 4 &&
           (static_cast<unsigned char>(text_[begin]) & 0xC0U) == 0x80U)
        --begin;
    return begin;
}

char32_t TextCursor::before() const {
    return at_ == 0 ? 0 : base::readCodePoint(text_.substr(placeBefore())).value;
}

void TextCursor::step() {
    if (!atEnd()) at_ += base::readCodePoint(rest()).bytes;
}

void TextCursor::stepBack() {
    at_ = placeBefore();
}

bool TextCursor::take(std::string_view words) {
    if (!sees(words)) return false;
    at_ += words.size();
    return true;
}

bool TextCursor::takeAny(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
        if (take(word)) return true;
    }
    return false;
}

bool TextCursor::takeBlanks() {
    const std::size_t begin = at_;
    while (takeSpaces() || take("\n") || take("\r")) {
    }
    return at_ != begin;
}

bool TextCursor::takeWrap() {
    takeSpaces();
    const bool isWrapped = takeAny({"\r\n", "\n", "\r"});
    takeSpaces();
    return isWrapped;
}

bool TextCursor::takeSpaces() {
    const std::size_t begin = at_;
    while (take(" ") || take("\t") || take(kWideSpace) || take(kNoBreakSpace)) {
    }
    return at_ != begin;
}

std::optional<int> TextCursor::takeNumber() {
    if (atEnd()) return std::nullopt;
    const std::optional<base::Numeral> numeral = base::readNumeral(rest());
    if (!numeral || numeral->value < 1) return std::nullopt;
    at_ += numeral->bytes;
    return static_cast<int>(numeral->value);
}

}  // namespace lianbing::law
