#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>
#include <vector>

namespace lianbing::ui {

/// The characters that one face must be able to draw. Characters beyond U+FFFF are left out: the
/// packaged Dear ImGui cannot draw them.
class GlyphSet {
public:
    static constexpr std::size_t kLimit = 0x10000;

    /// Adds every character of a text; true when one of them was new.
    bool add(std::string_view text);
    bool add(char32_t value);

    [[nodiscard]] bool contains(char32_t value) const { return value < kLimit && set_[value]; }

    [[nodiscard]] bool empty() const { return set_.none(); }

    [[nodiscard]] std::size_t size() const { return set_.count(); }

    /// Pairs of first and last, ended by a zero, in the form that ImGui takes.
    [[nodiscard]] std::vector<unsigned short> ranges() const;

private:
    std::bitset<kLimit> set_;
};

struct StandIn {
    char32_t value = 0;
    char32_t instead = 0;
};

/// Signs that Noto Sans CJK lacks, and what is drawn instead.
inline constexpr std::array<StandIn, 6> kStandIns{
    {{U'✔', U'✓'}, {U'↵', U'⏎'}, {U'✘', U'×'}, {U'✗', U'×'}, {U'⁄', U'/'}, {U'−', U'-'}}};

/// What to draw instead of a character; zero when nothing is listed.
char32_t standIn(char32_t value);

/// The digit or sign that a small raised or lowered one is made of (₂ from 2), since the font has
/// few of them.
struct SmallSign {
    char32_t from = 0;  ///< zero: not one of these
    bool raised = false;
};

SmallSign smallSign(char32_t value);

}  // namespace lianbing::ui
