#pragma once

#include "game/bank/question.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::bank {

/// A key that applies on every day from the first of the calendar on.
inline Key anOpenKey() {
    Key key;
    key.offence.from = *base::Date::fromYmd(1, 1, 1);
    key.decision.from = key.offence.from;
    return key;
}

/// A question of ten points with the options a, b, c, d (甲, 乙, 丙, 丁) and an open key.
inline Question aQuestion(QuestionKind kind, std::vector<std::string> right) {
    Question question;
    question.id = "question";
    question.section = "law";
    question.kind = kind;
    question.title = "题目";
    question.points = score::Points::whole(10);
    question.options = {{"a", "甲"}, {"b", "乙"}, {"c", "丙"}, {"d", "丁"}};
    Key key = anOpenKey();
    key.right = std::move(right);
    question.keys = {key};
    return question;
}

inline law::ArticleRef aRef(std::string_view compact) {
    return *law::ArticleRef::parse(compact);
}

}  // namespace lianbing::bank
