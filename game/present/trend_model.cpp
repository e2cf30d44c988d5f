#include "game/present/trend_model.h"

#include "game/base/text.h"
#include "game/present/trend_lanes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace lianbing::present {

namespace {

constexpr double kDay = static_cast<double>(site::kMinutesADay);
/// More of them nobody reads to the end.
constexpr std::size_t kMostFindings = 200;
constexpr double kFirstDays = 7;
constexpr std::size_t kFirstChannels = 3;

bool isShown(const TrendLook& look, const std::string& id) {
    return std::find(look.channels.begin(), look.channels.end(), id) != look.channels.end();
}

base::Date firstDayOf(const TrendWindow& whole) {
    return site::momentOf(static_cast<site::Minute>(whole.from)).date;
}

base::Date lastDayOf(const TrendWindow& whole) {
    return site::momentOf(static_cast<site::Minute>(whole.until) - 1).date;
}

/// Fills in what was left open, and takes out what does not exist.
void settle(TrendLook& look, const TrendSubject& subject, const TrendWindow& whole) {
    look.window = look.window.empty() ? whole : keptIn(look.window, whole);
    const auto isUnknown = [&](const std::string& id) {
        return std::none_of(subject.channels.begin(), subject.channels.end(),
                            [&](const site::Channel& channel) { return channel.id == id; });
    };
    std::erase_if(look.channels, isUnknown);
    if (look.finding && *look.finding >= subject.findings.size()) look.finding.reset();
    const TrendWindow day{0, kDay};
    look.hours = look.hours.empty() ? day : keptIn(look.hours, day);
    look.day = std::clamp(look.day, firstDayOf(whole), lastDayOf(whole));
    look.beside = std::clamp(look.beside, firstDayOf(whole), lastDayOf(whole));
    if (!isShown(look, look.across))
        look.across = look.channels.empty() ? std::string() : look.channels.front();
    if (!isShown(look, look.up))
        look.up = look.channels.size() < 2 ? look.across : look.channels[1];
}

/// The model of one look.
class TrendDesk {
public:
    TrendDesk(const TrendSubject& subject, const TrendShelf& shelf, const TrendRoom& room,
              TrendModel& model)
        : subject_(subject), shelf_(shelf), room_(room), model_(model), look_(model.look) {}

    void fill() {
        model_.title = subject_.name;
        model_.window = spokenWindow(look_.window);
        model_.length = spokenLength(look_.window.minutes());
        if (look_.cursor) model_.cursor = spokenMinute(*look_.cursor);
        model_.seen = look_.view == TrendView::Days ? look_.hours : look_.window;
        fillFindings();
        fillReading();
        if (look_.channels.empty()) model_.empty = "还没有选通道。在通道列表里勾选要看的。";
        if (look_.view == TrendView::Correlation) {
            fillScatter();
        } else {
            fillLanes();
            fillCursor();
        }
        fillChannels();
    }

private:
    [[nodiscard]] float columnOf(double at) const {
        return static_cast<float>(model_.seen.shareOf(at) * room_.columns);
    }

    void fillReading() {
        model_.isReading = shelf_.isReading();
        model_.isCut = shelf_.isStopped();
        model_.readShare = shelf_.share();
        const double percent = std::floor(model_.readShare * 100);
        model_.readWords =
            fmt::format("{}读取 {:.0f}%", model_.isCut ? "已停止，" : "正在", percent);
    }

