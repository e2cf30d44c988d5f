#include "game/ui/trend_lanes.h"

#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/trend_curve.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace lianbing::ui {

namespace {

using present::TrendBand;
using present::TrendCurve;
using present::TrendLane;
using present::TrendModel;

constexpr float kSample = 26;
constexpr float kLaneHead = 26;
constexpr float kNarrowBand = 12;  ///< holds no letter

/// What stands above a lane's curves, from left to right as far as there is room.
class LaneHead {
public:
    LaneHead(Frame& frame, Rect rect) : frame_(frame), rest_(rect) {}

    void draw(const TrendLane& lane) {
        words(lane.title, {kSmallBold, frame_.colors().ink}, kUnit);
        words(lane.unit, {kSmall, frame_.colors().second}, kMargin);
        for (const TrendCurve& curve : lane.curves) legend(curve);
        if (textWidth(frame_, kSmall, lane.note) > rest_.w) return;
        drawText(frame_, rest_, lane.note, {kSmall, frame_.colors().amberInk, Align::Right});
        if (!lane.note.empty()) frame_.note(lane.note, rest_);
    }

private:
    bool words(const std::string& text, const TextStyle& style, float gap) {
        const float width = textWidth(frame_, style.face, text);
        if (text.empty() || width > rest_.w) return false;
        const Rect place = rest_.cutLeft(width);
        drawText(frame_, place, text, style);
        frame_.note(text, place);
        rest_.cutLeft(frame_.px(gap));
        return true;
    }

    void legend(const TrendCurve& curve) {
        const float sample = frame_.px(kSample + 6);
        const float label = textWidth(frame_, kSmall, curve.label) + frame_.px(6);
        if (sample + label > rest_.w) {
            rest_.w = 0;
            return;
        }
        drawCurveSample(frame_, rest_.cutLeft(frame_.px(kSample)), curve.style);
        rest_.cutLeft(frame_.px(6));
        words(curve.label, {kSmall, frame_.colors().second}, 6);
        words(curve.readout, {kSmallBold, frame_.colors().ink}, 0);
        rest_.cutLeft(frame_.px(kGap));
    }

