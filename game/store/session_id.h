#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::store {

/// Names a session within its file: 1, 2, 3, … in the order of their beginning; never used again.
struct SessionId {
    std::int64_t value = 0;

    /// Reads what text() prints.
    static std::optional<SessionId> parse(std::string_view text);

    /// `12`.
    [[nodiscard]] std::string text() const { return std::to_string(value); }

    auto operator<=>(const SessionId&) const = default;
};

}  // namespace lianbing::store
