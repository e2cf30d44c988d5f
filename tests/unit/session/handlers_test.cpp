// Deleting a handler may change the world, never the judgement: rules, points and keys are data.

#include "game/session/play.h"

#include "game/base/check.h"
#include "game/base/file.h"
#include "game/base/text.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::session {
namespace {

constexpr std::string_view kFolder = "scenarios/low-oxygen-kiln";

/// Lua that takes functions out of the scenario's table: those whose number, counted in the order in which they stand, `isTaken`
/// says; how many there are it writes into the summary.
std::string wrapper(std::string_view isTaken) {
    return fmt::format(R"(
local original = require("here.original")
local seen = {{ count = 0 }}
local function is_taken(n) return {} end
local function strip(value)
   if type(value) == "function" then
      seen.count = seen.count + 1
      if is_taken(seen.count) then return nil end
      return value
   end
   if type(value) ~= "table" then return value end
   local copy = {{}}
   for key, inner in pairs(value) do copy[key] = strip(inner) end
   return copy
end
local bare = strip(original)
bare.summary = "handlers: " .. seen.count
return bare
)",
                       isTaken);
}

/// The files of this checkout, with the scenario's main file behind a wrapper.
class WrappedSource : public script::FileSource {
public:
    explicit WrappedSource(std::string wrapped) : wrapped_(std::move(wrapped)) {}

    [[nodiscard]] base::Result<std::string> read(std::string_view path) const override {
        const std::string folder = std::string(kFolder) + "/";
        if (path == folder + "scenario.lua") return wrapped_;
        const std::string real =
            path == folder + "original.lua" ? folder + "scenario.lua" : std::string(path);
        return base::readFile(std::string(LIANBING_SOURCE_DIR) + "/" + real);
    }

private:
    std::string wrapped_;
};

script::LoadedScenario load(std::string_view isTaken) {
    auto loaded = script::loadScenario(WrappedSource(wrapper(isTaken)), kFolder);
    LIANBING_CHECK(loaded.has_value(), loaded ? "" : loaded.error().text().c_str());
    return std::move(*loaded);
}

std::string textOf(const law::CitationKey& key) {
    std::string text;
    for (const law::CitationSlot& slot : key.required) {
        text += "[" + slot.note;
        for (const law::ArticleRef& ref : slot.anyOf) text += " " + ref.official();
        for (const law::ArticleRef& ref : slot.general) text += " ~" + ref.official();
        text += "]";
    }
    for (const law::ArticleRef& ref : key.optional) text += " +" + ref.official();
    for (const law::CitationTrap& trap : key.traps) text += " !" + trap.ref.official() + trap.explanation;
    return text;
}

std::string textOf(const bank::Question& question) {
    std::string text = question.id + question.title + question.prompt + question.points.text();
    for (const bank::Key& key : question.keys) {
        text += fmt::format("\n{} {} {}", base::join(key.right, ","), key.explanation, textOf(key.citations));
        for (const bank::OptionReason& reason : key.reasons)
            text += fmt::format(" {}={}:{}", reason.option, reason.credit, reason.reason);
        for (const law::ArticleRef& ref : key.basis) text += " " + ref.official();
    }
    return text;
}

void expectSameJudgement(const scenario::Definition& one, const scenario::Definition& other) {
    EXPECT_EQ(one.rules, other.rules);
    EXPECT_EQ(one.clocks, other.clocks);
    EXPECT_EQ(one.facts, other.facts);
    EXPECT_EQ(one.sources, other.sources);
    EXPECT_EQ(one.contradictions, other.contradictions);
    EXPECT_EQ(one.documentMarks, other.documentMarks);
    ASSERT_EQ(one.questions.size(), other.questions.size());
    for (std::size_t i = 0; i < one.questions.size(); ++i)
        EXPECT_EQ(textOf(one.questions[i]), textOf(other.questions[i]));
    EXPECT_EQ(scenario::blankSheet(one), scenario::blankSheet(other));
}

int handlersOf(const scenario::Definition& definition) {
    return std::stoi(definition.summary.substr(std::string_view("handlers: ").size()));
}

class Handlers : public ::testing::TestWithParam<int> {};

/// Each of them is missing in one of the parts, and in each part many others stand.
TEST_P(Handlers, areNoPartOfTheJudgement) {
    const auto whole = load("false");
    ASSERT_GT(handlersOf(*whole.definition), 200);
    const auto part = load(fmt::format("n % 5 == {}", GetParam()));
    expectSameJudgement(*whole.definition, *part.definition);
}

INSTANTIATE_TEST_SUITE_P(Parts, Handlers, ::testing::Range(0, 5));

TEST(NoHandlers, changeTheWorldAndNotTheSheet) {
    const auto whole = load("false");
    const auto bare = load("true");
    expectSameJudgement(*whole.definition, *bare.definition);

    const auto packs = Content::at(LIANBING_SOURCE_DIR).value().lawPacks().value();
    const auto laws = makeLibrary(packs).value();
    const auto played = [&](const script::LoadedScenario& loaded) {
        auto play = scenario::Inspection::start(*loaded.definition, loaded.definition->cases[0].id, 1,
                                                *laws, *loaded.script, nullptr)
                        .value();
        for (const std::string line : {"act look gate", "act show_id feng", "go cems", "act look pc", "wait 60"}) {
            // Without its handlers nobody comes and asks.
            if (play.world().pending) break;
            EXPECT_TRUE(play.apply(scenario::parseIntent(line).value())) << line;
        }
        return play;
    };
    const auto alive = played(whole);
    const auto silent = played(bare);
    EXPECT_NE(alive.world(), silent.world());
    EXPECT_GT(alive.world().transcript.size(), silent.world().transcript.size());
    const auto sheet = alive.sheet();
    const auto other = silent.sheet();
    ASSERT_EQ(sheet.lines.size(), other.lines.size());
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        EXPECT_EQ(sheet.lines[i].id, other.lines[i].id);
        EXPECT_EQ(sheet.lines[i].max, other.lines[i].max);
    }
}

}  // namespace
}  // namespace lianbing::session
