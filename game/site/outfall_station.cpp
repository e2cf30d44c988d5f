#include "game/site/outfall_station.h"

#include "game/site/planned_changes.h"
#include "game/site/water_fraud.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace lianbing::site {

namespace {

/// One measured quantity, which PC and platform each have.
struct Quantity {
    std::string_view word;
    std::string_view name;
    std::string_view unit;
    int decimals;
    double WaterValues::*value;
};

constexpr std::array<Quantity, 7> kQuantities{
    {{"cod", "化学需氧量", "mg/L", 1, &WaterValues::demand},
     {"nh3", "氨氮", "mg/L", 2, &WaterValues::ammonia},
     {"tp", "总磷", "mg/L", 3, &WaterValues::phosphorus},
     {"tn", "总氮", "mg/L", 2, &WaterValues::nitrogen},
     {"ph", "pH值", "无量纲", 2, &WaterValues::acidity},
     {"temperature", "水温", "℃", 1, &WaterValues::temperature},
     {"flow", "流量", "m³/h", 1, &WaterValues::flow}}};

constexpr std::array<std::pair<std::string_view, Witness>, 2> kHolders{
    {{"platform.", Witness::Platform}, {"computer.", Witness::Computer}}};

/// What a hand that draws a sample, or a meter of the plant, has of a minute.
struct Instant {
    const WaterStation& station;
    const River& river;
    Minute minute;
    Water outfall;
    Water drawn;
    double flow;

