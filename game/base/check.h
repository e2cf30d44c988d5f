#pragma once

namespace lianbing::base {

/// Prints the broken expectation to standard error and aborts, in release builds too.
[[noreturn]] void failCheck(const char* condition, const char* words, const char* file, int line);

}  // namespace lianbing::base

/// States what only a bug in our own code can break. Never for input, files or the machine.
#define LIANBING_CHECK(condition, words) \
    ((condition) ? void() : ::lianbing::base::failCheck(#condition, words, __FILE__, __LINE__))
