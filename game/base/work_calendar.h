#pragma once

#include "game/base/date.h"

#include <map>
#include <string>

namespace lianbing::base {

/// Which days are worked, by the weekly rhythm and the yearly notices about public holidays. A year
/// without a notice is not known: nothing is guessed about its holidays.
class WorkCalendar {
public:
    /// A day that a notice names.
    struct NotedDay {
        bool isWorked = false;
        std::string notice;  ///< 国办发明电〔2025〕7号; may be empty

        bool operator==(const NotedDay&) const = default;
    };

    /// Notes a day of a notice: off, or worked although it is a Saturday or Sunday. A year is known
    /// once one of its days was noted.
    void set(Date day, bool isWorked, std::string notice = {});

    [[nodiscard]] bool knows(int year) const;
    /// Whether offices work on the day. In a year that is not known, by the week alone.
    [[nodiscard]] bool isWorked(Date day) const;
    /// The day itself if it is worked, else the next one that is.
    [[nodiscard]] Date workedFrom(Date day) const;
    /// The `count`th worked day after `day`, from 1 (checked).
    [[nodiscard]] Date plusWorked(Date day, int count) const;

    [[nodiscard]] const std::map<Date, NotedDay>& notices() const { return notices_; }

    /// What a notice says of the day; null when none names it.
    [[nodiscard]] const NotedDay* noted(Date day) const;

    bool operator==(const WorkCalendar&) const = default;

private:
    std::map<Date, NotedDay> notices_;
};

}  // namespace lianbing::base
