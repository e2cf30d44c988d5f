#include "game/site/stack_station.h"

#include "game/site/planned_changes.h"
#include "game/site/stack_fraud.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lianbing::site {

namespace {

/// One measured quantity, which PC, platform and a reference method each have.
struct Quantity {
    std::string_view word;
    std::string_view name;
    std::string_view unit;
    int decimals;
    double high;
    double StackValues::*value;
};

constexpr std::array<Quantity, 12> kQuantities{
    {{"so2", "二氧化硫", "mg/m³", 1, 99999, &StackValues::sulphurDioxide},
     {"so2-converted", "二氧化硫（折算）", "mg/m³", 1, 99999,
      &StackValues::sulphurDioxideConverted},
     {"nox", "氮氧化物", "mg/m³", 1, 99999, &StackValues::nitrogenOxides},
     {"nox-converted", "氮氧化物（折算）", "mg/m³", 1, 99999,
      &StackValues::nitrogenOxidesConverted},
     {"dust", "颗粒物", "mg/m³", 2, 99999, &StackValues::dust},
     {"dust-converted", "颗粒物（折算）", "mg/m³", 2, 99999, &StackValues::dustConverted},
     {"o2", "含氧量", "%", 2, 100, &StackValues::oxygen},
     {"velocity", "烟气流速", "m/s", 2, 100, &StackValues::velocity},
     {"temperature", "烟气温度", "℃", 1, 2000, &StackValues::temperature},
     {"moisture", "烟气湿度", "%", 2, 100, &StackValues::moisture},
     {"flow", "标干流量", "m³/h", 0, 1e7, &StackValues::flow},
     {"so2-rate", "二氧化硫排放速率", "kg/h", 2, 99999, &StackValues::sulphurDioxideRate}}};

/// What the plant's own meters have.
struct PlantMeter {
    std::string_view id;
    std::string_view name;
    std::string_view unit;
    int decimals;
    Witness witness;
    std::string_view factor;
    double (*read)(const Cems&, Minute, GasWindow&);
};

constexpr std::array<PlantMeter, 7> kMeters{
    {{"plant.load", "生产负荷", "%", 1, Witness::Plant, "load",
      [](const Cems&, Minute m, GasWindow& window) { return 100 * window.at(m).load; }},
     {"plant.fuel", "燃料量", "t/h", 3, Witness::Plant, "fuel",
      [](const Cems& cems, Minute m, GasWindow& window) {
          return cems.plant().plan().fuel * window.at(m).load;
      }},
     {"plant.output", "产量", "件/h", 0, Witness::Plant, "output",
      [](const Cems& cems, Minute m, GasWindow& window) {
          return cems.plant().plan().output * window.at(m).load;
      }},
     {"plant.lime", "脱硫剂用量", "kg/h", 2, Witness::Plant, "lime",
      [](const Cems& cems, Minute m, GasWindow&) {
          return cems.plant().limeRate(m) * cems.chainAt(m).fuelSulphur;
      }},
     // Behind the fan, before any other way out: with the air that was let in.
     {"plant.fan", "引风机风量（标干）", "m³/h", 0, Witness::Plant, "flow",
      [](const Cems& cems, Minute m, GasWindow& window) {
          return window.at(m).dryFlow / (1 - cems.chainAt(m).ductAir);
      }},
     {"power.production", "生产设施用电", "kW", 1, Witness::Power, "power-production",
      [](const Cems& cems, Minute m, GasWindow&) { return cems.plant().productionPower(m); }},
     {"power.treatment", "治理设施用电", "kW", 1, Witness::Power, "power-treatment",
      [](const Cems& cems, Minute m, GasWindow&) { return cems.plant().treatmentPower(m); }}}};

/// What the PC alone has, behind all others: NO beside the NOx that is made of it.
constexpr std::size_t kNitricOxide = 3 * kQuantities.size() + kMeters.size();

constexpr std::array<std::pair<std::string_view, Witness>, 3> kHolders{
    {{"platform.", Witness::Platform},
     {"computer.", Witness::Computer},
     {"reference.", Witness::Instrument}}};

std::optional<double> limitOf(std::string_view word, const StackLimits& limits) {
    if (word == "so2-converted") return limits.sulphurDioxide;
    if (word == "nox-converted") return limits.nitrogenOxides;
    if (word == "dust-converted") return limits.dust;
    return std::nullopt;
}

std::vector<Channel> channelsOf(const StackLimits& limits) {
    constexpr double kMost = 1e9;
    std::vector<Channel> all;
    for (const auto& [prefix, witness] : kHolders) {
        for (const Quantity& of : kQuantities)
            all.push_back({std::string{prefix} + std::string{of.word}, std::string{of.name},
                           std::string{of.unit}, of.decimals, 0, of.high, witness,
                           std::string{of.word}, limitOf(of.word, limits)});
    }
    for (const PlantMeter& meter : kMeters)
        all.push_back({std::string{meter.id}, std::string{meter.name}, std::string{meter.unit},
                       meter.decimals, 0, kMost, meter.witness, std::string{meter.factor},
                       std::nullopt});
    all.push_back(
        {"computer.no", "一氧化氮", "mg/m³", 1, 0, 99999, Witness::Computer, "no", std::nullopt});
    return all;
}

/// All a run needs of one minute; what nobody asked for is left out.
struct StackRow {
    StackMinute both;
    StackValues truth;
};

Reading readingOf(const std::optional<PlatformMinute>& minute, double StackValues::*value) {
    if (!minute) return {std::numeric_limits<double>::quiet_NaN(), DataMark::Communication};
    return {minute->values.*value, minute->mark};
}

constexpr std::string_view kOutlet = "废气排放口";

base::Result<std::optional<ChainChange>> chainChangeOf(const PlannedCause& cause) {
    const auto known = stackCauseOf(cause.word);
    if (!known) return std::optional<ChainChange>{};
    auto change = changeOf({*known, cause.from, cause.until, cause.strength, cause.daily});
    if (!change) return base::Unexpected{change.error()};
    return std::optional{std::move(*change)};
}

}  // namespace

