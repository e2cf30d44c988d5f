#include "game/bank/question.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace lianbing::bank {

namespace {

bool isOption(const Question& question, const std::string& id) {
    return std::any_of(question.options.begin(), question.options.end(),
                       [&](const Option& option) { return option.id == id; });
}

base::Status validateChoices(const Question& question, const Answer& answer) {
    if (!answer.text.empty()) return base::fail("这道题用选项作答，不收文字。");
    if (question.kind == QuestionKind::Single && answer.options.size() > 1) {
        return base::fail("单选题只能选一项，这里选了" + std::to_string(answer.options.size()) +
                          "项。");
    }
    for (auto chosen = answer.options.begin(); chosen != answer.options.end(); ++chosen) {
        if (!isOption(question, *chosen)) return base::fail("这道题没有选项“" + *chosen + "”。");
        if (std::find(answer.options.begin(), chosen, *chosen) != chosen) {
            return base::fail("选项“" + *chosen + "”选了两次。");
        }
    }
    return {};
}

}  // namespace

bool Key::appliesOn(const law::LawDates& dates) const {
    const base::DateInterval& firstDays = began ? *began : offence;
    return offence.contains(dates.offence) && decision.contains(dates.decision) &&
           firstDays.contains(dates.firstDay());
}

const Key* Question::keyFor(const law::LawDates& dates) const {
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const Key& candidate) { return candidate.appliesOn(dates); });
    return key == keys.end() ? nullptr : &*key;
}

base::Status validate(const Question& question, const Answer& answer) {
    if (const std::size_t length = base::length(answer.text); length > kLongestAnswer) {
        return base::fail(fmt::format("答案有 {} 个字，最多 {} 个字。", length, kLongestAnswer));
    }
    switch (question.kind) {
        case QuestionKind::Citation:
            if (!answer.options.empty()) return base::fail("法条引用题用文字作答，没有选项。");
            return {};
        case QuestionKind::Single:
        case QuestionKind::Multiple:
        case QuestionKind::Ordering:
            return validateChoices(question, answer);
    }
    return {};
}

}  // namespace lianbing::bank
