#pragma once

#include <string>

namespace lianbing::score {

/// Ends a sentence of a reason with a full stop where it has no closing mark, so that reasons can
/// be joined; an empty one stays empty.
std::string closedSentence(std::string sentence);

}  // namespace lianbing::score
