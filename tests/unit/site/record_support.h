#pragma once

#include "game/site/recorded.h"
#include "game/site/station.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Records made of a simulated outlet, as a bureau would have exported them.
namespace lianbing::site {

inline constexpr Minute kRecordFrom = 20000 * kMinutesADay;

/// Values that a test chooses by factor and minute, for outlets of any kind.
class FakeSource final : public Source {
public:
    using Value = double (*)(std::string_view word, Minute minute);

    FakeSource(Medium medium, const std::vector<std::string>& words, Value value) : value_(value) {
        for (const std::string& word : words) {
            const Factor* factor = factorOfWord(medium, word);
            EXPECT_NE(factor, nullptr) << word;
            channels_.push_back({"platform." + word,
                                 nameOf(*factor, isConverted(word)),
                                 std::string{factor->unit},
                                 factor->decimals,
                                 0,
                                 1e7,
                                 Witness::Platform,
                                 word,
                                 {}});
        }
    }

    [[nodiscard]] const std::vector<Channel>& channels() const override { return channels_; }

    [[nodiscard]] base::Result<Sample> sample(std::string_view id,
                                              const base::Moment& moment) const override {
        const Channel* found = channel(id);
        if (found == nullptr) return base::fail("没有这个读数");
        const double value = value_(found->factor, minuteOf(moment));
        if (value != value) return Sample{value, found->unit, found->decimals, Mark::Missing};
        return readingOf(*found, value);
    }

private:
    std::vector<Channel> channels_;
    Value value_;
};

inline std::unique_ptr<Station> openStation(const char* kind, std::uint64_t seed,
                                            std::vector<PlannedCause> causes = {}) {
    Plant plant;
    plant.kind = kind;
    plant.seed = seed;
    plant.since = base::Date::fromDays(20000);
    plant.causes = std::move(causes);
    auto station = openStation(plant);
    EXPECT_TRUE(station) << station.error().what;
    return std::move(*station);
}

inline std::unique_ptr<Station> openStack(std::uint64_t seed = 11,
                                          std::vector<PlannedCause> causes = {}) {
    return openStation("stack", seed, std::move(causes));
}

/// All that the platform has of a source and its electricity, value by value.
inline RecordedData recordOf(const Source& source, Medium medium, int days, int step = 1) {
    RecordedData data;
    data.medium = medium;
    data.enterprise = "企业甲";
    data.outlet = "排口1";
    for (const Channel& channel : source.channels()) {
        const std::string_view id = channel.id;
        const bool isPower = id.starts_with("power.");
        const std::string word = isPower ? "power-" + std::string{id.substr(6)} : channel.factor;
        const bool isKnown =
            isPower || (id.starts_with("platform.") && factorOfWord(medium, word) != nullptr);
        if (!isKnown) continue;
        RecordedTrack recorded{word, channel.unit, channel.decimals, channel.limit, {}};
        recorded.track.factor = channel.name;
        recorded.track.from = kRecordFrom;
        recorded.track.step = step;
        const auto count = static_cast<std::size_t>(days * kMinutesADay / step);
        std::vector<Reading> readings(count);
        EXPECT_TRUE(source.samples(channel.id, kRecordFrom, step, readings));
        for (const Reading& reading : readings) {
            recorded.track.values.push_back(reading.value);
            recorded.track.marks.push_back(reading.claim);
        }
        data.tracks.push_back(std::move(recorded));
    }
    return data;
}

}  // namespace lianbing::site
