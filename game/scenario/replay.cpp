#include "game/scenario/replay.h"

#include "game/base/check.h"

#include <algorithm>

namespace lianbing::scenario {

std::vector<std::uint64_t> lineUpTo(const std::vector<Entry>& entries, std::uint64_t sequence) {
    LIANBING_CHECK(sequence <= entries.size(), "a line ends at an input of the log");
    std::vector<std::uint64_t> line;
    while (sequence > 0) {
        const Entry& entry = entries[sequence - 1];
        if (const auto* rewind = std::get_if<RewindTo>(&entry.intent)) {
            LIANBING_CHECK(rewind->sequence < sequence, "a rewind points back");
            sequence = rewind->sequence;
            continue;
        }
        line.push_back(sequence);
        --sequence;
    }
    std::reverse(line.begin(), line.end());
    return line;
}

World foldLine(const Definition& definition, const Case& current, const std::vector<Entry>& entries,
               const std::vector<std::uint64_t>& line) {
    World world = World::begin(definition, current);
    for (const std::uint64_t sequence : line) {
        const Entry& entry = entries[sequence - 1];
        fold(world, definition, sequence, entry.intent, entry.effects);
    }
    return world;
}

}  // namespace lianbing::scenario
