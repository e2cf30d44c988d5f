#include "game/scenario/document.h"
#include "game/scenario/evidence.h"
#include "game/scenario/inspection.h"

#include <algorithm>

namespace lianbing::scenario {

namespace {

/// The last input that answered a question, or null.
const procedure::TraceEvent* findResponse(const procedure::Trace& trace,
                                          std::string_view question) {
    const auto found = std::find_if(trace.rbegin(), trace.rend(), [&](const auto& event) {
        return event.name == "respond" &&
               procedure::attribute(event.attributes, "question") == question;
    });
    return found == trace.rend() ? nullptr : &*found;
}

score::ScoreLine markQuestion(const bank::Question& question, const Case& current,
                              const law::Library& library, const World& world) {
    const auto answer = world.answers.find(question.id);
    const bool isAnswered = answer != world.answers.end();
    score::ScoreLine line =
        bank::mark(question, isAnswered ? answer->second : bank::Answer{}, current.dates, library);
    if (const auto* response = findResponse(world.trace, question.id)) {
        line.events = {response->input};
        line.moment = procedure::spokenTime(*response, world.trace);
    }
    return line;
}

}  // namespace

score::ScoreSheet judge(const Definition& definition, const Case& current,
                        const law::Library& library, const World& world) {
    score::ScoreSheet sheet;
    sheet.sections = definition.sections;
    // Groups leave their events in the order of the inputs; rules speak of time.
    const bool isTimely = world.groups.empty();
    const procedure::Trace ordered = isTimely ? procedure::Trace{} : inOrder(world.trace);
    const procedure::Trace& trace = isTimely ? world.trace : ordered;
    procedure::judge(definition.rules, trace, library, current.arrival.date, sheet);
    procedure::judgeClocks(definition.clocks, trace, world.now, library, sheet);
    judgeEvidence(definition, library, current.arrival.date, world, sheet);
    judgeDocuments(definition, current, library, world, sheet);
    for (const bank::Question& question : definition.questions) {
        sheet.lines.push_back(markQuestion(question, current, library, world));
    }
    return sheet;
}

score::ScoreSheet blankSheet(const Definition& definition) {
    score::ScoreSheet sheet;
    sheet.sections = definition.sections;
    const auto add = [&](const std::string& id, const std::string& section,
                         const std::string& title, score::Points max, bool isUnverified) {
        score::ScoreLine line;
        line.id = id;
        line.section = section;
        line.title = title;
        if (!isUnverified) line.max = max;
        line.state = isUnverified ? score::LineState::Unverified : score::LineState::NotTriggered;
        sheet.lines.push_back(std::move(line));
    };
    for (const procedure::Rule& rule : definition.rules) {
        const bool hasMax = !procedure::isBan(rule.kind);
        add(rule.id, rule.section, rule.title, hasMax ? rule.points : score::Points{},
            rule.unverified);
    }
    for (const procedure::Clock& clock : definition.clocks)
        add(clock.what.id, clock.section, clock.what.title, clock.points, clock.what.unverified);
    for (const Fact& fact : definition.facts)
        add(fact.id, fact.section, fact.title, fact.points, fact.unverified);
    for (const Contradiction& one : definition.contradictions)
        add(one.id, one.section, one.title, one.points, one.unverified);
    for (const DocumentMark& mark : definition.documentMarks)
        add(mark.id, mark.section, mark.title, mark.points, mark.unverified);
    for (const bank::Question& question : definition.questions) {
        add(question.id, question.section, question.title, question.points, false);
    }
    return sheet;
}

}  // namespace lianbing::scenario
