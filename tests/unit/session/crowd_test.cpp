// Many people who choose at random: nobody gets stuck, and chance earns little.

#include "game/session/play.h"

#include "game/base/check.h"
#include "game/scenario/bot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace lianbing::session {
namespace {

/// How many play; LIANBING_CROWD says another number, for a build that is fast enough for thousands.
int crowd() {
    constexpr int kFew = 16;
    const char* number = std::getenv("LIANBING_CROWD");
    return number == nullptr ? kFew : std::max(1, std::atoi(number));
}

constexpr int kSteps = 150;  // inputs of one of them, about what an expert needs

/// Plays one at random to the end. What is offered must be possible.
score::Points playAtRandom(const script::LoadedScenario& loaded, const law::Library& laws, int number) {
    const scenario::Definition& definition = *loaded.definition;
    const auto& cases = definition.cases;
    const std::string& caseId = cases[static_cast<std::size_t>(number) % cases.size()].id;
    const auto seed = static_cast<std::uint64_t>(number);
    auto play = scenario::Inspection::start(definition, caseId, seed, laws, *loaded.script, nullptr).value();
    const auto bot = scenario::randomBot(base::Rng(seed).fork("crowd"), kSteps);
    while (!play.world().over) {
        const auto next = bot->next(play);
        const scenario::Intent intent = next ? *next : scenario::Intent(scenario::Finish{});
        // Out of steps in the middle of a question: time is up.
        const bool isAsked = !next && play.world().pending.has_value();
        const base::Status status = play.apply(isAsked ? scenario::Intent(scenario::TimeUp{}) : intent);
        LIANBING_CHECK(status.has_value(), (scenario::toLine(intent) + ": " + (status ? "" : status.error().text())).c_str());
    }
    return play.sheet().earned();
}

TEST(Crowd, earnsLittleAndNeverGetsStuck) {
    const Content content = Content::at(LIANBING_SOURCE_DIR).value();
    const auto laws = makeLibrary(content.lawPacks().value()).value();
    auto loaded = content.loadScenario("low-oxygen-kiln").value();
    std::vector<score::Points> earned;
    for (int number = 1; number <= crowd(); ++number)
        earned.push_back(playAtRandom(loaded, *laws, number));
    std::sort(earned.begin(), earned.end());
    const score::Points median = earned[earned.size() / 2];
    RecordProperty("median", median.text());
    RecordProperty("most", earned.back().text());
    std::printf("%zu plays: median %s, most %s\n", earned.size(), median.text().c_str(),
                earned.back().text().c_str());
    EXPECT_LT(median, score::Points::whole(30));
}

}  // namespace
}  // namespace lianbing::session
