#include "game/site/canonical.h"

#include "game/site/station.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

namespace lianbing::site {
namespace {

constexpr Minute kFrom = 20000 * kMinutesADay;

std::unique_ptr<Station> kiln(std::uint64_t seed, std::vector<PlannedCause> causes = {}) {
    Plant plant;
    plant.kind = "stack";
    plant.seed = seed;
    plant.since = base::Date::fromDays(20000);
    plant.causes = std::move(causes);
    return openStation(plant).value();
}

TEST(PlatformDigest, isTheSameForTheSamePlantWhateverWasAskedBefore) {
    const auto one = kiln(3);
    ASSERT_TRUE(one->sample("platform.so2", momentOf(kFrom + 700)));
    EXPECT_EQ(platformDigest(*one, kFrom, kFrom + 1500),
              platformDigest(*kiln(3), kFrom, kFrom + 1500));
}

TEST(PlatformDigest, differsWithSeedSpanAndCause) {
    const base::Digest plain = platformDigest(*kiln(3), kFrom, kFrom + 600);
    EXPECT_NE(platformDigest(*kiln(4), kFrom, kFrom + 600), plain);
    EXPECT_NE(platformDigest(*kiln(3), kFrom, kFrom + 601), plain);
    EXPECT_NE(platformDigest(*kiln(3, {{"frozen", kFrom + 300, kFrom + 400}}), kFrom, kFrom + 600),
              plain);
}

TEST(PlatformDigest, countsMarksAndMissingMinutes) {
    const base::Digest plain = platformDigest(*kiln(3), kFrom, kFrom + 60);
    EXPECT_NE(
        platformDigest(*kiln(3, {{"false-standstill", kFrom, kFrom + 60}}), kFrom, kFrom + 60),
        plain);
    EXPECT_NE(platformDigest(*kiln(3, {{"power-cut", kFrom + 59, kFrom + 60}}), kFrom, kFrom + 60),
              plain);
}

/// Ninety days with a fraud, an honest cause, a standstill and rain in them.
Plant busy(std::string_view kind, std::string_view fraud) {
    Plant plant;
    plant.kind = std::string{kind};
    plant.seed = 20260815;
    plant.since = base::Date::fromDays(20000);
    plant.causes = {{std::string{fraud}, kFrom + 20000, kFrom + 60000, 0.55, DaySpan{1320, 300}},
                    {"unfiled-maintenance", kFrom + 90000, kFrom + 90300, 0.5, {}}};
    plant.standstills = {{kFrom + 70000, kFrom + 72000}};
    plant.rains = {{kFrom + 30000, kFrom + 31000, 0.8}};
    return plant;
}

// The same sums came from the release, the sanitized and the clang build.
TEST(PlatformDigest, ofNinetyDaysIsThatOfEveryBuild) {
    const Minute until = kFrom + 90 * kMinutesADay;
    const auto stack = openStation(busy("stack", "nitrogen-in-line"));
    ASSERT_TRUE(stack) << stack.error().what;
    EXPECT_EQ(platformDigest(**stack, kFrom, until).hex(), "3e9b6c4837caca7cecf798de9442f89c0c5cfb09a735f6c6d9bf81c9ba0c6bc0");
    const auto outfall = openStation(busy("outfall", "bucket"));
    ASSERT_TRUE(outfall) << outfall.error().what;
    EXPECT_EQ(platformDigest(**outfall, kFrom, until).hex(), "df2f45430dba0a853f19b387812da747e6f1038eac66d59332a798f1918e9b38");
}

}  // namespace
}  // namespace lianbing::site
