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

base::Result<Screen> makeMapGallery(const ScreenRequest& /*request*/) {
    struct State {
        present::MapPicture picture = ui::galleryMap();
        ui::MapState map;
        std::string chosen;
    };
    auto state = std::make_shared<State>();
    return Screen{"gallery-map", [state](ui::Frame& frame) -> std::optional<present::Command> {
                      ui::drawMapGallery(frame, state->picture, state->map, state->chosen);
                      return std::nullopt;
                  }};
}

constexpr std::array<ScreenEntry, 3> kScreens{{
    {"gallery", ui::Ground::Light, makeGallery},
    {"gallery-dark", ui::Ground::Dark, makeGallery},
    {"gallery-map", ui::Ground::Light, makeMapGallery},
}};

}  // namespace

std::span<const ScreenEntry> screenTable() { return kScreens; }

}  // namespace lianbing::app
