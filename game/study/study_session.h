#pragma once

#include "game/base/date.h"
#include "game/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lianbing::study {

/// What was planned.
struct StudyPlan {
    std::string id;
    std::string topic;
    std::string lecturer;
    base::Moment begins;

    bool operator==(const StudyPlan&) const = default;
};

struct Arrive {
    std::string person;
    base::Moment at;
    bool operator==(const Arrive&) const = default;
};

struct Leave {
    std::string person;
    base::Moment at;
    bool operator==(const Leave&) const = default;
};

/// The session is over; whoever is still there leaves with it.
struct Close {
    base::Moment at;
    bool operator==(const Close&) const = default;
};

using StudyEvent = std::variant<Arrive, Leave, Close>;

struct Attendance {
    base::Millis attended{
        0};  ///< time up to the last departure; before the planned beginning nothing counts
    std::optional<base::Moment> since;  ///< set while the person is there

    bool operator==(const Attendance&) const = default;
};

/// The state of one law-study session: the fold of its inputs, nothing else.
struct StudySession {
    StudyPlan plan;
    std::map<std::string, Attendance, std::less<>> attendance;
    std::optional<base::Moment> last;  ///< time of the last input
    bool over = false;

    /// How long a person attended, up to the last departure; zero for one who never came.
    [[nodiscard]] base::Millis attended(std::string_view person) const;

    bool operator==(const StudySession&) const = default;
};

/// Folds one input in. Errors: the session is over, time goes backwards, a person arrives twice,
/// leaves without being there or has no name; the session is then unchanged.
base::Status apply(StudySession& session, const StudyEvent& event);

}  // namespace lianbing::study
