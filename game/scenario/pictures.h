#pragma once

#include <array>
#include <string_view>

namespace lianbing::scenario {

// Names of the pictures the program can draw; game/ui/pictures.cpp draws them.
inline constexpr std::array<std::string_view, 10> kIcons = {
    "paper", "book", "folder", "board", "gauge", "boiler", "cabinet", "barrel", "ladder", "plume"};
inline constexpr std::array<std::string_view, 3> kLooks = {"manager", "worker", "officer"};
inline constexpr std::array<std::string_view, 1> kVignettes = {"boiler"};

}  // namespace lianbing::scenario