StackStation::StackStation(Plant plant, StackDescription stack, Cems cems,
                           std::vector<HouseChange> house)
    : MonitoredStation(std::move(plant), channelsOf(stack.limits), std::move(house),
                       {stack.comparisonEvery, 5, 0.03, {"so2", "nox", "dust", "o2"}}),
      cems_(std::move(cems)),
      uploadsPower_(stack.uploadsPower) {}

base::Result<std::unique_ptr<Station>> StackStation::create(const Plant& plant) {
    auto stack = describeStack(plant);
    if (!stack) return base::Unexpected{stack.error()};
    auto works = StackPlant::create(stack->plan);
    if (!works) return base::Unexpected{works.error()};
    auto changes = plannedChanges<Chain>(plant, kOutlet, chainChangeOf);
    if (!changes) return base::Unexpected{changes.error()};
    Plant named = plant;
    if (named.name.empty()) named.name = kOutlet;
    Cems cems{std::move(*works), stack->chain, stack->upkeep, std::move(changes->chain),
              stack->references};
    return std::unique_ptr<Station>(
        new StackStation(std::move(named), *stack, std::move(cems), std::move(changes->house)));
}

void StackStation::read(std::span<const std::size_t> places, Minute from, int step,
                        std::span<const std::span<Reading>> into) const {
    constexpr std::size_t kOfAll = kQuantities.size();
    constexpr std::size_t kPlatform = 0, kComputer = 1, kReference = 2;
    const auto isAsked = [&](std::size_t holder) {
        return std::any_of(places.begin(), places.end(),
                           [&](std::size_t place) { return place / kOfAll == holder; });
    };
    const bool needsBoth = isAsked(kPlatform) || isAsked(kComputer) ||
                           std::find(places.begin(), places.end(), kNitricOxide) != places.end();
    const bool needsTruth = isAsked(kReference);
    GasWindow window{cems_.plant()};
    for (std::size_t i = 0; !into.empty() && i < into[0].size(); ++i) {
        const Minute minute = from + static_cast<Minute>(i) * step;
        StackRow row;
        if (needsBoth) row.both = cems_.minuteOf(minute, window);
        if (needsTruth) row.truth = cems_.truth(minute, window);
        for (std::size_t c = 0; c < places.size(); ++c) {
            const std::size_t holder = places[c] / kOfAll;
            if (places[c] == kNitricOxide) {
                into[c][i] = readingOf(row.both.shown, &StackValues::nitricOxide);
                continue;
            }
            if (holder > kReference) {
                const PlantMeter& meter = kMeters[places[c] - kHolders.size() * kOfAll];
                into[c][i] = {meter.read(cems_, minute, window), DataMark::Normal};
                continue;
            }
            const auto value = kQuantities[places[c] % kOfAll].value;
            if (holder == kReference) {
                into[c][i] = {row.truth.*value, DataMark::Normal};
            } else {
                into[c][i] =
                    readingOf(holder == kPlatform ? row.both.received : row.both.shown, value);
            }
        }
    }
}

bool StackStation::hasPower(Minute minute) const {
    return cems_.chainAt(minute).hasPower;
}

std::vector<Minute> StackStation::chainEdges(Minute from, Minute until) const {
    return edgesOf(cems_.changes(), from, until);
}

}  // namespace lianbing::site
