// The rules that a record of an outlet can feed.

#include "game/site/recorded.h"

#include "game/site/detection_history.h"
#include "game/site/flue_math.h"
#include "game/site/track_stats.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace lianbing::site {

namespace {

constexpr int kHour = 60;

class Examination {
public:
    Examination(const RecordedData& data, const std::vector<Minute>& visits)
        : data_(data), visits_(visits) {}

    std::vector<Finding> findings() && {
        if (data_.step() >= kMinutesADay) {
            ofDays();
        } else if (data_.step() > kFewMinutes) {
            ofHours();
        } else {
            ofMinutes();
        }
        return std::move(all_).byTime();
    }

private:
    static constexpr int kStillAcidity = 20 * kHour;
    /// Up to here values are minutes to the rules that look at half hours.
    static constexpr int kFewMinutes = 5;

    void add(std::vector<Finding> found) { all_.add(std::move(found)); }

    [[nodiscard]] const Track* track(std::string_view word) const {
        const RecordedTrack* found = data_.find(word);
        return found == nullptr ? nullptr : &found->track;
    }

    template <class Look>
    void eachPollutant(Look look) {
        for (const RecordedTrack& one : data_.tracks) {
            const Factor* factor = factorOfWord(data_.medium, one.word);
            if (factor == nullptr || factor->kind != FactorKind::Pollutant) continue;
            // A converted value follows the measured one where both are there.
            if (isConverted(one.word) && data_.find(factor->word) != nullptr) continue;
            look(one.track);
        }
    }

    /// The pollutants, and the oxygen that converts them or the probe that a cap can still. pH
    /// moves so little that only most of a day of it says anything.
    void constant(int minutes) {
        eachPollutant([&](const Track& one) { add(findConstant(one, minutes)); });
        if (const Track* oxygen = track("o2")) add(findConstant(*oxygen, minutes));
        if (const Track* acidity = track("ph"))
            add(findConstant(*acidity, std::max(minutes, kStillAcidity)));
        // A hidden ceiling stills what is reported against the limit.
        for (const RecordedTrack& one : data_.tracks) {
            if (isConverted(one.word) && data_.find(measuredWord(one.word)) != nullptr)
                add(findConstant(one.track, minutes));
        }
    }

    void missing(int minutes) {
        eachPollutant([&](const Track& one) { add(findMissing(one, minutes)); });
    }

    [[nodiscard]] const Track* power() const {
        for (const std::string_view word : {"power-production", "power-works", "power-treatment"}) {
            if (const Track* found = track(word)) return found;
        }
        return nullptr;
    }

    /// The outlet against its own last days, where what it did then is known: power, else the flow.
    void levelShift() {
        const Track* work = power() != nullptr ? power() : track("flow");
        if (work == nullptr) return;
        eachPollutant([&](const Track& one) { add(findLevelShift(one, work)); });
    }

    void markAgainstPower() {
        const Track* found = power();
        if (found == nullptr) return;
        // A meter has no mark of its own: that of a row is the outlet's.
        Track drawn = *found;
        drawn.marks.clear();
        double most = 0;
        for (const double value : drawn.values)
            most = std::max(most, std::isnan(value) ? 0 : value);
        // What a plant draws that does nothing is a twentieth of its power, of blowers that only
        // keep sludge afloat a fifth; the double of it and more is work [typical].
        const double working = data_.medium == Medium::Water ? 0.4 : 0.2;
        bool isDone = false;  // all factors carry the mark of the plant
        eachPollutant([&](const Track& one) {
            if (!isDone) add(findMarkAgainstPower(one, drawn, working * most));
            isDone = true;
        });
    }

    /// The detection limits of the laboratory methods, mg/L and mg/m³ (HJ 828-2017, HJ 535-2009,
    /// HJ 57-2017, HJ 693-2014; all unverified).
    void floors() {
        constexpr std::array<std::pair<std::string_view, double>, 4> kDetection{
            {{"cod", 4}, {"nh3", 0.025}, {"so2", 3}, {"nox", 3}}};
        for (const auto& [word, limit] : kDetection) {
            if (const Track* one = track(word)) add(findFloor(*one, limit));
        }
    }

    void dilution() {
        const Track* oxygen = track("o2");
        if (oxygen == nullptr) return;
        for (const std::string_view word : {"so2", "nox"}) {
            if (const Track* one = track(word)) add(findDilution(*one, *oxygen));
        }
    }

