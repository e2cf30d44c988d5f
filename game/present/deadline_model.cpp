#include "game/present/deadline_model.h"

#include "game/base/text.h"
#include "game/present/counted_text.h"
#include "game/procedure/counted_period.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <utility>

namespace lianbing::present {

namespace {

using base::Date;
using procedure::CountedPeriod;
using procedure::StatutoryPeriod;

/// An answer further away than this from the days counted is not worth a month of the calendar.
constexpr int kNearDays = 62;

std::string basisWords(const StatutoryPeriod& what) {
    return what.basis.empty() ? std::string() : what.basis.front().official();
}

bool isFound(const StatutoryPeriod& what, const std::string& words) {
    std::string text = what.id + ' ' + what.group + ' ' + what.title + ' ' + what.period.spoken() +
                       ' ' + what.from + ' ' + what.until;
    for (const law::ArticleRef& ref : what.basis) text += ' ' + ref.official();
    const std::vector<std::string> all = base::split(words, ' ');
    return std::all_of(all.begin(), all.end(), [&](const std::string& word) {
        return text.find(base::trim(word)) != std::string::npos;
    });
}

/// Periods by group, both in the order in which they are written.
std::vector<PeriodGroup> groupsOf(const DeadlineLook& look,
                                  const std::vector<StatutoryPeriod>& periods) {
    std::vector<PeriodGroup> groups;
    for (const StatutoryPeriod& what : periods) {
        if (!isFound(what, look.words)) continue;
        const std::string title = what.group.empty() ? "其他" : what.group;
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const PeriodGroup& one) { return one.title == title; });
        if (group == groups.end()) group = groups.insert(groups.end(), PeriodGroup{title, {}});
        group->periods.push_back(
            {what.id, what.title, what.period.spoken(), basisWords(what), what.id == look.period});
    }
    return groups;
}

std::vector<BasisMark> marksOf(const std::vector<std::string>& names) {
    std::vector<BasisMark> marks;
    for (const std::string& name : names) marks.push_back({name, name});
    return marks;
}

/// A day, and in `field` what is wrong with it. Nothing typed is not wrong, but no day.
std::optional<Date> readDay(DayField& field) {
    if (field.text.empty()) return std::nullopt;
    const base::Result<Date> day = procedure::readCountableDay(field.text);
    if (!day) field.problem = day.error().text();
    return day ? std::optional(*day) : std::nullopt;
}

std::optional<base::Moment> readStart(DeadlineModel& model) {
    const std::optional<Date> day = readDay(model.start);
    if (!day) return std::nullopt;
    if (!model.isClockTime) return base::Moment{*day};
    const base::Result<base::Moment> moment =
        base::Moment::parse(day->iso() + "T" + model.hour.text);
    if (moment) return *moment;
    model.hour.problem = "时刻写成 09:00 的样子";
    return std::nullopt;
}

/// The suspensions that are complete; nothing while one of them is wrong.
std::optional<std::vector<procedure::Suspension>> readSuspensions(DeadlineModel& model) {
    std::vector<procedure::Suspension> spans;
    bool isWrong = false;
    for (SuspensionFields& fields : model.suspensions) {
        const std::optional<Date> first = readDay(fields.first);
        const std::optional<Date> last = readDay(fields.last);
        if (first && last && *last < *first) fields.last.problem = "末日早于首日";
        isWrong = isWrong || !fields.first.problem.empty() || !fields.last.problem.empty();
        if (first && last) spans.push_back({*first, *last, "中止"});
    }
    if (isWrong) return std::nullopt;
    return spans;
}

std::string dueNoteOf(const CountedPeriod& counted) {
    std::string note =
        dayWithWeekday(counted.deadline.lastDay).substr(counted.deadline.lastDay.iso().size() + 1);
    const auto last = counted.days.empty() ? procedure::CountedDay{} : counted.days.back();
    if (!last.why.empty() && last.why != note) note += "，" + last.why;
    note += "；当日 24 时届满";
    if (counted.deadline.isMoved) note += "；" + movedNote(counted.deadline);
    return note;
}

/// `早了 9 天`.
std::string distance(Date given, Date right) {
    const int days = given.days() - right.days();
    return fmt::format("{}了 {} 天", days < 0 ? "早" : "晚", std::abs(days));
}

/// What one period that was counted shows.
class CountedDesk {
public:
    CountedDesk(CountedPeriod counted, const law::Library& library, DeadlineModel& model)
        : counted_(std::move(counted)), library_(library), model_(model) {}

    void fill() {
        model_.isCounted = true;
        model_.isSure = counted_.deadline.isSure();
        model_.basis = marksOf(counted_.basis);
        model_.countBasis = marksOf(counted_.countBasis);
        markAnswer();
        model_.isHidden = model_.look.hidesResult && !model_.mark && !model_.isClockTime;
        for (const std::string& doubt : doubtsOf(counted_))
            model_.warnings.push_back({doubt, false});
        if (!model_.isHidden) fillResult();
        fillMonths();
    }

private:
    void markAnswer() {
        const std::optional<Date> given =
            model_.isClockTime ? std::nullopt : readDay(model_.answer);
        if (!given) return;
        procedure::checkGiven(counted_, *given, library_.calendar());
        const bool isRight = counted_.check.error == procedure::DueError::None;
        std::string sentence = counted_.check.sentence;
        if (!isRight) sentence = distance(*given, counted_.deadline.lastDay) + "：" + sentence;
        model_.mark = ReckoningMark{isRight, std::move(sentence)};
    }

