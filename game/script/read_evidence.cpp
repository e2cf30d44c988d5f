#include "game/script/read_definition.h"

#include "game/scenario/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lianbing::script {

namespace {

using scenario::Deed;
using scenario::DocumentForm;
using scenario::DocumentMark;
using scenario::FieldKind;
using scenario::MarkKind;

constexpr std::int64_t kMostMinutes = 24 * 60;

/// A word of a few; complains of others and gives the first.
template <class Value, std::size_t count>
Value readWord(FieldReader& reader, FieldKey key,
               const std::array<std::pair<std::string_view, Value>, count>& words, Need need) {
    const std::string word = reader.text(key, need);
    std::string choices;
    for (const auto& [name, value] : words) {
        if (name == word) return value;
        choices += (choices.empty() ? "" : "、") + std::string(name);
    }
    if (!word.empty())
        reader.complain(key, fmt::format("应该是 {} 之一，不是 {}", choices, word));
    return words.front().second;
}

base::Millis readMinutes(FieldReader& reader, FieldKey key) {
    const std::int64_t minutes = reader.integer(key, 0);
    if (minutes >= 0 && minutes <= kMostMinutes) return std::chrono::minutes{minutes};
    reader.complain(key, fmt::format("应该是 0 到 {} 分钟", kMostMinutes));
    return base::Millis{0};
}

scenario::Proof readProof(FieldReader& reader) {
    scenario::Proof proof;
    proof.label = reader.name("label");
    reader.list("parts", Need::Needed, [&](FieldReader& part) {
        proof.parts.push_back({part.name("label"), part.texts("exhibits")});
    });
    return proof;
}

scenario::Fact readFact(FieldReader& reader) {
    scenario::Fact fact;
    fact.id = reader.id();
    fact.section = reader.text("section");
    fact.title = reader.name("title");
    fact.points = reader.points("points");
    reader.list("proofs", Need::Needed,
                [&](FieldReader& proof) { fact.proofs.push_back(readProof(proof)); });
    fact.explanation = reader.text("explanation", Need::Needed, Form::Text);
    fact.basis = reader.articles("basis", Need::Optional);
    fact.unverified = reader.boolean("unverified");
    return fact;
}

scenario::Source readSource(FieldReader& reader) {
    scenario::Source source;
    source.id = reader.id();
    source.title = reader.name("title");
    reader.list("opened_by", Need::Needed,
                [&](FieldReader& deed) { source.openedBy.push_back(readDeed(deed)); });
    return source;
}

scenario::Contradiction readContradiction(FieldReader& reader) {
    scenario::Contradiction one;
    one.id = reader.id();
    one.section = reader.text("section");
    one.title = reader.name("title");
    one.points = reader.points("points");
    const std::vector<std::string> sources = reader.texts("sources");
    if (sources.size() == 2) {
        one.one = sources.front();
        one.other = sources.back();
    } else {
        reader.complain("sources", "应该写两处来源：{ \"一处\", \"另一处\" }");
    }
    one.explanation = reader.text("explanation", Need::Needed, Form::Text);
    one.basis = reader.articles("basis", Need::Optional);
    one.unverified = reader.boolean("unverified");
    return one;
}

scenario::DocumentField readField(FieldReader& reader) {
    constexpr std::array<std::pair<std::string_view, FieldKind>, 3> kKinds = {
        {{"line", FieldKind::Line}, {"time", FieldKind::Time}, {"text", FieldKind::Text}}};
    scenario::DocumentField field;
    field.id = reader.id();
    field.label = reader.name("label");
    field.kind = readWord(reader, "kind", kKinds, Need::Optional);
    field.given = reader.text("given", Need::Optional, Form::Text);
    return field;
}

/// `{ "词", "词" }`, one group, or a list of such groups.
std::vector<std::vector<std::string>> readGroups(FieldReader& reader, FieldKey key) {
    std::vector<std::vector<std::string>> groups;
    bool isNested = false;
    reader.table(key, Need::Needed,
                 [&](FieldReader& all) { isNested = all.typeOf(lua_Integer{1}) == LUA_TTABLE; });
    if (!isNested) {
        groups.push_back(reader.texts(key));
        return groups;
    }
    reader.table(key, Need::Needed, [&](FieldReader& all) {
        all.forEachPlace([&](lua_Integer place) { groups.push_back(all.texts(place)); });
    });
    return groups;
}

std::vector<std::string> readNames(FieldReader& reader, FieldKey key) {
    if (reader.typeOf(key) == LUA_TSTRING) return {reader.text(key)};
    return reader.texts(key);
}

MarkKind readMarkKind(FieldReader& reader) {
    constexpr std::array<std::pair<std::string_view, MarkKind>, 7> kKinds = {
        {{"equals", MarkKind::Equals},
         {"time", MarkKind::Time},
         {"mentions", MarkKind::Mentions},
         {"figure", MarkKind::Figure},
         {"unseen", MarkKind::Unseen},
         {"opinion", MarkKind::Opinion},
         {"signed", MarkKind::Signed}}};
    return readWord(reader, "kind", kKinds, Need::Needed);
}

/// What the kind of a mark needs.
void readMarkDetails(FieldReader& reader, DocumentMark& mark) {
    switch (mark.kind) {
        case MarkKind::Equals:
            mark.fields = {reader.text("field")};
            mark.words = readGroups(reader, "any");
            if (reader.has("when")) mark.when = readPattern(reader, "when");
            return;
        case MarkKind::Time:
            mark.fields = {reader.text("field")};
            mark.when = readPattern(reader, "of");
            mark.isLast = reader.boolean("last");
            mark.minutes = static_cast<int>(
                std::clamp<std::int64_t>(reader.integer("minutes", mark.minutes), 0, kMostMinutes));
            return;
        case MarkKind::Mentions:
            mark.fields = reader.texts("fields", Need::Optional);
            mark.words = readGroups(reader, "words");
            if (reader.has("when")) mark.when = readPattern(reader, "when");
            mark.exhibit = reader.text("exhibit", Need::Optional);
            return;
        case MarkKind::Figure:
            mark.fields = reader.texts("fields", Need::Optional);
            mark.exhibit = reader.text("exhibit");
            mark.attribute = reader.text("attribute");
            mark.tolerance = reader.number("tolerance", Need::Optional);
            return;
        case MarkKind::Unseen:
        case MarkKind::Opinion:
            mark.fields = reader.texts("fields", Need::Optional);
            mark.words = readGroups(reader, "words");
            if (reader.has("when")) mark.when = readPattern(reader, "when");
            return;
        case MarkKind::Signed:
            mark.who = readNames(reader, "who");
            mark.manners = reader.texts("manners", Need::Optional);
            if (reader.has("when")) mark.when = readPattern(reader, "when");
            return;
    }
}

DocumentMark readMark(FieldReader& reader, const std::string& document) {
    DocumentMark mark;
    mark.id = reader.id();
    mark.document = document;
    mark.section = reader.text("section");
    mark.title = reader.name("title");
    mark.points = reader.points("points", Need::Optional);
    mark.kind = readMarkKind(reader);
    readMarkDetails(reader, mark);
    mark.lost = reader.text("lost", Need::Optional);
    mark.basis = reader.articles("basis", Need::Optional);
    mark.unverified = reader.boolean("unverified");
    return mark;
}

scenario::Document readDocument(FieldReader& reader, std::vector<DocumentMark>& marks) {
    constexpr std::array<std::pair<std::string_view, DocumentForm>, 5> kForms = {
        {{"record", DocumentForm::Record},
         {"sheet", DocumentForm::Sheet},
         {"decision", DocumentForm::Decision},
         {"list", DocumentForm::List},
         {"order", DocumentForm::Order}}};
    scenario::Document document;
    document.id = reader.id();
    document.title = reader.name("title");
    document.form = readWord(reader, "form", kForms, Need::Optional);
    document.duration = readMinutes(reader, "minutes");
    reader.list("fields", Need::Needed,
                [&](FieldReader& field) { document.fields.push_back(readField(field)); });
    document.signers = reader.texts("signers", Need::Optional);
    // Officers may sign anything; naming them is for the reader.
    std::erase(document.signers, std::string(scenario::kOfficers));
    document.manners = readManners(reader, "manners");
    reader.function("on_sign");
    reader.list("marks", Need::Optional,
                [&](FieldReader& mark) { marks.push_back(readMark(mark, document.id)); });
    return document;
}

}  // namespace

