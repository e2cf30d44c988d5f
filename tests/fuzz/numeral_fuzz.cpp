#include "tests/fuzz/fuzz_target.h"
#include "tests/support/fuzz_invariants.h"

/// Reads the bytes as a text, and the words that they stand for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace lianbing::tests;
    const std::string_view text = textOf(bytes, size);
    mustHold(brokenNumeralRule(text));
    mustHold(brokenNumeralRule(numeralOf(text)));
    return 0;
}
