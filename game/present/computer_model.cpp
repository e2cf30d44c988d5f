#include "game/present/computer_model.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace lianbing::present {

namespace {

using site::LogLine;
using site::Minute;

/// Of the whole minutes of a window.
Minute keptIn(Minute minute, const TrendWindow& whole) {
    const auto first = static_cast<Minute>(whole.from);
    const auto last = static_cast<Minute>(whole.until) - 1;
    return std::clamp(minute, first, std::max(first, last));
}

std::string numberText(double value, int decimals) {
    return fmt::format("{:.{}f}", value, decimals);
}

std::string scaleText(double scale) {
    return fmt::format("0–{:g}", scale);
}

bool hasWords(const LogLine& line, const std::string& words) {
    return words.empty() || line.says.find(words) != std::string::npos ||
           line.who.find(words) != std::string::npos;
}

/// Builds one model; its parts go by what was filled in before.
class Maker {
public:
    Maker(const ComputerLook& look, const ComputerSubject& subject, const ComputerRoom& room)
        : subject_(subject), station_(*subject.station), room_(room) {
        model_.look = look;
        model_.whole = subject.whole;
        model_.title = subject.name;
    }

    ComputerModel make() {
        setMoment();
        setChanges();
        model_.software = station_.plan().kind == "outfall" ? "水质在线监测数据采集系统"
                                                            : "烟气在线监测数据采集系统";
        programs_ = station_.processes(at_);
        model_.isOff = programs_.empty();
        // The board hangs on the wall, with or without power.
        addPage();
        if (model_.isOff) goDark();
        return std::move(model_);
    }

private:
    [[nodiscard]] bool compares() const { return model_.look.comparing == Comparing::On; }

    void setMoment() {
        Minute at = static_cast<Minute>(subject_.whole.until) - 1;
        if (model_.look.at) at = *model_.look.at;
        if (!model_.look.typed.empty()) {
            const base::Result<Minute> read = readMoment(model_.look.typed);
            if (read) at = *read;
            if (!read) model_.problem = read.error().what;
            if (read && keptIn(at, subject_.whole) != at)
                model_.problem = "数据只有 " + spokenWindow(subject_.whole);
        }
        at_ = keptIn(at, subject_.whole);
        model_.look.at = at_;
        model_.look.typed.clear();
        model_.moment = spokenMinute(at_);
        model_.clock = site::momentOf(at_).text();
    }

    void setChanges() {
        for (const LogLine& line : subject_.changes) {
            if (line.at < at_) model_.earlierChange = line.at;
            if (line.at > at_ && !model_.laterChange) model_.laterChange = line.at;
        }
    }

    void addPage() {
        switch (model_.look.page) {
            case ComputerPage::Parameters:
                return addParameters();
            case ComputerPage::Channels:
                return addChannels();
            case ComputerPage::Programs:
                return addPrograms();
            case ComputerPage::ParameterLog:
                return addLog(subject_.changes, "没有改过参数。");
            case ComputerPage::AlarmLog:
                model_.isReading = !subject_.alarms;
                if (subject_.alarms) addLog(*subject_.alarms, "没有报警记录。");
                return;
        }
    }

    void sayDifferences(std::size_t count) {
        if (!compares()) return;
        model_.comparison = count == 0 ? "没有不一样的地方" : fmt::format("有 {} 处不一样", count);
    }

    void addParameters() {
        std::size_t differing = 0;
        for (const site::ParameterRow& row : station_.parameters(at_)) {
            differing += row.differs() ? 1 : 0;
            model_.parameters.push_back(
                {row.id, row.name, row.unit, numberText(row.set, row.decimals),
                 numberText(row.posted, row.decimals), compares() && row.differs()});
        }
        sayDifferences(differing);
    }

    void addChannels() {
        std::size_t differing = 0;
        for (const site::WiringRow& row : station_.wiring(at_)) {
            const bool differs = row.fed != row.filed || row.scale != row.filedScale;
            differing += differs ? 1 : 0;
            model_.channels.push_back({row.value, row.fed, row.filed,
                                       fmt::format("{:.2f} mA", row.current),
                                       scaleText(row.scale) + " " + row.unit,
                                       scaleText(row.filedScale), row.unit, compares() && differs});
        }
        if (model_.channels.empty()) {
            model_.note = "这套仪器用数字接口上传，没有电流回路，没有通道可以改接。";
        } else {
            sayDifferences(differing);
        }
    }

