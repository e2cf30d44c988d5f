// The rules that a record of an outlet can feed.

#include "game/site/recorded.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
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
        std::stable_sort(all_.begin(), all_.end(), [](const Finding& a, const Finding& b) {
            return a.from != b.from ? a.from < b.from : a.rule < b.rule;
        });
        return std::move(all_);
    }

private:
    /// Up to here values are minutes to the rules that look at half hours.
    static constexpr int kFewMinutes = 5;

    void add(std::vector<Finding> found) {
        all_.insert(all_.end(), std::make_move_iterator(found.begin()),
                    std::make_move_iterator(found.end()));
    }

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
    /// moves so little that only a whole day of it says anything.
    void constant(int minutes) {
        eachPollutant([&](const Track& one) { add(findConstant(one, minutes)); });
        if (const Track* oxygen = track("o2")) add(findConstant(*oxygen, minutes));
        if (const Track* acidity = track("ph"))
            add(findConstant(*acidity, std::max(minutes, static_cast<int>(kMinutesADay))));
        // A hidden ceiling stills what is reported against the limit.
        for (const RecordedTrack& one : data_.tracks) {
            if (isConverted(one.word) && data_.find(measuredWord(one.word)) != nullptr)
                add(findConstant(one.track, minutes));
        }
    }

    void missing(int minutes) {
        eachPollutant([&](const Track& one) { add(findMissing(one, minutes)); });
    }

    void markAgainstPower() {
        const Track* found = track("power-production");
        if (found == nullptr) return;
        // A meter has no mark of its own: that of a row is the outlet's.
        Track power = *found;
        power.marks.clear();
        double most = 0;
        for (const double value : power.values)
            most = std::max(most, std::isnan(value) ? 0 : value);
        // What a plant draws that does nothing is a twentieth of its power; a fifth of what it
        // draws at its height is work [typical].
        constexpr double kWorking = 0.2;
        bool isDone = false;  // all factors carry the mark of the plant
        eachPollutant([&](const Track& one) {
            if (!isDone) add(findMarkAgainstPower(one, power, kWorking * most));
            isDone = true;
        });
    }

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
            add(findTinySwing(one));
            add(findExactStep(one));
            add(findNightPattern(one));
            add(findInspectionJump(one, visits_));
        });
        for (const RecordedTrack& one : data_.tracks) {
            if (isConverted(one.word) && data_.find(measuredWord(one.word)) != nullptr)
                add(findInspectionJump(one.track, visits_));
        }
        alike();
        zeroFlow();
        markAgainstPower();
    }

    /// Means of hours that are low come out equal by themselves for an hour or two, and an analyser
    /// of water may miss an hour a day for its check.
    void ofHours() {
        constant(6 * kHour);
        missing(2 * std::max(kHour, data_.step()));
        eachPollutant([&](const Track& one) {
            add(findTinySwing(one));
            add(findNightPattern(one));
        });
        zeroFlow();
        markAgainstPower();
    }

    void ofDays() {
        constant(3 * static_cast<int>(kMinutesADay));
        missing(static_cast<int>(kMinutesADay));
    }

    const RecordedData& data_;
    const std::vector<Minute>& visits_;
    std::vector<Finding> all_;
};

}  // namespace

std::vector<Finding> recordedFindings(const RecordedData& data, const std::vector<Minute>& visits) {
    if (data.tracks.empty()) return {};
    return Examination{data, visits}.findings();
}

}  // namespace lianbing::site
