#pragma once

#include "game/ui/frame.h"
#include "game/ui/text.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace lianbing::ui {

/// A part of a text that looks different. Of links that overlap other parts, the link's ink is
/// drawn.
struct RichSpan {
    std::size_t begin = 0;  ///< bytes
    std::size_t end = 0;
    Color ink;   ///< nothing: that of the text
    Color wash;  ///< under the words; nothing for none
    bool isLink = false;
    bool isStruck = false;  ///< a line through the words, so that colour is not the only sign
};

/// Draws a broken text into `rect`, with parts that look different and can be clicked. `name` finds
/// its links: `name-link-0`. Gives the span that was clicked.
std::optional<std::size_t> richText(Frame& frame, std::string_view name, const Rect& rect,
                                    const LaidText& laid, std::span<const RichSpan> spans,
                                    const TextStyle& style = {});

/// A paragraph, as wide as there is room, at most 38 characters, in the flow of the layout; else
/// the same.
std::optional<std::size_t> richParagraph(Frame& frame, std::string_view name,
                                         std::string_view words, std::span<const RichSpan> spans,
                                         const TextStyle& style = {});

}  // namespace lianbing::ui
