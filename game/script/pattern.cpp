#include "game/script/pattern.h"

#include "game/script/core.h"
#include "game/script/raise.h"

#include <fmt/format.h>

#include <cstring>

namespace lianbing::script {
namespace {

// Letters by the C locale, whatever the machine's locale is.
bool isLower(unsigned char c) {
    return c >= 'a' && c <= 'z';
}

bool isUpper(unsigned char c) {
    return c >= 'A' && c <= 'Z';
}

bool isDigit(unsigned char c) {
    return c >= '0' && c <= '9';
}

bool isGraphic(unsigned char c) {
    return c > 32 && c < 127;
}

bool isAlphanumeric(unsigned char c) {
    return isLower(c) || isUpper(c) || isDigit(c);
}

bool inClass(unsigned char c, unsigned char name) {
    const bool isNegated = isUpper(name);
    bool is = false;
    switch (isNegated ? name + ('a' - 'A') : name) {
        case 'a':
            is = isLower(c) || isUpper(c);
            break;
        case 'c':
            is = c < 32 || c == 127;
            break;
        case 'd':
            is = isDigit(c);
            break;
        case 'g':
            is = isGraphic(c);
            break;
        case 'l':
            is = isLower(c);
            break;
        case 'p':
            is = isGraphic(c) && !isAlphanumeric(c);
            break;
        case 's':
            is = c == ' ' || (c >= 9 && c <= 13);
            break;
        case 'u':
            is = isUpper(c);
            break;
        case 'w':
            is = isAlphanumeric(c);
            break;
        case 'x':
            is = isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            break;
        default:
            return name == c;
    }
    return is != isNegated;
}

// Work that fits into one step of fuel, and how much is paid at once.
constexpr std::size_t kWorkPerStep = 4;
constexpr std::size_t kWorkPerPayment = 64;

}  // namespace

void PatternMatcher::work(std::size_t amount) {
    pending_ += amount;
    if (pending_ < kWorkPerPayment) return;
    charge(lua_, static_cast<std::int64_t>(pending_ / kWorkPerStep));
    pending_ = 0;
}

std::optional<std::size_t> PatternMatcher::matchAt(std::size_t at) {
    level_ = 0;
    depth_ = 0;
    return match(at, 0);
}

PatternMatcher::Match PatternMatcher::match(std::size_t at, std::size_t item) {
    if (++depth_ > kMaxDepth) raise(lua_, "匹配模式太复杂");
    Match result;
    bool isDecided = false;
    while (!isDecided) {
        if (item >= pattern_.size()) {
            result = at;
            break;
        }
        std::size_t onward = at;
        std::size_t next = item;
        result = matchItem(at, next, onward);
        isDecided = next == item;
        item = next;
        at = onward;
    }
    --depth_;
    return result;
}

// Matches what begins at `item`. Either the rest of the pattern was matched too, and `item` is left
// alone: the result stands. Or only this item was: `item` and `onward` say where to go on.
PatternMatcher::Match PatternMatcher::matchItem(std::size_t at, std::size_t& item,
                                                std::size_t& onward) {
    work(1);
    const char letter = pattern_[item];
    const char second = patternAt(item + 1);
    const bool hasSecond = item + 1 < pattern_.size();
    if (letter == '(') {
        return second == ')' ? openCapture(at, item + 2, Extent::Position)
                             : openCapture(at, item + 1, Extent::Open);
    }
    if (letter == ')') return closeCapture(at, item + 1);
    if (letter == '$' && !hasSecond) return at == subject_.size() ? Match(at) : std::nullopt;
    if (letter == '%' && hasSecond && second == 'b') {
        const Match end = balanced(at, item + 2);
        if (!end) return std::nullopt;
        item += 4;
        onward = *end;
        return end;
    }
    if (letter == '%' && hasSecond && second == 'f') {
        const std::size_t set = item + 2;
        if (patternAt(set) != '[') raise(lua_, "匹配模式里 %f 后面要写 [ ]");
        const std::size_t setEnd = endOfItem(set);
        if (!isFrontier(at, set, setEnd)) return std::nullopt;
        item = setEnd;
        return at;
    }
    if (letter == '%' && hasSecond && isDigit(static_cast<unsigned char>(second))) {
        const Match end = repeated(at, second);
        if (!end) return std::nullopt;
        item += 2;
        onward = *end;
        return end;
    }

    const std::size_t itemEnd = endOfItem(item);
    const char suffix = patternAt(itemEnd);
    if (suffix == '*') return expandMost(at, item, itemEnd);
    if (suffix == '-') return expandLeast(at, item, itemEnd);
    const bool isHere = matchesOne(at, item, itemEnd);
    if (suffix == '+') return isHere ? expandMost(at + 1, item, itemEnd) : std::nullopt;
    if (suffix == '?') {
        if (isHere) {
            if (const Match rest = match(at + 1, itemEnd + 1)) return rest;
        }
        item = itemEnd + 1;
        return at;
    }
    if (!isHere) return std::nullopt;
    item = itemEnd;
    onward = at + 1;
    return onward;
}

PatternMatcher::Match PatternMatcher::openCapture(std::size_t at, std::size_t item, Extent extent) {
    if (level_ >= kMaxCaptures)
        raise(lua_, fmt::format("匹配模式里的括号太多（上限 {} 对）", kMaxCaptures));
    captures_[static_cast<std::size_t>(level_)] = {at, 0, extent};
    ++level_;
    const Match rest = match(at, item);
    if (!rest) --level_;
    return rest;
}

PatternMatcher::Match PatternMatcher::closeCapture(std::size_t at, std::size_t item) {
    int open = level_ - 1;
    while (open >= 0 && captures_[static_cast<std::size_t>(open)].extent != Extent::Open) --open;
    if (open < 0) raise(lua_, "匹配模式里多了一个 )");
    Capture& capture = captures_[static_cast<std::size_t>(open)];
    capture.extent = Extent::Closed;
    capture.length = at - capture.from;
    const Match rest = match(at, item);
    if (!rest) capture.extent = Extent::Open;
    return rest;
}

PatternMatcher::Match PatternMatcher::expandMost(std::size_t at, std::size_t item,
                                                 std::size_t itemEnd) {
    std::size_t count = 0;
    while (matchesOne(at + count, item, itemEnd)) ++count;
    while (true) {
        if (const Match rest = match(at + count, itemEnd + 1)) return rest;
        if (count == 0) return std::nullopt;
        --count;
    }
}

PatternMatcher::Match PatternMatcher::expandLeast(std::size_t at, std::size_t item,
                                                  std::size_t itemEnd) {
    while (true) {
        if (const Match rest = match(at, itemEnd + 1)) return rest;
        if (!matchesOne(at, item, itemEnd)) return std::nullopt;
        ++at;
    }
}

PatternMatcher::Match PatternMatcher::balanced(std::size_t at, std::size_t item) {
    if (item + 1 >= pattern_.size()) raise(lua_, "匹配模式里 %b 后面要写两个字符");
    if (at >= subject_.size() || subject_[at] != pattern_[item]) return std::nullopt;
    int open = 1;
    for (std::size_t next = at + 1; next < subject_.size(); ++next) {
        work(1);
        if (subject_[next] == pattern_[item + 1]) {
            if (--open == 0) return next + 1;
        } else if (subject_[next] == pattern_[item]) {
            ++open;
        }
    }
    return std::nullopt;
}

PatternMatcher::Match PatternMatcher::repeated(std::size_t at, char digit) {
    const int index = digit - '1';
    if (index < 0 || index >= level_ ||
        captures_[static_cast<std::size_t>(index)].extent == Extent::Open) {
        raise(lua_, fmt::format("匹配模式里没有第 {} 个括号（%{}）", index + 1, digit));
    }
    const Capture& capture = captures_[static_cast<std::size_t>(index)];
    if (capture.extent == Extent::Position) return std::nullopt;
    work(1 + capture.length / 16);
    const std::string_view text = subject_.substr(capture.from, capture.length);
    if (subject_.substr(at, text.size()) != text) return std::nullopt;
    return at + text.size();
}

bool PatternMatcher::isFrontier(std::size_t at, std::size_t set, std::size_t setEnd) {
    const char before = at == 0 ? '\0' : subject_[at - 1];
    const char here = at < subject_.size() ? subject_[at] : '\0';
    return !inSet(static_cast<unsigned char>(before), set, setEnd - 1) &&
           inSet(static_cast<unsigned char>(here), set, setEnd - 1);
}

bool PatternMatcher::matchesOne(std::size_t at, std::size_t item, std::size_t itemEnd) {
    work(1);
    if (at >= subject_.size()) return false;
    const auto letter = static_cast<unsigned char>(subject_[at]);
    switch (pattern_[item]) {
        case '.':
            return true;
        case '%':
            return inClass(letter, static_cast<unsigned char>(pattern_[item + 1]));
        case '[':
            return inSet(letter, item, itemEnd - 1);
        default:
            return static_cast<unsigned char>(pattern_[item]) == letter;
    }
}

// `set` is the place of [ and `bracket` that of its ].
bool PatternMatcher::inSet(unsigned char letter, std::size_t set, std::size_t bracket) {
    const auto valueAt = [&](std::size_t place) {
        return static_cast<unsigned char>(pattern_[place]);
    };
    bool answer = true;
    std::size_t place = set + 1;
    if (pattern_[place] == '^') {
        answer = false;
        ++place;
    }
    for (; place < bracket; ++place) {
        work(1);
        if (valueAt(place) == '%') {
            ++place;
            if (inClass(letter, valueAt(place))) return answer;
        } else if (patternAt(place + 1) == '-' && place + 2 < bracket) {
            if (valueAt(place) <= letter && letter <= valueAt(place + 2)) return answer;
            place += 2;
        } else if (valueAt(place) == letter) {
            return answer;
        }
    }
    return !answer;
}

std::size_t PatternMatcher::endOfItem(std::size_t item) {
    const char letter = pattern_[item++];
    if (letter == '%') {
        if (item >= pattern_.size()) raise(lua_, "匹配模式不能以 % 结尾；要匹配百分号请写 %%");
        return item + 1;
    }
    if (letter != '[') return item;
    if (patternAt(item) == '^') ++item;
    do {  // the first character may be a ] that means itself
        work(1);
        if (item >= pattern_.size()) raise(lua_, "匹配模式里的 [ 没有对应的 ]");
        if (pattern_[item++] == '%' && item < pattern_.size()) ++item;
    } while (patternAt(item) != ']');
    return item + 1;
}

int PatternMatcher::pushCaptures(std::size_t from, std::size_t to) {
    const int count = level_ == 0 ? 1 : level_;
    luaL_checkstack(lua_, count, nullptr);
    for (int index = 0; index < count; ++index) pushCapture(index, from, to);
    return count;
}

void PatternMatcher::pushCapture(int index, std::size_t from, std::size_t to) {
    if (index >= level_) {
        if (index != 0) raise(lua_, fmt::format("匹配模式里没有第 {} 个括号", index + 1));
        lua_pushlstring(lua_, subject_.data() + from, to - from);
        return;
    }
    const Capture& capture = captures_[static_cast<std::size_t>(index)];
    switch (capture.extent) {
        case Extent::Open:
            raise(lua_, "匹配模式里的 ( 没有对应的 )");
        case Extent::Position:
            lua_pushinteger(lua_, static_cast<lua_Integer>(capture.from + 1));
            return;
        case Extent::Closed:
            lua_pushlstring(lua_, subject_.data() + capture.from, capture.length);
            return;
    }
}

}  // namespace lianbing::script