Deed readDeed(FieldReader& reader) {
    Deed deed;
    deed.verb = reader.text("verb");
    // What is done to nothing in particular has no target; the definition's own check asks for the others.
    deed.target = reader.text("target", Need::Optional);
    deed.detail = reader.text("detail", Need::Optional);
    return deed;
}

std::optional<scenario::FoundBy> readFoundBy(FieldReader& reader, FieldKey key) {
    if (!reader.has(key)) return std::nullopt;
    scenario::FoundBy found;
    bool isList = false;
    reader.table(key, Need::Needed, [&](FieldReader& given) { isList = given.isList(); });
    if (isList) {
        reader.list(key, Need::Needed,
                    [&](FieldReader& deed) { found.deeds.push_back(readDeed(deed)); });
        return found;
    }
    reader.table(key, Need::Needed, [&](FieldReader& given) {
        const bool isEmpty = !given.has("verb") && !given.has("target");
        if (!isEmpty) found.deeds.push_back(readDeed(given));
        given.refuseOthers();
    });
    return found;
}

std::vector<scenario::Manner> readManners(FieldReader& reader, FieldKey key) {
    std::vector<scenario::Manner> manners;
    reader.list(key, Need::Optional, [&](FieldReader& manner) {
        manners.push_back({manner.id(), manner.name("label")});
    });
    return manners;
}

