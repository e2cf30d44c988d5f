#include "game/site/record_builder.h"

#include "game/base/maths.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace lianbing::site {

namespace {

constexpr int kMostDecimals = 6;
/// Farther from the middle of all times than this is a clock gone wrong.
constexpr Minute kFarAway = 400 * kMinutesADay;

/// The most frequent; the smallest of several.
template <class Values>
auto mostFrequent(const Values& values) {
    std::map<typename Values::value_type, std::size_t> counts;
    for (const auto& value : values) ++counts[value];
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

bool isStep(Minute step) {
    constexpr std::array<Minute, 18> kSteps{1,  2,  3,   5,   6,   10,  12,  15,  20,
                                            30, 60, 120, 180, 240, 360, 480, 720, 1440};
    return std::find(kSteps.begin(), kSteps.end(), step) != kSteps.end();
}

std::size_t orderOf(const Factor& factor, bool converted) {
    const auto index = static_cast<std::size_t>(&factor - allFactors().data());
    return 2 * index + (converted ? 1 : 0);
}

}  // namespace

std::optional<std::size_t> RecordBuilder::Grid::placeOf(Minute at) const {
    if (at < from || (at - from) % step != 0) return std::nullopt;
    const auto place = static_cast<std::size_t>((at - from) / step);
    return place < count ? std::optional{place} : std::nullopt;
}

RecordBuilder::RecordBuilder(Medium medium, Options options, PlaceName placeName)
    : medium_(medium), options_(options), placeName_(std::move(placeName)) {}

void RecordBuilder::add(const Factor& factor, bool converted, Minute at, double value,
                        DataMark mark, int decimals, std::size_t place) {
    Row& row = rows_[orderOf(factor, converted)];
    row.factor = &factor;
    row.converted = converted;
    const bool isOther = factor.perSent != 1 && decimals > factor.decimals;
    row.decimals =
        std::max(row.decimals, isOther ? factor.decimals : std::clamp(decimals, 0, kMostDecimals));
    row.entries.push_back({at, value, mark, place});
}

void RecordBuilder::addFlaw(std::size_t place, std::string what) {
    flaws_.push_back({place, std::move(what)});
}

base::Result<RecordBuilder::Grid> RecordBuilder::gridOf() const {
    std::vector<Minute> times;
    for (const auto& [order, row] : rows_) {
        for (const Entry& entry : row.entries) times.push_back(entry.at);
    }
    if (times.empty()) return base::fail("一个监测值也没有");
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    const Minute middle = times[times.size() / 2];
    std::erase_if(times,
                  [middle](Minute at) { return at < middle - kFarAway || at > middle + kFarAway; });

    if (options_.needsSeveral && !options_.step && times.size() < 2)
        return base::fail("只有一个时间，看不出是分钟、小时还是日数据");
    Minute step = options_.step.value_or(options_.stepOfOne);
    if (!options_.step && times.size() > 1) {
        std::vector<Minute> between;
        for (std::size_t i = 1; i < times.size(); ++i) between.push_back(times[i] - times[i - 1]);
        step = mostFrequent(between);
        if (!isStep(step))
            return base::fail(
                fmt::format("相邻两个时间多半相差{}分钟，不是分钟、小时或者日数据", step));
    }
    std::vector<Minute> phases;
    phases.reserve(times.size());
    for (const Minute at : times) phases.push_back(at - flooredTo(at, step));
    const Minute phase = mostFrequent(phases);
    std::erase_if(times, [&](Minute at) { return at - flooredTo(at, step) != phase; });
    const auto count = static_cast<std::size_t>((times.back() - times.front()) / step) + 1;
    if (count > kMostRecorded)
        return base::fail(
            fmt::format("从头到尾有{}个时间，最多{}个，请分段", count, kMostRecorded));
    return Grid{times.front(), static_cast<int>(step), count};
}

RecordedTrack RecordBuilder::trackOf(const Row& row, const Grid& grid,
                                     std::vector<PlacedFlaw>& flaws) const {
    RecordedTrack made;
    made.word = row.converted ? convertedWord(row.factor->word) : std::string{row.factor->word};
    made.unit = row.factor->unit;
    made.decimals = row.decimals;
    Track& track = made.track;
    track.factor = nameOf(*row.factor, row.converted);
    track.from = grid.from;
    track.step = grid.step;
    track.values.assign(grid.count, std::numeric_limits<double>::quiet_NaN());
    track.marks.assign(grid.count, DataMark::Normal);
    std::vector<bool> isTaken(grid.count, false);
    for (const Entry& entry : row.entries) {
        const auto place = grid.placeOf(entry.at);
        if (!place) {
            flaws.push_back({entry.place, fmt::format("时间 {} 与其他数据的间隔对不上，没有采用",
                                                      momentOf(entry.at).text())});
            continue;
        }
        const double value = base::roundedTo(entry.value, row.decimals);
        if (!isTaken[*place]) {
            isTaken[*place] = true;
            track.values[*place] = value;
            track.marks[*place] = entry.mark;
            continue;
        }
        const double had = track.values[*place];
        const bool isSame = (std::isnan(had) && std::isnan(value)) ||
                            (had == value && track.marks[*place] == entry.mark);
        const std::string when = momentOf(entry.at).text();
        if (!isSame) {
            const auto text = [&](double one) {
                return std::isnan(one) ? std::string{"空缺"}
                                       : fmt::format("{:.{}f}", one, row.decimals);
            };
            flaws.push_back(
                {entry.place, fmt::format("{} 的{}前面是{}（{}），这里是{}（{}），取前面的", when,
                                          track.factor, text(had), nameOf(track.marks[*place]),
                                          text(value), nameOf(entry.mark))});
        } else if (options_.namesRepeats) {
            flaws.push_back({entry.place, fmt::format("时间 {} 重复出现，数值相同", when)});
        }
    }
    return made;
}

base::Result<RecordedData> RecordBuilder::build() const {
    const base::Result<Grid> grid = gridOf();
    if (!grid) return base::Unexpected{grid.error()};
    RecordedData data;
    data.medium = medium_;
    std::vector<PlacedFlaw> flaws = flaws_;
    for (const auto& [order, row] : rows_) {
        const bool hasValue = std::any_of(row.entries.begin(), row.entries.end(),
                                          [](const Entry& one) { return !std::isnan(one.value); });
        if (hasValue) data.tracks.push_back(trackOf(row, *grid, flaws));
    }
    if (data.tracks.empty()) return base::fail("一个监测值也没有");
    std::sort(flaws.begin(), flaws.end());
    flaws.erase(std::unique(flaws.begin(), flaws.end()), flaws.end());
    for (PlacedFlaw& flaw : flaws)
        data.flaws.push_back({placeName_(flaw.place), std::move(flaw.what)});
    return data;
}

}  // namespace lianbing::site