    void fillResult() {
        const procedure::Deadline& deadline = counted_.deadline;
        if (model_.isClockTime) {
            model_.due = deadline.end.date.chinese() + " " + deadline.end.clock();
            model_.dueNote = "连续计算，夜里和休息日都算";
            model_.steps = {{counted_.start.text() + " 起", counted_.period.spoken() + "，连续计算",
                             markOf(counted_.basis), false},
                            {deadline.end.text(), "届满", {}, true}};
            return;
        }
        model_.due = deadline.lastDay.chinese();
        model_.dueNote = dueNoteOf(counted_);
        for (const CountedStep& step : countedSteps(counted_.days))
            model_.steps.push_back({step.days, step.meaning, {}, step.isLast});
        if (counted_.what.isLeast) model_.warnings.push_back({std::string(kLeastNote), false});
        for (std::string& note : notesOf(counted_))
            model_.warnings.push_back({std::move(note), false});
    }

    static BasisMark markOf(const std::vector<std::string>& names) {
        return names.empty() ? BasisMark{} : BasisMark{names.front(), names.front()};
    }

    /// Where the result is hidden, only what was typed is in the calendar.
    [[nodiscard]] std::vector<procedure::CountedDay> shownDays() const {
        std::vector<procedure::CountedDay> days = counted_.days;
        if (model_.isClockTime) {
            days = {{counted_.start.date, procedure::DayRole::Start, 0, {}}};
            if (counted_.deadline.lastDay > counted_.start.date)
                days.push_back({counted_.deadline.lastDay, procedure::DayRole::Last, 0, {}});
        }
        if (!model_.isHidden) return days;
        const auto isTold = [](const procedure::CountedDay& one) {
            return one.role == procedure::DayRole::Start ||
                   one.role == procedure::DayRole::Suspended;
        };
        days.erase(std::remove_if(days.begin(), days.end(), std::not_fn(isTold)), days.end());
        return days;
    }

    void fillMonths() {
        CalendarRequest request;
        request.first = counted_.start.date;
        request.last = counted_.deadline.lastDay;
        request.days = shownDays();
        if (counted_.given) {
            request.answer = counted_.given;
            if (*counted_.given >= request.first.plusDays(-kNearDays))
                request.first = std::min(request.first, *counted_.given);
            if (*counted_.given <= request.last.plusDays(kNearDays))
                request.last = std::max(request.last, *counted_.given);
        }
        model_.months = makeMonths(request, library_.calendar());
        model_.firstShown = model_.months.front().days.front().day;
        model_.lastShown = model_.months.back().days.back().day;
    }

    CountedPeriod counted_;
    const law::Library& library_;
    DeadlineModel& model_;
};

std::vector<std::string> traitsOf(const StatutoryPeriod& what) {
    std::vector<std::string> traits;
    if (what.isLeast) traits.emplace_back("要等满");
    if (procedure::isClockTime(what.period.unit)) return traits;
    if (what.period.unit == procedure::PeriodUnit::WorkingDays) return traits;
    traits.emplace_back(what.movesOffHolidays ? "休息日顺延" : "没有写休息日顺延");
    return traits;
}

void fillPeriod(const StatutoryPeriod& what, DeadlineModel& model) {
    model.title = what.title;
    model.length = what.period.spoken();
    model.span = fmt::format("从{}起算，到{}", what.from, what.until);
    model.traits = traitsOf(what);
    model.note = what.note;
    model.isClockTime = procedure::isClockTime(what.period.unit);
    model.hour.text = model.look.hour;
    model.answer.text = model.look.answer;
    model.canSuspend = what.interruption.has_value();
    if (model.canSuspend) {
        for (const SuspensionLook& span : model.look.suspensions)
            model.suspensions.push_back({{span.first, {}}, {span.last, {}}});
    }
    if (!what.extension) return;
    model.extension =
        fmt::format("可以延长{}，最多 {} 次", what.extension->by.spoken(), what.extension->most);
    model.mostExtensions = what.extension->most;
}

}  // namespace

DeadlineModel makeDeadline(const DeadlineLook& look, const std::vector<StatutoryPeriod>& periods,
                           const law::Library& library) {
    DeadlineModel model;
    model.look = look;
    if (periods.empty()) return model;
    const auto named =
        std::find_if(periods.begin(), periods.end(),
                     [&](const StatutoryPeriod& one) { return one.id == look.period; });
    const StatutoryPeriod& known = named == periods.end() ? periods.front() : *named;
    model.look.period = known.id;
    model.start.text = look.start;
    const std::optional<Date> day = readDay(model.start);
    const auto ofDay = day ? procedure::periodOn(known, *day, library) : std::optional{known};
    const StatutoryPeriod& what = ofDay ? *ofDay : known;
    const int most = what.extension ? what.extension->most : 0;
    model.look.extensions = std::clamp(look.extensions, 0, most);
    model.groups = groupsOf(model.look, periods);
    if (model.groups.empty()) model.listNote = "没有找到。少写几个字再试。";
    fillPeriod(what, model);
    for (const law::ArticleRef& ref : what.basis)
        model.basis.push_back({ref.official(), ref.official()});
    if (!ofDay) {
        model.warnings.push_back(
            {fmt::format("{}没有查到这个期限的规定，不能算届满日", day->chinese()), true});
        model.basis.clear();
        return model;
    }
    if (!model.canSuspend && !model.look.suspensions.empty())
        model.warnings.push_back({"条文没有写这个期限有不计入的时间，填的中止没有用上", true});
    const std::optional<base::Moment> start = readStart(model);
    const auto suspensions = readSuspensions(model);
    if (!start || !suspensions) return model;
    CountedDesk(procedure::countPeriod(what, *start, model.look.extensions, *suspensions, library),
                library, model)
        .fill();
    return model;
}

}  // namespace lianbing::present
