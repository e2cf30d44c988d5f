#include "game/bank/choices.h"
#include "game/bank/question.h"
#include "game/score/sentence.h"

namespace lianbing::bank {

namespace {

using score::closedSentence;

score::ScoreLine lineFor(const Question& question) {
    score::ScoreLine line;
    line.id = question.id;
    line.section = question.section;
    line.title = question.title;
    line.max = question.points;
    return line;
}

ChoiceMark markChoices(const Question& question, const Key& key, const Answer& answer) {
    switch (question.kind) {
        case QuestionKind::Single:
            return markSingle(question, key, answer);
        case QuestionKind::Multiple:
            return markMultiple(question, key, answer);
        case QuestionKind::Ordering:
            return markOrdering(question, key, answer);
        case QuestionKind::Citation:
            break;
    }
    return {};
}

void markGiven(const Question& question, const Key& key, const Answer& answer,
               const law::LawDates& dates, const law::Library& library, score::ScoreLine& line) {
    if (question.kind == QuestionKind::Citation) {
        const auto findings = law::compareWithKey(answer.text, key.citations, dates, library);
        score::ScoreLine priced = score::priceCitations(findings, key.citations.required.size(),
                                                        question.points, question.prices);
        line.earned = priced.earned;
        line.max = priced.max;
        line.state = priced.state;
        line.reason = std::move(priced.reason);
        return;
    }
    ChoiceMark mark = markChoices(question, key, answer);
    line.earned = question.points.share(mark.parts, mark.of);
    line.state = score::stateOf(mark.parts, mark.of);
    line.reason = std::move(mark.reason);
}

std::string requiredCitations(const law::CitationKey& key) {
    std::string text;
    for (const law::CitationSlot& slot : key.required) {
        if (slot.anyOf.empty()) continue;
        text += text.empty() ? "应当引用：" : "、";
        for (std::size_t i = 0; i < slot.anyOf.size(); ++i)
            text += (i == 0 ? "" : "或者") + slot.anyOf[i].official();
    }
    return closedSentence(text);
}

void sayUnanswered(const Question& question, const Key& key, score::ScoreLine& line) {
    line.state = score::LineState::Lost;
    line.reason = "没有作答。";
    line.reason += question.kind == QuestionKind::Citation ? requiredCitations(key.citations)
                                                           : rightAnswer(question, key);
}

/// Takes the question out of the sum: it must neither cost nor earn anything.
void countZero(score::ScoreLine& line) {
    line.state = score::LineState::Unverified;
    line.earned = score::Points{};
    line.max = score::Points{};
}

}  // namespace

score::ScoreLine mark(const Question& question, const Answer& answer, const law::LawDates& dates,
                      const law::Library& library) {
    score::ScoreLine line = lineFor(question);
    const Key* key = question.keyFor(dates);
    if (key == nullptr) {
        countZero(line);
        line.reason = "行为日" + dates.spokenOffence() + "、决定日" + dates.decision.chinese() +
                      "没有对应的答案钥匙，本题不计分。";
        return line;
    }
    for (const law::ArticleRef& ref : key->basis) line.basis.push_back(ref.official());

    if (answer.empty()) {
        sayUnanswered(question, *key, line);
    } else if (const base::Status status = validate(question, answer); !status) {
        line.reason = status.error().what;
    } else {
        markGiven(question, *key, answer, dates, library, line);
    }
    line.reason += closedSentence(key->explanation);
    if (key->unverified) {
        countZero(line);
        line.reason += "本题答案尚未核实，不计分。";
    }
    return line;
}

}  // namespace lianbing::bank
