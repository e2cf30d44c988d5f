#include "game/site/day_compare.h"

#include <cmath>

namespace lianbing::site {

namespace {

using Day = std::vector<std::optional<double>>;

std::optional<double> meanOf(std::span<const Reading> readings) {
    std::vector<MinuteValue> minutes;
    for (const Reading& reading : readings) {
        if (!std::isnan(reading.value)) minutes.push_back({reading.value, reading.claim});
    }
    return hourlyMean(minutes);
}

std::optional<double> normalOf(const Reading& reading) {
    if (std::isnan(reading.value) || reading.claim != DataMark::Normal) return std::nullopt;
    return reading.value;
}

base::Result<Day> dayOf(const Source& source, std::string_view channel, base::Date day,
                        DayStep step) {
    std::vector<Reading> readings(static_cast<std::size_t>(kMinutesADay));
    if (base::Status read = source.samples(channel, minuteOf({day}), 1, readings); !read)
        return base::Unexpected{read.error()};
    const auto length = static_cast<std::size_t>(step);
    const std::span<const Reading> all{readings};
    Day values;
    for (std::size_t at = 0; at < all.size(); at += length)
        values.push_back(step == DayStep::Hours ? meanOf(all.subspan(at, length))
                                                : normalOf(all[at]));
    return values;
}

}  // namespace

base::Result<ComparedDays> compareDays(const Source& source, std::string_view channel,
                                       base::Date one, base::Date other, DayStep step) {
    const auto first = dayOf(source, channel, one, step);
    if (!first) return base::Unexpected{first.error()};
    const auto second = dayOf(source, channel, other, step);
    if (!second) return base::Unexpected{second.error()};
    ComparedDays compared;
    for (std::size_t i = 0; i < first->size(); ++i) {
        compared.rows.push_back({(*first)[i], (*second)[i]});
        if (!(*first)[i] || !(*second)[i]) continue;
        ++compared.pairs;
        compared.means[0] += *(*first)[i];
        compared.means[1] += *(*second)[i];
    }
    for (double& mean : compared.means)
        mean = compared.pairs == 0 ? 0 : mean / static_cast<double>(compared.pairs);
    return compared;
}

}  // namespace lianbing::site
