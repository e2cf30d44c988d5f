#include "game/site/monitoring_data.h"

#include "game/base/check.h"

#include <algorithm>
#include <array>

namespace lianbing::site {

namespace {

struct MarkRow {
    DataMark mark;
    char letter;
    std::string_view name;
};

constexpr std::array<MarkRow, 8> kMarks{{{DataMark::Normal, 'N', "正常"},
                                         {DataMark::Stopped, 'F', "停运"},
                                         {DataMark::Maintenance, 'M', "维护"},
                                         {DataMark::Manual, 'S', "手工输入"},
                                         {DataMark::Fault, 'D', "故障"},
                                         {DataMark::Calibration, 'C', "校准"},
                                         {DataMark::OverRange, 'T', "超量程"},
                                         {DataMark::Communication, 'B', "通信异常"}}};

const MarkRow& rowOf(DataMark mark) {
    return *std::find_if(kMarks.begin(), kMarks.end(),
                         [mark](const MarkRow& row) { return row.mark == mark; });
}

/// How many valid hours back the highest is looked for; nothing where nothing may be put in.
std::optional<std::size_t> hoursBack(double capture, std::size_t gap) {
    constexpr double kWell = 0.90;
    constexpr double kEnough = 0.75;
    constexpr std::size_t kShortGap = 24;
    if (capture < kEnough) return std::nullopt;
    if (capture < kWell) return 2160;
    return gap <= kShortGap ? 180 : 720;
}

}  // namespace

char letterOf(DataMark mark) {
    return rowOf(mark).letter;
}

std::string_view nameOf(DataMark mark) {
    return rowOf(mark).name;
}

std::optional<DataMark> markOf(char letter) {
    const auto* found = std::find_if(kMarks.begin(), kMarks.end(),
                                     [letter](const MarkRow& row) { return row.letter == letter; });
    return found == kMarks.end() ? std::nullopt : std::optional{found->mark};
}

std::optional<double> hourlyMean(std::span<const MinuteValue> minutes) {
    double sum = 0;
    std::size_t valid = 0;
    for (const MinuteValue& minute : minutes) {
        if (minute.mark != DataMark::Normal) continue;
        sum += minute.value;
        ++valid;
    }
    if (valid < kLeastMinutes) return std::nullopt;
    return sum / static_cast<double>(valid);
}

std::optional<double> dailyMean(std::span<const std::optional<double>> hours) {
    double sum = 0;
    std::size_t valid = 0;
    for (const std::optional<double>& hour : hours) {
        if (!hour) continue;
        sum += *hour;
        ++valid;
    }
    if (valid < kLeastHours) return std::nullopt;
    return sum / static_cast<double>(valid);
}

std::optional<double> flowWeightedMean(std::span<const std::optional<double>> hours,
                                       std::span<const double> flows) {
    LIANBING_CHECK(hours.size() == flows.size(), "each hour has its flow");
    double load = 0;
    double water = 0;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (!hours[i]) continue;
        load += *hours[i] * flows[i];
        water += flows[i];
    }
    if (water <= 0) return std::nullopt;
    return load / water;
}

double captureOf(std::span<const std::optional<double>> hours) {
    if (hours.empty()) return 1;
    const auto valid = std::count_if(hours.begin(), hours.end(),
                                     [](const auto& hour) { return hour.has_value(); });
    return static_cast<double>(valid) / static_cast<double>(hours.size());
}

std::vector<std::optional<HourShown>> withSubstitutes(std::span<const std::optional<double>> hours,
                                                      double capture) {
    const std::vector<double> captures(hours.size(), capture);
    return withSubstitutes(hours, captures);
}

std::vector<std::optional<HourShown>> withSubstitutes(std::span<const std::optional<double>> hours,
                                                      std::span<const double> captures) {
    LIANBING_CHECK(hours.size() == captures.size(), "each hour has the capture of its quarter");
    std::vector<std::optional<HourShown>> shown;
    shown.reserve(hours.size());
    std::vector<double> valid;
    for (std::size_t i = 0; i < hours.size();) {
        if (hours[i]) {
            valid.push_back(*hours[i]);
            shown.emplace_back(HourShown{*hours[i], false});
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < hours.size() && !hours[end]) ++end;
        std::optional<HourShown> substitute;
        if (const auto back = hoursBack(captures[i], end - i); back && !valid.empty()) {
            const auto from =
                valid.end() - static_cast<std::ptrdiff_t>(std::min(*back, valid.size()));
            substitute = HourShown{*std::max_element(from, valid.end()), true};
        }
        shown.insert(shown.end(), end - i, substitute);
        i = end;
    }
    return shown;
}

}  // namespace lianbing::site
