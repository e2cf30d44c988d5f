#include "game/app/painter.h"

#include "game/app/sdl_renderer.h"
#include "game/ui/imgui_version.h"

#include <SDL.h>
#include <fmt/format.h>

#include <memory>

namespace lianbing::app {

namespace {

/// Fonts know a character only after it was drawn once, and a panel its height.
constexpr int kMostFrames = 4;

struct SurfaceDeleter {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

/// Gives the drawing context back to the window whose frame is open.
class ContextKeeper {
public:
    ContextKeeper() : context_(ImGui::GetCurrentContext()) {}

    ContextKeeper(const ContextKeeper&) = delete;
    ContextKeeper& operator=(const ContextKeeper&) = delete;

    ~ContextKeeper() { ImGui::SetCurrentContext(context_); }

private:
    ImGuiContext* context_;
};

}  // namespace

base::Result<Image> paint(const PictureForm& form, const std::function<void(ui::Frame&)>& draw) {
    const ContextKeeper keeper;
    const std::unique_ptr<SDL_Surface, SurfaceDeleter> surface(
        SDL_CreateRGBSurfaceWithFormat(0, form.width, form.height, 32, SDL_PIXELFORMAT_ARGB8888));
    if (!surface) return base::fail(fmt::format("画不出图片：{}", SDL_GetError()));
    base::Result<SdlRenderer> renderer = SdlRenderer::onto(*surface);
    if (!renderer) return base::Unexpected{renderer.error()};
    base::Result<std::unique_ptr<ui::Frame>> frame =
        ui::Frame::open(form.theme, ui::Raster::Software);
    if (!frame) return base::Unexpected{frame.error()};
    (*frame)->makeCurrent();
    renderer->upload((*frame)->fonts());
    const ui::Point size = renderer->size();
    ImDrawData* drawn = nullptr;
    for (int i = 0; i < kMostFrames; ++i) {
        if ((*frame)->isStale()) {
            (*frame)->rebuildFonts();
            renderer->upload((*frame)->fonts());
        }
        (*frame)->begin(size, {});
        draw(**frame);
        drawn = (*frame)->end();
    }
    renderer->draw(*drawn, (*frame)->colors().ground);
    return renderer->pixels();
}

}  // namespace lianbing::app
