#include "game/script/read_definition.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::script {

namespace {

using bank::Key;
using bank::Question;
using bank::QuestionKind;

int readPercent(FieldReader& reader, FieldKey key, int otherwise) {
    const std::int64_t value = reader.integer(key, otherwise);
    if (value >= 0 && value <= 100) return static_cast<int>(value);
    reader.complain(key, "应该是 0 到 100 的百分数");
    return 0;
}

score::CitationPrices readPrices(FieldReader& question) {
    score::CitationPrices prices;
    question.table("prices", Need::Needed, [&](FieldReader& reader) {
        prices.exact = readPercent(reader, "exact", 100);
        prices.partMissing = readPercent(reader, "part_missing", 0);
        prices.partWrong = readPercent(reader, "part_wrong", 0);
        prices.wrongArticle = readPercent(reader, "wrong_article", 0);
        prices.wrongVersion = readPercent(reader, "wrong_version", 0);
        prices.generalLaw = readPercent(reader, "general_law", 0);
        prices.optionalBonus = readPercent(reader, "optional_bonus", 0);
        prices.irrelevantPenalty = readPercent(reader, "irrelevant_penalty", 0);
        prices.freeIrrelevant = readPercent(reader, "free_irrelevant", 0);
        reader.refuseOthers();
    });
    return prices;
}

/// One required place: the articles of which any one fills it, a note, and general law that says
/// the same.
law::CitationSlot readSlot(FieldReader& reader) {
    law::CitationSlot slot;
    slot.note = reader.text("note", Need::Optional);
    slot.general = reader.articles("general", Need::Optional);
    for (lua_Integer place = 1; place == 1 || reader.has(place); ++place) {
        if (auto article = reader.article(place)) slot.anyOf.push_back(std::move(*article));
    }
    return slot;
}

law::CitationKey readCitationKey(FieldReader& reader) {
    law::CitationKey key;
    reader.list("required", Need::Needed,
                [&](FieldReader& slot) { key.required.push_back(readSlot(slot)); });
    key.optional = reader.articles("optional", Need::Optional);
    reader.list("traps", Need::Optional, [&](FieldReader& trap) {
        auto article = trap.article(1);
        std::string explanation = trap.text(2);
        if (article) key.traps.push_back({std::move(*article), std::move(explanation)});
    });
    return key;
}

/// Why an option is right or wrong: `{ option, reason, percent }`. Without a percentage the right
/// option of a single choice earns everything, the others nothing.
bank::OptionReason readReason(FieldReader& reader, const Key& key) {
    bank::OptionReason reason;
    reason.option = reader.text(1);
    reason.reason = reader.text(2);
    const bool isRight =
        std::find(key.right.begin(), key.right.end(), reason.option) != key.right.end();
    reason.credit = readPercent(reader, 3, isRight ? 100 : 0);
    return reason;
}

Key readKey(FieldReader& reader, QuestionKind kind) {
    Key key;
    key.offence = readInterval(reader, "offence");
    key.decision = readInterval(reader, "decision");
    if (reader.has("began")) key.began = readInterval(reader, "began");
    if (kind == QuestionKind::Citation) {
        key.citations = readCitationKey(reader);
    } else {
        key.right = reader.texts("right");
        reader.list("reasons", Need::Optional,
                    [&](FieldReader& reason) { key.reasons.push_back(readReason(reason, key)); });
    }
    key.explanation = reader.text("explanation", Need::Optional, Form::Text);
    key.basis = reader.articles("basis", Need::Optional);
    key.unverified = reader.boolean("unverified");
    return key;
}

QuestionKind readKind(FieldReader& reader) {
    const std::string kind = reader.text("kind");
    if (kind == "citation") return QuestionKind::Citation;
    if (kind == "multiple") return QuestionKind::Multiple;
    if (kind == "ordering") return QuestionKind::Ordering;
    if (kind != "single" && !kind.empty()) {
        reader.complain(
            "kind", fmt::format("应该是 citation、single、multiple、ordering 之一，不是 {}", kind));
    }
    return QuestionKind::Single;
}

Question readQuestion(FieldReader& reader) {
    Question question;
    question.id = reader.id();
    question.kind = readKind(reader);
    question.section = reader.text("section");
    question.title = reader.name("title");
    question.prompt = reader.text("prompt", Need::Needed, Form::Text);
    question.points = reader.points("points");
    if (question.kind == QuestionKind::Citation) {
        question.prices = readPrices(reader);
    } else {
        reader.list("options", Need::Needed, [&](FieldReader& option) {
            question.options.push_back({option.text(1), option.text(2)});
        });
    }
    reader.list("keys", Need::Needed,
                [&](FieldReader& key) { question.keys.push_back(readKey(key, question.kind)); });
    return question;
}

}  // namespace

void readQuestions(FieldReader& root, scenario::Definition& definition) {
    root.list("questions", Need::Optional, [&](FieldReader& question) {
        definition.questions.push_back(readQuestion(question));
    });
}

}  // namespace lianbing::script
