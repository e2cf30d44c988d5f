#include "game/site/record_planter.h"

#include "game/base/maths.h"
#include "game/site/cems_parts.h"
#include "game/site/flue_math.h"
#include "game/site/water_works.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace lianbing::site {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// The value below which `share` of the values lie; nothing for none.
std::optional<double> quantileOf(const std::vector<double>& values, double share) {
    std::vector<double> sorted;
    for (const double value : values) {
        if (!std::isnan(value)) sorted.push_back(value);
    }
    if (sorted.empty()) return std::nullopt;
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// What changes the sample, or the gas and water it is taken from, lies before the analyser; what
/// is put straight to the analyser, a calibration, does not know of it.
bool liesBeforeAnalyser(Way way) {
    switch (way) {
        case Way::Nitrogen:
        case Way::Oxidant:
        case Way::LensTaped:
        case Way::Bucket:
        case Way::Hose:
        case Way::Remover:
        case Way::Drift:  // which a calibration takes away
        case Way::Fuel:
        case Way::Filter:
            return true;
        default:
            return false;
    }
}

class Planter {
public:
    Planter(Way way, const RecordedData& record, const PlannedCause& cause,
            const PlantingOptions& options)
        : way_(way),
          original_(record),
          planted_(record),
          cause_(cause),
          options_(options),
          noise_(options.seed, "planted " + cause.word) {
        held_.reserve(record.size());
        for (std::size_t i = 0; i < record.size(); ++i) held_.push_back(heldOf(i));
    }

    [[nodiscard]] bool isInRecord() const {
        return std::any_of(held_.begin(), held_.end(), [](double held) { return held > 0; });
    }

    base::Result<std::optional<RecordedData>> planted() && {
        bool isDone = false;
        switch (way_) {
            case Way::Nitrogen:
                if (base::Status done = nitrogen(isDone); !done)
                    return base::Unexpected{done.error()};
                break;
            case Way::Slope:
                isDone = scaleFirst([this](double v) { return v * (1 - cause_.strength); });
                break;
            case Way::Range:
                isDone = range();
                break;
            case Way::Ceiling:
                isDone = ceiling();
                break;
            case Way::Frozen:
                isDone = hold([](const Factor&) { return true; });
                break;
            case Way::Stopped:
                isDone =
                    hold([](const Factor& factor) { return factor.kind == FactorKind::Pollutant; });
                break;
            case Way::Standstill:
                isDone = standstill();
                break;
            case Way::LoggerOff:
                isDone = loggerOff();
                break;
            case Way::LoggerAltered:
                isDone = scaleAll(1 - 0.9 * cause_.strength);
                break;
            case Way::Oxidant:
                isDone = scaleOne("so2", 0.1 * (1 - cause_.strength));
                break;
            case Way::LensTaped:
                isDone = lensTaped();
                break;
            case Way::Bucket:
                isDone = bucket();
                break;
            case Way::Hose:
                isDone = otherWater(kTapWater, 0.95 * cause_.strength);
                break;
            case Way::Remover:
                isDone = remover();
                break;
            case Way::Drift:
                isDone = drift();
                break;
            case Way::Ageing:
                isDone = ageing();
                break;
            case Way::Maintenance:
                isDone = maintenance();
                break;
            case Way::Fuel:
                isDone = scaleOne("so2", 1 - 0.8 * cause_.strength);  // as in the chain
                break;
            case Way::Filter:
                isDone = scaleOne("dust", 1 - 0.8 * cause_.strength);
                break;
        }
        if (!isDone) return std::optional<RecordedData>{};
        return std::optional{std::move(planted_)};
    }

private:
    /// The share of a value's time in which the cause held.
    [[nodiscard]] double heldOf(std::size_t index) const {
        const int step = original_.step();
        const Minute begin = original_.tracks.front().track.minuteAt(index);
        int held = 0;
        for (Minute minute = std::max(begin, cause_.from);
             minute < std::min(begin + step, cause_.until); ++minute)
            held += isWithin(cause_.daily, minute) ? 1 : 0;
        return static_cast<double>(held) / step;
    }

    /// The same of a track: calibrations are spared by what lies before the analyser.
    [[nodiscard]] double heldOn(const RecordedTrack& track, std::size_t index) const {
        const bool isSpared =
            liesBeforeAnalyser(way_) &&
            original_.find(track.word)->track.marks[index] == DataMark::Calibration;
        return isSpared ? 0 : held_[index];
    }

    [[nodiscard]] const Factor* factorOf(const RecordedTrack& track) const {
        return factorOfWord(original_.medium, track.word);
    }

    [[nodiscard]] bool isPollutant(const RecordedTrack& track) const {
        const Factor* factor = factorOf(track);
        return factor != nullptr && factor->kind == FactorKind::Pollutant;
    }

    /// What was measured, where it is there; else the converted values stand for it.
    [[nodiscard]] bool isLeading(const RecordedTrack& track) const {
        return isPollutant(track) &&
               (!isConverted(track.word) || original_.find(measuredWord(track.word)) == nullptr);
    }

    [[nodiscard]] const std::vector<double>& before(const RecordedTrack& track) const {
        return original_.find(track.word)->track.values;
    }

    /// Puts in, for each value that the cause touches, what `changed` makes of it.
    template <class Changed>
    void change(RecordedTrack& track, Changed changed) {
        const std::vector<double>& values = before(track);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double held = heldOn(track, i);
            if (held <= 0 || std::isnan(values[i])) continue;
            const double full = changed(values[i], i);
            track.track.values[i] =
                base::roundedTo(values[i] + held * (full - values[i]), track.decimals);
        }
    }

    /// What is converted follows what was measured, by the ratio of before and after.
    void follow(const RecordedTrack& measured) {
        RecordedTrack* converted = planted_.find(convertedWord(measured.word));
        if (converted == nullptr) return;
        const std::vector<double>& old = before(measured);
        const std::vector<double>& values = before(*converted);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (heldOn(measured, i) <= 0 || std::isnan(values[i]) || !(old[i] > 0)) continue;
            converted->track.values[i] =
                base::roundedTo(values[i] * measured.track.values[i] / old[i], converted->decimals);
        }
    }

    template <class Changed>
    void changeWithConverted(RecordedTrack& track, Changed changed) {
        change(track, changed);
        if (!isConverted(track.word)) follow(track);
    }

    base::Status nitrogen(bool& isDone) {
        const RecordedTrack* oxygen = original_.find("o2");
        for (RecordedTrack& track : planted_.tracks) {
            const std::string_view word = measuredWord(track.word);
            if (word == "dust" || !isPollutant(track)) continue;
            if (isConverted(track.word) && oxygen == nullptr)
                return base::fail("记录里有折算浓度，却没有含氧量，算不出加氮气以后的折算浓度。");
            isDone = true;
            if (!isConverted(track.word))
                change(track, [this](double v, std::size_t i) { return v * kept(i); });
        }
        if (oxygen == nullptr) return {};
        isDone = true;
        change(*planted_.find("o2"), [this](double v, std::size_t i) { return v * kept(i); });
        for (RecordedTrack& track : planted_.tracks) {
            if (isConverted(track.word) && isPollutant(track)) reconvert(track);
        }
        return {};
    }

    /// The share of the sample that is still flue gas. The needle valve wanders by a twentieth
    /// [author's figure], one way for all gases.
    [[nodiscard]] double kept(std::size_t index) const {
        constexpr double kMost = 0.8;  // of the sample, as in the chain
        constexpr double kWander = 0.05;
        constexpr int kHours = 180;
        const Minute minute = original_.tracks.front().track.minuteAt(index);
        const double led = kMost * cause_.strength * (1 + kWander * noise_.smooth(minute, kHours));
        return 1 - std::clamp(led, 0.0, 0.95);
    }

    /// Converts by the oxygen as it is read now: what stood there before tells the reference.
    void reconvert(RecordedTrack& track) {
        const RecordedTrack* measured = planted_.find(measuredWord(track.word));
        const std::vector<double>& oldOxygen = original_.find("o2")->track.values;
        const RecordedTrack& read = *planted_.find("o2");
        const std::vector<double>& oxygen = read.track.values;
        const std::vector<double>& values = before(track);
        const bool isDiluted = measuredWord(track.word) != "dust";
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (heldOn(read, i) <= 0 || std::isnan(values[i]) || std::isnan(oxygen[i])) continue;
            std::optional<double> made;
            if (options_.referenceOxygen && measured != nullptr) {
                made = atReferenceOxygen(measured->track.values[i], oxygen[i],
                                         *options_.referenceOxygen);
            } else if (oldOxygen[i] < kOxygenOfAir && oxygen[i] < kOxygenOfAir) {
                const double held = heldOn(measured != nullptr ? *measured : track, i);
                const double share = isDiluted ? 1 + held * (kept(i) - 1) : 1;
                made =
                    values[i] * share * (kOxygenOfAir - oldOxygen[i]) / (kOxygenOfAir - oxygen[i]);
            }
            if (made) track.track.values[i] = base::roundedTo(*made, track.decimals);
        }
    }

    /// The analyser of the first factor: SO2 or COD where they are there.
    template <class Changed>
    bool scaleFirst(Changed changed) {
        for (RecordedTrack& track : planted_.tracks) {
            if (!isLeading(track)) continue;
            changeWithConverted(track, [&](double v, std::size_t) { return changed(v); });
            return true;
        }
        return false;
    }

    bool scaleOne(std::string_view word, double factor) {
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (!isLeading(track) || measuredWord(track.word) != word) continue;
            changeWithConverted(track, [&](double v, std::size_t) { return v * factor; });
            isDone = true;
        }
        return isDone;
    }

    bool scaleAll(double factor) {
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (!isLeading(track)) continue;
            changeWithConverted(track, [&](double v, std::size_t) { return v * factor; });
            isDone = true;
        }
        return isDone;
    }

    /// The PC reads the current by a fifth of the range (0-20 for 0-100); what the smaller range
    /// does not hold stands at its end. The stronger, the lower the range the meter itself has.
    bool range() {
        constexpr double kFifth = 0.2;
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (!isLeading(track) || measuredWord(track.word) == "dust") continue;
            const auto most = quantileOf(before(track), 1);
            if (!most) continue;
            const double end = *most * (1.2 - 0.7 * cause_.strength) * kFifth;
            changeWithConverted(track,
                                [&](double v, std::size_t) { return std::min(v * kFifth, end); });
            isDone = true;
        }
        return isDone;
    }

    /// What is reported stays below its limit, or below the common value where none is known.
    bool ceiling() {
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (!isPollutant(track)) continue;
            const bool hasConverted =
                !isConverted(track.word) && original_.find(convertedWord(track.word)) != nullptr;
            if (hasConverted) continue;
            const auto common = quantileOf(before(track), 0.5);
            if (!common) continue;
            const double top = std::min(track.limit.value_or(*common), *common);
            const double most = top * (1 - 0.5 * cause_.strength);
            change(track, [&](double v, std::size_t) { return std::min(v, most); });
            isDone = true;
        }
        return isDone;
    }

    template <class Takes>
    bool hold(Takes takes) {
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            const Factor* factor = factorOf(track);
            if (factor == nullptr || !takes(*factor)) continue;
            isDone |= factor->kind == FactorKind::Pollutant;
            const std::vector<double>& values = before(track);
            double last = kNothing;  // the last value before the cause
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (held_[i] < 1 && !std::isnan(values[i])) last = values[i];
                if (held_[i] <= 0) continue;
                if (std::isnan(last)) last = values[i];
                if (std::isnan(last)) continue;
                const double base = std::isnan(values[i]) ? last : values[i];
                track.track.values[i] =
                    base::roundedTo(base + held_[i] * (last - base), track.decimals);
                track.track.marks[i] = DataMark::Normal;
            }
        }
        return isDone;
    }

    bool standstill() {
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (factorOf(track) == nullptr) continue;
            isDone |= isPollutant(track);
            claim(track, DataMark::Stopped);
        }
        return isDone;
    }

    /// Of an hour the claim of the greater part stands.
    void claim(RecordedTrack& track, DataMark mark) const {
        for (std::size_t i = 0; i < held_.size(); ++i) {
            if (held_[i] > 0.5 && !std::isnan(track.track.values[i])) track.track.marks[i] = mark;
        }
    }

    bool loggerOff() {
        constexpr double kInvalid = 0.25;  // fewer than 45 minutes of an hour came
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (factorOf(track) == nullptr) continue;
            isDone |= isPollutant(track);
            for (std::size_t i = 0; i < held_.size(); ++i) {
                if (held_[i] <= kInvalid) continue;
                track.track.values[i] = kNothing;
                track.track.marks[i] = DataMark::Normal;
            }
        }
        return isDone;
    }

    /// Nothing but the meter's own zero is left, with its noise [author's figures].
    bool lensTaped() {
        constexpr double kZero = 0.4;  // mg/m³
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (measuredWord(track.word) != "dust" || !isLeading(track)) continue;
            isDone = true;
            const Track& times = track.track;
            changeWithConverted(track, [&](double, std::size_t i) {
                return std::max(0.0, kZero * (1 + 0.2 * noise_.white(times.minuteAt(i))));
            });
        }
        return isDone;
    }

    /// How far the other water has come into the line by each value: a vessel that fills and is
    /// flushed, each within some minutes.
    [[nodiscard]] std::vector<double> inflow(double most) const {
        constexpr double kVessel = 20;  // minutes [author's figure]
        const double gain = 1 - base::exp(-original_.step() / kVessel);
        std::vector<double> shares(held_.size());
        double share = 0;
        for (std::size_t i = 0; i < held_.size(); ++i) {
            share += gain * (most * held_[i] - share);
            shares[i] = share;
        }
        return shares;
    }

    /// What the record has of a factor on most days; another value where it has none.
    [[nodiscard]] double usual(std::string_view word, double otherwise) const {
        const RecordedTrack* track = original_.find(word);
        return track == nullptr ? otherwise
                                : quantileOf(track->track.values, 0.5).value_or(otherwise);
    }

    /// Clean water with some effluent in it, which is the fraudster's taste; it takes the warmth of
    /// the room.
    bool bucket() {
        constexpr double kRoom = 22;  // °C [author's figure]
        const double taste = 0.5 * (1 - cause_.strength);
        Water water = kTapWater;
        for (const auto& [word, value] : {std::pair{"cod", &Water::oxygenDemand},
                                          {"nh3", &Water::ammonia},
                                          {"tp", &Water::phosphorus},
                                          {"tn", &Water::nitrogen}})
            water.*value += taste * (usual(word, water.*value) - water.*value);
        water.temperature = kRoom;
        return otherWater(water, 1);
    }

    bool otherWater(const Water& other, double most) {
        const std::array<std::pair<std::string_view, double>, 7> brought{
            {{"cod", other.oxygenDemand},
             {"nh3", other.ammonia},
             {"tp", other.phosphorus},
             {"tn", other.nitrogen},
             {"ph", other.acidity},
             {"temperature", other.temperature},
             {"conductivity", other.conductivity}}};
        const std::vector<double> shares = inflow(most);
        bool isDone = false;
        for (const auto& [word, value] : brought) {
            RecordedTrack* track = planted_.find(word);
            if (track == nullptr) continue;
            isDone |= isPollutant(*track);
            pour(*track, value, shares, isPollutant(*track));
        }
        return isDone;
    }

    /// An analyser is as unsteady with clean water: a value that stays for its cycle keeps its own.
    void pour(RecordedTrack& track, double brought, const std::vector<double>& shares,
              bool isAnalysed) {
        constexpr double kUnsteady = 0.005;  // [typical]
        constexpr double kNone = 1e-3;
        const std::vector<double>& values = before(track);
        std::size_t sampled = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0 && values[i] != values[i - 1]) sampled = i;
            // A probe hangs in the water whatever the analysers are given.
            const bool isCheck = isAnalysed && track.track.marks[i] == DataMark::Calibration;
            if (isCheck || shares[i] < kNone || std::isnan(values[i])) continue;
            const double share = isAnalysed ? shares[sampled] : shares[i];
            if (share < kNone) continue;
            const double mixture = values[i] + share * (brought - values[i]);
            const double swing =
                isAnalysed ? 1 + share * kUnsteady * noise_.white(track.track.minuteAt(sampled))
                           : 1;
            track.track.values[i] = base::roundedTo(mixture * swing, track.decimals);
        }
    }

    bool remover() {
        constexpr double kFloor = 10;  // mg/L, where the published cases saw COD stand [typical]
        RecordedTrack* demand = planted_.find("cod");
        if (demand == nullptr) return false;
        change(*demand, [this](double v, std::size_t) {
            return v <= kFloor ? v : kFloor + (v - kFloor) * (1 - cause_.strength);
        });
        return true;
    }

    /// Days since the analyser was last set: by a calibration of the record; where it has none
    /// since the cause began, at midnight, as most set themselves by night [typical].
    [[nodiscard]] std::vector<double> daysSinceSet(const Track& track) const {
        std::vector<double> days(track.values.size(), 0);
        std::optional<Minute> set;
        for (std::size_t i = 0; i < days.size(); ++i) {
            const Minute minute = track.minuteAt(i);
            if (track.marks[i] == DataMark::Calibration) set = minute;
            const Minute night = std::max(flooredTo(minute, kMinutesADay), cause_.from);
            const Minute since = set && *set >= cause_.from ? *set : night;
            days[i] = static_cast<double>(std::max<Minute>(0, minute - since)) /
                      static_cast<double>(kMinutesADay);
        }
        return days;
    }

    /// The zero of the gas cells creeps up until they are set again. A record does not tell the
    /// full scale; a fifth above its highest value stands for it [author's figure].
    bool drift() {
        constexpr double kMost = 0.05;  // of the full scale, a day, as in the chain
        constexpr double kAboveHighest = 1.2;
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (!isLeading(track) || measuredWord(track.word) == "dust") continue;
            const auto highest = quantileOf(before(track), 1);
            if (!highest) continue;
            const double daily = kMost * cause_.strength * kAboveHighest * *highest;
            const std::vector<double> days = daysSinceSet(original_.find(track.word)->track);
            changeWithConverted(track,
                                [&](double v, std::size_t i) { return v + daily * days[i]; });
            isDone = true;
        }
        return isDone;
    }

    /// A bottle loses its strength evenly until it is changed [typical].
    bool ageing() {
        bool isDone = false;
        const auto span = static_cast<double>(cause_.until - cause_.from);
        for (RecordedTrack& track : planted_.tracks) {
            if (track.word != "cod" && track.word != "nh3") continue;
            const Track& times = track.track;
            change(track, [&](double v, std::size_t i) {
                const Minute since = std::max<Minute>(0, times.minuteAt(i) - cause_.from);
                return v * (1 - 0.5 * cause_.strength * static_cast<double>(since) / span);
            });
            isDone = true;
        }
        return isDone;
    }

    /// The probe draws the air of the room, an analyser of water cleaning water; the platform is
    /// told.
    bool maintenance() {
        bool isDone = false;
        for (RecordedTrack& track : planted_.tracks) {
            if (factorOf(track) == nullptr) continue;
            const bool isDrawn = isPollutant(track) && measuredWord(track.word) != "dust";
            if (isDrawn) change(track, [](double, std::size_t) { return 0.0; });
            if (track.word == "o2")
                change(track, [](double, std::size_t) { return kAmbientAir.oxygen; });
            isDone |= isPollutant(track);
            claim(track, DataMark::Maintenance);
        }
        return isDone;
    }

    const Way way_;
    const RecordedData& original_;
    RecordedData planted_;
    const PlannedCause& cause_;
    const PlantingOptions& options_;
    Noise noise_;
    std::vector<double> held_;
};

}  // namespace

base::Result<std::optional<RecordedData>> plantedBy(Way way, const RecordedData& record,
                                                    const PlannedCause& cause,
                                                    const PlantingOptions& options) {
    Planter planter{way, record, cause, options};
    if (!planter.isInRecord()) return base::fail("这段时间里没有一刻落在记录里。");
    return std::move(planter).planted();
}

}  // namespace lianbing::site
