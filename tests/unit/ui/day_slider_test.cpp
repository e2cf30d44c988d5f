#include "game/ui/day_slider.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The years from 2015 to 2027, `apart` pixels from each other, in a row that is a little wider.
std::vector<YearLabel> placed(float apart, float labelWidth = 50, float gap = 4) {
    std::vector<std::pair<int, float>> years;
    for (int year = 2015; year <= 2027; ++year)
        years.emplace_back(year, 20 + apart * static_cast<float>(year - 2015));
    return placeYears(years, {0, years.back().second + 20, labelWidth, gap});
}

std::vector<int> yearsOf(const std::vector<YearLabel>& labels) {
    std::vector<int> years;
    for (const YearLabel& label : labels) years.push_back(label.year);
    return years;
}

TEST(PlaceYears, labelsEveryYearWhereThereIsRoom) {
    EXPECT_EQ(placed(60).size(), 13U);
    EXPECT_THAT(yearsOf(placed(50)), ElementsAre(2015, 2017, 2019, 2021, 2023, 2025, 2027));
    EXPECT_THAT(yearsOf(placed(20)), ElementsAre(2017, 2022, 2027));
}

TEST(PlaceYears, letsNoTwoTouchAndKeepsAllInside) {
    for (float apart = 5; apart < 80; apart += 0.5F) {
        const std::vector<YearLabel> labels = placed(apart);
        ASSERT_FALSE(labels.empty()) << apart;
        EXPECT_GE(labels.front().left, 0) << apart;
        EXPECT_LE(labels.back().left + 50, 20 + apart * 12 + 20) << apart;
        for (std::size_t i = 1; i < labels.size(); ++i)
            EXPECT_GE(labels[i].left, labels[i - 1].left + 54) << apart;
    }
}

TEST(PlaceYears, centresALabelUnderItsDay) {
    EXPECT_EQ(placed(60)[1], (YearLabel{2016, 55}));
}

TEST(PlaceYears, needRoomForOne) {
    EXPECT_THAT(placeYears({}, {0, 100, 50, 4}), IsEmpty());
    const std::vector<std::pair<int, float>> one{{2020, 10}};
    EXPECT_THAT(placeYears(one, {0, 40, 50, 4}), IsEmpty());
}

}  // namespace
}  // namespace lianbing::ui
