#include "game/site/canonical.h"

#include "game/site/station.h"

#include <gtest/gtest.h>

#include <memory>

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

}  // namespace
}  // namespace lianbing::site
