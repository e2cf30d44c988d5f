#include "game/score/sentence.h"

#include <string_view>

namespace lianbing::score {

std::string closedSentence(std::string sentence) {
    if (sentence.empty()) return sentence;
    for (const std::string_view mark : {"。", "！", "？", "。”", "。）"}) {
        if (sentence.ends_with(mark)) return sentence;
    }
    return sentence + "。";
}

}  // namespace lianbing::score
