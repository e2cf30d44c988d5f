#include "game/present/trend_lanes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

namespace lianbing::present {

namespace {

/// Colours, dashes and markers there are to tell curves apart.
constexpr std::size_t kStyles = 6;
/// A limit more than so many times above the highest value would press the curves flat.
constexpr double kFarLimit = 3;
/// Columns a minute from which on each one can be seen.
constexpr double kSparse = 6;

bool isOneLane(const site::Channel& one, const site::Channel& other) {
    return !one.factor.empty() && one.factor == other.factor && one.unit == other.unit;
}

std::vector<TrendPoint> densePoints(const TrendSeries& series, const TrendWindow& window,
                                    int columns) {
    std::vector<TrendBucket> normal(static_cast<std::size_t>(columns));
    std::vector<TrendBucket> marked(normal.size());
    series.columns(window, Values::Normal, normal);
    series.columns(window, Values::Marked, marked);
    std::vector<TrendPoint> points;
    points.reserve(normal.size());
    for (std::size_t i = 0; i < normal.size(); ++i) {
        const bool isMarked = normal[i].count == 0 && marked[i].count > 0;
        const TrendBucket& bucket = isMarked ? marked[i] : normal[i];
        points.push_back(
            {static_cast<float>(i) + 0.5F, bucket.mean, bucket.low, bucket.high, isMarked});
    }
    return points;
}

/// Every minute of the window, and one beside each end so that the curve reaches the edge.
std::vector<TrendPoint> minutePoints(const TrendSeries& series, const TrendWindow& window,
                                     int columns) {
    std::vector<TrendPoint> points;
    const auto first = static_cast<site::Minute>(std::floor(window.from));
    const auto last = static_cast<site::Minute>(std::ceil(window.until));
    for (site::Minute minute = first; minute <= last; ++minute) {
        const auto value = static_cast<float>(series.valueAt(minute));
        const double share = window.shareOf(static_cast<double>(minute));
        points.push_back({static_cast<float>(share * columns), value, value, value,
                          series.markAt(minute) != site::DataMark::Normal});
    }
    return points;
}

TrendCurve curveOf(const TrendSeries& series, const TrendWindow& window, int columns) {
    TrendCurve curve;
    curve.channel = series.channel().id;
    const double columnsAMinute = columns / window.minutes();
    curve.isSparse = columnsAMinute >= kSparse;
    curve.points = columnsAMinute > 1 ? minutePoints(series, window, columns)
                                      : densePoints(series, window, columns);
    return curve;
}

/// The colour of its witness, or the next that no curve before it has.
std::size_t styleFor(const site::Channel& channel, const std::vector<TrendCurve>& before) {
    auto style = styleOf(channel.witness);
    const auto isTaken = [&](std::size_t one) {
        return std::any_of(before.begin(), before.end(),
                           [one](const TrendCurve& curve) { return curve.style == one; });
    };
    for (std::size_t i = 0; i < kStyles && isTaken(style); ++i) style = (style + 1) % kStyles;
    return style;
}

void readAt(const TrendSeries& series, site::Minute minute, TrendCurve& curve) {
    curve.atCursor = series.valueAt(minute);
    curve.readout = std::isnan(curve.atCursor)
                        ? "没有数据"
                        : fmt::format("{:.{}f}", curve.atCursor, series.channel().decimals);
    const site::DataMark mark = series.markAt(minute);
    if (mark != site::DataMark::Normal) curve.readout += " · " + std::string(site::nameOf(mark));
}

/// The lowest and highest of what is marked, or of what is not; the first above the second for
/// nothing.
std::pair<double, double> rangeOf(const TrendLane& lane, bool isMarked) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const TrendCurve& curve : lane.curves) {
        for (const TrendPoint& point : curve.points) {
            if (std::isnan(point.low) || point.isMarked != isMarked) continue;
            low = std::min(low, static_cast<double>(point.low));
            high = std::max(high, static_cast<double>(point.high));
        }
    }
    return {low, high};
}