    void fillFindings() {
        const auto& all = subject_.findings;
        const site::Medium medium = site::mediumOf(subject_.channels);
        for (std::size_t i = 0; i < std::min(all.size(), kMostFindings); ++i) {
            const site::Finding& finding = all[i];
            FindingRow row;
            row.number = std::to_string(i + 1);
            row.rule = site::nameOf(finding.rule);
            row.from = static_cast<double>(finding.from);
            row.until = static_cast<double>(finding.until);
            row.when = spokenWindow({row.from, row.until});
            row.says = finding.says;
            row.honest = fmt::format("也可能是：{}", site::honestCauseOf(finding.rule, medium));
            row.isChosen = look_.finding == i;
            row.isInWindow = row.from < look_.window.until && row.until > look_.window.from;
            model_.findings.push_back(std::move(row));
        }
        if (all.empty()) model_.findingsNote = "规则没有发现异常。没有发现不等于没有问题。";
        if (all.size() > kMostFindings)
            model_.findingsNote =
                fmt::format("一共 {} 条，列出前 {} 条。", all.size(), kMostFindings);
    }

    void fillLanes() {
        const auto lanes = lanesOf(look_, subject_, shelf_);
        model_.allLanes = lanes.size();
        const auto fitting = static_cast<std::size_t>(std::max(1, room_.lanes));
        const std::size_t most = lanes.size() > fitting ? lanes.size() - fitting : 0;
        look_.firstLane = std::min(look_.firstLane, most);
        const std::size_t end = std::min(lanes.size(), look_.firstLane + fitting);
        const auto shown = static_cast<int>(end - look_.firstLane);
        const LaneRoom room{room_.columns, std::clamp(room_.tickRows / std::max(1, shown), 2, 6)};
        for (std::size_t i = look_.firstLane; i < end; ++i) {
            model_.lanes.push_back(look_.view == TrendView::Days
                                       ? makeDaysLane(*lanes[i].front(), look_, room)
                                       : makeLane(lanes[i], look_.window, look_.cursor, room));
        }
        if (most > 0)
            model_.lanesNote = fmt::format("上下键看另外 {} 个因子", lanes.size() - fitting);
        if (look_.view == TrendView::Days) {
            model_.axis = dayAxis(look_.hours, room_.mostTicks);
            model_.dayLabel = spokenDay(look_.day);
            model_.besideLabel = spokenDay(look_.beside);
        } else {
            model_.axis = timeAxis(look_.window, room_.mostTicks);
            fillBands(lanes);
        }
    }

    void fillBands(const std::vector<std::vector<const TrendSeries*>>& lanes) {
        std::vector<const TrendSeries*> series;
        for (const auto& lane : lanes) series.insert(series.end(), lane.begin(), lane.end());
        model_.marks = markBands(series, look_.window, room_.columns);
        model_.cameras = cameraBands(subject_.clips, look_.window, room_.columns);
        for (std::size_t i = 0; i < model_.findings.size(); ++i) {
            const FindingRow& row = model_.findings[i];
            if (!row.isInWindow) continue;
            model_.bands.push_back({i, columnOf(row.from), columnOf(row.until), row.isChosen,
                                    row.number + " " + row.rule});
        }
        for (const site::Minute visit : subject_.visits) {
            const auto at = static_cast<double>(visit);
            if (look_.window.contains(at)) model_.visits.push_back(columnOf(at));
        }
    }

    void fillCursor() {
        if (!look_.cursor) return;
        const auto minute = static_cast<double>(*look_.cursor);
        const double at = look_.view == TrendView::Days ? site::minuteOfDay(*look_.cursor) : minute;
        if (look_.view == TrendView::Days) model_.cursor = site::momentOf(*look_.cursor).clock();
        if (model_.seen.contains(at)) model_.cursorAt = columnOf(at);
        if (look_.view == TrendView::Days) return;
        std::vector<std::string> words;
        if (const std::string marks = marksAtCursor(); !marks.empty())
            words.push_back("标记：" + marks);
        for (const site::Clip& clip : subject_.clips) {
            if (*look_.cursor >= clip.from && *look_.cursor < clip.until)
                words.push_back(wordsOf(clip));
        }
        model_.cursorMark = base::join(words, "；");
    }

