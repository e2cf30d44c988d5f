#pragma once

#include "game/base/result.h"
#include "game/site/detection.h"
#include "game/site/plant.h"
#include "game/site/source.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A monitored outlet with its station house, as an inspector can look at it. All of it is read off
/// the chain of parts: nothing here is told by a script.
namespace lianbing::site {

/// One line of the parameter page of the industrial PC, beside the posted board (公示牌).
struct ParameterRow {
    std::string id;     ///< pitot
    std::string name;   ///< 皮托管系数
    std::string unit;   ///< empty for a bare number
    double posted = 0;  ///< on the board, which is the filed value
    double set = 0;     ///< on the PC now
    int decimals = 2;

    [[nodiscard]] bool differs() const { return posted != set; }

    bool operator==(const ParameterRow&) const = default;
};

/// Which signal feeds which value on the PC.
struct WiringRow {
    std::string value;      ///< 颗粒物
    std::string fed;        ///< the signal that feeds it: 烟温
    std::string filed;      ///< the one that should
    double current = 0;     ///< mA at the terminal now, 4 to 20
    double scale = 0;       ///< full scale by which the PC reads the current
    double filedScale = 0;  ///< full scale of the filed signal's meter, as filed
    std::string unit;

    bool operator==(const WiringRow&) const = default;
};

/// A program that runs on the PC.
struct ProcessRow {
    std::string name;  ///< DataAcq.exe
    std::string what;  ///< 数据采集程序
    bool isFiled = true;
    Minute since = 0;

    bool operator==(const ProcessRow&) const = default;
};

/// One line of a log. A change has both values, an alarm none.
struct LogLine {
    Minute at = 0;
    std::string who;   ///< 本机登录, 远程登录, 系统
    std::string says;  ///< 修改皮托管系数
    std::string before{};
    std::string after{};

    bool operator==(const LogLine&) const = default;
};

enum class Picture {
    Clear,
    Turned,   ///< looks elsewhere
    Missing,  ///< deleted, or the camera had no power
};

/// clear, turned, missing: for programs and scripts.
std::string_view wordOf(Picture picture);

/// A line of a recorder's list: a file, or a stretch without one or of another place. Files begin
/// on a fixed grid, so that where they end tells nothing of what can be seen in them (see Scene).
struct Clip {
    Minute from = 0;
    Minute until = 0;    ///< excluded
    std::string camera;  ///< 站房, 采样口, 排放口
    Picture picture = Picture::Clear;

    bool operator==(const Clip&) const = default;
};

/// What somebody sees who plays a camera's file at one minute.
struct Scene {
    std::string camera;
    Picture picture = Picture::Clear;
    std::string shows;  ///< to an attentive viewer: 采样头浸在蓝色塑料桶里; empty for nothing

    bool operator==(const Scene&) const = default;
};

/// One paired comparison of the meter with a laboratory, as the report in the file has it.
struct Comparison {
    Minute from = 0;
    Minute until = 0;     ///< excluded
    std::string firm;     ///< who tested
    std::string sampler;  ///< who signed as samplers: 韩雪、邵明
    std::string place;    ///< where
    std::string factor;
    std::vector<double> laboratory;  ///< mg/m³ or mg/L
    std::vector<double> meter;       ///< as many

    bool operator==(const Comparison&) const = default;
};

/// An automatic check of one analyser against a gas or a solution of known strength.
struct AnalyserCheck {
    Minute at = 0;
    std::string factor;   ///< so2
    double standard = 0;  ///< 0 for a zero gas
    double found = 0;     ///< in the same unit
    double error = 0;     ///< as share: of full scale for a gas, of the standard for a solution
    double allowed = 0;   ///< largest error in either direction
    int decimals = 1;

    [[nodiscard]] bool passed() const { return error >= -allowed && error <= allowed; }

    bool operator==(const AnalyserCheck&) const = default;
};

/// A run of an analyser that works by cycles.
struct AnalyserRun {
    Minute sampled = 0;
    Minute done = 0;  ///< when its result stood on the PC
    std::string factor;
    double value = 0;
    int decimals = 1;

    bool operator==(const AnalyserRun&) const = default;
};

/// A fraud or an honest cause that a plan may name.
struct CauseInfo {
    std::string_view word;  ///< nitrogen-in-line
    std::string_view name;  ///< 采样管线接入氮气
    int technique = 0;      ///< its number in the list of techniques; 0: honest
    /// Of an honest one, the rules that it may trip, which are weak for it.
    std::vector<Rule> weak{};

    [[nodiscard]] bool isFraud() const { return technique > 0; }
};

/// What a plant of this kind may plan, frauds by their number, then honest ones; none for a kind
/// that is no station.
const std::vector<CauseInfo>& causesOf(std::string_view kind);

class Station : public Source {
public:
    [[nodiscard]] virtual const Plant& plan() const = 0;

    /// Minutes from value to value of what it sends: 1 but for a record of longer ones.
    [[nodiscard]] virtual int step() const { return 1; }

    /// The parameter page at a minute.
    [[nodiscard]] virtual std::vector<ParameterRow> parameters(Minute minute) const = 0;
    /// Empty for a station without current loops.
    [[nodiscard]] virtual std::vector<WiringRow> wiring(Minute minute) const = 0;
    [[nodiscard]] virtual std::vector<ProcessRow> processes(Minute minute) const = 0;

    /// Logs between two minutes (the second excluded), the oldest line first.
    [[nodiscard]] virtual std::vector<LogLine> parameterLog(Minute from, Minute until) const = 0;
    [[nodiscard]] virtual std::vector<LogLine> alarmLog(Minute from, Minute until) const = 0;

    /// Clips between two minutes, by camera and time, each whole; the list that the recorder shows.
    [[nodiscard]] virtual std::vector<Clip> clips(Minute from, Minute until) const = 0;
    /// What each camera's recording shows at a minute, in the order of the clips; none without a
    /// recorder.
    [[nodiscard]] virtual std::vector<Scene> scenes(Minute minute) const = 0;
    /// The reports of comparison tests in the station's file between two minutes.
    [[nodiscard]] virtual std::vector<Comparison> comparisons(Minute from, Minute until) const = 0;

    /// What automatic checks found between two minutes, by time; empty for a station without.
    [[nodiscard]] virtual std::vector<AnalyserCheck> checks(Minute /*from*/,
                                                            Minute /*until*/) const {
        return {};
    }

    /// The runs that were done between two minutes, by time; empty where nothing works by cycles.
    [[nodiscard]] virtual std::vector<AnalyserRun> runs(Minute /*from*/, Minute /*until*/) const {
        return {};
    }

    /// Minutes by which the logger's clock is behind.
    [[nodiscard]] virtual int clockBehind(Minute /*minute*/) const { return 0; }

    /// The findings of all rules that platform data alone feed, between two minutes, by time.
    [[nodiscard]] virtual std::vector<Finding> findings(Minute from, Minute until) const = 0;
};

/// Kinds `stack` and `outfall`; openPlant gives the same object as a Source. Errors: as openPlant;
/// a cause that this kind does not know, a span that ends before it begins.
base::Result<std::unique_ptr<Station>> openStation(const Plant& plant);

}  // namespace lianbing::site
