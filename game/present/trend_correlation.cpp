#include "game/present/trend_correlation.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lianbing::present {

namespace {

constexpr std::size_t kLeastPairs = 10;
/// Unlike factors that follow each other this closely deserve a second look (the platform's rule).
constexpr double kVeryClose = 0.99;

/// Sums of pairs, taken from a first pair so that large numbers with small changes keep theirs.
struct Sums {
    double x0 = 0, y0 = 0;
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    double count = 0;
    double lowX = 0, highX = 0, lowY = 0, highY = 0;

    void add(double valueX, double valueY) {
        if (count == 0) {
            x0 = lowX = highX = valueX;
            y0 = lowY = highY = valueY;
        }
        lowX = std::min(lowX, valueX);
        highX = std::max(highX, valueX);
        lowY = std::min(lowY, valueY);
        highY = std::max(highY, valueY);
        const double dx = valueX - x0;
        const double dy = valueY - y0;
        x += dx;
        y += dy;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
        ++count;
    }
};

/// Calls `take` with every pair of normal values.
template <class Take>
void eachPair(const TrendSeries& across, const TrendSeries& up, const TrendWindow& window,
              Take take) {
    const auto from = static_cast<site::Minute>(std::ceil(window.from));
    const auto until = static_cast<site::Minute>(std::ceil(window.until));
    const auto marksX = across.marks(window);
    const auto marksY = up.marks(window);
    auto nextX = marksX.begin();
    auto nextY = marksY.begin();
    const auto isMarked = [](auto& next, const auto& end, site::Minute minute) {
        while (next != end && next->until <= minute) ++next;
        return next != end && next->from <= minute;
    };
    for (site::Minute minute = from; minute < until; ++minute) {
        const bool isLeftOut = isMarked(nextX, marksX.end(), minute);
        if (isMarked(nextY, marksY.end(), minute) || isLeftOut) continue;
        const double x = across.valueAt(minute);
        const double y = up.valueAt(minute);
        if (!std::isnan(x) && !std::isnan(y)) take(x, y);
    }
}

int fieldOf(double share, int count) {
    return std::clamp(static_cast<int>(share * count), 0, count - 1);
}

void fillCells(const TrendSeries& across, const TrendSeries& up, const TrendWindow& window,
               TrendScatter& scatter) {
    constexpr auto kWidth = static_cast<std::size_t>(TrendScatter::kAcross);
    std::array<unsigned, kWidth * TrendScatter::kUp> counts{};
    unsigned most = 1;
    eachPair(across, up, window, [&](double x, double y) {
        const int column = fieldOf(scatter.acrossAxis.shareOf(x), TrendScatter::kAcross);
        const int row = fieldOf(scatter.upAxis.shareOf(y), TrendScatter::kUp);
        unsigned& count =
            counts[static_cast<std::size_t>(row) * kWidth + static_cast<std::size_t>(column)];
        most = std::max(most, ++count);
    });
    const double full = std::log1p(most);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        scatter.cells.push_back({static_cast<int>(i % kWidth), static_cast<int>(i / kWidth),
                                 std::log1p(counts[i]) / full});
    }
}

std::string titleOf(const TrendSeries& series) {
    const site::Channel& channel = series.channel();
    return fmt::format("{} {}{}", site::nameOf(channel.witness), channel.name,
                       channel.unit.empty() ? "" : "（" + channel.unit + "）");
}

std::string meaningOf(const TrendScatter& scatter, bool areAlike) {
    const double size = std::abs(scatter.correlation);
    if (areAlike) {
        return size >= kVeryClose ? "同一因子的两个来源一致。"
                                  : "同一因子的两个来源不一致：查两者之间的那一段。";
    }
    if (size >= kVeryClose)
        return "几乎同步：查是不是接了同一路信号；也可能是负荷同时带动。";
    if (size < 0.3) return "看不出同步。";
    return "有些同步；看是不是同一个负荷带动的。";
}

void fillLine(const Sums& sums, TrendScatter& scatter) {
    const double n = sums.count;
    const double spreadX = n * sums.xx - sums.x * sums.x;
    const double spreadY = n * sums.yy - sums.y * sums.y;
    const double shared = n * sums.xy - sums.x * sums.y;
    if (sums.lowX == sums.highX || sums.lowY == sums.highY || spreadX <= 0 || spreadY <= 0) {
        scatter.note = "其中一个一直不变，没有相关系数。";
        return;
    }
    scatter.hasLine = true;
    scatter.correlation = shared / std::sqrt(spreadX * spreadY);
    scatter.slope = shared / spreadX;
    scatter.intercept = sums.y0 + sums.y / n - scatter.slope * (sums.x0 + sums.x / n);
    scatter.result = fmt::format("相关系数 r = {:.3f}", scatter.correlation);
    scatter.line = fmt::format("y = {:.3g} x {} {:.3g}", scatter.slope,
                               scatter.intercept < 0 ? "−" : "+", std::abs(scatter.intercept));
}

}  // namespace

TrendScatter correlate(const TrendSeries& across, const TrendSeries& up,
                       const TrendWindow& window) {
    TrendScatter scatter;
    scatter.acrossTitle = titleOf(across);
    scatter.upTitle = titleOf(up);
    Sums sums;
    eachPair(across, up, window, [&](double x, double y) { sums.add(x, y); });
    scatter.minutes = static_cast<std::size_t>(sums.count);
    if (scatter.minutes < kLeastPairs) {
        scatter.note = "这一段里两者都正常的分钟太少。";
        return scatter;
    }
    scatter.acrossAxis = valueAxis(sums.lowX, sums.highX, 6, AxisBase::Tight);
    scatter.upAxis = valueAxis(sums.lowY, sums.highY, 6, AxisBase::Tight);
    fillCells(across, up, window, scatter);
    fillLine(sums, scatter);
    if (!scatter.hasLine) return scatter;
    const site::Channel& one = across.channel();
    const site::Channel& other = up.channel();
    scatter.note = meaningOf(scatter, !one.factor.empty() && one.factor == other.factor);
    return scatter;
}

}  // namespace lianbing::present
