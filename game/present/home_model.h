#pragma once

#include "game/scenario/definition.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// A scenario card on the home screen.
struct ScenarioCard {
    std::string id;
    std::string title;
    std::string summary;
    std::string level;       ///< 入门
    std::string minutes;     ///< 15 分钟
    std::string lawInterval; ///< 4 种法律时点
    std::string vignette;
    std::string lastResult;  ///< 上次 86 分; empty when never played
};

/// The place where one stopped.
struct ResumeCard {
    std::string session;
    std::string title;
    std::string where;  ///< 锅炉房 · 09:40 · 第 12 步
};

struct HomeModel {
    std::vector<ResumeCard> resume;
    std::vector<ScenarioCard> scenarios;
    std::string notice;  ///< what could not be loaded, empty when all is well
};

/// What the home screen needs to know of a stored session.
struct StoredPlay {
    std::string session;
    std::string scenario;
    std::string title;
    std::string where;
    bool over = false;
    std::string result;
};

HomeModel makeHome(const std::vector<scenario::Definition>& scenarios, const std::vector<StoredPlay>& plays,
                   std::string notice);

struct CaseRow {
    std::string id;
    std::string label;
    std::string offence;   ///< 2024-11-30
    std::string decision;
    bool chosen = false;
};

struct LevelRow {
    std::string id;     ///< guided
    std::string label;  ///< 引导
    std::string note;   ///< what is different
    bool chosen = false;
};

struct BriefingModel {
    std::string scenario;
    std::string title;
    std::string level;
    std::string minutes;
    std::vector<std::string> paragraphs;
    std::vector<std::string> officers;
    std::vector<CaseRow> cases;
    std::vector<std::string> sections;  ///< 程序 · 36 分
    std::vector<LevelRow> levels;       ///< empty where a scenario has no mentor: one level then
    bool hasGuide = false;              ///< pages for whoever leads a session
};

/// `chosenLevel` empty: rehearsal.
BriefingModel makeBriefing(const scenario::Definition& definition, const std::string& chosenCase,
                           const std::string& chosenLevel = {});

/// The pages for whoever leads a session with a scenario.
struct GuideModel {
    std::string title;
    struct Page {
        std::string title;
        std::vector<std::string> lines;  ///< an empty one parts paragraphs
    };
    std::vector<Page> pages;
};

GuideModel makeGuide(const scenario::Definition& definition);

}  // namespace lianbing::present
