#include "game/app/version.h"

#include "game/ui/imgui_version.h"

#include <SDL.h>
#include <fmt/format.h>

namespace lianbing::app {

std::string versionText() {
    SDL_version sdl{};
    SDL_GetVersion(&sdl);
    return fmt::format("练兵 {}\nSDL {}.{}.{}，Dear ImGui {}", LIANBING_VERSION, sdl.major,
                       sdl.minor, sdl.patch, ImGui::GetVersion());
}

}  // namespace lianbing::app
