#pragma once

#include "game/base/result.h"
#include "game/site/detection.h"
#include "game/site/factors.h"
#include "game/site/source.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Data that a real outlet sent, as a bureau exported them, read by the same screens and rules as a
/// simulated plant.
namespace lianbing::site {

/// One factor of a record. The name stands in `track.factor`; there are as many marks as values.
struct RecordedTrack {
    std::string word;  ///< so2, so2-converted, flow
    std::string unit;
    int decimals = 0;
    std::optional<double> limit{};  ///< the emission limit, where it is known
    Track track;
};

/// Something that was left out on the way in, or taken with care.
struct RecordedFlaw {
    std::string where;  ///< 数据.csv:12: file and line
    std::string what;

    bool operator==(const RecordedFlaw&) const = default;
};

/// What one outlet sent, of one kind of value. All tracks begin together and are equally long; what
/// is missing is NaN.
struct RecordedData {
    Medium medium = Medium::Gas;
    std::string enterprise;  ///< 企业甲: a mask, never the real name
    std::string outlet;      ///< 排口1
    std::vector<RecordedTrack> tracks;
    std::vector<RecordedFlaw> flaws;

    /// The track of a word, or null.
    [[nodiscard]] const RecordedTrack* find(std::string_view word) const;
    [[nodiscard]] RecordedTrack* find(std::string_view word);
    /// First minute, and the one behind the last value's time.
    [[nodiscard]] Minute from() const;
    [[nodiscard]] Minute until() const;
    /// Minutes from value to value; 60 for hours.
    [[nodiscard]] int step() const;
    [[nodiscard]] std::size_t size() const;
};

/// 分钟数据, 5分钟数据, 小时数据, 日数据.
std::string stepName(int step);

/// Most values that one track of a record holds: a year of minutes and more.
inline constexpr std::size_t kMostRecorded = 600'000;

/// A record as a plant's face: channels `platform.` with the word of each track, and `power.` for
/// electricity. A value stands for all minutes up to the next; outside the record nothing came.
class RecordedSource final : public Source {
public:
    /// Errors: no track, a track twice, tracks that do not begin together or have no steps.
    static base::Result<std::unique_ptr<RecordedSource>> create(RecordedData data);

    [[nodiscard]] const std::vector<Channel>& channels() const override { return channels_; }

    [[nodiscard]] base::Result<Sample> sample(std::string_view channel,
                                              const base::Moment& moment) const override;
    [[nodiscard]] base::Status samples(std::string_view channel, Minute from, int step,
                                       std::span<Reading> into) const override;

    [[nodiscard]] const RecordedData& data() const { return data_; }

private:
    explicit RecordedSource(RecordedData data);

    [[nodiscard]] base::Result<const RecordedTrack*> trackOf(std::string_view channel) const;

    RecordedData data_;
    std::vector<Channel> channels_;
};

/// Findings of all rules that the record can feed, by time. `visits`: when inspectors came. Hours
/// feed only the rules that make sense on them: no step within a minute, no correlation over six
/// hours, no jump within a quarter of an hour; days only constant and missing values.
std::vector<Finding> recordedFindings(const RecordedData& data, const std::vector<Minute>& visits);

}  // namespace lianbing::site
