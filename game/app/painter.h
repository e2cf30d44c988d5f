#pragma once

#include "game/app/image.h"
#include "game/base/result.h"
#include "game/ui/frame.h"

#include <functional>

namespace lianbing::app {

/// How large a picture is, and in which theme.
struct PictureForm {
    int width = 1600;
    int height = 1000;
    ui::Theme theme;
};

/// Draws a picture that no window shows, also in the middle of a window's frame: what evidence and
/// reports carry. The same drawing gives the same pixels on every machine. Errors: SDL cannot make
/// the surface, no Chinese font.
base::Result<Image> paint(const PictureForm& form, const std::function<void(ui::Frame&)>& draw);

}  // namespace lianbing::app
