// The rules that a platform runs over the data of one stack.

#include "game/site/stack_station.h"

#include "game/site/detection_history.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace lianbing::site {

std::vector<Finding> StackStation::findings(Minute from, Minute until) const {
    constexpr std::array<std::string_view, 12> kTracks{
        "platform.so2",      "platform.nox",         "platform.dust",          "platform.o2",
        "platform.velocity", "platform.temperature", "platform.so2-converted", "power.production",
        "platform.nox-converted", "platform.dust-converted", "platform.flow", "platform.moisture"};

    enum Place : std::size_t { So2, Nox, Dust, O2, Velocity, Temperature, Converted, Power, NoxConverted, DustConverted, Flow, Moisture };

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
    add(findInspectionJump(tracks[Converted], plan().visits));
    add(findMissing(tracks[So2]));
    const Track* power = uploadsPower_ ? &tracks[Power] : nullptr;
    for (const Place place : {So2, Nox, Dust}) {
        add(findLevelShift(tracks[place], power));
        add(findSawtooth(tracks[place]));
    }
    add(findLevelShift(tracks[O2], power, 0.955));
    add(findLevelShift(tracks[Flow], power, 0.85));
    const auto posted = [rows = parameters(from)](std::string_view id) {
        return std::find_if(rows.begin(), rows.end(), [id](const auto& row) {
                   return row.id == id;
               })->posted;
    };
    const double reference = posted("reference-oxygen");
    add(findFormulaMismatch(tracks[So2], tracks[O2], tracks[Converted], reference));
    add(findFormulaMismatch(tracks[Nox], tracks[O2], tracks[NoxConverted], reference));
    add(findFlowMismatch(tracks[Flow], tracks[Velocity], tracks[Temperature], tracks[Moisture],
                         posted("area")));
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