    Frame& frame_;
    Rect rest_;
};

void drawGrid(Frame& frame, const Rect& area, const TrendModel& model) {
    const Palette& colors = frame.colors();
    const float hair = frame.theme().hair();
    for (const present::TimeTick& tick : model.axis.ticks) {
        const auto share = static_cast<float>(model.seen.shareOf(tick.at));
        const float x = std::round(area.x + share * area.w);
        fillRect(frame, {x, area.y, hair, area.h},
                 tick.isStrong ? colors.strongLine : faded(colors.line, 0.8F));
    }
}

void drawValues(Frame& frame, const Rect& area, const TrendLane& lane, float width) {
    const Palette& colors = frame.colors();
    const float hair = frame.theme().hair();
    const float pitch = frame.fonts().pitch(kSmall);
    for (const present::ValueTick& tick : lane.axis.ticks) {
        const float y = std::round(valueY(area, lane.axis, tick.value));
        fillRect(frame, {area.x, y, area.w, hair}, faded(colors.line, 0.8F));
        const Rect place{area.x - width, std::round(y - pitch / 2), width - frame.px(kUnit), pitch};
        drawText(frame, place, tick.label, {kSmall, colors.second, Align::Right});
    }
}

void drawLimit(Frame& frame, const Rect& area, const TrendLane& lane) {
    if (!lane.limit) return;
    const Palette& colors = frame.colors();
    const float pitch = frame.fonts().pitch(kSmall);
    const float width = textWidth(frame, kSmall, lane.limitLabel) + frame.px(12);
    Rect label{area.right() - width, area.y - frame.px(2), width, pitch};
    if (lane.isLimitInside) {
        const float y = std::round(valueY(area, lane.axis, *lane.limit));
        const std::array points{Point{area.x, y}, Point{area.right(), y}};
        dashedLine(frame, points, frame.px(6), frame.px(4), std::max(1.F, frame.px(1.5F)),
                   colors.vermilion);
        label.y = std::round(y - pitch - frame.px(1));
        if (label.y < area.y - frame.px(kLaneHead)) label.y = y + frame.px(2);
    }
    fillRound(frame, label, frame.px(4), faded(colors.plot, 0.86F));
    drawText(frame, label, lane.limitLabel, {kSmall, colors.vermilion, Align::Center});
    frame.note(lane.limitLabel, label);
}

void drawLane(Frame& frame, const Rect& area, const TrendLane& lane, const TrendModel& model,
              float valueWidth) {
    drawGrid(frame, area, model);
    drawValues(frame, area, lane, valueWidth);
    {
        const Clip clip(area.grown(frame.px(3)));
        const auto company = lane.curves.size() > 1 ? CurveCompany::Among : CurveCompany::Alone;
        // The first witness lies on top.
        for (auto curve = lane.curves.rbegin(); curve != lane.curves.rend(); ++curve)
            drawCurve(frame, area, lane.axis, *curve, company);
    }
    drawLimit(frame, area, lane);
}

/// The colours of a mark: its ground and its letter.
ToneColors bandColors(const Palette& palette, const TrendBand& band) {
    if (band.kind == present::BandKind::Missing) return toneColors(palette, Tone::Plain);
    if (band.kind == present::BandKind::Camera) return toneColors(palette, Tone::Vermilion);
    switch (band.mark) {
        case site::DataMark::Calibration:
        case site::DataMark::Maintenance:
        case site::DataMark::Normal:
            return toneColors(palette, Tone::Jade);
        case site::DataMark::Stopped:
        case site::DataMark::Manual:
            return toneColors(palette, Tone::Indigo);
        case site::DataMark::Fault:
        case site::DataMark::OverRange:
        case site::DataMark::Communication:
            return toneColors(palette, Tone::Amber);
    }
    return {};
}

void drawBand(Frame& frame, const Rect& strip, const TrendBand& band) {
    const ToneColors colors = bandColors(frame.colors(), band);
    const float left = std::floor(strip.x + band.from);
    const float right = std::max(left + frame.px(2), std::ceil(strip.x + band.until));
    const Rect rect = Rect{left, strip.y, right - left, strip.h}.intersected(strip);
    if (band.kind == present::BandKind::Missing) {
        hatchRect(frame, rect, frame.px(6), frame.px(1), colors.mark);
    } else {
        const bool isNarrow = rect.w < frame.px(kNarrowBand);
        fillRect(frame, rect, isNarrow ? faded(colors.mark, 0.7F) : colors.wash);
        fillRect(frame, {rect.x, rect.bottom() - frame.px(2), rect.w, frame.px(2)}, colors.mark);
    }
    const std::string full = band.letter.empty() ? band.words : band.letter + " " + band.words;
    for (const std::string& words : {full, band.letter}) {
        if (words.empty() || textWidth(frame, kSmall, words) + frame.px(6) > rect.w) continue;
        if (band.kind == present::BandKind::Missing)
            fillRect(frame, rect.inset(frame.px(2)), frame.colors().plot);
        drawText(frame, rect, words, {kSmall, colors.ink, Align::Center});
        break;
    }
    frame.note(full, rect);
}

void drawStrip(Frame& frame, const Rect& strip, const std::vector<TrendBand>& bands,
               std::string_view name, float nameWidth) {
    if (strip.empty()) return;
    const Rect inner{strip.x, strip.y + frame.px(2), strip.w, strip.h - frame.px(2)};
    fillRect(frame, inner, frame.colors().plot);
    const Rect place{strip.x - nameWidth, strip.y, nameWidth - frame.px(kUnit), strip.h};
    drawText(frame, place, name, {kSmall, frame.colors().second, Align::Right});
    for (const TrendBand& band : bands) drawBand(frame, inner, band);
}

/// The name of a day or month, in sight as long as any of its time is.
void drawStretch(Frame& frame, const Rect& row, const TrendModel& model,
                 const present::TimeStretch& stretch) {
    const Palette& colors = frame.colors();
    const auto x = [&](double at) {
        return row.x + static_cast<float>(model.seen.shareOf(at)) * row.w;
    };
    const float left = std::max(row.x, x(stretch.from));
    const float right = std::min(row.right(), x(stretch.until));
    const float width = textWidth(frame, kSmall, stretch.label);
    if (x(stretch.from) >= row.x)
        fillRect(frame, {std::round(left), row.y, frame.theme().hair(), row.h}, colors.strongLine);
    if (right - left < width + frame.px(kUnit)) return;
    const Rect place{std::round(left + frame.px(6)), row.y, width, row.h};
    drawText(frame, place, stretch.label, {kSmall, colors.second});
    frame.note(stretch.label, place);
}

/// Rectangles of one height, overlapping ones put together: the ground of many findings over each
/// other is no darker than that of one.
std::vector<Rect> joinedAcross(std::vector<Rect> rects) {
    std::sort(rects.begin(), rects.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    std::vector<Rect> joined;
    for (const Rect& rect : rects) {
        if (joined.empty() || rect.x > joined.back().right()) {
            joined.push_back(rect);
        } else {
            joined.back().w = std::max(joined.back().right(), rect.right()) - joined.back().x;
        }
    }
    return joined;
}

}  // namespace

void drawLanes(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    const std::size_t count = model.lanes.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Rect area = laneArea(frame, plot, i, count);
        drawLane(frame, area, model.lanes[i], model, plot.valueWidth);
        const Rect head{area.x + frame.px(6), area.y - frame.px(kLaneHead), area.w - frame.px(12),
                        frame.px(kLaneHead)};
        LaneHead(frame, head).draw(model.lanes[i]);
    }
}

