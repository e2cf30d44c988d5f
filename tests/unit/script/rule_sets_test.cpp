#include "game/base/file.h"
#include "game/procedure/rule.h"
#include "game/scenario/defects_law.h"
#include "game/scenario/intent.h"
#include "tests/support/script_scenario.h"
#include "tests/support/shipped_laws.h"
#include "tests/unit/script/rule_cases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace lianbing::script {
namespace {

using procedure::Rule;
using procedure::RuleKind;
using score::LineState;
using score::ScoreLine;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::filesystem::path kFolder =
    std::filesystem::path{LIANBING_SOURCE_DIR} / "tests/unit/script/rule_sets";
const std::string kScenario = "scenarios/later-stage";

/// The scenario stands beside the tests, the shared sets where they belong.
class LaterStageSource : public FileSource {
public:
    [[nodiscard]] base::Result<std::string> read(std::string_view path) const override {
        const bool isOurs = path.starts_with(kScenario);
        const std::string root =
            std::string(LIANBING_SOURCE_DIR) + (isOurs ? "/tests/support/" : "/");
        return base::readFile(root + std::string(path));
    }
};

const LoadedScenario& laterStage() {
    static const LoadedScenario loaded =
        support::ScriptedPlay::mustLoad(loadScenario(LaterStageSource(), kScenario));
    return loaded;
}

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<RuleCase> casesOf(const std::filesystem::path& path) {
    return readRuleCases(path.filename().string(), base::readFile(path).value());
}

const std::vector<RuleCase>& allCases() {
    static const std::vector<RuleCase> all = [] {
        std::vector<RuleCase> cases;
        for (const auto& path : files()) {
            for (RuleCase& one : casesOf(path)) cases.push_back(std::move(one));
        }
        return cases;
    }();
    return all;
}

const Rule* findRule(const std::string& id) {
    const auto& rules = laterStage().definition->rules;
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

score::ScoreSheet judged(const RuleCase& one) {
    score::ScoreSheet sheet;
    const Rule* rule = findRule(one.rule);
    LIANBING_CHECK(rule != nullptr, one.place().c_str());
    procedure::judge({*rule}, one.trace, tests::shippedLibrary(),
                     laterStage().definition->cases.front().arrival.date, sheet);
    return sheet;
}

/// What the line says after the sentence about the source.
std::string sentenceOf(const ScoreLine& line) {
    constexpr std::string_view kUnverified = "这条规则的依据尚未核实，不计分。";
    std::string reason = line.reason;
    if (reason.ends_with(kUnverified)) reason.resize(reason.size() - kUnverified.size());
    return reason;
}

bool saysLate(const ScoreLine& line) {
    return line.reason.find("已经晚了") != std::string::npos;
}

score::Points earnedWhen(const Rule& rule, CaseKind kind) {
    if (rule.unverified) return {};
    const bool isBan = procedure::isBan(rule.kind);
    switch (kind) {
        case CaseKind::Met:
            return isBan ? score::Points{} : rule.points;
        case CaseKind::Broken:
            return isBan ? score::Points{} - rule.points : score::Points{};
        case CaseKind::Late: {
            const score::Points kept = rule.points.share(rule.latePercent);
            return isBan ? kept - rule.points : kept;
        }
        case CaseKind::Never:
            return {};
    }
    return {};
}

class RuleSet : public ::testing::TestWithParam<RuleCase> {};

TEST_P(RuleSet, saysWhatItsExampleExpects) {
    const RuleCase& one = GetParam();
    const Rule& rule = *findRule(one.rule);
    const score::ScoreSheet sheet = judged(one);
    const ScoreLine& line = sheet.lines.at(0);
    const bool isBroken = one.kind == CaseKind::Broken || one.kind == CaseKind::Late;
    EXPECT_EQ(line.earned, earnedWhen(rule, one.kind)) << line.reason;
    EXPECT_EQ(saysLate(line), one.kind == CaseKind::Late) << line.reason;
    EXPECT_EQ(line.reason.starts_with("没有触发："), one.kind == CaseKind::Never) << line.reason;
    EXPECT_EQ(sheet.vetoed(), isBroken && rule.veto);
    EXPECT_EQ(line.state == LineState::Unverified, rule.unverified);
    if (!isBroken) {
        const bool isMet = line.reason.starts_with("做到了：") ||
                           line.reason.starts_with("没有出现应当避免的行为：");
        EXPECT_EQ(isMet, one.kind == CaseKind::Met) << line.reason;
        return;
    }
    EXPECT_EQ(sentenceOf(line), one.sentence);
    const std::vector<std::uint64_t> named = {one.named};
    EXPECT_EQ(line.events, one.named == 0 ? std::vector<std::uint64_t>{} : named);
    EXPECT_THAT(one.sentence, HasSubstr(rule.repair));
    EXPECT_EQ(line.moment,
              one.named == 0 ? "" : procedure::spokenTime(one.trace.at(one.named - 1), one.trace));
}

std::string nameOfCase(const ::testing::TestParamInfo<RuleCase>& info) {
    std::string name = info.param.rule + "_" + std::string(nameOf(info.param.kind)) + "_" +
                       std::to_string(info.param.line);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, RuleSet, ::testing::ValuesIn(allCases()), nameOfCase);

/// Rules that some later act can put right.
bool canBeLate(const Rule& rule) {
    if (!rule.remedy.isEmpty() || rule.within)
        return !procedure::isBan(rule.kind) || !rule.remedy.isEmpty();
    switch (rule.kind) {
        case RuleKind::Precedence:
        case RuleKind::AlternatePrecedence:
        case RuleKind::ChainPrecedence:
        case RuleKind::AlternateResponse:
        case RuleKind::AlternateSuccession:
        case RuleKind::ChainResponse:
        case RuleKind::Succession:
            return true;
        default:
            return false;
    }
}

/// A ban or a count that looks at one pattern speaks of every trace, unless it has days.
bool canBeUntriggered(const Rule& rule) {
    return procedure::hasReference(rule.kind) || rule.whileInForce || rule.unlessInForce;
}

TEST(RuleSets, showEveryRuleMetBrokenRepairedLateAndNeverTriggered) {
    std::set<std::pair<std::string, CaseKind>> shown;
    for (const RuleCase& one : allCases()) {
        ASSERT_NE(findRule(one.rule), nullptr) << one.place();
        shown.insert({one.rule, one.kind});
    }
    for (const Rule& rule : laterStage().definition->rules) {
        EXPECT_TRUE(shown.contains({rule.id, CaseKind::Met})) << rule.id;
        EXPECT_TRUE(shown.contains({rule.id, CaseKind::Broken})) << rule.id;
        EXPECT_EQ(shown.contains({rule.id, CaseKind::Never}), canBeUntriggered(rule)) << rule.id;
        EXPECT_EQ(shown.contains({rule.id, CaseKind::Late}), canBeLate(rule)) << rule.id;
    }
}

/// LIANBING_UPDATE_GOLDEN=1 writes the sentences anew; they are read like code.
TEST(RuleSets, keepTheirSentences) {
    if (std::getenv("LIANBING_UPDATE_GOLDEN") == nullptr) return;
    for (const auto& path : files()) {
        std::vector<RuleCase> cases = casesOf(path);
        for (RuleCase& one : cases) {
            const ScoreLine line = judged(one).lines.at(0);
            one.named = line.events.empty() ? 0 : line.events.front();
            one.sentence = sentenceOf(line);
        }
        const std::string text = base::readFile(path).value();
        ASSERT_TRUE(base::writeFileAtomically(path.string(), withSentences(text, cases)));
    }
}

TEST(RuleSets, standOnProvisionsThatExist) {
    for (const base::Error& error :
         scenario::findLawDefects(*laterStage().definition, tests::shippedLibrary())) {
        ADD_FAILURE() << error.text();
    }
}

TEST(RuleSets, haveABasisInForceOnEitherSideOfTheCode) {
    for (const Rule& rule : laterStage().definition->rules) {
        if (rule.unverified || rule.whileInForce || rule.unlessInForce) continue;
        for (const scenario::Case& one : laterStage().definition->cases) {
            score::ScoreSheet sheet;
            procedure::judge({rule}, {}, tests::shippedLibrary(), one.arrival.date, sheet);
            EXPECT_FALSE(sheet.lines.at(0).basis.empty()) << rule.id << " " << one.id;
        }
    }
}

/// Every step of the scenario in the order of its list, or in that of `changed`.
scenario::Inspection played(const std::string& caseId, const std::vector<std::string>& lines) {
    const LoadedScenario& loaded = laterStage();
    scenario::Inspection play =
        scenario::Inspection::start(*loaded.definition, caseId, 1, tests::shippedLibrary(),
                                    *loaded.script, nullptr)
            .value();
    for (const std::string& line : lines) {
        const base::Status done = play.apply(scenario::parseIntent(line).value());
        EXPECT_TRUE(done.has_value()) << line << ": " << (done ? "" : done.error().text());
    }
    return play;
}

std::vector<std::string> everyStep() {
    std::vector<std::string> lines;
    for (const scenario::Thing& thing : laterStage().definition->things) {
        if (thing.id != "branch-decides" && thing.id != "notice-by-branch")
            lines.push_back("act handle " + thing.id);
    }
    lines.emplace_back("finish");
    return lines;
}

TEST(LaterStage, isFullyMetByThePlayThatFollowsItsSteps) {
    for (const scenario::Case& one : laterStage().definition->cases) {
        const scenario::Inspection play = played(one.id, everyStep());
        const score::ScoreSheet sheet = play.sheet();
        EXPECT_THAT(sheet.vetoes, IsEmpty());
        EXPECT_EQ(sheet.total(), score::Points::whole(100)) << one.id;
        for (const ScoreLine& line : sheet.lines) {
            EXPECT_TRUE(line.state == LineState::Met || line.earned == score::Points{})
                << line.id << ": " << line.reason;
            EXPECT_NE(line.state, LineState::Lost) << line.id << ": " << line.reason;
            EXPECT_NE(line.state, LineState::Deducted) << line.id << ": " << line.reason;
        }
    }
}

TEST(LaterStage, judgesABranchInItsOwnNameByTheLawOfTheDay) {
    const std::vector<std::string> lines = {"act handle notice-by-branch",
                                            "act handle branch-decides", "finish"};
    const scenario::Inspection spring = played("spring", lines);
    const scenario::Inspection autumn = played("autumn", lines);
    const auto lineOf = [](const scenario::Inspection& play) {
        const score::ScoreSheet sheet = play.sheet();
        const auto found =
            std::find_if(sheet.lines.begin(), sheet.lines.end(),
                         [](const ScoreLine& line) { return line.id == "branch-name"; });
        return *found;
    };
    EXPECT_EQ(lineOf(spring).state, LineState::Deducted);
    EXPECT_TRUE(spring.sheet().vetoed());
    EXPECT_EQ(lineOf(autumn).state, LineState::NotTriggered);
    EXPECT_FALSE(autumn.sheet().vetoed());
}

}  // namespace
}  // namespace lianbing::script
