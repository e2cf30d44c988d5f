#include "game/base/numerals.h"

#include "game/base/check.h"
#include "game/base/text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace lianbing::base {

namespace {

constexpr std::int64_t kMaxValue = 99'999'999;
constexpr std::int64_t kWan = 10'000;
constexpr int kWanExponent = 4;

enum class Kind {
    Zero,
    Arabic,   ///< 1 to 9, plain or full-width
    Chinese,  ///< 一 to 九, plain or financial
    Liang,    ///< 两: two, but only before 百, 千, 万 or alone
    Tens,     ///< 廿 卅 卌: two, three, four times ten
    Unit,     ///< 十 百 千 万: `value` is the exponent
    TooLarge  ///< 亿: a numeral character, but no number that holds it is in range
};

struct Token {
    Kind kind = Kind::Zero;
    int value = 0;
};

std::optional<Token> arabicToken(char32_t c) {
    const char32_t zero = c >= U'０' ? U'０' : U'0';
    if (c < zero || c > zero + 9) return std::nullopt;
    const int value = static_cast<int>(c - zero);
    return Token{value == 0 ? Kind::Zero : Kind::Arabic, value};
}

/// The table of characters. Besides plain, financial and traditional forms it knows the look-alikes
/// that text copied out of PDF files brings (⼀ ⼆ ⼋ ⼗ are radicals, ○ is a circle).
std::optional<Token> tokenOf(char32_t c) {
    if (const auto digit = arabicToken(c)) return digit;
    // clang-format off
    switch (c) {
        case U'〇': case U'零': case U'○': case U'◯': return Token{Kind::Zero, 0};
        case U'一': case U'壹': case U'壱': case U'弌': case U'⼀': return Token{Kind::Chinese, 1};
        case U'二': case U'贰': case U'貳': case U'貮': case U'弐': case U'弍': case U'⼆': return Token{Kind::Chinese, 2};
        case U'三': case U'叁': case U'叄': case U'參': case U'参': case U'弎': return Token{Kind::Chinese, 3};
        case U'四': case U'肆': return Token{Kind::Chinese, 4};
        case U'五': case U'伍': return Token{Kind::Chinese, 5};
        case U'六': case U'陆': case U'陸': return Token{Kind::Chinese, 6};
        case U'七': case U'柒': return Token{Kind::Chinese, 7};
        case U'八': case U'捌': case U'⼋': return Token{Kind::Chinese, 8};
        case U'九': case U'玖': return Token{Kind::Chinese, 9};
        case U'两': case U'兩': return Token{Kind::Liang, 2};
        case U'廿': case U'卄': return Token{Kind::Tens, 2};
        case U'卅': case U'丗': return Token{Kind::Tens, 3};
        case U'卌': return Token{Kind::Tens, 4};
        case U'十': case U'拾': case U'⼗': return Token{Kind::Unit, 1};
        case U'百': case U'佰': return Token{Kind::Unit, 2};
        case U'千': case U'仟': return Token{Kind::Unit, 3};
        case U'万': case U'萬': return Token{Kind::Unit, kWanExponent};
        case U'亿': case U'億': return Token{Kind::TooLarge, 0};
        default: return std::nullopt;
    }
    // clang-format on
}

/// The numeral characters at the front of a text. No number in range needs more than kMost of them,
/// so that reading at every place of a long row of digits stays cheap.
struct Run {
    static constexpr std::size_t kMost = 32;

