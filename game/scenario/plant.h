#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/site/plant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::scenario {

struct Case;

/// A figure of the simulated site, by name, such as the air's temperature.
struct PlantFigure {
    std::string name;
    std::string caseId;  ///< empty: under every case
    double value = 0;
};

/// A time of the simulated site: of the calendar, or counted from a case's arrival, so that one
/// plant serves cases of different years.
struct PlantTime {
    std::optional<base::Moment> moment;  ///< of the calendar
    int day = 0;                         ///< without it: 0 the day of arrival, -1 the day before it
    int minute = 0;                      ///< of that day

    [[nodiscard]] site::Minute after(const base::Moment& arrival) const;

    bool operator==(const PlantTime&) const = default;
};

/// From one time to another, under some cases only.
struct PlantSpan {
    PlantTime from;
    std::optional<PlantTime> before;  ///< excluded; nothing: it goes on
    std::vector<std::string> cases;   ///< empty: under every case

    bool operator==(const PlantSpan&) const = default;
};

struct PlantRain {
    PlantSpan span;
    double share = 0.5;  ///< of the dry-weather flow, on top
};

/// A fraud or an honest cause, as site::PlannedCause has it.
struct PlantCause {
    std::string word;
    PlantSpan span;
    double strength = 0.5;
    std::optional<site::DaySpan> daily;
};

/// Inspectors at the gate.
struct PlantVisit {
    PlantTime at;
    std::vector<std::string> cases;
};

/// The simulated site whose instruments handlers read; under each case it is opened as a
/// site::Plant. What is left out has the model's default.
struct Plant {
    std::string kind;
    std::uint64_t seed = 1;
    /// When meters began to count, of a station the first day of its data; without it 1 January of
    /// the year before arrival.
    std::optional<base::Date> since;
    std::string name;  ///< of the outlet
    std::vector<PlantFigure> figures;
    std::vector<PlantSpan> standstills;
    std::vector<PlantRain> rains;
    std::vector<PlantCause> causes;
    std::vector<PlantVisit> visits;
    std::string trade;  ///< as site::Plant has it; empty: none is named
};

/// The site under one case.
site::Plant plantOf(const Plant& declared, const Case& current);

/// What is wrong with it under some case: spans that end before they begin, strengths beyond 0 to
/// 1, cases that are not known, a stack under a case that has neither trade nor reference oxygen,
/// or a trade that has none on the first day. `where` is the path in the tables: `plant.causes[2]`.
std::vector<base::Error> findDefects(const Plant& declared, const std::vector<Case>& cases);

}  // namespace lianbing::scenario
