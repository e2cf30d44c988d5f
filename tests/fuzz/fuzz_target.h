#pragma once

#include "game/base/check.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lianbing::tests {

inline std::string_view textOf(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// Stops the fuzzer with the rule that is broken.
inline void mustHold(const std::string& brokenRule) {
    LIANBING_CHECK(brokenRule.empty(), brokenRule.c_str());
}

}  // namespace lianbing::tests
