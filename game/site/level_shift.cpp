// A station against its own last days.

#include "game/site/detection_history.h"
#include "game/site/short_number.h"
#include "game/site/track_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace lianbing::site {

namespace {

constexpr int kQuarter = 360;  // minutes
constexpr std::size_t kQuartersADay = 4;
constexpr std::size_t kHistoryDays = 10;

/// What the same quarter of the day showed on its last days that were in order.
class History {
public:
    void keep(double value, double work) {
        values_.push_back(value);
        works_.push_back(work);
        if (values_.size() > kHistoryDays) {
            values_.pop_front();
            works_.pop_front();
        }
    }

    [[nodiscard]] bool isLongEnough() const { return values_.size() >= kLeastDays; }

    [[nodiscard]] double value() const { return medianOf({values_.begin(), values_.end()}); }

    [[nodiscard]] double work() const { return medianOf({works_.begin(), works_.end()}); }

private:
    static constexpr std::size_t kLeastDays = 3;

    std::deque<double> values_;
    std::deque<double> works_;
};

using Histories = std::array<History, kQuartersADay>;

struct Quarter {
    std::size_t begin = 0;
    std::size_t ofDay = 0;
    double mean = 0;
    double work = 0;
    double usual = 0;  ///< what its history has; 0: it has none yet
    bool isSameWork = true;
};

/// The middle of one figure of quarters.
double middleOf(const std::vector<Quarter>& quarters, double Quarter::*figure) {
    std::vector<double> values;
    values.reserve(quarters.size());
    for (const Quarter& one : quarters) values.push_back(one.*figure);
    return medianOf(std::move(values));
}

enum class Way { Falls, Rises };

/// Shifts one way. One that is open has a looser threshold than one that begins: a constant fraud
/// wavers about the strict one, and what it makes must not pass for what is usual.
class Watch {
public:
    Watch(Way way, const Track& track, double share, std::size_t length)
        : way_(way), track_(track), share_(share), length_(length) {}

    /// Whether the quarter is off, so that it is no history. Of one at other work that says nothing
    /// of the outlet.
    bool take(const Quarter& quarter) {
        if (quarter.usual <= 0) return false;
        const bool isOdd = isOff(quarter, share_);
        const bool isNear = isOpen() && isOff(quarter, (1 + share_) / 2);
        if (!isOdd && !isNear) {
            if (++usual_ >= kQuartersADay) close();
            return false;
        }
        if (!quarter.isSameWork) return true;
        usual_ = 0;
        hasTwoRunning_ |= isOdd && lastOdd_ && quarter.begin == *lastOdd_ + length_;
        if (isOdd) lastOdd_ = quarter.begin;
        quarters_.push_back(quarter);
        return true;
    }

    /// Closes what nothing was heard of for a week.
    void passTo(std::size_t begin) {
        constexpr std::size_t kSilence = 7 * kQuartersADay;
        if (!quarters_.empty() && begin > quarters_.back().begin + kSilence * length_) close();
    }

    /// Takes a level that has lasted into the histories, and closes the shift.
    void settle(Histories& histories) {
        if (!isOpen() || spanned() < kSettledDays * kQuartersADay) return;
        const std::size_t recent = quarters_.back().begin - kHistoryDays * kQuartersADay * length_;
        Histories made;
        std::array<bool, kQuartersADay> isMade{};
        for (const Quarter& one : quarters_) {
            if (one.begin <= recent) continue;
            made[one.ofDay].keep(one.mean, one.work);
            isMade[one.ofDay] = true;
        }
        for (std::size_t i = 0; i < kQuartersADay; ++i) {
            if (isMade[i]) histories[i] = std::move(made[i]);
        }
        close(fmt::format("；满{}天，此后当作平常", kSettledDays));
    }

    void close(const std::string& note = {}) {
        if (isOpen())
            findings_.push_back(found(Rule::LevelShift, track_, quarters_.front().begin,
                                      quarters_.back().begin + length_, words() + note));
        quarters_.clear();
        lastOdd_.reset();
        hasTwoRunning_ = false;
        usual_ = 0;
    }

