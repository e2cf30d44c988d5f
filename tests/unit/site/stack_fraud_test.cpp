#include "game/site/stack_fraud.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace lianbing::site {
namespace {

constexpr Minute kDay = 20000 * kMinutesADay;
constexpr Minute kFrom = kDay + kMinutesADay;
constexpr Minute kUntil = kDay + 2 * kMinutesADay;

Cems kiln(const StackChange& change) {
    return Cems{StackPlant::create({}).value(), Chain{}, Upkeep{}, {changeOf(change).value()}};
}

Cems honest() {
    return Cems{StackPlant::create({}).value(), Chain{}, Upkeep{}, {}};
}

class EveryCause : public testing::TestWithParam<StackCause> {};

// What the platform gets differs while the cause lasts, and never before or behind it.
TEST_P(EveryCause, showsWhileItLastsAndVanishesWithIt) {
    const Cems changed = kiln({GetParam(), kFrom, kUntil, 0.6, {}});
    const Cems plain = honest();
    int differing = 0;
    for (Minute m = kFrom + 300; m < kFrom + 420; ++m)
        differing += changed.received(m) != plain.received(m) ? 1 : 0;
    EXPECT_GT(differing, 60) << nameOf(GetParam());
    for (const Minute m : {kFrom - 500, kFrom - 1, kUntil, kUntil + 3, kUntil + 700})
        EXPECT_EQ(changed.received(m), plain.received(m)) << nameOf(GetParam()) << " " << m - kFrom;
}

INSTANTIATE_TEST_SUITE_P(Stacks, EveryCause, testing::ValuesIn(allStackCauses()),
                         [](const auto& row) {
                             std::string name{wordOf(row.param)};
                             std::erase(name, '-');
                             return name;
                         });

struct Furnished {
    double oxygen;
    double reference;
};

Cems furnace(const Furnished& of, const StackChange& change) {
    StackPlan plan;
    plan.oxygen = of.oxygen;
    plan.oxygenAtLowLoad = std::min(20.4, of.oxygen + 2);
    Chain chain;
    chain.pc.referenceOxygen = of.reference;
    return Cems{StackPlant::create(plan).value(), chain, Upkeep{}, {changeOf(change).value()}};
}

/// The mean of an afternoon.
template <class Value>
double meanOf(Value value) {
    double sum = 0;
    for (Minute m = kFrom + 780; m < kFrom + 900; ++m) sum += value(m);
    return sum / 120;
}

constexpr Furnished kKiln{19.5, 18}, kBoiler{10.5, 9}, kCement{9.6, 10};

TEST(StackCause, airBeforeTheFanLowersWhatIsConvertedWhateverBurns) {
    for (const Furnished& of : {kKiln, kBoiler, kCement}) {
        for (const double strength : {0.1, 0.3, 1.0}) {
            const Cems cems = furnace(of, {StackCause::AirBeforeFan, kFrom, kUntil, strength, {}});
            const auto shown = [&](Minute m) { return cems.shown(m).sulphurDioxideConverted; };
            const auto truth = [&](Minute m) { return cems.truth(m).sulphurDioxideConverted; };
            EXPECT_LT(meanOf(shown), 0.95 * meanOf(truth)) << of.oxygen << " " << strength;
            const auto raw = [&](Minute m) { return cems.shown(m).sulphurDioxide; };
            const auto flow = [&](Minute m) { return cems.shown(m).flow; };
            const auto made = [&](Minute m) { return cems.plant().gas(m).sulphurDioxide; };
            const auto blown = [&](Minute m) { return cems.plant().gas(m).dryFlow; };
            EXPECT_LT(meanOf(raw), (1 - 0.5 * strength) * meanOf(made));
            EXPECT_GT(meanOf(flow), (1 + 0.5 * strength) * meanOf(blown));
        }
    }
}

TEST(StackCause, aBoardAsInCase30ConvertsToSeventyEightHundredths) {
    const Cems cems = furnace(kBoiler, {StackCause::BoardChanged, kFrom, kUntil, 1, {}});
    const auto shown = [&](Minute m) { return cems.shown(m).sulphurDioxideConverted; };
    const auto truth = [&](Minute m) { return cems.truth(m).sulphurDioxideConverted; };
    EXPECT_NEAR(meanOf(shown) / meanOf(truth), 1.4 / 1.8, 0.02);
    const Chain chain = cems.chainAt(kFrom);
    EXPECT_NEAR(chain.pc.flow.pitot, 0.75, 1e-9);
    EXPECT_NEAR(chain.pc.flow.area, 6.25, 1e-9);
    EXPECT_EQ(chain.pc.referenceOxygen, 9);
}

TEST(StackCause, wordsNameOneCauseEach) {
    std::set<std::string_view> words;
    for (const StackCause cause : allStackCauses()) {
        EXPECT_TRUE(words.insert(wordOf(cause)).second);
        EXPECT_EQ(stackCauseOf(wordOf(cause)), cause);
        EXPECT_FALSE(nameOf(cause).empty());
    }
    EXPECT_FALSE(stackCauseOf("no-such"));
}

TEST(StackChange, mayBeOfTheNightOnly) {
    const Cems changed = kiln({StackCause::SlopeChanged, kFrom, kUntil, 0.5, DaySpan{1320, 300}});
    const Cems plain = honest();
    EXPECT_NE(changed.received(kFrom + 60), plain.received(kFrom + 60));
    EXPECT_NE(changed.received(kFrom + 1380), plain.received(kFrom + 1380));
    EXPECT_EQ(changed.received(kFrom + 720), plain.received(kFrom + 720));
}

TEST(StackChange, severalWorkTogether) {
    const Cems both{StackPlant::create({}).value(),
                    Chain{},
                    Upkeep{},
                    {changeOf({StackCause::SlopeChanged, kFrom, kUntil, 0.5, {}}).value(),
                     changeOf({StackCause::LensTaped, kFrom, kUntil, 1, {}}).value()}};
    const Minute at = kFrom + 700;
    EXPECT_LT(both.shown(at).dust, 2);
    EXPECT_NEAR(both.shown(at).sulphurDioxide * 2, honest().shown(at).sulphurDioxide, 8);
}

TEST(StackChange, refusesWhatCannotBe) {
    EXPECT_FALSE(changeOf({StackCause::Oxidant, 5, 5, 0.5, {}}));
    EXPECT_FALSE(changeOf({StackCause::Oxidant, 5, 9, 1.5, {}}));
    EXPECT_FALSE(changeOf({StackCause::Oxidant, 5, 9, 0.5, DaySpan{-1, 30}}));
}

}  // namespace
}  // namespace lianbing::site
