#include "game/app/sdl_renderer.h"

#include "game/ui/imgui_version.h"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

namespace lianbing::app {
namespace {

constexpr unsigned kGlRenderer = 0x1F01;

/// Mesa renders on the processor under these names.
bool isSoftwareGl() {
    using GetString = const unsigned char* (*)(unsigned);
    const auto getString = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    const unsigned char* name = getString != nullptr ? getString(kGlRenderer) : nullptr;
    if (name == nullptr) return false;
    const std::string_view words(reinterpret_cast<const char*>(name));
    return words.find("llvmpipe") != std::string_view::npos ||
           words.find("softpipe") != std::string_view::npos ||
           words.find("Software Rasterizer") != std::string_view::npos;
}

SDL_Renderer* openHardware(SDL_Window& window) {
    SDL_Renderer* renderer =
        SDL_CreateRenderer(&window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC);
    if (renderer != nullptr && isSoftwareGl()) {
        SDL_DestroyRenderer(renderer);
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
        renderer = nullptr;
    }
    return renderer;
}

bool isPlain(const ImDrawVert& vertex, ImVec2 white) {
    return vertex.uv.x == white.x && vertex.uv.y == white.y;
}

/// One draw command, handed on in runs that are all plain colour or all textured.
class RunDrawer {
public:
    RunDrawer(SDL_Renderer& renderer, SDL_Texture* texture, const ImDrawVert* vertices, int count)
        : renderer_(renderer), texture_(texture), vertices_(vertices), count_(count) {}

    /// Without a texture SDL's software renderer fills a rectangle instead of copying and tinting
    /// one.
    void drawByKind(const ImDrawIdx* indices, unsigned size, ImVec2 white) const {
        unsigned begin = 0;
        bool plain = false;
        for (unsigned i = 0; i < size; i += 3) {
            const bool isNowPlain = isPlain(vertices_[indices[i]], white) &&
                                    isPlain(vertices_[indices[i + 1]], white) &&
                                    isPlain(vertices_[indices[i + 2]], white);
            if (i > begin && isNowPlain != plain) {
                draw(indices + begin, i - begin, plain ? nullptr : texture_);
                begin = i;
            }
            plain = isNowPlain;
        }
        if (size > begin) draw(indices + begin, size - begin, plain ? nullptr : texture_);
    }

    void draw(const ImDrawIdx* indices, unsigned size, SDL_Texture* texture) const {
        // All three strides are equal: SDL's software path reads texture coordinates with the
        // stride of the colours.
        constexpr int kStride = sizeof(ImDrawVert);
        SDL_RenderGeometryRaw(&renderer_, texture, &vertices_->pos.x, kStride,
                              reinterpret_cast<const SDL_Color*>(&vertices_->col), kStride,
                              &vertices_->uv.x, kStride, count_, indices, static_cast<int>(size),
                              sizeof(ImDrawIdx));
    }

private:
    SDL_Renderer& renderer_;
    SDL_Texture* texture_;
    const ImDrawVert* vertices_;
    int count_;
};

SDL_Rect clipOf(const ImDrawCmd& command, const ImDrawData& data) {
    const ImVec4& clip = command.ClipRect;
    const auto left = static_cast<int>(std::max(0.F, clip.x - data.DisplayPos.x));
    const auto top = static_cast<int>(std::max(0.F, clip.y - data.DisplayPos.y));
    return {left, top, static_cast<int>(clip.z - data.DisplayPos.x) - left,
            static_cast<int>(clip.w - data.DisplayPos.y) - top};
}

}  // namespace

bool hasGraphicsCard() {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error)) {
        if (entry.path().filename().string().starts_with("renderD")) return true;
    }
    return false;
}

base::Result<SdlRenderer> SdlRenderer::open(SDL_Window& window, ui::Raster wanted) {
    if (wanted == ui::Raster::Hardware) {
        if (SDL_Renderer* renderer = openHardware(window)) {
            return SdlRenderer(renderer, ui::Raster::Hardware);
        }
    }
    SDL_Renderer* renderer = SDL_CreateRenderer(&window, -1, SDL_RENDERER_SOFTWARE);
    if (renderer == nullptr) {
        return base::fail(fmt::format("这台电脑上画不出窗口：{}", SDL_GetError()));
    }
    return SdlRenderer(renderer, ui::Raster::Software);
}

base::Result<SdlRenderer> SdlRenderer::onto(SDL_Surface& surface) {
    SDL_Renderer* renderer = SDL_CreateSoftwareRenderer(&surface);
    if (renderer == nullptr) {
        return base::fail(fmt::format("画不出图片：{}", SDL_GetError()));
    }
    return SdlRenderer(renderer, ui::Raster::Software);
}

void SdlRenderer::upload(ui::Fonts& fonts) {
    const ui::AtlasPixels pixels = fonts.pixels();
    atlas_.reset(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888,
                                   SDL_TEXTUREACCESS_STATIC, pixels.width, pixels.height));
    if (!atlas_) return;
    SDL_SetTextureBlendMode(atlas_.get(), SDL_BLENDMODE_BLEND);
    const std::size_t count =
        static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
    std::vector<std::uint32_t> argb(count);
    for (std::size_t i = 0; i < count; ++i) {
        argb[i] = 0x00FFFFFFU | (static_cast<std::uint32_t>(pixels.alpha[i]) << 24U);
    }
    SDL_UpdateTexture(atlas_.get(), nullptr, argb.data(), pixels.width * 4);
    fonts.forgetPixels();
}

void SdlRenderer::draw(const ImDrawData& data, ui::Color ground) {
    SDL_RenderSetClipRect(renderer_.get(), nullptr);
    SDL_SetRenderDrawBlendMode(renderer_.get(), SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(renderer_.get(), static_cast<Uint8>(channel(ground, 0)),
                           static_cast<Uint8>(channel(ground, 8)),
                           static_cast<Uint8>(channel(ground, 16)), 255);
    SDL_RenderClear(renderer_.get());
    const ImVec2 white = ImGui::GetDrawListSharedData()->TexUvWhitePixel;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const SDL_Rect clip = clipOf(command, data);
            if (command.ElemCount == 0 || clip.w <= 0 || clip.h <= 0) continue;
            SDL_RenderSetClipRect(renderer_.get(), &clip);
            const auto offset = static_cast<int>(command.VtxOffset);
            const RunDrawer drawer(*renderer_, atlas_.get(), list.VtxBuffer.Data + offset,
                                   list.VtxBuffer.Size - offset);
            const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
            if (raster_ == ui::Raster::Software) {
                drawer.drawByKind(indices, command.ElemCount, white);
            } else {
                drawer.draw(indices, command.ElemCount, atlas_.get());
            }
        }
    }
    SDL_RenderSetClipRect(renderer_.get(), nullptr);
}

base::Result<Image> SdlRenderer::pixels() const {
    const ui::Point area = size();
    Image image{static_cast<int>(area.x), static_cast<int>(area.y), {}};
    image.rgb.resize(static_cast<std::size_t>(image.width) *
                     static_cast<std::size_t>(image.height) * 3);
    if (SDL_RenderReadPixels(renderer_.get(), nullptr, SDL_PIXELFORMAT_RGB24, image.rgb.data(),
                             image.width * 3) != 0) {
        return base::fail(fmt::format("读不出画面：{}", SDL_GetError()));
    }
    return image;
}

ui::Point SdlRenderer::size() const {
    int width = 0;
    int height = 0;
    SDL_GetRendererOutputSize(renderer_.get(), &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

}  // namespace lianbing::app
