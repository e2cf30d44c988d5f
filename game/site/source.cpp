#include "game/site/source.h"

#include "game/base/check.h"
#include "game/base/maths.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::site {

std::string Sample::text() const {
    if (mark == Mark::Missing) return "—";
    return fmt::format("{:.{}f}", value, decimals);
}

double shownOn(const Channel& channel, double trueValue) {
    return base::roundedTo(std::clamp(trueValue, channel.low, channel.high), channel.decimals);
}

Sample readingOf(const Channel& channel, double trueValue) {
    const bool isWithin = trueValue >= channel.low && trueValue <= channel.high;
    return {shownOn(channel, trueValue), channel.unit, channel.decimals,
            isWithin ? Mark::Valid : Mark::OverRange};
}

std::string_view nameOf(Witness witness) {
    switch (witness) {
        case Witness::Instrument:
            return "现场仪表";
        case Witness::Platform:
            return "平台";
        case Witness::Computer:
            return "工控机";
        case Witness::Plant:
            return "中控系统";
        case Witness::Power:
            return "用电";
        case Witness::Video:
            return "视频";
    }
    return {};
}

base::Status Source::samples(std::string_view channel, Minute from, int step,
                             std::span<Reading> into) const {
    LIANBING_CHECK(step >= 1, "readings go forward");
    for (std::size_t i = 0; i < into.size(); ++i) {
        const auto read = sample(channel, momentOf(from + static_cast<Minute>(i) * step));
        if (!read) return base::Unexpected{read.error()};
        into[i] = {
            read->mark == Mark::Missing ? std::numeric_limits<double>::quiet_NaN() : read->value,
            read->claim};
    }
    return {};
}

base::Status Source::samplesOf(std::span<const std::string_view> channels, Minute from, int step,
                               std::span<const std::span<Reading>> into) const {
    LIANBING_CHECK(channels.size() == into.size(), "each channel has its run");
    for (std::size_t i = 0; i < channels.size(); ++i) {
        if (auto read = samples(channels[i], from, step, into[i]); !read) return read;
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
