#include "game/exchange/period_json.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace lianbing::exchange {

namespace {

using Json = nlohmann::ordered_json;
using procedure::DayRole;
using procedure::DueError;
using procedure::PeriodUnit;

std::string_view nameOf(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::Minutes:
            return "minutes";
        case PeriodUnit::Hours:
            return "hours";
        case PeriodUnit::NaturalDays:
            return "days";
        case PeriodUnit::WorkingDays:
            return "working_days";
        case PeriodUnit::Months:
            return "months";
        case PeriodUnit::Years:
            return "years";
    }
    return "";
}

std::string_view nameOf(DayRole role) {
    switch (role) {
        case DayRole::Start:
            return "start";
        case DayRole::Counted:
            return "counted";
        case DayRole::DayOff:
            return "day-off";
        case DayRole::Suspended:
            return "suspended";
        case DayRole::Moved:
            return "moved";
        case DayRole::Last:
            return "last";
    }
    return "";
}

std::string_view nameOf(DueError error) {
    switch (error) {
        case DueError::None:
            return "none";
        case DueError::StartCounted:
            return "start-counted";
        case DueError::NaturalForWorking:
            return "natural-for-working";
        case DueError::WorkingForNatural:
            return "working-for-natural";
        case DueError::HolidaysForgotten:
            return "holidays-forgotten";
        case DueError::NotMoved:
            return "not-moved";
        case DueError::SuspensionForgotten:
            return "suspension-forgotten";
        case DueError::MonthAsThirtyDays:
            return "month-as-thirty-days";
        case DueError::Other:
            return "other";
    }
    return "";
}

Json lengthJson(const procedure::Period& period) {
    return Json{{"amount", period.amount}, {"unit", nameOf(period.unit)}};
}

Json compactJson(const std::vector<law::ArticleRef>& refs) {
    Json list = Json::array();
    for (const law::ArticleRef& ref : refs) list.push_back(ref.compact());
    return list;
}

Json extensionJson(const std::optional<procedure::Extension>& extension) {
    if (!extension) return nullptr;
    Json json = lengthJson(extension->by);
    json["most"] = extension->most;
    json["basis"] = compactJson(extension->basis);
    json["unverified"] = extension->unverified;
    return json;
}

Json interruptionJson(const std::optional<procedure::Interruption>& interruption) {
    if (!interruption) return nullptr;
    return Json{{"what", interruption->what},
                {"basis", compactJson(interruption->basis)},
                {"unverified", interruption->unverified}};
}

void addTerms(const procedure::PeriodTerms& terms, Json& json) {
    json.update(lengthJson(terms.period));
    json["moves"] = terms.movesOffHolidays;
    json["basis"] = compactJson(terms.basis);
    json["count_basis"] = compactJson(terms.countBasis);
    json["extension"] = extensionJson(terms.extension);
    json["interruption"] = interruptionJson(terms.interruption);
    json["note"] = terms.note;
    json["unverified"] = terms.unverified;
}

Json periodJson(const procedure::StatutoryPeriod& what) {
    Json json{{"id", what.id}, {"group", what.group}, {"title", what.title}};
    json["least"] = what.isLeast;
    json["from"] = what.from;
    json["to"] = what.until;
    addTerms(what, json);
    json["earlier"] = Json::array();
    for (const procedure::PeriodTerms& terms : what.earlier) {
        Json older = Json::object();
        addTerms(terms, older);
        json["earlier"].push_back(std::move(older));
    }
    return json;
}

Json daysJson(const std::vector<procedure::CountedDay>& days) {
    Json list = Json::array();
    for (const procedure::CountedDay& day : days) {
        list.push_back(Json{{"day", day.day.iso()},
                            {"role", nameOf(day.role)},
                            {"number", day.number},
                            {"why", day.why}});
    }
    return list;
}

Json suspensionsJson(const std::vector<procedure::Suspension>& suspensions) {
    Json list = Json::array();
    for (const procedure::Suspension& span : suspensions)
        list.push_back(Json{{"first", span.first.iso()}, {"last", span.last.iso()}});
    return list;
}

}  // namespace

std::string periodsJson(const std::vector<procedure::StatutoryPeriod>& periods) {
    Json list = Json::array();
    for (const procedure::StatutoryPeriod& what : periods) list.push_back(periodJson(what));
    return Json{{"periods", std::move(list)}}.dump();
}

std::string countedJson(const procedure::CountedPeriod& counted) {
    const procedure::Deadline& deadline = counted.deadline;
    Json json{{"id", counted.what.id}, {"title", counted.what.title}};
    json.update(lengthJson(counted.period));
    json["moves"] = counted.what.movesOffHolidays;
    json["least"] = counted.what.isLeast;
    json["unverified"] = counted.isUnverified();
    json["start"] = counted.start.text();
    json["extensions"] = counted.extensions;
    json["suspensions"] = suspensionsJson(counted.counting.suspensions);
    json["end"] = deadline.end.text();
    json["last_day"] = deadline.lastDay.iso();
    json["counted_out"] = deadline.countedOut.iso();
    json["moved"] = deadline.isMoved;
    json["if_moved"] = deadline.isOpen() ? Json(deadline.ifMoved.iso()) : Json(nullptr);
    json["suspended_days"] = deadline.suspendedDays;
    json["unknown_years"] = deadline.unknownYears;
    json["days"] = daysJson(counted.days);
    json["basis"] = counted.basis;
    json["count_basis"] = counted.countBasis;
    json["note"] = counted.what.note;
    if (counted.given) {
        json["answer"] = counted.given->iso();
        json["error"] = nameOf(counted.check.error);
        json["sentence"] = counted.check.sentence;
    }
    return json.dump();
}

}  // namespace lianbing::exchange
