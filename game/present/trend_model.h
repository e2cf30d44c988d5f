#pragma once

#include "game/present/trend_axis.h"
#include "game/present/trend_correlation.h"
#include "game/present/trend_look.h"
#include "game/present/trend_series.h"
#include "game/site/detection.h"
#include "game/site/station.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// What is known of a station besides its series.
struct TrendSubject {
    std::string name;
    std::vector<site::Channel> channels;
    std::vector<site::Finding> findings;  ///< by time
    std::vector<site::Minute> visits;     ///< when inspectors came
    std::vector<site::Clip> clips;  ///< of cameras, without a clear picture of the usual place
};

/// How much room a picture has.
struct TrendRoom {
    int columns = 640;  ///< pixels from side to side
    int mostTicks = 8;  ///< of the time axis
    int tickRows = 12;  ///< lines of value axes, over all lanes
    int lanes = 4;      ///< that fit one below the other

    bool operator==(const TrendRoom&) const = default;
};

/// A place of a curve. `x` in columns; NaN in the others where the curve is broken.
struct TrendPoint {
    float x = 0;
    float mean = std::numeric_limits<float>::quiet_NaN();
    float low = std::numeric_limits<float>::quiet_NaN();
    float high = std::numeric_limits<float>::quiet_NaN();
    bool isMarked = false;  ///< there are no values without a mark here: drawn faintly
};

/// One curve. Colour, dash and marker go by `style`, 0 to 5; a witness keeps its own in every lane
/// where no two curves would look alike.
struct TrendCurve {
    std::string channel;
    std::string label;    ///< 平台, or the day where two are compared
    std::string readout;  ///< 182.4 · 校准; empty without a cursor
    std::size_t style = 0;
    bool isSparse = false;  ///< minutes stand so far apart that each can be seen
    std::vector<TrendPoint> points;
    double atCursor = std::numeric_limits<double>::quiet_NaN();
};

/// The curves of one factor, with their common value axis.
struct TrendLane {
    std::string title;  ///< 二氧化硫
    std::string unit;
    std::string note;  ///< the difference of two days or two witnesses at the cursor
    ValueAxis axis;
    std::optional<double> limit;
    std::string limitLabel;
    bool isLimitInside = false;  ///< else it lies above the axis
    std::vector<TrendCurve> curves;
};

enum class BandKind { Mark, Missing, Camera };

/// A stretch of the strips below the lanes, in columns.
struct TrendBand {
    float from = 0;
    float until = 0;
    BandKind kind = BandKind::Mark;
    site::DataMark mark = site::DataMark::Normal;
    std::string letter;  ///< F, C
    std::string words;   ///< 停运
};

/// A finding where it lies in the plot; may reach over its sides.
struct FindingBand {
    std::size_t index = 0;  ///< of the list
    float from = 0;
    float until = 0;
    bool isChosen = false;
    std::string label;  ///< 3 恒值
};

struct FindingRow {
    std::string number;
    std::string rule;  ///< 恒值
    std::string when;
    std::string says;
    std::string honest;  ///< 也可能是：停产、校准
    double from = 0;     ///< minutes
    double until = 0;
    bool isChosen = false;
    bool isInWindow = false;
};

/// A line of the channel list, which is the legend and the read-out as well.
struct ChannelRow {
    std::string id;
    std::string name;     ///< 二氧化硫（折算）
    std::string readout;  ///< 182 mg/m³
    std::string mark;     ///< 校准; empty for Normal
    std::size_t style = 0;
    bool isShown = false;
};

struct ChannelGroup {
    std::string title;  ///< 平台
    std::vector<ChannelRow> rows;
};

struct TrendModel {
    TrendLook look;      ///< with what was left open filled in
    TrendWindow whole;   ///< all there is
    TrendWindow seen;    ///< what the plot's axis spans: the window, or hours of the day
    std::string title;   ///< of the station
    std::string window;  ///< 2026年3月1日 至 3月7日
    std::string length;  ///< 7 天
    std::string cursor;  ///< 3月5日 周四 08:31; empty without one

    std::vector<ChannelGroup> groups;
    std::vector<FindingRow> findings;
    std::string findingsNote;  ///< where there are none, or more than are listed

    TimeAxis axis;
    std::vector<TrendLane> lanes;  ///< those that fit, from the first one that is not scrolled away
    std::size_t allLanes = 0;
    std::string lanesNote;  ///< 上下键看另外 2 个因子
    std::vector<TrendBand> marks;
    std::vector<TrendBand> cameras;
    std::vector<FindingBand> bands;
    std::vector<float> visits;      ///< in columns
    std::optional<float> cursorAt;  ///< in columns, where it lies in the plot
    std::string cursorMark;         ///< 标记：校准；视频：画面被转开
    std::string empty;              ///< why nothing is drawn; empty when there is something

    bool isReading = false;
    double readShare = 1;
    std::string readWords;  ///< 已读 62%
    bool isCut = false;     ///< reading was stopped before its end

    std::string dayLabel;  ///< the two days that are compared
    std::string besideLabel;
    std::optional<TrendScatter> scatter;
};

/// What the viewer shows for a look. A series that is not on the shelf is drawn once it is.
TrendModel makeTrend(TrendLook look, const TrendSubject& subject, const TrendShelf& shelf,
                     const TrendRoom& room);

/// The look a station is first shown with: its platform's emissions with a limit, else the first
/// channels; the last week.
TrendLook firstLook(const TrendSubject& subject, const TrendWindow& whole);

/// The same look with a channel taken in or out, in the order of the channels.
TrendLook withChannel(const TrendLook& look, const TrendSubject& subject, const std::string& id);

/// @name What keys and buttons do
/// @{
/// The look that shows finding `index`.
TrendLook lookingAt(const TrendLook& look, const TrendModel& model, std::size_t index);
/// The next finding behind the one chosen (or behind the window's beginning), round the end.
std::optional<std::size_t> nextFinding(const TrendModel& model, int by);
/// The cursor moved by `by` of `columns` columns, at least by as many minutes; into the middle of
/// what is seen where it was not in it.
TrendLook withCursorMoved(const TrendModel& model, int columns, int by);
/// The cursor at a share of what is seen.
TrendLook withCursorAt(const TrendModel& model, double share);
/// Zoomed so that what lies at `share` stays there.
TrendLook withZoom(const TrendModel& model, double share, double factor);
TrendLook withPan(const TrendModel& model, double share);
/// All there is, or the whole day.
TrendLook withAll(const TrendModel& model);
/// Both days moved, or one of them; kept inside what there is.
TrendLook withDays(const TrendModel& model, int day, int beside);
/// @}

}  // namespace lianbing::present
