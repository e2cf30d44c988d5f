#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::ui {

/// Whether a line may end after a character.
enum class Break : unsigned char {
    Must,  ///< a newline
    May,
    Rather,  ///< only where nothing better fits: inside a number with its unit, a standard's name,
             ///< a short title
    Never,
};

/// The break after every character of `text`: Unicode's rules (libunibreak, no language), then the
/// rules of this field.
std::vector<Break> breaksAfter(std::u32string_view text);

}  // namespace lianbing::ui
