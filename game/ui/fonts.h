#pragma once

#include "game/base/result.h"
#include "game/ui/font_file.h"
#include "game/ui/glyph_set.h"
#include "game/ui/masks.h"
#include "game/ui/rect.h"
#include "game/ui/text_layout.h"
#include "game/ui/theme.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace lianbing::ui {

/// One size and weight of type.
struct Face {
    Type type = Type::Body;
    Weight weight = Weight::Regular;

    bool operator==(const Face&) const = default;
};

inline constexpr std::size_t kFaceCount = kTypeCount * 2;

/// A finished font texture, one byte a pixel, for the renderer to upload.
struct AtlasPixels {
    const unsigned char* alpha = nullptr;
    int width = 0;
    int height = 0;
};

/// The faces of one window and the texture that holds exactly the characters in use. Whatever
/// measures or draws a new character makes the fonts stale; between frames they are rebuilt, and
/// the frame is drawn again before anybody sees it.
class Fonts {
public:
    /// Errors: no font file (see FontFile), or one that FreeType cannot read.
    static base::Result<std::unique_ptr<Fonts>> open(float scale);

    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;
    ~Fonts();

    /// Makes sure a face has every character of `text` from the next rebuild on. Loaded content is
    /// announced this way.
    void need(Face face, std::string_view text);
    void need(Face face, char32_t value);
    /// Where a mask lies in the texture, as texture coordinates; nothing until the next rebuild
    /// when it is new.
    std::optional<Rect> mask(const MaskKey& key);
    /// True when the font file can draw a character, itself or by a stand-in.
    [[nodiscard]] bool covers(char32_t value) const;

    [[nodiscard]] bool isStale() const { return stale_; }

    /// Not between the begin and the end of a frame. Every ImFont pointer taken before is invalid
    /// after it.
    void rebuild();
    void setScale(float scale);
    [[nodiscard]] AtlasPixels pixels() const;
    /// Frees the pixels once they are uploaded.
    void forgetPixels();

    [[nodiscard]] ImFontAtlas& atlas() { return *atlas_; }

    /// The face's font; before the face was first built, the body font.
    [[nodiscard]] ImFont* font(Face face) const;
    /// What ImGui calls the size: the height from ascent to descent.
    [[nodiscard]] float boxHeight(Face face) const;
    /// Width of a Chinese character.
    [[nodiscard]] float em(Face face) const;
    /// From one line to the next.
    [[nodiscard]] float pitch(Face face) const;
    /// Width of one character; a new one is noted for the next rebuild.
    float advance(Face face, char32_t value);
    [[nodiscard]] TextMetrics metrics(Face face);

private:
    struct Library;

    Fonts(FontFile regular, FontFile bold, float scale);

    [[nodiscard]] const FontFile& file(Weight weight) const {
        return weight == Weight::Bold ? bold_ : regular_;
    }

    void addFaces();
    void addMasks();
    void addSmallSigns(Face face);
    void paintMasks();
    void paintSmallSigns();
    void remapStandIns();

    struct SmallGlyph {
        int rect = 0;
        std::vector<unsigned char> coverage;
    };

    FontFile regular_;
    FontFile bold_;
    float scale_;
    std::unique_ptr<Library> library_;
    std::unique_ptr<ImFontAtlas> atlas_;
    std::array<GlyphSet, kFaceCount> needed_;
    std::array<std::vector<unsigned short>, kFaceCount> ranges_;
    std::array<ImFont*, kFaceCount> fonts_{};
    std::map<MaskKey, int> masks_;  ///< rectangle of each mask in the atlas, -1 until built
    std::vector<SmallGlyph> smallGlyphs_;
    bool stale_ = true;
};

}  // namespace lianbing::ui
