#include "game/ui/fonts.h"

#include "game/base/check.h"
#include "game/base/text.h"
#include "game/ui/imgui_version.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace lianbing::ui {
namespace {

static_assert(sizeof(ImWchar) == sizeof(unsigned short),
              "glyph ranges are built for 16-bit characters");

/// Size of a raised or lowered sign, and how far it leaves the baseline, in em of its text.
constexpr float kSmallSize = 0.62F;
constexpr float kRaise = 0.36F;
constexpr float kLower = 0.14F;

/// Every face can draw these: what ImGui falls back to, and plain ASCII, which people type at any
/// time.
constexpr std::string_view kAlways =
    " !\"#$%&'()*+,-./"
    "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~…";

constexpr std::size_t indexOf(Face face) {
    return static_cast<std::size_t>(face.type) * 2 + (face.weight == Weight::Bold ? 1 : 0);
}

constexpr Face faceAt(std::size_t index) {
    return {static_cast<Type>(index / 2), index % 2 == 1 ? Weight::Bold : Weight::Regular};
}

float glyphPx(Face face) {
    return kGlyphPx[static_cast<std::size_t>(face.type)];
}

}  // namespace

/// FreeType of our own: it answers what the files cover, and draws the small signs.
struct Fonts::Library {
    FT_Library library = nullptr;
    std::array<FT_Face, 2> faces{};

    Library() = default;
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    ~Library() {
        if (library != nullptr) FT_Done_FreeType(library);
    }

    bool open(const FontFile& regular, const FontFile& bold) {
        if (FT_Init_FreeType(&library) != 0) return false;
        return openFace(0, regular) && openFace(1, bold);
    }

    [[nodiscard]] FT_Face face(Weight weight) const {
        return faces[weight == Weight::Bold ? 1 : 0];
    }

private:
    bool openFace(std::size_t index, const FontFile& file) {
        const auto* bytes = reinterpret_cast<const FT_Byte*>(file.bytes().data());
        return FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(file.bytes().size()),
                                  file.index(), &faces[index]) == 0;
    }
};

base::Result<std::unique_ptr<Fonts>> Fonts::open(float scale) {
    base::Result<FontFile> regular = FontFile::find(Weight::Regular);
    if (!regular) return base::Unexpected{regular.error()};
    base::Result<FontFile> bold = FontFile::find(Weight::Bold);
    // A system without the bold file draws titles in the regular weight.
    if (!bold) bold = FontFile::open(regular->path());
    if (!bold) return base::Unexpected{bold.error()};
    const std::string path = regular->path();
    std::unique_ptr<Fonts> fonts(new Fonts(std::move(*regular), std::move(*bold), scale));
    if (!fonts->library_->open(fonts->regular_, fonts->bold_)) {
        return base::fail("这个字体文件读不出来。", path);
    }
    fonts->need({Type::Body, Weight::Regular}, kAlways);
    return fonts;
}

Fonts::Fonts(FontFile regular, FontFile bold, float scale)
    : regular_(std::move(regular)),
      bold_(std::move(bold)),
      scale_(scale),
      library_(std::make_unique<Library>()),
      atlas_(std::make_unique<ImFontAtlas>()) {}

Fonts::~Fonts() = default;

void Fonts::setScale(float scale) {
    if (scale != scale_) stale_ = true;
    scale_ = scale;
}

bool Fonts::covers(char32_t value) const {
    const char32_t other = standIn(value);
    const SmallSign small = smallSign(value);
    return value < GlyphSet::kLimit &&
           (isThinSpace(value) || FT_Get_Char_Index(library_->face(Weight::Regular), value) != 0 ||
            other != 0 || small.from != 0);
}

void Fonts::need(Face face, std::string_view text) {
    while (!text.empty()) {
        const base::CodePoint point = base::readCodePoint(text);
        need(face, point.value);
        text.remove_prefix(point.bytes);
    }
}

void Fonts::need(Face face, char32_t value) {
    GlyphSet& set = needed_[indexOf(face)];
    if (set.contains(value) || value < ' ' || isThinSpace(value)) return;
    if (set.empty()) set.add(kAlways);
    if (set.add(value)) stale_ = true;
    if (const char32_t other = standIn(value); other != 0) set.add(other);
}

std::optional<Rect> Fonts::mask(const MaskKey& key) {
    const auto [found, isNew] = masks_.try_emplace(key, -1);
    if (isNew) stale_ = true;
    if (found->second < 0) return std::nullopt;
    const ImFontAtlasCustomRect* rect = atlas_->GetCustomRectByIndex(found->second);
    const ImVec2 scale = atlas_->TexUvScale;
    return Rect{static_cast<float>(rect->X) * scale.x, static_cast<float>(rect->Y) * scale.y,
                static_cast<float>(rect->Width) * scale.x,
                static_cast<float>(rect->Height) * scale.y};
}

void Fonts::rebuild() {
    atlas_->Clear();
    atlas_->CustomRects.clear();
    atlas_->Flags = ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    atlas_->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    smallGlyphs_.clear();
    addFaces();
    addMasks();
    const bool built = atlas_->Build();
    for (ImFontConfig& config : atlas_->ConfigData) config.FontData = nullptr;
    LIANBING_CHECK(built, "FreeType builds the atlas from a font that it opened before");
    paintMasks();
    paintSmallSigns();
    remapStandIns();
    stale_ = false;
}

