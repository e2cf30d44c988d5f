#include "game/store/holder.h"

#include <gtest/gtest.h>

namespace lianbing::store {
namespace {

TEST(Holder, isAliveWhileItIsThisProcess) {
    EXPECT_EQ(lifeOf(thisProcess(), thisProcess()), Life::Alive);
}

TEST(Holder, isGoneWhenItsNumberBelongsToAnotherProcess) {
    Holder earlier = thisProcess();
    earlier.start -= 1;
    EXPECT_EQ(lifeOf(earlier, thisProcess()), Life::Gone);
}

TEST(Holder, isGoneWhenNoProcessHasItsNumber) {
    Holder missing = thisProcess();
    missing.pid = 4'194'305;  // one above the largest number Linux gives
    EXPECT_EQ(lifeOf(missing, thisProcess()), Life::Gone);
}

TEST(Holder, isGoneAfterThisMachineStartedAgain) {
    Holder self = thisProcess();
    self.machine = "here";
    Holder before = self;
    before.boot = "earlier";
    EXPECT_EQ(lifeOf(before, self), Life::Gone);
}

TEST(Holder, isUnknownOnAnotherMachineOrInAnotherContainer) {
    Holder self = thisProcess();
    self.machine = "here";
    Holder elsewhere = self;
    elsewhere.machine = "there";
    elsewhere.boot = "other";
    EXPECT_EQ(lifeOf(elsewhere, self), Life::Unknown);

    Holder contained = self;
    contained.pidNamespace = "pid:[1]";
    EXPECT_EQ(lifeOf(contained, self), Life::Unknown);
}

TEST(Holder, isUnknownWhereNothingTellsMachinesApart) {
    const Holder nameless{.machine = "", .boot = "", .pidNamespace = "", .pid = 1, .start = 0};
    EXPECT_EQ(lifeOf(nameless, nameless), Life::Unknown);
}

}  // namespace
}  // namespace lianbing::store
