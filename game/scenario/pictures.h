#pragma once

#include <array>
#include <string_view>

namespace lianbing::scenario {

// Names of the pictures the program can draw; game/ui/pictures.cpp draws them.
inline constexpr std::array<std::string_view, 17> kIcons = {
    "paper", "book",  "folder", "board",    "gauge", "boiler", "cabinet", "barrel", "ladder",
    "plume", "camera", "disk",   "cylinder", "hose",  "seal",   "screen",  "record"};
inline constexpr std::array<std::string_view, 8> kLooks = {
    "manager", "worker", "officer", "guard", "driver", "villager", "technician", "electrician"};
inline constexpr std::array<std::string_view, 2> kVignettes = {"boiler", "kiln"};

}  // namespace lianbing::scenario
