#include "game/law/line_wraps.h"

#include "game/base/text.h"
#include "game/law/text_cursor.h"
#include "game/law/written_number.h"

namespace lianbing::law {

namespace {

bool isOneOf(char32_t letter, std::u32string_view letters) {
    return letters.find(letter) != std::u32string_view::npos;
}

bool isDigit(char32_t letter) {
    return (letter >= U'0' && letter <= U'9') || (letter >= U'０' && letter <= U'９');
}

char32_t letterAt(const TextCursor& cursor) {
    return cursor.atEnd() ? 0 : base::readCodePoint(cursor.rest()).value;
}

/// 第三条 生产, 第一章 总则, 第二节 at the end of its line. Not 第三条 第二项, nor 第三条 的规定.
bool isHeading(TextCursor at) {
    if (!at.take("第")) return false;
    at.takeSpaces();
    if (!at.takeNumber()) return false;
    const bool isArticle = at.takeAny({"条", "條"});
    if (!isArticle && !at.takeAny({"分编", "分編", "编", "編", "章", "节", "節"})) return false;
    if (at.take("之")) at.takeNumber();
    const bool isParted = at.takeSpaces();
    if (!isArticle && (at.atEnd() || at.seesAny({"\n", "\r"}))) return true;
    return isParted && base::isHan(letterAt(at)) &&
           !at.seesAny({"第", "的", "之", "规定", "規定", "和", "与", "與", "及", "至", "到"});
}

constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百〇零";

/// 二、 at the front of a paragraph. Behind 第, 之, 和, 、 and a numeral it is the rest of a list.
bool isEnumerator(char32_t before, TextCursor at) {
    constexpr int kMost = 3;
    if (isOneOf(before, U"第之和与與及或至到、") || isOneOf(before, kNumerals)) return false;
    int letters = 0;
    for (; letters <= kMost && isOneOf(letterAt(at), kNumerals) && !at.atEnd(); ++letters)
        at.step();
    return letters > 0 && letters <= kMost && at.seesAny({"、", "．", ".", "：", ":"});
}

/// 案由： and 处罚依据：. Not 治法第九条： or …条例：, which may be the rest of a citation.
bool isLabel(TextCursor at) {
    constexpr int kLeast = 2;
    constexpr int kMost = 8;
    char32_t last = 0;
    int letters = 0;
    for (; letters <= kMost; ++letters) {
        const char32_t letter = letterAt(at);
        if (!base::isHan(letter)) break;
        if (isOneOf(letter, U"条條款项項目")) return false;
        last = letter;
        at.step();
    }
    return letters >= kLeast && letters <= kMost && at.seesAny({"：", ":"}) &&
           !isOneOf(last, U"法例定則则释典");
}

bool beginsParagraph(char32_t before, const TextCursor& behind) {
    return isHeading(behind) || isEnumerator(before, behind) || isLabel(behind);
}

/// （三）项 and （八）》: a number in brackets that is not the front of a list.
bool isBracketedNumber(TextCursor at) {
    const auto written = takeWrittenNumber(at);
    if (!written || written->writing != Writing::Bracketed) return false;
    at.takeSpaces();
    return at.seesAny({"项", "項", "目", "》"});
}

/// 8条, the rest of 第108条.
bool isRestOfNumber(TextCursor at) {
    while (isDigit(letterAt(at)) || at.sees(" ")) at.step();
    return at.seesAny({"条", "條", "款", "项", "項"});
}

/// 99 and 条, 第 and 99.
bool joinsNumber(char32_t before, const TextCursor& behind) {
    const char32_t next = letterAt(behind);
    constexpr std::u32string_view kBehindNumber =
        U"条條款项項目章节節编編号號年月日之至到和与與及或-－—–~～";
    constexpr std::u32string_view kBeforeNumber = U"第之至到和与及或、，-－—–~～（(";
    if (isDigit(before) && isDigit(next)) return isRestOfNumber(behind);
    if (isDigit(before)) return isOneOf(next, kBehindNumber);
    return isDigit(next) && isOneOf(before, kBeforeNumber);
}

}  // namespace

bool mayBeginBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\xC2' ||
           c == '\xE3';
}

BlankRun blankRunAt(std::string_view text, std::size_t at) {
    BlankRun run;
    TextCursor cursor{text, at};
    while (true) {
        if (cursor.takeAny({"\r\n", "\n", "\r", "\v"})) {
            ++run.lineEnds;
            while (cursor.take(">")) {  // as mail quotes a line
            }
        } else if (cursor.take("\t")) {
            run.hasTab = true;
        } else if (cursor.takeAny({" ", "\u3000", "\u00A0"})) {
            ++run.blanks;
        } else {
            break;
        }
    }
    run.bytes = cursor.at() - at;
    return run;
}

bool restsNumber(std::string_view before, std::string_view behind) {
    constexpr int kMost = 8;  // digits and blanks of a number
    TextCursor back{before, before.size()};
    int letters = 0;
    while ((isDigit(back.before()) || back.before() == U' ') && letters++ < kMost) back.stepBack();
    return letters > 0 && back.before() == U'第' && isDigit(letterAt(TextCursor{behind})) &&
           isRestOfNumber(TextCursor{behind});
}

bool wrapsLine(char32_t before, std::string_view behind) {
    const TextCursor next{behind};
    const char32_t letter = letterAt(next);
    if (before == 0 || letter == 0) return false;
    // Marks that never begin a line of their own.
    if (isOneOf(letter, U"、，；,;》〉）)")) return !isOneOf(before, U"。；：！？;:!?");
    if (joinsNumber(before, next)) return true;
    if (isOneOf(letter, U"（(")) return isOneOf(before, U"第、") || isBracketedNumber(next);
    if (!base::isHan(letter)) return false;
    // Marks that never end one.
    if (isOneOf(before, U"《〈（(“‘「、-－—–~～")) return true;
    if (isOneOf(before, U"，,")) return !isHeading(next);
    if (isOneOf(before, U"）)》")) return isOneOf(letter, U"条條款项項目和与與及或至到的之");
    return base::isHan(before) && !beginsParagraph(before, next);
}

}  // namespace lianbing::law