/// Made for what is not marked: a calibration may run out of the picture.
void setAxis(TrendLane& lane, int mostTicks) {
    auto [low, high] = rangeOf(lane, false);
    if (low > high) std::tie(low, high) = rangeOf(lane, true);
    const bool hasValues = low <= high;
    if (lane.limit) {
        lane.isLimitInside = !hasValues || *lane.limit <= kFarLimit * high;
        if (lane.isLimitInside) {
            low = std::min(low, *lane.limit);
            high = std::max(high, *lane.limit * 1.04);  // its label stands above it
        }
        lane.limitLabel = fmt::format("限值 {:g}", *lane.limit);
        if (!lane.isLimitInside) lane.limitLabel += "，在图外上方";
    }
    lane.axis = valueAxis(low, high, mostTicks);
}

TrendLane laneOf(const site::Channel& channel) {
    TrendLane lane;
    lane.title = channel.name;
    lane.unit = channel.unit;
    return lane;
}

/// What one column of the strip of marks holds: nothing, a mark, or that nothing came.
using ColumnMark = std::optional<std::optional<site::DataMark>>;

/// The higher the graver: what is hidden below another mark must be the lesser news.
int rankOf(const std::optional<site::DataMark>& mark) {
    if (!mark) return 100;
    switch (*mark) {
        case site::DataMark::Normal:
            return 0;
        case site::DataMark::Calibration:
            return 1;
        case site::DataMark::Maintenance:
            return 2;
        case site::DataMark::Manual:
            return 3;
        case site::DataMark::OverRange:
            return 4;
        case site::DataMark::Communication:
            return 5;
        case site::DataMark::Fault:
            return 6;
        case site::DataMark::Stopped:
            return 7;
    }
    return 0;
}

TrendBand bandOf(const std::optional<site::DataMark>& mark, std::size_t from, std::size_t until) {
    TrendBand band;
    band.from = static_cast<float>(from);
    band.until = static_cast<float>(until);
    if (!mark) {
        band.kind = BandKind::Missing;
        band.words = "没有数据";
        return band;
    }
    band.mark = *mark;
    band.letter = std::string(1, site::letterOf(*mark));
    band.words = site::nameOf(*mark);
    return band;
}

}  // namespace

std::size_t styleOf(site::Witness witness) {
    // What instruments in a hand show is not on record: the platform has the first style.
    return (static_cast<std::size_t>(witness) + kStyles - 1) % kStyles;
}

std::string readoutOf(const site::Channel& channel, double value) {
    if (std::isnan(value)) return "没有数据";
    std::string words = fmt::format("{:.{}f}", value, channel.decimals);
    if (!channel.unit.empty()) words += " " + channel.unit;
    return words;
}

std::string differenceOf(double value, double other, int decimals) {
    if (std::isnan(value) || std::isnan(other)) return {};
    const double by = value - other;
    const std::string amount = fmt::format("{:.{}f}", std::abs(by), decimals);
    if (std::abs(by) * std::pow(10, decimals) < 0.5) return "没有差别";
    const char* sign = by < 0 ? "−" : "+";
    std::string words = fmt::format("差 {}{}", sign, amount);
    if (other != 0)
        words += fmt::format("（{}{:.0f}%）", sign, std::abs(by) / std::abs(other) * 100);
    return words;
}

std::vector<std::vector<const TrendSeries*>> lanesOf(const TrendLook& look,
                                                     const TrendSubject& subject,
                                                     const TrendShelf& shelf) {
    std::vector<std::vector<const TrendSeries*>> lanes;
    for (const site::Channel& channel : subject.channels) {
        const auto& shown = look.channels;
        if (std::find(shown.begin(), shown.end(), channel.id) == shown.end()) continue;
        const TrendSeries* series = shelf.find(channel.id);
        if (series == nullptr) continue;
        const auto same = std::find_if(lanes.begin(), lanes.end(), [&](const auto& lane) {
            return isOneLane(lane.front()->channel(), channel);
        });
        if (same == lanes.end()) {
            lanes.push_back({series});
        } else {
            same->push_back(series);
        }
    }
    return lanes;
}

