#include "game/site/source.h"

#include <gtest/gtest.h>

namespace lianbing::site {
namespace {

const Channel kThermometer{"flue-temperature", "排烟温度", "℃", 0, 0, 400};
const Channel kScale{"scale", "秤", "kg", 1, -5, 5};

TEST(Reading, isRoundedToWhatTheInstrumentShows) {
    EXPECT_EQ(readingOf(kThermometer, 68.4).value, 68);
    EXPECT_EQ(readingOf(kThermometer, 68.5).value, 69);
    EXPECT_EQ(readingOf(kScale, -1.25).value, -1.3);
    EXPECT_EQ(readingOf(kScale, 1.24).text(), "1.2");
    EXPECT_EQ(readingOf(kThermometer, 68.4).text(), "68");
    EXPECT_EQ(readingOf(kThermometer, 68.4).unit, "℃");
}

TEST(Reading, stopsAtTheEndOfTheRangeAndSaysSo) {
    EXPECT_EQ(readingOf(kThermometer, 450), (Sample{400, "℃", 0, Mark::OverRange}));
    EXPECT_EQ(readingOf(kThermometer, -3), (Sample{0, "℃", 0, Mark::OverRange}));
    EXPECT_EQ(readingOf(kThermometer, 400).mark, Mark::Valid);
}

TEST(Reading, neverShowsMinusZero) {
    EXPECT_EQ(readingOf(kScale, -0.01).text(), "0.0");
}

}  // namespace
}  // namespace lianbing::site
