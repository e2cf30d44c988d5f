#include "game/law/written_number.h"

#include "game/base/text.h"

#include <array>

namespace lianbing::law {

namespace {

bool takeOpen(TextCursor& cursor) {
    return cursor.takeAny({"（", "(", "﹙", "〔", "［", "["});
}

/// [2] and 〔2〕 are marks of footnotes, unless 项 or 目 follows.
bool isFootnoteMark(const TextCursor& open, const TextCursor& behind) {
    return open.seesAny({"〔", "［", "["}) && !behind.seesAny({"项", "項", "目"});
}

bool takeClose(TextCursor& cursor) {
    return cursor.takeAny({"）", ")", "﹚", "〕", "］", "]"});
}

/// ）项 of 1）项, whose bracket nobody opened.
bool takeHalfBracket(TextCursor& cursor) {
    TextCursor ahead = cursor;
    if (!takeClose(ahead) || !ahead.seesAny({"项", "目"})) return false;
    cursor = ahead;
    return true;
}

/// Numbers that are one character: （三） as ㈢ or ⑶, and the signs ③ and Ⅲ.
std::optional<WrittenNumber> takeNumberSign(TextCursor& cursor) {
    struct Row {
        char32_t first;
        char32_t last;
        Writing writing;
    };

    constexpr std::array<Row, 5> kRows{{{U'㈠', U'㈩', Writing::Bracketed},
                                        {U'⑴', U'⒇', Writing::Bracketed},
                                        {U'①', U'⑳', Writing::Sign},
                                        {U'Ⅰ', U'Ⅻ', Writing::Sign},
                                        {U'ⅰ', U'ⅻ', Writing::Sign}}};
    if (cursor.atEnd()) return std::nullopt;
    const char32_t letter = base::readCodePoint(cursor.rest()).value;
    for (const Row& row : kRows) {
        if (letter < row.first || letter > row.last) continue;
        cursor.step();
        return WrittenNumber{static_cast<int>(letter - row.first) + 1, row.writing};
    }
    return std::nullopt;
}

}  // namespace

std::optional<WrittenNumber> takeWrittenNumber(TextCursor& cursor) {
    TextCursor ahead = cursor;
    const bool opens = takeOpen(ahead);
    ahead.takeSpaces();
    std::optional<WrittenNumber> written;
    if (const std::optional<int> number = ahead.takeNumber()) {
        written = WrittenNumber{*number, opens ? Writing::Bracketed : Writing::Plain};
        ahead.takeSpaces();
        if (opens && !takeClose(ahead)) return std::nullopt;
        if (opens && isFootnoteMark(cursor, ahead)) return std::nullopt;
        if (!opens && takeHalfBracket(ahead)) written->writing = Writing::Bracketed;
    } else if (!opens) {
        written = takeNumberSign(ahead);
    }
    if (written) cursor = ahead;
    return written;
}

}  // namespace lianbing::law
