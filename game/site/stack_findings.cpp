// The rules that a platform runs over the data of one stack.

#include "game/site/detection_history.h"
#include "game/site/flue_math.h"
#include "game/site/stack_station.h"
#include "game/site/track_stats.h"

#include <array>
#include <string_view>
#include <utility>

namespace lianbing::site {

namespace {

constexpr std::array<std::string_view, 11> kTracks{
    "platform.so2",      "platform.nox",         "platform.dust",          "platform.o2",
    "platform.velocity", "platform.temperature", "platform.so2-converted", "platform.nox-converted",
    "platform.flow",     "platform.moisture",    "power.production"};

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

using Tracks = std::vector<Track>;

/// How far the oxygen lies below that of air: what air that leaks in thins, near air above all.
Track belowAir(const Track& oxygen) {
    Track below = oxygen;
    below.factor = "空气含氧量与" + oxygen.factor + "之差";
    for (double& value : below.values) value = kOxygenOfAir - value;
    return below;
}

/// Each factor by itself.
void addValues(FindingList& list, const Tracks& tracks, const Chain& filed) {
    constexpr double kDetection = 0.02;  // share of full scale that a cell cannot tell [typical]
    for (const Place place : {So2, Nox, Dust, O2}) list.add(findConstant(tracks[place]));
    for (const Place place : {So2, Nox, Dust}) {
        list.add(findTinySwing(tracks[place]));
        list.add(findExactStep(tracks[place]));
        list.add(findNightPattern(tracks[place]));
        list.add(findSawtooth(tracks[place]));
    }
    for (const Place place : {So2, Nox, Dust, Converted}) list.add(findRegularSteps(tracks[place]));
    list.add(findFloor(tracks[So2], kDetection * filed.sulphurDioxide.range));
    list.add(findFloor(tracks[Nox], kDetection * filed.nitrogenOxides.range));
    list.add(findFloor(tracks[Dust], kDetection * filed.dust.cell.range));
    list.add(findClockJump(tracks[So2]));
    list.add(findMissing(tracks[So2]));
}

/// The part of a track between two places.
Track partOf(const Track& track, std::size_t begin, std::size_t end) {
    const auto cut = [&](auto& all) {
        all = {all.begin() + static_cast<std::ptrdiff_t>(begin),
               all.begin() + static_cast<std::ptrdiff_t>(end)};
    };
    Track part = track;
    part.from = track.minuteAt(begin);
    cut(part.values);
    if (!part.marks.empty()) cut(part.marks);
    return part;
}

/// By the reference oxygen of each day: where it changes within the span, each part by its own.
void addConversions(FindingList& list, const Tracks& tracks, const Cems& cems) {
    const Track& first = tracks[So2];
    std::vector<std::size_t> cuts{0};
    for (const ReferenceStep& step : cems.references()) {
        if (step.from > first.from && step.from < first.minuteAt(first.values.size()))
            cuts.push_back(static_cast<std::size_t>((step.from - first.from) / first.step));
    }
    cuts.push_back(first.values.size());
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const auto part = [&](Place place) { return partOf(tracks[place], cuts[i], cuts[i + 1]); };
        const double reference = cems.referenceAt(first.minuteAt(cuts[i]));
        const Track oxygen = part(O2);
        list.add(findConversion(part(So2), part(Converted), oxygen, reference));
        list.add(findConversion(part(Nox), part(NoxConverted), oxygen, reference));
    }
}

/// Factors that should not move as one, and those that must follow from each other.
void addRelations(FindingList& list, const Tracks& tracks, const Cems& cems) {
    list.add(findAlike(tracks[Dust], tracks[Temperature]));
    list.add(findAlike(tracks[Velocity], tracks[Temperature]));
    list.add(findAlike(tracks[Dust], tracks[Velocity]));
    list.add(findDilution(tracks[So2], tracks[O2]));
    addConversions(list, tracks, cems);
    list.add(findFlowMismatch(tracks[Flow], tracks[Velocity], tracks[Temperature], tracks[Moisture],
                              cems.filed().pc.flow.area));
}

/// The stack against its own last days.
void addHistory(FindingList& list, const Tracks& tracks, const Track* power) {
    for (const Place place : {So2, Nox, Dust}) list.add(findLevelShift(tracks[place], power));
    list.add(findLevelShift(belowAir(tracks[O2]), power));
    constexpr double kFlowShare =
        0.85;  // a fan holds its flow better than a fire its gas [typical]
    list.add(findLevelShift(tracks[Flow], power, kFlowShare));
}

}  // namespace

std::vector<Finding> StackStation::findings(Minute from, Minute until) const {
    const Tracks tracks = tracksOf(kTracks, from, until);
    const Track* power = uploadsPower_ ? &tracks[Power] : nullptr;
    FindingList list;
    addValues(list, tracks, cems_.filed());
    addRelations(list, tracks, cems_);
    addHistory(list, tracks, power);
    list.add(findInspectionJump(tracks[Converted], plan().visits));
    if (power != nullptr) {
        // What a plant draws that does nothing is a twentieth of its power; a fifth is work.
        constexpr double kWorking = 0.2;
        list.add(findMarkAgainstPower(tracks[So2], *power,
                                      kWorking * cems_.plant().plan().productionPower));
    }
    return std::move(list).byTime();
}

}  // namespace lianbing::site
