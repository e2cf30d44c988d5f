#include "game/present/home_model.h"

#include "game/base/text.h"
#include "game/scenario/inspection.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::present {

namespace {

std::string lastResult(const std::string& scenario, const std::vector<StoredPlay>& plays) {
    const auto last = std::find_if(plays.begin(), plays.end(), [&](const StoredPlay& play) {
        return play.over && play.scenario == scenario;
    });
    return last == plays.end() ? std::string() : "上次 " + last->result;
}

ScenarioCard makeCard(const scenario::Definition& definition, const std::vector<StoredPlay>& plays) {
    ScenarioCard card;
    card.id = definition.id;
    card.title = definition.title;
    card.summary = definition.summary;
    card.level = definition.level;
    card.minutes = fmt::format("约 {} 分钟", definition.minutes);
    card.lawInterval = definition.cases.size() > 1 ? fmt::format("{} 种法律时点", definition.cases.size())
                                                   : std::string("1 种法律时点");
    card.vignette = definition.vignette;
    card.lastResult = lastResult(definition.id, plays);
    return card;
}

std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> result;
    std::string paragraph;
    for (const std::string& line : base::split(text, '\n')) {
        const std::string_view words = base::trim(line);
        if (!words.empty()) {
            paragraph += words;
            continue;
        }
        if (!paragraph.empty()) result.push_back(std::exchange(paragraph, {}));
    }
    if (!paragraph.empty()) result.push_back(std::move(paragraph));
    return result;
}

}  // namespace

HomeModel makeHome(const std::vector<scenario::Definition>& scenarios, const std::vector<StoredPlay>& plays,
                   std::string notice) {
    HomeModel model;
    model.notice = std::move(notice);
    for (const StoredPlay& play : plays) {
        if (!play.over) model.resume.push_back({play.session, play.title, play.where});
    }
    for (const scenario::Definition& definition : scenarios) {
        model.scenarios.push_back(makeCard(definition, plays));
    }
    return model;
}

namespace {

std::vector<LevelRow> levelsOf(const scenario::Definition& definition,
                               const std::string& chosenLevel) {
    if (definition.hints.empty()) return {};
    const std::string_view chosen =
        chosenLevel.empty() ? scenario::kRehearsal : std::string_view(chosenLevel);
    std::vector<LevelRow> levels = {
        {std::string(scenario::kGuided), "引导", "有一位老同事在旁边，想不起来可以看他一眼；随时可以撤销", false},
        {std::string(scenario::kRehearsal), "演练", "没有人提醒；做错了可以倒回去重来", false},
        {std::string(scenario::kContest), "竞赛",
         fmt::format("限时 {} 分钟；没有人提醒，也不能撤销、倒回", definition.minutes), false}};
    for (LevelRow& level : levels) level.chosen = level.id == chosen;
    return levels;
}

}  // namespace

GuideModel makeGuide(const scenario::Definition& definition) {
    GuideModel model{definition.title, {}};
    for (const scenario::GuidePage& page : definition.guide)
        model.pages.push_back({page.title, base::split(page.text, '\n')});
    return model;
}

BriefingModel makeBriefing(const scenario::Definition& definition, const std::string& chosenCase,
                           const std::string& chosenLevel) {
    BriefingModel model;
    model.scenario = definition.id;
    model.title = definition.title;
    model.level = definition.level;
    model.minutes = fmt::format("约 {} 分钟", definition.minutes);
    for (const scenario::Officer& officer : definition.officers) model.officers.push_back(officer.name);
    model.levels = levelsOf(definition, chosenLevel);
    model.hasGuide = !definition.guide.empty();
    const scenario::Case* chosen = definition.findCase(chosenCase);
    if (chosen == nullptr && !definition.cases.empty()) chosen = &definition.cases.front();
    if (chosen != nullptr) model.paragraphs = paragraphs(scenario::fillWords(definition.briefing, *chosen));
    for (const scenario::Case& row : definition.cases) {
        model.cases.push_back({row.id, row.label, row.dates.spokenOffence(), row.dates.decision.chinese(),
                               &row == chosen});
    }
    const score::ScoreSheet blank = scenario::blankSheet(definition);
    for (const score::Section& section : blank.sections) {
        model.sections.push_back(fmt::format("{} {} 分", section.title, blank.maxIn(section.id).text()));
    }
    return model;
}

}  // namespace lianbing::present