    [[nodiscard]] Water below() const {
        const double all = flow + river.flow;
        return all > 0 ? mixed(river.water, outfall, flow / all) : river.water;
    }
};

struct Other {
    std::string_view id;
    std::string_view name;
    std::string_view unit;
    int decimals;
    Witness witness;
    std::string_view factor;
    double (*read)(const Instant&);
};

constexpr Witness kHand = Witness::Instrument;
constexpr double kCoagulant = 0.03;  // kg of coagulant for a m³ [typical]
constexpr double kPumping = 0.08;    // kWh for a m³ that is lifted [typical]

constexpr std::array<Other, 23> kOthers{
    {{"reference.cod", "化学需氧量", "mg/L", 1, kHand, "cod",
      [](const Instant& m) { return m.outfall.oxygenDemand; }},
     {"reference.nh3", "氨氮", "mg/L", 2, kHand, "nh3",
      [](const Instant& m) { return m.outfall.ammonia; }},
     {"reference.tp", "总磷", "mg/L", 3, kHand, "tp",
      [](const Instant& m) { return m.outfall.phosphorus; }},
     {"reference.tn", "总氮", "mg/L", 2, kHand, "tn",
      [](const Instant& m) { return m.outfall.nitrogen; }},
     {"reference.ph", "pH值", "无量纲", 2, kHand, "ph",
      [](const Instant& m) { return m.outfall.acidity; }},
     {"reference.temperature", "水温", "℃", 1, kHand, "temperature",
      [](const Instant& m) { return m.outfall.temperature; }},
     {"reference.conductivity", "电导率", "μS/cm", 0, kHand, "conductivity",
      [](const Instant& m) { return m.outfall.conductivity; }},
     {"reference.chloride", "氯离子", "mg/L", 1, kHand, "chloride",
      [](const Instant& m) { return m.outfall.chloride; }},
     {"reference.flow", "流量", "m³/h", 1, kHand, "flow", [](const Instant& m) { return m.flow; }},
     {"intake.cod", "采样头处化学需氧量", "mg/L", 1, kHand, "cod",
      [](const Instant& m) { return m.drawn.oxygenDemand; }},
     {"intake.nh3", "采样头处氨氮", "mg/L", 2, kHand, "nh3",
      [](const Instant& m) { return m.drawn.ammonia; }},
     {"intake.ph", "采样头处pH值", "无量纲", 2, kHand, "ph",
      [](const Instant& m) { return m.drawn.acidity; }},
     {"intake.temperature", "采样头处水温", "℃", 1, kHand, "temperature",
      [](const Instant& m) { return m.drawn.temperature; }},
     {"intake.conductivity", "采样头处电导率", "μS/cm", 0, kHand, "conductivity",
      [](const Instant& m) { return m.drawn.conductivity; }},
     {"plant.blower", "鼓风机负荷", "%", 1, Witness::Plant, "blower",
      [](const Instant& m) {
          const double rated = m.station.works().plan().blowerPower;
          return rated > 0 ? 100 * m.station.works().blowerPower(m.minute) / rated : 0;
      }},
     {"plant.inlet-load", "进水化学需氧量负荷", "kg/h", 1, Witness::Plant, "inlet-load",
      [](const Instant& m) { return m.station.works().inletLoad(m.minute); }},
     {"plant.dosing", "混凝剂投加量", "kg/h", 2, Witness::Plant, "dosing",
      [](const Instant& m) { return kCoagulant * m.flow; }},
     {"plant.toc", "出水总有机碳", "mg/L", 1, Witness::Plant, "toc",
      [](const Instant& m) { return m.outfall.organic; }},
     {"power.works", "处理设施用电", "kW", 1, Witness::Power, "power-works",
      [](const Instant& m) { return m.station.works().blowerPower(m.minute) + kPumping * m.flow; }},
     {"river.upstream-cod", "上游化学需氧量", "mg/L", 1, kHand, "river-cod",
      [](const Instant& m) { return m.river.water.oxygenDemand; }},
     {"river.downstream-cod", "下游化学需氧量", "mg/L", 1, kHand, "river-cod",
      [](const Instant& m) { return m.below().oxygenDemand; }},
     {"river.upstream-nh3", "上游氨氮", "mg/L", 2, kHand, "river-nh3",
      [](const Instant& m) { return m.river.water.ammonia; }},
     {"river.downstream-nh3", "下游氨氮", "mg/L", 2, kHand, "river-nh3",
      [](const Instant& m) { return m.below().ammonia; }}}};

constexpr std::size_t kHeld = kHolders.size() * kQuantities.size();
constexpr std::size_t kDrum = kHeld + kOthers.size();

std::optional<double> limitOf(std::string_view word, const WaterLimits& limits) {
    if (word == "cod") return limits.demand;
    if (word == "nh3") return limits.ammonia;
    if (word == "tp") return limits.phosphorus;
    if (word == "tn") return limits.nitrogen;
    return std::nullopt;
}

std::vector<Channel> channelsOf(const WaterLimits& limits) {
    constexpr double kMost = 1e7;
    std::vector<Channel> all;
    for (const auto& [prefix, witness] : kHolders) {
        for (const Quantity& of : kQuantities)
            all.push_back({std::string{prefix} + std::string{of.word}, std::string{of.name},
                           std::string{of.unit}, of.decimals, 0, kMost, witness,
                           std::string{of.word}, limitOf(of.word, limits)});
    }
    for (const Other& of : kOthers)
        all.push_back(
            {std::string{of.id}, std::string{of.name}, std::string{of.unit}, of.decimals, 0, kMost,
             of.witness, std::string{of.factor},
             of.id.starts_with("reference.") ? limitOf(of.factor, limits) : std::nullopt});
    all.push_back({"house.waste-drum", "废液桶液量", "L", 2, 0, kMost, kHand, "waste-drum", {}});
    return all;
}

Reading readingOf(const std::optional<WaterMinute>& minute, double WaterValues::*value) {
    if (!minute) return {std::numeric_limits<double>::quiet_NaN(), DataMark::Communication};
    return {minute->values.*value, minute->mark};
}

constexpr std::string_view kOutlet = "废水排放口";

base::Result<std::optional<WaterChange>> chainChangeOf(const PlannedCause& cause) {
    const auto known = waterCauseOf(cause.word);
    if (!known) return std::optional<WaterChange>{};
    auto change =
        changeOf(WaterPlanned{*known, cause.from, cause.until, cause.strength, cause.daily});
    if (!change) return base::Unexpected{change.error()};
    return std::optional{std::move(*change)};
}

}  // namespace

