#pragma once

#include "game/base/result.h"
#include "game/site/hj212.h"
#include "game/site/noise.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::site::hj212 {

/// Something that a stream tells besides values.
struct Notice {
    enum class Kind {
        Heartbeat,
        Hardware,
        Key,  ///< asked for or set; the key itself is not kept
        Clock,
        Identity,
        GearState,
        Production,
        Check,
        RawResult,
        Log,
        Parameters
    };

    Kind kind = Kind::Heartbeat;
    Minute at = 0;              ///< DataTime; when it was made, where it has none
    std::string logger;         ///< MN
    std::string code;           ///< of the factor, as it was written; empty for none
    std::vector<Field> fields;  ///< as written, without DataTime and PolId

    /// Of a field; empty for none.
    [[nodiscard]] std::string_view value(std::string_view key) const;

    bool operator==(const Notice&) const = default;
};

/// 心跳, 自动标样核查, …
std::string_view nameOf(Notice::Kind kind);

/// A standard check that was not passed, by its own word.
bool isFailedCheck(const Notice& notice);

/// How often something was told.
struct NoticeCount {
    Notice::Kind kind = Notice::Kind::Heartbeat;
    std::size_t all = 0;
    std::size_t failed = 0;  ///< checks that were not passed

    bool operator==(const NoticeCount&) const = default;
};

/// Of what was told at all, in the order of the kinds.
std::vector<NoticeCount> countsOf(std::span<const Notice> notices);

/// What a message tells; nothing for values, answers, questions about the clock, states of
/// instruments, and commands that are not known here. Errors, in Chinese: a field that is missing,
/// or no time, number, state or key where there should be one.
base::Result<std::optional<Notice>> noticeOf(const Message& message);

}  // namespace lianbing::site::hj212
