#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lianbing::law {

/// Items that stand in both sequences, by the places of the first of them.
struct CommonRun {
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t length = 0;
};

/// The longest common subsequence of two sequences of fewer than 2^32 items, as runs in order.
/// Takes time and memory for each pair of items: callers bound them.
template <class Items>
std::vector<CommonRun> commonRuns(const Items& before, const Items& after) {
    const std::size_t width = after.size() + 1;
    // Lengths of the longest common subsequence of what is left from each pair of places.
    std::vector<std::uint32_t> left((before.size() + 1) * width, 0);
    const auto leftAt = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
        return left[i * width + j];
    };
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            leftAt(i, j) = before[i] == after[j] ? leftAt(i + 1, j + 1) + 1
                                                 : std::max(leftAt(i + 1, j), leftAt(i, j + 1));
        }
    }
    std::vector<CommonRun> runs;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            const bool goesOn = !runs.empty() && runs.back().before + runs.back().length == i &&
                                runs.back().after + runs.back().length == j;
            if (!goesOn) runs.push_back({i, j, 0});
            ++runs.back().length;
            ++i;
            ++j;
        } else if (leftAt(i + 1, j) >= leftAt(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return runs;
}

}  // namespace lianbing::law
