#include "game/site/source.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lianbing::site {

std::string Sample::text() const {
    if (mark == Mark::Missing) return "—";
    return fmt::format("{:.{}f}", value, decimals);
}

Sample readingOf(const Channel& channel, double trueValue) {
    const double shown = std::clamp(trueValue, channel.low, channel.high);
    double scale = 1;
    for (int i = 0; i < channel.decimals; ++i) scale *= 10;
    double rounded = std::round(shown * scale) / scale;
    if (rounded == 0) rounded = 0;  // no instrument shows -0
    return {rounded, channel.unit, channel.decimals,
            shown == trueValue ? Mark::Valid : Mark::OverRange};
}

std::string_view nameOf(Witness witness) {
    switch (witness) {
        case Witness::Instrument: return "现场仪表";
        case Witness::Platform: return "平台";
        case Witness::Computer: return "工控机";
        case Witness::Plant: return "中控系统";
        case Witness::Power: return "用电";
        case Witness::Video: return "视频";
    }
    return {};
}

base::Status Source::samples(std::string_view channel, Minute from, int step,
                             std::span<Reading> into) const {
    LIANBING_CHECK(step >= 1, "readings go forward");
    for (std::size_t i = 0; i < into.size(); ++i) {
        const auto read = sample(channel, momentOf(from + static_cast<Minute>(i) * step));
        if (!read) return base::Unexpected{read.error()};
        into[i] = {read->mark == Mark::Missing ? std::numeric_limits<double>::quiet_NaN()
                                               : read->value,
                   read->claim};
    }
    return {};
}

const Channel* Source::channel(std::string_view id) const {
    const auto& all = channels();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const Channel& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace lianbing::site
