#pragma once

#include "game/present/map_model.h"
#include "game/ui/frame.h"
#include "game/ui/map_view.h"

#include <string>

namespace lianbing::ui {

/// What the gallery's own widgets hold between frames.
struct GalleryState {
    std::string citation = "《中华人民共和国环境保护税法》第三条";
    std::string empty;
    std::string remark;
    int tab = 1;
    int radio = 1;
    bool checks[3] = {true, false, true};
    int verb = 1;
    int row = 0;
    int pressed = 0;  ///< how often the primary button was pressed
    bool sheet = false;
    bool toast = false;
};

/// Shows every widget, so that a look at one picture tells whether the theme holds together.
void drawGallery(Frame& frame, GalleryState& state);

/// A made-up plant with everything that a site plan can hold.
present::MapPicture galleryMap();
void drawMapGallery(Frame& frame, const present::MapPicture& picture, MapState& state,
                    std::string& lastChosen);

}  // namespace lianbing::ui
