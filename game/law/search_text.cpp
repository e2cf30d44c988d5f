#include "game/law/search_text.h"

#include "game/base/text.h"
#include "game/law/plain_text.h"
#include "game/law/search_amount.h"

#include <algorithm>

namespace lianbing::law {

namespace {

constexpr char32_t kIterationMark = U'々';

bool isBetween(char32_t value, char32_t first, char32_t last) {
    return value >= first && value <= last;
}

/// Kept in small letters, all of which the index takes for letters, too.
bool isLetter(char32_t value) {
    if (value < 0x80) return isBetween(value, U'0', U'9') || isBetween(value, U'a', U'z');
    if (base::isHan(value)) return true;
    constexpr char32_t kTimes = 0xD7;
    constexpr char32_t kDivide = 0xF7;
    const bool isLatin = isBetween(value, 0xC0, 0x24F) && value != kTimes && value != kDivide;
    const bool isGreekOrCyrillic = isBetween(value, 0x391, 0x3C9) || isBetween(value, 0x400, 0x481);
    const bool isKana = isBetween(value, 0x3041, 0x3096) || isBetween(value, 0x30A1, 0x30FA);
    return isLatin || isGreekOrCyrillic || isKana || value == kIterationMark;
}

char32_t small(char32_t value) {
    return isBetween(value, U'A', U'Z') ? value + (U'a' - U'A') : value;
}

/// Of Chinese text nearly every character; the others go the long way through the normal form.
bool isPlainHan(char32_t value) {
    return isBetween(value, 0x4E00, 0x9FFF);
}

bool isMark(char32_t value) {
    return isBetween(value, 0x3000, 0x3004) || isBetween(value, 0x3008, 0x3020) ||
           isBetween(value, 0x2000, 0x206F);
}

bool isBlank(char32_t value) {
    constexpr char32_t kNoBreak = 0xA0;
    constexpr char32_t kWide = 0x3000;
    return value == U' ' || isBetween(value, U'\t', U'\r') || value == kNoBreak || value == kWide;
}

bool endsWithDigit(std::string_view text) {
    return text.back() >= '0' && text.back() <= '9';
}

}  // namespace

FoldedText::FoldedText(std::string_view original) {
    const PlainText plain(original);
    const std::string_view text = plain.text();
    letters_.reserve(text.size() / 3);
    places_.reserve(text.size() / 3);
    bool mayBegin = true;  // a number; not behind a digit or a decimal point
    for (std::size_t at = 0; at < text.size();) {
        const bool isDigit = beginsWithDigit(text.substr(at));
        const auto amount = isDigit && mayBegin ? readAmount(text.substr(at)) : std::nullopt;
        if (amount) {
            const std::size_t end = plain.original(at + amount->bytes - 1) + 1;
            for (const char32_t letter : base::toCodePoints(amount->words)) {
                letters_ += letter;
                places_.emplace_back(plain.original(at), end);
            }
            at += amount->bytes;
            mayBegin = true;
            continue;
        }
        const base::CodePoint point = base::readCodePoint(text.substr(at));
        mayBegin = !isDigit && point.value != U'.' && point.value != U'．';
        if (!isMark(point.value)) {
            const std::size_t begin = plain.original(at);
            add(point.value, begin, begin + point.bytes);
        }
        at += point.bytes;
    }
}

void FoldedText::add(char32_t value, std::size_t begin, std::size_t end) {
    const auto keep = [&](char32_t letter) {
        if (!isLetter(letter)) return;
        letters_ += letter;
        places_.emplace_back(begin, end);
    };
    if (value < 0x80 || isPlainHan(value)) {
        keep(small(value));
        return;
    }
    std::string one;
    base::appendCodePoint(one, value);
    for (const char32_t part : base::toCodePoints(base::nfkc(one).value_or(""))) keep(small(part));
}

std::vector<std::u32string> searchWords(std::string_view words) {
    std::vector<std::u32string> found;
    const auto addWord = [&](std::string_view word) {
        const FoldedText folded(word);
        if (!folded.letters().empty()) found.push_back(folded.letters());
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < words.size();) {
        const base::CodePoint point = base::readCodePoint(words.substr(at));
        const bool isWithinAmount =
            at > begin && endsWithDigit(words.substr(begin, at - begin)) &&
            beginsWithUnit(words.substr(at + point.bytes));
        if (isBlank(point.value) && !isWithinAmount) {
            addWord(words.substr(begin, at - begin));
            begin = at + point.bytes;
        }
        at += point.bytes;
    }
    addWord(words.substr(begin));
    return found;
}

std::optional<TextSpans> findWords(const std::vector<std::u32string>& words,
                                   const FoldedText& text) {
    if (words.empty()) return {};
    TextSpans found;
    for (const std::u32string& word : words) {
        std::size_t at = text.letters().find(word);
        if (at == std::u32string::npos) return {};
        for (; at != std::u32string::npos; at = text.letters().find(word, at + word.size())) {
            found.push_back(text.span(at, word.size()));
        }
    }
    std::sort(found.begin(), found.end());
    TextSpans apart;
    for (const auto& span : found) {
        if (!apart.empty() && span.first <= apart.back().second) {
            apart.back().second = std::max(apart.back().second, span.second);
        } else {
            apart.push_back(span);
        }
    }
    return apart;
}

}  // namespace lianbing::law
