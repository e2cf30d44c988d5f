#pragma once

#include "game/present/command.h"

#include <optional>
#include <utility>

namespace lianbing::ui {

/// Draws a part of a screen; what it asks for counts over what an earlier part asked for.
template <class Draw>
void collect(std::optional<present::Command>& command, Draw&& draw) {
    if (std::optional<present::Command> asked = draw()) command = std::move(asked);
}

}  // namespace lianbing::ui