    [[nodiscard]] std::string marksAtCursor() const {
        std::set<site::DataMark> marks;
        for (const std::string& id : look_.channels) {
            const TrendSeries* series = shelf_.find(id);
            if (series != nullptr) marks.insert(series->markAt(*look_.cursor));
        }
        marks.erase(site::DataMark::Normal);
        std::vector<std::string> words;
        for (const site::DataMark mark : marks)
            words.push_back(fmt::format("{} {}", site::letterOf(mark), site::nameOf(mark)));
        return base::join(words, "、");
    }

    void fillChannels() {
        for (const site::Channel& channel : subject_.channels) {
            const std::string title(site::nameOf(channel.witness));
            auto group = std::find_if(model_.groups.begin(), model_.groups.end(),
                                      [&](const ChannelGroup& one) { return one.title == title; });
            if (group == model_.groups.end())
                group = model_.groups.insert(group, ChannelGroup{title, {}});
            group->rows.push_back(rowOf(channel));
        }
    }

    [[nodiscard]] ChannelRow rowOf(const site::Channel& channel) const {
        ChannelRow row;
        row.id = channel.id;
        row.name = channel.name;
        row.isShown = isShown(look_, channel.id);
        row.style = styleOf(channel.witness);
        for (const TrendLane& lane : model_.lanes) {
            for (const TrendCurve& curve : lane.curves) {
                const bool isIts = look_.view == TrendView::Curves && curve.channel == channel.id;
                if (isIts) row.style = curve.style;
            }
        }
        const TrendSeries* series = shelf_.find(channel.id);
        if (!row.isShown || series == nullptr || !look_.cursor || look_.view != TrendView::Curves) {
            row.readout = channel.unit;
            return row;
        }
        row.readout = readoutOf(channel, series->valueAt(*look_.cursor));
        const site::DataMark mark = series->markAt(*look_.cursor);
        if (mark != site::DataMark::Normal) row.mark = site::nameOf(mark);
        return row;
    }

    void fillScatter() {
        const TrendSeries* across = shelf_.find(look_.across);
        const TrendSeries* up = shelf_.find(look_.up);
        if (across != nullptr && up != nullptr)
            model_.scatter = correlate(*across, *up, look_.window);
    }

    const TrendSubject& subject_;
    const TrendShelf& shelf_;
    const TrendRoom& room_;
    TrendModel& model_;
    TrendLook& look_;
};

/// The minute of the cursor for a place of what is seen; on a day that is compared, of the first
/// of them.
site::Minute minuteAt(const TrendModel& model, double at) {
    const auto minute = static_cast<site::Minute>(std::floor(at));
    if (model.look.view != TrendView::Days) return minute;
    return site::minuteOf({model.look.day}) + std::clamp<site::Minute>(minute, 0, 1439);
}

void setSeen(TrendLook& look, const TrendWindow& window) {
    (look.view == TrendView::Days ? look.hours : look.window) = window;
}

TrendWindow boundsOf(const TrendModel& model) {
    return model.look.view == TrendView::Days ? TrendWindow{0, kDay} : model.whole;
}

}  // namespace

TrendModel makeTrend(TrendLook look, const TrendSubject& subject, const TrendShelf& shelf,
                     const TrendRoom& room) {
    TrendModel model;
    model.whole = shelf.span();
    model.look = std::move(look);
    settle(model.look, subject, model.whole);
    TrendDesk(subject, shelf, room, model).fill();
    return model;
}

TrendLook firstLook(const TrendSubject& subject, const TrendWindow& whole) {
    TrendLook look;
    for (const site::Channel& channel : subject.channels) {
        const bool isBound = channel.witness == site::Witness::Platform && channel.limit;
        if (isBound && look.channels.size() < kFirstChannels) look.channels.push_back(channel.id);
    }
    if (look.channels.empty()) {
        const std::size_t count = std::min(subject.channels.size(), kFirstChannels);
        for (std::size_t i = 0; i < count; ++i) look.channels.push_back(subject.channels[i].id);
    }
    look.window = keptIn({whole.until - kFirstDays * kDay, whole.until}, whole);
    look.day = lastDayOf(whole);
    look.beside = std::max(firstDayOf(whole), look.day.plusDays(-1));
    return look;
}

