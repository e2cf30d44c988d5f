#include "game/scenario/plant.h"

#include "game/scenario/definition.h"

#include <algorithm>

namespace lianbing::scenario {

namespace {

/// Where a cause goes on: later than any play, and still a day of the calendar.
site::Minute endOfTime() {
    return site::minuteOf(base::Moment{base::Date::fromYmd(9999, 12, 31).value_or(base::Date{})});
}

bool isUnder(const std::vector<std::string>& cases, const Case& current) {
    return cases.empty() || std::find(cases.begin(), cases.end(), current.id) != cases.end();
}

site::Minute endOf(const PlantSpan& span, const base::Moment& arrival) {
    return span.before ? span.before->after(arrival) : endOfTime();
}

/// Without another day meters began to count on 1 January of the year before arrival, so that they
/// show figures of a usual size.
base::Date sinceOf(const Plant& declared, const Case& current) {
    const int year = current.arrival.date.year() - 1;
    return declared.since.value_or(base::Date::fromYmd(year, 1, 1).value_or(base::Date{}));
}

/// The parts that have a span: `make(one, from, until)` for those of this case.
template <class Part, class Make>
void takeSpans(const std::vector<Part>& parts, const Case& current, Make make) {
    for (const Part& one : parts) {
        if (!isUnder(one.span.cases, current)) continue;
        make(one, one.span.from.after(current.arrival), endOf(one.span, current.arrival));
    }
}

}  // namespace

site::Minute PlantTime::after(const base::Moment& arrival) const {
    if (moment) return site::minuteOf(*moment);
    return site::minuteOf(base::Moment{arrival.date}) + day * site::kMinutesADay + minute;
}

site::Plant plantOf(const Plant& declared, const Case& current) {
    site::Plant plant;
    plant.kind = declared.kind;
    plant.seed = declared.seed;
    plant.since = sinceOf(declared, current);
    plant.name = declared.name;
    plant.trade = declared.trade;
    for (const PlantFigure& figure : declared.figures) {
        if (figure.caseId.empty() || figure.caseId == current.id) {
            plant.figures[figure.name] = figure.value;
        }
    }
    for (const PlantSpan& stop : declared.standstills) {
        if (isUnder(stop.cases, current)) {
            plant.standstills.push_back(
                {stop.from.after(current.arrival), endOf(stop, current.arrival)});
        }
    }
    takeSpans(declared.rains, current,
              [&](const PlantRain& rain, site::Minute from, site::Minute until) {
                  plant.rains.push_back({from, until, rain.share});
              });
    takeSpans(declared.causes, current,
              [&](const PlantCause& cause, site::Minute from, site::Minute until) {
                  plant.causes.push_back({cause.word, from, until, cause.strength, cause.daily});
              });
    for (const PlantVisit& visit : declared.visits) {
        if (isUnder(visit.cases, current)) plant.visits.push_back(visit.at.after(current.arrival));
    }
    return plant;
}

}  // namespace lianbing::scenario
