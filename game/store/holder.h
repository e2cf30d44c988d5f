#pragma once

#include <cstdint>
#include <string>

namespace lianbing::store {

/// A process, told apart from every other one, past ones and those of other machines included.
struct Holder {
    std::string machine;  ///< /etc/machine-id; empty when unknown
    std::string boot;     ///< id of this boot of the kernel; empty when unknown
    std::string
        pidNamespace;  ///< containers number their processes by themselves; empty when unknown
    std::int64_t pid = 0;
    std::int64_t start = 0;  ///< kernel ticks from boot to its start; 0 when unknown

    bool operator==(const Holder&) const = default;
};

enum class Life { Alive, Gone, Unknown };

Holder thisProcess();

/// Whether a holder still lives, as far as `self` can tell: on the same machine a different boot or
/// a missing process (or another one with its number) is Gone; another machine or container is
/// Unknown.
Life lifeOf(const Holder& holder, const Holder& self);

}  // namespace lianbing::store
