#include "game/procedure/trace.h"

#include <algorithm>

namespace lianbing::procedure {

namespace {

bool keyIsBefore(const std::pair<std::string, std::string>& entry, std::string_view key) {
    return entry.first < key;
}

}  // namespace

void setAttribute(Attributes& attributes, std::string_view key, std::string_view value) {
    const auto place = std::lower_bound(attributes.begin(), attributes.end(), key, keyIsBefore);
    if (place != attributes.end() && place->first == key) {
        place->second = value;
        return;
    }
    attributes.insert(place, {std::string(key), std::string(value)});
}

std::string spokenTime(const TraceEvent& event, const Trace& trace) {
    const bool isOfOneDay = trace.front().first.date == trace.back().last.date;
    return isOfOneDay ? event.first.clock()
                      : event.first.date.chinese() + " " + event.first.clock();
}

}  // namespace lianbing::procedure
