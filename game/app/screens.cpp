#include "game/app/screen.h"

#include "game/ui/gallery.h"

#include <array>
#include <memory>

namespace lianbing::app {
namespace {

base::Result<Screen> makeGallery(const ScreenRequest& /*request*/) {
    // Shared because std::function copies what it holds.
    auto state = std::make_shared<ui::GalleryState>();
    return Screen{"gallery", [state](ui::Frame& frame) -> std::optional<present::Command> {
                      ui::drawGallery(frame, *state);
                      return std::nullopt;
                  }};
}

constexpr std::array<ScreenEntry, 2> kScreens{{
    {"gallery", ui::Ground::Light, makeGallery},
    {"gallery-dark", ui::Ground::Dark, makeGallery},
}};

}  // namespace

std::span<const ScreenEntry> screenTable() { return kScreens; }

}  // namespace lianbing::app
