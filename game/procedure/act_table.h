#pragma once

#include "game/procedure/timed_act.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

/// A trace read once for all rules, in the order of its memory: its acts in numbers, and the values
/// of the keys that rules ask for in columns.
class ActTable {
public:
    /// The column of a key; equal keys share one. For all keys before the first trace; the key must
    /// outlive the table.
    std::size_t columnOf(const std::string& key);

    /// Takes this trace in place of the one before. It must outlive what is asked of it.
    void read(const Trace& trace);

    [[nodiscard]] std::span<const TimedAct> acts() const { return acts_; }

    /// An empty text where the act has none.
    [[nodiscard]] std::string_view value(std::size_t column, Place place) const {
        return values_[column * acts_.size() + place];
    }

private:
    std::vector<std::string_view> keys_;  ///< by column
    std::vector<TimedAct> acts_;
    std::vector<std::string_view> values_;  ///< column after column
};

}  // namespace lianbing::procedure
