#pragma once

#include "game/session/play.h"

#include <istream>
#include <ostream>

namespace lianbing::tool {

/// Plays in a terminal with numbered menus. A line may also be an input in the form of an input file (`act look notice`).
/// Ends when the inspection is over, on `q`, or when the input ends; the play stays as it is then.
void playInTerminal(session::Play& play, std::istream& in, std::ostream& out);

}  // namespace lianbing::tool
