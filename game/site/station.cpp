#include "game/site/station.h"

#include "game/site/look_alikes.h"
#include "game/site/outfall_station.h"
#include "game/site/stack_fraud.h"
#include "game/site/stack_station.h"
#include "game/site/station_house.h"
#include "game/site/water_fraud.h"

#include <algorithm>

namespace lianbing::site {

namespace {

/// Frauds by their number, then honest ones; those of one number stay in their order.
void sortCauses(std::vector<CauseInfo>& causes) {
    std::stable_sort(causes.begin(), causes.end(), [](const CauseInfo& a, const CauseInfo& b) {
        if (a.isFraud() != b.isFraud()) return a.isFraud();
        return a.technique < b.technique;
    });
}

std::vector<CauseInfo> stackCauses() {
    std::vector<CauseInfo> causes = houseCauses();
    for (const StackCause cause : allStackCauses()) {
        const std::string_view word = wordOf(cause);
        causes.push_back(
            {word, nameOf(cause), techniqueOf(cause), weakRulesOf(stackLookAlikes(), word)});
    }
    sortCauses(causes);
    return causes;
}

std::vector<CauseInfo> waterCauses() {
    std::vector<CauseInfo> causes = houseCauses();
    for (const WaterCause cause : allWaterCauses()) {
        const std::string_view word = wordOf(cause);
        causes.push_back(
            {word, nameOf(cause), techniqueOf(cause), weakRulesOf(outfallLookAlikes(), word)});
    }
    sortCauses(causes);
    return causes;
}

}  // namespace

std::string_view wordOf(Picture picture) {
    switch (picture) {
        case Picture::Clear:
            return "clear";
        case Picture::Turned:
            return "turned";
        case Picture::Missing:
            return "missing";
    }
    return {};
}

const std::vector<CauseInfo>& causesOf(std::string_view kind) {
    static const std::vector<CauseInfo> none;
    static const std::vector<CauseInfo> ofStack = stackCauses();
    static const std::vector<CauseInfo> ofOutfall = waterCauses();
    if (kind == "outfall") return ofOutfall;
    return kind == "stack" ? ofStack : none;
}

base::Result<std::unique_ptr<Station>> openStation(const Plant& plant) {
    if (plant.kind == "stack") return StackStation::create(plant);
    if (plant.kind == "outfall") return OutfallStation::create(plant);
    return base::fail("没有名为“" + plant.kind + "”的监测站；现有：stack、outfall。");
}

}  // namespace lianbing::site
