#include "game/session/inputs.h"

#include "game/base/text.h"
#include "game/scenario/shown_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace lianbing::session {

namespace {

/// An input as it can be said back in a sentence.
std::string lineOf(const scenario::Intent& intent) {
    return scenario::quotable(scenario::toLine(intent));
}

std::string placeOf(std::string_view path, int line) {
    return line == 0 ? std::string(path) : fmt::format("{}:{}", path, line);
}

/// The log has manners in the verb's order, a file in any.
scenario::Intent withSortedManners(scenario::Intent intent) {
    if (auto* manners = scenario::mannersOf(intent)) std::sort(manners->begin(), manners->end());
    if (auto* split = std::get_if<scenario::Split>(&intent))
        std::sort(split->officers.begin(), split->officers.end());
    return intent;
}

}  // namespace

base::Status checkHead(const scenario::Recording& recording,
                       const scenario::Definition& definition, std::string_view path) {
    if (!recording.scenario.empty() && recording.scenario != definition.id) {
        return base::fail(fmt::format("这份输入是剧本 {} 的，这里演练的是 {}",
                                      scenario::quotable(recording.scenario), definition.id),
                          placeOf(path, recording.head.scenario));
    }
    if (recording.caseId.empty() || definition.findCase(recording.caseId) != nullptr) return {};
    std::vector<std::string> known;
    for (const scenario::Case& one : definition.cases) known.push_back(one.id);
    return base::fail(fmt::format("没有法律时点“{}”，可以用：{}",
                                  scenario::quotable(recording.caseId), base::join(known, "、")),
                      placeOf(path, recording.head.caseId));
}

base::Status checkSamePlay(const scenario::Recording& recording,
                           const scenario::Inspection& inspection, std::string_view path) {
    if (base::Status same = checkHead(recording, inspection.definition(), path); !same)
        return same;
    const std::string& caseId = inspection.currentCase().id;
    if (!recording.caseId.empty() && recording.caseId != caseId) {
        return base::fail(
            fmt::format("这份输入的法律时点是 {}，保存的检查是 {}", recording.caseId, caseId),
            placeOf(path, recording.head.caseId));
    }
    if (recording.head.seed != 0 && recording.seed != inspection.seed()) {
        return base::fail(
            fmt::format("这份输入的种子是 {}，保存的检查是 {}", recording.seed, inspection.seed()),
            placeOf(path, recording.head.seed));
    }
    const std::vector<scenario::Intent> all = recordingOf(inspection).intents;
    const std::size_t common = std::min(recording.intents.size(), all.size());
    for (std::size_t i = 0; i < common; ++i) {
        const scenario::Intent& kept = all[i];
        if (withSortedManners(recording.intents[i]) == withSortedManners(kept)) continue;
        return base::fail(
            fmt::format("这一行“{}”和保存的第 {} 步“{}”不同，不是同一次检查的输入",
                        lineOf(recording.intents[i]), i + 1, lineOf(kept)),
            recording.placeOf(i, path));
    }
    return {};
}

base::Status putIn(Play& play, const scenario::Recording& recording, std::string_view path) {
    for (std::size_t i = recordingOf(play.inspection()).intents.size();
         i < recording.intents.size(); ++i) {
        const base::Status applied = play.apply(recording.intents[i]);
        if (applied) continue;
        return base::fail(fmt::format("“{}”做不了：{}", lineOf(recording.intents[i]),
                                      scenario::withoutHidden(applied.error().text())),
                          recording.placeOf(i, path));
    }
    return {};
}

}  // namespace lianbing::session