    [[nodiscard]] std::vector<Finding> findings() && {
        close();
        return std::move(findings_);
    }

private:
    [[nodiscard]] bool isOpen() const { return hasTwoRunning_; }

    [[nodiscard]] bool isOff(const Quarter& quarter, double share) const {
        return way_ == Way::Falls ? quarter.mean < share * quarter.usual
                                  : quarter.mean * share > quarter.usual;
    }

    /// Quarters from the first to the last.
    [[nodiscard]] std::size_t spanned() const {
        return (quarters_.back().begin - quarters_.front().begin) / length_ + 1;
    }

    [[nodiscard]] std::string words() const {
        const std::string gaps =
            quarters_.size() == spanned()
                ? std::string{}
                : fmt::format("；断断续续，合起来{}天",
                              shortNumber(static_cast<double>(quarters_.size()) / kQuartersADay));
        return fmt::format("{}由平常的{}变为{}，生产负荷没有跟着变{}", track_.factor,
                           shortNumber(middleOf(quarters_, &Quarter::usual)),
                           shortNumber(middleOf(quarters_, &Quarter::mean)), gaps);
    }

    Way way_;
    const Track& track_;
    double share_;
    std::size_t length_;
    std::vector<Quarter> quarters_;  // of the shift that may be one
    std::optional<std::size_t> lastOdd_;
    bool hasTwoRunning_ = false;
    std::size_t usual_ = 0;  // quarters since
    std::vector<Finding> findings_;
};

/// The quarter that begins at a place; nothing where too little came.
std::optional<Quarter> quarterAt(std::size_t begin, std::size_t length, const Track& track,
                                 const Track* work, const Histories& histories) {
    constexpr double kSameWork = 1.0 / 7;
    const auto mean = meanOf(track, begin, begin + length);
    const auto done = work == nullptr ? std::optional{1.0} : meanOf(*work, begin, begin + length);
    if (!mean || !done) return std::nullopt;
    Quarter quarter;
    quarter.begin = begin;
    quarter.ofDay = static_cast<std::size_t>(minuteOfDay(track.minuteAt(begin)) / kQuarter);
    quarter.mean = *mean;
    quarter.work = *done;
    const History& history = histories[quarter.ofDay];
    if (history.isLongEnough()) {
        quarter.usual = history.value();
        quarter.isSameWork = std::abs(*done - history.work()) <= kSameWork * history.work();
    }
    return quarter;
}

}  // namespace

std::vector<Finding> findLevelShift(const Track& track, const Track* work, double share) {
    if (work != nullptr) checkTogether(track, *work);
    if (kQuarter % track.step != 0) return {};
    const auto length = static_cast<std::size_t>(kQuarter / track.step);
    const auto untilQuarter =
        static_cast<std::size_t>((kQuarter - minuteOfDay(track.from) % kQuarter) % kQuarter);
    Histories histories;
    Watch falls{Way::Falls, track, share, length};
    Watch rises{Way::Rises, track, share, length};
    for (std::size_t begin = untilQuarter / static_cast<std::size_t>(track.step);
         begin + length <= track.values.size(); begin += length) {
        falls.passTo(begin);
        rises.passTo(begin);
        const auto quarter = quarterAt(begin, length, track, work, histories);
        if (!quarter) continue;
        const bool isFallen = falls.take(*quarter);
        const bool isRisen = rises.take(*quarter);
        if (!isFallen && !isRisen) histories[quarter->ofDay].keep(quarter->mean, quarter->work);
        falls.settle(histories);
        rises.settle(histories);
    }
    std::vector<Finding> findings = std::move(falls).findings();
    std::vector<Finding> others = std::move(rises).findings();
    findings.insert(findings.end(), others.begin(), others.end());
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.from < b.from; });
    return findings;
}

}  // namespace lianbing::site