    /// The reference oxygen that most values were converted by; nothing for too few.
    static std::optional<double> referenceOf(const Track& measured, const Track& converted,
                                             const Track& oxygen) {
        constexpr std::size_t kLeast = 12;
        std::vector<double> references;
        for (std::size_t i = 0; i < measured.values.size(); ++i) {
            if (!measured.isNormal(i) || !converted.isNormal(i) || !oxygen.isNormal(i)) continue;
            if (measured.values[i] <= 0 || oxygen.values[i] >= kOxygenOfAir) continue;
            references.push_back(kOxygenOfAir - converted.values[i] / measured.values[i] *
                                              (kOxygenOfAir - oxygen.values[i]));
        }
        if (references.size() < kLeast) return std::nullopt;
        return medianOf(std::move(references));
    }

    void conversion(double share) {
        const Track* oxygen = track("o2");
        if (oxygen == nullptr) return;
        for (const std::string_view word : {"so2", "nox", "dust"}) {
            const Track* measured = track(word);
            const Track* converted = track(convertedWord(word));
            if (measured == nullptr || converted == nullptr) continue;
            if (const auto reference = referenceOf(*measured, *converted, *oxygen))
                add(findConversion(*measured, *converted, *oxygen, *reference, share));
        }
    }

    void duskFlow() {
        const Track* flow = track("flow");
        const Track* demand = track("cod");
        if (flow != nullptr && demand != nullptr) add(findDuskFlow(*flow, *demand));
    }

    /// The total nitrogen of a works moves little on any day.
    [[nodiscard]] bool isEven(const Track& one) const { return &one == track("tn"); }

    /// Of the mean: what noise alone makes of still water is more than what it makes of gas.
    [[nodiscard]] double tinySwing() const { return data_.medium == Medium::Water ? 0.08 : 0.04; }

    void zeroFlow() {
        const Track* flow = track("flow");
        if (flow == nullptr) return;
        eachPollutant([&](const Track& one) { add(findMovingAtZeroFlow(one, *flow)); });
    }

    void alike() {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPairs{
            {{"dust", "temperature"}, {"velocity", "temperature"}, {"dust", "velocity"}}};
        for (const auto& [one, other] : kPairs) {
            const Track* first = track(one);
            const Track* second = track(other);
            if (first != nullptr && second != nullptr) add(findAlike(*first, *second));
        }
    }

    /// An analyser of water keeps a value for a run of an hour or two, and longer over a check.
    void ofMinutes() {
        constant(data_.medium == Medium::Water ? 6 * kHour : 3 * kHour);
        missing(kHour);
        eachPollutant([&](const Track& one) {
            if (!isEven(one)) add(findTinySwing(one, tinySwing()));
            add(findExactStep(one));
            add(findNightPattern(one));
            add(findRegularSteps(one));
            add(findInspectionJump(one, visits_));
            if (data_.medium == Medium::Gas) add(findSawtooth(one));
        });
        for (const RecordedTrack& one : data_.tracks) {
            if (isConverted(one.word) && data_.find(measuredWord(one.word)) != nullptr)
                add(findInspectionJump(one.track, visits_));
        }
        alike();
        dilution();
        conversion(0.1);
        floors();
        clockJump();
        zeroFlow();
        duskFlow();
        levelShift();
        markAgainstPower();
    }

    void clockJump() {
        bool isDone = false;  // one logger has one clock
        eachPollutant([&](const Track& one) {
            if (!isDone) add(findClockJump(one));
            isDone = true;
        });
    }

    /// Means of hours that are low come out equal by themselves for an hour or two, and an analyser
    /// of water may miss an hour a day for its check. The mean of converted values is not quite the
    /// mean converted.
    void ofHours() {
        constant(6 * kHour);
        missing(2 * std::max(kHour, data_.step()));
        eachPollutant([&](const Track& one) {
            if (!isEven(one)) add(findTinySwing(one, tinySwing()));
            add(findNightPattern(one));
        });
        conversion(0.25);
        floors();
        zeroFlow();
        duskFlow();
        levelShift();
        markAgainstPower();
    }

    void ofDays() {
        constant(3 * static_cast<int>(kMinutesADay));
        missing(static_cast<int>(kMinutesADay));
    }

    const RecordedData& data_;
    const std::vector<Minute>& visits_;
    FindingList all_;
};

}  // namespace

std::vector<Finding> recordedFindings(const RecordedData& data, const std::vector<Minute>& visits) {
    if (data.tracks.empty()) return {};
    return Examination{data, visits}.findings();
}

}  // namespace lianbing::site