    void addPrograms() {
        std::size_t differing = 0;
        addFiledPrograms();
        for (const site::ProcessRow& row : programs_) {
            differing += row.isFiled ? 0 : 1;
            const bool isTold = row.isFiled || compares();
            ProgramLine line{row.name, isTold ? row.what : std::string(), spokenMinute(row.since),
                             compares() && !row.isFiled};
            model_.programs.push_back(std::move(line));
        }
        // A task list goes by name: what does not belong there stands between the others.
        std::sort(model_.programs.begin(), model_.programs.end(),
                  [](const ProgramLine& a, const ProgramLine& b) { return a.name < b.name; });
        sayDifferences(differing);
    }

    /// What was filed hangs there without power too.
    void addFiledPrograms() {
        auto rows = programs_;
        if (rows.empty()) rows = station_.processes(static_cast<Minute>(subject_.whole.from));
        for (const site::ProcessRow& row : rows) {
            if (row.isFiled) model_.filedPrograms.push_back({row.name, row.what, {}, false});
        }
    }

    /// A log knows nothing of what comes later.
    void addLog(const std::vector<LogLine>& lines, const std::string& nothing) {
        std::vector<const LogLine*> shown;
        for (const LogLine& line : lines) {
            if (line.at <= at_ && hasWords(line, model_.look.words)) shown.push_back(&line);
        }
        std::reverse(shown.begin(), shown.end());
        if (shown.empty()) {
            model_.note =
                model_.look.words.empty() ? "到这一刻为止，" + nothing : "没有带这些字的记录。";
            model_.look.logPage = 0;
            return;
        }
        const std::size_t rows = std::max<std::size_t>(1, room_.logRows);
        model_.logPages = (shown.size() + rows - 1) / rows;
        model_.look.logPage = std::min(model_.look.logPage, model_.logPages - 1);
        const std::size_t first = model_.look.logPage * rows;
        const std::size_t last = std::min(shown.size(), first + rows);
        for (std::size_t i = first; i < last; ++i) model_.log.push_back(rowOf(*shown[i]));
        model_.logWords = fmt::format("第 {} 页，共 {} 页 · {} 条", model_.look.logPage + 1,
                                      model_.logPages, shown.size());
    }

    static LogRow rowOf(const LogLine& line) {
        LogRow row{site::momentOf(line.at).text(), line.who, line.says, {}};
        if (!line.before.empty() || !line.after.empty())
            row.change = fmt::format("{} → {}", line.before, line.after);
        return row;
    }

    void goDark() {
        for (ParameterLine& line : model_.parameters) {
            line.set.clear();
            line.isMarked = false;
        }
        for (ChannelLine& line : model_.channels) {
            line.fed.clear();
            line.current.clear();
            line.scale.clear();
            line.isMarked = false;
        }
        model_.programs.clear();
        model_.log.clear();
        model_.logPages = 0;
        model_.logWords.clear();
        model_.comparison.clear();
        model_.isReading = false;
        model_.note = "站房没有供电，工控机的屏幕是黑的。";
    }

    const ComputerSubject& subject_;
    const site::Station& station_;
    ComputerRoom room_;
    Minute at_ = 0;
    std::vector<site::ProcessRow> programs_;
    ComputerModel model_;
};

}  // namespace

base::Result<Minute> readMoment(const std::string& typed) {
    std::string text = typed;
    const std::size_t gap = text.find(' ');
    if (gap != std::string::npos) text[gap] = 'T';
    if (text.find('T') == std::string::npos) text += "T00:00";
    const base::Result<base::Moment> moment = base::Moment::parse(text);
    if (!moment) return base::fail("时刻写成 2026-03-20 10:00 的样子");
    return site::minuteOf(*moment);
}

ComputerModel makeComputer(const ComputerLook& look, const ComputerSubject& subject,
                           const ComputerRoom& room) {
    LIANBING_CHECK(subject.station != nullptr, "a PC stands in a station");
    return Maker(look, subject, room).make();
}

ComputerLook withMomentMoved(const ComputerModel& model, Minute by) {
    ComputerLook look = model.look;
    look.at = keptIn(look.at.value_or(0) + by, model.whole);
    return look;
}

}  // namespace lianbing::present
