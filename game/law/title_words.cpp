#include "game/law/title_words.h"

#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/title_ends.h"
#include "game/law/title_gap.h"
#include "game/law/version_note.h"

namespace lianbing::law {

bool goesOnAsOther(const TextCursor& behind, bool isNextLine) {
    if (behind.seesAny({"规定", "规划"})) return false;  // not 法规
    if (isNextLine && behind.sees("典型")) return false;
    if (behind.seesAny({"律", "规", "典", "实施条例", "实施细则", "实施办法", "解释", "修正案",
                        "释义", "草案", "修订草案", "征求意见稿"}))
        return true;
    return !isNextLine && behind.seesAny({"院", "定", "人", "制", "庭", "官", "医", "治", "学",
                                          "案", "理", "令", "纪", "盲", "配套"});
}

std::optional<StandardCode> takeBracketedCode(TextCursor& cursor) {
    TextCursor at = cursor;
    at.takeWrap();
    const std::optional<std::size_t> close = bracketEnd(at);
    if (!at.takeAny({"（", "("})) return std::nullopt;
    at.takeWrap();
    std::optional<StandardCode> standard = readStandardCode(at);
    if (!standard && close) {  // （自由加速法GB 3847-2018）: words of the title go before the code
        standard = standardCodeIn(at.between(at.at(), *close));
        if (!standard || !standard->hasYear) return std::nullopt;
        cursor.moveTo(*close);
        return standard;
    }
    if (!standard) return std::nullopt;
    at.takeSpaces();
    at.takeAny({"）", ")"});
    cursor = at;
    return standard;
}

std::string_view withoutMarks(std::string_view title) {
    const bool isMarked = title.starts_with(kOpenTitle) &&
                          title.find(kCloseTitle) == title.size() - kCloseTitle.size();
    if (!isMarked) return title;
    title.remove_prefix(kOpenTitle.size());
    title.remove_suffix(kCloseTitle.size());
    return title;
}

std::string versionInside(std::string_view title) {
    return versionNamedIn(title.substr(withoutNote(title).size()), nullptr);
}

std::string onOneLine(std::string_view title) {
    std::string line;
    for (TextCursor at{title}; !at.atEnd();) {
        TextCursor behind = at;
        if (behind.takeWrap()) {
            at = behind;
            continue;
        }
        const std::size_t begin = at.at();
        at.step();
        line += at.between(begin, at.at());
    }
    return line;
}

std::string_view insideBracket(const TextCursor& cursor) {
    const std::optional<std::size_t> end = bracketEnd(cursor);
    if (!end) return {};
    TextCursor inner = cursor;
    TextCursor close{cursor.between(0, *end), *end};
    inner.step();
    close.stepBack();
    return base::trim(cursor.between(inner.at(), close.at()));
}

bool isActByNumber(std::string_view title, TextCursor behind) {
    if (!isList(title) && !withoutNote(title).ends_with("决定")) return false;
    behind.takeSpaces();
    const std::string_view note = insideBracket(behind);
    const auto says = [note](std::string_view word) {
        return note.find(word) != std::string_view::npos;
    };
    return says("号") && (says("令") || says("法释"));
}

}  // namespace lianbing::law
