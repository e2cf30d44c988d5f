#include "tests/fuzz/fuzz_target.h"
#include "tests/support/fuzz_records.h"

/// Reads the bytes as they are, and the words that they stand for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace lianbing::tests;
    const std::string_view text = textOf(bytes, size);
    mustHold(brokenStreamRule(text));
    mustHold(brokenStreamRule(framesOf(text)));
    return 0;
}
