#pragma once

#include "tests/support/fake_station.h"

#include <string>
#include <vector>

namespace lianbing::tests {

/// A FakeStation with a station house. On the fifth day at 02:10 somebody from afar sets the Pitot
/// factor to 0.79, feeds dust from the temperature and starts a program that was not filed; on the
/// eighth day the house has no power from 08:00 to 09:00. The camera at the intake looks away on
/// the fifth day from 01:00 to 03:00, and from 03:00 to 03:30 nothing was kept. Its recorder begins
/// a file every six hours; inspectors are in the house from 10:00 to 10:30 of every day.
class HouseStation : public FakeStation {
public:
    using FakeStation::FakeStation;

    [[nodiscard]] site::Minute change() const { return start() + 4 * 1440 + 130; }

    [[nodiscard]] site::Minute powerCut() const { return start() + 7 * 1440 + 480; }

    [[nodiscard]] bool hasPower(site::Minute minute) const {
        return minute < powerCut() || minute >= powerCut() + 60;
    }

    [[nodiscard]] std::vector<site::ParameterRow> parameters(site::Minute minute) const override {
        return {{"pitot", "皮托管系数", "", 0.84, minute < change() ? 0.84 : 0.79, 3},
                {"area", "烟道截面积", "m²", 6.75, 6.75, 2}};
    }

    [[nodiscard]] std::vector<site::WiringRow> wiring(site::Minute minute) const override {
        return {
            {"颗粒物", minute < change() ? "颗粒物" : "烟温", "颗粒物", 7.125, 100, 100, "mg/m³"},
            {"烟温", "烟温", "烟温", 12, 300, 300, "℃"}};
    }

    [[nodiscard]] std::vector<site::ProcessRow> processes(site::Minute minute) const override {
        if (!hasPower(minute)) return {};
        const site::Minute since = minute < powerCut() ? start() : powerCut() + 60;
        std::vector<site::ProcessRow> rows{{"DataAcq.exe", "数据采集程序", true, since},
                                           {"Upload212.exe", "数据上传程序", true, since}};
        if (minute >= change()) rows.push_back({"RemoteDesk.exe", "远程控制软件", false, change()});
        return rows;
    }

    [[nodiscard]] std::vector<site::LogLine> parameterLog(site::Minute from,
                                                          site::Minute until) const override {
        return between({{start() + 600, "本机登录", "修改烟道截面积", "6.70", "6.75"},
                        {change(), "远程登录", "修改皮托管系数", "0.840", "0.790"},
                        {change() + 1, "远程登录", "修改颗粒物的输入通道", "颗粒物", "烟温"}},
                       from, until);
    }

    [[nodiscard]] std::vector<site::LogLine> alarmLog(site::Minute from,
                                                      site::Minute until) const override {
        std::vector<site::LogLine> lines;
        for (int day = 0; day < 14; ++day) {
            for (int hour = 0; hour < 24; hour += 8) {
                const site::Minute at = start() + day * 1440 + hour * 60;
                lines.push_back({at, "系统", "二氧化硫小时均值超过限值" + std::to_string(day)});
            }
        }
        return between(std::move(lines), from, until);
    }

    [[nodiscard]] std::vector<site::Clip> clips(site::Minute from,
                                                site::Minute until) const override {
        std::vector<site::Clip> all;
        const site::Minute day = start() + 4 * 1440;
        for (const char* camera : {"站房", "采样口"}) {
            for (site::Minute at = start(); at < end(); at += 360) {
                const bool isIntake = std::string(camera) == "采样口";
                if (isIntake && at == day) {
                    addCutClips(day, all);
                    continue;
                }
                all.push_back({at, at + 360, camera, site::Picture::Clear});
            }
        }
        std::erase_if(
            all, [&](const site::Clip& clip) { return clip.until <= from || clip.from >= until; });
        return all;
    }

    [[nodiscard]] std::vector<site::Scene> scenes(site::Minute minute) const override {
        std::vector<site::Scene> all;
        for (const site::Clip& clip : clips(minute, minute + 1))
            all.push_back({clip.camera, clip.picture, wordsOf(clip, minute)});
        return all;
    }

private:
    static std::vector<site::LogLine> between(std::vector<site::LogLine> lines, site::Minute from,
                                              site::Minute until) {
        std::erase_if(
            lines, [&](const site::LogLine& line) { return line.at < from || line.at >= until; });
        return lines;
    }

    static std::string wordsOf(const site::Clip& clip, site::Minute minute) {
        if (clip.picture == site::Picture::Turned) return "画面对着墙面";
        if (clip.picture == site::Picture::Missing) return "";
        const int ofDay = site::minuteOfDay(minute);
        const bool isVisit = ofDay >= 600 && ofDay < 630;
        if (clip.camera == "站房") return isVisit ? "检查人员在场" : "站房里没有人";
        return ofDay >= 360 && ofDay < 1080 ? "" : "夜间画面，看不清细节";
    }

    static void addCutClips(site::Minute day, std::vector<site::Clip>& all) {
        all.push_back({day, day + 60, "采样口", site::Picture::Clear});
        all.push_back({day + 60, day + 180, "采样口", site::Picture::Turned});
        all.push_back({day + 180, day + 210, "采样口", site::Picture::Missing});
        all.push_back({day + 210, day + 360, "采样口", site::Picture::Clear});
    }
};

}  // namespace lianbing::tests
