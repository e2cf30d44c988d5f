#pragma once

#include <algorithm>
#include <string_view>

namespace lianbing::law {

/// Whether a text ends in one of the words.
bool endsInAny(std::string_view text, const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace lianbing::law
