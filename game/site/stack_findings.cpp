// The rules that a platform runs over the data of one stack.

#include "game/site/detection_history.h"
#include "game/site/flue_math.h"
#include "game/site/stack_station.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace lianbing::site {

namespace {

/// How far the oxygen lies below that of air: what air that leaks in thins, near air above all.
Track belowAir(const Track& oxygen) {
    Track below = oxygen;
    below.factor = "空气含氧量与" + oxygen.factor + "之差";
    for (double& value : below.values) value = kOxygenOfAir - value;
    return below;
}

}  // namespace

std::vector<Finding> StackStation::findings(Minute from, Minute until) const {
    constexpr std::array<std::string_view, 11> kTracks{
        "platform.so2",           "platform.nox",
        "platform.dust",          "platform.o2",
        "platform.velocity",      "platform.temperature",
        "platform.so2-converted", "platform.nox-converted",
        "platform.flow",          "platform.moisture",
        "power.production"};

    enum Place : std::size_t {
        So2,
        Nox,
        Dust,
        O2,
        Velocity,
        Temperature,
        Converted,
        NoxConverted,
        Flow,
        Moisture,
        Power
    };

    constexpr double kDetection = 0.02;  // share of full scale that a cell cannot tell [typical]
    const std::vector<Track> tracks = tracksOf(kTracks, from, until);
    std::vector<Finding> all;
    const auto add = [&](std::vector<Finding> found) {
        all.insert(all.end(), std::make_move_iterator(found.begin()),
                   std::make_move_iterator(found.end()));
    };
    for (const Place place : {So2, Nox, Dust, O2}) add(findConstant(tracks[place]));
    for (const Place place : {So2, Nox, Dust}) {
        add(findTinySwing(tracks[place]));
        add(findExactStep(tracks[place]));
        add(findNightPattern(tracks[place]));
    }
    add(findAlike(tracks[Dust], tracks[Temperature]));
    add(findAlike(tracks[Velocity], tracks[Temperature]));
    add(findAlike(tracks[Dust], tracks[Velocity]));
    for (const Place place : {So2, Nox, Dust, Converted}) add(findRegularSteps(tracks[place]));
    const Chain& filed = cems_.filed();
    add(findFloor(tracks[So2], kDetection * filed.sulphurDioxide.range));
    add(findFloor(tracks[Nox], kDetection * filed.nitrogenOxides.range));
    add(findFloor(tracks[Dust], kDetection * filed.dust.cell.range));
    add(findDilution(tracks[So2], tracks[O2]));
    add(findConversion(tracks[So2], tracks[Converted], tracks[O2], referenceOxygen_));
    add(findClockJump(tracks[So2]));
    add(findInspectionJump(tracks[Converted], plan().visits));
    add(findMissing(tracks[So2]));
    const Track* power = uploadsPower_ ? &tracks[Power] : nullptr;
    for (const Place place : {So2, Nox, Dust}) {
        add(findLevelShift(tracks[place], power));
        add(findSawtooth(tracks[place]));
    }
    add(findLevelShift(belowAir(tracks[O2]), power));
    add(findLevelShift(tracks[Flow], power, 0.85));
    add(findConversion(tracks[Nox], tracks[NoxConverted], tracks[O2], referenceOxygen_));
    add(findFlowMismatch(tracks[Flow], tracks[Velocity], tracks[Temperature], tracks[Moisture],
                         filed.pc.flow.area));
    if (uploadsPower_) {
        // What a plant draws that does nothing is a twentieth of its power; a fifth is work.
        constexpr double kWorking = 0.2;
        add(findMarkAgainstPower(tracks[So2], tracks[Power],
                                 kWorking * cems_.plant().plan().productionPower));
    }
    std::stable_sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
        return a.from != b.from ? a.from < b.from : a.rule < b.rule;
    });
    return all;
}

}  // namespace lianbing::site
