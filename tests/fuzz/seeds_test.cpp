#include "game/base/file.h"
#include "tests/support/fuzz_invariants.h"
#include "tests/support/fuzz_records.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace lianbing::tests {
namespace {

using Rule = std::string (*)(std::string_view);

std::vector<std::filesystem::path> seedsOf(const std::string& parser) {
    const std::filesystem::path folder =
        std::filesystem::path(LIANBING_SOURCE_DIR) / "tests/fuzz/seeds" / parser;
    std::vector<std::filesystem::path> seeds;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        seeds.push_back(entry.path());
    std::sort(seeds.begin(), seeds.end());
    return seeds;
}

struct Target {
    const char* parser;
    Rule brokenRule;
    Rule words;
};

class FuzzSeeds : public testing::TestWithParam<Target> {};

TEST_P(FuzzSeeds, breakNoRule) {
    const std::vector<std::filesystem::path> seeds = seedsOf(GetParam().parser);
    EXPECT_GT(seeds.size(), 4U);
    for (const std::filesystem::path& seed : seeds) {
        const std::string text = base::readFile(seed.string()).value();
        EXPECT_EQ(GetParam().brokenRule(text), "") << seed;
        EXPECT_EQ(GetParam().brokenRule(GetParam().words(text)), "") << seed << ", as words";
    }
}

INSTANTIATE_TEST_SUITE_P(Parsers, FuzzSeeds,
                         testing::Values(Target{"numeral", brokenNumeralRule, numeralOf},
                                         Target{"citation", brokenCitationRule, citationWordsOf},
                                         Target{"statute", brokenStatuteRule, statuteLinesOf},
                                         Target{"stream", brokenStreamRule, framesOf},
                                         Target{"monitoring", brokenMonitoringRule,
                                                monitoringWordsOf}),
                         [](const auto& row) { return std::string{row.param.parser}; });

}  // namespace
}  // namespace lianbing::tests