void drawTrendBands(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    const Palette& colors = frame.colors();
    const Clip clip(plot.lanes);
    std::vector<Rect> grounds;
    const Rect* chosen = nullptr;
    for (const present::FindingBand& band : model.bands) {
        const float left = std::floor(plot.lanes.x + band.from);
        const float right = std::max(left + frame.px(2), std::ceil(plot.lanes.x + band.until));
        grounds.push_back({left, plot.lanes.y, right - left, plot.lanes.h});
    }
    for (const Rect& rect : joinedAcross(grounds)) fillRect(frame, rect, faded(colors.amber, 0.1F));
    for (std::size_t i = 0; i < grounds.size(); ++i) {
        if (model.bands[i].isChosen) chosen = &grounds[i];
    }
    if (chosen == nullptr) return;
    const float edge = frame.px(1);
    fillRect(frame, *chosen, faded(colors.amber, 0.14F));
    fillRect(frame, {chosen->x, chosen->y, edge, chosen->h}, colors.amber);
    fillRect(frame, {chosen->right() - edge, chosen->y, edge, chosen->h}, colors.amber);
}

void drawVisits(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    const Palette& colors = frame.colors();
    const Clip clip(plot.lanes);
    for (const float visit : model.visits) {
        const float x = std::round(plot.lanes.x + visit);
        for (std::size_t i = 0; i < model.lanes.size(); ++i) {
            const Rect area = laneArea(frame, plot, i, model.lanes.size());
            const std::array points{Point{x, area.y}, Point{x, area.bottom()}};
            dashedLine(frame, points, frame.px(3), frame.px(3), frame.px(1.5F), colors.indigo);
        }
        const Rect label{x + frame.px(4), plot.lanes.bottom() - frame.px(28),
                         textWidth(frame, kSmall, "检查到场") + frame.px(8),
                         frame.fonts().pitch(kSmall)};
        fillRound(frame, label, frame.px(4), faded(colors.plot, 0.86F));
        drawText(frame, label, "检查到场", {kSmall, colors.indigo, Align::Center});
        frame.note("检查到场", label);
    }
}

void drawStrips(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    drawStrip(frame, plot.marks, model.marks, "标记", plot.valueWidth);
    drawStrip(frame, plot.cameras, model.cameras, "视频", plot.valueWidth);
}

void drawTimeAxis(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    const Palette& colors = frame.colors();
    Rect rest = plot.axis;
    fillRect(frame, {rest.x, rest.y + frame.px(2), rest.w, frame.theme().hair()},
             colors.strongLine);
    rest.cutTop(frame.px(4));
    const Rect row = rest.cutTop(frame.fonts().pitch(kSmall));
    for (const present::TimeTick& tick : model.axis.ticks) {
        const float width = textWidth(frame, kSmallBold, tick.label);
        const float x = row.x + static_cast<float>(model.seen.shareOf(tick.at)) * row.w;
        const float left = std::clamp(x - width / 2, row.x - frame.px(kUnit),
                                      row.right() + frame.px(kUnit) - width);
        const Rect place{std::round(left), row.y, width, row.h};
        drawText(frame, place, tick.label,
                 {tick.isStrong ? kSmallBold : kSmall, tick.isStrong ? colors.ink : colors.second,
                  Align::Center});
        frame.note(tick.label, place);
    }
    for (const present::TimeStretch& stretch : model.axis.stretches)
        drawStretch(frame, rest, model, stretch);
}

void drawCursor(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    if (!model.cursorAt) return;
    const Palette& colors = frame.colors();
    const float x = std::round(plot.lanes.x + *model.cursorAt);
    const float hair = frame.theme().hair();
    fillRect(frame, {x, plot.lanes.bottom(), hair, plot.axis.y - plot.lanes.bottom()}, colors.ink);
    const float width = textWidth(frame, kSmallBold, model.cursor) + frame.px(16);
    const float left = std::clamp(x - width / 2, plot.lanes.x - frame.px(kGap),
                                  std::max(plot.lanes.x, plot.lanes.right() - width));
    const Rect pill{std::round(left), plot.axis.y + frame.px(3), width,
                    frame.fonts().pitch(kSmall)};
    fillRound(frame, pill, frame.px(6), colors.ink);
    drawText(frame, pill, model.cursor, {kSmallBold, colors.ground, Align::Center});
    for (std::size_t i = 0; i < model.lanes.size(); ++i) {
        const TrendLane& lane = model.lanes[i];
        const Rect area = laneArea(frame, plot, i, model.lanes.size());
        fillRect(frame, {x, area.y, hair, area.h}, colors.ink);
        for (const TrendCurve& curve : lane.curves) {
            if (std::isnan(curve.atCursor)) continue;
            const float y = valueY(area, lane.axis, curve.atCursor);
            if (y < area.y - 1 || y > area.bottom() + 1) continue;
            fillCircle(frame, {x, y}, frame.px(5), colors.plot);
            drawMarker(frame, {x, y}, frame.px(4), curve.style);
        }
    }
}

}  // namespace lianbing::ui
