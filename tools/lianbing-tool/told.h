#pragma once

#include "game/scenario/inspection.h"

#include <string>

namespace lianbing::tool {

/// What happened in a play, for a person to read: each input with its time, its place and who acted, then what was said, what came
/// into the tray and what is still asked. Inputs that were taken back are left out.
std::string toldText(const scenario::Inspection& inspection);

}  // namespace lianbing::tool
