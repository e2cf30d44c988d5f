#include "game/site/record_builder.h"

#include "game/base/maths.h"
#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace lianbing::site {

namespace {

constexpr int kMostDecimals = 6;

bool isFar(Minute at, Minute middle) {
    return at < middle - kFarAway || at > middle + kFarAway;
}

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

std::vector<Minute> RecordBuilder::timesOf() const {
    std::vector<Minute> times;
    for (const auto& [order, row] : rows_) {
        for (const Entry& entry : row.entries) times.push_back(entry.at);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::string RecordBuilder::placeOf(Minute at) const {
    std::optional<std::size_t> first;
    for (const auto& [order, row] : rows_) {
        for (const Entry& entry : row.entries) {
            if (entry.at == at) first = std::min(first.value_or(entry.place), entry.place);
        }
    }
    return first ? placeName_(*first) : std::string{};
}

/// Of two times that are far apart none can be told to be the wrong one.
base::Unexpected RecordBuilder::oneTimeOnly(Minute kept, std::optional<Minute> far) const {
    if (!far) return base::fail("只有一个时间，看不出是分钟、小时还是日数据");
    return base::fail(
        fmt::format("这里的时间 {} 与 {} 相差太远，看不出是分钟、小时还是日数据",
                    momentOf(std::max(kept, *far)).text(), momentOf(std::min(kept, *far)).text()),
        placeOf(std::max(kept, *far)));
}

base::Result<Minute> RecordBuilder::stepOf(const std::vector<Minute>& times) const {
    if (options_.step) return Minute{*options_.step};
    if (times.size() < 2) return Minute{options_.stepOfOne};
    std::vector<Minute> between;
    for (std::size_t i = 1; i < times.size(); ++i) between.push_back(times[i] - times[i - 1]);
    const Minute step = mostFrequent(between);
    if (isStep(step)) return step;
    const auto pair = std::find(between.begin(), between.end(), step) - between.begin();
    return base::fail(fmt::format("相邻两个时间多半相差{}分钟，不是分钟、小时或者日数据", step),
                      placeOf(times[static_cast<std::size_t>(pair) + 1]));
}

base::Result<RecordBuilder::Grid> RecordBuilder::gridOf() const {
    std::vector<Minute> times = timesOf();
    if (times.empty()) return base::fail("一个监测值也没有");
    const Minute middle = times[times.size() / 2];
    const std::pair<Minute, Minute> ends{times.front(), times.back()};
    std::erase_if(times, [middle](Minute at) { return isFar(at, middle); });
    if (options_.needsSeveral && !options_.step && times.size() < 2) {
        const Minute other = middle == ends.first ? ends.second : ends.first;
        return oneTimeOnly(middle, other == middle ? std::nullopt : std::optional{other});
    }
    const base::Result<Minute> step = stepOf(times);
    if (!step) return base::Unexpected{step.error()};
    std::vector<Minute> phases;
    phases.reserve(times.size());
    for (const Minute at : times) phases.push_back(at - flooredTo(at, *step));
    const Minute phase = mostFrequent(phases);
    std::erase_if(times, [&](Minute at) { return at - flooredTo(at, *step) != phase; });
    const auto count = static_cast<std::size_t>((times.back() - times.front()) / *step) + 1;
    if (count > kMostRecorded)
        return base::fail(
            fmt::format("从头到尾有{}个时间，最多{}个，请分段", count, kMostRecorded));
    return Grid{times.front(), static_cast<int>(*step), count, middle};
}

/// A value for a time that another entry had before.
void RecordBuilder::addAgain(const Row& row, const Entry& entry, RecordedTrack& made,
                             std::size_t place, Flaws& flaws) const {
    Track& track = made.track;
    const double value = base::roundedTo(entry.value, row.decimals);
    double& had = track.values[place];
    const bool isSame = (std::isnan(had) && std::isnan(value)) ||
                        (had == value && track.marks[place] == entry.mark);
    if (isSame && !options_.namesRepeats) return;
    Repeat& repeat = flaws.repeats[entry.place];
    repeat.at = entry.at;
    if (isSame) return;
    const auto text = [&](double one, DataMark mark) {
        return std::isnan(one) ? std::string{"空缺"}
                               : fmt::format("{:.{}f}（{}）", one, row.decimals, nameOf(mark));
    };
    const bool isFilled = std::isnan(had);
    repeat.differences.push_back(fmt::format("{}前面是{}，这里是{}，取{}的", track.factor,
                                             text(had, track.marks[place]), text(value, entry.mark),
                                             isFilled ? "这里" : "前面"));
    if (!isFilled) return;
    had = value;
    track.marks[place] = entry.mark;
}

RecordedTrack RecordBuilder::trackOf(const Row& row, const Grid& grid, Flaws& flaws) const {
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
            flaws.placed.push_back(
                {entry.place,
                 fmt::format(
                     "时间 {} {}，没有采用", momentOf(entry.at).text(),
                     isFar(entry.at, grid.middle) ? "离其他数据太远" : "与其他数据的间隔对不上")});
        } else if (isTaken[*place]) {
            addAgain(row, entry, made, *place, flaws);
        } else {
            isTaken[*place] = true;
            track.values[*place] = base::roundedTo(entry.value, row.decimals);
            track.marks[*place] = entry.mark;
        }
    }
    return made;
}

/// One line for each place, whatever is wrong there.
std::vector<RecordedFlaw> RecordBuilder::told(Flaws flaws) const {
    for (const auto& [place, repeat] : flaws.repeats) {
        const std::string what =
            repeat.differences.empty() ? "，数值相同" : "：" + base::join(repeat.differences, "；");
        flaws.placed.push_back(
            {place, fmt::format("时间 {} 重复出现{}", momentOf(repeat.at).text(), what)});
    }
    std::vector<PlacedFlaw>& all = flaws.placed;
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::vector<RecordedFlaw> lines;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0 && all[i].place == all[i - 1].place) {
            lines.back().what += "；" + all[i].what;
        } else {
            lines.push_back({placeName_(all[i].place), std::move(all[i].what)});
        }
    }
    return lines;
}

base::Result<RecordedData> RecordBuilder::build() const {
    const base::Result<Grid> grid = gridOf();
    if (!grid) return base::Unexpected{grid.error()};
    RecordedData data;
    data.medium = medium_;
    Flaws flaws{flaws_, {}};
    for (const auto& [order, row] : rows_) {
        const bool hasValue = std::any_of(row.entries.begin(), row.entries.end(),
                                          [](const Entry& one) { return !std::isnan(one.value); });
        if (hasValue) data.tracks.push_back(trackOf(row, *grid, flaws));
    }
    if (data.tracks.empty()) return base::fail("一个监测值也没有");
    data.flaws = told(std::move(flaws));
    return data;
}

}  // namespace lianbing::site