TrendLane makeLane(const std::vector<const TrendSeries*>& series, const TrendWindow& window,
                   const std::optional<site::Minute>& cursor, const LaneRoom& room) {
    TrendLane lane = laneOf(series.front()->channel());
    for (const TrendSeries* one : series) {
        const site::Channel& channel = one->channel();
        TrendCurve curve = curveOf(*one, window, room.columns);
        curve.label = site::nameOf(channel.witness);
        if (channel.name != lane.title) curve.label += " " + channel.name;
        curve.style = styleFor(channel, lane.curves);
        if (cursor) readAt(*one, *cursor, curve);
        if (!lane.limit) lane.limit = channel.limit;
        lane.curves.push_back(std::move(curve));
    }
    if (lane.curves.size() >= 2) {
        const TrendCurve& first = lane.curves[0];
        const TrendCurve& second = lane.curves[1];
        lane.note =
            differenceOf(first.atCursor, second.atCursor, series.front()->channel().decimals);
    }
    setAxis(lane, room.ticks);
    return lane;
}

TrendLane makeDaysLane(const TrendSeries& series, const TrendLook& look, const LaneRoom& room) {
    const site::Channel& channel = series.channel();
    TrendLane lane = laneOf(channel);
    lane.limit = channel.limit;
    for (const base::Date day : {look.day, look.beside}) {
        const site::Minute midnight = site::minuteOf({day});
        const auto start = static_cast<double>(midnight);
        TrendCurve curve =
            curveOf(series, {start + look.hours.from, start + look.hours.until}, room.columns);
        curve.label = shortDay(day);
        curve.style = lane.curves.size();
        if (look.cursor) readAt(series, midnight + site::minuteOfDay(*look.cursor), curve);
        lane.curves.push_back(std::move(curve));
    }
    if (look.day == look.beside) lane.curves.pop_back();
    if (lane.curves.size() == 2)
        lane.note =
            differenceOf(lane.curves[0].atCursor, lane.curves[1].atCursor, channel.decimals);
    setAxis(lane, room.ticks);
    return lane;
}

std::vector<TrendBand> markBands(const std::vector<const TrendSeries*>& series,
                                 const TrendWindow& window, int columns) {
    std::vector<ColumnMark> marks(static_cast<std::size_t>(columns));
    const auto columnOf = [&](site::Minute minute) {
        return window.shareOf(static_cast<double>(minute)) * columns;
    };
    for (const TrendSeries* one : series) {
        for (const MarkSpan& span : one->marks(window)) {
            const double last = columns - 1;
            const auto begin =
                static_cast<std::size_t>(std::clamp(std::floor(columnOf(span.from)), 0.0, last));
            const double until = std::ceil(columnOf(span.until));
            const auto end = std::max(
                begin + 1, static_cast<std::size_t>(std::clamp<double>(until, 0, columns)));
            for (std::size_t i = begin; i < end; ++i) {
                if (!marks[i] || rankOf(span.mark) > rankOf(*marks[i])) marks[i] = span.mark;
            }
        }
    }
    std::vector<TrendBand> bands;
    for (std::size_t begin = 0; begin < marks.size();) {
        std::size_t end = begin + 1;
        while (end < marks.size() && marks[end] == marks[begin]) ++end;
        if (marks[begin]) bands.push_back(bandOf(*marks[begin], begin, end));
        begin = end;
    }
    return bands;
}

std::string wordsOf(const site::Clip& clip) {
    return fmt::format("{}：{}", clip.camera,
                       clip.picture == site::Picture::Missing ? "没有录像" : "画面被转开");
}

std::vector<TrendBand> cameraBands(const std::vector<site::Clip>& clips, const TrendWindow& window,
                                   int columns) {
    std::vector<TrendBand> bands;
    for (const site::Clip& clip : clips) {
        const auto from = static_cast<double>(clip.from);
        const auto until = static_cast<double>(clip.until);
        if (until <= window.from || from >= window.until) continue;
        TrendBand band;
        band.kind = BandKind::Camera;
        band.from = static_cast<float>(std::max(0.0, window.shareOf(from) * columns));
        band.until = static_cast<float>(
            std::min<double>(columns, std::max(window.shareOf(until) * columns, band.from + 1.0)));
        band.words = wordsOf(clip);
        bands.push_back(std::move(band));
    }
    return bands;
}

}  // namespace lianbing::present
