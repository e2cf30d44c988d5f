#include "game/law/title_gap.h"

#include <array>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::size_t kMostBracketBytes = 180;

/// A full stop at the end of a line.
bool endsParagraph(TextCursor cursor) {
    if (!cursor.take("。")) return false;
    cursor.takeSpaces();
    return cursor.seesAny({"\n", "\r"});
}

/// Where the bracket that `words` begin with closes, over brackets inside; nothing where it does
/// not.
std::optional<std::size_t> closingEnd(std::string_view words, std::string_view open,
                                      std::string_view close) {
    int depth = 0;
    for (TextCursor at{words}; !at.atEnd();) {
        if (at.take(open)) {
            ++depth;
        } else if (at.take(close)) {
            if (--depth == 0) return at.at();
        } else {
            at.step();
        }
    }
    return std::nullopt;
}

/// 2016）29号: the year is a part of a document number.
bool isOfDocument(TextCursor behindYear) {
    return behindYear.takeAny({"）", ")"}) && behindYear.takeNumber() && behindYear.sees("号");
}

/// 2021版, 2018修正.
bool takeYearOfVersion(TextCursor& cursor) {
    constexpr int kFirstYear = 1949;
    constexpr int kLastYear = 2099;
    TextCursor ahead = cursor;
    const std::optional<int> year = ahead.takeNumber();
    if (!year || *year < kFirstYear || *year > kLastYear ||
        !ahead.takeAny({"修正版", "修订版", "修正", "修订", "版"}))
        return false;
    cursor = ahead;
    return true;
}

/// The name of a chapter: “法律责任”.
void takeHeadingName(TextCursor& cursor) {
    constexpr std::size_t kMostBytes = 60;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kQuotes{
        {{"“", "”"}, {"「", "」"}, {"\"", "\""}}};
    TextCursor ahead = cursor;
    ahead.takeSpaces();
    for (const auto& [open, close] : kQuotes) {
        if (!ahead.take(open)) continue;
        const std::size_t end = ahead.rest().substr(0, kMostBytes).find(close);
        if (end == std::string_view::npos) return;
        cursor.moveTo(ahead.at() + end + close.size());
        return;
    }
    if (ahead.takeAny({"总则", "分则", "附则", "罚则", "法律责任"})) cursor = ahead;
}

}  // namespace

std::optional<std::size_t> bracketEnd(const TextCursor& cursor) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPairs{
        {{"（", "）"}, {"(", ")"}, {"〔", "〕"}, {"［", "］"}, {"[", "]"}}};
    for (const auto& [open, close] : kPairs) {
        if (!cursor.sees(open)) continue;
        const std::string_view words = cursor.rest().substr(0, kMostBracketBytes);
        if (const auto end = closingEnd(words, open, close)) return cursor.at() + *end;
        // One that was never closed inside: the first mark closes what it can.
        const std::size_t end = words.find(close);
        if (end == std::string_view::npos) return std::nullopt;
        return cursor.at() + end + close.size();
    }
    return std::nullopt;
}

std::optional<std::size_t> articleNameEnd(const TextCursor& cursor) {
    constexpr std::size_t kMostBytes = 120;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPairs{
        {{"【", "】"}, {"［", "］"}, {"（", "）"}, {"(", ")"}}};
    for (const auto& [open, close] : kPairs) {
        TextCursor name = cursor;
        if (!name.take(open)) continue;
        const std::size_t bytes = name.rest().substr(0, kMostBytes).find(close);
        if (name.sees("第") || bytes == std::string_view::npos) return std::nullopt;
        return name.at() + bytes + close.size();
    }
    return std::nullopt;
}

bool takeDate(TextCursor& cursor) {
    if (takeYearOfVersion(cursor)) return true;
    TextCursor ahead = cursor;
    if (!ahead.takeNumber() || !ahead.take("年")) return false;
    cursor = ahead;
    for (const std::string_view unit : {"月", "日"}) {
        if (!ahead.takeNumber() || !ahead.take(unit)) break;
        cursor = ahead;
    }
    cursor.takeAny({"修正版", "修订版", "修正", "修订", "修改", "公布", "施行", "版"});
    return true;
}

bool takeHeading(TextCursor& cursor) {
    TextCursor ahead = cursor;
    if (ahead.takeAny({"总则", "分则", "附则", "罚则"}) && ahead.sees("第")) {
        cursor = ahead;
        return true;
    }
    ahead = cursor;
    if (!ahead.take("第") || !ahead.takeNumber() || !ahead.takeAny({"分编", "编", "章", "节"}))
        return false;
    takeHeadingName(ahead);
    cursor = ahead;
    return true;
}

bool takePunctuation(TextCursor& cursor) {
    if (endsParagraph(cursor)) return false;
    return cursor.takeAny({"，", ",", "、", "：", ":",  "；", ";",  "。", "·",  "“",  "”",
                           "\"", "‘", "’",  "'",  "】", "【", "》", "〉", "」", "』", ">",
                           "＞", "»", "—",  "–",  "―",  "－", "-",  "/",  "／", "|",  "｜"});
}

bool opensProvision(const TextCursor& cursor) {
    if (!cursor.seesAny({"（第", "(第", "【第", "［第", "[第"})) return false;
    const std::optional<std::size_t> end = bracketEnd(cursor);
    return !end || cursor.between(cursor.at(), *end).find("号") == std::string_view::npos;
}

bool closesAroundTitle(const TextCursor& cursor, std::size_t begin) {
    const char32_t before = TextCursor{cursor.between(0, begin), begin}.before();
    TextCursor at = cursor;
    return (before == U'（' || before == U'(') && at.takeAny({"）", ")"}) && at.sees("第");
}

bool takeTitleJoint(TextCursor& cursor) {
    for (const std::string_view joint :
         {"的", "之", "中", "里", "中的", "里的", "之中", "当中的"}) {
        TextCursor at = cursor;
        if (!at.take(joint) || !at.sees("第")) continue;
        cursor = at;
        return true;
    }
    return false;
}

int lastYearIn(std::string_view note) {
    constexpr int kFirstYear = 1949;
    constexpr int kLastYear = 2099;
    int year = 0;
    for (TextCursor at{note}; !at.atEnd();) {
        TextCursor ahead = at;
        const std::optional<int> number = ahead.takeNumber();
        if (!number) {
            at.step();
            continue;
        }
        ahead.takeSpaces();
        const bool isYear = *number >= kFirstYear && *number <= kLastYear &&
                            ahead.seesAny({"年", "修", "版", "）", ")"}) && !isOfDocument(ahead);
        if (isYear) year = *number;
        at = ahead;
    }
    return year;
}

}  // namespace lianbing::law