    std::array<Token, kMost> tokens{};
    std::size_t count = 0;
    std::size_t bytes = 0;
    bool isTooLong = false;
};

Run readRun(std::string_view text) {
    Run run;
    while (run.bytes < text.size()) {
        const CodePoint point = readCodePoint(text.substr(run.bytes));
        const auto token = tokenOf(point.value);
        if (!token) break;
        run.isTooLong = run.count == Run::kMost;
        if (run.isTooLong) break;
        run.tokens[run.count++] = *token;
        run.bytes += point.bytes;
    }
    return run;
}

using Tokens = std::span<const Token>;
using MaybeNumber = std::optional<std::int64_t>;

bool isWan(const Token& token) {
    return token.kind == Kind::Unit && token.value == kWanExponent;
}

bool isAll(Tokens tokens, Kind kind) {
    return std::ranges::all_of(tokens, [kind](const Token& token) {
        return token.kind == kind || token.kind == Kind::Zero;
    });
}

/// 一〇三, 103: digits of one script side by side; zeros of any script.
MaybeNumber readDigits(Tokens tokens) {
    if (!isAll(tokens, Kind::Arabic) && !isAll(tokens, Kind::Chinese)) return std::nullopt;
    std::int64_t value = 0;
    for (const Token& token : tokens) {
        value = value * 10 + token.value;
        if (value > kMaxValue) return std::nullopt;
    }
    return value;
}

/// Reads what stands on one side of 万: 0 to 9,999 in units. Each place may come once, from high to
/// low, and a place left out is said by one 零, so that 一百三 (130 or 103?) is no number.
class SectionReader {
public:
    enum class Side { Front, AfterWan, AfterRoundWan };

    explicit SectionReader(Side side) : side_(side) {}

    MaybeNumber read(Tokens tokens) {
        for (const Token& token : tokens) {
            if (!take(token)) return std::nullopt;
        }
        return finish();
    }

private:
    bool take(const Token& token) {
        switch (token.kind) {
            case Kind::Zero:
                return takeZero();
            case Kind::Arabic:
            case Kind::Chinese:
            case Kind::Liang:
                return takeDigit(token);
            case Kind::Tens:
                return digit_.kind == Kind::Zero && addPlace(token.value, 1);
            case Kind::Unit:
                return takeUnit(token.value);
            case Kind::TooLarge:
                return false;
        }
        return false;
    }

    bool takeZero() {
        const bool isFirst = value_ == 0;
        if (hasZero_ || digit_.kind != Kind::Zero || place_ == 1) return false;
        if (isFirst && side_ == Side::Front) return false;
        hasZero_ = true;
        return true;
    }

    bool takeDigit(const Token& token) {
        if (digit_.kind != Kind::Zero) return false;
        digit_ = token;
        return true;
    }

    bool takeUnit(int exponent) {
        if (digit_.kind == Kind::Liang && exponent == 1) return false;
        if (digit_.kind != Kind::Zero) return addPlace(digit_.value, exponent);
        // A bare unit counts one: 十 anywhere (一百十二), 百 and 千 only at the very front
        // (百零三).
        const bool isVeryFront = value_ == 0 && side_ == Side::Front;
        return (exponent == 1 || isVeryFront) && addPlace(1, exponent);
    }

    bool addPlace(int digit, int exponent) {
        if (exponent >= place_ || !zeroFits(exponent)) return false;
        constexpr std::array<int, kWanExponent> kPowers{1, 10, 100, 1000};
        value_ += std::int64_t{digit} * kPowers[static_cast<std::size_t>(exponent)];
        place_ = exponent;
        hasZero_ = false;
        digit_ = {};
        return true;
    }

    /// 零 needs a place left out. It may be missing before a digit that names its unit (一千三十
    /// has one reading).
    [[nodiscard]] bool zeroFits(int exponent) const {
        const bool skips = exponent < place_ - 1;
        const bool afterRoundWan = value_ == 0 && side_ == Side::AfterRoundWan;
        return !hasZero_ || skips || afterRoundWan;
    }

    [[nodiscard]] MaybeNumber finish() const {
        if (digit_.kind == Kind::Zero) return hasZero_ ? std::nullopt : MaybeNumber{value_};
        const bool standsAlone = value_ == 0 && side_ == Side::Front;
        if (digit_.kind == Kind::Liang && !standsAlone) return std::nullopt;
        const bool isSaid = standsAlone || place_ == 1 || hasZero_;
        return isSaid ? MaybeNumber{value_ + digit_.value} : std::nullopt;
    }

