#pragma once

#include "game/law/text_cursor.h"

#include <string_view>

namespace lianbing::law {

/// What the words right before an article say, where they name no act that the reader knows.
enum class Lead {
    Open,    ///< nothing of it: a mark, a linking word, the front of the text
    Citing,  ///< that it is cited: 违反, 依据
    Part,    ///< a part of the act named before: 其中, 固废部分
    Act,     ///< an act that nobody knows: 某管理条例
    Line,    ///< nothing of it, and the line before ends in words that it does not go on with
    Other,   ///< something else that has articles or pieces: 游戏规则, 某某基础
    NoAct    ///< a contract, a plan, a notice
};

/// `isLineFront`: it begins a line, and the words before it may be those of another.
Lead leadOf(std::string_view before, bool isLineFront = false);

/// Whether what stands behind 第三条 is something that is counted in 条: 第三条生产线.
bool countsThings(const TextCursor& behind);

/// Whether the words behind 第三条 go on as they do behind a provision: the end, a mark, 的规定,
/// 则, 要求. Everything else may be a thing that is counted, and no list of things is complete.
bool goesOnAsProvision(TextCursor behind);

}  // namespace lianbing::law
