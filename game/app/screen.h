#pragma once

#include "game/base/result.h"
#include "game/present/command.h"
#include "game/ui/frame.h"

#include <filesystem>
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
    std::filesystem::path program;  ///< of this process; the content is looked for beside it
    std::string scenario;           ///< id; empty for the first
    std::string inputs;             ///< file of recorded inputs to play first; empty for none
};

/// A screen that `snapshot` can draw by its name.
struct ScreenEntry {
    std::string_view id;
    ui::Ground ground = ui::Ground::Light;
    base::Result<Screen> (*make)(const ScreenRequest&);
};

std::span<const ScreenEntry> screenTable();

}  // namespace lianbing::app
