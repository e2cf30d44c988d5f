#pragma once

#include "game/law/text_spans.h"

#include <string_view>

namespace lianbing::law {

/// What two texts do not share.
struct TextDiff {
    TextSpans gone;  ///< of the first text
    TextSpans came;  ///< of the second
};

/// Compares character by character. What stays between two changes but is too short to mean
/// anything counts as changed, so that words rewritten are marked as words.
TextDiff compareTexts(std::string_view before, std::string_view after);

}  // namespace lianbing::law
