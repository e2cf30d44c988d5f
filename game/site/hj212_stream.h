#pragma once

#include "game/base/result.h"
#include "game/site/hj212_notices.h"
#include "game/site/hj212_reports.h"
#include "game/site/recorded.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A saved stream: the frames of a span of time one behind the other, as a platform keeps them.
namespace lianbing::site::hj212 {

/// What a logger sends by itself.
struct StreamPlan {
    int realTimeEvery = 0;  ///< minutes; 0: no real-time values
    int minutes = 1;        ///< length of a minute report; 0: none
    bool hours = true;
    bool days = true;
    /// What the edition of 2025 added: heartbeats on the hour, electricity, production, and what
    /// the house tells (hj212_house.h). Of no effect in the edition of 2017.
    bool additions = true;
    /// What the platform says as well: its answers, its questions for the clock, the keys it sets.
    bool answers = false;
};

/// All that is sent from `from` until `until` (excluded), in the order of time. While the logger
/// has nothing it sends nothing. Errors: a span that ends before it begins, the source's own, those
/// of writeAll.
base::Result<std::string> writeStream(const Source& source, const LoggerPlate& plate, Minute from,
                                      Minute until, const StreamPlan& plan);

/// What a stream held.
struct StreamRecords {
    /// One for each logger and kind of value, minutes before hours before days; `outlet` is the
    /// logger's number (MN). Flaws of values that contradict or fit nowhere stand in their record.
    std::vector<RecordedData> records;
    /// Damaged pieces, with the line where each begins.
    std::vector<RecordedFlaw> flaws;
    /// What was told besides values, in the order of the stream.
    std::vector<Notice> notices;
    std::size_t frames = 0;  ///< that were read
    std::size_t values = 0;  ///< frames of these that held values
};

/// Reads a saved stream; damage is told and reading goes on behind it. `name` is the stream's own
/// in places: 数据流:12.
StreamRecords recordsOf(std::string_view stream, std::string_view name = "数据流");

}  // namespace lianbing::site::hj212
