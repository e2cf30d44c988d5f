#pragma once

#include "game/base/result.h"
#include "game/site/recorded.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::site {

/// A time that is farther than this from the middle of all times is a clock gone wrong, or a slip
/// of the pen.
inline constexpr Minute kFarAway = 400 * kMinutesADay;

/// Puts single values, in whatever order they come, on one grid of times.
class RecordBuilder {
public:
    /// Names a place for people: 数据.csv:12.
    using PlaceName = std::function<std::string(std::size_t)>;

    struct Options {
        std::optional<int>
            step{};         ///< minutes from value to value; found from the times where empty
        int stepOfOne = 1;  ///< for a single time
        bool needsSeveral = false;  ///< a single time is refused, as it has no step
        bool namesRepeats = false;  ///< a value that comes twice and is the same is worth a word
    };

    RecordBuilder(Medium medium, Options options, PlaceName placeName);

    /// A value of a factor; NaN: nothing came, and the time is known all the same. `decimals`: as
    /// many as it was written with.
    void add(const Factor& factor, bool converted, Minute at, double value, DataMark mark,
             int decimals, std::size_t place);
    void addFlaw(std::size_t place, std::string what);

    /// What was left out is among the flaws, one for a place, in the order of places. Of a time
    /// that comes twice the first value counts, and any value before a gap. Factors of which no
    /// value came at all are left out. Errors, with their place where one is at fault: no value,
    /// times that have no step, too long a span.
    [[nodiscard]] base::Result<RecordedData> build() const;

private:
    struct Entry {
        Minute at = 0;
        double value = 0;
        DataMark mark = DataMark::Normal;
        std::size_t place = 0;
    };

    struct Row {
        const Factor* factor = nullptr;
        bool converted = false;
        int decimals = 0;
        std::vector<Entry> entries;
    };

    /// Where the times lie: from, step, count.
    struct Grid {
        Minute from = 0;
        int step = 1;
        std::size_t count = 0;
        Minute middle = 0;  ///< of all times

        [[nodiscard]] std::optional<std::size_t> placeOf(Minute at) const;
    };

    struct PlacedFlaw {
        std::size_t place = 0;
        std::string what;

        auto operator<=>(const PlacedFlaw&) const = default;
    };

    /// A time that came again, with what was otherwise then.
    struct Repeat {
        Minute at = 0;
        std::vector<std::string> differences;
    };

    struct Flaws {
        std::vector<PlacedFlaw> placed;
        std::map<std::size_t, Repeat> repeats;  ///< by their places
    };

    [[nodiscard]] std::vector<Minute> timesOf() const;
    [[nodiscard]] std::string placeOf(Minute at) const;
    [[nodiscard]] base::Unexpected oneTimeOnly(Minute kept, std::optional<Minute> far) const;
    [[nodiscard]] base::Result<Minute> stepOf(const std::vector<Minute>& times) const;
    [[nodiscard]] base::Result<Grid> gridOf() const;
    [[nodiscard]] RecordedTrack trackOf(const Row& row, const Grid& grid, Flaws& flaws) const;
    void addAgain(const Row& row, const Entry& entry, RecordedTrack& made, std::size_t place,
                  Flaws& flaws) const;
    [[nodiscard]] std::vector<RecordedFlaw> told(Flaws flaws) const;

    Medium medium_;
    Options options_;
    PlaceName placeName_;
    std::map<std::size_t, Row> rows_;  ///< by the order in which screens list factors
    std::vector<PlacedFlaw> flaws_;
};

}  // namespace lianbing::site
