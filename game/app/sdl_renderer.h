#pragma once

#include "game/app/image.h"
#include "game/ui/frame.h"

#include <SDL.h>

#include <memory>

struct ImDrawData;

namespace lianbing::app {

/// Whether the kernel offers a card to render on. Asking OpenGL instead would load it first.
bool hasGraphicsCard();

/// Draws ImGui's triangles through SDL_RenderGeometryRaw: one path for the graphics card and for
/// the software renderer.
class SdlRenderer {
public:
    /// Takes the card if it is wanted, unless it turns out to be Mesa's llvmpipe (which is slower
    /// than SDL's own software renderer and costs 100 MB). Errors: SDL can make no renderer.
    static base::Result<SdlRenderer> open(SDL_Window& window, ui::Raster wanted);

    /// Draws onto a picture, which must outlive it. Errors: SDL can make no renderer.
    static base::Result<SdlRenderer> onto(SDL_Surface& surface);

    [[nodiscard]] ui::Raster raster() const { return raster_; }

    /// Copies the finished font texture.
    void upload(ui::Fonts& fonts);
    void draw(const ImDrawData& data, ui::Color ground);

    void present() { SDL_RenderPresent(renderer_.get()); }

    /// What was drawn; before present(). Errors: SDL cannot read it back.
    [[nodiscard]] base::Result<Image> pixels() const;
    /// Size of the drawing area in pixels.
    [[nodiscard]] ui::Point size() const;

private:
    struct Deleter {
        void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }

        void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
    };

    SdlRenderer(SDL_Renderer* renderer, ui::Raster raster) : renderer_(renderer), raster_(raster) {}

    std::unique_ptr<SDL_Renderer, Deleter> renderer_;
    std::unique_ptr<SDL_Texture, Deleter> atlas_;
    ui::Raster raster_;
};

}  // namespace lianbing::app
