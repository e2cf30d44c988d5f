#include "game/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace lianbing::base {

void failCheck(const char* condition, const char* words, const char* file, int line) {
    // No formatting library: the heap may be what is broken.
    std::fprintf(stderr, "%s:%d: 程序内部错误：%s（%s）\n", file, line, words, condition);
    std::fflush(stderr);
    std::abort();
}

}  // namespace lianbing::base