void Fonts::addFaces() {
    fonts_.fill(nullptr);
    for (std::size_t i = 0; i < kFaceCount; ++i) {
        if (needed_[i].empty()) continue;
        const Face face = faceAt(i);
        ranges_[i] = needed_[i].ranges();
        ImFontConfig config;
        config.FontData = const_cast<std::byte*>(file(face.weight).bytes().data());
        config.FontDataSize = static_cast<int>(file(face.weight).bytes().size());
        // Handing over "ownership" keeps ImGui from copying 19 MB; rebuild() takes the pointer back
        // before it is freed.
        config.FontDataOwnedByAtlas = true;
        config.FontNo = file(face.weight).index();
        config.SizePixels = boxHeight(face);
        config.GlyphRanges = ranges_[i].data();
        fonts_[i] = atlas_->AddFont(&config);
        addSmallSigns(face);
    }
}

void Fonts::addMasks() {
    for (auto& [key, rect] : masks_) {
        rect = atlas_->AddCustomRectRegular(maskSide(key), maskSide(key));
    }
}

void Fonts::addSmallSigns(Face face) {
    FT_Face font = library_->face(face.weight);
    const float size = em(face);
    for (char32_t value = 0x2070; value < 0x20A0; ++value) {
        const SmallSign sign = smallSign(value);
        if (!needed_[indexOf(face)].contains(value) || sign.from == 0 ||
            FT_Get_Char_Index(font, value) != 0) {
            continue;
        }
        FT_Set_Pixel_Sizes(font, 0, static_cast<FT_UInt>(std::lround(size * kSmallSize)));
        if (FT_Load_Char(font, sign.from, FT_LOAD_RENDER) != 0) continue;
        const FT_GlyphSlot slot = font->glyph;
        const auto width = static_cast<int>(slot->bitmap.width);
        const auto height = static_cast<int>(slot->bitmap.rows);
        const float baseline =
            std::ceil(size * 1.16F) + std::round(size * (sign.raised ? -kRaise : kLower));
        const ImVec2 offset{static_cast<float>(slot->bitmap_left),
                            baseline - static_cast<float>(slot->bitmap_top)};
        const float advance = std::ceil(static_cast<float>(slot->advance.x) / 64);
        SmallGlyph glyph;
        glyph.rect = atlas_->AddCustomRectFontGlyph(
            fonts_[indexOf(face)], static_cast<ImWchar>(value), width, height, advance, offset);
        for (int row = 0; row < height; ++row) {
            const unsigned char* line = slot->bitmap.buffer + row * slot->bitmap.pitch;
            glyph.coverage.insert(glyph.coverage.end(), line, line + width);
        }
        smallGlyphs_.push_back(std::move(glyph));
    }
}

namespace {

void copyInto(ImFontAtlas& atlas, int rectIndex, const std::vector<unsigned char>& coverage) {
    const ImFontAtlasCustomRect* rect = atlas.GetCustomRectByIndex(rectIndex);
    for (int row = 0; row < rect->Height; ++row) {
        std::memcpy(atlas.TexPixelsAlpha8 + (rect->Y + row) * atlas.TexWidth + rect->X,
                    coverage.data() + row * rect->Width, rect->Width);
    }
}

}  // namespace

void Fonts::paintMasks() {
    for (const auto& [key, rect] : masks_) copyInto(*atlas_, rect, paintMask(key));
}

void Fonts::paintSmallSigns() {
    for (const SmallGlyph& glyph : smallGlyphs_) copyInto(*atlas_, glyph.rect, glyph.coverage);
}

void Fonts::remapStandIns() {
    for (std::size_t i = 0; i < kFaceCount; ++i) {
        if (fonts_[i] == nullptr) continue;
        for (const StandIn& entry : kStandIns) {
            const auto value = static_cast<ImWchar>(entry.value);
            const bool isLacking = needed_[i].contains(entry.value) &&
                                   fonts_[i]->FindGlyphNoFallback(value) == nullptr;
            if (isLacking) fonts_[i]->AddRemapChar(value, static_cast<ImWchar>(entry.instead));
        }
    }
}

AtlasPixels Fonts::pixels() const {
    return {atlas_->TexPixelsAlpha8, atlas_->TexWidth, atlas_->TexHeight};
}

void Fonts::forgetPixels() {
    atlas_->ClearTexData();
}

ImFont* Fonts::font(Face face) const {
    ImFont* built = fonts_[indexOf(face)];
    return built != nullptr ? built : fonts_[indexOf({Type::Body, Weight::Regular})];
}

float Fonts::boxHeight(Face face) const {
    return std::round(glyphPx(face) * scale_ * kFontBox);
}

float Fonts::em(Face face) const {
    return boxHeight(face) / kFontBox;
}

float Fonts::pitch(Face face) const {
    return std::round(glyphPx(face) * scale_ * kLinePitch[static_cast<std::size_t>(face.type)]);
}

float Fonts::advance(Face face, char32_t value) {
    if (isThinSpace(value)) return std::round(em(face) * kThinSpaceEm);
    need(face, value);
    const ImFont* built = fonts_[indexOf(face)];
    if (built == nullptr || value >= GlyphSet::kLimit) return em(face);
    return built->GetCharAdvance(static_cast<ImWchar>(value));
}

TextMetrics Fonts::metrics(Face face) {
    return {[this, face](char32_t value) { return advance(face, value); }, em(face)};
}

}  // namespace lianbing::ui
