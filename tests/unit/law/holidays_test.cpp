#include "game/law/library.h"
#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace lianbing::law {
namespace {

using ::testing::HasSubstr;

base::Date day(std::string_view iso) {
    return base::Date::parse(iso).value();
}

std::string errorsOf(const std::string& rows) {
    const auto library = Library::load({{"holidays.tsv", "#holidays\n" + rows}});
    return library ? std::string{} : library.error().text();
}

TEST(Holidays, areReadWithTheirNotice) {
    const auto library = Library::load(
        {{"holidays.tsv", "#holidays\n2001-04-29\t班\t甲通知\n2001-05-01\t休\t甲通知\n"}});
    ASSERT_TRUE(library.has_value()) << library.error().text();
    const base::WorkCalendar& calendar = library->calendar();
    EXPECT_TRUE(calendar.isWorked(day("2001-04-29")));
    EXPECT_FALSE(calendar.isWorked(day("2001-05-01")));
    ASSERT_NE(calendar.noted(day("2001-05-01")), nullptr);
    EXPECT_EQ(calendar.noted(day("2001-05-01"))->notice, "甲通知");
}

TEST(Holidays, areRefusedWithTheirLine) {
    EXPECT_THAT(errorsOf("2001-05-01\t休\t\n"), HasSubstr("holidays.tsv:2: 要写明是哪一份通知"));
    EXPECT_THAT(errorsOf("2001-05-01\t放\t甲通知\n"), HasSubstr("只能写：班、休"));
    EXPECT_THAT(errorsOf("2001-05-01\t休\t甲通知\n2001-05-01\t休\t甲通知\n"),
                HasSubstr("holidays.tsv:3: 2001-05-01写了两次"));
    // A Tuesday is worked anyway: the row is a slip.
    EXPECT_THAT(errorsOf("2001-05-08\t班\t甲通知\n"), HasSubstr("“班”只写周六、周日"));
}

/// Days off and days worked of each year, as the notices sum them up.
TEST(Holidays, thatShipAreAsManyAsTheNoticesName) {
    std::map<int, std::pair<int, int>> days;
    for (const auto& [date, noted] : tests::shippedLibrary().calendar().notices())
        ++(noted.isWorked ? days[date.year()].second : days[date.year()].first);
    // 2024: 1 + 8 + 3 + 5 + 1 + 3 + 7. 2025: 1 + 8 + 3 + 5 + 3 + 8. 2026: 3 + 9 + 3 + 5 + 3 + 3
    // + 7.
    const std::map<int, std::pair<int, int>> said{
        {2024, {28, 8}}, {2025, {28, 5}}, {2026, {33, 6}}};
    EXPECT_EQ(days, said);
}

}  // namespace
}  // namespace lianbing::law
