#pragma once

#include "game/app/screen.h"

namespace lianbing::app {

/// @name Pages of the monitoring desk besides the curves, for `snapshot`
/// Errors: no such station, page or moment.
/// @{
base::Result<Screen> makePlatformScreen(const ScreenRequest& request);
base::Result<Screen> makeComputerScreen(const ScreenRequest& request);
base::Result<Screen> makeClipsScreen(const ScreenRequest& request);
/// @}

}  // namespace lianbing::app
