#pragma once

#include "game/base/result.h"
#include "game/present/command.h"
#include "game/ui/frame.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lianbing::app {

/// Something that fills a window: draws one frame and says what people asked for in it.
struct Screen {
    std::string id;
    std::function<std::optional<present::Command>(ui::Frame&)> draw;
};

/// What a screen is to show, from the command line.
struct ScreenRequest {
    std::string data;      ///< folder of stored plays; empty for the usual one
    std::string scenario;  ///< id of a scenario
    std::string inputs;    ///< file of recorded inputs to play first
};

/// A screen that `snapshot` can draw by its name.
struct ScreenEntry {
    std::string_view id;
    ui::Ground ground = ui::Ground::Light;
    base::Result<Screen> (*make)(const ScreenRequest&);
};

std::span<const ScreenEntry> screenTable();

}  // namespace lianbing::app
