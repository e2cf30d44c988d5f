#pragma once

#include <cstddef>
#include <cstdint>

namespace lianbing::script {

/// What one run of script code may cost. A step is one instruction of the virtual machine or work
/// of about its size (some nanoseconds); the same code on the same values costs the same steps on
/// every machine.
struct Limits {
    std::int64_t steps = 1'000'000;
    std::size_t bytes = 16U << 20U;  ///< allocated in all, freed or not
    const char* runner =
        "处理函数";  ///< who is running, for the sentence that says what was too much

    /// One call or one resumption of a handler.
    static Limits forHandler() { return {}; }

    /// Reading a file and running its top level: long tables of data are no attack.
    static Limits forFile(std::size_t sourceBytes) {
        Limits limits{2'000'000, 32U << 20U, "脚本文件"};
        limits.addSource(sourceBytes);
        return limits;
    }

    /// What reading one more file of this size may cost on top.
    void addSource(std::size_t sourceBytes) {
        steps += 4 * static_cast<std::int64_t>(sourceBytes);
        bytes += 64 * sourceBytes;
    }
};

// Limits that hold for every script, whoever runs it.
inline constexpr std::size_t kMaxTextBytes = 64U * 1024U;
inline constexpr std::int64_t kMaxEntries = 10'000;  ///< of a table to sort, join, unpack or move
inline constexpr int kMaxCallDepth = 200;
inline constexpr int kMaxIndexDepth = 8;  ///< tables behind tables by __index
inline constexpr std::size_t kMaxSourceBytes = 8U << 20U;
inline constexpr int kMaxLabels =
    200;  ///< goto labels of a file; the parser compares each with each

}  // namespace lianbing::script
