#pragma once

#include "game/base/date.h"
#include "game/site/day_compare.h"
#include "game/site/source.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What an officer makes of a site's data, for other programs; as site_json.h.
namespace lianbing::exchange {

/// Evidence that was written.
struct WrittenEvidence {
    site::Minute from = 0;
    site::Minute until = 0;
    std::vector<std::string> channels;
    std::size_t rows = 0;
    std::vector<std::string> files;
    std::string digest;  ///< SHA-256 of the CSV
};

std::string evidenceJson(const WrittenEvidence& written);

/// Two days of one channel.
struct ComparedChannel {
    site::Channel channel;
    site::ComparedDays days;
};

std::string comparedJson(std::array<base::Date, 2> days, site::DayStep step,
                         std::span<const ComparedChannel> channels);
/// The same as a table: time, then for each channel both days and the second over the first.
std::string comparedCsv(std::array<base::Date, 2> days, site::DayStep step,
                        std::span<const ComparedChannel> channels);

/// A minute in which both of two channels have a normal value.
struct ValuePair {
    site::Minute at = 0;
    double across = 0;
    double up = 0;
};

/// Two channels against each other.
struct Correlated {
    site::Minute from = 0;
    site::Minute until = 0;
    site::Channel across;
    site::Channel up;
    std::vector<ValuePair> pairs;

    /// Nothing where one of them stands still, or too few minutes have both.
    struct Line {
        double correlation = 0;
        double slope = 0;
        double intercept = 0;
    };

    std::optional<Line> line;
    std::string note;  ///< what it may mean
};

/// Without the pairs.
std::string correlatedJson(const Correlated& correlated);
/// The pairs as a table.
std::string correlatedCsv(const Correlated& correlated);

/// A station of the platform's list, as people read it.
struct PlatformListing {
    struct Value {
        std::string name;
        std::string value;
        std::string limit;
        std::string over;  ///< empty for none
        bool isOver = false;
    };

    std::string id;
    std::string name;
    std::string outlet;
    std::string gravity;  ///< calm, slight, marked, grave; checking for one that cannot be opened
    std::vector<Value> values;
    std::string mark;
    std::string newest;
    std::size_t findings = 0;
    std::string rules;
    std::string sentence;
};

std::string platformJson(std::span<const PlatformListing> stations);

}  // namespace lianbing::exchange
