#include "game/present/desk_model.h"

#include "game/law/citation.h"
#include "game/law/library.h"
#include "game/law/standing_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lianbing::present {

namespace {

QuestionForm formOf(bank::QuestionKind kind) {
    switch (kind) {
        case bank::QuestionKind::Citation: return QuestionForm::Citation;
        case bank::QuestionKind::Single: return QuestionForm::Single;
        case bank::QuestionKind::Multiple: return QuestionForm::Multiple;
        case bank::QuestionKind::Ordering: return QuestionForm::Ordering;
    }
    return QuestionForm::Single;
}

DeskQuestion makeQuestion(const bank::Question& question, const scenario::Inspection& inspection) {
    const auto words = [&](const std::string& text) {
        return scenario::fillWords(text, inspection.currentCase());
    };
    DeskQuestion model;
    model.id = question.id;
    model.title = words(question.title);
    model.prompt = words(question.prompt);
    model.points = question.points.text() + " 分";
    model.form = formOf(question.kind);
    const auto stored = inspection.world().answers.find(question.id);
    const bank::Answer answer = stored == inspection.world().answers.end() ? bank::Answer{} : stored->second;
    model.text = answer.text;
    model.answered = !answer.empty();
    for (const bank::Option& option : question.options) {
        const auto chosen = std::find(answer.options.begin(), answer.options.end(), option.id);
        const bool isChosen = chosen != answer.options.end();
        const int order = isChosen ? static_cast<int>(chosen - answer.options.begin()) + 1 : 0;
        model.options.push_back({option.id, words(option.text), isChosen, order});
    }
    return model;
}

std::string standingText(const law::Resolution& meaning) {
    switch (meaning.standing) {
        case law::Standing::InForce: return fmt::format("行为日有效（{} 起施行）", meaning.since.chinese());
        case law::Standing::NotYet: return fmt::format("行为日尚未施行（{} 起施行）", meaning.since.chinese());
        case law::Standing::Repealed: return fmt::format("行为日已失效（{} 起）", meaning.since.chinese());
        case law::Standing::UnknownLaw: return "法律库中没有这部法";
        case law::Standing::ValidityUnknown: return "法律库中没有行为日当时的版本，是否有效不明";
    }
    return {};
}

std::string missingPart(law::Existence existence) {
    switch (existence) {
        case law::Existence::NoSuchArticle: return "没有这一条";
        case law::Existence::NoSuchParagraph: return "这一条没有这一款";
        case law::Existence::NoSuchItem: return "这一条没有这一项";
        case law::Existence::Exists:
        case law::Existence::StructureUnknown: return {};
    }
    return {};
}

ReadCitationRow readRow(const law::Citation& citation, const law::LawDates& dates, const law::Library& library) {
    ReadCitationRow row;
    row.official = citation.ref.official();
    if (citation.ref.law.empty()) {
        row.status = "没有写明是哪部法律";
        row.tone = ReadCitationRow::Tone::Caution;
        return row;
    }
    const law::Resolution meaning = library.resolve(citation.ref, dates.offence);
    row.status = missingPart(meaning.existence);
    if (!row.status.empty()) {
        row.tone = ReadCitationRow::Tone::Bad;
        return row;
    }
    row.status = standingText(meaning);
    const std::string_view unchecked = law::uncheckedText(meaning);
    if (!unchecked.empty()) row.status += fmt::format("；{}", unchecked);
    const bool isSound = meaning.standing == law::Standing::InForce && unchecked.empty();
    row.tone = isSound ? ReadCitationRow::Tone::Plain : ReadCitationRow::Tone::Caution;
    law::ArticleRef meant = citation.ref;
    meant.version = meaning.version;
    if (const law::Gist* gist = library.gist(meant)) row.gist = gist->text;
    return row;
}

/// 0 for a version in force on the (last) day of the act, 1 on that of the decision or the act's first, 2 for any other.
int distanceFrom(const law::LawDates& dates, const law::ArticleRef& ref, const law::Library& library) {
    const auto isInForce = [&](base::Date day) {
        const law::Version* version = library.inForce(ref.law, day);
        return version != nullptr && version->id == ref.version;
    };
    if (isInForce(dates.offence)) return 0;
    return isInForce(dates.decision) || isInForce(dates.firstDay()) ? 1 : 2;
}

}  // namespace

DeskModel makeDesk(const scenario::Inspection& inspection, const law::Library& library) {
    DeskModel model;
    const law::LawDates& dates = inspection.currentCase().dates;
    model.offence = dates.spokenOffence();
    model.decision = dates.decision.chinese();
    model.over = inspection.world().over;
    for (const bank::Question& question : inspection.definition().questions) {
        model.questions.push_back(makeQuestion(question, inspection));
    }
    // One row for a provision however many versions have it: what is inserted names no version.
    std::map<std::string, const law::Gist*> shown;
    for (const law::Gist& gist : library.gists()) {
        law::ArticleRef place = gist.ref;
        place.version.clear();
        const law::Gist*& kept = shown[place.official()];
        if (kept == nullptr || distanceFrom(dates, gist.ref, library) <= distanceFrom(dates, kept->ref, library)) kept = &gist;
    }
    for (const law::Gist& gist : library.gists()) {
        law::ArticleRef place = gist.ref;
        place.version.clear();
        if (shown.at(place.official()) == &gist) model.picks.push_back({place.official(), gist.text, place.law.value});
    }
    // Gists come article by article; people look for a law first.
    std::stable_sort(model.picks.begin(), model.picks.end(),
                     [](const PickRow& a, const PickRow& b) { return a.law < b.law; });
    return model;
}

std::vector<ReadCitationRow> readLive(const std::string& text, const law::LawDates& dates, const law::Library& library) {
    std::vector<ReadCitationRow> rows;
    for (const law::Citation& citation : law::readCitations(text, library)) {
        rows.push_back(readRow(citation, dates, library));
    }
    return rows;
}

}  // namespace lianbing::present
