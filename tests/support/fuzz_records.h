#pragma once

#include <string>
#include <string_view>

namespace lianbing::tests {

/// As fuzz_invariants.h, for what platforms and loggers send.

/// Pieces of a stream lie in it one behind the other; its records open as sources, and the rules
/// run on them; every flaw says something.
std::string brokenStreamRule(std::string_view text);

/// A file that is refused says why; what is read opens as sources, and the rules run on it.
std::string brokenMonitoringRule(std::string_view text);

/// Frames with the right length and sum, made of the words of the protocol, with some damage.
std::string framesOf(std::string_view bytes);
/// A table made of headings, times and values.
std::string monitoringWordsOf(std::string_view bytes);

}  // namespace lianbing::tests
