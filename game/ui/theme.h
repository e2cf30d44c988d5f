#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

/// Every colour, size and radius that the desktop draws with. No other file spells a colour.
namespace lianbing::ui {

/// A colour as the vertices carry it: alpha, blue, green, red from the top byte down.
struct Color {
    std::uint32_t abgr = 0;

    bool operator==(const Color&) const = default;
};

constexpr Color rgb(std::uint32_t hex) {
    return {0xFF000000U | ((hex & 0xFFU) << 16U) | (hex & 0xFF00U) | (hex >> 16U)};
}

constexpr std::uint32_t channel(Color color, unsigned shift) {
    return (color.abgr >> shift) & 0xFFU;
}

/// `share` of the colour's own opacity, 0 to 1.
constexpr Color faded(Color color, float share) {
    const float alpha = static_cast<float>(channel(color, 24)) * share + 0.5F;
    return {(color.abgr & 0x00FFFFFFU) | (static_cast<std::uint32_t>(alpha) << 24U)};
}

/// The colour that lies `share` of the way from `a` to `b`.
constexpr Color mixed(Color a, Color b, float share) {
    std::uint32_t out = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const auto from = static_cast<float>(channel(a, shift));
        const auto to = static_cast<float>(channel(b, shift));
        out |= static_cast<std::uint32_t>(from + (to - from) * share + 0.5F) << shift;
    }
    return {out};
}

/// Colours by role. `wash` is the ground under text of the same family, `ink` the family's colour
/// dark enough to read.
struct Palette {
    Color ground, card, raised, line, strongLine;
    Color ink, second, faint;
    Color jade, jadeHover, jadePressed, jadeWash, onJade;
    Color indigo, indigoHover, indigoWash;
    Color amber, amberInk, amberWash;
    Color vermilion, vermilionWash;
    Color hover;    ///< under a row or quiet button that the pointer is on
    Color pressed;  ///< under one that is held down
    Color shadow;   ///< under what floats
    Color veil;     ///< over what a floating sheet covers
    std::array<Color, 6> series;
    /// The site map: grounds by what they are, and people by their side.
    Color plot, road, water, green, building, hatch, plume;
    Color officer, company, witness;
};

inline constexpr Palette kLight{
    .ground = rgb(0xF6F4EE),
    .card = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .line = rgb(0xDAD5C8),
    .strongLine = rgb(0xB9B3A4),
    .ink = rgb(0x1E2A2F),
    .second = rgb(0x55636A),
    .faint = rgb(0x94A0A5),
    .jade = rgb(0x1C7A6A),
    .jadeHover = rgb(0x166457),
    .jadePressed = rgb(0x115246),
    .jadeWash = rgb(0xE2F0EC),
    .onJade = rgb(0xFFFFFF),
    .indigo = rgb(0x2E4B80),
    .indigoHover = rgb(0x233C69),
    .indigoWash = rgb(0xE6EBF5),
    .amber = rgb(0xB8741A),
    .amberInk = rgb(0x85520D),
    .amberWash = rgb(0xF8EEDC),
    .vermilion = rgb(0xB23A2C),
    .vermilionWash = rgb(0xF8E4E0),
    .hover = rgb(0xF1EEE6),
    .pressed = rgb(0xE8E4D9),
    .shadow = {0x1E2F2A1EU},
    .veil = {0x662F2A1EU},
    .series = {rgb(0x1C7A6A), rgb(0x2E4B80), rgb(0xB8741A), rgb(0x7A4E9C), rgb(0x3C8DBC),
               rgb(0x8C6D46)},
    .plot = rgb(0xFBFAF6),
    .road = rgb(0xECE8DD),
    .water = rgb(0xDCE9F0),
    .green = rgb(0xE4EEDD),
    .building = rgb(0xFFFFFF),
    .hatch = rgb(0xCFC9BB),
    .plume = rgb(0x8E989C),
    .officer = rgb(0x1C7A6A),
    .company = rgb(0x8C6D46),
    .witness = rgb(0x7A4E9C),
};

