#include "game/scenario/inspection.h"

#include <algorithm>

namespace lianbing::scenario {

namespace {

/// The last input that answered a question, or null.
const procedure::TraceEvent* findResponse(const procedure::Trace& trace, std::string_view question) {
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
    score::ScoreLine line = bank::mark(question, isAnswered ? answer->second : bank::Answer{},
                                       current.dates, library);
    if (const auto* response = findResponse(world.trace, question.id)) {
        line.events = {response->input};
        line.moment = response->first.clock();
    }
    return line;
}

}  // namespace

score::ScoreSheet judge(const Definition& definition, const Case& current,
                        const law::Library& library, const World& world) {
    score::ScoreSheet sheet;
    sheet.sections = definition.sections;
    procedure::judge(definition.rules, world.trace, library, current.arrival.date, sheet);
    for (const bank::Question& question : definition.questions) {
        sheet.lines.push_back(markQuestion(question, current, library, world));
    }
    return sheet;
}

}  // namespace lianbing::scenario