    Side side_;
    std::int64_t value_ = 0;
    int place_ = kWanExponent;  ///< exponent of the last place read; the next must be lower
    bool hasZero_ = false;
    Token digit_;  ///< a digit still waiting for its unit; Kind::Zero when there is none
};

/// What counts the 万: 三十, 10, or nothing at all (万 alone is 10,000).
MaybeNumber readWanCount(Tokens tokens) {
    if (tokens.empty()) return 1;
    if (!isAll(tokens, Kind::Arabic)) return SectionReader{SectionReader::Side::Front}.read(tokens);
    if (tokens.front().kind == Kind::Zero || tokens.size() > kWanExponent) return std::nullopt;
    return readDigits(tokens);
}

MaybeNumber readBelowWan(Tokens tokens, std::int64_t wanCount) {
    using Side = SectionReader::Side;
    // 10万5000 and 10万0500: plain digits after 万 fill all four places, so no 零 is missing.
    if (tokens.size() == kWanExponent && isAll(tokens, Kind::Arabic)) return readDigits(tokens);
    return SectionReader{wanCount % 10 == 0 ? Side::AfterRoundWan : Side::AfterWan}.read(tokens);
}

MaybeNumber readUnits(Tokens tokens) {
    std::size_t wan = 0;
    while (wan < tokens.size() && !isWan(tokens[wan])) ++wan;
    if (wan == tokens.size()) return SectionReader{SectionReader::Side::Front}.read(tokens);

    const auto wanCount = readWanCount(tokens.first(wan));
    if (!wanCount) return std::nullopt;
    const auto rest = readBelowWan(tokens.subspan(wan + 1), *wanCount);
    if (!rest) return std::nullopt;
    return *wanCount * kWan + *rest;
}

bool hasUnit(Tokens tokens) {
    return std::ranges::any_of(tokens, [](const Token& token) {
        return token.kind == Kind::Unit || token.kind == Kind::Tens;
    });
}

bool isLiangAlone(Tokens tokens) {
    return tokens.size() == 1 && tokens.front().kind == Kind::Liang;
}

constexpr std::array<std::string_view, 10> kDigitNames{"零", "一", "二", "三", "四",
                                                       "五", "六", "七", "八", "九"};

struct Place {
    std::int64_t worth = 0;
    std::string_view name;
};

constexpr std::array<Place, kWanExponent> kPlaces{{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};

/// Appends 0 to 9,999 in units to what stands before it; places left out in the middle become one
/// 零.
void appendSection(std::string& text, std::int64_t value) {
    bool needsZero = false;
    for (const Place& place : kPlaces) {
        const std::int64_t digit = value / place.worth % 10;
        if (digit == 0) {
            needsZero = !text.empty();
            continue;
        }
        if (needsZero) text += kDigitNames[0];
        needsZero = false;
        const bool isPlainTen = text.empty() && place.worth == 10 && digit == 1;
        if (!isPlainTen) text += kDigitNames[static_cast<std::size_t>(digit)];
        text += place.name;
    }
}

}  // namespace

std::optional<Numeral> readNumeral(std::string_view text) {
    const Run run = readRun(text);
    if (run.count == 0 || run.isTooLong) return std::nullopt;
    const Tokens tokens{run.tokens.data(), run.count};

    MaybeNumber value;
    if (hasUnit(tokens)) {
        value = readUnits(tokens);
    } else if (isLiangAlone(tokens)) {
        value = 2;
    } else {
        value = readDigits(tokens);
    }
    if (!value) return std::nullopt;
    return Numeral{*value, run.bytes};
}

std::optional<std::int64_t> parseNumeral(std::string_view text) {
    const auto numeral = readNumeral(text);
    if (!numeral || numeral->bytes != text.size()) return std::nullopt;
    return numeral->value;
}

std::string chineseNumeral(std::int64_t value) {
    LIANBING_CHECK(value >= 0 && value <= kMaxValue, "中文数字只到九千九百九十九万九千九百九十九");
    if (value == 0) return std::string{kDigitNames[0]};
    std::string text;
    if (value >= kWan) {
        appendSection(text, value / kWan);
        text += "万";
    }
    appendSection(text, value % kWan);
    return text;
}

}  // namespace lianbing::base
