#pragma once

// Internal to game/script: Lua patterns, with a price for every step.

#include <lua.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lianbing::script {

/// Matches one Lua 5.4 pattern against one text. Meaning and errors are those of the reference
/// manual; backtracking pays fuel and nesting is bounded, so that no pattern can hang or overflow.
/// Borrows both texts.
class PatternMatcher {
public:
    PatternMatcher(lua_State* lua, std::string_view subject, std::string_view pattern)
        : lua_(lua), subject_(subject), pattern_(pattern) {}

    /// Matches from byte `at` on, there and nowhere else; returns the byte after the match. Forgets
    /// earlier captures.
    std::optional<std::size_t> matchAt(std::size_t at);

    /// After a match from `from` to `to`: pushes every capture, or the whole match when there are
    /// none; returns how many.
    int pushCaptures(std::size_t from, std::size_t to);
    /// Pushes capture `index` (from 0). Capture 0 of a pattern without captures is the whole match.
    void pushCapture(int index, std::size_t from, std::size_t to);

    [[nodiscard]] int captureCount() const { return level_; }

private:
    enum class Extent : unsigned char { Open, Position, Closed };

    struct Capture {
        std::size_t from = 0;
        std::size_t length = 0;
        Extent extent = Extent::Open;
    };

    static constexpr int kMaxCaptures = 32;
    static constexpr int kMaxDepth = 200;
    using Match = std::optional<std::size_t>;

    Match match(std::size_t at, std::size_t item);
    Match matchItem(std::size_t at, std::size_t& item, std::size_t& onward);
    Match openCapture(std::size_t at, std::size_t item, Extent extent);
    Match closeCapture(std::size_t at, std::size_t item);
    Match expandMost(std::size_t at, std::size_t item, std::size_t itemEnd);
    Match expandLeast(std::size_t at, std::size_t item, std::size_t itemEnd);
    Match balanced(std::size_t at, std::size_t item);
    Match repeated(std::size_t at, char digit);
    bool isFrontier(std::size_t at, std::size_t set, std::size_t setEnd);
    bool matchesOne(std::size_t at, std::size_t item, std::size_t itemEnd);
    bool inSet(unsigned char letter, std::size_t set, std::size_t bracket);
    std::size_t endOfItem(std::size_t item);

    [[nodiscard]] char patternAt(std::size_t item) const {
        return item < pattern_.size() ? pattern_[item] : '\0';
    }

    void work(std::size_t amount);

    lua_State* lua_;
    std::string_view subject_;
    std::string_view pattern_;
    std::array<Capture, kMaxCaptures> captures_{};
    int level_ = 0;
    int depth_ = 0;
    std::size_t pending_ = 0;
};

}  // namespace lianbing::script