TrendLook withChannel(const TrendLook& look, const TrendSubject& subject, const std::string& id) {
    TrendLook changed = look;
    changed.channels.clear();
    for (const site::Channel& channel : subject.channels) {
        if (isShown(look, channel.id) != (channel.id == id)) changed.channels.push_back(channel.id);
    }
    return changed;
}

TrendLook lookingAt(const TrendLook& look, const TrendModel& model, std::size_t index) {
    TrendLook changed = look;
    if (index >= model.findings.size()) return changed;
    const FindingRow& row = model.findings[index];
    changed.view = TrendView::Curves;
    changed.finding = index;
    changed.window = around(row.from, row.until, model.whole);
    changed.cursor = static_cast<site::Minute>(row.from);
    changed.day = site::momentOf(*changed.cursor).date;
    changed.beside = std::max(firstDayOf(model.whole), changed.day.plusDays(-1));
    return changed;
}

std::optional<std::size_t> nextFinding(const TrendModel& model, int by) {
    const auto count = static_cast<int>(model.findings.size());
    if (count == 0) return std::nullopt;
    if (model.look.finding) {
        const int next = (static_cast<int>(*model.look.finding) + by % count + count) % count;
        return static_cast<std::size_t>(next);
    }
    const auto inside = std::find_if(model.findings.begin(), model.findings.end(),
                                     [](const FindingRow& row) { return row.isInWindow; });
    if (inside != model.findings.end())
        return static_cast<std::size_t>(inside - model.findings.begin());
    return by > 0 ? 0 : static_cast<std::size_t>(count - 1);
}

TrendLook withCursorMoved(const TrendModel& model, int columns, int by) {
    TrendLook changed = model.look;
    const TrendWindow& seen = model.seen;
    if (!model.cursorAt) return withCursorAt(model, 0.5);
    const double step = std::max(1.0, std::floor(seen.minutes() / columns));
    const double at = model.look.view == TrendView::Days ? site::minuteOfDay(*model.look.cursor)
                                                         : static_cast<double>(*model.look.cursor);
    const TrendWindow bounds = boundsOf(model);
    const double to = std::clamp(at + by * step, std::ceil(bounds.from), bounds.until - 1);
    changed.cursor = minuteAt(model, to);
    // The cursor takes the window with it.
    if (to < seen.from) setSeen(changed, panned(seen, (to - seen.from) / seen.minutes(), bounds));
    if (to + 1 > seen.until)
        setSeen(changed, panned(seen, (to + 1 - seen.until) / seen.minutes(), bounds));
    return changed;
}

TrendLook withCursorAt(const TrendModel& model, double share) {
    TrendLook changed = model.look;
    changed.cursor = minuteAt(model, model.seen.at(std::clamp(share, 0.0, 1.0)));
    const auto last = static_cast<site::Minute>(std::ceil(model.whole.until)) - 1;
    changed.cursor = std::min(*changed.cursor, last);
    return changed;
}

TrendLook withZoom(const TrendModel& model, double share, double factor) {
    TrendLook changed = model.look;
    setSeen(changed, zoomedAt(model.seen, share, factor, boundsOf(model)));
    return changed;
}

TrendLook withPan(const TrendModel& model, double share) {
    TrendLook changed = model.look;
    setSeen(changed, panned(model.seen, share, boundsOf(model)));
    return changed;
}

TrendLook withAll(const TrendModel& model) {
    TrendLook changed = model.look;
    setSeen(changed, boundsOf(model));
    return changed;
}

TrendLook withDays(const TrendModel& model, int day, int beside) {
    TrendLook changed = model.look;
    const base::Date first = firstDayOf(model.whole);
    const base::Date last = lastDayOf(model.whole);
    changed.day = std::clamp(changed.day.plusDays(day), first, last);
    changed.beside = std::clamp(changed.beside.plusDays(beside), first, last);
    return changed;
}

}  // namespace lianbing::present
