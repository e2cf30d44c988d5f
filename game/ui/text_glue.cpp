#include "game/ui/text_glue.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <linebreak.h>

namespace lianbing::ui {
namespace {

constexpr std::u32string_view kNeverFirst =
    U"）》〉」』】〕］｝”’，。、；：！？…—～·％‰℃,.;:!?)]}%";
constexpr std::u32string_view kNeverLast = U"（《〈「『【〔［｛“‘([{";
constexpr std::u32string_view kChineseDigits = U"〇零一二三四五六七八九十百千万亿两廿卅";
/// What may follow a number directly and belongs to it.
constexpr std::u32string_view kCounters =
    U"条款项目章节编年月日时分秒元万亿千百吨米克升天小个人家台份号层座名度次倍周岁级期页行列点步题"
    U"件类处户斤亩";
constexpr std::u32string_view kRangeMarks = U"～~-–—－至";
/// A title longer than this may be broken like any text.
constexpr std::size_t kShortTitle = 12;

bool isIn(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

bool isDigit(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９');
}

bool isLatin(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isUpper(char32_t c) {
    return c >= 'A' && c <= 'Z';
}

/// Letters and signs that units are made of: mg/m³, μg, kW·h, ℃, %, SO₂.
bool isUnitPart(char32_t c) {
    return isLatin(c) || isIn(U"/·°℃℉%％‰²³µμΩ", c) || (c >= 0x2070 && c <= 0x209F) ||
           (c >= 0x3380 && c <= 0x33DF);
}

bool isBlank(char32_t c) {
    return c == ' ' || c == 0x2009 || c == 0x202F || c == 0xA0;
}

std::vector<Break> unicodeBreaks(std::u32string_view text) {
    std::vector<utf32_t> codes(text.begin(), text.end());
    std::vector<char> marks(codes.size(), LINEBREAK_NOBREAK);
    // The library fills its tables on the first call and never changes them again.
    [[maybe_unused]] static const bool ready = (init_linebreak(), true);
    if (!codes.empty()) set_linebreaks_utf32(codes.data(), codes.size(), "", marks.data());
    std::vector<Break> out(marks.size());
    std::transform(marks.begin(), marks.end(), out.begin(), [](char mark) {
        if (mark == LINEBREAK_MUSTBREAK) return Break::Must;
        return mark == LINEBREAK_ALLOWBREAK ? Break::May : Break::Never;
    });
    // The end of a text is no newline.
    if (!out.empty() && text.back() != '\n') out.back() = Break::May;
    return out;
}

/// Adds this field's rules to Unicode's.
class Glue {
public:
    explicit Glue(std::u32string_view text) : text_(text), breaks_(unicodeBreaks(text)) {}

    std::vector<Break> apply() {
        keepNumbers();
        keepNumerals();
        keepStandards();
        keepTitles();
        keepMarks();
        return std::move(breaks_);
    }

private:
    [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }

    /// Joins the characters [begin, end) unless a newline stands between.
    void keep(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i + 1 < end && i + 1 < breaks_.size(); ++i) {
            if (breaks_[i] == Break::May) breaks_[i] = Break::Rather;
        }
    }

    std::size_t skip(std::size_t i, bool (*is)(char32_t)) const {
        while (i < text_.size() && is(text_[i])) ++i;
        return i;
    }

    std::size_t numberEnd(std::size_t i) const {
        while (isDigit(at(i)) || (isIn(U".,．", at(i)) && isDigit(at(i + 1)))) ++i;
        return i;
    }

    /// Digits, ranges of them, and the unit behind: 10 mg/m³, 3～5 个, 2024年.
    void keepNumbers() {
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (!isDigit(text_[i])) continue;
            const std::size_t begin = i;
            std::size_t end = numberEnd(i);
            while (isIn(kRangeMarks, at(end)) && isDigit(at(end + 1))) end = numberEnd(end + 1);
            keep(begin, unitEnd(end));
            i = end - 1;
        }
    }

    std::size_t unitEnd(std::size_t number) const {
        const std::size_t unit = isBlank(at(number)) ? number + 1 : number;
        if (isUnitPart(at(unit))) {
            const std::size_t end = skip(unit, isUnitPart);
            // A long word after a number is a word, not a unit.
            if (end - unit <= 8) return end;
        }
        return isIn(kCounters, at(number)) ? number + 1 : number;
    }

    /// 第九十九条, 一百二十条之一, 三十日: numerals of two characters and more, or with 第 before
    /// or a counter behind.
    void keepNumerals() {
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (!isIn(kChineseDigits, text_[i])) continue;
            std::size_t end = i;
            while (isIn(kChineseDigits, at(end))) ++end;
            const std::size_t begin = i > 0 && text_[i - 1] == U'第' ? i - 1 : i;
            if (isIn(kCounters, at(end))) {
                ++end;
                if (at(end) == U'之' && isIn(kChineseDigits, at(end + 1))) end += 2;
            }
            keep(begin, end);
            i = end - 1;
        }
        for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
            if (text_[i] == U'第' && isDigit(text_[i + 1])) keep(i, i + 2);
        }
    }

    /// GB 13271-2014, HJ/T 397, DB11/ 139.
    void keepStandards() {
        for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
            if (!isUpper(text_[i]) || (i > 0 && isLatin(text_[i - 1]))) continue;
            std::size_t end = i;
            while (isUpper(at(end)) || isDigit(at(end)) || at(end) == '/') ++end;
            if (!isBlank(at(end)) || !isDigit(at(end + 1))) continue;
            end = numberEnd(end + 1);
            while (isIn(U"-–—－", at(end)) && isDigit(at(end + 1))) end = numberEnd(end + 1);
            keep(i, end);
            i = end - 1;
        }
    }

    void keepTitles() {
        for (std::size_t open = text_.find(U'《'); open != std::u32string_view::npos;
             open = text_.find(U'《', open + 1)) {
            const std::size_t close = text_.find(U'》', open);
            if (close == std::u32string_view::npos) return;
            if (close - open <= kShortTitle + 1) keep(open, close + 1);
        }
    }

    void keepMarks() {
        for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
            if (breaks_[i] == Break::Must) continue;
            const bool spaceBetween = isBlank(text_[i]);
            if (isIn(kNeverLast, text_[i]) || (isIn(kNeverFirst, text_[i + 1]) && !spaceBetween)) {
                breaks_[i] = Break::Never;
            }
        }
    }

    std::u32string_view text_;
    std::vector<Break> breaks_;
};

}  // namespace

std::vector<Break> breaksAfter(std::u32string_view text) {
    return Glue(text).apply();
}

}  // namespace lianbing::ui
