#include "game/law/title_ends.h"

#include "game/base/text.h"

#include <algorithm>

namespace lianbing::law {

namespace {

constexpr std::size_t kMostTitleBytes = 400;

/// Takes a line end beside 《 or 》, which parts no title.
bool takeWrapAtMark(TextCursor& cursor) {
    const bool isBehindMark = cursor.between(0, cursor.at()).ends_with(kCloseTitle);
    TextCursor ahead = cursor;
    if (!ahead.takeWrap() || !(isBehindMark || ahead.sees(kOpenTitle))) return false;
    cursor = ahead;
    return true;
}

bool isBeforeHan(const TextCursor& cursor) {
    return !cursor.atEnd() && base::isHan(base::readCodePoint(cursor.rest()).value);
}

}  // namespace

std::optional<std::size_t> closingMark(const TextCursor& cursor) {
    const std::size_t limit = cursor.at() + std::min(kMostTitleBytes, cursor.rest().size());
    if (cursor.between(cursor.at(), limit).find(kCloseTitle) == std::string_view::npos)
        return std::nullopt;
    TextCursor at = cursor;
    for (int depth = 0; at.at() < limit;) {
        const std::size_t place = at.at();
        if (at.take(kOpenTitle)) {
            ++depth;
        } else if (at.take(kCloseTitle)) {
            if (--depth == 0) return place;
        } else {
            at.step();
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> nationalTitleEnd(const TextCursor& cursor) {
    constexpr int kMostLetters = 30;
    TextCursor at = cursor;
    if (!at.take(kCountry)) return std::nullopt;
    for (int letters = 0; letters < kMostLetters && isBeforeHan(at); ++letters) {
        if (!at.takeAny({"法典", "法", "条例", "办法", "规定", "细则", "规则"})) {
            at.step();
            continue;
        }
        const bool isEnd = !isBeforeHan(at) ||
                           at.seesAny({"第", "和", "与", "及", "以及", "等", "的", "或", "规定"});
        if (isEnd) return at.at();
    }
    return std::nullopt;
}

std::optional<std::size_t> courtTitleEnd(const TextCursor& cursor) {
    constexpr int kMostLetters = 80;
    if (!cursor.seesAny({"最高人民法院", "最高人民检察院"})) return std::nullopt;
    TextCursor at = cursor;
    bool isAbout = false;
    int depth = 0;
    for (int letters = 0; letters < kMostLetters && !at.atEnd(); ++letters) {
        if (at.take(kOpenTitle)) {
            ++depth;
        } else if (at.take(kCloseTitle)) {
            --depth;
        } else if (depth == 0 && at.take("关于")) {  // 最高人民法院《关于…》 is marked by itself
            isAbout = true;
        } else if (isAbout && depth == 0 && at.takeAny({"解释", "规定"})) {
            if (!isBeforeHan(at) || at.sees("第")) return at.at();
        } else if (takeWrapAtMark(at)) {
            continue;
        } else if (depth == 0 && at.seesAny({"。", "，", "；", "\n", "\r", "：", ","})) {
            return std::nullopt;
        } else {
            at.step();
        }
    }
    return std::nullopt;
}

}  // namespace lianbing::law
