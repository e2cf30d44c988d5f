#include "game/app/desktop.h"
#include "game/app/screen.h"
#include "game/base/file.h"
#include "game/ui/gallery.h"

#include <array>
#include <memory>
#include <string>
#include <utility>

namespace lianbing::app {
namespace {

using present::ScreenId;

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

base::Result<scenario::Recording> recordingFor(const ScreenRequest& request) {
    scenario::Recording recording;
    if (!request.inputs.empty()) {
        base::Result<std::string> bytes = base::readFile(request.inputs);
        if (!bytes) return base::Unexpected{bytes.error()};
        base::Result<scenario::Recording> read = scenario::parseRecording(*bytes, request.inputs);
        if (!read) return base::Unexpected{read.error()};
        recording = std::move(*read);
    }
    if (!request.scenario.empty()) recording.scenario = request.scenario;
    return recording;
}

/// Plays a recording by the commands that the screens would give.
base::Status replay(Desktop& desktop, const scenario::Recording& recording, const std::string& file) {
    desktop.handle(present::ChooseScenario{recording.scenario});
    if (!desktop.message().empty()) return base::fail(desktop.message());
    if (!recording.caseId.empty()) desktop.handle(present::ChooseCase{recording.caseId});
    desktop.handle(present::StartPlay{recording.seed});
    if (!desktop.message().empty()) return base::fail(desktop.message());
    for (std::size_t i = 0; i < recording.intents.size(); ++i) {
        desktop.handle(present::Submit{recording.intents[i]});
        if (desktop.message().empty()) continue;
        const bool hasLine = i < recording.lines.size();
        return base::fail(desktop.message(), hasLine ? file + ":" + std::to_string(recording.lines[i]) : file);
    }
    return {};
}

/// The desktop, played up to where the request says, on one of its screens. Nothing is kept.
base::Result<Screen> makeDesktop(const ScreenRequest& request, ScreenId screen) {
    base::Result<std::unique_ptr<Desktop>> opened = Desktop::open({request.program, {}, true});
    if (!opened) return base::Unexpected{opened.error()};
    const std::shared_ptr<Desktop> desktop = std::move(*opened);
    base::Result<scenario::Recording> recording = recordingFor(request);
    if (!recording) return base::Unexpected{recording.error()};
    if (recording->scenario.empty()) recording->scenario = desktop->firstScenario();
    if (screen == ScreenId::Briefing) {
        desktop->handle(present::ChooseScenario{recording->scenario});
    } else if (screen != ScreenId::Home) {
        const base::Status played = replay(*desktop, *recording, request.inputs);
        if (!played) return base::Unexpected{played.error()};
        desktop->handle(present::OpenScreen{screen});
    }
    return Screen{"desktop", [desktop](ui::Frame& frame) { return desktop->step(frame); }};
}

template <ScreenId screen>
base::Result<Screen> makeDesktopOn(const ScreenRequest& request) {
    return makeDesktop(request, screen);
}

constexpr std::array<ScreenEntry, 8> kScreens{{
    {"home", ui::Ground::Light, makeDesktopOn<ScreenId::Home>},
    {"briefing", ui::Ground::Light, makeDesktopOn<ScreenId::Briefing>},
    {"field", ui::Ground::Light, makeDesktopOn<ScreenId::Field>},
    {"desk", ui::Ground::Light, makeDesktopOn<ScreenId::CitationDesk>},
    {"score", ui::Ground::Light, makeDesktopOn<ScreenId::Score>},
    {"gallery", ui::Ground::Light, makeGallery},
    {"gallery-dark", ui::Ground::Dark, makeGallery},
    {"gallery-map", ui::Ground::Light, makeMapGallery},
}};

}  // namespace

std::span<const ScreenEntry> screenTable() {
    return kScreens;
}

}  // namespace lianbing::app
