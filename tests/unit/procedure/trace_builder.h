#pragma once

#include "game/base/date.h"
#include "game/procedure/trace.h"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace lianbing::procedure {

/// A moment `minutes` after nine o'clock on a day that no real law begins on, a Saturday.
inline base::Moment minuteOf(std::int64_t minutes) {
    return base::Moment{base::Date::fromDays(12000), std::chrono::hours(9)}.plus(
        std::chrono::minutes(minutes));
}

/// An event from minute `first` to minute `last`.
inline TraceEvent anEvent(std::uint64_t input, std::string name, std::int64_t first,
                          std::int64_t last, Attributes attributes = {}) {
    return {input, std::move(name), minuteOf(first), minuteOf(last), std::move(attributes)};
}

inline TraceEvent anEvent(std::uint64_t input, std::string name, std::int64_t at) {
    return anEvent(input, std::move(name), at, at);
}

/// Reads `90`, or `2d30` for thirty minutes and two days, and what stands before `-` or `/`.
inline std::int64_t minutesFrom(std::string_view& text) {
    std::int64_t minutes = 0;
    const auto read = [&](std::int64_t unit) {
        std::int64_t number = 0;
        const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        minutes += number * unit;
    };
    const std::size_t days = text.find('d');
    if (days < text.find_first_of("-/")) {
        read(24 * 60);
        text.remove_prefix(1);
    }
    read(1);
    return minutes;
}

/// A trace written `sample:0-5 seal:2d/lin`: names, minutes from one to the other, and who; `+`
/// before a name is a part of the same input.
inline Trace traceOf(const std::string& text) {
    Trace trace;
    std::istringstream words(text);
    std::uint64_t input = 0;
    for (std::string word; words >> word;) {
        const bool isPart = word.front() == '+';
        if (!isPart) ++input;
        const std::size_t colon = word.find(':');
        std::string name = word.substr(isPart ? 1 : 0, colon - (isPart ? 1 : 0));
        std::string_view rest = std::string_view(word).substr(colon + 1);
        const std::int64_t first = minutesFrom(rest);
        std::int64_t last = first;
        if (!rest.empty() && rest.front() == '-') {
            rest.remove_prefix(1);
            last = minutesFrom(rest);
        }
        Attributes attributes;
        if (!rest.empty()) setAttribute(attributes, "who", rest.substr(1));
        trace.push_back(anEvent(input, std::move(name), first, last, std::move(attributes)));
    }
    return trace;
}

}  // namespace lianbing::procedure