inline constexpr Palette kDark{
    .ground = rgb(0x14191C),
    .card = rgb(0x1D2428),
    .raised = rgb(0x253035),
    .line = rgb(0x333D43),
    .strongLine = rgb(0x55626A),
    .ink = rgb(0xE8ECEA),
    .second = rgb(0xA9B4B8),
    .faint = rgb(0x6C787E),
    .jade = rgb(0x4FB8A4),
    .jadeHover = rgb(0x66C7B5),
    .jadePressed = rgb(0x3FA28F),
    .jadeWash = rgb(0x1D3632),
    .onJade = rgb(0x0D1B18),
    .indigo = rgb(0x8FA9DC),
    .indigoHover = rgb(0xA9BEE8),
    .indigoWash = rgb(0x242F45),
    .amber = rgb(0xE0A64E),
    .amberInk = rgb(0xE0A64E),
    .amberWash = rgb(0x3A2F1E),
    .vermilion = rgb(0xE2766A),
    .vermilionWash = rgb(0x402724),
    .hover = rgb(0x273136),
    .pressed = rgb(0x303B41),
    .shadow = {0x66000000U},
    .veil = {0x99000000U},
    .series = {rgb(0x4FB8A4), rgb(0x8FA9DC), rgb(0xE0A64E), rgb(0xB48AD4), rgb(0x6DB6DE),
               rgb(0xC4A57C)},
    .plot = rgb(0x181E21),
    .road = rgb(0x252D31),
    .water = rgb(0x1B2C36),
    .green = rgb(0x1C2B22),
    .building = rgb(0x222B30),
    .hatch = rgb(0x414D54),
    .plume = rgb(0x8B979C),
    .officer = rgb(0x4FB8A4),
    .company = rgb(0xC4A57C),
    .witness = rgb(0xB48AD4),
};

/// What a coloured note, chip or line means.
enum class Tone { Plain, Jade, Indigo, Amber, Vermilion };

struct ToneColors {
    Color ink, wash, mark;
};

constexpr ToneColors toneColors(const Palette& palette, Tone tone) {
    switch (tone) {
        case Tone::Plain:
            return {palette.second, palette.hover, palette.strongLine};
        case Tone::Jade:
            return {palette.jadeHover, palette.jadeWash, palette.jade};
        case Tone::Indigo:
            return {palette.indigo, palette.indigoWash, palette.indigo};
        case Tone::Amber:
            return {palette.amberInk, palette.amberWash, palette.amber};
        case Tone::Vermilion:
            return {palette.vermilion, palette.vermilionWash, palette.vermilion};
    }
    return {};
}

/// The five sizes of type. Rows of tables and notes are Small, everything people read at length is
/// Body.
enum class Type { Small, Body, Heading, Title, Projector };
inline constexpr std::size_t kTypeCount = 5;

/// Height of a Chinese character in pixels at 1x.
inline constexpr std::array<float, kTypeCount> kGlyphPx{15, 18, 24, 34, 64};
/// From one line to the next, in characters: generous for reading, closer for titles.
inline constexpr std::array<float, kTypeCount> kLinePitch{1.5F, 1.5F, 1.4F, 1.35F, 1.25F};
/// Noto Sans CJK is 1.448 em from ascent to descent, and ImGui counts that as the size.
inline constexpr float kFontBox = 1.448F;

inline constexpr float kUnit = 8;     ///< the grid; also the gap inside a group
inline constexpr float kGap = 16;     ///< between neighbours
inline constexpr float kMargin = 24;  ///< around a screen or card
inline constexpr float kRadius = 10;  ///< corners of cards
inline constexpr float kButtonRadius = 8;
inline constexpr float kButtonHeight = 44;
inline constexpr float kChipHeight = 30;
inline constexpr float kRowHeight = 48;
inline constexpr float kBarHeight = 48;  ///< the bar along the top of a screen
/// Reading columns are at most this many characters wide.
inline constexpr float kColumnChars = 38;

/// How long a change of state takes to be shown.
inline constexpr float kMotionSeconds = 0.15F;

enum class Ground { Light, Dark };

/// The palette and the scale of one window.
struct Theme {
    Ground ground = Ground::Light;
    float scale = 1;  ///< 1 to 2

    [[nodiscard]] const Palette& colors() const { return ground == Ground::Light ? kLight : kDark; }

    /// Design pixels to whole window pixels.
    [[nodiscard]] float px(float design) const { return std::round(design * scale); }

    /// A hairline: one pixel, two on a doubled screen.
    [[nodiscard]] float hair() const { return std::max(1.F, std::floor(scale + 0.25F)); }
};

}  // namespace lianbing::ui
