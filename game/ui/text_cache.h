#pragma once

#include "game/ui/fonts.h"
#include "game/ui/text_layout.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lianbing::ui {

/// A piece of a line that is drawn in one go, `x` pixels from the line's left edge.
struct TextRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    float x = 0;
};

struct LaidLine {
    TextLine line;
    std::vector<TextRun> runs;
};

/// A text broken into lines for one face and width.
struct LaidText {
    std::string text;
    std::vector<LaidLine> lines;
    float width = 0;  ///< of the widest line
    float pitch = 0;

    [[nodiscard]] float height() const { return pitch * static_cast<float>(lines.size()); }
};

/// Remembers how texts were broken: screens lay out the same paragraphs in every frame.
class TextCache {
public:
    explicit TextCache(Fonts& fonts) : fonts_(fonts) {}

    /// `width` of zero or less keeps the text on one line. Stays valid until the end of the next
    /// frame.
    const LaidText& lay(Face face, std::string_view text, float width);
    /// Drops what the last frames did not use.
    void endFrame();

    /// After a rebuild of the fonts, when every width may have changed.
    void clear() { texts_.clear(); }

private:
    struct Entry {
        LaidText laid;
        std::uint64_t usedAt = 0;
    };

    [[nodiscard]] LaidText compute(Face face, std::string_view text, float width) const;

    Fonts& fonts_;
    std::unordered_map<std::string, Entry> texts_;
    std::string key_;
    std::uint64_t frame_ = 0;
};

}  // namespace lianbing::ui
