#include "game/bank/choices.h"

#include "game/score/sentence.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace lianbing::bank {

namespace {

using score::closedSentence;

bool holds(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::string quoted(const Question& question, const std::string& id) {
    const auto option = std::find_if(question.options.begin(), question.options.end(),
                                     [&](const Option& candidate) { return candidate.id == id; });
    return "“" + (option == question.options.end() ? id : option->text) + "”";
}

std::string listed(const Question& question, const std::vector<std::string>& ids,
                   const char* separator) {
    std::string text;
    for (const std::string& id : ids) {
        if (!text.empty()) text += separator;
        text += quoted(question, id);
    }
    return text;
}

const OptionReason* reasonFor(const Key& key, const std::string& id) {
    const auto reason =
        std::find_if(key.reasons.begin(), key.reasons.end(),
                     [&](const OptionReason& candidate) { return candidate.option == id; });
    return reason == key.reasons.end() ? nullptr : &*reason;
}

/// `“先告知”：决定前应当告知。`, or `“先告知”。` where the key gives no reason.
std::string explained(const Question& question, const Key& key, const std::string& id) {
    const OptionReason* reason = reasonFor(key, id);
    const bool isSilent = reason == nullptr || reason->reason.empty();
    return closedSentence(quoted(question, id) +
                          (isSilent ? std::string() : "：" + reason->reason));
}

std::size_t placeIn(const std::vector<std::string>& ids, const std::string& id) {
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

bool isPairInOrder(const std::vector<std::string>& right, const std::vector<std::string>& given,
                   std::size_t first, std::size_t second) {
    const std::size_t firstAt = placeIn(given, right[first]);
    const std::size_t secondAt = placeIn(given, right[second]);
    return secondAt < given.size() && firstAt < secondAt;
}

/// The first pair of the right sequence that the answer has the wrong way round or incomplete, as a
/// sentence.
std::string firstSlip(const Question& question, const std::vector<std::string>& right,
                      const std::vector<std::string>& given) {
    for (const std::string& id : right) {
        if (!holds(given, id)) return "缺少" + quoted(question, id) + "。";
    }
    for (std::size_t i = 0; i + 1 < right.size(); ++i) {
        if (isPairInOrder(right, given, i, i + 1)) continue;
        return quoted(question, right[i]) + "应当在" + quoted(question, right[i + 1]) + "之前。";
    }
    return {};
}

}  // namespace

std::string rightAnswer(const Question& question, const Key& key) {
    if (question.kind == QuestionKind::Ordering)
        return "正确顺序：" + listed(question, key.right, " → ") + "。";
    std::string text = "正确答案：";
    for (const std::string& id : key.right) text += explained(question, key, id);
    return text;
}

ChoiceMark markSingle(const Question& question, const Key& key, const Answer& answer) {
    const std::string& chosen = answer.options.front();
    if (holds(key.right, chosen)) return {100, 100, "选对了：" + explained(question, key, chosen)};
    const OptionReason* reason = reasonFor(key, chosen);
    const int credit = reason == nullptr ? 0 : std::clamp(reason->credit, 0, 100);
    const std::string verdict = credit > 0 ? "部分正确：" : "选错了：";
    return {credit, 100, verdict + explained(question, key, chosen) + rightAnswer(question, key)};
}

ChoiceMark markMultiple(const Question& question, const Key& key, const Answer& answer) {
    ChoiceMark mark;
    std::string wrong;
    std::string hit;
    std::string missed;
    std::int64_t balance = 0;
    for (const std::string& id : answer.options) {
        const bool isRight = holds(key.right, id);
        balance += isRight ? 1 : -1;
        (isRight ? hit : wrong) += explained(question, key, id);
    }
    for (const std::string& id : key.right) {
        if (!holds(answer.options, id)) missed += explained(question, key, id);
    }
    // A key without right options is a defect of the content; nothing can be earned under it.
    mark.of = std::max<std::int64_t>(1, static_cast<std::int64_t>(key.right.size()));
    mark.parts = std::clamp<std::int64_t>(balance, 0, mark.of);
    if (!hit.empty()) mark.reason += "选对了：" + hit;
    if (!wrong.empty()) mark.reason += "选错了（每错一项抵消一项选对的）：" + wrong;
    if (!missed.empty()) mark.reason += "漏选了：" + missed;
    return mark;
}

ChoiceMark markOrdering(const Question& question, const Key& key, const Answer& answer) {
    const std::vector<std::string>& right = key.right;
    std::vector<std::string> strangers;
    for (const std::string& id : answer.options) {
        if (!holds(right, id)) strangers.push_back(id);
    }
    std::int64_t inOrder = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        for (std::size_t j = i + 1; j < right.size(); ++j)
            inOrder += isPairInOrder(right, answer.options, i, j) ? 1 : 0;
    }
    // Steps that do not belong make pairs that are never in order: padding an answer must not be
    // free.
    const auto steps = static_cast<std::int64_t>(right.size() + strangers.size());
    const std::int64_t pairs = steps * (steps - 1) / 2;
    ChoiceMark mark{inOrder, pairs, {}};
    if (pairs == 0) mark = {answer.options == right ? 1 : 0, 1, {}};

    if (answer.options == right) {
        mark.reason = "顺序全部正确。";
    } else {
        mark.reason = "全部" + std::to_string(mark.of) + "组先后关系中有" +
                      std::to_string(mark.parts) + "组正确。" +
                      firstSlip(question, right, answer.options);
        if (!strangers.empty())
            mark.reason += listed(question, strangers, "、") + "不属于应当排列的步骤。";
        mark.reason += rightAnswer(question, key);
    }
    // Each step the key explains, in the order in which it should come.
    for (const std::string& id : right) {
        const OptionReason* reason = reasonFor(key, id);
        if (reason != nullptr && !reason->reason.empty())
            mark.reason += explained(question, key, id);
    }
    return mark;
}

}  // namespace lianbing::bank