OutfallStation::OutfallStation(Plant plant, const OutfallDescription& outfall, WaterStation water,
                               std::vector<HouseChange> house)
    : MonitoredStation(std::move(plant), channelsOf(outfall.limits), std::move(house),
                       {outfall.comparisonEvery, 5, 0.03, {"cod", "nh3", "tp", "tn"}}),
      water_(std::move(water)),
      river_(outfall.river),
      uploadsPower_(outfall.uploadsPower) {}

base::Result<std::unique_ptr<Station>> OutfallStation::create(const Plant& plant) {
    auto outfall = describeOutfall(plant);
    if (!outfall) return base::Unexpected{outfall.error()};
    auto works = WaterWorks::create(outfall->plan);
    if (!works) return base::Unexpected{works.error()};
    auto changes = plannedChanges<WaterChain>(plant, kOutlet, chainChangeOf);
    if (!changes) return base::Unexpected{changes.error()};
    Plant named = plant;
    if (named.name.empty()) named.name = kOutlet;
    WaterStation water{std::move(*works), outfall->chain, outfall->upkeep,
                       std::move(changes->chain)};
    return std::unique_ptr<Station>(new OutfallStation(std::move(named), *outfall, std::move(water),
                                                       std::move(changes->house)));
}

void OutfallStation::read(std::span<const std::size_t> places, Minute from, int step,
                          std::span<const std::span<Reading>> into) const {
    const auto isAsked = [&](std::size_t low, std::size_t high) {
        return std::any_of(places.begin(), places.end(),
                           [&](std::size_t place) { return place >= low && place < high; });
    };
    const bool needsBoth = isAsked(0, kHeld);
    const bool needsHand = isAsked(kHeld, kDrum);
    for (std::size_t i = 0; !into.empty() && i < into[0].size(); ++i) {
        const Minute minute = from + static_cast<Minute>(i) * step;
        WaterBoth both;
        if (needsBoth) both = water_.minuteOf(minute);
        Instant now{water_, river_, minute, {}, {}, 0};
        if (needsHand) {
            now.outfall = water_.outfall(minute);
            now.drawn = water_.drawn(minute);
            now.flow = water_.works().flow(minute);
        }
        for (std::size_t c = 0; c < places.size(); ++c) {
            if (places[c] == kDrum) continue;
            if (places[c] >= kHeld) {
                into[c][i] = {kOthers[places[c] - kHeld].read(now), DataMark::Normal};
                continue;
            }
            const auto value = kQuantities[places[c] % kQuantities.size()].value;
            const bool isPlatform = places[c] < kQuantities.size();
            into[c][i] = readingOf(isPlatform ? both.received : both.shown, value);
        }
    }
    for (std::size_t c = 0; c < places.size(); ++c) {
        if (places[c] == kDrum) readDrum(from, step, into[c]);
    }
}

/// Each reading goes on from the one before, so that a run counts every cycle once.
void OutfallStation::readDrum(Minute from, int step, std::span<Reading> into) const {
    constexpr Minute kWeek = 7 * kMinutesADay;
    constexpr Minute kMonday = 4 * kMinutesADay;  // 1970-01-01 was a Thursday
    Minute counted = 0;
    int runs = 0;
    for (std::size_t i = 0; i < into.size(); ++i) {
        const Minute minute = from + static_cast<Minute>(i) * step;
        const Minute emptied = flooredTo(minute - kMonday, kWeek) + kMonday;
        if (i == 0 || counted < emptied) {
            runs = water_.runsSince(emptied, minute);
        } else {
            runs += water_.runsSince(counted, minute);
        }
        counted = minute;
        into[i] = {runs * water_.upkeep().perRun, DataMark::Normal};
    }
}

bool OutfallStation::hasPower(Minute minute) const {
    return water_.chainAt(minute).hasPower;
}

std::vector<Minute> OutfallStation::chainEdges(Minute from, Minute until) const {
    return edgesOf(water_.changes(), from, until);
}

}  // namespace lianbing::site