std::vector<scenario::Way> readWays(FieldReader& reader, FieldKey key) {
    std::vector<scenario::Way> ways;
    reader.list(key, Need::Optional, [&](FieldReader& one) {
        scenario::Way way;
        way.deed = readDeed(one);
        way.manners = one.texts("manners", Need::Optional);
        way.when = one.text("when", Need::Optional);
        way.unless = one.text("unless", Need::Optional);
        ways.push_back(std::move(way));
    });
    return ways;
}

void readGuidance(FieldReader& root, scenario::Definition& definition) {
    root.list("hints", Need::Optional, [&](FieldReader& reader) {
        scenario::Hint hint;
        hint.id = reader.id();
        hint.after = readFoundBy(reader, "after");
        hint.till = readFoundBy(reader, "till").value_or(scenario::FoundBy{});
        hint.text = reader.text("text", Need::Needed, Form::Text);
        hint.why = reader.text("why", Need::Needed, Form::Text);
        definition.hints.push_back(std::move(hint));
    });
    root.list("guide", Need::Optional, [&](FieldReader& page) {
        definition.guide.push_back(
            {page.name("title"), page.text("text", Need::Needed, Form::Text)});
    });
}

void readEvidence(FieldReader& root, scenario::Definition& definition) {
    root.list("facts", Need::Optional,
              [&](FieldReader& fact) { definition.facts.push_back(readFact(fact)); });
    root.list("sources", Need::Optional,
              [&](FieldReader& source) { definition.sources.push_back(readSource(source)); });
    root.list("contradictions", Need::Optional, [&](FieldReader& one) {
        definition.contradictions.push_back(readContradiction(one));
    });
    root.list("documents", Need::Optional, [&](FieldReader& document) {
        definition.documents.push_back(readDocument(document, definition.documentMarks));
    });
}

}  // namespace lianbing::script
