#include "game/app/loop.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lianbing::app {
namespace {

/// The software renderer has no screen to wait for: while something moves it draws at this pace.
constexpr double kSoftwareFrame = 1.0 / 60;

void dispatch(std::span<Stage> stages, const SDL_Event& event) {
    for (const Stage& stage : stages) {
        // The first members of all windowed events agree; a wake-up or quit belongs to everybody.
        const bool isForAll = event.type == SDL_QUIT || event.type == SDL_USEREVENT;
        // A dropped file carries its window in another place.
        const Uint32 window = event.type == SDL_DROPFILE ? event.drop.windowID : event.window.windowID;
        if (isForAll || window == stage.window->id()) stage.window->handle(event);
    }
}

std::optional<double> soonest(std::span<Stage> stages) {
    std::optional<double> due;
    for (const Stage& stage : stages) {
        const std::optional<double> own = stage.window->due();
        if (own && (!due || *own < *due)) due = own;
    }
    return due;
}

}  // namespace

void pumpEvents(std::span<Stage> stages, std::optional<double> seconds) {
    SDL_Event event;
    const int came =
        !seconds       ? SDL_WaitEvent(&event)
        : *seconds > 0 ? SDL_WaitEventTimeout(&event, static_cast<int>(std::ceil(*seconds * 1000)))
                       : SDL_PollEvent(&event);
    if (came == 0) return;
    dispatch(stages, event);
    while (SDL_PollEvent(&event) != 0) dispatch(stages, event);
}

void runLoop(std::span<Stage> stages, const std::function<bool()>& isOver) {
    const auto isClosed = [](const Stage& stage) { return stage.window->wantsToClose(); };
    while (!isOver() && std::none_of(stages.begin(), stages.end(), isClosed)) {
        pumpEvents(stages, soonest(stages));
        for (const Stage& stage : stages) {
            if (!stage.window->due()) continue;
            stage.window->step(stage.draw);
        }
    }
}

}  // namespace lianbing::app
