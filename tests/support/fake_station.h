#pragma once

#include "game/base/check.h"
#include "game/site/station.h"

#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::tests {

/// A station of simple sums, to test what looks at stations. Its days begin on 2026-03-01, a
/// Sunday. SO2 swings with the hour; from the fifth day on the platform gets half of what the PC
/// has. From 03:00 the platform marks 20 minutes of every day as calibration; on the third day
/// nothing comes from 10:00 to 12:00.
class FakeStation : public site::Station {
public:
    explicit FakeStation(int days = 14) : days_(days) {
        plan_.kind = "stack";
        plan_.name = "一号窑排放口";
        plan_.since = *base::Date::fromYmd(2026, 3, 1);
        plan_.visits = {start() + 6 * 1440 + 600};
        channels_ = {
            {"so2", "二氧化硫", "mg/m³", 1, 0, 500, site::Witness::Platform, "so2", 50.0},
            {"nox", "氮氧化物", "mg/m³", 1, 0, 500, site::Witness::Platform, "nox", 100.0},
            {"oxygen", "氧含量", "%", 2, 0, 25, site::Witness::Platform, "oxygen", std::nullopt},
            {"pc-so2", "二氧化硫", "mg/m³", 1, 0, 500, site::Witness::Computer, "so2",
             std::nullopt},
            {"load", "窑产量", "t/h", 1, 0, 20, site::Witness::Plant, "", std::nullopt},
            {"power", "生产用电", "kW", 0, 0, 900, site::Witness::Power, "", std::nullopt},
        };
    }

    [[nodiscard]] site::Minute start() const { return site::minuteOf({plan_.since}); }

    [[nodiscard]] site::Minute end() const { return start() + days_ * site::kMinutesADay; }

    [[nodiscard]] const std::vector<site::Channel>& channels() const override { return channels_; }

    [[nodiscard]] base::Result<site::Sample> sample(std::string_view id,
                                                    const base::Moment& moment) const override {
        const site::Channel* known = channel(id);
        if (known == nullptr) return base::fail("没有这个通道。", std::string(id));
        const site::Minute minute = site::minuteOf(moment);
        site::Sample sample = site::readingOf(*known, valueOf(id, minute));
        if (known->witness != site::Witness::Platform) return sample;
        const int clock = site::minuteOfDay(minute);
        if (clock >= 180 && clock < 200) sample.claim = site::DataMark::Calibration;
        const site::Minute gap = start() + 2 * 1440 + 600;
        if (minute >= gap && minute < gap + 120) sample.mark = site::Mark::Missing;
        return sample;
    }

    [[nodiscard]] const site::Plant& plan() const override { return plan_; }

    [[nodiscard]] std::vector<site::ParameterRow> parameters(
        site::Minute /*minute*/) const override {
        return {};
    }

    [[nodiscard]] std::vector<site::WiringRow> wiring(site::Minute /*minute*/) const override {
        return {};
    }

    [[nodiscard]] std::vector<site::ProcessRow> processes(site::Minute /*minute*/) const override {
        return {};
    }

    [[nodiscard]] std::vector<site::LogLine> parameterLog(site::Minute /*from*/,
                                                          site::Minute /*until*/) const override {
        return {};
    }

    [[nodiscard]] std::vector<site::LogLine> alarmLog(site::Minute /*from*/,
                                                      site::Minute /*until*/) const override {
        return {};
    }

    [[nodiscard]] std::vector<site::Clip> clips(site::Minute from,
                                                site::Minute until) const override {
        const site::Minute at = start() + 4 * 1440;
        if (at >= until || at + 60 <= from) return {};
        return {{at, at + 60, "站房", site::Picture::Turned},
                {at + 60, at + 120, "站房", site::Picture::Clear}};
    }

    [[nodiscard]] std::vector<site::Scene> scenes(site::Minute /*minute*/) const override {
        return {};
    }

    [[nodiscard]] std::vector<site::Comparison> comparisons(site::Minute /*from*/,
                                                            site::Minute /*until*/) const override {
        return {};
    }

    [[nodiscard]] std::vector<site::Finding> findings(site::Minute from,
                                                      site::Minute until) const override {
        const site::Minute gap = start() + 2 * 1440 + 600;
        const site::Minute step = start() + 4 * 1440;
        std::vector<site::Finding> found{
            {site::Rule::MissingData, gap, gap + 120, "2.0小时没有收到二氧化硫"},
            {site::Rule::ExactStep, step, step + 30, "二氧化硫在一分钟内由40变为20，正好是0.5倍"},
        };
        std::erase_if(found, [&](const site::Finding& finding) {
            return finding.until <= from || finding.from >= until;
        });
        return found;
    }

    /// The true value, before it is rounded.
    [[nodiscard]] double valueOf(std::string_view id, site::Minute minute) const {
        const site::Minute since = minute - start();
        const double swing = std::abs(static_cast<double>(site::minuteOfDay(minute)) - 720) / 720;
        const auto ripple = static_cast<double>(since * 7919 % 101) / 101;
        if (id == "so2" && since >= 4 * 1440) return (30 + 20 * swing + 4 * ripple) / 2;
        if (id == "so2" || id == "pc-so2") return 30 + 20 * swing + 4 * ripple;
        if (id == "nox") return 60 + 40 * swing + 6 * ripple;
        if (id == "oxygen") return 18 - 0.5 * swing;
        if (id == "load") return 10 + 5 * swing;
        return 400 + 200 * swing;
    }

private:
    int days_;
    site::Plant plan_;
    std::vector<site::Channel> channels_;
};

}  // namespace lianbing::tests
