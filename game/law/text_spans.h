#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace lianbing::law {

/// Byte spans of a text, in order, that do not touch.
using TextSpans = std::vector<std::pair<std::size_t, std::size_t>>;

}  // namespace lianbing::law
